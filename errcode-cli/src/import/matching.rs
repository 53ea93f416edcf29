//! Which row of a catalog a meaning on a page is.

use std::collections::HashMap;

use errcode_catalog::columns::Column;
use errcode_runtime::template::Template;

use super::cells::Cells;
use super::rows::Proposal;
use super::sheet::Sheet;

/// Of more pairs than this, only those that say exactly the same are found.
const MAX_PAIRS: usize = 10_000;

/// For each meaning of a code on the page, the row of the catalog that has it. The surest pairs come first: the
/// same in all, the same message, the same string code, what `overload` names; last, what alone is left on both sides.
pub(super) fn matched(
    sheet: &Sheet,
    proposals: &[&Proposal],
    rows: &[usize],
) -> Vec<Option<usize>> {
    let mut matcher =
        Matcher { sheet, proposals, rows: rows.to_vec(), found: vec![None; proposals.len()] };
    if rows.is_empty() {
        return matcher.found;
    }
    if proposals.len() * rows.len() > MAX_PAIRS {
        matcher.exact();
        return matcher.found;
    }
    let passes: [fn(&Sheet, usize, &Cells) -> bool; 8] = [
        is_whole,
        is_same,
        says_same,
        says_alike,
        has_same_symbol,
        has_same_clue,
        explains_same,
        has_all,
    ];
    for is_same in passes {
        matcher.pair(is_same);
    }
    matcher.last();
    matcher.found
}

struct Matcher<'m> {
    sheet: &'m Sheet,
    proposals: &'m [&'m Proposal],
    /// The rows that are not matched yet.
    rows: Vec<usize>,
    found: Vec<Option<usize>>,
}

impl Matcher<'_> {
    fn pair(&mut self, is_same: fn(&Sheet, usize, &Cells) -> bool) {
        for (index, proposal) in self.proposals.iter().enumerate() {
            if self.found[index].is_some() {
                continue;
            }
            let cells = &proposal.cells;
            let fits = |row: &usize| {
                !contradicts(self.sheet, *row, cells, self.is_several())
                    && is_same(self.sheet, *row, cells)
            };
            if let Some(place) = self.rows.iter().position(fits) {
                self.found[index] = Some(self.rows.remove(place));
            }
        }
    }

    /// What alone is left on both sides is the same with another message, unless messages tell meanings apart.
    fn last(&mut self) {
        let mut open = (0..self.found.len()).filter(|index| self.found[*index].is_none());
        let (Some(index), None, [row]) = (open.next(), open.next(), &self.rows[..]) else { return };
        let overload = self.sheet.get(*row, Column::Overload);
        let by_message = overload.is_empty() || overload == Column::Message.format().name;
        let cells = &self.proposals[index].cells;
        let is_several = self.is_several();
        let is_other = is_several && by_message;
        if !is_other && !contradicts(self.sheet, *row, cells, is_several) {
            self.found[index] = Some(*row);
        }
    }

    fn exact(&mut self) {
        let key =
            |symbol: &str, status: &str, said: &str| [symbol, status, said].map(str::to_owned);
        let rows = self.rows.iter().rev().map(|row| {
            let mut texts =
                self.sheet.messages(*row).chain(self.sheet.texts(*row, Column::Description));
            let get = |column| self.sheet.get(*row, column);
            let said = texts.next().unwrap_or_default();
            (key(get(Column::Symbol), get(Column::HttpStatus), said), *row)
        });
        let mut rows: HashMap<_, _> = rows.collect();
        for (found, proposal) in self.found.iter_mut().zip(self.proposals) {
            let get = |column| cell(&proposal.cells, column);
            let message = get(Column::Message);
            let said = if message.is_empty() { get(Column::Description) } else { message };
            *found = rows.remove(&key(get(Column::Symbol), get(Column::HttpStatus), said));
        }
    }

    fn is_several(&self) -> bool {
        self.found.len() > 1 || self.rows.len() + self.found.iter().flatten().count() > 1
    }
}

/// The cell of a column, in its first language.
pub(super) fn cell(cells: &Cells, wanted: Column) -> &str {
    let found = cells.iter().find(|((column, _), _)| *column == wanted);
    found.map_or("", |(_, text)| text)
}

/// Whether string codes, or what `overload` names, say that a row is another meaning.
fn contradicts(sheet: &Sheet, row: usize, cells: &Cells, is_several: bool) -> bool {
    let differ = |column: Column| {
        let (here, there) = (sheet.get(row, column), cell(cells, column));
        here != there && !here.is_empty() && !there.is_empty()
    };
    let (here, there) = (sheet.get(row, Column::Symbol), cell(cells, Column::Symbol));
    let is_other_symbol = here != there && (is_several || (!here.is_empty() && !there.is_empty()));
    let overload = sheet.get(row, Column::Overload);
    let names = |column: Column| overload == column.format().name;
    is_other_symbol
        || (names(Column::HttpStatus) && differ(Column::HttpStatus))
        || (names(Column::Scope) && differ(Column::Scope))
}

/// The same in all that a page says, also in what it leaves open.
fn is_whole(sheet: &Sheet, row: usize, cells: &Cells) -> bool {
    let is_open = |column| sheet.texts(row, column).next().is_none();
    is_same(sheet, row, cells)
        && has_all(sheet, row, cells)
        && [Column::Description, Column::Hint]
            .into_iter()
            .all(|column| is_open(column) == cell(cells, column).is_empty())
}

/// The same message with the same status, where one is documented with several.
fn is_same(sheet: &Sheet, row: usize, cells: &Cells) -> bool {
    let has_same = |column| sheet.get(row, column) == cell(cells, column);
    has_same(Column::Symbol) && has_same(Column::HttpStatus) && says_same(sheet, row, cells)
}

fn says_same(sheet: &Sheet, row: usize, cells: &Cells) -> bool {
    let message = cell(cells, Column::Message);
    !message.is_empty() && sheet.messages(row).any(|text| text == message)
}

fn says_alike(sheet: &Sheet, row: usize, cells: &Cells) -> bool {
    let message = cell(cells, Column::Message);
    !message.is_empty() && sheet.messages(row).any(|text| fits(text, message))
}

fn has_same_symbol(sheet: &Sheet, row: usize, cells: &Cells) -> bool {
    let symbol = cell(cells, Column::Symbol);
    !symbol.is_empty() && sheet.get(row, Column::Symbol) == symbol
}

fn has_same_clue(sheet: &Sheet, row: usize, cells: &Cells) -> bool {
    let overload = sheet.get(row, Column::Overload);
    [Column::Symbol, Column::Scope, Column::HttpStatus].into_iter().any(|column| {
        let there = cell(cells, column);
        // Having no string code tells, too.
        let is_said = !there.is_empty() || column == Column::Symbol;
        overload == column.format().name && is_said && sheet.get(row, column) == there
    })
}

/// Without messages, explanations tell.
fn explains_same(sheet: &Sheet, row: usize, cells: &Cells) -> bool {
    let texts = cells.iter().filter(|((column, _), _)| *column == Column::Description);
    let mut texts = texts.map(|(_, text)| text);
    let has = |text: &String| sheet.table.rows[row].contains(text);
    sheet.messages(row).next().is_none() && texts.any(has)
}

/// The page says nothing that the row does not have; its name may have been made unique.
fn has_all(sheet: &Sheet, row: usize, cells: &Cells) -> bool {
    let mut cells =
        cells.iter().filter(|((column, _), _)| !matches!(column, Column::Code | Column::Name));
    cells.all(|((column, _), text)| sheet.texts(row, *column).any(|cell| cell == text))
}

/// Whether a message on a page is one that a cell has already: as it stands there, or as a template that people
/// have made of it, such as `not a number: %s` of `not a number:`.
pub(super) fn fits(cell: &str, page: &str) -> bool {
    let is_documented = |line: &str| {
        let message = line.replace("%%", "%").replace("{{", "{").replace("}}", "}");
        let with_value = [format!("{message}x"), format!("{message} x")];
        cell.lines().any(|template| {
            let is_whole = |message: &str| {
                Template::new(template)
                    .captures(message)
                    .is_some_and(|found| found.appended().is_empty())
            };
            template == line
                || is_whole(&message)
                || with_value.iter().any(|message| is_whole(message))
        })
    };
    page.lines().all(is_documented)
}

#[cfg(test)]
mod tests {
    use super::fits;

    #[test]
    fn a_message_fits_the_template_that_was_made_of_it() {
        for (cell, page, is_fit) in [
            ("no user", "no user", true),
            ("no user %s", "no user", true),
            ("wrong operator,%s", "wrong operator,", true),
            ("{door}Door Is Open", "「door」Door Is Open", true),
            ("one\ntwo", "two", true),
            ("100%% full", "100%% full", true),
            ("no user", "no user at all", false),
            ("internal error", "internal error, please retry", false),
            ("one", "one\ntwo", false),
        ] {
            assert_eq!(fits(cell, page), is_fit, "{cell} and {page}");
        }
    }
}
