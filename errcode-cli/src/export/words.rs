//! What `errcode export` says in its own words.

use errcode_catalog::findings::Language;

use crate::words::Words;

impl Words {
    /// Neither `--format` nor a name says what to write.
    pub(super) fn no_format(self) -> &'static str {
        self.pick(
            "the format is missing; give --format json, markdown, xlsx or datapackage",
            "缺少格式；请写 --format json、markdown、xlsx 或 datapackage",
        )
    }

    pub(super) fn needs_file(self) -> &'static str {
        self.pick(
            "a workbook can only be written to a file; give -o and its name",
            "工作簿只能写到文件里；请用 -o 写出文件名",
        )
    }

    pub(super) fn would_replace_input(self, path: &str) -> String {
        match self.language {
            Language::English => {
                format!(
                    "{path} is one of the files to export, and would be overwritten; give another name"
                )
            }
            Language::Chinese => format!("{path} 就是要导出的文件，会被覆盖；请换一个名称"),
        }
    }

    pub(super) fn not_exported(self, path: &str) -> String {
        match self.language {
            Language::English => {
                format!(
                    "{path} has errors, so only a workbook can be made of it; see errcode check"
                )
            }
            Language::Chinese => {
                format!("{path} 有错误，只能导出成工作簿；请先用 errcode check 检查")
            }
        }
    }

    pub(super) fn no_table(self, path: &str) -> String {
        match self.language {
            Language::English => {
                format!("{path} can't be read as a table; see errcode check, and errcode fmt")
            }
            Language::Chinese => {
                format!("{path} 无法读成表格；请先用 errcode check 和 errcode fmt 处理")
            }
        }
    }

    pub(super) fn exported(self, path: &str) -> String {
        match self.language {
            Language::English => format!("{path} has been written"),
            Language::Chinese => format!("{path} 已写好"),
        }
    }

    /// The file has been written, and what is wrong with it stands in its notes.
    pub(super) fn noted(self, path: &str, counts: &str) -> String {
        match self.language {
            Language::English => format!("{path} has been written; its notes say more: {counts}"),
            Language::Chinese => format!("{path} 已写好，批注里写明了问题：{counts}"),
        }
    }

    /// `cell` is as a spreadsheet calls it.
    pub(super) fn cell_too_long_for_excel(
        self,
        path: &str,
        cell: &str,
        has: usize,
        most: usize,
    ) -> String {
        match self.language {
            Language::English => format!(
                "cell {cell} of {path} has {has} characters, and a cell of Excel holds {most}; shorten it, or take another format"
            ),
            Language::Chinese => format!(
                "{path} 的单元格 {cell} 有 {has} 个字符，Excel 的单元格最多 {most} 个；请缩短，或换一种格式"
            ),
        }
    }

    pub(super) fn cell_ambiguous_to_excel(self, path: &str, cell: &str) -> String {
        match self.language {
            Language::English => format!(
                "cell {cell} of {path} holds a control character after text that a workbook would read as another one; delete it, or take another format"
            ),
            Language::Chinese => format!(
                "{path} 的单元格 {cell} 里有控制字符，和它前面的文字连在一起会被工作簿读成别的字符；请删掉它，或换一种格式"
            ),
        }
    }

    pub(super) fn too_large_for_excel(self, path: &str, rows: u32, columns: u16) -> String {
        match self.language {
            Language::English => format!(
                "{path} is larger than a sheet of Excel, which has {rows} rows and {columns} columns; take another format"
            ),
            Language::Chinese => {
                format!("{path} 超出了 Excel 工作表的大小（{rows} 行、{columns} 列）；请换一种格式")
            }
        }
    }

    /// In the note of a cell that plays a part in what is wrong with another one.
    pub(super) fn see_cell(self, cell: &str) -> String {
        match self.language {
            Language::English => format!("See cell {cell}."),
            Language::Chinese => format!("请看单元格 {cell}。"),
        }
    }

    /// What a spreadsheet says of a value that is not in its list.
    pub(super) fn not_in_list(self, column: &str) -> String {
        match self.language {
            Language::English => {
                format!("The column {column} takes only the values of its list, or nothing.")
            }
            Language::Chinese => format!("{column} 列只能填下拉列表里的值，或者留空。"),
        }
    }

    /// After what a column holds.
    pub(super) fn written_in(self, language: &str) -> String {
        match self.language {
            _ if language.is_empty() => String::new(),
            Language::English => format!(" Its language is `{language}`."),
            Language::Chinese => format!("语言是 `{language}`。"),
        }
    }

    pub(super) fn outside_of_package(self, path: &str, folder: &str) -> String {
        match self.language {
            Language::English => {
                format!(
                    "{path} is not in the folder of the package, {folder}; write the package beside the catalogs"
                )
            }
            Language::Chinese => {
                format!("{path} 不在数据包所在的文件夹 {folder} 里；请把数据包写到错误码表旁边")
            }
        }
    }

    pub(super) fn no_file_for_package(self, path: &str) -> String {
        match self.language {
            Language::English => {
                format!("{path} is no file, and a data package describes files; give a path")
            }
            Language::Chinese => format!("{path} 不是文件，数据包只能描述文件；请给出路径"),
        }
    }
}
