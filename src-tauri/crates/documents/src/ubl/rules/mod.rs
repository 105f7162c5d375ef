//! The rules that stop an e-invoice on its way: Peppol's own, the Dutch ones, and the sums and VAT
//! classes of EN 16931.
//!
//! Quick and without a network, so that every e-invoice is checked before it is kept. The official
//! rules of CEN and the XML schema judge the same files in the tests; Peppol and the Dutch rules
//! may not be passed on, so here they are told again, each under its official name.

mod catalogue;
mod content;
mod lines;
mod node;
mod parties;
mod totals;

use std::fmt;

pub use catalogue::ALL;
use node::Element;

/// What a broken rule does to the invoice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Weight {
    /// It is refused.
    Fatal,
    /// It goes through; the rule is advice.
    Warning,
}

/// A rule, by its official name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rule {
    /// The official name: `NL-R-003`.
    pub id: &'static str,
    /// What it does when broken.
    pub weight: Weight,
    /// What it asks, in English.
    pub sentence: &'static str,
}

/// A rule that a file breaks, and where.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BrokenRule {
    /// Which rule.
    pub rule: Rule,
    /// Where: the element, with the number of the line it is in.
    pub place: String,
}

impl fmt::Display for BrokenRule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} at {}: {}",
            self.rule.id, self.place, self.rule.sentence
        )
    }
}

/// A file that is no UBL invoice or credit note at all.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotUbl {
    /// Not text in UTF-8.
    #[error("the file is not UTF-8")]
    NotUtf8,
    /// Not well-formed XML.
    #[error("the file is not well-formed XML: {0}")]
    NotXml(String),
    /// XML of another kind.
    #[error("the file is not a UBL invoice or credit note but {0}")]
    OtherDocument(String),
}

/// Which of the two documents of UBL it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Document {
    Invoice,
    CreditNote,
}

/// The rules that a UBL invoice or credit note breaks, in order of the file; none for a good one.
///
/// # Errors
/// [`NotUbl`] for a file that is something else.
pub fn check(file: &[u8]) -> Result<Vec<BrokenRule>, NotUbl> {
    let text = std::str::from_utf8(file).map_err(|_| NotUbl::NotUtf8)?;
    let text = text.trim_start_matches('\u{FEFF}');
    let tree =
        roxmltree::Document::parse(text).map_err(|error| NotUbl::NotXml(error.to_string()))?;
    let root = Element::of(tree.root_element());
    let document = match (root.namespace(), root.name()) {
        ("urn:oasis:names:specification:ubl:schema:xsd:Invoice-2", "Invoice") => Document::Invoice,
        ("urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2", "CreditNote") => {
            Document::CreditNote
        }
        (_, other) => return Err(NotUbl::OtherDocument(other.to_owned())),
    };
    let mut findings = Findings::default();
    content::check(root, document, &mut findings);
    parties::check(root, document, &mut findings);
    totals::check(root, document, &mut findings);
    lines::check(root, document, &mut findings);
    Ok(findings.0)
}

/// What was found so far.
#[derive(Default)]
struct Findings(Vec<BrokenRule>);

impl Findings {
    /// Notes `rule` as broken at `place`, unless it `holds`.
    fn expect(&mut self, holds: bool, rule: Rule, place: Element<'_, '_>) {
        if !holds {
            self.0.push(BrokenRule {
                rule,
                place: place.place(),
            });
        }
    }
}
