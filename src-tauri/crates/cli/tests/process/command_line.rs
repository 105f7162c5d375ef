//! What is promised in `docs/command-line.md`.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::net::TcpStream;
use std::process::Stdio;

use acceptance::{Sample, difference};
use serde_json::{Value, json};

use crate::run::{Office, names};

#[test]
fn lists_go_in_and_a_month_of_documents_comes_out() {
    let office = Office::with_the_lists();
    let out = office.path("Oktober – uit");

    let answer = office.done(office.month_end(&out)).json();

    let expected = Sample::voorbeeldwijk().expected();
    for key in [
        "placements",
        "certificates",
        "hours",
        "overall",
        "customers_without_lines",
    ] {
        assert_eq!(difference(&expected[key], &answer[key]), [""; 0], "{key}");
    }
    for (name, customer) in expected["customers"].as_object().expect("customers") {
        for (key, value) in customer.as_object().expect("figures") {
            assert_eq!(
                difference(value, &answer["customers"][name][key]),
                [""; 0],
                "{name}: {key}"
            );
        }
    }
    for key in [
        "rows",
        "receipts",
        "per_class",
        "per_payment_means",
        "gross_total",
    ] {
        assert_eq!(
            difference(&expected["till"][key], &answer["till"][key]),
            [""; 0],
            "till: {key}"
        );
    }
    for key in [
        "persons_total",
        "customers",
        "customers_with_lines",
        "rooms",
        "billable_lines",
        "till_rows",
        "placements",
        "hour_rows",
    ] {
        assert_eq!(
            expected["counts"][key], answer["counts"][key],
            "counts: {key}"
        );
    }
    assert_eq!(answer["finished"], true);
    assert_eq!(
        answer["documents"]["numbers"].as_array().map(Vec::len),
        Some(21)
    );
    assert_eq!(
        answer["documents"]["certificates"].as_array().map(Vec::len),
        Some(6)
    );
    let files = names(&out);
    assert_eq!(answer["documents"]["files"], files.len());
    for number in answer["documents"]["numbers"].as_array().expect("numbers") {
        let pdf = format!("{}.pdf", number.as_str().expect("a number"));
        assert!(files.contains(&pdf), "{pdf} is in {files:#?}");
    }

    let export = office.path("export");
    let period = ["--from", "2026-10-01", "--to", "2026-10-31", "--out"];
    let mut arguments = vec!["export".into(), office.file().into_os_string()];
    arguments.extend(period.map(Into::into));
    arguments.push(export.clone().into_os_string());
    office.done(arguments);
    assert_eq!(names(&export), files, "the same documents");
    for name in &files {
        let same = fs::read(out.join(name)).ok() == fs::read(export.join(name)).ok();
        assert!(same, "{name} is as it was issued");
    }

    let checked = office.done(["check".as_ref(), office.file().as_os_str()]);
    assert!(
        checked.out().lines().all(|line| line.starts_with("✓ ")),
        "{}",
        checked.out()
    );

    let again = office.done(office.month_end(&out)).json();
    assert_eq!(difference(&answer, &again), [""; 0], "again is harmless");
}

#[test]
fn an_import_answers_counts_and_wrong_rows_and_ends_well() {
    let office = Office::new();
    let lists = Sample::voorbeeldwijk().folder();

    let dry = office.done([
        "import".as_ref(),
        office.file().as_os_str(),
        lists.as_os_str(),
        "--dry-run".as_ref(),
    ]);
    assert!(dry.out().contains("er is niets veranderd"), "{}", dry.out());
    assert!(dry.out().contains("te-factureren.csv:90"), "{}", dry.out());
    let real = office.done([
        "import".as_ref(),
        office.file().as_os_str(),
        lists.as_os_str(),
        "--json".as_ref(),
    ]);
    let again = office.done([
        "import".as_ref(),
        office.file().as_os_str(),
        lists.as_os_str(),
        "--json".as_ref(),
    ]);

    let expected = Sample::voorbeeldwijk().expected();
    for answer in [real.json(), again.json()] {
        for (key, count) in answer["counts"].as_object().expect("counts") {
            assert_eq!(*count, expected["counts"][key], "{key}");
        }
        let places = |rows: &Value| -> Vec<(String, u64)> {
            let mut places: Vec<_> = rows
                .as_array()
                .expect("rows")
                .iter()
                .map(|row| {
                    (
                        row["file"].to_string(),
                        row["line"].as_u64().unwrap_or_default(),
                    )
                })
                .collect();
            places.sort();
            places
        };
        assert_eq!(
            places(&answer["wrong_rows"]),
            places(&expected["wrong_rows"])
        );
        assert!(
            answer["wrong_rows"][0]["what"]
                .as_str()
                .is_some_and(|what| !what.is_empty())
        );
    }
    let accepted = |file: &Value| file["accepted"].as_u64().unwrap_or_default();
    let again: u64 = again.json()["files"]
        .as_array()
        .expect("files")
        .iter()
        .map(accepted)
        .sum();
    assert_eq!(again, 0, "the same lists twice add nothing");
}

#[test]
fn wrong_use_ends_with_two_and_help_with_none() {
    let office = Office::nowhere();
    let help = office.run(["--help"]);
    assert_eq!(help.code(), Some(0));
    for command in [
        "new",
        "import",
        "month-end",
        "export",
        "check",
        "verify",
        "serve",
        "demo",
        "commands",
        "call",
    ] {
        assert!(help.out().contains(command), "{command} is in the help");
        assert_eq!(office.run([command, "--help"]).code(), Some(0));
    }
    for wrong in [
        &["fly"][..],
        &[],
        &["month-end", "x.kas", "--month", "2026-10"],
        &[
            "month-end",
            "x.kas",
            "--month",
            "2026-10",
            "--out",
            "uit",
            "--date",
            "31-10-2026",
        ],
        &["verify", "x.pdf"],
        &["verify", "x.pdf", "--issuer", "geen sleutel"],
        &[
            "export",
            "x.kas",
            "--from",
            "2026-02-30",
            "--to",
            "2026-03-01",
            "--out",
            "uit",
        ],
        &["import", "x.kas"],
        &["new", "x.kas", "--language", "fr"],
        &["check", "x.kas", "--passphrase", "nooit zo"],
    ] {
        let ended = office.run(wrong);
        assert_eq!(ended.code(), Some(2), "{wrong:?}");
        assert!(ended.out().is_empty(), "{wrong:?}");
    }
}

#[test]
fn a_problem_ends_with_one_and_three_sentences() {
    let office = Office::nowhere();

    let missing = office.run(["check".as_ref(), office.file().as_os_str()]);

    assert_eq!(missing.code(), Some(1));
    assert!(missing.out().is_empty());
    assert_eq!(missing.err().lines().count(), 3, "{}", missing.err());
    let missing = office.run([
        "check".as_ref(),
        office.file().as_os_str(),
        "--json".as_ref(),
    ]);
    assert_eq!(missing.code(), Some(1));
    assert_eq!(missing.json()["problem"]["code"], "file_not_found");
    assert!(!missing.json()["problem"]["words"]["todo"].is_null());
}

#[test]
fn a_wrong_passphrase_is_a_problem_and_not_damage() {
    let office = Office::with_the_lists();
    fs::write(office.path("zin.txt"), "iets heel anders\n").expect("a test may write");

    let ended = office.run([
        "check".as_ref(),
        office.file().as_os_str(),
        "--json".as_ref(),
    ]);

    assert_eq!(ended.code(), Some(1));
    assert_eq!(ended.json()["problem"]["code"], "wrong_passphrase");
    fs::remove_file(office.path("zin.txt")).expect("a test may remove");
    let ended = office.run([
        "check".as_ref(),
        office.file().as_os_str(),
        "--json".as_ref(),
    ]);
    assert_eq!(ended.json()["problem"]["code"], "cannot_read");
}

#[test]
fn a_new_file_comes_with_its_recovery_sheet_or_its_words() {
    let office = Office::nowhere();
    let sheet = office.path("blad.pdf");
    fs::write(&sheet, "van iemand anders").expect("a test may write");
    let with_sheet = || {
        office.run([
            "new".as_ref(),
            office.file().as_os_str(),
            "--recovery".as_ref(),
            sheet.as_os_str(),
            "--json".as_ref(),
        ])
    };

    assert_eq!(with_sheet().json()["problem"]["code"], "cannot_write");
    assert!(
        !office.file().exists(),
        "nothing is made before the sheet can be saved"
    );
    fs::remove_file(&sheet).expect("a test may remove");
    let made = with_sheet();
    assert_eq!(made.code(), Some(0), "{}", made.err());
    assert!(
        made.json()["recovery_words"].is_null(),
        "the words are on the sheet only"
    );
    assert!(
        fs::read(&sheet)
            .expect("it was saved")
            .starts_with(b"%PDF-")
    );
    fs::remove_file(&sheet).expect("a test may remove");
    assert_eq!(with_sheet().json()["problem"]["code"], "file_exists");
    assert!(!sheet.exists());

    let other = office.path("nog een.kas");
    let made = office.done([
        "new".as_ref(),
        other.as_os_str(),
        "--json".as_ref(),
        "--user".as_ref(),
        "Anna".as_ref(),
    ]);
    let words = made.json()["recovery_words"]
        .as_array()
        .expect("words")
        .clone();
    assert!(words.len() >= 12);
    assert_eq!(made.json()["status"]["user"]["name"], "Anna");
    let words: Vec<&str> = words.iter().filter_map(Value::as_str).collect();
    let input = json!({
        "path": other, "words": words.join(" "), "user_name": null, "new_passphrase": "nog eens iets anders",
    });
    let recover = [
        "call".as_ref(),
        other.as_os_str(),
        "open_with_recovery".as_ref(),
        "-".as_ref(),
    ];
    let recovered = office.run_with(recover, &input.to_string());
    assert_eq!(recovered.code(), Some(0), "{}", recovered.err());
}

#[test]
fn any_command_can_be_called() {
    let office = Office::with_the_lists();
    let call = |command: &str, input: &str| {
        office.run([
            "call".as_ref(),
            office.file().as_os_str(),
            command.as_ref(),
            input.as_ref(),
        ])
    };

    let rooms = call("list_rooms", "{}");
    assert_eq!(rooms.code(), Some(0), "{}", rooms.err());
    assert_eq!(
        rooms.json()["ok"]["result"].as_array().map(Vec::len),
        Some(8)
    );
    let file = office.file();
    let review = [
        "call".as_ref(),
        file.as_os_str(),
        "review_month".as_ref(),
        "-".as_ref(),
    ];
    let review = office.run_with(review, r#"{"month": "2026-10"}"#);
    assert_eq!(review.json()["ok"]["result"]["month_end"], "2026-10-31");
    for (command, input, code) in [
        ("fly", "{}", "unknown_command"),
        ("list_rooms", "{", "input_unreadable"),
        ("list_rooms", r#"{"limit": 1}"#, "input_unreadable"),
    ] {
        let ended = call(command, input);
        assert_eq!(ended.code(), Some(1), "{command} {input}");
        assert_eq!(ended.json()["problem"]["code"], code, "{command} {input}");
        assert!(!ended.err().is_empty());
    }
}

#[test]
fn a_passphrase_is_never_taken_from_an_argument() {
    let office = Office::with_the_lists();
    let input =
        r#"{"name": "Bilal", "role": "bookkeeper", "passphrase": "kas en buurt voor iedereen"}"#;
    let add = |how: &str| {
        [
            "call".into(),
            office.file().into_os_string(),
            "add_user".into(),
            how.into(),
        ]
    };

    let refused = office.run(add(input));
    assert_eq!(refused.code(), Some(1));
    assert_eq!(refused.json()["problem"]["code"], "secret_in_argument");
    assert_eq!(office.run_with(add("-"), input).code(), Some(0));

    let needed = office.run([
        "check".as_ref(),
        office.file().as_os_str(),
        "--json".as_ref(),
    ]);
    assert_eq!(needed.json()["problem"]["code"], "user_needed");
    office.done([
        "check".as_ref(),
        office.file().as_os_str(),
        "--user".as_ref(),
        "Bilal".as_ref(),
    ]);
    let people = r#"{"search": "", "role": null, "offset": 0, "limit": 10}"#;
    let ended = office.run([
        "--user".as_ref(),
        "Bilal".as_ref(),
        "call".as_ref(),
        office.file().as_os_str(),
        "list_people".as_ref(),
        people.as_ref(),
    ]);
    assert_eq!(ended.json()["problem"]["code"], "not_allowed");
}

#[test]
fn a_certificate_is_verified_by_code_by_paper_and_by_key() {
    let office = Office::with_the_lists();
    let out = office.path("uit");
    let answer = office.done(office.month_end(&out)).json();
    let call = |command: &str, input: &str| {
        let asked = office.done([
            "call".as_ref(),
            office.file().as_os_str(),
            command.as_ref(),
            input.as_ref(),
        ]);
        asked.json()["ok"]["result"].take()
    };
    let register = call(
        "list_certificates",
        r#"{"search": "", "offset": 0, "limit": 1}"#,
    );
    let code = register["rows"][0]["code"].as_str().expect("a code");
    let key = call("get_organisation", "{}")["public_key"].take();
    let key = key.as_str().expect("a key");
    let number = answer["documents"]["certificates"][0]
        .as_str()
        .expect("a number");
    let paper = names(&out)
        .into_iter()
        .find(|name| name.contains(number))
        .expect("it was saved");
    let paper = out.join(paper);
    let verify = |what: &std::ffi::OsStr| {
        office.run([
            "verify".as_ref(),
            office.file().as_os_str(),
            what,
            "--json".as_ref(),
        ])
    };

    for genuine in [verify(code.as_ref()), verify(paper.as_os_str())] {
        assert_eq!(
            genuine.code(),
            Some(0),
            "{}{}",
            genuine.out(),
            genuine.err()
        );
        assert_eq!(genuine.json()["verdict"], "genuine");
    }
    assert_eq!(verify("ABCD-EFGH-JKMN".as_ref()).code(), Some(4));
    assert_eq!(
        verify("weg.pdf".as_ref()).code(),
        Some(1),
        "a PDF that is not there is no code"
    );
    let by_key = |paper: &std::path::Path, key: &str| {
        office.run([
            "verify".as_ref(),
            paper.as_os_str(),
            "--issuer".as_ref(),
            key.as_ref(),
        ])
    };
    let genuine = by_key(&paper, key);
    assert_eq!(genuine.code(), Some(0));
    assert!(
        genuine.out().contains("ingetrokken"),
        "it says what it cannot know: {}",
        genuine.out()
    );
    assert_eq!(by_key(&paper, &"0".repeat(64)).code(), Some(4));

    let mut changed = fs::read(&paper).expect("it was saved");
    let middle = changed.len() / 2;
    changed[middle] ^= 1;
    let forged = office.path("vervalst.pdf");
    fs::write(&forged, changed).expect("a test may write");
    assert_eq!(by_key(&forged, key).code(), Some(4));
    assert_eq!(verify(forged.as_os_str()).code(), Some(4));

    let id = register["rows"][0]["id"].as_str().expect("an id");
    call(
        "revoke_certificate",
        &json!({ "certificate_id": id, "reason": "De uren klopten niet" }).to_string(),
    );
    let revoked = verify(code.as_ref());
    assert_eq!(revoked.code(), Some(4));
    assert_eq!(revoked.json()["verdict"], "revoked");
}

#[test]
fn what_was_tampered_with_ends_the_check_with_four() {
    let office = Office::with_the_lists();
    let mut file = fs::read(office.file()).expect("it is there");
    let middle = file.len() / 2;
    file[middle] ^= 1;
    fs::write(office.file(), file).expect("a test may write");

    let ended = office.run([
        "check".as_ref(),
        office.file().as_os_str(),
        "--json".as_ref(),
    ]);

    assert_eq!(ended.code(), Some(4), "{}{}", ended.out(), ended.err());
}

#[test]
fn a_month_whose_invoices_cannot_be_made_yet_says_that_work_remains() {
    let office = Office::new();
    let lists = Sample::voorbeeldwijk();
    office.done([
        "import".as_ref(),
        office.file().as_os_str(),
        lists.list("klanten.xlsx").as_os_str(),
        lists.list("te-factureren.csv").as_os_str(),
    ]);

    let ended = office.run(office.month_end(&office.path("uit")));

    assert_eq!(ended.code(), Some(3), "{}", ended.err());
    let answer = ended.json();
    assert_eq!(answer["held_back"].as_array().map(Vec::len), Some(22));
    assert!(names(&office.path("uit")).is_empty());
}

#[test]
fn a_reader_that_stops_reading_is_no_trouble() {
    let office = Office::nowhere();
    let mut program = office
        .command(["commands", "--types"])
        .spawn()
        .expect("it starts");
    drop(program.stdout.take());

    let ended = program.wait_with_output().expect("it ends");

    assert_eq!(ended.status.code(), Some(0));
    assert!(
        ended.stderr.is_empty(),
        "{}",
        String::from_utf8_lossy(&ended.stderr)
    );
}

#[test]
fn the_commands_are_listed_with_their_types() {
    let office = Office::nowhere();
    let listed = office.done(["commands", "--json"]).json();
    let commands = listed["commands"].as_array().expect("a list");
    let types = listed["types"].as_str().expect("a text");

    let plain = office.done(["commands"]).out();
    for command in commands {
        let name = command["name"].as_str().expect("a name");
        assert!(plain.contains(name), "{name}");
        assert!(types.contains(&format!("{name}: {{ input: ")), "{name}");
    }
    let folder = office.path("soorten");
    office.done(["bindings".as_ref(), folder.as_os_str()]);
    assert_eq!(
        fs::read_to_string(folder.join("index.ts")).expect("it was written"),
        types
    );
}

#[test]
fn the_office_answers_a_browser_on_this_machine_until_it_is_stopped() {
    let office = Office::with_the_lists();
    let mut program = office
        .command(["serve".as_ref(), office.file().as_os_str()])
        .stderr(Stdio::null())
        .spawn()
        .expect("it starts");
    let mut first = String::new();
    let stdout = program.stdout.take().expect("it speaks");
    BufReader::new(stdout)
        .read_line(&mut first)
        .expect("it says where it is");

    let port = first
        .strip_prefix("http://127.0.0.1:")
        .and_then(|rest| rest.split('/').next())
        .and_then(|port| port.parse::<u16>().ok());
    let answers = port.is_some_and(|port| TcpStream::connect(("127.0.0.1", port)).is_ok());
    program.kill().expect("it can be stopped");
    program.wait().expect("it ends");

    assert!(first.contains("#token="), "{first}");
    assert!(answers, "{first}");
}

#[test]
fn the_same_seed_makes_the_same_year() {
    let office = Office::nowhere();
    fs::write(office.path("zin.txt"), "voorbeeldwijk-2026\n").expect("a test may write");
    let invoices = r#"{"search": "", "kind": null, "offset": 0, "limit": 1000}"#;
    let year = |name: &str, seed: &str| {
        let file = office.path(name);
        let demo = [
            "demo".as_ref(),
            file.as_os_str(),
            "--seed".as_ref(),
            seed.as_ref(),
        ];
        let made = office.done(demo);
        assert!(
            made.out().contains("voorbeeldwijk-2026"),
            "it tells its passphrase"
        );
        office.done(["check".as_ref(), file.as_os_str()]);
        let list = [
            "call".as_ref(),
            file.as_os_str(),
            "list_invoices".as_ref(),
            invoices.as_ref(),
        ];
        office.done(list).json()["ok"]["result"].take()
    };

    let first = year("een.kas", "7");

    assert_eq!(first, year("twee.kas", "7"));
    assert_ne!(first, year("drie.kas", "8"));
}
