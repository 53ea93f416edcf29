//! A catalog that tries to run something in whoever reads it.

use scraper::{Html, Selector};

const TEXT: &str = "<script>alert(1)</script><img src=x onerror=alert(1)>\"'><svg onload=alert(1)>&lt;b&gt;</style></pre>";

/// The columns in which the format takes any text.
pub(crate) const ACCEPTED: [&str; 6] =
    ["message", "description.en", "description.zh", "hint.en", "hint.zh", "module"];

/// A catalog with a row that has hostile text in these columns, and in `hint` a link too.
pub(crate) fn catalog(columns: &[&str]) -> String {
    let cell = |column: &&str| {
        let link = if column.starts_with("hint") { " [a](javascript:alert(1))" } else { "" };
        format!(",\"{}{link}\"", TEXT.replace('"', "\"\""))
    };
    let cells: String = columns.iter().map(cell).collect();
    format!(
        "code,name,{}\n1,Full{cells}\n2,Sound{}\n",
        columns.join(","),
        ",".repeat(columns.len())
    )
}

/// Nothing in a page runs but so many scripts of our own.
pub(crate) fn assert_harmless(page: &str, scripts: usize) {
    let html = Html::parse_document(page);
    let select = |selector: &str| Selector::parse(selector).unwrap();
    assert_eq!(html.select(&select("script:not([type])")).count(), scripts);
    assert_eq!(html.select(&select("img, svg, iframe, object, embed")).count(), 0);
    for element in html.select(&select("*")) {
        for (attribute, value) in element.value().attrs() {
            assert!(!attribute.starts_with("on"), "{attribute}={value}");
            assert!(!value.trim_start().starts_with("javascript"), "{attribute}={value}");
        }
    }
}
