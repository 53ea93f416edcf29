//! A file that can't be read, or that is no CSV in UTF-8.

use super::kinds;
use crate::findings::{Term, Whole};

kinds! {
    each error file_missing "file-missing" []
    (path: Whole<&str>, near: Option<Whole<&str>>, beside: Option<Whole<String>>) {
        en "there is no catalog `{path}`",
            help "did you mean `{near}`?||the CSV files there are {beside}";
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
    each error wide_encoding "utf-16-or-32" [at] (encoding: &str) {
        en "the file is {encoding}, not UTF-8",
            help "in Excel or WPS, save it as \"CSV UTF-8 (Comma delimited)\", not as \"Unicode Text\"; `errcode fmt` converts it too";
        zh "文件是 {encoding} 编码，不是 UTF-8",
            help "在 Excel 或 WPS 里另存为“CSV UTF-8（逗号分隔）”，不要选“Unicode 文本”；用 `errcode fmt` 也能转换";
    }
    each error gbk "gbk" [at] (byte: usize, hex: Whole<String>, file: Whole<String>) {
        en "the file is GBK, not UTF-8",
            at "byte {byte} of the file: {hex}",
            help "in Excel or WPS, save it as \"CSV UTF-8\", not as plain \"CSV\"; or run:\nerrcode fmt {file}";
        zh "文件是 GBK 编码，不是 UTF-8",
            at "文件的第 {byte} 个字节：{hex}",
            help "在 Excel 或 WPS 里另存为“CSV UTF-8”，不要选普通的“CSV”；没有这一项，就用记事本打开，另存为 UTF-8 编码；也可以运行：\nerrcode fmt {file}";
    }
    each error not_utf_8 "not-utf-8" [at] (byte: usize, hex: Whole<String>) {
        en "the file is not UTF-8",
            at "byte {byte} of the file: {hex}",
            help "open it in the program that wrote it, and save it as \"CSV UTF-8\"; if only this character is garbled, retype it";
        zh "文件不是 UTF-8 编码",
            at "文件的第 {byte} 个字节：{hex}",
            help "用生成它的程序打开，另存为“CSV UTF-8”；如果只有这一处是乱码，重新输入就行";
    }
    each error other_format "other-format" [at] (format: Term, mend: Term) {
        en "the file is {format}, not CSV", help "{mend}";
        zh "文件是{format}，不是 CSV", help "{mend}";
    }
    each error delimiter "delimiter" [at] (delimiter: Term) {
        en "the cells are separated by {delimiter}, not by commas",
            at "the first one",
            help "open it in a spreadsheet, split column A if it holds everything (Data > Text to Columns), and save it as \"CSV UTF-8 (Comma delimited)\"; in LibreOffice, choose the field delimiter `,`; `errcode fmt` converts semicolons and tabs too";
        zh "单元格之间用的是{delimiter}，不是半角逗号",
            at "第一处",
            help "用电子表格打开；内容都挤在 A 列时，先用“数据 > 分列”拆开；再另存为“CSV UTF-8（逗号分隔）”，LibreOffice 要把字段分隔符设为 `,`；分号和制表符用 `errcode fmt` 也能转换";
    }
    each error separator_line "separator-line" [at] (delimiter: Option<Term>) {
        en "the first line is for Excel only",
            at "it says that the cells are separated by {delimiter}, not by commas",
            help "delete it in a text editor; then open the file in a spreadsheet, split column A if it holds everything (Data > Text to Columns), and save it as \"CSV UTF-8 (Comma delimited)\"{delimiter_}||delete it in a text editor: the cells are separated by commas anyway";
        zh "第一行只有 Excel 看得懂",
            at "它说单元格之间用的是{delimiter}，不是半角逗号",
            help "用文本编辑器删掉这一行；再用电子表格打开，内容都挤在 A 列时，先用“数据 > 分列”拆开；最后另存为“CSV UTF-8（逗号分隔）”{delimiter_}||用文本编辑器删掉这一行：单元格之间本来就用逗号";
    }
    each error quote_unclosed "quote-unclosed" [at] () {
        en "a quote is never closed",
            at "opened here",
            help "in a text editor, put a quote at the end of the cell; write a quote inside the text twice: \"\"";
        zh "引号没有配对",
            at "从这个引号开始",
            help "用文本编辑器在单元格末尾补上引号；文字里面的引号要写两遍：\"\"";
    }
    each error quote_closed_late "quote-closed-late" [at, close] () {
        en "a quote is not closed where its cell ends",
            at "opened here",
            close "closed by the quote that should open this cell",
            help "in a text editor, put a quote at the end of the first cell; write a quote inside the text twice: \"\"";
        zh "单元格末尾缺引号",
            at "单元格从这里开始",
            close "到这个引号才结束，它本来是这个单元格开头的引号",
            help "用文本编辑器在前一个单元格的末尾补上引号；文字里面的引号要写两遍：\"\"";
    }
    each error text_after_quote "text-after-quote" [at, open] () {
        en "there is text after the closing quote of a cell",
            at "the cell ends at the quote before this",
            open "the cell starts here",
            help "in a text editor, write a quote inside the text twice: \"\"; if these are two cells, put a comma between them";
        zh "结束的引号后面还有文字",
            at "单元格到前面的引号为止",
            open "单元格从这里开始",
            help "用文本编辑器修改：文字里面的引号写两遍：\"\"；如果是两个单元格，中间加逗号";
    }
    alike error backslash_quote "backslash-quote" [at, open] () {
        en "a quote after a backslash ends the cell",
            at "the cell ends at the quote before this",
            open "the cell starts here",
            help "in a text editor, write \"\" instead of \\\": a backslash has no meaning in CSV";
        zh "反斜杠后面的引号结束了单元格",
            at "单元格到前面的引号为止",
            open "单元格从这里开始",
            help "用文本编辑器把 \\\" 改成 \"\"：反斜杠在 CSV 里没有作用";
    }
    alike error space_after_quote "space-after-quote" [at, open] () {
        en "there is white space after the closing quote of a cell",
            at "the cell ends at the quote before this",
            open "the cell starts here",
            help "delete it in a text editor";
        zh "结束的引号后面还有空白",
            at "单元格到前面的引号为止",
            open "单元格从这里开始",
            help "用文本编辑器删掉空白";
    }
    alike error space_before_quote "space-before-quote" [at] () {
        en "there is white space before the opening quote of a cell",
            at "the quote has to be the first character of the cell",
            help "delete it in a text editor";
        zh "开头的引号前面有空白",
            at "引号必须是单元格的第一个字符",
            help "用文本编辑器删掉空白";
    }
    alike error stray_quote "stray-quote" [at] (proposal: Option<Whole<String>>) {
        en "a cell has a quote in it, but does not start with one",
            help "in a text editor, write the cell as {proposal}||in a text editor, put the whole cell in quotes, and write each quote inside it twice";
        zh "单元格不是以引号开头，里面却有引号",
            help "用文本编辑器把单元格写成 {proposal}||用文本编辑器把整个单元格放进引号，里面的每个引号写两遍";
    }
    alike error formula_around_text "formula-around-text" [at] (proposal: Option<Whole<String>>) {
        en "a text is wrapped in a formula",
            at "programs write this so that a spreadsheet leaves the text as it is",
            help "write {proposal}||write the text without the formula";
        zh "文字外面套了公式",
            at "这样写是为了让电子表格原样保留文字",
            help "写成 {proposal}||去掉公式，只写文字";
    }
}
