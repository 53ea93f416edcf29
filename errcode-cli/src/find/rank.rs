//! Which rows speak of what is looked for, and which of them first.

use strsim::osa_distance;

use super::query::{Query, Term};
use super::text::{normal, words, words_of_name};
use crate::library::{Library, Row};

/// What a row is found by, the better the higher.
mod weight {
    pub(super) const CODE: u32 = 1000;
    pub(super) const NAME: u32 = 400;
    pub(super) const START_OF_CODE: u32 = 60;
    pub(super) const WORD_OF_NAME: u32 = 50;
    pub(super) const PART_OF_NAME: u32 = 35;
    pub(super) const PHRASE: u32 = 40;
    pub(super) const MESSAGE: u32 = 30;
    pub(super) const FACT: u32 = 25;
    pub(super) const DESCRIPTION: u32 = 20;
    pub(super) const TYPO: u32 = 15;
    pub(super) const HINT: u32 = 8;
}

/// The rows that have the most of the words, the best first.
pub(super) fn ranked<'l>(library: &Library<'l>, query: &Query) -> Vec<Row<'l>> {
    let scored = library.rows.iter().filter_map(|row| {
        let texts = Texts::of(row);
        let scores: Vec<u32> = query.terms.iter().map(|term| texts.score(term)).collect();
        let found = scores.iter().filter(|score| **score > 0).count();
        let total = scores.iter().sum::<u32>() + texts.phrase(query);
        (found > 0).then_some((found, total, *row))
    });
    let mut scored: Vec<_> = scored.collect();
    let most = scored.iter().map(|(found, ..)| *found).max().unwrap_or_default();
    // What has fewer words is about something else.
    scored.retain(|(found, ..)| *found == most);
    scored.sort_by(|(_, a, row_a), (_, b, row_b)| b.cmp(a).then(row_a.id.cmp(&row_b.id)));
    scored.into_iter().map(|(.., row)| row).collect()
}

/// What a row says, ready to be looked through.
struct Texts {
    code: i64,
    digits: String,
    /// The name and the string code, each without what differs between notations, and in words.
    names: Vec<(String, Vec<String>)>,
    messages: Vec<Text>,
    descriptions: Vec<Text>,
    hints: Vec<Text>,
    /// Catalog, module, scope, status, retry and category.
    facts: Text,
}

struct Text {
    text: String,
    words: Vec<String>,
}

impl Text {
    fn of(text: &str) -> Self {
        Self { text: normal(text), words: words(text) }
    }

    /// How much of a word is in it, in quarters.
    fn holds(&self, term: &Term) -> u32 {
        if self.words.contains(&term.text) {
            return 4;
        }
        if self.words.iter().any(|word| is_form_of(word, &term.text)) {
            return 3;
        }
        if !term.text.is_ascii() && self.text.contains(&term.text) {
            return 4;
        }
        let pairs = term.pairs.iter().filter(|pair| self.text.contains(*pair)).count();
        // Other words between, or another order: 频率限制 and 限制调用频率.
        if pairs > 0 && 2 * pairs >= term.pairs.len() { 2 } else { 0 }
    }
}

impl Texts {
    fn of(row: &Row<'_>) -> Self {
        let entry = row.entry;
        let names = [Some(row.name()), row.symbol()];
        let names = names.into_iter().flatten().map(|name| {
            let words = words_of_name(name);
            (words.concat(), words)
        });
        let texts = |texts: &errcode_catalog::catalog::Texts| -> Vec<Text> {
            texts.iter().flatten().map(|text| Text::of(&text.value)).collect()
        };
        let facts = [
            Some(row.known.name.clone()),
            entry.module.as_ref().map(|module| module.value.clone()),
            entry.scope.as_ref().map(|scope| scope.value.clone()),
            entry.http_status.map(|status| status.value.to_string()),
            entry.retry.map(|retry| retry.value.as_str().to_owned()),
            entry.category.map(|category| category.value.as_str().to_owned()),
            entry.kind.map(|kind| kind.value.as_str().to_owned()),
        ];
        let facts: Vec<String> = facts.into_iter().flatten().collect();
        Self {
            code: row.code(),
            digits: row.code().to_string(),
            names: names.collect(),
            messages: texts(&entry.message),
            descriptions: texts(&entry.description),
            hints: texts(&entry.hint),
            facts: Text::of(&facts.join(" ")),
        }
    }

    /// The best place of a word in the row, and a little for each further one.
    fn score(&self, term: &Term) -> u32 {
        let of = |texts: &[Text], weight: u32| {
            texts.iter().map(|text| text.holds(term)).max().unwrap_or_default() * weight / 4
        };
        let places = [
            self.code(term),
            self.name(term),
            of(&self.messages, weight::MESSAGE),
            of(std::slice::from_ref(&self.facts), weight::FACT),
            of(&self.descriptions, weight::DESCRIPTION),
            of(&self.hints, weight::HINT),
        ];
        let best = places.into_iter().max().unwrap_or_default();
        best + (places.iter().sum::<u32>() - best) / 4
    }

    fn code(&self, term: &Term) -> u32 {
        match term.number {
            Some(number) if number == self.code => weight::CODE,
            Some(_) if term.text.len() >= 3 && self.digits.starts_with(&term.text) => {
                weight::START_OF_CODE
            }
            _ => 0,
        }
    }

    fn name(&self, term: &Term) -> u32 {
        let term: String = term.text.chars().filter(|char| char.is_alphanumeric()).collect();
        let scores = self.names.iter().map(|(name, words)| {
            let has_form = || words.iter().any(|word| is_form_of(word, &term));
            let has_part = || term.len() >= 3 && name.contains(&term);
            match () {
                () if *name == term => weight::NAME,
                () if words.contains(&term) => weight::WORD_OF_NAME,
                () if has_form() || has_part() => weight::PART_OF_NAME,
                () if is_misspelled(name, &term) => weight::NAME / 2,
                () if has_misspelled_part(words, &term) => weight::TYPO,
                () => 0,
            }
        });
        scores.max().unwrap_or_default()
    }

    /// More for what has the words as they were typed.
    fn phrase(&self, query: &Query) -> u32 {
        let texts = self.messages.iter().chain(&self.descriptions);
        let has_phrase = query.terms.len() > 1
            && texts.into_iter().any(|text| text.text.contains(&query.phrase));
        let name: String = query.terms.iter().map(|term| &term.text[..]).collect();
        let is_name = query.terms.len() > 1 && self.names.iter().any(|(other, _)| *other == name);
        u32::from(has_phrase) * weight::PHRASE + u32::from(is_name) * weight::NAME
    }
}

/// Whether some words of a name that follow each other are misspelled so.
fn has_misspelled_part(words: &[String], term: &str) -> bool {
    (0..words.len()).any(|start| {
        let mut part = String::new();
        let parts = words[start..].iter().map_while(|word| {
            part.push_str(word);
            (part.len() <= term.len() + MOST_TYPOS).then(|| is_misspelled(&part, term))
        });
        parts.into_iter().any(|is_meant| is_meant)
    })
}

fn is_misspelled(word: &str, term: &str) -> bool {
    let typos = typos(term);
    typos > 0 && word.len().abs_diff(term.len()) <= typos && osa_distance(word, term) <= typos
}

/// The most slips that a word may have.
const MOST_TYPOS: usize = 2;

/// How many slips a word of this length may have.
fn typos(word: &str) -> usize {
    match word.len() {
        0..=3 => 0,
        _ if word.bytes().all(|byte| byte.is_ascii_digit()) || !word.is_ascii() => 0,
        4..=7 => 1,
        _ => MOST_TYPOS,
    }
}

/// Whether one word starts with the other, as `limit`, `limits` and `limited` do. Numbers have no forms.
fn is_form_of(word: &str, term: &str) -> bool {
    if term.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let [short, long] = if word.len() < term.len() { [word, term] } else { [term, word] };
    short.len() >= 3 && long.len() - short.len() <= 4 && long.starts_with(short)
}
