//! What stands on paper: invoices, credit notes, receipts, certificates and the recovery sheet.
//!
//! A [`Typesetter`] is made once and shared. Everything it makes is a pure function of its input:
//! the same invoice is the same bytes.

mod certificate;
mod figures;
mod invoice;
mod letterhead;
mod logo;
mod look;
mod receipt;
mod recovery;
#[cfg(test)]
mod tests;
mod words;

use std::sync::OnceLock;

use chrono::NaiveDate;
use domain::invoicing::{DraftInvoice, Invoice};
use domain::money::TooLarge;
use domain::organisation::Organisation;
use domain::placements::Certificate;
use domain::till::Receipt;

pub use self::logo::{Logo, LogoProblem};
pub use self::receipt::ReceiptFormat;
pub use self::recovery::Recovery;
pub use self::words::Language;
use self::words::Words;
use crate::pdf::{Attachment, Details, Faces, Relationship, Sheets};

/// The name of the signed data inside a certificate; read it back with
/// [`pdf::attachment`](crate::pdf::attachment).
pub const CERTIFICATE_ATTACHMENT: &str = "certificaat.json";

/// A finished PDF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pdf {
    /// The file.
    pub bytes: Vec<u8>,
}

/// Pages to look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Preview {
    /// One SVG a page.
    pub pages: Vec<String>,
    /// The letters on them that no font of the house can draw, each once.
    pub missing_letters: String,
}

impl Preview {
    fn of(sheets: &Sheets<'_>, title: &str) -> Self {
        Self {
            pages: sheets.to_svg(title),
            missing_letters: sheets.missing_letters(),
        }
    }
}

/// The look of the cooperative's own paper.
#[derive(Clone, Debug, Default)]
pub struct Stationery {
    /// Its logo; without one the name stands large in its place.
    pub logo: Option<Logo>,
}

/// Sets paper. Cheap to copy, may be shared between threads that draw at the same time.
#[derive(Clone, Copy)]
pub struct Typesetter {
    faces: &'static Faces,
}

impl Default for Typesetter {
    fn default() -> Self {
        Self::new()
    }
}

impl Typesetter {
    /// Reads the fonts of the house, once for the whole program.
    pub fn new() -> Self {
        static FACES: OnceLock<Faces> = OnceLock::new();
        Self {
            faces: FACES.get_or_init(Faces::read),
        }
    }

    /// An invoice or credit note as PDF, with its e-invoice attached where there is one.
    pub fn invoice(
        &self,
        invoice: &Invoice,
        stationery: &Stationery,
        language: Language,
        ubl: Option<&[u8]>,
    ) -> Pdf {
        let words = Words::of(language);
        let description = words.say(invoice::attachment_words(invoice.kind));
        let attachment = ubl.map(|bytes| Attachment {
            name: invoice::attachment_name(invoice.kind),
            description: &description,
            media_type: "text/xml",
            relationship: Relationship::Alternative,
            bytes,
        });
        let bytes = self
            .invoice_sheets(invoice, stationery, language)
            .to_pdf(&Details {
                title: invoice::title(invoice, words),
                author: &invoice.seller.name,
                language: language.tag(),
                date: invoice.issue_date,
                attachments: attachment.as_slice(),
            });
        Pdf { bytes }
    }

    /// The same invoice as one SVG a page.
    pub fn invoice_pages(
        &self,
        invoice: &Invoice,
        stationery: &Stationery,
        language: Language,
    ) -> Preview {
        let title = invoice::title(invoice, Words::of(language));
        Preview::of(&self.invoice_sheets(invoice, stationery, language), &title)
    }

    /// A draft as PDF: marked as one on every page, without number, date or payment code.
    ///
    /// # Errors
    /// [`TooLarge`] when its lines add up to more than can be kept exactly.
    pub fn draft(
        &self,
        draft: &DraftInvoice,
        seller: &Organisation,
        stationery: &Stationery,
        language: Language,
    ) -> Result<Pdf, TooLarge> {
        let bytes = self
            .draft_sheets(draft, seller, stationery, language)?
            .to_pdf(&Details {
                title: Words::of(language).say("draft-title"),
                author: &seller.name,
                language: language.tag(),
                // A draft has no date of its own; the file needs one, and must not depend on the day.
                date: NaiveDate::default(),
                attachments: &[],
            });
        Ok(Pdf { bytes })
    }

    /// The same draft as one SVG a page.
    ///
    /// # Errors
    /// [`TooLarge`] when its lines add up to more than can be kept exactly.
    pub fn draft_pages(
        &self,
        draft: &DraftInvoice,
        seller: &Organisation,
        stationery: &Stationery,
        language: Language,
    ) -> Result<Preview, TooLarge> {
        let title = Words::of(language).say("draft-title");
        let sheets = self.draft_sheets(draft, seller, stationery, language)?;
        Ok(Preview::of(&sheets, &title))
    }

    fn draft_sheets(
        &self,
        draft: &DraftInvoice,
        seller: &Organisation,
        stationery: &Stationery,
        language: Language,
    ) -> Result<Sheets<'static>, TooLarge> {
        let bill = invoice::Bill::of_draft(draft, seller)?;
        Ok(invoice::lay_out(
            self.faces,
            &bill,
            stationery,
            Words::of(language),
        ))
    }

    fn invoice_sheets(
        &self,
        invoice: &Invoice,
        stationery: &Stationery,
        language: Language,
    ) -> Sheets<'static> {
        invoice::lay_out(
            self.faces,
            &invoice::Bill::of_invoice(invoice),
            stationery,
            Words::of(language),
        )
    }

    /// A receipt as PDF, on a roll or on A4. The seller is the one on the receipt.
    ///
    /// # Errors
    /// [`TooLarge`] when its lines add up to more than can be kept exactly.
    pub fn receipt(
        &self,
        receipt: &Receipt,
        format: ReceiptFormat,
        stationery: &Stationery,
        language: Language,
    ) -> Result<Pdf, TooLarge> {
        let words = Words::of(language);
        let sheets = receipt::lay_out(self.faces, receipt, format, stationery, words)?;
        let bytes = sheets.to_pdf(&Details {
            title: receipt::title(receipt, words),
            author: &receipt.seller.name,
            language: language.tag(),
            date: receipt.local.date(),
            attachments: &[],
        });
        Ok(Pdf { bytes })
    }

    /// The same receipt as SVG: one page on a roll, as many as it takes on A4.
    ///
    /// # Errors
    /// [`TooLarge`] when its lines add up to more than can be kept exactly.
    pub fn receipt_pages(
        &self,
        receipt: &Receipt,
        format: ReceiptFormat,
        stationery: &Stationery,
        language: Language,
    ) -> Result<Preview, TooLarge> {
        let words = Words::of(language);
        let sheets = receipt::lay_out(self.faces, receipt, format, stationery, words)?;
        Ok(Preview::of(&sheets, &receipt::title(receipt, words)))
    }

    /// A certificate as PDF, with the signed data it was drawn from attached. Always one page.
    pub fn certificate(
        &self,
        certificate: &Certificate,
        stationery: &Stationery,
        language: Language,
        signed: &[u8],
    ) -> Pdf {
        let words = Words::of(language);
        let description = words.say("attached-certificate");
        let attachment = Attachment {
            name: CERTIFICATE_ATTACHMENT,
            description: &description,
            media_type: "application/json",
            relationship: Relationship::Data,
            bytes: signed,
        };
        let bytes =
            certificate::lay_out(self.faces, certificate, stationery, words).to_pdf(&Details {
                title: certificate::title(certificate, words),
                author: &certificate.organisation_name,
                language: language.tag(),
                date: certificate.issue_date,
                attachments: &[attachment],
            });
        Pdf { bytes }
    }

    /// The same certificate as an SVG.
    pub fn certificate_pages(
        &self,
        certificate: &Certificate,
        stationery: &Stationery,
        language: Language,
    ) -> Preview {
        let words = Words::of(language);
        let sheets = certificate::lay_out(self.faces, certificate, stationery, words);
        Preview::of(&sheets, &certificate::title(certificate, words))
    }

    /// The sheet with the words that open the administration again, as PDF.
    pub fn recovery_sheet(&self, recovery: &Recovery<'_>, language: Language) -> Pdf {
        let words = Words::of(language);
        let bytes = recovery::lay_out(self.faces, recovery, words).to_pdf(&Details {
            title: recovery::title(recovery, words),
            author: recovery.organisation,
            language: language.tag(),
            date: recovery.date,
            attachments: &[],
        });
        Pdf { bytes }
    }

    /// The same sheet as an SVG.
    pub fn recovery_sheet_pages(&self, recovery: &Recovery<'_>, language: Language) -> Vec<String> {
        let words = Words::of(language);
        recovery::lay_out(self.faces, recovery, words).to_svg(&recovery::title(recovery, words))
    }
}
