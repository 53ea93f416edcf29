//! HTML: its tables, as a browser would lay them out, and the headings above them. No tree is built, so a page takes
//! as much memory as its tables hold.

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

use super::titles::Titles;
use crate::import::page::{Budget, Kind, MAX_DEPTH, Page, Place, Refusal, Row, Table};
use crate::import::text::{of_picture, on_one_line, tidied};

/// Cells span no more columns and rows than browsers let them.
const MAX_COLUMNS: usize = 1_000;
const MAX_ROWS: usize = 65_534;

/// Captions are below all headings.
const CAPTION: usize = 7;

pub(in crate::import) fn page(text: &str) -> Result<Page, Refusal> {
    let tables = tables(text, &mut Budget::default())?;
    Ok(Page { kind: Kind::Html, tables })
}

/// The tables of a piece of HTML, in the order in which they start.
pub(super) fn tables(text: &str, budget: &mut Budget) -> Result<Vec<Table>, Refusal> {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut reader = Reader::new(budget);
    for Ok(token) in Tokenizer::new_with_emitter(text, emitter) {
        match token {
            Token::StartTag(tag) => reader.start(&tag)?,
            Token::EndTag(tag) => reader.end(&tag.name)?,
            Token::String(text) => reader.text(&String::from_utf8_lossy(&text)),
            _ => {}
        }
    }
    while !reader.open.is_empty() {
        reader.end_table()?;
    }
    reader.done.sort_by_key(|(order, _)| *order);
    Ok(reader.done.into_iter().map(|(_, table)| table).collect())
}

struct Reader<'b> {
    budget: &'b mut Budget,
    titles: Titles,
    /// The heading or the caption that is being read, and its level.
    heading: Option<(usize, String)>,
    /// What is not shown, such as a style sheet.
    hidden: Option<Vec<u8>>,
    /// The tables that are being read, each in a cell of the one before it.
    open: Vec<OpenTable>,
    /// How many tables have started, and which place among them each has that has ended.
    started: usize,
    done: Vec<(usize, Table)>,
}

/// A table that is being read.
#[derive(Default)]
struct OpenTable {
    order: usize,
    titles: Vec<String>,
    caption: Option<String>,
    rows: Vec<Row>,
    /// How many rows there have been, empty ones and those of the header too.
    count: usize,
    /// How many of the rows are of the header.
    headers: usize,
    is_in_head: bool,
    row: Option<OpenRow>,
    /// For each column, the cell that spans further rows, and how many of them.
    spans: Vec<Option<(usize, String)>>,
}

#[derive(Default)]
struct OpenRow {
    cells: Vec<String>,
    /// Whether it has no cells but those of a header.
    is_header: bool,
    cell: Option<OpenCell>,
}

struct OpenCell {
    text: String,
    columns: usize,
    rows: usize,
    /// How many items of lists it has.
    items: usize,
}

impl<'b> Reader<'b> {
    fn new(budget: &'b mut Budget) -> Self {
        let (titles, open, done) = (Titles::default(), Vec::new(), Vec::new());
        Self { budget, titles, heading: None, hidden: None, open, started: 0, done }
    }

    fn start(&mut self, tag: &StartTag<()>) -> Result<(), Refusal> {
        if self.hidden.is_some() {
            return Ok(());
        }
        match &tag.name[..] {
            b"table" => return self.start_table(),
            b"thead" => self.in_head(true),
            b"tbody" | b"tfoot" => {
                self.end_row()?;
                self.in_head(false);
            }
            b"tr" => self.start_row()?,
            b"td" | b"th" => self.start_cell(tag)?,
            b"caption" => self.heading = Some((CAPTION, String::new())),
            b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" if self.open.is_empty() => {
                self.heading = Some((usize::from(tag.name[1] - b'0'), String::new()));
            }
            b"script" | b"style" | b"noscript" | b"template" | b"title" | b"textarea" | b"svg"
                if !tag.self_closing =>
            {
                self.hidden = Some(tag.name.to_vec());
            }
            b"img" => {
                let said = tag.attributes.get(&b"alt"[..]).map(|said| said.to_vec());
                let said = String::from_utf8_lossy(&said.unwrap_or_default()).into_owned();
                self.push(of_picture(&said));
            }
            b"li" => {
                if let Some(cell) = self.cell() {
                    cell.items += 1;
                    cell.text.push_str("\n* ");
                }
            }
            b"br" | b"p" | b"div" | b"ul" | b"ol" | b"pre" | b"dt" | b"dd" => self.push("\n"),
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, name: &[u8]) -> Result<(), Refusal> {
        if let Some(hidden) = &self.hidden {
            if &hidden[..] == name {
                self.hidden = None;
            }
            return Ok(());
        }
        match name {
            b"table" if !self.open.is_empty() => return self.end_table(),
            b"thead" => {
                self.end_row()?;
                self.in_head(false);
            }
            b"tr" | b"tbody" | b"tfoot" => self.end_row()?,
            b"td" | b"th" => self.end_cell()?,
            b"caption" | b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => self.end_heading(),
            b"p" | b"div" | b"ul" | b"ol" | b"li" => self.push("\n"),
            _ => {}
        }
        Ok(())
    }

    /// Line ends of the file are blanks, as in a browser.
    fn text(&mut self, text: &str) {
        if self.hidden.is_none() {
            self.push(&text.replace(['\n', '\r', '\t'], " "));
        }
    }

    fn push(&mut self, text: &str) {
        if let Some((_, heading)) = &mut self.heading {
            heading.push_str(text);
        } else if let Some(cell) = self.cell() {
            cell.text.push_str(text);
        }
    }

    fn cell(&mut self) -> Option<&mut OpenCell> {
        self.open.last_mut()?.row.as_mut()?.cell.as_mut()
    }

    fn end_heading(&mut self) {
        let Some((level, text)) = self.heading.take() else { return };
        let text = on_one_line(&text);
        match self.open.last_mut() {
            Some(table) if level == CAPTION => table.caption = Some(text),
            _ => self.titles.push(level, text),
        }
    }

    fn start_table(&mut self) -> Result<(), Refusal> {
        if self.open.len() == MAX_DEPTH {
            return Err(Refusal::TooDeep);
        }
        let (order, titles) = (self.started, self.titles.all());
        self.started += 1;
        self.open.push(OpenTable { order, titles, ..OpenTable::default() });
        Ok(())
    }

    fn end_table(&mut self) -> Result<(), Refusal> {
        self.end_heading();
        self.end_row()?;
        if let Some(table) = self.open.pop() {
            let order = table.order;
            self.done.extend(table.end(self.budget)?.map(|table| (order, table)));
        }
        Ok(())
    }

    fn in_head(&mut self, is_in_head: bool) {
        if let Some(table) = self.open.last_mut() {
            table.is_in_head = is_in_head;
        }
    }

    fn start_row(&mut self) -> Result<(), Refusal> {
        self.end_row()?;
        if let Some(table) = self.open.last_mut() {
            table.row = Some(OpenRow { is_header: true, ..OpenRow::default() });
        }
        Ok(())
    }

    fn start_cell(&mut self, tag: &StartTag<()>) -> Result<(), Refusal> {
        self.end_cell()?;
        let number = |name: &[u8]| {
            let value = tag.attributes.get(name).map(|value| value.to_vec())?;
            String::from_utf8(value).ok()?.trim().parse::<usize>().ok()
        };
        let columns = number(b"colspan").unwrap_or(1).clamp(1, MAX_COLUMNS);
        // A cell that spans 0 rows spans all that come.
        let rows = number(b"rowspan").map_or(1, |rows| if rows == 0 { MAX_ROWS } else { rows });
        let rows = rows.min(MAX_ROWS);
        if let Some(table) = self.open.last_mut() {
            let row = table.row.get_or_insert_with(OpenRow::default);
            row.is_header &= &tag.name[..] == b"th";
            row.cell = Some(OpenCell { text: String::new(), columns, rows, items: 0 });
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), Refusal> {
        let Some(table) = self.open.last_mut() else { return Ok(()) };
        let Some(row) = &mut table.row else { return Ok(()) };
        let Some(OpenCell { text, columns, rows, items }) = row.cell.take() else { return Ok(()) };
        let text = tidied(&text);
        let text = match text.strip_prefix("* ") {
            Some(only) if items == 1 => only.to_owned(),
            _ => text,
        };
        fill_spans(&mut table.spans, &mut row.cells, self.budget)?;
        let is_header = row.is_header || table.is_in_head;
        for index in 0..columns {
            // A wide heading is above each of its columns; a wide text is said once.
            let text = if index == 0 || is_header { text.clone() } else { String::new() };
            self.budget.take(&text)?;
            if rows > 1 {
                table.spans.resize(table.spans.len().max(row.cells.len() + 1), None);
                table.spans[row.cells.len()] = Some((rows - 1, text.clone()));
            }
            row.cells.push(text);
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), Refusal> {
        self.end_cell()?;
        let Some(table) = self.open.last_mut() else { return Ok(()) };
        let Some(mut row) = table.row.take() else { return Ok(()) };
        fill_spans(&mut table.spans, &mut row.cells, self.budget)?;
        table.count += 1;
        if row.cells.is_empty() {
            return Ok(());
        }
        let is_header = row.is_header || table.is_in_head;
        if is_header && table.headers == table.rows.len() {
            table.headers += 1;
        }
        table.rows.push(Row { place: Place::Row(table.count), cells: row.cells });
        Ok(())
    }
}

/// Puts in the cells of rows above that span this one, up to the first column that none spans.
fn fill_spans(
    spans: &mut [Option<(usize, String)>],
    cells: &mut Vec<String>,
    budget: &mut Budget,
) -> Result<(), Refusal> {
    while let Some(span) = spans.get_mut(cells.len()) {
        let Some((rows, text)) = span else { break };
        budget.take(text)?;
        cells.push(text.clone());
        *rows -= 1;
        if *rows == 0 {
            *span = None;
        }
    }
    Ok(())
}

impl OpenTable {
    /// The table. Of several rows of headings, each column has all that differ.
    fn end(self, budget: &mut Budget) -> Result<Option<Table>, Refusal> {
        let Self { mut titles, caption, mut rows, headers, .. } = self;
        titles.extend(caption);
        if headers > 1 && headers < rows.len() {
            let mut header = rows.remove(0);
            for other in rows.drain(..headers - 1) {
                for (index, text) in other.cells.into_iter().enumerate() {
                    match header.cells.get_mut(index) {
                        Some(above) if *above == text || text.is_empty() => {}
                        Some(above) => *above = on_one_line(&format!("{above} {text}")),
                        None => header.cells.push(text),
                    }
                }
            }
            rows.insert(0, header);
        } else if rows.len() > 2 && is_alone(&rows[0].cells) {
            // One cell above all columns is a title.
            titles.push(rows.remove(0).cells.swap_remove(0));
        }
        for cell in rows.first_mut().into_iter().flat_map(|row| &mut row.cells) {
            *cell = on_one_line(cell);
        }
        Table::of(titles, rows, "\n", budget)
    }
}

/// Whether a row has one text, and more columns than that.
fn is_alone(cells: &[String]) -> bool {
    let (first, rest) = cells.split_first().map_or(("", &[][..]), |(first, rest)| (first, rest));
    !first.is_empty()
        && !rest.is_empty()
        && rest.iter().all(|cell| cell.is_empty() || cell == first)
}
