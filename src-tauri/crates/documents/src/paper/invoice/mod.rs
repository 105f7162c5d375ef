//! Invoices, credit notes and drafts on A4.

mod closing;
mod lines;

use std::borrow::Cow;

use chrono::NaiveDate;
use domain::invoicing::{
    Buyer, DraftInvoice, Invoice, InvoiceKind, InvoiceLine, Totals, price_lines,
};
use domain::money::TooLarge;
use domain::organisation::Organisation;
use domain::people::PriceBasis;

use super::Stationery;
use super::letterhead::{self, LEFT, RIGHT};
use super::look::{A4, INK, PAPER, PINE, SOFT_INK, bold, mm, plain};
use super::words::Words;
use crate::pdf::{Align, Faces, Role, Sheets, Style};

pub(super) use self::lines::vat_label;

/// Below this nothing stands but the foot.
const BOTTOM: f32 = A4.1 - mm(16.0);

/// What stands on an invoice, a credit note or a draft, with the signs that paper shows.
pub(super) struct Bill<'a> {
    kind: Kind<'a>,
    seller: &'a Organisation,
    buyer: Option<&'a Buyer>,
    price_basis: PriceBasis,
    buyer_reference: &'a str,
    note: &'a str,
    lines: Cow<'a, [InvoiceLine]>,
    totals: Cow<'a, Totals>,
}

enum Kind<'a> {
    Invoice {
        number: &'a str,
        issue_date: NaiveDate,
        due_date: NaiveDate,
    },
    CreditNote {
        number: &'a str,
        issue_date: NaiveDate,
        preceding_invoice: &'a str,
    },
    Draft {
        preceding_invoice: &'a str,
    },
}

impl<'a> Bill<'a> {
    pub(super) fn of_invoice(invoice: &'a Invoice) -> Self {
        let (kind, lines, totals) = match invoice.kind {
            InvoiceKind::Invoice => (
                Kind::Invoice {
                    number: &invoice.number,
                    issue_date: invoice.issue_date,
                    due_date: invoice.due_date,
                },
                Cow::Borrowed(invoice.lines.as_slice()),
                Cow::Borrowed(&invoice.totals),
            ),
            InvoiceKind::CreditNote => {
                let turned = invoice.on_paper();
                let kind = Kind::CreditNote {
                    number: &invoice.number,
                    issue_date: invoice.issue_date,
                    preceding_invoice: &invoice.preceding_invoice,
                };
                (kind, Cow::Owned(turned.lines), Cow::Owned(turned.totals))
            }
        };
        Self {
            kind,
            seller: &invoice.seller,
            buyer: Some(&invoice.buyer),
            price_basis: invoice.price_basis,
            buyer_reference: &invoice.buyer_reference,
            note: &invoice.note,
            lines,
            totals,
        }
    }

    pub(super) fn of_draft(
        draft: &'a DraftInvoice,
        seller: &'a Organisation,
    ) -> Result<Self, TooLarge> {
        let (lines, totals) = price_lines(&draft.lines, draft.price_basis)?;
        Ok(Self {
            kind: Kind::Draft {
                preceding_invoice: &draft.preceding_invoice,
            },
            seller,
            buyer: draft.buyer.as_ref(),
            price_basis: draft.price_basis,
            buyer_reference: &draft.buyer_reference,
            note: &draft.note,
            lines: Cow::Owned(lines),
            totals: Cow::Owned(totals),
        })
    }

    fn title(&self, words: &Words) -> String {
        match self.kind {
            Kind::Invoice { number, .. } => words.fill("invoice-title", &[("number", number)]),
            Kind::CreditNote { number, .. } => {
                words.fill("credit-note-title", &[("number", number)])
            }
            Kind::Draft { .. } => words.say("draft-title"),
        }
    }

    fn includes_vat(&self) -> bool {
        self.price_basis == PriceBasis::IncludingVat
    }
}

/// The title of an invoice as a file: `Factuur 2026-V-0413`.
pub(super) fn title(invoice: &Invoice, words: &Words) -> String {
    Bill::of_invoice(invoice).title(words)
}

/// The name of the attached e-invoice.
pub(super) fn attachment_name(kind: InvoiceKind) -> &'static str {
    match kind {
        InvoiceKind::Invoice => "factuur-ubl.xml",
        InvoiceKind::CreditNote => "creditfactuur-ubl.xml",
    }
}

/// Which sentence describes the attached e-invoice.
pub(super) fn attachment_words(kind: InvoiceKind) -> &'static str {
    match kind {
        InvoiceKind::Invoice => "attached-invoice",
        InvoiceKind::CreditNote => "attached-credit-note",
    }
}

/// How generously the page is filled.
#[derive(Clone, Copy)]
struct Room {
    /// Above and below the text of a line.
    padding: f32,
    /// Whether what follows the lines begins on a page of its own.
    closing_apart: bool,
}

/// Sets the whole document.
///
/// How to pay should not stand alone on a last page: then the lines move a little closer, and where
/// that does not help, the totals go along to the last page.
pub(super) fn lay_out<'f>(
    faces: &'f Faces,
    bill: &Bill<'_>,
    stationery: &Stationery,
    words: &Words,
) -> Sheets<'f> {
    let loose = Room {
        padding: 3.0,
        closing_apart: false,
    };
    let tight = Room {
        padding: 1.8,
        ..loose
    };
    let apart = Room {
        closing_apart: true,
        ..loose
    };
    let lay_out = |room| lay_out_with(room, faces, bill, stationery, words);
    let (sheets, leaves_payment_alone) = lay_out(loose);
    if !leaves_payment_alone {
        return sheets;
    }
    match lay_out(tight) {
        (sheets, false) => sheets,
        (_, true) => lay_out(apart).0,
    }
}

/// Also tells whether the last page has nothing but how to pay.
fn lay_out_with<'f>(
    room: Room,
    faces: &'f Faces,
    bill: &Bill<'_>,
    stationery: &Stationery,
    words: &Words,
) -> (Sheets<'f>, bool) {
    let mut flow = Flow {
        sheets: Sheets::new(faces, A4.0, A4.1),
        bill,
        words,
        room,
        y: 0.0,
        leaves_payment_alone: false,
    };
    flow.watermark();
    let below_seller = letterhead::draw(&mut flow.sheets, bill.seller, stationery, words);
    let below_buyer = bill.buyer.map_or(0.0, |buyer| {
        letterhead::address(&mut flow.sheets, buyer, words)
    });
    flow.y = mm(89.0).max(below_seller + 16.0).max(below_buyer + 16.0);
    flow.head();
    lines::draw(&mut flow);
    closing::draw(&mut flow);
    flow.feet();
    (flow.sheets, flow.leaves_payment_alone)
}

/// The pages while they are filled from top to bottom.
struct Flow<'f, 'a> {
    sheets: Sheets<'f>,
    bill: &'a Bill<'a>,
    words: &'a Words,
    room: Room,
    leaves_payment_alone: bool,
    /// Down to where the page is filled.
    y: f32,
}

impl Flow<'_, '_> {
    /// Goes on to the next page when less than `height` is left on this one.
    fn need(&mut self, height: f32) {
        if self.y + height > BOTTOM {
            self.turn_page();
        }
    }

    fn turn_page(&mut self) {
        self.sheets.add_page();
        self.watermark();
        let (name, title) = (&self.bill.seller.name, self.bill.title(self.words));
        self.sheets.artifact(|sheets| {
            let style = plain(8.5).in_ink(SOFT_INK);
            let taken = sheets.text(&title, style, RIGHT, mm(17.0), Align::Right);
            let names =
                sheets
                    .faces()
                    .wrap(name, style.weight, style.size, RIGHT - LEFT - taken - 20.0);
            sheets.lines(
                names.into_iter().take(1).collect(),
                style,
                LEFT,
                mm(17.0),
                Align::Left,
            );
        });
        self.y = mm(24.0);
    }

    /// What makes clear, on every page of a draft, that it is one.
    fn watermark(&mut self) {
        if let Kind::Draft { .. } = self.bill.kind {
            let mark = self.words.say("draft-mark");
            self.sheets.artifact(|sheets| {
                sheets.text(
                    &mark,
                    bold(118.0).in_ink(PAPER),
                    A4.0 / 2.0,
                    A4.1 / 2.0 + 36.0,
                    Align::Centre,
                );
            });
        }
    }

    /// The title and what there is to know before the lines.
    fn head(&mut self) {
        let title = self.bill.title(self.words);
        let y = self.y;
        self.y = self.sheets.element(Role::Title, |sheets| {
            sheets.paragraph(
                &title,
                bold(20.0).in_ink(PINE),
                LEFT,
                y,
                RIGHT - LEFT,
                Align::Left,
            )
        });
        if let Kind::Draft { .. } = self.bill.kind {
            self.y -= 14.0;
            self.paragraph(&self.words.say("draft-notice"), 9.0);
            self.y += 16.0;
        }
        self.facts();
        if !self.bill.note.is_empty() {
            self.y -= 4.0;
            self.paragraph(self.bill.note, 9.5);
            self.y += 4.0;
        }
        self.y += 2.0;
    }

    /// Sets a paragraph over the full width, breaking over pages between its lines.
    fn paragraph(&mut self, text: &str, size: f32) {
        let style = plain(size);
        let lines = self
            .sheets
            .faces()
            .wrap(text, style.weight, size, RIGHT - LEFT);
        self.sheets.open(Role::Paragraph);
        for line in lines {
            self.need(style.leading);
            self.y += style.leading;
            self.sheets
                .line(line, style, LEFT, self.y - style.leading * 0.3, Align::Left);
        }
        self.sheets.close();
    }

    /// Dates and references, four in a row.
    fn facts(&mut self) {
        const COLUMNS: usize = 4;
        let gap = 10.0;
        let width = (RIGHT - LEFT + gap) / COLUMNS as f32;
        for row in self.known_facts().chunks(COLUMNS) {
            let mut bottom = self.y;
            for ((label, value), column) in row.iter().zip(0..) {
                let x = LEFT + width * column as f32;
                let y = self.y;
                let end = self.sheets.element(Role::Paragraph, |sheets| {
                    let style = plain(7.5).in_ink(SOFT_INK).leading(12.0);
                    let value_at = sheets.paragraph(label, style, x, y, width - gap, Align::Left);
                    sheets.paragraph(
                        value,
                        fact_style(sheets.faces(), value, width - gap),
                        x,
                        value_at,
                        width - gap,
                        Align::Left,
                    )
                });
                bottom = bottom.max(end);
            }
            self.y = bottom + 3.0;
        }
    }

    fn known_facts(&self) -> Vec<(String, String)> {
        let language = self.words.language;
        let mut facts = Vec::new();
        let mut add = |name: &str, value: String| {
            if !value.is_empty() {
                facts.push((self.words.say(name), value));
            }
        };
        match self.bill.kind {
            Kind::Invoice {
                issue_date,
                due_date,
                ..
            } => {
                add("issue-date", language.date(issue_date));
                add("due-date", language.date(due_date));
            }
            Kind::CreditNote {
                issue_date,
                preceding_invoice,
                ..
            } => {
                add("credit-issue-date", language.date(issue_date));
                add("preceding-invoice", preceding_invoice.to_owned());
            }
            Kind::Draft { preceding_invoice } => {
                add("preceding-invoice", preceding_invoice.to_owned());
            }
        }
        let dates = || self.bill.lines.iter().map(|line| line.supply_date);
        if let (Some(from), Some(until)) = (dates().min(), dates().max()) {
            if from == until {
                add("supply-date", language.date(from));
            } else {
                let from = language.start_of_period(from, until);
                let blanks = [("from", from.as_str()), ("to", &language.date(until))];
                add(
                    "supply-period",
                    self.words.fill("supply-period-value", &blanks),
                );
            }
        }
        add("buyer-reference", self.bill.buyer_reference.to_owned());
        if let Some(buyer) = self.bill.buyer {
            add("customer-number", buyer.customer_number.clone());
            if let Some(id) = &buyer.legal_id {
                let (name, number) = letterhead::legal_id(id);
                add(name, number.to_owned());
            }
            if let Some(vat_id) = &buyer.vat_id {
                add("buyer-vat-id", vat_id.to_string());
            }
        }
        facts
    }

    /// Title and page number under every page.
    fn feet(&mut self) {
        let count = self.sheets.page_count();
        let title = self.bill.title(self.words);
        for page in 0..count {
            self.sheets.turn_to(page);
            let numbers = [
                ("page", (page + 1).to_string()),
                ("count", count.to_string()),
            ];
            let blanks = numbers
                .each_ref()
                .map(|(blank, number)| (*blank, number.as_str()));
            let text = self.words.fill("page-of", &blanks);
            self.sheets.artifact(|sheets| {
                let style = plain(8.0).in_ink(SOFT_INK);
                let baseline = A4.1 - mm(10.5);
                sheets.text(&title, style, LEFT, baseline, Align::Left);
                sheets.text(&text, style, RIGHT, baseline, Align::Right);
            });
        }
    }
}

/// Letters in which the longest word of a fact, an OIN of twenty digits, stays whole.
fn fact_style(faces: &Faces, value: &str, width: f32) -> Style {
    let style = plain(9.5).leading(12.0).in_ink(INK);
    let widest = value
        .split_whitespace()
        .map(|word| faces.shape(word, style.weight).width(style.size))
        .fold(1.0, f32::max);
    Style {
        size: (style.size * width / widest).clamp(7.0, style.size),
        ..style
    }
}
