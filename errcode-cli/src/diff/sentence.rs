//! What is said of a change.

use errcode_catalog::findings::Language;

use super::Comparison;
use super::change::{Cell, Change, Class, What};
use crate::words::Words;

/// What has happened, and what it asks for; texts aside.
pub(crate) fn sentence(change: &Change, words: Words) -> String {
    let heading = || change.cell.as_ref().map(Cell::heading).unwrap_or_default();
    let t = |english: &str, chinese: &str| words.pick(english, chinese).to_owned();
    match &change.what {
        What::CatalogAdded => t("the catalog is new", "新增的错误码表"),
        What::CatalogGone => t("the catalog is gone", "错误码表没有了"),
        What::OtherLead => match words.language {
            Language::English => format!("another language of `{}` leads", heading()),
            Language::Chinese => format!("`{}` 排在最前面的语言换了，优先显示的就是它", heading()),
        },
        What::LanguageGone => match words.language {
            Language::English => format!("the column `{}` is gone", heading()),
            Language::Chinese => format!("`{}` 列没有了", heading()),
        },
        What::Added => t("the code is new", "新的错误码"),
        What::Gone => t(
            "the code is gone; if the platform no longer sends it, keep its row with `removed` in column `kind`",
            "错误码没有了；如果平台不再返回它，请保留这一行，在 `kind` 列写 `removed`",
        ),
        What::MeaningAdded => t("a meaning of the code is new", "错误码多了一种含义"),
        What::MeaningGone => t("a meaning of the code is gone", "错误码少了一种含义"),
        What::Split => t(
            "the code had one meaning, and has several: the number alone no longer gives a variant",
            "错误码原来只有一种含义，现在有几种：只凭数字分不清是哪一种",
        ),
        What::Merged => t(
            "the code had several meanings, and has one: the number alone gives its variant now",
            "错误码原来有几种含义，现在只有一种：只凭数字就知道是它",
        ),
        What::Renamed { old } => match words.language {
            Language::English => format!("it was called `{old}`"),
            Language::Chinese => format!("原来叫 `{old}`"),
        },
        What::Retired => t(
            "the platform no longer sends it; the variant is deprecated",
            "平台不再返回它；名称还在，但标为弃用",
        ),
        What::Returned => t("the platform sends it again", "平台又返回它了"),
        What::Reused => t(
            "the number of a removed code is used again, with another meaning",
            "已停用的错误码换了含义又在用",
        ),
        What::Success { is_success: true } => t("it means success now", "现在表示成功"),
        What::Success { is_success: false } => t("it no longer means success", "不再表示成功"),
        What::Placeholders => match words.language {
            Language::English => format!("`{}` has other placeholders", heading()),
            Language::Chinese => format!("`{}` 的占位符变了", heading()),
        },
        What::Changed => {
            let heading = heading();
            let is_empty = |side: fn(&Cell) -> &Option<String>| {
                change.cell.as_ref().is_none_or(|cell| side(cell).is_none())
            };
            let (was_empty, is_empty) = (is_empty(|cell| &cell.old), is_empty(|cell| &cell.new));
            match (words.language, was_empty, is_empty) {
                (Language::English, true, _) => format!("`{heading}` is new"),
                (Language::English, _, true) => format!("`{heading}` is empty now"),
                (Language::English, ..) => format!("`{heading}` has changed"),
                (Language::Chinese, true, _) => format!("新写了 `{heading}`"),
                (Language::Chinese, _, true) => format!("`{heading}` 清空了"),
                (Language::Chinese, ..) => format!("`{heading}` 改了"),
            }
        }
    }
}

/// What stands over the changes of a class.
pub(super) fn class(class: Class, words: Words) -> &'static str {
    match class {
        Class::Breaking => words.pick("breaking", "不兼容"),
        Class::Addition => words.pick("addition", "新增"),
        Class::Text => words.pick("text", "文字"),
    }
}

/// How many changes of each class there are, and what the weightiest asks for; of an incomplete comparison, that it is
/// one.
pub(super) fn summary(comparison: &Comparison, words: Words) -> String {
    let kinds = Class::ALL.into_iter().zip(comparison.counts()).filter(|(_, count)| *count > 0);
    let counts = kinds.map(|(kind, count)| match (words.language, kind) {
        (Language::English, Class::Addition | Class::Text) if count > 1 => {
            format!("{count} {}s", class(kind, words))
        }
        (Language::English, _) => format!("{count} {}", class(kind, words)),
        (Language::Chinese, _) => format!("{} {count} 处", class(kind, words)),
    });
    let mut counts = counts.collect::<Vec<_>>().join(words.pick(", ", "，"));
    if counts.is_empty() {
        words.pick("nothing has changed", "没有变化").clone_into(&mut counts);
    }
    match (words.language, comparison.class()) {
        (Language::English, _) if !comparison.is_complete => {
            format!("{counts}, as far as the catalogs have no errors")
        }
        (Language::Chinese, _) if !comparison.is_complete => {
            format!("{counts}（有错误的部分没有比较）")
        }
        (_, None) => counts,
        (Language::English, Some(class)) => format!("{counts}: a {} release", class.step()),
        (Language::Chinese, Some(class)) => {
            let step = match class {
                Class::Breaking => "主版本号",
                Class::Addition => "次版本号",
                Class::Text => "修订号",
            };
            format!("{counts}：应升{step}")
        }
    }
}
