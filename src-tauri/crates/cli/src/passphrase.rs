//! The passphrase: typed on the terminal without being shown, or for a script from a file. Never an
//! argument, for those are seen by every other program and kept by the shell.

use std::path::PathBuf;

use application::Language;
use serde_json::json;

use crate::calm::say;
use crate::refusal::Refusal;

/// The name of the variable that names the file.
pub const FILE_VARIABLE: &str = "BUURTKAS_PASSPHRASE_FILE";

/// The passphrase of an administration that is there.
///
/// # Errors
/// No terminal to ask on and no file, or a file that cannot be read.
pub fn given(language: Language) -> Result<String, Refusal> {
    match from_file(language)? {
        Some(passphrase) => Ok(passphrase),
        None => asked(language, say(language, "Wachtwoordzin: ", "Passphrase: ")),
    }
}

/// The passphrase of a new administration, asked for twice.
///
/// # Errors
/// As [`given`], and two that are not the same.
pub fn chosen(language: Language) -> Result<String, Refusal> {
    if let Some(passphrase) = from_file(language)? {
        return Ok(passphrase);
    }
    let first = say(
        language,
        "Kies een wachtwoordzin: ",
        "Choose a passphrase: ",
    );
    let again = say(language, "Nog een keer: ", "Once more: ");
    let passphrase = asked(language, first)?;
    if asked(language, again)? == passphrase {
        return Ok(passphrase);
    }
    let words = match language {
        Language::Dutch => [
            "Er is niets gemaakt.",
            "De twee wachtwoordzinnen zijn niet gelijk.",
            "Probeer het nog een keer.",
        ],
        Language::English => [
            "Nothing was made.",
            "The two passphrases are not the same.",
            "Please try again.",
        ],
    };
    let words = words.map(str::to_owned);
    Err(Refusal::here("passphrases_differ", json!({}), words))
}

fn from_file(language: Language) -> Result<Option<String>, Refusal> {
    let Some(path) = std::env::var_os(FILE_VARIABLE).filter(|name| !name.is_empty()) else {
        return Ok(None);
    };
    let path = PathBuf::from(path);
    let text = std::fs::read_to_string(&path)
        .map_err(|error| Refusal::cannot_read(language, &path, &error.to_string()))?;
    // Notepad writes a mark before the first letter.
    let text = text.trim_start_matches('\u{feff}');
    Ok(Some(text.lines().next().unwrap_or_default().to_owned()))
}

fn asked(language: Language, prompt: &str) -> Result<String, Refusal> {
    rpassword::prompt_password(prompt).map_err(|error| {
        let words = match language {
            Language::Dutch => [
                "Het bestand is niet geopend.".to_owned(),
                format!("Er is geen terminal om de wachtwoordzin op te vragen ({error})."),
                format!(
                    "Zet {FILE_VARIABLE} op een bestand met de wachtwoordzin als eerste regel."
                ),
            ],
            Language::English => [
                "The file was not opened.".to_owned(),
                format!("There is no terminal to ask for the passphrase on ({error})."),
                format!("Let {FILE_VARIABLE} name a file whose first line is the passphrase."),
            ],
        };
        Refusal::here("passphrase_missing", json!({}), words)
    })
}
