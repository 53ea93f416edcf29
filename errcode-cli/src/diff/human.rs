//! Changes for a terminal.

use std::fmt::Write;

use anstyle::{AnsiColor, Style};
use similar::ChangeTag;

use super::change::{Cell, Change, Class};
use super::sentence::{class, sentence, summary};
use super::texts::parts;
use super::{Compared, Comparison};
use crate::output::Output;

pub(super) fn write(comparison: &Comparison, output: &mut Output) {
    let words = output.words;
    for Compared { path, changes } in &comparison.catalogs {
        if changes.is_empty() {
            continue;
        }
        output.result(format_args!("{path}\n"));
        for wanted in Class::ALL {
            for change in changes.iter().filter(|change| change.class == wanted) {
                let Change { entry, cell, .. } = change;
                let style = style(wanted);
                let mut line = format!("  {style}{}{style:#} ", class(wanted, words));
                if let Some((code, name)) = entry {
                    let _ = write!(line, "{code} {name}{}", words.pick(": ", "："));
                }
                line.push_str(&sentence(change, words));
                if let Some(cell) = cell {
                    let _ = write!(line, "\n    {}", texts(cell).replace('\n', "\n    "));
                }
                output.result(format_args!("{line}\n"));
            }
        }
        output.result("\n");
    }
    output.result(format_args!("{}\n", summary(comparison, words)));
}

/// Signs tell apart what colours do, as not everybody sees them.
fn texts(cell: &Cell) -> String {
    let (red, green) = (AnsiColor::Red.on_default(), AnsiColor::Green.on_default());
    let mut line = String::new();
    for (tag, text) in
        parts(cell.old.as_deref().unwrap_or_default(), cell.new.as_deref().unwrap_or_default())
    {
        let _ = match tag {
            ChangeTag::Equal => write!(line, "{text}"),
            ChangeTag::Delete => write!(line, "{red}[-{text}-]{red:#}"),
            ChangeTag::Insert => write!(line, "{green}{{+{text}+}}{green:#}"),
        };
    }
    line
}

fn style(class: Class) -> Style {
    let color = match class {
        Class::Breaking => AnsiColor::Red,
        Class::Addition => AnsiColor::Green,
        Class::Text => AnsiColor::Blue,
    };
    color.on_default().bold()
}
