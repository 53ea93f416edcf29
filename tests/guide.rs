//! The chapters of the guide.

use std::fs;
use std::path::Path;

fn chapters() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/guide");
    let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let chapters = files.filter(|path| path.extension().is_some_and(|kind| kind == "md"));
    chapters.map(|path| path.file_name().unwrap().to_str().unwrap().to_owned()).collect()
}

#[test]
fn the_examples_of_every_chapter_are_run() {
    let run = include_str!("frozen/src/lib.rs");
    let shown = include_str!("../src/guide/mod.rs");
    assert!(!chapters().is_empty());
    for chapter in chapters() {
        assert!(
            run.contains(&format!("src/guide/{chapter}\"")),
            "{chapter} is not in tests/frozen"
        );
        assert!(shown.contains(&format!("\"{chapter}\"")), "{chapter} is not in the guide");
    }
}

#[test]
fn the_catalogs_that_chapters_show_are_those_that_they_use() {
    for (chapter, catalog) in [
        (
            include_str!("../src/guide/extending.md"),
            include_str!("frozen/catalogs/feishu-bitable.csv"),
        ),
        (include_str!("../src/guide/string-codes.md"), include_str!("frozen/catalogs/oauth.csv")),
    ] {
        assert!(chapter.contains(&format!("```csv\n{catalog}```\n")), "{chapter}");
    }
}
