//! Grants: with them the cooperative begins, and beside them its own income grows.

use chrono::{Datelike, Months, NaiveDate};
use domain::dates::Month;
use domain::funding::{GiverKind, Grant, GrantShare};
use domain::id::{EntryId, GrantId};
use domain::ledger::JournalEntry;
use domain::money::Money;

use super::{Life, RENTAL};
use crate::administration::Work;
use crate::problem::Problem;

/// A grant that is given again every year.
struct Yearly {
    name: &'static str,
    giver: &'static str,
    kind: GiverKind,
    enterprise: Option<&'static str>,
    /// The month in which its year begins.
    begins: u32,
    /// How much of all grants it is.
    percent: f64,
}

const YEARLY: [Yearly; 6] = [
    Yearly {
        name: "Buurtwerk in de Proefwijk",
        giver: "Gemeente Proefdam",
        kind: GiverKind::Government,
        enterprise: None,
        begins: 1,
        percent: 36.0,
    },
    Yearly {
        name: "Zalen open voor de buurt",
        giver: "Gemeente Proefdam",
        kind: GiverKind::Government,
        enterprise: Some(RENTAL),
        begins: 1,
        percent: 12.0,
    },
    // Ends two months after the sample does, so that there is something to foresee.
    Yearly {
        name: "Van tuin naar tafel",
        giver: "Provincie Voorbeeldland",
        kind: GiverKind::Government,
        enterprise: Some("boerderij"),
        begins: 3,
        percent: 16.0,
    },
    Yearly {
        name: "Samen koken, samen eten",
        giver: "Fonds De Bedachte Buurt",
        kind: GiverKind::Fund,
        enterprise: Some("keuken"),
        begins: 7,
        percent: 12.0,
    },
    Yearly {
        name: "Leren door te werken",
        giver: "Stichting Verzonnen Kansen",
        kind: GiverKind::Fund,
        enterprise: Some("opdrachten"),
        begins: 9,
        percent: 16.0,
    },
    Yearly {
        name: "Ontmoeten zonder drempel",
        giver: "Schetsfonds Proefland",
        kind: GiverKind::Fund,
        enterprise: None,
        begins: 11,
        percent: 8.0,
    },
];

/// A grant that runs, and what belongs to each of its months.
pub(super) struct Award {
    grant: Grant,
    shares: Vec<GrantShare>,
}

impl Life {
    /// Writes down the grants that begin in a month, `a_year` euro of them in a whole year, and
    /// books the month's shares as the month's end does. In the last year the month's end does.
    pub(super) fn grants(
        &mut self,
        work: &Work<'_>,
        month: Month,
        a_year: f64,
        is_last: bool,
    ) -> Result<(), Problem> {
        self.awards
            .retain(|award| award.grant.end >= month.first_day());
        for yearly in &YEARLY {
            let is_first = month.first_day() == self.begin;
            if is_first || yearly.begins == month.first_day().month() {
                self.award(work, month, yearly, a_year)?;
            }
        }
        if is_last {
            return Ok(());
        }
        for Award { grant, shares } in &self.awards {
            for share in shares.iter().filter(|share| share.month == month) {
                let id = EntryId(work.new_id());
                let entry = JournalEntry::for_grant_month(id, grant, *share);
                storage::ledger::insert_entry(work.tx, &entry)?;
                work.touched(id);
            }
        }
        Ok(())
    }

    fn award(
        &mut self,
        work: &Work<'_>,
        month: Month,
        yearly: &Yearly,
        a_year: f64,
    ) -> Result<(), Problem> {
        let start = month.first_day();
        // The first of them may be for a part of a year.
        let months = match (yearly.begins + 12 - start.month()) % 12 {
            0 => 12,
            part => part,
        };
        let euros = a_year * yearly.percent / 100.0 * f64::from(months) / 12.0;
        let more_or_less = self.dice.i64(95..106) as f64 / 100.0;
        let tens = (euros * more_or_less / 10.0).round().max(1.0) as i64;
        let grant = Grant {
            id: GrantId(work.new_id()),
            name: format!("{} {}", yearly.name, start.year()),
            giver: yearly.giver.to_owned(),
            giver_kind: yearly.kind,
            amount: Money::from_cents(tens * 1000),
            start,
            end: last_day(start, months),
            enterprise: yearly.enterprise.map(str::to_owned),
            note: String::new(),
        };
        storage::funding::insert(work.tx, &grant)?;
        let shares = grant.shares(&[]);
        self.awards.push(Award { grant, shares });
        Ok(())
    }
}

fn last_day(start: NaiveDate, months: u32) -> NaiveDate {
    start
        .checked_add_months(Months::new(months))
        .and_then(|next| next.pred_opt())
        .expect("BUG: a year later is in the calendar")
}
