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

/// `ENTRIES` and `row`, see `implement!` in `errcode-runtime`.
pub(super) fn entries(input: &Input, rows: &Rows<'_, '_>) -> TokenStream {
    let name = &input.name;
    let variants = &rows.variants;
    let numbers = (0..variants.len()).map(Literal::usize_unsuffixed);
    // The enum's own name, not `Self`: in patterns, that is quadratic in `rustc`.
    quote! {
        const ENTRIES: &[#name] = &[#(#name::#variants),*];

        const fn row(error: #name) -> usize {
            match error {
                #(#name::#variants => #numbers,)*
                _ => usize::MAX,
            }
        }
    }
}
