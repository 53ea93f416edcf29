//! What may be typed after `errcode explain`.

use clap::{Arg, ArgAction, Command, value_parser};

use crate::arguments::{catalog, help, localized, option};
use crate::words::Words;

/// `errcode explain`.
pub(crate) fn command(words: Words) -> Command {
    let t = |english, chinese| words.pick(english, chinese);
    localized(
        Command::new("explain")
            .about(t("Say what a code means, and what to do about it", "说明错误码的含义和处理办法"))
            .override_usage(t(
                "errcode explain [OPTIONS] [CATALOG] <CODE>...",
                "errcode explain [选项] [错误码表] <错误码>...",
            ))
            .after_help(t(
                "From standard input it explains the values of fields such as code, err_code, errcode and\nerror_code, code=…, and numbers of five digits or more that a catalog has, except ports,\nsizes, amounts and the like. What stands beside a code tells which of its meanings it has:\nthe message, the string code, the path of the API, the HTTP status. A log may be of any\nlength.\n\nExamples:\n  errcode explain 99991400             a number\n  errcode explain feishu 40003         in one catalog only\n  errcode explain InvalidParameter     a string code, or a name\n  errcode explain --catalog catalogs 1003   in catalogs of your own\n  curl -s … | errcode explain -        a response\n  errcode explain - < app.log          a log\n  errcode explain - --unknown new.csv < app.log   collect what is in no catalog\n\nExit codes: 0 fine; 1 a code is in no catalog, or none was found; 2 it could not run.",
                "读标准输入时，说明 code、err_code、errcode、error_code 等字段的值，code=… 里的值，以及\n错误码表里有的五位及以上的数字，端口、大小、金额等除外。一个错误码有几种含义时，根据旁边的\n内容判断是哪一种：报文、字符串码、接口路径、HTTP 状态。日志多长都可以。\n\n示例：\n  errcode explain 99991400             一个数字\n  errcode explain feishu 40003         只在一个错误码表里查\n  errcode explain InvalidParameter     字符串码，或者名称\n  errcode explain --catalog catalogs 1003   在自己的错误码表里查\n  curl -s … | errcode explain -        一个响应\n  errcode explain - < app.log          日志\n  errcode explain - --unknown new.csv < app.log   收集错误码表里没有的\n\n退出码：0 没有问题；1 有错误码查不到，或者没有找到错误码；2 没能运行。",
            )),
        words,
    )
    .arg(
        Arg::new("code")
            .value_name(t("CODE", "错误码"))
            .required(true)
            .num_args(1..)
            .allow_negative_numbers(true)
            .value_parser(clap::builder::NonEmptyStringValueParser::new())
            .help_heading(t("Arguments", "参数"))
            .help(t(
                "numbers, string codes or names, after the name of a catalog to look only there; - for standard input",
                "数字、字符串码或名称，前面可以写错误码表的名称，只在其中查；- 代表标准输入",
            )),
    )
    .arg(catalog(words))
    .arg(
        option("unknown", words)
            .value_name(t("FILE", "文件"))
            .value_parser(value_parser!(std::path::PathBuf))
            .help(t(
                "collect the codes of standard input that no catalog has, as rows to review; an earlier collection in FILE is replaced",
                "把标准输入里查不到的错误码收集成错误码表，供审阅；文件里以前收集的会被替换",
            )),
    )
    .arg(
        option("json", words)
            .action(ArgAction::SetTrue)
            .help(t("for programs: a list; for standard input, an object per line", "供程序读取：一个列表；读标准输入时每行一个对象")),
    )
    .arg(help(words))
}
