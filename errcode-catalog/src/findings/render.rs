//! Findings as text, as `rustc` would print them: the mistake, the place, the lines and the help.

use std::fmt::Write;

use super::snippet::{Snippet, fit};
use super::words::{Hole, holes};
use super::wrap::wrap;
use super::{Finding, Language, Place};
use crate::order::order;
use crate::source::{Sources, Span};

/// How many findings are shown; the others are only counted.
const MOST_SHOWN: usize = 20;

/// How many of the places with the same mistake are named.
const MOST_NAMED: usize = 5;

/// The maximum width of a line of help, in columns.
const MOST_COLUMNS: usize = 80;

/// The mistake, in one sentence without a full stop.
#[must_use]
pub fn message(finding: &Finding, language: Language) -> String {
    fill(finding.kind.words(language).message, finding, None, language).unwrap_or_default()
}

/// The label of a place; may be empty.
#[must_use]
pub fn label(finding: &Finding, place: Place, sources: &Sources, language: Language) -> String {
    part(finding, place.part, Some(sources), language).unwrap_or_default()
}

/// What to do about it, in paragraphs.
#[must_use]
pub fn help(finding: &Finding, language: Language) -> Vec<String> {
    let help = finding.kind.words(language).parts.iter().find(|(part, _)| *part == "help");
    let paragraphs = help.map_or("", |(_, words)| words).lines();
    paragraphs.filter_map(|words| fill(words, finding, None, language)).collect()
}

/// All findings, each starting with its severity; empty if there are none.
#[must_use]
pub fn render(sources: &Sources, findings: &[Finding], language: Language) -> String {
    let mut text = String::new();
    for (finding, shown) in findings.iter().zip(render_each(sources, findings, language)) {
        if !text.is_empty() {
            text.push('\n');
        }
        let colon = match language {
            Language::English => ": ",
            Language::Chinese => "：",
        };
        let _ = write!(text, "{}{colon}{shown}", finding.kind.severity.word(language));
    }
    if let Some(more) = more(findings, language) {
        let _ = writeln!(text, "\n{more}");
    }
    text
}

/// The findings that [`render`] shows, without the words for their severity.
pub fn render_each<'f>(
    sources: &'f Sources,
    findings: &'f [Finding],
    language: Language,
) -> impl Iterator<Item = String> + 'f {
    findings.iter().take(MOST_SHOWN).map(move |finding| render_one(sources, finding, language))
}

/// A line with the number of findings that are not shown; `None` if all are shown.
#[must_use]
pub fn more(findings: &[Finding], language: Language) -> Option<String> {
    let more = findings.len().checked_sub(MOST_SHOWN).filter(|&more| more > 0)?;
    Some(match language {
        Language::English if more == 1 => "… and 1 more finding".to_owned(),
        Language::English => format!("… and {more} more findings"),
        Language::Chinese => format!("……还有 {more} 处问题"),
    })
}

fn render_one(sources: &Sources, finding: &Finding, language: Language) -> String {
    let mut text = message(finding, language);
    text.push('\n');
    let mut gutter = String::from(" ");
    if !finding.places.is_empty() {
        let line = |place: &Place| sources[place.span.file].line_number(place.span.start);
        let last = finding.places.iter().map(line).max().unwrap_or_default();
        gutter = " ".repeat(last.to_string().len());
        render_places(sources, finding, &gutter, language, &mut text);
    }
    for (index, paragraph) in help(finding, language).into_iter().enumerate() {
        let (first, others) = match language {
            Language::English => ("= help: ", "        "),
            Language::Chinese => ("= 建议：", "        "),
        };
        for (line, words) in wrap(&paragraph, MOST_COLUMNS).into_iter().enumerate() {
            let start = if index + line == 0 { first } else { others };
            let _ = writeln!(text, "{gutter} {start}{words}");
        }
    }
    if let Some(alike) = alike(sources, finding, language) {
        let _ = writeln!(text, "{gutter} {alike}");
    }
    text
}

/// The other cells with the same mistake.
fn alike(sources: &Sources, finding: &Finding, language: Language) -> Option<String> {
    let count = finding.alike.len();
    let named = finding.alike.iter().take(MOST_NAMED);
    let cells: Vec<_> = named.map(|&span| sources.position(span).cell).collect();
    let are_all = count <= MOST_NAMED;
    (count > 0).then(|| match language {
        Language::English => {
            let word = if count == 1 { "cell" } else { "cells" };
            let more = if are_all { "" } else { ", …" };
            format!("= note: the same in {count} more {word}: {}{more}", cells.join(", "))
        }
        Language::Chinese => {
            let more = if are_all { "" } else { " 等" };
            format!("= 说明：另有 {count} 个单元格也是这样：{}{more}", cells.join("、"))
        }
    })
}

fn render_places(
    sources: &Sources,
    finding: &Finding,
    gutter: &str,
    language: Language,
    text: &mut String,
) {
    let Some(primary) = finding.places.first() else { return };
    let place = sources.position(primary.span);
    let (path, cell) = (sources[primary.span.file].path(), place.cell);
    let cell = match language {
        Language::English => format!(" (cell {cell})"),
        Language::Chinese => format!("（单元格 {cell}）"),
    };
    let _ = writeln!(text, "{gutter}--> {path}:{}:{}{cell}", place.line, place.column);
    if is_text(sources, primary.span) {
        let _ = writeln!(text, "{gutter} |");
        render_lines(sources, finding, gutter, language, text);
    }
    let _ = writeln!(text, "{gutter} |");
}

/// Whether a line can be shown; a line of UTF-16 would be unreadable.
fn is_text(sources: &Sources, span: Span) -> bool {
    let source = &sources[span.file];
    let line = source.line(span.start);
    let start = source.at(line.at(line.start, line.end.min(line.start + 64)));
    let controls = start.iter().filter(|&&byte| byte < b' ' && byte != b'\t').count();
    controls * 4 <= start.len()
}

fn render_lines(
    sources: &Sources,
    finding: &Finding,
    gutter: &str,
    language: Language,
    text: &mut String,
) {
    let own = finding.places[0].span.file;
    let place = |index: usize| {
        let span = finding.places[index].span;
        // The file with the mistake itself comes first.
        (span.file != own, sources[span.file].line_number(span.start), span)
    };
    let mut order = order(finding.places.len(), &|a, b| place(a).cmp(&place(b)));
    let wide = gutter.len();
    let mut previous: Option<(bool, usize)> = None;
    while let Some(&first) = order.first() {
        let (is_other, number, span) = place(first);
        let source = &sources[span.file];
        if is_other && previous.is_none_or(|(before, _)| !before) {
            let _ = writeln!(text, "{gutter}::: {}", source.path());
        } else if previous.is_some_and(|previous| previous != (is_other, number - 1)) {
            let _ = writeln!(text, "{}", ".".repeat(3.max(wide)));
        }
        previous = Some((is_other, number));
        // If two places of a line are far apart, the line is shown twice.
        let near = |index: &usize| {
            let (_, line, other) = place(*index);
            (other.file, line) == (span.file, number) && fit(source, span.start, other.start)
        };
        let together: Vec<usize> = order.iter().copied().filter(near).collect();
        order.retain(|index| !together.contains(index));
        let spans: Vec<_> = together.iter().map(|&index| place(index).2).collect();
        let snippet = Snippet::new(source, &spans);
        let _ = writeln!(text, "{number:>wide$} | {}", snippet.line);
        // From right to left: the leftmost label is at the bottom.
        for &index in together.iter().rev() {
            let mark = if index == 0 { '^' } else { '-' };
            let (indent, marks) = snippet.place(place(index).2, mark);
            let remark = label(finding, finding.places[index], sources, language);
            let remark = format!("{indent}{marks} {remark}");
            let _ = writeln!(text, "{gutter} | {}", remark.trim_end());
        }
    }
}

fn part(
    finding: &Finding,
    part: &str,
    sources: Option<&Sources>,
    language: Language,
) -> Option<String> {
    let parts = finding.kind.words(language).parts;
    let (_, words) = parts.iter().find(|(name, _)| *name == part)?;
    fill(words, finding, sources, language)
}

/// The first alternative whose arguments are all present; see [`Words`](super::kind::Words).
fn fill(
    words: &str,
    finding: &Finding,
    sources: Option<&Sources>,
    language: Language,
) -> Option<String> {
    words.split("||").find_map(|words| fill_one(words, finding, sources, language))
}

fn fill_one(
    words: &str,
    finding: &Finding,
    sources: Option<&Sources>,
    language: Language,
) -> Option<String> {
    let mut text = String::new();
    for hole in holes(words) {
        match hole {
            Hole::Text(words) => text.push_str(words),
            Hole::Argument(name) => text.push_str(&shown(finding, name, sources, language)?),
            Hole::Condition(name) => _ = shown(finding, name, sources, language)?,
        }
    }
    // In Chinese, some arguments include the space that is required after a Chinese character.
    let text = text.trim_start();
    (!text.is_empty()).then(|| text.to_owned())
}

/// An argument as words show it, or the line of a place.
fn shown(
    finding: &Finding,
    name: &str,
    sources: Option<&Sources>,
    language: Language,
) -> Option<String> {
    if let Some(value) = finding.argument(name) {
        return value.shown(language);
    }
    let place = finding.places.iter().find(|place| place.part == name)?;
    let is_own = finding.span().is_some_and(|span| span.file == place.span.file);
    Some(line(sources?, place.span, is_own, language))
}

/// The line of a place, for words like "also on line 7". If rows span several lines, a spreadsheet
/// shows another number, which is added.
fn line(sources: &Sources, span: Span, is_own_file: bool, language: Language) -> String {
    let source = &sources[span.file];
    let (line, row) = (source.line_number(span.start), source.row_number(span.start));
    match language {
        Language::English => {
            let row = if line == row { String::new() } else { format!(" (row {row})") };
            let path = if is_own_file { String::new() } else { format!(" of {}", source.path()) };
            format!("line {line}{row}{path}")
        }
        Language::Chinese => {
            let row =
                if line == row { String::new() } else { format!("（表格第 {row} 行）") };
            let path = if is_own_file { String::new() } else { format!(" {} ", source.path()) };
            format!("{path}第 {line} 行{row}")
        }
    }
}
