//! The window. Everything it can ask for is in `application::commands`; this crate only gives
//! those commands a window, a way to save a file and a place on the desktop.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod call;
mod save_file;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use application::Door;
use tauri::{AppHandle, Manager};

fn main() -> ExitCode {
    draw_without_dmabuf();
    let door = Arc::new(Door::new(file_to_open()));
    let outcome = tauri::Builder::default()
        .plugin(tauri_plugin_single_instance::init(|app, _arguments, _folder| show(app)))
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::init())
        .manage(door)
        .invoke_handler(tauri::generate_handler![call::call, save_file::save_file])
        .run(tauri::generate_context!());
    if outcome.is_ok() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// The file named by whoever started us: its unlock screen comes first.
fn file_to_open() -> Option<PathBuf> {
    std::env::args_os().nth(1).map(PathBuf::from)
}

/// A second start brings the first window to the front instead of opening another.
fn show(app: &AppHandle) {
    if let Some(window) = app.get_webview_window("main") {
        // A window that cannot come to the front is still there; nothing is lost.
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// `WebKitGTK` leaves the window blank with some graphics drivers when it shares buffers with them.
fn draw_without_dmabuf() {
    const SWITCH: &str = "WEBKIT_DISABLE_DMABUF_RENDERER";
    if cfg!(target_os = "linux") && std::env::var_os(SWITCH).is_none() {
        #[expect(unsafe_code, reason = "no other thread runs yet, so none can be reading it")]
        unsafe {
            std::env::set_var(SWITCH, "1");
        }
    }
}
