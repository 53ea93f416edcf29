//! Names that are derived, written down, so that they stay as they are.

use errcode_catalog::catalog::Name;
use errcode_catalog::columns::Column;
use errcode_catalog::findings::Severity;
use errcode_catalog::source::{Source, Sources};
use errcode_catalog::{Reading, read};

use super::canonical::written;
use super::decode::{Table, Unclear};

/// A canonical table with all names in its column `name`. A catalog with errors has no names to rely on.
pub(super) fn frozen(path: &str, mut table: Table) -> Result<Table, Unclear> {
    let sources = Sources::from(Source::new(path, written(&table, false)));
    let Reading { catalog, findings } = read(&sources, Severity::Error);
    if !findings.is_empty() {
        return Err(Unclear { sources, findings });
    }
    let is = |wanted| {
        move |heading: &String| {
            Column::from_heading(heading).is_some_and(|(column, _)| column == wanted)
        }
    };
    let place = table.header.iter().position(is(Column::Name)).unwrap_or_else(|| {
        let place = table.header.iter().position(is(Column::Code)).map_or(0, |code| code + 1);
        table.header.insert(place, Column::Name.format().name.to_owned());
        for row in &mut table.rows {
            row.insert(place, String::new());
        }
        place
    });
    for entry in &catalog.entries {
        if let Name::Derived(name) = &entry.name {
            // Rows of a spreadsheet count from 1, and the first one is the header.
            let row = sources.position(entry.row).row - 2;
            table.rows[row][place].clone_from(name);
        }
    }
    Ok(table)
}
