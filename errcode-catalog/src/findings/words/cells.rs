//! What no cell may hold.

use super::kinds;
use crate::columns::Column;
use crate::findings::Term;

kinds! {
    alike error cell_too_long "cell-too-long" [at] (bytes: usize) {
        en "a cell is longer than 64 KiB",
            at "{bytes} bytes",
            help "shorten it; what needs so much room belongs on a page that `url` points to";
        zh "单元格超过 64 KiB",
            at "{bytes} 字节",
            help "缩短内容；放不下的写到网页上，再用 `url` 列指过去";
    }
    alike error cell_blank "cell-blank" [at] (column: Option<Column>) {
        en "a cell of column `{column}` holds nothing but white space||a cell of the header holds nothing but white space",
            help "delete the white space, so that the cell is empty";
        zh "`{column}` 列的单元格里只有空白||表头的单元格里只有空白",
            help "删掉空白，让单元格为空";
    }
    alike error white_space_around "white-space-around" [at]
    (what: Term, char: Option<char>, side: Term, column: Option<Column>) {
        en "{what} ({char}) {side} the text in column `{column}`||{what} {side} the text in column `{column}`||{what} ({char}) {side} the text in the header||{what} {side} the text in the header",
            help "delete it";
        zh "`{column}` 列的文字{side}有{what}（{char}）||`{column}` 列的文字{side}有{what}||表头的文字{side}有{what}（{char}）||表头的文字{side}有{what}",
            help "删掉它";
    }
    alike error line_break "line-break" [at] (column: Option<Column>) {
        en "a line break in column `{column}`||a line break in the header",
            help "write it on one line";
        zh "`{column}` 列里有换行||表头里有换行",
            help "写成一行";
    }
    alike error unseen_character "unseen-character" [at]
    (what: Term, char: char, column: Option<Column>, why: Term, mend: Term) {
        en "{what} ({char}) in column `{column}`||{what} ({char}) in the header", at "{why}", help "{mend}";
        zh "`{column}` 列里有{what}（{char}）||表头里有{what}（{char}）", at "{why}", help "{mend}";
    }
    alike error formula "formula" [at] (column: Column, sign: Term, mend: Term) {
        en "a cell of column `{column}` starts with {sign}",
            at "what starts so, a spreadsheet may run as a formula",
            help "{mend}";
        zh "`{column}` 列的单元格以{sign}开头",
            at "电子表格可能把它当公式运行",
            help "{mend}";
    }
    alike error formula_failed "formula-failed" [at] (column: Column, text: &str) {
        en "`{text}` in column `{column}` is what a spreadsheet shows in place of a text",
            at "a formula failed, or the column was too narrow: the text itself is lost",
            help "look up what stood here, and type it anew";
        zh "`{column}` 列里的 `{text}` 是电子表格代替文字显示的内容",
            at "公式出错，或者列太窄：原来的文字已经丢失",
            help "查到原来的文字，重新输入";
    }
    alike error missing_marker "missing-marker" [at] (column: Column, text: &str) {
        en "`{text}` in column `{column}` is what a program writes where it has nothing",
            help "empty the cell, or write what belongs there";
        zh "`{column}` 列里的 `{text}` 是程序在没有内容时写的",
            help "清空单元格，或者补上内容";
    }
}
