//! Steps that are taken back, and steps that stay.

use chrono::TimeDelta;
use uuid::Uuid;

use domain::id::ChangeId;
use storage::changes::{CannotUndo, ChangeInfo, KEPT, list_changes, purge_changes, undo};
use storage::people::{PeopleFilter, list_people};
use storage::{billing, imports, invoicing, people};

use crate::office::{
    Office, an_invoice, billable, cooperative, customer, day, draft_for, finalised, is_whole, noon,
    person, placement,
};

fn taken_back(office: &mut Office, id: ChangeId) -> Result<Vec<&'static str>, CannotUndo> {
    let undone = office.database.transact(|tx| undo(tx, id, noon()));
    undone.map(|((), changed)| changed)
}

fn people_count(office: &Office) -> u32 {
    let all = PeopleFilter::default();
    office
        .database
        .read(|r| list_people(r, &all))
        .unwrap()
        .total
}

#[test]
fn an_import_is_taken_back_whole() {
    let mut office = Office::new();
    let (anna, tuin) = (person("Anna", "", "Bakker"), customer("Stichting De Tuin"));
    let id = office.step(|tx| {
        people::insert_person(tx, &anna)?;
        people::insert_customer(tx, &tuin)?;
        storage::placements::insert(tx, &placement(anna.id, None))?;
        billing::insert_line(tx, &billable(tuin.id, "Zaalhuur", "2026-10-03"))?;
        storage::organisation::save(tx, &cooperative())?;
        storage::organisation::set_logo(tx, Some(&[0, 1, 255]))?;
        imports::remember(tx, "people", "abc", 0, &anna.id.to_string())
    });

    let changed = taken_back(&mut office, id).unwrap();

    assert!(changed.contains(&"person") && changed.contains(&"billable_line"));
    assert_eq!(people_count(&office), 0);
    office
        .database
        .read(|r| -> storage::Result<()> {
            assert_eq!(people::get_customer(r, tuin.id)?, None);
            assert_eq!(billing::open_lines(r, day("2027-01-01"))?, []);
            assert_eq!(storage::organisation::load(r)?, None);
            assert_eq!(storage::organisation::logo(r)?, None);
            assert_eq!(imports::imported(r, "people", "abc", 0)?, None);
            assert_eq!(storage::search::search(r, "anna", 10)?, []);
            assert!(is_whole(r)?);
            Ok(())
        })
        .unwrap();
    // And it can come in again.
    office.step(|tx| people::insert_person(tx, &anna));
    assert_eq!(people_count(&office), 1);
}

#[test]
fn a_changed_and_a_deleted_row_are_again_as_they_were() {
    let mut office = Office::new();
    let tuin = customer("Stichting De Tuin");
    let draft = draft_for(&tuin, vec![billable(tuin.id, "Zaalhuur", "2026-10-03")]);
    let mut anna = person("Anna", "", "Bakker");
    office.write(|tx| {
        people::insert_person(tx, &anna)?;
        people::insert_customer(tx, &tuin)?;
        invoicing::insert_draft(tx, &draft)?;
        storage::organisation::set_logo(tx, Some(&[0, 1, 255]))
    });
    let before = anna.clone();
    anna.name.family = "de Boer".to_owned();
    anna.roles.clear();
    anna.iban = None;
    let id = office.step(|tx| {
        people::update_person(tx, &anna)?;
        anna.note = "twice in one step".to_owned();
        people::update_person(tx, &anna)?;
        invoicing::delete_draft(tx, draft.id)?;
        billing::delete_line(tx, draft.lines[0].id)?;
        storage::organisation::set_logo(tx, None)
    });

    taken_back(&mut office, id).unwrap();

    office
        .database
        .read(|r| -> storage::Result<()> {
            assert_eq!(people::get_person(r, anna.id)?.as_ref(), Some(&before));
            assert_eq!(
                invoicing::get_draft(r, draft.id, 14)?.as_ref(),
                Some(&draft)
            );
            assert_eq!(storage::organisation::logo(r)?, Some(vec![0, 1, 255]));
            assert_eq!(storage::search::search(r, "bakker", 10)?.len(), 1);
            assert_eq!(storage::search::search(r, "boer", 10)?, []);
            assert!(is_whole(r)?);
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_step_is_taken_back_once() {
    let mut office = Office::new();
    let id = office.step(|tx| people::insert_person(tx, &person("Anna", "", "Bakker")));
    taken_back(&mut office, id).unwrap();
    let again = taken_back(&mut office, id);
    assert!(matches!(again, Err(CannotUndo::AlreadyUndone)), "{again:?}");
    let unknown = taken_back(&mut office, ChangeId(Uuid::now_v7()));
    assert!(matches!(unknown, Err(CannotUndo::NotFound)), "{unknown:?}");
    let listed = office.database.read(|r| list_changes(r, 10)).unwrap();
    assert_eq!(listed[0].undone_at, Some(noon()));
}

#[test]
fn a_row_that_was_changed_since_keeps_the_whole_step() {
    let mut office = Office::new();
    let mut anna = person("Anna", "", "Bakker");
    let id = office.step(|tx| {
        people::insert_person(tx, &anna)?;
        people::insert_person(tx, &person("Bilal", "", "Amrani"))
    });
    anna.phone = "06".to_owned();
    office.write(|tx| people::update_person(tx, &anna));

    let refused = taken_back(&mut office, id);

    let Err(CannotUndo::ChangedSince { table, id }) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!((table.as_str(), id), ("person", anna.id.to_string()));
    assert_eq!(people_count(&office), 2, "all or nothing");
}

#[test]
fn something_new_that_refers_to_it_keeps_the_step() {
    let mut office = Office::new();
    let anna = person("Anna", "", "Bakker");
    let id = office.step(|tx| people::insert_person(tx, &anna));
    let plek = placement(anna.id, None);
    office.write(|tx| storage::placements::insert(tx, &plek));

    let refused = taken_back(&mut office, id);

    let Err(CannotUndo::ChangedSince { table, id }) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!((table.as_str(), id), ("placement", plek.id.to_string()));
    assert_eq!(people_count(&office), 1);
}

#[test]
fn an_import_of_which_a_line_was_invoiced_stays_and_names_the_invoice() {
    let mut office = Office::new();
    let tuin = customer("Stichting De Tuin");
    let line = billable(tuin.id, "Zaalhuur", "2026-10-03");
    let id = office.step(|tx| {
        people::insert_customer(tx, &tuin)?;
        billing::insert_line(tx, &line)
    });
    let draft = draft_for(&tuin, vec![line]);
    let (invoice, _) = office.write(|tx| {
        invoicing::insert_draft(tx, &draft)?;
        finalised(tx, draft)
    });

    let refused = taken_back(&mut office, id);

    let Err(CannotUndo::BecameFact { table, id }) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!((table.as_str(), id), ("invoice", invoice.id.to_string()));
    let kept = office
        .database
        .read(|r| people::get_customer(r, tuin.id))
        .unwrap();
    assert_eq!(kept, Some(tuin));
}

#[test]
fn a_step_that_makes_a_fact_cannot_be_taken_back() {
    let mut office = Office::new();
    let mut invoice = None;
    let id = office.step(|tx| {
        invoice = Some(an_invoice(tx)?.0.id.to_string());
        Ok(())
    });
    let refused = taken_back(&mut office, id);
    let Err(CannotUndo::BecameFact { table, id }) = refused else {
        panic!("{refused:?}");
    };
    // The entry is the last fact people know of; either name leads to the invoice.
    assert!(table == "invoice" || table == "journal_entry", "{table}");
    assert!(!id.is_empty());
}

#[test]
fn after_thirty_days_a_step_stays() {
    let mut office = Office::new();
    let id = office.step(|tx| people::insert_person(tx, &person("Anna", "", "Bakker")));
    let late = noon() + KEPT + TimeDelta::seconds(1);

    let refused = office.database.transact(|tx| undo(tx, id, late));
    assert!(matches!(refused, Err(CannotUndo::Expired)), "{refused:?}");

    let forgotten = office.write(|tx| purge_changes(tx, noon() + KEPT));
    assert_eq!(forgotten, 0, "the last day still counts");
    let forgotten = office.write(|tx| purge_changes(tx, late));
    assert_eq!(forgotten, 4, "party, person, two roles, and no more");
    let refused = taken_back(&mut office, id);
    assert!(matches!(refused, Err(CannotUndo::Expired)), "{refused:?}");
}

#[test]
fn a_new_step_forgets_what_was_before_steps_of_more_than_thirty_days_ago() {
    let mut office = Office::new();
    let first = office.step(|tx| people::insert_person(tx, &person("Anna", "", "Bakker")));
    let mut later = |days: i64| {
        let change = ChangeInfo {
            id: ChangeId(Uuid::now_v7()),
            at: noon() + TimeDelta::days(days),
            user: "anna".to_owned(),
            action: "step".to_owned(),
            description: String::new(),
        };
        let bilal = person("Bilal", "", "Amrani");
        office
            .database
            .transact_undoable(&change, |tx| people::insert_person(tx, &bilal))
            .unwrap();
        let listed = office.database.read(|r| list_changes(r, 10)).unwrap();
        let first = listed.iter().find(|change| change.info.id == first);
        first.unwrap().row_count
    };
    assert_eq!(later(30), 4, "the last day still counts");
    assert_eq!(later(31), 0);
}

#[test]
fn steps_are_listed_newest_first_and_empty_ones_not() {
    let mut office = Office::new();
    let first = office.step(|tx| people::insert_person(tx, &person("Anna", "", "Bakker")));
    let second = office.step(|tx| people::insert_person(tx, &person("Bilal", "", "Amrani")));
    office.step(|_| Ok(()));
    // Not a step: nothing of it is written down.
    office.write(|tx| people::insert_person(tx, &person("Chantal", "", "Bos")));

    let listed = office.database.read(|r| list_changes(r, 10)).unwrap();

    let ids: Vec<_> = listed.iter().map(|change| change.info.id).collect();
    assert_eq!(ids, [second, first]);
    assert_eq!(listed[0].info.description, "A step");
    assert_eq!(listed[0].undone_at, None);
}

#[test]
fn a_step_that_fails_leaves_no_trace() {
    let mut office = Office::new();
    let change = ChangeInfo {
        id: ChangeId(Uuid::now_v7()),
        at: noon(),
        user: "anna".to_owned(),
        action: "import".to_owned(),
        description: String::new(),
    };
    let failed = office.database.transact_undoable(&change, |tx| {
        people::insert_person(tx, &person("Anna", "", "Bakker"))?;
        Err::<(), _>(storage::StorageError::NotFound)
    });
    assert!(failed.is_err());
    assert_eq!(people_count(&office), 0);
    assert_eq!(office.database.read(|r| list_changes(r, 10)).unwrap(), []);
    // What is written next belongs to no step.
    office.write(|tx| people::insert_person(tx, &person("Bilal", "", "Amrani")));
    assert_eq!(office.database.read(|r| list_changes(r, 10)).unwrap(), []);
}
