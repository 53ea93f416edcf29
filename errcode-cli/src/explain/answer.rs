//! What a catalog says of a code, for whoever has to do something about it now.

use std::fmt::Write;

use anstyle::Style;
use errcode_catalog::catalog::Kind;
use errcode_runtime::Clue;

use super::markdown::rendered;
use super::words;
use crate::library::Row;
use crate::library::text::Text;
use crate::terminal::{CODE, NAME, clean, columns, padded, width, wrapped};
use crate::values::{self, Both};
use crate::words::Words;

pub(super) const FAINT: Style = Style::new().dimmed();

/// `feishu 40003 ContactV3InternalError`
pub(super) fn title(row: &Row<'_>) -> String {
    let (catalog, code, name) = (&row.known.name, row.code(), row.name());
    let symbol = row.symbol_in_brackets();
    format!("{catalog} {CODE}{code}{CODE:#} {NAME}{name}{NAME:#}{symbol}")
}

/// The meanings of one code in one catalog.
pub(super) fn meanings(rows: &[Row<'_>], words: Words) -> String {
    let [first, rest @ ..] = rows else { return String::new() };
    let mut text = String::new();
    if !rest.is_empty() {
        let apart = rows.iter().find_map(|row| row.entry.overload).map(|clue| clue.value);
        let (catalog, code) = (&first.known.name, first.code());
        let line = words::several(catalog, code, rows.len(), apart, words);
        let _ = write!(text, "{line}\n\n");
    }
    for (index, row) in rows.iter().enumerate() {
        let gap = if index == 0 { "" } else { "\n" };
        let _ = writeln!(text, "{gap}{}\n{}", title(row), details(row, "  ", words));
    }
    text
}

/// All that is said of a meaning, below its title.
pub(super) fn details(row: &Row<'_>, indent: &str, words: Words) -> String {
    let fields = fields(row, words);
    let labels = fields.iter().map(|(label, _)| columns(label)).max().unwrap_or_default();
    let lines = fields.iter().map(|(label, text)| {
        let label = format!("{indent}{FAINT}{}{FAINT:#}  ", padded(label, labels));
        wrapped(&label, text, width())
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn fields(row: &Row<'_>, words: Words) -> Vec<(&'static str, String)> {
    let (entry, language) = (row.entry, words.language);
    let mut fields = Vec::new();
    let mut add = |english, chinese, text: Option<String>| {
        fields.extend(text.map(|text| (words.pick(english, chinese), text)));
    };
    let in_words = |text: Both, value| format!("{} ({value})", within_line(text.pick(language)));
    add("when", "适用于", when(row, words));
    add(
        "success",
        "成功",
        entry.is_success().then(|| words.pick("this is no error", "这不是错误").into()),
    );
    add(
        "removed",
        "停用",
        entry
            .is_removed()
            .then(|| words.pick("the platform no longer sends it", "平台不再返回它").into()),
    );
    add("message", "报文", row.message(language).map(|text| lines(text.value)));
    add("meaning", "含义", row.description(language).map(|text| marked(text, words)));
    add("what to do", "怎么办", row.hint(language).map(|text| marked(text, words)));
    add(
        "retry",
        "重试",
        entry.retry.map(|retry| in_words(values::retry(retry.value), retry.value.as_str())),
    );
    add(
        "category",
        "错误分类",
        entry.category.map(|held| in_words(values::category(held.value), held.value.as_str())),
    );
    add("HTTP status", "HTTP 状态", entry.http_status.map(|status| status.value.to_string()));
    add("module", "模块", entry.module.as_ref().map(|module| clean(&module.value)));
    // Of a code with several meanings, `when` says it.
    let scope = entry.scope.as_ref().filter(|_| entry.overload.is_none());
    add("API path", "接口路径", scope.map(|scope| clean(&scope.value)));
    add("see", "参考", row.url(language).map(|url| clean(url.value)));
    fields
}

/// A sentence, to stand behind a label.
fn within_line(sentence: &str) -> String {
    let mut chars = sentence.chars();
    let first = chars.next().into_iter().flat_map(char::to_lowercase);
    first.chain(chars).collect()
}

/// When a code has this one of its meanings.
fn when(row: &Row<'_>, words: Words) -> Option<String> {
    let entry = row.entry;
    let t = |english, chinese, value: Option<String>, else_english, else_chinese| match value {
        Some(value) => format!("{}{value}", words.pick(english, chinese)),
        None => words.pick(else_english, else_chinese).to_owned(),
    };
    Some(match entry.overload?.value {
        Clue::Scope => t(
            "the API's path starts with ",
            "接口路径的开头是 ",
            entry.scope.as_ref().map(|scope| clean(&scope.value)),
            "the API's path is another one",
            "其他接口路径",
        ),
        Clue::Symbol => t(
            "the string code is ",
            "字符串码是 ",
            row.symbol().map(clean),
            "there is no string code",
            "没有字符串码",
        ),
        Clue::HttpStatus => t(
            "the HTTP status is ",
            "HTTP 状态是 ",
            entry.http_status.map(|status| status.value.to_string()),
            "the HTTP status is another one",
            "其他 HTTP 状态",
        ),
        Clue::Message => t(
            "the message is: ",
            "报文是：",
            entry.messages().next().map(clean),
            "the message is another one",
            "其他报文",
        ),
    })
}

/// A text in Markdown, and its language where it is not the one that was asked for.
fn marked(text: Text<'_>, words: Words) -> String {
    let rendered = rendered(&lines(text.value));
    if text.is_other {
        format!("{rendered} {FAINT}{}{FAINT:#}", text.mark(words))
    } else {
        rendered
    }
}

fn lines(text: &str) -> String {
    // White space at the start of a line is what makes lists of Markdown.
    let lines = text.lines().map(|line| {
        let blanks = line.len() - line.trim_start_matches(' ').len();
        format!("{}{}", " ".repeat(blanks), clean(line))
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The first sentence of what a row says, for a line of its own.
pub(super) fn gist(row: &Row<'_>, words: Words) -> String {
    let text = row.description(words.language).or_else(|| row.message(words.language));
    text.map(|text| clean(text.value)).unwrap_or_default()
}

/// Whether the row is a success, as far as the catalog says.
pub(super) fn is_success(row: &Row<'_>) -> bool {
    row.entry.kind.is_some_and(|kind| kind.value == Kind::Success)
}
