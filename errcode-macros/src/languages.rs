//! Selects the languages of a catalog that are compiled in, and their order.

use errcode_catalog::catalog::{Catalog, Entry, Languages, Texts};
use syn::{Error, LitStr, Result};

/// Keeps the descriptions, hints and links in these languages, in this order, followed by those without a language.
/// Messages stay in all languages, because they decide what an error means; the wanted languages come first.
pub(crate) fn choose(catalog: &mut Catalog, wanted: &LitStr) -> Result<()> {
    let tags = wanted.value();
    let tags: Vec<&str> = tags.split(',').map(str::trim).filter(|tag| !tag.is_empty()).collect();
    check(&catalog.languages, &tags, wanted)?;
    let Languages { message, description, hint, url } = &mut catalog.languages;
    let columns: [Column<'_>; 4] = [
        (message, |entry| &mut entry.message, true),
        (description, |entry| &mut entry.description, false),
        (hint, |entry| &mut entry.hint, false),
        (url, |entry| &mut entry.url, false),
    ];
    for (languages, texts, keeps_all) in columns {
        let order = order(languages, &tags, keeps_all);
        *languages = order.iter().map(|&place| languages[place].clone()).collect();
        for entry in &mut catalog.entries {
            let texts = texts(entry);
            *texts = order.iter().map(|&place| texts[place].take()).collect();
        }
    }
    Ok(())
}

/// The languages of a column, its texts, and whether it stays in all languages.
type Column<'c> = (&'c mut Vec<String>, fn(&mut Entry) -> &mut Texts, bool);

/// The indices of the languages that stay, in their new order.
fn order(languages: &[String], wanted: &[&str], keeps_all: bool) -> Vec<usize> {
    let place = |tag: &&str| languages.iter().position(|it| it.eq_ignore_ascii_case(tag));
    let mut order: Vec<usize> = wanted.iter().filter_map(place).collect();
    let others = (0..languages.len()).filter(|place| keeps_all || languages[*place].is_empty());
    let others: Vec<usize> = others.filter(|place| !order.contains(place)).collect();
    order.extend(others);
    order
}

/// Every wanted language has to exist, because a mistyped one would leave out all texts.
fn check(languages: &Languages, wanted: &[&str], literal: &LitStr) -> Result<()> {
    let Languages { message, description, hint, url } = languages;
    let mut known: Vec<&str> = Vec::new();
    for language in [message, description, hint, url].into_iter().flatten() {
        if !language.is_empty() && !known.contains(&&language[..]) {
            known.push(language);
        }
    }
    let is_unknown = |tag: &&&str| !known.iter().any(|it| it.eq_ignore_ascii_case(tag));
    let problem = match wanted.iter().find(is_unknown) {
        _ if wanted.is_empty() => "no language is listed here".to_owned(),
        Some(tag) => format!("the catalog has no column in the language `{tag}`"),
        None => return Ok(()),
    };
    let help = if known.is_empty() {
        "its columns have no languages, such as `hint.en`".to_owned()
    } else {
        format!("it has {}", known.join(", "))
    };
    Err(Error::new(literal.span(), format!("{problem}\n  = help: {help}")))
}
