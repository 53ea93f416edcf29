//! Which tables of a page look like error codes, and which of their columns are which.

use errcode_catalog::columns::Column;

use super::codes::{is_symbol, numbers, status};
use super::headings::{Sense, Strength, named, sense};
use super::page::{Kind, Page, Table};
use super::text::language;

/// Of a column that is said to explain, so many texts in English make it one of messages.
const MOSTLY: f64 = 0.9;

/// A table with more columns is none that somebody reads.
const MAX_COLUMNS: usize = 1_000;

/// What whoever imports says of the tables.
#[derive(Debug, Default)]
pub(super) struct Wishes {
    /// The tables to take, counted from 1; if there are none, those that look like error codes.
    pub(super) tables: Vec<usize>,
    /// Which heading, or which column counted from 1, is which column of the catalog.
    pub(super) map: Vec<(Column, Option<String>, String)>,
}

/// What becomes of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Target {
    /// A column of the catalog; where it has languages and none is said, each text goes to that of its own.
    Column(Column, Option<String>),
    /// The message where it is in English, else the description.
    Said,
}

/// What becomes of a table.
#[derive(Debug)]
pub(super) struct Mapping {
    /// For each column of the table; `None` for one that is left out.
    pub(super) columns: Vec<Option<Target>>,
    /// Whether the table is a catalog already, whose cells are taken as they are.
    pub(super) is_catalog: bool,
}

/// Why a table is left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Why {
    /// Others were asked for.
    NotAskedFor,
    /// No column has codes.
    NoCodes,
    /// There are string codes, but no numbers beside them.
    NoNumbers,
    /// It has no column of texts.
    NoTexts,
    /// It is one of parameters, or of something else that has codes.
    OtherCodes,
}

/// For each table of a page, what becomes of it.
pub(super) fn choose(page: &Page, wishes: &Wishes) -> Vec<Result<Mapping, Why>> {
    let tables = page.tables.iter().enumerate();
    tables.map(|(index, table)| of_table(table, index + 1, page.kind, wishes)).collect()
}

fn of_table(table: &Table, number: usize, kind: Kind, wishes: &Wishes) -> Result<Mapping, Why> {
    let is_asked_for = wishes.tables.contains(&number);
    if !wishes.tables.is_empty() && !is_asked_for {
        return Err(Why::NotAskedFor);
    }
    if table.header.len() > MAX_COLUMNS {
        return Err(Why::OtherCodes);
    }
    let is_plain = kind.is_data() || kind == Kind::Lines;
    if let Some(mapping) = is_plain.then(|| catalog(table, kind, wishes)).flatten() {
        return Ok(mapping);
    }
    let mut chooser = Chooser::new(table, kind, wishes);
    let strength = chooser.codes(is_asked_for)?;
    chooser.texts();
    if !is_asked_for && !chooser.is_mapped {
        chooser.judge(strength)?;
    }
    Ok(Mapping { columns: chooser.targets, is_catalog: false })
}

/// A table whose headings are all those of a catalog.
fn catalog(table: &Table, kind: Kind, wishes: &Wishes) -> Option<Mapping> {
    let target = |heading: &String| {
        let (column, language) = named(heading)?;
        let language = (kind != Kind::Lines || !language.is_empty()).then(|| language.to_owned());
        Some(Target::Column(column, language))
    };
    let columns: Vec<_> = table.header.iter().map(target).collect();
    let is_code = |target: &Option<Target>| matches!(target, Some(Target::Column(Column::Code, _)));
    let is_catalog = columns.iter().any(is_code) && columns.iter().all(Option::is_some);
    (is_catalog && wishes.map.is_empty())
        .then_some(Mapping { columns, is_catalog: kind != Kind::Lines })
}

struct Chooser<'t> {
    table: &'t Table,
    senses: Vec<Option<Sense>>,
    targets: Vec<Option<Target>>,
    /// Whether the codes are where whoever imports says they are.
    is_mapped: bool,
}

impl<'t> Chooser<'t> {
    fn new(table: &'t Table, kind: Kind, wishes: &Wishes) -> Self {
        let senses = table.header.iter().map(|heading| sense(heading)).collect();
        let mut targets: Vec<_> = table.header.iter().map(|heading| own(heading, kind)).collect();
        let mut is_mapped = false;
        for (column, language, wanted) in &wishes.map {
            if let Some(index) = position(table, wanted) {
                targets[index] = Some(Target::Column(*column, language.clone()));
                is_mapped |= *column == Column::Code;
            }
        }
        Self { table, senses, targets, is_mapped }
    }

    /// Finds the columns of numbers, statuses and string codes, and says how sure the first one is.
    fn codes(&mut self, is_asked_for: bool) -> Result<Strength, Why> {
        let is_number = |index: usize| self.share(index, |cell| numbers(cell).is_some()) >= 0.5;
        let is_string = |index: usize| self.share(index, is_symbol) >= 0.5;
        let open: Vec<usize> =
            (0..self.targets.len()).filter(|i| self.targets[*i].is_none()).collect();
        let sensed = |wanted: &dyn Fn(&Sense) -> bool| -> Vec<usize> {
            let is_wanted = |index: &usize| self.senses[*index].as_ref().is_some_and(wanted);
            open.iter().copied().filter(is_wanted).collect()
        };
        let strength = |index: &usize| match &self.senses[*index] {
            Some(Sense::Code(strength)) => *strength,
            _ => Strength::Faint,
        };
        let coded = sensed(&|sense| matches!(sense, Sense::Code(_)));
        let mut statuses = sensed(&|sense| *sense == Sense::Column(Column::HttpStatus, None));
        let unclear = sensed(&|sense| *sense == Sense::Status);
        let names = sensed(&|sense| *sense == Sense::Identifier);
        let mapped = self.find(Column::Code);
        let best = |of: &[usize], is: &dyn Fn(usize) -> bool| {
            // Of equally sure ones, the first.
            of.iter().copied().rev().filter(|index| is(*index)).max_by_key(strength)
        };
        let mut number = mapped.filter(|index| is_number(*index));
        number = number.or_else(|| mapped.is_none().then(|| best(&coded, &is_number)).flatten());
        let mut string = mapped.filter(|index| !is_number(*index) && is_string(*index));
        string =
            string.or_else(|| best(&coded, &|index| Some(index) != number && is_string(index)));
        string = string
            .or_else(|| best(&names, &is_string))
            .filter(|_| self.find(Column::Symbol).is_none());
        let status = self.find(Column::HttpStatus).or_else(|| statuses.pop());
        let mut sure = number.or(string).map_or(Strength::Faint, |index| strength(&index));
        if number.is_none() && string.is_none() && mapped.is_none() {
            number = best(&unclear, &is_number);
            sure = if number.is_some() { Strength::Usual } else { sure };
        }
        if number.is_none() && string.is_none() && mapped.is_none() && status.is_none() {
            let is_titled = is_asked_for || is_about_errors(&self.table.titles);
            let is_code = |index: &usize| {
                self.senses[*index].is_none() && self.share(*index, is_long_number) >= 0.9
            };
            number = open.iter().copied().find(is_code).filter(|_| is_titled);
            sure = if number.is_some() { Strength::Usual } else { sure };
        }
        let is_status = |index: &usize| self.share(*index, status_of) >= 0.5;
        let other = unclear.into_iter().find(|index| Some(*index) != number && is_status(index));
        let status = status.or(other);
        if number.is_none() && (string.is_none() || status.is_none()) {
            return Err(if string.is_some() { Why::NoNumbers } else { Why::NoCodes });
        }
        for (index, column) in
            [(number, Column::Code), (string, Column::Symbol), (status, Column::HttpStatus)]
        {
            if let Some(index) = index {
                self.targets[index] = Some(Target::Column(column, None));
            }
        }
        Ok(sure)
    }

    /// Finds the columns of texts.
    fn texts(&mut self) {
        let has_message = self.find(Column::Message).is_some();
        let of = |sense: &Sense| -> Vec<usize> {
            let is = |index: &usize| match (&self.senses[*index], sense) {
                (Some(Sense::Column(column, _)), Sense::Column(wanted, _)) => column == wanted,
                (other, sense) => other.as_ref() == Some(sense),
            };
            (0..self.senses.len())
                .filter(|index| self.targets[*index].is_none() && is(index))
                .collect()
        };
        let column = |column| of(&Sense::Column(column, None));
        let mut messages = if has_message { Vec::new() } else { column(Column::Message) };
        let reasons = of(&Sense::Reason);
        let mut descriptions = if has_message { column(Column::Message) } else { Vec::new() };
        descriptions.extend(column(Column::Description));
        descriptions.extend(of(&Sense::Identifier));
        let (hints, names) = (column(Column::Hint), column(Column::Name));
        let (links, modules) = (column(Column::Url), column(Column::Module));
        let is_open = messages.is_empty() && !has_message;
        let mut reasons = reasons.into_iter();
        if is_open {
            messages.extend(reasons.next());
        }
        let is_silent = messages.is_empty() && !has_message;
        descriptions.extend(reasons);
        let several = messages.len() > 1;
        for (place, index) in messages.into_iter().enumerate() {
            let language = self.language(index).filter(|_| several);
            let is_taken = language.is_some()
                && self.targets.contains(&Some(Target::Column(Column::Message, language.clone())));
            self.targets[index] = Some(match language {
                Some(_) if is_taken => Target::Column(Column::Description, None),
                None if place > 0 => Target::Column(Column::Description, None),
                language => Target::Column(Column::Message, language),
            });
        }
        for (place, index) in descriptions.into_iter().enumerate() {
            let target = Target::Column(Column::Description, self.said_language(index));
            let is_english = |cell: &str| matches!(language(cell), None | Some("en"));
            self.targets[index] = Some(match self.share(index, is_english) {
                _ if !is_silent || place > 0 => target,
                // Among messages, one in another language is a message too.
                share if share >= MOSTLY => Target::Column(Column::Message, None),
                _ => Target::Said,
            });
        }
        for (indices, column) in [(hints, Column::Hint), (links, Column::Url)] {
            for index in indices {
                self.targets[index] = Some(Target::Column(column, self.said_language(index)));
            }
        }
        for (indices, column) in [(names, Column::Name), (modules, Column::Module)] {
            if let Some(index) = indices.first().filter(|_| self.find(column).is_none()) {
                self.targets[*index] = Some(Target::Column(column, None));
            }
        }
    }

    /// Whether the table is about errors, and not about parameters or countries.
    fn judge(&self, strength: Strength) -> Result<(), Why> {
        let has = |wanted: &[Column]| {
            self.targets.iter().any(|target| match target {
                Some(Target::Column(column, _)) => wanted.contains(column),
                Some(Target::Said) => true,
                None => false,
            })
        };
        if !has(&[Column::Message, Column::Description, Column::Hint, Column::Symbol]) {
            return Err(Why::NoTexts);
        }
        let is_parameters = self.senses.contains(&Some(Sense::Parameter));
        let says_errors = has(&[Column::Message, Column::Hint, Column::HttpStatus])
            || is_about_errors(&self.table.titles);
        match strength {
            Strength::Certain => Ok(()),
            _ if is_parameters => Err(Why::OtherCodes),
            Strength::Faint if !says_errors => Err(Why::OtherCodes),
            _ => Ok(()),
        }
    }

    fn find(&self, wanted: Column) -> Option<usize> {
        let is = |target: &Option<Target>| matches!(target, Some(Target::Column(column, _)) if *column == wanted);
        self.targets.iter().position(is)
    }

    /// The language that a heading says.
    fn said_language(&self, index: usize) -> Option<String> {
        match &self.senses[index] {
            Some(Sense::Column(_, Some(language))) => Some((*language).to_owned()),
            _ => None,
        }
    }

    /// The language of a column: as its heading says, else that of most of its cells.
    fn language(&self, index: usize) -> Option<String> {
        let all: String = self.cells(index).take(100).flat_map(|cell| [cell, "\n"]).collect();
        self.said_language(index).or_else(|| language(&all).map(str::to_owned))
    }

    /// How many of the filled cells of a column are so.
    fn share(&self, index: usize, is: impl Fn(&str) -> bool) -> f64 {
        let (mut all, mut some) = (0_u32, 0_u32);
        for cell in self.cells(index) {
            all += 1;
            some += u32::from(is(cell));
        }
        if all == 0 { 0.0 } else { f64::from(some) / f64::from(all) }
    }

    fn cells(&self, index: usize) -> impl Iterator<Item = &str> {
        self.table
            .rows
            .iter()
            .map(move |row| row.cells[index].trim())
            .filter(|cell| !cell.is_empty())
    }
}

/// The columns that only catalogs have, in a file of data that has others too.
fn own(heading: &str, kind: Kind) -> Option<Target> {
    let own = [Column::Scope, Column::Overload, Column::Kind, Column::Retry, Column::Category];
    let (column, language) = named(heading).filter(|_| kind.is_data())?;
    let is_own = own.contains(&column) || !language.is_empty();
    let language = Some(language.to_owned()).filter(|language| !language.is_empty());
    is_own.then_some(Target::Column(column, language))
}

fn status_of(cell: &str) -> bool {
    status(cell).is_some()
}

/// A number that nobody would take for the place in a list.
fn is_long_number(cell: &str) -> bool {
    numbers(cell).is_some_and(|all| all.iter().all(|number| !(0..100).contains(number)))
}

/// Where a heading, or the number of a column, is in a table.
pub(super) fn position(table: &Table, wanted: &str) -> Option<usize> {
    let bare = |text: &str| text.split_whitespace().collect::<String>().to_lowercase();
    let by_text = table.header.iter().position(|heading| bare(heading) == bare(wanted));
    let by_number = || wanted.parse::<usize>().ok()?.checked_sub(1);
    by_text.or_else(by_number).filter(|index| *index < table.header.len())
}

fn is_about_errors(titles: &[String]) -> bool {
    let words = ["error", "错误", "錯誤", "异常", "返回码", "状态码", "status code", "return code"];
    titles
        .iter()
        .map(|title| title.to_lowercase())
        .any(|title| words.iter().any(|word| title.contains(word)))
}
