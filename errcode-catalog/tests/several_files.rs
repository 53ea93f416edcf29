//! A catalog of several files: all rules hold over all of them, and places know their file.

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
