//! Receipts: on a roll of 80 mm as long as it takes, or on A4. One layout, two measures.
//!
//! A receipt has what the law asks of a simplified invoice: the day, who sold it with their
//! numbers, what it was, the VAT in it, and on a counter receipt which one it takes back.

use std::sync::Arc;

use domain::money::{Money, TooLarge};
use domain::till::{PaymentMeans, Receipt, ReceiptLine};

use super::Stationery;
use super::invoice::vat_label;
use super::letterhead::{self, address_lines};
use super::look::{A4, INK, LINE, PINE, SOFT_INK, bold, mm, plain};
use super::words::Words;
use crate::pdf::{Align, Faces, Line, Role, Sheets, Style};

/// On what a receipt is printed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ReceiptFormat {
    /// A roll 80 mm wide, of which 72 mm can be printed; one page.
    #[default]
    Roll,
    /// Sheets of A4.
    A4,
}

/// The longest page a PDF can have.
const LONGEST: f32 = 14_400.0;

/// Where things stand and how large they are.
struct Measure {
    page: (f32, f32),
    left: f32,
    right: f32,
    /// Below this nothing stands.
    bottom: f32,
    /// Of the letters of a line.
    size: f32,
}

impl Measure {
    const fn of(format: ReceiptFormat) -> Self {
        match format {
            ReceiptFormat::Roll => Self {
                page: (mm(80.0), LONGEST),
                left: mm(4.0),
                right: mm(76.0),
                bottom: LONGEST - mm(8.0),
                size: 8.5,
            },
            ReceiptFormat::A4 => Self {
                page: A4,
                left: letterhead::LEFT,
                right: letterhead::RIGHT,
                bottom: A4.1 - mm(16.0),
                size: 9.5,
            },
        }
    }

    fn width(&self) -> f32 {
        self.right - self.left
    }
}

/// The title: `Kassabon B-2026-00042`.
pub(super) fn title(receipt: &Receipt, words: &Words) -> String {
    let name = match receipt.reverses {
        None => "receipt-title",
        Some(_) => "counter-receipt-title",
    };
    words.fill(name, &[("number", &receipt.number.to_string())])
}

/// Sets the whole receipt.
///
/// # Errors
/// [`TooLarge`] when its lines add up to more than can be kept exactly.
pub(super) fn lay_out<'f>(
    faces: &'f Faces,
    receipt: &Receipt,
    format: ReceiptFormat,
    stationery: &Stationery,
    words: &Words,
) -> Result<Sheets<'f>, TooLarge> {
    let measure = Measure::of(format);
    let mut flow = Flow {
        sheets: Sheets::new(faces, measure.page.0, measure.page.1),
        receipt,
        words,
        measure,
        y: 0.0,
    };
    match format {
        ReceiptFormat::Roll => flow.head_of_roll(stationery),
        ReceiptFormat::A4 => {
            let below = letterhead::draw(&mut flow.sheets, &receipt.seller, stationery, words);
            flow.y = below.max(mm(62.0)) + 22.0;
        }
    }
    flow.head();
    flow.lines();
    flow.total()?;
    flow.vat()?;
    flow.paid()?;
    flow.thanks();
    match format {
        ReceiptFormat::Roll if flow.sheets.page_count() == 1 => {
            flow.sheets.cut_at((flow.y + mm(6.0)).ceil());
        }
        ReceiptFormat::Roll => {}
        ReceiptFormat::A4 => flow.feet(),
    }
    Ok(flow.sheets)
}

/// The paper while it is filled from top to bottom.
struct Flow<'f, 'a> {
    sheets: Sheets<'f>,
    receipt: &'a Receipt,
    words: &'a Words,
    measure: Measure,
    /// Down to where it is filled.
    y: f32,
}

impl Flow<'_, '_> {
    fn need(&mut self, height: f32) {
        if self.y + height > self.measure.bottom {
            self.sheets.add_page();
            self.y = mm(20.0);
        }
    }

    /// Who sells: the logo, the name, the address and the numbers, in the middle.
    fn head_of_roll(&mut self, stationery: &Stationery) {
        let seller = &self.receipt.seller;
        let middle = self.measure.page.0 / 2.0;
        self.y = mm(5.0);
        if let Some(logo) = &stationery.logo {
            let (width, height) = (mm(40.0), mm(16.0));
            let words = self.words.fill("logo-of", &[("name", &seller.name)]);
            let (left, top) = (middle - logo.fitted(width, height).0 / 2.0, self.y);
            self.sheets.element(Role::Figure(words), |sheets| {
                logo.draw(sheets, left, top, width, height)
            });
            self.y += height + 6.0;
        }
        let style = bold(11.0).in_ink(INK);
        self.y += style.size;
        self.centred(&seller.name, style);
        let numbers = [
            seller.kvk_number.as_ref().map(|it| ("kvk", it.to_string())),
            seller.vat_id.as_ref().map(|it| ("vat-id", it.to_string())),
        ];
        let numbers = numbers
            .into_iter()
            .flatten()
            .map(|(name, number)| self.words.fill(name, &[("number", &number)]));
        let details: Vec<String> = address_lines(&seller.address)
            .into_iter()
            .chain(numbers)
            .collect();
        for text in details {
            self.centred(&text, plain(7.5).leading(10.0).in_ink(SOFT_INK));
        }
        self.y += 1.0;
        self.rule(0.8);
        self.y += 17.0;
    }

    fn centred(&mut self, text: &str, style: Style) {
        let (y, width) = (self.y, self.measure.width());
        let middle = f32::midpoint(self.measure.left, self.measure.right);
        self.y = self.sheets.element(Role::Paragraph, |sheets| {
            sheets.paragraph(text, style, middle, y, width, Align::Centre)
        });
    }

    fn rule(&mut self, thickness: f32) {
        let (left, width) = (self.measure.left, self.measure.width());
        self.sheets.rule(left, self.y, width, thickness, LINE);
    }

    fn paragraph(&mut self, role: Role, text: &str, style: Style) {
        let lines = self
            .sheets
            .faces()
            .wrap(text, style.weight, style.size, self.measure.width());
        self.need(style.leading * lines.len().min(40) as f32);
        let (left, y) = (self.measure.left, self.y);
        self.y = self.sheets.element(role, |sheets| {
            sheets.lines(lines, style, left, y, Align::Left)
        });
    }

    /// The number, the moment, the place, and what a counter receipt takes back.
    fn head(&mut self) {
        let receipt = self.receipt;
        let large = bold(if self.measure.size > 9.0 { 20.0 } else { 12.5 }).in_ink(PINE);
        self.paragraph(Role::Title, &title(receipt, self.words), large);
        let language = self.words.language;
        let moment = [
            ("date", language.date(receipt.local.date())),
            ("time", receipt.local.format("%H:%M").to_string()),
        ];
        let moment = moment
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        let moment = self.words.fill("receipt-moment", &moment);
        let small = plain(self.measure.size).leading(self.measure.size * 1.4);
        self.paragraph(Role::Paragraph, &moment, small);
        if !receipt.place.is_empty() {
            self.paragraph(Role::Paragraph, &receipt.place, small.in_ink(SOFT_INK));
        }
        if let Some(reversed) = receipt.reverses {
            let words = self
                .words
                .fill("receipt-reverses", &[("number", &reversed.to_string())]);
            self.paragraph(Role::Paragraph, &words, bold(self.measure.size));
            if !receipt.reason.is_empty() {
                let reason = [("reason", receipt.reason.as_str())];
                let words = self.words.fill("receipt-reason", &reason);
                self.paragraph(Role::Paragraph, &words, small);
            }
        }
        self.y += 4.0;
    }

    /// What was sold, with how much and at what price under each name.
    fn lines(&mut self) {
        let (size, receipt) = (self.measure.size, self.receipt);
        let head = bold(size - 1.5).in_ink(SOFT_INK);
        let (right, left) = (self.measure.right, self.measure.left);
        let faces = self.sheets.faces();
        let figures: Vec<[Arc<Line>; 2]> = receipt
            .lines
            .iter()
            .map(|line| {
                let amount = self.words.language.money(line.amount);
                [vat_label(line.vat_class, self.words), amount]
                    .map(|text| faces.shape(&text, head.weight))
            })
            .collect();
        let heads = ["column-text", "column-vat", "receipt-amount"]
            .map(|name| faces.shape(&self.words.say(name), head.weight));
        let widest = |column: usize| {
            let figures = figures.iter().map(|row| row[column].width(size));
            figures.fold(heads[column + 1].width(head.size), f32::max)
        };
        // An amount of many millions gets smaller, so that words keep their half of the paper.
        let amounts = widest(1).min(self.measure.width() * 0.4);
        let vat_right = right - amounts - 7.0;
        let text_width = vat_right - widest(0).min(self.measure.width() * 0.25) - 7.0 - left;

        self.sheets.open(Role::Table);
        self.y += head.leading;
        let baseline = self.y - 5.0;
        self.sheets.open(Role::Row);
        let places = [
            (left, Align::Left),
            (vat_right, Align::Right),
            (right, Align::Right),
        ];
        for (words, (x, align)) in heads.into_iter().zip(places) {
            self.sheets.element(Role::ColumnHead, |sheets| {
                sheets.line(words, head, x, baseline, align)
            });
        }
        self.sheets.close();
        self.rule(0.8);
        for line in &receipt.lines {
            self.row(line, text_width, vat_right, amounts);
        }
        self.sheets.close();
    }

    fn row(&mut self, line: &ReceiptLine, text_width: f32, vat_right: f32, amounts: f32) {
        let size = self.measure.size;
        let (name, small) = (
            plain(size).leading(size * 1.3),
            plain(size - 1.0).leading(size * 1.25).in_ink(SOFT_INK),
        );
        let faces = self.sheets.faces();
        let names = faces.wrap(&line.text, name.weight, name.size, text_width);
        let language = self.words.language;
        let blanks = [
            ("quantity", language.sold(line.quantity, &line.unit)),
            ("unit", line.unit.clone()),
            ("price", language.price(line.unit_price)),
        ];
        let blanks = blanks
            .each_ref()
            .map(|(name, value)| (*name, value.as_str()));
        let how = self.words.fill("receipt-quantity", &blanks);
        let how = faces.wrap(&how, small.weight, small.size, text_width);
        let height = name.leading * names.len() as f32 + small.leading * how.len() as f32 + 4.0;
        self.need(height.min(600.0));
        let (left, right, top) = (
            self.measure.left,
            self.measure.right,
            self.y + name.size + 3.0,
        );
        self.sheets.open(Role::Row);
        let end = self.sheets.element(Role::Cell(1), |sheets| {
            let end = sheets.lines(names, name, left, top, Align::Left);
            sheets.lines(how, small, left, end, Align::Left)
        });
        let vat = vat_label(line.vat_class, self.words);
        let amount = language.money(line.amount);
        for (text, x, room) in [(vat, vat_right, f32::MAX), (amount, right, amounts)] {
            let (shaped, style) = fitted(faces, &text, name, room);
            self.sheets.element(Role::Cell(1), |sheets| {
                sheets.line(shaped, style, x, top, Align::Right)
            });
        }
        self.sheets.close();
        self.y = end - small.leading + 6.0;
        self.rule(0.4);
    }

    fn total(&mut self) -> Result<(), TooLarge> {
        let total = self.receipt.total()?;
        let large = bold(self.measure.size * 1.9).in_ink(PINE);
        self.y += 6.0;
        self.sum("receipt-total", total, large);
        self.y += 8.0;
        Ok(())
    }

    /// Words on the left, an amount on the right.
    fn sum(&mut self, name: &str, amount: Money, style: Style) {
        self.need(style.leading);
        self.y += style.leading;
        let (left, right, y) = (self.measure.left, self.measure.right, self.y);
        let faces = self.sheets.faces();
        let words = faces.shape(&self.words.say(name), style.weight);
        let room = self.measure.width() - words.width(style.size) - 8.0;
        let amount = self.words.language.money(amount);
        let (amount, amount_style) = fitted(faces, &amount, style, room);
        self.sheets.element(Role::Paragraph, |sheets| {
            sheets.line(words, style, left, y, Align::Left);
            sheets.line(amount, amount_style, right, y, Align::Right);
        });
    }

    /// The VAT that is in it, per class.
    fn vat(&mut self) -> Result<(), TooLarge> {
        let classes = self.receipt.per_class()?;
        let language = self.words.language;
        let size = self.measure.size - 0.5;
        let columns = ["vat-class", "receipt-net", "vat-amount", "receipt-gross"];
        let mut rows = vec![columns.map(|name| self.words.say(name))];
        rows.extend(classes.iter().map(|(class, sums)| {
            [
                vat_label(*class, self.words),
                language.money(sums.net),
                language.money(sums.vat),
                language.money(sums.gross),
            ]
        }));
        let width = self.measure.width().min(mm(90.0));
        let left = self.measure.left;
        // The first column is narrow; three of equal width share the rest.
        let first = width * 0.19;
        let column = (width - first) / 3.0;
        self.sheets.open(Role::Table);
        for (row, at) in rows.iter().zip(0..) {
            let (style, role) = if at == 0 {
                (bold(size - 1.0).in_ink(SOFT_INK), Role::ColumnHead)
            } else {
                (plain(size), Role::Cell(1))
            };
            self.need(size * 1.5);
            self.y += size * 1.5;
            let baseline = self.y - 3.5;
            self.sheets.open(Role::Row);
            for (text, place) in row.iter().zip(0_u8..) {
                let (x, align, room) = match place {
                    0 => (left, Align::Left, first),
                    place => (
                        left + first + column * f32::from(place),
                        Align::Right,
                        column - 4.0,
                    ),
                };
                let (line, style) = fitted(self.sheets.faces(), text, style, room);
                self.sheets.element(role.clone(), |sheets| {
                    sheets.line(line, style, x, baseline, align)
                });
            }
            self.sheets.close();
            self.sheets.rule(left, self.y, width, 0.4, LINE);
        }
        self.sheets.close();
        self.y += 6.0;
        Ok(())
    }

    /// How it was paid, what was handed over and what came back.
    fn paid(&mut self) -> Result<(), TooLarge> {
        let receipt = self.receipt;
        let total = receipt.total()?;
        let style = plain(self.measure.size);
        if total.is_negative() {
            let name = match receipt.payment_means {
                PaymentMeans::Card => "receipt-back-card",
                PaymentMeans::Cash => "receipt-back-cash",
            };
            self.sum(name, -total, style);
        } else {
            let name = match receipt.payment_means {
                PaymentMeans::Card => "receipt-paid-card",
                PaymentMeans::Cash => "receipt-paid-cash",
            };
            self.sum(name, total, style);
            if let (Some(received), Some(change)) = (receipt.received, receipt.change()?) {
                self.sum("receipt-received", received, style);
                self.sum("receipt-change", change, style);
            }
        }
        self.y += 10.0;
        Ok(())
    }

    fn thanks(&mut self) {
        self.rule(0.8);
        self.y += 13.0;
        let style = plain(self.measure.size - 0.5).leading(11.5);
        for name in ["receipt-including", "receipt-thanks"] {
            self.need(style.leading);
            self.centred(&self.words.say(name), style.in_ink(SOFT_INK));
        }
    }

    /// The title and the page number under every sheet of several.
    fn feet(&mut self) {
        let count = self.sheets.page_count();
        if count == 1 {
            return;
        }
        let title = title(self.receipt, self.words);
        for page in 0..count {
            self.sheets.turn_to(page);
            let (number, count) = ((page + 1).to_string(), count.to_string());
            let blanks = [("page", number.as_str()), ("count", &count)];
            let text = self.words.fill("page-of", &blanks);
            let (left, right) = (self.measure.left, self.measure.right);
            self.sheets.artifact(|sheets| {
                let style = plain(8.0).in_ink(SOFT_INK);
                let baseline = A4.1 - mm(10.5);
                sheets.text(&title, style, left, baseline, Align::Left);
                sheets.text(&text, style, right, baseline, Align::Right);
            });
        }
    }
}

/// A line that gets smaller rather than longer than `width`.
fn fitted(faces: &Faces, text: &str, style: Style, width: f32) -> (Arc<Line>, Style) {
    let line = faces.shape(text, style.weight);
    let size = style.size * (width / line.width(style.size).max(0.01)).min(1.0);
    (line, Style { size, ..style })
}
