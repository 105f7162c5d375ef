//! Pictures of pixels, decoded once and kept as a PDF wants them.

use std::io::Cursor;

use lopdf::{Stream, dictionary};

use super::stock::deflated_well;

/// A picture, ready for every document it stands in.
#[derive(Debug)]
pub struct Picture {
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
    pub(crate) colours: Stream,
    /// How opaque each pixel is, where some are not quite.
    pub(crate) opacity: Option<Stream>,
    pub(crate) png: Vec<u8>,
}

/// More pixels than a logo on paper has any use for.
const MOST_PIXELS: u64 = 16_000_000;

/// Why bytes are not a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PictureProblem {
    /// Broken, or no PNG.
    #[error("the PNG cannot be read")]
    Unreadable,
    /// More than sixteen million pixels.
    #[error("the picture has too many pixels")]
    TooLarge,
}

impl Picture {
    /// Reads a PNG of any colour type.
    ///
    /// # Errors
    /// [`PictureProblem`] when it is broken or too large to hold.
    pub fn from_png(bytes: &[u8]) -> Result<Self, PictureProblem> {
        let mut decoder = png::Decoder::new(Cursor::new(bytes));
        decoder.set_transformations(png::Transformations::normalize_to_color8());
        let mut reader = decoder
            .read_info()
            .map_err(|_| PictureProblem::Unreadable)?;
        let (width, height) = (reader.info().width, reader.info().height);
        if u64::from(width) * u64::from(height) > MOST_PIXELS {
            return Err(PictureProblem::TooLarge);
        }
        let size = reader
            .output_buffer_size()
            .ok_or(PictureProblem::TooLarge)?;
        let mut pixels = vec![0; size];
        let frame = reader
            .next_frame(&mut pixels)
            .map_err(|_| PictureProblem::Unreadable)?;
        pixels.truncate(frame.buffer_size());

        let channels = frame.color_type.samples();
        let mut colours = Vec::with_capacity(pixels.len());
        let mut opacity = Vec::new();
        for pixel in pixels.chunks_exact(channels) {
            match *pixel {
                [grey] => colours.extend([grey; 3]),
                [grey, alpha] => {
                    colours.extend([grey; 3]);
                    opacity.push(alpha);
                }
                [red, green, blue] => colours.extend([red, green, blue]),
                [red, green, blue, alpha] => {
                    colours.extend([red, green, blue]);
                    opacity.push(alpha);
                }
                _ => return Err(PictureProblem::Unreadable),
            }
        }
        let stream = |space: &str, samples: &[u8]| {
            let entries = dictionary! {
                "Type" => "XObject",
                "Subtype" => "Image",
                "Width" => i64::from(width),
                "Height" => i64::from(height),
                "ColorSpace" => space,
                "BitsPerComponent" => 8,
            };
            deflated_well(entries, samples)
        };
        let is_opaque = opacity.iter().all(|alpha| *alpha == u8::MAX);
        Ok(Self {
            width,
            height,
            colours: stream("DeviceRGB", &colours),
            opacity: (!is_opaque).then(|| stream("DeviceGray", &opacity)),
            png: bytes.to_vec(),
        })
    }
}
