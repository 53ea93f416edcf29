//! What may be typed.

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, Command, value_parser};

use crate::words::Words;
use crate::{check, diff, explain, export, find, fmt, import, language, site};

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
            .subcommand(check::command(words))
            .subcommand(fmt::command(words))
            .subcommand(import::command(words))
            .subcommand(diff::command(words))
            .subcommand(explain::command(words))
            .subcommand(find::command(words))
            .subcommand(site::command(words))
            .subcommand(export::command(words))
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

pub(crate) fn options(words: Words) -> &'static str {
    words.pick("Options", "选项")
}

/// An option with its name for its only spelling.
pub(crate) fn option(name: &'static str, words: Words) -> Arg {
    Arg::new(name).long(name).help_heading(options(words))
}

/// How results are written; `human` unless something else is asked for.
pub(crate) fn format(words: Words, names: &'static [&'static str]) -> Arg {
    option("format", words)
        .value_name(words.pick("FORMAT", "格式"))
        .value_parser(PossibleValuesParser::new(names))
        .default_value("human")
        .hide_default_value(true)
        .hide_possible_values(true)
}

/// The files that a command reads.
pub(crate) fn path(words: Words) -> Arg {
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

/// The catalogs that codes are looked up in.
pub(crate) fn catalog(words: Words) -> Arg {
    option("catalog", words)
        .value_name(words.pick("PATH", "路径"))
        .action(ArgAction::Append)
        .value_parser(value_parser!(std::path::PathBuf))
        .help(words.pick(
            "look it up in this catalog, or in those of a folder; may be given several times; without it, in the included ones",
            "在这个错误码表里查，或在一个文件夹的错误码表里查；可以写多次；不写则查自带的错误码表",
        ))
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
