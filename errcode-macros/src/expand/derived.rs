//! Emits code that names deprecated variants without a warning.
//!
//! If the platform no longer sends a code, its variant is deprecated, but the enum's own code still names
//! it. An `#[allow(deprecated)]` there would be an error for callers who forbid that lint. The compiler
//! does not warn about code that a derive wrote, so such code goes through a derive.

use proc_macro2::{Group, Ident, Span, TokenStream, TokenTree};
use quote::quote;

/// Wraps the code so that a derive emits it. The derive gets it as an attribute of an otherwise unused
/// item.
pub(super) fn by_derive(facade: &TokenStream, code: &TokenStream) -> TokenStream {
    quote! {
        #[derive(#facade::__private::Derived)]
        #[error_catalog_derived(#code)]
        struct Derived;
    }
}

/// What the derive expands to: the code, with names that belong to the derive.
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

/// Changes the code as if the running macro had written all of its names.
fn own(code: TokenStream) -> TokenStream {
    let tree = |tree| match tree {
        TokenTree::Ident(name) => own_name(name).into(),
        TokenTree::Group(group) => own_group(&group).into(),
        tree => tree,
    };
    code.into_iter().map(tree).collect()
}

fn own_name(mut name: Ident) -> Ident {
    // Its span tells which crate it refers to.
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
