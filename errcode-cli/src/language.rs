//! In which language to speak: as asked for by `--lang`, else as the locale says.

use std::ffi::OsString;

use errcode_catalog::findings::Language;

/// The values of `--lang`.
pub(crate) const NAMES: [&str; 2] = ["en", "zh"];

/// The language of a run. It is known before the arguments are read, as their errors have words too.
pub(crate) fn of_run(arguments: &[OsString]) -> Language {
    asked_for(arguments).or_else(of_locale).unwrap_or_default()
}

fn asked_for(arguments: &[OsString]) -> Option<Language> {
    let mut arguments = arguments.iter().filter_map(|argument| argument.to_str());
    while let Some(argument) = arguments.next() {
        if argument == "--lang" {
            return named(arguments.next()?);
        }
        if let Some(name) = argument.strip_prefix("--lang=") {
            return named(name);
        }
    }
    None
}

fn named(name: &str) -> Option<Language> {
    match name {
        "en" => Some(Language::English),
        "zh" => Some(Language::Chinese),
        _ => None,
    }
}

fn of_locale() -> Option<Language> {
    let locale = sys_locale::get_locale()?;
    Some(if locale.starts_with("zh") { Language::Chinese } else { Language::English })
}
