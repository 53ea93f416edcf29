//! Editing a catalog rebuilds the crate, whether or not the catalog was sound before.
//!
//! No test waits for a clock: Cargo rebuilds whatever is newer than the *start* of the last build,
//! and a build takes longer than the tick of a file system's clock.

use std::fs;
use std::path::{Path, PathBuf};

mod cargo;

use crate::cargo::{cargo, output_of};

/// A program that prints error 1 of its catalog.
struct Program {
    folder: PathBuf,
}

impl Program {
    /// Writes the program; `path` is the path of the catalog `src/codes.csv` as its source writes
    /// it.
    fn new(name: &str, path: &str) -> Self {
        Self::invoking(name, &format!("{path:?}"))
    }

    /// Writes the program; `invocation` is the input of the macro, which makes `CodesError`.
    fn invoking(name: &str, invocation: &str) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let manifest = format!(
            "[package]\nname = '{name}'\nedition = '2024'\n\n[workspace]\n\n\
             [dependencies]\nerrcodes = {{ path = '{}' }}\n",
            root.display()
        );
        let source = format!(
            "errcodes::error_catalog! {{ {invocation} }}\n\n\
             fn main() {{\n    println!(\"{{}}\", CodesError::from(1));\n}}\n"
        );
        fs::create_dir_all(folder.join("src")).unwrap();
        fs::write(folder.join("Cargo.toml"), manifest).unwrap();
        fs::write(folder.join("src/main.rs"), source).unwrap();
        // The versions that the workspace uses, because others may not have been fetched.
        fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).unwrap();
        Self { folder }
    }

    fn edit(&self, rows: &str) {
        fs::write(self.folder.join("src/codes.csv"), format!("code,name,message\n{rows}")).unwrap();
    }

    fn edit_more(&self, rows: &str) {
        fs::write(self.folder.join("src/more.csv"), format!("code,name,message\n{rows}")).unwrap();
    }

    fn remove_catalog(&self) {
        fs::remove_file(self.folder.join("src/codes.csv")).unwrap();
    }

    /// The output of the program.
    fn run(&self) -> String {
        output_of(cargo(&self.folder, &["run", "--quiet"]))
    }

    /// The compiler's output for a program that can't be built.
    fn fail(&self) -> String {
        let output = cargo(&self.folder, &["build", "--quiet"]).output().unwrap();
        assert!(!output.status.success(), "a broken catalog was built");
        String::from_utf8_lossy(&output.stderr).into_owned()
    }
}

#[test]
fn an_edited_catalog_is_built_anew() {
    let program = Program::new("rebuild-edited", "src/codes.csv");
    program.edit("1,Lost,lost\n");
    assert_eq!(program.run(), "1: lost\n");
    program.edit("1,Lost,found\n");
    assert_eq!(program.run(), "1: found\n");
    program.edit("2,Lost,found\n");
    assert_eq!(program.run(), "1: unknown error code\n");
}

#[test]
fn a_catalog_can_break_and_be_mended_again_and_again() {
    let program = Program::new("rebuild-broken", "./codes.csv");
    for message in ["once", "twice"] {
        program.edit(&format!("1,Lost,{message}\n"));
        assert_eq!(program.run(), format!("1: {message}\n"));

        program.edit("1,Lost,lost\n1,Gone,gone\n");
        let error = program.fail();
        assert!(error.contains("code 1 is listed twice"), "{error}");
        assert!(error.contains("src/codes.csv:3:1"), "{error}");
        program.edit("1,lost,lost\n");
        let error = program.fail();
        assert!(error.contains("name `lost` is not in UpperCamelCase"), "{error}");
    }
    program.edit("1,Lost,again\n");
    assert_eq!(program.run(), "1: again\n");
    program.remove_catalog();
    let error = program.fail();
    assert!(error.contains("src/codes.csv"), "{error}");
}

#[test]
fn each_file_of_a_catalog_is_watched() {
    let invocation = "pub enum CodesError = [\"./codes.csv\", \"src/more.csv\"];";
    let program = Program::invoking("rebuild-several", invocation);
    program.edit("2,Gone,gone\n");
    program.edit_more("1,Lost,lost\n");
    assert_eq!(program.run(), "1: lost\n");
    program.edit_more("1,Lost,found\n");
    assert_eq!(program.run(), "1: found\n");
    program.edit("1,Gone,gone\n");
    let error = program.fail();
    assert!(error.contains("code 1 is listed twice"), "{error}");
    assert!(error.contains("src/more.csv:2:1") && error.contains("src/codes.csv"), "{error}");
    program.edit("2,Gone,gone\n");
    assert_eq!(program.run(), "1: found\n");
}
