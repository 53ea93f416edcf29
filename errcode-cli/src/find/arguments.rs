//! What may be typed after `errcode find`.

use clap::{Arg, ArgAction, Command, value_parser};

use crate::arguments::{catalog, help, localized, option};
use crate::words::Words;

/// `errcode find`.
pub(crate) fn command(words: Words) -> Command {
    let t = |english, chinese| words.pick(english, chinese);
    localized(
        Command::new("find")
            .about(t(
                "Search catalogs by words, names and numbers",
                "按文字、名称和数字查找错误码",
            ))
            .override_usage(t("errcode find [OPTIONS] <WORD>...", "errcode find [选项] <词>..."))
            .after_help(t(
                "It looks through numbers, names, string codes, messages, descriptions and hints in all\nlanguages. Names may be misspelled. Rows with all of the words come first.\n\nExamples:\n  errcode find token expired           words of a message or a description\n  errcode find 频率限制                words in Chinese\n  errcode find feishu RateLimted       a name, roughly, in one catalog\n  errcode find 4000                    the start of a number\n\nExit codes: 0 fine; 1 nothing was found; 2 it could not run.",
                "在数字、名称、字符串码、报文、说明和排查建议里查找，不分语言。名称拼错一点也能\n找到。含有全部词的排在前面。\n\n示例：\n  errcode find token expired           报文或说明里的词\n  errcode find 频率限制                中文词\n  errcode find feishu RateLimted       大概的名称，在一个错误码表里\n  errcode find 4000                    数字的开头\n\n退出码：0 没有问题；1 没有找到；2 没能运行。",
            )),
        words,
    )
    .arg(
        Arg::new("word")
            .value_name(t("WORD", "词"))
            .required(true)
            .num_args(1..)
            .allow_negative_numbers(true)
            .help_heading(t("Arguments", "参数"))
            .help(t("words, names or numbers", "文字、名称或数字")),
    )
    .arg(catalog(words))
    .arg(
        option("limit", words)
            .value_name(t("N", "条数"))
            .value_parser(value_parser!(usize))
            .default_value("10")
            .hide_default_value(true)
            .help(t("show at most this many results; without it, 10", "显示多少条；不写则显示 10 条")),
    )
    .arg(
        option("json", words)
            .action(ArgAction::SetTrue)
            .help(t("for programs: how many there are, and a list", "供程序读取：总数和列表")),
    )
    .arg(help(words))
}
