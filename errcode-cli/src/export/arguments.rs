//! What may be typed after `errcode export`.

use std::path::PathBuf;

use clap::builder::PossibleValuesParser;
use clap::{ArgAction, Command, value_parser};

use super::Format;
use crate::arguments::{help, localized, option, path};
use crate::words::Words;

/// `errcode export`.
pub(crate) fn command(words: Words) -> Command {
    let t = |english, chinese| words.pick(english, chinese);
    let command = Command::new("export")
        .about(t(
            "Write catalogs as JSON, Markdown, an Excel workbook or a data package",
            "把错误码表导出成 JSON、Markdown、Excel 工作簿或数据包",
        ))
        .override_usage(t(
            "errcode export [OPTIONS] <PATH>...",
            "errcode export [选项] <路径>...",
        ))
        .after_help(t(
            "json        the meanings of all codes, for programs; a JSON Schema describes it\nmarkdown    a reference for people, in the language of --lang where the catalog has it\nxlsx        a workbook with a sheet for each file; what `errcode check` says stands in notes\ndatapackage the description of the CSV files for tools that take Frictionless Data\n\nOnly a workbook can be made of a file with errors.\n\nExamples:\n  errcode export feishu.csv -o feishu.xlsx   make a workbook to edit\n  errcode export catalogs -o codes.md        a reference of all catalogs in a folder\n  errcode export errcodes:feishu --format json   an included catalog, to standard output\n  errcode export catalogs -o catalogs/datapackage.json   describe a folder\n\nExit codes: 0 fine; 1 a catalog has errors; 2 it could not run.",
            "json        所有错误码的含义，供程序读取；另有 JSON Schema 描述它\nmarkdown    给人查阅的参考手册，错误码表里有 --lang 的语言时就用它\nxlsx        工作簿，每个文件一张工作表；`errcode check` 的结果写在批注里\ndatapackage CSV 文件的说明，供支持 Frictionless Data 的工具使用\n\n有错误的文件只能导出成工作簿。\n\n示例：\n  errcode export feishu.csv -o feishu.xlsx   生成可以编辑的工作簿\n  errcode export catalogs -o codes.md        一个文件夹里所有错误码表的参考手册\n  errcode export errcodes:feishu --format json   把自带的错误码表写到标准输出\n  errcode export catalogs -o catalogs/datapackage.json   描述一个文件夹\n\n退出码：0 没有问题；1 错误码表有错误；2 没能运行。",
        ));
    localized(command, words)
        .arg(path(words))
        .arg(
            option("format", words)
                .value_name(t("FORMAT", "格式"))
                .value_parser(PossibleValuesParser::new(Format::NAMES))
                .hide_possible_values(true)
                .help(t(
                    "json, markdown, xlsx or datapackage; without it, as the name of the file says",
                    "json、markdown、xlsx 或 datapackage；不写则看文件的名称",
                )),
        )
        .arg(
            option("output", words)
                .short('o')
                .value_name(t("FILE", "文件"))
                .value_parser(value_parser!(PathBuf))
                .help(t("where to write; - for standard output", "写到哪里；- 代表标准输出")),
        )
        .arg(option("as-one", words).action(ArgAction::SetTrue).help(t(
            "read all files as one catalog, the first one first",
            "把所有文件当作一个错误码表，按先后顺序读",
        )))
        .arg(help(words))
}
