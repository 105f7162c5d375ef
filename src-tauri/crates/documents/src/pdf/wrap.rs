//! Breaking text into lines that fit. No word is ever lost: one that is too long is broken.

use std::sync::Arc;

use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::direction::{Paragraph, base_of};
use super::face::{Faces, Weight};
use super::sheet::Style;
use super::text::{Line, cleaned, cluster_length};

impl Faces {
    /// Breaks `text` into lines of at most `width` points at `size` points. Line ends in the text
    /// are kept. Always at least one line, if only an empty one.
    pub fn wrap(&self, text: &str, weight: Weight, size: f32, width: f32) -> Vec<Arc<Line>> {
        let mut lines = Vec::new();
        for written in text.lines() {
            let text = cleaned(written);
            let whole = self.shape(written, weight);
            if whole.width(size) <= width {
                lines.push(whole);
            } else {
                let paragraph = Paragraph::new(&text, base_of(written));
                let first = lines.len();
                let breaker = Breaker {
                    faces: self,
                    text: &text,
                    ruler: whole.ruler(),
                    whole: &whole,
                    paragraph: &paragraph,
                    weight,
                    size,
                    width,
                };
                breaker.break_into(&mut lines);
                if paragraph.is_rtl() {
                    make_flush_right(&mut lines[first..]);
                }
            }
        }
        if lines.is_empty() {
            lines.push(Arc::default());
        }
        lines
    }
}

impl Faces {
    /// Breaks text into at most so many lines, in smaller letters where that is what it takes.
    pub fn wrap_to(
        &self,
        most_lines: usize,
        text: &str,
        mut style: Style,
        width: f32,
    ) -> (Vec<Arc<Line>>, Style) {
        loop {
            let lines = self.wrap(text, style.weight, style.size, width);
            if lines.len() <= most_lines || style.size < 1.0 {
                return (lines, style);
            }
            style.size *= 0.93;
            style.leading *= 0.93;
        }
    }
}

/// Lines that are read from the right begin at the right of the longest of them.
fn make_flush_right(lines: &mut [Arc<Line>]) {
    let widest = lines
        .iter()
        .map(|line| line.width(1000.0))
        .fold(0.0, f32::max);
    for line in lines {
        let line = Arc::make_mut(line);
        line.indent = widest - line.width(1000.0);
    }
}

/// A paragraph longer than a line.
struct Breaker<'a> {
    faces: &'a Faces,
    text: &'a str,
    weight: Weight,
    whole: &'a Line,
    paragraph: &'a Paragraph<'a>,
    ruler: Vec<(usize, f32)>,
    size: f32,
    width: f32,
}

impl Breaker<'_> {
    fn break_into(&self, lines: &mut Vec<Arc<Line>>) {
        let (mut start, mut end) = (0, 0);
        for (at, opportunity) in linebreaks(self.text) {
            if opportunity == BreakOpportunity::Mandatory && at < self.text.len() {
                continue;
            }
            if !self.fits(start, at) && end > start {
                lines.push(self.line(start, end));
                start = end;
            }
            while !self.fits(start, at) {
                let cut = self.longest_that_fits(start, at);
                lines.push(self.line(start, cut));
                start = cut;
            }
            end = at;
        }
        if start < self.text.len() {
            lines.push(self.line(start, self.text.len()));
        }
    }

    /// Where the text ends that is seen of a line ending here: spaces at its end are not.
    fn visible_end(&self, from: usize, to: usize) -> usize {
        from + self.text[from..to].trim_end().len()
    }

    fn fits(&self, from: usize, to: usize) -> bool {
        let to = self.visible_end(from, to);
        if self.whole.is_turned() {
            return self.line(from, to).width(self.size) <= self.width;
        }
        let mark = |byte| self.ruler[self.ruler.partition_point(|(at, _)| *at < byte)].1;
        (mark(to) - mark(from)) * self.size / 1000.0 <= self.width
    }

    /// What was shaped once is cut to pieces; only where directions mix must a line be shaped by
    /// itself, because its parts change places.
    fn line(&self, from: usize, to: usize) -> Arc<Line> {
        let to = self.visible_end(from, to);
        if self.whole.is_turned() {
            Arc::new(self.faces.shape_part(self.paragraph, from..to, self.weight))
        } else {
            Arc::new(self.whole.part(from, to))
        }
    }

    /// Where to break a word that is too long: after at least one letter.
    fn longest_that_fits(&self, from: usize, to: usize) -> usize {
        let mut end = from + cluster_length(&self.text[from..]);
        while end < to {
            let next = end + cluster_length(&self.text[end..]);
            if !self.fits(from, next) {
                break;
            }
            end = next;
        }
        end
    }
}
