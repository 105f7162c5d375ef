//! From the land to the drawer and the books: harvest, stock, till, and customers on account.

use std::sync::atomic::{AtomicU64, Ordering};

use acceptance::TestAdministration;
use serde_json::{Value, json};

const DAY: &str = "2026-11-23";

/// A key as a page makes one for each form.
fn key() -> String {
    static LAST: AtomicU64 = AtomicU64::new(0);
    let number = LAST.fetch_add(16, Ordering::Relaxed);
    format!("019ab000-0000-7000-8000-{number:012x}")
}

fn product(office: &TestAdministration, name: &str, unit: &str, price: &str, vat: &str) -> String {
    let product = office.ask("save_product", as_product(None, name, unit, price, vat));
    text(&product["id"])
}

fn as_product(id: Option<&str>, name: &str, unit: &str, price: &str, vat: &str) -> Value {
    json!({
        "product_id": id,
        "name": name,
        "unit": unit,
        "is_weighed": unit == "kg",
        "price": price,
        "vat_class": vat,
        "enterprise": "Boerderij",
        "picture": null,
        "is_active": true,
    })
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

fn as_harvest(product: &str, quantity: &str) -> Value {
    json!({
        "key": key(),
        "product_id": product,
        "date": DAY,
        "bed": "Kas 2",
        "uses": [
            { "use": "sale", "quantity": quantity },
            { "use": "kitchen", "quantity": "2" },
            { "use": "compost", "quantity": "0" },
        ],
        "note": null,
    })
}

fn open(office: &TestAdministration) -> String {
    let market = json!({ "enterprise": "Boerderij", "place": "Markt", "float": 10_000 });
    text(&office.ask("open_till", market)["id"])
}

fn sale(session: &str, means: &str, received: Option<i64>, lines: &[(&str, &str)]) -> Value {
    let lines: Vec<Value> = lines
        .iter()
        .map(|(product, quantity)| json!({ "product_id": product, "quantity": quantity }))
        .collect();
    json!({
        "key": key(),
        "session_id": session,
        "payment_means": means,
        "lines": lines,
        "received": received,
    })
}

fn close(session: &str, counted: i64, note: Option<&str>) -> Value {
    json!({ "session_id": session, "counted": counted, "difference_note": note })
}

fn reverse(session: &str, receipt: &Value, reason: &str) -> Value {
    json!({
        "key": key(),
        "session_id": session,
        "receipt_id": receipt["id"],
        "reason": reason,
    })
}

fn stock_of(office: &TestAdministration, product: &str) -> Value {
    let stock = office.ask("list_stock", json!({}));
    let mut rows = stock.as_array().into_iter().flatten();
    rows.find(|row| row["product_id"] == product)
        .cloned()
        .unwrap_or_default()
}

fn postings(session: &Value) -> Vec<(String, i64)> {
    let entry = session["entry"].as_array().into_iter().flatten();
    entry
        .map(|posting| {
            let debit = posting["debit"].as_i64().unwrap_or_default();
            let credit = posting["credit"].as_i64().unwrap_or_default();
            (text(&posting["account"]), debit - credit)
        })
        .collect()
}

fn receipts(office: &TestAdministration, search: &str) -> Value {
    let all = json!({
        "session_id": null, "from": null, "to": null,
        "search": search, "offset": 0, "limit": 100,
    });
    office.ask("list_receipts", all)
}

/// A till on the market with tomatoes (12 kg in stock) and bags to sell.
struct Market {
    office: TestAdministration,
    session: String,
    tomatoes: String,
    bags: String,
}

impl Market {
    fn new() -> Self {
        Self::in_office(TestAdministration::on(DAY))
    }

    fn in_office(office: TestAdministration) -> Self {
        let tomatoes = product(&office, "Tomaten", "kg", "3.95", "9");
        let bags = product(&office, "Linnen tas", "stuk", "6.95", "21");
        office.ask("write_harvest", as_harvest(&tomatoes, "12"));
        let session = open(&office);
        Self {
            office,
            session,
            tomatoes,
            bags,
        }
    }

    fn cash(&self, lines: &[(&str, &str)]) -> Value {
        self.office
            .ask("sell", sale(&self.session, "contant", None, lines))
    }

    fn refused(&self, lines: &[(&str, &str)]) -> String {
        self.office
            .code("sell", sale(&self.session, "contant", None, lines))
    }

    fn closed(&self, counted: i64) -> Value {
        self.office
            .ask("close_till", close(&self.session, counted, Some("Geteld")))
    }
}

#[test]
fn from_the_land_to_the_drawer_and_the_books() {
    let market = Market::new();
    let office = &market.office;
    let stock = stock_of(office, &market.tomatoes);
    assert_eq!(stock["stock"], "12");
    assert_eq!(stock["lots"][0]["bed"], "Kas 2");

    let basket = [(market.tomatoes.as_str(), "1.250")];
    let sold = office.ask(
        "sell",
        sale(&market.session, "contant", Some(1000), &basket),
    );
    assert_eq!(sold["number"], "B-2026-00001");
    assert_eq!(sold["total"], 494);
    assert_eq!(sold["change"], 506);
    assert_eq!(sold["lines"][0]["quantity"], "1.25");
    assert_eq!(sold["vat"][0]["vat"], 41);
    assert_eq!(stock_of(office, &market.tomatoes)["stock"], "10.75");

    let basket = [
        (market.bags.as_str(), "1"),
        (market.tomatoes.as_str(), "0.5"),
    ];
    let by_card = office.ask("sell", sale(&market.session, "pin", Some(5), &basket));
    assert_eq!(by_card["number"], "B-2026-00002");
    assert_eq!(
        (&by_card["received"], &by_card["change"]),
        (&Value::Null, &Value::Null)
    );

    let session = office.ask("get_till_session", json!({ "session_id": market.session }));
    assert_eq!(session["cash_sales"], 494);
    assert_eq!(session["card_sales"], 893);
    assert_eq!(session["expected"], 10_494);
    assert_eq!(session["receipts"], 2);
    assert_eq!(session["opened_by"], "Chantal");
    assert_eq!(session["entry"], json!([]));

    assert_eq!(
        office.code("close_till", close(&market.session, 10_490, None)),
        "difference_without_note"
    );
    let note = Some("Vier cent te veel teruggegeven");
    let closed = office.ask("close_till", close(&market.session, 10_490, note));
    assert_eq!(closed["difference"], -4);
    let expected = [
        ("1210", 893),
        ("1000", 494),
        ("1000", -4),
        ("4755", 4),
        ("8000", -635),
        ("8005", -574),
        ("1510", -57),
        ("1500", -121),
    ];
    let mut expected: Vec<_> = expected
        .map(|(account, cents)| (account.to_owned(), cents))
        .into();
    let mut booked = postings(&closed);
    expected.sort();
    booked.sort();
    assert_eq!(booked, expected);
    assert_eq!(booked.iter().map(|(_, cents)| cents).sum::<i64>(), 0);
    office.is_clean();
}

#[test]
fn a_double_click_is_one_sale_one_harvest_one_till_and_one_close() {
    let market = Market::new();
    let office = &market.office;
    let once = sale(&market.session, "contant", None, &[(&market.tomatoes, "1")]);
    let first = office.ask("sell", once.clone());
    assert_eq!(office.ask("sell", once), first);
    assert_eq!(receipts(office, "")["total"], 1);

    let harvest = as_harvest(&market.tomatoes, "3");
    let first = office.ask("write_harvest", harvest.clone());
    assert_eq!(office.ask("write_harvest", harvest), first);
    assert_eq!(stock_of(office, &market.tomatoes)["stock"], "14");

    assert_eq!(open(office), market.session);
    let other = json!({ "enterprise": "Boerderij", "place": "Markt", "float": 5_000 });
    assert_eq!(office.code("open_till", other), "till_already_open");

    let closed = market.closed(10_395);
    assert_eq!(market.closed(10_395), closed);
    let other = close(&market.session, 10_000, Some("x"));
    assert_eq!(office.code("close_till", other), "till_closed");
}

#[test]
fn what_cannot_be_sold_is_refused_in_words_and_takes_no_number() {
    let market = Market::new();
    let (tomatoes, bags) = (market.tomatoes.as_str(), market.bags.as_str());
    assert_eq!(market.refused(&[]), "nothing_sold");
    assert_eq!(market.refused(&[(tomatoes, "0")]), "quantity_nothing");
    assert_eq!(market.refused(&[(tomatoes, "0.000")]), "quantity_nothing");
    assert_eq!(market.refused(&[(tomatoes, "-1")]), "quantity_nothing");
    assert_eq!(
        market.refused(&[(tomatoes, "0.0005")]),
        "quantity_not_plausible"
    );
    assert_eq!(
        market.refused(&[(tomatoes, "1000000001")]),
        "quantity_not_plausible"
    );
    assert_eq!(
        market.refused(&[(tomatoes, "1000000000")]),
        "amount_too_large"
    );
    assert_eq!(market.refused(&[(bags, "1.5")]), "quantity_not_whole");
    assert_eq!(market.refused(&[(&key(), "1")]), "not_found");

    let office = &market.office;
    let basket = [(tomatoes, "1")];
    let short = sale(&market.session, "contant", Some(394), &basket);
    assert_eq!(office.code("sell", short), "cash_too_little");
    let nowhere = sale(&key(), "contant", None, &basket);
    assert_eq!(office.code("sell", nowhere), "not_found");

    let sold = market.cash(&basket);
    assert_eq!(sold["number"], "B-2026-00001");
    market.office.is_clean();
}

#[test]
fn cash_from_three_thousand_euro_on_is_refused() {
    let market = Market::new();
    let boxes = product(&market.office, "Groentepakket", "stuk", "1000.00", "9");
    assert_eq!(market.refused(&[(&boxes, "3")]), "cash_limit");
    let words = market.office.refused(
        "sell",
        sale(&market.session, "contant", None, &[(&boxes, "3")]),
    );
    assert!(
        text(&words["words"]["why"]).contains("€ 3.000,00"),
        "{words:#}"
    );
    let cent_less = product(&market.office, "Korting", "stuk", "2999.99", "9");
    market.cash(&[(&cent_less, "1")]);
    let by_card = sale(&market.session, "pin", None, &[(&boxes, "3")]);
    assert_eq!(market.office.ask("sell", by_card)["total"], 300_000);
}

#[test]
fn the_receipt_takes_the_price_of_now_and_a_page_that_showed_another_is_told() {
    let market = Market::new();
    let office = &market.office;
    let dearer = as_product(Some(&market.tomatoes), "Tomaten", "kg", "4.50", "9");
    office.ask("save_product", dearer);
    let mut basket = sale(&market.session, "pin", None, &[(&market.tomatoes, "1")]);
    basket["shown_total"] = json!(395);
    assert_eq!(office.code("sell", basket.clone()), "total_changed");
    basket["shown_total"] = json!(450);
    assert_eq!(office.ask("sell", basket)["lines"][0]["unit_price"], "4.5");
}

#[test]
fn a_till_that_was_closed_and_a_product_that_is_retired_sell_nothing() {
    let market = Market::new();
    let office = &market.office;
    let mut retired = as_product(Some(&market.bags), "Linnen tas", "stuk", "6.95", "21");
    retired["is_active"] = json!(false);
    office.ask("save_product", retired);
    assert_eq!(market.refused(&[(&market.bags, "1")]), "product_retired");
    market.closed(10_000);
    assert_eq!(market.refused(&[(&market.tomatoes, "1")]), "till_closed");
    office.is_clean();
}

#[test]
fn selling_more_than_there_is_shows_as_short_until_it_is_counted() {
    let market = Market::new();
    let office = &market.office;
    market.cash(&[(&market.tomatoes, "14.5")]);
    let stock = stock_of(office, &market.tomatoes);
    assert_eq!(
        (&stock["stock"], &stock["short"]),
        (&json!("-2.5"), &json!("2.5"))
    );

    let count = |counted: &str, note: Option<&str>| json!({ "product_id": market.tomatoes, "counted": counted, "note": note });
    assert_eq!(
        office.code("count_stock", count("3", None)),
        "count_without_note"
    );
    assert_eq!(
        office.code("count_stock", count("-1", Some("x"))),
        "quantity_nothing"
    );
    let change = office.change(
        "count_stock",
        count("3", Some("Oogst van gisteren vergeten")),
    );
    let stock = stock_of(office, &market.tomatoes);
    assert_eq!(
        (&stock["stock"], &stock["short"]),
        (&json!("3"), &json!("0"))
    );
    assert_eq!(stock["lots"][0]["bed"], Value::Null);
    office.ask("count_stock", count("3", None));

    office.ask("undo_change", json!({ "change_id": change }));
    assert_eq!(stock_of(office, &market.tomatoes)["short"], "2.5");
    let moved = office.ask(
        "list_movements",
        json!({ "product_id": market.tomatoes, "limit": 10 }),
    );
    assert_eq!(moved[0]["quantity"], "-2.5");
    assert_eq!(moved[0]["receipt_number"], "B-2026-00001");
    assert_eq!(moved[0]["lot_id"], Value::Null);
    office.is_clean();
}

#[test]
fn a_harvest_that_was_sold_stays_and_another_can_be_deleted_and_undone() {
    let market = Market::new();
    let office = &market.office;
    let week = json!({ "from": DAY, "to": DAY });
    let sold = text(&office.ask("list_harvests", week.clone())[0]["id"]);
    market.cash(&[(&market.tomatoes, "1")]);
    assert_eq!(
        office.code("delete_harvest", json!({ "harvest_id": sold })),
        "harvest_left_stock"
    );
    let other = office.ask("write_harvest", as_harvest(&market.tomatoes, "3"));
    assert_eq!(other["total"], "5");
    let change = office.change("delete_harvest", json!({ "harvest_id": other["id"] }));
    assert_eq!(stock_of(office, &market.tomatoes)["stock"], "11");
    office.ask("undo_change", json!({ "change_id": change }));
    assert_eq!(stock_of(office, &market.tomatoes)["stock"], "14");
    assert_eq!(
        office.ask("list_harvests", week).as_array().map(Vec::len),
        Some(2)
    );
    office.is_clean();
}

#[test]
fn a_harvest_of_nothing_of_tomorrow_or_of_half_a_bag_is_refused() {
    let market = Market::new();
    let code = |change: &dyn Fn(&mut Value)| {
        let mut harvest = as_harvest(&market.tomatoes, "3");
        change(&mut harvest);
        market.office.code("write_harvest", harvest)
    };
    assert_eq!(code(&|it| it["uses"] = json!([])), "harvest_empty");
    let nothing = json!([{ "use": "sale", "quantity": "0" }]);
    assert_eq!(code(&|it| it["uses"] = nothing.clone()), "harvest_empty");
    let less = json!([{ "use": "sale", "quantity": "-2" }]);
    assert_eq!(code(&|it| it["uses"] = less.clone()), "quantity_nothing");
    assert_eq!(
        code(&|it| it["date"] = json!("2026-11-24")),
        "field_not_right"
    );
    assert_eq!(
        code(&|it| it["date"] = json!("0026-11-24")),
        "field_not_right"
    );
    assert_eq!(
        code(&|it| it["bed"] = json!("x".repeat(201))),
        "text_too_long"
    );
    assert_eq!(
        code(&|it| {
            it["product_id"] = json!(market.bags);
            it["uses"] = json!([{ "use": "sale", "quantity": "0.5" }]);
        }),
        "quantity_not_whole"
    );
}

#[test]
fn a_unit_stays_once_something_was_harvested() {
    let market = Market::new();
    let other = as_product(Some(&market.tomatoes), "Tomaten", "stuk", "0.50", "9");
    assert_eq!(
        market.office.code("save_product", other),
        "product_unit_in_use"
    );
    for (price, vat, code) in [
        ("-1", "9", "field_not_right"),
        ("1.005", "9", "field_not_right"),
        ("1", "verlegd", "vat_class_unknown"),
        ("1", "19", "vat_rate_unknown"),
        ("1", "hoog", "vat_class_unknown"),
    ] {
        let wrong = as_product(None, "Pompoen", "stuk", price, vat);
        assert_eq!(
            market.office.code("save_product", wrong),
            code,
            "{price} {vat}"
        );
    }
}

#[test]
fn a_receipt_is_taken_back_by_a_counter_receipt_once() {
    let market = Market::new();
    let office = &market.office;
    let sold = market.cash(&[(&market.tomatoes, "13"), (&market.bags, "1")]);
    let no_reason = reverse(&market.session, &sold, " ");
    assert_eq!(
        office.code("reverse_receipt", no_reason),
        "reversal_without_reason"
    );

    let take_back = reverse(&market.session, &sold, "Verkeerd aangeslagen");
    let counter = office.ask("reverse_receipt", take_back.clone());
    assert_eq!(counter["number"], "B-2026-00002");
    assert_eq!(
        counter["total"].as_i64(),
        sold["total"].as_i64().map(|cents| -cents)
    );
    assert_eq!(counter["reverses"], sold["number"]);
    assert_eq!(
        office.ask("reverse_receipt", take_back),
        counter,
        "a double click"
    );
    let again = reverse(&market.session, &sold, "x");
    assert_eq!(
        office.code("reverse_receipt", again),
        "receipt_already_reversed"
    );
    let back = reverse(&market.session, &counter, "x");
    assert_eq!(
        office.code("reverse_receipt", back),
        "receipt_is_counter_receipt"
    );

    let first = office.ask("get_receipt", json!({ "receipt_id": sold["id"] }));
    assert_eq!(first["reversed_by"], counter["number"]);
    let stock = stock_of(office, &market.tomatoes);
    assert_eq!(
        (&stock["stock"], &stock["short"]),
        (&json!("12"), &json!("0"))
    );
    assert_eq!(stock["lots"][0]["left"], "12");
    let closed = market.closed(10_000);
    assert_eq!(closed["entry"], json!([]), "nothing is left to book");
    office.is_clean();
}

#[test]
fn a_business_customer_gets_lines_to_bill_and_an_invoice_instead_of_a_receipt() {
    let market = Market::in_office(TestAdministration::with_the_lists(DAY));
    let office = &market.office;
    office.end_month("2026-11", DAY);
    let customers = office.ask(
        "list_customers",
        json!({ "search": "", "offset": 0, "limit": 50 }),
    );
    let business = customers["rows"]
        .as_array()
        .into_iter()
        .flatten()
        .find(|customer| customer["legal_id"].is_string())
        .expect("the sample has a business customer");
    let on_account = json!({
        "key": key(),
        "session_id": market.session,
        "customer_id": business["id"],
        "lines": [
            { "product_id": market.tomatoes, "quantity": "5.5" },
            { "product_id": market.bags, "quantity": "2" },
        ],
    });
    let lines = office.ask("sell_on_account", on_account.clone());
    assert_eq!(lines[0]["amount"], 2173);
    assert_eq!(lines[1]["price_basis"], "including_vat");
    assert_eq!(
        office.ask("sell_on_account", on_account.clone()),
        lines,
        "a double click"
    );
    let mut of_another = on_account;
    of_another["customer_id"] = json!(key());
    assert_eq!(
        office.code("sell_on_account", of_another),
        "not_found",
        "what one customer bought is not told of another"
    );
    assert_eq!(stock_of(office, &market.tomatoes)["stock"], "6.5");
    assert_eq!(receipts(office, "")["total"], 0);

    office.ask("make_drafts", json!({ "month": "2026-11" }));
    let drafts = office.ask("list_drafts", json!({}));
    let draft = drafts
        .as_array()
        .into_iter()
        .flatten()
        .find(|draft| draft["buyer_name"] == business["name"] && draft["payable"] == 3563)
        .unwrap_or_else(|| panic!("no draft for what was sold: {drafts:#}"));
    let invoice = office.ask(
        "finalise_invoice",
        json!({ "draft_id": draft["id"], "issue_date": DAY }),
    );
    assert_eq!(invoice["payable"], 3563);
    let booked = office.ask("get_invoice", json!({ "invoice_id": invoice["id"] }));
    let mut booked = postings(&booked);
    booked.sort();
    let expected = [
        ("1300", 3563),
        ("1500", -241),
        ("1510", -179),
        ("8000", -1994),
        ("8005", -1149),
    ];
    assert_eq!(
        booked,
        expected.map(|(account, cents)| (account.to_owned(), cents))
    );
    office.is_clean();
}

#[test]
fn selling_on_account_can_be_undone_and_puts_the_stock_back() {
    let market = Market::in_office(TestAdministration::with_the_lists(DAY));
    let office = &market.office;
    let customers = office.ask(
        "list_customers",
        json!({ "search": "", "offset": 0, "limit": 1 }),
    );
    let mut on_account = json!({
        "key": key(),
        "session_id": null,
        "customer_id": customers["rows"][0]["id"],
        "lines": [{ "product_id": market.tomatoes, "quantity": "5.5" }],
    });
    let change = office.change("sell_on_account", on_account.clone());
    assert_eq!(stock_of(office, &market.tomatoes)["stock"], "6.5");
    office.ask("undo_change", json!({ "change_id": change }));
    assert_eq!(stock_of(office, &market.tomatoes)["stock"], "12");
    on_account["customer_id"] = json!(key());
    assert_eq!(office.code("sell_on_account", on_account), "not_found");
    office.is_clean();
}

#[test]
fn a_second_window_sells_in_turn_and_no_number_is_lost() {
    let market = Market::new();
    let other = market.office.another_door();
    for _ in 0..5 {
        market.cash(&[(&market.tomatoes, "1")]);
        let basket = sale(&market.session, "pin", None, &[(&market.bags, "1")]);
        other
            .ask("sell", basket)
            .expect("the other window sells too");
    }
    let all = receipts(&market.office, "");
    assert_eq!(all["total"], 10);
    assert_eq!(all["rows"][0]["number"], "B-2026-00010");
    other
        .ask("close_till", close(&market.session, 11_975, None))
        .expect("the other window closes");
    assert_eq!(market.refused(&[(&market.tomatoes, "1")]), "till_closed");
    market.office.is_clean();
}

#[test]
fn opening_a_till_can_be_undone_until_something_is_sold() {
    let office = TestAdministration::on(DAY);
    let bags = product(&office, "Linnen tas", "stuk", "6.95", "21");
    let market = json!({ "enterprise": "Boerderij", "place": "Markt", "float": 0 });
    let change = office.change("open_till", market.clone());
    office.ask("undo_change", json!({ "change_id": change }));
    assert_eq!(
        office.ask("list_till_sessions", json!({ "limit": 5 })),
        json!([])
    );

    let opened = office.call("open_till", market);
    let session = text(&opened["ok"]["result"]["id"]);
    office.ask("sell", sale(&session, "pin", None, &[(&bags, "1")]));
    let undo = json!({ "change_id": opened["ok"]["change_id"] });
    assert_eq!(office.code("undo_change", undo), "became_fact");
}

#[test]
fn products_and_receipts_are_found_by_typing() {
    let market = Market::new();
    market.cash(&[(&market.tomatoes, "1")]);
    let found = |text: &str| {
        let hits = market.office.ask("search", json!({ "text": text }));
        let kinds = hits.as_array().into_iter().flatten();
        kinds
            .map(|hit| self::text(&hit["kind"]))
            .collect::<Vec<_>>()
    };
    assert_eq!(found("toma"), ["product"]);
    assert_eq!(found("b-2026-000"), ["receipt"]);
    assert_eq!(found("2026-00001"), ["receipt"]);
    assert_eq!(found("b-2025"), [""; 0]);
}

#[test]
fn a_receipt_is_drawn_again_on_a_roll_and_on_a4() {
    let market = Market::new();
    let sold = market.cash(&[(&market.tomatoes, "1.25"), (&market.bags, "2")]);
    for format in [json!(null), json!("roll"), json!("a4")] {
        let which = json!({ "receipt_id": sold["id"], "receipt_format": format });
        let pages = market.office.ask("preview_pages", which.clone());
        let svg = text(&pages["pages"][0]);
        assert!(svg.starts_with("<svg"), "{format}: {svg:.80}");
        let mut which = which;
        which["kind"] = json!("pdf");
        let file = market.office.ask("get_document", which.clone());
        assert_eq!(file["name"], "B-2026-00001.pdf");
        let pdf = market.office.document(which);
        assert!(pdf.starts_with(b"%PDF"));
    }
    let e_invoice = json!({ "receipt_id": sold["id"], "kind": "ubl" });
    assert_eq!(market.office.code("get_document", e_invoice), "not_found");
    let unknown = json!({ "receipt_id": key() });
    assert_eq!(market.office.code("preview_pages", unknown), "not_found");
}

#[test]
fn who_may_not_sell_is_stopped_at_the_door() {
    let market = Market::new();
    let volunteer = json!({
        "name": "Ömer", "role": "volunteer", "passphrase": acceptance::PASSPHRASE,
    });
    let auditor = json!({
        "name": "Bilal", "role": "auditor", "passphrase": acceptance::PASSPHRASE,
    });
    market.office.ask("add_user", volunteer);
    market.office.ask("add_user", auditor);
    let basket = sale(&market.session, "pin", None, &[(&market.bags, "1")]);
    let office = market.office.reopened_for("Ömer");
    office.ask("sell", basket.clone());
    let office = office.reopened_for("Bilal");
    assert_eq!(
        office.ask("list_till_sessions", json!({ "limit": 5 }))[0]["receipts"],
        1
    );
    assert_eq!(office.code("sell", basket), "not_allowed");
}

#[test]
fn what_a_sale_costs_is_known_before_it_is_made_and_keeps_nothing() {
    let market = Market::new();
    let asked = |received: Option<i64>| {
        let lines = json!([
            { "product_id": market.tomatoes, "quantity": "1.25" },
            { "product_id": market.bags, "quantity": "1" },
            { "product_id": market.tomatoes, "quantity": "11" },
        ]);
        let sale = json!({ "lines": lines, "received": received });
        market.office.ask("price_sale", sale)
    };
    let priced = asked(None);
    assert_eq!(priced["total"], 494 + 695 + 4345);
    assert_eq!(priced["lines"][0]["amount"], 494);
    assert_eq!(priced["lines"][0]["short"], Value::Null);
    assert_eq!(priced["lines"][1]["short"], "1");
    assert_eq!(priced["lines"][2]["short"], "0.25");
    assert_eq!(priced["change"], Value::Null);
    assert_eq!(priced["handed"], json!([5534, 6000, 10_000]));
    assert_eq!(priced["vat"].as_array().map(Vec::len), Some(2));
    assert_eq!(asked(Some(6000))["change"], 466);
    assert_eq!(asked(Some(5000))["lacking"], 534);
    assert_eq!(asked(Some(5000))["change"], Value::Null);
    assert_eq!(receipts(&market.office, "")["total"], 0);
    assert_eq!(stock_of(&market.office, &market.tomatoes)["stock"], "12");

    let nothing = json!({ "product_id": market.tomatoes, "quantity": "0" });
    let sale = json!({ "lines": [nothing], "received": null });
    let problem = market.office.refused("price_sale", sale);
    assert_eq!(problem["code"], "quantity_nothing");
}

#[test]
fn coins_and_notes_are_added_up_and_held_beside_what_the_drawer_should_hold() {
    let market = Market::new();
    market.cash(&[(&market.tomatoes, "1")]);
    let count = |pieces: Value, total: Option<i64>| {
        let counted = json!({ "session_id": market.session, "pieces": pieces, "total": total });
        market.office.ask("count_cash", counted)
    };
    let pieces = json!([
        { "value": 5000, "count": 2 },
        { "value": 200, "count": 1 },
        { "value": 5, "count": 3 },
    ]);
    let counted = count(pieces, None);
    assert_eq!(counted["counted"], 10_215);
    assert_eq!(counted["expected"], 10_395);
    assert_eq!(counted["difference"], -180);
    assert_eq!(count(json!([]), Some(10_395))["difference"], 0);
}
