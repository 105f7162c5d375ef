//! What the others get: the same invoices as plain data, with ready figures, the code to scan and
//! the e-invoice to attach.

use std::fs;
use std::path::Path;

use qrcode::{Color, EcLevel, QrCode};
use serde_json::{Value, json};

use crate::office::Office;

/// Writes the first `count` invoices of `file` to `folder`: `invoices.json`, and for each of them
/// a `.svg` with the code and the `.xml`.
pub fn write(file: &Path, folder: &Path, count: usize) -> Value {
    let office = Office::open(file);
    let seller = office.ask("get_organisation", json!({}));
    fs::create_dir_all(folder).expect("the folder can be made");
    let ids = office.invoices();
    let invoices: Vec<Value> = ids[..count]
        .iter()
        .enumerate()
        .map(|(at, id)| {
            let invoice = office.ask("get_invoice", json!({ "invoice_id": id }));
            let put = |ending: &str, bytes: &[u8]| {
                fs::write(folder.join(format!("{at}.{ending}")), bytes).expect("there is room");
            };
            put("xml", &office.document(id, "ubl"));
            put("pdf", &office.document(id, "pdf"));
            let code = svg(&epc(&seller, &invoice));
            put("svg", code.as_bytes());
            page(&seller, &invoice, at, &code)
        })
        .collect();
    let text = serde_json::to_string_pretty(&invoices).expect("BUG: plain data");
    fs::write(folder.join("invoices.json"), text).expect("there is room");
    json!({ "documents": count })
}

fn page(seller: &Value, invoice: &Value, at: usize, code: &str) -> Value {
    let summary = &invoice["summary"];
    let vat = rows(&invoice["vat"], |row| {
        json!([row["label"], euros(&row["net"]), euros(&row["vat"])])
    });
    let lines = rows(&invoice["lines"], |line| {
        json!([
            day(&line["supply_date"]),
            line["text"],
            decimal(&line["quantity"]),
            line["unit"],
            decimal(&line["unit_price"]),
            match text(&line["discount_percent"]) {
                "0" => String::new(),
                percent => format!("{percent} %"),
            },
            line["vat_class"],
            euros(&line["amount"]),
        ])
    });
    let number = text(&summary["number"]);
    let due = day(&summary["due_date"]);
    let payable = euros(&summary["payable"]);
    json!({
        "file": at.to_string(),
        "title": format!("Factuur {number}"),
        "seller": [
            seller["name"],
            address(&seller["address"]),
            format!("KvK {} · btw-id {}", text(&seller["kvk_number"]), text(&seller["vat_id"])),
            format!("IBAN {}", text(&seller["iban"])),
            format!("{} · {}", text(&seller["email"]), text(&seller["phone"])),
        ],
        "buyer": [
            invoice["buyer"]["name"],
            invoice["buyer"]["attention"],
            address(&invoice["buyer"]["address"]),
            invoice["buyer"]["legal_id"],
        ],
        "facts": [
            ["Factuurnummer", number],
            ["Factuurdatum", day(&summary["issue_date"])],
            ["Te betalen voor", due],
            ["Uw kenmerk", invoice["buyer_reference"]],
        ],
        "columns": ["Datum", "Omschrijving", "Aantal", "", "Prijs", "Korting", "Btw", "Bedrag"],
        "lines": lines,
        "vat": vat,
        "totals": [
            ["Totaal zonder btw", euros(&summary["net"])],
            ["Btw", euros(&summary["vat"])],
            ["Te betalen", payable],
        ],
        "sentence": "Vrijgesteld van btw: Verhuur onroerende zaak, art. 11 lid 1 b Wet OB 1968.",
        "payment": format!(
            "Wilt u {payable} voor of op {due} overmaken naar {} ten name van {}? Vermeld daarbij \
             {number}.",
            text(&seller["iban"]),
            text(&seller["name"]),
        ),
        "scan": "Of scan de code met de app van uw bank: dan staat alles al ingevuld.",
        "code": code,
    })
}

fn rows(list: &Value, row: impl Fn(&Value) -> Value) -> Vec<Value> {
    list.as_array().into_iter().flatten().map(row).collect()
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

fn address(address: &Value) -> String {
    let parts = ["street", "house_number", "postcode", "city"];
    parts.map(|part| text(&address[part])).join(" ")
}

fn day(date: &Value) -> String {
    text(date).split('-').rev().collect::<Vec<_>>().join("-")
}

fn decimal(number: &Value) -> String {
    text(number).replace('.', ",")
}

fn euros(cents: &Value) -> String {
    let cents = cents.as_i64().unwrap_or_default();
    let (whole, rest) = (cents / 100, cents % 100);
    match whole / 1000 {
        0 => format!("€ {whole},{rest:02}"),
        thousands => format!("€ {thousands}.{:03},{rest:02}", whole % 1000),
    }
}

/// The SEPA transfer of EPC069-12, as it stands on our own invoice.
fn epc(seller: &Value, invoice: &Value) -> String {
    let cents = invoice["summary"]["payable"].as_i64().unwrap_or_default();
    format!(
        "BCD\n002\n1\nSCT\n\n{}\n{}\nEUR{}.{:02}\n\n\n{}",
        text(&seller["name"]),
        text(&seller["iban"]).replace(' ', ""),
        cents / 100,
        cents % 100,
        text(&invoice["summary"]["number"]),
    )
}

/// The code as one path, a unit for each module.
fn svg(content: &str) -> String {
    let code = QrCode::with_error_correction_level(content, EcLevel::M)
        .expect("a transfer fits in a code");
    let width = code.width();
    let mut path = String::new();
    for (y, row) in code.to_colors().chunks(width).enumerate() {
        let mut x = 0;
        while x < width {
            let dark = row[x..]
                .iter()
                .take_while(|module| **module == Color::Dark)
                .count();
            if dark > 0 {
                path += &format!("M{x} {y}h{dark}v1h-{dark}z");
            }
            x += dark.max(1);
        }
    }
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {width}\">\
         <path d=\"{path}\"/></svg>"
    )
}
