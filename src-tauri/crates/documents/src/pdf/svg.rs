//! Sheets as SVG, one picture a page, for the preview. Glyphs are outlines: no font is needed and
//! nothing is loaded from anywhere.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use rustybuzz::ttf_parser::{GlyphId, OutlineBuilder};

use super::art::Short;
use super::face::{FaceId, Faces};
use super::metadata::escaped;
use super::sheet::{Ink, Item, Page, Sheets};
use super::text::Line;

impl Sheets<'_> {
    /// Every page as a picture that speaks: its label is `label` with the number of the page.
    pub fn to_svg(&self, label: &str) -> Vec<String> {
        let count = self.pages.len();
        self.pages
            .iter()
            .zip(1..)
            .map(|(page, number)| {
                let label = if count == 1 {
                    label.to_owned()
                } else {
                    format!("{label} ({number}/{count})")
                };
                self.page_svg(page, &label)
            })
            .collect()
    }

    fn page_svg(&self, page: &Page, label: &str) -> String {
        let mut glyphs = BTreeSet::new();
        let mut body = String::new();
        for item in &page.items {
            match item {
                Item::Begin { .. } | Item::BeginArtifact | Item::End => {}
                Item::Text {
                    line,
                    x,
                    baseline,
                    size,
                    ink,
                } => {
                    text(
                        self.faces(),
                        line,
                        *x,
                        *baseline,
                        *size,
                        *ink,
                        &mut glyphs,
                        &mut body,
                    );
                }
                Item::Rectangle {
                    x,
                    y,
                    width,
                    height,
                    ink,
                } => {
                    let _ = write!(
                        body,
                        "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" fill=\"{}\"/>",
                        Short(*x),
                        Short(*y),
                        Short(*width),
                        Short(*height),
                        hex(*ink)
                    );
                }
                Item::Drawing {
                    drawing,
                    x,
                    y,
                    scale,
                } => {
                    let _ = write!(
                        body,
                        "<g transform=\"translate({} {}) scale({})\">{}</g>",
                        Short(*x),
                        Short(*y),
                        scale,
                        drawing.svg()
                    );
                }
                Item::Picture {
                    picture,
                    x,
                    y,
                    width,
                    height,
                } => {
                    let _ = write!(
                        body,
                        "<image x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" preserveAspectRatio=\"none\" href=\"data:image/png;base64,{}\"/>",
                        Short(*x),
                        Short(*y),
                        Short(*width),
                        Short(*height),
                        STANDARD.encode(&picture.png)
                    );
                }
            }
        }
        let (width, height) = (Short(self.width), Short(self.height));
        let mut svg = format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" width=\"{width}pt\" height=\"{height}pt\" role=\"img\" aria-label=\"{}\"><title>{0}</title><defs>",
            escaped(label)
        );
        for (face, glyph) in glyphs {
            outline(self.faces(), face, glyph, &mut svg);
        }
        let _ = write!(
            svg,
            "</defs><rect width=\"{width}\" height=\"{height}\" fill=\"#ffffff\"/>{body}</svg>"
        );
        svg
    }
}

#[expect(
    clippy::too_many_arguments,
    reason = "one item of the page and the two places it is written to"
)]
fn text(
    faces: &Faces,
    line: &Line,
    x: f32,
    baseline: f32,
    size: f32,
    ink: Ink,
    glyphs: &mut BTreeSet<(FaceId, u16)>,
    body: &mut String,
) {
    // The outlines count downwards already; their unit is a thousandth of an em.
    let _ = write!(
        body,
        "<g transform=\"translate({} {}) scale({})\" fill=\"{}\">",
        Short(x),
        Short(baseline),
        f64::from(size) / 1000.0,
        hex(ink)
    );
    let mut pen = 0.0;
    for run in &line.runs {
        for glyph in &run.glyphs {
            if has_outline(faces, run.face, glyph.id) {
                glyphs.insert((run.face, glyph.id));
                let _ = write!(
                    body,
                    "<use href=\"#{}\" x=\"{}\"",
                    name(run.face, glyph.id),
                    Short(pen + glyph.dx)
                );
                if glyph.dy != 0.0 {
                    let _ = write!(body, " y=\"{}\"", Short(-glyph.dy));
                }
                body.push_str("/>");
            }
            pen += glyph.advance;
        }
    }
    body.push_str("</g>");
}

fn name(face: FaceId, glyph: u16) -> String {
    format!("g{}-{glyph}", face.index())
}

fn has_outline(faces: &Faces, face: FaceId, glyph: u16) -> bool {
    faces
        .get(face)
        .outlines()
        .glyph_bounding_box(GlyphId(glyph))
        .is_some()
}

fn outline(faces: &Faces, face: FaceId, glyph: u16, svg: &mut String) {
    let em = 1000.0 / faces.get(face).units_per_em() as f32;
    let mut path = Path {
        steps: String::new(),
        em,
    };
    faces
        .get(face)
        .outlines()
        .outline_glyph(GlyphId(glyph), &mut path);
    let _ = write!(
        svg,
        "<path id=\"{}\" d=\"{}\"/>",
        name(face, glyph),
        path.steps
    );
}

struct Path {
    steps: String,
    em: f32,
}

impl Path {
    fn step(&mut self, letter: char, numbers: &[f32]) {
        self.steps.push(letter);
        for (number, place) in numbers.iter().zip(0..) {
            let flipped = if place % 2 == 1 { -number } else { *number };
            let _ = write!(
                self.steps,
                "{}{}",
                if place > 0 { " " } else { "" },
                Short(flipped * self.em)
            );
        }
    }
}

impl OutlineBuilder for Path {
    fn move_to(&mut self, x: f32, y: f32) {
        self.step('M', &[x, y]);
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.step('L', &[x, y]);
    }

    fn quad_to(&mut self, x1: f32, y1: f32, x: f32, y: f32) {
        self.step('Q', &[x1, y1, x, y]);
    }

    fn curve_to(&mut self, x1: f32, y1: f32, x2: f32, y2: f32, x: f32, y: f32) {
        self.step('C', &[x1, y1, x2, y2, x, y]);
    }

    fn close(&mut self) {
        self.steps.push('Z');
    }
}

fn hex(Ink(red, green, blue): Ink) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}
