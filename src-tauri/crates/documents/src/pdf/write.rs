//! Sheets as a PDF file.
//!
//! printpdf writes the pages. What it leaves out (fonts cut to size, structure, metadata, attached
//! files) is added to its document before it is saved, so that the file is PDF/A-3a and PDF/UA-1.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use lopdf::{Dictionary, Document, Object, ObjectId, SaveOptions, Stream};
use printpdf::{
    Color, DictItem, FontId, Op, PdfDocument, PdfFontHandle, PdfPage, PdfSaveOptions, Point, Pt,
    Rgb, XObjectId, XObjectTransform,
};

use super::face::{FaceId, Faces};
use super::metadata::{Details, add_metadata};
use super::sheet::{Ink, Item, Page, Sheets};
use super::stock::{Cut, deflated};
use super::tags::add_structure;
use super::text::{Glyph, Line, Run};

/// Spoken for a glyph that is part of a letter drawn with several: the text of a glyph may not be
/// empty, and this says nothing.
const JOINER: &str = "\u{200d}";

impl Sheets<'_> {
    /// The file. The same sheets and details give the same bytes.
    pub fn to_pdf(&self, details: &Details<'_>) -> Vec<u8> {
        let fonts = FontsInUse::of(self);
        let mut artwork = Artwork::default();
        let pages = self
            .pages
            .iter()
            .map(|page| self.page(page, &fonts, &mut artwork))
            .collect();
        let mut print = PdfDocument::new(&details.title);
        print.with_pages(pages);
        // Only operators that this file writes itself reach the page, so nothing is screened.
        let options = PdfSaveOptions {
            optimize: false,
            subset_fonts: false,
            secure: false,
            image_optimization: None,
        };
        let mut document = print.to_lopdf_document(&options, &mut Vec::new());

        let page_ids: Vec<ObjectId> = document.get_pages().into_values().collect();
        deflate_pages(&mut document, &page_ids);
        let fonts = fonts.embed(self.faces(), &mut document);
        let artwork = artwork.embed(&mut document);
        for page in &page_ids {
            give_resources(&mut document, *page, &fonts, &artwork);
        }
        add_structure(&mut document, self, &page_ids);
        add_metadata(&mut document, details, &page_ids);

        let mut bytes = Vec::with_capacity(64 * 1024);
        // The many small objects of the structure are pressed together: half of a file otherwise.
        let options = SaveOptions::builder()
            .use_object_streams(true)
            .use_xref_streams(true)
            .max_objects_per_stream(400)
            .compression_level(5)
            .build();
        document
            .save_with_options(&mut bytes, options)
            .expect("BUG: writing to memory does not fail");
        bytes
    }

    fn page(&self, page: &Page, fonts: &FontsInUse, artwork: &mut Artwork) -> PdfPage {
        let mut pen = Pen {
            ops: Vec::with_capacity(page.items.len() * 6),
            ink: None,
            height: self.height,
            faces: self.faces(),
            fonts,
        };
        for item in &page.items {
            match item {
                Item::Begin { tag, mark } => pen.begin(tag, *mark),
                Item::BeginArtifact => pen.ops.push(Op::BeginMarkedContent {
                    tag: "Artifact".to_owned(),
                }),
                Item::End => pen.ops.push(Op::EndMarkedContent),
                Item::Text {
                    line,
                    x,
                    baseline,
                    size,
                    ink,
                } => pen.text(line, *x, *baseline, *size, *ink),
                Item::Rectangle {
                    x,
                    y,
                    width,
                    height,
                    ink,
                } => pen.rectangle(*x, *y, *width, *height, *ink),
                Item::Drawing {
                    drawing,
                    x,
                    y,
                    scale,
                } => {
                    let id = artwork.name(Art::Drawing(Arc::clone(drawing)));
                    pen.artwork(id, *x, *y, *scale, *scale);
                }
                Item::Picture {
                    picture,
                    x,
                    y,
                    width,
                    height,
                } => {
                    let id = artwork.name(Art::Picture(Arc::clone(picture)));
                    pen.artwork(id, *x, *y + *height, *width, *height);
                }
            }
        }
        let mut sheet = PdfPage::new(printpdf::Mm(0.0), printpdf::Mm(0.0), pen.ops);
        let paper = printpdf::Rect::from_wh(Pt(round(self.width)), Pt(round(self.height)));
        sheet.media_box = paper.clone();
        sheet.trim_box = paper.clone();
        sheet.crop_box = paper;
        sheet
    }
}

/// Writes the operators of one page.
struct Pen<'a> {
    ops: Vec<Op>,
    ink: Option<Ink>,
    height: f32,
    faces: &'a Faces,
    fonts: &'a FontsInUse,
}

impl Pen<'_> {
    fn begin(&mut self, tag: &str, mark: usize) {
        let map = BTreeMap::from([("MCID".to_owned(), DictItem::Int(mark as i64))]);
        self.ops.push(Op::BeginMarkedContentWithProperties {
            tag: tag.to_owned(),
            properties: DictItem::Dict { map },
        });
    }

    fn dip(&mut self, ink: Ink) {
        if self.ink == Some(ink) {
            return;
        }
        self.ink = Some(ink);
        let part = |byte: u8| (f32::from(byte) / 2.55).round() / 100.0;
        let col = Color::Rgb(Rgb {
            r: part(ink.0),
            g: part(ink.1),
            b: part(ink.2),
            icc_profile: None,
        });
        self.ops.push(Op::SetFillColor { col });
    }

    fn rectangle(&mut self, x: f32, y: f32, width: f32, height: f32, ink: Ink) {
        self.dip(ink);
        let bottom = self.height - y - height;
        self.operator("re", [x, bottom, width, height].map(real).to_vec());
        self.operator("f", Vec::new());
    }

    fn artwork(&mut self, id: XObjectId, x: f32, y: f32, scale_x: f32, scale_y: f32) {
        let transform = XObjectTransform {
            translate_x: Some(Pt(round(x))),
            translate_y: Some(Pt(round(self.height - y))),
            scale_x: Some(scale_x),
            scale_y: Some(scale_y),
            no_auto_scale: true,
            ..XObjectTransform::default()
        };
        self.ops.push(Op::UseXobject { id, transform });
    }

    fn text(&mut self, line: &Line, x: f32, baseline: f32, size: f32, ink: Ink) {
        self.dip(ink);
        self.ops.push(Op::StartTextSection);
        let pos = Point {
            x: Pt(round(x)),
            y: Pt(round(self.height - baseline)),
        };
        self.ops.push(Op::SetTextCursor { pos });
        for run in &line.runs {
            self.run(run, size);
        }
        self.ops.push(Op::EndTextSection);
    }

    /// Shows the glyphs of a run. The pen moves on by the stated width of each glyph; where
    /// shaping wants it elsewhere, a number in between says by how much. A letter that takes
    /// several glyphs is spelled, so that it is found as itself.
    fn run(&mut self, run: &Run, size: f32) {
        let face = self.faces.get(run.face);
        let mut strings = Strings::default();
        let mut font = None;
        let mut rise = 0.0;
        for cluster in run.glyphs.chunk_by(|one, next| one.cluster == next.cluster) {
            let text = cluster_text(run, cluster[0].cluster);
            let body = body_of(cluster);
            for (glyph, at) in cluster.iter().zip(0..) {
                // The body of a letter says all of it; its dots and accents say nothing.
                let said = if at == body { text } else { "" };
                let is_spelled =
                    run.is_missing || !self.fonts.spells(self.faces, run.face, glyph.id, said);
                let (source, code) = self.fonts.code(self.faces, run.face, glyph.id);
                if is_spelled || font != Some(source) || (glyph.dy - rise).abs() > 0.01 {
                    self.show(&mut strings);
                }
                if font != Some(source) {
                    font = Some(source);
                    let font = PdfFontHandle::External(FontId(source.resource()));
                    self.ops.push(Op::SetFont {
                        font,
                        size: Pt(size),
                    });
                }
                if (glyph.dy - rise).abs() > 0.01 {
                    rise = glyph.dy;
                    self.ops.push(Op::SetLineOffset {
                        multiplier: round(rise * size / 1000.0),
                    });
                }
                strings.shift(-glyph.dx);
                if is_spelled {
                    self.begin_spelled(said);
                }
                strings.push(code);
                strings.shift(glyph.dx + face.stated_width(glyph.id) as f32 - glyph.advance);
                if is_spelled {
                    self.show(&mut strings);
                    self.ops.push(Op::EndMarkedContent);
                }
            }
        }
        self.show(&mut strings);
        if rise != 0.0 {
            self.ops.push(Op::SetLineOffset { multiplier: 0.0 });
        }
    }

    fn begin_spelled(&mut self, text: &str) {
        let map = BTreeMap::from([(
            "ActualText".to_owned(),
            DictItem::String {
                data: utf16(text),
                literal: true,
            },
        )]);
        self.ops.push(Op::BeginMarkedContentWithProperties {
            tag: "Span".to_owned(),
            properties: DictItem::Dict { map },
        });
    }

    fn show(&mut self, strings: &mut Strings) {
        let items = strings.take();
        if !items.is_empty() {
            self.operator("TJ", vec![DictItem::Array(items)]);
        }
    }

    /// printpdf shows text glyph by glyph; whole strings make a page half the size.
    fn operator(&mut self, key: &str, value: Vec<DictItem>) {
        self.ops.push(Op::Unknown {
            key: key.to_owned(),
            value,
        });
    }
}

/// The strings and shifts of one `TJ`.
#[derive(Default)]
struct Strings {
    items: Vec<DictItem>,
    codes: Vec<u8>,
    /// In thousandths of an em; positive moves back.
    shift: f32,
}

impl Strings {
    fn push(&mut self, code: u16) {
        let whole = self.shift.round();
        if whole != 0.0 {
            self.end_string();
            self.items.push(DictItem::Int(whole as i64));
            self.shift -= whole;
        }
        self.codes.extend(code.to_be_bytes());
    }

    fn shift(&mut self, by: f32) {
        self.shift += by;
    }

    fn end_string(&mut self) {
        if !self.codes.is_empty() {
            self.items.push(DictItem::String {
                data: std::mem::take(&mut self.codes),
                literal: true,
            });
        }
    }

    /// What was gathered, with the last shift, so that the next string begins in its place.
    fn take(&mut self) -> Vec<DictItem> {
        self.end_string();
        let whole = self.shift.round();
        if whole != 0.0 {
            self.items.push(DictItem::Int(whole as i64));
            self.shift -= whole;
        }
        std::mem::take(&mut self.items)
    }
}

/// A font as a page knows it: the everyday letters of a face, or its rare ones in this document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Source {
    face: FaceId,
    is_rare: bool,
}

impl Source {
    fn resource(self) -> String {
        let kind = if self.is_rare { "Rare" } else { "Face" };
        format!("{kind}{}", self.face.index())
    }
}

/// Which fonts a document needs.
struct FontsInUse {
    stock: BTreeSet<FaceId>,
    /// For each face the glyphs that are not in stock, with the text they stand for.
    rare: BTreeMap<FaceId, BTreeMap<u16, String>>,
}

impl FontsInUse {
    fn of(sheets: &Sheets<'_>) -> Self {
        let mut fonts = Self {
            stock: BTreeSet::new(),
            rare: BTreeMap::new(),
        };
        for item in sheets.pages.iter().flat_map(|page| &page.items) {
            if let Item::Text { line, .. } = item {
                for run in &line.runs {
                    fonts.note(sheets.faces(), run);
                }
            }
        }
        fonts
    }

    fn note(&mut self, faces: &Faces, run: &Run) {
        let stock = faces.get(run.face).stock();
        for cluster in run.glyphs.chunk_by(|one, next| one.cluster == next.cluster) {
            let body = body_of(cluster);
            for (glyph, at) in cluster.iter().zip(0..) {
                if stock.is_some_and(|stock| stock.id(glyph.id).is_some()) {
                    self.stock.insert(run.face);
                } else {
                    let says_nothing = run.is_missing || at != body;
                    let text = if says_nothing {
                        JOINER
                    } else {
                        cluster_text(run, glyph.cluster)
                    };
                    let glyphs = self.rare.entry(run.face).or_default();
                    glyphs.entry(glyph.id).or_insert_with(|| text.to_owned());
                }
            }
        }
    }

    /// Whether the file says that `glyph` stands for `text`.
    fn spells(&self, faces: &Faces, face: FaceId, glyph: u16, text: &str) -> bool {
        let is_in_stock = faces
            .get(face)
            .stock()
            .is_some_and(|stock| stock.id(glyph).is_some());
        // Whatever is in stock is drawn for the one letter it was cut for.
        is_in_stock
            || self
                .rare
                .get(&face)
                .and_then(|glyphs| glyphs.get(&glyph))
                .is_some_and(|known| known == text)
    }

    fn code(&self, faces: &Faces, face: FaceId, glyph: u16) -> (Source, u16) {
        if let Some(code) = faces.get(face).stock().and_then(|stock| stock.id(glyph)) {
            return (
                Source {
                    face,
                    is_rare: false,
                },
                code,
            );
        }
        let position = self
            .rare
            .get(&face)
            .map_or(0, |glyphs| glyphs.range(..glyph).count());
        (
            Source {
                face,
                is_rare: true,
            },
            position as u16 + 1,
        )
    }

    /// Puts the fonts in the file and gives the dictionary that names them.
    fn embed(&self, faces: &Faces, document: &mut Document) -> Dictionary {
        let mut named = Dictionary::new();
        for face in &self.stock {
            if let Some(stock) = faces.get(*face).stock() {
                let source = Source {
                    face: *face,
                    is_rare: false,
                };
                named.set(source.resource(), stock.cut.embed(document));
            }
        }
        for (face, glyphs) in &self.rare {
            let source = Source {
                face: *face,
                is_rare: true,
            };
            let cut = Cut::of(faces.get(*face), glyphs, deflated);
            named.set(source.resource(), cut.embed(document));
        }
        named
    }
}

/// Which glyph of a letter is the letter itself: the one that takes room.
fn body_of(cluster: &[Glyph]) -> usize {
    let widest = cluster
        .iter()
        .zip(0..)
        .max_by(|(one, _), (other, _)| one.advance.total_cmp(&other.advance));
    widest.map_or(0, |(_, at)| at)
}

/// The letters that a glyph of this cluster stands for: up to where the next cluster begins.
fn cluster_text(run: &Run, cluster: usize) -> &str {
    let end = run
        .glyphs
        .iter()
        .map(|glyph| glyph.cluster)
        .filter(|start| *start > cluster)
        .min();
    match run.text.get(cluster..end.unwrap_or(run.text.len())) {
        Some(text) if !text.is_empty() => text,
        _ => JOINER,
    }
}

enum Art {
    Drawing(Arc<super::art::Drawing>),
    Picture(Arc<super::picture::Picture>),
}

/// Drawings and pictures, each once however often it is shown.
#[derive(Default)]
struct Artwork {
    all: Vec<Art>,
}

impl Artwork {
    fn name(&mut self, art: Art) -> XObjectId {
        let known = self.all.iter().position(|known| match (known, &art) {
            (Art::Drawing(known), Art::Drawing(drawing)) => Arc::ptr_eq(known, drawing),
            (Art::Picture(known), Art::Picture(picture)) => Arc::ptr_eq(known, picture),
            _ => false,
        });
        let place = known.unwrap_or_else(|| {
            self.all.push(art);
            self.all.len() - 1
        });
        XObjectId(format!("Art{place}"))
    }

    fn embed(&self, document: &mut Document) -> Dictionary {
        let mut named = Dictionary::new();
        for (art, place) in self.all.iter().zip(0..) {
            let id = match art {
                Art::Drawing(drawing) => document.add_object(drawing.content().clone()),
                Art::Picture(picture) => {
                    let mut colours: Stream = picture.colours.clone();
                    if let Some(opacity) = &picture.opacity {
                        let mask = document.add_object(opacity.clone());
                        colours.dict.set("SMask", mask);
                    }
                    document.add_object(colours)
                }
            };
            named.set(format!("Art{place}"), id);
        }
        named
    }
}

fn deflate_pages(document: &mut Document, pages: &[ObjectId]) {
    for page in pages {
        let content = document
            .get_dictionary(*page)
            .and_then(|page| page.get(b"Contents"))
            .and_then(Object::as_reference)
            .expect("BUG: printpdf gives each page one content stream");
        if let Ok(stream) = document
            .get_object_mut(content)
            .and_then(Object::as_stream_mut)
        {
            *stream = deflated(Dictionary::new(), &stream.content);
        }
    }
}

/// Each page names just the fonts and artwork there are. What printpdf made for itself goes.
fn give_resources(
    document: &mut Document,
    page: ObjectId,
    fonts: &Dictionary,
    artwork: &Dictionary,
) {
    let mut resources = Dictionary::new();
    resources.set("Font", fonts.clone());
    if !artwork.is_empty() {
        resources.set("XObject", artwork.clone());
    }
    let page = document
        .get_dictionary_mut(page)
        .expect("BUG: a page is a dictionary");
    let before = page.get(b"Resources").and_then(Object::as_reference).ok();
    page.set("Resources", resources);
    if let Some(Object::Dictionary(before)) = before.and_then(|id| document.objects.remove(&id)) {
        for shared in before
            .iter()
            .filter_map(|(_, entry)| entry.as_reference().ok())
        {
            document.objects.remove(&shared);
        }
    }
}

pub(crate) fn utf16(text: &str) -> Vec<u8> {
    let mut bytes = vec![0xfe, 0xff];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    bytes
}

/// Hundredths of a point are finer than any printer.
fn round(points: f32) -> f32 {
    (points * 100.0).round() / 100.0
}

fn real(points: f32) -> DictItem {
    DictItem::Real(round(points))
}
