//! Words of ours that findings are put together from.

use crate::chars::confusable::Script;
use crate::findings::Term;

macro_rules! terms {
    ($($name:ident: $english:literal, $chinese:literal;)*) => {
        $(pub(crate) const $name: Term = Term::new($english, $chinese);)*
    };
}

// What separates cells.
terms! {
    SEMICOLONS: "semicolons", "分号";
    TABS: "tabs", "制表符";
    BARS: "vertical bars", "竖线";
    FULL_WIDTH_SEMICOLONS: "full-width semicolons", "全角分号";
    SPACES: "spaces", "空格";
    FULL_WIDTH_COMMAS: "full-width commas", "全角逗号";
}

// That files were joined is all that this says, where it is there.
terms! {
    JOINED: "joined", "拼接";
}

// Formats, and the way from each to CSV. In Chinese, with the space that Latin letters take after Han.
terms! {
    XLSX: "an Excel workbook (XLSX)", " Excel 工作簿（XLSX）";
    NUMBERS: "a Numbers spreadsheet", " Numbers 表格";
    XLS: "an old Excel workbook (XLS)", "旧版 Excel 工作簿（XLS）";
    ODS: "a LibreOffice spreadsheet (ODS)", " LibreOffice 表格（ODS）";
    ZIP: "a ZIP archive", " ZIP 压缩包";
    GZIP: "a gzip archive", " gzip 压缩文件";
    PDF: "a PDF", " PDF";
    RTF: "RTF", " RTF";
    HTML: "a web page (HTML)", "网页（HTML）";
    XML: "XML", " XML";
    JSON: "JSON", " JSON";
    MARKDOWN: "a Markdown table", " Markdown 表格";
    EXPORT_FROM_SPREADSHEET:
        "open it in the spreadsheet program, and save it as \"CSV UTF-8\"",
        "用电子表格程序打开，另存为“CSV UTF-8”";
    UNPACK: "unpack it, and name the CSV file in it", "先解压，再写其中 CSV 文件的路径";
    COPY_TABLE:
        "copy the table into a spreadsheet, and save that as \"CSV UTF-8\"",
        "把表格复制到电子表格里，另存为“CSV UTF-8”";
    CONVERT: "convert it to CSV: a header row, and one row for each code", "转换成 CSV：一行表头，每个错误码一行";
}

// Sides.
terms! {
    BEFORE: "before", "前面";
    AFTER: "after", "后面";
    IN: "in", "里";
}

// Characters that are not seen, and why they may not be there.
terms! {
    WHITE_SPACE: "white space", "空白";
    SPACE: "a space", "空格";
    LINE_BREAK: "a line break", "换行符";
    TAB: "a tab", "制表符";
    NO_BREAK_SPACE: "a no-break space", "不间断空格";
    FULL_WIDTH_SPACE: "a full-width space", "全角空格";
    ODD_SPACE: "a space of unusual width", "宽度特殊的空格";
    INVISIBLE_LINE_BREAK: "an invisible line break", "看不见的换行符";
    BYTE_ORDER_MARK: "a byte-order mark", "字节顺序标记";
    INVISIBLE: "an invisible character", "看不见的字符";
    BLANK: "a blank character", "空白字符";
    LOST: "a replacement character", "替换字符";
    CONTROL: "a control character", "控制字符";
    PRIVATE: "a private-use character", "私用区字符";
    NONCHARACTER: "a code point that is not a character", "不是字符的码位";

    LOOKS_LIKE_SPACES: "it looks like spaces", "看起来像几个空格";
    LOOKS_LIKE_SPACE: "it looks like a space", "看起来像空格";
    NOT_SHOWN_BY_EDITORS: "editors don't show it", "编辑器不显示它";
    UNSEEN_BY_REVIEWERS: "reviewers can't see it", "审阅的人看不见它";
    ASKS_FOR_COLOUR: "it asks for the coloured form of an emoji", "它要求把表情符号显示成彩色";
    LOST_IN_CONVERSION:
        "text was lost here when the file was converted", "转换文件时，这里的文字丢了";
    TURNS_DIRECTION:
        "it changes the direction of the text, which then looks other than it is",
        "它改变文字的方向，看到的和实际的不一样";
    DIFFERS_EVERYWHERE:
        "it looks different on every computer, if it shows at all", "每台电脑上显示的都不同，甚至不显示";

    PLAIN_SPACE: "write a plain space instead", "改成普通空格";
    BREAK_THE_LINE:
        "delete it; where a new line should start, break the line in the spreadsheet",
        "删掉它；需要换行的地方，在电子表格里换行";
    TYPE_ANEW: "look up what the text was, and retype it", "查到原来的文字，重新输入";
    DELETE_OR_OTHER_SIGN:
        "delete it, or use another sign or a word: some emoji are put together with it",
        "删掉它，或者换成别的符号或文字：有些表情符号是用它拼成的";
    DELETE_OR_RETYPE:
        "delete it; if it can't be seen, retype the text of the cell",
        "删掉它；如果看不见，就重新输入这个单元格";
    ONE_NUMBER: "write one number, without spaces; several codes need a row each", "只写一个数字，中间不要空格；几个错误码就写几行";
}

// Signs that start a formula, and what to write instead.
terms! {
    EQUALS: "`=`", " `=` ";
    PLUS: "`+`", " `+` ";
    MINUS: "`-`", " `-` ";
    AT: "`@`", " `@` ";
    A_TAB: "a tab (U+0009)", "制表符（U+0009）";
    A_CARRIAGE_RETURN: "a carriage return (U+000D)", "回车符（U+000D）";
    DELETE_IT: "delete it", "删掉它";
    PLACEHOLDER_FOR_SIGN:
        "delete it; if the server's message really starts with it, write %v in its place",
        "删掉它；如果服务器的报文真的这样开头，用占位符 %v 代替它";
    EMPTY_IF_SENT:
        "delete it; if the server really sends it, leave the cell empty",
        "删掉它；如果服务器返回的确实带这个符号，就把单元格留空";
    START_WITH_WORD_OR_STAR: "start the text with a word, or a list item with `*`", "以文字开头；列表项用 `*`";
    START_WITH_WORD_OR_CODE:
        "start the text with a word, or put the expression in backticks",
        "以文字开头，或者把表达式放进反引号";
}

// Scripts of look-alikes.
terms! {
    GREEK: "Greek letter", "希腊字母";
    CYRILLIC: "Cyrillic letter", "西里尔字母";
    ARMENIAN: "Armenian letter", "亚美尼亚字母";
    CHEROKEE: "Cherokee letter", "切罗基字母";
    ROMAN_NUMERAL: "Roman numeral", "罗马数字";
    MATHEMATICAL: "mathematical symbol", "数学符号";
    FULL_WIDTH: "full-width character", "全角字符";
    OTHER_ALPHABET: "letter of another alphabet", "其他文字的字母";
    SIGN: "sign", "符号";
}

// When a cell stays empty.
terms! {
    EMPTY_FOR_ERROR: "for an ordinary error", "普通错误";
    EMPTY_IF_NOT_KNOWN: "if it is not known", "不清楚时";
    EMPTY_FOR_ONE_MEANING: "if the code has one meaning", "只有一种含义时";
}

impl From<Script> for Term {
    fn from(script: Script) -> Self {
        match script {
            Script::Greek => GREEK,
            Script::Cyrillic => CYRILLIC,
            Script::Armenian => ARMENIAN,
            Script::Cherokee => CHEROKEE,
            Script::RomanNumeral => ROMAN_NUMERAL,
            Script::Mathematical => MATHEMATICAL,
            Script::FullWidth => FULL_WIDTH,
            Script::OtherAlphabet => OTHER_ALPHABET,
            Script::Sign => SIGN,
        }
    }
}
