//! From the rows of tables to proposed rows of a catalog, and what became of each row of the page.

use errcode_catalog::columns::{Column, Holds};
use errcode_catalog::names::{is_name, upper_camel};

use super::cells::{Cells, put};
use super::choose::{Mapping, Target};
use super::codes;
use super::message::{NO_MESSAGES, alternatives, escaped};
use super::page::{Place, Row, Table};
use super::text::{is_nothing, language, on_one_line, tidied};
use super::{modules, success};

/// A row of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Origin {
    /// The table, counted from 1.
    pub(super) table: usize,
    pub(super) place: Place,
}

/// What became of a row of the page, the best of all that came of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Fate {
    #[default]
    NotUnderstood,
    /// A heading within the table.
    Heading,
    /// It says what another row of the page says.
    Repeated,
    /// The catalog had it already.
    Merged,
    /// It is a new row of the catalog.
    Taken,
}

/// A row that the page proposes for the catalog.
#[derive(Debug)]
pub(super) struct Proposal {
    /// The rows of the page that it comes from, by their numbers among all.
    pub(super) origins: Vec<usize>,
    pub(super) code: i64,
    pub(super) cells: Cells,
    /// Whether it is a row of a catalog, which stays as it is.
    pub(super) is_of_catalog: bool,
}

/// What can't be said of a row for certain.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Doubt {
    pub(super) origin: Origin,
    pub(super) about: About,
}

/// What a doubt is about.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum About {
    /// This is no code.
    NoCode(String),
    /// A string code without a number beside it.
    NoNumber(String),
    /// This is no HTTP status, so that the cell is left out.
    Status(String),
    /// There are more explanations of this code than fit into a cell.
    TooLong(i64),
    /// A code that may mean success, by its text.
    Success(i64, String),
}

/// All rows of all tables that were taken.
#[derive(Debug, Default)]
pub(super) struct Rows {
    pub(super) origins: Vec<Origin>,
    pub(super) fates: Vec<Fate>,
    pub(super) proposals: Vec<Proposal>,
    pub(super) doubts: Vec<Doubt>,
}

impl Rows {
    /// Adds the rows of a table. `has_modules` is whether headings are modules.
    pub(super) fn add(
        &mut self,
        table: &Table,
        number: usize,
        mapping: &Mapping,
        has_modules: bool,
    ) {
        // `Users`, and below that `Error codes`: the innermost heading that names a part.
        let mut module = table.titles.iter().rev().map(|title| modules::named(title));
        let mut module = module.find(|module| !module.is_empty());
        for row in &table.rows {
            let origin = Origin { table: number, place: row.place };
            let index = self.origins.len();
            self.origins.push(origin);
            self.fates.push(Fate::NotUnderstood);
            if row.cells == table.header {
                self.fates[index] = Fate::Heading;
                continue;
            }
            if let Some(title) = title(row, mapping) {
                module = Some(modules::named(&title)).filter(|module| !module.is_empty());
                self.fates[index] = Fate::Heading;
                continue;
            }
            let mut reader = RowReader { row, mapping, origin, doubts: &mut self.doubts };
            for (code, mut cells) in reader.meanings() {
                if let Some(module) = module.as_ref().filter(|_| has_modules) {
                    cells.entry((Column::Module, String::new())).or_insert_with(|| module.clone());
                }
                if !mapping.is_catalog {
                    self.doubts.extend(success::mark(code, &mut cells, origin));
                }
                self.fates[index] = Fate::Taken;
                let (origins, is_of_catalog) = (vec![index], mapping.is_catalog);
                self.proposals.push(Proposal { origins, code, cells, is_of_catalog });
            }
        }
    }
}

/// The text of a row that has one cell only, which is no code: a heading within the table.
fn title(row: &Row, mapping: &Mapping) -> Option<String> {
    let (first, rest) = row.cells.split_first()?;
    let is_alone = !rest.is_empty() && rest.iter().all(|cell| cell.is_empty() || cell == first);
    // `4041` is a code, and `404x` stands for some; `2.1 Parcels` is a heading.
    let digits = first.trim_start_matches('-').bytes().take_while(u8::is_ascii_digit).count();
    let is_code = digits > 2 || codes::numbers(first).is_some();
    // A string code that stands alone is a row that lacks its number.
    let is_symbol = matches!(&mapping.columns[0], Some(Target::Column(Column::Symbol, _)));
    let is_title = !first.is_empty() && is_alone && !is_code && !is_symbol && !mapping.is_catalog;
    is_title.then(|| on_one_line(first))
}

struct RowReader<'r> {
    row: &'r Row,
    mapping: &'r Mapping,
    origin: Origin,
    doubts: &'r mut Vec<Doubt>,
}

impl RowReader<'_> {
    /// The codes of the row, each with its cells.
    fn meanings(&mut self) -> Vec<(i64, Cells)> {
        let mut cells = self.cells();
        let code = self.cell(Column::Code);
        let symbol = self.cell(Column::Symbol);
        let (numbers, symbols, remark) = keys(&code, &symbol);
        let status = codes::status(&self.cell(Column::HttpStatus));
        if self.mapping.is_catalog {
            return codes::number(&code)
                .map_or_else(|| self.doubt(&code), |code| vec![(code, cells)]);
        }
        if let Some(remark) = remark {
            put(&mut cells, Column::Description, language(&remark).unwrap_or("en"), remark);
        }
        let message = cells.get(&(Column::Message, String::new())).cloned().unwrap_or_default();
        let messages: Vec<&str> = message.lines().collect();
        let count = numbers.len().max(symbols.len());
        let mut meanings = Vec::with_capacity(count);
        for index in 0..count {
            // Of as many numbers as string codes, each belongs to one; one number belongs to all.
            let number = if numbers.len() == count { numbers.get(index) } else { numbers.first() };
            let symbol = if symbols.len() == count { symbols.get(index) } else { symbols.first() };
            let Some(code) = number.copied().or(status.map(i64::from)) else {
                self.say(About::NoNumber(symbol.cloned().unwrap_or_default()));
                continue;
            };
            let mut cells = cells.clone();
            cells.insert((Column::Code, String::new()), code.to_string());
            if let Some(symbol) = symbol {
                cells.insert((Column::Symbol, String::new()), symbol.clone());
            }
            // So do as many messages as codes.
            if count > 1 && messages.len() == count {
                cells.insert((Column::Message, String::new()), messages[index].to_owned());
            }
            meanings.push((code, cells));
        }
        if count == 0 { self.doubt(&code) } else { meanings }
    }

    /// The cells of the row, but for its codes.
    fn cells(&mut self) -> Cells {
        let mut cells = Cells::new();
        let row = self.row;
        for (text, target) in row.cells.iter().zip(&self.mapping.columns) {
            let Some(target) = target else { continue };
            if self.mapping.is_catalog {
                if let Target::Column(column, Some(language)) = target
                    && !text.is_empty()
                {
                    cells.insert((*column, language.clone()), text.clone());
                }
                continue;
            }
            let text = tidied(text);
            if !is_nothing(&text) {
                self.put(&mut cells, target, text);
            }
        }
        cells
    }

    fn put(&mut self, cells: &mut Cells, target: &Target, text: String) {
        let (column, said) = match target {
            Target::Column(Column::Message, None) if NO_MESSAGES.contains(&&text[..]) => {
                (Column::Description, None)
            }
            Target::Column(column, said) => (*column, said.as_deref()),
            Target::Said if matches!(language(&text), Some("zh" | "ja" | "ko")) => {
                (Column::Description, None)
            }
            Target::Said => (Column::Message, None),
        };
        let is_put = match column {
            Column::Code | Column::Symbol => true,
            Column::HttpStatus => {
                if let Some(status) = codes::status(&text) {
                    put(cells, column, "", status.to_string())
                } else {
                    self.say(About::Status(text));
                    true
                }
            }
            Column::Message => {
                let lines: Vec<_> = alternatives(&text).lines().map(escaped).collect();
                put(cells, column, said.unwrap_or_default(), lines.join("\n"))
            }
            Column::Name => {
                let name = upper_camel(&text).filter(|_| text.is_ascii());
                // Some names every enum has already, such as `Unknown`.
                let name =
                    name.map(|name| if is_name(&name) { name } else { format!("{name}Error") });
                let name = name.filter(|name| is_name(name));
                name.is_none_or(|name| put(cells, column, "", name))
            }
            Column::Url if !text.starts_with("http") || text.contains(char::is_whitespace) => true,
            Column::Url => put(cells, column, said.unwrap_or_default(), text),
            _ if column.format().holds == Holds::Lines => {
                let language = said.or_else(|| language(&text)).unwrap_or("en").to_owned();
                put(cells, column, &language, text)
            }
            _ => put(cells, column, "", on_one_line(&text)),
        };
        if !is_put {
            let code = codes::number(&self.cell(Column::Code)).unwrap_or_default();
            self.say(About::TooLong(code));
        }
    }

    /// The text under a column, without blanks around it.
    fn cell(&self, wanted: Column) -> String {
        let is = |target: &Option<Target>| matches!(target, Some(Target::Column(column, _)) if *column == wanted);
        let index = self.mapping.columns.iter().position(is);
        index.map_or(String::new(), |index| tidied(&self.row.cells[index]))
    }

    fn doubt(&mut self, code: &str) -> Vec<(i64, Cells)> {
        let shown = if code.is_empty() { self.row.cells.join(" | ") } else { code.to_owned() };
        self.say(About::NoCode(shown));
        Vec::new()
    }

    fn say(&mut self, about: About) {
        self.doubts.push(Doubt { origin: self.origin, about });
    }
}

/// The numbers and the string codes of the row, and what is said of a number in brackets.
fn keys(code: &str, symbol: &str) -> (Vec<i64>, Vec<String>, Option<String>) {
    let owned = |all: Vec<&str>| all.into_iter().map(str::to_owned).collect::<Vec<_>>();
    let symbols = codes::symbols(symbol).map(owned).unwrap_or_default();
    if let Some(numbers) = codes::numbers(code) {
        return (numbers, symbols, None);
    }
    if let Some((number, remark)) = codes::with_remark(code) {
        return (vec![number], symbols, Some(remark.to_owned()).filter(|r| !r.is_empty()));
    }
    // A string code among numbers; or what stands under string codes is a number after all.
    let among = codes::symbols(code).map(owned).filter(|_| symbols.is_empty());
    let numbers = if code.is_empty() { codes::numbers(symbol) } else { None };
    (numbers.unwrap_or_default(), among.unwrap_or(symbols), None)
}
