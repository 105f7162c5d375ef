//! The preview is the page: both drawn, and compared pixel by pixel.

use std::path::Path;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree};

use super::super::ReceiptFormat;
use super::judges::run;
use super::{Language, Stationery, Typesetter, logos, receipts, samples};

/// Drawn large, then every four by four dots made one: programs differ in how they smooth edges.
const DOTS_PER_INCH: &str = "288";
const LARGER_THAN_SVG: f32 = 3.0;
const BLOCK: usize = 4;
/// What is left of that, as a mean difference of 255; more where a small page is full.
const SMOOTHING: f64 = 1.5;
const SMOOTHING_OF_A_ROLL: f64 = 2.5;

/// Grey values with the width of a row.
struct Picture {
    width: usize,
    grey: Vec<u8>,
}

fn of_pdf(pdf: &[u8], page: usize) -> Picture {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("page.pdf");
    std::fs::write(&file, pdf).unwrap();
    let to = folder.path().join("page");
    let number = (page + 1).to_string();
    let arguments = [
        "-r",
        DOTS_PER_INCH,
        "-f",
        &number,
        "-l",
        &number,
        "-png",
        "-singlefile",
    ];
    let files = [file.to_str().unwrap(), to.to_str().unwrap()];
    let output = run(
        Path::new("pdftoppm"),
        &[&arguments[..], &files[..]].concat(),
    );
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let png = std::fs::File::open(folder.path().join("page.png")).unwrap();
    let mut reader = png::Decoder::new(std::io::BufReader::new(png))
        .read_info()
        .unwrap();
    let mut samples = vec![0; reader.output_buffer_size().unwrap()];
    let frame = reader.next_frame(&mut samples).unwrap();
    assert_eq!(frame.color_type, png::ColorType::Rgb);
    let grey = samples
        .chunks_exact(3)
        .map(|pixel| grey(pixel[0], pixel[1], pixel[2]))
        .collect();
    blocks(frame.width as usize, grey)
}

fn of_svg(svg: &str) -> Picture {
    let tree = Tree::from_str(svg, &Options::default()).unwrap();
    // resvg counts 96 of its pixels to the inch.
    let size = tree.size().to_int_size().scale_by(LARGER_THAN_SVG).unwrap();
    let mut pixmap = Pixmap::new(size.width(), size.height()).unwrap();
    let transform = Transform::from_scale(LARGER_THAN_SVG, LARGER_THAN_SVG);
    resvg::render(&tree, transform, &mut pixmap.as_mut());
    let grey = pixmap
        .pixels()
        .iter()
        .map(|pixel| grey(pixel.red(), pixel.green(), pixel.blue()))
        .collect();
    blocks(size.width() as usize, grey)
}

fn grey(red: u8, green: u8, blue: u8) -> u8 {
    ((u32::from(red) * 299 + u32::from(green) * 587 + u32::from(blue) * 114) / 1000) as u8
}

fn blocks(width: usize, grey: Vec<u8>) -> Picture {
    let columns = width / BLOCK;
    let rows: Vec<&[u8]> = grey.chunks_exact(width).collect();
    let mean = |rows: &[&[u8]], column: usize| {
        let dots = rows
            .iter()
            .flat_map(|row| &row[column * BLOCK..(column + 1) * BLOCK]);
        (dots.map(|dot| usize::from(*dot)).sum::<usize>() / (BLOCK * BLOCK)) as u8
    };
    let grey = rows
        .chunks_exact(BLOCK)
        .flat_map(|rows| (0..columns).map(move |column| mean(rows, column)))
        .collect();
    Picture {
        width: columns,
        grey,
    }
}

/// The mean difference of two pixels, of 255.
fn difference(one: &Picture, other: &Picture) -> f64 {
    let width = one.width.min(other.width);
    let rows = one
        .grey
        .chunks(one.width)
        .zip(other.grey.chunks(other.width));
    let (mut sum, mut count) = (0_u64, 0_u64);
    for (one, other) in rows {
        for (one, other) in one[..width].iter().zip(&other[..width]) {
            sum += u64::from(one.abs_diff(*other));
            count += 1;
        }
    }
    sum as f64 / count as f64
}

fn assert_same(name: &str, pdf: &[u8], pages: &[String]) {
    for (svg, page) in pages.iter().zip(0..) {
        let (printed, shown) = (of_pdf(pdf, page), of_svg(svg));
        assert!(
            printed.width.abs_diff(shown.width) <= 1,
            "{name}: {} and {}",
            printed.width,
            shown.width
        );
        let off = difference(&printed, &shown);
        let blank = Picture {
            width: printed.width,
            grey: vec![255; printed.grey.len()],
        };
        let written = difference(&printed, &blank);
        let is_roll = printed.width < 300;
        let smoothing = if is_roll {
            SMOOTHING_OF_A_ROLL
        } else {
            SMOOTHING
        };
        assert!(
            off < smoothing && off < written / 5.0,
            "{name}, page {page}: off by {off:.2}, {written:.2} is written"
        );
    }
}

#[test]
fn the_preview_of_an_invoice_is_its_page() {
    let typesetter = Typesetter::new();
    for (name, logo) in [
        ("line art", logos::line_art()),
        ("picture", logos::picture()),
    ] {
        let stationery = Stationery { logo: Some(logo) };
        let invoice = samples::consumer_invoice();
        let pdf = typesetter.invoice(&invoice, &stationery, Language::Dutch, None);
        let pages = typesetter.invoice_pages(&invoice, &stationery, Language::Dutch);
        assert_same(name, &pdf.bytes, &pages.pages);
    }
}

#[test]
fn the_preview_of_a_long_invoice_has_all_its_pages() {
    let (typesetter, plain) = (Typesetter::new(), Stationery::default());
    let invoice = samples::long_invoice();
    let pages = typesetter
        .invoice_pages(&invoice, &plain, Language::Dutch)
        .pages;
    assert_eq!(pages.len(), 4);
    assert_same(
        "long",
        &typesetter
            .invoice(&invoice, &plain, Language::Dutch, None)
            .bytes,
        &pages,
    );
}

#[test]
fn the_preview_of_a_receipt_is_its_page() {
    let (typesetter, plain) = (Typesetter::new(), Stationery::default());
    let receipt = receipts::in_cash();
    for format in [ReceiptFormat::Roll, ReceiptFormat::A4] {
        let pdf = typesetter.receipt(&receipt, format, &plain, Language::Dutch);
        let pages = typesetter.receipt_pages(&receipt, format, &plain, Language::Dutch);
        assert_same("receipt", &pdf.unwrap().bytes, &pages.unwrap().pages);
    }
}

#[test]
fn the_preview_of_a_certificate_is_its_page() {
    let (typesetter, plain) = (Typesetter::new(), Stationery::default());
    let certificate = samples::certificate("عبد الرحمن", "", "المثالي");
    let pdf = typesetter.certificate(&certificate, &plain, Language::Dutch, b"{}");
    assert_same(
        "certificate",
        &pdf.bytes,
        &typesetter
            .certificate_pages(&certificate, &plain, Language::Dutch)
            .pages,
    );
}

#[test]
fn another_page_is_not_mistaken_for_it() {
    let (typesetter, plain) = (Typesetter::new(), Stationery::default());
    let pdf = typesetter.invoice(&samples::credit_note(), &plain, Language::Dutch, None);
    let other = typesetter.invoice_pages(&samples::consumer_invoice(), &plain, Language::Dutch);
    assert!(difference(&of_pdf(&pdf.bytes, 0), &of_svg(&other.pages[0])) > SMOOTHING);
}

#[test]
fn a_preview_needs_nothing_from_anywhere_and_runs_nothing() {
    let pages = Typesetter::new().invoice_pages(
        &samples::edge_invoice(),
        &Stationery::default(),
        Language::Dutch,
    );
    for svg in pages.pages {
        assert!(svg.contains("role=\"img\"") && svg.contains("aria-label=\"Factuur 2026-V-0418"));
        for danger in [
            "<script",
            "http://",
            "https://",
            "<foreignObject",
            " on",
            "javascript:",
        ] {
            let harmless = svg.replace("xmlns=\"http://www.w3.org/2000/svg\"", "");
            assert!(!harmless.contains(danger), "{danger}");
        }
    }
}
