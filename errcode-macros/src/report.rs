//! Reports mistakes as `compile_error!`. The macro speaks English, as the compiler does.

use errcode_catalog::findings::{Finding, Language, more, render_each};
use errcode_catalog::source::{ReadError, Sources};
use proc_macro2::TokenStream;
use quote::quote_spanned;
use syn::LitStr;

use crate::locate::LocateError;

/// The errors of a catalog as one error at the path of the catalog.
pub(crate) fn catalog(sources: &Sources, findings: &[Finding], path: &LitStr) -> TokenStream {
    // The compiler puts its own `error: ` in front of the first one.
    let errors: Vec<_> = render_each(sources, findings, Language::English).collect();
    let more = more(findings, Language::English).map_or(String::new(), |more| format!("\n{more}"));
    error(&format!("{}{more}", errors.join("\nerror: ")), path)
}

/// A catalog that could not be read.
pub(crate) fn unread(reason: &ReadError, path: &LitStr) -> TokenStream {
    catalog(&Sources::default(), &[reason.into()], path)
}

/// A path that does not lead to a file.
pub(crate) fn unlocated(reason: &LocateError, path: &LitStr) -> TokenStream {
    let LocateError { message, help } = reason;
    error(&format!("{message}\n  = help: {help}"), path)
}

fn error(text: &str, path: &LitStr) -> TokenStream {
    let text = text.trim_end();
    quote_spanned!(path.span()=> ::core::compile_error! { #text })
}
