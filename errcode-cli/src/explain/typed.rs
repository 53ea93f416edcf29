//! Codes that were typed: numbers, string codes and names.

use crate::library::{Known, Library, Row};

/// The rows that are meant by a number, a string code or a name; spelling matters only if there is a row that is spelled so.
pub(super) fn rows<'l>(library: &Library<'l>, typed: &str) -> Vec<Row<'l>> {
    let typed = typed.trim();
    if let Ok(code) = typed.parse() {
        return library.of_code(code);
    }
    // `FeishuError::RequestRateLimited`, as it stands in code.
    let name = typed.rsplit("::").next().unwrap_or(typed);
    let exact = |row: &Row<'l>| row.symbol() == Some(typed) || row.name() == name;
    let found = picked(library, exact);
    if !found.is_empty() {
        return of_enum(found, typed);
    }
    let [loose_typed, loose_name] = [typed, name].map(loose);
    let is_meant = |row: &Row<'l>| {
        row.symbol().is_some_and(|symbol| loose(symbol) == loose_typed)
            || loose(row.name()) == loose_name
    };
    let found = if loose_name.is_empty() { Vec::new() } else { picked(library, is_meant) };
    if found.is_empty() { library.of_symbol(typed) } else { of_enum(found, typed) }
}

/// Of `FeishuError::RequestRateLimited`, the row of `feishu`, if it has one.
fn of_enum<'l>(rows: Vec<Row<'l>>, typed: &str) -> Vec<Row<'l>> {
    let Some((path, _)) = typed.rsplit_once("::") else { return rows };
    let name = loose(path.rsplit("::").next().unwrap_or(path));
    let is_meant = |row: &&Row<'l>| name.strip_suffix("error") == Some(&loose(&row.known.name));
    let meant: Vec<Row<'l>> = rows.iter().filter(is_meant).copied().collect();
    if meant.is_empty() { rows } else { meant }
}

/// Whether something is a text in which codes may stand, such as `code=40003` or a whole response.
pub(super) fn is_text(typed: &str) -> bool {
    typed.contains(['{', '=', ' ', '"']) || typed.contains(": ")
}

/// The catalog that is called so.
pub(super) fn catalog<'k>(catalogs: &'k [Known], typed: &str) -> Option<&'k Known> {
    catalogs.iter().find(|known| known.name == typed)
}

/// What is less like what was typed is something else; 1 is the same.
const LIKE_ENOUGH: f64 = 0.88;

/// The name or string code that is spelled most like this one.
pub(super) fn nearest<'l>(library: &Library<'l>, typed: &str) -> Option<&'l str> {
    let wanted = loose(typed.rsplit("::").next().unwrap_or(typed));
    if wanted.len() < 4 {
        return None;
    }
    let names = library.rows.iter().flat_map(|row| {
        let symbol = row.entry.symbol.as_ref().map(|symbol| &symbol.value[..]);
        [Some(row.entry.name.as_str()), symbol]
    });
    let ranked = names.flatten().map(|name| (strsim::jaro_winkler(&loose(name), &wanted), name));
    let (likeness, name) = ranked.max_by(|(a, _), (b, _)| a.total_cmp(b))?;
    (likeness >= LIKE_ENOUGH).then_some(name)
}

fn picked<'l>(library: &Library<'l>, is_meant: impl Fn(&Row<'l>) -> bool) -> Vec<Row<'l>> {
    library.rows.iter().filter(|row| is_meant(row)).copied().collect()
}

/// Without what differs between notations: `rate_limited`, `RateLimited`.
fn loose(name: &str) -> String {
    name.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
