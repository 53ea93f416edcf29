//! The shipped catalogs, from outside: what their enums say is what their files say.

use std::collections::{BTreeMap, HashMap, HashSet};

use errcodes::{Category, ErrorCode, Retry, error_catalog};

error_catalog!("catalogs/bkrepo.csv");
error_catalog!("catalogs/caoliao.csv");
error_catalog!("catalogs/feishu.csv");
error_catalog!("catalogs/feishu-project.csv");
error_catalog!("catalogs/ones.csv");

/// A row of a catalog, by column, as the `csv` crate reads it.
type Row = HashMap<String, String>;

fn rows(file: &str) -> Vec<Row> {
    let path = format!("{}/catalogs/{file}.csv", env!("CARGO_MANIFEST_DIR"));
    csv::Reader::from_path(path).unwrap().deserialize().map(Result::unwrap).collect()
}

fn code(row: &Row) -> i64 {
    row["code"].parse().unwrap()
}

/// The rows of each code.
fn by_code(rows: &[Row]) -> BTreeMap<i64, Vec<&Row>> {
    let mut by_code: BTreeMap<_, Vec<_>> = BTreeMap::new();
    for row in rows {
        by_code.entry(code(row)).or_default().push(row);
    }
    by_code
}

fn check<E: ErrorCode>(file: &str) {
    let rows = rows(file);
    assert!(rows.is_sorted_by_key(code), "{file} is sorted by code");
    assert_eq!(E::ALL.len(), rows.len());
    let by_code = by_code(&rows);
    every_number_survives::<E>(by_code.keys().copied());
    codes_give_their_meanings::<E>(&by_code);
    accessors_give_the_cells::<E>(&rows);
    no_two_variants_look_alike::<E>();
}

fn every_number_survives<E: ErrorCode>(codes: impl Iterator<Item = i64>) {
    let codes = codes.flat_map(|code| [code - 1, code, code + 1]);
    for code in codes.chain([i64::MIN, i64::MAX, 0, -1]) {
        assert_eq!(Into::<i64>::into(E::from(code)), code);
        assert_eq!(E::from(code).code(), code);
        assert_eq!(E::from(code), E::from_code(code));
    }
}

fn codes_give_their_meanings<E: ErrorCode>(by_code: &BTreeMap<i64, Vec<&Row>>) {
    let names = |errors: &[E]| errors.iter().map(|error| error.name()).collect::<Vec<_>>();
    for (&code, rows) in by_code {
        let error = E::from(code);
        let expected: Vec<&str> = rows.iter().map(|row| &row["name"][..]).collect();
        assert_eq!(names(error.meanings()), expected);
        assert_eq!(error.is_overloaded(), rows.len() > 1);
        match rows[..] {
            [row] => assert_eq!(error.name(), row["name"]),
            _ => assert_eq!(format!("{error:?}"), format!("Overloaded({code})")),
        }
        for meaning in error.meanings() {
            assert_eq!(meaning.meanings(), error.meanings());
        }
        for neighbour in [code - 1, code + 1].iter().filter(|code| !by_code.contains_key(code)) {
            let unknown = E::from(*neighbour);
            assert!(unknown.is_unknown());
            assert_eq!(format!("{unknown:?}"), format!("Unknown({neighbour})"));
            assert_eq!(format!("{unknown}"), format!("{neighbour}: unknown error code"));
        }
    }
}

fn accessors_give_the_cells<E: ErrorCode>(rows: &[Row]) {
    for (&error, row) in E::ALL.iter().zip(rows) {
        let cell =
            |column: &str| row.get(column).map(|cell| &cell[..]).filter(|cell| !cell.is_empty());
        assert_eq!(error.code(), code(row));
        assert_eq!(Some(error.name()), cell("name"), "every shipped row has a name");
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
        assert_eq!(error.is_success(), cell("kind") == Some("success"));
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

/// The number of meanings, of codes, and of codes with several meanings.
fn counts<E: ErrorCode>() -> (usize, usize, usize) {
    let codes: HashSet<i64> = E::ALL.iter().map(|error| error.code()).collect();
    let overloaded = codes.iter().filter(|code| E::from(**code).is_overloaded()).count();
    (E::ALL.len(), codes.len(), overloaded)
}

#[test]
fn feishu_is_complete() {
    check::<FeishuError>("feishu");
    // The page has 553 meanings of 549 codes, 4 of them overloaded. 99991668 hides a second meaning in
    // its hint, and responses carry the success code 0.
    assert_eq!(counts::<FeishuError>(), (553 + 1 + 1, 549 + 1, 4 + 1));
}

#[test]
fn feishu_project_is_complete() {
    check::<FeishuProjectError>("feishu-project");
    assert_eq!(counts::<FeishuProjectError>(), (95, 94, 1));
    assert!(FeishuProjectError::ALL.iter().all(|error| error.http_status().is_some()));
}

#[test]
fn caoliao_is_complete() {
    check::<CaoliaoError>("caoliao");
    assert_eq!(counts::<CaoliaoError>(), (7 + 30, 37, 0));
    for code in 100_300..=100_329 {
        assert!(!CaoliaoError::from(code).is_unknown());
    }
}

#[test]
fn bkrepo_is_complete() {
    check::<BkrepoError>("bkrepo");
    assert_eq!(counts::<BkrepoError>(), (92, 92, 0));
    for (module, count) in [("Common", 28), ("Auth", 39), ("Generic", 20), ("Repository", 5)] {
        let of_module = BkrepoError::ALL.iter().filter(|error| error.module() == Some(module));
        assert_eq!(of_module.count(), count, "{module}");
    }
}

#[test]
fn ones_is_complete() {
    check::<OnesError>("ones");
    // 36 string codes over 8 numbers, and 60 numeric rows, of which 623 is listed twice. 7 numbers are
    // in both tables.
    assert_eq!(counts::<OnesError>(), (36 + 60 - 1, 8 + 59 - 7, 7));
    assert_eq!(OnesError::ALL.iter().filter(|error| error.symbol().is_some()).count(), 36);
    // The string codes of a number, and its row in the numeric table.
    for (code, meanings) in [(400, 7 + 1), (403, 5 + 1), (500, 19 + 1)] {
        assert_eq!(OnesError::from(code).meanings().len(), meanings);
    }
}

#[test]
fn the_documented_overloads_are_told_apart_as_documented() {
    let scopes = |code| -> Vec<_> {
        FeishuError::from(code).meanings().iter().map(|meaning| meaning.scope()).collect()
    };
    let contacts = Some("/open-apis/contact/v3");
    assert_eq!(scopes(40001), [None, contacts]);
    assert_eq!(scopes(40003), [None, contacts]);
    assert_eq!(scopes(40008), [contacts, None]);
    // One meaning, which holds in Contacts V3.
    assert_eq!(FeishuError::from(40012).meanings().len(), 1);
    assert_eq!(scopes(40012), [contacts]);

    let messages = |code| -> Vec<_> {
        FeishuError::from(code)
            .meanings()
            .iter()
            .map(|meaning| meaning.message().unwrap())
            .collect()
    };
    assert_eq!(messages(99_992_364), ["these ids not existed: %v", "user id cross tenant"]);
    assert_eq!(messages(99_991_668)[1], "user access token not support");
}

#[test]
fn success_codes_pass_a_check_and_no_others_do() {
    assert_eq!(FeishuError::check(0), Ok(()));
    assert_eq!(CaoliaoError::check(0), Ok(()));
    assert_eq!(BkrepoError::check(0), Ok(()));
    // Twice documented as success: which of the two it is does not matter.
    assert_eq!(OnesError::check(200), Ok(()));
    for code in [40_001, 99_991_400, 1, -1] {
        assert_eq!(FeishuError::check(code), Err(FeishuError::from(code)));
    }
}
