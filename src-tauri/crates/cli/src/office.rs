//! The door, with or without an administration open behind it.

use std::path::Path;

use application::{Clock, Door, DoorOptions, Language, Problem};
use serde_json::{Value, json};

use crate::arguments::Shared;
use crate::passphrase;
use crate::refusal::Refusal;

/// The door and the language to speak.
pub struct Office {
    /// The one door.
    pub door: Door,
    /// Of the administration, once it is open.
    pub language: Language,
}

impl Office {
    /// A door with nothing open behind it; `file` is the one to offer.
    pub fn closed(shared: &Shared, file: Option<&Path>) -> Self {
        let mut options = DoorOptions::default();
        if let Some(moment) = shared.clock {
            options.clock = Clock::Fixed(moment);
        }
        if let Some(file) = file {
            options.suggested_path = file.to_owned();
        }
        let language = options.language;
        Self {
            door: Door::new(options),
            language,
        }
    }

    /// The door with `file` open behind it, once the passphrase is given.
    ///
    /// # Errors
    /// The problem of the door; nothing is asked for a file that is not there.
    pub fn open(shared: &Shared, file: &Path) -> Result<Self, Refusal> {
        let mut office = Self::closed(shared, Some(file));
        let path = office.path(file)?;
        if !file.exists() {
            return Err(office.refuse(&Problem::FileNotFound { path }));
        }
        let passphrase = passphrase::given(office.language)?;
        let status = office.ask(
            "open_administration",
            json!({ "path": path, "user_name": shared.user, "passphrase": passphrase }),
        )?;
        office.speak_as(&status);
        Ok(office)
    }

    /// Takes over the language of the administration from its status.
    pub fn speak_as(&mut self, status: &Value) {
        let spoken = status["language"].as_str().and_then(Language::from_code);
        self.language = spoken.unwrap_or_default();
    }

    /// Puts a question to the door and takes the result.
    ///
    /// # Errors
    /// The problem, as the door says it.
    pub fn ask(&self, command: &str, input: Value) -> Result<Value, Refusal> {
        self.door.ask(command, input).map_err(Refusal::by_the_door)
    }

    /// The problem, in the words of the door.
    pub fn refuse(&self, problem: &Problem) -> Refusal {
        Refusal::by_the_door(self.door.refuse(problem)["problem"].take())
    }

    /// The path as the door takes it: whole, and text.
    ///
    /// # Errors
    /// A path that is no text.
    pub fn path(&self, path: &Path) -> Result<String, Refusal> {
        let whole = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        whole.into_os_string().into_string().map_err(|_| {
            let why = match self.language {
                Language::Dutch => "de naam is geen leesbare tekst",
                Language::English => "its name is not readable text",
            };
            Refusal::cannot_read(self.language, path, why)
        })
    }
}
