//! Code that names deprecated variants without a warning.
//!
//! A code that the platform no longer sends has a variant that is deprecated, and the enum's own code names
//! it all the same. There, `#[allow(deprecated)]` would be an error for callers who forbid that lint. But
//! of what a derive wrote the compiler does not complain, so such code goes through a derive.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::quote;

/// The code by way of a derive, which gets it as an attribute of an item of no other use.
pub(super) fn by_derive(facade: &TokenStream, code: &TokenStream) -> TokenStream {
    quote! {
        #[derive(#facade::__private::Derived)]
        #[error_catalog_derived(#code)]
        struct Derived;
    }
}

/// What the derive makes of that: the code, with names that are the derive's own.
pub(crate) fn derive(item: TokenStream) -> TokenStream {
    let attribute = item.into_iter().find_map(|tree| match tree {
        TokenTree::Group(brackets) => Some(brackets.stream()),
        _ => None,
    });
    let code = attribute.and_then(|attribute| match attribute.into_iter().nth(1) {
        Some(TokenTree::Group(code)) => Some(code.stream()),
        _ => None,
    });
    own(code.unwrap_or_default())
}

/// The code as if the macro that is running had written all of its names.
fn own(code: TokenStream) -> TokenStream {
    let tree = |tree| match tree {
        TokenTree::Ident(name) => own_name(name).into(),
        TokenTree::Group(group) => own_group(&group).into(),
        tree => tree,
    };
    code.into_iter().map(tree).collect()
}

fn own_name(mut name: Ident) -> Ident {
    // Which crate that is, its span says.
    if name != "$crate" {
        name.set_span(name.span().resolved_at(Span::call_site()));
    }
    name
}

fn own_group(group: &Group) -> Group {
    let mut owned = Group::new(group.delimiter(), own(group.stream()));
    owned.set_span(group.span());
    owned
}
