//! Double entry: accounts, journal entries, postings.
//!
//! An entry is a fact. It is never changed; a correction is another entry. No names of people:
//! who bought what stands on the invoice, which the entry points to.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::dates::Month;
use crate::funding::{Grant, GrantShare};
use crate::id::{EntryId, GrantId, InvoiceId, TillSessionId};
use crate::invoicing::Invoice;
use crate::money::Money;
use crate::organisation::Activity;
use crate::till::{PaymentMeans, SessionSales, TillMonth, TillSession};
use crate::vat::{VatCategory, VatClass};

/// The number of an account in our chart, tied to a code of the *Referentiegrootboekschema*.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AccountNumber(pub u16);

impl AccountNumber {
    /// Cash in hand.
    pub const CASH: Self = Self(1000);
    /// Card payments on their way to the bank.
    pub const CARD_IN_TRANSIT: Self = Self(1210);
    /// Trade debtors.
    pub const DEBTORS: Self = Self(1300);
    /// VAT to pay, 21 %.
    pub const VAT_HIGH: Self = Self(1500);
    /// VAT to pay, 9 %.
    pub const VAT_LOW: Self = Self(1510);
    /// *Kasverschillen*: more or less in the drawer than there should be.
    pub const CASH_DIFFERENCES: Self = Self(4755);
    /// VAT to pay, other rates.
    pub const VAT_OTHER: Self = Self(1515);

    /// The account on which VAT of `class` is owed.
    pub fn vat(class: VatClass) -> Self {
        match class.key().as_str() {
            "21" => Self::VAT_HIGH,
            "9" => Self::VAT_LOW,
            _ => Self::VAT_OTHER,
        }
    }

    /// The account that money paid at the till comes in on.
    pub const fn paid_by(means: PaymentMeans) -> Self {
        match means {
            PaymentMeans::Cash => Self::CASH,
            PaymentMeans::Card => Self::CARD_IN_TRANSIT,
        }
    }

    /// The account that income of an enterprise goes to, by what it does and the VAT class.
    pub fn income(activity: Activity, class: VatClass) -> Self {
        let is_high = class.key() == "21";
        Self(match (activity, class.category()) {
            (Activity::Rental, VatCategory::Exempt) => 8300,
            (Activity::Rental, VatCategory::Standard) if is_high => 8305,
            (Activity::Farm, VatCategory::Standard) if is_high => 8005,
            (Activity::Farm, VatCategory::Standard) => 8000,
            (Activity::Farm, VatCategory::Zero | VatCategory::ReverseCharge) => 8010,
            (Activity::Farm, VatCategory::Exempt) => 8110,
            (Activity::Kitchen, VatCategory::Standard) if is_high => 8105,
            (Activity::Assignments, VatCategory::Standard) if is_high => 8200,
            (_, VatCategory::Standard) => 8205,
            (_, VatCategory::Zero | VatCategory::ReverseCharge) => 8210,
            (_, VatCategory::Exempt) => 8215,
        })
    }
}

/// One side of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Posting {
    /// The account.
    pub account: AccountNumber,
    /// The enterprise it concerns, where it concerns one.
    pub enterprise: Option<String>,
    /// Debit is positive, credit negative. Never zero.
    pub amount: Money,
}

/// What an entry records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Source {
    /// An invoice or credit note.
    Invoice(InvoiceId),
    /// A month of one enterprise's till.
    TillMonth {
        /// The month.
        month: Month,
        /// The enterprise.
        enterprise: String,
    },
    /// A till session that was closed.
    TillSession(TillSessionId),
    /// A month's share of a grant.
    GrantMonth {
        /// The grant.
        grant: GrantId,
        /// The month.
        month: Month,
    },
}

/// An entry in the books.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct JournalEntry {
    /// Identity.
    pub id: EntryId,
    /// The day it counts on.
    pub date: NaiveDate,
    /// What it records.
    pub source: Source,
    /// Debits and credits; together nothing.
    pub postings: Vec<Posting>,
}

impl JournalEntry {
    /// Books an invoice: the debtor owes, each enterprise earns per VAT class, VAT is owed.
    pub fn for_invoice(id: EntryId, invoice: &Invoice) -> Self {
        let mut income: BTreeMap<(AccountNumber, &str), Money> = BTreeMap::new();
        for line in &invoice.lines {
            let activity = Activity::of_enterprise(&line.enterprise);
            let account = AccountNumber::income(activity, line.vat_class);
            *income.entry((account, &line.enterprise)).or_default() += line.net;
        }
        let mut postings = vec![posting(
            AccountNumber::DEBTORS,
            None,
            invoice.totals.payable,
        )];
        postings.extend(
            income
                .into_iter()
                .map(|((account, enterprise), net)| posting(account, Some(enterprise), -net)),
        );
        postings.extend(
            invoice
                .totals
                .breakdown
                .iter()
                .map(|row| posting(AccountNumber::vat(row.class), None, -row.vat)),
        );
        Self::of(
            id,
            invoice.issue_date,
            Source::Invoice(invoice.id),
            postings,
        )
    }

    /// Books a month of one enterprise's till, on the last day of the month.
    pub fn for_till_month(id: EntryId, month: Month, enterprise: &str, sales: &TillMonth) -> Self {
        let activity = Activity::of_enterprise(enterprise);
        let mut postings: Vec<Posting> = sales
            .per_payment_means
            .iter()
            .map(|(means, amount)| posting(AccountNumber::paid_by(*means), None, *amount))
            .collect();
        for (class, sums) in &sales.per_class {
            let income = AccountNumber::income(activity, *class);
            postings.push(posting(income, Some(enterprise), -sums.net));
            postings.push(posting(AccountNumber::vat(*class), None, -sums.vat));
        }
        let source = Source::TillMonth {
            month,
            enterprise: enterprise.to_owned(),
        };
        Self::of(id, month.last_day(), source, postings)
    }

    /// Books a till session that was closed with `difference` in the drawer, on `date`: what came
    /// in by cash and card, what each enterprise earned and which VAT is owed per class, and the
    /// difference. `None` when there is nothing to book.
    pub fn for_till_session(
        id: EntryId,
        session: &TillSession,
        date: NaiveDate,
        sales: &SessionSales,
        difference: Money,
    ) -> Option<Self> {
        let mut postings: Vec<Posting> = sales
            .per_payment_means
            .iter()
            .map(|(means, amount)| posting(AccountNumber::paid_by(*means), None, *amount))
            .collect();
        postings.push(posting(AccountNumber::CASH, None, difference));
        postings.push(posting(
            AccountNumber::CASH_DIFFERENCES,
            Some(&session.enterprise),
            -difference,
        ));
        for ((enterprise, class), net) in &sales.net_per_enterprise {
            let activity = Activity::of_enterprise(enterprise);
            let income = AccountNumber::income(activity, *class);
            postings.push(posting(income, Some(enterprise), -*net));
        }
        for (class, sums) in &sales.per_class {
            postings.push(posting(AccountNumber::vat(*class), None, -sums.vat));
        }
        if postings.iter().all(|posting| posting.amount.is_zero()) {
            return None;
        }
        let source = Source::TillSession(session.id);
        Some(Self::of(id, date, source, postings))
    }

    /// Books a month's share of a grant, on the last day of the month: the giver owes it, and it is
    /// income of the enterprise it is for.
    pub fn for_grant_month(id: EntryId, grant: &Grant, share: GrantShare) -> Self {
        let source = Source::GrantMonth {
            grant: grant.id,
            month: share.month,
        };
        let enterprise = grant.enterprise.as_deref();
        let postings = vec![
            posting(grant.giver_kind.receivable(), None, share.amount),
            posting(grant.giver_kind.income(), enterprise, -share.amount),
        ];
        Self::of(id, share.month.last_day(), source, postings)
    }

    fn of(id: EntryId, date: NaiveDate, source: Source, mut postings: Vec<Posting>) -> Self {
        postings.retain(|posting| !posting.amount.is_zero());
        let entry = Self {
            id,
            date,
            source,
            postings,
        };
        assert!(entry.is_balanced(), "BUG: the entry does not balance");
        entry
    }

    /// Whether debits equal credits.
    pub fn is_balanced(&self) -> bool {
        self.postings
            .iter()
            .map(|posting| posting.amount)
            .sum::<Money>()
            .is_zero()
    }
}

fn posting(account: AccountNumber, enterprise: Option<&str>, amount: Money) -> Posting {
    Posting {
        account,
        enterprise: enterprise.map(str::to_owned),
        amount,
    }
}
