//! Our own side: everything through the one door, into a real encrypted file.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use application::{Clock, Door, DoorOptions};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};

use crate::lists;
use crate::meter::{Meter, ms};

/// Of the invented director.
pub const PASSPHRASE: &str = "kas en buurt voor iedereen";
const MONTH: &str = "2026-10";
const ISSUE_DATE: &str = "2026-10-31";

/// An open administration.
pub struct Office {
    door: Door,
}

impl Office {
    fn closed() -> Self {
        let noon = format!("{ISSUE_DATE}T12:00:00Z");
        Self {
            door: Door::new(DoorOptions {
                clock: Clock::Fixed(noon.parse().expect("BUG: a real moment")),
                ..DoorOptions::default()
            }),
        }
    }

    /// Opens `file`, with the key derivation that users have.
    pub fn open(file: &Path) -> Self {
        let office = Self::closed();
        let who = json!({ "path": file, "user_name": null, "passphrase": PASSPHRASE });
        office.ask("open_administration", who);
        office
    }

    /// The result of a command. A measurement of something that fails is worth nothing, so it
    /// stops with the problem.
    pub fn ask(&self, command: &str, input: Value) -> Value {
        match self.door.ask(command, input) {
            Ok(result) => result,
            Err(problem) => panic!("{command}: {problem:#}"),
        }
    }

    fn drafts(&self) -> Vec<Value> {
        let drafts = self.ask("list_drafts", json!({}));
        drafts.as_array().cloned().unwrap_or_default()
    }

    /// The ids of the invoices, the first number first.
    pub fn invoices(&self) -> Vec<Value> {
        let mut ids = Vec::new();
        loop {
            let page = json!({ "search": "", "kind": null, "offset": ids.len(), "limit": 1000 });
            let list = self.ask("list_invoices", page);
            let rows = list["rows"].as_array().cloned().unwrap_or_default();
            if rows.is_empty() {
                break;
            }
            ids.extend(rows.into_iter().map(|mut row| row["id"].take()));
        }
        ids.reverse();
        ids
    }

    /// The bytes of a document as issued: `pdf` or `ubl`.
    pub fn document(&self, invoice: &Value, kind: &str) -> Vec<u8> {
        let which = json!({ "invoice_id": invoice, "certificate_id": null, "kind": kind });
        let content = self.ask("get_document", which);
        let text = content["content_base64"].as_str().unwrap_or_default();
        BASE64
            .decode(text)
            .expect("BUG: the door answers with base64")
    }

    fn bytes_of_documents(&self) -> usize {
        let size = |id: &Value| self.document(id, "pdf").len() + self.document(id, "ubl").len();
        self.invoices().iter().map(size).sum()
    }
}

/// Makes `folder`/voorraad.kas with the drafts of `customers` customers in it, `LINES` lines each.
pub fn prepare(folder: &Path, sample: &Path, customers: usize) -> Value {
    let file = folder.join("voorraad.kas");
    let office = Office::closed();
    let made = json!({
        "path": file,
        "organisation_name": "",
        "user_name": "Chantal",
        "passphrase": PASSPHRASE,
        "language": "nl",
    });
    office.ask("create_administration", made);
    lists::write(folder, customers).expect("the lists can be written");
    let lists = ["klanten.csv", "te-factureren.csv"].map(|name| folder.join(name));
    let [customer_list, lines] = lists.map(|path| json!({ "path": path }));
    let organisation = json!({ "path": sample.join("organisatie.json") });
    let started = Instant::now();
    let files = json!({ "files": [organisation, customer_list, lines] });
    let report = office.ask("run_import", files);
    let import_ms = ms(started);
    assert!(
        report["refused"] == json!([]),
        "every row comes in: {report:#}"
    );

    let started = Instant::now();
    office.ask("make_drafts", json!({ "month": MONTH }));
    let drafts_ms = ms(started);
    let drafts = office.drafts();
    assert_eq!(drafts.len(), customers, "a draft for every customer");
    assert!(drafts.iter().all(|draft| draft["lines"] == lists::LINES));
    office.ask("lock_administration", json!({}));
    json!({ "import_ms": import_ms, "drafts_ms": drafts_ms })
}

/// A copy of a prepared file under another name, with the key file beside it.
pub fn copied(folder: &Path, name: &str) -> PathBuf {
    for entry in fs::read_dir(folder).expect("the folder is there").flatten() {
        let file_name = entry.file_name().to_string_lossy().into_owned();
        if let Some(rest) = file_name.strip_prefix("voorraad.") {
            let copy = folder.join(format!("{name}.{rest}"));
            fs::copy(entry.path(), copy).expect("there is room for a copy");
        }
    }
    folder.join(format!("{name}.kas"))
}

/// Makes every draft in `file` final, in the steps of a month's end.
pub fn in_chunks(file: &Path) -> Value {
    let office = Office::open(file);
    let count = office.drafts().len();
    let step = json!({ "month": MONTH, "issue_date": ISSUE_DATE });
    let meter = Meter::start();
    let mut steps = 0;
    let mut longest: f64 = 0.0;
    loop {
        let started = Instant::now();
        let progress = office.ask("month_end_step", step.clone());
        longest = longest.max(ms(started));
        steps += 1;
        if progress["finished"] == true {
            break;
        }
    }
    let mut answer = meter.stop(count, 0);
    assert_eq!(
        office.invoices().len(),
        count,
        "every draft became an invoice"
    );
    answer["kb"] = json!(office.bytes_of_documents() as f64 / 1000.0 / count as f64);
    answer["steps"] = json!(steps);
    answer["longest_step_ms"] = json!(longest);
    answer
}

/// Makes the first `count` drafts in `file` final, one by one.
pub fn singly(file: &Path, count: usize) -> Value {
    let office = Office::open(file);
    let drafts = office.drafts();
    let meter = Meter::start();
    for draft in &drafts[..count] {
        let which = json!({ "draft_id": draft["id"], "issue_date": ISSUE_DATE });
        office.ask("finalise_invoice", which);
    }
    let mut answer = meter.stop(count, 0);
    answer["kb"] = json!(office.bytes_of_documents() as f64 / 1000.0 / count as f64);
    answer
}

/// From passphrase to what the first screen asks, without the window.
pub fn opening(file: &Path) -> Value {
    let started = Instant::now();
    let office = Office::open(file);
    let opened = ms(started);
    let everything = |limit: u32| json!({ "search": "", "offset": 0, "limit": limit });
    office.ask("get_organisation", json!({}));
    let mut people = everything(1);
    people["role"] = Value::Null;
    office.ask("list_people", people);
    office.ask("list_customers", everything(1));
    let mut invoices = everything(1);
    invoices["kind"] = Value::Null;
    office.ask("list_invoices", invoices);
    office.ask("list_certificates", everything(1));
    let before_review = ms(started);
    office.ask("review_month", json!({ "month": MONTH }));
    let reviewed = ms(started);
    json!({
        "open_ms": opened,
        "lists_ms": before_review - opened,
        "review_ms": reviewed - before_review,
        "first_screen_ms": reviewed,
    })
}
