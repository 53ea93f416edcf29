//! What stands between the parentheses of `error_catalog!`.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::parse::{Parse, ParseStream, Parser};
use syn::punctuated::Punctuated;
use syn::{LitBool, LitStr, Result, Token};

/// An invocation, with the path of the facade in front: `$crate; "catalogs/feishu.csv"`, or
/// `$crate; #[…] pub enum Name = "…";`.
pub(crate) struct Input {
    /// The facade's `$crate`.
    pub(crate) facade: TokenStream,
    /// Attributes of the enum, without our own.
    pub(crate) attributes: TokenStream,
    pub(crate) options: Options,
    /// `pub`, `pub(crate)`, nothing, ….
    pub(crate) visibility: TokenStream,
    pub(crate) name: Ident,
    pub(crate) path: LitStr,
}

/// What the attributes say.
pub(crate) struct Options {
    /// Whether variants get documentation made from the catalog.
    pub(crate) docs: bool,
    /// Whether the user wrote documentation of the enum.
    pub(crate) is_documented: bool,
    /// Attributes for the code that goes with the enum.
    pub(crate) companions: TokenStream,
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
        let path = path(input)?;
        if input.is_empty() {
            return Err(syn::Error::new(path.span(), "expected `;` behind the path"));
        }
        input.parse::<Token![;]>()?;
        rest(input)?;
        Ok(Self { facade, attributes, options, visibility, name, path })
    }
}

const USAGE: &str = "expected the path of a catalog, such as `\"catalogs/feishu.csv\"`, \
                     or `pub enum Name = \"path\";`";

/// The path of a catalog: a plain string.
fn path(input: ParseStream<'_>) -> Result<LitStr> {
    let path: LitStr = input.parse()?;
    if path.suffix().is_empty() {
        return Ok(path);
    }
    Err(syn::Error::new(path.span(), format!("delete `{}` behind the path", path.suffix())))
}

fn rest(input: ParseStream<'_>) -> Result<()> {
    if input.is_empty() {
        return Ok(());
    }
    Err(input.error("expected nothing behind this: one invocation makes one enum"))
}

// `syn` has types for attributes and visibilities, in a feature that all users would have to build.
// Here, they are passed on as they are; only `#[error_catalog(…)]` is looked into.

/// The attributes of the enum, and what our own say.
fn attributes(input: ParseStream<'_>) -> Result<(TokenStream, Options)> {
    let mut others = TokenStream::new();
    let mut options = Options::default();
    while input.peek(Token![#]) {
        let pound: Token![#] = input.parse()?;
        let group = group(input, Delimiter::Bracket)?;
        let mut tokens = visible(group.stream()).into_iter();
        match tokens.next() {
            Some(TokenTree::Ident(name)) if name == "error_catalog" => {
                let Some(TokenTree::Group(arguments)) = tokens.next() else {
                    return Err(syn::Error::new(name.span(), OPTIONS));
                };
                let parser = Punctuated::<DocsOption, Token![,]>::parse_terminated;
                for option in parser.parse2(arguments.stream())? {
                    options.docs = option.docs;
                }
            }
            first => {
                match first.map(|name| name.to_string()).as_deref() {
                    // `#[doc = "…"]`; `#[doc(alias = "…")]` says nothing to a reader.
                    Some("doc") => {
                        let is_text = !matches!(tokens.next(), Some(TokenTree::Group(_)));
                        options.is_documented |= is_text;
                    }
                    // Where there is no enum, nothing can go with it.
                    Some("cfg") => options.companions.extend(quote!(#pound #group)),
                    // Others shall not use the enum any more. Its own code does.
                    Some("deprecated") => {
                        let allowed = quote!(#[allow(deprecated)]);
                        others.extend(allowed.clone());
                        options.companions.extend(allowed);
                    }
                    _ => {}
                }
                pound.to_tokens(&mut others);
                group.to_tokens(&mut others);
            }
        }
    }
    Ok((others, options))
}

/// The tokens in the invisible group that `macro_rules!` puts around what it parsed as
/// `$attribute:meta`; or the tokens as they are.
fn visible(tokens: TokenStream) -> TokenStream {
    let mut trees = tokens.clone().into_iter();
    match (trees.next(), trees.next()) {
        (Some(TokenTree::Group(group)), None) if group.delimiter() == Delimiter::None => {
            visible(group.stream())
        }
        _ => tokens,
    }
}

const OPTIONS: &str = "expected an option: `#[error_catalog(docs = false)]`";

/// `docs = false`.
struct DocsOption {
    docs: bool,
}

impl Parse for DocsOption {
    fn parse(input: ParseStream<'_>) -> Result<Self> {
        let name: Ident = input.parse()?;
        if name != "docs" {
            return Err(syn::Error::new(name.span(), OPTIONS));
        }
        input.parse::<Token![=]>()?;
        let docs: LitBool = input.parse()?;
        Ok(Self { docs: docs.value })
    }
}

impl Default for Options {
    fn default() -> Self {
        Self { docs: true, is_documented: false, companions: TokenStream::new() }
    }
}

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
    let file = value.rsplit('/').next().unwrap_or_default();
    let stem = file.split('.').next().unwrap_or_default();
    let mut name = String::new();
    for word in
        stem.split(|char: char| !char.is_ascii_alphanumeric()).filter(|word| !word.is_empty())
    {
        let (first, rest) = word.split_at(1);
        name.push_str(&first.to_ascii_uppercase());
        name.push_str(rest);
    }
    if !stem.is_ascii() || !name.starts_with(|first: char| first.is_ascii_uppercase()) {
        return Err(syn::Error::new(
            path.span(),
            format!("no enum can be named after `{file}`: write `pub enum Name = \"{value}\";`"),
        ));
    }
    name.push_str("Error");
    Ok(Ident::new(&name, path.span()))
}
