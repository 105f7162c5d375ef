//! Real file systems for a moment: mounted in a name space of their own, gone with the process.

use std::process::Command;

/// Runs a script where it may mount what it likes. As root in a mount name space, otherwise in a
/// user name space too; where neither is allowed the script cannot mount and the test fails.
///
/// # Panics
/// When the script fails, with all that it said.
pub fn in_own_namespace(script: &str) {
    let mut unshare = Command::new("unshare");
    unshare.args(["--mount", "--propagation", "private"]);
    if !is_root() {
        unshare.args(["--user", "--map-root-user"]);
    }
    let output = unshare
        .args(["sh", "-ec", script])
        .output()
        .expect("this test needs `unshare` of util-linux");
    assert!(
        output.status.success(),
        "{script}\n{}{}",
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    );
}

fn is_root() -> bool {
    let id = Command::new("id").arg("-u").output().unwrap();
    id.stdout == b"0\n"
}

/// The script that runs one test of this program on its own, with a folder told to it.
pub fn child_test(name: &str, folder: &std::path::Path) -> String {
    format!(
        "BUURTKAS_TEST_FOLDER='{}' '{}' --exact {name} --ignored",
        folder.display(),
        std::env::current_exe().unwrap().display()
    )
}

/// The folder that [`child_test`] told.
pub fn told_folder() -> std::path::PathBuf {
    std::env::var_os("BUURTKAS_TEST_FOLDER").unwrap().into()
}
