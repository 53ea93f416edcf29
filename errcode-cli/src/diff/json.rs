//! Changes for programs.

use serde_json::{Value, json};

use super::change::{Change, Class, What};
use super::sentence::sentence;
use super::{Compared, Comparison};
use crate::output::Output;

pub(super) fn write(comparison: &Comparison, output: &mut Output) {
    let words = output.words;
    let changes = comparison.catalogs.iter().flat_map(|Compared { path, changes }| {
        changes.iter().map(move |change| {
            let Change { class, entry, what, cell } = change;
            let mut object = json!({
                "path": path,
                "class": class.id(),
                "change": what.id(),
                "message": sentence(change, words),
            });
            if let Some((code, name)) = entry {
                object["code"] = (*code).into();
                object["name"] = name.clone().into();
            }
            if let Some(cell) = cell {
                object["column"] = cell.heading().into();
                object["old"] = cell.old.clone().into();
                object["new"] = cell.new.clone().into();
            }
            if let What::Renamed { old } = what {
                object["old"] = old.clone().into();
            }
            object
        })
    });
    let report = json!({
        "complete": comparison.is_complete,
        // What is not known may ask for more.
        "step": comparison.class().filter(|_| comparison.is_complete).map(Class::step),
        "changes": changes.collect::<Value>(),
    });
    output.result(format_args!("{report:#}\n"));
}
