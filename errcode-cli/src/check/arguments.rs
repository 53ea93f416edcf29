//! What may be typed after `errcode check`.

use clap::builder::PossibleValuesParser;
use clap::{ArgAction, Command};

use super::Format;
use crate::arguments::{format, help, localized, option, path};
use crate::words::Words;

/// `errcode check`.
pub(crate) fn command(words: Words) -> Command {
    let t = |english, chinese| words.pick(english, chinese);
    let flag = |name| option(name, words).action(ArgAction::SetTrue);
    localized(
        Command::new("check")
            .about(t("Say what is wrong with catalogs", "检查错误码表有什么问题"))
            .override_usage(t("errcode check [OPTIONS] <PATH>...", "errcode check [选项] <路径>..."))
            .after_help(t(
                "Examples:\n  errcode check catalogs/feishu.csv  check one catalog\n  errcode check --fix catalogs       put in what is certain, and show what is left\n  errcode check --diff catalogs      show what --fix would put in\n  errcode check --format github .    annotate a pull request\n  errcode check - < feishu.csv       check what comes from another program",
                "示例：\n  errcode check catalogs/feishu.csv  检查一个错误码表\n  errcode check --fix catalogs       改好有把握的地方，并列出剩下的问题\n  errcode check --diff catalogs      只查看 --fix 会改哪些地方\n  errcode check --format github .    在合并请求里标注\n  errcode check - < feishu.csv       检查别的程序输出的内容",
            )),
        words,
    )
    .arg(path(words))
    .arg(format(words, &Format::NAMES).help(t(
        "human (the default), json, github (annotations) or sarif (2.1.0)",
        "human（默认）、json、github（标注）或 sarif（2.1.0）",
    )))
    .arg(
        option("deny", words)
            .value_name("warnings")
            .value_parser(PossibleValuesParser::new(["warnings"]))
            .hide_possible_values(true)
            .help(t("exit with 1 for warnings too", "有警告时退出码也是 1")),
    )
    .arg(
        option("allow", words)
            .value_name("ID")
            .action(ArgAction::Append)
            .value_delimiter(',')
            .help(t(
                "leave out the warnings with this id; may be given several times",
                "不报告这个标识的警告；可以写多次",
            )),
    )
    .arg(flag("as-one").help(t(
        "read all files as one catalog, the first one first",
        "把所有文件当作一个错误码表，按先后顺序读",
    )))
    .arg(
        flag("fix")
            .conflicts_with("diff")
            .help(t("fix what is certain, in place", "就地改好有把握的地方")),
    )
    .arg(flag("diff").help(t(
        "show what --fix would change, and change nothing",
        "查看 --fix 会改哪些地方，不改文件",
    )))
    .arg(help(words))
}
