//! Generates the code for a catalog. Only the parts that depend on the catalog are generated here: the
//! enum and its tables. A macro of `errcode-runtime` implements what every enum does with its tables.

mod columns;
mod derived;
mod docs;
mod hash;
mod markdown;
mod pack;
mod rows;
mod strings;
mod tables;
mod variants;

use std::ffi::OsStr;
use std::path::Path;

use errcode_catalog::catalog::Catalog;
use errcode_catalog::source::{INCLUDED, Source, Sources};
use proc_macro2::TokenStream;
use quote::quote;

use crate::input::Input;
pub(crate) use derived::derive as derived;
use rows::Rows;

/// Makes the compiler rebuild when the file changes.
pub(crate) fn tracking(path: &Path) -> TokenStream {
    match path.to_str() {
        Some(path) => quote!(
            const _: &[::core::primitive::u8] = ::core::include_bytes!(#path);
        ),
        None => TokenStream::new(),
    }
}

/// The enum, with everything that it can do.
pub(crate) fn definition(input: &Input, catalog: &Catalog, sources: &Sources) -> TokenStream {
    let rows = Rows::new(catalog);
    let definition = variants::definition(input, catalog, sources, &rows);
    let entries = variants::entries(input, &rows);
    let tables = tables::tables(input, catalog, &rows);
    let (facade, name, companions) = (&input.facade, &input.name, &input.options.companions);
    // The first file gives the catalog its name.
    let path = sources.iter().next().map_or("", Source::path);
    let file = path.strip_prefix(INCLUDED).unwrap_or(path);
    let catalog_name = Path::new(file).file_stem().and_then(OsStr::to_str).unwrap_or_default();
    let overloaded = rows.has_overloads.then(|| quote!(, Overloaded));
    quote! {
        #definition
        #companions
        const _: () = {
            const CATALOG: &::core::primitive::str = #catalog_name;
            #entries
            #tables
            #facade::__private::implement! { #name #overloaded }
        };
    }
}

/// What replaces the enum if nothing could be read: an alias of a type that does not exist.
///
/// The compiler reports no further errors about code that names an unresolved type. With an enum
/// without entries, each use of a variant would be an error; without any enum, each use through a glob
/// import would be one. And after a `compile_error!` in the same module, the compiler does not report
/// the missing type itself either.
pub(crate) fn unread(input: &Input) -> TokenStream {
    let Input { options, visibility, name, .. } = input;
    let companions = &options.companions;
    quote! {
        #companions
        /// Its catalog can't be read.
        #visibility type #name = CatalogThatCannotBeRead;
    }
}
