//! An administration on a throw-away disk, on a day of choice.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use application::{Clock, Door, DoorOptions, KeyCost, Language};
use chrono::{DateTime, Utc};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::examples::draft_to_save;
use crate::{Asked, Sample};

/// Of every user in the tests.
pub const PASSPHRASE: &str = "kas en buurt voor iedereen";

/// Noon on a day written as `2026-11-22`.
pub fn moment(day: &str) -> DateTime<Utc> {
    format!("{day}T12:00:00Z")
        .parse()
        .expect("a test names real days")
}

/// An administration that is open to its director, Chantal.
pub struct TestAdministration {
    door: Door,
    day: String,
    folder: TempDir,
}

/// A file with the lists of Voorbeeldwijk in it, made once and copied for every test.
static IMPORTED: LazyLock<Files> = LazyLock::new(|| {
    let administration = TestAdministration::on("2026-11-22");
    administration.import(&Sample::voorbeeldwijk().folder());
    Files::of(administration)
});

/// The same after the end of October 2026.
static ENDED: LazyLock<Files> = LazyLock::new(|| {
    let administration = TestAdministration::with_the_lists("2026-11-22");
    administration.end_month("2026-10", "2026-10-31");
    Files::of(administration)
});

impl TestAdministration {
    /// An empty one, on `day`.
    pub fn on(day: &str) -> Self {
        let folder = TempDir::new().expect("there is a disk to test on");
        let administration = Self {
            door: Self::door(day),
            day: day.to_owned(),
            folder,
        };
        administration.ask(
            "create_administration",
            json!({
                "path": administration.file(),
                "organisation_name": "",
                "user_name": "Chantal",
                "passphrase": PASSPHRASE,
                "language": "nl",
            }),
        );
        administration
    }

    /// One with the lists of Voorbeeldwijk brought in.
    pub fn with_the_lists(day: &str) -> Self {
        IMPORTED.opened(day)
    }

    /// One with the lists of Voorbeeldwijk brought in and October 2026 ended on its last day.
    pub fn with_october_ended(day: &str) -> Self {
        ENDED.opened(day)
    }

    fn door(day: &str) -> Door {
        Door::new(DoorOptions {
            clock: Clock::Fixed(moment(day)),
            key_cost: KeyCost::FOR_TESTS,
            language: Language::Dutch,
            ..DoorOptions::default()
        })
    }

    /// Its file.
    pub fn file(&self) -> PathBuf {
        self.folder.path().join("buurt.kas")
    }

    /// The folder it stands in, for whatever else a test writes.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// To ask it the examples of every command.
    pub fn asked(&self) -> Asked<'_> {
        let day = self.day.parse().expect("a test names real days");
        Asked::new(&self.door, day, self.folder())
    }

    /// Every table of its file, with the rows as they are now.
    ///
    /// # Panics
    /// When the file cannot be read.
    pub fn tables(&self) -> BTreeMap<String, Vec<String>> {
        let database = storage::open(&self.file(), Some("Chantal"), PASSPHRASE)
            .unwrap_or_else(|error| panic!("{error}"));
        database
            .read(|r| storage::dump(r))
            .unwrap_or_else(|error| panic!("{error}"))
    }

    /// What the door answers, whole.
    pub fn call(&self, command: &str, input: Value) -> Value {
        self.door.call(command, input)
    }

    /// The result of a command that must succeed.
    ///
    /// # Panics
    /// With the words of the problem.
    #[track_caller]
    pub fn ask(&self, command: &str, input: Value) -> Value {
        match self.door.ask(command, input) {
            Ok(result) => result,
            Err(problem) => panic!("{command}: {problem:#}"),
        }
    }

    /// The problem of a command that must be refused.
    ///
    /// # Panics
    /// When it was not.
    #[track_caller]
    pub fn refused(&self, command: &str, input: Value) -> Value {
        match self.door.ask(command, input) {
            Ok(result) => panic!("{command} was not refused: {result:#}"),
            Err(problem) => problem,
        }
    }

    /// The code of the problem of a command that must be refused.
    #[track_caller]
    pub fn code(&self, command: &str, input: Value) -> String {
        self.refused(command, input)["code"]
            .as_str()
            .expect("a problem has a code")
            .to_owned()
    }

    /// Does a change and answers the id to undo it by.
    #[track_caller]
    pub fn change(&self, command: &str, input: Value) -> String {
        let answer = self.call(command, input);
        answer["ok"]["change_id"]
            .as_str()
            .unwrap_or_else(|| panic!("{command} is no change to undo: {answer:#}"))
            .to_owned()
    }

    /// Brings a file or a folder of lists in.
    #[track_caller]
    pub fn import(&self, path: &Path) -> Value {
        self.ask("run_import", json!({ "files": [{ "path": path }] }))
    }

    /// Brings a list in from text, under a name.
    #[track_caller]
    pub fn import_text(&self, name: &str, text: &str) -> Value {
        let path = self.folder.path().join(name);
        fs::write(&path, text).expect("a test may write in its own folder");
        self.import(&path)
    }

    /// Ends a month, all of it; answers how many steps it took.
    #[track_caller]
    pub fn end_month(&self, month: &str, issue_date: &str) -> usize {
        let step = json!({ "month": month, "issue_date": issue_date });
        let mut steps = 1;
        while self.ask("month_end_step", step.clone())["finished"] != true {
            steps += 1;
            assert!(steps < 1000, "the end of the month does not come");
        }
        steps
    }

    /// The month in figures.
    #[track_caller]
    pub fn figures(&self, month: &str) -> Value {
        self.ask("month_figures", json!({ "month": month }))
    }

    /// Every invoice and credit note, in order of number.
    #[track_caller]
    pub fn invoices(&self) -> Vec<Value> {
        let everything = json!({ "search": "", "kind": null, "offset": 0, "limit": 1000 });
        let mut list = self.ask("list_invoices", everything);
        let mut rows: Vec<Value> = list["rows"]
            .as_array_mut()
            .map(std::mem::take)
            .unwrap_or_default();
        rows.sort_by_key(|row| row["number"].to_string());
        rows
    }

    /// The numbers of every invoice and credit note, in order.
    #[track_caller]
    pub fn numbers(&self) -> Vec<String> {
        let number = |invoice: &Value| invoice["number"].as_str().unwrap_or_default().to_owned();
        self.invoices().iter().map(number).collect()
    }

    /// The id of the draft for a buyer, after the drafts of October 2026 were made.
    #[track_caller]
    pub fn draft_for(&self, buyer: &str) -> String {
        let drafts = self.ask("list_drafts", json!({}));
        let draft = drafts
            .as_array()
            .and_then(|drafts| drafts.iter().find(|draft| draft["buyer_name"] == buyer))
            .unwrap_or_else(|| panic!("there is no draft for {buyer}: {drafts:#}"));
        draft["id"].as_str().expect("a draft has an id").to_owned()
    }

    /// A draft as `save_draft` takes it.
    #[track_caller]
    pub fn draft_to_save(&self, draft_id: &str) -> Value {
        draft_to_save(&self.ask("find_draft", json!({ "draft_id": draft_id })))
    }

    /// A document as issued: its bytes.
    #[track_caller]
    pub fn document(&self, which: Value) -> Vec<u8> {
        use base64::Engine as _;
        let content = self.ask("get_document", which);
        let content = content["content_base64"]
            .as_str()
            .expect("a file has bytes");
        base64::engine::general_purpose::STANDARD
            .decode(content)
            .expect("its bytes are in base64")
    }

    /// What the check of the whole file says, line by line.
    #[track_caller]
    pub fn checked(&self) -> Vec<Value> {
        checked(&self.door)
    }

    /// Whether the check finds everything right.
    ///
    /// # Panics
    /// With what it found wrong.
    #[track_caller]
    pub fn is_clean(&self) {
        let wrong: Vec<Value> = self
            .checked()
            .into_iter()
            .filter(|line| line["ok"] != true)
            .collect();
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    /// Closes the file and opens it again for `user`.
    #[track_caller]
    pub fn reopened_for(self, user: &str) -> Self {
        self.ask("lock_administration", json!({}));
        self.open(Some(user));
        self
    }

    #[track_caller]
    fn open(&self, user: Option<&str>) {
        let file = self.file();
        self.ask(
            "open_administration",
            json!({ "path": file, "user_name": user, "passphrase": PASSPHRASE }),
        );
    }

    /// A second door to the same file, as another process has it.
    #[track_caller]
    pub fn another_door(&self) -> Door {
        let door = Self::door(&self.day);
        door.ask(
            "open_administration",
            json!({ "path": self.file(), "user_name": null, "passphrase": PASSPHRASE }),
        )
        .expect("a second process may open the same file");
        door
    }
}

/// The files of an administration that was closed.
struct Files(Vec<(String, Vec<u8>)>);

impl Files {
    fn of(administration: TestAdministration) -> Self {
        administration.ask("lock_administration", json!({}));
        let folder = fs::read_dir(administration.folder()).expect("the folder is there");
        let file = |entry: fs::DirEntry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            (
                name,
                fs::read(entry.path()).expect("a test may read its own files"),
            )
        };
        Self(folder.flatten().map(file).collect())
    }

    fn opened(&self, day: &str) -> TestAdministration {
        let folder = TempDir::new().expect("there is a disk to test on");
        for (name, bytes) in &self.0 {
            fs::write(folder.path().join(name), bytes).expect("a test may write in its own folder");
        }
        let administration = TestAdministration {
            door: TestAdministration::door(day),
            day: day.to_owned(),
            folder,
        };
        administration.open(None);
        administration
    }
}

/// What the check of the whole file says, line by line.
///
/// # Panics
/// When a part cannot be checked.
#[track_caller]
pub fn checked(door: &Door) -> Vec<Value> {
    let mut lines = Vec::new();
    let (mut part, mut parts) = (0, 1);
    while part < parts {
        let report = door
            .ask("check_file", json!({ "part": part }))
            .unwrap_or_else(|problem| panic!("part {part}: {problem:#}"));
        parts = report["parts"]
            .as_u64()
            .expect("it says how many there are");
        lines.extend(report["lines"].as_array().expect("lines").iter().cloned());
        part += 1;
    }
    lines
}
