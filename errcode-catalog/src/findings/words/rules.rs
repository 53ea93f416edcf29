//! What has to hold between the cells of a row, and between rows.

use super::kinds;
use crate::columns::Column;
use crate::findings::Whole;

kinds! {
    each error rows_identical "rows-identical" [at, first] () {
        en "two rows are identical",
            at "this is the same as {first}",
            first "first here",
            help "delete one of the two";
        zh "两行内容相同",
            at "和{first}相同",
            first "先出现在这里",
            help "删掉其中一行";
    }
    each error code_listed_twice "code-listed-twice" [at, first] (code: i64, times: Option<usize>, name: &str) {
        en "code {code} is listed {times} times||code {code} is listed twice",
            at "also on {first}, as `{name}`",
            help "if the platform documents all of these meanings, say on every row of the code in column `overload` what tells them apart: scope, symbol, http_status or message{times_}||if the platform documents both meanings, say on both rows in column `overload` what tells them apart: scope, symbol, http_status or message";
        zh "错误码 {code} 列了 {times} 次||错误码 {code} 列了两次",
            at "{first}也有，名称是 `{name}`",
            help "如果这几种含义平台的文档里都有，就在这个错误码每一行的 `overload` 列写明靠哪一列区分：scope、symbol、http_status 或 message{times_}||如果两种含义平台的文档里都有，就在两行的 `overload` 列写明靠哪一列区分：scope、symbol、http_status 或 message";
    }
    each error overload_on_one_meaning "overload-on-one-meaning" [at] (code: i64) {
        en "code {code} is listed once, but has an `overload`",
            help "empty the cell, or add a row for each other meaning of the code";
        zh "错误码 {code} 只列了一次，却写了 `overload`",
            help "清空这个单元格，或者为其他含义补上各行";
    }
    each error overload_missing "overload-missing" [at, first] (code: i64, column: Column) {
        en "code {code} has several meanings, but this row does not say what tells them apart",
            at "{first} has `{column}` in column `overload`",
            help "if the platform documents this meaning too, write `{column}` in column `overload` of this row";
        zh "错误码 {code} 有几种含义，这一行却没有写明靠什么区分",
            at "{first}的 `overload` 列写的是 `{column}`",
            help "如果平台的文档里也有这种含义，就在这一行的 `overload` 列写 `{column}`";
    }
    each error overloads_differ "overloads-differ" [at, first] (code: i64, column: Column) {
        en "the rows of code {code} differ in column `overload`",
            at "{first} has `{column}`",
            help "write the same value in column `overload` on all rows of the code";
        zh "错误码 {code} 各行的 `overload` 列写得不一样",
            at "{first}写的是 `{column}`",
            help "这个错误码的每一行，`overload` 列都写成一样";
    }
    each error meanings_without "meanings-without-value" [at, first] (code: i64, column: Column) {
        en "two meanings of code {code} are told apart by {column}, but neither row has one",
            at "{first} has none either",
            help "fill in column `{column}`: at most one row of the code may leave it empty";
        zh "错误码 {code} 的两种含义要靠 {column} 区分，却都没有写",
            at "{first}也没有",
            help "写上 `{column}`：这个错误码至多一行可以留空";
    }
    each error meaning_without_status "meaning-without-status" [at] (code: i64) {
        en "the meanings of code {code} are told apart by http_status, but this row has none",
            at "no response can lead to this row",
            help "fill in column `http_status`, or write another column in `overload` on all rows of the code";
        zh "错误码 {code} 的各种含义要靠 http_status 区分，这一行却没有写",
            at "没有哪个响应能对应到这一行",
            help "写上 `http_status`，或者在这个错误码每一行的 `overload` 列换成别的列";
    }
    each error meanings_alike "meanings-alike" [at, first] (code: i64, column: Column, value: &str) {
        en "two meanings of code {code} are told apart by {column}, but both rows have the same",
            at "{first} has `{value}` too",
            help "correct one of the two, or write in column `overload`, on all rows of the code, the column that does tell them apart";
        zh "错误码 {code} 的两种含义要靠 {column} 区分，写的却相同",
            at "{first}也是 `{value}`",
            help "改正其中一个，或者在这个错误码每一行的 `overload` 列写上真正能区分的那一列";
    }
    each error messages_overlap "messages-overlap" [at, first] (code: i64, message: Option<&str>) {
        en "two meanings of code {code} can have the same message",
            at "the message \"{message}\" fits this row and {first}||one message can fit this row and {first}",
            help "correct the templates so that neither starts like the other, up to its first placeholder; or write in column `overload`, on all rows of the code, another column that tells the meanings apart";
        zh "错误码 {code} 的两种含义可能有同样的报文",
            at "报文“{message}”既符合这一行，也符合{first}||同一条报文可能既符合这一行，也符合{first}",
            help "改正报文模板，让两个模板在第一个占位符之前的开头不同；或者在这个错误码每一行的 `overload` 列写上能区分的另一列";
    }
    each error success_unsaid "zero-without-kind" [at] () {
        en "code 0 does not say whether it means success",
            at "most platforms answer 0 when a call succeeded",
            help "write `success` in column `kind`; or `error`, if 0 is an error here";
        zh "错误码 0 没有说明是不是成功",
            at "多数平台用 0 表示调用成功",
            help "在 `kind` 列写 `success`；如果 0 在这里是错误，就写 `error`";
    }
    each error removed_in_part "removed-in-part" [at, first] (code: i64) {
        en "code {code} is removed on one row, but not on another",
            at "{first} is not removed",
            help "write `removed` in column `kind` on all rows of the code or on none";
        zh "错误码 {code} 有的行写了 `removed`，有的没有",
            at "{first}没有写 `removed`",
            help "这个错误码各行的 `kind` 列，要么都写 `removed`，要么都不写";
    }
    each error symbol_of_two_codes "symbol-of-two-codes" [at, first] (symbol: &str, code: i64) {
        en "symbol `{symbol}` is given to two codes",
            at "{first} has it for code {code}",
            help "correct one of the two, or empty its cell: a string code has to lead to one code";
        zh "字符串错误码 `{symbol}` 对应两个错误码",
            at "{first}用在错误码 {code} 上",
            help "改正其中一个，或者清空它的单元格：一个字符串错误码只能对应一个错误码";
    }
    each error name_listed_twice "name-listed-twice" [at, first]
    (name: &str, other: Option<&str>, proposal: Option<Whole<String>>) {
        en "name `{name}` is given twice",
            at "{first} has `{other}`, which differs only in case||{first} has this name",
            help "write {proposal} in column `name` of this row||give one of the two another name";
        zh "名称 `{name}` 用了两次",
            at "{first}是 `{other}`，只有大小写不同||{first}已经用了",
            help "在这一行的 `name` 列写 {proposal}||给其中一行换个名称";
    }
    each error derived_name_taken "derived-name-taken" [at, first]
    (code: i64, name: &str, other: Option<&str>, proposal: Option<Whole<String>>) {
        en "code {code} has no name, and the one derived for it, `{name}`, is taken",
            at "{first} has `{other}`, which differs only in case||{first} has this name",
            help "write {proposal} in column `name` of this row||write a name in column `name` of this row";
        zh "错误码 {code} 没有名称，自动取的 `{name}` 已被占用",
            at "{first}是 `{other}`，只有大小写不同||{first}已经用了",
            help "在这一行的 `name` 列写 {proposal}||在这一行的 `name` 列写一个名称";
    }
    alike error lone_percent "lone-percent" [at] () {
        en "a message template has a lone `%`",
            at "this is not a placeholder, but other messages of this file have placeholders",
            help "write %% for a percent sign, or a whole placeholder such as %s";
        zh "报文模板里有单独的 `%`",
            at "它不是占位符，而这个文件的其他报文用了占位符",
            help "百分号写成 %%，占位符要写完整，例如 %s";
    }
    alike error lone_brace "lone-brace" [at] () {
        en "a message template has a lone `{{`",
            at "this is not a placeholder, but other messages of this file have placeholders",
            help "write {{{{ for a brace, or a whole placeholder such as {{}} or {{name}}";
        zh "报文模板里有单独的 `{{`",
            at "它不是占位符，而这个文件的其他报文用了占位符",
            help "花括号写成 {{{{，占位符要写完整，例如 {{}} 或 {{name}}";
    }
    alike error empty_alternative "empty-alternative" [at] () {
        en "a message has an empty line",
            at "each line is a message of its own",
            help "delete the line";
        zh "报文里有空行",
            at "每一行是一条单独的报文",
            help "删掉空行";
    }
    alike error message_of_full_stop "message-of-full-stop" [at] () {
        en "a message is nothing but a full stop",
            at "a full stop at the end of a message does not count, so nothing is left",
            help "write the message that the server sends, or delete the line";
        zh "报文里只有一个句号",
            at "比较报文时不看末尾的句号，去掉就什么也不剩",
            help "写服务器返回的报文，或者删掉这一行";
    }
}
