//! The header: which column is which.

use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::model::Catalog;
use crate::nearest::nearest;
use crate::scan::{Cell, Sheet};

/// A column of the catalog format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
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
    aliases: &'static [&'static str],
    /// Whether it may come in languages: `hint.zh`, `hint.en`.
    in_languages: bool,
    /// Whether a cell may hold several lines.
    pub(crate) lines: bool,
}

/// All columns.
static FORMATS: [Format; 13] = [
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

/// A column of one file.
#[derive(Clone, Copy)]
pub(crate) struct Heading {
    pub(crate) format: &'static Format,
    /// Which of the column's languages it is; 0 where there are none.
    pub(crate) language: usize,
}

/// Reads the header. `None` stands for a column that is none of ours, which has been reported.
pub(crate) fn read<'s>(
    sheet: &'s Sheet<'_>,
    catalog: &mut Catalog<'s>,
    diagnostics: &mut Diagnostics,
) -> Vec<Option<Heading>> {
    let header = sheet.header();
    let mut headings = Vec::with_capacity(header.len());
    for (index, &cell) in header.iter().enumerate() {
        let text = sheet.text(cell);
        if let Some(first) = header[..index].iter().find(|&&first| sheet.text(first) == text)
            && !text.is_empty()
        {
            diagnostics.push(
                Diagnostic::new(format!("column `{text}` is there twice"), cell.span)
                    .label("again here")
                    .also(first.span, "first here")
                    .help("delete one of the two columns"),
            );
            headings.push(None);
            continue;
        }
        let heading = recognise(text);
        if heading.is_none() {
            diagnostics.push(unknown(text, cell));
        }
        headings.push(heading.map(|(format, language)| {
            let languages = match format.column {
                Column::Message => &mut catalog.message_languages,
                Column::Description => &mut catalog.description_languages,
                Column::Hint => &mut catalog.hint_languages,
                Column::Url => &mut catalog.url_languages,
                _ => return Heading { format, language: 0 },
            };
            languages.push(language);
            Heading { format, language: languages.len() - 1 }
        }));
    }
    let has_code =
        |heading: &Heading| heading.format.column == Column::Code && heading.language == 0;
    if !header.is_empty() && !headings.iter().flatten().any(has_code) {
        let last = header[header.len() - 1];
        diagnostics.push(
            Diagnostic::new("the catalog has no column `code`", last.span)
                .label("the header ends here")
                .help("add a column `code` that holds the number of each error"),
        );
    }
    headings
}

/// The column with this name, and its language.
fn recognise(text: &str) -> Option<(&'static Format, &str)> {
    if let Some(format) = by_name(text) {
        return Some((format, ""));
    }
    let (name, language) = text.rsplit_once('.')?;
    let format = by_name(name).filter(|format| format.in_languages)?;
    is_language(language).then_some((format, language))
}

fn by_name(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name || format.aliases.contains(&name))
}

/// A language tag, such as `en` or `zh-Hant`.
fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && first.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(|part| {
            (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

fn unknown(text: &str, cell: Cell) -> Diagnostic {
    let names = || FORMATS.iter().map(|format| format.name);
    let all = || format!("the columns are {}", names().collect::<Vec<_>>().join(", "));
    if text.is_empty() {
        return Diagnostic::new("a column without a name", cell.span)
            .help("name it, or delete the column")
            .help(all());
    }
    let diagnostic = Diagnostic::new(format!("unknown column `{text}`"), cell.span);
    let (name, language) = text.rsplit_once('.').unwrap_or((text, ""));
    match by_name(name).map(|format| format.name).or_else(|| nearest(name.trim(), names())) {
        Some(near) if language.is_empty() => diagnostic.help(format!("did you mean `{near}`?")),
        Some(near) if by_name(near).is_some_and(|format| !format.in_languages) => {
            diagnostic.help(format!("`{near}` can't come in languages: write `{near}`"))
        }
        Some(near) => diagnostic
            .help(format!("a column and its language are written like `{near}.zh` or `{near}.en`")),
        None => diagnostic.help(all()),
    }
}
