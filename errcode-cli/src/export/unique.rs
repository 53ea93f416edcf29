//! Names of which no two are equal, whatever the case of their letters.

use std::collections::HashMap;

/// The names that are taken, each with the last number that was tried for it.
#[derive(Default)]
pub(super) struct Names {
    taken: HashMap<String, usize>,
}

impl Names {
    /// The name itself, or the first of those with a number that is not taken; numbers start with 2.
    pub(super) fn unique(&mut self, name: &str, numbered: &dyn Fn(usize) -> String) -> String {
        let key = name.to_lowercase();
        let mut number = self.taken.get(&key).copied().unwrap_or_default();
        loop {
            number += 1;
            let candidate = if number == 1 { name.to_owned() } else { numbered(number) };
            let is_free = number == 1 || !self.taken.contains_key(&candidate.to_lowercase());
            if is_free {
                self.taken.insert(candidate.to_lowercase(), 1);
                self.taken.insert(key, number);
                return candidate;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_is_given_twice() {
        let mut names = Names::default();
        let wanted = ["a", "A", "a-3", "a", "a", "b", "a-2", "a-2"];
        let given = wanted
            .map(|name| names.unique(name, &|number| format!("{}-{number}", name.to_lowercase())));
        assert_eq!(given, ["a", "a-2", "a-3", "a-4", "a-5", "b", "a-2-2", "a-2-3"]);
    }
}
