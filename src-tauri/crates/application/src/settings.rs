//! How the office uses the program: which modules, and when the screen locks itself.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::administration::{Action, Administration, Done};
use crate::commands::Nothing;
use crate::problem::Problem;

const MODULES: &str = "modules";
const LOCK: &str = "lock_minutes";

/// Minutes without use before the screen locks, where nobody chose.
const LOCK_BY_DEFAULT: u16 = 10;
/// The longest that may be chosen: a working day.
const LONGEST_LOCK: u16 = 480;

/// A part of the work that an office does or does not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Module {
    /// Renting out rooms.
    Rooms,
    /// Growing and selling.
    Farm,
    /// People, placements and hours.
    People,
    /// Cooking for others.
    Kitchen,
    /// Work for clients.
    Assignments,
}

impl Module {
    const ALL: [(Self, &'static str); 5] = [
        (Self::Rooms, "rooms"),
        (Self::Farm, "farm"),
        (Self::People, "people"),
        (Self::Kitchen, "kitchen"),
        (Self::Assignments, "assignments"),
    ];

    fn key(self) -> &'static str {
        let found = Self::ALL.iter().find(|(module, _)| *module == self);
        found.map_or("", |(_, key)| key)
    }

    fn from_key(key: &str) -> Option<Self> {
        let found = Self::ALL.iter().find(|(_, name)| *name == key);
        found.map(|(module, _)| *module)
    }
}

/// How the office uses the program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Settings {
    /// The modules in use; all of them until somebody chose.
    pub modules: Vec<Module>,
    /// Minutes without use before the screen locks itself; 0 never does.
    pub lock_minutes: u16,
}

/// The settings.
pub(crate) fn get_settings(
    administration: &mut Administration,
    _: Nothing,
) -> Result<Settings, Problem> {
    let setting = |key| storage::organisation::setting(&administration.database, key);
    let modules = match setting(MODULES)? {
        Some(kept) => kept.split(',').filter_map(Module::from_key).collect(),
        None => Module::ALL.map(|(module, _)| module).to_vec(),
    };
    let lock_minutes = setting(LOCK)?
        .and_then(|minutes| minutes.parse().ok())
        .unwrap_or(LOCK_BY_DEFAULT);
    Ok(Settings {
        modules,
        lock_minutes,
    })
}

/// Changes the settings.
pub(crate) fn save_settings(
    administration: &mut Administration,
    mut input: Settings,
) -> Result<Done<Settings>, Problem> {
    if input.lock_minutes > LONGEST_LOCK {
        return Err(Problem::FieldNotRight {
            field: "lock_minutes".to_owned(),
            text: input.lock_minutes.to_string(),
        });
    }
    input.modules.sort_unstable();
    input.modules.dedup();
    let modules: Vec<&str> = input.modules.iter().map(|module| module.key()).collect();
    administration.transact(Action::SaveSettings, |work| {
        storage::organisation::set_setting(work.tx, MODULES, &modules.join(","))?;
        storage::organisation::set_setting(work.tx, LOCK, &input.lock_minutes.to_string())?;
        Ok(input)
    })
}
