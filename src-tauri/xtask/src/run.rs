//! `cargo xtask run`: from a bare machine to the window, or to a month's work without one.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::commands::{command, is_found, make_folder, output, run as start, write_file};
use crate::packages::Purpose;
use crate::setup::{self, Consent};
use crate::{Failure, bundle, house};

/// Opens the sample; it guards nothing but invented people.
const PASSPHRASE: &str = "kas-en-buurt-voor-iedereen";
/// The month that the sample lists are about.
const MONTH: &str = "2026-10";

/// Sets up, builds, makes the sample cooperative if there is none, and opens the window.
pub fn run(consent: Consent) -> Result<(), Failure> {
    setup::set_up(Purpose::Run, consent)?;
    bundle::pages_when_older()?;
    start(&mut bundle::programs())?;

    let sample = Sample::in_documents();
    if sample.file().exists() {
        println!(
            "The sample cooperative is there already: {}",
            sample.file().display()
        );
    } else {
        sample.make()?;
        println!(
            "Made the sample cooperative from its lists: {}",
            sample.file().display()
        );
    }
    println!("Its passphrase is: {PASSPHRASE}");

    if has_display() {
        start(Command::new(house::built("buurtkas-desktop")).arg(sample.file()))
    } else {
        println!(
            "There is no display here, so there is no window; doing the month's work instead."
        );
        let folder = sample.month_end()?;
        println!("PDFs, e-invoices and certificates: {}", folder.display());
        Ok(())
    }
}

/// The cooperative Voorbeeldwijk on this machine.
struct Sample {
    folder: PathBuf,
}

impl Sample {
    /// In the user's documents, or beside the sources where there is no such folder.
    fn in_documents() -> Self {
        let folder = documents_folder().map_or_else(
            || house::root().join("voorbeeldwijk"),
            |documents| documents.join("Buurtkas").join("Voorbeeldwijk"),
        );
        Self { folder }
    }

    fn file(&self) -> PathBuf {
        self.folder.join("voorbeeldwijk.kas")
    }

    fn make(&self) -> Result<(), Failure> {
        make_folder(&self.folder)?;
        let sheet = self.folder.join("herstelblad.pdf");
        self.buurtkas(|it| it.arg("new").arg(self.file()).arg("--recovery").arg(sheet))?;
        self.buurtkas(|it| it.arg("import").arg(self.file()).arg(house::sample_lists()))
    }

    fn month_end(&self) -> Result<PathBuf, Failure> {
        let out = self.folder.join(MONTH);
        make_folder(&out)?;
        let month = ["--month", MONTH, "--date", "2026-10-31"];
        self.buurtkas(|it| {
            it.arg("month-end")
                .arg(self.file())
                .args(month)
                .arg("--out")
                .arg(&out)
        })?;
        Ok(out)
    }

    /// Runs the command line on the sample. The passphrase goes through a file, as for any script.
    fn buurtkas(&self, with: impl FnOnce(&mut Command) -> &mut Command) -> Result<(), Failure> {
        let secret = PassphraseFile::new()?;
        let mut command = Command::new(house::built("buurtkas"));
        start(with(command.env("BUURTKAS_PASSPHRASE_FILE", &secret.path)))
    }
}

/// Removed again when the command is done.
struct PassphraseFile {
    path: PathBuf,
}

impl PassphraseFile {
    fn new() -> Result<Self, Failure> {
        make_folder(&house::tools())?;
        let path = house::tools().join(format!("sample-passphrase-{}", std::process::id()));
        write_file(&path, PASSPHRASE)?;
        Ok(Self { path })
    }
}

impl Drop for PassphraseFile {
    fn drop(&mut self) {
        // Left behind it would still only open the sample.
        let _ = std::fs::remove_file(&self.path);
    }
}

fn has_display() -> bool {
    let is_set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || is_set("DISPLAY") || is_set("WAYLAND_DISPLAY")
}

fn documents_folder() -> Option<PathBuf> {
    let home = std::env::home_dir()?;
    let named = is_found("xdg-user-dir")
        .then(|| output(&mut command("xdg-user-dir", ["DOCUMENTS"])))
        .flatten()
        .map(PathBuf::from)
        // Without a documents folder it answers with the home folder itself.
        .filter(|folder| folder != &home);
    named
        .or_else(|| Some(home.join("Documents")))
        .filter(|folder| Path::is_dir(folder))
}
