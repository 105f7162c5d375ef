//! The cooperative itself, and the numbers by which organisations are known.

use std::fmt;

/// A postal address, with the addition to the house number apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Address {
    /// Street, or *Postbus*.
    pub street: String,
    /// House number.
    pub house_number: String,
    /// What comes behind the number: `A`, `3-hoog`.
    pub addition: String,
    /// Postcode as written: `1241 BA`.
    pub postcode: String,
    /// Town.
    pub city: String,
    /// Country, ISO 3166 alpha-2. Empty means the Netherlands.
    pub country: String,
}

impl Address {
    /// Street, number and addition in one line.
    pub fn street_line(&self) -> String {
        [&self.street, &self.house_number, &self.addition]
            .into_iter()
            .filter(|part| !part.is_empty())
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join(" ")
    }

    /// The country as ISO 3166 alpha-2.
    pub fn country_code(&self) -> &str {
        if self.country.is_empty() {
            "NL"
        } else {
            &self.country
        }
    }

    /// Whether an invoice can be sent to it: street, postcode and town are there.
    pub fn is_complete(&self) -> bool {
        !self.street.is_empty() && !self.postcode.is_empty() && !self.city.is_empty()
    }
}

macro_rules! identifiers {
    ($($(#[$doc:meta])* $name:ident, $check:path;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(String);

        impl $name {
            /// The number as it is written in files: no spaces or points, letters large.
            ///
            /// `None` when the form or the check digits are not right.
            pub fn parse(text: &str) -> Option<Self> {
                let text: String = text
                    .chars()
                    .filter(|c| !c.is_whitespace() && !matches!(c, '.' | '-'))
                    .collect::<String>()
                    .to_uppercase();
                $check(&text).then_some(Self(text))
            }

            /// The number without spaces.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )*};
}

identifiers! {
    /// Number in the *Handelsregister* of the *Kamer van Koophandel*: eight digits, no check digit.
    KvkNumber, is_kvk_number;
    /// *Organisatie-identificatienummer* of a Dutch government body: twenty digits.
    Oin, is_oin;
    /// *Rechtspersonen en samenwerkingsverbanden informatienummer*: nine digits, eleven-proof.
    Rsin, passes_eleven_proof;
    /// Dutch VAT number (*btw-id*), or one of another EU country as written.
    VatId, is_vat_id;
    /// Bank account number, ISO 13616, mod-97 right.
    Iban, is_iban;
}

fn is_kvk_number(text: &str) -> bool {
    all_digits(text, 8)
}

fn is_oin(text: &str) -> bool {
    all_digits(text, 20)
}

fn all_digits(text: &str, length: usize) -> bool {
    text.len() == length && text.bytes().all(|b| b.is_ascii_digit())
}

/// The eleven-proof of BSN and RSIN: weights 9 … 2, and −1 for the last digit.
fn passes_eleven_proof(text: &str) -> bool {
    if !all_digits(text, 9) {
        return false;
    }
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let sum: i32 = text
        .bytes()
        .zip(weights)
        .map(|(digit, weight)| i32::from(digit - b'0') * weight)
        .sum();
    sum != 0 && sum % 11 == 0
}

/// Dutch: `NL`, nine digits, `B`, two digits; eleven-proof on the nine (legal persons) or mod-97
/// over the whole (sole traders since 2020). Others: two letters and two to twelve signs.
fn is_vat_id(text: &str) -> bool {
    if !text.is_ascii() || text.len() < 4 {
        return false;
    }
    let (country, rest) = text.split_at(2);
    if country != "NL" {
        return country.bytes().all(|b| b.is_ascii_uppercase())
            && (2..=12).contains(&rest.len())
            && rest.bytes().all(|b| b.is_ascii_alphanumeric());
    }
    let form = rest.len() == 12 && rest.as_bytes()[9] == b'B' && all_digits(&rest[10..], 2);
    form && (passes_eleven_proof(&rest[..9])
        || (all_digits(&rest[..9], 9) && mod_97(text) == Some(1)))
}

fn is_iban(text: &str) -> bool {
    let length = if text.starts_with("NL") {
        18..=18
    } else {
        15..=34
    };
    if !text.is_ascii() || !length.contains(&text.len()) {
        return false;
    }
    let form = text[..2].bytes().all(|b| b.is_ascii_uppercase()) && all_digits(&text[2..4], 2);
    form && mod_97(&format!("{}{}", &text[4..], &text[..4])) == Some(1)
}

/// ISO 7064 mod 97-10 with A = 10 … Z = 35. `None` for other signs.
fn mod_97(text: &str) -> Option<u32> {
    text.chars().try_fold(0, |rest, c| {
        let value = c.to_digit(36)?;
        let shift = if value >= 10 { 100 } else { 10 };
        Some((rest * shift + value) % 97)
    })
}

impl Iban {
    /// In groups of four, as on paper.
    pub fn grouped(&self) -> String {
        let signs: Vec<char> = self.0.chars().collect();
        signs
            .chunks(4)
            .map(|group| group.iter().collect::<String>())
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// The legal identifier by which an e-invoice finds its receiver, with its ISO 6523 scheme.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LegalId {
    /// Scheme 0190: a government body.
    Oin(Oin),
    /// Scheme 0106: anyone in the *Handelsregister*.
    Kvk(KvkNumber),
}

impl LegalId {
    /// The ISO 6523 scheme: `0190` or `0106`.
    pub const fn scheme(&self) -> &'static str {
        match self {
            Self::Oin(_) => "0190",
            Self::Kvk(_) => "0106",
        }
    }

    /// The number itself.
    pub fn number(&self) -> &str {
        match self {
            Self::Oin(oin) => oin.as_str(),
            Self::Kvk(number) => number.as_str(),
        }
    }

    /// The OIN where there is one (obligatory for government), else the KvK number.
    pub fn of(oin: Option<Oin>, kvk_number: Option<KvkNumber>) -> Option<Self> {
        oin.map(Self::Oin).or(kvk_number.map(Self::Kvk))
    }
}

impl fmt::Display for LegalId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.scheme(), self.number())
    }
}

/// The kind of enterprise: decides the ledger accounts its income goes to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Activity {
    /// Letting rooms.
    Rental,
    /// Growing and selling produce.
    Farm,
    /// Cooking and catering.
    Kitchen,
    /// Work for others.
    Assignments,
}

impl Activity {
    /// The activity that the name of an enterprise tells of; anything else is work for others.
    pub fn of_enterprise(name: &str) -> Self {
        let name = name.to_lowercase();
        let tells = |words: &[&str]| words.iter().any(|word| name.contains(word));
        if tells(&["verhuur", "ruimte", "zalen", "zaal", "rental"]) {
            Self::Rental
        } else if tells(&["boerderij", "tuin", "kwekerij", "akker", "farm", "garden"]) {
            Self::Farm
        } else if tells(&["keuken", "catering", "horeca", "café", "cafe", "kitchen"]) {
            Self::Kitchen
        } else {
            Self::Assignments
        }
    }
}

/// The cooperative as it appears on its papers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Organisation {
    /// Full legal name, with *U.A.* and the like.
    pub name: String,
    /// Legal form as written.
    pub legal_form: String,
    /// KvK number.
    pub kvk_number: Option<KvkNumber>,
    /// OIN, for the rare seller that is a government body.
    pub oin: Option<Oin>,
    /// RSIN.
    pub rsin: Option<Rsin>,
    /// VAT number.
    pub vat_id: Option<VatId>,
    /// The account that is paid to.
    pub iban: Option<Iban>,
    /// The exact name on that account.
    pub account_holder: String,
    /// Address.
    pub address: Address,
    /// E-mail address.
    pub email: String,
    /// Telephone number.
    pub phone: String,
    /// Website.
    pub website: String,
    /// Days between issue date and due date where the customer has no term of its own.
    pub payment_days: u16,
    /// How invoice numbers are written.
    pub series: Series,
    /// *Kleineondernemersregeling*: no VAT is charged.
    pub small_business_scheme: bool,
    /// Names of the enterprises (cost centres).
    pub enterprises: Vec<String>,
}

/// How the numbers of a series of invoices are written and where they start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// What stands before the number: `2026-V-`. A year in it moves with the year of issue.
    pub prefix: String,
    /// The number that the first year starts with.
    pub first_number: u32,
    /// How many digits the number has at least.
    pub digits: u8,
}

impl Default for Series {
    fn default() -> Self {
        Self {
            prefix: "{jaar}-".to_owned(),
            first_number: 1,
            digits: 4,
        }
    }
}

impl Series {
    /// The prefix for documents of `year`: `{jaar}` is filled in, and a year that is written out
    /// (`2026-V-`) moves along with the year.
    pub fn prefix_of(&self, year: i32) -> String {
        let prefix = self.prefix.replace("{jaar}", &year.to_string());
        match written_year(&prefix) {
            Some(written) => prefix.replacen(&written, &year.to_string(), 1),
            None => prefix,
        }
    }

    /// The whole number: prefix and sequence.
    pub fn number(&self, year: i32, sequence: u32) -> String {
        let digits = usize::from(self.digits);
        format!("{}{sequence:0digits$}", self.prefix_of(year))
    }
}

/// The first run of exactly four digits that reads as a year from 2000 to 2099.
fn written_year(prefix: &str) -> Option<String> {
    prefix
        .split(|c: char| !c.is_ascii_digit())
        .find(|run| run.len() == 4 && run.starts_with("20"))
        .map(str::to_owned)
}

/// What an organisation still lacks before it may send an invoice.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MissingDetail {
    /// Its name.
    Name,
    /// Street, postcode or town.
    Address,
    /// KvK number.
    KvkNumber,
    /// VAT number.
    VatId,
    /// The account to pay to.
    Iban,
}

impl Organisation {
    /// What the law and the e-invoice want of a seller, and is not there yet.
    pub fn missing_for_invoice(&self) -> Vec<MissingDetail> {
        let checks = [
            (self.name.is_empty(), MissingDetail::Name),
            (!self.address.is_complete(), MissingDetail::Address),
            (
                self.kvk_number.is_none() && self.oin.is_none(),
                MissingDetail::KvkNumber,
            ),
            (self.vat_id.is_none(), MissingDetail::VatId),
            (self.iban.is_none(), MissingDetail::Iban),
        ];
        checks
            .into_iter()
            .filter_map(|(is_missing, detail)| is_missing.then_some(detail))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_accepted_in_their_own_form_only() {
        assert!(KvkNumber::parse("0009 1014").is_some());
        assert!(KvkNumber::parse("9101").is_none());
        assert!(Rsin::parse("999000986").is_some());
        assert!(Rsin::parse("999000987").is_none());
        assert!(VatId::parse("NL999000986B01").is_some(), "eleven-proof");
        assert!(VatId::parse("NL000099998B57").is_some(), "mod-97");
        assert!(VatId::parse("NL000099998B58").is_none());
        assert!(Iban::parse("NL09 TEST 0107 1271 05").is_some());
        assert!(Iban::parse("NL08TEST0107127105").is_none());
        assert!(Oin::parse("00000001999000007000").is_some());
    }

    #[test]
    fn a_series_with_a_year_moves_along_with_the_year() {
        let series = Series {
            prefix: "2026-V-".to_owned(),
            first_number: 413,
            digits: 4,
        };
        assert_eq!(series.number(2026, 413), "2026-V-0413");
        assert_eq!(series.number(2027, 1), "2027-V-0001");
        assert_eq!(Series::default().number(2026, 12_345), "2026-12345");
    }
}
