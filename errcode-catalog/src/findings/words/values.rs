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
        zh "名称 `{name}` 里有一个字符只是看起来像 `{ascii}`",
            at "{disguise}",
            help "写成 `{proposal}`||名称要像 `UserNotFound` 这样写";
    }
    alike error name_with_sign "name-with-sign" [at]
    (name: &str, sign: Option<Whole<String>>, proposal: Option<Whole<String>>) {
        en "name `{name}` holds more than letters and digits",
            at "`{sign}` is neither||a space",
            help "write `{proposal}`||write a name like `UserNotFound`";
        zh "名称 `{name}` 里不只有字母和数字",
            at "`{sign}` 不是字母，也不是数字||空格",
            help "写成 `{proposal}`||名称要像 `UserNotFound` 这样写";
    }
    alike error name_not_english "name-not-english" [at]
    (name: &str, char: char, proposal: Option<Whole<String>>) {
        en "name `{name}` is not written in English letters",
            at "{char} is not one of A-Z, a-z, 0-9",
            help "write `{proposal}`||write a name like `UserNotFound`";
        zh "名称 `{name}` 不是英文字母",
            at "{char} 不是 A-Z、a-z、0-9",
            help "写成 `{proposal}`||名称要像 `UserNotFound` 这样写";
    }
    each error name_reserved "name-reserved" [at]
    (name: &str, variant: Option<Whole<&str>>, proposal: Option<Whole<String>>) {
        en "name `{name}` is reserved",
            at "every enum has a variant `{variant}` of its own||every enum has a list of its variants under this name",
            help "write another name, such as `{proposal}`||write another name";
        zh "名称 `{name}` 已被占用",
            at "每个枚举都自带 `{variant}`||每个枚举都用这个名称列出全部变体",
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
            help "write `{proposal}`||write a name like `UserNotFound`";
        zh "名称 `{name}` 不是大驼峰写法",
            help "写成 `{proposal}`||名称要像 `UserNotFound` 这样写";
    }
    alike error symbol_a_number "symbol-a-number" [at] (symbol: &str) {
        en "symbol `{symbol}` is a number",
            help "a number goes into column `code`; leave the cell empty, if that is all there is";
        zh "字符串错误码 `{symbol}` 是数字",
            help "数字写到 `code` 列；如果只有数字，这一格留空";
    }
    alike error symbol_confusable "symbol-confusable" [at]
    (symbol: &str, disguise: Confusable, ascii: Whole<String>, proposal: Option<Whole<String>>) {
        en "symbol `{symbol}` holds a character that only looks like `{ascii}`",
            at "{disguise}",
            help "write `{proposal}`, if the server sends that||write the string code as the server sends it";
        zh "字符串错误码 `{symbol}` 里有一个字符只是看起来像 `{ascii}`",
            at "{disguise}",
            help "如果服务器返回的是 `{proposal}`，就这样写||照服务器返回的样子写";
    }
    alike error symbol_with_space "symbol-with-space" [at] (symbol: &str) {
        en "symbol `{symbol}` has a space in it",
            help "write one string code, as the server sends it; a text for people goes into column `message`";
        zh "字符串错误码 `{symbol}` 里有空格",
            help "只写一个字符串错误码，照服务器返回的样子；给人看的文字写到 `message` 列";
    }
    alike error symbol_not_ascii "symbol-not-ascii" [at] (symbol: &str, char: char) {
        en "symbol `{symbol}` is not plain ASCII",
            at "{char} is not part of a string code",
            help "write the string code as the server sends it; a text for people goes into column `message`";
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
        en "`{text}` is no value of column `{column}`",
            at "{disguise}",
            help "did you mean `{near}`?\nthe values are {values}; leave the cell empty {empty}";
        zh "`{column}` 列没有 `{text}` 这个值",
            at "{disguise}",
            help "是不是 `{near}`？\n可以写 {values}；{empty}留空";
    }
    alike error value_misspelled "value-misspelled" [at] (text: &str, column: Column, proposal: Whole<&str>) {
        en "`{text}` is not written as column `{column}` has it", help "write `{proposal}`";
        zh "`{column}` 列里 `{text}` 的写法不对", help "写成 `{proposal}`";
    }
    alike error link_not_http "link-not-http" [at]
    (scheme: Option<&str>, proposal: Option<Whole<String>>) {
        en "a link that is not http or https",
            at "the scheme is `{scheme}`||there is no scheme",
            help "write {proposal}||write a link that starts with https:// or http://, or leave the cell empty";
        zh "链接不是 http 或 https",
            at "开头是 `{scheme}`||没有 https:// 或 http://",
            help "写成 {proposal}||链接要以 https:// 或 http:// 开头，否则留空";
    }
    alike error link_misspelled "link-misspelled" [at] (proposal: Option<Whole<String>>) {
        en "a link without `://` after its scheme",
            help "write {proposal}||write the link as the browser's address bar gives it";
        zh "链接的开头缺 `://`",
            help "写成 {proposal}||从浏览器的地址栏复制链接";
    }
    alike error link_without_host "link-without-host" [at] (scheme: &str) {
        en "a link with nothing after `{scheme}://`",
            help "write the link as the browser's address bar gives it";
        zh "`{scheme}://` 后面什么也没有",
            help "从浏览器的地址栏复制链接";
    }
    alike error link_with_sign "link-with-sign" [at]
    (sign: Option<Whole<String>>, encoded: Option<Whole<String>>) {
        en "a link with `{sign}` in it||a link with a space in it",
            at "no link holds this as it is",
            help "write the link as the browser's address bar gives it: there, it reads {encoded}||write one link, as the browser's address bar gives it";
        zh "链接里有 `{sign}`||链接里有空格",
            at "链接里不能直接写它",
            help "从浏览器的地址栏复制链接，那里它写成 {encoded}||只写一个链接，从浏览器的地址栏复制";
    }
    alike error link_in_sentence "link-in-sentence" [at] (sign: Whole<String>) {
        en "a link that ends with `{sign}`",
            at "this ends a sentence, not a link",
            help "delete it";
        zh "链接以 `{sign}` 结尾",
            at "这是句子的标点，不属于链接",
            help "删掉它";
    }
    alike error link_in_markdown "link-in-markdown" [at] (proposal: Option<Whole<String>>) {
        en "a link in Markdown",
            help "write {proposal}||write the link alone, without brackets";
        zh "链接用了 Markdown 写法",
            help "写成 {proposal}||只写链接本身，不要括号";
    }
    alike error links_in_one_cell "links-in-one-cell" [at] () {
        en "a second link in one cell",
            help "keep one of the two; the other may go into column `hint`";
        zh "一个单元格里有两个链接",
            help "只留一个，另一个可以写到 `hint` 列";
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
            help "write {proposal}||write the first part of the path, from its `/` on and without one at the end: /open-apis/contact/v3";
        zh "`{text}` 不是 API 路径",
            at "{disguise}||API 路径里不会有 {char}",
            help "写成 {proposal}||写路径的前一部分，以 `/` 开头，末尾不带 `/`：/open-apis/contact/v3";
    }
    alike error scope_with_variable "scope-with-variable" [at] (text: &str, proposal: Option<Whole<String>>) {
        en "`{text}` is a pattern, and no request has it as the start of its path",
            at "this stands for a value",
            help "write the part before it: {proposal}||write the first part of the path, without what varies";
        zh "`{text}` 是路径的模板，没有请求的路径真的以它开头",
            at "这里代表一个值",
            help "写它前面的部分：{proposal}||写路径的前一部分，不含会变的内容";
    }
    alike error scopes_in_one_cell "scopes-in-one-cell" [at] (text: &str) {
        en "`{text}` is more than one path",
            help "write one path that all of them start with, or one row for each";
        zh "`{text}` 不止一个路径",
            help "写它们共同的前一部分，或者每个路径写一行";
    }
}
