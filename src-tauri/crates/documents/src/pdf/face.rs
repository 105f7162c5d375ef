//! The typefaces of the house, read once and shared by every page.
//!
//! Atkinson Hyperlegible Next carries the words, Figtree the digits and the euro sign. What they
//! do not have falls back on Noto Sans, character by character, so a name from anywhere is drawn
//! as its owner writes it.

use std::collections::HashMap;
use std::sync::{Arc, OnceLock, RwLock};

use rustybuzz::{Direction, Feature, GlyphBuffer, Script, ShapePlan, UnicodeBuffer, ttf_parser};

use super::stock::Stock;
use super::text::Line;

/// How heavy the letters are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Weight {
    /// For reading.
    #[default]
    Regular,
    /// For heads and totals.
    Bold,
}

/// A family of the house, in the order in which a character looks for its glyph.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Family {
    Words,
    Digits,
    Rare,
    Arabic,
    Hebrew,
}

const FAMILIES: [Family; 5] = [
    Family::Words,
    Family::Digits,
    Family::Rare,
    Family::Arabic,
    Family::Hebrew,
];

/// One font file, by its place in [`Faces`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) struct FaceId(u8);

impl FaceId {
    pub(crate) fn index(self) -> usize {
        usize::from(self.0)
    }

    pub(crate) fn of(family: Family, weight: Weight) -> Self {
        Self(family as u8 * 2 + u8::from(weight == Weight::Bold))
    }
}

/// One font file.
pub(crate) struct Face {
    /// The PostScript name, as it stands in the PDF.
    pub(crate) name: &'static str,
    pub(crate) data: &'static [u8],
    shaper: rustybuzz::Face<'static>,
    features: Vec<Feature>,
    plans: RwLock<Vec<(Script, Direction, Arc<ShapePlan>)>>,
    stock: OnceLock<Option<Stock>>,
    letters: Option<&'static str>,
}

/// Every font file of the house.
pub struct Faces {
    faces: Vec<Face>,
    /// The family of each character up to Latin Extended-B, looked up for nearly every letter.
    latin: Vec<Option<Family>>,
    lines: KnownLines,
}

/// Short lines that were shaped before.
#[derive(Default)]
pub(crate) struct KnownLines {
    by_weight: [RwLock<HashMap<Box<str>, Arc<Line>>>; 2],
}

impl KnownLines {
    const MOST_BYTES: usize = 48;
    const MOST_LINES: usize = 4096;

    pub(crate) fn find_or_shape(
        &self,
        weight: Weight,
        text: &str,
        shape: impl FnOnce() -> Line,
    ) -> Arc<Line> {
        if text.len() > Self::MOST_BYTES {
            return Arc::new(shape());
        }
        let known = &self.by_weight[usize::from(weight == Weight::Bold)];
        if let Some(line) = known.read().ok().and_then(|lines| lines.get(text).cloned()) {
            return line;
        }
        let line = Arc::new(shape());
        if let Ok(mut lines) = known.write() {
            if lines.len() >= Self::MOST_LINES {
                lines.clear();
            }
            lines.insert(text.into(), Arc::clone(&line));
        }
        line
    }
}

/// What nearly every Dutch page consists of. These glyphs are cut from the font and compressed
/// once, and then copied into every document.
const WORDS_IN_STOCK: &str = " !\"#%&'()*+,-./:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]_abcdefghijklmnopqrstuvwxyz{|}~\u{a0}¡§©«®°±²³·»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝßàáâãäåæçèéêëìíîïñòóôõö÷øùúûüýÿ–—‘’“”•…−×ğşıİŞöç";
const DIGITS_IN_STOCK: &str = "0123456789€.,:-/%\u{a0}−–";

impl Faces {
    /// Reads the embedded fonts.
    pub(crate) fn read() -> Self {
        macro_rules! face {
            ($name:literal, $letters:expr) => {
                Face::read(
                    $name,
                    include_bytes!(concat!("../../fonts/", $name, ".ttf")),
                    $letters,
                )
            };
        }
        let mut faces = vec![
            face!("AtkinsonHyperlegibleNext-Regular", Some(WORDS_IN_STOCK)),
            face!("AtkinsonHyperlegibleNext-Bold", Some(WORDS_IN_STOCK)),
            face!("Figtree-Regular", Some(DIGITS_IN_STOCK)),
            face!("Figtree-Bold", Some(DIGITS_IN_STOCK)),
            face!("NotoSans-Regular", None),
            face!("NotoSans-Bold", None),
            face!("NotoSansArabic-Regular", None),
            face!("NotoSansArabic-Bold", None),
            face!("NotoSansHebrew-Regular", None),
            face!("NotoSansHebrew-Bold", None),
        ];
        // Figures stand under each other only when they are all equally wide.
        for weight in [Weight::Regular, Weight::Bold] {
            faces[FaceId::of(Family::Digits, weight).index()].features =
                vec![Feature::new(ttf_parser::Tag::from_bytes(b"tnum"), 1, ..)];
        }
        let mut all = Self {
            faces,
            latin: Vec::new(),
            lines: KnownLines::default(),
        };
        all.latin = (0..0x250_u32)
            .map(|code| char::from_u32(code).and_then(|c| all.search(c)))
            .collect();
        all
    }

    pub(crate) fn known_lines(&self) -> &KnownLines {
        &self.lines
    }

    pub(crate) fn get(&self, id: FaceId) -> &Face {
        &self.faces[id.index()]
    }

    /// The first family that has a glyph for `c`.
    pub(crate) fn family_of(&self, c: char) -> Option<Family> {
        self.latin
            .get(c as usize)
            .copied()
            .unwrap_or_else(|| self.search(c))
    }

    /// Whether `family` can draw `c`.
    pub(crate) fn has(&self, family: Family, c: char) -> bool {
        self.get(FaceId::of(family, Weight::Regular))
            .shaper
            .glyph_index(c)
            .is_some()
    }

    /// Whether this font can draw `c`.
    pub(crate) fn face_has(&self, face: FaceId, c: char) -> bool {
        self.get(face).shaper.glyph_index(c).is_some()
    }

    fn search(&self, c: char) -> Option<Family> {
        if c.is_ascii_digit() || c == '€' {
            return Some(Family::Digits);
        }
        FAMILIES
            .into_iter()
            .filter(|family| *family != Family::Digits)
            .find(|family| self.has(*family, c))
    }
}

impl Face {
    fn read(name: &'static str, data: &'static [u8], letters: Option<&'static str>) -> Self {
        let shaper = rustybuzz::Face::from_slice(data, 0).expect("BUG: the embedded font is whole");
        Self {
            name,
            data,
            shaper,
            features: Vec::new(),
            plans: RwLock::default(),
            stock: OnceLock::new(),
            letters,
        }
    }

    /// The ready-made subset for everyday letters, made on first use; `None` for the fallbacks.
    pub(crate) fn stock(&self) -> Option<&Stock> {
        self.stock
            .get_or_init(|| self.letters.map(|letters| Stock::cut(self, letters)))
            .as_ref()
    }

    pub(crate) fn outlines(&self) -> &ttf_parser::Face<'static> {
        &self.shaper
    }

    /// Turns text of one script and direction into glyphs. A plan per script is made once: making
    /// it costs more than shaping a word.
    /// `around` is what stands before and after it, for letters that join.
    pub(crate) fn shape(
        &self,
        text: &str,
        script: Script,
        direction: Direction,
        around: Option<(&str, &str)>,
    ) -> GlyphBuffer {
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(text);
        if let Some((before, after)) = around {
            buffer.set_pre_context(before);
            buffer.set_post_context(after);
        }
        buffer.set_script(script);
        buffer.set_direction(direction);
        rustybuzz::shape_with_plan(&self.shaper, &self.plan(script, direction), buffer)
    }

    fn plan(&self, script: Script, direction: Direction) -> Arc<ShapePlan> {
        let known = |plans: &Vec<(Script, Direction, Arc<ShapePlan>)>| {
            plans
                .iter()
                .find(|(s, d, _)| *s == script && *d == direction)
                .map(|(.., plan)| Arc::clone(plan))
        };
        if let Some(plan) = self.plans.read().ok().and_then(|plans| known(&plans)) {
            return plan;
        }
        let plan = Arc::new(ShapePlan::new(
            &self.shaper,
            direction,
            Some(script),
            None,
            &self.features,
        ));
        if let Ok(mut plans) = self.plans.write() {
            plans.push((script, direction, Arc::clone(&plan)));
        }
        plan
    }

    /// The width of a glyph as the PDF states it: whole thousandths of an em.
    pub(crate) fn stated_width(&self, glyph: u16) -> i64 {
        let width = self
            .shaper
            .glyph_hor_advance(ttf_parser::GlyphId(glyph))
            .unwrap_or(0);
        (f64::from(width) * 1000.0 / self.units_per_em()).round() as i64
    }

    pub(crate) fn units_per_em(&self) -> f64 {
        f64::from(self.shaper.units_per_em())
    }
}
