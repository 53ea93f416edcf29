//! The columns of the catalog format, and the names that headers have for them.

/// A column of the catalog format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Column {
    Code,
    Name,
    Symbol,
    Message,
    Description,
    Hint,
    Url,
    HttpStatus,
    Module,
    Scope,
    Overload,
    Kind,
    Retry,
}

/// What the format says of a column.
pub(crate) struct Format {
    pub(crate) column: Column,
    pub(crate) name: &'static str,
    /// Chinese names for it.
    pub(crate) aliases: &'static [&'static str],
    /// Whether it may come in languages: `hint.zh`, `hint.en`.
    pub(crate) in_languages: bool,
    /// Whether a cell may hold several lines.
    pub(crate) lines: bool,
}

/// All columns.
pub(crate) static FORMATS: [Format; 13] = [
    plain(Column::Code, "code", &["错误码", "状态码", "返回码"]),
    plain(Column::Name, "name", &["名称", "变量名", "枚举名"]),
    plain(Column::Symbol, "symbol", &["字符串错误码", "错误标识"]),
    text(Column::Message, "message", &["错误信息", "错误消息", "错误提示"]),
    text(Column::Description, "description", &["说明", "描述", "含义", "错误原因"]),
    text(Column::Hint, "hint", &["排查建议", "处理建议", "解决方案", "建议"]),
    Format { lines: false, ..text(Column::Url, "url", &["链接", "文档", "文档链接"]) },
    plain(Column::HttpStatus, "http_status", &["HTTP状态码", "Http状态码", "HTTP 状态码"]),
    plain(Column::Module, "module", &["模块"]),
    plain(Column::Scope, "scope", &["接口范围", "适用范围", "接口前缀"]),
    plain(Column::Overload, "overload", &["区分方式", "区分列"]),
    plain(Column::Kind, "kind", &["类型", "类别"]),
    plain(Column::Retry, "retry", &["重试", "重试方式"]),
];

const fn plain(column: Column, name: &'static str, aliases: &'static [&'static str]) -> Format {
    Format { column, name, aliases, in_languages: false, lines: false }
}

const fn text(column: Column, name: &'static str, aliases: &'static [&'static str]) -> Format {
    Format { column, name, aliases, in_languages: true, lines: true }
}

/// The column with this name, and its language.
pub(crate) fn recognise(text: &str) -> Option<(&'static Format, &str)> {
    if let Some(format) = by_name(text) {
        return Some((format, ""));
    }
    let (name, language) = text.rsplit_once('.')?;
    let format = by_name(name).filter(|format| format.in_languages)?;
    is_language(language).then_some((format, language))
}

pub(crate) fn by_name(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name || format.aliases.contains(&name))
}

/// A language tag, such as `en` or `zh-Hant`.
pub(crate) fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && first.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(|part| {
            (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}
