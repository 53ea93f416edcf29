//! What the command says in its own words, in English and Chinese side by side. The words of findings are
//! those of `errcode-catalog`.

use errcode_catalog::findings::Language;

/// The words of one language.
#[derive(Clone, Copy)]
pub(crate) struct Words {
    pub(crate) language: Language,
}

impl Words {
    pub(crate) fn in_language(language: Language) -> Self {
        Self { language }
    }

    /// One of two texts that say the same.
    pub(crate) fn pick<'t>(self, english: &'t str, chinese: &'t str) -> &'t str {
        match self.language {
            Language::English => english,
            Language::Chinese => chinese,
        }
    }

    /// `2 errors, 1 warning`
    pub(crate) fn counts(self, errors: usize, warnings: usize) -> String {
        let counted = |count: usize, english: &str, chinese: &str| match self.language {
            Language::English if count == 1 => format!("1 {english}"),
            Language::English => format!("{count} {english}s"),
            Language::Chinese => format!("{count} 个{chinese}"),
        };
        let errors = (errors > 0).then(|| counted(errors, "error", "错误"));
        let warnings = (warnings > 0).then(|| counted(warnings, "warning", "警告"));
        let counts: Vec<String> = errors.into_iter().chain(warnings).collect();
        if counts.is_empty() {
            self.pick("no findings", "没有问题").to_owned()
        } else {
            counts.join(self.pick(", ", "，"))
        }
    }

    /// `in 2 catalogs: …`
    pub(crate) fn summary(self, catalogs: usize, counts: &str) -> String {
        match self.language {
            Language::English if catalogs == 1 => format!("1 catalog: {counts}"),
            Language::English => format!("{catalogs} catalogs: {counts}"),
            Language::Chinese => format!("{catalogs} 个错误码表：{counts}"),
        }
    }

    /// How many places were mended.
    pub(crate) fn mended(self, path: &str, count: usize) -> String {
        match self.language {
            Language::English if count == 1 => format!("{path}: 1 place fixed"),
            Language::English => format!("{path}: {count} places fixed"),
            Language::Chinese => format!("{path}：改好了 {count} 处"),
        }
    }

    pub(crate) fn formatted(self, path: &str) -> String {
        match self.language {
            Language::English => format!("{path} has been rewritten"),
            Language::Chinese => format!("{path} 已重新写好"),
        }
    }

    pub(crate) fn would_format(self, path: &str) -> String {
        match self.language {
            Language::English => format!("{path} is not as `errcode fmt` writes it"),
            Language::Chinese => format!("{path} 和 `errcode fmt` 写出来的不一样"),
        }
    }

    pub(crate) fn not_formatted(self, path: &str) -> String {
        match self.language {
            Language::English => {
                format!("{path} is left as it is until the errors above are fixed")
            }
            Language::Chinese => format!("{path} 没有改动；请先改好上面说的问题"),
        }
    }

    pub(crate) fn unsound(self, path: &str) -> String {
        match self.language {
            Language::English => {
                format!("{path} has errors, so it can't be compared; see errcode check")
            }
            Language::Chinese => format!("{path} 有错误，无法比较；请先用 errcode check 检查"),
        }
    }

    pub(crate) fn not_included(self, name: &str) -> String {
        let names: Vec<_> = errcode_catalogs::ALL.iter().map(|(name, _)| *name).collect();
        let names = names.join(self.pick(", ", "、"));
        match self.language {
            Language::English => format!("`{name}` is not included; these are: {names}"),
            Language::Chinese => format!("没有自带 `{name}`；自带的有：{names}"),
        }
    }

    pub(crate) fn more_changes(self, count: usize) -> String {
        match self.language {
            Language::English => format!("… and {count} more; `errcode diff` shows them all."),
            Language::Chinese => format!("……另有 {count} 处；`errcode diff` 会全部列出。"),
        }
    }

    pub(crate) fn nothing_to_compare(self, name: &str) -> String {
        match self.language {
            Language::English => {
                format!("the folder has no {name} to compare with; give a file, or two folders")
            }
            Language::Chinese => {
                format!("文件夹里没有可以比较的 {name}；请给出文件，或者两个文件夹")
            }
        }
    }

    pub(crate) fn partly_unsound(self, path: &str) -> String {
        match self.language {
            Language::English => {
                format!(
                    "{path} has errors; its rows with errors are not compared; see errcode check"
                )
            }
            Language::Chinese => {
                format!("{path} 有错误，有错误的行没有比较；请用 errcode check 检查")
            }
        }
    }

    /// Of a catalog that codes are looked up in.
    pub(crate) fn errors_in_catalog(self, path: &str, is_nothing_left: bool) -> String {
        match (self.language, is_nothing_left) {
            (Language::English, true) => {
                format!("{path} has errors, and no row that can be read; see errcode check")
            }
            (Language::English, false) => {
                format!("{path} has errors; rows with errors may be missing; see errcode check")
            }
            (Language::Chinese, true) => {
                format!("{path} 有错误，没有一行能读；请用 errcode check 检查")
            }
            (Language::Chinese, false) => {
                format!("{path} 有错误，有错误的行可能没有列出；请用 errcode check 检查")
            }
        }
    }

    pub(crate) fn no_git(self, reason: &str) -> String {
        match self.language {
            Language::English => format!("git can't be run: {reason}"),
            Language::Chinese => format!("无法运行 git：{reason}"),
        }
    }

    pub(crate) fn git_failed(self, said: &str) -> String {
        match self.language {
            Language::English => format!("git says: {said}"),
            Language::Chinese => format!("git 报告：{said}"),
        }
    }

    pub(crate) fn cells_lost(self, path: &str) -> String {
        match self.language {
            Language::English => {
                format!("{path} is left as it is, as cells would be lost: a fault of this program")
            }
            Language::Chinese => format!("{path} 没有改动，因为会丢单元格：这是本程序的缺陷"),
        }
    }

    pub(crate) fn cannot_write(self, what: &str, reason: &str) -> String {
        match self.language {
            Language::English => format!("{what} can't be written: {reason}"),
            Language::Chinese => format!("无法写入 {what}：{reason}"),
        }
    }

    pub(crate) fn cannot_read_input(self, reason: &str) -> String {
        match self.language {
            Language::English => format!("standard input can't be read: {reason}"),
            Language::Chinese => format!("无法读取标准输入：{reason}"),
        }
    }

    pub(crate) fn no_catalog_in(self, folder: &str) -> String {
        match self.language {
            Language::English => {
                format!("there is no CSV file in the folder {folder}; give another path")
            }
            Language::Chinese => format!("文件夹 {folder} 里没有 CSV 文件；请换一个路径"),
        }
    }

    pub(crate) fn unknown_id(self, id: &str, near: Option<&str>) -> String {
        match (self.language, near) {
            (Language::English, Some(near)) => {
                format!("there is no finding `{id}`; do you mean `{near}`?")
            }
            (Language::English, None) => {
                format!("there is no finding `{id}`; catalogs/FINDINGS.md lists them all")
            }
            (Language::Chinese, Some(near)) => {
                format!("没有 `{id}` 这种问题；是不是 `{near}`？")
            }
            (Language::Chinese, None) => {
                format!("没有 `{id}` 这种问题；catalogs/FINDINGS.md 列出了全部")
            }
        }
    }

    pub(crate) fn error_allowed(self, id: &str) -> String {
        match self.language {
            Language::English => {
                format!("`{id}` is an error; only warnings can be allowed, as errors stop a build")
            }
            Language::Chinese => format!("`{id}` 是错误；错误会让编译失败，只有警告可以放行"),
        }
    }

    pub(crate) fn no_fix_of_input(self) -> &'static str {
        self.pick(
            "standard input can't be fixed in place; give a file, or --diff to see the fixes",
            "标准输入无法就地改好；请给出文件，或用 --diff 查看要改的地方",
        )
    }

    /// What is wrong with what was typed, and the way out.
    pub(crate) fn usage(self, error: &clap::Error) -> String {
        use clap::error::{ContextKind, ErrorKind};

        let said = |kind| error.get(kind).map(ToString::to_string);
        let argument = said(ContextKind::InvalidArg).unwrap_or_default();
        let value = said(ContextKind::InvalidValue).unwrap_or_default();
        let near = [
            ContextKind::SuggestedArg,
            ContextKind::SuggestedSubcommand,
            ContextKind::SuggestedValue,
        ]
        .into_iter()
        .find_map(said);
        let problem = match error.kind() {
            ErrorKind::UnknownArgument => match self.language {
                Language::English => format!("there is no option `{argument}`"),
                Language::Chinese => format!("没有选项 `{argument}`"),
            },
            ErrorKind::InvalidSubcommand => {
                let name = said(ContextKind::InvalidSubcommand).unwrap_or_default();
                match self.language {
                    Language::English => format!("there is no command `{name}`"),
                    Language::Chinese => format!("没有命令 `{name}`"),
                }
            }
            ErrorKind::InvalidValue if value.is_empty() => match self.language {
                Language::English => format!("`{argument}` lacks its value"),
                Language::Chinese => format!("`{argument}` 缺少值"),
            },
            ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
                let values = said(ContextKind::ValidValue).unwrap_or_default();
                match self.language {
                    Language::English if values.is_empty() => {
                        format!("`{argument}` can't be `{value}`; it is a whole number")
                    }
                    Language::Chinese if values.is_empty() => {
                        format!("`{argument}` 不能是 `{value}`；要写整数")
                    }
                    Language::English => {
                        format!("`{argument}` can't be `{value}`; it can be {values}")
                    }
                    Language::Chinese => {
                        format!("`{argument}` 不能是 `{value}`；可以是 {values}")
                    }
                }
            }
            ErrorKind::ArgumentConflict => {
                let other = said(ContextKind::PriorArg).unwrap_or_default();
                match self.language {
                    Language::English => format!("`{argument}` does not go with `{other}`"),
                    Language::Chinese => format!("`{argument}` 不能和 `{other}` 一起用"),
                }
            }
            ErrorKind::MissingSubcommand => {
                self.pick("a command is missing", "缺少命令").to_owned()
            }
            ErrorKind::InvalidUtf8 => {
                self.pick("an argument is not UTF-8", "有一个参数不是 UTF-8 编码").to_owned()
            }
            ErrorKind::MissingRequiredArgument => match self.language {
                Language::English => format!("`{argument}` is missing"),
                Language::Chinese => format!("缺少 `{argument}`"),
            },
            _ => error.to_string().lines().next().unwrap_or_default().to_owned(),
        };
        match (self.language, near) {
            (Language::English, Some(near)) => format!("{problem}; do you mean `{near}`?"),
            (Language::English, None) => format!("{problem}; see errcode --help"),
            (Language::Chinese, Some(near)) => format!("{problem}；是不是 `{near}`？"),
            (Language::Chinese, None) => format!("{problem}；请看 errcode --help --lang zh"),
        }
    }
}
