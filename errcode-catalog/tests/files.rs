//! A path that leads to no catalog: what is said of it.

use std::fs;
use std::path::Path;

use errcode_catalog::source::{ReadError, Source};

/// Reads `name` in a folder that holds two catalogs and a folder.
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
    Source::read(&folder.path().join(name), &format!("catalogs/{name}"))
}

#[track_caller]
fn assert_refused(name: &str, message: &str, help: Option<&str>) {
    let error = read(name).unwrap_err();
    assert_eq!((&error.message[..], error.help.as_deref()), (message, help));
}

#[test]
fn a_missing_file_is_told_with_one_of_a_near_name() {
    assert_refused(
        "fieshu.csv",
        "there is no catalog `catalogs/fieshu.csv`",
        Some("did you mean `catalogs/feishu.csv`?"),
    );
}

#[test]
fn a_missing_file_is_told_with_the_catalogs_beside_it() {
    assert_refused(
        "unheard-of.csv",
        "there is no catalog `catalogs/unheard-of.csv`",
        Some("CSV files there: feishu.csv, large.csv, largest.csv, more.csv, ones.csv"),
    );
}

#[test]
fn a_missing_folder_is_told() {
    assert_refused(
        "none/feishu.csv",
        "there is no catalog `catalogs/none/feishu.csv`",
        Some("there is no folder `catalogs/none/` either"),
    );
}

#[test]
fn a_folder_is_no_catalog() {
    assert_refused(
        "more.csv",
        "`catalogs/more.csv` is a folder, not a catalog",
        Some("name a CSV file in it"),
    );
}

#[test]
fn a_file_over_16_mib_is_refused() {
    assert_refused(
        "large.csv",
        "catalog `catalogs/large.csv` is larger than 16 MiB",
        Some("split it into several catalogs"),
    );
    assert!(read("largest.csv").is_ok());
}

#[cfg(unix)]
#[test]
fn a_device_is_no_catalog() {
    let error = Source::read(Path::new("/dev/null"), "null.csv").unwrap_err();
    assert_eq!(error.message, "`null.csv` is not a regular file");
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_is_told() {
    use std::os::unix::fs::PermissionsExt;

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("locked.csv");
    fs::write(&path, "code\n1\n").unwrap();
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).unwrap();
    // Who may read everything, such as the root of a container, gets no error.
    if let Err(error) = Source::read(&path, "locked.csv") {
        assert!(error.message.starts_with("catalog `locked.csv` can't be read: "));
    }
}
