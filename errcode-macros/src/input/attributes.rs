//! The attributes of the enum: those that are our own, and those that also apply to the code that goes
//! with the enum.

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{Ident, LitBool, LitStr, Result, Token};

use super::group;

/// The content of the attributes.
pub(crate) struct Options {
    /// Whether variants get documentation made from the catalog.
    pub(crate) docs: bool,
    /// The languages to compile in, such as `"zh, en"`; `None` for all that the catalog has.
    pub(crate) languages: Option<LitStr>,
    /// Whether the user documented the enum.
    pub(crate) is_documented: bool,
    /// Attributes for the code that goes with the enum.
    pub(crate) companions: TokenStream,
}

impl Default for Options {
    fn default() -> Self {
        Self { docs: true, languages: None, is_documented: false, companions: TokenStream::new() }
    }
}

/// Parses the attributes of the enum. Returns those that are not our own, and the content of those that
/// are.
pub(super) fn attributes(input: ParseStream<'_>) -> Result<(TokenStream, Options)> {
    let mut others = TokenStream::new();
    let mut options = Options::default();
    while input.peek(Token![#]) {
        let pound: Token![#] = input.parse()?;
        let group = group(input, Delimiter::Bracket)?;
        let attribute = visible(group.stream());
        let mut tokens = attribute.clone().into_iter();
        match tokens.next() {
            Some(TokenTree::Ident(name)) if name == "error_catalog" => {
                let Some(TokenTree::Group(arguments)) = tokens.next() else {
                    return Err(syn::Error::new(name.span(), OPTIONS));
                };
                let parser = Punctuated::<OwnOption, Token![,]>::parse_terminated;
                for option in parser.parse2(arguments.stream())? {
                    match option {
                        OwnOption::Docs(docs) => options.docs = docs,
                        OwnOption::Languages(languages) => options.languages = Some(languages),
                    }
                }
                continue;
            }
            // `#[doc = "…"]`; `#[doc(alias = "…")]` documents nothing.
            Some(TokenTree::Ident(name)) if name == "doc" => {
                options.is_documented |= !matches!(tokens.next(), Some(TokenTree::Group(_)));
            }
            _ => {}
        }
        // Without the enum, the code that goes with it can't exist either.
        if let Some(cfg) = part(&attribute, "cfg") {
            options.companions.extend(quote!(#pound [#cfg]));
        }
        // Callers should no longer use the enum. Its own code still does, and needs an `#[allow]` for
        // that. A derive (see `expand/derived.rs`) can't write all of this code, because it contains
        // macros, whose code is their own. So if the lint is forbidden, an enum can't be deprecated.
        if let Some(deprecated) = part(&attribute, "deprecated") {
            let allowed = allow_deprecated(&deprecated);
            others.extend(allowed.clone());
            options.companions.extend(allowed);
        }
        pound.to_tokens(&mut others);
        group.to_tokens(&mut others);
    }
    Ok((others, options))
}

/// `#[allow(deprecated)]`, under the same predicates as the deprecation of the enum.
fn allow_deprecated(attribute: &TokenStream) -> TokenStream {
    let mut tokens = attribute.clone().into_iter();
    let (name, arguments) = (tokens.next(), tokens.next());
    match (name, arguments) {
        (Some(TokenTree::Ident(name)), Some(TokenTree::Group(arguments))) if name == "cfg_attr" => {
            let trees: Vec<TokenTree> = arguments.stream().into_iter().collect();
            let end = trees.iter().position(is_comma).unwrap_or(trees.len());
            let predicate: TokenStream = trees[..end].iter().cloned().collect();
            quote!(#[#name(#predicate, allow(deprecated))])
        }
        _ => quote!(#[allow(deprecated)]),
    }
}

fn is_comma(tree: &TokenTree) -> bool {
    matches!(tree, TokenTree::Punct(sign) if sign.as_char() == ',')
}

/// The attribute if it has this name. For `cfg_attr(…)`, its predicate and those of its attributes that
/// have the name.
fn part(attribute: &TokenStream, wanted: &str) -> Option<TokenStream> {
    let attribute = visible(attribute.clone());
    let mut tokens = attribute.clone().into_iter();
    let Some(TokenTree::Ident(name)) = tokens.next() else { return None };
    if name == wanted {
        return Some(attribute);
    }
    let Some(TokenTree::Group(arguments)) = tokens.next().filter(|_| name == "cfg_attr") else {
        return None;
    };
    let arguments: Vec<TokenTree> = arguments.stream().into_iter().collect();
    let mut arguments = arguments.split(is_comma).map(|trees| trees.iter().cloned().collect());
    let predicate: TokenStream = arguments.next()?;
    let parts: Vec<_> = arguments.filter_map(|attribute| part(&attribute, wanted)).collect();
    (!parts.is_empty()).then(|| quote!(#name(#predicate, #(#parts),*)))
}

/// The tokens inside the invisible group that `macro_rules!` puts around a fragment parsed as
/// `$attribute:meta`, or the tokens as they are.
fn visible(tokens: TokenStream) -> TokenStream {
    let mut trees = tokens.clone().into_iter();
    match (trees.next(), trees.next()) {
        (Some(TokenTree::Group(group)), None) if group.delimiter() == Delimiter::None => {
            visible(group.stream())
        }
        _ => tokens,
    }
}

const OPTIONS: &str = "expected an option: `#[error_catalog(docs = false)]` or \
                       `#[error_catalog(languages = \"zh, en\")]`";

/// The options of `#[error_catalog(…)]`.
enum OwnOption {
    /// `docs = false`
    Docs(bool),
    /// `languages = "zh, en"`
    Languages(LitStr),
}

impl Parse for OwnOption {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let name: Ident = input.parse()?;
        let is_docs = name == "docs";
        if !is_docs && name != "languages" {
            return Err(syn::Error::new(name.span(), OPTIONS));
        }
        input.parse::<Token![=]>()?;
        if is_docs {
            input.parse().map(|docs: LitBool| Self::Docs(docs.value))
        } else {
            input.parse().map(Self::Languages)
        }
    }
}
