//! The columns of a catalog as packed tables, which `implement!` in `errcode-runtime` requires.

use std::collections::BTreeMap;

use errcode_catalog::catalog::{Catalog, Entry, Texts};
use errcode_runtime::__private::text_key;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::columns::{self, Columns};
use super::strings::Strings;
use super::{Rows, hash, pack};
use crate::input::Input;

pub(super) fn tables(input: &Input, catalog: &Catalog, rows: &Rows<'_>) -> TokenStream {
    let facade = &input.facade;
    let entries = &rows.entries[..];
    let Catalog { entries: _, broken: _, languages } = catalog;
    let Columns {
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
        success,
        overload,
        retry,
        category,
    } = Columns::of(entries);

    let len = Literal::usize_unsuffixed(entries.len());
    let codes = pack::signed(facade, code);
    let hash = hash::perfect(facade, &keys_of_codes(entries));
    let http_status = pack::unsigned(facade, http_status);
    let overload = pack::unsigned(facade, overload);
    let retry = pack::unsigned(facade, retry);
    let category = pack::unsigned(facade, category);
    let success = pack::unsigned(facade, success);
    let symbols = symbols(facade, entries);

    // Columns that repeat few texts come first: their numbers stay small and take one byte per row.
    let strings = &mut Strings::new();
    let module = strings.column(facade, module);
    let scope = strings.column(facade, scope);
    let url = in_languages(facade, strings, &languages.url, &url, Empty::FallsBack);
    let symbol = strings.column(facade, symbol);
    let name = strings.column(facade, name);
    let message = in_languages(facade, strings, &languages.message, &message, Empty::Stays);
    let description =
        in_languages(facade, strings, &languages.description, &description, Empty::FallsBack);
    let hint = in_languages(facade, strings, &languages.hint, &hint, Empty::FallsBack);
    let text = strings.text(facade);

    quote! {
        const LOOKUP: #facade::__private::Lookup =
            #facade::__private::Lookup::new(#len, #codes, #hash);
        // Not inlined: otherwise each separately compiled part of a program would contain all of the
        // text.
        #[inline(never)]
        const fn text() -> #facade::__private::Text {
            #text
        }
        const NAME: #facade::__private::TextColumn = #name;
        const SYMBOL: #facade::__private::TextColumn = #symbol;
        const SYMBOLS: #facade::__private::Symbols = #symbols;
        const MESSAGE: #facade::__private::TextColumns = #message;
        const DESCRIPTION: #facade::__private::TextColumns = #description;
        const HINT: #facade::__private::TextColumns = #hint;
        const URL: #facade::__private::TextColumns = #url;
        const HTTP_STATUS: #facade::__private::Integers = #http_status;
        const MODULE: #facade::__private::TextColumn = #module;
        const SCOPE: #facade::__private::TextColumn = #scope;
        const OVERLOAD: #facade::__private::Integers = #overload;
        const RETRY: #facade::__private::Integers = #retry;
        const CATEGORY: #facade::__private::Integers = #category;
        const SUCCESS: #facade::__private::Integers = #success;
    }
}

/// Each code as a key, with its row; a code with several meanings has the first of its rows, with the
/// number of all rows added.
fn keys_of_codes(entries: &[&Entry]) -> Vec<(u64, usize)> {
    let code = |row: usize| entries.get(row).map(|entry| entry.code.value);
    let mut keys = Vec::with_capacity(entries.len());
    for (row, entry) in entries.iter().enumerate() {
        if row > 0 && code(row - 1) == code(row) {
            continue;
        }
        let is_overloaded = code(row + 1) == code(row);
        let found = if is_overloaded { row + entries.len() } else { row };
        keys.push((entry.code.value.cast_unsigned(), found));
    }
    keys
}

/// What happens to an empty cell in the leading language.
#[derive(Clone, Copy)]
enum Empty {
    /// It takes the text of the next language.
    FallsBack,
    /// It stays empty: messages are what servers send, and each is listed once.
    Stays,
}

/// The `TextColumns` of a column in several languages.
fn in_languages<'t>(
    facade: &TokenStream,
    strings: &mut Strings<'t>,
    languages: &[String],
    cells: &[&'t Texts],
    empty: Empty,
) -> TokenStream {
    let columns = (0..languages.len()).map(|language| {
        let texts = cells.iter().map(|texts| {
            let text = texts[language].as_ref();
            columns::text(match empty {
                Empty::FallsBack if language == 0 => text.or(texts.iter().flatten().next()),
                _ => text,
            })
        });
        strings.column(facade, texts)
    });
    quote!(#facade::__private::TextColumns::new({
        const COLUMNS: &[(&::core::primitive::str, #facade::__private::TextColumn)] =
            &[#((#languages, #columns)),*];
        COLUMNS
    }))
}

/// The `Symbols`: the distinct symbols in order, with a flag if several meanings share one.
fn symbols(facade: &TokenStream, entries: &[&Entry]) -> TokenStream {
    let mut rows_of: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (row, entry) in entries.iter().enumerate() {
        if let Some(symbol) = &entry.symbol {
            rows_of.entry(&symbol.value).or_default().push(row);
        }
    }
    let len = Literal::usize_unsuffixed(rows_of.len());
    let all_rows = entries.len();
    let rows = pack::unsigned(
        facade,
        rows_of.values().map(|rows| match rows[..] {
            [row] => row as u64,
            _ => (rows[0] + all_rows) as u64,
        }),
    );
    let all_rows = Literal::usize_unsuffixed(all_rows);
    let longest = rows_of.keys().map(|symbol| symbol.len()).max().unwrap_or_default();
    let longest = Literal::usize_unsuffixed(longest);
    let keys: Vec<_> = rows_of.keys().map(|symbol| text_key(symbol)).zip(0..).collect();
    let hash = hash::perfect(facade, &keys);
    quote!(#facade::__private::Symbols::new(#len, #rows, #all_rows, #longest, #hash))
}
