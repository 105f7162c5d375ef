//! Which way text runs: paragraphs from the right, and lines in which directions mix.

use std::ops::Range;

use unicode_bidi::{BidiClass, BidiInfo, Level, bidi_class};

/// A paragraph with the direction of each of its letters, worked out once over the whole of it:
/// a number that begins a line still follows the word before it.
pub(crate) struct Paragraph<'t> {
    text: &'t str,
    bidi: BidiInfo<'t>,
}

impl<'t> Paragraph<'t> {
    /// `text` is cleaned, has no line ends, and runs as a whole in the direction of `base`.
    pub(crate) fn new(text: &'t str, base: Level) -> Self {
        Self {
            text,
            bidi: BidiInfo::new(text, Some(base)),
        }
    }

    /// Whether it is read from the right.
    pub(crate) fn is_rtl(&self) -> bool {
        self.bidi
            .paragraphs
            .first()
            .is_some_and(|paragraph| paragraph.level.is_rtl())
    }

    /// The stretches of one direction on a line, in the order of drawing, with whether each runs
    /// from the right.
    pub(crate) fn runs_on(&self, line: Range<usize>) -> Vec<(Range<usize>, bool)> {
        let Some(paragraph) = self.bidi.paragraphs.first() else {
            return Vec::new();
        };
        // A letter that had to be left alone on its line may leave nothing for the next.
        if line.is_empty() {
            return Vec::new();
        }
        let (levels, runs) = self.bidi.visual_runs(paragraph, line);
        runs.into_iter()
            .map(|run| (run.clone(), levels[run.start].is_rtl()))
            .collect()
    }

    pub(crate) fn text(&self) -> &'t str {
        self.text
    }
}

/// The direction of a paragraph: that of its first letter that has one, as Unicode has it (P2, P3).
/// Sentences of the house begin with a mark that makes them run from the left whatever is filled
/// in.
pub(crate) fn base_of(text: &str) -> Level {
    for c in text.chars() {
        match bidi_class(c) {
            BidiClass::L => return Level::ltr(),
            BidiClass::R | BidiClass::AL => return Level::rtl(),
            _ => {}
        }
    }
    Level::ltr()
}

/// Whether every letter runs from the left, without asking for each in the tables.
pub(crate) fn is_plainly_left_to_right(text: &str) -> bool {
    text.chars()
        .all(|c| (c as u32) < 0x590 || ('\u{1e00}'..='\u{2bff}').contains(&c))
}

/// A sentence of the house with something filled in, so marked that it runs from the left.
pub(crate) fn from_the_left(sentence: String) -> String {
    if is_plainly_left_to_right(&sentence) || !base_of(&sentence).is_rtl() {
        sentence
    } else {
        format!("\u{200e}{sentence}")
    }
}
