//! Habits of people who keep lists, each with what comes of it.

use rust_xlsxwriter::{Format, Formula, Workbook};

use super::*;

fn list(text: &str) -> List {
    only(&ListFile {
        name: "lijst".to_owned(),
        bytes: text.into(),
    })
}

fn told(text: &str) -> Vec<String> {
    told::rows(&list(text))
}

#[test]
fn tasks_stand_in_columns_of_their_own() {
    let told = told(
        "Deelnemer;Start;Taak 1;Taak 2;Begeleider\nLi Ng;1-10-2026;zaaien;oogsten;Anna Bakker\n",
    );
    assert!(told[0].contains("| zaaien + oogsten |"), "{told:?}");
}

#[test]
fn begin_and_end_stand_in_one_cell() {
    let told = told(
        "Wie;Dag;Van-tot;Akkoord\nLi Ng;1-10-2026;9:00 - 12:30;x\nLi Ng;2-10-2026;9.00 tot 12.30 uur;\n",
    );
    assert_eq!(
        told,
        [
            "Li Ng | 2026-10-01 | 09:00:00-12:30:00 | 0 | 210 |  | approved",
            "Li Ng | 2026-10-02 | 09:00:00-12:30:00 | 0 | 210 |  | open",
        ]
    );
}

#[test]
fn only_the_number_of_hours_is_written_and_nobody_approved_them() {
    let list = list("Naam;Datum;Uren\nLi Ng;1-10-2026;3,5\nLi Ng;2-10-2026;25\n");
    assert_eq!(
        told::rows(&list),
        ["Li Ng | 2026-10-01 |  | 0 | 210 |  | open"]
    );
    assert!(matches!(
        refused(&list)[..],
        [(3, [RowProblem::OutOfRange { .. }])]
    ));
    assert_eq!(list.note, Some(FileProblem::NothingApproved));
}

#[test]
fn roles_are_marks_in_columns() {
    let told = told(
        "Voornaam;Achternaam;Lid;Vrijwilliger;Medewerker\nAnna;Bakker;x;x;\nBilal;Çelik;nee;ja;\n",
    );
    assert!(told[0].contains("[Volunteer, Member]"), "{told:?}");
    assert!(told[1].contains("[Volunteer]"), "{told:?}");
}

#[test]
fn a_prefix_stands_with_the_family_name() {
    let told = told("Naam;Voornaam;Geboren\nde Vries;Anna;1-2-1980\nHam, van der;Joris;1-2-1980\n");
    assert!(told[0].starts_with("Anna | de | Vries |"), "{told:?}");
    assert!(told[1].starts_with("Joris | van der | Ham |"), "{told:?}");
}

#[test]
fn a_discount_in_euro_is_refused_and_not_taken_for_hundredths() {
    let text = "Klant;Datum;Omschrijving;Aantal;Prijs excl;Btw;Korting (€)\n\
        A;1-10-2026;Zaal;1;25,00;21;5\n\
        A;1-10-2026;Zaal;1;25,00;21;0\n\
        A;1-10-2026;Zaal;1;25,00;21;\n";
    let list = list(text);
    let (column, text) = ("Korting (€)".to_owned(), "5".to_owned());
    assert_eq!(
        refused(&list),
        [(2, [RowProblem::DiscountInEuro { column, text }].as_slice())]
    );
    assert_eq!(good(&list).len(), 2);
}

#[test]
fn months_before_days_are_understood_and_remarked() {
    let list = list(
        "Naam,Datum,Begin,Eind,Akkoord\nLi Ng,10/31/2026,9:00,10:00,x\nLi Ng,10/30/2026,9:00,10:00,x\nLi Ng,10/05/2026,9:00,10:00,x\n",
    );
    assert!(told::rows(&list)[2].contains("2026-10-05"));
    assert!(matches!(
        remarks(&list)[..],
        [(4, RowProblem::AmbiguousDate { .. })]
    ));
}

#[test]
fn two_lists_stand_below_each_other() {
    let text = "Klantnummer;Naam;KvK;Plaats\n1;De Korst;00091210;Overdam\n\nZaal;Capaciteit;Uurprijs;Opstelling\nKadezaal;80;20,00;theater\n";
    let lists = read(&ListFile {
        name: "x".to_owned(),
        bytes: text.into(),
    });
    let found: Vec<_> = lists
        .iter()
        .map(|list| (list.kind, list.header_row, good(list).len()))
        .collect();
    assert_eq!(
        found,
        [
            (ListKind::Customers, Some(1), 1),
            (ListKind::Rooms, Some(4), 1)
        ]
    );
}

#[test]
fn sections_and_words_between_the_rows_are_no_rows() {
    let list = list(
        "Naam;Geboortedatum;Plaats\nVrijwilligers\nAnna Bakker;1-2-1980;Overdam\nLeden:\nBilal Çelik;1-2-1981;Overdam\nAantal;2\n",
    );
    assert_eq!(told::rows(&list).len(), 2);
    let why: Vec<Skipped> = list.skipped.iter().map(|skipped| skipped.why).collect();
    assert_eq!(why, [Skipped::Words, Skipped::Words]);
    assert_eq!(refused(&list).len(), 1);
}

#[test]
fn excel_names_its_separator_on_the_first_line() {
    let list = list("sep=|\r\nNaam|Geboortedatum\r\nAnna Bakker|1-2-1980\r\n");
    assert_eq!(
        (list.separator, list.header_row, list.rows[0].line),
        (Some('|'), Some(2), 3)
    );
}

#[test]
fn two_encodings_in_one_file_are_read_and_told() {
    let list = only(&ListFile {
        name: "x".to_owned(),
        bytes: b"Naam;Geboortedatum\nZo\xC3\xAB Bakker;1-2-1980\nZo\xC3\xAB Smit;1-2-1980\nRen\xE9 Smit;1-2-1980\n".to_vec(),
    });
    assert_eq!(list.note, Some(FileProblem::MixedEncoding));
    assert!(told::rows(&list)[0].starts_with("Zoë |"));
    assert!(told::rows(&list)[2].starts_with("René |"));
}

#[test]
fn accents_written_as_signs_of_their_own_become_letters() {
    let told = told("Naam;Geboortedatum\nZoe\u{308} Bakker;1-2-1980\n");
    assert!(told[0].starts_with("Zo\u{eb} |"));
}

#[test]
fn of_a_formula_the_saved_value_is_read_and_an_error_refuses_the_row() {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet();
    let percent = Format::new().set_num_format("0%");
    for (column, heading) in [
        "Klant",
        "Datum",
        "Omschrijving",
        "Aantal",
        "Prijs excl",
        "Btw",
        "Korting",
    ]
    .into_iter()
    .enumerate()
    {
        sheet.write(0, column as u16, heading).unwrap();
    }
    for row in 1..=2 {
        sheet.write(row, 0, "De Korst").unwrap();
        sheet.write(row, 1, 46_296).unwrap();
        sheet.write(row, 2, "=1+1").unwrap();
        sheet.write(row, 4, 0.1 + 0.2).unwrap();
        sheet.write_with_format(row, 5, 0.21, &percent).unwrap();
        sheet.write_with_format(row, 6, 0.125, &percent).unwrap();
    }
    sheet
        .write(1, 3, Formula::new("2+3").set_result("5"))
        .unwrap();
    sheet
        .write(2, 3, Formula::new("1/0").set_result("#DIV/0!"))
        .unwrap();
    let list = only(&ListFile {
        name: "x".to_owned(),
        bytes: workbook.save_to_buffer().unwrap(),
    });
    assert_eq!(
        told::rows(&list),
        ["De Korst |  | 2026-10-01 |  | =1+1 | 5 |  | 0.3 | excluding_vat | 21 |  | 12.5 | "]
    );
    assert!(matches!(
        refused(&list)[..],
        [(3, [RowProblem::ErrorCell { .. }, ..])]
    ));
}

#[test]
fn an_organisation_may_nest_its_address() {
    let told = told(
        r#"{"naam": "De Oever", "rsin": "999001206", "adres": {"straat": "Kadepad", "huisnummer": 1, "postcode": "9001AA", "plaats": "Overdam"}}"#,
    );
    assert!(
        told[0].contains("Kadepad, 1, , 9001 AA, Overdam"),
        "{told:?}"
    );
}

#[test]
fn headings_may_say_more_than_they_need() {
    let list = list(
        "Klantnummer;Naam van de klant;E-mail voor facturen;KvK-nummer (8 cijfers);Betaaltermijn klant in dagen\n1;De Korst;korst@example.org;00091210;14\n",
    );
    let fields: Vec<_> = list.columns.iter().map(|column| column.field).collect();
    assert_eq!(fields[0], Some("number"));
    assert_eq!(
        fields[2..],
        [Some("email"), Some("kvk"), Some("payment_days")]
    );
}

#[test]
fn customers_and_people_under_the_same_headings_are_told_apart_by_what_stands_there() {
    let headings = "Naam;Soort;Adres;Postcode;Plaats;E-mail\n";
    let people = list(&format!(
        "{headings}Anna Bakker;vrijwilliger;Kade 1;9001 AA;Overdam;\nBilal Çelik;lid;Kade 2;9001 AA;Overdam;\n"
    ));
    assert_eq!(people.kind, ListKind::People);
    let customers = list(&format!(
        "{headings}Gemeente Overdam;overheid;Kade 1;9001 AA;Overdam;\nAnna Bakker;particulier;Kade 2;9001 AA;Overdam;\n"
    ));
    assert_eq!(customers.kind, ListKind::Customers);
}
