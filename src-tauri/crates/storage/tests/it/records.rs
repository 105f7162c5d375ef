//! What comes out equals what went in, noun by noun.

use chrono::NaiveTime;
use uuid::Uuid;

use domain::dates::Month;
use domain::id::{HourId, RoomId, TillSaleId};
use domain::invoicing::InvoiceKind;
use domain::ledger::AccountNumber;
use domain::money::{Percentage, Quantity, UnitPrice};
use domain::organisation::{LegalId, Oin, Series};
use domain::people::{PriceBasis, RoleKind, name_key};
use domain::rentals::{RatePer, RentalRate, Room};
use domain::till::{PaymentMeans, TillSale};
use domain::vat::VatClass;
use domain::work::{Hours, Worked};
use storage::invoicing::{InvoiceFilter, get_draft, get_invoice, list_drafts, list_invoices};
use storage::people::{CustomerFilter, PeopleFilter};
use storage::{StorageError, billing, certificates, invoicing, ledger, people};

use crate::office::{
    Office, an_invoice, billable, cooperative, customer, day, draft_for, finalised, person,
    placement,
};

#[test]
fn the_organisation_with_everything_filled_in() {
    let mut office = Office::new();
    let mut organisation = cooperative();
    organisation.oin = Oin::parse("00000001999000007000");
    organisation.small_business_scheme = true;
    organisation.series = Series {
        prefix: "2026-V-".to_owned(),
        first_number: 413,
        digits: 4,
    };
    for version in [cooperative(), organisation, Default::default()] {
        let ((), changed) = office
            .database
            .transact(|tx| storage::organisation::save(tx, &version))
            .unwrap();
        assert!(changed.contains(&"organisation"));
        let loaded = office.database.read(|r| storage::organisation::load(r));
        assert_eq!(loaded.unwrap(), Some(version));
    }
}

#[test]
fn logo_settings_and_signing_key() {
    let mut office = Office::new();
    office.write(|tx| {
        storage::organisation::set_logo(tx, Some(b"<svg/>"))?;
        storage::organisation::set_setting(tx, "language", "nl")?;
        storage::organisation::set_setting(tx, "language", "en")?;
        storage::organisation::set_signing_key(tx, [9; 32])
    });
    office
        .database
        .read(|r| -> storage::Result<()> {
            assert_eq!(
                storage::organisation::logo(r)?.as_deref(),
                Some(&b"<svg/>"[..])
            );
            assert_eq!(
                storage::organisation::setting(r, "language")?.as_deref(),
                Some("en")
            );
            assert_eq!(storage::organisation::setting(r, "other")?, None);
            assert_eq!(storage::organisation::signing_key(r)?, Some([9; 32]));
            Ok(())
        })
        .unwrap();
    office.write(|tx| storage::organisation::set_logo(tx, None));
    assert_eq!(
        office
            .database
            .read(|r| storage::organisation::logo(r))
            .unwrap(),
        None
    );
    let again = office
        .database
        .transact(|tx| storage::organisation::set_signing_key(tx, [8; 32]));
    assert!(matches!(again, Err(StorageError::Constraint { .. })));
}

#[test]
fn a_person_and_the_same_person_as_a_customer() {
    let mut office = Office::new();
    let mut anna = person("Anna", "van der", "Bakker");
    let mut as_customer = customer("Anna van der Bakker");
    as_customer.id = anna.id;
    office.write(|tx| {
        people::insert_person(tx, &anna)?;
        people::insert_customer(tx, &as_customer)
    });
    anna.roles.remove(0);
    anna.note = "x".repeat(10_000);
    as_customer.payment_days = Some(30);
    as_customer.number = String::new();
    office.write(|tx| {
        people::update_person(tx, &anna)?;
        people::update_customer(tx, &as_customer)
    });

    office
        .database
        .read(|r| -> storage::Result<()> {
            assert_eq!(people::get_person(r, anna.id)?.as_ref(), Some(&anna));
            assert_eq!(
                people::get_customer(r, anna.id)?.as_ref(),
                Some(&as_customer)
            );
            let key = name_key("ANNA  van der bakker");
            assert_eq!(people::people_by_name_key(r, &key)?, [anna.id]);
            assert_eq!(people::customers_by_name_key(r, &key)?, [anna.id]);
            assert_eq!(
                people::customer_by_number(r, "")?,
                None,
                "no number is nobody's"
            );
            assert_eq!(people::all_people_names(r)?, [(anna.id, anna.name.clone())]);
            Ok(())
        })
        .unwrap();
    let stranger = person("Bilal", "", "Amrani");
    let missing = office
        .database
        .transact(|tx| people::update_person(tx, &stranger));
    assert!(matches!(missing, Err(StorageError::NotFound)));
    let twice = office
        .database
        .transact(|tx| people::insert_person(tx, &anna));
    let Err(StorageError::Constraint { table, .. }) = twice else {
        panic!("{twice:?}");
    };
    assert_eq!(table, "person");
}

#[test]
fn people_come_in_pages_by_family_name_and_by_role() {
    let mut office = Office::new();
    office.write(|tx| {
        for (given, family) in [
            ("Chantal", "de Vries"),
            ("Bilal", "Amrani"),
            ("Anna", "amrani"),
        ] {
            let mut person = person(given, "", family);
            if given == "Bilal" {
                person.roles.clear();
            }
            people::insert_person(tx, &person)?;
        }
        Ok(())
    });
    let page = |search: &str, role, offset, limit| {
        let filter = PeopleFilter {
            search: search.to_owned(),
            role,
            offset,
            limit,
        };
        let page = office
            .database
            .read(|r| people::list_people(r, &filter))
            .unwrap();
        let names: Vec<_> = page
            .rows
            .iter()
            .map(|person| person.name.given.clone())
            .collect();
        (page.total, names.join(" "))
    };
    assert_eq!(page("", None, 0, 10), (3, "Anna Bilal Chantal".to_owned()));
    assert_eq!(page("", None, 1, 1), (3, "Bilal".to_owned()));
    assert_eq!(
        page("", Some(RoleKind::Member), 0, 10),
        (2, "Anna Chantal".to_owned())
    );
    assert_eq!(page("amr", None, 0, 10), (2, "Anna Bilal".to_owned()));
    assert_eq!(
        page("vri cha", Some(RoleKind::Member), 0, 10),
        (1, "Chantal".to_owned())
    );
    assert_eq!(page("\"'; DROP", None, 0, 10), (0, String::new()));
}

#[test]
fn customers_by_number_and_in_pages() {
    let mut office = Office::new();
    let tuin = customer("Stichting De Tuin");
    let mut koor = customer("Koor De Noot");
    koor.number = "K-008".to_owned();
    office.write(|tx| {
        people::insert_customer(tx, &tuin)?;
        people::insert_customer(tx, &koor)
    });
    office
        .database
        .read(|r| -> storage::Result<()> {
            assert_eq!(people::customer_by_number(r, "K-008")?, Some(koor.id));
            let filter = CustomerFilter {
                search: "noot".to_owned(),
                offset: 0,
                limit: 5,
            };
            let found = people::list_customers(r, &filter)?;
            assert_eq!((found.total, found.rows), (1, vec![koor.clone()]));
            Ok(())
        })
        .unwrap();
}

#[test]
fn rooms_hours_and_placements() {
    let mut office = Office::new();
    let dirk = person("Dirk", "de", "Wit");
    let chantal = person("Chantal", "", "Bos");
    let mut room = Room {
        id: RoomId(Uuid::now_v7()),
        name: "Grote  Zaal".to_owned(),
        capacity: Some(80),
        layout: "theater".to_owned(),
        is_active: true,
        rates: vec![RentalRate {
            customer_group: "buurt".to_owned(),
            per: RatePer::DayPart,
            price: UnitPrice::new("45.5".parse().unwrap()).unwrap(),
        }],
    };
    let worked = |date: &str| Hours {
        id: HourId(Uuid::now_v7()),
        person: dirk.id,
        date: day(date),
        worked: Worked::Shift {
            begin: NaiveTime::from_hms_opt(9, 0, 0).unwrap(),
            end: NaiveTime::from_hms_opt(16, 45, 0).unwrap(),
            pause_minutes: 30,
        },
        activity: "kas".to_owned(),
        is_approved: true,
    };
    let late = Hours {
        worked: Worked::Minutes(150),
        ..worked("2026-07-02")
    };
    let early = worked("2026-07-01");
    let mut plek = placement(dirk.id, Some(chantal.id));
    office.write(|tx| {
        people::insert_person(tx, &dirk)?;
        people::insert_person(tx, &chantal)?;
        storage::rentals::insert_room(tx, &room)?;
        storage::work::insert_hours(tx, &late)?;
        storage::work::insert_hours(tx, &early)?;
        storage::placements::insert(tx, &plek)
    });
    room.rates.clear();
    room.capacity = None;
    plek.skills.clear();
    plek.supervisor = None;
    office.write(|tx| {
        storage::rentals::update_room(tx, &room)?;
        storage::placements::update(tx, &plek)
    });
    office
        .database
        .read(|r| -> storage::Result<()> {
            assert_eq!(storage::rentals::list_rooms(r)?, [room.clone()]);
            assert_eq!(
                storage::rentals::rooms_by_name_key(r, "grote zaal")?,
                [room.id]
            );
            assert_eq!(
                storage::work::hours_on(r, dirk.id, early.date)?,
                std::slice::from_ref(&early)
            );
            assert_eq!(
                storage::work::hours_on(r, dirk.id, late.date)?,
                std::slice::from_ref(&late)
            );
            assert_eq!(storage::work::hours_on(r, chantal.id, early.date)?, []);
            assert_eq!(storage::work::hours_count(r)?, 2);
            assert_eq!(storage::placements::get(r, plek.id)?.as_ref(), Some(&plek));
            assert_eq!(storage::placements::list(r)?, [plek.clone()]);
            assert_eq!(storage::placements::of_person(r, chantal.id)?, []);
            Ok(())
        })
        .unwrap();
}

#[test]
fn till_sales_keep_the_order_of_the_list() {
    let mut office = Office::new();
    let sale = |receipt: &str, date: &str, time| TillSale {
        id: TillSaleId(Uuid::now_v7()),
        date: day(date),
        time,
        receipt: receipt.to_owned(),
        product: "Linnen tas".to_owned(),
        quantity: Quantity::new("-0.25".parse().unwrap()).unwrap(),
        unit: "stuk".to_owned(),
        unit_price: UnitPrice::new("6.95".parse().unwrap()).unwrap(),
        vat_class: VatClass::standard(Percentage::whole(21)),
        payment_means: PaymentMeans::Card,
        enterprise: "Boerderij".to_owned(),
    };
    let time = NaiveTime::from_hms_opt(10, 5, 0);
    let sales = [
        sale("2627", "2026-10-31", time),
        sale("2626", "2026-10-01", None),
        sale("2626", "2026-10-01", None),
    ];
    let november = sale("1", "2026-11-01", None);
    office.write(|tx| {
        sales
            .iter()
            .try_for_each(|sale| storage::till::insert_sale(tx, sale))?;
        storage::till::insert_sale(tx, &november)
    });
    let october: Month = "2026-10".parse().unwrap();
    let kept = office
        .database
        .read(|r| storage::till::sales_of(r, october))
        .unwrap();
    assert_eq!(kept, sales);
    let months = office
        .database
        .read(|r| storage::till::months_with_open_sales(r))
        .unwrap();
    assert_eq!(months, [october, october.next()]);
}

#[test]
fn open_lines_come_by_party_date_and_order_of_the_list() {
    let mut office = Office::new();
    let tuin = customer("Stichting De Tuin");
    let koor = customer("Koor De Noot");
    let lines = [
        billable(koor.id, "laatste", "2026-10-09"),
        billable(tuin.id, "b", "2026-10-05"),
        billable(tuin.id, "a", "2026-10-05"),
        billable(tuin.id, "eerder", "2026-10-01"),
        billable(tuin.id, "te laat", "2026-11-01"),
    ];
    office.write(|tx| {
        people::insert_customer(tx, &tuin)?;
        people::insert_customer(tx, &koor)?;
        lines
            .iter()
            .try_for_each(|line| billing::insert_line(tx, line))
    });
    let open = office
        .database
        .read(|r| billing::open_lines(r, day("2026-10-31")))
        .unwrap();
    let texts: Vec<_> = open.iter().map(|line| line.text.as_str()).collect();
    assert_eq!(texts, ["eerder", "b", "a", "laatste"]);
    assert_eq!(open[3], lines[0]);
}

#[test]
fn a_draft_follows_its_customer_and_gives_its_lines_back() {
    let mut office = Office::new();
    let mut tuin = customer("Stichting De Tuin");
    let known = billable(tuin.id, "Zaalhuur", "2026-10-03");
    let typed = billable(tuin.id, "Koffie", "2026-10-04");
    let mut draft = draft_for(&tuin, vec![typed.clone(), known.clone()]);
    office.write(|tx| {
        people::insert_customer(tx, &tuin)?;
        billing::insert_line(tx, &known)?;
        invoicing::insert_draft(tx, &draft)
    });
    let kept = |office: &Office| {
        office
            .database
            .read(|r| get_draft(r, draft.id, 14))
            .unwrap()
    };
    assert_eq!(kept(&office).as_ref(), Some(&draft));
    let until = day("2026-10-31");
    let open = |office: &Office| {
        office
            .database
            .read(|r| billing::open_lines(r, until))
            .unwrap()
    };
    assert_eq!(open(&office), []);

    tuin.name = "Stichting De Nieuwe Tuin".to_owned();
    tuin.payment_days = Some(60);
    office.write(|tx| people::update_customer(tx, &tuin));
    let buyer = kept(&office).unwrap().buyer.unwrap();
    assert_eq!((buyer.name, buyer.payment_days), (tuin.name.clone(), 60));

    draft.lines.remove(0);
    draft.lines[0].text = "Zaalhuur, grote zaal".to_owned();
    draft.note = String::new();
    office.write(|tx| invoicing::update_draft(tx, &draft));
    let listed = office.database.read(|r| list_drafts(r, 14)).unwrap();
    assert_eq!(listed.len(), 1);
    assert_eq!(listed[0].lines, draft.lines);
    assert_eq!(open(&office), [typed]);

    office.write(|tx| invoicing::delete_draft(tx, draft.id));
    assert_eq!(kept(&office), None);
    assert_eq!(open(&office).len(), 2);
}

#[test]
fn a_draft_without_buyer_or_lines_is_kept_as_it_is() {
    let mut office = Office::new();
    let mut draft = draft_for(&customer("x"), Vec::new());
    draft.buyer = None;
    draft.price_basis = PriceBasis::IncludingVat;
    office.write(|tx| invoicing::insert_draft(tx, &draft));
    let kept = office
        .database
        .read(|r| get_draft(r, draft.id, 14))
        .unwrap();
    assert_eq!(kept, Some(draft));
}

#[test]
fn a_line_on_one_draft_is_refused_on_another() {
    let mut office = Office::new();
    let tuin = customer("Stichting De Tuin");
    let line = billable(tuin.id, "Zaalhuur", "2026-10-03");
    office.write(|tx| {
        people::insert_customer(tx, &tuin)?;
        invoicing::insert_draft(tx, &draft_for(&tuin, vec![line.clone()]))
    });
    let twice = draft_for(&tuin, vec![line]);
    let refused = office
        .database
        .transact(|tx| invoicing::insert_draft(tx, &twice));
    let Err(StorageError::Constraint { table, .. }) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(table, "draft_line");
    let left = office
        .database
        .read(|r| get_draft(r, twice.id, 14))
        .unwrap();
    assert_eq!(left, None, "all or nothing");
}

#[test]
fn an_invoice_comes_back_as_it_was_issued_whatever_changes_later() {
    let mut office = Office::new();
    let mut tuin = customer("Stichting De Tuin");
    tuin.oin = Oin::parse("00000001999000007000");
    let mut exempt = billable(tuin.id, "Zaalhuur", "2026-10-03");
    exempt.vat_class = VatClass::EXEMPT;
    exempt.vat_reason = "Artikel 11".to_owned();
    let lines = vec![exempt, billable(tuin.id, "Koffie", "2026-10-04")];
    let draft = draft_for(&tuin, lines);
    let (invoice, entry) = office.write(|tx| {
        people::insert_customer(tx, &tuin)?;
        invoicing::insert_draft(tx, &draft)?;
        finalised(tx, draft.clone())
    });
    assert!(matches!(invoice.buyer.legal_id, Some(LegalId::Oin(_))));

    tuin.name = "Iemand anders".to_owned();
    let mut moved = cooperative();
    moved.name = "Na de fusie U.A.".to_owned();
    office.write(|tx| {
        people::update_customer(tx, &tuin)?;
        storage::organisation::save(tx, &moved)
    });

    office
        .database
        .read(|r| -> storage::Result<()> {
            assert_eq!(get_invoice(r, invoice.id)?.as_ref(), Some(&invoice));
            assert_eq!(invoicing::made_from(r, draft.id)?.as_ref(), Some(&invoice));
            let number = &invoice.number;
            assert_eq!(
                invoicing::invoice_by_number(r, number)?.as_ref(),
                Some(&invoice)
            );
            let november: Month = "2026-11".parse().unwrap();
            assert_eq!(
                invoicing::invoices_of_month(r, november)?,
                std::slice::from_ref(&invoice)
            );
            assert_eq!(
                ledger::entry_of_invoice(r, invoice.id)?,
                Some(entry.clone())
            );
            assert_eq!(get_draft(r, draft.id, 14)?, None);
            let pdf = invoicing::get_document(r, "invoice", &invoice.id.to_string(), "pdf")?;
            assert_eq!(pdf, Some(crate::office::pdf_of(&invoice)));
            Ok(())
        })
        .unwrap();
}

#[test]
fn finalising_twice_is_refused_by_the_file_too() {
    let mut office = Office::new();
    let (invoice, _) = office.write(an_invoice);
    let mut again = invoice.clone();
    again.id = domain::id::InvoiceId(Uuid::now_v7());
    again.number = "2026-9999".to_owned();
    again.sequence = 9999;
    let refused = office
        .database
        .transact(|tx| invoicing::insert_invoice(tx, &again));
    let Err(StorageError::Constraint { table, .. }) = refused else {
        panic!("{refused:?}");
    };
    assert_eq!(table, "invoice");
}

#[test]
fn an_abandoned_number_is_given_back() {
    let mut office = Office::new();
    let taken: Result<_, StorageError> = office.database.transact(|tx| {
        invoicing::take_sequence(tx, 2026, 413)?;
        invoicing::take_sequence(tx, 2026, 413)?;
        Err::<(), _>(StorageError::NotFound)
    });
    assert!(taken.is_err());
    let numbers = office.write(|tx| {
        Ok([
            invoicing::take_sequence(tx, 2026, 413)?,
            invoicing::take_sequence(tx, 2026, 1)?,
            invoicing::take_sequence(tx, 2027, 1)?,
            certificates::next_number(tx, 2026)?,
            certificates::next_number(tx, 2026)?,
        ])
    });
    assert_eq!(numbers, [413, 414, 1, 1, 2]);
}

#[test]
fn invoices_are_listed_newest_first_with_the_sum_of_all() {
    let mut office = Office::new();
    let (first, _) = office.write(an_invoice);
    let (second, _) = office.write(an_invoice);
    let page = |filter: InvoiceFilter| office.database.read(|r| list_invoices(r, &filter)).unwrap();

    let all = page(InvoiceFilter {
        limit: 1,
        ..InvoiceFilter::default()
    });
    assert_eq!(all.total, 2);
    assert_eq!(all.payable, first.totals.payable + second.totals.payable);
    assert_eq!(all.rows.len(), 1);
    assert_eq!(all.rows[0].id, second.id);
    assert_eq!(all.rows[0].number, "2026-0414");

    let none = page(InvoiceFilter {
        kind: Some(InvoiceKind::CreditNote),
        ..InvoiceFilter::default()
    });
    assert_eq!((none.total, none.payable.cents()), (0, 0));
    let found = page(InvoiceFilter {
        search: "0413 tuin".to_owned(),
        from: Some(day("2026-11-22")),
        to: Some(day("2026-11-22")),
        limit: 10,
        ..InvoiceFilter::default()
    });
    assert_eq!(found.rows[0].id, first.id);
    let later = page(InvoiceFilter {
        from: Some(day("2026-11-23")),
        ..InvoiceFilter::default()
    });
    assert_eq!(later.total, 0);
}

#[test]
fn documents_of_a_period_are_handed_over_one_by_one() {
    let mut office = Office::new();
    let (first, _) = office.write(an_invoice);
    office.write(|tx| an_invoice(tx).map(drop));
    let names = |from: &str, to: &str| {
        let mut names = Vec::new();
        let count = office
            .database
            .read(|r| {
                invoicing::documents_between(r, day(from), day(to), |document| {
                    names.push(document.file_name);
                    Ok::<_, StorageError>(())
                })
            })
            .unwrap();
        assert_eq!(count as usize, names.len());
        names
    };
    assert_eq!(
        names("2026-11-01", "2026-11-30"),
        ["2026-0413.pdf", "2026-0414.pdf"]
    );
    assert_eq!(names("2026-10-01", "2026-10-31"), [""; 0]);
    let id = first.id.to_string();
    let of = office
        .database
        .read(|r| invoicing::documents_of(r, "invoice", &id))
        .unwrap();
    assert_eq!(of.len(), 1);
}

#[test]
fn the_chart_has_every_account_that_the_rules_book_on() {
    let office = Office::new();
    let accounts = office.database.read(|r| ledger::accounts(r)).unwrap();
    assert_eq!(accounts.len(), 201);
    for number in [
        1000, 1210, 1300, 1500, 1510, 1515, 8000, 8005, 8010, 8105, 8110, 8200, 8205, 8210, 8215,
        8300, 8305,
    ] {
        let account = accounts
            .iter()
            .find(|account| account.number == AccountNumber(number));
        assert!(account.is_some(), "{number}");
    }
}

#[test]
fn balances_add_up_to_nothing() {
    let mut office = Office::new();
    let (invoice, _) = office.write(an_invoice);
    let (from, to) = (day("2026-01-01"), day("2026-12-31"));
    office
        .database
        .read(|r| -> storage::Result<()> {
            let balances = ledger::balance_per_account(r, from, to)?;
            let debit: i64 = balances.iter().map(|row| row.debit.cents()).sum();
            let credit: i64 = balances.iter().map(|row| row.credit.cents()).sum();
            assert_eq!(debit, credit);
            assert_eq!(balances[0].account.number, AccountNumber::DEBTORS);
            assert_eq!(balances[0].debit, invoice.totals.payable);
            assert_eq!(ledger::entries(r, from, to)?.len(), 1);
            assert_eq!(ledger::entries(r, to, from)?, []);
            assert_eq!(ledger::unbalanced_entries(r)?, []);
            Ok(())
        })
        .unwrap();
}
