//! Files that are damaged, locked, far too large or no list at all: each gets a clear answer.

use std::io::Write;

use rust_xlsxwriter::Workbook;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::*;

fn note(bytes: &[u8]) -> FileProblem {
    let list = only(&ListFile {
        name: "lijst.csv".to_owned(),
        bytes: bytes.to_vec(),
    });
    assert_eq!(list.kind, ListKind::Unknown);
    assert!(list.rows.is_empty());
    list.note.unwrap()
}

fn workbook() -> Vec<u8> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    for (column, heading) in ["Naam", "KvK", "Klantnummer"].into_iter().enumerate() {
        sheet.write(0, column as u16, heading).unwrap();
    }
    for row in 1..50 {
        sheet.write(row, 0, format!("Klant {row}")).unwrap();
        sheet.write(row, 2, row).unwrap();
    }
    workbook.save_to_buffer().unwrap()
}

fn archive(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut writer = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    for (name, bytes) in parts {
        writer.start_file(*name, options).unwrap();
        writer.write_all(bytes).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

#[test]
fn an_empty_file_is_empty() {
    for bytes in [
        b"".as_slice(),
        b"\r\n \r\n",
        b"\xEF\xBB\xBF",
        b"\xFF\xFE\n\0",
        b"\xEF\xBB\xBF\r\n",
    ] {
        assert_eq!(note(bytes), FileProblem::Empty, "{bytes:?}");
    }
    let mut workbook = Workbook::new();
    workbook.add_worksheet();
    assert_eq!(
        note(&workbook.save_to_buffer().unwrap()),
        FileProblem::Empty
    );
}

#[test]
fn a_hundred_megabytes_are_too_large() {
    let bytes = vec![b'x'; 100 * 1024 * 1024];
    assert_eq!(
        note(&bytes),
        FileProblem::TooLarge {
            bytes: 104_857_600,
            allowed: 67_108_864
        }
    );
}

#[test]
fn a_workbook_cut_off_anywhere_is_damaged() {
    let whole = workbook();
    for tenth in 1..10 {
        let cut = &whole[..whole.len() * tenth / 10];
        assert_eq!(
            note(cut),
            FileProblem::Damaged { form: "XLSX" },
            "{tenth} tenths"
        );
    }
    let old = std::fs::read(fixtures("andere-wijk").join("uren.xls")).unwrap();
    for length in [600, 2_000] {
        assert!(
            matches!(note(&old[..length]), FileProblem::Damaged { form: "XLS" }),
            "{length}"
        );
    }
    let open = std::fs::read(fixtures("andere-wijk").join("kraam.ods")).unwrap();
    assert_eq!(
        note(&open[..open.len() / 2]),
        FileProblem::Damaged { form: "ODS" }
    );
}

#[test]
fn a_byte_changed_in_a_workbook_is_noticed_or_harmless() {
    let whole = workbook();
    for at in (0..whole.len()).step_by(97) {
        let mut bytes = whole.clone();
        bytes[at] ^= 0x55;
        let lists = read(&ListFile {
            name: "x".to_owned(),
            bytes,
        });
        assert!(!lists.is_empty());
    }
}

#[test]
fn a_text_cut_off_in_a_row_loses_only_that_row() {
    let whole = file("voorbeeldwijk", "te-factureren.csv");
    let cut = ListFile {
        name: "cut".to_owned(),
        bytes: whole.bytes[..whole.bytes.len() / 2].to_vec(),
    };
    let list = only(&cut);
    assert_eq!(list.kind, ListKind::BillableLines);
    assert!(refused(&list).len() <= 1);
    assert!(good(&list).len() > 70);
}

#[test]
fn a_zip_bomb_is_not_unpacked() {
    let zeros = vec![b' '; 300 * 1024 * 1024];
    let bomb = archive(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("xl/workbook.xml", b"<workbook/>"),
        ("xl/worksheets/sheet1.xml", &zeros),
    ]);
    assert!(bomb.len() < 2_000_000);
    let too_large = FileProblem::UnpacksTooLarge {
        allowed: LARGEST_UNPACKED,
    };
    assert_eq!(note(&bomb), too_large);

    // A directory that lies about the size does not help: what comes out is counted.
    let size = u32::try_from(zeros.len()).unwrap().to_le_bytes();
    let mut liar = bomb;
    let places: Vec<usize> = (0..liar.len() - 4)
        .filter(|at| liar[*at..at + 4] == size)
        .collect();
    assert!(!places.is_empty());
    for at in places {
        liar[at..at + 4].copy_from_slice(&1_000_u32.to_le_bytes());
    }
    let answer = note(&liar);
    assert!(
        answer == too_large || answer == FileProblem::Damaged { form: "XLSX" },
        "{answer:?}"
    );
}

#[test]
fn an_open_document_that_repeats_itself_without_end_is_refused() {
    let sheet = |table: &str| {
        let content = format!(
            "<office:document-content><office:body><office:spreadsheet>{table}</office:spreadsheet></office:body></office:document-content>"
        );
        archive(&[
            (
                "mimetype",
                b"application/vnd.oasis.opendocument.spreadsheet",
            ),
            ("META-INF/manifest.xml", b"<manifest/>"),
            ("content.xml", content.as_bytes()),
        ])
    };
    let many = FileProblem::TooManyCells {
        allowed: MOST_CELLS as u64,
    };
    let cells = r#"<table:table table:name="A"><table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="1000" office:value-type="float" office:value="1"/></table:table-row></table:table>"#;
    assert_eq!(note(&sheet(cells)), many);
    let spaces = r#"<table:table table:name="A"><table:table-row><table:table-cell office:value-type="string"><text:p>a<text:s text:c="4000000000"/></text:p></table:table-cell></table:table-row></table:table>"#;
    assert_eq!(note(&sheet(spaces)), many);
    let endless = r#"<table:table table:name="A"><table:table-row>"#;
    assert_eq!(note(&sheet(endless)), FileProblem::Damaged { form: "ODS" });
}

#[test]
fn a_cell_in_the_last_corner_of_a_sheet_does_not_fill_the_memory() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    sheet.write(0, 0, "Naam").unwrap();
    sheet.write(0, 1, "KvK").unwrap();
    sheet.write(1, 0, "Klant").unwrap();
    sheet.write(1_048_575, 16_383, "x").unwrap();
    let list = only(&ListFile {
        name: "x".to_owned(),
        bytes: workbook.save_to_buffer().unwrap(),
    });
    assert_eq!((list.kind, list.rows.len()), (ListKind::Customers, 1));
}

#[test]
fn a_workbook_with_a_password_says_so() {
    let locked = file("andere-wijk", "op-slot.xlsx");
    assert_eq!(note(&locked.bytes), FileProblem::PasswordProtected);
}

#[test]
fn what_is_no_list_is_named() {
    let pixel = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR";
    let program = b"MZ\x90\0\x03\0\0\0\x04\0\0\0\xFF\xFF\0\0";
    for (bytes, found) in [
        (
            b"%PDF-1.7\n%\xE2\xE3\xCF\xD3\n1 0 obj".as_slice(),
            FoundForm::Pdf,
        ),
        (b"\xFF\xD8\xFF\xE0\0\x10JFIF\0", FoundForm::Picture),
        (pixel, FoundForm::Picture),
        (program, FoundForm::Program),
        (
            b"<!DOCTYPE html><html><table><tr><td>Naam",
            FoundForm::WebPage,
        ),
        (
            b"<?xml version=\"1.0\"?><Document xmlns=\"camt.053\"/>",
            FoundForm::Xml,
        ),
        (
            b"\x01\x02\x03\x04\x05\x06\x07\x08\x0E\x0F\x10\x11\x12\x13",
            FoundForm::Binary,
        ),
    ] {
        assert_eq!(note(bytes), FileProblem::NotAList { found });
    }
    let letter = archive(&[
        ("[Content_Types].xml", b"<Types/>"),
        ("word/document.xml", b"<w/>"),
    ]);
    assert_eq!(
        note(&letter),
        FileProblem::NotAList {
            found: FoundForm::TextDocument
        }
    );
    let photos = archive(&[("foto.jpg", b"x")]);
    assert_eq!(
        note(&photos),
        FileProblem::NotAList {
            found: FoundForm::Archive
        }
    );
}

#[test]
fn a_text_that_is_no_known_list_shows_its_first_row() {
    assert_eq!(
        note(b"Recept;Minuten\nSoep;40\n"),
        FileProblem::NotRecognised {
            first_row: vec!["Recept".to_owned(), "Minuten".to_owned()]
        }
    );
}

#[test]
fn a_known_list_without_its_prices_names_what_is_missing() {
    let text = b"Klant;Datum;Onderneming;Omschrijving;Aantal;Btw\nA;1-10-2026;verhuur;zaal;1;21\n";
    assert_eq!(
        note(text),
        FileProblem::ColumnsMissing {
            kind: ListKind::BillableLines,
            missing: vec![&["price", "price_excl", "price_incl"]]
        }
    );
}

#[test]
fn json_with_unknown_missing_or_wrong_fields_is_told_field_by_field() {
    assert_eq!(
        note(b"{\"naam\": \"x\","),
        FileProblem::BrokenJson {
            line: 1,
            column: 13
        }
    );
    assert_eq!(
        note(b"{\"kvk\": \"00091630\", \"rsin\": \"999000986\"}"),
        FileProblem::ColumnsMissing {
            kind: ListKind::Organisation,
            missing: vec![&["name"]]
        }
    );
    let text = r#"{"naam": "De Oever", "rsin": "123", "kleur": "groen", "kor": "wie weet", "iban": {"a": 1}, "eerste_factuurnummer": -4}"#;
    let list = only(&ListFile {
        name: "x.json".to_owned(),
        bytes: text.into(),
    });
    let column = |name: &str| name.to_owned();
    let (_, problems) = refused(&list)[0];
    assert_eq!(problems.len(), 3, "{problems:?}");
    assert!(matches!(&problems[0], RowProblem::WrongType { column, .. } if column == "iban"));
    assert!(
        problems.iter().any(
            |problem| matches!(problem, RowProblem::NotOneOf { text, .. } if text == "wie weet")
        )
    );
    assert!(
        problems
            .iter()
            .any(|problem| matches!(problem, RowProblem::OutOfRange { text, .. } if text == "-4"))
    );
    let remarks = remarks(&list);
    assert!(remarks.contains(&(
        1,
        &RowProblem::UnknownField {
            column: column("kleur")
        }
    )));
    assert!(remarks.contains(&(
        1,
        &RowProblem::NumberLeftOut {
            column: column("rsin"),
            text: "123".to_owned()
        }
    )));
    let deep = "[{".to_owned() + &"\"a\":[".repeat(100_000);
    assert!(matches!(
        note(deep.as_bytes()),
        FileProblem::BrokenJson { .. }
    ));
}
