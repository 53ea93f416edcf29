//! A name, a string code, a status, a link, a path or a word that is none.

use super::kinds;
use crate::chars::confusable::Confusable;
use crate::columns::Column;
use crate::findings::{Term, Whole};

kinds! {
    each error name_confusable "name-confusable" [at]
    (name: &str, disguise: Confusable, ascii: Whole<String>, proposal: Option<Whole<String>>) {
        en "name `{name}` holds a character that only looks like `{ascii}`",
            at "{disguise}",
            help "write `{proposal}`||write a name like `UserNotFound`";
        zh "名称 `{name}` 里有一个字符，只是看起来像 `{ascii}`",
            at "{disguise}",
            help "写成 `{proposal}`||名称要像 `UserNotFound` 这样写";
    }
    alike error name_with_sign "name-with-sign" [at]
    (name: &str, sign: Option<Whole<String>>, proposal: Option<Whole<String>>) {
        en "name `{name}` holds more than letters and digits",
            at "`{sign}` is neither||a space is neither",
            help "write `{proposal}`||write a name like `UserNotFound`";
        zh "名称 `{name}` 里不只有字母和数字",
            at "`{sign}` 不是字母，也不是数字||空格不是字母，也不是数字",
            help "写成 `{proposal}`||名称要像 `UserNotFound` 这样写";
    }
    alike error name_not_english "name-not-english" [at]
    (name: &str, char: char, proposal: Option<Whole<String>>) {
        en "name `{name}` is not written in English letters",
            at "{char} is not one of A-Z, a-z, 0-9",
            help "write `{proposal}`||write a name like `UserNotFound`";
        zh "名称 `{name}` 不是用英文字母写的",
            at "{char} 不在 A-Z、a-z、0-9 之中",
            help "写成 `{proposal}`||名称要像 `UserNotFound` 这样写";
    }
    each error name_reserved "name-reserved" [at]
    (name: &str, variant: Option<Whole<&str>>, proposal: Option<Whole<String>>) {
        en "name `{name}` is reserved",
            at "the generated code has an `{variant}` of its own||the generated code gives this name to the list of all errors",
            help "write another name, such as `{proposal}`||write another name";
        zh "名称 `{name}` 是保留的，不能用",
            at "生成的代码自带 `{variant}`||生成的代码用这个名称列出全部错误",
            help "换一个名称，例如 `{proposal}`||换一个名称";
    }
    each error name_keyword "name-keyword" [at] (name: &str, proposal: Option<Whole<String>>) {
        en "name `{name}` is a keyword of Rust",
            help "write another name, such as `{proposal}`||write a name like `UserNotFound`";
        zh "名称 `{name}` 是 Rust 的关键字",
            help "换一个名称，例如 `{proposal}`||名称要像 `UserNotFound` 这样写";
    }
    alike error name_not_camel "name-not-camel-case" [at] (name: &str, proposal: Option<Whole<String>>) {
        en "name `{name}` is not in UpperCamelCase",
            help "write `{proposal}`||write a name like `UserNotFound`, which starts with a capital letter";
        zh "名称 `{name}` 不是大驼峰写法",
            help "写成 `{proposal}`||名称要像 `UserNotFound` 这样写，以大写字母开头";
    }
    alike error name_without_letter "name-without-letter" [at] (name: &str, proposal: Option<Whole<String>>) {
        en "name `{name}` does not start with a letter",
            help "write `{proposal}`||write a name like `UserNotFound`, which starts with a capital letter";
        zh "名称 `{name}` 不是以字母开头",
            help "写成 `{proposal}`||名称要像 `UserNotFound` 这样写，以大写字母开头";
    }
    alike error symbol_a_number "symbol-a-number" [at] (symbol: &str) {
        en "symbol `{symbol}` is a number",
            help "a number goes into column `code`; if the server sends no string code, leave this cell empty";
        zh "字符串错误码 `{symbol}` 是数字",
            help "数字写到 `code` 列；服务器不返回字符串错误码时，这个单元格留空";
    }
    alike error symbol_confusable "symbol-confusable" [at]
    (symbol: &str, disguise: Confusable, ascii: Whole<String>, proposal: Option<Whole<String>>) {
        en "symbol `{symbol}` holds a character that only looks like `{ascii}`",
            at "{disguise}",
            help "write `{proposal}` if the server sends that||write the string code as the server sends it";
        zh "字符串错误码 `{symbol}` 里有一个字符，只是看起来像 `{ascii}`",
            at "{disguise}",
            help "服务器返回的如果是 `{proposal}`，就写成它||照服务器返回的样子写";
    }
    alike error symbol_with_space "symbol-with-space" [at] (symbol: &str) {
        en "symbol `{symbol}` has a space in it",
            help "write one string code, as the server sends it; text for people goes into column `message`";
        zh "字符串错误码 `{symbol}` 里有空格",
            help "只写一个字符串错误码，照服务器返回的样子；给人看的文字写到 `message` 列";
    }
    alike error symbol_not_ascii "symbol-not-ascii" [at] (symbol: &str, char: char) {
        en "symbol `{symbol}` is not plain ASCII",
            at "{char} is not part of a string code",
            help "write the string code as the server sends it; text for people goes into column `message`";
        zh "字符串错误码 `{symbol}` 不是纯 ASCII 字符",
            at "字符串错误码里不会有 {char}",
            help "照服务器返回的样子写；给人看的文字写到 `message` 列";
    }
    alike error status_invalid "status-invalid" [at]
    (
        text: &str,
        disguise: Option<Confusable>,
        proposal: Option<usize>
    ) {
        en "`{text}` is not an HTTP status",
            at "{disguise}",
            help "write {proposal}||write a number from 100 to 599, or leave the cell empty";
        zh "`{text}` 不是 HTTP 状态码",
            at "{disguise}",
            help "写成 {proposal}||写 100 至 599 的数字，或者留空";
    }
    alike error value_unknown "value-unknown" [at]
    (
        text: &str,
        column: Column,
        disguise: Option<Confusable>,
        near: Option<Whole<&str>>,
        values: Whole<String>,
        empty: Term
    ) {
        en "`{text}` is not a value of column `{column}`",
            at "{disguise}",
            help "did you mean `{near}`?\nwrite one of {values}; leave the cell empty {empty}";
        zh "`{column}` 列没有 `{text}` 这个值",
            at "{disguise}",
            help "是不是 `{near}`？\n可以写：{values}；{empty}留空";
    }
    alike error value_misspelled "value-misspelled" [at] (text: &str, column: Column, near: Whole<&str>) {
        en "`{text}` is not exactly a value of column `{column}`", help "write `{near}`";
        zh "`{column}` 列里 `{text}` 的写法不对", help "写成 `{near}`";
    }
    alike error link_not_http "link-not-http" [at]
    (scheme: Option<&str>, proposal: Option<Whole<String>>) {
        en "a link is not http or https",
            at "it starts with `{scheme}:`||it does not start with https:// or http://",
            help "write {proposal}||write a link that starts with https:// or http://, or leave the cell empty";
        zh "链接不是 http 或 https",
            at "开头是 `{scheme}:`||开头没有 https:// 或 http://",
            help "写成 {proposal}||链接要以 https:// 或 http:// 开头，否则留空";
    }
    alike error link_misspelled "link-misspelled" [at] (proposal: Option<Whole<String>>) {
        en "a link lacks the `://` after http or https",
            help "write {proposal}||copy the link from the browser's address bar";
        zh "链接的开头缺 `://`",
            help "写成 {proposal}||从浏览器的地址栏复制链接";
    }
    alike error link_without_host "link-without-host" [at] (scheme: &str) {
        en "a link has nothing after `{scheme}://`",
            help "copy the link from the browser's address bar";
        zh "链接的 `{scheme}://` 后面什么也没有",
            help "从浏览器的地址栏复制链接";
    }
    alike error link_with_sign "link-with-sign" [at]
    (sign: Option<Whole<String>>, encoded: Option<Whole<String>>) {
        en "a link has `{sign}` in it||a link has a space in it",
            at "a link can't hold this as it is",
            help "copy the link from the browser's address bar, where this is {encoded}||write one link only, copied from the browser's address bar";
        zh "链接里有 `{sign}`||链接里有空格",
            at "链接里不能直接写它",
            help "从浏览器的地址栏复制链接，那里把它写成 {encoded}||只写一个链接，从浏览器的地址栏复制";
    }
    alike error link_in_sentence "link-in-sentence" [at] (sign: Whole<String>) {
        en "a link ends with `{sign}`",
            at "this ends a sentence, not a link",
            help "delete it";
        zh "链接以 `{sign}` 结尾",
            at "这是句子的标点，不属于链接",
            help "删掉它";
    }
    alike error link_in_markdown "link-in-markdown" [at] (proposal: Option<Whole<String>>) {
        en "a link is written in Markdown",
            help "write {proposal}||write only the link, without brackets";
        zh "链接用了 Markdown 写法",
            help "写成 {proposal}||只写链接本身，不要括号";
    }
    alike error links_in_one_cell "links-in-one-cell" [at] () {
        en "a cell holds more than one link",
            help "keep one; the others can go into column `hint`";
        zh "一个单元格里不止一个链接",
            help "只留一个，其余的可以写到 `hint` 列";
    }
    alike error scope_invalid "scope-invalid" [at]
    (
        text: &str,
        disguise: Option<Confusable>,
        char: Option<char>,
        proposal: Option<Whole<String>>
    ) {
        en "`{text}` is not an API path",
            at "{disguise}||{char} is not part of an API path",
            help "write {proposal}||write the start of the path, with a `/` before it and none after it: /open-apis/contact/v3; leave the cell empty if it holds for every path";
        zh "`{text}` 不是 API 路径",
            at "{disguise}||API 路径里不会有 {char}",
            help "写成 {proposal}||写路径的开头部分，前面带 `/`，末尾不带：/open-apis/contact/v3；所有路径都适用时留空";
    }
    alike error scope_with_variable "scope-with-variable" [at] (text: &str, proposal: Option<Whole<String>>) {
        en "`{text}` is a pattern, but no path of a request starts like this",
            at "this stands for a value",
            help "write the part before it: {proposal}||write the start of the path, up to the part that varies";
        zh "`{text}` 是路径的模板，实际请求的路径不会这样开头",
            at "这里代表一个值",
            help "写它前面的部分：{proposal}||写路径的开头，到会变的部分为止";
    }
    alike error scopes_in_one_cell "scopes-in-one-cell" [at] (text: &str) {
        en "`{text}` is more than one path",
            help "write one path that all of them start with, or a row for each, with `scope` in column `overload`";
        zh "`{text}` 不止一个路径",
            help "写它们共同的开头，或者每个路径写一行，并在 `overload` 列写 `scope`";
    }
}
