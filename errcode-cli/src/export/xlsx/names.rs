//! What sheets are called.

use super::super::unique::Names;

/// A sheet's name has so many UTF-16 units at most.
const MOST_UNITS: usize = 31;

/// The name of a sheet for a file: without what Excel takes in no name, and unlike those that are taken, as Excel compares
/// them.
pub(super) fn sheet_name(wanted: &str, names: &mut Names) -> String {
    let is_refused = |char: char| "[]:*?/\\".contains(char) || char.is_control();
    let plain: String =
        wanted.chars().map(|char| if is_refused(char) { '_' } else { char }).collect();
    let plain = plain.trim_matches(|char: char| char == '\'' || char.is_whitespace());
    // Excel keeps this name for itself.
    let is_refused = plain.is_empty() || plain.eq_ignore_ascii_case("history");
    let plain = if is_refused { format!("catalog {plain}") } else { plain.to_owned() };
    names.unique(&cut(&plain, MOST_UNITS), &|number| {
        let end = format!(" ({number})");
        cut(&plain, MOST_UNITS - end.len()) + &end
    })
}

/// As much of a text as fits, without what no name ends with.
fn cut(text: &str, most: usize) -> String {
    let mut units = 0;
    let fits = |char: &char| {
        units += char.len_utf16();
        units <= most
    };
    let cut: String = text.chars().take_while(fits).collect();
    cut.trim_end_matches(|char: char| char == '\'' || char.is_whitespace()).to_owned()
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn excel_takes_the_names_of_sheets() {
        let (mut names, mut given) = (Names::default(), HashSet::new());
        let long = "a".repeat(40);
        let wide = "𝄞".repeat(20);
        let wanted = [
            "feishu",
            "FEISHU",
            "feishu",
            "History",
            "[a]:*?/\\b",
            "'a'",
            "'",
            "",
            "说明",
            &long,
            &long,
            &wide,
            "a\u{7}b",
            " a ",
        ];
        for wanted in wanted {
            let name = sheet_name(wanted, &mut names);
            rust_xlsxwriter::utility::check_sheet_name(&name).unwrap();
            assert!(!name.eq_ignore_ascii_case("history"), "{wanted}");
            given.insert(name.to_lowercase());
        }
        assert_eq!(given.len(), wanted.len());
        assert!(given.contains("feishu (3)") && given.contains("说明"), "{given:?}");
    }
}
