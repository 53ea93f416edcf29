//! Parses the input of `error_catalog!`.

mod attributes;

use errcode_catalog::names::upper_camel;
use errcode_catalog::source::INCLUDED;
use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::parse::{Parse, ParseStream};
use syn::punctuated::Punctuated;
use syn::{LitStr, Result, Token};

use attributes::{Options, attributes};

/// An invocation, preceded by the path of the facade: `$crate; "catalogs/feishu.csv"`, or
/// `$crate; #[…] pub enum Name = "…";`.
pub(crate) struct Input {
    /// The facade's `$crate`.
    pub(crate) facade: TokenStream,
    /// The attributes of the enum, without our own.
    pub(crate) attributes: TokenStream,
    pub(crate) options: Options,
    /// `pub`, `pub(crate)`, nothing, ….
    pub(crate) visibility: TokenStream,
    pub(crate) name: Ident,
    /// The catalog's file, which gives the catalog its name.
    pub(crate) path: LitStr,
    /// More files of the same catalog.
    pub(crate) more: Vec<LitStr>,
}

impl Parse for Input {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let facade = TokenTree::parse(input)?.into_token_stream();
        input.parse::<Token![;]>()?;
        if input.is_empty() {
            return Err(syn::Error::new(Span::call_site(), USAGE));
        }
        if input.peek(LitStr) {
            let path = path(input)?;
            let _: Option<Token![,]> = input.parse()?;
            rest(input)?;
            return Ok(Self {
                facade,
                attributes: TokenStream::new(),
                options: Options::default(),
                visibility: quote!(pub),
                name: name_after_file(&path)?,
                path,
                more: Vec::new(),
            });
        }
        let (attributes, options) = attributes(input)?;
        let visibility = visibility(input)?;
        if !input.peek(Token![enum]) {
            return Err(input.error(USAGE));
        }
        input.parse::<Token![enum]>()?;
        let name = input.parse()?;
        input.parse::<Token![=]>()?;
        let (path, more) = paths(input)?;
        if input.is_empty() {
            return Err(syn::Error::new(path.span(), "expected `;` after the path"));
        }
        input.parse::<Token![;]>()?;
        rest(input)?;
        Ok(Self { facade, attributes, options, visibility, name, path, more })
    }
}

const USAGE: &str = "expected the path of a catalog, such as `\"catalogs/feishu.csv\"`, \
                     or `pub enum Name = \"path\";`";

/// The path of a catalog, or those of its files: `["errcodes:feishu", "catalogs/more.csv"]`.
fn paths(input: ParseStream<'_>) -> Result<(LitStr, Vec<LitStr>)> {
    if !input.peek(syn::token::Bracket) {
        return Ok((path(input)?, Vec::new()));
    }
    let files;
    let brackets = syn::bracketed!(files in input);
    let files = Punctuated::<LitStr, Token![,]>::parse_terminated_with(&files, path)?;
    let mut files = files.into_iter();
    let first = files.next();
    let first = first.ok_or_else(|| {
        syn::Error::new(brackets.span.join(), "expected the path of a catalog here")
    })?;
    Ok((first, files.collect()))
}

/// The path of a catalog: a plain string.
fn path(input: ParseStream<'_>) -> Result<LitStr> {
    let path: LitStr = input.parse()?;
    if path.suffix().is_empty() {
        return Ok(path);
    }
    Err(syn::Error::new(path.span(), format!("delete `{}` after the path", path.suffix())))
}

fn rest(input: ParseStream<'_>) -> Result<()> {
    if input.is_empty() {
        return Ok(());
    }
    Err(input.error("expected nothing after this: one invocation makes one enum"))
}

// `syn` has types for attributes and visibilities, but in a feature that all users would have to
// build. They are passed on as they are here; `attributes` inspects some.

fn visibility(input: ParseStream<'_>) -> Result<TokenStream> {
    if !input.peek(Token![pub]) {
        return Ok(TokenStream::new());
    }
    let mut visibility = input.parse::<Token![pub]>()?.into_token_stream();
    if input.peek(syn::token::Paren) {
        group(input, Delimiter::Parenthesis)?.to_tokens(&mut visibility);
    }
    Ok(visibility)
}

fn group(input: ParseStream<'_>, delimiter: Delimiter) -> Result<Group> {
    match input.parse()? {
        TokenTree::Group(group) if group.delimiter() == delimiter => Ok(group),
        other => Err(syn::Error::new(other.span(), USAGE)),
    }
}

/// `catalogs/feishu-project.csv` → `FeishuProjectError`.
fn name_after_file(path: &LitStr) -> Result<Ident> {
    let value = path.value();
    let file = value.strip_prefix(INCLUDED).unwrap_or(&value);
    let file = file.rsplit('/').next().unwrap_or_default();
    let stem = file.split('.').next().unwrap_or_default();
    let starts = |name: &String| name.starts_with(|first: char| first.is_ascii_uppercase());
    let Some(name) = upper_camel(stem).filter(|name| stem.is_ascii() && starts(name)) else {
        return Err(syn::Error::new(
            path.span(),
            format!("no enum can be named after `{file}`: write `pub enum Name = \"{value}\";`"),
        ));
    };
    Ok(Ident::new(&format!("{name}Error"), path.span()))
}
