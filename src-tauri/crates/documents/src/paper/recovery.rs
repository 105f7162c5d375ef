//! The recovery sheet: the words that open the administration when nobody knows the passphrase.

use chrono::NaiveDate;

use super::letterhead::{LEFT, RIGHT};
use super::look::{A4, INK, LINE, PINE, PINE_SOFT, SOFT_INK, bold, mm, plain};
use super::words::Words;
use crate::pdf::{Align, Faces, Role, Sheets, Style, qr_code};

/// What stands on a recovery sheet.
#[derive(Clone, Copy, Debug)]
pub struct Recovery<'a> {
    /// Whose administration it opens; may be empty while it has no name yet.
    pub organisation: &'a str,
    /// The day the words were made.
    pub date: NaiveDate,
    /// The words, in their order.
    pub words: &'a [String],
}

/// The title of the file.
pub(super) fn title(recovery: &Recovery<'_>, words: &Words) -> String {
    if recovery.organisation.is_empty() {
        return words.say("recovery");
    }
    words.fill("recovery-title", &[("organisation", recovery.organisation)])
}

/// Sets the one page.
pub(super) fn lay_out<'f>(faces: &'f Faces, recovery: &Recovery<'_>, words: &Words) -> Sheets<'f> {
    let mut sheets = Sheets::new(faces, A4.0, A4.1);
    let width = RIGHT - LEFT;
    let mut y = sheets.element(Role::Title, |sheets| {
        sheets.paragraph(
            &words.say("recovery"),
            bold(26.0).in_ink(PINE),
            LEFT,
            mm(30.0),
            width,
            Align::Left,
        )
    });
    y -= 6.0;
    if !recovery.organisation.is_empty() {
        let style = bold(13.0).in_ink(INK);
        let (name, style) = faces.wrap_to(2, recovery.organisation, style, width);
        y = sheets.element(Role::Paragraph, |sheets| {
            sheets.lines(name, style, LEFT, y, Align::Left)
        });
    }
    let made = words.fill(
        "recovery-made",
        &[("date", &words.language.date(recovery.date))],
    );
    y = sheets.element(Role::Paragraph, |sheets| {
        sheets.paragraph(
            &made,
            plain(10.0).in_ink(SOFT_INK),
            LEFT,
            y,
            width,
            Align::Left,
        )
    });

    let count = recovery.words.len().to_string();
    y = head(&mut sheets, words, "recovery-purpose-head", y + 26.0);
    y = body(
        &mut sheets,
        &words.fill("recovery-purpose", &[("count", &count)]),
        LEFT,
        y,
        width,
    );

    y = head(&mut sheets, words, "recovery-words-head", y + 24.0);
    y = grid(&mut sheets, recovery.words, y - 6.0);

    y += 34.0;
    let top = y;
    let code_size = 136.0;
    let mut text_left = LEFT;
    if let Some(code) = qr_code(&recovery.words.join(" ")) {
        let scale = code_size / code.width;
        sheets.element(Role::Figure(words.say("recovery-qr")), |sheets| {
            sheets.drawing(&code.into(), LEFT, top, scale);
        });
        let note = words.say("recovery-qr-note");
        sheets.element(Role::Paragraph, |sheets| {
            sheets.text(
                &note,
                plain(8.0).in_ink(SOFT_INK),
                LEFT,
                top + code_size + 12.0,
                Align::Left,
            );
        });
        text_left += code_size + 24.0;
    }
    let keep = words.say("recovery-keep-head");
    sheets.element(Role::Head, |sheets| {
        sheets.text(
            &keep,
            bold(13.0).in_ink(PINE),
            text_left,
            top + 10.0,
            Align::Left,
        )
    });
    let mut baseline = top + 29.0;
    sheets.open(Role::List);
    for (name, number) in ["recovery-keep-1", "recovery-keep-2", "recovery-keep-3"]
        .into_iter()
        .zip(1..)
    {
        let text = words.say(name);
        let place = (text_left, baseline);
        numbered(
            &mut sheets,
            number,
            bold(10.5).in_ink(PINE),
            place,
            Align::Left,
            |sheets| {
                let x = text_left + 15.0;
                baseline =
                    4.0 + sheets.paragraph(&text, plain(10.5), x, baseline, RIGHT - x, Align::Left);
            },
        );
    }
    sheets.close();
    sheets
}

/// One of a numbered list: the number at its place, then what `fill` draws.
fn numbered(
    sheets: &mut Sheets<'_>,
    number: usize,
    style: Style,
    (x, baseline): (f32, f32),
    align: Align,
    fill: impl FnOnce(&mut Sheets<'_>),
) {
    sheets.element(Role::ListItem, |sheets| {
        sheets.element(Role::ListNumber, |sheets| {
            sheets.text(&format!("{number}."), style, x, baseline, align);
        });
        sheets.element(Role::ListBody, fill);
    });
}

fn head(sheets: &mut Sheets<'_>, words: &Words, name: &str, baseline: f32) -> f32 {
    let text = words.say(name);
    sheets.element(Role::Head, |sheets| {
        sheets.text(&text, bold(13.0).in_ink(PINE), LEFT, baseline, Align::Left)
    });
    baseline + 19.0
}

fn body(sheets: &mut Sheets<'_>, text: &str, x: f32, baseline: f32, width: f32) -> f32 {
    sheets.element(Role::Paragraph, |sheets| {
        sheets.paragraph(text, plain(11.0), x, baseline, width, Align::Left)
    })
}

/// The words, numbered, row by row; large and apart, because people will copy them by hand.
fn grid(sheets: &mut Sheets<'_>, words: &[String], top: f32) -> f32 {
    const COLUMNS: usize = 4;
    const HEIGHT: f32 = 38.0;
    let width = (RIGHT - LEFT) / COLUMNS as f32;
    sheets.open(Role::List);
    for (word, at) in words.iter().zip(0..) {
        let (row, column) = (at / COLUMNS, at % COLUMNS);
        let x = LEFT + width * column as f32;
        let y = top + HEIGHT * row as f32;
        sheets.artifact(|sheets| {
            if row % 2 == 0 {
                sheets.rectangle(x, y, width, HEIGHT, PINE_SOFT);
            }
        });
        let style = plain(9.0).in_ink(SOFT_INK);
        numbered(
            sheets,
            at + 1,
            style,
            (x + 22.0, y + 24.0),
            Align::Right,
            |sheets| {
                let line = sheets.faces().shape(word, bold(14.0).weight);
                let size = 14.0 * ((width - 32.0) / line.width(14.0)).min(1.0);
                let style = Style { size, ..bold(14.0) };
                sheets.line(line, style, x + 28.0, y + 24.0, Align::Left);
            },
        );
    }
    sheets.close();
    let bottom = top + HEIGHT * words.len().div_ceil(COLUMNS) as f32;
    sheets.rule(LEFT, bottom, RIGHT - LEFT, 0.6, LINE);
    bottom
}
