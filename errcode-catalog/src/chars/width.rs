//! The number of terminal columns that a character takes.

/// 0 for marks that combine with the preceding character, 2 for wide characters, otherwise 1.
///
/// It covers the blocks that occur in catalogs: Chinese, Japanese, Korean, full-width forms and
/// emoji. A wrong width moves a caret by one column, which is not worth a dependency that every
/// user has to build.
pub(crate) fn width(char: char) -> usize {
    match u32::from(char) {
        0x0300..=0x036f | 0x200b..=0x200f | 0x2060..=0x2064 | 0xfe00..=0xfe0f | 0xfeff => 0,
        0x1100..=0x115f
        | 0x2e80..=0x303e
        | 0x3041..=0x4dbf
        | 0x4e00..=0xa4cf
        | 0xa960..=0xa97f
        | 0xac00..=0xd7a3
        | 0xf900..=0xfaff
        | 0xfe30..=0xfe6f
        | 0xff00..=0xff60
        | 0xffe0..=0xffe6
        | 0x1f300..=0x1f64f
        | 0x1f900..=0x1f9ff
        | 0x20000..=0x3fffd => 2,
        _ => 1,
    }
}
