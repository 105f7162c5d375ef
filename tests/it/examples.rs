//! An example of every command: how to ask it of whatever administration is open.
//!
//! The figures of `cargo xtask bench` and the tests ask the same questions.

mod facts;
mod money;
mod office;
mod produce;
mod reading;
mod rooms;
mod work;

use std::cell::Cell;
use std::path::{Path, PathBuf};

use application::Door;
use chrono::{NaiveDate, TimeDelta};
use serde_json::{Value, json};
use uuid::Uuid;

pub use facts::FACTS;
pub(crate) use money::draft_to_save;
pub use reading::{MORE_LISTS, READING, SEARCHED};

/// An open administration that can be asked, on a day within its life.
pub struct Asked<'a> {
    door: &'a Door,
    day: NaiveDate,
    folder: PathBuf,
    turn: Cell<u32>,
}

impl<'a> Asked<'a> {
    /// Through `door`, on `day`, with a folder to put files in.
    pub fn new(door: &'a Door, day: NaiveDate, folder: &Path) -> Self {
        Self {
            door,
            day,
            folder: folder.to_owned(),
            turn: Cell::new(0),
        }
    }

    /// What a command answers; nothing where it is refused.
    fn answer(&self, command: &str, input: Value) -> Value {
        self.door.ask(command, input).unwrap_or_default()
    }

    /// What a command answers that must succeed, to have what an example needs.
    #[track_caller]
    fn done(&self, command: &str, input: Value) -> Value {
        match self.door.ask(command, input) {
            Ok(answer) => answer,
            Err(problem) => panic!("{command}: {problem:#}"),
        }
    }

    /// Does a change that can be undone, and gives its id.
    #[track_caller]
    fn changed(&self, command: &str, input: Value) -> Value {
        let answer = self.door.call(command, input);
        assert!(answer["ok"]["change_id"].is_string(), "{answer:#}");
        answer["ok"]["change_id"].clone()
    }

    /// The month of the day: `2025-12`.
    fn month(&self) -> String {
        self.day.format("%Y-%m").to_string()
    }

    /// The month before the day's.
    fn last_month(&self) -> String {
        self.in_last_month().format("%Y-%m").to_string()
    }

    /// A day in the month before.
    fn in_last_month(&self) -> NaiveDate {
        let first = self.day.format("%Y-%m-01").to_string();
        let first: NaiveDate = first.parse().expect("a month has a first day");
        first - TimeDelta::days(9)
    }

    fn year(&self) -> i32 {
        chrono::Datelike::year(&self.day)
    }

    /// So many days from the day; before it when negative.
    fn days_on(&self, days: i64) -> NaiveDate {
        self.day + TimeDelta::days(days)
    }

    /// Another number at every call, from 1.
    fn turn(&self) -> u32 {
        self.turn.set(self.turn.get() + 1);
        self.turn.get()
    }

    /// The id at a place in the answer of another command; `None` where there is nothing.
    fn id(&self, command: &str, input: Value, place: &str) -> Option<Value> {
        self.answer(command, input).pointer(place).cloned()
    }

    /// The input `{ field: id }`, with the id at a place in the answer of another command.
    fn which(&self, field: &str, command: &str, place: &str) -> Option<Value> {
        let list = READING.iter().find(|(name, _)| *name == command)?.1;
        let id = self.id(command, list(self)?, place)?;
        Some(json!({ field: id }))
    }
}

/// What a command is asked with; `None` where the administration has nothing to ask it about.
pub type Input = fn(&Asked<'_>) -> Option<Value>;

/// Prepares what a write needs, and gives the command and its input: another write at every call.
pub type Write = fn(&Asked<'_>) -> (&'static str, Value);

/// Per action that makes no fact, a way to do it.
pub fn changes() -> impl Iterator<Item = (&'static str, Write)> {
    let subjects = [
        office::CHANGES,
        money::CHANGES,
        produce::CHANGES,
        work::CHANGES,
        rooms::CHANGES,
    ];
    subjects.into_iter().flatten().copied()
}

/// Commands that are no part of the figures by age, each with the reason.
pub const UNMEASURED: &[(&str, &str)] = &[
    ("door_status", "looks at no file"),
    (
        "create_administration",
        "takes what its key is made to take, in an empty file",
    ),
    (
        "open_administration",
        "measured on the closed file, before all others",
    ),
    (
        "open_with_recovery",
        "opens as `open_administration` does, by another key",
    ),
    (
        "lock_administration",
        "closes the file that the others are asked of",
    ),
    (
        "make_sample",
        "makes a file that is always of the same size",
    ),
    ("discard_sample", "deletes a file"),
    (
        "change_passphrase",
        "takes what its key is made to take, beside the file",
    ),
    (
        "add_user",
        "takes what its key is made to take, beside the file",
    ),
    ("remove_user", "writes beside the file"),
    ("save_documents", "writes a folder full of documents"),
    ("save_month_documents", "writes a folder full of documents"),
];

fn key() -> Value {
    json!(Uuid::now_v7())
}
