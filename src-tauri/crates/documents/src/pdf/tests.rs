//! Text on paper: whatever somebody types, it is drawn, it fits, and nothing of it is lost.

use proptest::prelude::*;

use super::text::cleaned;
use super::{Align, Faces, Ink, Role, Sheets, Style, Weight};

fn faces() -> &'static Faces {
    static FACES: std::sync::OnceLock<Faces> = std::sync::OnceLock::new();
    FACES.get_or_init(Faces::read)
}

fn letters(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    letters.sort_unstable();
    letters
}

fn lines(text: &str, width: f32) -> Vec<String> {
    let lines = faces().wrap(text, Weight::Regular, 10.0, width);
    lines.iter().map(|line| line.text()).collect()
}

#[test]
fn words_stay_whole_where_they_can() {
    assert_eq!(
        lines("Een regel van gewone woorden die te lang is", 90.0),
        ["Een regel van", "gewone woorden", "die te lang is"]
    );
    assert_eq!(lines("Woonstichting", 30.0).concat(), "Woonstichting");
    assert_eq!(lines("een\ntwee", 90.0), ["een", "twee"]);
    assert_eq!(lines("", 90.0), [""]);
}

#[test]
fn what_would_turn_the_rest_around_is_taken_out() {
    assert_eq!(
        cleaned("aan\u{202e}lah\u{202c}ing\u{0}en\t€"),
        "aanlahingen €"
    );
    assert_eq!(cleaned("e\u{301}"), "é");
    assert_eq!(cleaned("gewoon"), "gewoon");
}

#[test]
fn numbers_line_up_because_figures_are_equally_wide() {
    let width = |text| faces().shape(text, Weight::Regular).width(10.0);
    assert!((width("1.111,11") - width("8.888,88")).abs() < 0.001);
    assert!((width("0") - width("7")).abs() < 0.001);
}

#[test]
fn pairs_of_letters_are_kerned() {
    let width = |text| faces().shape(text, Weight::Regular).width(10.0);
    assert!(width("AV") < width("A") + width("V"));
}

#[test]
fn arabic_letters_are_joined_and_drawn_from_the_right() {
    let line = faces().shape("عبد", Weight::Regular);
    let clusters: Vec<usize> = line.runs[0]
        .glyphs
        .iter()
        .map(|glyph| glyph.cluster)
        .collect();
    assert!(
        clusters.is_sorted_by(|one, next| one >= next),
        "the last letter is drawn first"
    );
    let apart: f32 = "عبد"
        .chars()
        .map(|c| faces().shape(&c.to_string(), Weight::Regular).width(10.0))
        .sum();
    assert!(
        line.width(10.0) < apart,
        "letters that are joined are narrower"
    );
}

/// The words of a line in the order in which they are drawn.
fn drawn(line: &super::Line) -> Vec<&str> {
    line.runs
        .iter()
        .map(|run| run.text.trim())
        .filter(|text| !text.is_empty())
        .collect()
}

#[test]
fn a_line_that_begins_from_the_right_ends_at_the_left() {
    let line = faces().shape("שלום!", Weight::Regular);
    assert_eq!(line.text(), "שלום!");
    let widths: Vec<usize> = line
        .runs
        .iter()
        .flat_map(|run| &run.glyphs)
        .map(|glyph| glyph.cluster)
        .collect();
    assert!(
        widths.is_sorted_by(|one, next| one >= next),
        "the mark stands leftmost"
    );
    let ours = faces().shape("Hallo שלום!", Weight::Regular);
    let last = ours.runs.last().unwrap();
    assert!(
        last.text.ends_with('!'),
        "a line that begins from the left ends at the right"
    );
}

#[test]
fn numbers_inside_words_from_the_right_keep_their_order() {
    let line = faces().shape("קומה 12 מ-14:30 עד 17:00", Weight::Regular);
    assert_eq!(
        drawn(&line),
        ["17:00", "עד", "14:30", "מ-", "12", "קומה"].map(|it| it)
    );
}

#[test]
fn lines_from_the_right_are_flush_on_their_right() {
    let text =
        "إيجار القاعة الكبيرة لثلاث ساعات مع القهوة والشاي والحلوى لكل الجيران 12 في حي المثال";
    let lines = faces().wrap(text, Weight::Regular, 10.0, 120.0);
    assert!(lines.len() > 2);
    let ends: Vec<f32> = lines
        .iter()
        .map(|line| line.width(10.0) + line.indent / 100.0)
        .collect();
    assert!(
        ends.iter().all(|end| (end - ends[0]).abs() < 0.01),
        "{ends:?}"
    );
    assert!(lines.iter().any(|line| line.indent > 0.0));
    let words: Vec<String> = lines.iter().map(|line| line.text()).collect();
    assert_eq!(words.join(" "), text);
    let latin = faces().wrap("Een regel van gewone woorden", Weight::Regular, 10.0, 60.0);
    assert!(latin.iter().all(|line| line.indent == 0.0));
}

#[test]
fn a_word_that_is_broken_keeps_its_letters_joined() {
    let word = "فسيكفيكهم".repeat(6);
    let lines = faces().wrap(&word, Weight::Regular, 10.0, 80.0);
    assert!(lines.len() > 1);
    let glyphs = |line: &super::Line| -> Vec<u16> {
        line.runs
            .iter()
            .flat_map(|run| &run.glyphs)
            .map(|glyph| glyph.id)
            .collect()
    };
    let apart = faces().shape(&lines[0].text(), Weight::Regular);
    assert_ne!(
        glyphs(&lines[0]),
        glyphs(&apart),
        "its last letter reaches on"
    );
}

#[test]
fn a_number_that_begins_a_line_follows_the_word_before_it() {
    // After Arabic a range of numbers runs from the right, on the next line too.
    let width = |text| faces().shape(text, Weight::Regular).width(10.0) + 1.0;
    let width = width("المثالي").max(width("10-20"));
    let lines = faces().wrap("المثالي 10-20", Weight::Regular, 10.0, width);
    let last = lines.last().unwrap();
    assert_eq!(last.text(), "10-20");
    let own = faces().shape("10-20", Weight::Regular);
    assert_eq!(drawn(&own), ["10-20"]);
    assert_eq!(drawn(last), ["20", "-", "10"]);
}

#[test]
fn a_letter_from_the_right_that_is_wider_than_the_line_stands_alone() {
    assert_eq!(
        letters(&lines("\u{1ee4b}", 8.0).join(" ")),
        letters("\u{1ee4b}")
    );
}

proptest! {
    #[test]
    fn no_letter_is_lost_whatever_is_typed(text in any::<String>(), width in 8.0_f32..200.0) {
        let wrapped = lines(&text, width).join(" ");
        let typed: Vec<String> = text.lines().map(|line| cleaned(line).into_owned()).collect();
        prop_assert_eq!(letters(&wrapped), letters(&typed.join(" ")));
    }

    #[test]
    fn every_line_fits_or_is_one_letter(text in "[A-Za-zéïŁő\u{620}-\u{64a}0-9 ,.-]{0,80}", width in 20.0_f32..200.0) {
        for line in faces().wrap(&text, Weight::Bold, 10.0, width) {
            // Kerning with what was cut off is at most a thread's width.
            prop_assert!(line.width(10.0) <= width + 0.5 || line.text().chars().count() == 1);
        }
    }

    #[test]
    fn anything_can_be_written_to_a_file_and_a_picture(text in any::<String>()) {
        let mut sheets = Sheets::new(faces(), 300.0, 300.0);
        let style = Style { weight: Weight::Regular, size: 9.0, leading: 12.0, ink: Ink(0, 0, 0) };
        sheets.element(Role::Paragraph, |sheets| {
            sheets.paragraph(&text, style, 10.0, 20.0, 280.0, Align::Left);
        });
        let svg = sheets.to_svg(&text);
        prop_assert!(resvg::usvg::Tree::from_str(&svg[0], &resvg::usvg::Options::default()).is_ok());
        let details = super::Details {
            title: text.clone(),
            author: &text,
            language: "nl-NL",
            date: chrono::NaiveDate::default(),
            attachments: &[],
        };
        let pdf = sheets.to_pdf(&details);
        prop_assert!(lopdf::Document::load_mem(&pdf).is_ok_and(|document| document.get_pages().len() == 1));
    }
}
