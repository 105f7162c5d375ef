//! Starting the program on a throw-away file.

use std::ffi::OsStr;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::sync::LazyLock;

use acceptance::{PASSPHRASE, Sample};
use serde_json::Value;
use tempfile::TempDir;

/// A folder with an administration in it, under a name that is not easy on programs.
pub struct Office {
    folder: TempDir,
}

/// An administration with the lists of Voorbeeldwijk, made by the program itself, once.
static IMPORTED: LazyLock<Vec<(String, Vec<u8>)>> = LazyLock::new(|| {
    let office = Office::new();
    office.done([
        "import".as_ref(),
        office.file().as_os_str(),
        Sample::voorbeeldwijk().folder().as_os_str(),
    ]);
    office.files()
});

impl Office {
    /// An empty folder.
    pub fn nowhere() -> Self {
        let folder = tempfile::Builder::new()
            .prefix("Kas & buurt – ‘proef’ ")
            .tempdir()
            .expect("there is a disk to test on");
        fs::write(
            folder.path().join("zin.txt"),
            format!("{PASSPHRASE}\r\nniet deze\n"),
        )
        .expect("a test may write in its own folder");
        Self { folder }
    }

    /// A new, empty administration.
    pub fn new() -> Self {
        let office = Self::nowhere();
        let sheet = office.path("herstelblad.pdf");
        office.done([
            "new".as_ref(),
            office.file().as_os_str(),
            "--recovery".as_ref(),
            sheet.as_os_str(),
        ]);
        fs::remove_file(sheet).expect("a test may remove its own file");
        office
    }

    /// One with the lists of Voorbeeldwijk in it.
    pub fn with_the_lists() -> Self {
        let office = Self::nowhere();
        for (name, bytes) in IMPORTED.iter() {
            fs::write(office.path(name), bytes).expect("a test may write in its own folder");
        }
        office
    }

    fn files(&self) -> Vec<(String, Vec<u8>)> {
        let files = fs::read_dir(self.folder.path())
            .expect("the folder is there")
            .flatten();
        let file = |entry: fs::DirEntry| {
            let name = entry.file_name().to_string_lossy().into_owned();
            (
                name,
                fs::read(entry.path()).expect("a test may read its own files"),
            )
        };
        files.map(file).collect()
    }

    /// Something in the folder.
    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// The administration.
    pub fn file(&self) -> PathBuf {
        self.path("onze buurt.kas")
    }

    /// The program, ready to be started.
    pub fn command<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(&self, arguments: I) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_buurtkas"));
        command
            .args(arguments)
            .args(["--clock", "2026-11-22T12:00:00Z"])
            .env("BUURTKAS_PASSPHRASE_FILE", self.path("zin.txt"))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        command
    }

    /// Starts the program and waits for it.
    pub fn run<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(&self, arguments: I) -> Ended {
        Ended(
            self.command(arguments)
                .output()
                .expect("the program starts"),
        )
    }

    /// As [`run`](Self::run), with a text on standard input.
    pub fn run_with<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(
        &self,
        arguments: I,
        input: &str,
    ) -> Ended {
        let mut program = self
            .command(arguments)
            .stdin(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut stdin = program.stdin.take().expect("it listens");
        stdin.write_all(input.as_bytes()).expect("it reads");
        drop(stdin);
        Ended(program.wait_with_output().expect("it ends"))
    }

    /// As [`run`](Self::run), for what must be done.
    #[track_caller]
    pub fn done<I: IntoIterator<Item = S>, S: AsRef<OsStr>>(&self, arguments: I) -> Ended {
        let ended = self.run(arguments);
        assert_eq!(ended.code(), Some(0), "{}\n{}", ended.out(), ended.err());
        ended
    }

    /// The arguments of a month's end that saves to `out`.
    pub fn month_end(&self, out: &Path) -> Vec<std::ffi::OsString> {
        let fixed = [
            "--month",
            "2026-10",
            "--date",
            "2026-10-31",
            "--json",
            "--out",
        ];
        std::iter::once("month-end".into())
            .chain([self.file().into_os_string()])
            .chain(fixed.map(Into::into))
            .chain([out.as_os_str().to_owned()])
            .collect()
    }
}

/// A program that has ended.
pub struct Ended(pub Output);

impl Ended {
    /// How it ended; nothing when it was killed.
    pub fn code(&self) -> Option<i32> {
        self.0.status.code()
    }

    /// What it said.
    pub fn out(&self) -> String {
        String::from_utf8_lossy(&self.0.stdout).into_owned()
    }

    /// What it said beside that.
    pub fn err(&self) -> String {
        String::from_utf8_lossy(&self.0.stderr).into_owned()
    }

    /// What it said, as the one JSON document it must be.
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.0.stdout)
            .unwrap_or_else(|error| panic!("{error}: {}\n{}", self.out(), self.err()))
    }
}

/// The names of the files in a folder, in order, without what was left half.
pub fn names(folder: &Path) -> Vec<String> {
    let files = fs::read_dir(folder).expect("the folder was made").flatten();
    let mut names: Vec<String> = files
        .map(|file| file.file_name().to_string_lossy().into_owned())
        .filter(|name| !name.starts_with('.'))
        .collect();
    names.sort();
    names
}
