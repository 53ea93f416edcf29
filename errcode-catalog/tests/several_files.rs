//! A catalog of several files: all rules apply across all of them, and places know their file.

use errcode_catalog::findings::{Language, Severity, render};
use errcode_catalog::source::{Source, Sources};
use errcode_catalog::{Reading, read};

fn sources(files: &[(&str, &str)]) -> Sources {
    let mut sources = Sources::default();
    for &(path, text) in files {
        sources.push(Source::new(path, text));
    }
    sources
}

#[test]
fn a_conflict_between_two_files_shows_both() {
    let sources = sources(&[
        ("feishu.csv", "code,name\n1,Full\n2,Gone\n"),
        ("more.csv", "code,name,message\n3,Away,away\n2,Lost,lost\n"),
    ]);
    let Reading { catalog, findings } = read(&sources, Severity::Error);
    assert_eq!(catalog.entries.len(), 4);
    assert_eq!(
        render(&sources, &findings, Language::English),
        "error: code 2 is listed twice\n \
         --> more.csv:3:1 (cell A3)\n  \
         |\n\
         3 | 2,Lost,lost\n  \
         | ^ also on line 3 of feishu.csv, as `Gone`\n \
         ::: feishu.csv\n\
         3 | 2,Gone\n  \
         | -\n  \
         |\n  \
         = help: if the platform documents both meanings, say on both rows in column `overload`\n          \
         what tells them apart: scope, symbol, http_status or message\n"
    );
    let chinese = render(&sources, &findings, Language::Chinese);
    assert!(chinese.contains("feishu.csv 第 3 行"), "{chinese}");
}

#[test]
fn line_numbers_of_both_files_fit_beside_their_lines() {
    let many: Vec<_> = (3..=120).map(|code| format!("{code},Name{code}\n")).collect();
    let many = many.concat();
    let sources =
        sources(&[("long.csv", &format!("code,name\n{many}")), ("short.csv", "code\n120\n")]);
    let findings = read(&sources, Severity::Error).findings;
    let text = render(&sources, &findings, Language::English);
    assert!(text.contains("\n  2 | 120\n"), "{text}");
    assert!(text.contains("\n   ::: long.csv\n119 | 120,Name120\n    | ---\n"), "{text}");
}

#[test]
fn columns_and_languages_may_differ_from_file_to_file() {
    let sources = sources(&[
        ("feishu.csv", "code,hint.en,hint.zh\n1,Wait.,等待。\n"),
        ("more.csv", "hint.ja,hint.zh,code\n待つ,等,2\n"),
    ]);
    let Reading { catalog, findings } = read(&sources, Severity::Error);
    assert!(findings.is_empty(), "{findings:?}");
    assert_eq!(catalog.languages.hint, ["en", "zh", "ja"]);
    let hints = |index: usize| -> Vec<_> {
        let hints = &catalog.entries[index].hint;
        hints.iter().map(|hint| hint.as_ref().map_or("", |hint| &hint.value)).collect()
    };
    assert_eq!(hints(0), ["Wait.", "等待。", ""]);
    assert_eq!(hints(1), ["", "等", "待つ"]);
}

#[test]
fn findings_come_in_the_order_of_the_files() {
    let sources = sources(&[
        ("first.csv", "code,name\n01,Full\n"),
        ("second.csv", "code,name\n2,gone\n03,Away\n"),
    ]);
    let findings = read(&sources, Severity::Error).findings;
    let paths: Vec<_> =
        findings.iter().map(|finding| sources[finding.span().unwrap().file].path()).collect();
    assert_eq!(paths, ["first.csv", "second.csv", "second.csv"]);
}

#[test]
fn a_later_file_replaces_the_rows_of_a_base() {
    let base = "code,name,message,overload\n1,Full,full,\n2,Gone,gone,message\n2,Moved,moved,message\n3,Busy,busy,\n";
    let mut sources = Sources::from(Source::base("errcodes:store", base));
    sources.push(Source::new("own.csv", "code,name,message\n2,Lost,lost\n4,Gone,it is gone\n"));
    let Reading { catalog, findings } = read(&sources, Severity::Warning);
    let names: Vec<_> = catalog.entries.iter().map(|entry| entry.name.as_str()).collect();
    // The name of a replaced row is free.
    assert_eq!(names, ["Full", "Busy", "Lost", "Gone"]);
    let findings: Vec<_> = findings.into_iter().filter(|it| it.kind.id == "row-replaced").collect();
    let said = render(&sources, &findings, Language::English);
    assert!(said.contains("own.csv:2:1") && said.contains("::: errcodes:store"), "{said}");
    assert!(read(&sources, Severity::Error).findings.is_empty());
}

#[test]
fn names_that_can_not_be_used_are_those_of_their_rows_also_where_others_are_replaced() {
    for own in ["2,un usable\n", "2,Lost\n4,un usable\n5,Third\n", "4,un usable\n2,Lost\n"] {
        let mut sources =
            Sources::from(Source::base("errcodes:store", "code,name\n1,Full\n2,Gone\n"));
        sources.push(Source::new("own.csv", format!("code,name\n{own}")));
        let Reading { catalog, findings } = read(&sources, Severity::Error);
        assert_eq!(findings.len(), 1, "{own}");
        let name = |code| {
            let entry = catalog.entries.iter().find(|entry| entry.code.value == code);
            entry.map(|entry| entry.name.as_str())
        };
        let code = if own.starts_with("2,un") { 2 } else { 4 };
        assert_eq!(name(code), Some("UnUsable"), "{own}");
        assert!([None, Some("Third")].contains(&name(5)));
        assert_eq!(catalog.entries.iter().filter(|entry| entry.code.value == 2).count(), 1);
    }
}

#[test]
fn files_of_ones_own_do_not_replace_each_other() {
    let mut sources = Sources::from(Source::new("one.csv", "code,name\n1,Full\n"));
    sources.push(Source::base("errcodes:store", "code,name\n1,Late\n2,Gone\n"));
    sources.push(Source::new("two.csv", "code,name\n2,Lost\n2,Moved\n1,Again\n"));
    let Reading { catalog, findings } = read(&sources, Severity::Error);
    let ids: Vec<_> = findings.iter().map(|finding| finding.kind.id).collect();
    // The base is replaced wherever it comes in the list.
    assert_eq!(ids, ["code-listed-twice", "code-listed-twice"]);
    assert!(catalog.entries.iter().all(|entry| entry.name.as_str() != "Late"));
}
