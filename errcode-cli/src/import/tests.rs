//! What holds for any page and any catalog.

use std::collections::{HashMap, HashSet};

use errcode_catalog::columns::Column;
use errcode_catalog::source::Source;
use proptest::prelude::*;
use proptest::sample::select;

use super::choose::Wishes;
use super::convert::{Change, Done, Old, Written, convert};
use super::read::markdown;
use super::sheet::Sheet;
use crate::fmt::canonical::{canonical, written};
use crate::fmt::decode::{Table, table};

/// Cells of few words, so that pages and catalogs have much in common.
fn text() -> impl Strategy<Value = String> {
    let texts =
        ["", "", "no user", "no user %s", "no user id", "disk is full", "参数错误", "稍后重试"];
    select(texts.to_vec()).prop_map(str::to_owned)
}

const HEADINGS: [&str; 13] = [
    "code",
    "name",
    "symbol",
    "message",
    "description.en",
    "hint.en",
    "hint.zh",
    "http_status",
    "module",
    "scope",
    "overload",
    "kind",
    "retry",
];

/// A catalog as people may have left it, sound or not.
fn catalogs() -> impl Strategy<Value = Table> {
    let choice = |texts: &[&'static str]| select(texts.to_vec()).prop_map(str::to_owned);
    let row = (
        (
            -1_i64..5,
            choice(&["", "NoUser", "Full", "E1", "Other"]),
            choice(&["", "", "NoUser", "Gone"]),
            text(),
            text(),
            text(),
        ),
        (
            text(),
            choice(&["", "400", "404"]),
            choice(&["", "Users"]),
            choice(&["", "", "/v1", "/v2"]),
        ),
        (
            choice(&["", "", "message", "symbol", "scope"]),
            choice(&["", "", "success", "removed"]),
            choice(&["", "never"]),
        ),
    );
    let rows = prop::collection::vec(row, 1..7);
    (rows, prop::sample::subsequence((1..HEADINGS.len()).collect::<Vec<_>>(), 0..HEADINGS.len()))
        .prop_map(|(rows, columns)| {
            let columns: Vec<usize> = [0].into_iter().chain(columns).collect();
            let header = columns.iter().map(|column| HEADINGS[*column].to_owned()).collect();
            let rows = rows.into_iter().map(|(a, b, c)| {
                let cells =
                    [a.0.to_string(), a.1, a.2, a.3, a.4, a.5, b.0, b.1, b.2, b.3, c.0, c.1, c.2];
                columns.iter().map(|column| cells[*column].clone()).collect()
            });
            Table { header, rows: rows.collect() }
        })
}

/// A page with a table of codes, and perhaps string codes and statuses.
fn pages() -> impl Strategy<Value = String> {
    let choice = |texts: &[&'static str]| select(texts.to_vec()).prop_map(str::to_owned);
    let row = (
        choice(&["1", "2", "3", "4", "-1", "1<br>2", "4xx", "", "Section"]),
        choice(&["", "NoUser", "Gone"]),
        choice(&["", "400", "404", "4xx"]),
        text(),
        text(),
    );
    (prop::collection::vec(row, 1..9), any::<[bool; 2]>()).prop_map(
        |(rows, [has_symbols, has_statuses])| {
            let line = |code: &str, symbol: &str, status: &str, message: &str, hint: &str| {
                let symbol = if has_symbols { format!("{symbol} | ") } else { String::new() };
                let status = if has_statuses { format!("{status} | ") } else { String::new() };
                format!("| {code} | {symbol}{status}{message} | {hint} |\n")
            };
            let mut page = line("错误码", "Identifier", "HTTP Code", "错误信息", "解决方案");
            page += &line("---", "---", "---", "---", "---");
            page.extend(rows.iter().map(|(a, b, c, d, e)| line(a, b, c, d, e)));
            page
        },
    )
}

fn old(text: &str) -> Old {
    let table = table(Source::new("", text)).ok().expect("it can be read");
    Old { sheet: Sheet::new(table), has_mark: false, text: text.to_owned() }
}

fn import(page: &str, catalog: &str, wishes: &Wishes) -> Done {
    convert(&markdown::page(page).expect("it is a page"), Some(old(catalog)), wishes)
}

/// The rows of a catalog, cell by cell with their headings.
fn rows(text: &str) -> Vec<Vec<(String, String)>> {
    let Table { header, rows } = table(Source::new("", text)).ok().expect("it can be read");
    rows.into_iter().map(|row| header.iter().cloned().zip(row).collect()).collect()
}

/// Whether a row is another one with empty cells filled, but for what is the platform's.
fn keeps(new: &[(String, String)], old: &[(String, String)]) -> bool {
    old.iter()
        .filter(|(heading, cell)| {
            let column = Column::from_heading(heading).map(|(column, _)| column);
            !cell.is_empty() && !matches!(column, Some(Column::Message | Column::HttpStatus))
        })
        .all(|cell| new.contains(cell))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_that_people_wrote_changes(page in pages(), catalog in catalogs(), accepts_overloads in any::<bool>()) {
        let catalog = written(&catalog, false);
        let wishes = Wishes { accepts_overloads, ..Wishes::default() };
        let Some(Written { text, .. }) = import(&page, &catalog, &wishes).catalog else { return Ok(()) };
        // Rows of one code stay in their order, and new ones come after them.
        let code = |row: &[(String, String)]| row.iter().find(|(heading, _)| heading == "code").cloned();
        let mut seen = HashMap::new();
        for old in rows(&catalog) {
            let place = seen.entry(code(&old)).or_insert(0);
            let new = rows(&text).into_iter().filter(|new| code(new) == code(&old)).nth(*place);
            *place += 1;
            prop_assert!(new.is_some_and(|new| keeps(&new, &old)), "{old:?} is gone from\n{text}");
        }
    }

    #[test]
    fn twice_is_once(page in pages(), catalog in catalogs(), marks_removed in any::<bool>(), accepts_overloads in any::<bool>()) {
        let wishes = Wishes { accepts_overloads, marks_removed, ..Wishes::default() };
        let catalog = written(&catalog, false);
        let Some(Written { text: once, .. }) = import(&page, &catalog, &wishes).catalog else { return Ok(()) };
        let Some(Written { text: twice, change, .. }) = import(&page, &once, &wishes).catalog else {
            return Err(TestCaseError::fail("it has nothing to say"));
        };
        prop_assert_eq!(&twice, &once);
        prop_assert_eq!(change, Change::None);
    }

    #[test]
    fn every_row_of_the_page_is_accounted_for(page in pages(), catalog in catalogs()) {
        let catalog = written(&catalog, false);
        let account = import(&page, &catalog, &Wishes::default()).account;
        let counts = [account.taken, account.merged, account.repeated, account.headings, account.not_understood];
        prop_assert_eq!(counts.iter().sum::<usize>(), account.rows);
        let filled = page.lines().skip(2).filter(|line| line.chars().any(|char| char != '|' && char != ' '));
        prop_assert_eq!(account.rows, if account.tables[0].verdict.is_ok() { filled.count() } else { 0 });
    }

    #[test]
    fn every_code_of_the_page_is_in_the_catalog(page in pages(), catalog in catalogs()) {
        let page = markdown::page(&page).expect("it is a page");
        let new = convert(&page, None, &Wishes::default());
        let merged = convert(&page, Some(old(&written(&catalog, false))), &Wishes::default());
        let codes = |done: &Done| -> Vec<String> {
            let text = done.catalog.as_ref().map_or("", |catalog| &catalog.text);
            let cells = rows(text).into_iter().flatten();
            cells.filter(|(heading, _)| heading == "code").map(|(_, code)| code).collect()
        };
        if new.catalog.is_some() {
            let (new, merged) = (codes(&new), codes(&merged));
            prop_assert!(new.iter().all(|code| merged.contains(code)), "{new:?} {merged:?}");
        }
    }

    #[test]
    fn names_are_unique_in_a_new_catalog(page in pages()) {
        let page = markdown::page(&page).expect("it is a page");
        let Some(catalog) = convert(&page, None, &Wishes::default()).catalog else { return Ok(()) };
        let cells = rows(&catalog.text).into_iter().flatten();
        let mut names: Vec<_> = cells.filter(|(heading, _)| heading == "name").map(|(_, name)| name).collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        prop_assert!(names.len() == count && !names.contains(&String::new()), "{}", catalog.text);
    }

    #[test]
    fn a_catalog_is_imported_as_it_is(catalog in catalogs(), chinese_first in any::<bool>()) {
        let mut catalog = catalog;
        catalog.header.push(if chinese_first { "url.zh" } else { "url.en" }.to_owned());
        catalog.header.push(if chinese_first { "url.en" } else { "url.zh" }.to_owned());
        catalog.rows.iter_mut().for_each(|row| row.extend([String::new(), String::new()]));
        // Rows that say the same are one, with all that both explain.
        let mut seen = HashSet::new();
        catalog.rows.retain(|row| seen.insert(row[0].clone()));
        let expected = written(&canonical(&catalog), false);
        let page = super::read::delimited::page(&written(&catalog, false)).expect("it is a page");
        let imported = convert(&page, None, &Wishes::default()).catalog.expect("it has codes");
        prop_assert_eq!(imported.text, expected);
    }

    #[test]
    fn whatever_a_page_holds_it_is_read_or_refused(bytes in any::<Vec<u8>>()) {
        let text = super::decode::text(&bytes);
        let _ = super::detect::of_text(&text);
        let _ = (markdown::page(&text), super::read::html::page(&text), super::read::delimited::page(&text));
        let _ = (super::read::json::page(&text), super::read::xlsx::page(&bytes));
    }

    #[test]
    fn whatever_a_table_is_made_of_it_is_read(parts in prop::collection::vec(select(vec![
        "|", "---", "\n", "code", "1", " ", "\\", "`", "<table>", "<tr>", "<td rowspan=2>", "<td colspan=3>", "</table>",
        "<br>", "- ", "```", "#", "**", "<", "&amp;", "![", "](", "错误码", "message", "<!--", "\t", "{", "%",
    ]), 0..60)) {
        let text = parts.concat();
        for page in [markdown::page(&text), super::read::html::page(&text)].into_iter().flatten() {
            for table in &page.tables {
                prop_assert!(table.rows.iter().all(|row| row.cells.len() == table.header.len()));
            }
            let _ = convert(&page, None, &Wishes::default());
        }
    }
}
