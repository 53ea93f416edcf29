//! Which tables of a page look like error codes, and which of their columns are which.

use errcode_catalog::columns::Column;

use super::columns::Chooser;
use super::headings::{named, sense};
use super::page::{Kind, Page, Table};

/// A table with more columns is none that somebody reads.
const MAX_COLUMNS: usize = 1_000;

/// What whoever imports wants.
#[derive(Debug, Default)]
pub(super) struct Wishes {
    /// The tables to take, counted from 1; if there are none, those that look like error codes.
    pub(super) tables: Vec<usize>,
    /// Which heading, or which column counted from 1, is which column of the catalog.
    pub(super) map: Vec<(Column, Option<String>, String)>,
    /// Whether headings become modules.
    pub(super) has_modules: bool,
    /// Whether codes with several meanings are marked wherever something tells these apart.
    pub(super) accepts_overloads: bool,
    /// Whether codes that the page does not have are marked as removed.
    pub(super) marks_removed: bool,
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

/// A table with the headings of a catalog, and not only such as any table may have. What else stands beside them has a
/// heading that says nothing to us, and is left out.
fn catalog(table: &Table, kind: Kind, wishes: &Wishes) -> Option<Mapping> {
    let is_other = |heading: &String| named(heading).is_none() && sense(heading).is_some();
    if !wishes.map.is_empty() || table.header.iter().any(is_other) {
        return None;
    }
    let columns: Vec<_> = table.header.iter().map(|heading| named(heading)).collect();
    let named = || columns.iter().flatten();
    if !named().any(|(column, _)| *column == Column::Code) {
        return None;
    }
    let is_catalog = kind != Kind::Lines
        && named().any(|(column, language)| {
            let is_common = matches!(
                column,
                Column::Code
                    | Column::Message
                    | Column::Description
                    | Column::Hint
                    | Column::Url
                    | Column::HttpStatus
                    | Column::Module
            );
            !is_common || !language.is_empty()
        });
    if !is_catalog && kind != Kind::Lines {
        return None;
    }
    let columns = columns.into_iter().map(|named| {
        let (column, language) = named?;
        let language = (is_catalog || !language.is_empty()).then(|| language.to_owned());
        Some(Target::Column(column, language))
    });
    Some(Mapping { columns: columns.collect(), is_catalog })
}

/// Where a heading, or the number of a column, is in a table.
pub(super) fn position(table: &Table, wanted: &str) -> Option<usize> {
    let bare = |text: &str| text.split_whitespace().collect::<String>().to_lowercase();
    let by_text = table.header.iter().position(|heading| bare(heading) == bare(wanted));
    let by_number = || wanted.parse::<usize>().ok()?.checked_sub(1);
    by_text.or_else(by_number).filter(|index| *index < table.header.len())
}
