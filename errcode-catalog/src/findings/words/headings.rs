//! A header that does not name the columns as the format does.

use super::kinds;
use crate::chars::confusable::Confusable;
use crate::columns::Column;
use crate::findings::Whole;

kinds! {
    alike error heading_misspelled "heading-misspelled" [at] (heading: &str, proposal: Whole<String>) {
        en "`{heading}` is not exactly the name of a column", help "write `{proposal}`";
        zh "列名 `{heading}` 的写法不对", help "写成 `{proposal}`";
    }
    each error column_unknown "column-unknown" [at]
    (
        heading: &str,
        disguise: Option<Confusable>,
        proposal: Option<Whole<String>>,
        taken: Option<Whole<String>>,
        columns: Whole<String>
    ) {
        en "unknown column `{heading}`",
            at "{disguise}",
            help "did you mean `{proposal}`?||there is already a column `{taken}`: delete this one, or move its cells there||delete it, or rename it: the columns are {columns}";
        zh "没有 `{heading}` 这一列",
            at "{disguise}",
            help "是不是 `{proposal}`？||已经有 `{taken}` 列：删掉这一列，或者把内容移过去||删掉这一列，或者改列名；可用的列：{columns}";
    }
    each error column_ambiguous "column-ambiguous" [at]
    (heading: &str, column: Column, other: Column, taken: Option<Column>) {
        en "column `{heading}` can mean `{column}` or `{other}`",
            help "there is already a column `{taken}`, so write `{other}`, or delete the column||write `{column}` or `{other}`, whichever its cells hold";
        zh "列名 `{heading}` 可能是 `{column}`，也可能是 `{other}`",
            help "已经有 `{taken}` 列，这里写 `{other}`，或者删掉这一列||按内容写成 `{column}` 或 `{other}`";
    }
    each error language_unknown "language-unknown" [at]
    (column: Column, language: &str, proposal: Option<Whole<String>>) {
        en "`{language}` is not a language tag",
            help "did you mean `{proposal}`?||write a tag such as zh, en or pt-BR after the dot: `{column}.en`";
        zh "`{language}` 不是语言代码",
            help "是不是 `{proposal}`？||点号后面写语言代码，例如 zh、en、pt-BR：`{column}.en`";
    }
    each error column_without_name "column-without-name" [at] (columns: Whole<String>) {
        en "a column has no name",
            at "the name is missing",
            help "name it, or delete the column\nthe columns are {columns}";
        zh "有一列没有名称",
            at "缺列名",
            help "写上列名，或者删掉这一列\n可用的列：{columns}";
    }
    each error column_repeated "column-repeated" [at, first]
    (heading: &str, other: Option<&str>, column: Option<Column>) {
        en "column `{heading}` is there twice",
            at "`{other}` and `{heading}` are the same column||again here",
            first "first here",
            help "move the cells of both into one column, and delete the other\nif they are in two languages, name them like `{column}.zh` and `{column}.en`";
        zh "`{heading}` 列出现了两次",
            at "`{other}` 和 `{heading}` 是同一列||这里又出现",
            first "先出现在这里",
            help "把两列的内容并到一列，删掉另一列\n如果两列的语言不同，列名写成 `{column}.zh` 和 `{column}.en`";
    }
    each error code_column_missing "code-column-missing" [at] () {
        en "there is no column `code`",
            at "the header ends here",
            help "add a column `code` (or `错误码`) with the numbers that the server sends";
        zh "缺少 `code` 列",
            at "表头到这里为止",
            help "加一列 `code`（或 `错误码`），写服务器返回的数字";
    }
}
