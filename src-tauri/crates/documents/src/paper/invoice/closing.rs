//! What stands under the lines: VAT per class, totals, the sentences of the law, how to pay.

use domain::money::Money;
use domain::organisation::Iban;
use domain::vat::VatCategory;

use super::super::letterhead::{LEFT, RIGHT};
use super::super::look::{LINE, PINE, PINE_SOFT, SOFT_INK, bold, plain};
use super::lines::vat_label;
use super::{Flow, Kind};
use crate::pdf::{Align, Ink, Role, Sheets, Style, qr_code};

const SIZE: f32 = 9.0;
const ROW: f32 = 15.0;
const TOTALS_LEFT: f32 = LEFT + 268.0;

/// Draws everything that follows the lines.
pub(super) fn draw(flow: &mut Flow<'_, '_>) {
    if flow.room.closing_apart {
        flow.turn_page();
    }
    let vat = VatBox::measured(flow);
    let beside = vat.width <= TOTALS_LEFT - LEFT - 16.0;
    let vat_height = ROW * (flow.bill.totals.breakdown.len() + 1) as f32 + 8.0;
    let totals_height = 3.0 * ROW + 18.0;
    if beside {
        flow.need(vat_height.max(totals_height));
        let top = flow.y;
        vat.draw(flow);
        let after_vat = flow.y;
        flow.y = top;
        totals(flow);
        flow.y = flow.y.max(after_vat);
    } else {
        flow.need(vat_height);
        vat.draw(flow);
        flow.need(totals_height);
        totals(flow);
    }
    flow.y += 4.0;
    sentences(flow);
    match flow.bill.kind {
        Kind::Invoice {
            number, due_date, ..
        } if !flow.bill.totals.payable.is_negative() => {
            let due_date = flow.words.language.date(due_date);
            payment(flow, number, &due_date);
        }
        Kind::CreditNote {
            preceding_invoice, ..
        } => repayment(flow, preceding_invoice),
        Kind::Invoice { .. } | Kind::Draft { .. } => {}
    }
}

/// VAT per class.
struct VatBox {
    rows: Vec<[String; 3]>,
    /// The right edges of the two columns of amounts, from the left.
    edges: [f32; 2],
    width: f32,
}

impl VatBox {
    fn measured(flow: &Flow<'_, '_>) -> Self {
        let language = flow.words.language;
        let mut rows =
            vec![["vat-class", "vat-net", "vat-amount"].map(|name| flow.words.say(name))];
        rows.extend(flow.bill.totals.breakdown.iter().map(|row| {
            [
                vat_label(row.class, flow.words),
                language.money(row.net),
                language.money(row.vat),
            ]
        }));
        let widest = |column: usize| {
            let width = |row: &[String; 3]| {
                flow.sheets
                    .faces()
                    .shape(&row[column], bold(SIZE).weight)
                    .width(SIZE)
            };
            rows.iter().map(width).fold(0.0, f32::max)
        };
        let first = (widest(0) + 18.0 + widest(1)).max(130.0);
        let second = (first + 18.0 + widest(2)).max(215.0);
        Self {
            rows,
            edges: [first, second],
            width: second,
        }
    }

    fn draw(&self, flow: &mut Flow<'_, '_>) {
        flow.sheets.open(Role::Table);
        for (row, at) in self.rows.iter().zip(0..) {
            flow.y += ROW;
            let (style, role) = if at == 0 {
                (bold(SIZE - 1.0).in_ink(SOFT_INK), Role::ColumnHead)
            } else {
                (plain(SIZE), Role::Cell(1))
            };
            let y = flow.y;
            flow.sheets.open(Role::Row);
            let places = [
                (LEFT, Align::Left),
                (LEFT + self.edges[0], Align::Right),
                (LEFT + self.edges[1], Align::Right),
            ];
            for (text, (x, align)) in row.iter().zip(places) {
                flow.sheets.element(role.clone(), |sheets| {
                    sheets.text(text, style, x, y - 4.0, align)
                });
            }
            flow.sheets.close();
            let (thickness, ink) = if at == 0 { (0.8, PINE) } else { (0.5, LINE) };
            flow.sheets.rule(LEFT, y, self.width, thickness, ink);
        }
        flow.sheets.close();
        flow.y += 8.0;
    }
}

fn totals(flow: &mut Flow<'_, '_>) {
    let totals = flow.bill.totals.as_ref().clone();
    let payable = match flow.bill.kind {
        Kind::CreditNote { .. } => "payable-back",
        Kind::Invoice { .. } | Kind::Draft { .. } => "payable",
    };
    line_of_total(flow, "total-net", totals.net, plain(SIZE));
    line_of_total(flow, "total-vat", totals.vat, plain(SIZE));
    flow.y += 4.0;
    flow.sheets
        .rule(TOTALS_LEFT, flow.y, RIGHT - TOTALS_LEFT, 1.0, PINE);
    flow.y += 4.0;
    line_of_total(flow, payable, totals.payable, bold(12.5).in_ink(PINE));
    flow.y += 6.0;
}

fn line_of_total(flow: &mut Flow<'_, '_>, name: &str, amount: Money, style: Style) {
    flow.y += ROW.max(style.leading);
    let (label, amount, y) = (
        flow.words.say(name),
        flow.words.language.money(amount),
        flow.y,
    );
    flow.sheets.element(Role::Paragraph, |sheets| {
        let amount = sheets.faces().shape(&amount, style.weight);
        // An amount that leaves no room for the words beside it goes under them.
        let label_width = sheets.faces().shape(&label, style.weight).width(style.size);
        let room = RIGHT - TOTALS_LEFT - label_width - 8.0;
        let fitted = style.size * (room / amount.width(style.size)).min(1.0);
        sheets.text(&label, style, TOTALS_LEFT, y - 4.0, Align::Left);
        sheets.line(
            amount,
            Style {
                size: fitted,
                ..style
            },
            RIGHT,
            y - 4.0,
            Align::Right,
        );
    });
}

/// Why there is no VAT, in the words of the law: each reason once.
fn sentences(flow: &mut Flow<'_, '_>) {
    let mut sentences: Vec<String> = Vec::new();
    for line in flow.bill.lines.iter() {
        let sentence = match line.vat_class.category() {
            VatCategory::Exempt if !line.vat_reason.is_empty() => {
                flow.words.fill(
                    "exempt-because",
                    &[("reason", line.vat_reason.trim_end_matches('.'))],
                ) + "."
            }
            VatCategory::ReverseCharge => reverse_charge(flow),
            VatCategory::Exempt | VatCategory::Standard | VatCategory::Zero => continue,
        };
        if !sentences.contains(&sentence) {
            sentences.push(sentence);
        }
    }
    for sentence in &sentences {
        flow.paragraph(sentence, SIZE);
    }
    if !sentences.is_empty() {
        flow.y += 6.0;
    }
}

fn reverse_charge(flow: &Flow<'_, '_>) -> String {
    let buyer = flow
        .bill
        .buyer
        .and_then(|buyer| Some((&buyer.name, buyer.vat_id.as_ref()?)));
    match buyer {
        Some((name, vat_id)) => flow.words.fill(
            "reverse-charge",
            &[("buyer", name), ("vat-id", vat_id.as_str())],
        ),
        None => flow.words.say("reverse-charge-plain"),
    }
}

const QR_SIZE: f32 = 80.0;
const WHITE: Ink = Ink(255, 255, 255);
const BOX_PADDING: f32 = 10.0;

fn payment(flow: &mut Flow<'_, '_>, number: &str, due_date: &str) {
    let Some(iban) = &flow.bill.seller.iban else {
        return;
    };
    let payable = flow.bill.totals.payable;
    let holder = account_holder(flow);
    let amount = flow.words.language.money(payable);
    let grouped = iban.grouped().replace(' ', "\u{a0}");
    let blanks = [
        ("amount", amount.as_str()),
        ("date", due_date),
        ("iban", &grouped),
        ("holder", &holder),
        ("number", number),
    ];
    let sentence = flow.words.fill("payment", &blanks);
    let code = epc_code(iban, &holder, payable, number).and_then(|text| qr_code(&text));
    let scan = code.is_some().then(|| flow.words.say("payment-scan"));
    let alternative = flow.words.fill("payment-code", &blanks);

    let text_left = LEFT + BOX_PADDING + if code.is_some() { QR_SIZE + 16.0 } else { 0.0 };
    framed(
        flow,
        "payment-head",
        &[Some(sentence), scan],
        text_left,
        if code.is_some() { QR_SIZE } else { 0.0 },
        |sheets, top| {
            if let Some(code) = code {
                // Scanners want a white edge of four modules around the code.
                let module = QR_SIZE / (code.width + 8.0);
                let left = LEFT + BOX_PADDING;
                sheets.artifact(|sheets| {
                    sheets.rectangle(left, top, QR_SIZE, QR_SIZE, WHITE);
                });
                sheets.element(Role::Figure(alternative), |sheets| {
                    sheets.drawing(
                        &code.into(),
                        left + 4.0 * module,
                        top + 4.0 * module,
                        module,
                    );
                });
            }
        },
    );
}

fn repayment(flow: &mut Flow<'_, '_>, preceding_invoice: &str) {
    let amount = flow.words.language.money(flow.bill.totals.payable);
    let sentence = flow.words.fill("credit", &[("amount", &amount)]);
    let of = (!preceding_invoice.is_empty()).then(|| {
        flow.words
            .fill("credit-of", &[("number", preceding_invoice)])
    });
    framed(
        flow,
        "credit-head",
        &[Some(sentence), of],
        LEFT + BOX_PADDING,
        0.0,
        |_, _| {},
    );
}

/// A box with a head and sentences, and something drawn at its left.
fn framed(
    flow: &mut Flow<'_, '_>,
    head: &str,
    sentences: &[Option<String>],
    text_left: f32,
    height: f32,
    draw_left: impl FnOnce(&mut Sheets<'_>, f32),
) {
    let style = plain(9.5).leading(13.5);
    let head_style = bold(10.5).in_ink(PINE).leading(16.0);
    let width = RIGHT - BOX_PADDING - text_left;
    let faces = flow.sheets.faces();
    let paragraphs: Vec<_> = sentences
        .iter()
        .flatten()
        .map(|text| faces.wrap(text, style.weight, style.size, width))
        .collect();
    let lines: usize = paragraphs.iter().map(Vec::len).sum();
    let text_height = head_style.leading
        + style.leading * lines as f32
        + 4.0 * paragraphs.len().saturating_sub(1) as f32;
    let inner = height.max(text_height);
    let outer = inner + 2.0 * BOX_PADDING;
    let page = flow.sheets.page_count();
    flow.need(outer);
    flow.leaves_payment_alone = flow.sheets.page_count() > page;
    let top = flow.y;
    let head = flow.words.say(head);
    flow.sheets.artifact(|sheets| {
        sheets.rectangle(LEFT, top, RIGHT - LEFT, outer, PINE_SOFT);
        sheets.rectangle(LEFT, top, 2.5, outer, PINE);
    });
    let mut baseline = top + BOX_PADDING + (inner - text_height) / 2.0 + 10.5;
    flow.sheets.element(Role::Head, |sheets| {
        sheets.text(&head, head_style, text_left, baseline, Align::Left)
    });
    baseline += head_style.leading;
    for lines in paragraphs {
        baseline = flow.sheets.element(Role::Paragraph, |sheets| {
            sheets.lines(lines, style, text_left, baseline, Align::Left)
        });
        baseline += 4.0;
    }
    draw_left(&mut flow.sheets, top + BOX_PADDING + (inner - height) / 2.0);
    flow.y = top + outer + 8.0;
}

fn account_holder(flow: &Flow<'_, '_>) -> String {
    let seller = flow.bill.seller;
    if seller.account_holder.is_empty() {
        seller.name.clone()
    } else {
        seller.account_holder.clone()
    }
}

/// The SEPA transfer as the European Payments Council writes it (EPC069-12, version 2). `None`
/// for an amount that no transfer can have.
fn epc_code(iban: &Iban, holder: &str, amount: Money, reference: &str) -> Option<String> {
    const MOST_CENTS: i64 = 99_999_999_999;
    if !(1..=MOST_CENTS).contains(&amount.cents()) {
        return None;
    }
    let shortened = |text: &str, length: usize| {
        crate::pdf::plain_text(text)
            .chars()
            .take(length)
            .collect::<String>()
    };
    Some(format!(
        "BCD\n002\n1\nSCT\n\n{}\n{}\nEUR{}\n\n\n{}",
        shortened(holder, 70),
        iban.as_str(),
        amount.euros(),
        shortened(reference, 140),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_payment_code_says_who_how_much_and_what_for() {
        let iban = Iban::parse("NL09TEST0107127105").unwrap();
        let code = |cents| {
            epc_code(
                &iban,
                "Coöperatie De Voorbeeldwijk U.A.",
                Money::from_cents(cents),
                "2026-V-0413",
            )
        };
        assert_eq!(
            code(380_040).unwrap(),
            "BCD\n002\n1\nSCT\n\nCoöperatie De Voorbeeldwijk U.A.\nNL09TEST0107127105\nEUR3800.40\n\n\n2026-V-0413"
        );
        assert_eq!(code(0), None);
        assert_eq!(code(-1), None);
        assert_eq!(
            code(100_000_000_000),
            None,
            "more than a transfer can carry"
        );
    }
}
