//! Counts the steps of code that could grow faster than the file, so that tests can show that it
//! does not.
//!
//! Outside this crate's tests, nothing is counted and nothing is paid.

#[cfg(not(test))]
#[inline]
pub(crate) fn count(_: usize) {}

#[cfg(test)]
pub(crate) use counter::{count, of};

#[cfg(test)]
mod counter {
    use std::cell::Cell;

    thread_local! {
        static STEPS: Cell<usize> = const { Cell::new(0) };
    }

    pub(crate) fn count(steps: usize) {
        STEPS.set(STEPS.get() + steps);
    }

    /// The number of steps that a task takes.
    pub(crate) fn of(task: impl FnOnce()) -> usize {
        let before = STEPS.get();
        task();
        STEPS.get() - before
    }
}

#[cfg(test)]
mod tests {
    use super::of;
    use crate::findings::Severity;
    use crate::read;
    use crate::source::{Source, Sources};

    /// The steps of reading a file and of locating every finding in it, and the number of findings.
    fn steps(text: &str) -> (usize, usize) {
        let sources = Sources::from(Source::new("large.csv", text));
        let mut count = 0;
        let steps = of(|| {
            let findings = read(&sources, Severity::Warning).findings;
            count = findings.iter().map(|finding| 1 + finding.alike.len()).sum();
            let places = findings.iter().flat_map(|finding| &finding.places);
            let places = places.map(|place| place.span);
            let all = places.chain(findings.iter().flat_map(|finding| finding.alike.clone()));
            assert!(all.map(|span| sources.position(span).column).sum::<usize>() > 0);
        });
        (steps, count)
    }

    /// Checks that each byte is read a few times at most, and that each finding takes a bounded
    /// number of steps.
    #[track_caller]
    fn assert_linear(text: &str) {
        let bytes = text.len();
        let (steps, findings) = steps(text);
        let most = 16 * bytes + 16_384 * findings;
        assert!(0 < steps && steps <= most, "{steps} steps for {bytes} bytes, {findings} findings");
    }

    #[test]
    fn conflicts_with_a_long_row_are_found_in_linear_time() {
        let hints = ["没有权限".repeat(5000), "x".repeat(60 << 10)].join(",");
        let hints = [&hints[..]; 6].join(",");
        let languages: Vec<_> = (10..22).map(|number| format!("hint.xx-{number}")).collect();
        let rows: Vec<_> =
            (0..1000).map(|row| format!("{}hint {row},1\n", ",".repeat(11))).collect();
        let rows = rows.concat();
        // The code is at the end of the long row.
        assert_linear(&format!("{},code\n{hints},1\n{rows}", languages.join(",")));
    }

    #[test]
    fn conflicts_with_a_late_alternative_are_found_in_linear_time() {
        let alternatives: Vec<_> = (0..10_000).map(|line| format!("w{line}")).collect();
        let rows: Vec<_> = (0..1000).map(|row| format!("1,late {row},message\n")).collect();
        let first = format!("1,\"{}\nlate %s\",message\n", alternatives.join("\n"));
        assert_linear(&format!("code,message,overload\n{first}{}", rows.concat()));
    }

    #[test]
    fn mistakes_in_many_cells_are_found_in_linear_time() {
        let rows: Vec<_> = (1..=1000).map(|row| format!("{row}, x,\"a \"\" %s %\"\n")).collect();
        assert_linear(&format!("code,hint,message\n{}", rows.concat()));
    }

    #[test]
    fn templates_with_one_start_are_compared_in_linear_time() {
        let start = "the same start of every message ".repeat(20);
        let rows: Vec<_> = (0..1000).map(|row| format!("1,{start}{row:05},message\n")).collect();
        assert_linear(&format!("code,message,overload\n{}", rows.concat()));
    }
}
