//! The procedural macro behind `errcodes::error_catalog!`, where it is documented.
//!
//! Depend on `errcodes`, not on this crate: the macro there passes on its own path, which this one needs.
//!
//! This crate is a thin layer over `errcode-catalog`: `input` (the invocation) → `locate` (the files that
//! it names) → `errcode_catalog` (their contents) → `report` (mistakes as compile errors) and `expand` (the
//! generated code).

mod expand;
mod input;
mod languages;
mod locate;
mod report;

use errcode_catalog::Reading;
use errcode_catalog::findings::{Finding, Severity};
use errcode_catalog::source::{Source, Sources};
use proc_macro2::TokenStream;
use quote::quote;
use syn::LitStr;

use crate::input::Input;
use crate::locate::{File, Located};

/// Not called directly: `errcodes::error_catalog!` calls it with its own path in front.
#[proc_macro]
pub fn error_catalog(input: proc_macro::TokenStream) -> proc_macro::TokenStream {
    match syn::parse::<Input>(input) {
        Ok(input) => expand(&input).into(),
        Err(error) => error.into_compile_error().into(),
    }
}

/// Not called directly: `error_catalog!` uses it to write code that names deprecated variants.
#[doc(hidden)]
#[proc_macro_derive(Derived, attributes(error_catalog_derived))]
pub fn derived(item: proc_macro::TokenStream) -> proc_macro::TokenStream {
    expand::derived(item.into()).into()
}

fn expand(input: &Input) -> TokenStream {
    let mut sources = Sources::default();
    let mut tracking = TokenStream::new();
    for path in [&input.path].into_iter().chain(&input.more) {
        match read(path) {
            Ok((source, tracked)) => {
                sources.push(source);
                tracking.extend(tracked);
            }
            Err(error) => return failed(input, &error),
        }
    }
    let Reading { mut catalog, findings } = errcode_catalog::read(&sources, Severity::Error);
    let chosen = input
        .options
        .languages
        .as_ref()
        .map_or(Ok(()), |wanted| languages::choose(&mut catalog, wanted));

    let is_unread = catalog.entries.is_empty() && catalog.broken.is_empty() && !findings.is_empty();
    let errors = errors(input, &sources, &findings);
    // While a catalog has errors, its languages are not known for certain.
    let chosen = chosen.err().filter(|_| findings.is_empty());
    let unchosen = chosen.map(|error| with_enum(input, &error.into_compile_error()));
    let definition = if is_unread {
        expand::unread(input)
    } else {
        expand::definition(input, &catalog, &sources)
    };
    quote!(#tracking #errors #unchosen #definition)
}

/// The errors of each file, reported at its path.
fn errors(input: &Input, sources: &Sources, findings: &[Finding]) -> TokenStream {
    let paths = [&input.path].into_iter().chain(&input.more);
    let errors = sources.iter().zip(paths).filter_map(|(source, path)| {
        let is_of_source = |finding: &&Finding| {
            finding.span().is_some_and(|span| std::ptr::eq(&raw const sources[span.file], source))
        };
        let findings: Vec<Finding> = findings.iter().filter(is_of_source).cloned().collect();
        let report = || with_enum(input, &report::catalog(sources, &findings, path));
        (!findings.is_empty()).then(report)
    });
    errors.collect()
}

/// Reads a file of a catalog. Also returns the tokens that make the compiler rebuild when the file changes.
/// Fails with the reason why the file can't be read.
fn read(path: &LitStr) -> Result<(Source, TokenStream), TokenStream> {
    match locate::locate(path) {
        Ok(Located::Included { text, shown }) => {
            Ok((Source::base(shown, text), TokenStream::new()))
        }
        Ok(Located::File(File { path: file, shown })) => match Source::read(&file, &shown) {
            Ok(source) => Ok((source, expand::tracking(&file))),
            Err(error) => Err(report::unread(&error, path)),
        },
        Err(error) => Err(report::unlocated(&error, path)),
    }
}

/// Ties an error to the enum: if a `#[cfg]` removes the enum, the error goes too.
fn with_enum(input: &Input, error: &TokenStream) -> TokenStream {
    let companions = &input.options.companions;
    quote!(#companions #error)
}

/// What is emitted if there is no catalog to read.
fn failed(input: &Input, error: &TokenStream) -> TokenStream {
    let errors = with_enum(input, error);
    let definition = expand::unread(input);
    quote!(#errors #definition)
}
