//! The words of the house, in Dutch and English, from Fluent files.
//!
//! Amounts and dates are formatted here and passed as text; raw numbers only choose a plural.

use std::sync::LazyLock;

use chrono::{Datelike, NaiveDate};
use domain::dates::Month;
use domain::money::Money;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

/// A language the house speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub enum Language {
    /// Dutch, the first.
    #[default]
    #[serde(rename = "nl")]
    Dutch,
    /// English.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Dutch, Self::English];

    /// ISO 639-1.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }

    /// The language with this code.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|language| language.code() == code)
    }
}

type Bundle = FluentBundle<FluentResource>;

static DUTCH: LazyLock<Bundle> = LazyLock::new(|| {
    bundle(
        Language::Dutch,
        &[
            include_str!("../locales/nl/problems.ftl"),
            include_str!("../locales/nl/application.ftl"),
            include_str!("../locales/nl/importing.ftl"),
            include_str!("../locales/nl/today.ftl"),
        ],
    )
});
static ENGLISH: LazyLock<Bundle> = LazyLock::new(|| {
    bundle(
        Language::English,
        &[
            include_str!("../locales/en/problems.ftl"),
            include_str!("../locales/en/application.ftl"),
            include_str!("../locales/en/importing.ftl"),
            include_str!("../locales/en/today.ftl"),
        ],
    )
});

fn bundle(language: Language, sources: &[&str]) -> Bundle {
    let locale = language
        .code()
        .parse()
        .expect("BUG: nl and en are languages");
    let mut bundle = Bundle::new_concurrent(vec![locale]);
    // Isolation marks would end up in files and on paper.
    bundle.set_use_isolating(false);
    for source in sources {
        let resource = FluentResource::try_new((*source).to_owned())
            .unwrap_or_else(|(_, errors)| panic!("BUG: the words cannot be read: {errors:?}"));
        bundle
            .add_resource(resource)
            .unwrap_or_else(|errors| panic!("BUG: words said twice: {errors:?}"));
    }
    bundle
}

/// The sentence `id` with its facts; the id itself if there are no words, which a test forbids.
pub fn say(language: Language, id: &str, facts: &Value) -> String {
    try_say(language, id, facts).unwrap_or_else(|| id.to_owned())
}

/// The sentence `id` with its facts, or nothing when it has no words or a fact is wanting.
///
/// Beside every fact that is a text stands another, `<fact>-given`, which is `no` when the text is
/// empty and `yes` otherwise: Fluent cannot choose by an empty text itself.
pub fn try_say(language: Language, id: &str, facts: &Value) -> Option<String> {
    let bundle = match language {
        Language::Dutch => &*DUTCH,
        Language::English => &*ENGLISH,
    };
    let pattern = bundle.get_message(id)?.value()?;
    let mut args = FluentArgs::new();
    for (name, value) in facts.as_object().into_iter().flatten() {
        let name = name.replace('_', "-");
        match value {
            Value::Number(number) => args.set(name, number.as_f64().unwrap_or_default()),
            Value::String(text) => {
                let is_given = if text.trim().is_empty() { "no" } else { "yes" };
                args.set(format!("{name}-given"), is_given);
                let text = match name.as_str() {
                    "month" => month_as_read(language, text),
                    // A quotation stands as it was written.
                    "text" => text.clone(),
                    _ => as_read(language, text),
                };
                args.set(name, text);
            }
            other => args.set(name, other.to_string()),
        }
    }
    let mut errors = Vec::new();
    let sentence = bundle.format_pattern(pattern, Some(&args), &mut errors);
    errors.is_empty().then(|| sentence.into_owned())
}

/// A text as a person reads it: an ISO date becomes a written one.
pub(crate) fn as_read(language: Language, text: &str) -> String {
    text.parse::<NaiveDate>()
        .map_or_else(|_| text.to_owned(), |date| long_date(language, date))
}

/// A month as a person reads it: `2026-10` becomes `oktober 2026`.
fn month_as_read(language: Language, text: &str) -> String {
    text.parse::<Month>().map_or_else(
        |_| text.to_owned(),
        |month| {
            let date = month.first_day();
            format!("{} {}", month_name(language, date), date.year())
        },
    )
}

/// The words for a field such as `kvk_number`; the text itself when it is no field that is known,
/// as with the heading of a column.
pub(crate) fn field_words(language: Language, field: &str) -> String {
    let id = format!("field-{}", field.replace('_', "-"));
    try_say(language, &id, &Value::Null).unwrap_or_else(|| field.to_owned())
}

/// `€ 1.234,50`, as a person reads it.
pub(crate) fn amount(language: Language, amount: Money) -> String {
    let cents = amount.cents().unsigned_abs();
    let (thousands, decimal) = match language {
        Language::Dutch => (".", ","),
        Language::English => (",", "."),
    };
    let whole = (cents / 100).to_string();
    let grouped: Vec<&str> = whole
        .as_bytes()
        .rchunks(3)
        .rev()
        .map(|digits| std::str::from_utf8(digits).expect("BUG: digits are text"))
        .collect();
    let minus = if amount.is_negative() { "− " } else { "" };
    let grouped = grouped.join(thousands);
    format!("{minus}€\u{a0}{grouped}{decimal}{:02}", cents % 100)
}

/// `31 oktober 2026`.
pub fn long_date(language: Language, date: NaiveDate) -> String {
    format!(
        "{} {} {}",
        date.day(),
        month_name(language, date),
        date.year()
    )
}

fn month_name(language: Language, date: NaiveDate) -> &'static str {
    const DUTCH: [&str; 12] = [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
    ];
    const ENGLISH: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let names = match language {
        Language::Dutch => DUTCH,
        Language::English => ENGLISH,
    };
    names[date.month0() as usize]
}
