//! What `errcode explain` says in its own words.

use errcode_catalog::findings::Language;
use errcode_runtime::{Category, Clue, Retry};

use crate::words::Words;

/// What to make of the column `retry`.
pub(super) fn retry(retry: Retry, words: Words) -> &'static str {
    let (english, chinese) = match retry {
        Retry::Never => (
            "no: the same request fails again until something is changed",
            "不要重试：不改点什么，同样的请求还会失败",
        ),
        Retry::Backoff => (
            "yes, with growing pauses: it may pass by itself",
            "可以，间隔逐次加长：问题可能自己消失",
        ),
        Retry::SlowDown => {
            ("yes, but more slowly: too many calls are being made", "可以，但要放慢：调用太频繁了")
        }
        Retry::RefreshToken => (
            "once, with a new token; if that fails too, the token is of the wrong kind",
            "换新令牌，只重试一次；还失败，说明令牌的类型不对",
        ),
        Retry::WaitForQuota => (
            "not until there is quota again: wait for the next period, or have it raised",
            "额度恢复前不要重试：等下一个周期，或者申请提高额度",
        ),
        other => (other.as_str(), other.as_str()),
    };
    words.pick(english, chinese)
}

/// What to make of the column `category`.
pub(super) fn category(category: Category, words: Words) -> &'static str {
    let (english, chinese) = match category {
        Category::InvalidArgument => ("the request itself is wrong", "请求本身有错"),
        Category::Unauthenticated => ("it is not clear who is calling", "调用者的身份没有得到确认"),
        Category::PermissionDenied => ("the caller lacks a permission", "调用者没有权限"),
        Category::NotFound => {
            ("the thing that the request names does not exist", "所指的东西不存在")
        }
        Category::AlreadyExists => ("it is there already", "要创建的东西已经存在"),
        Category::FailedPrecondition => {
            ("something else has to be changed first", "要先改变别的东西的状态")
        }
        Category::OutOfRange => ("a value is past the end", "值超出了现有的范围"),
        Category::ResourceExhausted => {
            ("a rate limit, a quota or storage is used up", "频率、额度或空间用完了")
        }
        Category::Aborted => ("another operation got in between", "和另一个操作冲突"),
        Category::Unavailable => ("the service is not available just now", "服务暂时不可用"),
        Category::DeadlineExceeded => ("the time for an answer ran out", "没能在时限内完成"),
        Category::Unimplemented => ("the platform does not offer this", "平台不提供这个操作"),
        Category::Internal => ("the platform itself failed", "平台内部出错"),
        Category::DataLoss => ("data is lost or damaged", "数据丢失或损坏"),
        Category::Cancelled => ("the operation was cancelled", "操作被取消"),
        other => (other.as_str(), other.as_str()),
    };
    words.pick(english, chinese)
}

/// What tells meanings apart, in a sentence.
pub(super) fn clue(clue: Clue, words: Words) -> &'static str {
    match clue {
        Clue::Scope => words.pick("the API's path", "接口路径"),
        Clue::Symbol => words.pick("the string code", "字符串码"),
        Clue::HttpStatus => words.pick("the HTTP status", "响应的 HTTP 状态"),
        Clue::Message => words.pick("the message", "报文"),
    }
}

/// `feishu 40003 has 2 meanings. What tells them apart: the API's path.`
pub(super) fn several(
    catalog: &str,
    code: i64,
    count: usize,
    apart: Option<Clue>,
    words: Words,
) -> String {
    let apart = apart.map(|apart| clue(apart, words));
    match (words.language, apart) {
        (Language::English, Some(apart)) => {
            format!("{catalog} {code} has {count} meanings; {apart} tells them apart:")
        }
        (Language::English, None) => format!("{catalog} {code} has {count} meanings:"),
        (Language::Chinese, Some(apart)) => {
            format!("{catalog} {code} 有 {count} 种含义，靠{apart}区分：")
        }
        (Language::Chinese, None) => format!("{catalog} {code} 有 {count} 种含义："),
    }
}

/// What was typed is no code of these catalogs.
pub(super) fn unknown(typed: &str, catalogs: &[&str], words: Words) -> String {
    let catalogs = catalogs.join(words.pick(", ", "、"));
    match words.language {
        Language::English => format!("{typed} is not in {catalogs}"),
        Language::Chinese => format!("{catalogs} 里没有 {typed}"),
    }
}

/// The way out, if a name is meant that there is.
pub(super) fn near(name: &str, words: Words) -> String {
    match words.language {
        Language::English => format!("do you mean `{name}`?"),
        Language::Chinese => format!("是不是 `{name}`？"),
    }
}

/// The way out, if the catalog that was named has no such code, but another one does.
pub(super) fn elsewhere(catalogs: &[&str], words: Words) -> String {
    let catalogs = catalogs.join(words.pick(", ", "、"));
    match words.language {
        Language::English => format!("it is in {catalogs}"),
        Language::Chinese => format!("{catalogs} 里有"),
    }
}

/// The way out, if a number is in none of the catalogs.
pub(super) fn other_catalog(words: Words) -> &'static str {
    words.pick("--catalog PATH looks in another catalog", "用 --catalog 路径 可以查别的错误码表")
}

/// The way out, if only texts can tell.
pub(super) fn try_find(words: Words) -> &'static str {
    words.pick(
        "`errcode find` searches names and texts, too",
        "`errcode find` 还会在名称和文字里查找",
    )
}

pub(super) fn is_catalog(name: &str, words: Words) -> String {
    match words.language {
        Language::English => format!("`{name}` is a catalog; give a code after it, or -"),
        Language::Chinese => format!("`{name}` 是错误码表；请在后面写上错误码，或者 -"),
    }
}

pub(super) fn input_stands_alone(words: Words) -> &'static str {
    words.pick(
        "- reads standard input and takes no other codes; only a catalog may stand before it",
        "- 表示读标准输入，不能和别的错误码一起写；前面可以写错误码表的名称",
    )
}

/// Why standard input can't be read.
pub(super) fn is_utf_16(words: Words) -> &'static str {
    words.pick("it is UTF-16; save it as UTF-8", "内容是 UTF-16 编码；请另存为 UTF-8")
}

pub(super) fn unknown_needs_input(words: Words) -> &'static str {
    words.pick(
        "--unknown collects from standard input; write - in place of the codes",
        "--unknown 收集标准输入里的错误码；请用 - 代替错误码",
    )
}

pub(super) fn is_no_collection(path: &str, words: Words) -> String {
    match words.language {
        Language::English => format!(
            "{path} exists and was not written by --unknown; give another path, or delete the file"
        ),
        Language::Chinese => {
            format!("{path} 已经存在，而且不是 --unknown 写的；请换一个路径，或者删掉这个文件")
        }
    }
}

pub(super) fn too_many_unknown(kept: usize, left_out: u64, words: Words) -> String {
    match words.language {
        Language::English => format!(
            "more than {kept} codes are in no catalog; those that came first were collected, and {left_out} places with others were not"
        ),
        Language::Chinese => format!(
            "不在任何错误码表里的错误码超过 {kept} 个；只收集了最先出现的，另有 {left_out} 处没有收集"
        ),
    }
}

/// How often an unknown code came, and where first: a description to start from.
pub(super) fn seen(count: u64, line: u64, words: Words) -> String {
    match words.language {
        Language::English if count == 1 => format!("Seen once, on line {line}."),
        Language::English => format!("Seen {count} times, first on line {line}."),
        Language::Chinese if count == 1 => format!("出现 1 次，在第 {line} 行。"),
        Language::Chinese => format!("出现 {count} 次，最早在第 {line} 行。"),
    }
}

pub(super) fn line(number: u64, words: Words) -> String {
    match words.language {
        Language::English => format!("line {number}:"),
        Language::Chinese => format!("第 {number} 行："),
    }
}

/// What decided on a meaning.
pub(super) fn decided_by(clues: &[Clue], words: Words) -> String {
    let clues: Vec<_> = clues.iter().map(|&it| clue(it, words)).collect();
    let clues = clues.join(words.pick(" and ", "和"));
    match words.language {
        Language::English => format!("decided by {clues}"),
        Language::Chinese => format!("根据{clues}判断"),
    }
}

pub(super) fn one_of(count: usize, words: Words) -> String {
    match words.language {
        Language::English => {
            format!("one of {count} meanings; what stands beside it does not tell which:")
        }
        Language::Chinese => format!("{count} 种含义之一，从上下文看不出是哪一种："),
    }
}

pub(super) fn is_open(code: i64, words: Words) -> String {
    match words.language {
        Language::English => format!("{code}, one of several meanings"),
        Language::Chinese => format!("{code}，几种含义之一"),
    }
}

pub(super) fn in_no_catalog(code: &str, words: Words) -> String {
    match words.language {
        Language::English => format!("{code} is in no catalog"),
        Language::Chinese => format!("{code} 不在任何错误码表里"),
    }
}

pub(super) fn and_more(count: usize, words: Words) -> String {
    match words.language {
        Language::English => format!("… and {count} more"),
        Language::Chinese => format!("……另有 {count} 个"),
    }
}

/// What a stream held, over the list of its codes.
pub(super) fn tally(codes: usize, places: u64, words: Words) -> String {
    match words.language {
        Language::English => {
            format!("{} in {}:", counted(codes as u64, "code"), counted(places, "place"))
        }
        Language::Chinese => format!("{codes} 个错误码，共 {places} 处："),
    }
}

/// What a stream held if it held no code.
pub(super) fn nothing(successes: u64, words: Words) -> String {
    match (words.language, successes) {
        (Language::English, 0) => "no error code was found".to_owned(),
        (Language::English, _) => {
            format!("no error code was found; {} report success", counted(successes, "code"))
        }
        (Language::Chinese, 0) => "没有找到错误码".to_owned(),
        (Language::Chinese, _) => format!("没有找到错误码；有 {successes} 处表示成功"),
    }
}

fn counted(count: u64, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_has_words_in_both_languages() {
        for language in [Language::English, Language::Chinese] {
            let words = Words::in_language(language);
            let retries = Retry::ALL.iter().map(|&it| (it.as_str(), retry(it, words)));
            let categories = Category::ALL.iter().map(|&it| (it.as_str(), category(it, words)));
            for (value, text) in retries.chain(categories) {
                assert_ne!(value, text);
            }
        }
    }
}
