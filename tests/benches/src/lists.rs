//! The lists that are measured with: invented customers with KvK numbers, ten lines each.

use std::fmt::Write as _;
use std::fs;
use std::io;
use std::path::Path;

/// How many lines stand on every invoice.
pub const LINES: usize = 10;

/// What is billed: text, enterprise, unit, price without VAT, VAT class, why that class.
const KINDS: [(&str, &str, &str, &str, &str, &str); LINES] = [
    (
        "Grote zaal, overleg van groep",
        "verhuur",
        "uur",
        "48,75",
        "vrijgesteld",
        RENT,
    ),
    (
        "Tuinkamer, spreekuur van week",
        "verhuur",
        "dagdeel",
        "61,25",
        "vrijgesteld",
        RENT,
    ),
    (
        "Geluidsset met techniek, avond",
        "verhuur",
        "dagdeel",
        "42,35",
        "21",
        "",
    ),
    (
        "Soep, brood en salade voor tafel",
        "keuken",
        "persoon",
        "7,45",
        "9",
        "",
    ),
    (
        "Koffie en thee, vergadering",
        "keuken",
        "kan",
        "11,5",
        "9",
        "",
    ),
    (
        "Groentepakket groot, bestelling",
        "boerderij",
        "pakket",
        "17,25",
        "9",
        "",
    ),
    (
        "Pompoenen van eigen land, krat",
        "boerderij",
        "kg",
        "1,9",
        "9",
        "",
    ),
    (
        "Onderhoud van de binnentuin, ronde",
        "opdrachten",
        "uur",
        "38,5",
        "21",
        "",
    ),
    (
        "Rondleiding door de kas, groep",
        "opdrachten",
        "stuk",
        "75",
        "21",
        "",
    ),
    (
        "Materiaal volgens bon",
        "opdrachten",
        "post",
        "37,18",
        "21",
        "",
    ),
];
const RENT: &str = "Verhuur onroerende zaak, art. 11 lid 1 b Wet OB 1968";
const STREETS: [&str; 7] = [
    "Kruidentuin",
    "Sluisweg",
    "Lindelaan",
    "Raadhuisplein",
    "Molenpad",
    "Korte Brugstraat",
    "Burgemeester van der Heideweg",
];
const ORGANISATIONS: [&str; 6] = [
    "Stichting Welzijn",
    "Vereniging Buurtbelang",
    "Bakkerij De Halve Maan",
    "Bewonersgroep",
    "Huisartsenpraktijk",
    "Coöperatie Samen Wonen",
];
const NAMES: [&str; 9] = [
    "Oost",
    "Gökçöz",
    "De Eendracht",
    "Wójcik",
    "Ait Benzekrouni",
    "Zuidkade",
    "van 't Veld",
    "Étoile",
    "Het Anker",
];

/// Writes the list of `customers` customers and the list of what they are to pay for October 2026.
pub fn write(folder: &Path, customers: usize) -> io::Result<()> {
    let mut people = String::from(
        "Klantnummer;Naam;Soort;T.a.v.;Straat;Huisnummer;Postcode;Plaats;KvK-nummer;Klantgroep;\
         Betaaltermijn (dagen);E-mail;Kenmerk/ordernummer\n",
    );
    let mut lines = String::from(
        "Klant;Datum;Onderneming;Omschrijving;Aantal;Eenheid;Prijs;Prijs is;Btw;Reden btw;Korting %;\
         Kenmerk\n",
    );
    for number in 0..customers {
        let name = format!(
            "{} {} {}",
            ORGANISATIONS[number % ORGANISATIONS.len()],
            NAMES[number / ORGANISATIONS.len() % NAMES.len()],
            number + 1,
        );
        let _ = writeln!(
            people,
            "{};{name};organisatie;Administratie;{};{};{} {}{};Voorbeelddam;{:08};sociaal;14;\
             factuur{number}@example.org;INK-{:05}",
            10_001 + number,
            STREETS[number % STREETS.len()],
            1 + number % 240,
            1200 + number % 800,
            char::from(b'A' + (number % 23) as u8),
            char::from(b'B' + (number / 23 % 23) as u8),
            90_001 + number,
            417 + number,
        );
        for (at, (text, enterprise, unit, price, class, reason)) in KINDS.iter().enumerate() {
            // No two lines say the same, so that nothing is quick only because it was seen before.
            let _ = writeln!(
                lines,
                "{name};{:02}-10-2026;{enterprise};{text} {}-{};{};{unit};{price};excl;{class};\
                 {reason};{};",
                1 + (number + 3 * at) % 31,
                number + 1,
                at + 1,
                quantity(number, at),
                if (number + at).is_multiple_of(7) {
                    "5"
                } else {
                    ""
                },
            );
        }
    }
    fs::write(folder.join("klanten.csv"), people)?;
    fs::write(folder.join("te-factureren.csv"), lines)
}

fn quantity(number: usize, line: usize) -> String {
    let whole = 1 + (number * 7 + line * 3) % 12;
    if line == 6 {
        format!("{whole},45")
    } else {
        whole.to_string()
    }
}
