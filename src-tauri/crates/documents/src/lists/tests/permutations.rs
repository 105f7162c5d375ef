//! The sample lists written in any other way give the same rows: columns in another order, other
//! headings, encodings, separators, title rows, totals, styles of numbers, dates and times, as text
//! or as a workbook.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use encoding_rs::{UTF_16BE, UTF_16LE, WINDOWS_1252};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;
use rust_xlsxwriter::{Format, Workbook};

use super::super::fields::Spec;
use super::*;

const WAYS: u64 = 24;

/// Chooses, the same for the same seed.
struct Dice(u64);

impl Dice {
    /// A number from 0 up to, not including, `sides`.
    fn throw(&mut self, sides: usize) -> usize {
        // Knuth's linear congruential generator; the high bits are the good ones.
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from((self.0 >> 33) % sides as u64).unwrap()
    }

    fn choose<'a>(&mut self, of: &[&'a str]) -> &'a str {
        of[self.throw(of.len())]
    }

    fn shuffle<T>(&mut self, items: &mut [T]) {
        for last in (1..items.len()).rev() {
            items.swap(last, self.throw(last + 1));
        }
    }
}

/// A list as fields and texts, taken from a sample file.
struct Sample {
    kind: ListKind,
    fields: Vec<&'static str>,
    rows: Vec<Vec<String>>,
}

fn sample(name: &str) -> (Sample, List) {
    let list = only(&file("voorbeeldwijk", name));
    let fields: Vec<&'static str> = list
        .columns
        .iter()
        .map(|column| column.field.unwrap())
        .collect();
    let width = fields.len();
    let row = |row: &ListRow| {
        let mut cells = row.cells.clone();
        cells.resize(width, String::new());
        cells
    };
    let rows = list.rows.iter().map(row).collect();
    let kind = list.kind;
    (Sample { kind, fields, rows }, list)
}

/// How one permutation writes values; one style for a whole column, as people do.
struct Style {
    date: usize,
    time: usize,
    has_decimal_point: bool,
    has_euro: bool,
    yes: &'static str,
    no: &'static str,
    vat: usize,
    means: usize,
    basis: usize,
}

impl Style {
    fn thrown(dice: &mut Dice) -> Self {
        Self {
            date: dice.throw(8),
            time: dice.throw(5),
            has_decimal_point: dice.throw(2) == 1,
            has_euro: dice.throw(3) == 0,
            yes: dice.choose(&["ja", "x", "1", "TRUE", "Akkoord"]),
            no: dice.choose(&["nee", "", "0", "false", "-"]),
            vat: dice.throw(3),
            means: dice.throw(3),
            basis: dice.throw(3),
        }
    }

    fn write(&self, field: &str, text: &str) -> String {
        if text.is_empty() {
            return String::new();
        }
        match field {
            "date" | "birth_date" | "since" | "until" | "start" | "planned_end" | "actual_end" => {
                self.date(text, field)
            }
            "begin" | "end" | "time" => self.time(text),
            "approved" => if text == "ja" { self.yes } else { self.no }.to_owned(),
            "quantity" | "discount" | "capacity" | "pause" | "hours_per_week" | "payment_days" => {
                self.number(text)
            }
            "vat" => self.vat(text),
            "payment_means" => {
                let means = if text == "pin" {
                    ["pin", "Gepind", "PINPAS"]
                } else {
                    ["contant", "Cash", "contant geld"]
                };
                means[self.means].to_owned()
            }
            "price_basis" => {
                let basis = if text == "excl" {
                    ["excl", "Exclusief btw", "ex. btw"]
                } else {
                    ["incl", "inclusief", "incl. btw"]
                };
                basis[self.basis].to_owned()
            }
            _ if field.contains("price") && self.has_euro => format!("€ {}", self.number(text)),
            _ if field.contains("price") => self.number(text),
            _ => text.to_owned(),
        }
    }

    fn date(&self, text: &str, field: &str) -> String {
        const MONTHS: [&str; 12] = [
            "jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec",
        ];
        let Ok(date) = NaiveDate::parse_from_str(text, "%d-%m-%Y") else {
            return text.to_owned();
        };
        let month = MONTHS[date.month0() as usize];
        match self.date {
            0 => date.format("%-d-%-m-%Y").to_string(),
            1 => date.format("%Y-%m-%d").to_string(),
            2 => date.format("%d/%m/%Y").to_string(),
            3 => format!("{} {month} {}", date.day(), date.year()),
            4 => format!("{} {month}. {}", date.day(), date.year()),
            5 => date.format("%d.%m.%Y").to_string(),
            // Two digits of a year of birth are remarked, so they are not written here.
            6 if field != "birth_date" => date.format("%-d-%-m-%y").to_string(),
            _ => date.format("%d-%m-%Y 00:00").to_string(),
        }
    }

    fn time(&self, text: &str) -> String {
        let Ok(time) = NaiveTime::parse_from_str(text, "%H:%M") else {
            return text.to_owned();
        };
        let (hour, minute) = (time.hour(), time.minute());
        match self.time {
            0 => format!("{hour}:{minute:02}"),
            1 => format!("{hour}.{minute:02}"),
            2 => format!("{hour:02}{minute:02}"),
            3 => format!("{hour}u{minute:02}"),
            _ => format!("{hour:02}:{minute:02}:00"),
        }
    }

    fn number(&self, text: &str) -> String {
        if self.has_decimal_point {
            text.replace(',', ".")
        } else {
            text.to_owned()
        }
    }

    fn vat(&self, text: &str) -> String {
        let spellings = match text {
            "21" => ["21%", "hoog", "21,00 %"],
            "9" => ["9 %", "Laag", "laag tarief (9%)"],
            "0" => ["0%", "nul", "nultarief"],
            "vrijgesteld" => ["Vrij", "vrijgesteld van btw", "0% vrijgesteld"],
            _ => ["btw verlegd", "Verlegd", "reverse charge"],
        };
        spellings[self.vat].to_owned()
    }
}

/// A heading for a field: any of its synonyms, written in some way.
fn heading(spec: &Spec, field: &str, dice: &mut Dice) -> String {
    let known: Vec<&str> = match field {
        "hour_price_buurt" => vec![
            "uurprijs buurt",
            "prijs per uur buurtbewoners",
            "Uurtarief (buurt)",
        ],
        "hour_price_sociaal" => vec!["uurprijs sociaal", "Tarief per uur maatschappelijk"],
        "hour_price_commercieel" => vec!["uurprijs commercieel", "zakelijk uurtarief"],
        "hour_price_lid" => vec!["uurprijs lid", "ledenuurtarief"],
        "day_part_price" => vec!["dagdeelprijs", "Prijs per dagdeel (€)"],
        "price_incl" => vec![
            "Prijs incl",
            "Stukprijs incl. btw",
            "Prijs (incl. btw)",
            "Prijs\nincl. btw",
        ],
        // `Nr` is a house number only beside its street.
        "house_number" => vec!["Huisnummer", "Huisnr.", "hnr"],
        // `Pauzeuren` counts hours.
        "pause" => vec!["Pauze", "pauze (min)", "rust", "break minutes", "pauzeduur"],
        _ => spec.synonyms(field),
    };
    let word = dice.choose(&known).to_owned();
    match dice.throw(4) {
        0 => word.to_uppercase(),
        1 => format!("{word}:"),
        2 if !word.contains('(') => format!("{word} (verplicht)"),
        _ => word,
    }
}

/// A sample written in another way.
struct Written {
    above: Vec<Vec<String>>,
    /// The field of every column; empty columns have none.
    fields: Vec<Option<&'static str>>,
    headings: Vec<String>,
    rows: Vec<Vec<String>>,
}

fn written(sample: &Sample, dice: &mut Dice) -> Written {
    let spec = Spec::of(sample.kind).unwrap();
    let style = Style::thrown(dice);
    let mut order: Vec<Option<usize>> = (0..sample.fields.len()).map(Some).collect();
    dice.shuffle(&mut order);
    for _ in 0..dice.throw(3) {
        let at = dice.throw(order.len());
        order.insert(at, None);
    }
    let cells = |row: &[String]| -> Vec<String> {
        let cell = |column: &Option<usize>| {
            column.map_or_else(String::new, |column| {
                style.write(sample.fields[column], &row[column])
            })
        };
        order.iter().map(cell).collect()
    };
    let fields: Vec<Option<&'static str>> = order
        .iter()
        .map(|column| column.map(|column| sample.fields[column]))
        .collect();
    let headings: Vec<String> = fields
        .iter()
        .map(|field| field.map_or_else(String::new, |field| heading(spec, field, dice)))
        .collect();
    let mut rows: Vec<Vec<String>> = sample.rows.iter().map(|row| cells(row)).collect();
    let width = headings.len();
    let filled = |text: &str| {
        let mut row = vec![String::new(); width];
        row[0] = text.to_owned();
        row
    };
    if dice.throw(3) == 0 {
        rows.insert(rows.len() / 2, headings.clone());
    }
    if dice.throw(3) == 0 {
        rows.push(filled("Totaal"));
    }
    let above = (0..dice.throw(4))
        .map(|line| filled(["Lijst van oktober", "", "bijgewerkt door Anna"][line]))
        .collect();
    Written {
        above,
        fields,
        headings,
        rows,
    }
}

fn text_file(written: &Written, dice: &mut Dice) -> Vec<u8> {
    let separator = [';', ',', '\t', '|'][dice.throw(4)];
    let always_quotes = dice.throw(2) == 0;
    let end = dice.choose(&["\n", "\r\n", "\r"]);
    let mut text = String::new();
    let lines = written
        .above
        .iter()
        .chain(std::iter::once(&written.headings))
        .chain(&written.rows);
    for line in lines {
        let quoted = |cell: &String| {
            let needs = always_quotes || cell.contains([separator, '"', '\n']);
            if needs {
                format!("\"{}\"", cell.replace('"', "\"\""))
            } else {
                cell.clone()
            }
        };
        let cells: Vec<String> = line.iter().map(quoted).collect();
        text.push_str(&cells.join(&separator.to_string()));
        text.push_str(end);
    }
    let utf_16 =
        |to_bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(to_bytes).collect::<Vec<u8>>();
    let (single, _, has_failed) = WINDOWS_1252.encode(&text);
    match dice.throw(7) {
        0 => [b"\xEF\xBB\xBF".as_slice(), text.as_bytes()].concat(),
        1 => [b"\xFF\xFE".to_vec(), utf_16(u16::to_le_bytes)].concat(),
        2 => [b"\xFE\xFF".to_vec(), utf_16(u16::to_be_bytes)].concat(),
        3 => utf_16(u16::to_le_bytes),
        4 => utf_16(u16::to_be_bytes),
        5 if !has_failed => single.into_owned(),
        _ => text.into_bytes(),
    }
}

/// A workbook, with numbers, dates and times as such or as text.
fn workbook_file(written: &Written, sample_style_is_typed: bool) -> Vec<u8> {
    let mut workbook = Workbook::new();
    workbook.add_worksheet().set_name("Leeg").unwrap();
    let sheet = workbook.add_worksheet();
    let date = Format::new().set_num_format("dd-mm-yyyy");
    let time = Format::new().set_num_format("hh:mm");
    let lines = written
        .above
        .iter()
        .chain(std::iter::once(&written.headings))
        .chain(&written.rows);
    for (row, line) in lines.enumerate() {
        let row = u32::try_from(row).unwrap();
        for (column, text) in line.iter().enumerate() {
            let field = written.fields[column]
                .filter(|_| sample_style_is_typed)
                .unwrap_or_default();
            let column = u16::try_from(column).unwrap();
            if text.is_empty() {
                continue;
            }
            let number = text
                .trim_start_matches("€ ")
                .replace(',', ".")
                .parse::<Decimal>()
                .ok();
            let is_number = field.contains("price")
                || matches!(field, "quantity" | "discount" | "capacity" | "pause");
            let is_day = text.len() == 10 && text.as_bytes()[4] == b'-';
            let day = NaiveDate::parse_from_str(text, "%Y-%m-%d")
                .ok()
                .filter(|_| is_day);
            let moment = NaiveTime::parse_from_str(text, "%H:%M:%S").ok();
            match (number.filter(|_| is_number), day, moment) {
                (Some(number), ..) => sheet.write(row, column, number.to_f64().unwrap()).unwrap(),
                (_, Some(day), _) => {
                    let day =
                        rust_xlsxwriter::ExcelDateTime::parse_from_str(&day.to_string()).unwrap();
                    sheet.write_with_format(row, column, &day, &date).unwrap()
                }
                (_, _, Some(moment)) => {
                    let part = f64::from(moment.num_seconds_from_midnight()) / 86_400.0;
                    sheet.write_with_format(row, column, part, &time).unwrap()
                }
                _ => sheet.write(row, column, text.as_str()).unwrap(),
            };
        }
    }
    workbook.save_to_buffer().unwrap()
}

fn assert_same(name: &str) {
    let (sample, original) = sample(name);
    let expected = told::rows(&original);
    let refusals = refused(&original).len();
    for seed in 0..WAYS {
        let mut dice = Dice(seed * 7_919 + 17);
        let written = written(&sample, &mut dice);
        let bytes = match dice.throw(3) {
            0 => workbook_file(&written, dice.throw(2) == 0),
            _ => text_file(&written, &mut dice),
        };
        let list = only(&ListFile {
            name: "lijst".to_owned(),
            bytes,
        });
        let place = format!(
            "{name}, way {seed}: {:?} {:?}",
            list.encoding, written.headings
        );
        assert_eq!(list.kind, sample.kind, "{place} {:?}", list.note);
        assert_eq!(told::rows(&list), expected, "{place}");
        assert_eq!(refused(&list).len(), refusals, "{place}");
        assert_eq!(remarks(&list), [], "{place}");
    }
}

#[test]
fn people_come_out_the_same_in_every_way_of_writing() {
    assert_same("mensen.csv");
    assert_same("mensen.xlsx");
}

#[test]
fn customers_come_out_the_same_in_every_way_of_writing() {
    assert_same("klanten.xlsx");
}

#[test]
fn rooms_come_out_the_same_in_every_way_of_writing() {
    assert_same("ruimtes.csv");
}

#[test]
fn lines_to_bill_come_out_the_same_in_every_way_of_writing() {
    assert_same("te-factureren.csv");
}

#[test]
fn till_sales_come_out_the_same_in_every_way_of_writing() {
    assert_same("oogst-en-verkoop.csv");
}

#[test]
fn placements_come_out_the_same_in_every_way_of_writing() {
    assert_same("plekken.csv");
}

#[test]
fn hours_come_out_the_same_in_every_way_of_writing() {
    assert_same("uren.csv");
}

#[test]
fn every_encoding_is_named() {
    let text = "Naam;Rol\nZoë;lid\n";
    let utf_16 =
        |to_bytes: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(to_bytes).collect::<Vec<u8>>();
    for (bytes, name) in [
        (text.as_bytes().to_vec(), "UTF-8"),
        (
            [b"\xEF\xBB\xBF".as_slice(), text.as_bytes()].concat(),
            "UTF-8 (BOM)",
        ),
        (WINDOWS_1252.encode(text).0.into_owned(), "Windows-1252"),
        (utf_16(u16::to_le_bytes), UTF_16LE.name()),
        (utf_16(u16::to_be_bytes), UTF_16BE.name()),
    ] {
        let list = only(&ListFile {
            name: "x".to_owned(),
            bytes,
        });
        assert_eq!(list.encoding, name);
        assert!(told::rows(&list)[0].contains("Zoë"), "{name}");
    }
}
