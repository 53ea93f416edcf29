//! What `errcode find` says in its own words.

use errcode_catalog::findings::Language;

use crate::words::Words;

pub(super) fn nothing(asked: &str, words: Words) -> String {
    match words.language {
        Language::English => format!("nothing was found for {asked}; try fewer or other words"),
        Language::Chinese => format!("没有找到 {asked}；请减少或换几个词再试"),
    }
}

pub(super) fn more(count: usize, all: usize, words: Words) -> String {
    match words.language {
        Language::English => format!("… and {count} more; --limit {all} shows all"),
        Language::Chinese => format!("……另有 {count} 条；--limit {all} 显示全部"),
    }
}

/// The way on, below the results.
pub(super) fn explain(command: &str, words: Words) -> String {
    match words.language {
        Language::English => format!("`{command}` says what to do"),
        Language::Chinese => format!("`{command}` 会说明怎么办"),
    }
}
