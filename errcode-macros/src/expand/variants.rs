//! The enum, and the variant of each row.

use errcode_catalog::catalog::Catalog;
use errcode_catalog::source::Sources;
use proc_macro2::{Literal, Span, TokenStream};
use quote::quote;

use super::{Rows, derived, docs};
use crate::input::Input;

pub(super) fn definition(
    input: &Input,
    catalog: &Catalog,
    sources: &Sources,
    rows: &Rows<'_>,
) -> TokenStream {
    let Input { facade, attributes, options, visibility, name, path: _, more: _ } = input;
    let Rows { entries, variants, broken, has_overloads } = rows;

    // The name has the place where the user wrote it, but counts as part of the expansion, because
    // Clippy decides by this name whose enum it is. Clippy should not object if a variant of a catalog
    // starts or ends like the enum, and an `#[allow]` would be an error under
    // `#![forbid(clippy::all)]`.
    let mut own_name = name.clone();
    own_name.set_span(name.span().resolved_at(Span::call_site()));

    let about = (!input.options.is_documented).then(|| docs::catalog(catalog, sources));
    let docs = entries.iter().map(|entry| {
        if options.docs { docs::entry(entry, sources) } else { docs::code_alone(entry) }
    });
    let deprecated = entries.iter().map(|entry| {
        let note = "the platform no longer sends this code";
        entry.is_removed().then(|| quote!(#[deprecated(note = #note)]))
    });
    let overloaded = has_overloads.then(|| {
        quote! {
            /// A code with several documented meanings, if it is undecided which one applies.
            /// `meanings()` lists them.
            Overloaded(#facade::OverloadedCode<#name>),
        }
    });
    quote! {
        #attributes
        #about
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::hash::Hash,
        )]
        #[non_exhaustive]
        #visibility enum #own_name {
            #(#docs #deprecated #variants,)*
            #(
                /// The row of this variant can't be read.
                #broken,
            )*
            #overloaded
            /// A code that is not in the catalog.
            Unknown(#facade::UnknownCode<#name>),
        }
    }
}

/// The maximum number of arms of a `match`.
const ARMS: usize = 1024;

/// `ENTRIES` and `row`; see `implement!` in `errcode-runtime`.
pub(super) fn entries(input: &Input, rows: &Rows<'_>) -> TokenStream {
    let name = &input.name;
    let variants = &rows.variants;
    // Split into parts, because the time to check a `match` grows with the square of its length.
    let parts = variants.chunks(ARMS).enumerate().map(|(part, variants)| {
        let numbers = (part * ARMS..).map(Literal::usize_unsuffixed);
        quote! {
            const fn part(error: #name) -> usize {
                match error {
                    #(#name::#variants => #numbers,)*
                    _ => usize::MAX,
                }
            }
            let row = part(error);
            if row != usize::MAX {
                return row;
            }
        }
    });
    let len = Literal::usize_unsuffixed(variants.len());
    // The enum's own name rather than `Self`, which is quadratic in `rustc` when it is used in
    // patterns.
    let entries = quote! {
        static ALL: [#name; #len] = [#(#name::#variants),*];
        const ENTRIES: &[#name] = &ALL;

        #[inline]
        const fn row(error: #name) -> usize {
            #({ #parts })*
            usize::MAX
        }
    };
    let some_are_deprecated = rows.entries.iter().any(|entry| entry.is_removed());
    if some_are_deprecated { derived::by_derive(&input.facade, &entries) } else { entries }
}
