//! The table of lines, over as many pages as it takes.

use std::sync::Arc;

use domain::billing::earlier_invoice;
use domain::invoicing::InvoiceLine;
use domain::money::Money;
use domain::vat::{VatCategory, VatClass};

use super::super::letterhead::{LEFT, RIGHT};
use super::super::look::{LINE, PINE, SOFT_INK, bold, plain};
use super::super::words::Words;
use super::{BOTTOM, Flow, Kind};
use crate::pdf::{Align, Faces, Line, Opened, Role, Style};

/// Between two columns.
const GAP: f32 = 11.0;
/// A description narrower than this is no longer pleasant to read.
const NARROWEST_TEXT: f32 = 120.0;
/// The widest unit that is kept on one line.
const WIDEST_UNIT: f32 = 56.0;

/// Draws the head and every line, and carries the sum over page breaks.
pub(super) fn draw(flow: &mut Flow<'_, '_>) {
    let table = Table::measured(flow);
    flow.sheets.open(Role::Table);
    flow.y = table.head(flow, true);
    let mut carried = Money::ZERO;
    for (line, row) in flow.bill.lines.iter().zip(&table.rows) {
        table.row(flow, row, carried);
        carried += line.amount;
    }
    flow.sheets.close();
    flow.y += 10.0;
}

#[derive(Clone, Copy, PartialEq)]
enum Column {
    Date,
    Text,
    Quantity,
    Price,
    Discount,
    Vat,
    Amount,
}

/// A column with its place. Numbers end at `anchor`, words begin there.
struct Placed {
    head: Vec<Arc<Line>>,
    anchor: f32,
    align: Align,
}

/// A row, shaped.
struct Row {
    cells: Vec<Cell>,
    /// In lines of text.
    height: usize,
}

struct Cell {
    lines: Vec<Arc<Line>>,
    /// The unit behind a quantity.
    behind: Vec<Arc<Line>>,
    /// What stands under the lines in small letters.
    small: Vec<Arc<Line>>,
}

struct Table {
    columns: Vec<Placed>,
    rows: Vec<Row>,
    style: Style,
}

impl Table {
    /// Every figure stays on one line, so the letters get smaller until the words beside them have
    /// room.
    fn measured(flow: &Flow<'_, '_>) -> Self {
        let sizes = [9.0, 8.0, 7.0, 6.0, 5.0];
        sizes
            .into_iter()
            .map(|size| Self::at_size(flow, size))
            .find_map(|(table, width)| (width >= NARROWEST_TEXT).then_some(table))
            .unwrap_or_else(|| Self::at_size(flow, 4.0).0)
    }

    fn at_size(flow: &Flow<'_, '_>, size: f32) -> (Self, f32) {
        let faces = flow.sheets.faces();
        let style = plain(size).leading(size * 1.33);
        let has_discount = flow.bill.lines.iter().any(|line| !line.discount.is_zero());
        let columns: Vec<Column> = [
            Column::Date,
            Column::Text,
            Column::Quantity,
            Column::Price,
            Column::Discount,
            Column::Vat,
            Column::Amount,
        ]
        .into_iter()
        .filter(|column| *column != Column::Discount || has_discount)
        .collect();

        let mut rows: Vec<Row> = flow
            .bill
            .lines
            .iter()
            .map(|line| Row {
                cells: columns
                    .iter()
                    .map(|column| column.cell(flow, line, style))
                    .collect(),
                height: 1,
            })
            .collect();

        // From the right: amounts stand at the edge, every other column as wide as it must be.
        let widest = |lines: &mut dyn Iterator<Item = f32>| lines.fold(0.0_f32, f32::max);
        let mut placed: Vec<Placed> = Vec::new();
        let mut right = RIGHT;
        for (at, column) in columns.iter().enumerate().rev() {
            if *column == Column::Text {
                break;
            }
            let head = column.head_words(flow);
            let figures = widest(
                &mut rows
                    .iter()
                    .flat_map(|row| &row.cells[at].lines)
                    .map(|line| line.width(size)),
            );
            let behind = widest(
                &mut rows
                    .iter()
                    .flat_map(|row| &row.cells[at].behind)
                    .map(|line| line.width(size)),
            );
            let behind = if behind > 0.0 { behind + 3.0 } else { 0.0 };
            let longest_word = widest(
                &mut head
                    .split(' ')
                    .map(|word| faces.shape(word, bold(size).weight).width(size - 1.0)),
            );
            let width = figures.max(longest_word);
            let anchor = right - behind;
            placed.push(Placed {
                head: faces.wrap(&head, bold(size).weight, size - 1.0, width + 0.5),
                anchor,
                align: Align::Right,
            });
            right = anchor - width - GAP;
        }
        let date_width = widest(
            &mut rows
                .iter()
                .flat_map(|row| &row.cells[0].lines)
                .map(|line| line.width(size)),
        );
        let text_left = LEFT + date_width + GAP;
        let text_width = right - text_left;
        for (column, anchor) in [(Column::Text, text_left), (Column::Date, LEFT)] {
            let head = vec![faces.shape(&column.head_words(flow), bold(size).weight)];
            placed.push(Placed {
                head,
                anchor,
                align: Align::Left,
            });
        }
        placed.reverse();
        for (line, row) in flow.bill.lines.iter().zip(&mut rows) {
            row.cells[1] = description(flow, line, style, text_width.max(20.0));
            row.height = row.cells.iter().map(Cell::height).max().unwrap_or(1);
        }
        (
            Self {
                columns: placed,
                rows,
                style,
            },
            text_width,
        )
    }

    /// Draws the names of the columns and gives where the rows begin. On later pages they are a
    /// repetition that is not read out again.
    fn head(&self, flow: &mut Flow<'_, '_>, is_first: bool) -> f32 {
        let size = self.style.size - 1.0;
        let style = bold(size).in_ink(SOFT_INK).leading(size * 1.25);
        let lines = self
            .columns
            .iter()
            .map(|column| column.head.len())
            .max()
            .unwrap_or(1);
        let last = flow.y + style.leading * lines as f32;
        if is_first {
            flow.sheets.open(Role::Row);
        }
        for column in &self.columns {
            let first = last - style.leading * (column.head.len() - 1) as f32;
            let draw = |sheets: &mut crate::pdf::Sheets<'_>| {
                sheets.lines(
                    column.head.clone(),
                    style,
                    column.anchor,
                    first,
                    column.align,
                );
            };
            if is_first {
                flow.sheets.element(Role::ColumnHead, draw);
            } else {
                flow.sheets.artifact(draw);
            }
        }
        if is_first {
            flow.sheets.close();
        }
        let rule = last + 5.0;
        flow.sheets.rule(LEFT, rule, RIGHT - LEFT, 1.0, PINE);
        rule + 1.0
    }

    fn row(&self, flow: &mut Flow<'_, '_>, row: &Row, carried: Money) {
        let leading = self.style.leading;
        let padding = flow.room.padding;
        let room_to_carry = leading + 2.0 * padding;
        let height = |lines: usize| lines as f32 * leading + 2.0 * padding;
        let fits_on_a_page = height(row.height) < 500.0;
        let mut from = 0;
        flow.sheets.open(Role::Row);
        let cells: Vec<Opened> = row
            .cells
            .iter()
            .map(|_| {
                let cell = flow.sheets.open(Role::Cell(1));
                flow.sheets.close();
                cell
            })
            .collect();
        while from < row.height {
            let room = BOTTOM - room_to_carry - flow.y;
            let wanted = row.height - from;
            let lines = if height(wanted) <= room {
                wanted
            } else if fits_on_a_page || height(1) > room {
                0
            } else {
                // A row longer than a page is the only one that is broken.
                ((room - 2.0 * padding) / leading) as usize
            };
            if lines == 0 {
                self.carry_over(flow, carried);
                continue;
            }
            self.draw_lines(flow, row, &cells, from, from + lines);
            from += lines;
            flow.y += height(lines);
        }
        flow.sheets.close();
        flow.sheets.rule(LEFT, flow.y, RIGHT - LEFT, 0.5, LINE);
    }

    fn draw_lines(
        &self,
        flow: &mut Flow<'_, '_>,
        row: &Row,
        cells: &[Opened],
        from: usize,
        to: usize,
    ) {
        let first = flow.y + flow.room.padding + self.style.size * 0.93;
        for ((cell, column), opened) in row.cells.iter().zip(&self.columns).zip(cells) {
            flow.sheets.reopen(*opened);
            let all = cell
                .lines
                .iter()
                .map(|line| (line, false))
                .chain(cell.small.iter().map(|line| (line, true)));
            for ((line, is_small), at) in all.zip(0..).skip(from).take(to - from) {
                let style = if is_small {
                    plain(self.style.size - 1.5).in_ink(SOFT_INK)
                } else {
                    self.style
                };
                let baseline = first + (at - from) as f32 * self.style.leading;
                flow.sheets.line(
                    Arc::clone(line),
                    style,
                    column.anchor,
                    baseline,
                    column.align,
                );
            }
            for (line, at) in cell.behind.iter().zip(0..).skip(from).take(to - from) {
                let baseline = first + (at - from) as f32 * self.style.leading;
                flow.sheets.line(
                    Arc::clone(line),
                    self.style,
                    column.anchor + 3.0,
                    baseline,
                    Align::Left,
                );
            }
            flow.sheets.close();
        }
    }

    /// Ends the page with what the lines come to so far and begins the next with it.
    fn carry_over(&self, flow: &mut Flow<'_, '_>, carried: Money) {
        let amount = flow.words.language.money(carried);
        let page = flow.sheets.page_count();
        let baseline = flow.room.padding + self.style.size * 0.93;
        let say = |flow: &mut Flow<'_, '_>, name: &str, page: usize| {
            let text = flow.words.fill(name, &[("page", &page.to_string())]);
            let y = flow.y + baseline;
            let style = self.style.in_ink(SOFT_INK);
            flow.sheets.artifact(|sheets| {
                let taken = sheets.text(&amount, style, RIGHT, y, Align::Right);
                sheets.text(&text, style, RIGHT - taken - GAP, y, Align::Right);
            });
            flow.y += self.style.leading + 2.0 * flow.room.padding;
        };
        if !carried.is_zero() || page > 1 {
            say(flow, "carried-forward", page + 1);
        }
        flow.turn_page();
        flow.y = self.head(flow, false);
        if !carried.is_zero() || page > 1 {
            say(flow, "brought-forward", page);
            flow.sheets.rule(LEFT, flow.y, RIGHT - LEFT, 0.5, LINE);
        }
    }
}

impl Cell {
    fn of(lines: Vec<Arc<Line>>) -> Self {
        Self {
            lines,
            behind: Vec::new(),
            small: Vec::new(),
        }
    }

    fn height(&self) -> usize {
        (self.lines.len() + self.small.len()).max(self.behind.len())
    }
}

impl Column {
    fn head_words(self, flow: &Flow<'_, '_>) -> String {
        let name = match (self, flow.bill.includes_vat()) {
            (Self::Date, _) => "column-date",
            (Self::Text, _) => "column-text",
            (Self::Quantity, _) => "column-quantity",
            (Self::Price, false) => "column-price-excl",
            (Self::Price, true) => "column-price-incl",
            (Self::Discount, _) => "column-discount",
            (Self::Vat, _) => "column-vat",
            (Self::Amount, false) => "column-amount-excl",
            (Self::Amount, true) => "column-amount-incl",
        };
        flow.words.say(name)
    }

    fn cell(self, flow: &Flow<'_, '_>, line: &InvoiceLine, style: Style) -> Cell {
        let language = flow.words.language;
        let faces: &Faces = flow.sheets.faces();
        let text = match self {
            Self::Date => language.short_date(line.supply_date),
            // Set when its width is known.
            Self::Text => String::new(),
            Self::Quantity => language.quantity(line.quantity),
            Self::Price => language.price(line.unit_price),
            Self::Discount if line.discount.is_zero() => String::new(),
            Self::Discount => language.percentage(line.discount),
            Self::Vat => vat_label(line.vat_class, flow.words),
            Self::Amount => language.money(line.amount),
        };
        let mut cell = Cell::of(vec![faces.shape(&text, style.weight)]);
        if self == Self::Quantity && !line.unit.is_empty() {
            cell.behind = faces.wrap(&line.unit, style.weight, style.size, WIDEST_UNIT);
        }
        cell
    }
}

fn description(flow: &Flow<'_, '_>, line: &InvoiceLine, style: Style, width: f32) -> Cell {
    let faces = flow.sheets.faces();
    let mut cell = Cell::of(faces.wrap(&line.text, style.weight, style.size, width));
    if !line.reference.is_empty() && !is_said_above(flow, &line.reference) {
        let reference = flow
            .words
            .fill("line-reference", &[("reference", &line.reference)]);
        cell.small = faces.wrap(&reference, style.weight, style.size - 1.5, width);
    }
    cell
}

/// Whether the head of the invoice names this reference already.
fn is_said_above(flow: &Flow<'_, '_>, reference: &str) -> bool {
    let preceding = match flow.bill.kind {
        Kind::CreditNote {
            preceding_invoice, ..
        }
        | Kind::Draft { preceding_invoice } => preceding_invoice,
        Kind::Invoice { .. } => "",
    };
    reference == flow.bill.buyer_reference
        || earlier_invoice(reference).is_some_and(|earlier| earlier == preceding)
}

/// How the class of a line is called.
pub(in crate::paper) fn vat_label(class: VatClass, words: &Words) -> String {
    match class.category() {
        VatCategory::Standard | VatCategory::Zero => words.language.percentage(class.rate()),
        VatCategory::Exempt => words.say("vat-exempt"),
        VatCategory::ReverseCharge => words.say("vat-reverse-charge"),
    }
}
