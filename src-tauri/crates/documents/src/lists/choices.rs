//! Words from which a cell chooses, with the many ways to write them.

use domain::money::Percentage;
use domain::people::PriceBasis;
use domain::till::PaymentMeans;
use domain::vat::VatClass;

use super::columns::plain;
use super::rows::PersonRole;

/// What a word was found to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Found<T> {
    /// This value.
    Value(T),
    /// It could be more than one value.
    Doubtful,
    /// None of them.
    None,
}

/// Reads a VAT class: `21`, `21 %`, `hoog`, `laag (9%)`, `vrijgesteld van btw`, `verlegd`.
///
/// All that is said must agree; *geen*, *n.v.t.* and a dash may mean exempt, zero or reverse charge
/// and are doubtful.
pub(super) fn vat_class(text: &str) -> Found<VatClass> {
    let lower = text.to_lowercase();
    let mut classes: Vec<VatClass> = Vec::new();
    let mut is_doubtful = false;
    let is_gap = |c: char| !(c.is_alphanumeric() || matches!(c, '.' | ','));
    for word in lower
        .split(is_gap)
        .map(|word| word.trim_matches(['.', ',']))
    {
        let class = match word {
            "" | "btw" | "tarief" | "van" | "pct" | "procent" | "percent" | "charge" | "rate"
            | "vat" | "tax" | "naar" | "afnemer" => continue,
            "hoog" | "hoge" | "h" | "high" | "standaard" | "standard" | "algemeen" | "normaal"
            | "hoogtarief" | "hoogbtw" | "btwhoog" => rate(21),
            "laag" | "lage" | "l" | "low" | "verlaagd" | "verlaagde" | "reduced" | "laagtarief"
            | "laagbtw" | "btwlaag" => rate(9),
            "nul" | "nultarief" | "zero" | "nihil" => VatClass::ZERO,
            "vrijgesteld" | "vrij" | "vrijgest" | "vrijstelling" | "exempt" | "vrijgestelde" => {
                VatClass::EXEMPT
            }
            "verlegd" | "verlegde" | "verleggen" | "verlegging" | "reverse" | "verl" => {
                VatClass::REVERSE_CHARGE
            }
            "geen" | "nvt" | "n.v.t" | "none" | "no" | "niet" | "zonder" | "v" | "n" | "o"
            | "0/vrij" => {
                is_doubtful = true;
                continue;
            }
            // `vrijgesteld, art. 11 lid 1 b`: the numbers behind are not rates.
            "art" | "artikel" | "wet" if !classes.is_empty() => break,
            number => match rate_number(number) {
                Some(class) => class,
                None => return Found::None,
            },
        };
        if !classes.contains(&class) {
            classes.push(class);
        }
    }
    // `0 % (vrijgesteld)` and `0 % verlegd` say the same thing twice.
    if classes.len() == 2
        && classes
            .iter()
            .any(|c| *c == VatClass::EXEMPT || *c == VatClass::REVERSE_CHARGE)
    {
        classes.retain(|class| *class != VatClass::ZERO);
    }
    match classes.as_slice() {
        [class] if !is_doubtful => Found::Value(*class),
        _ => Found::Doubtful,
    }
}

/// The class of which a reason speaks: *vrijgesteld, art. 11* or *btw verlegd*.
pub(super) fn vat_class_in_reason(reason: &str) -> Option<VatClass> {
    let words = plain(reason);
    if words.contains("nultarief") {
        None
    } else if words.contains("verlegd") || words.contains("reversecharge") {
        Some(VatClass::REVERSE_CHARGE)
    } else if words.contains("vrijgesteld")
        || words.contains("vrijstelling")
        || words.contains("art11")
    {
        Some(VatClass::EXEMPT)
    } else {
        None
    }
}

fn rate(percent: u8) -> VatClass {
    VatClass::standard(Percentage::whole(percent))
}

/// The class with this rate. Also `0,21`, as a spreadsheet shows a percentage without its sign.
fn rate_number(word: &str) -> Option<VatClass> {
    let number = word.replace(',', ".");
    let trimmed = if number.contains('.') {
        number.trim_end_matches('0').trim_end_matches('.')
    } else {
        number.as_str()
    };
    match trimmed {
        "21" | "0.21" | "btw21" | "21btw" => Some(rate(21)),
        "9" | "09" | "0.09" | "btw9" | "9btw" => Some(rate(9)),
        "0" | "00" | "" if !number.is_empty() => Some(VatClass::ZERO),
        _ => None,
    }
}

/// Reads the basis of a price: `excl`, `inclusief btw`, `netto`.
pub(super) fn price_basis(text: &str) -> Found<PriceBasis> {
    let word = plain(text);
    let excludes = word.contains("excl")
        || matches!(
            word.as_str(),
            "ex" | "exbtw"
                | "zonder"
                | "zonderbtw"
                | "netto"
                | "nettoprijs"
                | "net"
                | "e"
                | "excluding"
        );
    let includes = word.contains("incl")
        || matches!(
            word.as_str(),
            "in" | "inbtw"
                | "met"
                | "metbtw"
                | "bruto"
                | "gross"
                | "i"
                | "including"
                | "brutoprijs"
        );
    match (excludes, includes) {
        (true, false) => Found::Value(PriceBasis::ExcludingVat),
        (false, true) => Found::Value(PriceBasis::IncludingVat),
        (true, true) => Found::Doubtful,
        (false, false) => Found::None,
    }
}

/// Reads a means of payment: `pin`, `gepind`, `contant`, `cash`.
pub(super) fn payment_means(text: &str) -> Found<PaymentMeans> {
    match plain(text).as_str() {
        "pin" | "pinnen" | "gepind" | "pinpas" | "pinbetaling" | "pas" | "bankpas"
        | "betaalpas" | "kaart" | "card" | "debit" | "debitcard" | "maestro" | "contactloos"
        | "pinautomaat" | "p" => Found::Value(PaymentMeans::Card),
        "contant" | "contanten" | "cash" | "kas" | "contantgeld" | "contantbetaald"
        | "contante" | "kontant" | "c" => Found::Value(PaymentMeans::Cash),
        "pincontant" | "contantpin" | "beide" | "gemengd" => Found::Doubtful,
        word => match (
            word.starts_with("pin"),
            word.contains("contant") || word.contains("cash"),
        ) {
            (true, false) => Found::Value(PaymentMeans::Card),
            (false, true) => Found::Value(PaymentMeans::Cash),
            (true, true) => Found::Doubtful,
            (false, false) => Found::None,
        },
    }
}

/// Reads yes or no: `ja`, `x`, `1`, `akkoord`, `nee`, `-`.
pub(super) fn yes_no(text: &str) -> Found<bool> {
    let marks = text.trim();
    if matches!(marks, "✓" | "✔" | "☑" | "☒" | "✅" | "v" | "V" | "+") {
        return Found::Value(true);
    }
    if matches!(marks, "-" | "–" | "☐" | "✗" | "✘" | "❌") {
        return Found::Value(false);
    }
    match plain(text).as_str() {
        "ja" | "j" | "yes" | "y" | "x" | "1" | "true" | "waar" | "akkoord" | "ok" | "oke"
        | "goedgekeurd" | "approved" | "geaccordeerd" | "gefiatteerd" | "akk" => Found::Value(true),
        "nee" | "n" | "no" | "0" | "false" | "onwaar" | "nietakkoord" | "afgekeurd"
        | "nietgoedgekeurd" | "open" | "nogniet" | "rejected" | "ingediend" | "concept" => {
            Found::Value(false)
        }
        _ => Found::None,
    }
}

/// Reads one role: `medewerker`, `vrijwilligster`, `leden`.
pub(super) fn role(text: &str) -> Option<PersonRole> {
    match plain(text).as_str() {
        "medewerker" | "medewerkster" | "medewerkers" | "werknemer" | "werknemers"
        | "personeel" | "inloondienst" | "indienst" | "employee" | "staff" | "loondienst"
        | "personeelslid" | "beroepskracht" | "betaaldekracht" => Some(PersonRole::Employee),
        "vrijwilliger" | "vrijwilligster" | "vrijwilligers" | "volunteer" | "volunteers"
        | "vrijw" | "vw" => Some(PersonRole::Volunteer),
        "deelnemer" | "deelneemster" | "deelnemers" | "participant" | "participants"
        | "stagiair" | "stagiaire" | "kandidaat" | "leerling" | "client" | "trajectdeelnemer"
        | "leerwerker" => Some(PersonRole::Participant),
        "lid" | "leden" | "member" | "members" | "bewonerslid" | "cooperatielid" => {
            Some(PersonRole::Member)
        }
        "contact"
        | "contactpersoon"
        | "contacten"
        | "contactpersonen"
        | "relatie"
        | "externecontactpersoon"
        | "contactperson" => Some(PersonRole::Contact),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vat_classes_are_read_in_many_spellings() {
        let key = |text| match vat_class(text) {
            Found::Value(class) => class.key(),
            Found::Doubtful => "?".to_owned(),
            Found::None => "-".to_owned(),
        };
        for (text, expected) in [
            ("21", "21"),
            ("21%", "21"),
            ("21 %", "21"),
            ("21,00 %", "21"),
            ("0,21", "21"),
            ("hoog", "21"),
            ("Hoog (21%)", "21"),
            ("H", "21"),
            ("btw hoog", "21"),
            ("hoog tarief", "21"),
            ("9", "9"),
            ("9,0%", "9"),
            ("laag", "9"),
            ("Laag tarief", "9"),
            ("0.09", "9"),
            ("0", "0"),
            ("0%", "0"),
            ("0,00%", "0"),
            ("nul", "0"),
            ("nultarief", "0"),
            ("vrijgesteld", "vrijgesteld"),
            ("Vrij", "vrijgesteld"),
            ("vrijgesteld van btw", "vrijgesteld"),
            ("0% (vrijgesteld)", "vrijgesteld"),
            ("vrijgesteld, art. 11 lid 1 b Wet OB", "vrijgesteld"),
            ("exempt", "vrijgesteld"),
            ("verlegd", "verlegd"),
            ("btw verlegd", "verlegd"),
            ("0% verlegd", "verlegd"),
            ("reverse charge", "verlegd"),
            ("geen btw", "?"),
            ("geen", "?"),
            ("n.v.t.", "?"),
            ("-", "?"),
            ("21 of 9", "-"),
            ("hoog 9%", "?"),
            ("6", "-"),
            ("19%", "-"),
            ("zwart", "-"),
        ] {
            assert_eq!(key(text), expected, "{text}");
        }
    }

    #[test]
    fn means_bases_and_answers_are_read_in_many_spellings() {
        assert_eq!(payment_means("Gepind"), Found::Value(PaymentMeans::Card));
        assert_eq!(payment_means("CASH"), Found::Value(PaymentMeans::Cash));
        assert_eq!(payment_means("tikkie"), Found::None);
        assert_eq!(
            price_basis("Exclusief btw"),
            Found::Value(PriceBasis::ExcludingVat)
        );
        assert_eq!(price_basis("incl."), Found::Value(PriceBasis::IncludingVat));
        assert_eq!(price_basis("excl/incl"), Found::Doubtful);
        for yes in ["ja", "J", "x", "1", "TRUE", "✓", "akkoord"] {
            assert_eq!(yes_no(yes), Found::Value(true), "{yes}");
        }
        for no in ["nee", "N", "0", "onwaar", "-", "niet akkoord"] {
            assert_eq!(yes_no(no), Found::Value(false), "{no}");
        }
        assert_eq!(yes_no("misschien"), Found::None);
        assert_eq!(role("Vrijwilligers"), Some(PersonRole::Volunteer));
        assert_eq!(role("burgemeester"), None);
    }
}
