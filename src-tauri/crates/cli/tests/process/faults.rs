//! Killed at any moment, stopped, and two at once: nothing is lost and nothing comes twice.

use std::fs;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use acceptance::{Sample, difference};
use serde_json::Value;

use crate::run::{Ended, Office, names};

/// How many times the program is killed.
const KILLS: u32 = 8;

/// The documents of the month, all and once, as in the sample.
#[track_caller]
fn is_whole(answer: &Value, out: &Path) {
    let expected = Sample::voorbeeldwijk().expected();
    assert_eq!(
        difference(&expected["overall"], &answer["overall"]),
        [""; 0]
    );
    let numbers: Vec<String> = (413..=433).map(|n| format!("2026-V-{n:04}")).collect();
    assert_eq!(answer["documents"]["numbers"], serde_json::json!(numbers));
    assert_eq!(
        answer["documents"]["certificates"].as_array().map(Vec::len),
        Some(6)
    );
    assert_eq!(answer["documents"]["files"], names(out).len());
    let electronic = expected["customers"]
        .as_object()
        .expect("customers")
        .values();
    let electronic = electronic.filter(|customer| {
        customer["kind"] != "held_back_zero" && !customer["buyer_legal_id"].is_null()
    });
    assert_eq!(names(out).len(), numbers.len() + electronic.count() + 6);
}

#[track_caller]
fn is_clean(office: &Office) {
    let checked = office.run(["check".as_ref(), office.file().as_os_str()]);
    assert_eq!(
        checked.code(),
        Some(0),
        "{}{}",
        checked.out(),
        checked.err()
    );
}

#[test]
fn killed_at_any_moment_the_month_is_whole_after_all() {
    let office = Office::with_the_lists();
    let started = Instant::now();
    office.done(office.month_end(&office.path("uit")));
    let whole = started.elapsed();

    for kill in 0..KILLS {
        let office = Office::with_the_lists();
        let out = office.path("uit");
        let mut program = office
            .command(office.month_end(&out))
            .spawn()
            .expect("it starts");
        // Spread over the run, and never at the same place on two machines.
        sleep(whole * (2 * kill + 1) / (2 * KILLS));
        program.kill().expect("it can be killed");
        program.wait().expect("it ends");

        is_clean(&office);
        let answer = office.done(office.month_end(&out)).json();

        is_whole(&answer, &out);
        is_clean(&office);
    }
}

#[test]
fn killed_while_lists_come_in_all_or_nothing_came() {
    let lists = Sample::voorbeeldwijk().folder();
    let import = |office: &Office| {
        let arguments = [
            "import".into(),
            office.file().into_os_string(),
            lists.clone().into_os_string(),
            "--json".into(),
        ];
        office.command(arguments)
    };
    let office = Office::new();
    let started = Instant::now();
    let ended = import(&office).output().expect("it starts");
    let whole = started.elapsed();
    let expected = Ended(ended).json()["counts"].take();

    for kill in 0..KILLS / 2 {
        let office = Office::new();
        let mut program = import(&office).spawn().expect("it starts");
        sleep(whole * (2 * kill + 1) / KILLS);
        program.kill().expect("it can be killed");
        program.wait().expect("it ends");

        is_clean(&office);
        let again = Ended(import(&office).output().expect("it starts")).json();
        assert_eq!(again["counts"], expected);
        let sums = |field: &str| -> u64 {
            let files = again["files"].as_array().expect("files");
            files
                .iter()
                .map(|file| file[field].as_u64().unwrap_or_default())
                .sum()
        };
        assert!(
            sums("accepted") == 0 || sums("already_present") == 0,
            "{:#}",
            again["files"]
        );
    }
}

#[cfg(unix)]
#[test]
fn interrupted_it_stops_between_two_pieces_and_goes_on_later() {
    use std::process::{Command, Stdio};

    let office = Office::with_the_lists();
    let out = office.path("uit");
    let program = office
        .command(office.month_end(&out))
        .stdout(Stdio::piped())
        .spawn()
        .expect("it starts");
    // As soon as the folder is there the file is open and the work begins.
    while !out.exists() {
        sleep(Duration::from_millis(5));
    }
    sleep(Duration::from_millis(50));
    let interrupted = Command::new("kill")
        .args(["-INT", &program.id().to_string()])
        .status()
        .expect("kill is on every Unix");
    assert!(interrupted.success());
    let ended = Ended(program.wait_with_output().expect("it ends"));

    assert_eq!(ended.code(), Some(3), "{}{}", ended.out(), ended.err());
    assert_eq!(ended.json()["finished"], false);
    is_clean(&office);
    is_whole(&office.done(office.month_end(&out)).json(), &out);
    is_clean(&office);
}

#[test]
fn two_at_once_end_the_month_once() {
    let office = Office::with_the_lists();
    let (here, there) = (office.path("hier"), office.path("daar"));

    let programs = [&here, &there].map(|out| {
        office
            .command(office.month_end(out))
            .spawn()
            .expect("it starts")
    });
    let ended = programs.map(|program| Ended(program.wait_with_output().expect("it ends")));

    for (ended, out) in ended.iter().zip([&here, &there]) {
        assert_eq!(ended.code(), Some(0), "{}{}", ended.out(), ended.err());
        is_whole(&ended.json(), out);
    }
    for name in names(&here) {
        assert!(
            fs::read(here.join(&name)).ok() == fs::read(there.join(&name)).ok(),
            "{name}"
        );
    }
    is_clean(&office);
}
