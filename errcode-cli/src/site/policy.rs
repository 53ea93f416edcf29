//! What a page may load and run: nothing but what stands in it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// A Content-Security-Policy that allows these scripts and this style, by their hashes, and links in the page. `connect`
/// is what scripts may load.
pub(super) fn policy<'s>(
    scripts: impl Iterator<Item = &'s String>,
    style: &str,
    connect: &str,
) -> String {
    let hashes: Vec<String> = scripts.map(|script| hash(script)).collect();
    format!(
        "default-src 'none'; script-src {}; style-src {}; img-src data:; connect-src {connect}; \
         base-uri 'none'; form-action 'none'",
        hashes.join(" "),
        hash(style),
    )
}

fn hash(text: &str) -> String {
    format!("'sha256-{}'", STANDARD.encode(Sha256::digest(text.as_bytes())))
}
