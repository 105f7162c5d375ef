//! Certificates: who earned one, what it says and never says, and whether it is genuine.

use acceptance::TestAdministration;
use application::{SignatureVerdict, verify_signature};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde_json::{Value, json};

fn register(administration: &TestAdministration) -> Vec<Value> {
    let list = administration.ask(
        "list_certificates",
        json!({ "search": "", "offset": 0, "limit": 50 }),
    );
    list["rows"].as_array().expect("a list").clone()
}

fn placements(administration: &TestAdministration) -> Value {
    let all = json!({
        "search": "",
        "state": null,
        "person_id": null,
        "offset": 0,
        "limit": 1000,
    });
    administration.ask("list_placements", all)["rows"].take()
}

fn pdf(administration: &TestAdministration, certificate: &Value) -> Vec<u8> {
    administration.document(json!({ "certificate_id": certificate["id"], "kind": "pdf" }))
}

fn verdict(administration: &TestAdministration, pdf: &[u8]) -> Value {
    let which = json!({ "pdf_base64": BASE64.encode(pdf) });
    administration.ask("verify_certificate", which)["verdict"].take()
}

#[test]
fn a_certificate_is_genuine_by_its_code_and_by_its_paper() {
    let administration = TestAdministration::with_october_ended("2026-11-22");
    let certificates = register(&administration);
    assert_eq!(certificates.len(), 6);

    for certificate in &certificates {
        let by_code =
            administration.ask("verify_certificate", json!({ "code": certificate["code"] }));
        assert_eq!(by_code["verdict"], "genuine");
        assert_eq!(by_code["certificate"]["number"], certificate["number"]);
        assert_eq!(
            verdict(&administration, &pdf(&administration, certificate)),
            "genuine"
        );
    }
}

#[test]
fn a_certificate_that_lies_on_this_computer_is_verified_where_it_lies() {
    let administration = TestAdministration::with_october_ended("2026-11-22");
    let certificate = &register(&administration)[0];
    let path = administration.folder().join("certificaat van Selam.pdf");
    std::fs::write(&path, pdf(&administration, certificate)).expect("a test may write");

    let found = administration.ask("verify_certificate", json!({ "path": path }));
    assert_eq!(found["verdict"], "genuine");

    let gone = json!({ "path": administration.folder().join("weg.pdf") });
    assert_eq!(
        administration.code("verify_certificate", gone),
        "paper_unreadable"
    );
    let folder = json!({ "path": administration.folder() });
    assert_eq!(
        administration.code("verify_certificate", folder),
        "paper_unreadable"
    );
    let both = json!({ "path": path, "code": "7KQ4-M2XD-9TFW" });
    assert_eq!(
        administration.code("verify_certificate", both),
        "input_unreadable"
    );
}

#[test]
fn a_code_typed_sloppily_is_still_the_code() {
    let administration = TestAdministration::with_october_ended("2026-11-22");
    let code = register(&administration)[0]["code"]
        .as_str()
        .expect("a code")
        .to_lowercase();
    let sloppy = format!(" {} ", code.replace('-', " ").replace('0', "o"));

    let found = administration.ask("verify_certificate", json!({ "code": sloppy }));

    assert_eq!(found["verdict"], "genuine");
}

#[test]
fn a_code_that_was_made_up_is_unknown() {
    let administration = TestAdministration::with_october_ended("2026-11-22");

    let found = administration.ask("verify_certificate", json!({ "code": "ABCD-EFGH-JKMN" }));

    assert_eq!(found["verdict"], "unknown");
}

#[test]
fn not_a_byte_can_be_changed_anywhere() {
    let administration = TestAdministration::with_october_ended("2026-11-22");
    let paper = pdf(&administration, &register(&administration)[0]);
    let places = (0..paper.len()).step_by(paper.len() / 60);

    for place in places.chain([paper.len() - 1]) {
        let mut changed = paper.clone();
        changed[place] ^= 1;
        let found = verdict(&administration, &changed);
        assert!(
            found == "changed" || found == "not_signed_by_us",
            "byte {place} of {} was changed and it is {found}",
            paper.len()
        );
    }
}

#[test]
fn nothing_can_be_added_at_the_end() {
    let administration = TestAdministration::with_october_ended("2026-11-22");
    let mut paper = pdf(&administration, &register(&administration)[0]);
    paper.extend_from_slice(b"\n");

    assert_ne!(verdict(&administration, &paper), "genuine");
}

#[test]
fn a_revoked_certificate_says_so_and_stays_in_the_register() {
    let administration = TestAdministration::with_october_ended("2026-11-22");
    let certificate = register(&administration)[0].clone();
    let paper = pdf(&administration, &certificate);
    let which = |reason: &str| json!({ "certificate_id": certificate["id"], "reason": reason });

    assert_eq!(
        administration.code("revoke_certificate", which("  ")),
        "reason_missing"
    );
    administration.ask("revoke_certificate", which("De uren klopten niet"));

    assert_eq!(verdict(&administration, &paper), "revoked");
    let found = administration.ask("verify_certificate", json!({ "code": certificate["code"] }));
    assert_eq!(found["verdict"], "revoked");
    assert_eq!(found["certificate"]["revoked_on"], "2026-11-22");
    assert_eq!(register(&administration).len(), 6);
    assert_eq!(
        pdf(&administration, &certificate),
        paper,
        "as it was issued"
    );
    assert_eq!(
        administration.code("revoke_certificate", which("Nog eens")),
        "already_revoked"
    );
    administration.is_clean();
}

#[test]
fn a_certificate_of_another_cooperative_is_not_ours() {
    let ours = TestAdministration::with_october_ended("2026-11-22");
    let theirs = TestAdministration::on("2026-11-22");
    let paper = pdf(&ours, &register(&ours)[0]);

    assert_eq!(verdict(&theirs, &paper), "not_signed_by_us");
}

#[test]
fn anyone_with_the_public_key_can_check_the_signature() {
    let administration = TestAdministration::with_october_ended("2026-11-22");
    let paper = pdf(&administration, &register(&administration)[0]);
    let key = administration.ask("get_organisation", json!({}))["public_key"].take();
    let key = key.as_str().expect("a key");
    let another =
        TestAdministration::on("2026-11-22").ask("get_organisation", json!({}))["public_key"]
            .take();

    assert!(matches!(
        verify_signature(&paper, key),
        SignatureVerdict::Genuine(_)
    ));
    let another = another.as_str().expect("a key");
    assert_eq!(
        verify_signature(&paper, another),
        SignatureVerdict::OtherIssuer
    );
    let mut changed = paper.clone();
    changed[paper.len() / 2] ^= 1;
    assert!(!matches!(
        verify_signature(&changed, key),
        SignatureVerdict::Genuine(_)
    ));
    assert_eq!(
        verify_signature(b"%PDF-1.7", key),
        SignatureVerdict::NotSigned
    );
}

#[test]
fn what_is_for_the_file_is_on_no_certificate() {
    let administration = TestAdministration::with_october_ended("2026-11-22");
    let placements = placements(&administration);
    let only_for_the_file = |name: &Value| -> Vec<String> {
        let placement = placements
            .as_array()
            .and_then(|all| all.iter().find(|it| it["person_name"] == *name))
            .expect("every certificate has its placement");
        ["referrer", "goal", "instrument"]
            .into_iter()
            .filter_map(|field| placement[field].as_str())
            .map(str::to_lowercase)
            .collect()
    };
    // Laws, benefits and health: a certificate is of what somebody did.
    let never = [
        "uitkering",
        "bijstand",
        "wajong",
        "participatiewet",
        "uwv",
        "ziekte",
        "beperking",
        "praktijkverklaring",
        "verwijzer",
        "afgerond",
    ];

    for certificate in register(&administration) {
        let number = certificate["number"].as_str().expect("a number");
        let paper = pdf(&administration, &certificate);
        let on_paper = text_of(&administration, &paper).to_lowercase();
        assert!(on_paper.contains(&number.to_lowercase()), "{on_paper}");
        let answer = certificate.to_string().to_lowercase();
        let bytes = String::from_utf8_lossy(&paper).to_lowercase();

        let mut words = only_for_the_file(&certificate["person_name"]);
        words.extend(never.map(str::to_owned));
        for word in words {
            assert!(!on_paper.contains(&word), "«{word}» is on {number}");
            assert!(!answer.contains(&word), "«{word}» is in the answer");
            // A short word is in any packed bytes, by chance.
            let is_attached = word.len() > 6 && bytes.contains(&word);
            assert!(!is_attached, "«{word}» is in the file of {number}");
        }
    }
}

/// The text of a PDF as another program reads it.
fn text_of(administration: &TestAdministration, pdf: &[u8]) -> String {
    let path = administration.folder().join("gelezen.pdf");
    std::fs::write(&path, pdf).expect("a test may write in its own folder");
    let read = std::process::Command::new("pdftotext")
        .arg(&path)
        .arg("-")
        .output()
        .expect("pdftotext is among the packages that a setup brings");
    assert!(read.status.success(), "the PDF can be read");
    String::from_utf8_lossy(&read.stdout).into_owned()
}

#[test]
fn printing_again_gives_the_same_bytes() {
    let administration = TestAdministration::with_october_ended("2026-11-22");
    let certificates = register(&administration);
    let first: Vec<_> = certificates
        .iter()
        .map(|it| pdf(&administration, it))
        .collect();

    let administration = administration.reopened_for("Chantal");

    let again: Vec<_> = certificates
        .iter()
        .map(|it| pdf(&administration, it))
        .collect();
    assert!(first == again, "a certificate is kept as it was issued");
}

#[test]
fn a_placement_that_has_not_earned_one_gets_none() {
    let administration = TestAdministration::with_the_lists("2026-11-22");
    let placements = placements(&administration);

    for placement in placements.as_array().expect("a list") {
        if placement["outcome"]["certificate"] == false {
            let which = json!({ "placement_id": placement["id"], "issue_date": null });
            assert_eq!(
                administration.code("issue_certificate", which),
                "certificate_not_earned"
            );
        }
    }
    assert!(register(&administration).is_empty());
}

#[test]
fn issuing_twice_gives_one_certificate() {
    let administration = TestAdministration::with_the_lists("2026-11-22");
    let placements = placements(&administration);
    let earned = placements
        .as_array()
        .and_then(|all| {
            all.iter()
                .find(|placement| placement["outcome"]["certificate"] == true)
        })
        .expect("somebody earned one");
    let which = json!({ "placement_id": earned["id"], "issue_date": "2026-11-22" });

    let first = administration.ask("issue_certificate", which.clone());
    let again = administration.ask("issue_certificate", which);

    assert_eq!(first, again);
    assert_eq!(register(&administration).len(), 1);
}
