//! Locates parts of a text in its cell.

use crate::catalog::Spanned;
use crate::csv::grammar::{RawOffsets, is_text_of};
use crate::source::{Sources, Span};

/// The places of the parts of a cell. Ask for them in ascending order: all of them together take one
/// pass, and there may be thousands.
pub(super) struct Parts<'c> {
    span: Span,
    /// `None` if the cell is yet to be fixed.
    offsets: Option<RawOffsets<'c>>,
}

impl<'c> Parts<'c> {
    pub(super) fn new(sources: &'c Sources, cell: &Spanned<String>) -> Self {
        let raw = sources[cell.span.file].at(cell.span);
        let offsets = is_text_of(raw, &cell.value).then(|| RawOffsets::new(raw));
        Self { span: cell.span, offsets }
    }

    /// The place of the bytes `start..end` of the text; the whole cell if it is yet to be fixed.
    pub(super) fn part(&mut self, start: usize, end: usize) -> Span {
        let Some(offsets) = &mut self.offsets else { return self.span };
        let (start, end) = (offsets.of(start), offsets.of(end));
        self.span.at(self.span.start + start, self.span.start + end)
    }
}
