//! The words of the house are whole: both languages say the same things, nothing is said that
//! nobody asks for, nothing is asked for that has no words, and the manual of problems is fresh.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use application::{CATALOGUE, Language, say};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use serde_json::{Map, Value};

const FILES: [&str; 4] = [
    "problems.ftl",
    "application.ftl",
    "importing.ftl",
    "today.ftl",
];

/// A message: the facts it asks for and the other messages it leans on.
#[derive(Debug, Default, PartialEq, Eq)]
struct Message {
    facts: BTreeSet<String>,
    leans_on: BTreeSet<String>,
}

type Messages = BTreeMap<String, Message>;

fn house() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

fn read(path: &Path) -> String {
    std::fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn messages(language: Language, file: &str) -> Messages {
    let source = read(&house().join("locales").join(language.code()).join(file));
    let resource = fluent_syntax::parser::parse(source.as_str())
        .unwrap_or_else(|(_, errors)| panic!("{file}: {errors:?}"));
    let mut messages = Messages::new();
    for entry in &resource.body {
        if let Entry::Message(message) = entry {
            let mut found = Message::default();
            let pattern = message.value.as_ref();
            look_into(
                pattern.unwrap_or_else(|| panic!("{} is empty", message.id.name)),
                &mut found,
            );
            messages.insert(message.id.name.to_owned(), found);
        }
    }
    messages
}

fn all_messages(language: Language) -> Messages {
    FILES
        .into_iter()
        .flat_map(|file| messages(language, file))
        .collect()
}

fn look_into(pattern: &Pattern<&str>, found: &mut Message) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            look_into_expression(expression, found);
        }
    }
}

fn look_into_expression(expression: &Expression<&str>, found: &mut Message) {
    let inline = match expression {
        Expression::Inline(inline) => inline,
        Expression::Select { selector, variants } => {
            for variant in variants {
                look_into(&variant.value, found);
            }
            selector
        }
    };
    match inline {
        InlineExpression::VariableReference { id } => {
            found.facts.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, .. } => {
            found.leans_on.insert(id.name.to_owned());
        }
        InlineExpression::Placeable { expression } => look_into_expression(expression, found),
        InlineExpression::StringLiteral { .. }
        | InlineExpression::NumberLiteral { .. }
        | InlineExpression::FunctionReference { .. }
        | InlineExpression::TermReference { .. } => {}
    }
}

/// The sources of a folder, without their tests.
fn sources(folder: &Path) -> String {
    let mut all = String::new();
    let entries = std::fs::read_dir(folder).expect("BUG: the sources lie beside the tests");
    for entry in entries {
        let path = entry.expect("BUG: the sources can be read").path();
        if path.is_dir() {
            all += &sources(&path);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            let source = read(&path);
            all += source.split("#[cfg(test)]").next().unwrap_or_default();
        }
    }
    all
}

/// Every text between quotation marks that starts with `prefix` and looks like an id.
fn quoted_ids(source: &str, prefix: &str) -> BTreeSet<String> {
    let opening = format!("\"{prefix}");
    source
        .match_indices(&opening)
        .filter_map(|(at, _)| source[at + 1..].split('"').next())
        .filter(|text| {
            text.bytes()
                .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        })
        .filter(|text| !text.ends_with('-'))
        .map(str::to_owned)
        .collect()
}

fn kebab(name: &str) -> String {
    let mut id = String::new();
    for (at, c) in name.char_indices() {
        if c.is_uppercase() && at > 0 {
            id.push('-');
        }
        id.extend(c.to_lowercase());
    }
    id.replace('_', "-")
}

/// The ids that are put together from a prefix and a name: every place with such a `format!`.
fn ids_put_together(source: &str) -> BTreeSet<String> {
    let mut ids = BTreeSet::new();
    // `problem.rs`: three sentences a problem.
    for (name, _) in CATALOGUE {
        for part in ["what", "why", "todo"] {
            ids.insert(format!("problem-{}-{part}", kebab(name)));
        }
    }
    // `changes.rs`: the keys of the actions.
    let actions = read(&house().join("src/administration.rs"));
    let (_, keys) = actions
        .split_once("\nactions! {")
        .expect("BUG: the actions stand in a list");
    let (keys, _) = keys.split_once("\n}").expect("BUG: the list ends");
    for key in keys.split('"').skip(1).step_by(2) {
        ids.insert(format!("action-{}", kebab(key)));
    }
    // `certificates.rs`: how a placement stands, in words and in figures.
    use domain::placements::Outcome;
    for outcome in [
        Outcome::Earned,
        Outcome::StillRunning,
        Outcome::StillRunningPastPlannedEnd,
        Outcome::NotStarted,
        Outcome::NoHours,
        Outcome::NoApprovedHours,
    ] {
        ids.insert(format!("outcome-{}", kebab(outcome.key())));
        ids.insert(format!("figure-{}", kebab(outcome.key())));
    }
    // `changes.rs`: the tables of the file.
    let migrations = house().join("../storage/migrations");
    for entry in std::fs::read_dir(&migrations).expect("BUG: storage has migrations") {
        let path = entry.expect("BUG: migrations can be read").path();
        if path.extension().is_some_and(|extension| extension == "sql") {
            for line in read(&path).lines() {
                if let Some(rest) = line.strip_prefix("CREATE TABLE ") {
                    let name = rest.split([' ', '(']).next().unwrap_or_default();
                    // A table that is made anew gets the name of the old one.
                    let name = name.trim_start_matches("new_");
                    ids.insert(format!("table-{}", kebab(name)));
                }
            }
        }
    }
    // `today/attention.rs`: each thing that asks for attention says three things.
    let attention = read(&house().join("src/today/attention.rs"));
    for id in all_messages(Language::Dutch).into_keys() {
        let Some(name) = id.strip_prefix("attention-") else {
            continue;
        };
        let name = name.strip_suffix("-why").unwrap_or(name);
        let name = name.strip_suffix("-do").unwrap_or(name);
        if attention.contains(&format!("\"{name}\"")) {
            ids.extend(["", "-why", "-do"].map(|part| format!("attention-{name}{part}")));
        }
    }
    // `checking.rs`: each check holds or does not.
    for call in source.split("report.add(").skip(1) {
        let name = call.split('"').nth(1).unwrap_or_default();
        ids.insert(format!("check-{name}-ok"));
        ids.insert(format!("check-{name}-wrong"));
    }
    ids
}

#[test]
fn both_languages_say_the_same_things_with_the_same_facts() {
    for file in FILES {
        let dutch = messages(Language::Dutch, file);
        let english = messages(Language::English, file);
        for (id, message) in &dutch {
            let Some(other) = english.get(id) else {
                panic!("{file}: {id} is not said in English");
            };
            assert_eq!(message.facts, other.facts, "{file}: the facts of {id}");
        }
        for id in english.keys() {
            assert!(dutch.contains_key(id), "{file}: {id} is not said in Dutch");
        }
    }
}

#[test]
fn no_words_are_said_that_nobody_asks_for() {
    let source = sources(&house().join("src"));
    let fields = source.clone() + &sources(&house().join("../documents/src/lists"));
    let put_together = ids_put_together(&source);
    let dutch = all_messages(Language::Dutch);
    let unused: Vec<&String> = dutch
        .keys()
        .filter(|id| match id.strip_prefix("field-") {
            Some(field) => !fields.contains(&format!("\"{}\"", field.replace('-', "_"))),
            None => {
                let leant_on = dutch.values().any(|message| message.leans_on.contains(*id));
                !leant_on && !put_together.contains(*id) && !source.contains(&format!("\"{id}\""))
            }
        })
        .collect();
    assert!(unused.is_empty(), "nobody asks for {unused:?}");
}

#[test]
fn whatever_is_asked_for_has_words() {
    let source = sources(&house().join("src"));
    let mut asked = ids_put_together(&source);
    for prefix in [
        "noun-",
        "verdict-",
        "vat-class-",
        "month-not-",
        "import-",
        "row-",
        "file-",
        "skipped-",
    ] {
        let found = quoted_ids(&source, prefix);
        assert!(
            !found.is_empty(),
            "the sources ask for no {prefix}… any more"
        );
        asked.extend(found);
    }
    let dutch = all_messages(Language::Dutch);
    asked.extend(dutch.values().flat_map(|message| message.leans_on.clone()));
    let wordless: Vec<&String> = asked.iter().filter(|id| !dutch.contains_key(*id)).collect();
    assert!(wordless.is_empty(), "no words for {wordless:?}");
}

#[test]
fn words_choose_by_number_and_by_what_is_given() {
    let facts = |count: u32| serde_json::json!({ "count": count });
    let dutch = |id: &str, facts: &Value| say(Language::Dutch, id, facts);
    assert_eq!(
        dutch("check-ledger-ok", &facts(0)),
        "Er zijn nog geen boekingen."
    );
    assert_eq!(
        dutch("check-ledger-ok", &facts(1)),
        "De enige boeking is in balans: debet is gelijk aan credit."
    );
    assert_eq!(
        dutch("check-ledger-ok", &facts(12)),
        "Alle 12 boekingen zijn in balans: debet is gelijk aan credit."
    );
    assert_eq!(
        dutch(
            "problem-file-damaged-why",
            &serde_json::json!({ "path": "" })
        ),
        "De sleutel past, maar het bestand is beschadigd."
    );
    for language in Language::ALL {
        assert_eq!(
            say(
                language,
                "figure-no-approved-hours",
                &serde_json::json!({ "unapproved": 3 })
            ),
            "ended, but no approved hours (3 rows not approved)"
        );
    }
}

/// Facts of a problem as they could be, to read the sentences with.
fn example(problem: &str, fact: &str) -> Value {
    match fact {
        "name" if problem == "CustomerExists" => "Stichting De Tuin".into(),
        "name" if problem == "NameTaken" => "Grote zaal".into(),
        "name" if problem == "UnknownCommand" => "maak_factuur".into(),
        "path" if problem == "ImportFileUnreadable" => "Lijsten/uren.xlsx".into(),
        "path" if problem == "CannotWrite" => "Documenten/2026-0001.pdf".into(),
        "what" if problem == "NotFound" => {
            say(Language::Dutch, "noun-invoice", &Value::Null).into()
        }
        "text" => match problem {
            "FieldNotRight" => "1234567".into(),
            "LineNotOpen" => "Zaalhuur".into(),
            "NotAMonth" => "oktober".into(),
            "NumberNotPlausible" => "0,1234567".into(),
            "QuantityNotWhole" => "1,5".into(),
            "QuantityNotPlausible" => "1,2505".into(),
            _ => "hoog".into(),
        },
        "detail" if problem == "InputUnreadable" => "missing field `draft_id`".into(),
        "detail" => "Input/output error".into(),
        "path" => "Documenten/Voorbeeldwijk.kas".into(),
        "role" => "volunteer".into(),
        "name" if problem.starts_with("Grant") => "Ontmoeten in de tuin".into(),
        "name" if problem == "EnterpriseUnknown" => "bakkerij".into(),
        "name" | "user_name" => "Anna Voorbeeld".into(),
        "names" => "Anna Voorbeeld, Bo Voorbeeld".into(),
        "made_by" => "Buurtkas 2.0".into(),
        "at_least" => 10.into(),
        "booked_cents" => "€ 6.000,00".into(),
        "until" => "2026-06-30".into(),
        "missing" if problem == "GrantIncomplete" => "naam, gever".into(),
        "at_most" => 200.into(),
        "field" if problem == "FieldNotRight" => "kvk_number".into(),
        "field" => "notitie".into(),
        "date" => "2026-11-19".into(),
        "start" => "2026-01-01".into(),
        "begin" if problem.starts_with("Hours") => "09:00".into(),
        "end" if problem.starts_with("Hours") => "12:30".into(),
        "begin" => "19:00".into(),
        "end" if problem.starts_with("Reservation") => "22:00".into(),
        "end" => "2025-12-31".into(),
        "hours" => "25:00".into(),
        "activity" => "zaaien in de kas".into(),
        "what" => "een factuur".into(),
        "buyer" => "Stichting Voorbeeld".into(),
        "line" => 3.into(),
        "rate" => "21".into(),
        "issue_date" => "2026-10-31".into(),
        "closed_until" => "2026-12-31".into(),
        "supply_date" => "1968-12-31".into(),
        "missing" => "KvK-nummer, IBAN".into(),
        "rule" => "BR-16".into(),
        "sentence" => "An Invoice shall have at least one Invoice line.".into(),
        "month" => "2026-10".into(),
        "reason" => say(Language::Dutch, "outcome-still-running", &Value::Null).into(),
        "number" if problem.starts_with("Re") => "B-2026-00042".into(),
        "number" => "C-2026-001".into(),
        "by" => "B-2026-00043".into(),
        "product" => "Tomaten".into(),
        "unit" => "kg".into(),
        "stock" => "10,75 kg".into(),
        "place" => "Markt".into(),
        "received" => "€ 5,00".into(),
        "total" if problem == "CashLimit" => "€ 3.150,00".into(),
        "limit" if problem == "CashLimit" => "€ 3.000,00".into(),
        "total" => "€ 6,45".into(),
        "shown" => "€ 5,95".into(),
        "difference" => "€ -0,50".into(),
        "expected" => "€ 182,35".into(),
        "customer" => "Stichting De Tuin".into(),
        "basis" => "excluding_vat".into(),
        "room" => "Grote zaal".into(),
        "title" => "Repetitie koor".into(),
        "group" => "lid".into(),
        "dates" => "23 november 2026, 30 november 2026".into(),
        "time" => "02:30".into(),
        "from" => "option".into(),
        "to" => "took_place".into(),
        "count" => 2.into(),
        "days" => 31.into(),
        "most" => 104.into(),
        "incident" => "0199a3c27be1".into(),
        other => format!("⟨{other}⟩").into(),
    }
}

/// The manual: each problem with what a Dutch reader sees, in the order of `problem.rs`.
fn manual() -> String {
    let mut page = String::from(
        "# Problems\n\n\
         What can stop a user, and what Buurtkas then says in Dutch. Made from the words themselves \
         by `cargo test -p application` with `UPDATE_DOCS=1`; the same test fails when this page is \
         old. The facts are examples.\n\n\
         | code | wat er gebeurde | waarom | wat je nu doet |\n\
         |---|---|---|---|\n",
    );
    for (name, facts) in CATALOGUE {
        let facts: Map<String, Value> = facts
            .iter()
            .map(|fact| ((*fact).to_owned(), example(name, fact)))
            .collect();
        let facts = Value::Object(facts);
        let sentence = |part: &str| {
            let id = format!("problem-{}-{part}", kebab(name));
            say(Language::Dutch, &id, &facts).replace('|', "\\|")
        };
        let code = kebab(name).replace('-', "_");
        let (what, why, todo) = (sentence("what"), sentence("why"), sentence("todo"));
        let _ = writeln!(page, "| `{code}` | {what} | {why} | {todo} |");
    }
    page
}

#[test]
fn the_manual_of_problems_is_fresh() {
    let path = house().join("../../docs/problems.md");
    let manual = manual();
    if std::env::var_os("UPDATE_DOCS").is_some() {
        std::fs::write(&path, &manual).expect("BUG: the manual can be written");
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        kept == manual,
        "docs/problems.md is old: run `UPDATE_DOCS=1 cargo test -p application --test words`"
    );
}

#[test]
fn every_problem_reads_well_without_its_facts() {
    for language in Language::ALL {
        for (name, facts) in CATALOGUE {
            // A number that is not plausible always stands there; other texts may be empty.
            let is_number = *name == "NumberNotPlausible";
            let may_be_empty = |fact: &str| {
                matches!(
                    fact,
                    "path" | "detail" | "what" | "buyer" | "made_by" | "activity"
                ) || fact == "text" && !is_number
            };
            let facts: Map<String, Value> = facts
                .iter()
                .map(|&fact| {
                    let value = if may_be_empty(fact) {
                        "".into()
                    } else {
                        example(name, fact)
                    };
                    (fact.to_owned(), value)
                })
                .collect();
            for part in ["what", "why", "todo"] {
                let id = format!("problem-{}-{part}", kebab(name));
                let sentence = say(language, &id, &Value::Object(facts.clone()));
                let has_hole = ["  ", ": .", "()", "‘’", " .", " ,"]
                    .iter()
                    .any(|hole| sentence.contains(hole));
                let is_prose = sentence.ends_with(['.', '?']) && !sentence.starts_with(' ');
                assert!(is_prose && !has_hole, "{id} in {language:?}: {sentence}");
            }
        }
    }
}
