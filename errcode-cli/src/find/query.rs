//! What is looked for.

use super::text::{is_ideographic, normal, words};

/// The words of a question.
pub(super) struct Query {
    pub(super) terms: Vec<Term>,
    /// All of them, as a phrase that may stand in a text.
    pub(super) phrase: String,
}

pub(super) struct Term {
    /// In small letters.
    pub(super) text: String,
    pub(super) number: Option<i64>,
    /// Of Chinese, the pairs of neighbouring characters, as it has no blanks between its words.
    pub(super) pairs: Vec<String>,
}

/// Words that nobody looks for, though they stand in questions.
const NOISE: [&str; 24] = [
    "a", "an", "the", "is", "are", "was", "be", "to", "of", "in", "on", "for", "and", "or", "it",
    "i", "my", "we", "how", "what", "why", "do", "does", "can",
];

impl Query {
    pub(super) fn of(asked: &str) -> Self {
        let phrase = normal(asked);
        let mut terms: Vec<Term> = Vec::new();
        for word in words(asked) {
            if terms.iter().all(|term| term.text != word) {
                terms.push(Term::of(word));
            }
        }
        if terms.iter().any(|term| !term.is_noise()) {
            terms.retain(|term| !term.is_noise());
        }
        Self { terms, phrase }
    }
}

impl Term {
    fn of(text: String) -> Self {
        let chars: Vec<char> = text.chars().collect();
        let is_chinese = chars.len() > 2 && chars.iter().all(|char| is_ideographic(*char));
        let pairs = chars.windows(2).filter(|_| is_chinese).map(|pair| pair.iter().collect());
        Self { number: text.parse().ok(), pairs: pairs.collect(), text }
    }

    fn is_noise(&self) -> bool {
        NOISE.contains(&&self.text[..])
    }
}
