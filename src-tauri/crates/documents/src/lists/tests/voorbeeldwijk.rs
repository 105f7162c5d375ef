//! The sample lists of Voorbeeldwijk give exactly the rows that are expected.

use chrono::NaiveTime;

use super::*;

const FOLDER: &str = "voorbeeldwijk";

/// A count of `expected.json`.
fn expected(count: &str) -> usize {
    let text = std::fs::read_to_string(fixtures(FOLDER).join("expected.json")).unwrap();
    let json: serde_json::Value = serde_json::from_str(&text).unwrap();
    usize::try_from(json["counts"][count].as_u64().unwrap()).unwrap()
}

/// Kind, encoding, separator, line of the headings.
fn form(list: &List) -> (ListKind, &str, Option<char>, Option<u32>) {
    (
        list.kind,
        list.encoding.as_str(),
        list.separator,
        list.header_row,
    )
}

fn assert_clean(list: &List) {
    assert_eq!(refused(list), []);
    assert_eq!(remarks(list), []);
    assert_eq!(list.skipped, []);
    assert_eq!(list.note, None);
    let unused: Vec<_> = list
        .columns
        .iter()
        .filter(|column| column.field.is_none())
        .collect();
    assert!(unused.is_empty(), "{unused:?}");
}

#[test]
fn the_people_of_the_windows_file_all_come_out() {
    let list = only(&file(FOLDER, "mensen.csv"));
    assert_eq!(
        form(&list),
        (ListKind::People, "Windows-1252", Some(';'), Some(1))
    );
    assert_clean(&list);
    assert_eq!(good(&list).len(), expected("persons_csv"));
    let Row::Person(ruud) = good(&list)[3] else {
        panic!()
    };
    assert_eq!(ruud.name.full(), "Ruud van 't Schapenhek");
    assert_eq!(ruud.roles, [PersonRole::Employee]);
    assert_eq!(ruud.birth_date.unwrap().to_string(), "1978-06-09");
    assert_eq!(ruud.address.street_line(), "Lindelaan 146 3-hoog");
    assert_eq!(ruud.iban.as_ref().unwrap().as_str(), "NL27TEST0100023762");
    assert_eq!(ruud.note, "Werkt ma; di; do");
}

#[test]
fn the_people_of_the_workbook_all_come_out_with_their_own_letters() {
    let list = only(&file(FOLDER, "mensen.xlsx"));
    assert_eq!(form(&list), (ListKind::People, "XLSX", None, Some(2)));
    assert_eq!(list.sheet.as_deref(), Some("Mensen"));
    assert_clean(&list);
    assert_eq!(good(&list).len(), expected("persons_xlsx"));
    assert_eq!(list.rows[0].line, 3);
    let Row::Person(first) = good(&list)[0] else {
        panic!()
    };
    assert_eq!(first.name.full(), "Tuğba Yıldızoğlu-Çağlar");
    assert_eq!(first.birth_date.unwrap().to_string(), "2004-08-09");
    assert_eq!(first.address.house_number, "14");
}

#[test]
fn all_customers_come_out_with_their_numbers() {
    let list = only(&file(FOLDER, "klanten.xlsx"));
    assert_eq!(form(&list), (ListKind::Customers, "XLSX", None, Some(1)));
    assert_clean(&list);
    assert_eq!(good(&list).len(), expected("customers"));
    let Row::Customer(gemeente) = good(&list)[0] else {
        panic!()
    };
    assert_eq!(gemeente.name, "Gemeente Voorbeelddam");
    assert_eq!(gemeente.number, "1001");
    assert_eq!(
        gemeente.oin.as_ref().unwrap().as_str(),
        "00000001999000007000"
    );
    assert_eq!(gemeente.kvk_number, None);
    assert_eq!(gemeente.payment_days, Some(30));
    let Row::Customer(atelier) = good(&list)[8] else {
        panic!()
    };
    assert_eq!(atelier.vat_id.as_ref().unwrap().as_str(), "NL000990001B96");
    assert_eq!(atelier.kvk_number.as_ref().unwrap().as_str(), "00091063");
}

#[test]
fn all_rooms_come_out_with_five_prices() {
    let list = only(&file(FOLDER, "ruimtes.csv"));
    assert_eq!(
        form(&list),
        (ListKind::Rooms, "Windows-1252", Some(';'), Some(1))
    );
    assert_clean(&list);
    assert_eq!(good(&list).len(), expected("rooms"));
    let Row::Room(hall) = good(&list)[0] else {
        panic!()
    };
    assert_eq!(
        (hall.name.as_str(), hall.capacity),
        ("Grote zaal", Some(120))
    );
    let rates: Vec<String> = hall
        .rates
        .iter()
        .map(|rate| {
            format!(
                "{} {} {}",
                rate.customer_group,
                rate.per.key(),
                rate.price.decimal()
            )
        })
        .collect();
    assert_eq!(
        rates,
        [
            "buurt hour 22.5",
            "sociaal hour 27.5",
            "commercieel hour 48.75",
            "lid hour 19.95",
            " day_part 180"
        ]
    );
}

#[test]
fn all_lines_to_bill_come_out_also_of_a_customer_nobody_knows() {
    let list = only(&file(FOLDER, "te-factureren.csv"));
    assert_eq!(
        form(&list),
        (ListKind::BillableLines, "UTF-8 (BOM)", Some(';'), Some(1))
    );
    assert_clean(&list);
    // The unknown customer is found out by who knows the customers.
    assert_eq!(good(&list).len(), expected("billable_lines") + 1);
    let unknown = list.rows.iter().find(|row| row.line == 90).unwrap();
    let Ok(Row::BillableLine(unknown)) = &unknown.parsed else {
        panic!()
    };
    assert_eq!(unknown.customer, "Koor De Vergeten Noot");
    let gross: rust_decimal::Decimal = good(&list)
        .iter()
        .map(|row| match row {
            Row::BillableLine(line) => line.quantity.decimal() * line.unit_price.decimal(),
            _ => panic!(),
        })
        .sum();
    assert!(gross > rust_decimal::Decimal::ZERO);
}

#[test]
fn till_sales_come_out_except_the_one_on_the_thirty_second() {
    let list = only(&file(FOLDER, "oogst-en-verkoop.csv"));
    assert_eq!(
        form(&list),
        (ListKind::TillSales, "UTF-8", Some(';'), Some(1))
    );
    assert_eq!(good(&list).len(), expected("till_rows"));
    assert_eq!(remarks(&list), []);
    let column = "Datum".to_owned();
    let text = "32-10-2026".to_owned();
    assert_eq!(
        refused(&list),
        [(42, [RowProblem::ImpossibleDate { column, text }].as_slice())]
    );
    let Row::TillSale(first) = good(&list)[0] else {
        panic!()
    };
    assert_eq!(first.quantity.decimal().to_string(), "2.043");
    assert_eq!(first.time, NaiveTime::from_hms_opt(15, 48, 0));
}

#[test]
fn all_placements_come_out() {
    let list = only(&file(FOLDER, "plekken.csv"));
    assert_eq!(
        form(&list),
        (ListKind::Placements, "UTF-8 (BOM)", Some(';'), Some(1))
    );
    assert_clean(&list);
    assert_eq!(good(&list).len(), expected("placements"));
    let Row::Placement(first) = good(&list)[0] else {
        panic!()
    };
    assert_eq!(
        first.tasks,
        ["zaaien en planten", "oogsten", "kraam inrichten"]
    );
    assert_eq!(first.actual_end.unwrap().to_string(), "2026-10-31");
}

#[test]
fn all_hours_come_out_except_those_that_end_before_they_begin() {
    let list = only(&file(FOLDER, "uren.csv"));
    assert_eq!(form(&list), (ListKind::Hours, "UTF-8", Some(';'), Some(1)));
    assert_eq!(good(&list).len(), expected("hour_rows"));
    assert_eq!(remarks(&list), []);
    let begin = NaiveTime::from_hms_opt(17, 0, 0).unwrap();
    let end = NaiveTime::from_hms_opt(9, 30, 0).unwrap();
    assert_eq!(
        refused(&list),
        [(433, [RowProblem::EndBeforeBegin { begin, end }].as_slice())]
    );
    let minutes = |only_approved: bool| -> u32 {
        good(&list)
            .iter()
            .map(|row| match row {
                Row::Hours(hours) if hours.is_approved || !only_approved => hours.worked_minutes,
                _ => 0,
            })
            .sum()
    };
    assert_eq!((minutes(true), minutes(false)), (176_145, 182_100));
}

#[test]
fn the_organisation_comes_out() {
    let list = only(&file(FOLDER, "organisatie.json"));
    assert_eq!(form(&list), (ListKind::Organisation, "UTF-8", None, None));
    assert_clean(&list);
    let Row::Organisation(own) = good(&list)[0] else {
        panic!()
    };
    assert_eq!(own.name, "Coöperatie De Voorbeeldwijk U.A.");
    assert_eq!(own.rsin.as_ref().unwrap().as_str(), "999000986");
    assert_eq!(own.kvk_number.as_ref().unwrap().as_str(), "00091630");
    assert_eq!(own.invoice_series, "2026-V-");
    assert_eq!(
        (own.first_invoice_number, own.invoice_number_digits),
        (Some(413), Some(4))
    );
    assert_eq!(own.small_business_scheme, Some(false));
    assert_eq!(
        own.enterprises,
        ["verhuur", "boerderij", "keuken", "opdrachten"]
    );
    assert_eq!(own.month.unwrap().to_string(), "2026-10");
    assert!(own.iban.is_some() && own.vat_id.is_some());
}
