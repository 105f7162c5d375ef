//! Finding anything by its words.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::administration::Administration;
use crate::permissions::Permission;
use crate::problem::Problem;

/// What to look for.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Search {
    /// The words; the last may be half.
    pub text: String,
}

/// Something that was found.
#[derive(Debug, Serialize, TS)]
pub struct SearchHit {
    /// `person`, `customer`, `room`, `invoice`, `draft`, `placement`, `certificate` or `reservation`.
    pub kind: String,
    /// Identity.
    pub id: String,
    /// What it is called.
    pub title: String,
    /// What else tells it apart.
    pub detail: String,
}

/// The most that is found at once.
const MOST_HITS: u32 = 40;

/// Finds what the user may see.
pub(crate) fn search(
    administration: &mut Administration,
    input: Search,
) -> Result<Vec<SearchHit>, Problem> {
    let role = administration.role;
    let may_see = |kind: &str| {
        role.may(match kind {
            "person" | "placement" | "certificate" => Permission::ReadPeople,
            "customer" | "invoice" | "draft" => Permission::ReadMoney,
            _ => Permission::ReadRooms,
        })
    };
    let hits = storage::search::search(&administration.database, &input.text, MOST_HITS)?;
    Ok(hits
        .into_iter()
        .filter(|hit| may_see(&hit.kind))
        .map(|hit| SearchHit {
            kind: hit.kind,
            id: hit.id,
            title: hit.title,
            detail: hit.detail,
        })
        .collect())
}
