//! The values of columns in words that somebody understands who has never seen a catalog.

use errcode_catalog::findings::Language;
use errcode_runtime::{Category, Clue, Retry};

/// The same in English and in Chinese.
#[derive(Clone, Copy)]
pub(crate) struct Both {
    pub(crate) en: &'static str,
    pub(crate) zh: &'static str,
}

impl Both {
    pub(crate) fn pick(self, language: Language) -> &'static str {
        match language {
            Language::English => self.en,
            Language::Chinese => self.zh,
        }
    }
}

const fn both(en: &'static str, zh: &'static str) -> Both {
    Both { en, zh }
}

/// What another attempt can achieve, for somebody who is asked "shall I try again?".
pub(crate) fn retry(retry: Retry) -> Both {
    match retry {
        Retry::Never => both("Trying again does not help", "重试没有用"),
        Retry::Backoff => both("Try again, waiting longer each time", "按退避重试"),
        Retry::SlowDown => both("Slow down, then try again", "放慢调用"),
        Retry::RefreshToken => both("Get a new token, then try once more", "换新令牌，只重试一次"),
        Retry::WaitForQuota => both("Wait until the quota is renewed", "额度恢复前不要重试"),
        new => both(new.as_str(), new.as_str()),
    }
}

/// What kind of failure it is.
pub(crate) fn category(category: Category) -> Both {
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
pub(crate) fn clue(clue: Clue) -> Both {
    match clue {
        Clue::Symbol => both("the string code", "字符串码"),
        Clue::Scope => both("the API's path", "接口路径"),
        Clue::HttpStatus => both("the HTTP status", "HTTP 状态码"),
        Clue::Message => both("the message", "报文"),
    }
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
