//! Puts icons and settings in the program, and allows the window our two commands and no other.

fn main() {
    let manifest = tauri_build::AppManifest::new().commands(&["call", "save_file"]);
    let attributes = tauri_build::Attributes::new().app_manifest(manifest);
    tauri_build::try_build(attributes).expect("the settings of the window must be right");
}
