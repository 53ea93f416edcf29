//! From everything that was observed to a meaning, with catalogs as the platforms document them.

use std::path::Path;

use errcodes::template::{Piece, Template};
use errcodes::{Clue, ErrorCode, RawError, Resolution, error_catalog};

error_catalog!("./frozen/catalogs/bkrepo.csv");
error_catalog!("./frozen/catalogs/caoliao.csv");
error_catalog!("./frozen/catalogs/feishu.csv");
error_catalog!("./frozen/catalogs/feishu-project.csv");
error_catalog!("./frozen/catalogs/ones.csv");

/// The meanings of overloaded codes.
fn overloaded<E: ErrorCode>() -> impl Iterator<Item = E> {
    E::ALL.iter().copied().filter(|error| error.meanings().len() > 1)
}

/// A message made from a template, with these values in its placeholders in turn.
fn message(template: &str, values: &[&str]) -> String {
    let mut values = values.iter().cycle();
    let mut message = Vec::new();
    for piece in Template::new(template).pieces() {
        match piece {
            Piece::Literal(literal) => message.extend(literal.bytes()),
            Piece::Placeholder(_) => message.extend(values.next().unwrap().bytes()),
        }
    }
    String::from_utf8(message).unwrap()
}

/// For each clue that can tell a meaning from the others, an observation with only this clue.
fn deciding<E: ErrorCode>(meaning: E, message: Option<&str>) -> Vec<(Clue, RawError<'_>)> {
    let raw = RawError::new(meaning.code());
    let others = || meaning.meanings().iter().filter(|other| **other != meaning);
    let mut deciding = Vec::new();
    if let Some(symbol) = meaning.symbol() {
        deciding.push((Clue::Symbol, raw.symbol(symbol)));
    } else if others().all(|other| other.symbol().is_some()) {
        deciding.push((Clue::Symbol, raw.without_symbol()));
    }
    if others().any(|other| other.scope() != meaning.scope()) {
        let path = meaning.scope().unwrap_or("/open-apis/elsewhere");
        deciding.push((Clue::Scope, raw.scope(path)));
    }
    if let Some(message) = message
        && !others().flat_map(|other| other.messages()).any(|t| Template::new(t).matches(message))
    {
        deciding.push((Clue::Message, raw.message(message)));
    }
    deciding
}

/// How many meanings overloaded codes have, and how many of them each clue leads to.
fn each_meaning_is_reached<E: ErrorCode>() -> (usize, [usize; 3]) {
    let mut reached = [0; 3];
    for meaning in overloaded::<E>() {
        let message = meaning.messages().next().map(|template| message(template, &["ou_42"]));
        for (clue, raw) in deciding(meaning, message.as_deref()) {
            let resolution = Resolution::<E>::of(&raw);
            assert_eq!(resolution.error(), meaning, "{raw:?}");
            assert_eq!(resolution.clues().collect::<Vec<_>>(), [clue]);
            reached[[Clue::Symbol, Clue::Scope, Clue::Message]
                .iter()
                .position(|&c| c == clue)
                .unwrap()] += 1;
        }
        let without = E::resolve(RawError::new(meaning.code()));
        assert!(without.is_overloaded());
    }
    (overloaded::<E>().count(), reached)
}

#[test]
fn each_meaning_of_an_overloaded_code_is_reached_by_each_clue_that_can_decide() {
    assert_eq!(each_meaning_is_reached::<FeishuError>(), (10, [0, 6, 10]));
    assert_eq!(each_meaning_is_reached::<FeishuProjectError>(), (2, [0, 0, 2]));
    // The absence of a symbol leads to the rows of the numeric table.
    assert_eq!(each_meaning_is_reached::<OnesError>(), (42, [42, 0, 0]));
    assert_eq!(each_meaning_is_reached::<BkrepoError>(), (0, [0, 0, 0]));
    assert_eq!(each_meaning_is_reached::<CaoliaoError>(), (0, [0, 0, 0]));
}

/// What may be observed of one kind of clue: nothing, what some meaning has, and what none has.
fn observations<T: Copy + Ord>(known: impl Iterator<Item = T>, unknown: &[T]) -> Vec<Option<T>> {
    let unknown = unknown.iter().copied();
    let mut observations: Vec<_> = known.chain(unknown).map(Some).chain([None]).collect();
    observations.sort_unstable();
    observations.dedup();
    observations
}

/// Tries every combination of clues for every overloaded code: correct, drifted and contradictory
/// ones. Returns how many there were.
fn every_combination_resolves_by_the_rule<E: ErrorCode>() -> usize {
    let mut combinations = 0;
    let mut codes: Vec<i64> = overloaded::<E>().map(ErrorCode::code).collect();
    codes.dedup();
    for code in codes {
        let meanings = E::from_code(code).meanings();
        let made: Vec<String> = meanings
            .iter()
            .flat_map(|meaning| meaning.messages())
            .map(|template| message(template, &["ou_42"]))
            .collect();
        let symbols =
            observations(meanings.iter().filter_map(|meaning| meaning.symbol()), &["Teapot", ""]);
        let scopes = observations(
            meanings.iter().filter_map(|meaning| meaning.scope()),
            &["/elsewhere", "nowhere", ""],
        );
        let messages = observations(made.iter().map(String::as_str), &["I'm a teapot", " "]);
        let statuses =
            observations(meanings.iter().filter_map(|meaning| meaning.http_status()), &[418]);
        for &symbol in &symbols {
            for is_looked_for in [false, true] {
                for &scope in &scopes {
                    for &message in &messages {
                        for &status in &statuses {
                            let mut raw = RawError::new(code);
                            if is_looked_for {
                                raw = raw.without_symbol();
                            }
                            raw.symbol = symbol;
                            raw.scope = scope;
                            raw.message = message;
                            raw.http_status = status;
                            assert_resolves_by_the_rule::<E>(&raw, is_looked_for);
                            combinations += 1;
                        }
                    }
                }
            }
        }
    }
    combinations
}

/// The rule in plain code: each clue keeps the meanings that fit it, unless none does.
fn assert_resolves_by_the_rule<E: ErrorCode>(raw: &RawError<'_>, is_looked_for: bool) {
    let meanings = E::from_code(raw.code).meanings();
    let overload = meanings[0].overload();
    let mut fitting: Vec<(Clue, Vec<E>)> = Vec::new();
    let mut clue = |clue, fits: &dyn Fn(E) -> bool| {
        fitting.push((clue, meanings.iter().copied().filter(|&meaning| fits(meaning)).collect()));
    };
    match raw.symbol {
        Some("") => {}
        Some(symbol) => clue(Clue::Symbol, &|meaning| meaning.symbol() == Some(symbol)),
        None if is_looked_for => clue(Clue::Symbol, &|meaning| meaning.symbol().is_none()),
        None => {}
    }
    if let Some(scope) = raw.scope.filter(|scope| !scope.is_empty()) {
        let is_under = |meaning: E| meaning.scope().is_some_and(|known| known == scope);
        let any = meanings.iter().any(|&meaning| is_under(meaning));
        clue(Clue::Scope, &|meaning| {
            scope.starts_with('/')
                && if any { is_under(meaning) } else { meaning.scope().is_none() }
        });
    }
    if let Some(status) = raw.http_status {
        let fits = |meaning: E| meaning.http_status() == Some(status);
        let is_open =
            |meaning: E| meaning.http_status().is_none() && overload != Some(Clue::HttpStatus);
        let all_are_open = meanings.iter().all(|meaning| meaning.http_status().is_none());
        let any = meanings.iter().any(|&meaning| fits(meaning));
        clue(Clue::HttpStatus, &|meaning| {
            all_are_open || any && (fits(meaning) || is_open(meaning))
        });
    }
    if let Some(message) = raw.message.filter(|message| !message.trim().is_empty()) {
        let fits = |meaning: E| meaning.captures(message).is_some();
        let is_open =
            |meaning: E| meaning.messages().next().is_none() && overload != Some(Clue::Message);
        let all_are_open = meanings.iter().all(|meaning| meaning.messages().next().is_none());
        let any = meanings.iter().any(|&meaning| fits(meaning));
        clue(Clue::Message, &|meaning| all_are_open || any && (fits(meaning) || is_open(meaning)));
    }

    let ignored: Vec<Clue> =
        fitting.iter().filter(|(_, fit)| fit.is_empty()).map(|(clue, _)| *clue).collect();
    fitting.retain(|(_, fit)| !fit.is_empty());
    let left: Vec<E> = meanings
        .iter()
        .copied()
        .filter(|meaning| fitting.iter().all(|(_, fit)| fit.contains(meaning)))
        .collect();

    let resolution = Resolution::<E>::of(raw);
    let found: Vec<Clue> = resolution.ignored().collect();
    assert!(found.len() == ignored.len() && ignored.iter().all(|clue| found.contains(clue)));
    match left[..] {
        [meaning] => {
            assert_eq!(resolution.error(), meaning, "{raw:?}");
            let decisive = |clue| resolution.clues().any(|it| it == clue);
            for (clue, fit) in fitting {
                assert_eq!(decisive(clue), fit.len() < meanings.len(), "{raw:?}: {clue}");
            }
        }
        _ => assert!(resolution.error().is_overloaded(), "{raw:?}"),
    }
}

#[test]
fn every_combination_of_clues_resolves_by_the_rule() {
    let combinations = every_combination_resolves_by_the_rule::<FeishuError>()
        + every_combination_resolves_by_the_rule::<FeishuProjectError>()
        + every_combination_resolves_by_the_rule::<OnesError>()
        + every_combination_resolves_by_the_rule::<StatusError>();
    assert!(combinations > 1000, "{combinations}");
}

/// The messages that the vendors document.
fn documented_messages() -> Vec<String> {
    let facts = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/facts");
    let files = facts.read_dir().unwrap().map(|entry| entry.unwrap().path());
    let files = files.filter(|path| path.extension().is_some_and(|extension| extension == "csv"));
    let cells = files.flat_map(|path| {
        let mut reader = csv::Reader::from_path(path).unwrap();
        let column = reader.headers().unwrap().iter().position(|column| column == "message");
        let records: Vec<_> = reader.records().map(Result::unwrap).collect();
        records.into_iter().filter_map(move |record| record.get(column?).map(str::to_owned))
    });
    cells.flat_map(|cell| cell.lines().map(str::to_owned).collect::<Vec<_>>()).collect()
}

#[test]
fn a_message_made_from_a_template_gives_back_its_values() {
    let values = ["ou_42", "[1, 2]", "用户", ""];
    let mut placeholders = 0;
    for template in documented_messages() {
        let pieces = Template::new(&template).pieces();
        let count = pieces.filter(|piece| matches!(piece, Piece::Placeholder(_))).count();
        for start in 0..values.len() {
            let values: Vec<_> = values.iter().copied().cycle().skip(start).take(count).collect();
            let message = if count == 0 { template.clone() } else { message(&template, &values) };
            // White space before a message is ignored.
            if message.trim_start() != message {
                continue;
            }
            let captures = Template::new(&template).captures(&message).unwrap();
            assert!(captures.values().eq(values.iter().copied()), "{message}");
            assert_eq!(captures.appended(), "");
        }
        placeholders += count;
    }
    assert!(placeholders > 0);
}

#[test]
fn a_code_with_one_meaning_keeps_it_whatever_the_message_says() {
    // As documented: "these ids not existed: %v". As sent:
    let sent = "The request you send is not a valid {user_id} or not exists, example value:4c87bec3. \
                Invalid ids: [ou_1]";
    let error = FeishuError::resolve(RawError::new(99_992_360).message(sent).scope("/x"));
    assert_eq!(error.code(), 99_992_360);
    assert!(!error.is_overloaded() && !error.is_unknown());
    assert!(error.captures(sent).is_none());
    assert_eq!(FeishuError::resolve(RawError::new(7).message(sent)), FeishuError::from(7));
}

#[test]
fn a_scope_is_a_path_prefix_at_a_boundary() {
    let by = |path| FeishuError::resolve(RawError::new(40_001).scope(path));
    for path in [
        "/open-apis/contact/v3",
        "/open-apis/contact/v3/users/u1",
        "/open-apis/contact/v3?x=1",
        "https://open.feishu.cn/open-apis/contact/v3/users",
        " /open-apis/./contact/%763/users/ ",
        "/open-apis/im/../contact/v3/users",
    ] {
        assert_eq!(by(path), FeishuError::ContactV3ParamInvalid, "{path}");
    }
    for path in [
        "/open-apis/contact/v3beta",
        "/open-apis/contact/v1/users",
        "/open-apis/contact",
        "/",
        "https://open.feishu.cn/open-apis/im/v1?next=/open-apis/contact/v3",
    ] {
        assert_eq!(by(path), FeishuError::ContactMarketplaceAppNotAllowed, "{path}");
    }
    // A text that is neither a path nor a URL is ignored, rather than taken for "elsewhere".
    for text in [
        "",
        "open-apis/contact/v3/users",
        "GET /open-apis/contact/v3",
        "//open-apis/contact/v3",
        "https://open.feishu.cn",
        "https://open.feishu.cn?redirect=/open-apis/contact/v3",
        "/open-apis//contact/v3",
        "/open-apis/contact/v3/%zz",
    ] {
        assert!(by(text).is_overloaded(), "{text}");
    }
}

error_catalog! {
    /// Meanings that the HTTP status tells apart.
    pub(crate) enum StatusError = "./overload-by-status.csv";
}

#[test]
fn a_status_decides_if_it_is_the_documented_one() {
    let by = |status| StatusError::resolve(RawError::new(7).http_status(status));
    assert_eq!(by(404), StatusError::NotFound);
    assert_eq!(by(409), StatusError::InUse);
    // Another status is no reason to choose any of them.
    assert!(by(500).is_overloaded());
    // The message does not decide either, because the third row documents none and so accepts any.
    let in_use = RawError::new(7).http_status(500).message("in use by u_7");
    assert!(StatusError::resolve(in_use).is_overloaded());
    assert_eq!(StatusError::resolve(in_use.http_status(409)), StatusError::InUse);
    let raw = RawError::new(7).http_status(404).message("in use by u_7");
    assert!(StatusError::resolve(raw).is_overloaded());
    let resolution = Resolution::<StatusError>::of(&raw.message("not found: u_7"));
    assert_eq!(resolution.to_string(), "7 → NotFound, by HTTP status and message");
}

#[test]
fn details_behind_a_symbol_do_not_matter() {
    let by = |symbol| OnesError::resolve(RawError::new(400).symbol(symbol));
    assert_eq!(by("InvalidParameter"), OnesError::InvalidParameter);
    assert_eq!(by("InvalidParameter.Team.Name.TooLong"), OnesError::InvalidParameter);
    assert!(by("InvalidParameters").is_overloaded());
    assert!(by("").is_overloaded());
}

error_catalog! {
    /// Meanings whose messages are documented only in the second language.
    pub(crate) enum SecondLanguageError = "./overload-second-language.csv";
}

#[test]
fn a_message_decides_in_whichever_language_it_is_documented() {
    let by = |message| SecondLanguageError::resolve(RawError::new(7).message(message));
    assert_eq!(by("已满"), SecondLanguageError::Full);
    assert_eq!(by("已锁定"), SecondLanguageError::Locked);
}

#[test]
fn a_status_that_a_proxy_changed_leaves_the_message_to_decide() {
    let raw = RawError::new(50_006).http_status(200);
    let meanings = FeishuProjectError::from(50_006).meanings();
    for &meaning in meanings {
        assert_eq!(meaning.http_status(), Some(500));
        let message = message(meaning.message().unwrap(), &["x"]);
        let resolution = Resolution::<FeishuProjectError>::of(&raw.message(&message));
        assert_eq!(resolution.error(), meaning);
        assert!(resolution.clues().eq([Clue::Message]));
        assert!(resolution.ignored().eq([Clue::HttpStatus]));
    }
}

#[test]
fn where_no_meaning_has_a_message_it_says_nothing() {
    let raw = RawError::new(400).symbol("InvalidParameter");
    assert!(OnesError::from(400).meanings().iter().all(|error| error.message().is_none()));
    assert_eq!(OnesError::resolve(raw.message("teapot")), OnesError::InvalidParameter);
}

#[test]
fn a_resolution_says_what_decided() {
    let text = |raw: RawError<'_>| Resolution::<FeishuError>::of(&raw).to_string();
    let raw = RawError::new(40_001);
    assert_eq!(text(raw), "40001 → Overloaded");
    assert_eq!(
        text(raw.scope("/open-apis/contact/v3/users")),
        "40001 → ContactV3ParamInvalid, by scope"
    );
    assert_eq!(text(raw.message("param error")), "40001 → ContactV3ParamInvalid, by message");
    assert_eq!(
        text(raw.message("Param error.").scope("/open-apis/contact/v3/users")),
        "40001 → ContactV3ParamInvalid, by scope and message"
    );
    // These two contradict each other, whereas an undocumented message contradicts nothing.
    assert_eq!(text(raw.message("param error").scope("/open-apis/im/v1")), "40001 → Overloaded");
    assert_eq!(
        text(raw.message("wrong parameter").scope("/open-apis/contact/v3/users")),
        "40001 → ContactV3ParamInvalid, by scope; message fits none"
    );
    assert_eq!(
        text(raw.message("wrong parameter").scope("contact/v3")),
        "40001 → Overloaded; scope and message fit none"
    );
    assert_eq!(text(RawError::new(40_007).http_status(400)), "40007 → ContactUserIdNotFound");
    assert_eq!(text(RawError::new(7)), "7 → Unknown");
}

#[test]
fn values_and_what_was_appended_are_available() {
    let error = FeishuError::resolve(
        RawError::new(40_008).message("open_id ou_42 is not exist, log_id: 20260101"),
    );
    assert_eq!(error, FeishuError::ContactOpenIdNotFound);
    let message = "open_id ou_42 is not exist, log_id: 20260101";
    let captures = error.captures(message).unwrap();
    assert!(captures.values().eq(["ou_42"]));
    assert_eq!(captures.appended(), ", log_id: 20260101");
}

#[test]
fn messages_made_to_hurt_take_linear_time() {
    // Megabytes that almost match, over and over. With backtracking, this would never finish.
    let almost = "custom_attr ".repeat(100_000);
    for error in FeishuError::ALL {
        let _ = error.captures(&almost);
    }
    let template = Template::new("a%sa%sa%sa%sa%sa%sa%sb");
    assert!(!template.matches(&"a".repeat(1 << 20)));
}
