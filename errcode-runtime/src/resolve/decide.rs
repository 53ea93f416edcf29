//! Which meaning of a code fits what was observed.

use super::clue::{Clue, Clues};
use super::expected::Expected;
use super::meaning::Meaning;
use crate::raw::RawError;

/// Which of several meanings an error has, and what decided it.
#[derive(Debug)]
pub struct Decision<'m, M> {
    pub(super) meaning: Option<&'m M>,
    pub(super) clues: Clues,
}

impl<'m, M> Decision<'m, M> {
    /// The meaning; `None` if it stays open which one holds, or if there is none.
    #[must_use]
    pub fn meaning(&self) -> Option<&'m M> {
        self.meaning
    }

    /// The clues that told this meaning from the others. There are none if there are no others, or if it
    /// stays open which one holds.
    pub fn clues(&self) -> impl Iterator<Item = Clue> {
        self.clues.iter()
    }
}

/// Decides which of the meanings of one code an error has; [`Resolution::of`](super::Resolution::of) says by
/// which rules.
///
/// The code of `raw` is not looked at: the caller has found the meanings by it.
///
/// ```
/// use errcode_runtime::RawError;
/// use errcode_runtime::resolve::{Clue, Meaning, decide};
///
/// struct Row<'c> {
///     scope: Option<&'c str>,
///     message: &'c str,
/// }
///
/// impl Meaning for Row<'_> {
///     fn symbol(&self) -> Option<&str> {
///         None
///     }
///     fn scope(&self) -> Option<&str> {
///         self.scope
///     }
///     fn http_status(&self) -> Option<u16> {
///         None
///     }
///     fn messages(&self) -> impl Iterator<Item = &str> {
///         self.message.lines()
///     }
/// }
///
/// let rows = [
///     Row { scope: None, message: "param error" },
///     Row { scope: Some("/contact"), message: "user %v is not found" },
/// ];
/// let raw = RawError::new(40001).scope("/contact/users");
/// let decision = decide(&raw, rows.iter());
/// assert_eq!(decision.meaning().unwrap().message, "user %v is not found");
/// assert!(decision.clues().eq([Clue::Scope]));
/// ```
#[must_use]
pub fn decide<'m, M: Meaning + 'm>(
    raw: &RawError<'_>,
    meanings: impl Iterator<Item = &'m M> + Clone,
) -> Decision<'m, M> {
    let mut rest = meanings.clone();
    let first = rest.next();
    if rest.next().is_none() {
        return Decision { meaning: first, clues: Clues::NONE };
    }
    let expected = Expected::new(raw, &meanings);
    let mut decisive = Clues::NONE;
    let (mut fitting, mut is_open) = (None, false);
    for meaning in meanings {
        let against = expected.against(meaning);
        decisive = decisive.and(against);
        if against == Clues::NONE {
            is_open = fitting.replace(meaning).is_some();
        }
    }
    match fitting {
        Some(_) if !is_open => Decision { meaning: fitting, clues: decisive },
        _ => Decision { meaning: None, clues: Clues::NONE },
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use core::ptr;
    use std::string::{String, ToString};
    use std::vec::Vec;

    use super::*;

    /// A meaning that was read at run time.
    #[derive(Default)]
    struct Row {
        symbol: Option<String>,
        scope: Option<String>,
        http_status: Option<u16>,
        message: String,
    }

    impl Row {
        fn symbol(symbol: &str) -> Self {
            Self { symbol: Some(symbol.to_string()), ..Self::default() }
        }

        fn scope(scope: &str) -> Self {
            Self { scope: Some(scope.to_string()), ..Self::default() }
        }

        fn message(message: &str) -> Self {
            Self { message: message.to_string(), ..Self::default() }
        }
    }

    impl Meaning for Row {
        fn symbol(&self) -> Option<&str> {
            self.symbol.as_deref()
        }

        fn scope(&self) -> Option<&str> {
            self.scope.as_deref()
        }

        fn http_status(&self) -> Option<u16> {
            self.http_status
        }

        fn messages(&self) -> impl Iterator<Item = &str> {
            self.message.lines()
        }
    }

    /// The place of the meaning that was decided on, and the clues.
    fn decided(raw: RawError<'_>, rows: &[Row]) -> (Option<usize>, Vec<Clue>) {
        let decision = decide(&raw, rows.iter());
        let is_meaning = |row: &Row| decision.meaning().is_some_and(|it| ptr::eq(it, row));
        (rows.iter().position(is_meaning), decision.clues().collect())
    }

    const RAW: RawError<'_> = RawError::new(7);

    #[test]
    fn a_meaning_without_others_needs_no_clue() {
        assert_eq!(decided(RAW.message("free"), &[]), (None, [].into()));
        let alone = [Row::message("full")];
        assert_eq!(decided(RAW, &alone), (Some(0), [].into()));
        assert_eq!(decided(RAW.message("free"), &alone), (Some(0), [].into()));
    }

    #[test]
    fn without_a_clue_several_meanings_stay_open() {
        assert_eq!(decided(RAW, &[Row::scope("/v1"), Row::scope("/v2")]), (None, [].into()));
    }

    #[test]
    fn a_symbol_leads_to_the_meaning_that_has_it_with_or_without_details() {
        let rows = [Row::symbol("Full"), Row::symbol("Full.Disk"), Row::default()];
        let by = |symbol| decided(RAW.symbol(symbol), &rows).0;
        assert_eq!(by("Full"), Some(0));
        assert_eq!(by("Full.Memory"), Some(0));
        assert_eq!(by("Full.Disk.C"), Some(1));
        assert_eq!(by("Fuller"), None);
        // To the row without a symbol, none leads.
        assert_eq!(by("Teapot"), None);
        assert_eq!(decided(RAW.symbol("Full"), &rows).1, [Clue::Symbol]);
        // Where no meaning has one, a symbol says nothing.
        let scopes = [Row::scope("/v1"), Row::scope("/v2")];
        assert_eq!(
            decided(RAW.symbol("Full").scope("/v1"), &scopes),
            (Some(0), [Clue::Scope].into())
        );
    }

    #[test]
    fn the_longest_scope_wins_and_a_row_without_one_is_everywhere_else() {
        let rows = [Row::default(), Row::scope("/v1"), Row::scope("/v1/users")];
        let by = |path| decided(RAW.scope(path), &rows).0;
        assert_eq!(by("/v1/users/u_1"), Some(2));
        assert_eq!(by("/v1/usersgroups"), Some(1));
        assert_eq!(by("https://api.example.com/v1?q=/v2#top"), Some(1));
        assert_eq!(by("https://api.example.com/v1#top"), Some(1));
        assert_eq!(by("/v2"), Some(0));
        assert_eq!(by("v1"), None);
        assert_eq!(by("//api.example.com/v1"), None);
        assert_eq!(decided(RAW.scope("/v2"), &rows).1, [Clue::Scope]);
    }

    #[test]
    fn a_status_leads_to_the_meaning_that_has_it() {
        let status = |http_status| Row { http_status, ..Row::default() };
        let rows = [status(Some(404)), status(Some(409)), status(None)];
        assert_eq!(decided(RAW.http_status(409), &rows), (Some(1), [Clue::HttpStatus].into()));
        assert_eq!(decided(RAW.http_status(500), &rows), (None, [].into()));
        // Where no meaning has one, a status says nothing.
        let scopes = [Row::scope("/v1"), Row::scope("/v2")];
        let raw = RAW.http_status(404).scope("/v1");
        assert_eq!(decided(raw, &scopes), (Some(0), [Clue::Scope].into()));
    }

    #[test]
    fn a_message_leads_to_the_meaning_with_a_template_that_it_matches() {
        let rows =
            [Row::message("%s is full\nno room"), Row::message("%s is locked"), Row::default()];
        let by = |message| decided(RAW.message(message), &rows);
        assert_eq!(by("disk is full"), (Some(0), [Clue::Message].into()));
        assert_eq!(by("No room."), (Some(0), [Clue::Message].into()));
        assert_eq!(by("disk is locked"), (Some(1), [Clue::Message].into()));
        assert_eq!(by("disk is lost"), (None, [].into()));
        // Where no meaning has one, a message says nothing.
        let scopes = [Row::scope("/v1"), Row::scope("/v2")];
        let raw = RAW.message("disk is full").scope("/v1");
        assert_eq!(decided(raw, &scopes), (Some(0), [Clue::Scope].into()));
    }

    #[test]
    fn clues_that_contradict_each_other_decide_nothing() {
        let rows = [
            Row { message: "full".to_string(), ..Row::scope("/v1") },
            Row { message: "locked".to_string(), ..Row::scope("/v2") },
        ];
        let both = RAW.scope("/v1").message("full");
        assert_eq!(decided(both, &rows), (Some(0), [Clue::Scope, Clue::Message].into()));
        assert_eq!(decided(both.message("locked"), &rows), (None, [].into()));
    }
}
