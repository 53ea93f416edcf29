//! What may be typed after `errcode fmt`.

use clap::{ArgAction, Command};

use crate::arguments::{help, localized, option, path};
use crate::words::Words;

/// `errcode fmt`.
pub(crate) fn command(words: Words) -> Command {
    let t = |english, chinese| words.pick(english, chinese);
    let flag = |name| option(name, words).action(ArgAction::SetTrue);
    localized(
        Command::new("fmt")
            .about(t(
                "Write catalogs in one way: UTF-8, commas, columns and rows in order",
                "把错误码表写成统一的样子：UTF-8、逗号分隔、列和行按顺序",
            ))
            .override_usage(t("errcode fmt [OPTIONS] <PATH>...", "errcode fmt [选项] <路径>..."))
            .after_help(t(
                "It reads GBK, GB18030, UTF-16, and files with ; or tabs between cells. Languages stay in\ntheir order, and no cell is lost.\n\nExamples:\n  errcode fmt catalogs               write all catalogs in a folder anew\n  errcode fmt --check catalogs       only say which are not as they should be\n  errcode fmt --freeze-names store.csv   write down the names that are derived\n  errcode fmt - < store.csv          write to standard output",
                "能读 GBK、GB18030、UTF-16，以及用分号或制表符分隔的文件。语言的先后顺序不变，\n任何单元格都不会丢。\n\n示例：\n  errcode fmt catalogs               重新写好一个文件夹里所有的错误码表\n  errcode fmt --check catalogs       只列出哪些文件不合要求\n  errcode fmt --freeze-names store.csv   把自动取的名称写进 name 列\n  errcode fmt - < store.csv          写到标准输出",
            )),
        words,
    )
    .arg(path(words))
    .arg(flag("check").help(t(
        "write nothing; exit with 1 if a file is not as it should be",
        "不写文件；有文件不合要求时退出码是 1",
    )))
    .arg(flag("freeze-names").help(t(
        "write derived names into the column name",
        "把自动取的名称写进 name 列",
    )))
    .arg(flag("bom").help(t(
        "start files with a byte-order mark, for older versions of Excel",
        "文件开头写 BOM，供旧版 Excel 识别",
    )))
    .arg(help(words))
}
