//! Checks that the shipped catalogs contain what the vendors' pages say, which `tests/facts` has
//! row by row.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::path::Path;

use errcode_catalog::columns::Column;

/// The filled cells of a row, by column, and its line.
struct Row {
    line: u64,
    cells: HashMap<String, String>,
}

impl Row {
    /// Whether this row contains everything that the other one says.
    fn says(&self, fact: &Self) -> bool {
        fact.cells.iter().all(|(column, cell)| self.cells.get(column) == Some(cell))
    }
}

fn rows(path: &Path) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(path).unwrap();
    // Headings may be Chinese and have a language; if there are several for one column, the first
    // one counts.
    let columns: Vec<_> = reader
        .headers()
        .unwrap()
        .iter()
        .map(|heading| Column::from_heading(heading).unwrap().0.format().name)
        .collect();
    let rows = reader.records().map(|record| {
        let record = record.unwrap();
        let cells = columns.iter().zip(&record).filter(|(_, cell)| !cell.is_empty());
        let mut row = Row { line: record.position().unwrap().line(), cells: HashMap::new() };
        for (column, cell) in cells {
            row.cells.entry((*column).to_owned()).or_insert_with(|| cell.to_owned());
        }
        row
    });
    rows.collect()
}

/// The facts that no row of the catalog states. Each row states only one fact.
fn missing(facts: Vec<Row>, mut catalog: Vec<Row>) -> Vec<Row> {
    let mut facts = facts;
    // A fact with more cells has fewer rows to choose from.
    facts.sort_by_key(|fact| Reverse(fact.cells.len()));
    facts.retain(|fact| match catalog.iter().position(|row| row.says(fact)) {
        Some(row) => {
            catalog.swap_remove(row);
            false
        }
        None => true,
    });
    facts.sort_by_key(|fact| fact.line);
    facts
}

/// The row that was probably meant: it differs from the fact in only one cell.
fn nearest(fact: &Row, catalog: &[Row]) -> String {
    let near = |row: &Row| {
        let is_other = |(column, cell): &(&String, &String)| row.cells.get(*column) != Some(cell);
        let mut others = fact.cells.iter().filter(is_other);
        let (column, _) = others.next()?;
        let cell = row.cells.get(column).map_or("nothing", |cell| cell);
        let line = row.line;
        others
            .next()
            .is_none()
            .then(|| format!("; line {line} of the catalog says `{cell}` in column {column}"))
    };
    let mut rows = catalog.iter().filter_map(near);
    // A fact of one cell is close to every row.
    rows.next().filter(|_| rows.next().is_none()).unwrap_or_default()
}

#[test]
fn the_catalogs_say_what_the_vendors_document() {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let files = project.join("tests/facts").read_dir().unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = files.filter(|path| path.extension() == Some("csv".as_ref())).collect();
    files.sort_unstable();
    assert!(!files.is_empty());
    let mut said = Vec::new();
    for file in files {
        let name = file.file_name().unwrap().to_str().unwrap();
        let path = project.join("catalogs").join(name);
        let catalog = rows(&path);
        for fact in missing(rows(&file), rows(&path)) {
            let mut cells: Vec<_> =
                fact.cells.iter().map(|(column, cell)| format!("{column} `{cell}`")).collect();
            cells.sort_unstable();
            let (cells, line, near) = (cells.join(", "), fact.line, nearest(&fact, &catalog));
            said.push(format!(
                "catalogs/{name} has no row with {cells}, as the vendor documents (tests/facts/{name}:{line}){near}"
            ));
        }
    }
    assert!(
        said.is_empty(),
        "\n{}\n\nIf something is mistyped in a catalog, correct it there. If a vendor has changed a page, change both. \
         A code that is no longer sent keeps its row, with `removed` in column `kind`.\n",
        said.join("\n")
    );
}

#[test]
fn each_fact_needs_a_row_of_its_own() {
    let row = |line, cells: &[(&str, &str)]| Row {
        line,
        cells: cells.iter().map(|&(column, cell)| (column.to_owned(), cell.to_owned())).collect(),
    };
    let facts = || {
        vec![
            row(2, &[("code", "200")]),
            row(3, &[("code", "200"), ("symbol", "OK")]),
            row(4, &[("code", "404"), ("message", "gone")]),
        ]
    };
    let ok = || row(2, &[("code", "200"), ("symbol", "OK"), ("name", "Fine")]);
    let lines =
        |catalog| missing(facts(), catalog).iter().map(|fact| fact.line).collect::<Vec<_>>();
    assert_eq!(lines(vec![ok()]), [2, 4]);
    assert_eq!(lines(vec![ok(), row(3, &[("code", "200")])]), [4]);
    assert_eq!(lines(vec![row(2, &[("code", "404"), ("message", "Gone")])]), [2, 3, 4]);
}
