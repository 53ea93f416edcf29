//! Names for new rows: unique, and the same each time.

use std::collections::{BTreeSet, HashMap};

use errcode_catalog::catalog::Kind;
use errcode_catalog::columns::Column;
use errcode_catalog::findings::Severity;
use errcode_catalog::source::{Source, Sources};
use errcode_catalog::{Reading, read};

use super::sheet::Sheet;
use crate::fmt::canonical::written;

/// Writes names into the rows that are new and have none, as the reader derives them. Where rows would have
/// the same, each is told from the others by its code. Gives the rows whose name is nothing but their code.
pub(super) fn propose(sheet: &mut Sheet, added: &BTreeSet<usize>) -> Vec<usize> {
    let derived = derived(sheet);
    let mut taken: HashMap<String, usize> = HashMap::new();
    for name in derived.iter().flatten() {
        *taken.entry(name.to_ascii_lowercase()).or_default() += 1;
    }
    let mut numbered = Vec::new();
    for &row in added {
        let Some(name) = &derived[row] else { continue };
        let is_shared = taken.get(&name.to_ascii_lowercase()).is_some_and(|count| *count > 1);
        if !sheet.get(row, Column::Name).is_empty() && !is_shared {
            continue;
        }
        let code = sheet.code(row).unwrap_or_default().unsigned_abs().to_string();
        let is_code =
            name.strip_prefix('E').is_some_and(|rest| rest.trim_start_matches("Minus") == code);
        if is_code
            && sheet.get(row, Column::Kind) == Kind::Success.as_str()
            && !taken.contains_key("success")
        {
            taken.insert("success".to_owned(), 1);
            sheet.set(row, Column::Name, "Success");
            continue;
        }
        let name = if is_shared { free(name, &code, &mut taken) } else { name.clone() };
        if is_code {
            numbered.push(row);
        }
        sheet.set(row, Column::Name, &name);
    }
    numbered
}

/// The name of each row, as the reader has it: written, or derived.
fn derived(sheet: &Sheet) -> Vec<Option<String>> {
    let sources = Sources::from(Source::new("", written(&sheet.table, false)));
    let Reading { catalog, .. } = read(&sources, Severity::Error);
    let mut names = vec![None; sheet.len()];
    for entry in &catalog.entries {
        // Rows of a spreadsheet count from 1, and the first one is the header.
        let row = sources.position(entry.row).row.checked_sub(2);
        if let Some(name) = row.and_then(|row| names.get_mut(row)) {
            *name = Some(entry.name.as_str().to_owned());
        }
    }
    names
}

/// A name with its code after it, and where that is taken, with a number after that.
fn free(name: &str, code: &str, taken: &mut HashMap<String, usize>) -> String {
    let name = if name.ends_with(code) { name.to_owned() } else { format!("{name}{code}") };
    let key = name.to_ascii_lowercase();
    let mut number = taken.get(&key).copied().unwrap_or_default();
    loop {
        let proposal = if number == 0 { name.clone() } else { format!("{name}V{}", number + 1) };
        let lower = proposal.to_ascii_lowercase();
        number += 1;
        if !taken.contains_key(&lower) {
            taken.insert(key, number);
            taken.insert(lower, 1);
            return proposal;
        }
    }
}
