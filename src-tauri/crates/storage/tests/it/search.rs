//! Typing the beginning of what one looks for.

use storage::search::search;
use storage::{invoicing, people};

use crate::office::{Office, an_invoice, billable, customer, draft_for, person, placement};

fn found(office: &Office, text: &str) -> Vec<String> {
    let hits = office.database.read(|r| search(r, text, 20)).unwrap();
    hits.into_iter()
        .map(|hit| format!("{}: {}", hit.kind, hit.title))
        .collect()
}

#[test]
fn everything_is_found_by_the_beginning_of_its_words() {
    let mut office = Office::new();
    office.write(|tx| {
        let noel = person("Noël", "van der", "Meer");
        people::insert_person(tx, &noel)?;
        storage::placements::insert(tx, &placement(noel.id, None))?;
        people::insert_person(tx, &person("Νίκος", "", "Παπαδόπουλος"))?;
        people::insert_person(tx, &person("محمد", "", "الأحمد"))?;
        people::insert_person(tx, &person("Thị Lan", "", "Nguyễn"))?;
        an_invoice(tx).map(drop)
    });
    assert_eq!(
        found(&office, "noel mee"),
        ["person: Noël van der Meer", "placement: Noël van der Meer"]
    );
    assert_eq!(found(&office, "παπαδ"), ["person: Νίκος Παπαδόπουλος"]);
    assert_eq!(found(&office, "محم"), ["person: محمد الأحمد"]);
    assert_eq!(found(&office, "nguyen thi"), ["person: Thị Lan Nguyễn"]);
    assert_eq!(
        found(&office, "2026-0413"),
        ["invoice: 2026-0413 Stichting De Tuin"]
    );
    assert_eq!(
        found(&office, "TUIN"),
        [
            "customer: Stichting De Tuin",
            "invoice: 2026-0413 Stichting De Tuin"
        ]
    );
    assert_eq!(
        found(&office, "baan gevonden"),
        [""; 0],
        "the reason of ending is not found"
    );
}

#[test]
fn what_is_found_follows_what_is_changed_and_deleted() {
    let mut office = Office::new();
    let mut tuin = customer("Stichting De Tuin");
    let mut anna = person("Anna", "", "Bakker");
    let plek = placement(anna.id, None);
    let draft = draft_for(&tuin, vec![billable(tuin.id, "Zaalhuur", "2026-10-03")]);
    office.write(|tx| {
        people::insert_person(tx, &anna)?;
        storage::placements::insert(tx, &plek)?;
        people::insert_customer(tx, &tuin)?;
        invoicing::insert_draft(tx, &draft)
    });
    assert_eq!(found(&office, "tuin").len(), 2);

    tuin.name = "Stichting De Akker".to_owned();
    anna.name.family = "de Boer".to_owned();
    office.write(|tx| {
        people::update_customer(tx, &tuin)?;
        people::update_person(tx, &anna)
    });
    assert_eq!(found(&office, "tuin"), [""; 0]);
    assert_eq!(
        found(&office, "akker"),
        ["customer: Stichting De Akker", "draft: Stichting De Akker"]
    );
    assert_eq!(found(&office, "anna boer").len(), 2);

    office.write(|tx| invoicing::delete_draft(tx, draft.id));
    assert_eq!(found(&office, "akker"), ["customer: Stichting De Akker"]);
}

#[test]
fn any_text_is_safe() {
    let mut office = Office::new();
    office.write(|tx| people::insert_person(tx, &person("Anna", "", "O'Neill-Bakker")));
    for text in [
        "\"",
        "'",
        "*",
        "-",
        "NEAR(",
        "anna AND",
        "title:anna",
        "^anna",
        "(((",
        "--",
        "\0",
        "🎃",
        "a\u{202e}b",
        "%",
        "<script>alert(1)</script>",
        ";DROP TABLE person",
    ] {
        found(&office, text);
    }
    found(&office, &"x ".repeat(100_000));
    assert_eq!(found(&office, "o'neill").len(), 1);
    assert_eq!(found(&office, "title:anna"), [""; 0], "no column is meant");
}
