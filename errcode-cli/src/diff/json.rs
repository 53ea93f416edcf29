//! Changes for programs.

use serde_json::{Value, json};

use super::change::{Change, Class, What};
use super::sentence::sentence;
use super::{Compared, class_of};
use crate::output::Output;

pub(super) fn write(compared: &[Compared], output: &mut Output) {
    let words = output.words;
    let changes = compared.iter().flat_map(|Compared { path, changes }| {
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
        "step": class_of(compared).map(Class::step),
        "changes": changes.collect::<Value>(),
    });
    output.result(format_args!("{report:#}\n"));
}
