//! What an import has done: of each table, each row and the catalog.

use errcode_catalog::findings::Language;

use super::{counted, kind_name, quoted};
use crate::import::account::{Account, Effect, TableAccount};
use crate::import::choose::Why;
use crate::import::convert::Change;
use crate::import::merge::Named;
use crate::import::overload::Open;
use crate::import::page::Place;
use crate::import::rows::{About, Doubt};
use crate::words::Words;

/// What the page had, and what became of it.
pub(in crate::import) fn account(words: Words, path: &str, account: &Account) -> Vec<String> {
    let kind = kind_name(words, account.kind);
    let count = counted(words, account.tables.len(), "table", "个表格");
    let mut lines = vec![say!(words, "{path}: {kind}, {count}", "{path}：{kind}，{count}")];
    let numbered = account.tables.iter().enumerate();
    lines.extend(numbered.map(|(index, table)| format!("  {}", of_table(words, index + 1, table))));
    if account.rows == 0 {
        return lines;
    }
    let (rows, taken) = (counted(words, account.rows, "row", "行"), account.taken);
    let mut fates = vec![say!(words, "{taken} taken", "采用 {taken}")];
    for (count, english, chinese) in [
        (account.merged, "merged", "合并"),
        (account.repeated, "repeated", "重复"),
        (account.headings, "headings", "小标题"),
        (account.not_understood, "not understood", "没读懂"),
    ] {
        if count > 0 {
            fates.push(match words.language {
                Language::English if count == 1 => format!("1 {}", english.trim_end_matches('s')),
                Language::English => format!("{count} {english}"),
                Language::Chinese => format!("{chinese} {count}"),
            });
        }
    }
    let fates = fates.join(words.pick(", ", "，"));
    lines.push(say!(words, "{rows}: {fates}", "{rows}：{fates}"));
    lines.extend(
        account
            .doubts
            .iter()
            .map(|doubt| format!("  {}", of_doubt(words, doubt, account.tables.len()))),
    );
    lines
}

fn of_table(words: Words, number: usize, table: &TableAccount) -> String {
    let place = Some(table.place).filter(|place| matches!(place, Place::Line(_)));
    let place = place
        .and_then(|at| place_of(words, at))
        .map(|place| format!("{}{place}", words.pick(", ", "，")));
    let title = table.title.as_deref().map(quoted);
    let title = title.map(|title| say!(words, ", “{title}”", "，“{title}”"));
    let about = format!("{}{}", place.unwrap_or_default(), title.unwrap_or_default());
    let verdict = match &table.verdict {
        Ok(columns) => {
            let rows = counted(words, table.rows, "row", "行");
            let taken: Vec<_> = columns
                .taken
                .iter()
                .map(|(column, heading)| format!("{column} ← {heading}"))
                .collect();
            let taken = taken.join(words.pick(", ", "，"));
            let left = columns
                .left
                .iter()
                .map(|heading| quoted(heading))
                .collect::<Vec<_>>()
                .join(words.pick(", ", "、"));
            let left = if left.is_empty() {
                String::new()
            } else {
                say!(words, "; without {left}", "；不要 {left}")
            };
            say!(words, "{rows}, {taken}{left}", "{rows}，{taken}{left}")
        }
        Err(why) => {
            let why = of_why(words, *why);
            say!(words, "left out: {why}", "没有采用：{why}")
        }
    };
    say!(words, "table {number}{about}: {verdict}", "表格 {number}{about}：{verdict}")
}

fn of_why(words: Words, why: Why) -> &'static str {
    match why {
        Why::NotAskedFor => words.pick("others were asked for", "指定了别的表格"),
        Why::NoCodes => words.pick("no column has codes", "没有错误码列"),
        Why::NoNumbers => words.pick(
            "it has string codes, and no number or HTTP status beside them",
            "只有字符串错误码，旁边没有数字或 HTTP 状态码",
        ),
        Why::NoTexts => words.pick("no column says what the codes mean", "没有说明错误码含义的列"),
        Why::OtherCodes => words.pick("it seems to be about something else", "看起来不是错误码"),
    }
}

fn of_doubt(words: Words, doubt: &Doubt, tables: usize) -> String {
    let mut at = place_of(words, doubt.origin.place).unwrap_or_default();
    if tables > 1 {
        let table = doubt.origin.table;
        at = say!(words, "table {table}, {at}", "表格 {table}，{at}");
    }
    match &doubt.about {
        About::NoCode(text) => {
            let text = quoted(text);
            say!(
                words,
                "not understood: {at}: “{text}” is no code",
                "没读懂：{at}：“{text}”不是错误码"
            )
        }
        About::NoNumber(symbol) => say!(
            words,
            "not understood: {at}: `{symbol}` has no number or HTTP status beside it",
            "没读懂：{at}：`{symbol}` 旁边没有数字或 HTTP 状态码"
        ),
        About::TooLong(code) => say!(
            words,
            "not understood: {at}: {code} has more explanations than fit into a cell",
            "没读懂：{at}：{code} 的解释太多，一个单元格放不下"
        ),
        About::Status(text) => {
            let text = quoted(text);
            say!(
                words,
                "left out: {at}: “{text}” is not one HTTP status",
                "没有采用：{at}：“{text}”不是一个 HTTP 状态码"
            )
        }
        About::Success(code, text) => {
            let text = quoted(text);
            say!(
                words,
                "to decide: {at}: does {code} (“{text}”) mean success? write success or error into its column kind",
                "需要决定：{at}：{code}（“{text}”）是不是成功？请在 kind 列写 success 或 error"
            )
        }
    }
}

/// What has become of the catalog.
pub(in crate::import) fn effect(
    words: Words,
    path: &str,
    effect: &Effect,
    change: Change,
) -> Vec<String> {
    let Effect { rows, merged, overloads, numbered, errors } = effect;
    let rows = counted(words, *rows, "row", "行");
    let mut lines = vec![match change {
        Change::Made => {
            say!(words, "{path} has been written with {rows}", "{path} 已写好，共 {rows}")
        }
        Change::Updated => say!(
            words,
            "{path} has been brought up to date; it has {rows}",
            "{path} 已更新，共 {rows}"
        ),
        Change::None => say!(words, "{path} has all of this already", "{path} 已经包含这些内容"),
    }];
    for change in &merged.changes {
        let (row, column) = (of_row(&change.row), change.column.format().name);
        let (old, new) = (quoted(&change.old), quoted(&change.new));
        lines.push(say!(
            words,
            "  changed: {row}: {column} was “{old}”, is “{new}”",
            "  改动：{row}：{column} 原为“{old}”，现为“{new}”"
        ));
    }
    for change in &merged.differing {
        let (row, column) = (of_row(&change.row), change.column.format().name);
        let (old, new) = (quoted(&change.old), quoted(&change.new));
        lines.push(say!(
            words,
            "  kept: {row}: {column} is “{old}”, and not “{new}” as in the page",
            "  保留：{row}：{column} 仍为“{old}”，没有改成页面上的“{new}”"
        ));
    }
    if !merged.differing.is_empty() {
        lines.push(
            words
                .pick(
                    "  to take over all that was edited, import into a new file and put that in the place of the old one",
                    "  如果要采用页面上的全部修改，请导入到新文件，再用它替换旧文件",
                )
                .to_owned(),
        );
    }
    let gone = if merged.marks_removed {
        ("gone from the page, marked as removed", "页面上已没有，标为 removed")
    } else {
        ("gone from the page", "页面上已没有")
    };
    for (rows, english, chinese) in [
        (&merged.gone, gone.0, gone.1),
        (&merged.unmatched, "a meaning that the page doesn't have", "页面上没有的含义"),
        (&merged.back, "marked as removed, and on the page", "标为 removed，但页面上有"),
    ] {
        let said = words.pick(english, chinese);
        lines.extend(rows.iter().map(|row| {
            let row = of_row(row);
            say!(words, "  {said}: {row}", "  {said}：{row}")
        }));
    }
    lines.extend(overloads.iter().map(|open| format!("  {}", of_overload(words, open))));
    if *numbered > 0 {
        lines.push(match (words.language, numbered) {
            (Language::English, 1) => "1 name is made of its code alone; give it a better one before its release".to_owned(),
            (Language::English, _) => format!("{numbered} names are made of their codes alone; give them better ones before their release"),
            (Language::Chinese, _) => format!("有 {numbered} 个名称只由错误码组成；发布之前请改成更好的"),
        });
    }
    if *errors > 0 {
        let errors = counted(words, *errors, "error", "个错误");
        lines.push(say!(
            words,
            "{errors} left: errcode check {path} explains each",
            "还有 {errors}：errcode check {path} 会逐个说明"
        ));
    }
    lines
}

fn of_overload(words: Words, open: &Open) -> String {
    let Open { code, meanings, column, is_marked } = open;
    let column = column.map(|column| column.format().name);
    match (column, is_marked) {
        (Some(column), true) => say!(
            words,
            "marked: {code} has {meanings} meanings, told apart by {column}",
            "已标记：{code} 有 {meanings} 种含义，以 {column} 区分"
        ),
        (Some(column), false) => say!(
            words,
            "to decide: {code} has {meanings} meanings, which {column} tells apart; --accept-overloads marks them",
            "需要决定：{code} 有 {meanings} 种含义，可以用 {column} 区分；--accept-overloads 会标记"
        ),
        (None, _) => say!(
            words,
            "to decide: {code} has {meanings} meanings, which nothing on the page tells apart; fill scope or http_status and name it in overload, or join the rows",
            "需要决定：{code} 有 {meanings} 种含义，页面上没有能区分的内容；请填写 scope 或 http_status 并在 overload 里写明，或者合并这几行"
        ),
    }
}

fn of_row(row: &Named) -> String {
    let Named { code, name } = row;
    format!("{code} {}", quoted(name)).trim_end().to_owned()
}

fn place_of(words: Words, place: Place) -> Option<String> {
    match place {
        Place::Nowhere => None,
        Place::Line(number) => Some(say!(words, "line {number}", "第 {number} 行")),
        Place::Row(number) => Some(say!(words, "row {number}", "第 {number} 行")),
        Place::Item(number) => Some(say!(words, "item {number}", "第 {number} 项")),
    }
}
