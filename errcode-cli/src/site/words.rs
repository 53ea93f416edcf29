//! What the command says while it makes a site, and the words for what catalogs say in codes of their own. The other
//! words of pages are in their templates.

use errcode_catalog::findings::Language;
use errcode_runtime::{Category, Clue, Retry};

use crate::words::Words;

/// The same in English and in Chinese.
#[derive(Clone, Copy)]
pub(super) struct Both {
    pub(super) en: &'static str,
    pub(super) zh: &'static str,
}

/// As [`Both`], of words that are put together.
pub(super) struct Sentence {
    pub(super) en: String,
    pub(super) zh: String,
}

const fn both(en: &'static str, zh: &'static str) -> Both {
    Both { en, zh }
}

/// What another attempt can achieve, for somebody who is asked "shall I try again?".
pub(super) fn retry(retry: Retry) -> Both {
    match retry {
        Retry::Never => both("Trying again does not help", "重试没有用"),
        Retry::Backoff => both("Try again, waiting longer each time", "按退避重试"),
        Retry::SlowDown => both("Slow down, then try again", "放慢调用"),
        Retry::RefreshToken => both("Get a new token, try once more", "换新令牌，只重试一次"),
        Retry::WaitForQuota => both("Wait until the quota is renewed", "额度恢复前不要重试"),
        new => both(new.as_str(), new.as_str()),
    }
}

/// What kind of failure it is.
pub(super) fn category(category: Category) -> Both {
    match category {
        Category::InvalidArgument => both("The request is wrong", "请求有误"),
        Category::Unauthenticated => both("The caller is not identified", "调用者身份未确认"),
        Category::PermissionDenied => both("The caller lacks permission", "没有权限"),
        Category::NotFound => both("It does not exist", "不存在"),
        Category::AlreadyExists => both("It already exists", "已经存在"),
        Category::FailedPrecondition => {
            both("Something else has to change first", "要先满足别的条件")
        }
        Category::OutOfRange => both("Out of range", "超出范围"),
        Category::ResourceExhausted => both("A limit or quota is reached", "达到限制或额度"),
        Category::Aborted => both("Another operation interfered", "与别的操作冲突"),
        Category::Unavailable => both("The service is not available now", "服务暂时不可用"),
        Category::DeadlineExceeded => both("Timed out", "超时"),
        Category::Unimplemented => both("Not offered", "平台不提供"),
        Category::Internal => both("The platform failed", "平台内部出错"),
        Category::DataLoss => both("Data is lost or damaged", "数据丢失或损坏"),
        Category::Cancelled => both("Cancelled", "已取消"),
        new => both(new.as_str(), new.as_str()),
    }
}

/// What tells the meanings of a code apart.
pub(super) fn clue(clue: Clue) -> Both {
    match clue {
        Clue::Symbol => both("the string code", "字符串码"),
        Clue::Scope => both("the path of the API that was called", "调用的 API 路径"),
        Clue::HttpStatus => both("the HTTP status", "HTTP 状态码"),
        Clue::Message => both("the message", "报文"),
    }
}

pub(super) fn unsound(words: Words, path: &str) -> String {
    match words.language {
        Language::English => {
            format!("{path} has errors; see errcode check, or errcode site --serve for a preview")
        }
        Language::Chinese => {
            format!("{path} 有错误；请用 errcode check 检查，或用 errcode site --serve 预览")
        }
    }
}

pub(super) fn name_taken(words: Words, path: &str, name: &str) -> String {
    words
        .pick(
            "PATH can't have the page NAME.html, which is taken; rename the file",
            "PATH 的页面不能叫 NAME.html，这个名字已经用了；请给文件改名",
        )
        .replace("PATH", path)
        .replace("NAME", name)
}

pub(super) fn no_port(words: Words, port: u16, reason: &str) -> String {
    words
        .pick(
            "port PORT can't be used (REASON); --port takes another one",
            "端口 PORT 用不了（REASON）；请用 --port 换一个",
        )
        .replace("PORT", &port.to_string())
        .replace("REASON", reason)
}

pub(super) fn serving(words: Words, address: &str) -> String {
    words
        .pick(
            "ADDRESS shows the catalogs and follows their files; Ctrl+C ends it",
            "在 ADDRESS 查看错误码表，文件一改就更新；按 Ctrl+C 结束",
        )
        .replace("ADDRESS", address)
}

pub(super) fn no_serving_of_input(words: Words) -> &'static str {
    words.pick(
        "standard input can't be followed; give a file or a folder",
        "标准输入无法跟踪改动；请给出文件或文件夹",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_value_has_words() {
        for value in Retry::ALL {
            assert_ne!(retry(*value).en, value.as_str());
        }
        for value in Category::ALL {
            assert_ne!(category(*value).en, value.as_str());
        }
    }
}
