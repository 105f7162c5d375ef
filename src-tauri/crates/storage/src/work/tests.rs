//! What a list of hours reads, and what it adds up to.

use uuid::Uuid;

use super::*;
use crate::database::Connected;
use crate::tests::office::{Office, noon, person};

/// How SQLite would answer, in its own words.
fn plan(office: &Office, sql: &str) -> String {
    office
        .database
        .read(|r| -> Result<_> {
            let mut statement = r
                .connection()
                .prepare(&format!("EXPLAIN QUERY PLAN {sql}"))?;
            // A plan does not depend on what is filled in.
            let mut rows = statement.raw_query();
            let mut steps = Vec::new();
            while let Some(row) = rows.next()? {
                steps.push(row.get::<_, String>("detail")?);
            }
            Ok(steps.join("\n"))
        })
        .unwrap()
}

fn somebody() -> Option<PartyId> {
    Some(PartyId(Uuid::nil()))
}

fn monday() -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(2026, 11, 16)
}

#[test]
fn a_persons_hours_are_added_up_without_reading_a_row() {
    let plan = plan(&Office::new(), include_str!("sums.sql"));
    assert!(
        plan.contains("SEARCH hours USING COVERING INDEX hours_by_person"),
        "{plan}"
    );
}

#[test]
fn every_list_of_hours_finds_its_index_and_sorts_nothing() {
    let office = Office::new();
    let of_a_person = HoursFilter {
        person: somebody(),
        ..HoursFilter::default()
    };
    let of_a_week = HoursFilter {
        from: monday(),
        to: monday(),
        ..HoursFilter::default()
    };
    let to_approve = HoursFilter {
        only_unapproved: true,
        ..HoursFilter::default()
    };
    for (filter, index) in [
        (of_a_person, "hours_by_person"),
        (of_a_week, "hours_by_date"),
        (to_approve, "hours_to_approve"),
        (HoursFilter::default(), "hours_by_date"),
    ] {
        let wanted = Wanted::of(&filter);
        let rows = plan(&office, &wanted.rows());
        assert!(rows.contains(&format!("INDEX {index}")), "{rows}");
        let is_sorted_whole = rows.contains("USE TEMP B-TREE FOR ORDER BY");
        assert!(!is_sorted_whole, "{rows}");
        let sums = plan(&office, &wanted.sums());
        if filter.person.is_some() {
            assert!(sums.contains(&format!("COVERING INDEX {index}")), "{sums}");
        } else {
            // Nor any index of the rows themselves: they are added up by day already.
            for of_rows in ["hours_by_", "hours_to_approve"] {
                assert!(!sums.contains(of_rows), "{sums}");
            }
        }
    }
}

fn november(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
}

/// Hours of two people on four days, some approved, and all of them.
fn worked(tx: &Transaction<'_>) -> Result<Vec<Hours>> {
    let mut all = Vec::new();
    for (number, name) in (0..).zip(["Anna", "Wim"]) {
        let somebody = person(name, "", "Bakker");
        crate::people::insert_person(tx, &somebody)?;
        for turn in 0..8 {
            let row = Hours {
                id: HourId(Uuid::now_v7()),
                person: somebody.id,
                date: november(14 + turn % 4),
                worked: Worked::Minutes(1 << ((turn + number) % 10)),
                activity: "kas".to_owned(),
                is_approved: turn / 4 == number,
            };
            insert_hours(tx, &row)?;
            all.push(row);
        }
    }
    Ok(all)
}

#[test]
fn the_sums_above_a_list_of_hours_are_those_of_its_rows() {
    let mut office = Office::new();
    let all = office.write(worked);
    // And changed, approved and taken away.
    let (moved, gone) = (&all[3], &all[2]);
    office.write(|tx| {
        let moved = Hours {
            date: november(14),
            worked: Worked::Minutes(700),
            ..moved.clone()
        };
        update_hours(tx, &moved)?;
        set_approval(tx, all[4].id, Some((noon(), "anna")))?;
        delete_hours(tx, gone.id)
    });
    let all = list_hours(&office.database, &everything()).unwrap().rows;
    assert_eq!(all.len(), 15);

    let one_of_them = all[0].hours.person;
    for person in [None, Some(one_of_them), somebody()] {
        for from in [None, Some(november(15)), Some(november(30))] {
            for to in [None, Some(november(16)), Some(november(1))] {
                for only_unapproved in [false, true] {
                    let filter = HoursFilter {
                        person,
                        from,
                        to,
                        only_unapproved,
                        ..everything()
                    };
                    let fits = |row: &&ListedHours| {
                        let hours = &row.hours;
                        person.is_none_or(|id| hours.person == id)
                            && from.is_none_or(|from| hours.date >= from)
                            && to.is_none_or(|to| hours.date <= to)
                            && !(only_unapproved && hours.is_approved)
                    };
                    let expected: Vec<&ListedHours> = all.iter().filter(fits).collect();
                    let page = list_hours(&office.database, &filter).unwrap();
                    let rows: Vec<&ListedHours> = page.rows.iter().collect();
                    assert_eq!(rows, expected, "{filter:?}");
                    let minutes = expected.iter().map(|row| row.hours.minutes());
                    let is_open = |row: &&&ListedHours| !row.hours.is_approved;
                    assert_eq!(
                        (page.total as usize, page.minutes, page.unapproved as usize),
                        (
                            expected.len(),
                            minutes.sum(),
                            expected.iter().filter(is_open).count()
                        ),
                        "{filter:?}"
                    );
                }
            }
        }
    }
}

fn everything() -> HoursFilter {
    HoursFilter {
        limit: 1000,
        ..HoursFilter::default()
    }
}
