//! Logos: what may be one, what may not, and why.

use super::super::{Logo, LogoProblem};

const LINE_ART: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 80">
  <path d="M10 70L50 10L90 70Z" fill="#1b5b4a"/>
  <g transform="translate(100 0)"><circle cx="45" cy="40" r="28" fill="none" stroke="#e3a73a" stroke-width="8" stroke-dasharray="20 6"/></g>
</svg>"##;

const WITH_GRADIENT: &str = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 80">
  <linearGradient id="g"><stop offset="0" stop-color="#1b5b4a"/><stop offset="1" stop-color="#e3a73a"/></linearGradient>
  <rect x="5" y="5" width="190" height="70" rx="20" fill="url(#g)"/>
</svg>"##;

/// A logo of outlines.
pub fn line_art() -> Logo {
    Logo::from_bytes(LINE_ART.as_bytes()).unwrap()
}

/// A logo of pixels, with a transparent ground.
pub fn picture() -> Logo {
    Logo::from_bytes(WITH_GRADIENT.as_bytes()).unwrap()
}

fn png(colour: png::ColorType, pixel: &[u8]) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 8, 4);
    encoder.set_color(colour);
    encoder
        .write_header()
        .unwrap()
        .write_image_data(&pixel.repeat(32))
        .unwrap();
    bytes
}

#[test]
fn every_kind_of_png_can_be_a_logo() {
    for (colour, pixel) in [
        (png::ColorType::Grayscale, &[90][..]),
        (png::ColorType::GrayscaleAlpha, &[90, 128]),
        (png::ColorType::Rgb, &[1, 2, 3]),
        (png::ColorType::Rgba, &[1, 2, 3, 128]),
    ] {
        assert!(Logo::from_bytes(&png(colour, pixel)).is_ok(), "{colour:?}");
    }
}

#[test]
fn what_is_no_image_is_refused_with_a_reason() {
    let refused = |bytes: &[u8]| Logo::from_bytes(bytes).unwrap_err();
    assert_eq!(refused(b""), LogoProblem::NotAnImage);
    assert_eq!(refused(b"geen plaatje"), LogoProblem::NotAnImage);
    assert_eq!(refused(b"%PDF-1.7"), LogoProblem::NotAnImage);
    assert_eq!(refused(&[0xff, 0xd8, 0xff, 0xe0]), LogoProblem::NotAnImage);
    assert_eq!(refused(b"\x89PNG\r\n\x1a\nonzin"), LogoProblem::Unreadable);
    assert_eq!(
        refused(&png(png::ColorType::Rgb, &[1, 2, 3])[..40]),
        LogoProblem::Unreadable
    );
    assert_eq!(
        refused(b"<svg xmlns='http://www.w3.org/2000/svg'><path"),
        LogoProblem::Unreadable
    );
    assert_eq!(refused(&vec![b' '; 3 * 1024 * 1024]), LogoProblem::TooLarge);
}

#[test]
fn an_svg_that_would_look_different_elsewhere_is_refused() {
    let text = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text y="8">De Kas</text></svg>"#;
    assert_eq!(
        Logo::from_bytes(text.as_bytes()).unwrap_err(),
        LogoProblem::TextNotOutlined
    );
    let picture = r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><image href="/etc/passwd" width="9" height="9"/></svg>"#;
    assert_eq!(
        Logo::from_bytes(picture.as_bytes()).unwrap_err(),
        LogoProblem::PictureInside
    );
}

#[test]
fn a_picture_of_a_million_by_a_million_is_refused_before_it_is_unpacked() {
    let mut huge = png(png::ColorType::Rgb, &[1, 2, 3]);
    // Width and height stand at the head of the file, under a checksum of their own.
    huge[16..24].copy_from_slice(&[0, 15, 66, 64, 0, 15, 66, 64]);
    let checksum = crc32(&huge[12..29]);
    huge[29..33].copy_from_slice(&checksum.to_be_bytes());
    assert_eq!(Logo::from_bytes(&huge).unwrap_err(), LogoProblem::TooLarge);
}

fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = flate2::Crc::new();
    crc.update(bytes);
    crc.sum()
}
