//! What others say of the files: veraPDF, qpdf, pdftotext, a reader of QR codes.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::thread;

use super::{Language, Stationery, Typesetter, every_paper, root, samples};
use crate::pdf::attachment;

/// Runs a program that judges. One that is not there fails the test: a check that did not happen
/// is not a check that passed.
pub fn run(program: &Path, arguments: &[&str]) -> Output {
    Command::new(program)
        .args(arguments)
        .output()
        .unwrap_or_else(|error| {
            panic!(
                "{} did not start ({error}). Run `cargo xtask test`, which sets it up.",
                program.display()
            )
        })
}

fn tools() -> PathBuf {
    std::env::var_os("BUURTKAS_TOOLS").map_or_else(|| root().join("target/tools"), PathBuf::from)
}

pub fn words_of(pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.pdf");
    std::fs::write(&file, pdf).unwrap();
    let output = run(
        Path::new("pdftotext"),
        &["-layout", file.to_str().unwrap(), "-"],
    );
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8(output.stdout)
        .unwrap()
        .replace('\u{a0}', " ")
}

fn kept() -> (PathBuf, Vec<String>) {
    let folder = std::env::temp_dir().join(format!("buurtkas-papers-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let files = every_paper()
        .into_iter()
        .map(|(name, pdf)| {
            let file = folder.join(format!("{name}.pdf"));
            std::fs::write(&file, pdf.bytes).unwrap();
            file.to_str().unwrap().to_owned()
        })
        .collect();
    (folder, files)
}

#[test]
fn every_paper_is_an_archive_file_that_everyone_can_read() {
    let (folder, files) = kept();
    let script = root().join("tests/validators/verapdf.sh");
    for flavour in ["3a", "ua1"] {
        let arguments: Vec<&str> = std::iter::once(flavour)
            .chain(files.iter().map(String::as_str))
            .collect();
        let output = run(&script, &arguments);
        let said = String::from_utf8_lossy(&output.stdout);
        let passed = said.lines().filter(|line| line.starts_with("PASS")).count();
        assert!(
            output.status.success() && passed == files.len(),
            "veraPDF {flavour} passed {passed} of {} files:\n{said}{}",
            files.len(),
            String::from_utf8_lossy(&output.stderr)
        );
    }
    for file in &files {
        let output = run(Path::new("qpdf"), &["--check", file]);
        assert!(
            output.status.success(),
            "qpdf on {file}: {}",
            String::from_utf8_lossy(&output.stdout)
        );
    }
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn verapdf_would_have_told() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("broken.pdf");
    let pdf = Typesetter::new().invoice(
        &samples::credit_note(),
        &Stationery::default(),
        Language::Dutch,
        None,
    );
    let marked = b"<pdfuaid:part>1";
    let at = pdf
        .bytes
        .windows(marked.len())
        .position(|window| window == marked)
        .unwrap();
    let mut bytes = pdf.bytes;
    bytes[at..at + marked.len()].copy_from_slice(b"<pdfuaid:part>2");
    std::fs::write(&file, bytes).unwrap();
    let output = run(
        &root().join("tests/validators/verapdf.sh"),
        &["ua1", file.to_str().unwrap()],
    );
    assert!(
        String::from_utf8_lossy(&output.stdout).starts_with("FAIL"),
        "a page that claims another norm is not of this one"
    );
}

#[test]
fn names_from_everywhere_are_found_in_the_text() {
    for (given, family) in [
        ("عبد الرحمن", "المثالي"),
        ("Ελένη", "Παραδειγματάκη"),
        ("Nguyễn Thị Cẩm", "Giảđịnh-Đặngvân"),
        ("Łukasz", "Ağaoğlu-İnönü"),
        ("Győrgy", "Őri-Šimůnek"),
        ("Любовь", "Примерова"),
    ] {
        let certificate = samples::certificate(given, "", family);
        let pdf = Typesetter::new().certificate(
            &certificate,
            &Stationery::default(),
            Language::Dutch,
            b"{}",
        );
        let text = words_of(&pdf.bytes);
        assert!(
            text.contains(&format!("{given} {family}")),
            "{given} {family} in:\n{text}"
        );
    }
}

#[test]
fn markup_and_direction_marks_are_text_or_nothing() {
    let pdf = Typesetter::new().invoice(
        &samples::edge_invoice(),
        &Stationery::default(),
        Language::Dutch,
        None,
    );
    let text = words_of(&pdf.bytes);
    assert!(
        text.contains("<script>alert('x')</script> =cmd()"),
        "{text}"
    );
    assert!(!text.contains(['\u{202e}', '\u{2066}', '\0']));
}

#[test]
fn a_character_without_a_glyph_is_seen_and_still_found() {
    let pdf = Typesetter::new().invoice(
        &samples::consumer_invoice(),
        &Stationery::default(),
        Language::Dutch,
        None,
    );
    assert!(words_of(&pdf.bytes).contains("漢字"));
}

#[test]
fn the_payment_code_can_be_scanned() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("invoice.pdf");
    let pdf = Typesetter::new().invoice(
        &samples::reverse_charge_invoice(),
        &Stationery::default(),
        Language::Dutch,
        None,
    );
    std::fs::write(&file, pdf.bytes).unwrap();
    let page = folder.path().join("page");
    let arguments = [
        "-r",
        "110",
        "-png",
        "-singlefile",
        file.to_str().unwrap(),
        page.to_str().unwrap(),
    ];
    assert!(run(Path::new("pdftoppm"), &arguments).status.success());
    let picture = folder.path().join("page.png");
    let reader = "import sys, PIL.Image, zxingcpp\nfor code in zxingcpp.read_barcodes(PIL.Image.open(sys.argv[1])): print(code.text)";
    let output = run(
        &tools().join("venv/bin/python"),
        &["-c", reader, picture.to_str().unwrap()],
    );
    assert_eq!(
        String::from_utf8_lossy(&output.stdout),
        "BCD\n002\n1\nSCT\n\nCoöperatie De Voorbeeldwijk U.A.\nNL09TEST0107127105\nEUR2051.04\n\n\n2026-V-0415\n",
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

#[test]
fn a_certificate_tells_nothing_of_why_or_through_whom() {
    let pdf = Typesetter::new().certificate(
        &samples::longest_certificate(),
        &Stationery::default(),
        Language::Dutch,
        b"{}",
    );
    let text = words_of(&pdf.bytes).to_lowercase();
    for word in [
        "praktijkverklaring",
        "uitkering",
        "reden",
        "gemeente",
        "doel",
        "ziek",
    ] {
        assert!(!text.contains(word), "{word}");
    }
    assert!(text.contains("220,5"));
}

#[test]
fn the_same_input_gives_the_same_bytes_on_two_threads_at_once() {
    let drawn: Vec<_> = thread::scope(|scope| {
        let threads: Vec<_> = (0..2).map(|_| scope.spawn(every_paper)).collect();
        threads
            .into_iter()
            .map(|thread| thread.join().unwrap())
            .collect()
    });
    for ((name, one), (_, other)) in drawn[0].iter().zip(&drawn[1]) {
        assert!(one == other, "{name} differs from itself");
    }
}

#[test]
fn what_was_attached_is_read_back() {
    let typesetter = Typesetter::new();
    let plain = Stationery::default();
    let ubl = "<Invoice>€ 1</Invoice>".repeat(500);
    let invoice = typesetter.invoice(
        &samples::credit_note(),
        &plain,
        Language::Dutch,
        Some(ubl.as_bytes()),
    );
    assert_eq!(
        attachment(&invoice.bytes, "creditfactuur-ubl.xml").as_deref(),
        Some(ubl.as_bytes())
    );
    assert_eq!(attachment(&invoice.bytes, "iets-anders.xml"), None);

    let certificate = samples::longest_certificate();
    let certificate =
        typesetter.certificate(&certificate, &plain, Language::Dutch, br#"{"code":"ABCD"}"#);
    let signed = attachment(&certificate.bytes, super::super::CERTIFICATE_ATTACHMENT);
    assert_eq!(signed.as_deref(), Some(&br#"{"code":"ABCD"}"#[..]));

    for broken in [
        &b""[..],
        b"%PDF-1.7",
        &certificate.bytes[..certificate.bytes.len() / 2],
        &[0; 4096],
    ] {
        assert_eq!(attachment(broken, "certificaat.json"), None);
    }
}
