//! Paper, laid out, judged by others and compared with its preview.

mod judges;
mod layout;
mod logos;
mod preview;
mod receipts;
mod samples;
mod scripts;

use std::path::PathBuf;

use super::{Language, Pdf, Recovery, Stationery, Typesetter};

/// The folder that holds everything.
fn root() -> PathBuf {
    let here = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(3).unwrap().to_owned()
}

/// One of every kind of paper, with a name.
fn every_paper() -> Vec<(String, Pdf)> {
    let mut papers = papers_of_the_house();
    papers.extend(receipts::every_receipt());
    papers.extend(scripts::papers());
    papers
}

fn papers_of_the_house() -> Vec<(String, Pdf)> {
    let typesetter = Typesetter::new();
    let plain = Stationery::default();
    let with_logo = Stationery {
        logo: Some(logos::line_art()),
    };
    let with_picture = Stationery {
        logo: Some(logos::picture()),
    };
    let (dutch, english) = (Language::Dutch, Language::English);
    let ubl = Some(&b"<Invoice/>"[..]);
    let invoice = |invoice, stationery| typesetter.invoice(&invoice, stationery, dutch, ubl);
    let certificate =
        |certificate, stationery| typesetter.certificate(&certificate, stationery, dutch, b"{}");
    let draft = typesetter
        .draft(
            &samples::unfinished_draft(),
            &samples::seller(),
            &with_picture,
            dutch,
        )
        .unwrap();
    let words = samples::recovery_words();
    let papers = vec![
        (
            "invoice",
            invoice(samples::municipality_invoice(), &with_logo),
        ),
        (
            "invoice-of-four-pages",
            invoice(samples::long_invoice(), &with_picture),
        ),
        (
            "invoice-reverse-charge",
            invoice(samples::reverse_charge_invoice(), &plain),
        ),
        (
            "invoice-consumer",
            invoice(samples::consumer_invoice(), &plain),
        ),
        (
            "invoice-of-all-scripts",
            invoice(samples::invoice_of_all_scripts(), &plain),
        ),
        ("invoice-edges", invoice(samples::edge_invoice(), &plain)),
        (
            "invoice-english",
            typesetter.invoice(&samples::municipality_invoice(), &plain, english, None),
        ),
        ("credit-note", invoice(samples::credit_note(), &plain)),
        ("draft", draft),
        (
            "certificate",
            certificate(
                samples::certificate("Selam", "", "Tesfagergish"),
                &with_logo,
            ),
        ),
        (
            "certificate-longest",
            certificate(samples::longest_certificate(), &plain),
        ),
        (
            "certificate-crowded",
            certificate(samples::crowded_certificate(), &plain),
        ),
        (
            "certificate-bare",
            certificate(samples::bare_certificate(), &plain),
        ),
        (
            "certificate-arabic",
            certificate(
                samples::certificate("عبد الرحمن", "", "المثالي"),
                &with_picture,
            ),
        ),
        (
            "certificate-greek",
            certificate(samples::certificate("Ελένη", "", "Παραδειγματάκη"), &plain),
        ),
        (
            "certificate-vietnamese",
            certificate(
                samples::certificate("Nguyễn Thị Cẩm", "", "Giảđịnh-Đặngvân"),
                &plain,
            ),
        ),
        (
            "recovery",
            typesetter.recovery_sheet(
                &Recovery {
                    organisation: "Coöperatie De Voorbeeldwijk U.A.",
                    date: samples::day("2026-10-31"),
                    words: &words,
                },
                dutch,
            ),
        ),
    ];
    papers
        .into_iter()
        .map(|(name, pdf)| (name.to_owned(), pdf))
        .collect()
}
