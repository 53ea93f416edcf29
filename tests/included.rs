//! The included platforms are the same enums as those made from their files.

use std::fmt::Debug;

use errcodes::{ErrorCode, error_catalog};

error_catalog!("catalogs/bkrepo.csv");
error_catalog!("catalogs/caoliao.csv");
error_catalog!("catalogs/feishu.csv");
error_catalog!("catalogs/feishu-project.csv");
error_catalog!("catalogs/ones.csv");

fn assert_same<Included: ErrorCode, FromFile: ErrorCode + Debug>() {
    assert_eq!(Included::CATALOG, FromFile::CATALOG);
    assert_eq!(Included::ALL.len(), FromFile::ALL.len());
    for (included, from_file) in Included::ALL.iter().zip(FromFile::ALL) {
        // They are equal if catalog, code and name are; everything else that they say is equal as
        // well.
        assert_eq!(included.info(), from_file.info());
        assert_eq!(format!("{included:#}"), format!("{from_file:#}"));
    }
}

#[test]
fn an_included_platform_is_what_its_file_says() {
    assert_same::<errcodes::bkrepo::BkrepoError, BkrepoError>();
    assert_same::<errcodes::caoliao::CaoliaoError, CaoliaoError>();
    assert_same::<errcodes::feishu::FeishuError, FeishuError>();
    assert_same::<errcodes::feishu_project::FeishuProjectError, FeishuProjectError>();
    assert_same::<errcodes::ones::OnesError, OnesError>();
}

error_catalog! {
    /// Another enum of an included catalog, in Chinese.
    #[error_catalog(docs = false, languages = "zh")]
    pub(crate) enum Chinese = "errcodes:feishu";
}

#[test]
fn an_included_catalog_can_be_made_into_an_enum_of_ones_own() {
    assert_eq!(Chinese::CATALOG, "feishu");
    assert_eq!(Chinese::from(99_991_400).name(), FeishuError::from(99_991_400).name());
    assert_eq!(Chinese::from(99_991_400).hint(), FeishuError::from(99_991_400).hint_in("zh"));
}
