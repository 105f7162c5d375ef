//! Every script people of the neighbourhood write in, on every paper of the house.

use domain::invoicing::{Buyer, Invoice};
use domain::people::{PersonName, PriceBasis};
use domain::placements::Certificate;
use domain::till::Receipt;
use insta::assert_snapshot;
use unicode_normalization::UnicodeNormalization;

use super::judges::words_of;
use super::receipts;
use super::samples::{
    certificate as certificate_of, consumer_invoice, day, draft, issued, line, municipality,
};
use super::{Language, Pdf, Stationery, Typesetter};
use crate::paper::{ReceiptFormat, Words, certificate, receipt};

/// Words of one script.
pub struct Script {
    pub name: &'static str,
    given: &'static str,
    family: &'static str,
    /// A sentence that is longer than a line.
    sentence: &'static str,
    /// With Latin words, times and an amount.
    mixed: &'static str,
    /// Figures and letters with marks.
    marks: &'static str,
    /// A word that is longer than a line, in parts.
    long: &'static str,
}

pub const SCRIPTS: [Script; 6] = [
    Script {
        name: "arabic",
        given: "عبد الرحمن",
        family: "المثالي",
        sentence: "إيجار القاعة الكبيرة لثلاث ساعات مع القهوة والشاي والحلوى لكل الجيران في حي المثال، والدفع بعد الحفل.",
        mixed: "قاعة Atelier من 14:30 إلى 17:00، لعدد 12 شخصًا (€ 3,50)!",
        marks: "مُحَمَّد بِسْمِ ٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ گچپژ ێڕڵۆ ٹڈڑے",
        long: "فأسقيناكموه",
    },
    Script {
        name: "hebrew",
        given: "שרה",
        family: "לדוגמה-כהן",
        sentence: "השכרת האולם הגדול לשלוש שעות, כולל קפה, תה ועוגיות לכל השכנים בשכונת הדוגמה, לתשלום אחרי האירוע.",
        mixed: "אולם Atelier מ-14:30 עד 17:00, ל-12 אנשים (€ 3,50)!",
        marks: "שָׁלוֹם בַּיִת לֶחֶם",
        long: "ולכשתתיישבנה",
    },
    Script {
        name: "greek",
        given: "Ελένη",
        family: "Παραδειγματάκη",
        sentence: "Ενοικίαση της μεγάλης αίθουσας για τρεις ώρες, με καφέ, τσάι και γλυκά για όλους τους γείτονες της γειτονιάς.",
        mixed: "Αίθουσα Atelier από 14:30 έως 17:00, 12 άτομα (€ 3,50)!",
        marks: "Ἀθῆναι ᾧ ῥοδοδάκτυλος ϊΐϋΰ",
        long: "Ηλεκτροεγκεφαλογραφήμ",
    },
    Script {
        name: "cyrillic",
        given: "Любовь",
        family: "Примерова-Ґаївська",
        sentence: "Аренда большого зала на три часа, с кофе, чаем и печеньем для всех соседей примерного квартала.",
        mixed: "Зал Atelier с 14:30 до 17:00, 12 человек (€ 3,50)!",
        marks: "йё їєґі ђћџ е\u{301} и\u{302} №",
        long: "Превысокомногорассмотрительст",
    },
    Script {
        name: "vietnamese",
        given: "Nguyễn Thị Cẩm",
        family: "Giảđịnh-Đặngvân",
        sentence: "Thuê hội trường lớn trong ba giờ, kèm cà phê, trà và bánh ngọt cho tất cả hàng xóm trong khu phố mẫu.",
        mixed: "Phòng Atelier từ 14:30 đến 17:00, 12 người (€ 3,50)!",
        marks: "ắằẳẵặ ốồổỗộ ứừửữự ỷỹỵ Đđ",
        long: "Nghiêngngảnghiêng",
    },
    Script {
        name: "mixed",
        given: "Şükrü عبد",
        family: "van der Wöhlenbergh-Παπά",
        sentence: "Nguyễn & Σπύρος, Ольга, שרה en عبد: samen 3 × soep van de eigen tuin, voor € 4,50 per kom, 20 stuks.",
        mixed: "שרה: Atelier 14:30–17:00 (عبد), 12 × € 3,50!",
        marks: "e\u{301}\u{323} Łőŧ ß ﬁ ½ Ǆ 漢",
        long: "Woonשלוםعبد",
    },
];

impl Script {
    fn full_name(&self) -> String {
        format!("{} {}", self.given, self.family)
    }

    fn buyer(&self) -> Buyer {
        Buyer {
            name: self.full_name(),
            attention: self.full_name(),
            ..municipality()
        }
    }

    fn lines(&self, quantity: i32) -> Vec<domain::billing::BillableLine> {
        [
            self.sentence.to_owned(),
            self.mixed.to_owned(),
            self.marks.to_owned(),
            self.long.repeat(5),
        ]
        .iter()
        .map(|text| {
            line(&format!(
                "2026-10-02 | {text} | {quantity} uur | 12.50 | 21 | 0"
            ))
        })
        .collect()
    }

    fn invoice(&self) -> Invoice {
        let mut draft = draft(self.buyer(), PriceBasis::ExcludingVat, self.lines(2));
        draft.note = format!("{} {}\n{}", self.sentence, self.mixed, self.marks);
        issued(draft, "2026-V-0420")
    }

    fn credit_note(&self) -> Invoice {
        let mut draft = draft(self.buyer(), PriceBasis::ExcludingVat, self.lines(-2));
        draft.preceding_invoice = "2026-V-0420".to_owned();
        issued(draft, "2026-V-0421")
    }

    fn receipt(&self) -> Receipt {
        let mut receipt = receipts::in_cash();
        receipt.place = self.full_name();
        for (line, text) in receipt.lines.iter_mut().zip([
            self.sentence.to_owned(),
            format!("{} {}", self.mixed, self.marks),
            self.long.repeat(5),
        ]) {
            line.text = text;
        }
        receipt
    }

    fn certificate(&self) -> Certificate {
        Certificate {
            person_name: PersonName {
                given: self.given.to_owned(),
                prefix: String::new(),
                family: self.family.to_owned(),
            },
            tasks: vec![self.sentence.to_owned(), self.mixed.to_owned()],
            skills: vec![self.marks.to_owned(), self.long.repeat(3)],
            supervisor_name: self.full_name(),
            issue_date: day("2026-10-31"),
            ..certificate_of("", "", "")
        }
    }
}

/// Every paper in every script, with a name.
pub fn papers() -> Vec<(String, Pdf)> {
    let typesetter = Typesetter::new();
    let plain = Stationery::default();
    let dutch = Language::Dutch;
    SCRIPTS
        .iter()
        .flat_map(|script| {
            let invoice = |invoice| typesetter.invoice(&invoice, &plain, dutch, None);
            [
                ("invoice", invoice(script.invoice())),
                ("credit-note", invoice(script.credit_note())),
                (
                    "certificate",
                    typesetter.certificate(&script.certificate(), &plain, dutch, b"{}"),
                ),
                (
                    "receipt",
                    typesetter
                        .receipt(&script.receipt(), ReceiptFormat::Roll, &plain, dutch)
                        .unwrap(),
                ),
            ]
            .map(|(paper, pdf)| (format!("{paper}-in-{}", script.name), pdf))
        })
        .collect()
}

fn described(script: &Script) -> String {
    let typesetter = Typesetter::new();
    let plain = Stationery::default();
    let mut description = String::new();
    for invoice in [script.invoice(), script.credit_note()] {
        description += &typesetter
            .invoice_sheets(&invoice, &plain, Language::Dutch)
            .describe();
    }
    let words = Words::of(Language::Dutch);
    let certificate = certificate::lay_out(typesetter.faces, &script.certificate(), &plain, words);
    description += &certificate.describe();
    let receipt = script.receipt();
    let receipt = receipt::lay_out(
        typesetter.faces,
        &receipt,
        ReceiptFormat::Roll,
        &plain,
        words,
    );
    description += &receipt.unwrap().describe();
    description
}

#[test]
fn every_paper_is_set_in_arabic() {
    assert_snapshot!(described(&SCRIPTS[0]));
}

#[test]
fn every_paper_is_set_in_hebrew() {
    assert_snapshot!(described(&SCRIPTS[1]));
}

#[test]
fn every_paper_is_set_in_greek() {
    assert_snapshot!(described(&SCRIPTS[2]));
}

#[test]
fn every_paper_is_set_in_cyrillic() {
    assert_snapshot!(described(&SCRIPTS[3]));
}

#[test]
fn every_paper_is_set_in_vietnamese() {
    assert_snapshot!(described(&SCRIPTS[4]));
}

#[test]
fn every_paper_is_set_in_scripts_that_mix() {
    assert_snapshot!(described(&SCRIPTS[5]));
}

/// The letters of a text in the order of the alphabet, composed; for what pdftotext turns around.
fn letters(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = text
        .nfkc()
        .flat_map(char::to_lowercase)
        .filter(|c| c.is_alphanumeric())
        .collect();
    letters.sort_unstable();
    letters
}

/// How far pdftotext goes: every word of every script is found, letters in reading order. What it
/// does not do, though the file says it: of a Dutch page it takes every line to run from the left,
/// so the parts of an Arabic or Hebrew line between hyphens, commas and Latin words come in the
/// order in which they are drawn, and vowel points come before their letter. The structure of the
/// file has the whole of it, which is what is read aloud.
#[test]
fn every_name_and_every_word_is_found_in_the_text_of_every_paper() {
    for (script, papers) in SCRIPTS.iter().zip(papers().chunks(4)) {
        for (name, pdf) in papers {
            let text = words_of(&pdf.bytes);
            let plain: String = text.nfc().collect();
            let words = [script.given, script.family, script.sentence].join(" ");
            for word in words.split(|c: char| !c.is_alphanumeric()) {
                assert!(plain.contains(word), "{name}: {word} in\n{text}");
            }
            let found = letters(&text);
            for c in letters(&[script.mixed, script.marks, script.long].concat()) {
                assert!(found.contains(&c), "{name}: {c} in\n{text}");
            }
        }
    }
}

#[test]
fn letters_without_a_glyph_are_told_each_once() {
    let sheets = |invoice: &Invoice| {
        Typesetter::new()
            .invoice_pages(invoice, &Stationery::default(), Language::Dutch)
            .missing_letters
    };
    assert_eq!(sheets(&consumer_invoice()), "漢字");
    for script in &SCRIPTS[..5] {
        assert_eq!(sheets(&script.invoice()), "", "{}", script.name);
    }
}
