//! The enum, and which variant stands in which row.

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

    // Where the user wrote it, but as a part of the expansion: by this name, Clippy tells whose enum it
    // is. That a variant of a catalog starts or ends as the enum does is not for it to find fault with,
    // and an `#[allow]` would be an error under `#![forbid(clippy::all)]`.
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
            /// A code with several documented meanings, when it is not known which of them holds.
            /// `meanings()` gives them.
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
            /// A code that the catalog does not hold.
            Unknown(#facade::UnknownCode<#name>),
        }
    }
}

/// A `match` has at most so many arms.
const ARMS: usize = 1024;

/// `ENTRIES` and `row`, see `implement!` in `errcode-runtime`.
pub(super) fn entries(input: &Input, rows: &Rows<'_>) -> TokenStream {
    let name = &input.name;
    let variants = &rows.variants;
    // In parts, as the time that a `match` takes to check grows with the square of its length.
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
    // The enum's own name, not `Self`: in patterns, that is quadratic in `rustc`.
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
