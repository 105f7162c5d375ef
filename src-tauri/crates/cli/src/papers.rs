//! Papers on their way to a folder.

use std::io;
use std::path::{Path, PathBuf};

use application::{Language, Problem};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};

use crate::answer::{Answer, Outcome};
use crate::arguments::{Export, Shared};
use crate::calm::calm;
use crate::office::Office;

/// Saves the documents of a period, as issued.
pub fn export(shared: &Shared, arguments: &Export) -> Outcome {
    let office = Office::open(shared, &arguments.file)?;
    let directory = office.path(&arguments.out)?;
    let saved = office.ask(
        "save_documents",
        json!({ "from": arguments.from, "to": arguments.to, "directory": directory }),
    )?;
    let text = saved_words(office.language, saved["files"].as_u64(), &directory);
    Ok(Answer::done(saved, text))
}

/// How many files stand where.
pub fn saved_words(language: Language, files: Option<u64>, directory: &str) -> String {
    let (files, directory) = (files.unwrap_or_default(), calm(directory));
    match (language, files) {
        (Language::Dutch, 1) => format!("1 bestand staat in {directory}\n"),
        (Language::Dutch, _) => format!("{files} bestanden staan in {directory}\n"),
        (Language::English, 1) => format!("1 file stands in {directory}\n"),
        (Language::English, _) => format!("{files} files stand in {directory}\n"),
    }
}

/// A file as the door hands it out.
pub struct Paper(Vec<u8>);

impl Paper {
    /// The file in `{"name", "media_type", "content_base64"}`.
    pub fn of(content: &Value) -> Self {
        let content = content["content_base64"].as_str().unwrap_or_default();
        Self(
            BASE64
                .decode(content)
                .expect("BUG: the door writes its files in base64"),
        )
    }

    /// Saves it as `path`. The same file is left alone; no other file is ever written over.
    ///
    /// # Errors
    /// Another file of that name, a folder that cannot be written to, a full disk.
    pub fn save_as(&self, path: &Path) -> Result<(), Problem> {
        match std::fs::read(path) {
            Ok(present) if present == self.0 => return Ok(()),
            Ok(_) => return Err(already_there(path)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(cannot_write(path, &error)),
        }
        // First beside it, then in its place: being stopped leaves no half document of that name.
        let half = half_of(path);
        let written = std::fs::write(&half, &self.0).and_then(|()| std::fs::rename(&half, path));
        written.map_err(|error| {
            // What is left of it would only be in the way; the first error is the one to tell.
            let _ = std::fs::remove_file(&half);
            cannot_write(path, &error)
        })
    }
}

fn half_of(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.half"))
}

/// Another file stands where one is to come.
pub fn already_there(path: &Path) -> Problem {
    Problem::CannotWrite {
        path: path.display().to_string(),
        detail: io::Error::from(io::ErrorKind::AlreadyExists).to_string(),
    }
}

/// A file or folder that the computer will not write.
pub fn cannot_write(path: &Path, error: &io::Error) -> Problem {
    match error.kind() {
        io::ErrorKind::StorageFull => Problem::DiskFull,
        _ => Problem::CannotWrite {
            path: path.display().to_string(),
            detail: error.to_string(),
        },
    }
}
