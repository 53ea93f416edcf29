//! The documentation of the enum and of its variants, as a person wants to read it while debugging.

use std::fmt::Write;

use errcode_catalog::catalog::{Catalog, Entry};
use errcode_catalog::source::Sources;
use proc_macro2::TokenStream;
use quote::quote;

use super::markdown;

/// The documentation of the enum, if the user wrote none.
pub(super) fn catalog(catalog: &Catalog, sources: &Sources) -> TokenStream {
    let mut codes: Vec<i64> = catalog.entries.iter().map(|entry| entry.code.value).collect();
    codes.sort_unstable();
    codes.dedup();
    let paths: Vec<_> = sources.iter().map(|source| markdown::code(source.path())).collect();
    let path = paths.join(" and ");
    let (meanings, codes) = (catalog.entries.len(), codes.len());
    let with_meanings =
        if meanings == codes { String::new() } else { format!(", with {meanings} meanings") };
    let text = format!("The error codes of the catalog {path}: {codes} codes{with_meanings}.");
    quote!(#[doc = #text])
}

/// The documentation of a variant, and its aliases for searches: its number and its string code.
pub(super) fn entry(entry: &Entry, sources: &Sources) -> TokenStream {
    let text = entry_text(entry, sources);
    let number = entry.code.value.to_string();
    let symbol = entry.symbol.iter().map(|symbol| &symbol.value[..]);
    // An alias that equals the name, or contains one of these signs, would be an error in the user's
    // crate.
    let is_alias = |symbol: &&str| {
        *symbol != entry.name.as_str() && !symbol.contains(['"', '\'', ' ', '\t', '\\'])
    };
    let symbol = symbol.filter(is_alias);
    quote!(#[doc = #text] #[doc(alias = #number #(, alias = #symbol)*)])
}

/// The documentation of a variant that should have none: its code. Callers may `forbid(missing_docs)`,
/// under which not even an `#[allow]` is allowed.
pub(super) fn code_alone(entry: &Entry) -> TokenStream {
    let text = format!("`{}`", entry.code.value);
    quote!(#[doc = #text])
}

/// First a line for overviews, then a paragraph for each thing that is known.
fn entry_text(entry: &Entry, sources: &Sources) -> String {
    // Lists every field, so that a new column does not compile until somebody has considered it here.
    let Entry {
        row,
        code,
        name: _,
        symbol,
        message: _, // Included with all of its alternatives, by `messages`.
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
    // Only in the leading language: the others would make every build slower.
    if let Some(description) = description.iter().flatten().next() {
        let _ = write!(text, "\n\n{}", markdown::rich(&description.value));
    }
    if let Some(hint) = hint.iter().flatten().next() {
        let _ = write!(text, "\n\n**What to do:** {}", markdown::rich(&hint.value));
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
    if let Some(url) = url.iter().flatten().next() {
        facts.push(format!("[Documentation](<{}>)", url.value));
    }
    let source = &sources[row.file];
    let place = format!("{}:{}", source.path(), source.line_number(row.start));
    facts.push(format!("Row: {}", markdown::code(&place)));
    for fact in facts {
        let _ = write!(text, "\n- {fact}");
    }
    text
}
