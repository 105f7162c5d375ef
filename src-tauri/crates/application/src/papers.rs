//! Documents: the pages to look at, the bytes as issued, and saving them to a folder.

use std::path::Path;
use std::sync::LazyLock;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use chrono::NaiveDate;
use documents::paper::{Logo, Stationery, Typesetter};
use domain::id::{CertificateId, DraftId, InvoiceId, PlacementId};
use serde::{Deserialize, Serialize};
use serde_json::json;
use ts_rs::TS;
use uuid::Uuid;

use crate::administration::Administration;
use crate::permissions::Permission;
use crate::problem::Problem;
use crate::words::{self, Language};

/// Made once: it holds the fonts.
static TYPESETTER: LazyLock<Typesetter> = LazyLock::new(Typesetter::new);

/// The typesetter of the house.
pub(crate) fn typesetter() -> &'static Typesetter {
    &TYPESETTER
}

impl Language {
    /// The same language, as paper knows it.
    pub(crate) fn on_paper(self) -> documents::paper::Language {
        match self {
            Self::Dutch => documents::paper::Language::Dutch,
            Self::English => documents::paper::Language::English,
        }
    }
}

/// A file on its way out.
#[derive(Debug, Serialize, TS)]
pub struct FileContent {
    /// The name to offer.
    pub name: String,
    /// Media type.
    pub media_type: String,
    /// The bytes.
    pub content_base64: String,
}

impl FileContent {
    pub(crate) fn new(name: &str, media_type: &str, bytes: &[u8]) -> Self {
        Self {
            name: name.to_owned(),
            media_type: media_type.to_owned(),
            content_base64: BASE64.encode(bytes),
        }
    }
}

/// Which pages to look at: exactly one of these.
#[derive(Debug, Default, Deserialize, TS)]
#[serde(deny_unknown_fields, default)]
#[ts(optional_fields)]
pub struct PreviewPages {
    /// A draft.
    pub draft_id: Option<Uuid>,
    /// An invoice.
    pub invoice_id: Option<Uuid>,
    /// A certificate.
    pub certificate_id: Option<Uuid>,
    /// A placement: its certificate as it would be now, marked as a preview.
    pub placement_id: Option<Uuid>,
    /// A receipt of the till.
    pub receipt_id: Option<Uuid>,
    /// What a receipt is printed on; a roll without it.
    pub receipt_format: Option<ReceiptFormat>,
}

/// What a receipt is printed on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ReceiptFormat {
    /// A roll 80 mm wide.
    #[default]
    Roll,
    /// Sheets of A4.
    A4,
}

impl From<ReceiptFormat> for documents::paper::ReceiptFormat {
    fn from(format: ReceiptFormat) -> Self {
        match format {
            ReceiptFormat::Roll => Self::Roll,
            ReceiptFormat::A4 => Self::A4,
        }
    }
}

/// Pages to look at.
#[derive(Debug, Serialize, TS)]
pub struct Pages {
    /// One SVG a page.
    pub pages: Vec<String>,
    /// The letters on them that no font of the house can draw, each once; mostly none.
    pub missing_letters: String,
}

/// Which kind of document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum WhichKind {
    /// The paper.
    Pdf,
    /// The e-invoice.
    Ubl,
}

/// Which document as issued: of exactly one of these.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct GetDocument {
    /// An invoice.
    #[serde(default)]
    pub invoice_id: Option<Uuid>,
    /// A certificate.
    #[serde(default)]
    pub certificate_id: Option<Uuid>,
    /// A receipt of the till: drawn again from what was kept. Only as paper.
    #[serde(default)]
    pub receipt_id: Option<Uuid>,
    /// What a receipt is printed on; a roll without it.
    #[serde(default)]
    pub receipt_format: Option<ReceiptFormat>,
    /// The paper or the e-invoice.
    pub kind: WhichKind,
}

/// Which documents to save where.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveDocuments {
    /// First day of issue.
    pub from: NaiveDate,
    /// Last day of issue.
    pub to: NaiveDate,
    /// The folder; made where it is missing.
    pub directory: String,
}

/// Which month's documents to save where.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct SaveMonthDocuments {
    /// Written as `2026-10`.
    pub month: String,
    /// The folder; made where it is missing.
    pub directory: String,
}

/// What was saved.
#[derive(Debug, Serialize, TS)]
pub struct SavedDocuments {
    /// The folder.
    pub directory: String,
    /// How many files are there now.
    pub files: u32,
}

/// The logo and look of the cooperative's paper.
pub(crate) fn stationery(administration: &Administration) -> Result<Stationery, Problem> {
    let logo = storage::organisation::logo(&administration.database)?
        .map(|bytes| Logo::from_bytes(&bytes))
        .transpose()
        .map_err(|error| Problem::LogoUnreadable {
            detail: error.to_string(),
        })?;
    Ok(Stationery { logo })
}

fn not_found(language: Language, noun: &str) -> Problem {
    Problem::NotFound {
        what: words::say(language, noun, &json!({})),
    }
}

fn must(administration: &Administration, permission: Permission) -> Result<(), Problem> {
    if administration.role.may(permission) {
        Ok(())
    } else {
        Err(Problem::NotAllowed {
            role: administration.role.key().to_owned(),
        })
    }
}

/// Pages to look at.
pub(crate) fn preview_pages(
    administration: &mut Administration,
    input: PreviewPages,
) -> Result<Pages, Problem> {
    let language = administration.language;
    let stationery = stationery(administration)?;
    let database = &administration.database;
    let preview = match input {
        PreviewPages {
            draft_id: Some(id), ..
        } => {
            must(administration, Permission::ReadMoney)?;
            let seller = administration.organisation()?;
            let draft = storage::invoicing::get_draft(database, DraftId(id), seller.payment_days)?
                .ok_or_else(|| not_found(language, "noun-draft"))?;
            typesetter().draft_pages(&draft, &seller, &stationery, language.on_paper())?
        }
        PreviewPages {
            invoice_id: Some(id),
            ..
        } => {
            must(administration, Permission::ReadMoney)?;
            let invoice = storage::invoicing::get_invoice(database, InvoiceId(id))?
                .ok_or_else(|| not_found(language, "noun-invoice"))?;
            typesetter().invoice_pages(&invoice, &stationery, language.on_paper())
        }
        PreviewPages {
            certificate_id: Some(id),
            ..
        } => {
            must(administration, Permission::ReadPeople)?;
            let certificate = storage::certificates::get(database, CertificateId(id))?
                .ok_or_else(|| not_found(language, "noun-certificate"))?
                .certificate;
            typesetter().certificate_pages(&certificate, &stationery, language.on_paper())
        }
        PreviewPages {
            placement_id: Some(id),
            ..
        } => {
            must(administration, Permission::ReadPeople)?;
            let certificate = crate::certificates::preview(administration, PlacementId(id))?;
            typesetter().certificate_pages(&certificate, &stationery, language.on_paper())
        }
        PreviewPages {
            receipt_id: Some(id),
            receipt_format,
            ..
        } => {
            must(administration, Permission::ReadFarm)?;
            let receipt = crate::till::receipt_to_print(administration, id)?;
            let format = receipt_format.unwrap_or_default().into();
            typesetter().receipt_pages(&receipt, format, &stationery, language.on_paper())?
        }
        PreviewPages { .. } => {
            return Err(Problem::InputUnreadable {
                detail: "draft_id, invoice_id, certificate_id, placement_id or receipt_id"
                    .to_owned(),
            });
        }
    };
    Ok(Pages {
        pages: preview.pages,
        missing_letters: preview.missing_letters,
    })
}

/// A document as issued.
pub(crate) fn get_document(
    administration: &mut Administration,
    input: GetDocument,
) -> Result<FileContent, Problem> {
    let kind = match input.kind {
        WhichKind::Pdf => "pdf",
        WhichKind::Ubl => "ubl",
    };
    if let (Some(id), None, None) = (input.receipt_id, input.invoice_id, input.certificate_id) {
        return receipt_paper(administration, id, input.kind, input.receipt_format);
    }
    let (owner_kind, owner) = match (input.invoice_id, input.certificate_id) {
        (Some(id), None) => {
            must(administration, Permission::ReadMoney)?;
            ("invoice", id.to_string())
        }
        (None, Some(id)) => {
            must(administration, Permission::ReadPeople)?;
            ("certificate", id.to_string())
        }
        _ => {
            return Err(Problem::InputUnreadable {
                detail: "invoice_id or certificate_id".to_owned(),
            });
        }
    };
    let document =
        storage::invoicing::get_document(&administration.database, owner_kind, &owner, kind)?;
    let Some(document) = document else {
        let database = &administration.database;
        return Err(
            if storage::invoicing::is_not_kept(database, owner_kind, &owner, kind)? {
                Problem::DocumentNotKept
            } else {
                not_found(administration.language, "noun-document")
            },
        );
    };
    Ok(FileContent::new(
        &document.file_name,
        &document.media_type,
        &document.bytes,
    ))
}

/// A receipt as PDF, drawn again: 150 000 of them are kept as data with a hash, not as paper.
fn receipt_paper(
    administration: &Administration,
    id: Uuid,
    kind: WhichKind,
    format: Option<ReceiptFormat>,
) -> Result<FileContent, Problem> {
    must(administration, Permission::ReadFarm)?;
    if kind != WhichKind::Pdf {
        return Err(not_found(administration.language, "noun-document"));
    }
    let receipt = crate::till::receipt_to_print(administration, id)?;
    let paper = typesetter().receipt(
        &receipt,
        format.unwrap_or_default().into(),
        &stationery(administration)?,
        administration.language.on_paper(),
    )?;
    let name = format!("{}.pdf", receipt.number);
    Ok(FileContent::new(&name, "application/pdf", &paper.bytes))
}

/// Writes the documents of a period to a folder, as issued. A file of the same name and bytes is
/// left alone; no other file is ever written over.
pub(crate) fn save_documents(
    administration: &mut Administration,
    input: SaveDocuments,
) -> Result<SavedDocuments, Problem> {
    let directory = made_directory(&input.directory)?;
    let mut files = 0;
    let may_see_people = administration.role.may(Permission::ReadPeople);
    storage::invoicing::documents_between(
        &administration.database,
        input.from,
        input.to,
        |document| {
            if document.owner_kind != "certificate" || may_see_people {
                save(directory, &document.file_name, &document.bytes)?;
                files += 1;
            }
            Ok::<(), Problem>(())
        },
    )?;
    Ok(SavedDocuments {
        directory: input.directory.clone(),
        files,
    })
}

/// Writes the documents of a month's end to a folder: its invoices and credit notes, and the
/// certificates of placements that ended by then.
pub(crate) fn save_month_documents(
    administration: &mut Administration,
    input: SaveMonthDocuments,
) -> Result<SavedDocuments, Problem> {
    let month = crate::month::ReviewMonth { month: input.month };
    let result = crate::month::month_result(administration, month)?;
    let directory = made_directory(&input.directory)?;
    let mut owners: Vec<(&str, Uuid)> = result
        .documents
        .iter()
        .map(|document| ("invoice", document.id))
        .collect();
    if administration.role.may(Permission::ReadPeople) {
        let certificates = result.certificates.iter();
        owners.extend(certificates.map(|certificate| ("certificate", certificate.id)));
    }
    let mut files = 0;
    for (kind, id) in owners {
        let database = &administration.database;
        for document in storage::invoicing::documents_of(database, kind, &id.to_string())? {
            save(directory, &document.file_name, &document.bytes)?;
            files += 1;
        }
    }
    Ok(SavedDocuments {
        directory: input.directory.clone(),
        files,
    })
}

fn made_directory(directory: &str) -> Result<&Path, Problem> {
    let directory = Path::new(directory);
    std::fs::create_dir_all(directory).map_err(|error| cannot_write(directory, &error))?;
    Ok(directory)
}

fn save(directory: &Path, name: &str, bytes: &[u8]) -> Result<(), Problem> {
    let path = directory.join(name);
    match std::fs::read(&path) {
        Ok(present) if present == bytes => return Ok(()),
        Ok(_) => {
            return Err(Problem::CannotWrite {
                path: path.display().to_string(),
                detail: "another file of that name is there".to_owned(),
            });
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
        Err(error) => return Err(cannot_write(&path, &error)),
    }
    // First beside it, then in its place, so that a full disk leaves no half document behind.
    let half = directory.join(format!(".{name}.half"));
    let written = std::fs::write(&half, bytes).and_then(|()| std::fs::rename(&half, &path));
    written.map_err(|error| {
        let _ = std::fs::remove_file(&half);
        cannot_write(&path, &error)
    })
}

fn cannot_write(path: &Path, error: &std::io::Error) -> Problem {
    if error.kind() == std::io::ErrorKind::StorageFull {
        return Problem::DiskFull;
    }
    Problem::CannotWrite {
        path: path.display().to_string(),
        detail: error.to_string(),
    }
}
