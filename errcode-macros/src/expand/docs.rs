//! The documentation of the enum and of its variants, as a person wants to read it while debugging.

use std::fmt::Write;

use errcode_catalog::model::{Catalog, Entry, Texts};
use proc_macro2::TokenStream;
use quote::quote;

use super::markdown;

/// The documentation of the enum, where the user wrote none.
pub(super) fn catalog(catalog: &Catalog<'_>) -> TokenStream {
    let mut codes: Vec<i64> = catalog.entries.iter().map(|entry| entry.code.value).collect();
    codes.sort_unstable();
    codes.dedup();
    let path = markdown::code(catalog.source.path());
    let (meanings, codes) = (catalog.entries.len(), codes.len());
    let with_meanings =
        if meanings == codes { String::new() } else { format!(", with {meanings} meanings") };
    let text = format!("The error codes of the catalog {path}: {codes} codes{with_meanings}.");
    quote!(#[doc = #text])
}

/// The documentation of a variant.
pub(super) fn entry(entry: &Entry<'_>, catalog: &Catalog<'_>) -> TokenStream {
    let text = entry_text(entry, catalog);
    quote!(#[doc = #text])
}

/// The documentation of a variant that is to have none: its code, as callers may `forbid(missing_docs)`,
/// under which not even an `#[allow]` is allowed.
pub(super) fn code_alone(entry: &Entry<'_>) -> TokenStream {
    let text = format!("`{}`", entry.code.value);
    quote!(#[doc = #text])
}

/// First a line for overviews, then a paragraph for each thing that is known.
fn entry_text(entry: &Entry<'_>, catalog: &Catalog<'_>) -> String {
    let mut text = format!("`{}`", entry.code.value);
    if let Some(symbol) = entry.symbol {
        let _ = write!(text, " {}", markdown::code(symbol.value));
    }
    let mut messages = entry.messages().map(markdown::code);
    if let Some(first) = messages.next() {
        let _ = write!(text, ": {first}");
        for other in messages {
            let _ = write!(text, " or {other}");
        }
    }
    for description in texts(&entry.description) {
        let _ = write!(text, "\n\n{}", markdown::rich(description));
    }
    for hint in texts(&entry.hint) {
        let _ = write!(text, "\n\n{}", markdown::rich(hint));
    }
    let mut facts = Vec::new();
    if let Some(scope) = entry.scope {
        facts.push(format!("Scope: {}", markdown::code(scope.value)));
    }
    if let Some(status) = entry.http_status {
        facts.push(format!("HTTP status: {}", status.value));
    }
    if let Some(module) = entry.module {
        facts.push(format!("Module: {}", markdown::plain(module.value)));
    }
    if let Some(retry) = entry.retry {
        facts.push(format!("Retry: {}", retry.value));
    }
    for fact in facts {
        let _ = write!(text, "\n- {fact}");
    }
    for (index, url) in texts(&entry.url).enumerate() {
        let language = catalog.url_languages.get(index).copied().unwrap_or_default();
        let language = if language.is_empty() { String::new() } else { format!(" ({language})") };
        let _ = write!(text, "\n- [Documentation{language}](<{url}>)");
    }
    text
}

fn texts<'s>(texts: &Texts<'s>) -> impl Iterator<Item = &'s str> {
    texts.iter().flatten().map(|text| text.value)
}
