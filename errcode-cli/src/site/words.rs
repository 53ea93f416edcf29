//! What the command says while it makes a site. The words of pages are in their templates.

use errcode_catalog::findings::Language;

use crate::words::Words;

/// A sentence in English and in Chinese.
pub(super) struct Sentence {
    pub(super) en: String,
    pub(super) zh: String,
}

pub(super) fn unsound(words: Words, path: &str) -> String {
    match words.language {
        Language::English => {
            format!("{path} has errors; see errcode check, or errcode site --serve for a preview")
        }
        Language::Chinese => {
            format!("{path} 有错误；请用 errcode check 检查，或用 errcode site --serve 预览")
        }
    }
}

pub(super) fn name_taken(words: Words, path: &str, name: &str) -> String {
    words
        .pick(
            "PATH can't have the page NAME.html, which is taken; rename the file",
            "PATH 的页面不能叫 NAME.html，这个名字已经用了；请给文件改名",
        )
        .replace("PATH", path)
        .replace("NAME", name)
}

pub(super) fn no_port(words: Words, port: u16, reason: &str) -> String {
    words
        .pick(
            "port PORT can't be used (REASON); --port takes another one",
            "端口 PORT 用不了（REASON）；请用 --port 换一个",
        )
        .replace("PORT", &port.to_string())
        .replace("REASON", reason)
}

pub(super) fn serving(words: Words, address: &str) -> String {
    words
        .pick(
            "ADDRESS shows the catalogs and follows their files; Ctrl+C ends it",
            "在 ADDRESS 查看错误码表，文件一改就更新；按 Ctrl+C 结束",
        )
        .replace("ADDRESS", address)
}

pub(super) fn no_serving_of_input(words: Words) -> &'static str {
    words.pick(
        "standard input can't be followed; give a file or a folder",
        "标准输入无法跟踪改动；请给出文件或文件夹",
    )
}
