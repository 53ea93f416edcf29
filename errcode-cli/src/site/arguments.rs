//! What may be typed after `errcode site`.

use clap::{ArgAction, Command, value_parser};

use crate::arguments::{help, localized, option, path};
use crate::words::Words;

/// `errcode site`.
pub(crate) fn command(words: Words) -> Command {
    let t = |english, chinese| words.pick(english, chinese);
    localized(
        Command::new("site")
            .about(t(
                "Make a reference site: a page for each catalog, with search and both languages",
                "生成查询网站：每个错误码表一页，能搜索，中英文都有",
            ))
            .override_usage(t(
                "errcode site <PATH>... -o <DIRECTORY>\n       errcode site <PATH>... --serve",
                "errcode site <路径>... -o <目录>\n       errcode site <路径>... --serve",
            ))
            .after_help(t(
                "The pages need no server and load nothing from elsewhere.\n\nExamples:\n  errcode site catalogs -o public    write the site of a folder of catalogs\n  errcode site catalogs --serve      look at it while the catalogs are edited\n  errcode site catalogs -o public --since v1.0:catalogs   mark what has changed",
                "网页不需要服务器，也不从别处加载任何东西。\n\n示例：\n  errcode site catalogs -o public    为一个文件夹里的错误码表生成网站\n  errcode site catalogs --serve      一边编辑一边查看\n  errcode site catalogs -o public --since v1.0:catalogs   标出改动",
            )),
        words,
    )
    .arg(path(words))
    .arg(
        option("output", words)
            .short('o')
            .value_name(t("DIRECTORY", "目录"))
            .value_parser(value_parser!(std::path::PathBuf))
            .required_unless_present("serve")
            .help(t("the folder to write the pages to", "网页写到这个文件夹")),
    )
    .arg(
        option("since", words)
            .value_name(t("OLD", "旧"))
            .value_parser(value_parser!(std::path::PathBuf))
            .help(t(
                "mark what has changed since: a file, a folder, or REVISION:PATH",
                "标出从那以后的改动：文件、文件夹，或 版本:路径",
            )),
    )
    .arg(
        option("serve", words)
            .action(ArgAction::SetTrue)
            .conflicts_with("output")
            .help(t(
                "serve it on this machine only, and follow the files",
                "只在本机提供网页，文件一改就更新",
            )),
    )
    .arg(
        option("port", words)
            .value_name(t("PORT", "端口"))
            .value_parser(value_parser!(u16))
            .requires("serve")
            .default_value("8765")
            .hide_default_value(true)
            .help(t("the port of --serve; 8765 without it", "--serve 的端口，默认 8765")),
    )
    .arg(help(words))
}
