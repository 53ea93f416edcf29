//! What may be typed.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command, value_parser};

use crate::check::Format;
use crate::language;
use crate::words::Words;

/// The command, with its help in one language.
pub(crate) fn command(words: Words) -> Command {
    let t = |english, chinese| words.pick(english, chinese);
    localized(
        Command::new("errcode")
            .version(env!("CARGO_PKG_VERSION"))
            .about(t("For the people who keep and review catalogs of error codes", "供维护和审阅错误码表的人使用"))
            .override_usage(t("errcode <COMMAND> [OPTIONS]", "errcode <命令> [选项]"))
            .subcommand_required(true)
            .arg_required_else_help(true)
            .disable_help_subcommand(true)
            .subcommand(check(words))
            .subcommand(fmt(words))
            .subcommand(crate::import::arguments::import(words))
            .subcommand(diff(words))
            .subcommand(completions(words))
            .subcommand(manual(words))
            .after_help(t(
                "Examples:\n  errcode check catalogs             check all catalogs in a folder\n  errcode fmt catalogs               write them in one way\n  errcode check --help               say more of one command\n\nExit codes: 0 fine; 1 something was found; 2 it could not run.",
                "示例：\n  errcode check catalogs             检查一个文件夹里所有的错误码表\n  errcode fmt catalogs               把它们写成统一的样子\n  errcode check --help               详细说明一个命令\n\n退出码：0 没有问题；1 发现问题；2 没能运行。",
            )),
        words,
    )
    .arg(
        Arg::new("version")
            .short('V')
            .long("version")
            .action(ArgAction::Version)
            .help_heading(options(words))
            .help(t("show the version", "显示版本")),
    )
    .arg(
        Arg::new("lang")
            .long("lang")
            .value_name(t("LANGUAGE", "语言"))
            .value_parser(PossibleValuesParser::new(language::NAMES))
            .global(true)
            .hide_possible_values(true)
            .help_heading(options(words))
            .help(t("en or zh; without it, as the locale says", "en 或 zh；不写则按系统的语言")),
    )
    .arg(help(words))
}

fn options(words: Words) -> &'static str {
    words.pick("Options", "选项")
}

/// An option with its name for its only spelling.
pub(crate) fn option(name: &'static str, words: Words) -> Arg {
    Arg::new(name).long(name).help_heading(options(words))
}

/// How results are written; `human` unless something else is asked for.
fn format(words: Words, names: &'static [&'static str]) -> Arg {
    option("format", words)
        .value_name(words.pick("FORMAT", "格式"))
        .value_parser(PossibleValuesParser::new(names))
        .default_value("human")
        .hide_default_value(true)
        .hide_possible_values(true)
}

/// The files that a command reads.
fn path(words: Words) -> Arg {
    Arg::new("path")
        .value_name(words.pick("PATH", "路径"))
        .required(true)
        .num_args(1..)
        .value_parser(value_parser!(std::path::PathBuf))
        .help_heading(words.pick("Arguments", "参数"))
        .help(words.pick(
            "files; folders stand for the CSV files in them, - for standard input, errcodes:feishu for an included catalog",
            "文件；文件夹代表其中的 CSV 文件，- 代表标准输入，errcodes:feishu 代表自带的错误码表",
        ))
}

/// `errcode fmt`.
fn fmt(words: Words) -> Command {
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

/// `errcode diff`.
fn diff(words: Words) -> Command {
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

/// `errcode completions`.
fn completions(words: Words) -> Command {
    let t = |english, chinese| words.pick(english, chinese);
    localized(
        Command::new("completions")
            .about(t("Print what a shell needs to complete commands", "输出命令行补全所需的脚本"))
            .override_usage(t("errcode completions <SHELL>", "errcode completions <SHELL>"))
            .after_help(t(
                "Example:\n  errcode completions bash > ~/.local/share/bash-completion/completions/errcode",
                "示例：\n  errcode completions bash > ~/.local/share/bash-completion/completions/errcode",
            )),
        words,
    )
    .arg(
        Arg::new("shell")
            .value_name("SHELL")
            .required(true)
            .value_parser(value_parser!(clap_complete::Shell))
            .hide_possible_values(true)
            .help_heading(t("Arguments", "参数"))
            .help("bash, elvish, fish, powershell, zsh"),
    )
    .arg(help(words))
}

/// `errcode manual`.
fn manual(words: Words) -> Command {
    let t = |english, chinese| words.pick(english, chinese);
    localized(
        Command::new("manual")
            .about(t("Print the manual page", "输出 man 手册"))
            .override_usage("errcode manual")
            .after_help(t(
                "Example:\n  errcode manual > ~/.local/share/man/man1/errcode.1",
                "示例：\n  errcode manual > ~/.local/share/man/man1/errcode.1",
            )),
        words,
    )
    .arg(help(words))
}

/// `errcode check`.
fn check(words: Words) -> Command {
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
            .help(t("mend what is certain, in place", "就地改好有把握的地方")),
    )
    .arg(flag("diff").help(t(
        "show what --fix would change, and change nothing",
        "查看 --fix 会改哪些地方，不改文件",
    )))
    .arg(help(words))
}

/// The parts of help that clap would write in English.
pub(crate) fn localized(command: Command, words: Words) -> Command {
    let t = |english, chinese| words.pick(english, chinese);
    command
        .help_template(t(
            "{about}\n\nUsage: {usage}\n\n{all-args}{after-help}",
            "{about}\n\n用法：{usage}\n\n{all-args}{after-help}",
        ))
        .subcommand_help_heading(t("Commands", "命令"))
        .subcommand_value_name(t("COMMAND", "命令"))
        .disable_help_flag(true)
        .disable_version_flag(true)
}

/// The option that every command has, after its own.
pub(crate) fn help(words: Words) -> Arg {
    Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .help_heading(options(words))
        .help(words.pick("show this help", "显示这些说明"))
}
