//! What has changed of one meaning.

use errcode_catalog::catalog::{Entry, Spanned};
use errcode_catalog::columns::Column;
use errcode_runtime::template::{Piece, Template};

use super::change::{Cell, Change, Class, What};
use super::languages::{Before, TEXTS, TextColumn};

/// All changes of a meaning, in whose catalog the columns of texts had the languages `befores`.
pub(super) fn changes(old: &Entry, new: &Entry, befores: &[Before<'_>]) -> Vec<Change> {
    let mut changes = in_kind(old, new);
    changes.extend(
        values(old, new).map(|(class, cell)| Change::of(new, class, What::Changed).with(cell)),
    );
    changes.extend(texts(old, new, befores).map(|cell| {
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
        // The name says what is meant; texts may have been improved.
        (true, false) if !is_renamed => push(Class::Addition, What::Returned),
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
fn values<'e>(old: &'e Entry, new: &'e Entry) -> impl Iterator<Item = (Class, Cell)> + use<'e> {
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
    let is_overloaded = old.overload.is_some() || overload.is_some();
    // A code with one meaning has it everywhere.
    let of_scope = if is_overloaded { Class::Breaking } else { Class::Addition };
    let of_symbol = if old.symbol.is_some() { Class::Breaking } else { Class::Addition };
    let values = [
        (of_symbol, Column::Symbol, [shown(old.symbol.as_ref()), shown(symbol.as_ref())]),
        (of_scope, Column::Scope, [shown(old.scope.as_ref()), shown(scope.as_ref())]),
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
    values.into_iter().filter_map(move |(class, column, [was, is])| {
        let class = if decides(old, new, column) { Class::Breaking } else { class };
        let differ = was != is;
        differ.then_some((class, Cell { column, language: String::new(), old: was, new: is }))
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

/// The cells of columns with languages that differ.
fn texts(old: &Entry, new: &Entry, befores: &[Before<'_>]) -> impl Iterator<Item = Cell> {
    let columns = TEXTS.iter().zip(befores);
    let cells = columns.flat_map(|(TextColumn { column, texts, .. }, before)| {
        before.all().map(|language| {
            let text = |entry, place: Option<usize>| {
                texts(entry)[place?].as_ref().map(|cell| cell.value.clone())
            };
            let [was, is] = before.places(language);
            let (column, language) = (*column, language.to_owned());
            Cell { column, language, old: text(old, was), new: text(new, is) }
        })
    });
    cells.filter(|cell| cell.old != cell.new).collect::<Vec<_>>().into_iter()
}

/// Whether programs that take values from a message may no longer find them: an alternative has other placeholders, or is
/// gone. One that is added takes none away.
fn has_other_placeholders(cell: &Cell) -> bool {
    let Some(old) = &cell.old else { return false };
    let new = placeholders(cell.new.as_deref().unwrap_or_default());
    let is_gone = |alternative: &Vec<String>| !alternative.is_empty() && !new.contains(alternative);
    let loses_all = placeholders(old).iter().any(is_gone);
    let gains_some = placeholders(old).iter().all(Vec::is_empty)
        && cell.new.is_some()
        && !new.iter().any(Vec::is_empty);
    cell.column == Column::Message && (loses_all || gains_some)
}

/// The placeholders of each alternative: by their names, or only that they are there.
fn placeholders(message: &str) -> Vec<Vec<String>> {
    let alternatives = message.lines().map(|line| {
        let pieces = Template::new(line).pieces().filter_map(|piece| match piece {
            Piece::Placeholder(written) if written.starts_with('{') => Some(written.to_owned()),
            Piece::Placeholder(_) => Some("%".to_owned()),
            Piece::Literal(_) => None,
        });
        pieces.collect()
    });
    alternatives.collect()
}
