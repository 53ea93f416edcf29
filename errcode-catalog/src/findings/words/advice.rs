//! What is worth a warning.

use super::kinds;
use crate::columns::Column;

kinds! {
    alike warning other_placeholder "other-placeholder" [at] (text: &str) {
        en "`{text}` looks like a placeholder, but is read as plain text",
            at "if the server puts a value here, its message does not match this template",
            help "write %s or {{name}} where a value stands";
        zh "`{text}` 看起来像占位符，却会当成普通文字",
            at "服务器如果在这里放一个值，报文就和模板对不上",
            help "有值的地方写 %s 或 {{name}}";
    }
    alike warning name_not_written "name-not-written" [at] (name: &str) {
        en "a row has no name, and is called `{name}` for now",
            at "the name will change with the texts that it is made from",
            help "write `{name}`, or a better one, in column `name`: programs hold the name";
        zh "这一行没有写名称，暂时叫 `{name}`",
            at "名称取自这一行的文字，文字一改，名称就跟着变",
            help "在 `name` 列写 `{name}`，或者更好的名称：程序里用的就是它";
    }
    alike warning row_out_of_order "row-out-of-order" [at] (code: i64, other: i64) {
        en "code {code} comes after {other}",
            help "sort the rows by code, so that a code is found where one looks for it";
        zh "错误码 {code} 排在 {other} 后面",
            help "各行按错误码从小到大排，查起来才方便";
    }
    alike warning hint_missing "hint-missing" [at] (code: i64) {
        en "code {code} has no hint",
            at "whoever meets this error is not told what to do",
            help "write in column `hint` what to do about it";
        zh "错误码 {code} 没有排查建议",
            at "遇到这个错误的人不知道该怎么办",
            help "在 `hint` 列写明该怎么办";
    }
    alike warning one_language_only "one-language-only" [at] (column: Column) {
        en "a {column} is in one language only",
            help "write it in another language too, in a column such as `{column}.en` or `{column}.zh`";
        zh "{column} 只有一种语言",
            help "再写一种语言，列名如 `{column}.en`、`{column}.zh`";
    }
}
