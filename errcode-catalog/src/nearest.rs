//! Finds the candidate for "Did you mean …?"

/// Longer words are not compared.
const MAX_BYTES: usize = 256;

/// The candidate that was most likely meant: a few letters off, or the same except for case.
pub(crate) fn nearest<'c>(
    word: &str,
    candidates: impl IntoIterator<Item = &'c str>,
) -> Option<&'c str> {
    // Far longer than any candidate. Comparing would take time in proportion to the length, which
    // is not worth it.
    if word.len() > MAX_BYTES {
        return None;
    }
    let word = word.to_lowercase();
    candidates
        .into_iter()
        .map(|candidate| (distance(&word, &candidate.to_lowercase()), candidate))
        .filter(|&(distance, candidate)| distance <= candidate.chars().count().min(9) / 3)
        .min_by_key(|&(distance, _)| distance)
        .map(|(_, candidate)| candidate)
}

/// How many letters have to be inserted, deleted, replaced or swapped with their neighbour.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut before_last: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    let mut previous = None;
    for (i, from) in a.chars().enumerate() {
        let mut row = vec![i + 1];
        for (j, &to) in b.iter().enumerate() {
            let replaced = last[j] + usize::from(from != to);
            let mut cheapest = replaced.min(last[j + 1] + 1).min(row[j] + 1);
            if j > 0 && previous == Some(to) && from == b[j - 1] {
                cheapest = cheapest.min(before_last[j - 1] + 1);
            }
            row.push(cheapest);
        }
        previous = Some(from);
        before_last = std::mem::replace(&mut last, row);
    }
    last[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slips_are_recognised_and_other_words_are_not() {
        let columns = ["code", "name", "http_status", "description"];
        for (word, meant) in [
            ("Code", Some("code")),
            ("cdoe", Some("code")),
            ("nmae", Some("name")),
            ("httpstatus", Some("http_status")),
            ("desription", Some("description")),
            ("CODE", Some("code")),
            ("coed", Some("code")),
            ("cdxe", None),
            ("ced", None),
            ("colour", None),
            ("", None),
        ] {
            assert_eq!(nearest(word, columns), meant, "{word}");
        }
    }
    #[test]
    fn case_does_not_matter() {
        assert_eq!(nearest("Http-状态码", ["HTTP状态码"]), Some("HTTP状态码"));
    }

    #[test]
    fn one_slip_is_allowed_for_three_letters_and_three_at_most() {
        for (word, candidate, is_near) in [
            ("xxi", "api", false),
            ("ap", "api", true),
            ("xx", "ab", false),
            ("statxx", "status", true),
            ("staxxx", "status", false),
            ("an identifxxx", "an identifier", true),
            ("an identixxxx", "an identifier", false),
        ] {
            assert_eq!(nearest(word, [candidate]).is_some(), is_near, "{word}");
        }
    }

    #[test]
    fn the_nearest_of_several_is_taken_and_the_first_of_equally_near_ones() {
        assert_eq!(nearest("scopex", ["scoops", "scope"]), Some("scope"));
        assert_eq!(nearest("bode", ["code", "mode"]), Some("code"));
    }

    #[test]
    fn words_of_more_than_256_bytes_are_not_compared() {
        let candidate = "x".repeat(256);
        for (bytes, is_near) in [(255, true), (256, true), (257, false)] {
            assert_eq!(nearest(&"x".repeat(bytes), [&candidate[..]]).is_some(), is_near, "{bytes}");
        }
    }
}
