//! Finds the meaning of a code that fits what was observed.

use super::clue::{Clue, Clues};
use super::expected::{Expected, MessageFit};
use super::meaning::Meaning;
use crate::raw::RawError;

/// The meaning that an error has, and the clues that decided it.
#[derive(Debug)]
pub struct Decision<'m, M> {
    pub(super) meaning: Option<&'m M>,
    pub(super) clues: Clues,
    pub(super) ignored: Clues,
}

impl<'m, M> Decision<'m, M> {
    /// The meaning; `None` if it is undecided which one applies, or if there is none.
    #[must_use]
    pub fn meaning(&self) -> Option<&'m M> {
        self.meaning
    }

    /// The clues that told this meaning from the others. There are none if there are no other meanings, or
    /// if it is undecided which one applies.
    pub fn clues(&self) -> impl Iterator<Item = Clue> {
        self.clues.iter()
    }

    /// The clues that were observed but fit no meaning, and were therefore ignored. There are none if there
    /// are no two meanings to tell apart.
    pub fn ignored(&self) -> impl Iterator<Item = Clue> {
        self.ignored.iter()
    }
}

/// Decides which of the meanings of one code an error has, by the rules of
/// [`Resolution::of`](super::Resolution::of).
///
/// The code of `raw` is ignored: the caller has already used it to find the meanings.
///
/// ```
/// # use errcode_runtime as errcodes;
/// use errcodes::RawError;
/// use errcodes::resolve::{Clue, Meaning, decide};
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
///     fn overload(&self) -> Option<Clue> {
///         Some(Clue::Scope)
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
        return Decision { meaning: first, clues: Clues::NONE, ignored: Clues::NONE };
    }
    let expected = Expected::new(raw, &meanings);
    // Only after all meanings have been compared is it known whether the message fits any of them, and thus
    // counts.
    let (mut with_message, mut without) = (Fitting::NONE, Fitting::NONE);
    let (mut fits, mut differs) = (false, false);
    for meaning in meanings {
        let against = expected.against(meaning);
        without.add(meaning, against);
        let fit = expected.message_fit(meaning);
        fits |= fit == MessageFit::Matches;
        differs |= fit == MessageFit::Differs;
        with_message.add(
            meaning,
            if fit == MessageFit::Differs { against.with(Clue::Message) } else { against },
        );
    }
    let fitting = if fits { with_message } else { without };
    let ignored = expected.ignored();
    let ignored = if differs && !fits { ignored.with(Clue::Message) } else { ignored };
    let (meaning, clues) = match fitting {
        Fitting { meaning: Some(meaning), is_open: false, decisive } => (Some(meaning), decisive),
        _ => (None, Clues::NONE),
    };
    Decision { meaning, clues, ignored }
}

/// The meanings, among those compared so far, that no clue rules out.
struct Fitting<'m, M> {
    /// The last of them.
    meaning: Option<&'m M>,
    /// Whether there are several.
    is_open: bool,
    /// The clues that ruled out others.
    decisive: Clues,
}

impl<'m, M> Fitting<'m, M> {
    const NONE: Self = Self { meaning: None, is_open: false, decisive: Clues::NONE };

    #[inline]
    fn add(&mut self, meaning: &'m M, against: Clues) {
        self.decisive = self.decisive.and(against);
        if against == Clues::NONE {
            self.is_open = self.meaning.replace(meaning).is_some();
        }
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
        overload: Option<Clue>,
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

        fn overload(&self) -> Option<Clue> {
            self.overload
        }

        fn messages(&self) -> impl Iterator<Item = &str> {
            self.message.lines()
        }
    }

    /// The index of the meaning that was decided on, and the clues that decided.
    fn decided(raw: RawError<'_>, rows: &[Row]) -> (Option<usize>, Vec<Clue>) {
        let decision = decide(&raw, rows.iter());
        let is_meaning = |row: &Row| decision.meaning().is_some_and(|it| ptr::eq(it, row));
        (rows.iter().position(is_meaning), decision.clues().collect())
    }

    /// The clues that were ignored.
    fn ignored(raw: RawError<'_>, rows: &[Row]) -> Vec<Clue> {
        decide(&raw, rows.iter()).ignored().collect()
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
        // Neither an unknown symbol nor a symbol that nobody looked for leads to the row without one.
        for unknown in ["Fuller", "Teapot", "", " "] {
            assert_eq!(by(unknown), None, "{unknown}");
        }
        assert_eq!(decided(RAW, &rows).0, None);
        assert_eq!(decided(RAW.symbol("Full"), &rows).1, [Clue::Symbol]);
    }

    #[test]
    fn that_there_is_no_symbol_leads_to_the_meaning_without_one() {
        let rows = [Row::symbol("Full"), Row::default()];
        assert_eq!(decided(RAW.without_symbol(), &rows), (Some(1), [Clue::Symbol].into()));
        assert_eq!(decided(RAW.without_symbol().symbol("Full"), &rows).0, Some(0));
        // If all meanings have a symbol, or none has, the clue is ignored.
        let symbols = [Row::symbol("Full"), Row::symbol("Locked")];
        assert_eq!(decided(RAW.without_symbol(), &symbols).0, None);
        assert_eq!(ignored(RAW.without_symbol(), &symbols), [Clue::Symbol]);
        let scopes = [Row::scope("/v1"), Row::scope("/v2")];
        assert_eq!(decided(RAW.without_symbol().scope("/v2"), &scopes).1, [Clue::Scope]);
        assert_eq!(ignored(RAW.without_symbol().scope("/v2"), &scopes), []);
    }

    #[test]
    fn the_longest_scope_wins_and_a_row_without_one_is_everywhere_else() {
        let rows = [Row::default(), Row::scope("/v1"), Row::scope("/v1/users")];
        let by = |path| decided(RAW.scope(path), &rows).0;
        assert_eq!(by("/v1/users/u_1"), Some(2));
        assert_eq!(by("/v1/usersgroups"), Some(1));
        assert_eq!(by("https://api.example.com/v1?q=/v2#top"), Some(1));
        assert_eq!(by("/v2"), Some(0));
        assert_eq!(by("v1"), None);
        assert_eq!(by("//api.example.com/v1"), None);
        assert_eq!(decided(RAW.scope("/v2"), &rows).1, [Clue::Scope]);
        assert_eq!(ignored(RAW.scope("/v2"), &rows), []);
        assert_eq!(ignored(RAW.scope("v1"), &rows), [Clue::Scope]);
        // Without such a row, a path elsewhere fits none.
        assert_eq!(decided(RAW.scope("/v2"), &rows[1..]).0, None);
        assert_eq!(ignored(RAW.scope("/v2"), &rows[1..]), [Clue::Scope]);
    }

    #[test]
    fn a_status_leads_to_the_meaning_that_has_it() {
        let status = |http_status| Row { http_status, ..Row::default() };
        let rows = [status(Some(404)), status(Some(409))];
        assert_eq!(decided(RAW.http_status(409), &rows), (Some(1), [Clue::HttpStatus].into()));
        assert_eq!(decided(RAW.http_status(500), &rows), (None, [].into()));
        assert_eq!(ignored(RAW.http_status(500), &rows), [Clue::HttpStatus]);
    }

    #[test]
    fn a_message_leads_to_the_meaning_with_a_template_that_it_matches() {
        let rows = [Row::message("%s is full\nno room"), Row::message("%s is locked")];
        let by = |message| decided(RAW.message(message), &rows);
        assert_eq!(by("disk is full"), (Some(0), [Clue::Message].into()));
        assert_eq!(by("No room."), (Some(0), [Clue::Message].into()));
        assert_eq!(by("disk is locked"), (Some(1), [Clue::Message].into()));
        assert_eq!(by("disk is lost"), (None, [].into()));
        assert_eq!(ignored(RAW.message("disk is lost"), &rows), [Clue::Message]);
        assert_eq!(ignored(RAW.message(" "), &rows), []);
    }

    #[test]
    fn an_empty_cell_is_open_unless_it_is_in_the_column_that_tells_the_meanings_apart() {
        let with = |overload| {
            let row = |http_status, message: &str| Row {
                http_status,
                overload: Some(overload),
                ..Row::message(message)
            };
            [row(Some(404), "full"), row(None, "")]
        };
        let (status, message) = (RAW.http_status(404), RAW.message("full"));
        assert_eq!(decided(status, &with(Clue::Scope)).0, None);
        assert_eq!(decided(message, &with(Clue::Scope)).0, None);
        assert_eq!(decided(status, &with(Clue::HttpStatus)).0, Some(0));
        assert_eq!(decided(message, &with(Clue::Message)).0, Some(0));
        // A value that fits no documented one does not fit the empty cell either, so it is ignored.
        for overload in Clue::ALL {
            let rows = with(overload);
            let drifted = RAW.http_status(500).message("fuller");
            assert_eq!(decided(drifted, &rows), (None, [].into()));
            assert_eq!(ignored(drifted, &rows), [Clue::HttpStatus, Clue::Message]);
        }
    }

    #[test]
    fn a_clue_that_fits_no_meaning_leaves_the_others_to_decide() {
        let rows = [
            Row { message: "full".to_string(), http_status: Some(404), ..Row::scope("/v1") },
            Row { message: "locked".to_string(), http_status: Some(409), ..Row::scope("/v2") },
        ];
        let drifted = RAW.symbol("Teapot").http_status(500).message("teapot");
        assert_eq!(decided(drifted.scope("/v2"), &rows), (Some(1), [Clue::Scope].into()));
        let all_but_scope = [Clue::Symbol, Clue::HttpStatus, Clue::Message];
        assert_eq!(ignored(drifted.scope("/v2"), &rows), all_but_scope);
        assert_eq!(decided(drifted.message("full"), &rows), (Some(0), [Clue::Message].into()));
        assert_eq!(decided(drifted.http_status(404), &rows), (Some(0), [Clue::HttpStatus].into()));
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
        assert_eq!(ignored(both.message("locked"), &rows), []);
    }

    #[test]
    fn where_no_meaning_has_anything_in_its_column_a_clue_says_nothing() {
        let rows = [Row::scope("/v1"), Row::scope("/v2")];
        let raw = RAW.http_status(404).message("full").without_symbol().scope("/v1");
        assert_eq!(decided(raw, &rows), (Some(0), [Clue::Scope].into()));
        assert_eq!(ignored(raw, &rows), []);
    }
}
