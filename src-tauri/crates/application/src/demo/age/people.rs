//! People who come and go, and the hours that they work.

use chrono::{Days, NaiveTime};
use domain::dates::Month;
use domain::id::{HourId, PartyId, PlacementId};
use domain::people::{Person, PersonName, Role as PersonRole, RoleKind};
use domain::placements::Placement;
use domain::work::{Hours, Worked};
use rust_decimal::Decimal;

use super::super::{FAMILY, GIVEN, STREETS, address, day};
use super::{Life, Worker, working_days};
use crate::administration::Work;
use crate::problem::Problem;

impl Life {
    /// New people of a month, and the placements that end in it.
    pub(super) fn come_and_go(
        &mut self,
        work: &Work<'_>,
        month: Month,
        many: f64,
    ) -> Result<Vec<PlacementId>, Problem> {
        let many = self.about(many);
        for _ in 0..many {
            self.comes(work, month)?;
        }
        // Somebody must be there to begin with.
        while self.workers.len() < 12 {
            self.comes(work, month)?;
        }
        self.workers
            .retain(|worker| worker.until >= month.first_day());
        let mut leavers = Vec::new();
        self.leaving.retain(|(placement, last_day)| {
            let leaves = *last_day <= month.last_day();
            if leaves {
                leavers.push(*placement);
            }
            !leaves
        });
        Ok(leavers)
    }

    fn comes(&mut self, work: &Work<'_>, month: Month) -> Result<(), Problem> {
        let n = self.people;
        self.people += 1;
        let kind = match n % 20 {
            0 => RoleKind::Employee,
            1..=11 => RoleKind::Volunteer,
            12..=16 => RoleKind::Participant,
            _ => RoleKind::Member,
        };
        let from = *self.pick(&working_days(month));
        let days = match kind {
            RoleKind::Employee => self.dice.u64(600..1800),
            RoleKind::Participant => self.dice.u64(80..260),
            _ => self.dice.u64(120..1100),
        };
        let until = from + Days::new(days);
        let (prefix, family) = FAMILY[(n * 5 + n / 16) % 16];
        let second = FAMILY[(n / 16 * 7 + 3) % 16].1;
        let person = Person {
            id: PartyId(work.new_id()),
            name: PersonName {
                given: GIVEN[n % 16].to_owned(),
                prefix: prefix.to_owned(),
                family: format!("{family}-{second}"),
            },
            birth_date: Some(day(
                chrono::Datelike::year(&from) - self.dice.i32(19..75),
                self.dice.u32(1..=12),
                self.dice.u32(1..=28),
            )),
            address: address(
                STREETS[self.dice.usize(0..STREETS.len())],
                &self.dice.u32(1..240).to_string(),
                &format!("{} AB", self.dice.u32(1000..9999)),
            ),
            email: format!("proef{n:05}@example.org"),
            phone: format!("06-1234{:04}", n % 10_000),
            iban: None,
            roles: vec![PersonRole {
                kind,
                since: Some(from),
                until: (kind != RoleKind::Member).then_some(until),
            }],
            note: String::new(),
        };
        storage::people::insert_person(work.tx, &person)?;
        match kind {
            RoleKind::Member => return Ok(()),
            RoleKind::Employee => self.supervisors.insert(0, person.id),
            RoleKind::Participant => self.placed(work, person.id, from, until)?,
            _ => {}
        }
        self.workers.push(Worker {
            person: person.id,
            from,
            until,
        });
        Ok(())
    }

    fn placed(
        &mut self,
        work: &Work<'_>,
        person: PartyId,
        from: chrono::NaiveDate,
        until: chrono::NaiveDate,
    ) -> Result<(), Problem> {
        let texts = |texts: [&str; 3]| texts.map(str::to_owned).to_vec();
        let kinds = ["werkervaringsplaats", "participatieplaats", "dagbesteding"];
        // Of the sample the future is not known: who has not left by its end is still there.
        let is_over = until <= self.end;
        let placement = Placement {
            id: PlacementId(work.new_id()),
            person,
            supervisor: self.supervisors.first().copied(),
            instrument: (*self.pick(&kinds)).to_owned(),
            referrer: "Gemeente Proefdam".to_owned(),
            goal: "Ritme opdoen en ervaring".to_owned(),
            tasks: texts(["zaaien en planten", "oogsten", "kraam inrichten"]),
            skills: texts(["op tijd komen", "samenwerken", "gewassen herkennen"]),
            hours_per_week: Some(Decimal::from(16)),
            start_date: from,
            planned_end_date: Some(until),
            end_date: is_over.then_some(until),
            end_reason: String::new(),
        };
        storage::placements::insert(work.tx, &placement)?;
        if is_over {
            self.leaving.push((placement.id, until));
        }
        Ok(())
    }

    /// So many rows of hours, spread over who is there and the days of the month.
    pub(super) fn hours(
        &mut self,
        work: &Work<'_>,
        month: Month,
        many: f64,
    ) -> Result<(), Problem> {
        let days = working_days(month);
        let there = |worker: &Worker| {
            let from = days.partition_point(|date| *date < worker.from);
            let until = days.partition_point(|date| *date <= worker.until);
            &days[from.min(until)..until]
        };
        let all: usize = self.workers.iter().map(|worker| there(worker).len()).sum();
        let each_day = many / all.max(1) as f64;
        for at in 0..self.workers.len() {
            let person = self.workers[at].person;
            let days = there(&self.workers[at]);
            let shifts = self.about(each_day * days.len() as f64).min(days.len());
            let first = self.dice.usize(0..days.len().max(1));
            for shift in 0..shifts {
                let date = days[(first + shift * days.len() / shifts) % days.len()];
                let time = |hour, minute| NaiveTime::from_hms_opt(hour, minute, 0);
                let hours = Hours {
                    id: HourId(work.new_id()),
                    person,
                    date,
                    worked: Worked::Shift {
                        begin: time(9, 15 * self.dice.u32(0..4)).unwrap_or_default(),
                        end: time(12 + self.dice.u32(0..5), 30).unwrap_or_default(),
                        pause_minutes: 15,
                    },
                    activity: (*self.pick(&["boerderij", "keuken", "kas", "zaalbeheer"]))
                        .to_owned(),
                    // What is long ago was approved; of the last months some waits.
                    is_approved: date + Days::new(60) < self.end || self.dice.u8(0..20) > 0,
                };
                storage::work::insert_hours(work.tx, &hours)?;
            }
        }
        Ok(())
    }
}
