//! Codes that mean success.

use errcode_catalog::columns::Column;

use super::cells::Cells;
use super::rows::{About, Doubt, Origin};

/// Texts that say that nothing is wrong.
const WORDS: [&str; 17] = [
    "ok",
    "success",
    "successful",
    "succeeded",
    "succeed",
    "successfully",
    "no error",
    "operation succeeded",
    "request succeeded",
    "成功",
    "操作成功",
    "请求成功",
    "处理成功",
    "执行成功",
    "调用成功",
    "返回成功",
    "正常",
];

/// Marks a row as a success where that is sure: 0 and 200 with a text that says so. Of others that may be one,
/// it says so.
pub(super) fn mark(code: i64, cells: &mut Cells, origin: Origin) -> Option<Doubt> {
    let kind = (Column::Kind, String::new());
    if cells.contains_key(&kind) {
        return None;
    }
    let texts = cells.iter().filter(|((column, _), _)| {
        matches!(column, Column::Message | Column::Description | Column::Symbol)
    });
    let texts: Vec<&str> = texts.map(|(_, text)| &text[..]).collect();
    let says = texts.iter().any(|text| is_success(text));
    if says && matches!(code, 0 | 200) {
        cells.insert(kind, "success".to_owned());
        return None;
    }
    let is_unsure = says || code == 0 || (200..300).contains(&code);
    let text = texts.first().copied().unwrap_or_default().to_owned();
    is_unsure.then_some(Doubt { origin, about: About::Success(code, text) })
}

fn is_success(text: &str) -> bool {
    let text = text.trim().trim_end_matches(['.', '。', '!', '！']).to_lowercase();
    WORDS.contains(&text.as_str())
}
