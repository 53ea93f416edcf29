//! What no cell may hold.

use super::kinds;
use crate::columns::Column;
use crate::findings::Term;

kinds! {
    alike error cell_too_long "cell-too-long" [at] (bytes: usize) {
        en "a cell is longer than 64 KiB",
            at "{bytes} bytes",
            help "shorten it; a longer text belongs on a web page, with the link in column `url`";
        zh "单元格超过 64 KiB",
            at "{bytes} 字节",
            help "缩短内容；放不下的写到网页上，把链接写在 `url` 列";
    }
    alike error cell_blank "cell-blank" [at] (column: Option<Column>) {
        en "a cell of column `{column}` holds only white space||a cell of the header holds only white space",
            help "delete the white space, so that the cell is empty";
        zh "`{column}` 列的单元格里只有空白||表头的单元格里只有空白",
            help "删掉空白，让单元格为空";
    }
    alike error white_space_around "white-space-around" [at]
    (what: Term, char: Option<char>, side: Term, column: Option<Column>) {
        en "a text in column `{column}` has {what} ({char}) {side} it||a text in column `{column}` has {what} {side} it||a name in the header has {what} ({char}) {side} it||a name in the header has {what} {side} it",
            help "delete it";
        zh "`{column}` 列的文字{side}有{what}（{char}）||`{column}` 列的文字{side}有{what}||表头的列名{side}有{what}（{char}）||表头的列名{side}有{what}",
            help "删掉它";
    }
    alike error line_break "line-break" [at] (column: Option<Column>) {
        en "a cell of column `{column}` holds a line break||the header holds a line break",
            help "write it on one line";
        zh "`{column}` 列的单元格里有换行||表头里有换行",
            help "写成一行";
    }
    alike error unseen_character "unseen-character" [at]
    (what: Term, char: char, column: Option<Column>, why: Term, mend: Term) {
        en "a cell of column `{column}` holds {what} ({char})||the header holds {what} ({char})", at "{why}", help "{mend}";
        zh "`{column}` 列的单元格里有{what}（{char}）||表头里有{what}（{char}）", at "{why}", help "{mend}";
    }
    alike error formula "formula" [at] (column: Column, sign: Term, mend: Term) {
        en "a cell of column `{column}` starts with {sign}",
            at "a spreadsheet may run it as a formula",
            help "{mend}";
        zh "`{column}` 列的单元格以{sign}开头",
            at "电子表格可能把它当公式运行",
            help "{mend}";
    }
    alike error formula_failed "formula-failed" [at] (column: Column, text: &str) {
        en "`{text}` in column `{column}` is not the text that was written there",
            at "a formula failed, or the column was too narrow: the text itself is lost",
            help "look up what the text was, and retype it";
        zh "`{column}` 列里的 `{text}` 不是原来的文字",
            at "公式出错，或者列太窄：原来的文字已经丢失",
            help "查到原来的文字，重新输入";
    }
    alike error missing_marker "missing-marker" [at] (column: Column, text: &str) {
        en "`{text}` in column `{column}` is how a program writes that there is nothing",
            help "empty the cell, or write the text that belongs there";
        zh "`{column}` 列里的 `{text}` 是程序表示“没有内容”的写法",
            help "清空单元格，或者补上内容";
    }
}
