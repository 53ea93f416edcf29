//! The enum, and which variant stands in which row.

use errcode_catalog::model::Catalog;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{Rows, docs};
use crate::input::Input;

pub(super) fn definition(input: &Input, catalog: &Catalog<'_>, rows: &Rows<'_, '_>) -> TokenStream {
    let Input { facade, attributes, options, visibility, name, path: _ } = input;
    let Rows { entries, variants, broken, has_overloads } = rows;

    let about = (!input.options.is_documented).then(|| docs::catalog(catalog));
    let without_docs = (!options.docs).then(|| quote!(#[allow(missing_docs)]));
    let docs = entries.iter().map(|entry| options.docs.then(|| docs::entry(entry, catalog)));
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
        #without_docs
        #[derive(
            ::core::clone::Clone,
            ::core::marker::Copy,
            ::core::cmp::PartialEq,
            ::core::cmp::Eq,
            ::core::hash::Hash,
        )]
        #[non_exhaustive]
        // Names come from the catalog; that one starts or ends as the enum does is no mistake there.
        #[allow(clippy::enum_variant_names)]
        #visibility enum #name {
            #(#docs #variants,)*
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
pub(super) fn entries(input: &Input, rows: &Rows<'_, '_>) -> TokenStream {
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
    quote! {
        static ALL: [#name; #len] = [#(#name::#variants),*];
        const ENTRIES: &[#name] = &ALL;

        #[inline]
        const fn row(error: #name) -> usize {
            #({ #parts })*
            usize::MAX
        }
    }
}
