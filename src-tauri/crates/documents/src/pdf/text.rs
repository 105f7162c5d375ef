//! From words to placed glyphs: cleaning, direction, fonts, shaping.

use std::borrow::Cow;
use std::ops::Range;
use std::sync::Arc;

use rustybuzz::{Direction, Script as ShaperScript, script, ttf_parser::Tag};
use unicode_normalization::{UnicodeNormalization, is_nfc};
use unicode_script::{Script, UnicodeScript};

use super::direction::{Paragraph, base_of, is_plainly_left_to_right};
use super::face::{FaceId, Faces, Family, Weight};

/// One line of text, shaped and in the order in which it is drawn, left to right.
#[derive(Clone, Debug, Default)]
pub struct Line {
    pub(crate) runs: Vec<Run>,
    /// In thousandths of an em.
    width: f32,
    /// The text in reading order, where that is not the order of drawing.
    spoken: Option<String>,
    /// Where it begins when it is one of several lines that are read from the right, in
    /// thousandths of an em: such lines are flush on their right.
    pub(crate) indent: f32,
}

impl Line {
    /// The width in points at `size` points.
    pub fn width(&self, size: f32) -> f32 {
        self.width * size / 1000.0
    }

    /// The words of the line in reading order.
    pub fn text(&self) -> String {
        match &self.spoken {
            Some(text) => text.clone(),
            None => self.runs.iter().map(|run| run.text.as_str()).collect(),
        }
    }

    /// Whether it is drawn in another order than it is read.
    pub(crate) fn is_turned(&self) -> bool {
        self.spoken.is_some()
    }

    /// The letters that no font of the house can draw, as they come.
    pub(crate) fn missing<'a>(&'a self, faces: &'a Faces) -> impl Iterator<Item = char> + 'a {
        self.runs.iter().flat_map(move |run| {
            let has = move |c: &char| !run.is_missing && faces.face_has(run.face, *c);
            run.text.chars().filter(move |c| !is_joiner(*c) && !has(c))
        })
    }

    /// Where the letters stand that begin at each byte of a line that is not turned: bytes and
    /// thousandths of an em, both rising.
    pub(crate) fn ruler(&self) -> Vec<(usize, f32)> {
        let mut marks = Vec::new();
        let (mut start, mut pen) = (0, 0.0);
        for run in &self.runs {
            for glyph in &run.glyphs {
                marks.push((start + glyph.cluster, pen));
                pen += glyph.advance;
            }
            start += run.text.len();
        }
        marks.push((start, pen));
        marks
    }

    /// The part of a line that is not turned between two bytes of its text.
    pub(crate) fn part(&self, from: usize, to: usize) -> Self {
        let mut part = Self::default();
        let mut start = 0;
        for run in &self.runs {
            let end = start + run.text.len();
            let (first, last) = (from.max(start), to.min(end));
            if first < last {
                let (first, last) = (first - start, last - start);
                let glyphs: Vec<Glyph> = run
                    .glyphs
                    .iter()
                    .filter(|glyph| (first..last).contains(&glyph.cluster))
                    .map(|glyph| Glyph {
                        cluster: glyph.cluster - first,
                        ..*glyph
                    })
                    .collect();
                part.width += glyphs.iter().map(|glyph| glyph.advance).sum::<f32>();
                part.runs.push(Run {
                    text: run.text[first..last].to_owned(),
                    glyphs,
                    ..run.clone()
                });
            }
            start = end;
        }
        part
    }
}

/// A stretch of text in one font, script and direction.
#[derive(Clone, Debug)]
pub(crate) struct Run {
    pub(crate) face: FaceId,
    /// In reading order.
    pub(crate) text: String,
    /// In drawing order, left to right.
    pub(crate) glyphs: Vec<Glyph>,
    /// Whether the glyphs only stand in for letters that no font of the house has.
    pub(crate) is_missing: bool,
}

/// One glyph; lengths in thousandths of an em.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Glyph {
    pub(crate) id: u16,
    /// Where in the text of the run its letters begin, in bytes.
    pub(crate) cluster: usize,
    pub(crate) advance: f32,
    pub(crate) dx: f32,
    pub(crate) dy: f32,
}

/// Stands in for a character that no font of the house can draw.
const REPLACEMENT: &str = "\u{fffd}";

impl Faces {
    /// Shapes one line. Control characters and marks that would turn the direction of what
    /// follows are taken out; a character without a glyph becomes a visible mark.
    pub fn shape(&self, text: &str, weight: Weight) -> Arc<Line> {
        let base = base_of(text);
        let text = cleaned(text);
        if is_plainly_left_to_right(&text) {
            // The same words and amounts stand on page after page of a run.
            self.known_lines().find_or_shape(weight, &text, || {
                let mut line = Line::default();
                self.shape_level(&text, 0..text.len(), weight, false, &mut line);
                line
            })
        } else {
            let paragraph = Paragraph::new(&text, base);
            Arc::new(self.shape_part(&paragraph, 0..text.len(), weight))
        }
    }

    /// Shapes one line of a paragraph, in the directions it has there.
    pub(crate) fn shape_part(
        &self,
        paragraph: &Paragraph<'_>,
        part: Range<usize>,
        weight: Weight,
    ) -> Line {
        let mut line = Line::default();
        for (run, is_rtl) in paragraph.runs_on(part.clone()) {
            if is_rtl {
                line.spoken = Some(paragraph.text()[part.clone()].to_owned());
            }
            self.shape_level(paragraph.text(), run, weight, is_rtl, &mut line);
        }
        line
    }

    fn shape_level(
        &self,
        text: &str,
        part: Range<usize>,
        weight: Weight,
        is_rtl: bool,
        line: &mut Line,
    ) {
        let mut items = self.items(&text[part.clone()]);
        if is_rtl {
            items.reverse();
        }
        for item in items {
            // A word that is broken, or changes font, keeps its letters joined.
            let start = part.start + item.start;
            let around = is_rtl.then(|| (&text[..start], &text[start + item.text.len()..]));
            let run = self.shape_item(&item, around, weight, is_rtl);
            line.width += run.glyphs.iter().map(|glyph| glyph.advance).sum::<f32>();
            line.runs.push(run);
        }
    }

    fn shape_item(
        &self,
        item: &Item<'_>,
        around: Option<(&str, &str)>,
        weight: Weight,
        is_rtl: bool,
    ) -> Run {
        let face_id = FaceId::of(item.family, weight);
        let face = self.get(face_id);
        let direction = if is_rtl {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        };
        let drawn = if item.is_missing {
            REPLACEMENT
        } else {
            item.text
        };
        let shaped = face.shape(drawn, item.script, direction, around);
        let em = 1000.0 / face.units_per_em() as f32;
        let glyphs: Vec<Glyph> = shaped
            .glyph_infos()
            .iter()
            .zip(shaped.glyph_positions())
            .map(|(info, position)| Glyph {
                id: u16::try_from(info.glyph_id).expect("BUG: a TrueType glyph id has 16 bits"),
                cluster: info.cluster as usize,
                advance: position.x_advance as f32 * em,
                dx: position.x_offset as f32 * em,
                dy: position.y_offset as f32 * em,
            })
            // A control character that slipped through is drawn as nothing, not as a missing glyph.
            .filter(|glyph| glyph.id != 0)
            .collect();
        Run {
            face: face_id,
            text: item.text.to_owned(),
            glyphs,
            is_missing: item.is_missing,
        }
    }

    /// Divides text of one direction by font and script.
    fn items<'t>(&self, text: &'t str) -> Vec<Item<'t>> {
        let mut items: Vec<Item<'t>> = Vec::new();
        let mut start = 0;
        while start < text.len() {
            let rest = &text[start..];
            let length = cluster_length(rest);
            let cluster = &rest[..length];
            let base = cluster.chars().next().expect("BUG: a cluster has a letter");
            let previous = items.last();
            let family = self.family_for(
                cluster,
                base,
                previous.map(|item| item.family),
                &rest[length..],
            );
            let is_latin = matches!(family, Some(Family::Words | Family::Digits));
            let script = match if is_latin {
                Script::Latin
            } else {
                base.script()
            } {
                Script::Latin => script::LATIN,
                Script::Common | Script::Inherited | Script::Unknown => {
                    previous.map_or(script::LATIN, |item| item.script)
                }
                script => shaper_script(script),
            };
            let is_missing = family.is_none();
            let family = family.unwrap_or(Family::Rare);
            match items.last_mut() {
                Some(item)
                    if item.family == family
                        && item.script == script
                        && !item.is_missing
                        && !is_missing =>
                {
                    let from = item.start;
                    item.text = &text[from..start + length];
                }
                _ => items.push(Item {
                    start,
                    text: cluster,
                    family,
                    script,
                    is_missing,
                }),
            }
            start += length;
        }
        items
    }

    fn family_for(
        &self,
        cluster: &str,
        base: char,
        previous: Option<Family>,
        after: &str,
    ) -> Option<Family> {
        let has_all = |family| cluster.chars().all(|c| is_joiner(c) || self.has(family, c));
        if cluster.len() > base.len_utf8() {
            return [Family::Words, Family::Rare, Family::Arabic, Family::Hebrew]
                .into_iter()
                .find(|family| has_all(*family))
                .or_else(|| self.family_of(base));
        }
        match previous {
            // 1.234,56 is one word to the eye, so its full stop comes from the font of the digits.
            Some(Family::Digits)
                if ".,:-/\u{a0}".contains(base)
                    && after.starts_with(|c: char| c.is_ascii_digit()) =>
            {
                Some(Family::Digits)
            }
            Some(family @ (Family::Arabic | Family::Hebrew | Family::Rare))
                if base.script() == Script::Common
                    && !base.is_ascii_digit()
                    && self.has(family, base) =>
            {
                Some(family)
            }
            _ => self.family_of(base),
        }
    }
}

struct Item<'t> {
    start: usize,
    text: &'t str,
    family: Family,
    script: ShaperScript,
    is_missing: bool,
}

/// Takes out what no reader sees but what could change how the rest is read: control characters,
/// direction overrides and isolates, byte order marks, tags. Line ends and tabs become spaces.
pub fn cleaned(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| (b' '..0x7f).contains(&byte)) {
        return Cow::Borrowed(text);
    }
    let visible = text.chars().filter_map(|c| match c {
        '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some(' '),
        '\u{ad}' | '\u{61c}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}' => None,
        '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{fff9}'..='\u{fffb}' => None,
        '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}' => None,
        c if c.is_control() => None,
        // The narrow no-break space is missing from most fonts.
        '\u{202f}' => Some('\u{a0}'),
        c => Some(c),
    });
    let visible: String = visible.collect();
    if is_nfc(&visible) {
        Cow::Owned(visible)
    } else {
        Cow::Owned(visible.nfc().collect())
    }
}

fn is_joiner(c: char) -> bool {
    matches!(c, '\u{200c}' | '\u{200d}')
}

/// The length in bytes of the first letter with the marks that stand on it.
pub(crate) fn cluster_length(text: &str) -> usize {
    let mut letters = text.char_indices();
    letters.next();
    letters
        .find(|(_, c)| !is_joiner(*c) && ((*c as u32) < 0x300 || c.script() != Script::Inherited))
        .map_or(text.len(), |(at, _)| at)
}

fn shaper_script(script: Script) -> ShaperScript {
    ShaperScript::from_iso15924_tag(Tag::from_bytes_lossy(script.short_name().as_bytes()))
        .unwrap_or(script::LATIN)
}
