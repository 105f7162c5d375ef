//! Title, language, colour, attached files: what an archive and a screen reader ask for.

use std::fmt::Write as _;
use std::sync::OnceLock;

use chrono::NaiveDate;
use lopdf::{Document, Object, ObjectId, Stream, dictionary};

use super::stock::{deflated, deflated_well};
use super::write::utf16;

/// What a file says about itself.
#[derive(Clone, Debug)]
pub struct Details<'a> {
    /// What a window shows as its title.
    pub title: String,
    /// Who issued it.
    pub author: &'a str,
    /// BCP 47: `nl-NL`, `en-GB`.
    pub language: &'a str,
    /// Day of issue; the file has no other time.
    pub date: NaiveDate,
    /// Files that travel along.
    pub attachments: &'a [Attachment<'a>],
}

/// A file inside the file.
#[derive(Clone, Copy, Debug)]
pub struct Attachment<'a> {
    /// ASCII: `factuur-ubl.xml`.
    pub name: &'a str,
    /// In words.
    pub description: &'a str,
    /// `text/xml`, `application/json`.
    pub media_type: &'a str,
    /// What it is to the page.
    pub relationship: Relationship,
    /// The file.
    pub bytes: &'a [u8],
}

/// What an attached file is to the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relationship {
    /// The same in another form.
    Alternative,
    /// The facts from which the page was drawn.
    Data,
}

/// Adds everything that makes the document an archive file with attachments.
pub(crate) fn add_metadata(document: &mut Document, details: &Details<'_>, pages: &[ObjectId]) {
    document.version = "1.7".to_owned();
    let xmp = dictionary! { "Type" => "Metadata", "Subtype" => "XML" };
    let xmp = document.add_object(
        Stream::new(xmp, metadata_packet(details).into_bytes()).with_compression(false),
    );
    let profile = document.add_object(colour_profile().clone());
    let intent = document.add_object(dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB"),
        "Info" => Object::string_literal("sRGB"),
        "DestOutputProfile" => profile,
    });
    let attached: Vec<(&str, ObjectId)> = details
        .attachments
        .iter()
        .map(|attachment| (attachment.name, attach(document, attachment, details.date)))
        .collect();

    add_information(document, details);
    let id = identity(document, details, pages);
    document.trailer.set("ID", vec![id.clone(), id]);

    let catalog = document
        .catalog_mut()
        .expect("BUG: printpdf writes a catalog");
    catalog.set("Metadata", xmp);
    catalog.set("OutputIntents", vec![intent.into()]);
    catalog.set("Lang", Object::string_literal(details.language));
    catalog.set(
        "ViewerPreferences",
        dictionary! { "DisplayDocTitle" => true },
    );
    catalog.remove(b"PageLayout");
    if !attached.is_empty() {
        let files: Vec<Object> = attached.iter().map(|(_, file)| (*file).into()).collect();
        let mut names = attached;
        names.sort_unstable();
        let names: Vec<Object> = names
            .into_iter()
            .flat_map(|(name, file)| [Object::string_literal(name), file.into()])
            .collect();
        catalog.set("AF", files);
        catalog.set(
            "Names",
            dictionary! { "EmbeddedFiles" => dictionary! { "Names" => names } },
        );
    }
}

fn attach(document: &mut Document, attachment: &Attachment<'_>, date: NaiveDate) -> ObjectId {
    let entries = dictionary! {
        "Type" => "EmbeddedFile",
        "Subtype" => Object::Name(attachment.media_type.as_bytes().to_vec()),
        "Params" => dictionary! {
            "Size" => attachment.bytes.len() as i64,
            "ModDate" => pdf_date(date),
        },
    };
    let file = match attachment.relationship {
        Relationship::Alternative => deflated(entries, attachment.bytes),
        // Signed facts lie open, so that the signature over the whole file has a place of its own.
        Relationship::Data => {
            Stream::new(entries, attachment.bytes.to_vec()).with_compression(false)
        }
    };
    let file = document.add_object(file);
    let relationship = match attachment.relationship {
        Relationship::Alternative => "Alternative",
        Relationship::Data => "Data",
    };
    document.add_object(dictionary! {
        "Type" => "Filespec",
        "F" => Object::string_literal(attachment.name),
        "UF" => Object::string_literal(utf16(attachment.name)),
        "Desc" => Object::string_literal(utf16(attachment.description)),
        "AFRelationship" => relationship,
        "EF" => dictionary! { "F" => file, "UF" => file },
    })
}

fn add_information(document: &mut Document, details: &Details<'_>) {
    let information = dictionary! {
        "Title" => Object::string_literal(utf16(&details.title)),
        "Author" => Object::string_literal(utf16(details.author)),
        "Producer" => Object::string_literal("Buurtkas"),
        "CreationDate" => pdf_date(details.date),
        "ModDate" => pdf_date(details.date),
    };
    let id = document.trailer.get(b"Info").and_then(Object::as_reference);
    document.set_object(
        id.expect("BUG: printpdf writes an information dictionary"),
        information,
    );
}

/// An id that follows from what the pages say, so that the same page has the same bytes.
fn identity(document: &Document, details: &Details<'_>, pages: &[ObjectId]) -> Object {
    let mut hash = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d_u128;
    let mut add = |bytes: &[u8]| {
        for byte in bytes {
            hash =
                (hash ^ u128::from(*byte)).wrapping_mul(0x0000_0000_0100_0000_0000_0000_0000_013b);
        }
    };
    add(details.title.as_bytes());
    for page in pages {
        let content = document.get_page_contents(*page);
        for stream in content
            .iter()
            .filter_map(|id| document.get_object(*id).and_then(Object::as_stream).ok())
        {
            add(&stream.content);
        }
    }
    Object::string_literal(hash.to_be_bytes().to_vec())
}

fn pdf_date(date: NaiveDate) -> Object {
    Object::string_literal(date.format("D:%Y%m%d000000Z").to_string())
}

fn colour_profile() -> &'static Stream {
    static PROFILE: OnceLock<Stream> = OnceLock::new();
    PROFILE.get_or_init(|| {
        deflated_well(
            dictionary! { "N" => 3 },
            include_bytes!("../../fonts/sRGB.icc"),
        )
    })
}

/// XMP, with the schema by which PDF/A knows what the PDF/UA mark means.
fn metadata_packet(details: &Details<'_>) -> String {
    let mut packet = String::with_capacity(2400);
    packet.push_str("<?xpacket begin=\"\u{feff}\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>");
    packet.push_str(concat!(
        r#"<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">"#,
        r#"<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/""#,
        r#" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/""#,
        r#" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/""#,
        r#" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/""#,
        r#" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#""#,
        r#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">"#,
        "<dc:format>application/pdf</dc:format>",
    ));
    let date = details.date.format("%Y-%m-%dT00:00:00Z");
    let _ = write!(
        packet,
        "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">{}</rdf:li></rdf:Alt></dc:title>\
         <dc:creator><rdf:Seq><rdf:li>{}</rdf:li></rdf:Seq></dc:creator>\
         <dc:language><rdf:Bag><rdf:li>{}</rdf:li></rdf:Bag></dc:language>\
         <xmp:CreateDate>{date}</xmp:CreateDate><xmp:ModifyDate>{date}</xmp:ModifyDate>\
         <pdf:Producer>Buurtkas</pdf:Producer>\
         <pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>\
         <pdfuaid:part>1</pdfuaid:part>",
        escaped(&details.title),
        escaped(details.author),
        escaped(details.language),
    );
    packet.push_str(concat!(
        r#"<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">"#,
        "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>",
        "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>",
        "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>",
        r#"<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">"#,
        "<pdfaProperty:category>internal</pdfaProperty:category>",
        "<pdfaProperty:description>PDF/UA version identifier</pdfaProperty:description>",
        "<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>",
        "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>",
        "</rdf:Description></rdf:RDF></x:xmpmeta>",
    ));
    packet.push_str("<?xpacket end=\"w\"?>");
    packet
}

/// Text between tags: nothing that XML would read as markup or refuse.
pub(crate) fn escaped(text: &str) -> String {
    let mut safe = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => safe.push_str("&amp;"),
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '"' => safe.push_str("&quot;"),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => safe.push(' '),
            c => safe.push(c),
        }
    }
    safe
}
