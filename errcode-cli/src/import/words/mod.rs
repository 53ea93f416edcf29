//! What an import says, in English and Chinese side by side: here why it could not run, and in `account` what it has
//! done.

/// One of two texts that say the same.
macro_rules! say {
    ($words:expr, $english:literal, $chinese:literal) => {
        match $words.language {
            Language::English => format!($english),
            Language::Chinese => format!($chinese),
        }
    };
}

mod account;

use std::io;

use errcode_catalog::columns::Column;
use errcode_catalog::findings::Language;

use super::Misfit;
use super::page::{Kind, MAX_BYTES, MAX_CELLS, Page, Refusal};
use super::request::Wrong;
use crate::words::Words;

pub(super) use account::{account, effect};

/// A longer text is cut where it is quoted, in characters.
const MAX_QUOTED: usize = 60;

fn megabytes() -> usize {
    MAX_BYTES >> 20
}

pub(super) fn refusal(words: Words, path: &str, refusal: &Refusal) -> String {
    let (most, cells) = (megabytes(), MAX_CELLS);
    match refusal {
        Refusal::Empty => {
            say!(words, "{path} is empty; save the page again", "{path} 是空的；请重新保存页面")
        }
        Refusal::TooLarge => say!(
            words,
            "{path} holds more than {most} MB, which no page with error codes does; save the part with the table",
            "{path} 的内容超过 {most} MB，不像是错误码页面；请只保存表格所在的部分"
        ),
        Refusal::TooManyCells => say!(
            words,
            "{path} has more than {cells} cells, or very much text in them; save the part with the error codes",
            "{path} 的单元格超过 {cells} 个，或者文字太多；请只保存错误码所在的部分"
        ),
        Refusal::TooDeep => say!(
            words,
            "the tables of {path} are nested too deeply; save only the table with the error codes",
            "{path} 里的表格层层嵌套；请只保存错误码表格"
        ),
        Refusal::OtherKind("binary" | "image") => say!(
            words,
            "{path} is no text; save the page as HTML, Markdown, CSV, XLSX or JSON",
            "{path} 不是文本；请把页面保存为 HTML、Markdown、CSV、XLSX 或 JSON"
        ),
        Refusal::OtherKind(kind) => say!(
            words,
            "{path} is of the kind {kind}, which can't be read; save it as HTML, Markdown, CSV, XLSX or JSON",
            "{path} 是 {kind} 文件，无法读取；请保存为 HTML、Markdown、CSV、XLSX 或 JSON"
        ),
        Refusal::Broken(kind, reason) => {
            let (kind, reason) = (kind_name(words, *kind), on_line(reason));
            say!(
                words,
                "{path} can't be read as {kind}: {reason}; save it again",
                "{path} 不是有效的 {kind} 文件：{reason}；请重新保存"
            )
        }
    }
}

pub(super) fn unreadable(words: Words, path: &str, error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => {
            say!(words, "there is no page {path}; check the path", "没有文件 {path}；请检查路径")
        }
        _ => say!(words, "{path} can't be read: {error}", "无法读取 {path}：{error}"),
    }
}

pub(super) fn no_file(words: Words, path: &str) -> String {
    say!(
        words,
        "{path} is no file; give a page that is saved as one",
        "{path} 不是文件；请给出保存下来的页面"
    )
}

pub(super) fn a_link(words: Words, link: &str) -> String {
    say!(
        words,
        "{link} is not fetched; save the page in a browser and give the file",
        "不会从网上读取 {link}；请在浏览器里保存页面，再给出文件"
    )
}

pub(super) fn no_catalog(words: Words, path: &str) -> String {
    say!(
        words,
        "{path} is there and has no column code, so it is no catalog; give another file for the result",
        "{path} 已存在，但没有 code 列，不是错误码表；请换一个输出文件"
    )
}

pub(super) fn wrong(words: Words, wrong: &Wrong) -> String {
    let columns =
        || Column::ALL.iter().map(|column| column.format().name).collect::<Vec<_>>().join(", ");
    match wrong {
        Wrong::WithoutEquals(text) => say!(
            words,
            "`--map` can't be `{text}`; write a column, `=` and a heading, as in code=错误码",
            "`--map` 不能是 `{text}`；请写成 列=表头，例如 code=错误码"
        ),
        Wrong::UnknownColumn(name) => {
            let columns = columns();
            say!(
                words,
                "no column of a catalog is called `{name}`; these are: {columns}",
                "错误码表没有 `{name}` 这一列；可以用的列：{columns}"
            )
        }
        Wrong::Regex(text, reason) => {
            say!(
                words,
                "`--pattern` can't be `{text}`: {reason}",
                "`--pattern` 不能是 `{text}`：{reason}"
            )
        }
        Wrong::WithoutCode(text) => say!(
            words,
            "`--pattern` `{text}` does not say where the code is; put (?<code>[0-9]+) in its place",
            "`--pattern` `{text}` 没有指明错误码在哪里；请在相应位置写 (?<code>[0-9]+)"
        ),
    }
}

pub(super) fn misfit(words: Words, path: &str, misfit: &Misfit) -> String {
    match misfit {
        Misfit::NoSuchTable(number, count) => {
            say!(
                words,
                "{path} has no table {number}; it has {count}",
                "{path} 没有第 {number} 个表格；一共有 {count} 个"
            )
        }
        Misfit::NoSuchHeading(heading, all) => {
            let all = all.join(words.pick(", ", "、"));
            say!(
                words,
                "no table of {path} has a heading `{heading}`; there are: {all}",
                "{path} 没有表头是 `{heading}` 的表格；有这些表头：{all}"
            )
        }
    }
}

/// A page without a row to take, and how to go on.
pub(super) fn nothing(
    words: Words,
    path: &str,
    page: &Page,
    lines: (Option<&str>, usize),
) -> String {
    match (page.tables.len(), lines) {
        _ if page.kind == Kind::Lines => {
            say!(words, "no line of {path} matches the pattern", "{path} 没有符合表达式的行")
        }
        (0, (Some(line), count)) => {
            let line = quoted(line);
            say!(
                words,
                "{path} has no table; {count} lines start with a number, such as “{line}”: take them apart with --pattern '^[-*• ]*(?<code>[0-9]+)[:： ]*(?<message>.*)', or copy the table anew with its borders",
                "{path} 没有表格；有 {count} 行以数字开头，例如“{line}”：可以用 --pattern '^[-*• ]*(?<code>[0-9]+)[:： ]*(?<message>.*)' 拆开，或者重新复制带边框的表格"
            )
        }
        (0, _) => say!(
            words,
            "{path} has no table; save the page as HTML, or copy the table into a spreadsheet and save that",
            "{path} 没有表格；请把页面保存为 HTML，或者把表格复制到电子表格里再保存"
        ),
        (_, _) => say!(
            words,
            "no table of {path} looks like error codes; --table N and --map code=HEADING,message=HEADING take one, and without headings --map code=1,message=2",
            "{path} 没有看起来是错误码的表格；可以用 --table N 和 --map code=表头,message=表头 指定，没有表头时写 --map code=1,message=2"
        ),
    }
}

fn kind_name(words: Words, kind: Kind) -> &'static str {
    match kind {
        Kind::Markdown => "Markdown",
        Kind::Html => "HTML",
        Kind::Csv => "CSV",
        Kind::Xlsx => "XLSX",
        Kind::Json => "JSON",
        Kind::Lines => words.pick("lines", "逐行"),
    }
}

fn counted(words: Words, count: usize, english: &str, chinese: &str) -> String {
    match words.language {
        Language::English if count == 1 => format!("1 {english}"),
        Language::English => format!("{count} {english}s"),
        Language::Chinese => format!("{count} {chinese}"),
    }
}

/// A text on one line, cut where it is long.
fn quoted(text: &str) -> String {
    let line = on_line(text);
    if line.chars().count() <= MAX_QUOTED {
        return line;
    }
    line.chars().take(MAX_QUOTED - 1).chain(['…']).collect()
}

fn on_line(text: &str) -> String {
    let text: String =
        text.chars().take(4 * MAX_QUOTED).map(|c| if c.is_control() { ' ' } else { c }).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
