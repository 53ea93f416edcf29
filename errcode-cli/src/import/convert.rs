//! From a page, and from what a catalog holds already, to what it holds from now on.

use std::collections::BTreeSet;

use errcode_catalog::columns::Column;
use errcode_catalog::findings::Severity;
use errcode_catalog::read;
use errcode_catalog::source::{Source, Sources};

use super::account::{Account, Effect};
use super::choose::{Mapping, Why, Wishes, choose};
use super::page::Page;
use super::rows::Rows;
use super::sheet::Sheet;
use super::{gather, merge, names, overload};
use crate::fmt::canonical::{canonical, written};

/// A catalog that is there already.
pub(super) struct Old {
    pub(super) sheet: Sheet,
    /// Whether its file starts with a byte-order mark.
    pub(super) has_mark: bool,
    pub(super) text: String,
}

/// What has come of a page.
pub(super) struct Done {
    pub(super) account: Account,
    /// The catalog; `None` where the page has nothing for one.
    pub(super) catalog: Option<Written>,
}

/// A catalog as it is to be written.
pub(super) struct Written {
    pub(super) text: String,
    pub(super) change: Change,
    pub(super) effect: Effect,
}

/// What becomes of the file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Change {
    Made,
    Updated,
    None,
}

/// Puts a page into a catalog, or makes one of it.
pub(super) fn convert(page: &Page, old: Option<Old>, wishes: &Wishes) -> Done {
    let choices = choose(page, wishes);
    let mut account = Account::of(page, &choices);
    let mut rows = all_rows(page, &choices, wishes.has_modules);
    if rows.proposals.is_empty() {
        account.count(rows);
        return Done { account, catalog: None };
    }
    gather::gather(&mut rows);
    let is_new = old.is_none();
    let nothing = || Old { sheet: Sheet::empty(), has_mark: false, text: String::new() };
    let Old { mut sheet, has_mark, text: old } = old.unwrap_or_else(nothing);
    let catalogs = || choices.iter().flatten().filter(|mapping| mapping.is_catalog);
    if is_new {
        catalogs().for_each(|mapping| sheet.add_columns(mapping));
    }
    let is_catalog = catalogs().next().is_some();
    let merged = merge::merge(&mut sheet, &mut rows, wishes.marks_removed);
    let codes: BTreeSet<i64> = rows.proposals.iter().map(|proposal| proposal.code).collect();
    // String codes are there to tell. What was a catalog before stays one, with the marks and the names that it has.
    let is_accepted =
        |column| wishes.accepts_overloads || (column == Column::Symbol && !is_catalog);
    let overloads = overload::mark(&mut sheet, &codes, is_accepted);
    let numbered = if is_catalog { 0 } else { names::propose(&mut sheet, &merged.added).len() };
    account.count(rows);
    let text = written(&canonical(&sheet.table), has_mark);
    let sources = Sources::from(Source::new("", &*text));
    let errors = read(&sources, Severity::Error).findings.len();
    let change = match (is_new, text == old) {
        (true, _) => Change::Made,
        (false, true) => Change::None,
        (false, false) => Change::Updated,
    };
    let effect = Effect { rows: sheet.len(), merged, overloads, numbered, errors };
    Done { account, catalog: Some(Written { text, change, effect }) }
}

fn all_rows(page: &Page, choices: &[Result<Mapping, Why>], has_modules: bool) -> Rows {
    let mut rows = Rows::default();
    for (index, (table, choice)) in page.tables.iter().zip(choices).enumerate() {
        if let Ok(mapping) = choice {
            rows.add(table, index + 1, mapping, has_modules);
        }
    }
    rows
}
