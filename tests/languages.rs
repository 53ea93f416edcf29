//! The languages that are compiled in, and which one leads.

use errcodes::{ErrorCode, RawError, error_catalog};

error_catalog! {
    /// As the file has them.
    pub(crate) enum AllError = "./languages.csv";
}

error_catalog! {
    /// Chinese leads, and German is left out.
    #[error_catalog(languages = "zh, en")]
    pub(crate) enum ChineseError = "./languages.csv";
}

error_catalog! {
    /// English only.
    #[error_catalog(docs = false, languages = "EN")]
    pub(crate) enum EnglishError = "./languages.csv";
}

#[test]
fn the_first_language_leads() {
    assert_eq!(AllError::Full.hint(), Some("Delete what is old."));
    assert_eq!(ChineseError::Full.hint(), Some("删掉旧的。"));
    assert_eq!(ChineseError::Full.message(), Some("磁盘 %s 已满"));
    assert_eq!(format!("{:#}", ChineseError::Full), "1: 磁盘 %s 已满\n磁盘满了。\n删掉旧的。");
    assert_eq!(EnglishError::Full.hint(), AllError::Full.hint());
}

#[test]
fn an_empty_cell_falls_back_to_the_next_language() {
    assert_eq!(AllError::Gone.description(), Some("它没有了。"));
    assert_eq!(ChineseError::Gone.hint(), Some("Look elsewhere."));
    assert_eq!(ChineseError::Gone.hint_in("zh"), Some("Look elsewhere."));
    // A message is what the server sends, or nothing.
    assert_eq!(ChineseError::Gone.message(), None);
    assert_eq!(ChineseError::Gone.message_in("en"), Some("gone"));
}

#[test]
fn what_is_not_listed_is_left_out_but_messages_still_decide() {
    assert_eq!(AllError::Full.hint_in("de"), Some("Lösche Altes."));
    assert_eq!(ChineseError::Full.hint_in("de"), ChineseError::Full.hint());
    assert_eq!(ChineseError::Full.hint_in("en"), AllError::Full.hint());
    assert_eq!(EnglishError::Full.hint_in("zh"), EnglishError::Full.hint());
    assert_eq!(EnglishError::Gone.description(), None);
    // A text without a language is for everybody.
    assert_eq!(EnglishError::Full.url(), Some("https://example.com/1"));
    let raw = RawError::new(1).message("磁盘 C 已满");
    let full = EnglishError::resolve(raw);
    let captures = ErrorCode::captures(full, raw.message.unwrap()).unwrap();
    assert!(captures.values().eq(["C"]));
}
