//! Cells with what should never be there: each row gets its reasons, the others come in.

use super::*;

const HEADINGS: &str = "Klant;Datum;Omschrijving;Aantal;Prijs excl;Btw\n";

fn lines(rows: &[&str]) -> List {
    let text = HEADINGS.to_owned() + &rows.join("\n");
    only(&ListFile {
        name: "regels.csv".to_owned(),
        bytes: text.into_bytes(),
    })
}

fn why(row: &str) -> Vec<RowProblem> {
    let list = lines(&["Goed;1-10-2026;Zaal;1;25,00;21", row]);
    assert!(list.rows[0].parsed.is_ok());
    list.rows[1].parsed.clone().unwrap_err()
}

#[test]
fn scripts_formulas_quotes_and_marks_of_direction_are_text() {
    let list = lines(&[
        "<script>alert(1)</script>;1-10-2026;=cmd|' /C calc'!A0;1;25,00;21",
        "\"Café \"\"De Kas\"\"\";1-10-2026;'=1+1;1;25,00;21",
        "شركة\u{200f} المثال\u{202e};1-10-2026;+31 6; 1 ;25,00;21",
        "A\u{0}B;1-10-2026;@SUM(A1);1;25,00;21",
    ]);
    let told = told::rows(&list);
    assert!(
        told[0].starts_with("<script>alert(1)</script> |  | 2026-10-01 |  | =cmd|' /C calc'!A0 |")
    );
    assert!(told[1].starts_with("Café \"De Kas\" |  | 2026-10-01 |  | '=1+1 |"));
    assert!(told[2].starts_with("شركة\u{200f} المثال\u{202e} |"));
    assert!(told[3].starts_with("AB |"));
    let column = "Klant".to_owned();
    assert_eq!(
        remarks(&list),
        [(5, &RowProblem::ControlCharactersLeftOut { column })]
    );
}

#[test]
fn a_name_of_two_hundred_letters_comes_in_and_one_more_does_not() {
    let long = "é".repeat(200);
    assert_eq!(
        refused(&lines(&[&format!("{long};1-10-2026;Zaal;1;25,00;21")])),
        []
    );
    assert_eq!(
        why(&format!("{long}x;1-10-2026;Zaal;1;25,00;21")),
        [RowProblem::TooLong {
            column: "Klant".to_owned(),
            length: 201,
            allowed: 200
        }]
    );
}

#[test]
fn quantities_from_nothing_to_a_milliard_come_in_and_nine_decimals_do_not() {
    let list = lines(&[
        "A;1-10-2026;Zaal;0;25,00;21",
        "A;1-10-2026;Zaal;-1;25,00;21",
        "A;1-10-2026;Zaal;1000000000;25,00;21",
        "A;1-10-2026;Zaal;1,234567;25,00;21",
    ]);
    assert_eq!(refused(&list), []);
    let column = "Aantal".to_owned();
    assert_eq!(
        remarks(&list),
        [(
            2,
            &RowProblem::ZeroQuantity {
                column: column.clone()
            }
        )]
    );
    assert_eq!(
        why("A;1-10-2026;Zaal;1,123456789;25,00;21"),
        [RowProblem::TooManyDecimals {
            column: column.clone(),
            text: "1,123456789".to_owned(),
            allowed: 6
        }]
    );
    assert!(matches!(
        why("A;1-10-2026;Zaal;1000000001;25,00;21")[..],
        [RowProblem::OutOfRange { .. }]
    ));
    assert!(matches!(
        why("A;1-10-2026;Zaal;99999999999999999999999999999999;25,00;21")[..],
        [RowProblem::OutOfRange { .. }]
    ));
}

#[test]
fn an_amount_that_cents_cannot_hold_is_refused() {
    assert_eq!(
        refused(&lines(&["A;1-10-2026;Zaal;90071;1000000000;21"])),
        []
    );
    assert!(matches!(
        why("A;1-10-2026;Zaal;1000000000;1000000000;21")[..],
        [RowProblem::AmountTooLarge { .. }]
    ));
}

#[test]
fn a_row_tells_all_its_reasons_at_once() {
    let problems = why(";31-9-2026;;veel;;zwart");
    assert_eq!(problems.len(), 6, "{problems:?}");
}

#[test]
fn a_separator_in_a_text_without_quotation_marks_moves_the_cells() {
    assert_eq!(
        why("A;1-10-2026;Zaal; met beamer;1;25,00;21"),
        [
            RowProblem::TooManyCells {
                found: 7,
                expected: 6
            },
            RowProblem::NotANumber {
                column: "Aantal".to_owned(),
                text: "met beamer".to_owned()
            },
            RowProblem::NotOneOf {
                column: "Btw".to_owned(),
                text: "25,00".to_owned(),
                choice: Choice::VatClass
            },
        ]
    );
}

#[test]
fn a_quotation_mark_that_is_never_closed_costs_no_other_row() {
    let list = lines(&[
        "A;1-10-2026;\"Zaal;1;25,00;21",
        "B;1-10-2026;Zaal;1;25,00;21",
        "C;1-10-2026;\"Zaal\";1;25,00;21",
    ]);
    assert_eq!(told::rows(&list).len(), 3);
    assert_eq!(remarks(&list), [(2, &RowProblem::QuoteNotClosed)]);
}

#[test]
fn line_numbers_are_those_of_an_editor_also_after_empty_lines_and_cells_of_several_lines() {
    let list = lines(&[
        "",
        "A;1-10-2026;\"Zaal\nmet \"\"beamer\"\"\";1;25,00;21",
        "",
        ";;;;;",
        "B;1-10-2026;Zaal;1;25,00;21",
    ]);
    let at: Vec<u32> = list.rows.iter().map(|row| row.line).collect();
    assert_eq!(at, [3, 7]);
    let Row::BillableLine(first) = good(&list)[0] else {
        panic!()
    };
    assert_eq!(first.description, "Zaal\nmet \"beamer\"");
}

#[test]
fn a_column_of_citizen_service_numbers_is_not_taken_in_or_shown() {
    let text = "Naam;Geboortedatum;BSN\nAnna de Vries;1-2-1980;999000986\n";
    let list = only(&ListFile {
        name: "x".to_owned(),
        bytes: text.into(),
    });
    assert_eq!(
        list.note,
        Some(FileProblem::PersonalNumbersLeftOut {
            column: "BSN".to_owned()
        })
    );
    assert_eq!(list.rows[0].cells, ["Anna de Vries", "1-2-1980", ""]);
}

#[test]
fn a_citizen_service_number_in_a_note_is_neither_kept_nor_shown() {
    let list = only(&ListFile {
        name: "x".to_owned(),
        bytes: "Naam;Geboortedatum;Opmerking\nAnna de Vries;1-2-1980;bsn 999000986\n".into(),
    });
    assert_eq!(list.rows[0].cells[2], "bsn *********");
    assert!(told::rows(&list)[0].ends_with("| bsn *********"));
    let column = "Opmerking".to_owned();
    assert_eq!(
        remarks(&list),
        [(2, &RowProblem::PersonalNumberLeftOut { column })]
    );
}

#[test]
fn a_number_that_could_be_two_things_is_remarked_unless_the_others_tell() {
    let list = lines(&["A;1-10-2026;Zaal;1.234;25;21"]);
    let column = "Aantal".to_owned();
    let text = "1.234".to_owned();
    let read_as = rust_decimal::Decimal::from(1234);
    assert_eq!(
        remarks(&list),
        [(
            2,
            &RowProblem::AmbiguousNumber {
                column,
                text,
                read_as
            }
        )]
    );
    let list = lines(&["A;1-10-2026;Zaal;1.234;25.50;21"]);
    assert_eq!(remarks(&list), []);
    assert!(told::rows(&list)[0].contains("| 1.234 |"));
}

#[test]
fn zero_percent_with_an_exemption_beside_it_is_doubtful() {
    let text = "Klant;Datum;Omschrijving;Aantal;Prijs excl;Btw;Reden btw\n\
        A;1-10-2026;Zaal;1;25,00;0;vrijgesteld, art. 11\n\
        A;1-10-2026;Paneel;1;25,00;0;Nultarief zonnepanelen op woning\n";
    let list = only(&ListFile {
        name: "x".to_owned(),
        bytes: text.into(),
    });
    assert!(matches!(
        refused(&list)[..],
        [(2, [RowProblem::Doubtful { .. }])]
    ));
}

#[test]
fn a_price_whose_basis_nobody_tells_is_refused() {
    let text = "Klant;Datum;Omschrijving;Aantal;Prijs;Btw\nA;1-10-2026;Zaal;1;25,00;21\n";
    let list = only(&ListFile {
        name: "x".to_owned(),
        bytes: text.into(),
    });
    let column = "price_basis".to_owned();
    assert_eq!(
        refused(&list),
        [(2, [RowProblem::Missing { column }].as_slice())]
    );
}
