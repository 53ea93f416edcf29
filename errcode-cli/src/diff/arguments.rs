//! What may be typed after `errcode diff`.

use clap::{Arg, Command, value_parser};

use crate::arguments::{format, help, localized};
use crate::words::Words;

/// `errcode diff`.
pub(crate) fn command(words: Words) -> Command {
    let t = |english, chinese| words.pick(english, chinese);
    let side = |name: &'static str| {
        let arg = Arg::new(name).required(true).help_heading(t("Arguments", "参数"));
        arg.value_parser(value_parser!(std::path::PathBuf))
    };
    localized(
        Command::new("diff")
            .about(t(
                "Say what a change of catalogs means: breaking, addition or text",
                "说明错误码表的改动意味着什么：不兼容、新增还是文字",
            ))
            .override_usage(t("errcode diff [OPTIONS] <OLD> <NEW>", "errcode diff [选项] <旧> <新>"))
            .after_help(t(
                "Removing a code is breaking; `removed` in its column `kind` is an addition. A breaking\nchange asks for a major release, an addition for a minor one, a text for a patch.\n\nExamples:\n  errcode diff old.csv new.csv       compare two files\n  errcode diff HEAD:catalogs catalogs   compare with what is committed\n  errcode diff --format markdown main:catalogs catalogs   for a pull request\n\nExit codes: 0 nothing breaks; 1 something does; 2 it could not compare everything.",
                "删掉一个错误码是不兼容；在它的 `kind` 列写 `removed` 则算新增。不兼容的改动\n要升主版本号，新增升次版本号，文字升修订号。\n\n示例：\n  errcode diff old.csv new.csv       比较两个文件\n  errcode diff HEAD:catalogs catalogs   和已提交的版本比较\n  errcode diff --format markdown main:catalogs catalogs   用于合并请求\n\n退出码：0 没有不兼容；1 有不兼容；2 没能全部比较。",
            )),
        words,
    )
    .arg(side("old").display_order(1).value_name(t("OLD", "旧")).help(t(
        "a file, a folder, or REVISION:PATH as git has it",
        "文件、文件夹，或 git 里的 版本:路径",
    )))
    .arg(side("new").display_order(2).value_name(t("NEW", "新")).help(t("the same", "同上")))
    .arg(
        format(words, &["human", "markdown", "json"])
            .help(t("human (the default), markdown or json", "human（默认）、markdown 或 json")),
    )
    .arg(help(words))
}
