//! Finds the built pages to carry along.
//!
//! Without them the program still builds: it then carries one page that says what to do, so that
//! `cargo test` on a fresh clone does not need Node.

use std::path::Path;
use std::{env, fs};

const NOT_BUILT: &str = "<!doctype html>\n<html lang=\"en\"><meta charset=\"utf-8\"><title>Buurtkas</title>\n\
    <h1>The pages were not built</h1>\n\
    <p>Run <code>npm ci</code> and <code>npm run build</code> in <code>ui</code>, build again, and start again.</p>\n\
    </html>\n";

fn main() {
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../ui/dist");
    println!("cargo::rerun-if-changed={}", dist.display());
    let pages = if dist.join("index.html").is_file() {
        dist
    } else {
        println!("cargo::warning=ui/dist is missing; run `npm run build` in ui to carry the pages");
        let out = env::var_os("OUT_DIR").expect("BUG: Cargo names OUT_DIR");
        let pages = Path::new(&out).join("pages");
        fs::create_dir_all(&pages).expect("the build folder must be writable");
        fs::write(pages.join("index.html"), NOT_BUILT).expect("the build folder must be writable");
        pages
    };
    println!("cargo::rustc-env=BUURTKAS_PAGES={}", pages.display());
}
