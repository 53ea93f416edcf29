//! What may be typed after `errcode import`.

use clap::{Arg, ArgAction, Command, value_parser};

use crate::arguments::{help, localized, option};
use crate::words::Words;

/// `errcode import`.
pub(crate) fn command(words: Words) -> Command {
    let t = |english, chinese| words.pick(english, chinese);
    let flag = |name| option(name, words).action(ArgAction::SetTrue);
    localized(
        Command::new("import")
            .about(t(
                "Make a catalog of a page with error codes, or bring one up to date",
                "把列出错误码的页面变成错误码表，或者更新已有的错误码表",
            ))
            .override_usage(t(
                "errcode import [OPTIONS] <PAGE> --output <FILE>",
                "errcode import [选项] <页面> --output <文件>",
            ))
            .after_help(after_help(words)),
        words,
    )
    .arg(
        Arg::new("page")
            .value_name(t("PAGE", "页面"))
            .required(true)
            .value_parser(value_parser!(std::path::PathBuf))
            .help_heading(t("Arguments", "参数"))
            .help(t(
                "a saved page: HTML, Markdown, CSV or TSV, XLSX or JSON; - for standard input",
                "保存下来的页面：HTML、Markdown、CSV 或 TSV、XLSX、JSON；- 代表标准输入",
            )),
    )
    .arg(
        option("output", words)
            .short('o')
            .required(true)
            .value_name(t("FILE", "文件"))
            .value_parser(value_parser!(std::path::PathBuf))
            .help(t(
                "the catalog; if the file is there, the page is merged into it; - for standard output",
                "错误码表；文件已存在时，把页面合并进去；- 代表标准输出",
            )),
    )
    .arg(
        option("table", words)
            .value_name("N")
            .action(ArgAction::Append)
            .value_delimiter(',')
            .value_parser(value_parser!(usize))
            .help(t(
                "take this table, counted from 1; may be given several times",
                "采用第几个表格，从 1 数起；可以写多次",
            )),
    )
    .arg(
        option("map", words)
            .value_name(t("COLUMN=HEADING", "列=表头"))
            .action(ArgAction::Append)
            .value_delimiter(',')
            .help(t(
                "which heading, or which column counted from 1, is which column of the catalog",
                "页面上的哪个表头（或第几列，从 1 数起）对应错误码表的哪一列",
            )),
    )
    .arg(
        option("pattern", words)
            .value_name(t("REGEX", "正则"))
            .action(ArgAction::Append)
            .conflicts_with_all(["table", "map"])
            .help(t(
                "read lines instead of tables: groups such as (?<code>…) and (?<message>…) name columns",
                "不读表格而逐行读：用 (?<code>…)、(?<message>…) 这样的分组指明各列",
            )),
    )
    .arg(flag("module-from-headings").help(t(
        "write the heading above a table into the column module",
        "把表格上方的标题写进 module 列",
    )))
    .arg(flag("accept-overloads").help(t(
        "mark codes with several meanings, where something tells these apart",
        "一个错误码有多种含义、又有办法区分时，写好 overload 列",
    )))
    .arg(flag("mark-removed").help(t(
        "mark codes that the page no longer has as removed",
        "页面上已经没有的错误码，标为 removed",
    )))
    .arg(help(words))
}

fn after_help(words: Words) -> &'static str {
    words.pick(
        "It takes the tables that look like error codes, and says which. What people wrote into a catalog\nstays; messages and HTTP statuses are those of the page. Every row of the page is accounted for.\n\nExamples:\n  errcode import errors.html -o store.csv     make a catalog, or bring it up to date\n  errcode import errors.md --module-from-headings -o store.csv\n  errcode import codes.xlsx --table 2 --map code=3,hint=解决方案 -o store.csv\n  errcode import page.txt --pattern '^(?<code>[0-9]+): (?<message>.*)' -o store.csv\n\nExit codes: 0 all is understood; 1 something is left to decide or to correct; 2 it could not run.",
        "它采用看起来是错误码的表格，并说明是哪些。人写进错误码表的内容不变；错误信息和 HTTP 状态码\n以页面为准。页面的每一行都有交代。\n\n示例：\n  errcode import errors.html -o store.csv     生成错误码表，或更新已有的\n  errcode import errors.md --module-from-headings -o store.csv\n  errcode import codes.xlsx --table 2 --map code=3,hint=解决方案 -o store.csv\n  errcode import page.txt --pattern '^(?<code>[0-9]+)：(?<message>.*)' -o store.csv\n\n退出码：0 全部读懂；1 还有需要决定或改正的地方；2 没能运行。",
    )
}
