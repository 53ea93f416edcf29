//! As much of a catalog with mistakes is read as is certain. Rows that can't be read still give their
//! names, so that code which names their variants gets no second error.

use errcode_catalog::findings::Severity;
use errcode_catalog::{Reading, read};

mod support;

#[track_caller]
fn assert_read(text: &str, names: &[&str], broken: &[&str]) {
    let Reading { catalog, findings } = read(&support::text("bad.csv", text), Severity::Error);
    assert!(!findings.is_empty(), "{text}");
    let found: Vec<_> = catalog.entries.iter().map(|entry| entry.name.as_str()).collect();
    assert_eq!(found, names, "{text}");
    assert_eq!(catalog.broken, broken, "{text}");
}

#[test]
fn a_row_without_a_code_leaves_its_name() {
    assert_read("code,name\nseven,Full\n2,Gone\n", &["Gone"], &["Full"]);
    // As it should be written.
    assert_read("code,name\nseven,disk full\n2,Gone\n", &["Gone"], &["DiskFull"]);
    assert_read("code,name\nseven,磁盘\n2,Gone\n", &["Gone"], &[]);
}

#[test]
fn a_row_of_too_many_or_too_few_cells_leaves_its_name() {
    assert_read("code,name,hint\n1,Full\n2,Gone,x\n3,Moved,x,y\n", &["Gone"], &["Full", "Moved"]);
    assert_read("code,hint,name\n1,x\n2,x,Gone\n", &["Gone"], &[]);
}

#[test]
fn a_cell_with_wrong_quotes_takes_no_other_row_along() {
    assert_read("code,name,hint\n1,Full,\"x\" y\n2,Gone,x\n", &["Gone"], &["Full"]);
    assert_read("code,hint,name\n1,\"x\" y,Full\n2,x,Gone\n", &["Gone"], &[]);
    assert_read("code,name,hint\n1,Full,x\n2,Gone,\"y\n", &["Full"], &["Gone"]);
}

#[test]
fn a_cell_in_quotes_with_space_before_them_is_read_if_it_holds_no_quote() {
    let text = "code,name,hint\n1,Full, \"x\"\n2,Gone, \"a \"\"b\"\" c\"\n3,Moved, \"a\" b\n";
    assert_read(text, &["Full"], &["Gone", "Moved"]);
}

#[test]
fn a_cell_is_read_without_what_is_wrong_around_its_quotes() {
    let text = "code,name\n1,\"Full\"  \n2,  \"Gone\"\n3,=\"Moved\"\n";
    assert_read(text, &["Full", "Gone", "Moved"], &[]);
}

#[test]
fn of_rows_in_a_quote_that_closes_late_the_names_are_left() {
    let text = "code,name,hint\n1,Full,x\n2,Gone,\"y\n3,Moved,\"a, b\"\n4,Lost,z\n";
    assert_read(text, &["Full"], &["Gone", "Moved", "Lost"]);
    assert_read(&text.replace('\n', "\r\n"), &["Full"], &["Gone", "Moved", "Lost"]);
    assert_read(
        "code,name,hint\r1,Full,x\r2,Gone,\"y\r3,Moved,\"z\"\r",
        &["Full"],
        &["Gone", "Moved"],
    );
    assert_read("code,name,hint\n1,Full,\"x\n2,gone away,y\n", &[], &["Full"]);
    assert_read("code,hint,name\n1,\"x\n2,\"a, b\",Gone\n", &[], &["Gone"]);
}

#[test]
fn of_rows_in_conflict_or_joined_the_names_are_left() {
    let text = "code,name\n1,Full\n<<<<<<< ours\n2,Gone\n=======\n2,Moved\n>>>>>>> theirs\n";
    assert_read(text, &[], &["Full", "Gone", "Moved"]);
    let text = "code,name\n1,Full\ncode,name,hint\n2,Gone,x\n";
    assert_read(text, &["Full"], &["Gone"]);
}

#[test]
fn names_are_read_below_a_misspelled_heading() {
    assert_read("code,nmae\n1,Full\n", &["Full"], &[]);
    assert_read("code,Name\n1,Full\n", &["Full"], &[]);
}

#[test]
fn a_name_is_read_as_it_should_be_written() {
    assert_read("code,name,message\n1,disk_full,x\n2,磁盘,gone\n", &["DiskFull", "Gone"], &[]);
    // Each contains a Cyrillic letter.
    assert_read("code,name\n1,SQLЕrror\n2,Disk_fоund\n", &["SQLError", "DiskFound"], &[]);
}

#[test]
fn a_name_of_up_to_100_letters_is_read_as_it_should_be_written() {
    let word = "abcdefghi_";
    let name = "Abcdefghi".repeat(11);
    assert_read(&format!("code,name\n1,{}z\n", word.repeat(11)), &[&format!("{name}Z")], &[]);
    assert_read(&format!("code,name\n1,{}zz\n", word.repeat(11)), &["E1"], &[]);
}

#[test]
fn a_row_that_repeats_another_is_read_once() {
    assert_read("code,name\n1,Full\n1,Full\n2,Gone\n", &["Full", "Gone"], &[]);
    assert_read("code,name\n1,Full\n1,Full\n2,disk_gone\n", &["Full", "DiskGone"], &[]);
}

#[test]
fn a_header_is_found_in_the_first_20_rows() {
    let below = |titles: usize| format!("{}code,name\n1,Full\n", "Parcel\n".repeat(titles));
    assert_read(&below(19), &["Full"], &[]);
    assert_read(&below(20), &[], &[]);
}
