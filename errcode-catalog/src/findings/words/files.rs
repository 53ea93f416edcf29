//! A file that can't be read, or that is no CSV in UTF-8.

use super::kinds;
use crate::findings::{Term, Whole};

kinds! {
    each error file_missing "file-missing" []
    (path: Whole<&str>, near: Option<Whole<&str>>, beside: Option<Whole<String>>) {
        en "there is no catalog `{path}`",
            help "did you mean `{near}`?||CSV files there: {beside}";
        zh "没有文件 `{path}`",
            help "是不是 `{near}`？||那个文件夹里的 CSV 文件有：{beside}";
    }
    each error folder_missing "folder-missing" [] (path: Whole<&str>, folder: Whole<&str>) {
        en "there is no catalog `{path}`", help "there is no folder `{folder}` either";
        zh "没有文件 `{path}`", help "文件夹 `{folder}` 也不存在";
    }
    each error link_dangling "link-dangling" [] (path: Whole<&str>) {
        en "`{path}` is a link that leads nowhere",
            help "put the file where the link leads, or name the file itself";
        zh "`{path}` 是一个链接，指向的文件不存在", help "把文件放到链接所指的位置，或者直接写文件本身的路径";
    }
    each error file_is_folder "file-is-folder" [] (path: Whole<&str>) {
        en "`{path}` is a folder, not a catalog", help "name a CSV file in it";
        zh "`{path}` 是文件夹，不是 CSV 文件", help "写出其中某个 CSV 文件的路径";
    }
    each error file_not_regular "file-not-regular" [] (path: Whole<&str>) {
        en "`{path}` is not a regular file", help "name a CSV file";
        zh "`{path}` 不是普通文件", help "写出一个 CSV 文件的路径";
    }
    each error file_too_large "file-too-large" [] (path: Whole<&str>) {
        en "catalog `{path}` is larger than 16 MiB", help "split it into several catalogs";
        zh "`{path}` 超过 16 MiB", help "拆成几个文件";
    }
    each error file_unreadable "file-unreadable" [] (path: Whole<&str>, reason: Whole<&str>) {
        en "catalog `{path}` can't be read: {reason}";
        zh "读不了 `{path}`：{reason}";
    }
    each error wide_encoding "utf-16" [at] (encoding: &str) {
        en "the file is {encoding}, not UTF-8",
            help "in Excel, save it as \"CSV UTF-8 (Comma delimited)\", not as \"Unicode Text\"";
        zh "文件是 {encoding} 编码，不是 UTF-8",
            help "在 Excel 里另存为“CSV UTF-8（逗号分隔）”，不要选“Unicode 文本”";
    }
    each error gbk "gbk" [at] (byte: usize, hex: Whole<String>, file: Whole<String>) {
        en "the file is GBK, not UTF-8",
            at "byte {byte} of the file: {hex}",
            help "in Excel or WPS, save it as \"CSV UTF-8\", not as plain \"CSV\"; or run:\niconv -f GB18030 -t UTF-8 {file} > utf8.csv";
        zh "文件是 GBK 编码，不是 UTF-8",
            at "文件的第 {byte} 个字节：{hex}",
            help "在 Excel 或 WPS 里另存为“CSV UTF-8”，不要选普通的“CSV”；也可以运行：\niconv -f GB18030 -t UTF-8 {file} > utf8.csv";
    }
    each error not_utf_8 "not-utf-8" [at] (byte: usize, hex: Whole<String>) {
        en "the file is not UTF-8",
            at "byte {byte} of the file: {hex}",
            help "open it in the program that wrote it, and save it as \"CSV UTF-8\"";
        zh "文件不是 UTF-8 编码",
            at "文件的第 {byte} 个字节：{hex}",
            help "用生成它的程序打开，另存为“CSV UTF-8”";
    }
    each error other_format "other-format" [at] (format: Term, mend: Term) {
        en "the file is {format}, not CSV", help "{mend}";
        zh "文件是 {format}，不是 CSV", help "{mend}";
    }
    each error delimiter "delimiter" [at] (delimiter: Term) {
        en "the cells are separated by {delimiter}, not by commas",
            at "the first one",
            help "save the file with commas: in Excel, as \"CSV UTF-8 (Comma delimited)\"; in LibreOffice, with the field delimiter `,`";
        zh "单元格之间用的是{delimiter}，不是逗号",
            at "第一处",
            help "改用逗号保存：Excel 选“CSV UTF-8（逗号分隔）”；LibreOffice 把字段分隔符设为 `,`";
    }
    each error separator_line "separator-line" [at] (delimiter: Option<Term>) {
        en "the first line is for Excel only",
            at "it says that the cells are separated by {delimiter}, not by commas",
            help "delete the line, and save the file with commas: in Excel, as \"CSV UTF-8 (Comma delimited)\"{delimiter_}||delete the line: the cells are separated by commas anyway";
        zh "第一行只有 Excel 看得懂",
            at "它说单元格之间用的是{delimiter}，不是逗号",
            help "删掉这一行，再改用逗号保存：Excel 选“CSV UTF-8（逗号分隔）”{delimiter_}||删掉这一行：单元格之间本来就用逗号";
    }
    each error quote_unclosed "quote-unclosed" [at] () {
        en "a quote that never closes",
            at "opened here",
            help "put a closing quote at the end of the cell; a quote inside the text is written twice: \"\"";
        zh "引号一直没有关上",
            at "从这里打开",
            help "在单元格末尾补上引号；文字里面的引号要写两遍：\"\"";
    }
    each error quote_closed_late "quote-closed-late" [at, close] () {
        en "a quote that does not close where its cell ends",
            at "opened here",
            close "closed by the quote that was to open this cell",
            help "put a closing quote at the end of the first cell; a quote inside the text is written twice: \"\"";
        zh "引号没有在单元格末尾关上",
            at "从这里打开",
            close "本该打开这个单元格的引号，把它关上了",
            help "在前一个单元格的末尾补上引号；文字里面的引号要写两遍：\"\"";
    }
    each error text_after_quote "text-after-quote" [at, open] () {
        en "text after a closing quote",
            at "the cell ends at the quote before this",
            open "the cell opens here",
            help "put a comma between the two cells, or write a quote inside the text twice: \"\"";
        zh "引号关上之后还有文字",
            at "单元格到前面的引号为止",
            open "单元格从这里开始",
            help "如果是两个单元格，中间加逗号；如果引号属于文字，写两遍：\"\"";
    }
    alike error backslash_quote "backslash-quote" [at, open] () {
        en "a quote after a backslash ends the cell",
            at "the cell ends at the quote before this",
            open "the cell opens here",
            help "write a quote inside the text twice: \"\"; a backslash has no meaning in CSV";
        zh "反斜杠后面的引号会结束单元格",
            at "单元格到前面的引号为止",
            open "单元格从这里开始",
            help "文字里面的引号写两遍：\"\"；反斜杠在 CSV 里没有作用";
    }
    alike error space_after_quote "space-after-quote" [at, open] () {
        en "white space after a closing quote",
            at "the cell ends at the quote before this",
            open "the cell opens here",
            help "delete the white space";
        zh "引号关上之后还有空白",
            at "单元格到前面的引号为止",
            open "单元格从这里开始",
            help "删掉空白";
    }
    alike error space_before_quote "space-before-quote" [at] () {
        en "white space before an opening quote",
            at "the quote has to be the first character of the cell",
            help "delete the white space";
        zh "引号前面有空白",
            at "引号必须是单元格的第一个字符",
            help "删掉空白";
    }
    alike error stray_quote "stray-quote" [at] (proposal: Option<Whole<String>>) {
        en "a quote inside a cell that does not start with one",
            help "write the cell as {proposal}||put the whole cell in quotes, and write each quote inside it twice";
        zh "单元格不是以引号开头，里面却有引号",
            help "把单元格写成 {proposal}||把整个单元格放进引号，里面的每个引号写两遍";
    }
    alike error formula_around_text "formula-around-text" [at] (proposal: Option<Whole<String>>) {
        en "a formula around a text",
            at "a spreadsheet writes this to keep a text as it is",
            help "write {proposal}||write the text without the formula";
        zh "文字外面套了公式",
            at "这是电子表格为了原样保留文字而写的",
            help "写成 {proposal}||去掉公式，只写文字";
    }
}
