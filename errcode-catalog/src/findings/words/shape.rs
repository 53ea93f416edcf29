//! A table that is none: its rows, its columns, what stands around them.

use super::kinds;
use crate::findings::{Term, Whole};

kinds! {
    each error file_empty "file-empty" [at] () {
        en "the catalog is empty",
            help "write a first row that names the columns, such as code,name,message,description,hint, and a row for each error code";
        zh "文件是空的", help "第一行写表头，例如 code,name,message,description,hint，下面每个错误码一行";
    }
    each error no_rows "no-rows" [at] () {
        en "the catalog has no rows", help "add a row for each error code";
        zh "只有表头，没有数据行", help "为每个错误码加一行";
    }
    each error too_many_columns "too-many-columns" [at] (columns: usize, most: usize) {
        en "the header has {columns} columns; at most {most} are allowed",
            at "the first column too many",
            help "delete the columns that are not needed";
        zh "表头有 {columns} 列，至多 {most} 列",
            at "从这一列起多了",
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
            help "delete these rows in the spreadsheet (clearing them is not enough), and save again{rows_}||delete this row in the spreadsheet (clearing it is not enough), and save again";
        zh "表格里多了 {rows} 个空行||表格里多了一个空行",
            at "第 {row} 至 {last} 行是空的||第 {row} 行是空的",
            help "在电子表格里选中整行删除（只清空内容不够），再保存";
    }
    each error empty_columns "empty-columns" [at] (columns: Option<usize>) {
        en "the spreadsheet left {columns} empty columns||the spreadsheet left an empty column",
            at "everything to the right of here is empty{columns_}||this column is empty",
            help "delete these columns in the spreadsheet (clearing them is not enough), and save again{columns_}||delete this column in the spreadsheet (clearing it is not enough), and save again";
        zh "表格右边多了 {columns} 个空列||表格右边多了一个空列",
            at "从这里往右都是空的",
            help "在电子表格里选中整列删除（只清空内容不够），再保存";
    }
    each error end_mark "end-mark" [at] () {
        en "the file ends with an old end-of-file mark (U+001A)",
            help "delete the last line, which holds nothing else";
        zh "文件末尾有旧式的结束符（U+001A）",
            help "最后一行只有它，删掉这一行";
    }
    each error doubled_line_ends "doubled-line-ends" [at] () {
        en "lines end with two carriage returns",
            at "the first one",
            help "they were doubled when the file was converted: convert it again, or delete the empty rows in a spreadsheet, and save it";
        zh "行末有两个回车符",
            at "第一处",
            help "转换文件时把换行写重了：重新转换一次，或者在电子表格里删掉空行再保存";
    }
    each error merge_conflict "merge-conflict" [at] () {
        en "a merge conflict is not resolved",
            at "git put this line here",
            help "in a text editor, keep the rows that are right, and delete the lines that start with <<<<<<<, ======= or >>>>>>>";
        zh "合并冲突还没有解决",
            at "这一行是 git 写的",
            help "用文本编辑器留下正确的行，删掉以 <<<<<<<、======= 或 >>>>>>> 开头的行";
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
        en "each line is in quotes, so it is one cell",
            help "in a text editor, delete the quotes around each line; where quotes inside it are doubled, leave one of the two";
        zh "每一行都放在引号里，成了一个单元格",
            help "用文本编辑器删掉每一行两头的引号；行里面成对的引号，两个留一个";
    }
    each error header_missing "header-missing" [at] (columns: Whole<String>) {
        en "the first row does not name the columns",
            help "add a row above it with a name for each column, such as code,name,message\nthe columns are {columns}";
        zh "第一行不是表头",
            help "在上面加一行表头，给每一列写上列名，例如 code,name,message\n可用的列：{columns}";
    }
    each error header_repeated "header-repeated" [at, header] (joined: Option<Term>) {
        en "the header is repeated",
            at "this row names the columns again",
            header "the header is here",
            help "a file was joined with another one, or with itself: delete this row, and each row below it that is also above it{joined_}||delete this row";
        zh "表头重复了",
            at "这一行又写了一遍列名",
            header "表头在这里",
            help "文件和另一个文件（或者它自己）拼在了一起：删掉这一行，再删掉下面与上面重复的行{joined_}||删掉这一行";
    }
    each error second_header "second-header" [at, header] () {
        en "there is a second header, with other columns",
            at "the rows from here on have other columns",
            header "the header is here",
            help "two files were joined: move the cells of the rows below under the first header, and delete this row";
        zh "文件中间还有一个表头，列不一样",
            at "从这里起，各行的列不一样",
            header "表头在这里",
            help "两个文件拼在了一起：按第一个表头的列调整下面各行，再删掉这一行";
    }
    each error header_width "header-width" [at, row] (columns: usize, cells: usize) {
        en "the header has {columns} columns, and most rows have {cells}",
            at "the header ends here",
            row "the first of these rows",
            help "give each cell of the rows a column: probably a comma between two names is missing, or there is one too many";
        zh "表头有 {columns} 列，多数行却有 {cells} 列",
            at "表头到这里为止",
            row "从这一行起",
            help "让表头和各行的列数相同：多半是两个列名之间少了或多了逗号";
    }
    alike error row_delimiter "row-delimiter" [at] (delimiter: Term) {
        en "the cells of a row are separated by {delimiter}, not by commas",
            at "the first one",
            help "in a text editor, put commas between the cells of this row";
        zh "这一行的单元格之间用的是{delimiter}，不是半角逗号",
            at "第一处",
            help "用文本编辑器把这一行的分隔符改成半角逗号";
    }
    alike error row_too_short "row-too-short" [at]
    (has: usize, wants: usize, missing: &str, others: Option<usize>, commas: Whole<String>) {
        en "a row has {has} of {wants} cells",
            at "the cells from column `{missing}` on are missing{others_}||the cell of column `{missing}` is missing",
            help "an empty cell still needs its comma: if only the last cells are empty, write `{commas}` here, in a text editor";
        zh "这一行只有 {has} 个单元格，表头有 {wants} 列",
            at "从 `{missing}` 列起缺单元格{others_}||缺 `{missing}` 列的单元格",
            help "空单元格也要有逗号：如果只是最后几个单元格为空，用文本编辑器在这里补上 `{commas}`";
    }
    alike error row_too_long "row-too-long" [at]
    (has: usize, wants: usize, proposal: Option<Whole<String>>) {
        en "a row has {has} cells; the header has {wants}",
            at "the first cell too many",
            help "did you mean one cell? in a text editor, write {proposal}||in a text editor, put a text with a comma in quotes: \"a, b\"; if there really is one more column, name it in the header";
        zh "这一行有 {has} 个单元格，表头只有 {wants} 列",
            at "从这个单元格起多了",
            help "是不是一个单元格？用文本编辑器写成 {proposal}||文字里有逗号时，用文本编辑器放进引号：\"a, b\"；如果确实多一列，在表头补上列名";
    }
    alike error row_with_surplus_commas "row-with-surplus-commas" [at]
    (has: usize, wants: usize, commas: Whole<String>) {
        en "a row has {has} cells; the header has {wants}",
            at "the cells from here on are empty",
            help "in a text editor, delete `{commas}` at the end of the row";
        zh "这一行有 {has} 个单元格，表头只有 {wants} 列",
            at "从这里起的单元格都是空的",
            help "用文本编辑器删掉行末的 `{commas}`";
    }
}
