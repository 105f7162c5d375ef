//! Starting other programs.

use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};

use crate::{Failure, house};

/// `program` with `arguments`, to be run in the root of the house.
pub fn command<A: AsRef<OsStr>>(program: &str, arguments: impl IntoIterator<Item = A>) -> Command {
    let mut command = Command::new(executable(program));
    command.args(arguments).current_dir(house::root());
    command
}

/// The same, in a folder below the root.
pub fn command_in<A: AsRef<OsStr>>(
    folder: &str,
    program: &str,
    arguments: impl IntoIterator<Item = A>,
) -> Command {
    let mut command = command(program, arguments);
    command.current_dir(house::root().join(folder));
    command
}

/// Runs to the end with the terminal as its own; fails with a sentence that names the command.
pub fn run(command: &mut Command) -> Result<(), Failure> {
    let status = command
        .status()
        .map_err(|error| not_started(command, &error))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!(
            "This command did not succeed ({status}): {}",
            in_words(command)
        ))
    }
}

/// What the command printed, without its last line ending; `None` when it failed or is not there.
pub fn output(command: &mut Command) -> Option<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::null())
        .output()
        .ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    output.status.success().then(|| text.trim_end().to_owned())
}

/// Whether `program` can be started from here.
pub fn is_found(program: &str) -> bool {
    let Some(path) = std::env::var_os("PATH") else {
        return false;
    };
    std::env::split_paths(&path).any(|folder| folder.join(executable(program)).is_file())
}

/// A command as a person would type it, arguments with spaces in quotes.
pub fn in_words(command: &Command) -> String {
    std::iter::once(command.get_program())
        .chain(command.get_args())
        .map(|word| {
            let word = word.to_string_lossy();
            if word.contains(' ') {
                format!("'{word}'")
            } else {
                word.into_owned()
            }
        })
        .collect::<Vec<_>>()
        .join(" ")
}

/// Why a command could not even start.
pub fn not_started(command: &Command, error: &std::io::Error) -> Failure {
    format!(
        "This command could not be started ({error}): {}",
        in_words(command)
    )
}

/// Makes a folder and all above it.
pub fn make_folder(folder: &Path) -> Result<(), Failure> {
    std::fs::create_dir_all(folder)
        .map_err(|error| format!("The folder {} cannot be made: {error}", folder.display()))
}

/// Writes a whole file.
pub fn write_file(path: &Path, content: impl AsRef<[u8]>) -> Result<(), Failure> {
    std::fs::write(path, content)
        .map_err(|error| format!("{} cannot be written: {error}", path.display()))
}

/// Reads a whole text file.
pub fn read_file(path: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(path)
        .map_err(|error| format!("{} cannot be read: {error}", path.display()))
}

// npm is a script on Windows, which is only found with its ending.
fn executable(program: &str) -> String {
    if cfg!(windows) && program == "npm" {
        format!("{program}.cmd")
    } else {
        program.to_owned()
    }
}
