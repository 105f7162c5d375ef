//! Elements, in order, without empty ones.

use quick_xml::Writer;
use quick_xml::escape::partial_escape;
use quick_xml::events::{BytesDecl, BytesEnd, BytesStart, BytesText, Event};

use domain::money::Money;

/// The currency of every amount.
const CURRENCY: &str = "EUR";

/// An XML document that is being written, two spaces deeper per group.
pub struct Xml {
    writer: Writer<Vec<u8>>,
}

impl Xml {
    /// A document whose root has the given name and namespaces, filled by `content`.
    pub fn document(
        root: &str,
        namespaces: &[(&str, &str)],
        content: impl FnOnce(&mut Self),
    ) -> Vec<u8> {
        let mut xml = Self {
            writer: Writer::new_with_indent(Vec::with_capacity(16 * 1024), b' ', 2),
        };
        xml.event(Event::Decl(BytesDecl::new("1.0", Some("UTF-8"), None)));
        let start = BytesStart::new(root).with_attributes(namespaces.iter().copied());
        xml.event(Event::Start(start));
        content(&mut xml);
        xml.event(Event::End(BytesEnd::new(root)));
        let mut bytes = xml.writer.into_inner();
        bytes.push(b'\n');
        bytes
    }

    /// An element that holds others. The caller sees to it that there is at least one.
    pub fn group(&mut self, name: &str, content: impl FnOnce(&mut Self)) {
        self.event(Event::Start(BytesStart::new(name)));
        content(self);
        self.event(Event::End(BytesEnd::new(name)));
    }

    /// An element with text; nothing where the text is empty, because Peppol refuses empty
    /// elements.
    pub fn text(&mut self, name: &str, text: &str) {
        self.with_attribute(name, None, text);
    }

    /// An identifier with its scheme.
    pub fn id(&mut self, name: &str, scheme: &str, id: &str) {
        self.with_attribute(name, Some(("schemeID", scheme)), id);
    }

    /// An amount in euro, to the cent.
    pub fn amount(&mut self, name: &str, amount: Money) {
        self.price(name, &amount.euros().to_string());
    }

    /// An amount in euro with as many decimals as it is written with.
    pub fn price(&mut self, name: &str, price: &str) {
        self.with_attribute(name, Some(("currencyID", CURRENCY)), price);
    }

    /// A quantity with the code of its unit.
    pub fn quantity(&mut self, name: &str, unit_code: &str, quantity: &str) {
        self.with_attribute(name, Some(("unitCode", unit_code)), quantity);
    }

    fn with_attribute(&mut self, name: &str, attribute: Option<(&str, &str)>, text: &str) {
        let text = clean(text);
        if text.is_empty() {
            return;
        }
        self.event(Event::Start(
            BytesStart::new(name).with_attributes(attribute),
        ));
        self.event(Event::Text(BytesText::from_escaped(partial_escape(&text))));
        self.event(Event::End(BytesEnd::new(name)));
    }

    fn event(&mut self, event: Event<'_>) {
        self.writer
            .write_event(event)
            .expect("BUG: writing to memory cannot fail");
    }
}

/// The text on one line, without the signs that XML 1.0 cannot hold.
///
/// Control characters and line ends become a space, and a row of spaces becomes one.
pub fn clean(text: &str) -> String {
    let is_gap = |sign: char| {
        sign.is_whitespace() || sign.is_control() || matches!(sign, '\u{FFFE}' | '\u{FFFF}')
    };
    text.split(is_gap)
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}
