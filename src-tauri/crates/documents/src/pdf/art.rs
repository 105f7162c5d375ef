//! Line art: outlines with a colour, that stay sharp at every size.

use std::fmt::Write as _;
use std::sync::OnceLock;

use lopdf::{Dictionary, Stream, dictionary};

use super::sheet::Ink;
use super::stock::deflated;

/// A step of an outline. Lengths in units of the drawing, downwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Step {
    /// Lifts the pen and sets it down there.
    Move(f32, f32),
    /// Draws a straight line.
    Line(f32, f32),
    /// Draws a curve with two handles to its end.
    Curve(f32, f32, f32, f32, f32, f32),
    /// Back to where the pen was set down.
    Close,
    /// A whole rectangle: left, top, width, height.
    Rectangle(f32, f32, f32, f32),
}

/// How an outline becomes visible.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Paint {
    /// Filled; where it crosses itself, every part counts.
    Fill(Ink),
    /// Filled; parts inside parts are holes.
    FillEvenOdd(Ink),
    /// Drawn with a pen of this width, with round ends.
    Stroke(Ink, f32),
}

/// One outline.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// Its steps.
    pub steps: Vec<Step>,
    /// Its looks.
    pub paint: Paint,
}

/// A drawing. Its written forms are made when first asked for, and then kept.
#[derive(Debug)]
pub struct Drawing {
    /// In units of the drawing.
    pub width: f32,
    /// In units of the drawing.
    pub height: f32,
    outlines: Vec<Outline>,
    content: OnceLock<Stream>,
    svg: OnceLock<String>,
}

impl Drawing {
    /// A drawing of these outlines, the first undermost.
    pub fn new(width: f32, height: f32, outlines: Vec<Outline>) -> Self {
        Self {
            width,
            height,
            outlines,
            content: OnceLock::new(),
            svg: OnceLock::new(),
        }
    }

    /// The form XObject, its top left corner at the origin of a page that counts upwards, one
    /// unit a point.
    pub(crate) fn content(&self) -> &Stream {
        self.content
            .get_or_init(|| form(self.width, self.height, &self.outlines))
    }

    pub(crate) fn svg(&self) -> &str {
        self.svg.get_or_init(|| svg(&self.outlines))
    }
}

fn form(width: f32, height: f32, outlines: &[Outline]) -> Stream {
    let mut content = String::from("1 J 1 j\n");
    for outline in outlines {
        let (ink, is_stroke) = match outline.paint {
            Paint::Fill(ink) | Paint::FillEvenOdd(ink) => (ink, false),
            Paint::Stroke(ink, pen) => {
                let _ = write!(content, "{} w ", Short(pen));
                (ink, true)
            }
        };
        let Ink(red, green, blue) = ink;
        let part = |byte: u8| Short(f32::from(byte) / 255.0);
        let operator = if is_stroke { "RG" } else { "rg" };
        let _ = writeln!(
            content,
            "{} {} {} {operator}",
            part(red),
            part(green),
            part(blue)
        );
        for step in &outline.steps {
            let _ = match *step {
                Step::Move(x, y) => writeln!(content, "{} {} m", Short(x), Short(y)),
                Step::Line(x, y) => writeln!(content, "{} {} l", Short(x), Short(y)),
                Step::Curve(a, b, c, d, x, y) => writeln!(
                    content,
                    "{} {} {} {} {} {} c",
                    Short(a),
                    Short(b),
                    Short(c),
                    Short(d),
                    Short(x),
                    Short(y)
                ),
                Step::Close => writeln!(content, "h"),
                Step::Rectangle(x, y, width, height) => writeln!(
                    content,
                    "{} {} {} {} re",
                    Short(x),
                    Short(y),
                    Short(width),
                    Short(height)
                ),
            };
        }
        content.push_str(match outline.paint {
            Paint::Fill(_) => "f\n",
            Paint::FillEvenOdd(_) => "f*\n",
            Paint::Stroke(..) => "S\n",
        });
    }
    // Strokes at the edge stick out of the drawing by half a pen.
    let margin = 4.0;
    let entries: Dictionary = dictionary! {
        "Type" => "XObject",
        "Subtype" => "Form",
        "BBox" => vec![(-margin).into(), (-margin).into(), (width + margin).into(), (height + margin).into()],
        "Matrix" => vec![1.into(), 0.into(), 0.into(), (-1).into(), 0.into(), 0.into()],
        "Resources" => Dictionary::new(),
    };
    deflated(entries, content.as_bytes())
}

fn svg(outlines: &[Outline]) -> String {
    let mut svg = String::new();
    for outline in outlines {
        svg.push_str("<path d=\"");
        for step in &outline.steps {
            let _ = match *step {
                Step::Move(x, y) => write!(svg, "M{} {}", Short(x), Short(y)),
                Step::Line(x, y) => write!(svg, "L{} {}", Short(x), Short(y)),
                Step::Curve(a, b, c, d, x, y) => write!(
                    svg,
                    "C{} {} {} {} {} {}",
                    Short(a),
                    Short(b),
                    Short(c),
                    Short(d),
                    Short(x),
                    Short(y)
                ),
                Step::Close => write!(svg, "Z"),
                Step::Rectangle(x, y, width, height) => write!(
                    svg,
                    "M{} {}h{}v{}h{}z",
                    Short(x),
                    Short(y),
                    Short(width),
                    Short(height),
                    Short(-width)
                ),
            };
        }
        let _ = match outline.paint {
            Paint::Fill(Ink(r, g, b)) => write!(svg, "\" fill=\"#{r:02x}{g:02x}{b:02x}\"/>"),
            Paint::FillEvenOdd(Ink(r, g, b)) => {
                write!(
                    svg,
                    "\" fill=\"#{r:02x}{g:02x}{b:02x}\" fill-rule=\"evenodd\"/>"
                )
            }
            Paint::Stroke(Ink(r, g, b), pen) => write!(
                svg,
                "\" fill=\"none\" stroke=\"#{r:02x}{g:02x}{b:02x}\" stroke-width=\"{}\" stroke-linecap=\"round\" stroke-linejoin=\"round\"/>",
                Short(pen)
            ),
        };
    }
    svg
}

/// A number with at most three decimals and no zeros behind: what a page needs, and no more.
pub(crate) struct Short(pub(crate) f32);

impl std::fmt::Display for Short {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let thousandths = (f64::from(self.0) * 1000.0).round() as i64;
        if thousandths < 0 {
            formatter.write_str("-")?;
        }
        let (whole, part) = (
            thousandths.unsigned_abs() / 1000,
            thousandths.unsigned_abs() % 1000,
        );
        write!(formatter, "{whole}")?;
        match part {
            0 => Ok(()),
            part if part % 100 == 0 => write!(formatter, ".{}", part / 100),
            part if part % 10 == 0 => write!(formatter, ".{:02}", part / 10),
            part => write!(formatter, ".{part:03}"),
        }
    }
}
