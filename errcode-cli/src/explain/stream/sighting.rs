//! The codes of a text, each with what stands beside it.

use std::collections::HashSet;

use errcode_runtime::RawError;

use super::page::{Facts, Page, Place};
use super::scan::Scanner;
use crate::library::Library;

/// A code that was seen.
#[derive(Clone)]
pub(super) struct Sighting<'p> {
    pub(super) code: Code,
    pub(super) place: Place,
    pub(super) message: Option<&'p str>,
    pub(super) symbol: Option<&'p str>,
    /// Whether there could have been a string code, and was none.
    pub(super) lacks_symbol: bool,
    pub(super) http_status: Option<u16>,
    pub(super) path: Option<&'p str>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Code {
    Number(i64),
    Symbol(String),
}

/// Objects that lie around another one are looked at up to here.
const MOST_OUTER: usize = 8;

impl<'p> Sighting<'p> {
    /// What was observed; the message is given apart, as it may stand in the text around the code.
    pub(super) fn raw(&self, code: i64, message: Option<&'p str>) -> RawError<'p> {
        let mut raw = RawError::new(code);
        raw = message.map_or(raw, |message| raw.message(message));
        raw = self.http_status.map_or(raw, |status| raw.http_status(status));
        raw = self.path.map_or(raw, |path| raw.scope(path));
        match self.symbol {
            Some(symbol) => raw.symbol(symbol),
            None if self.lacks_symbol => raw.without_symbol(),
            None => raw,
        }
    }
}

/// The codes of a page that are no successes, in the order of their objects.
pub(super) fn sightings<'p>(
    page: &'p Page<'_>,
    library: &Library<'_>,
    scanner: &Scanner,
) -> Vec<Sighting<'p>> {
    let mut all: Vec<Found<'_>> = Vec::new();
    for (object, facts) in (0..).zip(page.objects.iter().map(|object| object.facts.as_deref())) {
        let Some((facts, place)) = facts.and_then(|facts| Some((facts, facts.place.as_ref()?)))
        else {
            continue;
        };
        for code in codes(facts, library, scanner) {
            all.push((object, Some(facts), code, place.clone()));
        }
    }
    for bare in &page.bare {
        all.push((bare.object, None, Code::Number(bare.code), bare.place.clone()));
    }
    keep_innermost(&mut all, page);
    all.sort_by_key(|(_, _, _, place)| place.line);
    // What stands elsewhere in the text can only be said of a code that is alone in it.
    let is_alone = all.len() == 1;
    let sighting = |(object, own, code, place)| {
        let around = Around { page, object, is_alone };
        let own: Option<&Facts> = own;
        Sighting {
            code,
            place,
            symbol: own.and_then(|facts| facts.symbol.as_deref()),
            lacks_symbol: own.is_some_and(|facts| facts.is_json && facts.symbol.is_none()),
            message: around.find(|facts| facts.message.as_deref()),
            http_status: around.find(|facts| facts.http_status),
            path: around.find(|facts| facts.path.as_deref()),
        }
    };
    all.into_iter().map(sighting).collect()
}

/// A code, the object in which it stands, and what the fields beside it say.
type Found<'p> = (u32, Option<&'p Facts>, Code, Place);

/// A response that has its code twice, in `err_code` and in `err.code`, is one response.
fn keep_innermost(all: &mut Vec<Found<'_>>, page: &Page<'_>) {
    let mut outer = HashSet::new();
    for (object, _, code, _) in
        all.iter().filter(|(_, facts, ..)| facts.is_some_and(|it| it.is_json))
    {
        let mut object = *object;
        for _ in 0..MOST_OUTER {
            if object == 0 {
                break;
            }
            object = page.objects[object as usize].outer;
            outer.insert((object, code.clone()));
        }
    }
    all.retain(|(object, facts, code, _)| {
        let has_symbol = facts.is_some_and(|facts| facts.symbol.is_some());
        has_symbol || !outer.contains(&(*object, code.clone()))
    });
}

/// The codes of one object. A known one that says more stands for the others.
fn codes(facts: &Facts, library: &Library<'_>, scanner: &Scanner) -> Vec<Code> {
    let mut codes = Vec::new();
    for number in
        facts.numbers.iter().rev().flatten().filter(|number| !scanner.is_success(**number))
    {
        codes.push(Code::Number(*number));
        if library.has_code(*number) {
            break;
        }
    }
    let has_number = facts.numbers.iter().any(Option::is_some);
    match &facts.symbol {
        // Any word may stand in a field `code`; an error comes with a message, or is known.
        Some(symbol) if !has_number && (facts.message.is_some() || library.has_symbol(symbol)) => {
            codes.push(Code::Symbol(symbol.clone()));
        }
        _ => {}
    }
    codes
}

/// Where what belongs to a code is looked for: in its object, in those around it, and, if nothing else could be meant,
/// anywhere.
struct Around<'a, 'p> {
    page: &'p Page<'a>,
    object: u32,
    is_alone: bool,
}

impl<'p> Around<'_, 'p> {
    fn find<T>(&self, fact: impl Fn(&'p Facts) -> Option<T>) -> Option<T> {
        let mut object = self.object;
        for _ in 0..MOST_OUTER {
            let here = &self.page.objects[object as usize];
            let found = here.facts.as_deref().and_then(&fact);
            if found.is_some() || object == 0 {
                return found.or_else(|| self.anywhere(fact));
            }
            object = here.outer;
        }
        self.anywhere(fact)
    }

    fn anywhere<T>(&self, fact: impl Fn(&'p Facts) -> Option<T>) -> Option<T> {
        // For each of many codes, that would be a long way.
        let objects = if self.is_alone { &self.page.objects[..] } else { &[] };
        objects.iter().filter_map(|object| object.facts.as_deref()).find_map(fact)
    }
}
