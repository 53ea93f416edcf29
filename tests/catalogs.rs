//! The shipped catalogs, from outside: their enums say what their files say, whatever that is.

use std::collections::{BTreeMap, HashSet};

use errcode_catalog::columns::Column;
use errcodes::{Category, ErrorCode, Retry, error_catalog};

error_catalog!("catalogs/bkrepo.csv");
error_catalog!("catalogs/caoliao.csv");
error_catalog!("catalogs/feishu.csv");
error_catalog!("catalogs/feishu-project.csv");
error_catalog!("catalogs/ones.csv");

/// A row of a catalog, by column, as the `csv` crate reads it.
struct Row {
    /// Columns and cells, in the order of the file.
    cells: Vec<(String, String)>,
}

impl Row {
    /// The filled cell of a column; for a column in several languages, the first filled one. A message is that of the
    /// first language, filled or not.
    fn cell(&self, column: &str) -> Option<&str> {
        let is_of_column = |heading: &str| {
            // Headings may be Chinese, and have a language.
            Column::from_heading(heading).is_some_and(|(it, _)| it.format().name == column)
        };
        let mut cells = self.cells.iter().filter(|(heading, _)| is_of_column(heading));
        let (_, first) = cells.clone().next()?;
        let cell = cells.find(|(_, cell)| !cell.is_empty()).filter(|_| column != "message");
        cell.map(|(_, cell)| &cell[..]).or(Some(first)).filter(|cell| !cell.is_empty())
    }

    fn code(&self) -> i64 {
        self.cell("code").unwrap().parse().unwrap()
    }

    fn is_success(&self) -> bool {
        self.cell("kind") == Some("success")
    }
}

/// The rows of a catalog, sorted by code; the meanings of one code are in the order of the file.
fn rows(file: &str) -> Vec<Row> {
    let path = format!("{}/catalogs/{file}.csv", env!("CARGO_MANIFEST_DIR"));
    let mut reader = csv::Reader::from_path(path).unwrap();
    let columns = reader.headers().unwrap().clone();
    let row = |record: csv::StringRecord| Row {
        cells: columns.iter().map(str::to_owned).zip(record.iter().map(str::to_owned)).collect(),
    };
    let mut rows: Vec<Row> = reader.records().map(Result::unwrap).map(row).collect();
    rows.sort_by_key(Row::code);
    rows
}

/// The rows of each code.
fn by_code(rows: &[Row]) -> BTreeMap<i64, Vec<&Row>> {
    let mut by_code: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for row in rows {
        by_code.entry(row.code()).or_default().push(row);
    }
    by_code
}

fn check<E: ErrorCode>(file: &str) {
    let rows = rows(file);
    assert_eq!(E::ALL.len(), rows.len());
    let by_code = by_code(&rows);
    every_number_survives::<E>(by_code.keys().copied());
    codes_give_their_meanings::<E>(&by_code);
    accessors_give_the_cells::<E>(&rows);
    no_two_variants_look_alike::<E>();
    success_codes_pass_a_check_and_no_others_do::<E>(&by_code);
}

fn every_number_survives<E: ErrorCode>(codes: impl Iterator<Item = i64>) {
    let codes = codes.flat_map(|code| [code.wrapping_sub(1), code, code.wrapping_add(1)]);
    for code in codes.chain([i64::MIN, i64::MAX, 0, -1]) {
        assert_eq!(Into::<i64>::into(E::from(code)), code);
        assert_eq!(E::from(code).code(), code);
        assert_eq!(E::from(code), E::from_code(code));
    }
}

fn codes_give_their_meanings<E: ErrorCode>(by_code: &BTreeMap<i64, Vec<&Row>>) {
    for (&code, rows) in by_code {
        let error = E::from(code);
        assert_eq!(error.meanings().len(), rows.len());
        assert_eq!(error.is_overloaded(), rows.len() > 1);
        if error.is_overloaded() {
            assert_eq!(format!("{error:?}"), format!("Overloaded({code})"));
        } else {
            assert_eq!(error.meanings(), [error]);
        }
        for meaning in error.meanings() {
            assert_eq!(meaning.meanings(), error.meanings());
        }
        for neighbour in [code.wrapping_sub(1), code.wrapping_add(1)]
            .iter()
            .filter(|code| !by_code.contains_key(code))
        {
            let unknown = E::from(*neighbour);
            assert!(unknown.is_unknown());
            assert_eq!(format!("{unknown:?}"), format!("Unknown({neighbour})"));
            assert_eq!(format!("{unknown}"), format!("{neighbour}: unknown error code"));
        }
    }
}

fn accessors_give_the_cells<E: ErrorCode>(rows: &[Row]) {
    for (&error, row) in E::ALL.iter().zip(rows) {
        let cell = |column| row.cell(column);
        assert_eq!(error.code(), row.code());
        // If the file has no name, the variant still has one.
        assert_eq!(error.name(), cell("name").unwrap_or(error.name()));
        assert_eq!(error.symbol(), cell("symbol"));
        assert_eq!(error.message(), cell("message"));
        assert_eq!(error.description(), cell("description"));
        assert_eq!(error.hint(), cell("hint"));
        assert_eq!(error.url(), cell("url"));
        assert_eq!(error.module(), cell("module"));
        assert_eq!(error.scope(), cell("scope"));
        assert_eq!(
            error.http_status().map(|status| status.to_string()).as_deref(),
            cell("http_status")
        );
        assert_eq!(error.retry().map(Retry::as_str), cell("retry"));
        assert_eq!(error.category().map(Category::as_str), cell("category"));
        assert_eq!(error.is_success(), row.is_success());
        if let Some(symbol) = cell("symbol") {
            assert_eq!(E::from_symbol(symbol), Some(error));
            assert_eq!(symbol.parse(), Ok(error));
        }
    }
}

fn no_two_variants_look_alike<E: ErrorCode>() {
    let mut debugs = HashSet::new();
    for error in E::ALL {
        assert_eq!(format!("{error:?}"), error.name());
        assert!(debugs.insert(error.name().to_lowercase()), "{error:?}");
    }
}

fn success_codes_pass_a_check_and_no_others_do<E: ErrorCode>(by_code: &BTreeMap<i64, Vec<&Row>>) {
    for (&code, rows) in by_code {
        // If there are several successes, it does not matter which one it is.
        let is_success = rows.iter().all(|row| row.is_success());
        assert_eq!(E::check(code), if is_success { Ok(()) } else { Err(E::from(code)) });
    }
}

#[test]
fn bkrepo_is_what_its_file_says() {
    check::<BkrepoError>("bkrepo");
}

#[test]
fn caoliao_is_what_its_file_says() {
    check::<CaoliaoError>("caoliao");
}

#[test]
fn feishu_is_what_its_file_says() {
    check::<FeishuError>("feishu");
}

#[test]
fn feishu_project_is_what_its_file_says() {
    check::<FeishuProjectError>("feishu-project");
}

#[test]
fn ones_is_what_its_file_says() {
    check::<OnesError>("ones");
}
