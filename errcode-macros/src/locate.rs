//! From the path as written to a file.

use std::env;
use std::path::{Component, Path, PathBuf, absolute};

use errcode_catalog::source::INCLUDED;
use syn::LitStr;

/// Where a catalog is.
pub(crate) enum Located {
    /// In a file.
    File(File),
    /// Among the included catalogs, as text.
    Included {
        text: &'static str,
        /// As written: `errcodes:feishu`.
        shown: String,
    },
}

/// A catalog's file.
pub(crate) struct File {
    /// Absolute.
    pub(crate) path: PathBuf,
    /// The path that diagnostics show: relative to the package, with `/`; outside the package, as
    /// written.
    pub(crate) shown: String,
}

/// The reason why a path does not lead to a file.
pub(crate) struct LocateError {
    pub(crate) message: String,
    /// What to do about it.
    pub(crate) help: &'static str,
}

/// Finds the file. There is one rule for each way to write a path, and no fallback:
///
/// - `./…` and `../…` are relative to the source file that contains the path;
/// - `errcodes:…` is an included catalog;
/// - any other relative path is relative to the package root.
pub(crate) fn locate(literal: &LitStr) -> Result<Located, LocateError> {
    let written = literal.value();
    match written.strip_prefix(INCLUDED) {
        Some(name) => included(name).map(|text| Located::Included { text, shown: written.clone() }),
        None => file(literal, written).map(Located::File),
    }
}

/// The text of an included catalog.
#[cfg(feature = "included")]
fn included(name: &str) -> Result<&'static str, LocateError> {
    errcode_catalogs::find(name).ok_or_else(|| LocateError {
        message: format!("`{name}` is not one of the included catalogs"),
        help: "write errcodes:bkrepo, errcodes:caoliao, errcodes:feishu, errcodes:feishu-project or \
               errcodes:ones",
    })
}

/// Without the feature of a platform, its text is not available.
#[cfg(not(feature = "included"))]
fn included(name: &str) -> Result<&'static str, LocateError> {
    Err(LocateError {
        message: format!("the catalog `{name}` is not included"),
        help: "turn on the feature of this name: errcodes = { version = \"…\", features = [\"…\"] }",
    })
}

fn file(literal: &LitStr, written: String) -> Result<File, LocateError> {
    let error = |message: String, help: &'static str| LocateError { message, help };
    if written.is_empty() {
        return Err(error(
            "the path of the catalog is empty".into(),
            "write a path from the package root, such as \"catalogs/feishu.csv\"",
        ));
    }
    if written.contains(['\0', '\\']) {
        return Err(error(
            format!("`{}` is not a path that works everywhere", written.replace('\0', "\\0")),
            "write folders with `/`",
        ));
    }
    let relative = Path::new(&written);
    if relative.is_absolute() || written.as_bytes().get(1) == Some(&b':') {
        return Err(error(
            format!("`{written}` is an absolute path, which exists on one machine only"),
            "write a path from the package root, or one that starts with `./` at the source file",
        ));
    }
    let package = env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from);
    let from_source = written.starts_with("./") || written.starts_with("../");
    let base = if from_source {
        let Some(file) = literal.span().unwrap().local_file() else {
            return Err(error(
                format!(
                    "`{written}` starts at the source file, and the compiler does not tell which that is"
                ),
                "write a path from the package root instead",
            ));
        };
        file.parent().map(Path::to_path_buf).unwrap_or_default()
    } else {
        if relative.components().any(|component| component == Component::ParentDir) {
            return Err(error(
                format!("`{written}` leaves its folder with `..`"),
                "a path from the package root stays in the package; to leave it, start with `../` at the source file",
            ));
        }
        let Some(package) = &package else {
            return Err(error(
                format!(
                    "`{written}` starts at the package root, and CARGO_MANIFEST_DIR is not set"
                ),
                "build with cargo, or write a path that starts with `./` at the source file",
            ));
        };
        package.clone()
    };
    let path = absolute(base.join(relative)).map_err(|reason| {
        error(format!("`{written}` can't be resolved: {reason}"), "write another path")
    })?;
    let path = without_dots(&path);
    let shown = package.and_then(|package| in_package(&path, &package)).unwrap_or(written);
    Ok(File { path, shown })
}

/// The path relative to the package, if it lies inside it, even if one of the two goes through a link.
fn in_package(path: &Path, package: &Path) -> Option<String> {
    let shown = |path: &Path| path.to_str().map(|path| path.replace('\\', "/"));
    let relative = if let Ok(relative) = path.strip_prefix(package) {
        shown(relative)
    } else {
        let (path, package) = (path.canonicalize().ok()?, package.canonicalize().ok()?);
        shown(path.strip_prefix(package).ok()?)
    };
    relative.filter(|relative| !relative.is_empty())
}

/// The path without `.` and `..`, from its text alone, as `rustc` resolves `include_bytes!`.
fn without_dots(path: &Path) -> PathBuf {
    let mut clean = PathBuf::new();
    for component in path.components() {
        match component {
            Component::CurDir => {}
            Component::ParentDir => {
                clean.pop();
            }
            component => clean.push(component),
        }
    }
    clean
}
