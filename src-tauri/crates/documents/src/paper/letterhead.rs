//! The head of a letter: who writes, and to whom.

use domain::invoicing::Buyer;
use domain::organisation::{Address, LegalId, Organisation};

use super::Stationery;
use super::look::{INK, PINE, SOFT_INK, bold, mm, plain};
use super::words::Words;
use crate::pdf::{Align, Role, Sheets};

/// The left edge of everything.
pub(crate) const LEFT: f32 = mm(22.0);
/// The right edge of everything.
pub(crate) const RIGHT: f32 = mm(210.0 - 18.0);
/// The left edge of the seller's details.
const SELLER_LEFT: f32 = mm(136.0);
const TOP: f32 = mm(14.0);

/// Draws the seller's logo or name on the left and their details on the right. Gives
/// the baseline that would come next.
pub(crate) fn draw(
    sheets: &mut Sheets<'_>,
    seller: &Organisation,
    stationery: &Stationery,
    words: &Words,
) -> f32 {
    let room = SELLER_LEFT - LEFT - mm(10.0);
    if let Some(logo) = &stationery.logo {
        let alternative = words.fill("logo-of", &[("name", &seller.name)]);
        sheets.element(Role::Figure(alternative), |sheets| {
            logo.draw(sheets, LEFT, TOP, room.min(mm(65.0)), mm(24.0))
        });
    } else {
        let style = bold(16.0).in_ink(PINE);
        let (lines, style) = sheets.faces().wrap_to(3, &seller.name, style, room);
        sheets.element(Role::Paragraph, |sheets| {
            sheets.lines(lines, style, LEFT, TOP + 14.0, Align::Left);
        });
    }
    let width = RIGHT - SELLER_LEFT;
    let mut baseline = TOP + 9.0;
    if stationery.logo.is_some() {
        baseline = sheets.element(Role::Paragraph, |sheets| {
            sheets.paragraph(
                &seller.name,
                bold(9.0),
                SELLER_LEFT,
                baseline,
                width,
                Align::Left,
            )
        });
    }
    for group in details(seller, words) {
        for text in group {
            baseline = sheets.element(Role::Paragraph, |sheets| {
                sheets.paragraph(
                    &text,
                    plain(8.5).in_ink(SOFT_INK).leading(11.5),
                    SELLER_LEFT,
                    baseline,
                    width,
                    Align::Left,
                )
            });
        }
        baseline += 4.0;
    }
    baseline
}

fn details(seller: &Organisation, words: &Words) -> [Vec<String>; 3] {
    let filled = |name: &str, number: Option<String>| {
        number.map(|number| words.fill(name, &[("number", &number)]))
    };
    let present = |lines: Vec<Option<String>>| -> Vec<String> {
        lines
            .into_iter()
            .flatten()
            .filter(|line| !line.is_empty())
            .collect()
    };
    [
        present(
            address_lines(&seller.address)
                .into_iter()
                .map(Some)
                .collect(),
        ),
        present(vec![
            Some(seller.email.clone()),
            Some(seller.phone.clone()),
            Some(plain_website(&seller.website)),
        ]),
        present(vec![
            filled("kvk", seller.kvk_number.as_ref().map(ToString::to_string)),
            filled("oin", seller.oin.as_ref().map(ToString::to_string)),
            filled("vat-id", seller.vat_id.as_ref().map(ToString::to_string)),
            filled(
                "iban",
                seller
                    .iban
                    .as_ref()
                    .map(domain::organisation::Iban::grouped),
            ),
        ]),
    ]
}

/// Nobody types the scheme.
fn plain_website(website: &str) -> String {
    website
        .trim_start_matches("https://")
        .trim_start_matches("http://")
        .trim_end_matches('/')
        .to_owned()
}

/// The buyer, where the window of an envelope is: Dutch envelopes have it on the left.
///
/// Gives the baseline that would come next.
pub(crate) fn address(sheets: &mut Sheets<'_>, buyer: &Buyer, words: &Words) -> f32 {
    let width = mm(88.0);
    let mut baseline = mm(55.0);
    let style = plain(10.0).leading(13.6).in_ink(INK);
    let (name, name_style) = sheets.faces().wrap_to(3, &buyer.name, style, width);
    baseline = sheets.element(Role::Paragraph, |sheets| {
        sheets.lines(name, name_style, LEFT, baseline, Align::Left)
    });
    baseline += style.leading - name_style.leading;
    let mut lines = Vec::new();
    if !buyer.attention.is_empty() {
        lines.push(words.fill("attention", &[("name", &buyer.attention)]));
    }
    lines.extend(address_lines(&buyer.address));
    for line in lines {
        baseline = sheets.element(Role::Paragraph, |sheets| {
            sheets.paragraph(&line, style, LEFT, baseline, width, Align::Left)
        });
    }
    baseline
}

/// Street, then postcode and town in capitals with two spaces between, as PostNL reads them, then
/// a foreign country.
pub(crate) fn address_lines(address: &Address) -> Vec<String> {
    let is_dutch = address.country_code() == "NL";
    let city = if is_dutch {
        address.city.to_uppercase()
    } else {
        address.city.clone()
    };
    let town = [postcode(&address.postcode, is_dutch), city]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("\u{a0}\u{a0}");
    let country = if is_dutch {
        String::new()
    } else {
        address.country_code().to_owned()
    };
    [address.street_line(), town, country]
        .into_iter()
        .filter(|line| !line.is_empty())
        .collect()
}

/// A Dutch postcode with its space and its capitals, however it was typed.
fn postcode(written: &str, is_dutch: bool) -> String {
    let signs: String = written.chars().filter(|c| !c.is_whitespace()).collect();
    let is_postcode = is_dutch
        && signs.len() == 6
        && signs.bytes().enumerate().all(|(at, byte)| {
            if at < 4 {
                byte.is_ascii_digit()
            } else {
                byte.is_ascii_alphabetic()
            }
        });
    if is_postcode {
        format!("{}\u{a0}{}", &signs[..4], signs[4..].to_uppercase())
    } else {
        written.trim().to_owned()
    }
}

/// The words for the buyer's own number and the number.
pub(crate) fn legal_id(id: &LegalId) -> (&'static str, &str) {
    match id {
        LegalId::Oin(_) => ("buyer-oin", id.number()),
        LegalId::Kvk(_) => ("buyer-kvk", id.number()),
    }
}
