//! The window. Everything it can ask for is in `application::commands`; this crate only gives
//! those commands a window, a way to save a file and a place on the desktop.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

mod call;
mod save_file;

use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Arc;

use application::{Door, DoorOptions};
use tauri::{AppHandle, Manager};

/// As on the command line: quicker than the system's at many small pieces.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    draw_without_dmabuf();
    let outcome = tauri::Builder::default()
        // First, so that a second start ends before it opens anything.
        .plugin(tauri_plugin_single_instance::init(
            |app, _arguments, _folder| show(app),
        ))
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .plugin(tauri_plugin_dialog::init())
        .setup(|app| {
            let suggested_path = file_to_open(app.handle());
            let options = DoorOptions {
                suggested_path,
                ..DoorOptions::default()
            };
            app.manage(Arc::new(Door::new(options)));
            Ok(())
        })
        .invoke_handler(tauri::generate_handler![call::call, save_file::save_file])
        .run(tauri::generate_context!());
    if outcome.is_ok() {
        ExitCode::SUCCESS
    } else {
        ExitCode::FAILURE
    }
}

/// The file named by whoever started us: its unlock screen comes first. Otherwise a place to
/// suggest for a new one, in a folder that is there.
fn file_to_open(app: &AppHandle) -> PathBuf {
    if let Some(named) = std::env::args_os().nth(1).map(PathBuf::from) {
        return std::path::absolute(&named).unwrap_or(named);
    }
    let folders = [app.path().document_dir(), app.path().home_dir()];
    let folder = folders.into_iter().flatten().find(|folder| folder.is_dir());
    folder.unwrap_or_default().join("buurtkas.kas")
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
        #[expect(
            unsafe_code,
            reason = "no other thread runs yet, so none can be reading it"
        )]
        unsafe {
            std::env::set_var(SWITCH, "1");
        }
    }
}
