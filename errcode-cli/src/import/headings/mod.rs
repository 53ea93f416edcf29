//! What the heading of a column means, in the many words that pages have for it.

mod table;

use errcode_catalog::columns::Column;

use table::{LANGUAGES, PARTS, WHOLES};

/// A longer heading, in bytes, is a sentence.
const MAX_BYTES: usize = 120;

/// What a heading says that its column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Sense {
    /// Codes: numbers, or strings.
    Code(Strength),
    /// HTTP statuses, or codes where there are no others: `状态码`.
    Status,
    /// Names or string codes: `Identifier`.
    Identifier,
    /// A reason: the message, where there is no column for that.
    Reason,
    /// A column of catalogs, in a language where it says which.
    Column(Column, Option<&'static str>),
    /// What only tables of parameters have: `required`.
    Parameter,
}

/// How sure a heading names codes of errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Strength {
    /// `ID`, `value`: if everything else says so.
    Faint,
    /// `code`.
    Usual,
    /// `错误码`, `error code`.
    Certain,
}

/// What a heading means; `None` for one that has no word of ours.
pub(super) fn sense(heading: &str) -> Option<Sense> {
    if heading.len() > MAX_BYTES {
        return None;
    }
    let (whole, name) = (plain(heading), plain(without_remark(heading)));
    let (bare, language) = without_language(&whole);
    let known = is_one_of(WHOLES, &name)
        .or_else(|| is_one_of(WHOLES, &plain(last_word(heading)?)))
        .or_else(|| has_one_of(PARTS, &name))
        .or_else(|| is_one_of(WHOLES, bare))
        .or_else(|| has_one_of(PARTS, bare));
    match known? {
        Sense::Column(column, _) if column.format().in_languages => {
            Some(Sense::Column(column, language))
        }
        sense => Some(sense),
    }
}

/// The column that a heading names as catalogs do, and its language.
pub(super) fn named(heading: &str) -> Option<(Column, &str)> {
    let (column, language) = Column::from_heading(heading)?;
    let name = column.format().name;
    (heading == name || heading.len() > name.len() && heading.starts_with(name))
        .then_some((column, language))
}

fn is_one_of(table: &[(&str, Sense)], text: &str) -> Option<Sense> {
    let has = |words: &&str| words.split(' ').any(|word| word == text);
    table.iter().find(|(words, _)| has(words)).map(|(_, sense)| sense.clone())
}

fn has_one_of(table: &[(&str, Sense)], text: &str) -> Option<Sense> {
    let has = |words: &&str| words.split(' ').any(|word| text.contains(word));
    table.iter().find(|(words, _)| has(words)).map(|(_, sense)| sense.clone())
}

/// Letters and digits alone, in lower case.
fn plain(text: &str) -> String {
    text.chars().filter(|char| char.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

fn without_remark(heading: &str) -> &str {
    let end = heading.find(['(', '（', '[', '【']).filter(|at| *at > 0);
    &heading[..end.unwrap_or(heading.len())]
}

/// The word after the last dot, as in the headings that JSON has: `error.code`
fn last_word(heading: &str) -> Option<&str> {
    heading.rsplit_once('.').map(|(_, word)| word)
}

/// A heading without the word for its language, at its start or at its end.
fn without_language(plain: &str) -> (&str, Option<&'static str>) {
    for (words, language) in LANGUAGES {
        for word in words.split(' ') {
            // `zh` and `en` are parts of words, too.
            let is_word = word.len() > 2;
            let rest =
                plain.strip_suffix(word).or_else(|| plain.strip_prefix(word).filter(|_| is_word));
            // `English`, `中文`: the texts in that language.
            if plain == word {
                return ("text", Some(language));
            }
            let is_known = |rest: &&str| {
                is_one_of(WHOLES, rest).is_some() || has_one_of(PARTS, rest).is_some()
            };
            if let Some(rest) = rest.filter(is_known) {
                return (rest, Some(language));
            }
        }
    }
    (plain, None)
}

#[cfg(test)]
mod tests {
    use super::table::{CODE, DESCRIPTION, HINT, HTTP, MESSAGE, NAME};
    use super::*;

    #[test]
    fn headings_mean_what_they_say_in_many_words() {
        for (headings, expected) in [
            (
                "错误码 错误码ID error_code ErrCode 错误码err_code 返回码 業務错误码 错误码（code）",
                CODE,
            ),
            ("Code 代码 detail.code", Sense::Code(Strength::Usual)),
            ("ID 编码", Sense::Code(Strength::Faint)),
            ("HttpCode HTTP状态码 Http状态码 http_status status", HTTP),
            ("状态码 statusCode", Sense::Status),
            ("Identifier 错误码名称 symbol", Sense::Identifier),
            ("错误信息 errmsg err_msg(外层) Message 提示信息", MESSAGE),
            ("错误原因 可能的原因 Reason 错误描述", Sense::Reason),
            ("说明 描述 含义 Description meaning", DESCRIPTION),
            (
                "中文说明 description.zh 描述（中文） description_cn",
                Sense::Column(Column::Description, Some("zh")),
            ),
            ("message.en EnglishMessage English", Sense::Column(Column::Message, Some("en"))),
            ("解决方案 可能的错误原因&排查建议 Solution HowToFix", HINT),
            ("必填 参数名 required 类型 type", Sense::Parameter),
            ("名称 variant", NAME),
        ] {
            for heading in headings.split(' ') {
                assert_eq!(sense(heading).as_ref(), Some(&expected), "{heading}");
            }
        }
        for heading in ["", "版本", "colour", "2024"] {
            assert_eq!(sense(heading), None, "{heading}");
        }
    }

    #[test]
    fn only_the_names_of_the_format_are_those_of_a_catalog() {
        assert_eq!(named("hint.zh"), Some((Column::Hint, "zh")));
        assert_eq!(named("code"), Some((Column::Code, "")));
        assert_eq!((named("错误码"), named("Code"), named("hints")), (None, None, None));
    }
}
