//! The tasks of the house: `cargo xtask run`, `cargo xtask test` and a few more.
//!
//! Plain Rust with next to no dependencies, because this is the first thing a new machine builds.
#![expect(
    clippy::print_stdout,
    reason = "a task talks to the person who started it"
)]

mod bench;
mod bindings;
mod bundle;
mod commands;
mod dev;
mod house;
mod icons;
mod licences;
mod packages;
mod report;
mod run;
mod setup;
mod test;
mod tidy;

use std::process::ExitCode;

/// What went wrong, as a sentence for the person at the keyboard.
pub type Failure = String;

const HELP: &str = "\
cargo xtask run       set up, build, make the sample cooperative and open the window
cargo xtask test      set up and run every check there is

cargo xtask fix       format, and mend what the linters can mend themselves
cargo xtask dev       the window with pages that reload while you work on them
cargo xtask bindings  write the TypeScript types of every command
cargo xtask bench     measure, and write tests/benches/README.md
cargo xtask bundle    make the package people install (.deb)
cargo xtask icons     draw every icon size from the two drawings in icons/source
cargo xtask licences  write the list of licences of everything we build on

--yes                 install missing system packages without asking
--only WORD           (test) only the checks whose name contains WORD";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let Some((task, options)) = arguments.split_first() else {
        println!("{HELP}");
        return ExitCode::SUCCESS;
    };
    let consent = setup::Consent::from_options(options);
    let outcome = match task.as_str() {
        "run" => run::run(consent),
        "test" => test::test(consent, only(options)),
        "fix" => dev::fix(),
        "dev" => dev::dev(consent),
        "bindings" => bindings::write(),
        "bench" => bench::bench(consent),
        "bundle" => bundle::bundle(consent).map(|package| println!("{}", package.display())),
        "icons" => icons::draw(),
        "licences" => licences::write(),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        unknown => Err(format!("There is no task '{unknown}'.\n\n{HELP}")),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            println!("{failure}");
            ExitCode::FAILURE
        }
    }
}

/// The word after `--only`, to run part of the checks while working on them.
fn only(options: &[String]) -> Option<&str> {
    let at = options.iter().position(|option| option == "--only")?;
    options.get(at + 1).map(String::as_str)
}
