//! Several files that form one catalog.

use errcodes::error_catalog;
use errcodes::feishu::FeishuError;

error_catalog! {
    /// What Feishu documents, and what we met ourselves.
    pub(crate) enum OurError = ["errcodes:feishu", "./several-files.csv"];
}

error_catalog! {
    /// Two files of the user's own.
    pub(crate) enum BothError = ["./store.csv", "./store-more.csv",];
}

#[test]
fn the_rows_of_both_files_are_there() {
    assert_eq!(OurError::from(1_254_000), OurError::BitableRequestInvalid);
    assert_eq!(OurError::from(99_991_400).name(), FeishuError::from(99_991_400).name());
    assert_eq!(OurError::ALL.len(), FeishuError::ALL.len() + 1);
    assert_eq!(BothError::from(7), BothError::Full);
    assert_eq!(BothError::from(70), BothError::Extra);
}

#[test]
fn a_row_of_ones_own_replaces_the_included_one() {
    assert_eq!(OurError::from(40_007), OurError::UserGone);
    assert_eq!(OurError::UserGone.hint(), Some("Ask the directory team."));
    let included = FeishuError::from(40_007).name();
    assert_eq!(OurError::from_name(included), None);
}

#[test]
fn the_first_file_names_the_catalog_and_its_languages_lead() {
    assert_eq!((OurError::CATALOG, BothError::CATALOG), ("feishu", "store"));
    let hint = FeishuError::from(99_991_400).hint();
    assert_eq!(OurError::from(99_991_400).hint(), hint);
    assert_eq!(BothError::Full.hint_in("zh"), Some("删除旧数据"));
}
