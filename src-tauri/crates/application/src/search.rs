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
/// The most receipts that are found at once, the newest first.
const MOST_RECEIPTS: u32 = 8;

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
            "product" => Permission::ReadFarm,
            _ => Permission::ReadRooms,
        })
    };
    let hits = storage::search::search(&administration.database, &input.text, MOST_HITS)?;
    let mut hits: Vec<SearchHit> = hits
        .into_iter()
        .filter(|hit| may_see(&hit.kind))
        .map(|hit| SearchHit {
            kind: hit.kind,
            id: hit.id,
            title: hit.title,
            detail: hit.detail,
        })
        .collect();
    // Receipts are found by their number alone: see the migration that made them.
    if role.may(Permission::ReadFarm) {
        let receipts = storage::till::receipts_by_number(
            &administration.database,
            &input.text,
            MOST_RECEIPTS,
        )?;
        hits.extend(receipts.into_iter().map(|receipt| SearchHit {
            kind: "receipt".to_owned(),
            id: receipt.id.to_string(),
            title: receipt.number,
            detail: format!("{} {}", receipt.date, receipt.first_text),
        }));
    }
    Ok(hits)
}
