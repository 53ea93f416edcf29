use std::collections::HashSet;
use std::io;
use std::path::Path;

/// The distance between the codes of a catalog and those of its copies, larger than any platform's
/// codes.
const COPY: i64 = 1_000_000_000;

/// The cells of a catalog.
///
/// They are read with `csv` rather than `errcode-catalog`, so that the measured code takes no part
/// in measuring.
#[derive(Clone, Debug)]
pub struct Catalog {
    header: Vec<String>,
    rows: Vec<Row>,
}

/// A row of a catalog.
#[derive(Clone, Debug)]
pub struct Row {
    /// The number on the wire.
    pub code: i64,
    /// The variant.
    pub name: String,
    /// The message as documented; empty if there is none.
    pub message: String,
    /// What to do about it; empty if there is nothing.
    pub hint: String,
    /// All cells.
    cells: Vec<String>,
}

impl Catalog {
    /// Reads a catalog in which every row has a name.
    pub fn read(path: &Path) -> io::Result<Self> {
        let mut reader = csv::Reader::from_path(path)?;
        let header: Vec<String> = reader.headers()?.iter().map(str::to_owned).collect();
        let place = |name| header.iter().position(|heading| heading == name);
        let mut rows = Vec::new();
        for record in reader.records() {
            let record = record?;
            let cell = |name| place(name).map_or("", |place| &record[place]).to_owned();
            let row = Row {
                code: cell("code").parse().map_err(io::Error::other)?,
                name: cell("name"),
                message: cell("message"),
                hint: cell("hint"),
                cells: record.iter().map(str::to_owned).collect(),
            };
            if row.name.is_empty() {
                return Err(io::Error::other(format!("code {} has no name", row.code)));
            }
            rows.push(row);
        }
        Ok(Self { header, rows })
    }

    /// A catalog with this many distinct codes: this one, and copies of it with other codes and
    /// names.
    #[must_use]
    pub fn with_codes(&self, count: usize) -> Self {
        let mut codes = HashSet::new();
        let mut rows = Vec::new();
        for copy in 0.. {
            for row in &self.rows {
                let row = row.copy(copy, &self.header);
                if codes.len() == count && !codes.contains(&row.code) {
                    return Self { header: self.header.clone(), rows };
                }
                codes.insert(row.code);
                rows.push(row);
            }
        }
        unreachable!("copies come without end")
    }

    /// The catalog without some of its columns.
    #[must_use]
    pub fn without(mut self, is_left_out: impl Fn(&str) -> bool) -> Self {
        let kept: Vec<bool> = self.header.iter().map(|heading| !is_left_out(heading)).collect();
        let keep = |cells: &mut Vec<String>| {
            let mut kept = kept.iter();
            cells.retain(|_| kept.next() == Some(&true));
        };
        keep(&mut self.header);
        self.rows.iter_mut().for_each(|row| keep(&mut row.cells));
        self
    }

    /// All rows.
    #[must_use]
    pub fn rows(&self) -> &[Row] {
        &self.rows
    }

    /// The first row of each code, because an enum whose discriminants are the codes has one variant
    /// for each.
    pub fn codes(&self) -> impl Iterator<Item = &Row> {
        let mut seen = HashSet::new();
        self.rows.iter().filter(move |row| seen.insert(row.code))
    }

    /// The size in bytes of the text that is available at run time: each distinct cell once, and the
    /// names.
    #[must_use]
    pub fn text_bytes(&self) -> usize {
        let texts = ["name", "symbol", "message", "description", "hint", "url", "module", "scope"];
        let is_text =
            |heading: &str| texts.contains(&heading.split('.').next().unwrap_or_default());
        let cells = self.rows.iter().flat_map(|row| self.header.iter().zip(&row.cells));
        let distinct: HashSet<_> =
            cells.filter(|(heading, _)| is_text(heading)).map(|(_, cell)| cell).collect();
        distinct.into_iter().map(String::len).sum()
    }

    /// Writes the catalog as a file.
    pub fn write(&self, path: &Path) -> io::Result<()> {
        let mut writer = csv::Writer::from_path(path)?;
        writer.write_record(&self.header)?;
        for row in &self.rows {
            writer.write_record(&row.cells)?;
        }
        writer.flush()
    }
}

impl Row {
    fn copy(&self, number: i64, header: &[String]) -> Self {
        let mut row = self.clone();
        if number > 0 {
            row.code += number * COPY;
            row.name = format!("{}Copy{number}", self.name);
        }
        for (heading, cell) in header.iter().zip(&mut row.cells) {
            match &heading[..] {
                "code" => *cell = row.code.to_string(),
                "name" => row.name.clone_into(cell),
                _ => {}
            }
        }
        row
    }
}
