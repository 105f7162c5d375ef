//! QR codes as line art.

use qrcode::bits::encode_auto;
use qrcode::canvas::{Canvas, MaskPattern};
use qrcode::ec::construct_codewords;
use qrcode::{Color, EcLevel, QrResult};

use super::art::{Drawing, Outline, Paint, Step};
use super::sheet::Ink;

/// The code of `text` at error correction level M, one unit a module, without the quiet zone.
/// `None` when the text is longer than a QR code holds.
pub fn qr_code(text: &str) -> Option<Drawing> {
    let (width, modules) = modules(text).ok()?;
    let mut steps = Vec::new();
    for (y, row) in modules.chunks(width).enumerate() {
        let mut x = 0;
        while x < width {
            let length = row[x..]
                .iter()
                .take_while(|module| **module == Color::Dark)
                .count();
            if length > 0 {
                // Dark modules that touch are one rectangle, and all of them one outline: drawn
                // apart they would show hairlines between them.
                steps.push(Step::Rectangle(x as f32, y as f32, length as f32, 1.0));
            }
            x += length.max(1);
        }
    }
    let outline = Outline {
        steps,
        paint: Paint::Fill(Ink(0, 0, 0)),
    };
    Some(Drawing::new(width as f32, width as f32, vec![outline]))
}

/// The number of modules in a row, and all modules.
///
/// The mask is always the same one. Weighing all eight against each other takes a third of the
/// time of a whole invoice, and a reader does not need the best: the mask is written in the code.
fn modules(text: &str) -> QrResult<(usize, Vec<Color>)> {
    let bits = encode_auto(text.as_bytes(), EcLevel::M)?;
    let version = bits.version();
    let (data, correction) = construct_codewords(&bits.into_bytes(), version, EcLevel::M)?;
    let mut canvas = Canvas::new(version, EcLevel::M);
    canvas.draw_all_functional_patterns();
    canvas.draw_data(&data, &correction);
    canvas.apply_mask(MaskPattern::Checkerboard);
    let width = usize::try_from(version.width()).expect("BUG: a code has a positive width");
    Ok((width, canvas.into_colors()))
}
