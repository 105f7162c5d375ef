//! Sheets of paper with what stands on them and what it means.
//!
//! The same sheet is drawn as PDF and as SVG, so the preview on the screen cannot differ from the
//! page. Lengths are points, measured from the top left corner, downwards.

use std::sync::Arc;

use super::art::Drawing;
use super::face::{Faces, Weight};
use super::picture::Picture;
use super::text::Line;

/// A colour in sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ink(pub u8, pub u8, pub u8);

/// How text looks.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// Heavy or not.
    pub weight: Weight,
    /// In points.
    pub size: f32,
    /// From baseline to baseline, in points.
    pub leading: f32,
    /// Colour.
    pub ink: Ink,
}

/// To which side of its place a text is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Align {
    /// Begins at the place.
    #[default]
    Left,
    /// Around the place.
    Centre,
    /// Ends at the place.
    Right,
}

/// What something on the page is, for those who hear the page instead of seeing it.
#[derive(Clone, Debug, PartialEq)]
pub enum Role {
    /// The whole.
    Document,
    /// The title.
    Title,
    /// A head below it.
    Head,
    /// A paragraph.
    Paragraph,
    /// A table of rows.
    Table,
    /// A row of cells.
    Row,
    /// A cell that names its column.
    ColumnHead,
    /// A cell, as wide as so many columns.
    Cell(u8),
    /// Things of one kind under each other.
    List,
    /// One of them.
    ListItem,
    /// Its number.
    ListNumber,
    /// What it says.
    ListBody,
    /// A drawing, in words.
    Figure(String),
}

/// A thing in the reading order.
#[derive(Debug)]
pub(crate) struct Node {
    pub(crate) role: Role,
    pub(crate) parent: usize,
    pub(crate) children: Vec<Child>,
    /// What it says, line by line in reading order.
    pub(crate) text: String,
    /// Whether it is drawn in another order than it is read.
    pub(crate) is_turned: bool,
}

impl Node {
    fn new(role: Role, parent: usize) -> Self {
        Self {
            role,
            parent,
            children: Vec::new(),
            text: String::new(),
            is_turned: false,
        }
    }
}

#[derive(Debug)]
pub(crate) enum Child {
    Node(usize),
    /// Marked content on a page.
    Content {
        page: usize,
        mark: usize,
    },
}

/// A thing in the reading order that was begun.
#[derive(Clone, Copy, Debug)]
pub struct Opened(usize);

/// What stands on a page, in the order of drawing.
#[derive(Clone, Debug)]
pub(crate) enum Item {
    /// What follows belongs to a thing in the reading order, by its number on the page.
    Begin {
        tag: &'static str,
        mark: usize,
    },
    /// What follows is decoration.
    BeginArtifact,
    End,
    Text {
        line: Arc<Line>,
        x: f32,
        baseline: f32,
        size: f32,
        ink: Ink,
    },
    Rectangle {
        x: f32,
        y: f32,
        width: f32,
        height: f32,
        ink: Ink,
    },
    Drawing {
        drawing: Arc<Drawing>,
        x: f32,
        y: f32,
        scale: f32,
    },
    Picture {
        picture: Arc<Picture>,
        x: f32,
        y: f32,
        width: f32,
        height: f32,
    },
}

/// One page.
#[derive(Debug, Default)]
pub(crate) struct Page {
    pub(crate) items: Vec<Item>,
    pub(crate) marks: usize,
    /// For each mark, the thing it belongs to.
    pub(crate) owners: Vec<usize>,
}

/// The sheets of one document while they are filled.
pub struct Sheets<'f> {
    faces: &'f Faces,
    pub(crate) width: f32,
    pub(crate) height: f32,
    pub(crate) pages: Vec<Page>,
    pub(crate) nodes: Vec<Node>,
    open: Vec<usize>,
    page: usize,
    is_artifact: bool,
    /// The page on which marked content is open.
    marked: Option<usize>,
}

impl<'f> Sheets<'f> {
    /// Starts with one empty page of this size in points.
    pub fn new(faces: &'f Faces, width: f32, height: f32) -> Self {
        Self {
            faces,
            width,
            height,
            pages: vec![Page::default()],
            nodes: vec![Node::new(Role::Document, 0)],
            open: vec![0],
            page: 0,
            is_artifact: false,
            marked: None,
        }
    }

    /// The fonts text is measured with.
    pub fn faces(&self) -> &'f Faces {
        self.faces
    }

    /// The letters on these sheets that no font of the house can draw, each once. They stand as a
    /// mark on the page and as themselves in its text.
    pub fn missing_letters(&self) -> String {
        let mut missing: Vec<char> = Vec::new();
        for item in self.pages.iter().flat_map(|page| &page.items) {
            if let Item::Text { line, .. } = item {
                for c in line.missing(self.faces) {
                    if !missing.contains(&c) {
                        missing.push(c);
                    }
                }
            }
        }
        missing.into_iter().collect()
    }

    /// How many pages there are.
    pub fn page_count(&self) -> usize {
        self.pages.len()
    }

    /// Adds a page behind the last; what follows is drawn there.
    pub fn add_page(&mut self) {
        self.close_mark();
        self.pages.push(Page::default());
        self.page = self.pages.len() - 1;
    }

    /// Draws what follows on an earlier page, counted from 0.
    ///
    /// # Panics
    /// When there is no such page.
    pub fn turn_to(&mut self, page: usize) {
        assert!(page < self.pages.len(), "BUG: a page that is not there");
        self.close_mark();
        self.page = page;
    }

    /// Cuts every page off at this height, as the paper of a roll is.
    pub fn cut_at(&mut self, height: f32) {
        self.height = height;
    }

    /// Everything that `fill` draws is one thing in the reading order.
    pub fn element<T>(&mut self, role: Role, fill: impl FnOnce(&mut Self) -> T) -> T {
        self.open(role);
        let result = fill(self);
        self.close();
        result
    }

    /// Begins a thing in the reading order that may run on over pages, until [`close`](Self::close).
    pub fn open(&mut self, role: Role) -> Opened {
        self.close_mark();
        let parent = self.innermost();
        let node = self.nodes.len();
        self.nodes.push(Node::new(role, parent));
        self.nodes[parent].children.push(Child::Node(node));
        self.open.push(node);
        Opened(node)
    }

    /// Goes on with a thing that was closed, such as a cell that continues on the next page.
    pub fn reopen(&mut self, opened: Opened) {
        self.close_mark();
        self.open.push(opened.0);
    }

    /// Ends the thing that was opened last.
    ///
    /// # Panics
    /// When nothing is open.
    pub fn close(&mut self) {
        self.close_mark();
        assert!(self.open.len() > 1, "BUG: closed more than was opened");
        self.open.pop();
    }

    /// Everything that `fill` draws is decoration, or said elsewhere: lines, repeated heads, page
    /// numbers.
    pub fn artifact<T>(&mut self, fill: impl FnOnce(&mut Self) -> T) -> T {
        self.close_mark();
        let before = std::mem::replace(&mut self.is_artifact, true);
        let result = fill(self);
        self.close_mark();
        self.is_artifact = before;
        result
    }

    /// Sets one line of text and gives its width.
    pub fn text(&mut self, text: &str, style: Style, x: f32, baseline: f32, align: Align) -> f32 {
        let line = self.faces.shape(text, style.weight);
        self.line(line, style, x, baseline, align)
    }

    /// Sets a line that was shaped before and gives its width.
    pub fn line(
        &mut self,
        line: Arc<Line>,
        style: Style,
        x: f32,
        baseline: f32,
        align: Align,
    ) -> f32 {
        let width = line.width(style.size);
        if line.runs.is_empty() {
            return width;
        }
        let x = match align {
            Align::Left => x + line.indent * style.size / 1000.0,
            Align::Centre => x - width / 2.0,
            Align::Right => x - width,
        };
        if !self.is_artifact {
            let owner = self.innermost();
            let node = &mut self.nodes[owner];
            if !node.text.is_empty() {
                node.text.push(' ');
            }
            node.text.push_str(&line.text());
            node.is_turned |= line.is_turned();
        }
        self.draw(Item::Text {
            line,
            x,
            baseline,
            size: style.size,
            ink: style.ink,
        });
        width
    }

    /// Sets text within `width`, from the first baseline down, and gives the baseline that would
    /// come next. `x` is the left edge, the middle or the right edge of the text.
    pub fn paragraph(
        &mut self,
        text: &str,
        style: Style,
        x: f32,
        baseline: f32,
        width: f32,
        align: Align,
    ) -> f32 {
        let lines = self.faces.wrap(text, style.weight, style.size, width);
        self.lines(lines, style, x, baseline, align)
    }

    /// Sets lines under each other and gives the baseline that would come next.
    pub fn lines(
        &mut self,
        lines: Vec<Arc<Line>>,
        style: Style,
        x: f32,
        mut baseline: f32,
        align: Align,
    ) -> f32 {
        for line in lines {
            self.line(line, style, x, baseline, align);
            baseline += style.leading;
        }
        baseline
    }

    /// Fills a rectangle.
    pub fn rectangle(&mut self, x: f32, y: f32, width: f32, height: f32, ink: Ink) {
        self.draw(Item::Rectangle {
            x,
            y,
            width,
            height,
            ink,
        });
    }

    /// Draws a hairline of `thickness` under which nothing hides.
    pub fn rule(&mut self, x: f32, y: f32, width: f32, thickness: f32, ink: Ink) {
        self.artifact(|sheets| sheets.rectangle(x, y - thickness / 2.0, width, thickness, ink));
    }

    /// Places a drawing with its top left corner at `x`, `y`.
    pub fn drawing(&mut self, drawing: &Arc<Drawing>, x: f32, y: f32, scale: f32) {
        self.draw(Item::Drawing {
            drawing: Arc::clone(drawing),
            x,
            y,
            scale,
        });
    }

    /// Places a picture with its top left corner at `x`, `y`.
    pub fn picture(&mut self, picture: &Arc<Picture>, x: f32, y: f32, width: f32, height: f32) {
        self.draw(Item::Picture {
            picture: Arc::clone(picture),
            x,
            y,
            width,
            height,
        });
    }

    fn innermost(&self) -> usize {
        *self
            .open
            .last()
            .expect("BUG: the document itself is always open")
    }

    fn draw(&mut self, item: Item) {
        if self.marked != Some(self.page) {
            self.close_mark();
            self.open_mark();
        }
        self.pages[self.page].items.push(item);
    }

    fn open_mark(&mut self) {
        let owner = self.innermost();
        let page = &mut self.pages[self.page];
        if self.is_artifact {
            page.items.push(Item::BeginArtifact);
        } else {
            let mark = page.marks;
            page.marks += 1;
            page.owners.push(owner);
            page.items.push(Item::Begin {
                tag: self.nodes[owner].role.tag(),
                mark,
            });
            self.nodes[owner].children.push(Child::Content {
                page: self.page,
                mark,
            });
        }
        self.marked = Some(self.page);
    }

    fn close_mark(&mut self) {
        if let Some(page) = self.marked.take() {
            self.pages[page].items.push(Item::End);
        }
    }
}

impl Role {
    /// The standard structure type.
    pub(crate) fn tag(&self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::Title => "H1",
            Self::Head => "H2",
            Self::Paragraph => "P",
            Self::Table => "Table",
            Self::Row => "TR",
            Self::ColumnHead => "TH",
            Self::Cell(_) => "TD",
            Self::List => "L",
            Self::ListItem => "LI",
            Self::ListNumber => "Lbl",
            Self::ListBody => "LBody",
            Self::Figure(_) => "Figure",
        }
    }
}

#[cfg(test)]
impl Sheets<'_> {
    /// The pages as lines of text with their places.
    pub fn describe(&self) -> String {
        use std::fmt::Write as _;
        let mut description = String::new();
        for (page, number) in self.pages.iter().zip(1..) {
            let _ = writeln!(description, "page {number}");
            let mut tag = "";
            for item in &page.items {
                match item {
                    Item::Begin { tag: begun, .. } => tag = begun,
                    Item::BeginArtifact => tag = "-",
                    Item::End => tag = "",
                    Item::Text {
                        line,
                        x,
                        baseline,
                        size,
                        ..
                    } => {
                        let _ = writeln!(
                            description,
                            "{tag:8} {x:6.1} {baseline:6.1} {size:4.1}  {}",
                            line.text()
                        );
                    }
                    Item::Rectangle { .. } => {}
                    Item::Drawing { x, y, .. } => {
                        let _ = writeln!(description, "{tag:8} {x:6.1} {y:6.1}       (drawing)");
                    }
                    Item::Picture {
                        x,
                        y,
                        width,
                        height,
                        ..
                    } => {
                        let _ = writeln!(
                            description,
                            "{tag:8} {x:6.1} {y:6.1}       (picture {width:.1} × {height:.1})"
                        );
                    }
                }
            }
        }
        description
    }

    fn texts(&self) -> impl Iterator<Item = (&Line, f32, f32, f32)> {
        self.pages
            .iter()
            .flat_map(|page| &page.items)
            .filter_map(|item| match item {
                Item::Text {
                    line,
                    x,
                    baseline,
                    size,
                    ..
                } => Some((&**line, *x, *baseline, *size)),
                _ => None,
            })
    }

    /// How far down the lowest text stands.
    pub fn lowest_baseline(&self) -> f32 {
        self.texts()
            .map(|(_, _, baseline, _)| baseline)
            .fold(0.0, f32::max)
    }

    /// Where the leftmost text begins and the rightmost ends.
    pub fn widest_text(&self) -> (f32, f32) {
        let left = self.texts().map(|(_, x, ..)| x).fold(f32::MAX, f32::min);
        let right = self
            .texts()
            .map(|(line, x, _, size)| x + line.width(size))
            .fold(0.0, f32::max);
        (left, right)
    }
}
