//! The one way from the pages to the office.

use std::sync::Arc;

use application::Door;
use serde_json::Value;
use tauri::State;
use tauri::async_runtime::spawn_blocking;

/// Puts one question to the door, off the thread that draws the window.
///
/// The answer is `{ ok }` or `{ problem }`, in words, as the door gave it. Only a panic that the
/// door could not catch becomes an error of the call itself.
#[tauri::command]
pub async fn call(
    door: State<'_, Arc<Door>>,
    command: String,
    input: Value,
) -> Result<Value, String> {
    let door = Arc::clone(&door);
    spawn_blocking(move || door.call(&command, input))
        .await
        .map_err(|error| error.to_string())
}
