//! A row for programs, with the names that `ApiError` gives its fields.

use errcode_catalog::findings::Language;
use serde_json::{Map, Value};

use super::Row;

/// What a row says; what it does not say is left out. Where a text is in another language than the one asked for, a field
/// names that language.
pub(crate) fn object(row: &Row<'_>, language: Language) -> Value {
    let entry = row.entry;
    let mut object = Map::new();
    let mut add = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            object.insert(name.to_owned(), value);
        }
    };
    add("catalog", Some(row.known.name.clone().into()));
    add("code", Some(row.code().into()));
    add("name", Some(row.name().into()));
    add("symbol", row.symbol().map(Value::from));
    add("message", row.message(language).map(|message| message.value.into()));
    for (name, text) in [("description", row.description(language)), ("hint", row.hint(language))] {
        let other = text.filter(|text| text.is_other);
        add(name, text.map(|text| text.value.into()));
        add(&format!("{name}_language"), other.map(|text| text.language.into()));
    }
    add("retry", entry.retry.map(|retry| retry.value.as_str().into()));
    add("category", entry.category.map(|category| category.value.as_str().into()));
    add("http_status", entry.http_status.map(|status| status.value.into()));
    add("module", entry.module.as_ref().map(|module| module.value.clone().into()));
    add("scope", entry.scope.as_ref().map(|scope| scope.value.clone().into()));
    add("overload", entry.overload.map(|clue| clue.value.column().into()));
    add("kind", entry.kind.map(|kind| kind.value.as_str().into()));
    add("url", row.url(language).map(|url| url.value.into()));
    Value::Object(object)
}
