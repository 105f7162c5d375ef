//! The command list, and asking anything on it.

use std::fmt::Write as _;
use std::io::Read as _;
use std::path::Path;

use application::{COMMANDS, Language, Problem};
use serde_json::{Value, json};

use crate::answer::{Answer, Outcome};
use crate::arguments::{Call, Shared};
use crate::office::Office;
use crate::papers::cannot_write;
use crate::refusal::Refusal;

/// The list.
pub fn commands(types: bool) -> Answer {
    let typescript = application::typescript();
    let text = if types { typescript.clone() } else { listed() };
    Answer::done(json!({ "commands": COMMANDS, "types": typescript }), text)
}

fn listed() -> String {
    let mut text = String::new();
    for command in COMMANDS {
        let _ = writeln!(
            text,
            "{}: {} -> {}",
            command.name, command.input, command.output
        );
        let _ = writeln!(text, "   {}", command.what.trim());
    }
    text
}

/// Asks any command. What the door answers is passed on as it is, as JSON, also for a person.
pub fn call(shared: &Shared, arguments: &Call) -> Outcome {
    let input = input(shared, &arguments.json)?;
    let is_at_the_door = COMMANDS
        .iter()
        .any(|entry| entry.door && entry.name == arguments.command);
    let office = if is_at_the_door {
        Office::closed(shared, Some(&arguments.file))
    } else {
        Office::open(shared, &arguments.file)?
    };
    let mut answer = office.door.call(&arguments.command, input);
    if answer.get("problem").is_some() {
        return Err(Refusal::by_the_door(answer["problem"].take()));
    }
    Ok(Answer::done(answer, String::new()))
}

fn input(shared: &Shared, argument: &str) -> Result<Value, Refusal> {
    let language = Language::default();
    let is_argument = argument != "-";
    let text = if is_argument {
        argument.to_owned()
    } else {
        let mut text = String::new();
        let read = std::io::stdin().lock().read_to_string(&mut text);
        read.map_err(|error| Refusal::cannot_read(language, Path::new("-"), &error.to_string()))?;
        text
    };
    let input: Value = serde_json::from_str(&text).map_err(|error| {
        let detail = error.to_string();
        Office::closed(shared, None).refuse(&Problem::InputUnreadable { detail })
    })?;
    if is_argument && holds_a_secret(&input) {
        let words = match language {
            Language::Dutch => [
                "Er is niets gedaan.",
                "In de opdracht staat een wachtwoordzin. Andere programma's kunnen die daar lezen.",
                "Geef de gegevens via de standaardinvoer: zet - in plaats van de JSON.",
            ],
            Language::English => [
                "Nothing was done.",
                "There is a passphrase among the arguments, where other programs can read it.",
                "Give the input on standard input: put - in place of the JSON.",
            ],
        };
        let words = words.map(str::to_owned);
        return Err(Refusal::here("secret_in_argument", json!({}), words));
    }
    Ok(input)
}

/// Whether a field of the input holds a passphrase or the words of a recovery sheet.
fn holds_a_secret(input: &Value) -> bool {
    input.as_object().is_some_and(|fields| {
        let mut names = fields.keys();
        names.any(|name| name.contains("passphrase") || name == "words")
    })
}

/// Writes the TypeScript types to `index.ts` in `folder`.
pub fn bindings(shared: &Shared, folder: &Path) -> Outcome {
    let path = folder.join("index.ts");
    std::fs::create_dir_all(folder)
        .and_then(|()| std::fs::write(&path, application::typescript()))
        .map_err(|error| Office::closed(shared, None).refuse(&cannot_write(&path, &error)))?;
    let written = path.display().to_string();
    Ok(Answer::done(json!({ "written": written }), String::new()))
}
