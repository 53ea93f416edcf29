//! Cells of codes: numbers, string codes and statuses, one or several.

/// A text is no longer than this, in bytes, if it is a string code.
const MAX_SYMBOL: usize = 100;

/// The numbers of a cell: one, or several that stand on lines or between commas. `None` where anything else
/// is in it, or where `40,101` may be one number or two. `40,001` can only be one.
pub(super) fn numbers(cell: &str) -> Option<Vec<i64>> {
    if may_be_grouped(cell) {
        let is_one = cell.split(',').skip(1).any(|group| group.starts_with('0'));
        return if is_one { Some(vec![number(&cell.replace(',', ""))?]) } else { None };
    }
    let all: Vec<i64> = pieces(cell).map(number).collect::<Option<_>>()?;
    (!all.is_empty()).then_some(all)
}

/// Whether commas in a cell may be those of thousands.
pub(super) fn may_be_grouped(cell: &str) -> bool {
    let mut groups = cell.split(',');
    let first = groups.next().unwrap_or_default();
    let is_group =
        |group: &str| group.len() == 3 && group.bytes().all(|byte| byte.is_ascii_digit());
    let is_first = (1..4).contains(&first.trim_start_matches('-').len()) && number(first).is_some();
    cell.contains(',') && is_first && groups.all(is_group)
}

/// A number that nobody would take for the place in a list.
pub(super) fn is_long_number(cell: &str) -> bool {
    numbers(cell).is_some_and(|all| all.iter().all(|number| !(0..100).contains(number)))
}

/// A number as pages and workbooks write it: `40001`, `"40001"`, `40001.0`, `−1`.
pub(super) fn number(text: &str) -> Option<i64> {
    let text = text.trim().trim_matches(['`', '"', '\'', '“', '”', '*']);
    let text = text
        .split_once('.')
        .filter(|(_, rest)| rest.bytes().all(|b| b == b'0'))
        .map_or(text, |p| p.0);
    let plain: String = text
        .chars()
        .map(|char| match char {
            '−' | '－' | '–' => '-',
            '０'..='９' => char::from_digit(char as u32 - '０' as u32, 10).unwrap_or(char),
            char => char,
        })
        .collect();
    // `+1` is no code that a page would have.
    plain.parse().ok().filter(|_| !plain.starts_with('+'))
}

/// A number, and what is said of it in brackets: `40001 (deprecated)`.
pub(super) fn with_remark(cell: &str) -> Option<(i64, &str)> {
    let (text, remark) = cell.split_once(['(', '（'])?;
    Some((number(text)?, remark.trim_end().trim_end_matches([')', '）']).trim()))
}

/// The string codes of a cell.
pub(super) fn symbols(cell: &str) -> Option<Vec<&str>> {
    let all = cell.split(['\n', ',', '，', '、', ';', '；']).map(str::trim);
    let all: Vec<&str> = all.filter(|text| !text.is_empty()).collect();
    (!all.is_empty() && all.iter().all(|text| is_one_symbol(text))).then_some(all)
}

/// Whether a cell holds string codes.
pub(super) fn is_symbol(cell: &str) -> bool {
    symbols(cell).is_some()
}

fn is_one_symbol(text: &str) -> bool {
    text.len() <= MAX_SYMBOL
        && text.bytes().all(|byte| byte.is_ascii_graphic())
        && text.starts_with(|char: char| char.is_ascii_alphanumeric() || char == '_')
        && text.contains(|char: char| char.is_ascii_alphabetic())
        && !text.contains("://")
        // Whether a number in hexadecimal is sent as such, nobody can tell.
        && !text.to_ascii_lowercase().starts_with("0x")
        // What a spreadsheet has made of a long number: `1.23E+11`.
        && !(text.starts_with(|char: char| char.is_ascii_digit()) && text.parse::<f64>().is_ok())
        // `4xx` and `1000-1999` stand for several.
        && !text.to_ascii_lowercase().ends_with("xx")
}

/// An HTTP status: `404`, `404 Not Found`, `HTTP 404`.
pub(super) fn status(cell: &str) -> Option<u16> {
    let text = cell.trim().trim_start_matches("HTTP").trim_start();
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let rest = text[digits..].trim_start_matches(".0");
    let is_end = rest.is_empty() || rest.starts_with([' ', '(', '（', '\n', ':', '：']);
    let status: u16 = text[..digits].parse().ok().filter(|_| is_end)?;
    // Of several statuses, none is the one.
    let is_one = !rest.contains(|char: char| char.is_ascii_digit());
    ((100..600).contains(&status) && is_one).then_some(status)
}

/// What stands on lines, or between signs and blanks.
fn pieces(cell: &str) -> impl Iterator<Item = &str> {
    let is_sign = |char: char| char.is_whitespace() || ",，、;；/或".contains(char);
    cell.split(is_sign).filter(|piece| !piece.is_empty() && *piece != "or")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_as_pages_write_them() {
        for (cell, expected) in [
            ("40001", Some(vec![40001])),
            ("-1", Some(vec![-1])),
            ("−1", Some(vec![-1])),
            ("\"40001\"", Some(vec![40001])),
            ("40001.0", Some(vec![40001])),
            ("４０３", Some(vec![403])),
            ("1001\n1002", Some(vec![1001, 1002])),
            ("1001、1002 或 1003", Some(vec![1001, 1002, 1003])),
            ("10001,10002", Some(vec![10001, 10002])),
            ("40,001", Some(vec![40001])),
            ("1,040,001", Some(vec![1_040_001])),
            ("40,101", None),
            ("400,401,403", None),
            ("1000-1999", None),
            ("4xx", None),
            ("", None),
            ("other", None),
            ("99999999999999999999", None),
        ] {
            assert_eq!(numbers(cell), expected, "{cell}");
        }
        assert_eq!(with_remark("40001（已下线）"), Some((40001, "已下线")));
        assert_eq!(with_remark("E (1)"), None);
    }

    #[test]
    fn string_codes_are_words_of_ascii() {
        assert_eq!(symbols("InvalidParameter.Team"), Some(vec!["InvalidParameter.Team"]));
        assert_eq!(symbols("NotFound\nGone"), Some(vec!["NotFound", "Gone"]));
        for cell in [
            "",
            "40001",
            "参数错误",
            "not valid at all!",
            "4xx",
            "0x8001",
            "1.23E+11",
            "https://h/x",
        ] {
            assert_eq!(symbols(cell), None, "{cell}");
        }
    }

    #[test]
    fn a_status_is_one_number() {
        for (cell, expected) in [
            ("404", Some(404)),
            ("404 Not Found", Some(404)),
            ("HTTP 404", Some(404)),
            ("404.0", Some(404)),
            ("400 / 403", None),
            ("4xx", None),
            ("1001", None),
            ("", None),
        ] {
            assert_eq!(status(cell), expected, "{cell}");
        }
    }
}
