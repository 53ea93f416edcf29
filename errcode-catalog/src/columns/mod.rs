//! The catalog format: its columns, and the names that headings use for them.

pub(crate) mod heading;
mod language;
pub(crate) mod meant;

/// The format of a column.
#[derive(Debug)]
pub struct Format {
    /// The name in a header.
    pub name: &'static str,
    /// Chinese names that a header may have for it.
    pub aliases: &'static [&'static str],
    /// Names that other tables use for it: understood, but not accepted.
    pub(crate) elsewhere: &'static [&'static str],
    /// Whether it may come in several languages: `hint.zh`, `hint.en`.
    pub in_languages: bool,
    /// The kind of content that its cells have.
    pub holds: Holds,
}

/// The kind of content that the cells of a column have.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Text for people, which may have several lines.
    Lines,
    /// A single line of text.
    Text,
    /// A value that can be written in only one way.
    Value,
}

/// A single list of the columns, so that none can be missing from one of several lists.
macro_rules! columns {
    ($($(#[$doc:meta])* $column:ident: $format:expr,)*) => {
        /// A column of the catalog format.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Column {
            $($(#[$doc])* $column,)*
        }

        impl Column {
            /// Every column, in the order in which a catalog is best written.
            pub const ALL: &'static [Self] = &[$(Self::$column),*];

            /// The format of the column.
            #[must_use]
            pub fn format(self) -> &'static Format {
                match self {
                    $(Self::$column => {
                        static FORMAT: Format = $format;
                        &FORMAT
                    })*
                }
            }
        }
    };
}

columns! {
    /// The number on the wire.
    Code: Format {
        aliases: &["错误码", "返回码", "錯誤碼"],
        elsewhere: &[
            "errcode", "err_code", "error_code", "errorcode", "codes", "ret", "retcode", "错误代码",
            "编码", "错误编码",
        ],
        ..value("code")
    },
    /// The Rust variant.
    Name: Format {
        aliases: &["名称", "变量名", "枚举名", "名稱"],
        elsewhere: &["variant", "constant", "enum", "names", "identifier", "错误码名称"],
        ..value("name")
    },
    /// The string code on the wire.
    Symbol: Format {
        aliases: &["字符串错误码", "错误标识"],
        elsewhere: &["string_code", "error_key"],
        holds: Holds::Text,
        ..value("symbol")
    },
    /// The message template, as the server sends it.
    Message: Format {
        aliases: &["错误信息", "错误消息", "错误提示", "錯誤訊息", "錯誤信息"],
        elsewhere: &[
            "msg", "errmsg", "err_msg", "error_msg", "error_message", "messages", "提示信息",
        ],
        ..lines("message")
    },
    /// What the code means.
    Description: Format {
        aliases: &["说明", "描述", "含义", "错误原因", "說明", "含義"],
        elsewhere: &["desc", "remark", "meaning", "备注", "错误描述"],
        ..lines("description")
    },
    /// What to do about it.
    Hint: Format {
        aliases: &["排查建议", "处理建议", "解决方案", "建议", "建議"],
        elsewhere: &["solution", "suggestion", "advice", "help", "处理方法", "排查方法"],
        ..lines("hint")
    },
    /// Documentation of this code.
    Url: Format {
        aliases: &["链接", "文档", "文档链接"],
        elsewhere: &["link", "doc", "docs"],
        in_languages: true,
        ..value("url")
    },
    /// The HTTP status that comes with the code.
    HttpStatus: Format {
        aliases: &["HTTP状态码", "Http状态码", "HTTP 状态码"],
        elsewhere: &["status", "http", "http_code", "httpcode", "status_code", "statuscode"],
        ..value("http_status")
    },
    /// The part of the platform.
    Module: Format { aliases: &["模块"], holds: Holds::Text, ..value("module") },
    /// The API path prefix under which the code has this meaning.
    Scope: Format {
        aliases: &["接口范围", "适用范围", "接口前缀"],
        elsewhere: &["api", "path", "endpoint"],
        ..value("scope")
    },
    /// The column that tells the meanings of this code apart.
    Overload: Format { aliases: &["区分方式", "区分列"], ..value("overload") },
    /// Success, error, or no longer sent.
    Kind: Format { aliases: &["类型"], elsewhere: &["type"], ..value("kind") },
    /// What sending the request again can achieve.
    Retry: Format {
        aliases: &["重试", "重试方式"],
        elsewhere: &["retryable", "retry_policy"],
        ..value("retry")
    },
    /// What kind of failure it is.
    Category: Format { aliases: &["错误分类"], elsewhere: &["grpc_code"], ..value("category") },
}

const fn value(name: &'static str) -> Format {
    Format { name, aliases: &[], elsewhere: &[], in_languages: false, holds: Holds::Value }
}

const fn lines(name: &'static str) -> Format {
    Format { in_languages: true, holds: Holds::Lines, ..value(name) }
}
