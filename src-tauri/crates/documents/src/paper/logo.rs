//! The cooperative's own sign, checked when it is chosen so that paper can never fail on it.

use std::sync::Arc;

use resvg::tiny_skia::{PathSegment, Pixmap, Transform};
use resvg::usvg::tiny_skia_path::Path;
use resvg::usvg::{self, FillRule, Group, ImageHrefResolver, Node, Options, Tree};

use crate::pdf::{Drawing, Ink, Outline, Paint, Picture, PictureProblem, Sheets, Step};

/// A logo: line art where the file is line art, else pixels.
#[derive(Clone, Debug)]
pub struct Logo {
    form: Form,
}

#[derive(Clone, Debug)]
enum Form {
    Drawing(Arc<Drawing>),
    Picture(Arc<Picture>),
}

/// Why a file cannot be the logo.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum LogoProblem {
    /// Neither a PNG nor an SVG.
    #[error("the file is neither a PNG nor an SVG")]
    NotAnImage,
    /// A PNG or SVG that is broken.
    #[error("the image cannot be read")]
    Unreadable,
    /// More than two megabytes, or more than sixteen million pixels.
    #[error("the image is too large")]
    TooLarge,
    /// An SVG with letters that are not turned into outlines: they would look different on every
    /// computer.
    #[error("the SVG has text that is not turned into outlines")]
    TextNotOutlined,
    /// An SVG with a photograph in it.
    #[error("the SVG has a picture of pixels inside")]
    PictureInside,
}

const MOST_BYTES: usize = 2 * 1024 * 1024;
/// Enough for a sharp print at five centimetres.
const PIXELS_WIDE: f32 = 1200.0;

impl Logo {
    /// Reads a PNG or an SVG.
    ///
    /// # Errors
    /// [`LogoProblem`] for anything that could not stand on paper as it is.
    pub fn from_bytes(bytes: &[u8]) -> Result<Self, LogoProblem> {
        if bytes.len() > MOST_BYTES {
            return Err(LogoProblem::TooLarge);
        }
        if bytes.starts_with(b"\x89PNG") {
            return Self::from_png(bytes);
        }
        let text = std::str::from_utf8(bytes).map_err(|_| LogoProblem::NotAnImage)?;
        if !text.contains("<svg") {
            return Err(LogoProblem::NotAnImage);
        }
        Self::from_svg(text)
    }

    fn from_png(bytes: &[u8]) -> Result<Self, LogoProblem> {
        let picture = Picture::from_png(bytes).map_err(|problem| match problem {
            PictureProblem::Unreadable => LogoProblem::Unreadable,
            PictureProblem::TooLarge => LogoProblem::TooLarge,
        })?;
        Ok(Self {
            form: Form::Picture(Arc::new(picture)),
        })
    }

    fn from_svg(text: &str) -> Result<Self, LogoProblem> {
        if text.contains("<text") {
            return Err(LogoProblem::TextNotOutlined);
        }
        if text.contains("<image") {
            return Err(LogoProblem::PictureInside);
        }
        // Nothing that the file points at is fetched or opened.
        let nothing = ImageHrefResolver {
            resolve_data: Box::new(|_, _, _| None),
            resolve_string: Box::new(|_, _| None),
        };
        let options = Options {
            image_href_resolver: nothing,
            ..Options::default()
        };
        let tree = Tree::from_str(text, &options).map_err(|_| LogoProblem::Unreadable)?;
        let mut outlines = Vec::new();
        if trace(tree.root(), &mut outlines).is_some() && !outlines.is_empty() {
            let drawing = Drawing::new(tree.size().width(), tree.size().height(), outlines);
            return Ok(Self {
                form: Form::Drawing(Arc::new(drawing)),
            });
        }
        Self::from_png(&pixels(&tree)?)
    }

    fn own_size(&self) -> (f32, f32) {
        match &self.form {
            Form::Drawing(drawing) => (drawing.width, drawing.height),
            Form::Picture(picture) => (picture.width as f32, picture.height as f32),
        }
    }

    /// How wide and high it becomes in a box.
    pub(crate) fn fitted(&self, width: f32, height: f32) -> (f32, f32) {
        let (own_width, own_height) = self.own_size();
        let scale = (width / own_width).min(height / own_height);
        (own_width * scale, own_height * scale)
    }

    /// Draws the logo as large as fits in the box, from its top left corner, and gives its height.
    pub(crate) fn draw(
        &self,
        sheets: &mut Sheets<'_>,
        x: f32,
        y: f32,
        width: f32,
        height: f32,
    ) -> f32 {
        let (own_width, own_height) = self.own_size();
        let scale = (width / own_width).min(height / own_height);
        match &self.form {
            Form::Drawing(drawing) => sheets.drawing(drawing, x, y, scale),
            Form::Picture(picture) => {
                sheets.picture(picture, x, y, own_width * scale, own_height * scale);
            }
        }
        own_height * scale
    }
}

/// Line art of the house, kept as an SVG beside the code.
pub(super) fn drawn(svg: &str) -> Arc<Drawing> {
    let tree = Tree::from_str(svg, &Options::default())
        .expect("BUG: the drawing of the house can be read");
    let mut outlines = Vec::new();
    trace(tree.root(), &mut outlines).expect("BUG: the drawing of the house is line art");
    Arc::new(Drawing::new(
        tree.size().width(),
        tree.size().height(),
        outlines,
    ))
}

/// Turns a group into outlines in plain opaque colours; `None` where it is more than that.
fn trace(group: &Group, outlines: &mut Vec<Outline>) -> Option<()> {
    let is_plain = group.opacity().get() >= 1.0
        && group.clip_path().is_none()
        && group.mask().is_none()
        && group.filters().is_empty()
        && group.blend_mode() == usvg::BlendMode::Normal;
    if !is_plain {
        return None;
    }
    for child in group.children() {
        match child {
            Node::Group(group) => trace(group, outlines)?,
            Node::Path(path) if path.is_visible() => trace_path(path, outlines)?,
            Node::Path(_) => {}
            Node::Image(_) | Node::Text(_) => return None,
        }
    }
    Some(())
}

fn trace_path(path: &usvg::Path, outlines: &mut Vec<Outline>) -> Option<()> {
    let transform = path.abs_transform();
    if let Some(fill) = path.fill() {
        let ink = opaque(fill.paint(), fill.opacity())?;
        let paint = match fill.rule() {
            FillRule::NonZero => Paint::Fill(ink),
            FillRule::EvenOdd => Paint::FillEvenOdd(ink),
        };
        outlines.push(Outline {
            steps: steps(path.data(), transform)?,
            paint,
        });
    }
    if let Some(stroke) = path.stroke() {
        let ink = opaque(stroke.paint(), stroke.opacity())?;
        // The edge of a stroke is an outline too; so dashes, ends and corners come out as drawn.
        let pen = stroke.to_tiny_skia();
        let data = match &pen.dash {
            Some(dash) => path.data().dash(dash, 1.0)?,
            None => path.data().clone(),
        };
        outlines.push(Outline {
            steps: steps(&data.stroke(&pen, 4.0)?, transform)?,
            paint: Paint::Fill(ink),
        });
    }
    Some(())
}

fn opaque(paint: &usvg::Paint, opacity: usvg::Opacity) -> Option<Ink> {
    match paint {
        usvg::Paint::Color(colour) if opacity.get() >= 1.0 => {
            Some(Ink(colour.red, colour.green, colour.blue))
        }
        _ => None,
    }
}

fn steps(path: &Path, transform: Transform) -> Option<Vec<Step>> {
    let path = path.clone().transform(transform)?;
    let mut pen = (0.0, 0.0);
    let steps = path.segments().map(|segment| {
        let (step, end) = match segment {
            PathSegment::MoveTo(to) => (Step::Move(to.x, to.y), (to.x, to.y)),
            PathSegment::LineTo(to) => (Step::Line(to.x, to.y), (to.x, to.y)),
            PathSegment::QuadTo(handle, to) => {
                let third = |from: f32, handle: f32| from + (handle - from) * 2.0 / 3.0;
                let curve = Step::Curve(
                    third(pen.0, handle.x),
                    third(pen.1, handle.y),
                    third(to.x, handle.x),
                    third(to.y, handle.y),
                    to.x,
                    to.y,
                );
                (curve, (to.x, to.y))
            }
            PathSegment::CubicTo(a, b, to) => {
                (Step::Curve(a.x, a.y, b.x, b.y, to.x, to.y), (to.x, to.y))
            }
            PathSegment::Close => (Step::Close, pen),
        };
        pen = end;
        step
    });
    Some(steps.collect())
}

/// What cannot be traced (gradients, masks, half-transparent parts) is drawn once, large enough.
fn pixels(tree: &Tree) -> Result<Vec<u8>, LogoProblem> {
    let scale = PIXELS_WIDE / tree.size().width();
    let height = (tree.size().height() * scale).ceil();
    if !(1.0..=4.0 * PIXELS_WIDE).contains(&height) {
        return Err(LogoProblem::TooLarge);
    }
    let mut pixmap = Pixmap::new(PIXELS_WIDE as u32, height as u32).ok_or(LogoProblem::TooLarge)?;
    resvg::render(
        tree,
        Transform::from_scale(scale, scale),
        &mut pixmap.as_mut(),
    );
    pixmap.encode_png().map_err(|_| LogoProblem::Unreadable)
}
