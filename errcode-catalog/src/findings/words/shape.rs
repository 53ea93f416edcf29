//! A table that is none: its rows, its columns, what stands around them.

use super::kinds;
use crate::findings::{Term, Whole};

kinds! {
    each error file_empty "file-empty" [at] () {
        en "the catalog is empty",
            help "the first row names the columns: code,name,message,description,hint";
        zh "文件是空的", help "第一行写各列的名称：code,name,message,description,hint";
    }
    each error no_rows "no-rows" [at] () {
        en "the catalog has no rows", help "add a row for each error code";
        zh "只有表头，没有数据行", help "为每个错误码加一行";
    }
    each error too_many_columns "too-many-columns" [at] (columns: usize, most: usize) {
        en "the header has {columns} columns; it may have {most}",
            at "one too many",
            help "delete the columns that a catalog does not need";
        zh "表头有 {columns} 列，至多 {most} 列",
            at "从这里起多了",
            help "删掉用不到的列";
    }
    each error too_many_rows "too-many-rows" [at] (most: usize) {
        en "the catalog has more than {most} rows",
            at "the first row too many",
            help "split it into several catalogs";
        zh "数据超过 {most} 行",
            at "从这一行起多了",
            help "拆成几个文件";
    }
    each error empty_rows "empty-rows" [at] (row: usize, last: Option<usize>, rows: Option<usize>) {
        en "the spreadsheet left {rows} empty rows||the spreadsheet left an empty row",
            at "rows {row} to {last} are empty||row {row} is empty",
            help "delete them in the spreadsheet, and save again{rows_}||delete it in the spreadsheet, and save again";
        zh "表格里留下了 {rows} 个空行||表格里留下了一个空行",
            at "第 {row} 至 {last} 行是空的||第 {row} 行是空的",
            help "在电子表格里删掉空行，再保存";
    }
    each error empty_columns "empty-columns" [at] (columns: Option<usize>) {
        en "the spreadsheet left {columns} empty columns||the spreadsheet left an empty column",
            at "nothing is in them, from here on to the right{columns_}||nothing is in this column",
            help "delete these columns in the spreadsheet, and save again{columns_}||delete this column in the spreadsheet, and save again";
        zh "表格右边留下了 {columns} 个空列||表格右边留下了一个空列",
            at "从这里往右都是空的",
            help "在电子表格里删掉空列，再保存";
    }
    each error end_mark "end-mark" [at] () {
        en "an old mark for the end of a file (U+001A)",
            help "delete the last line, which holds nothing else";
        zh "旧式的文件结束符（U+001A）",
            help "最后一行只有它，删掉这一行";
    }
    each error doubled_line_ends "doubled-line-ends" [at] () {
        en "lines end with two carriage returns",
            at "the first one",
            help "a program that converted the file doubled them: convert it anew, or save it again in a spreadsheet without the empty rows";
        zh "行末有两个回车符",
            at "第一处",
            help "文件在转换时换行符被写重了：重新转换一次，或者在电子表格里删掉空行再保存";
    }
    each error merge_conflict "merge-conflict" [at] () {
        en "a merge conflict that nobody has resolved",
            at "git put this line here",
            help "keep the rows that are right, and delete the lines that start with <<<<<<<, ======= or >>>>>>>";
        zh "合并冲突还没有解决",
            at "这一行是 git 写的",
            help "留下正确的行，再删掉以 <<<<<<<、======= 或 >>>>>>> 开头的行";
    }
    each error title_above_header "title-above-header" [at, header] (row: usize) {
        en "the first row does not name the columns",
            header "row {row} names them",
            help "delete the rows above row {row}";
        zh "第一行不是表头",
            header "第 {row} 行才是表头",
            help "删掉第 {row} 行上面的各行";
    }
    each error lines_in_quotes "lines-in-quotes" [at] () {
        en "each line stands in quotes, so it is one cell",
            help "open the file in an editor, and delete the quotes around each line";
        zh "每一行都放在引号里，成了一个单元格",
            help "用编辑器打开文件，删掉每一行两头的引号";
    }
    each error header_missing "header-missing" [at] (columns: Whole<String>) {
        en "the first row does not name the columns",
            help "put a row above it that names them, such as: code,name,message,description,hint\nthe columns are {columns}";
        zh "第一行不是表头",
            help "在上面加一行表头，例如：code,name,message,description,hint\n可用的列有 {columns}";
    }
    each error header_repeated "header-repeated" [at, header] (joined: Option<Term>) {
        en "the header again",
            at "this row names the columns once more",
            header "they are named here already",
            help "a file was joined with another one, or with itself: delete this row, and the rows below it that are there already{joined_}||delete the row";
        zh "表头重复了",
            at "这一行又写了一遍列名",
            header "表头在这里",
            help "这里拼进了另一个文件，或者同一个文件：删掉这一行，再删掉下面重复的行{joined_}||删掉这一行";
    }
    each error second_header "second-header" [at, header] () {
        en "a second header, with other columns",
            at "from here on, the rows have other columns",
            header "the header is here",
            help "two files were joined: bring the rows below into the columns of the header, and delete this row";
        zh "又出现一个列不相同的表头",
            at "从这里起，各行的列不一样",
            header "表头在这里",
            help "这里拼进了另一个文件：按表头的列调整下面各行，再删掉这一行";
    }
    each error header_width "header-width" [at, row] (columns: usize, cells: usize) {
        en "the header has {columns} columns, and most rows have {cells}",
            at "the header ends here",
            row "the first of these rows",
            help "name a column for each cell of the rows: a comma between two names is probably missing, or one too many";
        zh "表头有 {columns} 列，多数行却有 {cells} 列",
            at "表头到这里为止",
            row "从这一行起",
            help "让表头和各行的列数相同：可能是两个列名之间少了或多了逗号";
    }
    alike error row_delimiter "row-delimiter" [at] (delimiter: Term) {
        en "a row is separated by {delimiter}, not by commas",
            at "the first one",
            help "put commas between the cells of this row";
        zh "这一行的单元格之间用的是{delimiter}，不是逗号",
            at "第一处",
            help "把这一行的分隔符改成逗号";
    }
    alike error row_too_short "row-too-short" [at]
    (has: usize, wants: usize, missing: &str, others: Option<usize>, commas: Whole<String>) {
        en "a row has {has} of {wants} cells",
            at "column `{missing}` is missing, and all after it{others_}||column `{missing}` is missing",
            help "an empty cell still needs its comma; if only the last cells are empty, write `{commas}` here";
        zh "这一行只有 {has} 个单元格，表头有 {wants} 列",
            at "缺 `{missing}` 列以及它后面的各列{others_}||缺 `{missing}` 列",
            help "空单元格也要有逗号；如果只是最后几个单元格为空，在这里补上 `{commas}`";
    }
    alike error row_too_long "row-too-long" [at]
    (has: usize, wants: usize, proposal: Option<Whole<String>>) {
        en "a row has {has} cells; the header has {wants}",
            at "the first cell too many",
            help "did you mean one cell? write {proposal}||a text that holds a comma has to stand in quotes: \"a, b\"";
        zh "这一行有 {has} 个单元格，表头只有 {wants} 列",
            at "从这个单元格起多了",
            help "是不是一个单元格？写成 {proposal}||文字里有逗号时，要放进引号：\"a, b\"";
    }
    alike error row_with_surplus_commas "row-with-surplus-commas" [at]
    (has: usize, wants: usize, commas: Whole<String>) {
        en "a row has {has} cells; the header has {wants}",
            at "nothing is in the cells from here on",
            help "delete `{commas}` at the end of the row";
        zh "这一行有 {has} 个单元格，表头只有 {wants} 列",
            at "从这里起的单元格都是空的",
            help "删掉行末的 `{commas}`";
    }
}
