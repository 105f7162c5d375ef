//! Cutting a font down to the glyphs that are used, ready to stand in a file.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt::Write as _;

use flate2::{Compress, Compression, FlushCompress, Status};
use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};
use rustybuzz::{Direction, script};
use subsetter::GlyphRemapper;

use super::face::Face;

/// The everyday letters of one font, cut and compressed once.
pub(crate) struct Stock {
    /// The character id of each glyph of the whole font; 0 where the glyph is not in stock.
    ids: Vec<u16>,
    pub(crate) cut: Cut,
}

impl Stock {
    /// Cuts from `face` every glyph that `letters` are drawn with, one by one.
    pub(crate) fn cut(face: &Face, letters: &str) -> Self {
        let mut glyphs = BTreeMap::new();
        for letter in letters.chars() {
            let text = letter.to_string();
            for info in face
                .shape(&text, script::LATIN, Direction::LeftToRight, None)
                .glyph_infos()
            {
                let glyph =
                    u16::try_from(info.glyph_id).expect("BUG: a TrueType glyph id has 16 bits");
                // The no-break space shares the glyph of the space: the plainest letter names it.
                glyphs.entry(glyph).or_insert_with(|| text.clone());
            }
        }
        let cut = Cut::of(face, &glyphs, deflated_well);
        let mut ids = vec![0; usize::from(face.outlines().number_of_glyphs())];
        for (position, glyph) in glyphs.keys().enumerate() {
            ids[usize::from(*glyph)] =
                u16::try_from(position + 1).expect("BUG: glyphs fit 16 bits");
        }
        Self { ids, cut }
    }

    /// The character id of `glyph`, if it is in stock.
    pub(crate) fn id(&self, glyph: u16) -> Option<u16> {
        self.ids
            .get(usize::from(glyph))
            .copied()
            .filter(|id| *id != 0)
    }
}

/// A font program with just some glyphs, numbered from 1 in the order of their ids in the font.
pub(crate) struct Cut {
    name: Vec<u8>,
    program: Stream,
    to_unicode: Stream,
    widths: Vec<Object>,
    descriptor: Dictionary,
}

impl Cut {
    /// `glyphs` maps each glyph to the text it stands for, which is never empty.
    pub(crate) fn of(
        face: &Face,
        glyphs: &BTreeMap<u16, String>,
        deflated: fn(Dictionary, &[u8]) -> Stream,
    ) -> Self {
        let mut remapper = GlyphRemapper::new();
        for glyph in glyphs.keys() {
            remapper.remap(*glyph);
        }
        let program = subsetter::subset(face.data, 0, &remapper)
            .expect("BUG: the embedded font can be cut at any of its own glyphs");
        let length = program.len();
        let name = format!("{}+{}", tag(glyphs), face.name).into_bytes();
        let widths = std::iter::once(0)
            .chain(glyphs.keys().copied())
            .map(|glyph| face.stated_width(glyph).into())
            .collect();
        Self {
            program: deflated(dictionary! { "Length1" => length as i64 }, &program),
            to_unicode: deflated(Dictionary::new(), to_unicode(glyphs).as_bytes()),
            widths: vec![0.into(), Object::Array(widths)],
            descriptor: descriptor(face, &name),
            name,
        }
    }

    /// Puts the font in the file and gives the id of its Type0 dictionary.
    pub(crate) fn embed(&self, document: &mut Document) -> ObjectId {
        let program = document.add_object(self.program.clone());
        let mut descriptor = self.descriptor.clone();
        descriptor.set("FontFile2", program);
        let descriptor = document.add_object(descriptor);
        let to_unicode = document.add_object(self.to_unicode.clone());
        let name = Object::Name(self.name.clone());
        let descendant = document.add_object(dictionary! {
            "Type" => "Font",
            "Subtype" => "CIDFontType2",
            "BaseFont" => name.clone(),
            "CIDSystemInfo" => dictionary! {
                "Registry" => Object::string_literal("Adobe"),
                "Ordering" => Object::string_literal("Identity"),
                "Supplement" => 0,
            },
            "FontDescriptor" => descriptor,
            "CIDToGIDMap" => "Identity",
            "DW" => 1000,
            "W" => Object::Array(self.widths.clone()),
        });
        document.add_object(dictionary! {
            "Type" => "Font",
            "Subtype" => "Type0",
            "BaseFont" => name,
            "Encoding" => "Identity-H",
            "ToUnicode" => to_unicode,
            "DescendantFonts" => vec![descendant.into()],
        })
    }
}

/// A stream that is compressed already, so that nothing downstream does it again.
pub(crate) fn deflated(entries: Dictionary, bytes: &[u8]) -> Stream {
    thread_local! {
        // Making the tables of a compressor takes longer than pressing a small stream.
        static COMPRESSOR: RefCell<Compress> = RefCell::new(Compress::new(Compression::new(5), true));
    }
    COMPRESSOR.with_borrow_mut(|compressor| {
        compressor.reset();
        pressed(entries, bytes, compressor)
    })
}

/// The same, as small as can be, for what is made once and copied often.
pub(crate) fn deflated_well(entries: Dictionary, bytes: &[u8]) -> Stream {
    pressed(
        entries,
        bytes,
        &mut Compress::new(Compression::best(), true),
    )
}

fn pressed(mut entries: Dictionary, bytes: &[u8], compressor: &mut Compress) -> Stream {
    let mut content = Vec::with_capacity(bytes.len() / 2 + 64);
    loop {
        let taken = usize::try_from(compressor.total_in()).expect("BUG: a stream fits in memory");
        let status = compressor
            .compress_vec(&bytes[taken..], &mut content, FlushCompress::Finish)
            .expect("BUG: compressing from memory to memory does not fail");
        if status == Status::StreamEnd {
            break;
        }
        content.reserve(content.capacity().max(4096));
    }
    entries.set("Filter", "FlateDecode");
    Stream::new(entries, content).with_compression(false)
}

/// The six letters by which a PDF tells one cut of a font from another; from the glyphs, so that
/// the same page gets the same letters.
fn tag(glyphs: &BTreeMap<u16, String>) -> String {
    let hash = glyphs
        .keys()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, glyph| {
            (hash ^ u64::from(*glyph)).wrapping_mul(0x0100_0000_01b3)
        });
    (0..6)
        .map(|place| char::from(b'A' + ((hash >> (place * 8)) % 26) as u8))
        .collect()
}

fn descriptor(face: &Face, name: &[u8]) -> Dictionary {
    let outlines = face.outlines();
    let scaled = |units: i16| (f64::from(units) * 1000.0 / face.units_per_em()).round() as i64;
    let bounds = outlines.global_bounding_box();
    let is_bold = outlines.weight().to_number() > 500;
    dictionary! {
        "Type" => "FontDescriptor",
        "FontName" => Object::Name(name.to_vec()),
        // Non-symbolic would promise a standard encoding, which a cut by glyph does not have.
        "Flags" => 4,
        "FontBBox" => vec![
            scaled(bounds.x_min).into(),
            scaled(bounds.y_min).into(),
            scaled(bounds.x_max).into(),
            scaled(bounds.y_max).into(),
        ],
        "ItalicAngle" => 0,
        "Ascent" => scaled(outlines.ascender()),
        "Descent" => scaled(outlines.descender()),
        "CapHeight" => scaled(outlines.capital_height().unwrap_or(700)),
        "StemV" => if is_bold { 140 } else { 88 },
    }
}

fn to_unicode(glyphs: &BTreeMap<u16, String>) -> String {
    let mut map = String::from(
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
         /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n\
         /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
         1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
    );
    let texts: Vec<_> = glyphs.values().zip(1_u16..).collect();
    for chunk in texts.chunks(100) {
        let _ = writeln!(map, "{} beginbfchar", chunk.len());
        for (text, id) in chunk {
            let _ = write!(map, "<{id:04X}> <");
            for unit in text.encode_utf16() {
                let _ = write!(map, "{unit:04X}");
            }
            map.push_str(">\n");
        }
        map.push_str("endbfchar\n");
    }
    map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
    map
}
