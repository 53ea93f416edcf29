//! Headings as modules.

/// What headings say beside the name of a module: `Auth 错误码`, `2.1 Auth error codes`.
const WORDS: [&str; 14] = [
    "错误码说明",
    "错误码列表",
    "错误码",
    "错误代码",
    "返回码",
    "状态码说明",
    "状态码",
    "说明",
    "error codes",
    "error code",
    "errors",
    "status codes",
    "codes",
    "的",
];

/// The module that a heading names.
pub(super) fn named(title: &str) -> String {
    let is_number = |char: char| char.is_ascii_digit() || ".、)） ".contains(char);
    let mut name = title.trim_start_matches(is_number).trim();
    loop {
        let end = WORDS.iter().find_map(|word| {
            let start = name.len().checked_sub(word.len())?;
            let (rest, end) = name.split_at_checked(start)?;
            end.eq_ignore_ascii_case(word).then_some(rest)
        });
        match end.map(|rest| rest.trim_end_matches([' ', ':', '：', '-', '—'])) {
            Some(rest) => name = rest,
            None => return name.to_owned(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::named;

    #[test]
    fn a_module_is_what_a_heading_says_beside_the_word_for_codes() {
        for (title, module) in [
            ("Auth 错误码", "Auth"),
            ("2.1 Billing error codes", "Billing"),
            ("通用状态码说明", "通用"),
            ("Error codes", ""),
            ("Repository", "Repository"),
        ] {
            assert_eq!(named(title), module, "{title}");
        }
    }
}
