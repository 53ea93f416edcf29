//! Tells whether a text is the heading of a column.

use super::Column;
use super::language::is_language;
use super::meant::meant;
use crate::chars::is_invisible;

/// Headings that may mean one of two columns, so that neither is chosen.
pub(crate) const AMBIGUOUS: [(&str, [Column; 2]); 3] = [
    ("状态码", [Column::Code, Column::HttpStatus]),
    ("類別", [Column::Kind, Column::Category]),
    ("类别", [Column::Kind, Column::Category]),
];

impl Column {
    /// The column with this name, either the English one or a Chinese one.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|column| {
            let format = column.format();
            format.name == name || format.aliases.contains(&name)
        })
    }

    /// The column that a heading names, and its language; `""` if it names none.
    ///
    /// ```
    /// use errcode_catalog::columns::Column;
    ///
    /// assert_eq!(Column::from_heading("hint.zh"), Some((Column::Hint, "zh")));
    /// assert_eq!(Column::from_heading("错误码"), Some((Column::Code, "")));
    /// assert_eq!(Column::from_heading("code.zh"), None);
    /// ```
    #[must_use]
    pub fn from_heading(text: &str) -> Option<(Self, &str)> {
        if let Some(column) = Self::from_name(text) {
            return Some((column, ""));
        }
        Self::with_language(text).filter(|(_, language)| is_language(language))
    }

    /// A column that comes in several languages, and the text after its dot.
    pub(super) fn with_language(text: &str) -> Option<(Self, &str)> {
        let (name, language) = text.rsplit_once('.')?;
        let column = Self::from_name(name).filter(|column| column.format().in_languages)?;
        Some((column, language))
    }
}

/// The column that a heading names, and its language, ignoring white space and invisible characters
/// around it.
pub(crate) fn column_of(text: &str) -> Option<(Column, String)> {
    let (column, language) = Column::from_heading(bare(text))?;
    Some((column, language.to_owned()))
}

/// A heading without white space and invisible characters at its ends.
pub(crate) fn bare(text: &str) -> &str {
    text.trim_matches(|char: char| char.is_whitespace() || char.is_control() || is_invisible(char))
}

/// Whether a row seems to name columns: one of its cells is the name of a column, or comes close to
/// one.
pub(crate) fn comes_near(texts: &[&str]) -> bool {
    texts.iter().any(|text| {
        let text = bare(text);
        column_of(text).is_some()
            || AMBIGUOUS.iter().any(|(name, _)| *name == text)
            || meant(text).is_some()
    })
}

/// Whether a row is a header beyond doubt: most of its cells name columns.
pub(crate) fn names_columns(texts: &[&str]) -> bool {
    let (mut named, mut filled) = (0, 0);
    for text in texts.iter().filter(|text| !text.is_empty()) {
        filled += 1;
        named += usize::from(column_of(text).is_some());
    }
    named > 0 && named * 2 > filled
}

/// The names of all columns, for use in a sentence.
pub(crate) fn all_columns() -> String {
    let names: Vec<_> = Column::ALL.iter().map(|column| column.format().name).collect();
    names.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_a_header_if_most_of_what_is_in_it_names_columns() {
        for (row, is_header) in [
            ("code", true),
            ("code,name", true),
            ("hint.zh,错误码", true),
            ("code,name,colour", true),
            ("code,colour", false),
            ("code,,,", true),
            ("code,colour,shape", false),
            ("code,name,colour,shape,size", false),
            ("colour", false),
            (",,", false),
        ] {
            assert_eq!(names_columns(&row.split(',').collect::<Vec<_>>()), is_header, "{row}");
        }
    }
}
