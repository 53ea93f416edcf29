//! Catalogs for programs. `schema/catalog.schema.json` describes all of it.

use errcode_catalog::catalog::{Entry, Kind, Spanned, Texts};
use serde_json::{Map, Value, json};

use super::Sound;
use crate::inputs;

/// The version of the form. Another one would be read in another way.
const VERSION: u32 = 1;

pub(super) fn document(catalogs: &[Sound]) -> String {
    let catalogs = catalogs.iter().map(|Sound { sources, catalog, .. }| {
        let languages = &catalog.languages;
        let entries = catalog.entries.iter().map(|entry| {
            object(
                entry,
                [&languages.message, &languages.description, &languages.hint, &languages.url],
            )
        });
        json!({ "name": inputs::name(inputs::first_path(sources)), "entries": entries.collect::<Value>() })
    });
    let document = json!({ "version": VERSION, "catalogs": catalogs.collect::<Value>() });
    format!("{document:#}\n")
}

/// What is not known is left out.
fn object(entry: &Entry, languages: [&[String]; 4]) -> Value {
    let Entry {
        row: _,
        code,
        name,
        symbol,
        message,
        description,
        hint,
        url,
        http_status,
        module,
        scope,
        overload,
        kind,
        retry,
        category,
    } = entry;
    let [of_message, of_description, of_hint, of_url] = languages;
    let mut object = Map::new();
    let mut put = |key: &str, value: Option<Value>| {
        object.extend(value.map(|value| (key.to_owned(), value)));
    };
    put("code", Some(code.value.into()));
    put("name", Some(name.as_str().into()));
    put("symbol", text(symbol.as_ref()));
    put("message", texts(message, of_message, "templates", &|cell| cell.lines().collect()));
    put("description", texts(description, of_description, "text", &|text| text.into()));
    put("hint", texts(hint, of_hint, "text", &|text| text.into()));
    put("url", texts(url, of_url, "url", &|url| url.into()));
    put("http_status", http_status.map(|status| status.value.into()));
    put("module", text(module.as_ref()));
    put("scope", text(scope.as_ref()));
    put("overload", overload.map(|overload| overload.value.column().into()));
    put("kind", Some(kind.map_or(Kind::Error, |kind| kind.value).as_str().into()));
    put("retry", retry.map(|retry| retry.value.as_str().into()));
    put("category", category.map(|category| category.value.as_str().into()));
    object.into()
}

fn text(cell: Option<&Spanned<String>>) -> Option<Value> {
    cell.map(|cell| cell.value.as_str().into())
}

/// A text in each language that has one, the leading one first.
fn texts(
    texts: &Texts,
    languages: &[String],
    key: &str,
    value: &dyn Fn(&str) -> Value,
) -> Option<Value> {
    let texts = languages.iter().zip(texts).filter_map(|(language, text)| {
        let text = value(&text.as_ref()?.value);
        Some(if language.is_empty() {
            json!({ key: text })
        } else {
            json!({ "language": language, key: text })
        })
    });
    let texts: Vec<Value> = texts.collect();
    (!texts.is_empty()).then(|| texts.into())
}

#[cfg(test)]
mod tests {
    use errcode_catalog::columns::Column;

    use super::super::columns::values;
    use super::*;

    fn schema() -> Value {
        serde_json::from_str(include_str!("../../schema/catalog.schema.json")).unwrap()
    }

    /// That what is written fits the schema, `.ci/without-rust` checks with a validator.
    #[test]
    fn the_schema_has_each_column_and_each_value() {
        let schema = schema();
        let fields = &schema["$defs"]["entry"]["properties"];
        let names = Column::ALL.iter().map(|column| column.format().name);
        assert_eq!(
            fields.as_object().unwrap().keys().collect::<Vec<_>>(),
            names.collect::<Vec<_>>()
        );
        for &column in Column::ALL {
            let listed = fields[column.format().name].get("enum").map(|listed| {
                let listed = listed.as_array().unwrap().iter();
                listed.map(|value| value.as_str().unwrap()).collect::<Vec<_>>()
            });
            assert_eq!(listed.unwrap_or_default(), values(column), "{column:?}");
        }
        assert_eq!(schema["properties"]["version"]["const"], VERSION);
    }

    #[test]
    fn the_schema_describes_every_field_and_allows_no_other() {
        fn check(place: &str, value: &Value) {
            if let Some(properties) = value.get("properties") {
                assert_eq!(value["additionalProperties"], false, "{place}");
                for (name, field) in properties.as_object().unwrap() {
                    let is_described = |field: &Value| field.get("description").is_some();
                    let is_reference = field.get("$ref") == Some(&"#/$defs/language".into());
                    assert!(is_described(field) || is_reference, "{place}/{name}");
                }
            }
            if let Some(object) = value.as_object() {
                object.iter().for_each(|(name, value)| check(&format!("{place}/{name}"), value));
            }
        }
        let schema = schema();
        check("", &schema);
        assert!(schema["$defs"]["language"].get("description").is_some());
    }
}
