//! What `errcode explain` says in its own words.

use errcode_catalog::findings::Language;
use errcode_runtime::Clue;

use crate::values;
use crate::words::Words;

/// `feishu 40003 has 2 meanings. What tells them apart: the API's path.`
pub(super) fn several(
    catalog: &str,
    code: i64,
    count: usize,
    apart: Option<Clue>,
    words: Words,
) -> String {
    let apart = apart.map(|apart| values::clue(apart).pick(words.language));
    match (words.language, apart) {
        (Language::English, Some(apart)) => {
            format!("{catalog} {code} has {count} meanings; {apart} tells them apart:")
        }
        (Language::English, None) => format!("{catalog} {code} has {count} meanings:"),
        (Language::Chinese, Some(apart)) => {
            format!("{catalog} {code} 有 {count} 种含义，靠{apart}区分：")
        }
        (Language::Chinese, None) => format!("{catalog} {code} 有 {count} 种含义："),
    }
}

/// What was typed is no code of these catalogs.
pub(super) fn unknown(typed: &str, catalogs: &[&str], words: Words) -> String {
    let catalogs = catalogs.join(words.pick(", ", "、"));
    match words.language {
        Language::English => format!("{typed} is not in {catalogs}"),
        Language::Chinese => format!("{catalogs} 里没有 {typed}"),
    }
}

/// The way out, if a name is meant that there is.
pub(super) fn near(name: &str, words: Words) -> String {
    match words.language {
        Language::English => format!("do you mean `{name}`?"),
        Language::Chinese => format!("是不是 `{name}`？"),
    }
}

/// The way out, if the catalog that was named has no such code, but another one does.
pub(super) fn elsewhere(catalogs: &[&str], words: Words) -> String {
    let catalogs = catalogs.join(words.pick(", ", "、"));
    match words.language {
        Language::English => format!("it is in {catalogs}"),
        Language::Chinese => format!("{catalogs} 里有"),
    }
}

/// The way out, if a number is in none of the catalogs.
pub(super) fn other_catalog(words: Words) -> &'static str {
    words.pick("--catalog PATH looks in another catalog", "用 --catalog 路径 可以查别的错误码表")
}

/// The way out, if only texts can tell.
pub(super) fn try_find(words: Words) -> &'static str {
    words.pick(
        "`errcode find` searches names and texts, too",
        "`errcode find` 还会在名称和文字里查找",
    )
}

pub(super) fn is_catalog(name: &str, words: Words) -> String {
    match words.language {
        Language::English => format!("`{name}` is a catalog; give a code after it, or -"),
        Language::Chinese => format!("`{name}` 是错误码表；请在后面写上错误码，或者 -"),
    }
}

pub(super) fn input_stands_alone(words: Words) -> &'static str {
    words.pick(
        "- reads standard input and takes no other codes; only a catalog may stand before it",
        "- 表示读标准输入，不能和别的错误码一起写；前面可以写错误码表的名称",
    )
}

/// Why standard input can't be read.
pub(super) fn is_utf_16(words: Words) -> &'static str {
    words.pick("it is UTF-16; save it as UTF-8", "内容是 UTF-16 编码；请另存为 UTF-8")
}

pub(super) fn unknown_needs_input(words: Words) -> &'static str {
    words.pick(
        "--unknown collects from standard input; write - in place of the codes",
        "--unknown 收集标准输入里的错误码；请用 - 代替错误码",
    )
}

pub(super) fn is_no_collection(path: &str, words: Words) -> String {
    match words.language {
        Language::English => format!(
            "{path} exists and was not written by --unknown; give another path, or delete the file"
        ),
        Language::Chinese => {
            format!("{path} 已经存在，而且不是 --unknown 写的；请换一个路径，或者删掉这个文件")
        }
    }
}

pub(super) fn too_many_unknown(kept: usize, left_out: u64, words: Words) -> String {
    match words.language {
        Language::English => format!(
            "more than {kept} codes are in no catalog; those that came first were collected, and {left_out} places with others were not"
        ),
        Language::Chinese => format!(
            "不在任何错误码表里的错误码超过 {kept} 个；只收集了最先出现的，另有 {left_out} 处没有收集"
        ),
    }
}

/// How often an unknown code came, and where first: a description to start from.
pub(super) fn seen(count: u64, line: u64, words: Words) -> String {
    match words.language {
        Language::English if count == 1 => format!("Seen once, on line {line}."),
        Language::English => format!("Seen {count} times, first on line {line}."),
        Language::Chinese if count == 1 => format!("出现 1 次，在第 {line} 行。"),
        Language::Chinese => format!("出现 {count} 次，最早在第 {line} 行。"),
    }
}

pub(super) fn line(number: u64, words: Words) -> String {
    match words.language {
        Language::English => format!("line {number}:"),
        Language::Chinese => format!("第 {number} 行："),
    }
}

/// What decided on a meaning.
pub(super) fn decided_by(clues: &[Clue], words: Words) -> String {
    let clues: Vec<_> = clues.iter().map(|&it| values::clue(it).pick(words.language)).collect();
    let clues = clues.join(words.pick(" and ", "和"));
    match words.language {
        Language::English => format!("decided by {clues}"),
        Language::Chinese => format!("根据{clues}判断"),
    }
}

pub(super) fn one_of(count: usize, words: Words) -> String {
    match words.language {
        Language::English => {
            format!("one of {count} meanings; what stands beside it does not tell which:")
        }
        Language::Chinese => format!("{count} 种含义之一，从上下文看不出是哪一种："),
    }
}

pub(super) fn is_open(code: i64, words: Words) -> String {
    match words.language {
        Language::English => format!("{code}, one of several meanings"),
        Language::Chinese => format!("{code}，几种含义之一"),
    }
}

pub(super) fn in_no_catalog(code: &str, words: Words) -> String {
    match words.language {
        Language::English => format!("{code} is in no catalog"),
        Language::Chinese => format!("{code} 不在任何错误码表里"),
    }
}

pub(super) fn and_more(count: usize, words: Words) -> String {
    match words.language {
        Language::English => format!("… and {count} more"),
        Language::Chinese => format!("……另有 {count} 个"),
    }
}

/// What a stream held, over the list of its codes.
pub(super) fn tally(codes: usize, places: u64, words: Words) -> String {
    match words.language {
        Language::English => {
            format!("{} in {}:", counted(codes as u64, "code"), counted(places, "place"))
        }
        Language::Chinese => format!("{codes} 个错误码，共 {places} 处："),
    }
}

/// What a stream held if it held no code.
pub(super) fn nothing(successes: u64, words: Words) -> String {
    match (words.language, successes) {
        (Language::English, 0) => "no error code was found".to_owned(),
        (Language::English, _) => {
            format!("no error code was found; {} report success", counted(successes, "code"))
        }
        (Language::Chinese, 0) => "没有找到错误码".to_owned(),
        (Language::Chinese, _) => format!("没有找到错误码；有 {successes} 处表示成功"),
    }
}

fn counted(count: u64, noun: &str) -> String {
    if count == 1 { format!("1 {noun}") } else { format!("{count} {noun}s") }
}
