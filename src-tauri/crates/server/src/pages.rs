//! The pages of the window, carried inside the program.

use axum::extract::Path;
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;
use axum::response::{IntoResponse, Response};
use rust_embed::Embed;

#[derive(Embed)]
#[folder = "$BUURTKAS_PAGES"]
struct Pages;

/// The page everything starts from.
pub async fn start() -> Response {
    carried("index.html")
}

/// A script, style, font or picture of that page.
pub async fn page(Path(path): Path<String>) -> Response {
    carried(&path)
}

fn carried(path: &str) -> Response {
    match Pages::get(path) {
        Some(file) => {
            let kind = file.metadata.mimetype().to_owned();
            ([(CONTENT_TYPE, kind)], file.data).into_response()
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
