//! The crates that are built.

use std::io;

use errcodes_benches::project::{Workspace, errcodes_dependency};
use peers::Catalog;

/// A side of the comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    /// The enum alone.
    Bare = 0,
    /// A catalog and `error_catalog!`.
    Errcodes,
    /// thiserror, `num_enum`, and a `match` for hints.
    Written,
}

impl Side {
    /// In the order in which they are built.
    pub(crate) const ALL: [Self; 3] = [Self::Bare, Self::Errcodes, Self::Written];

    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Bare => "bare",
            Self::Errcodes => "errcodes",
            Self::Written => "written",
        }
    }

    fn dependencies(self) -> String {
        match self {
            Self::Bare => String::new(),
            Self::Errcodes => errcodes_dependency(),
            Self::Written => "num_enum = \"0.7\"\nthiserror = \"2\"\n".to_owned(),
        }
    }
}

/// A workspace with one crate for each side and size.
pub(crate) struct Crates {
    pub(crate) workspace: Workspace,
}

impl Crates {
    pub(crate) fn make(catalog: &Catalog, sizes: &[usize]) -> io::Result<Self> {
        let workspace = Workspace::new("build-times")?;
        for side in Side::ALL {
            let empty = "//! Nothing but dependencies.\n";
            let dependencies = side.dependencies();
            workspace.add(&empty_crate(side), "lib", empty, &dependencies)?;
            let with_serde = format!("{dependencies}{SERDE}");
            workspace.add(&crate_with_serde(side), "lib", empty, &with_serde)?;
        }
        // One code, which shows what the expansion of any catalog costs.
        for &codes in [1].iter().chain(sizes) {
            let catalog = catalog.with_codes(codes);
            for side in Side::ALL {
                let source = match side {
                    Side::Bare => peers::bare(&catalog),
                    Side::Errcodes => {
                        "//! Codes.\n\nerrcodes::error_catalog!(\"feishu.csv\");\n".into()
                    }
                    Side::Written => peers::thiserror_and_num_enum(&catalog),
                };
                let name = crate_of(side, codes);
                workspace.add(&name, "lib", &source, &side.dependencies())?;
                if side == Side::Errcodes {
                    catalog.write(&workspace.crate_folder(&name).join("feishu.csv"))?;
                }
            }
        }
        Ok(Self { workspace })
    }
}

/// A crate that only depends on what a side needs.
pub(crate) fn empty_crate(side: Side) -> String {
    format!("{}-empty", side.name())
}

/// Most crates that call an API already have this dependency.
const SERDE: &str = "serde = { version = \"1\", features = [\"derive\"] }\n";

/// A crate that depends on what a side needs, and on serde with its derives.
pub(crate) fn crate_with_serde(side: Side) -> String {
    format!("{}-with-serde", side.name())
}

/// The crate of a side with this many codes.
pub(crate) fn crate_of(side: Side, codes: usize) -> String {
    format!("{}-{codes}", side.name())
}
