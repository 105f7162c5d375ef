//! Typing the beginning of what one looks for.

use storage::changes::undo;
use storage::search::search;
use storage::{invoicing, people, rentals};

use crate::office::{Office, an_invoice, billable, customer, draft_for, noon, person, placement};
use crate::reservations::{insert, reservation, room};

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
fn a_name_that_is_put_back_is_found_wherever_it_stands() {
    let mut office = Office::new();
    let mut tuin = customer("Stichting De Tuin");
    let mut anna = person("Anna", "", "Bakker");
    let mut hall = room("Grote zaal");
    let mut booked = reservation(&hall, "2026-12-01", "19:00", "21:00");
    booked.customer = Some(tuin.id);
    let draft = draft_for(&tuin, vec![billable(tuin.id, "Zaalhuur", "2026-10-03")]);
    office.write(|tx| {
        people::insert_person(tx, &anna)?;
        storage::placements::insert(tx, &placement(anna.id, None))?;
        people::insert_customer(tx, &tuin)?;
        invoicing::insert_draft(tx, &draft)?;
        rentals::insert_room(tx, &hall)?;
        insert(tx, &booked)
    });
    let everywhere = |office: &Office| ["tuin", "bakker", "grote"].map(|text| found(office, text));
    let before = everywhere(&office);
    assert_eq!(before.each_ref().map(Vec::len), [3, 2, 2]);

    tuin.name = "Stichting De Akker".to_owned();
    anna.name.family = "de Boer".to_owned();
    hall.name = "Zolder".to_owned();
    let renamed = office.step(|tx| {
        people::update_customer(tx, &tuin)?;
        people::update_person(tx, &anna)?;
        rentals::update_room(tx, &hall)
    });
    assert!(everywhere(&office).iter().all(Vec::is_empty));

    let undone = office.database.transact(|tx| undo(tx, renamed, noon()));
    undone.unwrap();
    assert_eq!(everywhere(&office), before);
    assert_eq!(found(&office, "akker"), [""; 0]);
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
