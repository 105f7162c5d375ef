//! Placements in figures, beside a month's other figures.

use chrono::NaiveDate;
use domain::placements::{self as rules, Assessment, Outcome};
use serde_json::{Value, json};

use super::assessed;
use crate::administration::Administration;
use crate::problem::Problem;
use crate::words::{self, Language};

/// The placements in figures, beside a month's other figures.
pub(crate) fn placement_figures(
    administration: &Administration,
    month_end: NaiveDate,
) -> Result<Vec<Value>, Problem> {
    Ok(assessed(administration, month_end)?
        .into_iter()
        .map(|(placement, name, assessment)| {
            json!({
                "deelnemer": name,
                "soort": placement.instrument,
                "start": placement.start_date,
                "planned_end": placement.planned_end_date,
                "actual_end": placement.end_date,
                "certificate": assessment.outcome == Outcome::Earned,
                "reason": reason_figure(&assessment),
                "approved_rows": assessment.hours.approved_rows,
                "approved_minutes": assessment.hours.approved_minutes,
                "approved_hours": rules::hours(assessment.hours.approved_minutes).to_string(),
                "unapproved_rows_in_period": assessment.hours.unapproved_rows,
                "approved_rows_outside_period": assessment.hours.approved_rows_outside,
            })
        })
        .collect())
}

fn reason_figure(assessment: &Assessment) -> String {
    words::say(
        Language::English,
        &format!("figure-{}", assessment.outcome.key().replace('_', "-")),
        &json!({ "unapproved": assessment.hours.unapproved_rows }),
    )
}

/// Who can get a certificate and who cannot, beside a month's other figures.
pub(crate) fn certificate_figures(
    administration: &Administration,
    month_end: NaiveDate,
) -> Result<Value, Problem> {
    let mut can = Vec::new();
    let mut cannot = serde_json::Map::new();
    for (_, name, assessment) in assessed(administration, month_end)? {
        if assessment.outcome == Outcome::Earned {
            can.push(name);
        } else {
            cannot.insert(name, Value::from(reason_figure(&assessment)));
        }
    }
    Ok(json!({ "can": can, "cannot": cannot }))
}
