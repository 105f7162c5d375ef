//! Saving a document where the user points.

use std::fs;

use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use tauri::AppHandle;
use tauri::async_runtime::spawn_blocking;
use tauri_plugin_dialog::DialogExt;

/// Asks where to save, and saves. Answers with the chosen path, or nothing when the user thought
/// better of it.
///
/// # Errors
/// In the system's own words, when the place cannot be written.
#[tauri::command(rename_all = "snake_case")]
pub async fn save_file(
    app: AppHandle,
    suggested_name: String,
    content_base64: String,
) -> Result<Option<String>, String> {
    let content = BASE64_STANDARD
        .decode(content_base64)
        .map_err(|error| error.to_string())?;
    spawn_blocking(move || {
        let dialog = app.dialog().file().set_file_name(suggested_name);
        let Some(chosen) = dialog.blocking_save_file() else {
            return Ok(None);
        };
        let path = chosen.into_path().map_err(|error| error.to_string())?;
        fs::write(&path, content).map_err(|error| error.to_string())?;
        Ok(Some(path.display().to_string()))
    })
    .await
    .map_err(|error| error.to_string())?
}
