//! Making a new administration, empty or with a sample year in it.

use std::fmt::Write as _;
use std::path::Path;

use application::{DEMO_PASSPHRASE, DEMO_USER, DemoOptions, Language, make_demo};
use serde_json::{Value, json};

use crate::answer::{Answer, Ending, Outcome};
use crate::arguments::{New, Shared};
use crate::calm::{calm, say, text};
use crate::office::Office;
use crate::papers::{Paper, already_there};
use crate::passphrase;

/// Makes an empty administration and hands out its recovery sheet, once.
pub fn new(shared: &Shared, arguments: &New) -> Outcome {
    let mut office = Office::closed(shared, Some(&arguments.file));
    office.language = arguments.language;
    let language = arguments.language;
    let path = office.path(&arguments.file)?;
    // Looked at first: a sheet that cannot be saved would be a sheet lost.
    if let Some(sheet) = arguments.recovery.as_deref().filter(|sheet| sheet.exists()) {
        return Err(office.refuse(&already_there(sheet)));
    }
    let passphrase = passphrase::chosen(language)?;
    let director = say(language, "Directeur", "Director");
    let made = office.ask(
        "create_administration",
        json!({
            "path": path,
            "organisation_name": arguments.name,
            "user_name": shared.user.as_deref().unwrap_or(director),
            "passphrase": passphrase,
            "language": language,
        }),
    )?;

    let mut told = String::new();
    let user = text(&made["status"]["user"]["name"]);
    let _ = match language {
        Language::Dutch => writeln!(told, "Gemaakt: {}, van {user}", calm(&path)),
        Language::English => writeln!(told, "Made: {}, of {user}", calm(&path)),
    };
    let unsaved = match &arguments.recovery {
        Some(sheet) => Paper::of(&made["pdf"]).save_as(sheet).err(),
        None => None,
    };
    let mut json = json!({ "status": made["status"] });
    match (&arguments.recovery, &unsaved) {
        (Some(sheet), None) => {
            json["recovery_sheet"] = office.path(sheet)?.into();
            told += &sheet_words(language, sheet);
        }
        _ => {
            json["recovery_words"] = made["words"].clone();
            told += &recovery_words(language, &made["words"]);
        }
    }
    if let Some(problem) = unsaved {
        // The administration is there and these words are nowhere else: tell them, whatever happens.
        let refusal = office.refuse(&problem);
        told = refusal.text() + &told;
        json["problem"] = refusal.problem;
        return Ok(Answer {
            json,
            text: told,
            ending: Ending::WorkRemains,
        });
    }
    Ok(Answer::done(json, told))
}

fn sheet_words(language: Language, sheet: &Path) -> String {
    let sheet = calm(&sheet.display().to_string());
    match language {
        Language::Dutch => format!(
            "Herstelblad: {sheet}\n\
             Druk het af, bewaar het op een veilige plek en gooi het bestand dan weg.\n"
        ),
        Language::English => format!(
            "Recovery sheet: {sheet}\n\
             Print it, keep it in a safe place, and then delete the file.\n"
        ),
    }
}

fn recovery_words(language: Language, words: &Value) -> String {
    let mut told = say(
        language,
        "Herstelwoorden. Schrijf ze op: ze worden alleen nu getoond, en zonder wachtwoordzin\n\
         openen alleen deze woorden het bestand.\n\n",
        "Recovery words. Write them down: they are shown only now, and without a passphrase\n\
         nothing but these words opens the file.\n\n",
    )
    .to_owned();
    let words: Vec<&str> = words
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .collect();
    for (row, line) in words.chunks(4).enumerate() {
        for (at, word) in line.iter().enumerate() {
            let _ = write!(told, "  {:>2} {word:<12}", row * 4 + at + 1);
        }
        told.truncate(told.trim_end().len());
        told.push('\n');
    }
    told
}

/// Makes an administration with years of a sample cooperative in it. It guards nothing but
/// invented people, so its passphrase is told.
pub fn demo(shared: &Shared, file: &Path, seed: u64, years: Option<u16>) -> Outcome {
    let office = Office::closed(shared, Some(file));
    let path = office.path(file)?;
    let options = DemoOptions {
        seed,
        years,
        ..DemoOptions::default()
    };
    let made = make_demo(Path::new(&path), &options).map_err(|problem| office.refuse(&problem))?;
    let json = json!({
        "path": path,
        "user": DEMO_USER,
        "passphrase": DEMO_PASSPHRASE,
        "people": made.people,
        "customers": made.customers,
        "invoices": made.invoices,
        "certificates": made.certificates,
    });
    let told = format!(
        "Gemaakt: {}\n\n  mensen        {:>6}\n  klanten       {:>6}\n  facturen      {:>6}\n  \
         certificaten  {:>6}\n\nGebruiker: {DEMO_USER}\nWachtwoordzin: {DEMO_PASSPHRASE}\n",
        calm(&path),
        made.people,
        made.customers,
        made.invoices,
        made.certificates,
    );
    Ok(Answer::done(json, told))
}
