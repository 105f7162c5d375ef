//! Breaking text into lines that fit. No word is ever lost: one that is too long is broken.

use unicode_linebreak::{BreakOpportunity, linebreaks};

use super::face::{Faces, Weight};
use super::text::{Line, cleaned, cluster_length};

impl Faces {
    /// Breaks `text` into lines of at most `width` points at `size` points. Line ends in the text
    /// are kept. Always at least one line, if only an empty one.
    pub fn wrap(&self, text: &str, weight: Weight, size: f32, width: f32) -> Vec<Line> {
        text.lines()
            .flat_map(|line| self.wrap_paragraph(&cleaned(line), weight, size, width))
            .collect::<Vec<_>>()
            .or_empty_line()
    }

    fn wrap_paragraph(&self, text: &str, weight: Weight, size: f32, width: f32) -> Vec<Line> {
        let whole = self.shape(text, weight);
        if whole.width(size) <= width {
            return vec![whole];
        }
        let fits = |from: usize, to: usize| {
            self.shape(text[from..to].trim_end(), weight).width(size) <= width
        };
        let mut lines = Vec::new();
        let mut start = 0;
        let mut end = 0;
        for (at, opportunity) in linebreaks(text) {
            if opportunity == BreakOpportunity::Mandatory && at < text.len() {
                continue;
            }
            if !fits(start, at) && end > start {
                lines.push(self.shape(text[start..end].trim_end(), weight));
                start = end;
            }
            while !fits(start, at) {
                let cut = self.longest_that_fits(&text[start..at], weight, size, width);
                lines.push(self.shape(&text[start..start + cut], weight));
                start += cut;
            }
            end = at;
        }
        if start < text.len() {
            lines.push(self.shape(text[start..].trim_end(), weight));
        }
        lines
    }

    /// How many bytes of a word that is too long go on one line: at least one letter.
    fn longest_that_fits(&self, word: &str, weight: Weight, size: f32, width: f32) -> usize {
        let mut end = cluster_length(word);
        while end < word.len() {
            let next = end + cluster_length(&word[end..]);
            if self.shape(&word[..next], weight).width(size) > width {
                break;
            }
            end = next;
        }
        end
    }
}

trait OrEmptyLine {
    fn or_empty_line(self) -> Self;
}

impl OrEmptyLine for Vec<Line> {
    fn or_empty_line(self) -> Self {
        if self.is_empty() {
            vec![Line::default()]
        } else {
            self
        }
    }
}
