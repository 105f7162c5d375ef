//! Sheets of paper: text, tables and drawings, as PDF/A-3a with PDF/UA-1 and as SVG.
//!
//! A page is laid out once, as [`Sheets`], and written twice. Nothing in here knows what an
//! invoice is.

mod art;
mod attachment;
mod direction;
mod face;
mod metadata;
mod picture;
mod qr;
mod sheet;
mod stock;
mod svg;
mod tags;
#[cfg(test)]
mod tests;
mod text;
mod wrap;
mod write;

pub use art::{Drawing, Outline, Paint, Step};
pub use attachment::attachment;
pub(crate) use direction::from_the_left;
pub use face::{Faces, Weight};
pub use metadata::{Attachment, Details, Relationship};
pub use picture::{Picture, PictureProblem};
pub use qr::qr_code;
pub use sheet::{Align, Ink, Opened, Role, Sheets, Style};
pub use text::{Line, cleaned as plain_text};
