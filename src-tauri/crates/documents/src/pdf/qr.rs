//! QR codes as line art.

use qrcode::{Color, EcLevel, QrCode};

use super::art::{Drawing, Outline, Paint, Step};
use super::sheet::Ink;

/// The code of `text` at error correction level M, one unit a module, without the quiet zone.
/// `None` when the text is longer than a QR code holds.
pub fn qr_code(text: &str) -> Option<Drawing> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let width = code.width();
    let modules = code.to_colors();
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
                let (left, top) = (x as f32, y as f32);
                let right = (x + length) as f32;
                steps.extend([
                    Step::Move(left, top),
                    Step::Line(right, top),
                    Step::Line(right, top + 1.0),
                    Step::Line(left, top + 1.0),
                    Step::Close,
                ]);
            }
            x += length.max(1);
        }
    }
    let outline = Outline {
        steps,
        paint: Paint::Fill(Ink(0, 0, 0)),
    };
    Some(Drawing::new(width as f32, width as f32, &[outline]))
}
