//! From a person to a certificate, by hand: people, placements, hours.

use acceptance::TestAdministration;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};

const TODAY: &str = "2026-11-23";
const NOBODY: &str = "01990000-0000-7000-8000-000000000000";

/// The key of a form: another one for every number.
fn key(number: u32) -> String {
    format!("01990000-0000-7000-8000-{number:012}")
}

fn with(mut input: Value, changes: Value) -> Value {
    let changes = changes.as_object().expect("changes are fields").clone();
    input
        .as_object_mut()
        .expect("an input is fields")
        .extend(changes);
    input
}

fn person(number: u32, given: &str, prefix: &str, family: &str) -> Value {
    json!({
        "key": key(number), "person_id": null,
        "given": given, "prefix": prefix, "family": family,
        "birth_date": "1991-04-02",
        "address": {
            "street": "Kruidentuin", "house_number": "12", "addition": "b",
            "postcode": "1241 ba", "city": "Voorbeelddam", "country": "NL",
        },
        "email": null, "phone": "06-12340012", "iban": null,
        "roles": [{ "kind": "participant", "since": "2026-09-01", "until": null }],
        "note": null,
    })
}

fn placement(number: u32, person: &Value, supervisor: &Value) -> Value {
    json!({
        "key": key(number), "placement_id": null,
        "person_id": person, "supervisor_id": supervisor,
        "instrument": "werkervaringsplaats", "referrer": "gemeente Voorbeelddam",
        "goal": "ritme en een baan in het groen",
        "tasks": ["zaaien en oogsten", "kas onderhouden"], "skills": ["veilig werken"],
        "hours_per_week": "16", "start": "2026-09-01", "planned_end": "2026-12-04",
    })
}

fn shift(number: u32, person: &Value, date: &str, begin: &str, end: &str) -> Value {
    json!({
        "key": key(number), "hours_id": null, "person_id": person, "date": date,
        "begin": begin, "end": end, "break_minutes": 0, "minutes": null,
        "activity": "kas",
    })
}

fn length(number: u32, person: &Value, date: &str, minutes: u32) -> Value {
    with(
        shift(number, person, date, "", ""),
        json!({ "begin": null, "end": null, "minutes": minutes }),
    )
}

fn hours_of(administration: &TestAdministration, person: &Value) -> Value {
    let all = json!({
        "person_id": person, "from": null, "to": null, "only_open": false,
        "offset": 0, "limit": 100,
    });
    administration.ask("list_hours", all)
}

fn approve(administration: &TestAdministration, row: &Value, approved: bool) -> Value {
    let which = json!({ "hours_ids": [row["id"]], "approved": approved });
    administration.ask("approve_hours", which)
}

fn standing(administration: &TestAdministration, placement: &Value) -> Value {
    administration.ask("get_placement", json!({ "placement_id": placement["id"] }))
}

/// Şükrü, guided by Chantal, on a placement that goes on.
struct Greenhouse {
    administration: TestAdministration,
    participant: Value,
    placement: Value,
}

impl Greenhouse {
    fn open() -> Self {
        let administration = TestAdministration::on(TODAY);
        let guide = administration.ask("save_person", person(1, "Chantal", "de", "Boer"));
        let participant = administration.ask(
            "save_person",
            person(2, "Şükrü", "", "Öztürk-van der Wöhlenbergh"),
        );
        let placement = administration.ask(
            "save_placement",
            placement(3, &participant["id"], &guide["id"]),
        );
        let participant = participant["id"].clone();
        Self {
            administration,
            participant,
            placement,
        }
    }

    fn end(&self, date: &str) -> Value {
        let which = json!({
            "placement_id": self.placement["id"], "end_date": date, "reason": "baan gevonden",
        });
        self.administration.ask("end_placement", which)
    }

    fn worked(&self, number: u32, date: &str) -> Value {
        let input = shift(number, &self.participant, date, "09:00", "13:00");
        self.administration.ask("save_hours", input)
    }
}

#[test]
fn the_whole_chain_from_a_person_to_a_revoked_certificate() {
    let greenhouse = Greenhouse::open();
    let administration = &greenhouse.administration;
    let first = greenhouse.worked(10, "2026-10-05");
    let second = administration.ask(
        "save_hours",
        length(11, &greenhouse.participant, "2026-10-06", 90),
    );
    assert_eq!(first["minutes"], 240);
    assert_eq!(second["minutes"], 90);
    let before = standing(administration, &greenhouse.placement);
    assert_eq!(before["progress"]["unapproved_minutes"], 330);
    assert_eq!(before["days_left"], 11);

    let both = json!({ "hours_ids": [first["id"], second["id"]], "approved": true });
    let approved = administration.ask("approve_hours", both);
    assert_eq!(approved["changed"], 2);
    let row = &hours_of(administration, &greenhouse.participant)["rows"][0];
    assert_eq!(row["approved_by"], "Chantal");
    assert!(row["approved_at"].is_string());

    let ended = greenhouse.end("2026-11-20");
    assert_eq!(ended["outcome"]["certificate"], true);
    assert_eq!(ended["outcome"]["approved_hours"], "5.50");
    let which = json!({ "placement_id": greenhouse.placement["id"], "issue_date": TODAY });
    let certificate = administration.ask("issue_certificate", which.clone());
    assert_eq!(certificate["hours"], "5.50");
    assert_eq!(administration.ask("issue_certificate", which), certificate);
    let document = json!({ "certificate_id": certificate["id"], "kind": "pdf" });
    let paper = administration.document(document.clone());
    assert_eq!(administration.document(document), paper);

    let revoke = json!({ "certificate_id": certificate["id"], "reason": "De uren klopten niet" });
    administration.ask("revoke_certificate", revoke);
    let verify = json!({ "pdf_base64": BASE64.encode(&paper) });
    assert_eq!(
        administration.ask("verify_certificate", verify)["verdict"],
        "revoked"
    );
    let standing = standing(administration, &greenhouse.placement);
    assert_eq!(standing["certificates"][0]["revoked_on"], TODAY);
    assert_eq!(standing["outcome"]["certificate_id"], Value::Null);
    administration.is_clean();
}

#[test]
fn a_preview_is_marked_and_takes_no_number() {
    let greenhouse = Greenhouse::open();
    let administration = &greenhouse.administration;
    let row = greenhouse.worked(10, "2026-10-05");
    approve(administration, &row, true);
    let preview = json!({ "placement_id": greenhouse.placement["id"] });

    let pages = administration.ask("preview_pages", preview);

    let page = pages["pages"][0].as_str().expect("one page");
    assert!(page.starts_with("<svg"), "{}", &page[..80]);
    assert_eq!(pages["pages"].as_array().map(Vec::len), Some(1));
    let all = json!({ "search": "", "offset": 0, "limit": 50 });
    assert_eq!(administration.ask("list_certificates", all)["total"], 0);
    greenhouse.end("2026-11-20");
    let which = json!({ "placement_id": greenhouse.placement["id"], "issue_date": null });
    let issued = administration.ask("issue_certificate", which);
    assert_eq!(issued["number"], "C-2026-0001");
}

#[test]
fn the_same_form_sent_twice_makes_one() {
    let greenhouse = Greenhouse::open();
    let administration = &greenhouse.administration;
    let twice = |command: &str, input: &Value| {
        let first = administration.ask(command, input.clone());
        let answer = administration.call(command, input.clone());
        assert_eq!(answer["ok"]["result"], first, "{command}");
        assert_eq!(answer["ok"]["change_id"], Value::Null, "{command}");
    };

    twice("save_person", &person(20, "Nguyễn Thị", "", "Ánh Tuyết"));
    twice(
        "save_placement",
        &placement(21, &greenhouse.participant, &Value::Null),
    );
    twice(
        "save_hours",
        &shift(22, &greenhouse.participant, "2026-10-05", "09:00", "12:00"),
    );

    let everyone = json!({ "search": "Tuyết", "role": null, "offset": 0, "limit": 10 });
    assert_eq!(administration.ask("list_people", everyone)["total"], 1);
    assert_eq!(
        hours_of(administration, &greenhouse.participant)["total"],
        1
    );
}

#[test]
fn every_step_can_be_put_back_but_not_a_certificate() {
    let greenhouse = Greenhouse::open();
    let administration = &greenhouse.administration;
    let undo = |change: String| administration.ask("undo_change", json!({ "change_id": change }));
    let who = &greenhouse.participant;
    let whole = |who: &Value| administration.ask("get_person", json!({ "person_id": who }));

    let before = whole(who);
    let changed = with(
        person(2, "Şükrü", "", "Öztürk"),
        json!({ "person_id": who, "roles": [] }),
    );
    undo(administration.change("save_person", changed));
    assert_eq!(whole(who), before);

    undo(administration.change("save_hours", shift(30, who, "2026-10-05", "09:00", "12:00")));
    assert_eq!(hours_of(administration, who)["total"], 0);

    let row = greenhouse.worked(31, "2026-10-05");
    let which = json!({ "hours_ids": [row["id"]], "approved": true });
    undo(administration.change("approve_hours", which.clone()));
    assert_eq!(hours_of(administration, who)["open"], 1);
    administration.ask("approve_hours", which);
    undo(administration.change("delete_hours", json!({ "hours_id": row["id"] })));
    assert_eq!(
        hours_of(administration, who)["rows"][0]["is_approved"],
        true
    );

    let end = json!({
        "placement_id": greenhouse.placement["id"], "end_date": "2026-11-20", "reason": null,
    });
    undo(administration.change("end_placement", end));
    let now = standing(administration, &greenhouse.placement);
    assert_eq!(now["actual_end"], Value::Null);

    greenhouse.end("2026-11-20");
    let issue = json!({ "placement_id": greenhouse.placement["id"], "issue_date": null });
    let answer = administration.call("issue_certificate", issue);
    assert!(answer["ok"]["result"]["number"].is_string(), "{answer:#}");
    assert_eq!(answer["ok"]["change_id"], Value::Null);
}

#[test]
fn hours_that_cannot_be_are_refused_in_words() {
    let greenhouse = Greenhouse::open();
    let administration = &greenhouse.administration;
    let who = &greenhouse.participant;
    let code = |input: Value| administration.code("save_hours", input);
    greenhouse.worked(10, "2026-10-05");

    assert_eq!(
        code(shift(40, who, "2026-10-06", "13:00", "09:00")),
        "hours_end_before_begin"
    );
    let long_break = json!({ "break_minutes": 240 });
    assert_eq!(
        code(with(
            shift(40, who, "2026-10-06", "09:00", "13:00"),
            long_break
        )),
        "hours_break_too_long"
    );
    assert_eq!(code(length(40, who, "2026-10-06", 1500)), "hours_too_many");
    assert_eq!(code(length(40, who, "2026-10-05", 1201)), "hours_too_many");
    assert_eq!(code(length(40, who, "2026-10-06", 0)), "hours_missing");
    assert_eq!(code(length(40, who, "2027-10-06", 60)), "date_not_possible");
    let nobody = Value::from(NOBODY);
    assert_eq!(code(length(40, &nobody, "2026-10-06", 60)), "not_found");

    let clash = shift(40, who, "2026-10-05", "12:59", "15:00");
    let problem = administration.refused("save_hours", clash);
    assert_eq!(problem["code"], "hours_overlap");
    let why = problem["words"]["why"].as_str().expect("a sentence");
    assert!(
        why.contains("09:00") && why.contains("13:00") && why.contains("kas"),
        "{why}"
    );
    administration.ask("save_hours", shift(40, who, "2026-10-05", "13:00", "15:00"));
}

#[test]
fn twenty_five_hours_in_a_day_are_told_as_such() {
    let greenhouse = Greenhouse::open();
    let input = length(40, &greenhouse.participant, "2026-10-06", 1500);
    let problem = greenhouse.administration.refused("save_hours", input);
    let why = problem["words"]["why"].as_str().expect("a sentence");
    assert!(
        why.contains("25:00 uur") && why.contains("6 oktober 2026"),
        "{why}"
    );
}

#[test]
fn hours_of_a_day_to_come_are_kept_but_never_approved() {
    let greenhouse = Greenhouse::open();
    let administration = &greenhouse.administration;
    let past = greenhouse.worked(10, TODAY);
    let tomorrow = greenhouse.worked(11, "2026-11-24");

    let both = json!({ "hours_ids": [past["id"], tomorrow["id"]], "approved": true });
    assert_eq!(
        administration.code("approve_hours", both),
        "hours_still_to_come"
    );

    let list = hours_of(administration, &greenhouse.participant);
    assert_eq!(list["open"], 2, "all or nothing");
}

#[test]
fn who_approved_first_stays_and_a_change_asks_for_approval_again() {
    let greenhouse = Greenhouse::open();
    let administration = &greenhouse.administration;
    let row = greenhouse.worked(10, "2026-10-05");

    assert_eq!(approve(administration, &row, true)["changed"], 1);
    assert_eq!(approve(administration, &row, true)["changed"], 0);
    let longer = with(
        shift(10, &greenhouse.participant, "2026-10-05", "09:00", "14:00"),
        json!({ "hours_id": row["id"] }),
    );
    let changed = administration.ask("save_hours", longer);

    assert_eq!(changed["minutes"], 300);
    assert_eq!(changed["is_approved"], false);
    assert_eq!(changed["approved_by"], Value::Null);
    approve(administration, &row, true);
    approve(administration, &row, false);
    assert_eq!(hours_of(administration, &greenhouse.participant)["open"], 1);
}

#[test]
fn hours_changed_after_a_certificate_leave_it_as_it_was_and_say_so() {
    let greenhouse = Greenhouse::open();
    let administration = &greenhouse.administration;
    let row = greenhouse.worked(10, "2026-10-05");
    approve(administration, &row, true);
    greenhouse.end("2026-11-20");
    let issue = json!({ "placement_id": greenhouse.placement["id"], "issue_date": null });
    let certificate = administration.ask("issue_certificate", issue);

    let shorter = with(
        shift(10, &greenhouse.participant, "2026-10-05", "09:00", "10:00"),
        json!({ "hours_id": row["id"] }),
    );
    let changed = administration.ask("save_hours", shorter);

    assert_eq!(changed["certificate_number"], certificate["number"]);
    let which = json!({ "certificate_id": certificate["id"] });
    assert_eq!(administration.ask("get_certificate", which), certificate);
}

#[test]
fn a_placement_that_was_not_earned_says_what_is_missing() {
    let greenhouse = Greenhouse::open();
    let administration = &greenhouse.administration;
    greenhouse.worked(10, "2026-10-05");
    greenhouse.end("2026-11-20");

    let issue = json!({ "placement_id": greenhouse.placement["id"], "issue_date": null });
    let problem = administration.refused("issue_certificate", issue);

    let why = problem["words"]["why"].as_str().expect("a sentence");
    assert!(why.contains("één dienst"), "{why}");
}

#[test]
fn a_placement_neither_ends_before_it_starts_nor_guides_itself() {
    let greenhouse = Greenhouse::open();
    let administration = &greenhouse.administration;
    let who = &greenhouse.participant;
    let refused = |changes: Value| {
        administration.code(
            "save_placement",
            with(placement(50, who, &Value::Null), changes),
        )
    };

    let early = json!({ "planned_end": "2026-08-31" });
    assert_eq!(refused(early), "ends_before_start");
    assert_eq!(refused(json!({ "supervisor_id": who })), "own_supervisor");
    assert_eq!(refused(json!({ "instrument": "  " })), "instrument_missing");
    assert_eq!(
        refused(json!({ "hours_per_week": "61" })),
        "field_not_right"
    );
    assert_eq!(refused(json!({ "supervisor_id": NOBODY })), "not_found");
    let end = json!({
        "placement_id": greenhouse.placement["id"], "end_date": "2026-08-31", "reason": null,
    });
    assert_eq!(
        administration.code("end_placement", end),
        "ends_before_start"
    );
}

#[test]
fn no_free_text_takes_a_citizen_number() {
    // The number that the government's own examples use; nobody has it.
    const NUMBER: &str = "staat onder 1112.22.333";
    let greenhouse = Greenhouse::open();
    let administration = &greenhouse.administration;
    let who = &greenhouse.participant;

    let noted = with(person(60, "Noor", "", "Bakker"), json!({ "note": NUMBER }));
    let problem = administration.refused("save_person", noted);
    assert_eq!(problem["code"], "citizen_number");
    let why = problem["words"]["why"].as_str().expect("a sentence");
    assert!(why.contains("opmerking") && why.contains("bsn"), "{why}");
    assert!(
        !problem.to_string().contains("1112"),
        "the number is not repeated"
    );
    for changes in [
        json!({ "goal": NUMBER }),
        json!({ "referrer": NUMBER }),
        json!({ "tasks": ["zaaien", NUMBER] }),
        json!({ "skills": [NUMBER] }),
    ] {
        let input = with(placement(61, who, &Value::Null), changes);
        assert_eq!(
            administration.code("save_placement", input),
            "citizen_number"
        );
    }
    let activity = with(
        shift(62, who, "2026-10-05", "09:00", "12:00"),
        json!({ "activity": NUMBER }),
    );
    assert_eq!(
        administration.code("save_hours", activity),
        "citizen_number"
    );
    let end = json!({
        "placement_id": greenhouse.placement["id"], "end_date": TODAY, "reason": NUMBER,
    });
    assert_eq!(administration.code("end_placement", end), "citizen_number");
}

#[test]
fn somebody_of_the_same_name_is_told_and_never_merged() {
    let administration = TestAdministration::on(TODAY);
    let names = json!({ "given": " fatima ", "prefix": "EL", "family": "Amrani", "except": null });
    assert_eq!(
        administration.ask("find_namesakes", names.clone()),
        json!([])
    );

    let first = administration.ask("save_person", person(70, "Fatima", "el", "Amrani"));
    let namesakes = administration.ask("find_namesakes", names.clone());
    assert_eq!(namesakes[0]["id"], first["id"]);
    administration.ask("save_person", person(71, "Fatima", "el", "Amrani"));

    let both = administration.ask("find_namesakes", names.clone());
    assert_eq!(both.as_array().map(Vec::len), Some(2));
    let but_one = with(names, json!({ "except": first["id"] }));
    let other = administration.ask("find_namesakes", but_one);
    assert_eq!(other.as_array().map(Vec::len), Some(1));
}

#[test]
fn names_of_every_script_and_length_are_kept_as_typed() {
    let administration = TestAdministration::on(TODAY);
    let long = "Wöhlenbergh".repeat(18);
    let names = [
        ("Şükrü", "", "Öztürk-van der Wöhlenbergh"),
        ("فاطمة الزهراء", "", "العمراني"),
        ("Nguyễn Thị", "", "Ánh Tuyết"),
        ("Anna", "van der", long.as_str()),
    ];
    for (number, (given, prefix, family)) in (80..).zip(names) {
        let kept = administration.ask("save_person", person(number, given, prefix, family));
        assert_eq!(kept["given"], given);
        assert_eq!(kept["family"], family);
        let found = json!({ "search": given, "role": null, "offset": 0, "limit": 10 });
        let found = administration.ask("list_people", found);
        assert_eq!(found["rows"][0]["id"], kept["id"], "{given}");
    }
    let too_long = person(90, &"n".repeat(201), "", "");
    assert_eq!(
        administration.code("save_person", too_long),
        "text_too_long"
    );
    let nameless = person(91, " ", "", "");
    assert_eq!(administration.code("save_person", nameless), "name_missing");
}

#[test]
fn lists_of_hours_come_in_pages_with_sums_of_all() {
    let greenhouse = Greenhouse::open();
    let administration = &greenhouse.administration;
    for number in 1..=5 {
        greenhouse.worked(100 + number, &format!("2026-10-{number:02}"));
    }
    let page = |from: Value, offset: u32| {
        administration.ask(
            "list_hours",
            json!({
                "person_id": null, "from": from, "to": "2026-10-31", "only_open": true,
                "offset": offset, "limit": 2,
            }),
        )
    };

    let first = page(Value::Null, 0);
    assert_eq!(first["total"], 5);
    assert_eq!(first["minutes"], 1200);
    assert_eq!(first["rows"][0]["date"], "2026-10-05", "the newest first");
    assert_eq!(page(Value::Null, 4)["rows"][0]["date"], "2026-10-01");
    assert_eq!(page(json!("2026-10-03"), 0)["total"], 3);
}
