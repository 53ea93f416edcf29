//! The tags of languages, and what people write instead of them.

/// Whether a text is a language tag, such as `en` or `zh-Hant`.
pub(super) fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let first = parts.next().unwrap_or_default();
    (2..=3).contains(&first.len())
        && first.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(|part| {
            (2..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
        })
}

/// What people call languages where a tag is required.
const LANGUAGES: [(&str, &[&str]); 10] = [
    ("zh", &["中文", "简体中文", "简中", "chinese", "cn", "简体", "中"]),
    ("zh-Hant", &["繁體中文", "繁体中文", "繁中", "繁體", "繁体"]),
    ("en", &["英文", "英语", "英語", "english", "eng"]),
    ("ja", &["日本語", "日文", "日语", "japanese", "jp"]),
    ("ko", &["한국어", "韩文", "韩语", "韓文", "korean", "kr"]),
    ("de", &["deutsch", "german", "德语"]),
    ("fr", &["français", "francais", "french", "法语"]),
    ("es", &["español", "espanol", "spanish", "西班牙语"]),
    ("pt", &["português", "portugues", "portuguese", "葡萄牙语"]),
    ("ru", &["русский", "russian", "俄语"]),
];

/// Whether a tag is certainly meant as a language. After a dot, any tag will do; after a space or
/// an underscore, `url` and `int` are not languages.
pub(super) fn is_common(tag: &str) -> bool {
    let first = tag.split('-').next().unwrap_or_default();
    LANGUAGES.iter().any(|(known, _)| known.split('-').next() == Some(first))
}

/// The tag of a language, whatever the language is called.
pub(super) fn language_of(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    if let Some((tag, _)) = LANGUAGES.iter().find(|(_, names)| names.contains(&&lower[..])) {
        return Some((*tag).to_owned());
    }
    // `zh_CN`, `PT-br`: the language in lower case, its country in upper case.
    let mut parts = text.split(['-', '_']);
    let mut tag = parts.next()?.to_lowercase();
    for part in parts {
        tag.push('-');
        tag.push_str(&if part.len() == 2 { part.to_uppercase() } else { part.to_owned() });
    }
    is_language(&tag).then_some(tag)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_named_by_tags() {
        for tag in ["en", "fil", "zh-Hant", "zh-Hant-TW", "es-419"] {
            assert!(is_language(tag), "{tag}");
        }
        for tag in ["", "e", "EN", "engl", "zh-", "zh-T", "zh-H@nt", "zh-traditional", "zh_TW"] {
            assert!(!is_language(tag), "{tag}");
        }
    }
}
