//! The documentation of the enum and of its variants, as a person wants to read it while debugging.

use std::fmt::Write;

use errcode_catalog::catalog::{Catalog, Entry, Languages};
use proc_macro2::TokenStream;
use quote::quote;

use super::markdown;

/// The documentation of the enum, where the user wrote none. `path` is what diagnostics call its file.
pub(super) fn catalog(catalog: &Catalog, path: &str) -> TokenStream {
    let mut codes: Vec<i64> = catalog.entries.iter().map(|entry| entry.code.value).collect();
    codes.sort_unstable();
    codes.dedup();
    let path = markdown::code(path);
    let (meanings, codes) = (catalog.entries.len(), codes.len());
    let with_meanings =
        if meanings == codes { String::new() } else { format!(", with {meanings} meanings") };
    let text = format!("The error codes of the catalog {path}: {codes} codes{with_meanings}.");
    quote!(#[doc = #text])
}

/// The documentation of a variant.
pub(super) fn entry(entry: &Entry, languages: &Languages) -> TokenStream {
    let text = entry_text(entry, languages);
    quote!(#[doc = #text])
}

/// The documentation of a variant that is to have none: its code, as callers may `forbid(missing_docs)`,
/// under which not even an `#[allow]` is allowed.
pub(super) fn code_alone(entry: &Entry) -> TokenStream {
    let text = format!("`{}`", entry.code.value);
    quote!(#[doc = #text])
}

/// First a line for overviews, then a paragraph for each thing that is known.
fn entry_text(entry: &Entry, languages: &Languages) -> String {
    // Every field, so that a new column does not compile before somebody has thought of it here.
    let Entry {
        row: _,
        code,
        name: _,
        symbol,
        message: _, // With all of its alternatives, by `messages`.
        description,
        hint,
        url,
        http_status,
        module,
        scope,
        overload: _,
        kind: _,
        retry,
        category,
    } = entry;
    let mut text = format!("`{}`", code.value);
    if let Some(symbol) = symbol {
        let _ = write!(text, " {}", markdown::code(&symbol.value));
    }
    let mut messages = entry.messages().map(markdown::code);
    if let Some(first) = messages.next() {
        let _ = write!(text, ": {first}");
        for other in messages {
            let _ = write!(text, " or {other}");
        }
    }
    for words in [description, hint].into_iter().flatten().flatten() {
        let _ = write!(text, "\n\n{}", markdown::rich(&words.value));
    }
    let mut facts = Vec::new();
    if let Some(scope) = scope {
        facts.push(format!("Scope: {}", markdown::code(&scope.value)));
    }
    if let Some(status) = http_status {
        facts.push(format!("HTTP status: {}", status.value));
    }
    if let Some(module) = module {
        facts.push(format!("Module: {}", markdown::plain(&module.value)));
    }
    if let Some(category) = category {
        facts.push(format!("Category: {}", category.value));
    }
    if let Some(retry) = retry {
        facts.push(format!("Retry: {}", retry.value));
    }
    for (url, language) in url.iter().zip(&languages.url) {
        let Some(url) = url else { continue };
        let language = if language.is_empty() { String::new() } else { format!(" ({language})") };
        facts.push(format!("[Documentation{language}](<{}>)", url.value));
    }
    for fact in facts {
        let _ = write!(text, "\n- {fact}");
    }
    text
}
