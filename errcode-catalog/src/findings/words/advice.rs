//! What is worth a warning.

use super::kinds;
use crate::columns::Column;
use crate::findings::Whole;

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
            help "write `{name}`, or a better one, in column `name`: other people's code depends on it";
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
    alike warning name_too_long "name-too-long" [at] (count: usize, most: usize) {
        en "a name has {count} characters",
            help "say it in {most} at most: the name is a part of lines of code";
        zh "名称有 {count} 个字符",
            help "缩短到 {most} 个以内：代码里要写这个名称";
    }
    alike warning name_in_other_words "name-in-other-words" [at] (name: &str, word: &str, other: &str) {
        en "name `{name}` says `{word}`, where other names say `{other}`",
            help "use one word for one thing: write `{other}` here too, unless something else is meant";
        zh "名称 `{name}` 用了 `{word}`，别的名称用的是 `{other}`",
            help "同一件事只用一个词：这里也写 `{other}`，除非意思不一样";
    }
    alike warning name_with_noise "name-with-noise" [at] (name: &str, word: &str) {
        en "name `{name}` says `{word}`, as most names here and the name of the enum do",
            help "leave it out of all of them: code says the name of the enum before each";
        zh "名称 `{name}` 和多数名称一样带有 `{word}`，与枚举名重复",
            help "都去掉它：代码里名称前面就是枚举名";
    }
    alike warning hint_says_no_more "hint-says-no-more" [at] () {
        en "a hint says what the description or the message says already",
            help "write what to do about it";
        zh "排查建议只是重复了说明或报文",
            help "写明该怎么办";
    }
    alike warning full_stop_missing "full-stop-missing" [at] (column: Column) {
        en "a {column} does not end with a full stop",
            help "write whole sentences, and end the last one too";
        zh "{column} 末尾没有句号",
            help "写成完整的句子，最后一句也要有句号";
    }
    alike warning half_width_punctuation "half-width-punctuation" [at] (column: Column, half: Whole<String>, full: Whole<String>) {
        en "`{half}` beside Chinese characters in column `{column}` is half-width",
            help "write `{full}`";
        zh "`{column}` 列的中文里有半角标点 `{half}`",
            help "写 `{full}`";
    }
    alike warning space_missing "space-missing" [at] (column: Column) {
        en "in column `{column}`, there is no space between Chinese characters and Latin letters, digits or code",
            help "put a space between them";
        zh "`{column}` 列里，汉字和字母、数字或代码之间没有空格",
            help "中间加一个空格";
    }
    alike warning link_with_tracking "link-with-tracking" [at] (parameter: &str) {
        en "a link has `{parameter}` in it, which only tracks who follows it",
            help "take it out of the link";
        zh "链接里有 `{parameter}`，它只用来跟踪访问来源",
            help "从链接里去掉它";
    }
    alike warning row_replaced "row-replaced" [at, base] (code: i64) {
        en "code {code} replaces the one of the catalog that this one builds upon",
            base "this row is left out",
            help "if both mean the same, delete the row here";
        zh "错误码 {code} 取代了所依据的错误码表里的同一个错误码",
            base "这一行不再使用",
            help "如果两行的意思相同，删掉这里的这一行";
    }
}
