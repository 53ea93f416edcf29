//! Markdown: its pipe tables, the headings above them, and tables in HTML among them.

use super::html;
use super::pipes::{OpenRow, Style, is_delimiter};
use super::titles::Titles;
use crate::import::page::{Budget, Kind, Page, Place, Refusal, Row, Table};
use crate::import::text::{of_markdown, on_one_line};

/// Headings that are only bold are below all others.
const BOLD: usize = 7;

/// Reads a page.
pub(in crate::import) fn page(text: &str) -> Result<Page, Refusal> {
    let lines: Vec<&str> = text.lines().map(unquoted).collect();
    let mut reader = Reader::default();
    let mut at = front_matter(&lines);
    while at < lines.len() {
        at = reader.block(&lines, at)?;
    }
    Ok(Page { kind: Kind::Markdown, tables: reader.tables })
}

/// Whether a text has a pipe table.
pub(in crate::import) fn has_table(text: &str) -> bool {
    let lines = || text.lines().map(unquoted);
    lines().zip(lines().skip(1)).any(|(line, next)| is_header(line, next))
}

#[derive(Default)]
struct Reader {
    tables: Vec<Table>,
    titles: Titles,
    budget: Budget,
}

impl Reader {
    /// Reads what starts on a line, and gives the line after it.
    fn block(&mut self, lines: &[&str], at: usize) -> Result<usize, Refusal> {
        let line = lines[at];
        let bare = line.trim();
        let next = lines.get(at + 1).copied().unwrap_or_default();
        if let Some(mark) = fence(bare) {
            let is_end = |line: &&str| line.trim().starts_with(mark);
            return Ok(end_of(lines, at + 1, is_end));
        }
        if bare.starts_with("<!--") && !bare.contains("-->") {
            return Ok(end_of(lines, at + 1, |line| line.contains("-->")));
        }
        if bare.to_ascii_lowercase().starts_with("<table") {
            return self.html(lines, at);
        }
        if is_header(line, next) {
            return self.table(lines, at);
        }
        if let Some((level, text)) = heading(bare, next) {
            self.titles.push(level, on_one_line(&of_markdown(text)));
        }
        Ok(at + 1)
    }

    /// A pipe table: its header, the line below that, and its rows.
    fn table(&mut self, lines: &[&str], start: usize) -> Result<usize, Refusal> {
        let style = Style::of(lines[start]);
        let header = style.cells(lines[start]);
        let cells = header.iter().map(|cell| on_one_line(&of_markdown(cell))).collect();
        let mut rows = vec![Row { place: Place::Line(start + 1), cells }];
        let mut open: Option<OpenRow> = None;
        let mut is_after_gap = false;
        let mut at = start + 2;
        let mut end = at;
        while at < lines.len() {
            let line = lines[at];
            let next = lines.get(at + 1).copied().unwrap_or_default();
            let is_break = line.starts_with('#') || is_header(line, next);
            if line.trim().is_empty() {
                is_after_gap = true;
                at += 1;
                continue;
            } else if is_break {
                break;
            } else if style.starts_row(line) {
                self.end(open.replace(OpenRow::start(style, line, at + 1)), &mut rows)?;
            } else if let Some(row) = open.as_mut().filter(|row| row.goes_on(line, is_after_gap)) {
                row.add(style, line);
            } else {
                break;
            }
            is_after_gap = false;
            at += 1;
            end = at;
        }
        self.end(open, &mut rows)?;
        self.tables.extend(Table::of(self.titles.all(), rows, " | ", &mut self.budget)?);
        Ok(end)
    }

    fn end(&mut self, row: Option<OpenRow>, rows: &mut Vec<Row>) -> Result<(), Refusal> {
        if let Some(row) = row.map(|row| row.end(of_markdown)) {
            self.budget.take_all(&row.cells)?;
            rows.push(row);
        }
        Ok(())
    }

    /// A table in HTML, up to its end.
    fn html(&mut self, lines: &[&str], start: usize) -> Result<usize, Refusal> {
        let mut depth = 0_usize;
        let mut end = start;
        for line in &lines[start..] {
            let line = line.to_ascii_lowercase();
            depth += line.matches("<table").count();
            depth = depth.saturating_sub(line.matches("</table").count());
            end += 1;
            if depth == 0 {
                break;
            }
        }
        for mut table in html::tables(&lines[start..end].join("\n"), &mut self.budget)? {
            table.titles.splice(0..0, self.titles.all());
            self.tables.push(table);
        }
        Ok(end)
    }
}

/// A line as it stands in a quotation.
fn unquoted(line: &str) -> &str {
    let bare = line.trim_start();
    bare.strip_prefix("> ").filter(|rest| rest.contains('|')).unwrap_or(line)
}

/// Where a page starts after its front matter, `---` to `---`.
fn front_matter(lines: &[&str]) -> usize {
    if lines.first().is_none_or(|line| line.trim_end() != "---") {
        return 0;
    }
    let end = lines.iter().skip(1).position(|line| matches!(line.trim_end(), "---" | "..."));
    end.map_or(0, |end| end + 2)
}

fn fence(line: &str) -> Option<&'static str> {
    ["```", "~~~"].into_iter().find(|mark| line.starts_with(mark))
}

/// The line after the first one that ends a block; where none does, the block is that one line.
fn end_of(lines: &[&str], start: usize, is_end: impl Fn(&&str) -> bool) -> usize {
    lines[start..].iter().position(is_end).map_or(start, |end| start + end + 1)
}

/// Whether a line and the next one are a header and what stands below one.
fn is_header(line: &str, next: &str) -> bool {
    line.contains('|') && is_delimiter(next) && !is_delimiter(line) && {
        let widths = (Style::of(line).width, Style::of(next).width);
        widths.0 == widths.1 || (widths.0 > 1 && widths.1 > 1)
    }
}

/// A heading and its level: `## Text`, a text that is underlined, or one that is bold as a whole.
fn heading<'l>(line: &'l str, next: &str) -> Option<(usize, &'l str)> {
    let text = line.trim_start_matches('#');
    let level = line.len() - text.len();
    if (1..=6).contains(&level) && text.starts_with(' ') {
        let text = text.trim().trim_end_matches('#').trim_end();
        return Some((level, text.rsplit_once(" {#").map_or(text, |(text, _)| text)));
    }
    let next = next.trim_end();
    let is_underlined = |sign: u8| next.len() > 2 && next.bytes().all(|byte| byte == sign);
    if !line.is_empty() && (is_underlined(b'=') || is_underlined(b'-')) {
        return Some((if next.starts_with('=') { 1 } else { 2 }, line));
    }
    let bold = line.strip_prefix("**")?.strip_suffix("**")?;
    (!bold.is_empty() && !bold.contains("**")).then_some((BOLD, bold))
}
