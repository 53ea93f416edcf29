//! From everything that was observed to a meaning, on the shipped catalogs.

use errcodes::template::{Piece, Template};
use errcodes::{Clue, ErrorCode, RawError, Resolution, error_catalog};

error_catalog!("catalogs/bkrepo.csv");
error_catalog!("catalogs/caoliao.csv");
error_catalog!("catalogs/feishu.csv");
error_catalog!("catalogs/feishu-project.csv");
error_catalog!("catalogs/ones.csv");

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

/// For each clue that can tell a meaning from the others, an observation with this clue alone.
fn deciding<E: ErrorCode>(meaning: E, message: Option<&str>) -> Vec<(Clue, RawError<'_>)> {
    let raw = RawError::new(meaning.code());
    let others = || meaning.meanings().iter().filter(|other| **other != meaning);
    let mut deciding = Vec::new();
    if let Some(symbol) = meaning.symbol() {
        deciding.push((Clue::Symbol, raw.symbol(symbol)));
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

/// How many meanings of overloaded codes there are, and how many of them are reached by each clue.
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
    // All but the rows of the numeric table, which have no symbol: they are no answer to one.
    assert_eq!(each_meaning_is_reached::<OnesError>(), (42, [35, 0, 0]));
    assert_eq!(each_meaning_is_reached::<BkrepoError>(), (0, [0, 0, 0]));
    assert_eq!(each_meaning_is_reached::<CaoliaoError>(), (0, [0, 0, 0]));
}

/// Whatever is observed: a meaning of an overloaded code comes out only if each clue fits it.
fn no_clue_is_overruled<E: ErrorCode>() {
    let meanings: Vec<E> = overloaded().collect();
    let symbols = observations(meanings.iter().filter_map(|meaning| meaning.symbol()), "Teapot");
    let scopes = observations(meanings.iter().filter_map(|meaning| meaning.scope()), "/elsewhere");
    let messages = meanings.iter().filter_map(|meaning| meaning.messages().next());
    let messages = observations(messages, "I'm a teapot");
    let statuses = observations(meanings.iter().filter_map(|meaning| meaning.http_status()), 418);
    let mut codes: Vec<i64> = meanings.iter().map(|meaning| meaning.code()).collect();
    codes.dedup();
    let mut raws: Vec<_> = codes.into_iter().map(RawError::new).collect();
    raws = with(raws, &symbols, |raw, &symbol| raw.symbol = symbol);
    raws = with(raws, &scopes, |raw, &scope| raw.scope = scope);
    raws = with(raws, &messages, |raw, &message| raw.message = message);
    raws = with(raws, &statuses, |raw, &status| raw.http_status = status);
    for raw in raws {
        let error = E::resolve(raw);
        assert_eq!(error.code(), raw.code);
        if !error.is_overloaded() {
            assert_fits(error, &raw);
        }
    }
}

/// What may be observed: nothing, what some meaning has, and what none has.
fn observations<T: Ord>(known: impl Iterator<Item = T>, unknown: T) -> Vec<Option<T>> {
    let mut observations: Vec<_> = known.chain([unknown]).map(Some).chain([None]).collect();
    observations.sort_unstable();
    observations.dedup();
    observations
}

/// Each error with each observation.
fn with<'r, T>(
    raws: Vec<RawError<'r>>,
    observations: &[T],
    set: impl Fn(&mut RawError<'r>, &T),
) -> Vec<RawError<'r>> {
    let set = |mut raw, observation| {
        set(&mut raw, observation);
        raw
    };
    raws.into_iter()
        .flat_map(|raw| observations.iter().map(move |o| (raw, o)))
        .map(|(raw, o)| set(raw, o))
        .collect()
}

/// A clue counts if any meaning of the code has something in its column.
fn assert_fits<E: ErrorCode>(error: E, raw: &RawError<'_>) {
    let any = |has: fn(E) -> bool| error.meanings().iter().any(|&other| has(other));
    if any(|other| other.symbol().is_some()) {
        assert!(raw.symbol.is_none() || error.symbol() == raw.symbol, "{raw:?}");
    }
    if any(|other| other.http_status().is_some()) {
        assert!(raw.http_status.is_none() || error.http_status() == raw.http_status, "{raw:?}");
    }
    if let Some(scope) = raw.scope.filter(|_| any(|other| other.scope().is_some())) {
        let is_documented = error.meanings().iter().any(|other| other.scope() == Some(scope));
        assert_eq!(error.scope(), is_documented.then_some(scope), "{raw:?}");
    }
    if let Some(message) = raw.message.filter(|_| any(|other| other.messages().next().is_some())) {
        assert!(error.captures(message).is_some(), "{raw:?}");
    }
}

#[test]
fn a_wrong_clue_never_gives_a_wrong_meaning() {
    no_clue_is_overruled::<FeishuError>();
    no_clue_is_overruled::<FeishuProjectError>();
    no_clue_is_overruled::<OnesError>();
    no_clue_is_overruled::<StatusError>();
}

/// For every template: a message made from it gives back what it was made from.
fn templates_give_back_their_values<E: ErrorCode>() -> usize {
    let values = ["ou_42", "[1, 2]", "用户", ""];
    let mut placeholders = 0;
    for &error in E::ALL {
        for template in error.messages() {
            let pieces = Template::new(template).pieces();
            let count = pieces.filter(|piece| matches!(piece, Piece::Placeholder(_))).count();
            for start in 0..values.len() {
                let values: Vec<_> =
                    values.iter().copied().cycle().skip(start).take(count).collect();
                let message =
                    if count == 0 { template.to_owned() } else { message(template, &values) };
                // White space in front of a message does not count.
                if message.trim_start() != message {
                    continue;
                }
                let captures = Template::new(template).captures(&message).unwrap();
                assert!(captures.values().eq(values.iter().copied()), "{message}");
                assert_eq!(captures.appended(), "");
            }
            placeholders += count;
        }
    }
    placeholders
}

#[test]
fn a_message_made_from_a_template_gives_back_its_values() {
    assert_eq!(templates_give_back_their_values::<FeishuError>(), 35);
    assert_eq!(templates_give_back_their_values::<FeishuProjectError>(), 7);
    assert_eq!(templates_give_back_their_values::<OnesError>(), 0);
    assert_eq!(templates_give_back_their_values::<BkrepoError>(), 0);
    assert_eq!(templates_give_back_their_values::<CaoliaoError>(), 0);
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
    ] {
        assert_eq!(by(path), FeishuError::ContactParamError, "{path}");
    }
    for path in [
        "/open-apis/contact/v3beta",
        "/open-apis/contact/v1/users",
        "/open-apis/contact",
        "/",
        "https://open.feishu.cn/open-apis/im/v1?next=/open-apis/contact/v3",
    ] {
        assert_eq!(by(path), FeishuError::MarketplaceAppForbidden, "{path}");
    }
    // What is neither a path nor a URL says nothing, rather than "elsewhere".
    for text in [
        "",
        "open-apis/contact/v3/users",
        "GET /open-apis/contact/v3",
        "//open-apis/contact/v3",
        "https://open.feishu.cn",
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
    // Another status is no reason to take any of them.
    assert!(by(500).is_overloaded());
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
    /// Meanings whose messages are documented in the second language only.
    pub(crate) enum SecondLanguageError = "./overload-second-language.csv";
}

#[test]
fn a_message_decides_in_whichever_language_it_is_documented() {
    let by = |message| SecondLanguageError::resolve(RawError::new(7).message(message));
    assert_eq!(by("已满"), SecondLanguageError::Full);
    assert_eq!(by("已锁定"), SecondLanguageError::Locked);
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
        "40001 → ContactParamError, by scope"
    );
    assert_eq!(text(raw.message("param error")), "40001 → ContactParamError, by message");
    assert_eq!(
        text(raw.message("Param error.").scope("/open-apis/contact/v3/users")),
        "40001 → ContactParamError, by scope and message"
    );
    // These two contradict each other.
    assert_eq!(text(raw.message("param error").scope("/open-apis/im/v1")), "40001 → Overloaded");
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
    // Megabytes that almost match, again and again. With backtracking, this would not end.
    let almost = "custom_attr ".repeat(100_000);
    for error in FeishuError::ALL {
        let _ = error.captures(&almost);
    }
    let template = Template::new("a%sa%sa%sa%sa%sa%sa%sb");
    assert!(!template.matches(&"a".repeat(1 << 20)));
}
