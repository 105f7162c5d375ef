//! Looking around in a UBL document by the local names of its elements.

use rust_decimal::Decimal;

/// An element of the document.
#[derive(Clone, Copy)]
pub struct Element<'a, 'input> {
    node: roxmltree::Node<'a, 'input>,
}

impl<'a, 'input: 'a> Element<'a, 'input> {
    /// The element that a node is.
    pub fn of(node: roxmltree::Node<'a, 'input>) -> Self {
        Self { node }
    }

    /// Its name without prefix.
    pub fn name(self) -> &'a str {
        self.node.tag_name().name()
    }

    /// The namespace of its name.
    pub fn namespace(self) -> &'a str {
        self.node.tag_name().namespace().unwrap_or_default()
    }

    /// Its text without the space around it.
    pub fn value(self) -> &'a str {
        self.node.text().unwrap_or_default().trim()
    }

    /// The value of an attribute, empty where it has none.
    pub fn attribute(self, name: &str) -> &'a str {
        self.node.attribute(name).unwrap_or_default().trim()
    }

    /// Whether it has neither text nor elements in it.
    pub fn is_empty(self) -> bool {
        self.value().is_empty() && self.node.first_element_child().is_none()
    }

    /// The elements directly in it.
    pub fn children(self) -> impl Iterator<Item = Self> {
        self.node
            .children()
            .filter(roxmltree::Node::is_element)
            .map(Self::of)
    }

    /// The elements of one name directly in it.
    pub fn all(self, name: &str) -> impl Iterator<Item = Self> {
        self.children().filter(move |child| child.name() == name)
    }

    /// It and every element below it.
    pub fn descendants(self) -> impl Iterator<Item = Self> {
        self.node
            .descendants()
            .filter(roxmltree::Node::is_element)
            .map(Self::of)
    }

    /// The first element found along a path of names.
    pub fn find(self, path: &[&str]) -> Option<Self> {
        path.iter()
            .try_fold(self, |element, name| element.all(name).next())
    }

    /// The text at the end of a path, empty where there is none.
    pub fn text(self, path: &[&str]) -> &'a str {
        self.find(path).map(Self::value).unwrap_or_default()
    }

    /// Whether there is a text at the end of a path.
    pub fn has(self, path: &[&str]) -> bool {
        !self.text(path).is_empty()
    }

    /// The number at the end of a path; `None` where there is none or it is no number.
    pub fn number(self, path: &[&str]) -> Option<Decimal> {
        self.text(path).parse().ok()
    }

    /// The sum of the numbers at a path in each of the elements of one name.
    pub fn sum(self, name: &str, path: &[&str]) -> Decimal {
        self.all(name)
            .filter_map(|element| element.number(path))
            .sum()
    }

    /// Its parent.
    pub fn parent(self) -> Option<Self> {
        self.node.parent_element().map(Self::of)
    }

    /// Where it stands, for people: `InvoiceLine 3/Price`, or its name.
    pub fn place(self) -> String {
        let line = self
            .node
            .ancestors()
            .map(Self::of)
            .find(|element| matches!(element.name(), "InvoiceLine" | "CreditNoteLine"));
        match line {
            Some(line) if line.node == self.node => line.numbered(),
            Some(line) => format!("{}/{}", line.numbered(), self.name()),
            None => self.name().to_owned(),
        }
    }

    fn numbered(self) -> String {
        format!("{} {}", self.name(), self.text(&["ID"]))
    }
}
