//! Colours, letters and sizes of the house on white paper.

use crate::pdf::{Ink, Style, Weight};

/// Text.
pub(crate) const INK: Ink = Ink(0x26, 0x21, 0x1b);
/// What matters less.
pub(crate) const SOFT_INK: Ink = Ink(0x57, 0x4e, 0x43);
/// Lines.
pub(crate) const LINE: Ink = Ink(0xdc, 0xd2, 0xc2);
/// The colour of the house: pine.
pub(crate) const PINE: Ink = Ink(0x1b, 0x5b, 0x4a);
/// A tint of it, with text on top.
pub(crate) const PINE_SOFT: Ink = Ink(0xe9, 0xf2, 0xed);
/// Warm paper.
pub(crate) const PAPER: Ink = Ink(0xf6, 0xf1, 0xe8);

/// A4, in points.
pub(crate) const A4: (f32, f32) = (595.28, 841.89);

/// Millimetres as points.
pub(crate) const fn mm(millimetres: f32) -> f32 {
    millimetres * 72.0 / 25.4
}

/// Letters for reading, at `size` points.
pub(crate) const fn plain(size: f32) -> Style {
    Style {
        weight: Weight::Regular,
        size,
        leading: size * 1.4,
        ink: INK,
    }
}

/// Heavy letters, at `size` points.
pub(crate) const fn bold(size: f32) -> Style {
    Style {
        weight: Weight::Bold,
        size,
        leading: size * 1.3,
        ink: INK,
    }
}

impl Style {
    /// The same in another colour.
    pub(crate) const fn in_ink(self, ink: Ink) -> Self {
        Self { ink, ..self }
    }

    /// The same with other room between lines.
    pub(crate) const fn leading(self, leading: f32) -> Self {
        Self { leading, ..self }
    }
}
