//! The headings above a place on a page.

/// Headings that are open, the outermost first, each with its level.
#[derive(Debug, Default)]
pub(super) struct Titles(Vec<(usize, String)>);

impl Titles {
    /// A heading ends those of its level and of deeper ones.
    pub(super) fn push(&mut self, level: usize, text: String) {
        self.0.retain(|(other, _)| *other < level);
        if !text.is_empty() {
            self.0.push((level, text));
        }
    }

    pub(super) fn all(&self) -> Vec<String> {
        self.0.iter().map(|(_, text)| text.clone()).collect()
    }
}
