//! A code that is no number, or is not written in the one way.

use super::kinds;
use crate::chars::confusable::Confusable;
use crate::findings::{Term, Whole};

kinds! {
    each error code_missing "code-missing" [at] () {
        en "a row has no code",
            at "the code is missing",
            help "write the number that the server sends, or delete the row; if its text belongs to the row above, move it there first";
        zh "这一行没有错误码",
            at "缺错误码",
            help "写上服务器返回的数字，或者删掉这一行；如果它的文字属于上一行，先移上去";
    }
    alike error code_blank "code-blank" [at] () {
        en "a code is only white space",
            help "write the number that the server sends, or delete the row";
        zh "错误码的单元格里只有空白",
            help "写上服务器返回的数字，或者删掉这一行";
    }
    each error comment_row "comment-row" [at] () {
        en "a row holds a comment, not a code",
            at "a catalog can't hold comments",
            help "delete the row";
        zh "这一行是注释，不是错误码",
            at "表格里不能写注释",
            help "删掉这一行";
    }
    each error code_too_large "code-out-of-range" [at] (text: &str, least: i64, most: i64) {
        en "code `{text}` is out of range", help "check the number in the platform's documentation: a code lies between {least} and {most}";
        zh "错误码 `{text}` 超出范围", help "到平台的文档里核对：错误码在 {least} 至 {most} 之间";
    }
    alike error code_with_zeros "code-with-zeros" [at] (text: &str, proposal: i64) {
        en "code `{text}` starts with a zero", help "write {proposal}";
        zh "错误码 `{text}` 以 0 开头", help "写成 {proposal}";
    }
    alike error code_minus_zero "code-minus-zero" [at] (proposal: i64) {
        en "code `-0` is a zero with a sign", help "write {proposal}";
        zh "错误码 `-0` 是带负号的 0", help "写成 {proposal}";
    }
    alike error code_with_blanks "code-with-blanks" [at]
    (what: Term, char: char, side: Term, why: Option<Term>, proposal: Option<i64>, apart: Option<Term>) {
        en "a code has {what} ({char}) {side} it",
            at "{why}",
            help "write {proposal}||{apart}||retype the code";
        zh "错误码{side}有{what}（{char}）",
            at "{why}",
            help "写成 {proposal}||{apart}||重新输入错误码";
    }
    alike error code_formula "code-formula" [at] (text: &str, proposal: Option<i64>) {
        en "code `{text}` is a formula", help "write {proposal}||write the number that the server sends";
        zh "错误码 `{text}` 是公式", help "写成 {proposal}||写服务器返回的数字";
    }
    alike error code_in_quotes "code-in-quotes" [at] (text: &str, proposal: i64) {
        en "code `{text}` is in quotation marks", help "write {proposal}";
        zh "错误码 `{text}` 写在引号里", help "写成 {proposal}";
    }
    alike error code_full_width "code-full-width" [at]
    (text: &str, disguise: Confusable, proposal: i64) {
        en "code `{text}` is written with full-width characters",
            at "{disguise}",
            help "write {proposal}";
        zh "错误码 `{text}` 用了全角字符",
            at "{disguise}",
            help "写成 {proposal}";
    }
    alike error code_confusable "code-confusable" [at]
    (text: &str, disguise: Confusable, ascii: Whole<String>, proposal: i64) {
        en "code `{text}` holds a character that only looks like `{ascii}`",
            at "{disguise}",
            help "write {proposal}";
        zh "错误码 `{text}` 里有一个字符，只是看起来像 `{ascii}`",
            at "{disguise}",
            help "写成 {proposal}";
    }
    alike error code_rounded "code-in-scientific-notation" [at] (text: &str) {
        en "code `{text}` is in scientific notation",
            at "a spreadsheet shortened the number: digits may be lost",
            help "look the code up in the platform's documentation, format the column as text (or as a number without decimals), and retype the code in full";
        zh "错误码 `{text}` 变成了科学计数法",
            at "电子表格缩写了数字，可能丢了几位",
            help "到平台的文档里查这个错误码，把这一列设为文本格式（或没有小数的数字），再重新写全";
    }
    alike error code_with_decimals "code-with-decimals" [at]
    (text: &str, proposal: i64, thousands: Option<i64>) {
        en "code `{text}` is written with decimals",
            help "write {proposal} or {thousands}, whichever the server sends||write {proposal}";
        zh "错误码 `{text}` 带小数",
            help "写成 {proposal} 或 {thousands}，看服务器返回的是哪一个||写成 {proposal}";
    }
    alike error code_with_apostrophe "code-with-apostrophe" [at] (text: &str, proposal: i64) {
        en "code `{text}` starts with an apostrophe", help "write {proposal}";
        zh "错误码 `{text}` 以撇号开头", help "写成 {proposal}";
    }
    alike error code_with_separators "code-with-separators" [at]
    (text: &str, proposal: Option<i64>, either: Option<i64>) {
        en "code `{text}` is written with separators",
            help "write {proposal}||write {either} if this is one code, and a row for each if these are several";
        zh "错误码 `{text}` 带千位分隔符",
            help "写成 {proposal}||如果是一个错误码，写成 {either}；如果是几个，每个写一行";
    }
    alike error code_with_plus "code-with-plus" [at] (text: &str, proposal: i64) {
        en "code `{text}` is written with a `+`", help "write {proposal}";
        zh "错误码 `{text}` 带 `+` 号", help "写成 {proposal}";
    }
    alike error code_hexadecimal "code-hexadecimal" [at] (text: &str, proposal: i64) {
        en "code `{text}` is written in hexadecimal", help "write {proposal}";
        zh "错误码 `{text}` 写成了十六进制", help "写成 {proposal}";
    }
    alike error code_date "code-date" [at] (text: &str) {
        en "code `{text}` is a date or a time",
            at "a spreadsheet turned what was typed into this",
            help "look the code up in the platform's documentation, format the column as text, and retype the code";
        zh "错误码 `{text}` 是日期或时间",
            at "输入的内容被电子表格自动改成了这样",
            help "到平台的文档里查这个错误码，把这一列设为文本格式，再重新写";
    }
    alike error code_hidden "code-hidden" [at] (text: &str) {
        en "`{text}` is not the code that was written there",
            at "a formula failed, or the column was too narrow: the code itself is lost",
            help "write the number that the server sends";
        zh "`{text}` 不是原来的错误码",
            at "公式出错，或者列太窄：原来的错误码已经丢失",
            help "写服务器返回的数字";
    }
    alike error codes_in_one_cell "codes-in-one-cell" [at] (text: &str) {
        en "`{text}` is more than one code",
            help "write a row for each code, with the number that the server sends";
        zh "`{text}` 不止一个错误码",
            help "每个错误码写一行，每行只写服务器返回的那个数字";
    }
    alike error code_not_a_number "code-not-a-number" [at]
    (
        text: &str,
        disguise: Option<Confusable>,
        letter: Option<Whole<String>>,
        sign: Option<Whole<String>>,
        what: Option<Term>,
        char: Option<char>
    ) {
        en "code `{text}` is not a whole number",
            at "{disguise}||{what} ({char})||`{letter}` is a letter, not a digit||`{sign}` is not a digit||{char} is not one of 0-9",
            help "write the number that the server sends, in digits; a string code goes into column `symbol`";
        zh "错误码 `{text}` 不是整数",
            at "{disguise}||{what}（{char}）||`{letter}` 是字母，不是数字||`{sign}` 不是数字||{char} 不在 0-9 之中",
            help "用数字写服务器返回的错误码；字符串错误码写到 `symbol` 列";
    }
}
