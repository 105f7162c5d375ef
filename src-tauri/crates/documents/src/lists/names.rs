//! Names and addresses that stand in one cell, taken apart.

use domain::people::PersonName;

/// Words between given and family name, of the Netherlands and of those who came to live there.
const PREFIXES: &[&str] = &[
    "'s", "'t", "ait", "aït", "al", "am", "aan", "auf", "aus", "ben", "bij", "bin", "binnen",
    "boven", "da", "dal", "dalla", "das", "de", "degli", "dei", "del", "della", "den", "der",
    "des", "di", "do", "don", "dos", "du", "d'", "el", "het", "i", "im", "in", "l'", "la", "las",
    "le", "les", "lo", "los", "met", "onder", "op", "over", "t", "te", "ten", "ter", "thoe",
    "thor", "to", "toe", "tot", "uijt", "uit", "unter", "van", "ver", "vom", "von", "voor", "vor",
    "zu", "zum", "zur", "y",
];

const TITLES: &[&str] = &[
    "dhr", "dhr.", "mevr", "mevr.", "mw", "mw.", "mr.", "mrs", "mrs.", "ms", "ms.",
];

fn is_prefix(word: &str) -> bool {
    let word = word.replace(['’', '‘', '`'], "'");
    PREFIXES.contains(&word.as_str())
}

/// Takes a whole name apart: `Voornaam tussenvoegsel Achternaam` or, with a comma,
/// `Achternaam, Voornaam tussenvoegsel`.
///
/// Only words in small letters count as a prefix here (*Anna de Vries*, but *Rachid Ait
/// Benzekrouni* keeps *Ait* with the family name or the given name); the whole name reads the same
/// either way.
pub(super) fn person(text: &str) -> PersonName {
    let parts: Vec<&str> = text.split(',').map(str::trim).collect();
    match parts.as_slice() {
        [family, prefix, given] if all_prefixes(prefix) => name(given, prefix, family),
        [family, given] => {
            let (given, prefix) = split_end(given);
            if prefix.is_empty() {
                let (family, prefix) = split_end(family);
                let (start, family) = split_start(&family);
                let prefix = if prefix.is_empty() { start } else { prefix };
                name(&given, &prefix, &family)
            } else {
                name(&given, &prefix, family)
            }
        }
        _ => in_order(text),
    }
}

fn in_order(text: &str) -> PersonName {
    let mut words: Vec<&str> = text.split_whitespace().collect();
    if words.len() > 2 && TITLES.contains(&words[0].to_lowercase().as_str()) {
        words.remove(0);
    }
    let Some((last, before)) = words.split_last() else {
        return PersonName::default();
    };
    let first_prefix = before
        .iter()
        .skip(1)
        .position(|word| is_prefix(word))
        .map(|at| at + 1);
    let Some(from) = first_prefix else {
        return name(&before.join(" "), "", last);
    };
    let length = before[from..]
        .iter()
        .take_while(|word| is_prefix(word))
        .count();
    name(
        &words[..from].join(" "),
        &words[from..from + length].join(" "),
        &words[from + length..].join(" "),
    )
}

fn all_prefixes(text: &str) -> bool {
    !text.is_empty() && text.split_whitespace().all(is_prefix)
}

/// Parts off the prefixes at the end: `Anna de` → `Anna`, `de`.
fn split_end(text: &str) -> (String, String) {
    let words: Vec<&str> = text.split_whitespace().collect();
    let tail = words
        .iter()
        .skip(1)
        .rev()
        .take_while(|word| is_prefix(word))
        .count();
    let (head, tail) = words.split_at(words.len() - tail);
    (head.join(" "), tail.join(" "))
}

/// Parts off the prefixes at the start: `de Vries` → `de`, `Vries`.
fn split_start(text: &str) -> (String, String) {
    let words: Vec<&str> = text.split_whitespace().collect();
    let most = words.len().saturating_sub(1);
    let head = words
        .iter()
        .take(most)
        .take_while(|word| is_prefix(word))
        .count();
    let (head, tail) = words.split_at(head);
    (head.join(" "), tail.join(" "))
}

fn name(given: &str, prefix: &str, family: &str) -> PersonName {
    PersonName {
        given: given.to_owned(),
        prefix: prefix.to_owned(),
        family: family.to_owned(),
    }
}

/// Street, house number and addition.
pub(super) struct StreetLine {
    pub(super) street: String,
    pub(super) house_number: String,
    pub(super) addition: String,
}

/// Takes `Lindelaan 146 3-hoog` apart: the number is the last word of digits only, else the first
/// word after the street that begins with one.
pub(super) fn street_line(text: &str) -> StreetLine {
    let words: Vec<&str> = text.split_whitespace().collect();
    let starts_with_digit = |word: &&str| word.starts_with(|c: char| c.is_ascii_digit());
    let only_digits = |word: &&str| word.bytes().all(|b| b.is_ascii_digit());
    let at = words
        .iter()
        .skip(1)
        .rposition(only_digits)
        .or_else(|| words.iter().skip(1).position(starts_with_digit))
        .map(|at| at + 1);
    let Some(at) = at else {
        return StreetLine {
            street: words.join(" "),
            house_number: String::new(),
            addition: String::new(),
        };
    };
    let (house_number, mut addition) = house_number(words[at]);
    for word in &words[at + 1..] {
        if !addition.is_empty() {
            addition.push(' ');
        }
        addition.push_str(word);
    }
    StreetLine {
        street: words[..at].join(" ").trim_end_matches(',').to_owned(),
        house_number,
        addition,
    }
}

/// Takes `12A` and `12-3` apart.
pub(super) fn house_number(text: &str) -> (String, String) {
    let text = text.trim();
    let end = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let (digits, addition) = text.split_at(end);
    if digits.is_empty() {
        return (text.to_owned(), String::new());
    }
    let addition = addition.trim_start_matches(['-', ' ', '/', '.']);
    (digits.to_owned(), addition.trim().to_owned())
}

/// `1234ab` → `1234 AB`; other countries' codes stay as they are.
pub(super) fn postcode(text: &str) -> String {
    let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect();
    let is_dutch = bare.len() == 6
        && bare.is_ascii()
        && bare.as_bytes()[..4].iter().all(u8::is_ascii_digit)
        && bare.as_bytes()[4..].iter().all(u8::is_ascii_alphabetic);
    if is_dutch {
        format!("{} {}", &bare[..4], bare[4..].to_uppercase())
    } else {
        text.trim().to_owned()
    }
}

/// Takes `1234 AB Voorbeelddam` apart.
pub(super) fn postcode_and_city(text: &str) -> (String, String) {
    let words: Vec<&str> = text.split_whitespace().collect();
    for length in [2, 1] {
        if words.len() > length {
            let code = postcode(&words[..length].join(" "));
            if code.len() == 7 && code.as_bytes()[4] == b' ' {
                let city = words[length..].join(" ");
                return (code, city.trim_start_matches(',').trim().to_owned());
            }
        }
    }
    (String::new(), text.trim().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(text: &str) -> String {
        let name = person(text);
        format!("{}|{}|{}", name.given, name.prefix, name.family)
    }

    #[test]
    fn whole_names_come_apart_in_either_order() {
        for (text, expected) in [
            ("Anna de Vries", "Anna|de|Vries"),
            ("Vries, Anna de", "Anna|de|Vries"),
            ("Vries de, Anna", "Anna|de|Vries"),
            ("de Vries, Anna", "Anna|de|Vries"),
            ("Vries, de, Anna", "Anna|de|Vries"),
            ("Marloes van der Heggenbosch", "Marloes|van der|Heggenbosch"),
            ("Cornelis 's Graafsduin", "Cornelis|'s|Graafsduin"),
            ("Joost in ’t Groeneveldje", "Joost|in ’t|Groeneveldje"),
            ("Thi Lan Nguyen-Phamdo", "Thi Lan||Nguyen-Phamdo"),
            ("Dhr. Piet van Zwam", "Piet|van|Zwam"),
            ("Wouters", "||Wouters"),
            ("van Dam", "van||Dam"),
        ] {
            assert_eq!(parts(text), expected, "{text}");
        }
    }

    #[test]
    fn a_whole_name_reads_the_same_after_coming_apart() {
        for text in [
            "Abdelkader ait Tamezrouti",
            "Rachid Ait Benzekrouni",
            "Nguyễn Thị Cẩm Giảđịnh-Đặngvân",
            "عبد الرحمن المثالي",
            "Bart van den Dwarskade van der Wal",
            "Noëlle d' Aubépinette",
        ] {
            assert_eq!(person(text).full(), text);
        }
    }

    #[test]
    fn addresses_in_one_cell_come_apart() {
        for (text, expected) in [
            ("Lindelaan 223", "Lindelaan|223|"),
            ("Lindelaan 146 3-hoog", "Lindelaan|146|3-hoog"),
            ("Lindelaan 12A", "Lindelaan|12|A"),
            ("Lindelaan 12-3", "Lindelaan|12|3"),
            ("1e Dwarsstraat 5 bis", "1e Dwarsstraat|5|bis"),
            ("Plein 1944 7", "Plein 1944|7|"),
            ("Hoge Voorbeeldweg 18 C", "Hoge Voorbeeldweg|18|C"),
            ("De Hoeve", "De Hoeve||"),
        ] {
            let line = street_line(text);
            let parts = format!("{}|{}|{}", line.street, line.house_number, line.addition);
            assert_eq!(parts, expected, "{text}");
        }
        assert_eq!(
            postcode_and_city("1234ab Voorbeelddam"),
            ("1234 AB".into(), "Voorbeelddam".into())
        );
        assert_eq!(
            postcode_and_city("1234 AB  Den Voorbeeld"),
            ("1234 AB".into(), "Den Voorbeeld".into())
        );
        assert_eq!(
            postcode_and_city("Voorbeelddam"),
            (String::new(), "Voorbeelddam".into())
        );
    }
}
