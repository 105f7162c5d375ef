//! What stands in the way, in the same form whoever found it: code, facts, and three sentences.

use application::{Language, ProblemView, ProblemWords};
use serde_json::{Value, json};

use crate::answer::Ending;
use crate::calm::calm;

/// What stood in the way.
#[derive(Debug)]
pub struct Refusal {
    /// `{"code", "facts", "words": {"what", "why", "todo"}}`, as the door has it.
    pub problem: Value,
    /// How the command ends.
    pub ending: Ending,
}

impl Refusal {
    /// What the door said.
    pub fn by_the_door(problem: Value) -> Self {
        Self {
            problem,
            ending: Ending::Problem,
        }
    }

    /// Something only the command line can meet.
    pub fn here(code: &str, facts: Value, [what, why, todo]: [String; 3]) -> Self {
        let view = ProblemView {
            code: code.to_owned(),
            facts,
            words: ProblemWords { what, why, todo },
        };
        Self::by_the_door(json!(view))
    }

    /// A file of the command line's own that cannot be read.
    pub fn cannot_read(language: Language, path: &std::path::Path, why: &str) -> Self {
        let path = path.display().to_string();
        let words = match language {
            Language::Dutch => [
                format!("«{path}» is niet gelezen. Er is niets veranderd."),
                format!("De computer zegt: {why}"),
                "Kijk of de naam klopt en of je het bestand mag lezen.".to_owned(),
            ],
            Language::English => [
                format!("“{path}” was not read. Nothing was changed."),
                format!("The computer says: {why}"),
                "See whether the name is right and whether you may read the file.".to_owned(),
            ],
        };
        Self::here("cannot_read", json!({ "path": path, "detail": why }), words)
    }

    /// The problem's name.
    pub fn code(&self) -> &str {
        self.problem["code"].as_str().unwrap_or_default()
    }

    /// The three sentences, a line each.
    pub fn text(&self) -> String {
        let words = &self.problem["words"];
        ["what", "why", "todo"]
            .into_iter()
            .filter_map(|part| words[part].as_str())
            .map(calm)
            .filter(|sentence| !sentence.is_empty())
            .map(|sentence| sentence + "\n")
            .collect()
    }
}
