//! What is wrong, as `compile_error!`.

use errcode_catalog::diagnostic::Diagnostics;
use errcode_catalog::render;
use errcode_catalog::source::{ReadError, Source};
use proc_macro2::TokenStream;
use quote::quote_spanned;
use syn::LitStr;

/// The findings of a catalog as one error at the path of the catalog; nothing if there are none.
pub(crate) fn catalog(source: &Source, diagnostics: &Diagnostics, path: &LitStr) -> TokenStream {
    let text = render(source, diagnostics);
    // The compiler puts its own `error: ` in front of the first.
    match text.strip_prefix("error: ") {
        Some(text) => error(text, path),
        None => TokenStream::new(),
    }
}

/// A catalog that could not be read.
pub(crate) fn file(reason: &ReadError, path: &LitStr) -> TokenStream {
    let help = reason.help.as_ref().map_or(String::new(), |help| format!("\n  = help: {help}"));
    error(&format!("{}{help}", reason.message), path)
}

fn error(text: &str, path: &LitStr) -> TokenStream {
    let text = text.trim_end();
    quote_spanned!(path.span()=> ::core::compile_error! { #text })
}
