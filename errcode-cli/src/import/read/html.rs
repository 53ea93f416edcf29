//! HTML: its tables, as a browser would lay them out, and the headings above them. No tree is built, so a page takes
//! as much memory as its tables hold.

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

use super::grid::{OpenCell, OpenRow, OpenTable};
use super::titles::Titles;
use crate::import::page::{Budget, Kind, MAX_DEPTH, Page, Refusal, Table};
use crate::import::text::{of_picture, on_one_line};

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
        self.open.push(OpenTable::under(order, titles));
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
            table.row = Some(OpenRow::new());
        }
        Ok(())
    }

    fn start_cell(&mut self, tag: &StartTag<()>) -> Result<(), Refusal> {
        self.end_cell()?;
        let number = |name: &[u8]| {
            let value = tag.attributes.get(name).map(|value| value.to_vec())?;
            String::from_utf8(value).ok()?.trim().parse::<usize>().ok()
        };
        let (columns, rows) = (number(b"colspan").unwrap_or(1), number(b"rowspan").unwrap_or(1));
        if let Some(table) = self.open.last_mut() {
            let row = table.row.get_or_insert_with(OpenRow::new);
            row.is_header &= &tag.name[..] == b"th";
            row.cell = Some(OpenCell::spanning(columns, rows));
        }
        Ok(())
    }

    fn end_cell(&mut self) -> Result<(), Refusal> {
        match self.open.last_mut() {
            Some(table) => table.end_cell(self.budget),
            None => Ok(()),
        }
    }

    fn end_row(&mut self) -> Result<(), Refusal> {
        match self.open.last_mut() {
            Some(table) => table.end_row(self.budget),
            None => Ok(()),
        }
    }
}
