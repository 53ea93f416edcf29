//! A caller that invokes the macro in a function, in a module, and through its own macros.
#![deny(warnings, missing_docs, clippy::pedantic)]

use errcodes::error_catalog;

/// In a module.
pub mod inner {
    super::error_catalog!("../../../../catalogs/caoliao.csv");

    /// In a module of a module.
    pub mod innermost {
        errcodes::error_catalog! {
            /// Visible outside.
            pub(in super::super) enum Ones = "../../../../catalogs/ones.csv";
        }
    }
}

/// In a function, after other statements.
#[must_use]
pub fn name(code: i64) -> &'static str {
    let code = code.wrapping_add(1);
    error_catalog!("../../../../catalogs/bkrepo.csv");
    let error = BkrepoError::from(code);
    let name = || {
        error_catalog! { enum Feishu = "../../../../catalogs/feishu.csv"; }
        Feishu::from(code).name()
    };
    if error.meanings().is_empty() { name() } else { error.name() }
}

macro_rules! catalog {
    ($(#[$attribute:meta])* $visibility:vis enum $name:ident, $path:literal) => {
        error_catalog! {
            $(#[$attribute])*
            $visibility enum $name = $path;
        }
    };
    ($module:ident { $($tokens:tt)* }) => {
        mod $module {
            errcodes::error_catalog! { $($tokens)* }
        }
    };
    ($path:expr) => {
        error_catalog!($path);
    };
}

catalog! {
    /// With attributes and a visibility that have already been parsed once.
    #[error_catalog(docs = false)]
    #[must_use]
    pub(crate) enum Feishu, "../../../../catalogs/feishu.csv"
}
catalog!(enum Private, "../../../../catalogs/caoliao.csv");
catalog!("../../../../catalogs/feishu-project.csv");
catalog!("../../removed.csv");
catalog!(as_they_are { pub(super) enum Ones = "../../../../catalogs/ones.csv"; });

/// They are what they appear to be.
#[must_use]
pub fn all() -> [usize; 5] {
    [
        Feishu::ALL.len(),
        Private::ALL.len(),
        FeishuProjectError::ALL.len(),
        as_they_are::Ones::ALL.len(),
        inner::innermost::Ones::ALL.len(),
    ]
}
