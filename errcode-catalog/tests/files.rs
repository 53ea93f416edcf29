//! The errors for paths that do not lead to a catalog.

use std::fs;
use std::path::Path;

use errcode_catalog::findings::{Finding, Language, help};
use errcode_catalog::source::{ReadError, Source};

/// Reads `name` in a folder that contains some catalogs and a folder.
fn read(name: &str) -> Result<Source, ReadError> {
    let folder = tempfile::tempdir().unwrap();
    for catalog in ["feishu.csv", "ones.csv"] {
        fs::write(folder.path().join(catalog), "code\n1\n").unwrap();
    }
    fs::create_dir(folder.path().join("more.csv")).unwrap();
    let large = fs::File::create(folder.path().join("large.csv")).unwrap();
    large.set_len((16 << 20) + 1).unwrap();
    let largest = fs::File::create(folder.path().join("largest.csv")).unwrap();
    largest.set_len(16 << 20).unwrap();
    #[cfg(unix)]
    for (link, to) in [("dangling.csv", "gone.csv"), ("circle.csv", "circle.csv")] {
        std::os::unix::fs::symlink(to, folder.path().join(link)).unwrap();
    }
    Source::read(&folder.path().join(name), &format!("catalogs/{name}"))
}

#[track_caller]
fn assert_refused(name: &str, message: &str, way_out: &str) {
    let error = read(name).unwrap_err();
    assert_eq!(error.to_string(), message);
    assert_eq!(help(&Finding::from(&error), Language::English).join("\n"), way_out);
}

#[test]
fn a_missing_file_is_told_with_one_of_a_near_name() {
    assert_refused(
        "fieshu.csv",
        "there is no catalog `catalogs/fieshu.csv`",
        "did you mean `catalogs/feishu.csv`?",
    );
}

#[test]
fn a_missing_file_is_told_with_the_catalogs_beside_it() {
    let error = read("unheard-of.csv").unwrap_err();
    assert_eq!(error.to_string(), "there is no catalog `catalogs/unheard-of.csv`");
    let ReadError::Missing { near: None, beside, .. } = error else { panic!("{error:?}") };
    assert!(beside.contains(&"feishu.csv".to_owned()) && beside.len() == 5, "{beside:?}");
}

#[test]
fn a_missing_folder_is_told() {
    assert_refused(
        "none/feishu.csv",
        "there is no catalog `catalogs/none/feishu.csv`",
        "there is no folder `catalogs/none/` either",
    );
}

#[test]
fn a_folder_is_no_catalog() {
    assert_refused(
        "more.csv",
        "`catalogs/more.csv` is a folder, not a catalog",
        "name a CSV file in it",
    );
}

#[test]
fn a_file_over_16_mib_is_refused() {
    assert_refused(
        "large.csv",
        "catalog `catalogs/large.csv` is larger than 16 MiB",
        "split it into several catalogs",
    );
    assert!(read("largest.csv").is_ok());
}

#[cfg(unix)]
#[test]
fn a_device_is_no_catalog() {
    let error = Source::read(Path::new("/dev/null"), "null.csv").unwrap_err();
    assert_eq!(error.to_string(), "`null.csv` is not a regular file");
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_is_told_as_what_it_is() {
    assert_refused(
        "dangling.csv",
        "`catalogs/dangling.csv` is a link that leads nowhere",
        "put the file where the link leads, or name the file itself",
    );
}

// A file without permissions is not tested: a user who may read everything, such as root in a container,
// can read it.
#[cfg(unix)]
#[test]
fn what_the_system_says_of_an_unreadable_file_is_passed_on() {
    let error = read("circle.csv").unwrap_err();
    let ReadError::Unreadable { path, reason } = &error else { panic!("{error:?}") };
    assert_eq!(path, "catalogs/circle.csv");
    assert_eq!(error.to_string(), format!("catalog `catalogs/circle.csv` can't be read: {reason}"));
}

#[test]
fn every_reason_has_words_in_both_languages() {
    for name in ["fieshu.csv", "none/feishu.csv", "more.csv", "large.csv"] {
        let finding = Finding::from(&read(name).unwrap_err());
        let message = errcode_catalog::findings::message;
        let chinese = message(&finding, Language::Chinese);
        assert!(chinese.contains(&format!("catalogs/{name}")), "{chinese}");
        assert_ne!(chinese, message(&finding, Language::English));
    }
}
