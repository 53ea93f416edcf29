//! Which column of a table is which column of a catalog.

use std::collections::HashSet;

use errcode_catalog::columns::Column;

use super::choose::{Target, Why, Wishes, position};
use super::codes::{self, is_long_number, is_symbol, may_be_grouped, numbers, symbols};
use super::headings::{Sense, Strength, named, sense};
use super::page::{Kind, Table};
use super::text::language;

/// Of a column that is said to explain, so many texts in English make it one of messages.
const MOSTLY: f64 = 0.9;

/// So many of the cells of a column have to be codes.
const ENOUGH: f64 = 0.5;

/// Finds the columns of one table.
pub(super) struct Chooser<'t> {
    table: &'t Table,
    senses: Vec<Option<Sense>>,
    pub(super) targets: Vec<Option<Target>>,
    /// Whether the codes are where whoever imports says they are.
    pub(super) is_mapped: bool,
}

impl<'t> Chooser<'t> {
    pub(super) fn new(table: &'t Table, kind: Kind, wishes: &Wishes) -> Self {
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

    /// Finds the columns of numbers, string codes and statuses, and says how sure the first one is.
    pub(super) fn codes(&mut self, is_asked_for: bool) -> Result<Strength, Why> {
        let mapped = self.find(Column::Code);
        let coded = self.open(|sense| matches!(sense, Sense::Code(_)));
        let unclear = self.open(|sense| *sense == Sense::Status);
        let statuses = self.open(|sense| *sense == Sense::Column(Column::HttpStatus, None));
        let names = self.open(|sense| *sense == Sense::Identifier);
        // What may be one code or several is reported row by row.
        let is_code = |cell: &str| numbers(cell).is_some() || may_be_grouped(cell);
        let is_string = |index: &usize| self.share(*index, is_symbol) >= ENOUGH;
        let is_number = |index: &usize| {
            let share = self.share(*index, is_code);
            // Under a heading that says so, a few are enough: what else is there is reported, too.
            let is_said = self.strength(*index) == Strength::Certain && !is_string(index);
            share >= ENOUGH || (is_said && share > 0.0)
        };

        let mut number = match mapped {
            Some(index) => Some(index).filter(is_number),
            None => self.surest(&coded, is_number),
        };
        let mut string = mapped.filter(|index| !is_number(index) && is_string(index));
        string = string.or_else(|| self.surest(&coded, |i| Some(*i) != number && is_string(i)));
        let mut strength = number.or(string).map_or(Strength::Faint, |index| self.strength(index));
        let status = self.find(Column::HttpStatus).or(statuses.first().copied());
        let name = self.surest(&names, is_string);
        if number.is_none() && string.is_none() && mapped.is_none() {
            number = self.surest(&unclear, is_number);
            if number.is_none() && status.is_none() {
                number = self.unnamed_codes(is_asked_for);
            }
            strength = if number.is_some() { Strength::Usual } else { strength };
        }
        let is_status =
            |index: &usize| self.share(*index, |cell| codes::status(cell).is_some()) >= ENOUGH;
        let other =
            || unclear.iter().copied().find(|index| Some(*index) != number && is_status(index));
        let status = status.or_else(other);
        // A name that several codes have is not what tells them apart on the wire.
        let is_key = |name: &usize| number.is_none_or(|number| self.is_unique(*name, number));
        let is_free = string.is_none() && self.find(Column::Symbol).is_none();
        let symbol = string.or(name.filter(|name| is_free && is_key(name)));
        if number.is_none() && (symbol.is_none() || status.is_none()) {
            return Err(if symbol.is_some() { Why::NoNumbers } else { Why::NoCodes });
        }
        let name = name.filter(|name| Some(*name) != symbol && self.find(Column::Name).is_none());
        self.assign(name, Column::Name);
        self.assign(number, Column::Code);
        self.assign(symbol, Column::Symbol);
        self.assign(status, Column::HttpStatus);
        Ok(strength)
    }

    /// A column without a heading of ours that has nothing but codes, in a table about errors.
    fn unnamed_codes(&self, is_asked_for: bool) -> Option<usize> {
        let is_titled = is_asked_for || is_about_errors(&self.table.titles);
        let is_codes = |index: &usize| {
            let is_open = self.senses[*index].is_none() && self.targets[*index].is_none();
            is_open && self.share(*index, is_long_number) >= MOSTLY
        };
        (0..self.targets.len()).find(is_codes).filter(|_| is_titled)
    }

    /// Finds the columns of texts.
    pub(super) fn texts(&mut self) {
        let is = |wanted: Column| move |sense: &Sense| matches!(sense, Sense::Column(column, _) if *column == wanted);
        let mut messages = self.open(is(Column::Message));
        let mut reasons = self.open(|sense| *sense == Sense::Reason);
        let mut descriptions = Vec::new();
        if self.find(Column::Message).is_some() {
            descriptions.append(&mut messages);
        } else if messages.is_empty() && !reasons.is_empty() {
            messages.push(reasons.remove(0));
        }
        let is_silent = messages.is_empty() && self.find(Column::Message).is_none();
        descriptions.extend(self.open(is(Column::Description)));
        descriptions.extend(self.open(|sense| *sense == Sense::Identifier));
        descriptions.extend(reasons);
        self.messages(&messages);
        for (place, index) in descriptions.into_iter().enumerate() {
            let is_first = is_silent && place == 0;
            let said = self.said_language(index);
            self.targets[index] = Some(match self.share(index, is_english) {
                _ if !is_first => Target::Column(Column::Description, said),
                // Among messages, one in another language is a message too.
                share if share >= MOSTLY => Target::Column(Column::Message, None),
                _ => Target::Said,
            });
        }
        for column in [Column::Hint, Column::Url] {
            for index in self.open(is(column)) {
                self.targets[index] = Some(Target::Column(column, self.said_language(index)));
            }
        }
        for column in [Column::Name, Column::Module] {
            let first = self.open(is(column)).first().copied();
            self.assign(first.filter(|_| self.find(column).is_none()), column);
        }
    }

    /// One column of messages has them all; of several, each has those of its language, or explains.
    fn messages(&mut self, messages: &[usize]) {
        let mut languages: HashSet<Option<String>> = HashSet::new();
        for &index in messages {
            let language = self.language(index).filter(|_| messages.len() > 1);
            let is_free = languages.insert(language.clone());
            let is_first = languages.len() == 1;
            let target = match language {
                Some(language) if is_free => Target::Column(Column::Message, Some(language)),
                None if is_first && is_free => Target::Column(Column::Message, None),
                _ => Target::Column(Column::Description, None),
            };
            self.targets[index] = Some(target);
        }
    }

    /// Whether the table is about errors, and not about parameters or countries.
    pub(super) fn judge(&self, strength: Strength) -> Result<(), Why> {
        let has = |wanted: &[Column]| {
            self.targets.iter().flatten().any(|target| match target {
                Target::Column(column, _) => wanted.contains(column),
                Target::Said => true,
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

    fn assign(&mut self, index: Option<usize>, column: Column) {
        if let Some(index) = index {
            self.targets[index] = Some(Target::Column(column, None));
        }
    }

    /// The columns whose headings say so, and that are nothing yet.
    fn open(&self, is: impl Fn(&Sense) -> bool) -> Vec<usize> {
        let senses = self.senses.iter().zip(&self.targets).enumerate();
        let is_open = |(_, (sense, target)): &(usize, (&Option<Sense>, &Option<Target>))| {
            target.is_none() && sense.as_ref().is_some_and(&is)
        };
        senses.filter(is_open).map(|(index, _)| index).collect()
    }

    /// Of some columns the one that is so and most surely of codes; of equally sure ones, the first.
    fn surest(&self, indices: &[usize], is: impl Fn(&usize) -> bool) -> Option<usize> {
        let all = indices.iter().copied().rev().filter(|index| is(index));
        all.max_by_key(|index| self.strength(*index))
    }

    fn strength(&self, index: usize) -> Strength {
        match &self.senses[index] {
            Some(Sense::Code(strength)) => *strength,
            _ => Strength::Faint,
        }
    }

    fn find(&self, wanted: Column) -> Option<usize> {
        let is = |target: &Option<Target>| matches!(target, Some(Target::Column(column, _)) if *column == wanted);
        self.targets.iter().position(is)
    }

    /// Whether each string code of a column has one number.
    fn is_unique(&self, name: usize, number: usize) -> bool {
        let mut seen = HashSet::new();
        self.table.rows.iter().all(|row| {
            let (names, numbers) = (symbols(&row.cells[name]), numbers(&row.cells[number]));
            let (names, numbers) = (names.unwrap_or_default(), numbers.unwrap_or_default());
            let is_paired = numbers.len() <= 1 || names.len() == numbers.len();
            (names.is_empty() || is_paired) && names.into_iter().all(|name| seen.insert(name))
        })
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
        let cells = self.table.rows.iter().map(move |row| row.cells[index].trim());
        cells.filter(|cell| !cell.is_empty())
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

fn is_english(cell: &str) -> bool {
    matches!(language(cell), None | Some("en"))
}

fn is_about_errors(titles: &[String]) -> bool {
    let words = ["error", "错误", "錯誤", "异常", "返回码", "状态码", "status code", "return code"];
    let mut titles = titles.iter().map(|title| title.to_lowercase());
    titles.any(|title| words.iter().any(|word| title.contains(word)))
}
