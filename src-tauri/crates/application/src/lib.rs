//! What a user can do: every action is a command in one list, behind one door.
//!
//! The window, the command line, the office server and the tests all call [`Door::call`] and get
//! the same answer. This crate knows nothing of Tauri, HTTP or the terminal.

mod administration;
mod billing;
mod bindings;
mod certificates;
mod changes;
mod checking;
mod commands;
mod demo;
mod door;
mod entry;
mod fields;
mod funding;
mod impact;
mod import_words;
mod importing;
mod invoicing;
mod law;
mod month;
mod organisation;
mod papers;
mod people;
mod permissions;
mod placements;
mod problem;
mod produce;
mod rentals;
mod sample;
mod search;
mod settings;
mod till;
mod today;
mod users;
mod words;
mod work;

pub use administration::{Clock, Ids, undoable_actions};
pub use bindings::typescript;
pub use certificates::{SignatureVerdict, verify_signature};
pub use commands::{COMMANDS, CommandEntry, Topic};
pub use demo::{DEMO_PASSPHRASE, DEMO_USER, DemoOptions, DemoSummary, make_demo};
pub use door::{Door, DoorOptions, KeyCost};
pub use permissions::Role;
pub use problem::{CATALOGUE, Problem, ProblemView, ProblemWords};
pub use words::{Language, long_date, say};
