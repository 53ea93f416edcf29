//! Published packages are complete: they are built from their tarballs, outside the repository.

use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

mod cargo;

use crate::cargo::{cargo, output_of};

const PACKAGES: [&str; 5] =
    ["errcode-runtime", "errcode-catalog", "errcode-catalogs", "errcode-macros", "errcodes"];
const VERSION: &str = env!("CARGO_PKG_VERSION");

fn folder() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("package")
}

#[test]
fn a_program_builds_from_the_packages_as_published() {
    let unpacked = folder().join("unpacked");
    let _ = fs::remove_dir_all(folder());
    fs::create_dir_all(&unpacked).unwrap();
    package();
    for package in PACKAGES {
        let files = unpack(package, &unpacked);
        assert_holds_what_it_should(package, &files);
    }
    assert_eq!(run_program(), "40003: no rights for {what}\nGet some.\n");
}

/// Makes the tarballs, all together, because none of the packages is on a registry.
fn package() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut command = cargo(root, &["package", "--workspace", "--no-verify", "--allow-dirty"]);
    command.arg("--target-dir").arg(folder());
    output_of(command);
}

/// Unpacks a tarball, and lists its files.
fn unpack(package: &str, to: &Path) -> Vec<String> {
    let tarball = folder().join(format!("package/{package}-{VERSION}.crate"));
    // With the current time (`-m`): Cargo gives all files the same old time, and would not notice
    // that they differ from those of the last run.
    output_of({
        let mut tar = Command::new("tar");
        tar.arg("-xmf").arg(&tarball).arg("-C").arg(to);
        tar
    });
    let mut tar = Command::new("tar");
    tar.arg("-tf").arg(&tarball);
    let top = format!("{package}-{VERSION}/");
    let files = output_of(tar);
    files.lines().map(|file| file.strip_prefix(&top).unwrap().to_owned()).collect()
}

fn assert_holds_what_it_should(package: &str, files: &[String]) {
    let is_facade = package == "errcodes";
    let mut due = vec!["Cargo.toml", "src/lib.rs", "README.md", "LICENSE-APACHE", "LICENSE-MIT"];
    if is_facade {
        due.push("CHANGELOG.md");
    }
    let is_catalogs = package == "errcode-catalogs";
    if is_catalogs {
        due.push("feishu.csv");
    }
    for file in &due {
        assert!(files.iter().any(|held| held == *file), "{package} lacks {file}");
    }
    for file in files {
        let is_known = match file.split_once('/') {
            None => {
                let is_of_cargo = file.starts_with("Cargo.") || file == ".cargo_vcs_info.json";
                let is_catalog = is_catalogs && Path::new(file).extension() == Some("csv".as_ref());
                is_of_cargo || is_catalog || due.contains(&&file[..])
            }
            Some(("src", _)) => true,
            Some(_) => false,
        };
        assert!(is_known, "{package} holds {file}");
    }
}

/// Writes and runs a program as the README teaches, with five rows of its own.
fn run_program() -> String {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let program = folder().join("program");
    let mut manifest = format!(
        "[package]\nname = 'from-packages'\nedition = '2024'\n\n[workspace]\n\n\
         [dependencies]\nerrcodes = {{ version = '{VERSION}', features = ['ones'] }}\n\n[patch.crates-io]\n"
    );
    for package in PACKAGES {
        writeln!(manifest, "{package} = {{ path = '../unpacked/{package}-{VERSION}' }}").unwrap();
    }
    let catalog = "code,name,message,hint,kind\n\
                   0,Success,,,success\n\
                   40001,BadRequest,bad request,,\n\
                   40003,NoRights,no rights for {what},Get some.,\n\
                   40004,Gone,it is gone,,\n\
                   50000,Internal,internal error,Try again.,\n";
    let source = "errcodes::error_catalog!(\"catalogs/shop.csv\");\n\n\
                  fn main() {\n    println!(\"{:#}\", ShopError::from(40003));\n    \
                  assert!(errcodes::ones::OnesError::from(600).code() == 600);\n}\n";
    fs::create_dir_all(program.join("src")).unwrap();
    fs::create_dir_all(program.join("catalogs")).unwrap();
    fs::write(program.join("Cargo.toml"), manifest).unwrap();
    fs::write(program.join("catalogs/shop.csv"), catalog).unwrap();
    fs::write(program.join("src/main.rs"), source).unwrap();
    // The versions that the workspace uses, because others may not have been fetched.
    fs::copy(root.join("Cargo.lock"), program.join("Cargo.lock")).unwrap();
    output_of(cargo(&program, &["run", "--quiet"]))
}
