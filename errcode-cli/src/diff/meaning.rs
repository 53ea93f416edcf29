//! What has changed of one meaning.

use errcode_catalog::catalog::{Entry, Languages, Spanned, Texts};
use errcode_catalog::columns::Column;
use errcode_runtime::template::{Piece, Template};

use super::change::{Cell, Change, Class, What};
use super::languages::before;

/// All changes of a meaning, which has texts in the `languages` before and after.
pub(super) fn changes(old: &Entry, new: &Entry, languages: [&Languages; 2]) -> Vec<Change> {
    let mut changes = in_kind(old, new);
    changes.extend(
        values(old, new).map(|(class, cell)| Change::of(new, class, What::Changed).with(cell)),
    );
    changes.extend(texts(old, new, languages).map(|cell| {
        let (class, what) = if has_other_placeholders(&cell) {
            (Class::Breaking, What::Placeholders)
        } else if decides(old, new, cell.column) {
            (Class::Breaking, What::Changed)
        } else {
            (Class::Text, What::Changed)
        };
        Change::of(new, class, what).with(cell)
    }));
    changes
}

/// Whether it is the same meaning still, under which name, and whether the platform sends it.
fn in_kind(old: &Entry, new: &Entry) -> Vec<Change> {
    let mut changes = Vec::new();
    let mut push = |class, what| changes.push(Change::of(new, class, what));
    let is_renamed = old.name.as_str() != new.name.as_str();
    match (old.is_removed(), new.is_removed()) {
        (true, false) if !is_renamed && values_of(&old.message) == values_of(&new.message) => {
            push(Class::Addition, What::Returned);
        }
        (true, false) => push(Class::Breaking, What::Reused),
        (false, true) => push(Class::Addition, What::Retired),
        _ => {}
    }
    if is_renamed {
        push(Class::Breaking, What::Renamed { old: old.name.as_str().to_owned() });
    }
    if old.is_success() != new.is_success() {
        push(Class::Breaking, What::Success { is_success: new.is_success() });
    }
    changes
}

/// The cells of columns without languages that differ. Every field is named, so that a new column does not
/// compile before it is compared.
fn values(old: &Entry, new: &Entry) -> impl Iterator<Item = (Class, Cell)> {
    let Entry {
        row: _,
        code: _,
        name: _,
        symbol,
        message: _,
        description: _,
        hint: _,
        url: _,
        http_status,
        module,
        scope,
        overload,
        kind: _,
        retry,
        category,
    } = new;
    // What tells meanings apart decides which variant comes out.
    let of_symbol = if old.symbol.is_some() { Class::Breaking } else { Class::Addition };
    let values = [
        (of_symbol, Column::Symbol, [shown(old.symbol.as_ref()), shown(symbol.as_ref())]),
        (Class::Breaking, Column::Scope, [shown(old.scope.as_ref()), shown(scope.as_ref())]),
        (
            Class::Breaking,
            Column::Overload,
            [old.overload, *overload].map(|cell| cell.map(|cell| cell.value.column().to_owned())),
        ),
        (
            Class::Addition,
            Column::HttpStatus,
            [shown(old.http_status.as_ref()), shown(http_status.as_ref())],
        ),
        (Class::Addition, Column::Module, [shown(old.module.as_ref()), shown(module.as_ref())]),
        (Class::Addition, Column::Retry, [shown(old.retry.as_ref()), shown(retry.as_ref())]),
        (
            Class::Addition,
            Column::Category,
            [shown(old.category.as_ref()), shown(category.as_ref())],
        ),
    ];
    let deciding = Column::ALL.iter().filter(|column| decides(old, new, **column));
    let deciding: Vec<Column> = deciding.copied().collect();
    values.into_iter().filter_map(move |(class, column, [old, new])| {
        let class = if deciding.contains(&column) { Class::Breaking } else { class };
        let differ = old != new;
        differ.then_some((class, Cell { column, language: String::new(), old, new }))
    })
}

/// Whether a column tells the meanings of the code apart, so that its cells decide which variant comes out.
fn decides(old: &Entry, new: &Entry, column: Column) -> bool {
    let name = column.format().name;
    [old, new].iter().any(|entry| entry.overload.is_some_and(|clue| clue.value.column() == name))
}

fn shown<T: ToString>(cell: Option<&Spanned<T>>) -> Option<String> {
    cell.map(|cell| cell.value.to_string())
}

fn values_of(texts: &Texts) -> Vec<Option<&str>> {
    texts.iter().map(|cell| cell.as_ref().map(|cell| &cell.value[..])).collect()
}

/// The cells of columns with languages that differ.
fn texts<'e>(
    old: &'e Entry,
    new: &'e Entry,
    [was, is]: [&'e Languages; 2],
) -> impl Iterator<Item = Cell> + use<'e> {
    let columns = [
        (Column::Message, [&old.message, &new.message], [&was.message, &is.message]),
        (
            Column::Description,
            [&old.description, &new.description],
            [&was.description, &is.description],
        ),
        (Column::Hint, [&old.hint, &new.hint], [&was.hint, &is.hint]),
        (Column::Url, [&old.url, &new.url], [&was.url, &is.url]),
    ];
    columns
        .into_iter()
        .flat_map(|(column, texts, languages)| in_languages(column, texts, languages))
}

/// The cells of a column that differ, by language.
fn in_languages(column: Column, texts: [&Texts; 2], languages: [&Vec<String>; 2]) -> Vec<Cell> {
    let find = |side: usize, language: &str| {
        let place = languages[side].iter().position(|other| other == language)?;
        texts[side][place].as_ref().map(|cell| cell.value.clone())
    };
    let [old, new] = languages;
    let kept: Vec<&str> = new.iter().map(|language| before(language, old, new)).collect();
    let more = old.iter().filter(|language| !kept.contains(&&language[..]));
    let cells = new.iter().chain(more).map(|language| Cell {
        column,
        language: language.clone(),
        old: find(0, before(language, old, new)),
        new: find(1, language),
    });
    cells.filter(|cell| cell.old != cell.new).collect()
}

/// Whether a template has changed so that programs which take values from it take others.
fn has_other_placeholders(cell: &Cell) -> bool {
    let (Some(old), Some(new)) = (&cell.old, &cell.new) else { return false };
    cell.column == Column::Message && placeholders(old) != placeholders(new)
}

/// How many placeholders each alternative has: programs take their values by their places.
fn placeholders(message: &str) -> Vec<usize> {
    let is_placeholder = |piece: &Piece<'_>| matches!(piece, Piece::Placeholder(_));
    let lines = message.lines();
    lines.map(|line| Template::new(line).pieces().filter(is_placeholder).count()).collect()
}
