//! What the columns of a catalog hold, for those who read it elsewhere.

use errcode_catalog::catalog::Kind;
use errcode_catalog::columns::Column;
use errcode_runtime::{Category, Clue, Retry};

use crate::words::Words;

/// The values of a column that has a list of them; empty for others.
pub(super) fn values(column: Column) -> Vec<&'static str> {
    match column {
        Column::Overload => Clue::ALL.iter().map(|clue| clue.column()).collect(),
        Column::Kind => Kind::ALL.iter().map(|kind| kind.as_str()).collect(),
        Column::Retry => Retry::ALL.iter().map(|retry| retry.as_str()).collect(),
        Column::Category => Category::ALL.iter().map(|category| category.as_str()).collect(),
        Column::Code
        | Column::Name
        | Column::Symbol
        | Column::Message
        | Column::Description
        | Column::Hint
        | Column::Url
        | Column::HttpStatus
        | Column::Module
        | Column::Scope => Vec::new(),
    }
}

/// What a column holds, in a sentence or two.
pub(super) fn meaning(column: Column, words: Words) -> &'static str {
    let t = |english, chinese| words.pick(english, chinese);
    match column {
        Column::Code => t("The number on the wire.", "接口返回的数字。"),
        Column::Name => t(
            "What code calls this meaning. It is permanent once it is released.",
            "代码里对这种含义的称呼。一旦发布就不再改变。",
        ),
        Column::Symbol => t(
            "The string code on the wire, which comes with the number or in its place.",
            "接口返回的字符串错误码，和数字一起出现，或代替数字。",
        ),
        Column::Message => t(
            "What the server sends, as a template: `%v`, `%s`, `%d`, `{}` and `{name}` stand for values. Each line is an alternative.",
            "服务器返回的报文模板：`%v`、`%s`、`%d`、`{}` 和 `{name}` 代表具体的值。每行是一种写法。",
        ),
        Column::Description => t("What it means.", "含义。"),
        Column::Hint => t("What to do about it, in Markdown.", "怎么处理，用 Markdown 写。"),
        Column::Url => t("A page about this code.", "说明这个错误码的网页。"),
        Column::HttpStatus => {
            t("The HTTP status that comes with it.", "随它一起返回的 HTTP 状态码。")
        }
        Column::Module => t("The part of the platform.", "所属的平台模块。"),
        Column::Scope => t(
            "Where on the platform this meaning holds: the beginning of the API's path.",
            "这种含义在平台的哪一部分成立：接口路径的开头。",
        ),
        Column::Overload => t(
            "For a code with several meanings, the column that tells them apart.",
            "错误码有几种含义时，靠哪一列区分。",
        ),
        Column::Kind => t(
            "Whether the call succeeded or failed, or the code is no longer sent. Empty means that it failed.",
            "调用是成功还是失败，还是这个错误码已不再返回。留空表示失败。",
        ),
        Column::Retry => t(
            "What sending the same request again can achieve. Empty means that it is not known.",
            "把同一个请求再发一次有没有用。留空表示不知道。",
        ),
        Column::Category => t(
            "What kind of failure it is, by the names of google.rpc.Code. Empty means that it is not known.",
            "属于哪一类失败，取 google.rpc.Code 的名称。留空表示不知道。",
        ),
    }
}
