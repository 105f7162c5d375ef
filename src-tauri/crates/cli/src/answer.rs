//! What a command has to say, and telling it.

use std::io::{self, Write};
use std::process::ExitCode;

use serde_json::{Value, json};

use crate::refusal::Refusal;

/// An answer, or what stood in the way of one.
pub type Outcome = Result<Answer, Refusal>;

/// What a command has to say: once for a script and once for a person.
#[derive(Debug)]
pub struct Answer {
    /// For a script; `Null` when nothing is left to say.
    pub json: Value,
    /// For a person; ends with a line break, unless empty.
    pub text: String,
    /// How it ended.
    pub ending: Ending,
}

/// How a command ended. The numbers are promised in `docs/command-line.md`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ending {
    /// All of it.
    Done = 0,
    /// Something stood in the way.
    Problem = 1,
    /// A part; the rest remains to be done.
    WorkRemains = 3,
    /// What was to be checked is not right.
    NotRight = 4,
}

impl Answer {
    /// All of it was done.
    pub fn done(json: Value, text: String) -> Self {
        Self {
            json,
            text,
            ending: Ending::Done,
        }
    }
}

/// Tells the answer on standard output, or the refusal on standard error; says how it ended.
pub fn tell(outcome: Outcome, as_json: bool) -> ExitCode {
    let (document, ending) = match outcome {
        Ok(answer) if as_json => (pretty(&answer.json), answer.ending),
        Ok(answer) => (answer.text, answer.ending),
        Err(refusal) => {
            // Whoever closed standard error does not want to hear it.
            let _ = io::stderr().write_all(refusal.text().as_bytes());
            let json = json!({ "problem": refusal.problem });
            let document = if as_json {
                pretty(&json)
            } else {
                String::new()
            };
            (document, refusal.ending)
        }
    };
    // A reader that stopped reading, as `head` does, has seen enough.
    match write_all(&document) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Ending::Problem.into(),
        _ => ending.into(),
    }
}

fn write_all(document: &str) -> io::Result<()> {
    let mut out = io::stdout().lock();
    out.write_all(document.as_bytes())?;
    out.flush()
}

/// A JSON document on lines of its own.
fn pretty(json: &Value) -> String {
    if json.is_null() {
        return String::new();
    }
    format!("{json:#}\n")
}

impl From<Ending> for ExitCode {
    fn from(ending: Ending) -> Self {
        Self::from(ending as u8)
    }
}
