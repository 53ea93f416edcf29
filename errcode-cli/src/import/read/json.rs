//! JSON: lists of objects, and objects whose keys are codes or names, wherever they are.

use serde_json::{Map, Value};

use crate::fmt::decode::with_plain_ends;
use crate::import::page::{Budget, Kind, MAX_CELLS, Page, Place, Refusal, Row, Table};

pub(in crate::import) fn page(text: &str) -> Result<Page, Refusal> {
    // A value takes much more memory than its text: these signs are at least as many as there are values.
    if text.bytes().filter(|byte| b",[{".contains(byte)).count() > 4 * MAX_CELLS {
        return Err(Refusal::TooManyCells);
    }
    let value: Value = serde_json::from_str(text)
        .map_err(|error| Refusal::Broken(Kind::Json, error.to_string()))?;
    let mut reader = Reader { tables: Vec::new(), budget: Budget::default() };
    reader.value(&value, &mut Vec::new())?;
    Ok(Page { kind: Kind::Json, tables: reader.tables })
}

struct Reader {
    tables: Vec<Table>,
    budget: Budget,
}

impl Reader {
    /// Reads the tables of a value. Keys on the way to it are the headings above them.
    fn value(&mut self, value: &Value, path: &mut Vec<String>) -> Result<(), Refusal> {
        match value {
            Value::Array(items) if is_list_of_records(value) => {
                let records = items.iter().map(|item| (item, None));
                self.table(records, path)?;
                items.iter().try_for_each(|item| self.groups(item, path))
            }
            Value::Array(items) if is_all(items.iter(), Value::is_array) => self.rows(items, path),
            Value::Array(items) => items.iter().try_for_each(|item| self.value(item, path)),
            Value::Object(object) if are_most(object.keys(), |key| is_number(key)) => {
                self.table(object.iter().map(|(key, item)| (item, Some(("code", &key[..])))), path)
            }
            Value::Object(object) if are_named_errors(object) => {
                let keyed = object.iter().map(|(key, item)| (item, Some(("identifier", &key[..]))));
                self.table(keyed, path)
            }
            Value::Object(object) => object.iter().try_for_each(|(key, item)| {
                path.push(key.clone());
                let read = self.value(item, path);
                path.pop();
                read
            }),
            _ => Ok(()),
        }
    }

    /// The lists of objects within a record, under what the record is called.
    fn groups(&mut self, record: &Value, path: &mut Vec<String>) -> Result<(), Refusal> {
        let Some(record) = record.as_object() else { return Ok(()) };
        let called = record.values().find_map(Value::as_str);
        for (key, list) in record.iter().filter(|(_, value)| is_list_of_records(value)) {
            path.push(called.unwrap_or(key).to_owned());
            self.value(list, path)?;
            path.pop();
        }
        Ok(())
    }

    /// A table of records: its columns are all the keys that there are, in the order in which they come.
    fn table<'r>(
        &mut self,
        records: impl Iterator<Item = (&'r Value, Option<(&'static str, &'r str)>)>,
        path: &[String],
    ) -> Result<(), Refusal> {
        let mut header = Map::new();
        let mut rows = vec![Row { place: Place::Nowhere, cells: Vec::new() }];
        for (index, (item, key)) in records.enumerate() {
            let mut cells = Vec::new();
            for (key, text) in self.record(item, key)? {
                let next = header.len();
                let column = header.entry(key).or_insert_with(|| next.into()).as_u64().unwrap_or(0);
                let column = usize::try_from(column).unwrap_or(0);
                for _ in cells.len()..=column {
                    self.budget.take("")?;
                    cells.push(String::new());
                }
                self.budget.take(&text)?;
                cells[column] = text;
            }
            rows.push(Row { place: Place::Item(index + 1), cells });
        }
        rows[0].cells = header.into_iter().map(|(key, _)| key).collect();
        self.tables.extend(Table::of(path.to_vec(), rows, "\n", &mut self.budget)?);
        Ok(())
    }

    /// The cells of an object, each with its heading; those of objects in it are `outer.inner`.
    fn record(
        &mut self,
        value: &Value,
        key: Option<(&str, &str)>,
    ) -> Result<Vec<(String, String)>, Refusal> {
        let mut cells: Vec<(String, String)> = Vec::new();
        cells.extend(key.map(|(heading, key)| (heading.to_owned(), key.to_owned())));
        match value {
            Value::Object(object) => self.flatten("", object, &mut cells)?,
            other => cells.push(("message".to_owned(), text(other))),
        }
        Ok(cells)
    }

    fn flatten(
        &mut self,
        prefix: &str,
        object: &Map<String, Value>,
        cells: &mut Vec<(String, String)>,
    ) -> Result<(), Refusal> {
        for (key, value) in object {
            // Long keys around many values would make far more text than there is.
            self.budget.take(if prefix.is_empty() { "" } else { key })?;
            self.budget.take(prefix)?;
            let heading = format!("{prefix}{key}");
            match value {
                Value::Object(inner) => self.flatten(&format!("{heading}."), inner, cells)?,
                // It is a table of its own.
                list if prefix.is_empty() && is_list_of_records(list) => {}
                other => cells.push((heading, text(other))),
            }
        }
        Ok(())
    }

    /// A list of lists, of which the first one is the header.
    fn rows(&mut self, items: &[Value], path: &[String]) -> Result<(), Refusal> {
        let mut rows = Vec::new();
        for (index, item) in items.iter().enumerate() {
            let cells: Vec<String> = item.as_array().into_iter().flatten().map(text).collect();
            self.budget.take_all(&cells)?;
            rows.push(Row { place: Place::Item(index), cells });
        }
        self.tables.extend(Table::of(path.to_vec(), rows, "\n", &mut self.budget)?);
        Ok(())
    }
}

/// What a value says; of a list, one item to a line.
fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => with_plain_ends(text),
        Value::Array(items) if items.iter().all(|item| !item.is_array() && !item.is_object()) => {
            items.iter().map(text).collect::<Vec<_>>().join("\n")
        }
        other => other.to_string(),
    }
}

fn is_all<'v>(mut items: impl Iterator<Item = &'v Value> + Clone, is: fn(&Value) -> bool) -> bool {
    items.clone().next().is_some() && items.all(is)
}

fn is_list_of_records(value: &Value) -> bool {
    value.as_array().is_some_and(|items| items.iter().any(Value::is_object))
}

fn is_number(key: &str) -> bool {
    key.trim().parse::<i64>().is_ok()
}

/// `{"NOT_FOUND": {"code": 404, …}, …}`: values are objects with a number.
fn are_named_errors(object: &Map<String, Value>) -> bool {
    let has_number = |value: &&Value| {
        value.as_object().is_some_and(|value| value.values().any(Value::is_number))
    };
    object.len() > 1 && are_most(object.values(), has_number)
}

/// Whether most are so. What else is among them, such as a version, is a row that is not understood.
fn are_most<T>(all: impl ExactSizeIterator<Item = T>, is: impl Fn(&T) -> bool) -> bool {
    let count = all.len();
    all.filter(is).count() * 2 > count
}
