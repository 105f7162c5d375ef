//! The certificate: one landscape A4 that somebody hangs on the wall.
//!
//! It tells who, when, how long, what was done and what was learnt. It tells nothing of benefit,
//! health, the reason of ending, the referrer or the goal: none of that is even given to it.

use std::sync::{Arc, OnceLock};

use domain::placements::Certificate;

use super::Stationery;
use super::logo::drawn;
use super::look::{A4, INK, LINE, PAPER, PINE, SOFT_INK, bold, mm, plain};
use super::words::Words;
use crate::pdf::{Align, Drawing, Faces, Line, Role, Sheets, Style, Weight, qr_code};

const WIDTH: f32 = A4.1;
const HEIGHT: f32 = A4.0;
const CENTRE: f32 = WIDTH / 2.0;
/// From the edge of the paper to the frame: wider than what a printer cannot reach.
const FRAME: f32 = mm(9.0);
const LEFT: f32 = FRAME + mm(15.0);
const RIGHT: f32 = WIDTH - LEFT;
/// Where the lists begin and end.
const LISTS: (f32, f32) = (316.0, 442.0);
const MEDAL: f32 = 96.0;
/// Above the lines on which people sign.
const SIGNATURES: f32 = 522.0;

struct Art {
    greenhouse: Arc<Drawing>,
    medal: Arc<Drawing>,
    leaf: Arc<Drawing>,
}

impl Art {
    fn of_the_house() -> &'static Self {
        static ART: OnceLock<Art> = OnceLock::new();
        ART.get_or_init(|| Self {
            greenhouse: drawn(include_str!("art/greenhouse.svg")),
            medal: drawn(include_str!("art/medal.svg")),
            leaf: drawn(include_str!("art/leaf.svg")),
        })
    }
}

/// The title of the file: its number and whose it is.
pub(super) fn title(certificate: &Certificate, words: &Words) -> String {
    let name = certificate.person_name.full();
    words.fill(
        "certificate-title",
        &[("number", &certificate.number), ("name", &name)],
    )
}

/// Sets the one page.
pub(super) fn lay_out<'f>(
    faces: &'f Faces,
    certificate: &Certificate,
    stationery: &Stationery,
    words: &Words,
) -> Sheets<'f> {
    let mut page = Page {
        sheets: Sheets::new(faces, WIDTH, HEIGHT),
        certificate,
        words,
    };
    page.mark();
    page.frame();
    page.crown(stationery);
    page.person();
    page.lists();
    page.signatures();
    page.proof();
    page.sheets
}

struct Page<'f, 'a> {
    sheets: Sheets<'f>,
    certificate: &'a Certificate,
    words: &'a Words,
}

impl Page<'_, '_> {
    /// One without a number was not issued: a preview, and it says so across the page.
    fn is_preview(&self) -> bool {
        self.certificate.number.is_empty()
    }

    fn mark(&mut self) {
        if self.is_preview() {
            let mark = self.words.say("certificate-preview-mark");
            self.sheets.artifact(|sheets| {
                let style = bold(128.0).in_ink(PAPER);
                sheets.text(&mark, style, CENTRE, HEIGHT / 2.0 + 44.0, Align::Centre);
            });
        }
    }

    fn frame(&mut self) {
        self.sheets.artifact(|sheets| {
            for (inset, thickness, ink) in [(FRAME, 2.2, PINE), (FRAME + 5.5, 0.6, LINE)] {
                let (width, height) = (WIDTH - 2.0 * inset, HEIGHT - 2.0 * inset);
                sheets.rectangle(inset, inset, width, thickness, ink);
                sheets.rectangle(inset, HEIGHT - inset - thickness, width, thickness, ink);
                sheets.rectangle(inset, inset, thickness, height, ink);
                sheets.rectangle(WIDTH - inset - thickness, inset, thickness, height, ink);
            }
        });
    }

    /// The greenhouse, the cooperative's own sign, and the word.
    fn crown(&mut self, stationery: &Stationery) {
        let greenhouse = &Art::of_the_house().greenhouse;
        let words = self.words.say("certificate-ornament");
        let scale = 0.82;
        self.sheets.element(Role::Figure(words), |sheets| {
            sheets.drawing(
                greenhouse,
                CENTRE - greenhouse.width * scale / 2.0,
                44.0,
                scale,
            );
        });
        if let Some(logo) = &stationery.logo {
            let words = self
                .words
                .fill("logo-of", &[("name", &self.certificate.organisation_name)]);
            self.sheets.element(Role::Figure(words), |sheets| {
                logo.draw(sheets, LEFT - mm(5.0), FRAME + mm(9.0), mm(42.0), mm(18.0));
            });
        }
        let title = self.words.say("certificate");
        self.sheets.element(Role::Title, |sheets| {
            sheets.text(
                &title,
                bold(33.0).in_ink(PINE),
                CENTRE,
                175.0,
                Align::Centre,
            );
        });
    }

    /// Whose it is, as large as the name allows, when and where.
    fn person(&mut self) {
        let soft = plain(11.0).in_ink(SOFT_INK);
        let (language, certificate) = (self.words.language, self.certificate);
        self.centred(&self.words.say("certificate-for"), soft, 195.0);

        let born = certificate.birth_date.map(|date| {
            self.words
                .fill("certificate-born", &[("date", &language.date(date))])
        });
        let room = if born.is_some() { 45.0 } else { 58.0 };
        let (lines, style) = self.fitted(&certificate.person_name.full(), room);
        let height = style.leading * lines.len() as f32;
        let baseline = 202.0 + (room - height) / 2.0 + style.size * 0.88;
        self.sheets.element(Role::Head, |sheets| {
            sheets.lines(lines, style, CENTRE, baseline, Align::Centre);
        });
        if let Some(born) = born {
            self.centred(&born, plain(10.0).in_ink(SOFT_INK), 258.0);
        }

        let from = language.start_of_period(certificate.start_date, certificate.end_date);
        let until = language.date(certificate.end_date);
        let worked = self
            .words
            .fill("certificate-worked", &[("from", &from), ("to", &until)]);
        self.centred(&worked, soft, 276.0);
        let organisation = self.one_line(
            &certificate.organisation_name,
            bold(14.0).in_ink(INK),
            RIGHT - LEFT,
        );
        self.sheets.element(Role::Paragraph, |sheets| {
            sheets.line(organisation.0, organisation.1, CENTRE, 294.0, Align::Centre);
        });
        if let Some(number) = &certificate.organisation_kvk_number {
            let kvk = self.words.fill("kvk", &[("number", number.as_str())]);
            self.centred(&kvk, plain(8.0).in_ink(SOFT_INK), 306.0);
        }
    }

    fn centred(&mut self, text: &str, style: Style, baseline: f32) {
        self.sheets.element(Role::Paragraph, |sheets| {
            sheets.text(text, style, CENTRE, baseline, Align::Centre)
        });
    }

    /// The largest letters in which the name fits: on one line if that stays large, else wrapped.
    fn fitted(&self, name: &str, height: f32) -> (Vec<Arc<Line>>, Style) {
        let faces = self.sheets.faces();
        let width = RIGHT - LEFT;
        let whole = faces.shape(name, Weight::Bold);
        // Arabic and its kin reach further above and below the line.
        let tallest = if whole.is_turned() { 30.0 } else { 36.0 };
        let on_one_line = (width / whole.width(1.0)).min(tallest);
        if on_one_line >= 19.0 {
            return (vec![whole], bold(on_one_line).leading(on_one_line * 1.2));
        }
        let mut size = 22.0;
        loop {
            let lines = faces.wrap(name, Weight::Bold, size, width);
            if lines.len() as f32 * size * 1.15 <= height || size < 4.0 {
                return (lines, bold(size).leading(size * 1.15));
            }
            size -= 0.5;
        }
    }

    /// A line that gets smaller rather than longer than `width`.
    fn one_line(&self, text: &str, style: Style, width: f32) -> (Arc<Line>, Style) {
        let line = self.sheets.faces().shape(text, style.weight);
        let size = style.size * (width / line.width(style.size)).min(1.0);
        (line, Style { size, ..style })
    }

    /// What was done on the left, the hours in the middle, what was learnt on the right.
    fn lists(&mut self) {
        let gap = MEDAL / 2.0 + 30.0;
        let width = CENTRE - gap - LEFT;
        let certificate = self.certificate;
        let style = self.style_for_lists(width);
        self.list("certificate-tasks", &certificate.tasks, LEFT, width, style);

        let medal = &Art::of_the_house().medal;
        let top = (LISTS.0 + LISTS.1 - MEDAL) / 2.0;
        let hours = self.words.language.hours(certificate.hours());
        let label = self.words.say("certificate-hours-label");
        let (hours, large) = self.one_line(&hours, bold(27.0).in_ink(PINE), MEDAL * 0.74);
        let (label, small) = self.one_line(&label, plain(9.0).in_ink(SOFT_INK), MEDAL * 0.72);
        self.sheets.artifact(|sheets| {
            sheets.drawing(medal, CENTRE - MEDAL / 2.0, top, MEDAL / medal.width);
        });
        self.sheets.element(Role::Paragraph, |sheets| {
            sheets.line(hours, large, CENTRE, top + MEDAL / 2.0 + 5.0, Align::Centre);
            sheets.line(
                label,
                small,
                CENTRE,
                top + MEDAL / 2.0 + 19.0,
                Align::Centre,
            );
        });

        self.list(
            "certificate-skills",
            &certificate.skills,
            CENTRE + gap,
            width,
            style,
        );
    }

    /// Letters in which the longer of both lists fits. Very many things run on behind each other.
    fn style_for_lists(&self, width: f32) -> (Style, bool) {
        let faces = self.sheets.faces();
        let room = LISTS.1 - LISTS.0 - 22.0;
        let lists = [&self.certificate.tasks, &self.certificate.skills];
        let under_each_other = |items: &[String], style: Style| {
            let width = width - style.size * 1.4;
            let lines: usize = items
                .iter()
                .map(|item| faces.wrap(item, style.weight, style.size, width).len())
                .sum();
            lines as f32 * style.leading + items.len() as f32 * 1.5
        };
        let mut style = plain(11.5);
        while style.size >= 7.5 {
            if lists
                .iter()
                .all(|items| under_each_other(items, style) <= room)
            {
                return (style, false);
            }
            style = plain(style.size - 0.5).leading((style.size - 0.5) * 1.3);
        }
        let behind_each_other = |items: &[String], style: Style| {
            faces
                .wrap(&run_on(items), style.weight, style.size, width)
                .len() as f32
                * style.leading
        };
        while style.size > 0.8
            && lists
                .iter()
                .any(|items| behind_each_other(items, style) > room)
        {
            style = plain(style.size * 0.94).leading(style.size * 0.94 * 1.25);
        }
        (style, true)
    }

    fn list(
        &mut self,
        head: &str,
        items: &[String],
        x: f32,
        width: f32,
        (style, is_run_on): (Style, bool),
    ) {
        if items.is_empty() {
            return;
        }
        let head = self.words.say(head);
        self.sheets.element(Role::Head, |sheets| {
            sheets.text(
                &head,
                bold(12.0).in_ink(PINE),
                x,
                LISTS.0 + 14.0,
                Align::Left,
            );
        });
        self.sheets.rule(x, LISTS.0 + 20.0, width, 0.6, LINE);
        let mut baseline = LISTS.0 + 24.0 + style.size;
        if is_run_on {
            self.sheets.element(Role::Paragraph, |sheets| {
                sheets.paragraph(&run_on(items), style, x, baseline, width, Align::Left)
            });
            return;
        }
        let leaf = &Art::of_the_house().leaf;
        let indent = style.size * 1.4;
        self.sheets.open(Role::List);
        for item in items {
            let size = style.size * 0.72;
            self.sheets
                .artifact(|sheets| sheets.drawing(leaf, x, baseline - size, size / leaf.width));
            self.sheets.open(Role::ListItem);
            baseline = 1.5
                + self.sheets.element(Role::ListBody, |sheets| {
                    sheets.paragraph(
                        &sentence_case(item),
                        style,
                        x + indent,
                        baseline,
                        width - indent,
                        Align::Left,
                    )
                });
            self.sheets.close();
        }
        self.sheets.close();
    }

    /// Place and date, and a line for each who signs.
    fn signatures(&mut self) {
        let certificate = self.certificate;
        let date = self.words.language.date(certificate.issue_date);
        let place = &certificate.organisation_address.city;
        let when = if place.is_empty() {
            date
        } else {
            self.words.fill(
                "certificate-place-date",
                &[("place", place), ("date", &date)],
            )
        };
        let width = 205.0;
        let (when, style) = self.one_line(&when, plain(10.0), width);
        self.sheets.element(Role::Paragraph, |sheets| {
            sheets.line(when, style, LEFT, 468.0, Align::Left)
        });

        let on_behalf = self.words.fill(
            "certificate-signature",
            &[("organisation", &certificate.organisation_name)],
        );
        let guided = (!certificate.supervisor_name.is_empty()).then(|| {
            self.words.fill(
                "certificate-guided",
                &[("name", &certificate.supervisor_name)],
            )
        });
        for (text, x) in [Some(on_behalf), guided]
            .into_iter()
            .flatten()
            .zip([LEFT, LEFT + width + 24.0])
        {
            self.sheets.rule(x, SIGNATURES, width, 0.8, INK);
            let style = plain(8.5).in_ink(SOFT_INK).leading(10.5);
            let (lines, style) = self.sheets.faces().wrap_to(2, &text, style, width);
            self.sheets.element(Role::Paragraph, |sheets| {
                sheets.lines(lines, style, x, SIGNATURES + 12.0, Align::Left);
            });
        }
    }

    /// By what anyone can check that it is genuine.
    fn proof(&mut self) {
        const SIZE: f32 = 66.0;
        let certificate = self.certificate;
        let top = 470.0;
        let left = RIGHT - SIZE;
        let blanks = [
            ("number", certificate.number.as_str()),
            ("code", certificate.code.as_str()),
        ];
        let text = format!(
            "{}\n{}\n{}",
            certificate.organisation_name, certificate.number, certificate.code
        );
        let is_preview = self.is_preview();
        let text_right = if let Some(code) = qr_code(&text).filter(|_| !is_preview) {
            let words = self.words.fill("certificate-qr", &blanks);
            self.sheets.element(Role::Figure(words), |sheets| {
                let scale = SIZE / code.width;
                sheets.drawing(&code.into(), left, top, scale);
            });
            left - 10.0
        } else {
            RIGHT
        };
        let width = 134.0;
        let (number, code) = if is_preview {
            let number = self.words.say("certificate-preview-number");
            (number, self.words.say("certificate-preview-code"))
        } else {
            let number = self.words.fill("certificate-number", &blanks);
            (number, self.words.fill("certificate-code", &blanks))
        };
        let check = self.words.fill(
            "certificate-check",
            &[("organisation", &certificate.organisation_name)],
        );
        let mut baseline = top + 9.0;
        for (text, style) in [
            (number, bold(9.5).in_ink(INK)),
            (code, bold(9.5).in_ink(INK)),
        ] {
            let (line, style) = self.one_line(&text, style, width);
            self.sheets.element(Role::Paragraph, |sheets| {
                sheets.line(line, style, text_right, baseline, Align::Right)
            });
            baseline += 13.5;
        }
        let style = plain(7.5).in_ink(SOFT_INK).leading(9.4);
        let (lines, style) = self.sheets.faces().wrap_to(4, &check, style, width);
        self.sheets.element(Role::Paragraph, |sheets| {
            sheets.lines(lines, style, text_right, baseline, Align::Right);
        });
    }
}

fn run_on(items: &[String]) -> String {
    items
        .iter()
        .map(|item| sentence_case(item))
        .collect::<Vec<_>>()
        .join(" · ")
}

/// A list begins each thing with a capital, however it was typed in.
fn sentence_case(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}
