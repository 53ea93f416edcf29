//! Prints a table of the measurements, as Markdown.

use std::path::Path;
use std::{fs, io};

use errcodes_benches::project;
use serde_json::Value;

/// Groups, and their contenders.
const GROUPS: [(&str, &[&str]); 3] = [
    (
        "From<i64>",
        &[
            "nothing",
            "errcodes",
            "FxHashMap",
            "binary search",
            "HashMap",
            "num_enum",
            "match",
            "phf",
        ],
    ),
    ("resolve by message", &["errcodes", "a Regex for each meaning", "RegexSet"]),
    ("from_symbol", &["nothing", "errcodes", "FxHashMap", "HashMap"]),
];

/// Prints nanoseconds per call, the minimum of the rounds' medians, and the time of `errcodes`
/// relative to each of the others.
pub(crate) fn print(rounds: usize) {
    let compiler = project::compiler().unwrap_or_default();
    println!("\n{compiler}, {} processors", project::processors());
    for (group, contenders) in GROUPS {
        let measured = |name: &str| {
            (1..=rounds)
                .filter_map(|round| median(&format!("{group} {round}"), name).ok())
                .min_by(f64::total_cmp)
        };
        // If only some were requested, there is nothing to compare.
        let Some(ours) = measured("errcodes") else { continue };
        println!("\n| {group} | ns a call | errcodes takes |\n| --- | --- | --- |");
        for &contender in contenders {
            let Some(theirs) = measured(contender) else { continue };
            let ratio = match contender {
                "errcodes" | "nothing" => String::new(),
                _ => format!("{:.2} ×", ours / theirs),
            };
            println!("| {contender} | {theirs:.1} | {ratio} |");
        }
    }
}

/// The median that criterion stored, in nanoseconds per element.
fn median(group: &str, name: &str) -> io::Result<f64> {
    let safe = |name: &str| name.replace(['<', '>', '?', '"', '/', '\\', '*', ':', '|'], "_");
    let folder = project::target().join("criterion").join(safe(group)).join(safe(name));
    let number = |value: &Value| value.as_f64().ok_or(io::ErrorKind::InvalidData);
    let estimates = json(&folder.join("new/estimates.json"))?;
    let benchmark = json(&folder.join("new/benchmark.json"))?;
    let median = number(&estimates["median"]["point_estimate"])?;
    let elements = number(&benchmark["throughput"]["Elements"])?;
    Ok(median / elements)
}

fn json(path: &Path) -> io::Result<Value> {
    Ok(serde_json::from_slice(&fs::read(path)?)?)
}
