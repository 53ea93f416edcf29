//! What a code host shows of a reference.

use errcode_catalog::findings::{Language, Severity};
use errcode_catalog::source::{Source, Sources};
use proptest::prelude::*;
use proptest::sample::select;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::*;

fn reference_of(text: &str, language: Language) -> String {
    let sources = Sources::from(Source::new("a/store.csv", text));
    let reading = errcode_catalog::read(&sources, Severity::Error);
    let findings = reading.findings.iter().map(|finding| finding.kind.id);
    assert_eq!(findings.collect::<Vec<_>>(), [""; 0], "{text}");
    let catalogs = [Sound { paths: vec!["a/store.csv".into()], sources, catalog: reading.catalog }];
    reference(&catalogs, Words::in_language(language))
}

/// What there is to see: the headings, and the cells of all tables, with a line break for `<br>`.
#[derive(Debug, Default, PartialEq)]
struct Seen {
    headings: Vec<String>,
    rows: Vec<Vec<String>>,
    /// What is neither in a heading nor in a cell, and what would be more than text.
    odd: Vec<String>,
    links: Vec<String>,
}

fn seen(markdown: &str) -> Seen {
    let mut seen = Seen::default();
    let mut place: Option<String> = None;
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
        match event {
            Event::Start(Tag::TableHead | Tag::TableRow) => seen.rows.push(Vec::new()),
            Event::Start(Tag::TableCell | Tag::Heading { .. }) => place = Some(String::new()),
            Event::End(TagEnd::TableCell) => {
                seen.rows.last_mut().unwrap().push(place.take().unwrap());
            }
            Event::End(TagEnd::Heading(_)) => seen.headings.push(place.take().unwrap()),
            Event::Text(text) | Event::Code(text) => match &mut place {
                Some(place) => place.push_str(&text),
                None => seen.odd.push(text.to_string()),
            },
            Event::InlineHtml(html) if &*html == "<br>" => place.as_mut().unwrap().push('\n'),
            Event::Start(Tag::Link { dest_url, .. }) => seen.links.push(dest_url.to_string()),
            Event::Start(Tag::Table(_) | Tag::Strong) | Event::End(_) => {}
            other => seen.odd.push(format!("{other:?}")),
        }
    }
    seen
}

/// Texts that Markdown, HTML or a code host may take for something else. They have no blanks at their ends, and nothing that
/// a catalog refuses.
fn hostile_texts() -> impl Strategy<Value = String> {
    let part = select(vec![
        "|",
        "\\",
        "\\|",
        "`",
        "``",
        "*",
        "**",
        "_",
        "__",
        "~~",
        "#",
        "[",
        "](",
        ")",
        "<",
        "<br>",
        "</td>",
        "<script>",
        "<!--",
        "&lt;",
        "&",
        "@someone",
        "#12",
        "https://a.b/c",
        "www.a.b",
        "![x](y)",
        "[x](https://a.b)",
        "- ",
        "1. ",
        "> ",
        ":--",
        "|---|",
        "===",
        "$x$",
        "a",
        "b c",
        "没有",
        "\n",
        "\n\n",
        "'",
        "\"",
    ]);
    prop::collection::vec(part, 1..8).prop_map(|parts| without_blank_lines(&parts.concat()))
}

fn without_blank_lines(text: &str) -> String {
    let lines = text.split('\n').map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

fn cell(text: &str) -> String {
    errcode_catalog::csv::write::cell(text)
}

/// Texts that a catalog takes; what starts as a formula does is refused in any cell.
fn is_sound(text: &str) -> bool {
    !text.is_empty() && !text.starts_with(['=', '+', '-', '@'])
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_text_leaves_its_cell_or_becomes_anything_else(
        module in hostile_texts(),
        message in hostile_texts(),
        description in hostile_texts().prop_map(|text| without_blank_lines(&text.replace('`', ""))),
    ) {
        prop_assume!([&module, &message, &description].into_iter().all(|text| is_sound(text)));
        let module = module.replace('\n', " ");
        let [module_cell, message_cell, description_cell] = [&module, &message.replace('%', ""), &description].map(|text| cell(text));
        let text = format!(
            "code,name,message,description,module\n7,Full,{message_cell},{description_cell},{module_cell}\n"
        );
        let reading = errcode_catalog::read(&Sources::from(Source::new("a", &*text)), Severity::Error);
        prop_assume!(reading.findings.is_empty());
        let seen = seen(&reference_of(&text, Language::English));
        prop_assert_eq!(&seen.headings[..], ["store".to_owned(), module]);
        prop_assert_eq!(&seen.rows[1], &["7", "Full", &message, &description].map(str::to_owned));
        prop_assert_eq!((seen.rows.len(), seen.odd, seen.links), (2, Vec::new(), Vec::new()));
    }

    #[test]
    fn a_hint_keeps_its_signs_and_leads_to_web_pages_only(hint in hostile_texts()) {
        prop_assume!(is_sound(&hint));
        let text = format!("code,name,hint\n7,Full,{}\n", cell(&hint));
        let seen = seen(&reference_of(&text, Language::English));
        prop_assert_eq!((seen.rows.len(), seen.rows[1].len(), seen.odd.len()), (2, 3, 0));
        prop_assert!(seen.links.iter().all(|link| link == "https://a.b"), "{:?}", seen.links);
        // Of a link, the address is not to be seen.
        let letters = |text: &str| text.replace(|char: char| !char.is_alphabetic(), "");
        if !hint.contains("](") {
            prop_assert_eq!(letters(&seen.rows[1][2]), letters(&hint));
        }
    }
}

#[test]
fn a_hint_uses_code_links_strong_text_and_lists() {
    let hint = "Ask **the `admin`**, see [the page](https://a.b/c?d=e_f):\n- first\n- `a|b`\n1. <b>no</b> *x* __y__";
    let text = format!("code,name,hint\n7,Full,{}\n", cell(hint));
    let reference = reference_of(&text, Language::English);
    let expected = "| `7` | `Full` | Ask **the `admin`**, see [the page](<https://a.b/c?d=e_f>):<br>• first<br>• `a\\|b`<br>1\\. \
                    &#60;b&#62;no&#60;/b&#62; \\*x\\* \\_\\_y\\_\\_ |\n";
    assert!(reference.ends_with(expected), "{reference}");
    let shown = &seen(&reference).rows[1][2];
    assert_eq!(shown, "Ask the admin, see the page:\n• first\n• a|b\n1. <b>no</b> *x* __y__");
}

#[test]
fn texts_are_in_the_language_of_the_reader_where_there_is_one() {
    let text =
        "code,name,hint.en,hint.zh-Hans,hint.ja\n1,A,wait,等,待\n2,B,wait,,\n3,C,,,待\n4,D,,等,\n";
    let hints = |language| {
        let rows = seen(&reference_of(text, language)).rows;
        rows.into_iter().skip(1).map(|mut row| row.swap_remove(2)).collect::<Vec<_>>()
    };
    assert_eq!(hints(Language::English), ["wait", "wait", "待", "等"]);
    assert_eq!(hints(Language::Chinese), ["等", "wait", "待", "等"]);
}

#[test]
fn each_part_of_the_platform_has_a_table_and_columns_that_say_nothing_are_left_out() {
    let text = "code,name,module,kind,http_status,scope,symbol,retry\n\
                1,A,Files,,,,,\n2,B,,removed,404,/v1|2,a|b,\n3,C,Files,,,,,never\n0,D,Users,success,,,,\n";
    let seen = seen(&reference_of(text, Language::English));
    assert_eq!(seen.headings, ["store", "Files", "Users"]);
    let head = ["Code", "Name", "Retry"];
    let rows = [
        head,
        ["2\na|b\nHTTP 404\nunder /v1|2", "B\nno longer sent", ""],
        head,
        ["1", "A", ""],
        ["3", "C", "never"],
        head,
        ["0", "D\nsuccess", ""],
    ];
    assert_eq!(seen.rows, rows.map(|row| row.map(str::to_owned).to_vec()));
}

/// All sound catalogs of the catalog crate's corpus.
#[test]
fn every_row_of_every_catalog_is_a_row_of_a_table() {
    let corpus = concat!(env!("CARGO_MANIFEST_DIR"), "/../errcode-catalog/tests");
    let mut files = 0;
    for folder in ["valid", "warned"] {
        for entry in std::fs::read_dir(format!("{corpus}/{folder}")).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_none_or(|extension| extension != "csv") {
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            let sources = Sources::from(Source::new("store.csv", &*text));
            let entries = errcode_catalog::read(&sources, Severity::Error).catalog.entries.len();
            let seen = seen(&reference_of(&text, Language::English));
            let tables = seen.rows.iter().filter(|row| row[0] == "Code").count();
            assert_eq!(seen.rows.len() - tables, entries, "{}", path.display());
            assert!(
                seen.rows.iter().all(|row| row.len() == seen.rows[0].len()),
                "{}",
                path.display()
            );
            assert_eq!(seen.odd, [""; 0], "{}", path.display());
            files += 1;
        }
    }
    assert!(files > 50, "{files}");
}
