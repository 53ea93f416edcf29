//! What an import says, in English and Chinese side by side.

use std::io;

use errcode_catalog::columns::Column;
use errcode_catalog::findings::Language;

use super::Misfit;
use super::account::{Account, Effect, TableAccount};
use super::choose::Why;
use super::merge::Named;
use super::overload::Open;
use super::page::{Kind, MAX_BYTES, MAX_CELLS, Page, Place, Refusal};
use super::request::Wrong;
use super::rows::{About, Doubt};
use crate::words::Words;

/// A longer text is cut where it is quoted, in characters.
const MAX_QUOTED: usize = 60;

/// What has become of the file.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Change {
    Made,
    Updated,
    None,
}

/// One of two texts that say the same.
macro_rules! say {
    ($words:expr, $english:literal, $chinese:literal) => {
        match $words.language {
            Language::English => format!($english),
            Language::Chinese => format!($chinese),
        }
    };
}

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
            "{path} has tables within tables without end; save the table alone",
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
                "{path} is broken as {kind}: {reason}; save it again",
                "{path} 作为 {kind} 已损坏：{reason}；请重新保存"
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
            "`--pattern` `{text}` does not say where the code is; put (?<code>\\d+) in its place",
            "`--pattern` `{text}` 没有指明错误码在哪里；请在相应位置写 (?<code>\\d+)"
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
                "{path} has no table; {count} lines start with a number, such as “{line}”: take them apart with --pattern '(?<code>\\d+)(?<message>.*)', or copy the table anew with its borders",
                "{path} 没有表格；有 {count} 行以数字开头，例如“{line}”：可以用 --pattern '(?<code>\\d+)(?<message>.*)' 拆开，或者重新复制带边框的表格"
            )
        }
        (0, _) => say!(
            words,
            "{path} has no table; save the page as HTML, or copy the table into a spreadsheet and save that",
            "{path} 没有表格；请把页面保存为 HTML，或者把表格复制到电子表格里再保存"
        ),
        (_, _) => say!(
            words,
            "no table of {path} looks like error codes; --table N and --map code=HEADING,message=HEADING take one",
            "{path} 没有看起来是错误码的表格；可以用 --table N 和 --map code=表头,message=表头 指定"
        ),
    }
}

/// What the page had, and what became of it.
pub(super) fn account(words: Words, path: &str, account: &Account) -> Vec<String> {
    let kind = kind_name(words, account.kind);
    let count = counted(words, account.tables.len(), "table", "个表格");
    let mut lines = vec![say!(words, "{path}: {kind}, {count}", "{path}：{kind}，{count}")];
    let numbered = account.tables.iter().enumerate();
    lines.extend(numbered.map(|(index, table)| format!("  {}", of_table(words, index + 1, table))));
    let (rows, taken) = (counted(words, account.rows, "row", "行"), account.taken);
    let mut fates = vec![say!(words, "{taken} taken", "采用 {taken}")];
    for (count, english, chinese) in [
        (account.merged, "merged", "合并"),
        (account.repeated, "repeated", "重复"),
        (account.headings, "headings", "小标题"),
        (account.not_understood, "not understood", "没读懂"),
    ] {
        if count > 0 {
            fates.push(match words.language {
                Language::English => format!("{count} {english}"),
                Language::Chinese => format!("{chinese} {count}"),
            });
        }
    }
    let fates = fates.join(words.pick(", ", "，"));
    lines.push(say!(words, "{rows}: {fates}", "{rows}：{fates}"));
    lines.extend(
        account
            .doubts
            .iter()
            .map(|doubt| format!("  {}", of_doubt(words, doubt, account.tables.len()))),
    );
    lines
}

fn of_table(words: Words, number: usize, table: &TableAccount) -> String {
    let place = place(words, table.place).map(|place| format!("{}{place}", words.pick(", ", "，")));
    let title = table.title.as_deref().map(quoted);
    let title = title.map(|title| say!(words, ", “{title}”", "，“{title}”"));
    let about = format!("{}{}", place.unwrap_or_default(), title.unwrap_or_default());
    let verdict = match &table.verdict {
        Ok(columns) => {
            let rows = counted(words, table.rows, "row", "行");
            let taken: Vec<_> = columns
                .taken
                .iter()
                .map(|(column, heading)| format!("{column} ← {heading}"))
                .collect();
            let taken = taken.join(words.pick(", ", "，"));
            let left = columns
                .left
                .iter()
                .map(|heading| quoted(heading))
                .collect::<Vec<_>>()
                .join(words.pick(", ", "、"));
            let left = if left.is_empty() {
                String::new()
            } else {
                say!(words, "; without {left}", "；不要 {left}")
            };
            say!(words, "{rows}, {taken}{left}", "{rows}，{taken}{left}")
        }
        Err(why) => {
            let why = of_why(words, *why);
            say!(words, "left out: {why}", "没有采用：{why}")
        }
    };
    say!(words, "table {number}{about}: {verdict}", "表格 {number}{about}：{verdict}")
}

fn of_why(words: Words, why: Why) -> &'static str {
    match why {
        Why::NotAskedFor => words.pick("others were asked for", "指定了别的表格"),
        Why::NoCodes => words.pick("no column has codes", "没有错误码列"),
        Why::NoNumbers => words.pick(
            "it has string codes, and no number or HTTP status beside them",
            "只有字符串错误码，旁边没有数字或 HTTP 状态码",
        ),
        Why::NoTexts => words.pick("no column says what the codes mean", "没有说明错误码含义的列"),
        Why::OtherCodes => words.pick("it seems to be about something else", "看起来不是错误码"),
    }
}

fn of_doubt(words: Words, doubt: &Doubt, tables: usize) -> String {
    let mut at = place(words, doubt.origin.place).unwrap_or_default();
    if tables > 1 {
        let table = doubt.origin.table;
        at = say!(words, "table {table}, {at}", "表格 {table}，{at}");
    }
    match &doubt.about {
        About::NoCode(text) => {
            let text = quoted(text);
            say!(
                words,
                "not understood: {at}: “{text}” is no code",
                "没读懂：{at}：“{text}”不是错误码"
            )
        }
        About::NoNumber(symbol) => say!(
            words,
            "not understood: {at}: `{symbol}` has no number or HTTP status beside it",
            "没读懂：{at}：`{symbol}` 旁边没有数字或 HTTP 状态码"
        ),
        About::TooLong(code) => say!(
            words,
            "not understood: {at}: {code} has more explanations than fit into a cell",
            "没读懂：{at}：{code} 的解释太多，一个单元格放不下"
        ),
        About::Status(text) => {
            let text = quoted(text);
            say!(
                words,
                "left out: {at}: “{text}” is not one HTTP status",
                "没有采用：{at}：“{text}”不是一个 HTTP 状态码"
            )
        }
        About::Success(code, text) => {
            let text = quoted(text);
            say!(
                words,
                "to decide: {at}: does {code} (“{text}”) mean success? write success or error into its column kind",
                "需要决定：{at}：{code}（“{text}”）是不是成功？请在 kind 列写 success 或 error"
            )
        }
    }
}

/// What has become of the catalog.
pub(super) fn effect(
    words: Words,
    path: &str,
    effect: &Effect,
    change: Change,
    rows: usize,
) -> Vec<String> {
    let Effect { merged, overloads, numbered, errors } = effect;
    let rows = counted(words, rows, "row", "行");
    let mut lines = vec![match change {
        Change::Made => {
            say!(words, "{path} has been written with {rows}", "{path} 已写好，共 {rows}")
        }
        Change::Updated => say!(
            words,
            "{path} has been brought up to date; it has {rows}",
            "{path} 已更新，共 {rows}"
        ),
        Change::None => say!(words, "{path} has all of this already", "{path} 已经包含这些内容"),
    }];
    for change in &merged.changes {
        let (row, column) = (of_row(&change.row), change.column.format().name);
        let (old, new) = (quoted(&change.old), quoted(&change.new));
        lines.push(say!(
            words,
            "  changed: {row}: {column} was “{old}”, is “{new}”",
            "  改动：{row}：{column} 原为“{old}”，现为“{new}”"
        ));
    }
    for (rows, english, chinese) in [
        (&merged.gone, "gone from the page", "页面上已没有"),
        (&merged.unmatched, "a meaning that the page doesn't have", "页面上没有的含义"),
        (&merged.back, "marked as removed, and on the page", "标为 removed，但页面上有"),
    ] {
        let said = words.pick(english, chinese);
        lines.extend(rows.iter().map(|row| {
            let row = of_row(row);
            say!(words, "  {said}: {row}", "  {said}：{row}")
        }));
    }
    lines.extend(overloads.iter().map(|open| format!("  {}", of_overload(words, open))));
    if *numbered > 0 {
        lines.push(match (words.language, numbered) {
            (Language::English, 1) => "1 name is made of its code alone; give it a better one before its release".to_owned(),
            (Language::English, _) => format!("{numbered} names are made of their codes alone; give them better ones before their release"),
            (Language::Chinese, _) => format!("有 {numbered} 个名称只由错误码组成；发布之前请改成更好的"),
        });
    }
    if *errors > 0 {
        let errors = counted(words, *errors, "error", "个错误");
        lines.push(say!(
            words,
            "{errors} left: errcode check {path} explains each",
            "还有 {errors}：errcode check {path} 会逐个说明"
        ));
    }
    lines
}

fn of_overload(words: Words, open: &Open) -> String {
    let Open { code, meanings, column, is_marked } = open;
    let column = column.map(|column| column.format().name);
    match (column, is_marked) {
        (Some(column), true) => say!(
            words,
            "marked: {code} has {meanings} meanings, told apart by {column}",
            "已标记：{code} 有 {meanings} 种含义，以 {column} 区分"
        ),
        (Some(column), false) => say!(
            words,
            "to decide: {code} has {meanings} meanings, which {column} tells apart; --accept-overloads marks them",
            "需要决定：{code} 有 {meanings} 种含义，可以用 {column} 区分；--accept-overloads 会标记"
        ),
        (None, _) => say!(
            words,
            "to decide: {code} has {meanings} meanings, which nothing on the page tells apart; fill scope or http_status and name it in overload, or join the rows",
            "需要决定：{code} 有 {meanings} 种含义，页面上没有能区分的内容；请填写 scope 或 http_status 并在 overload 里写明，或者合并这几行"
        ),
    }
}

fn of_row(row: &Named) -> String {
    let Named { code, name } = row;
    format!("{code} {}", quoted(name)).trim_end().to_owned()
}

fn place(words: Words, place: Place) -> Option<String> {
    match place {
        Place::Nowhere => None,
        Place::Line(number) => Some(say!(words, "line {number}", "第 {number} 行")),
        Place::Row(number) => Some(say!(words, "row {number}", "第 {number} 行")),
        Place::Item(number) => Some(say!(words, "item {number}", "第 {number} 项")),
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
