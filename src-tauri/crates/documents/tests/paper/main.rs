//! Paper, looked at from outside.

mod samples;

use documents::paper::{Language, Stationery, Typesetter};

#[test]
fn write_out() {
    let folder = std::path::PathBuf::from(std::env::var("PAPER_OUT").unwrap_or("/tmp/paper".to_owned()));
    std::fs::create_dir_all(&folder).unwrap();
    let typesetter = Typesetter::new();
    let plain = Stationery::default();
    for (name, invoice) in [
        ("municipality", samples::municipality_invoice()),
        ("long", samples::long_invoice()),
        ("reverse", samples::reverse_charge_invoice()),
        ("consumer", samples::consumer_invoice()),
        ("credit", samples::credit_note()),
        ("edge", samples::edge_invoice()),
    ] {
        let pdf = typesetter.invoice(&invoice, &plain, Language::Dutch, Some(b"<Invoice/>"));
        std::fs::write(folder.join(format!("{name}.pdf")), pdf.bytes).unwrap();
        for (svg, at) in typesetter.invoice_pages(&invoice, &plain, Language::Dutch).iter().zip(1..) {
            std::fs::write(folder.join(format!("{name}-{at}.svg")), svg).unwrap();
        }
    }
    let draft = typesetter.draft(&samples::unfinished_draft(), &samples::seller(), &plain, Language::English).unwrap();
    std::fs::write(folder.join("draft.pdf"), draft.bytes).unwrap();
    for (name, certificate) in [
        ("cert-long", samples::certificate("Wilhelmina Johanna Petronella", "van der", "Oudenhuysen-Ravestijnsberg")),
        ("cert-arabic", samples::certificate("عبد الرحمن", "", "المثالي")),
        ("cert-greek", samples::certificate("Ελένη", "", "Παραδειγματάκη")),
        ("cert-viet", samples::certificate("Nguyễn Thị Cẩm", "", "Giảđịnh-Đặngvân")),
        ("cert-short", samples::certificate("Selam", "", "Tesfagergish")),
        ("cert-crowded", samples::crowded_certificate()),
    ] {
        let pdf = typesetter.certificate(&certificate, &plain, Language::Dutch, b"{}");
        std::fs::write(folder.join(format!("{name}.pdf")), pdf.bytes).unwrap();
    }
    let words = samples::recovery_words();
    let recovery = documents::paper::Recovery { organisation: &samples::seller().name, date: samples::day("2026-10-31"), words: &words };
    std::fs::write(folder.join("recovery.pdf"), typesetter.recovery_sheet(&recovery, Language::Dutch).bytes).unwrap();
}
