//! The command line: everything the window can do, for scripts and for whoever likes a terminal.
//!
//! A thin layer. It reads the arguments, asks the one door, and lays the answer out: for a person
//! in the language of the administration, for a script as one JSON document. It knows no rules and
//! no SQL. What may be relied on stands in `docs/command-line.md`.

mod answer;
mod arguments;
mod call;
mod calm;
mod certificates;
mod checking;
mod creating;
mod importing;
mod month_end;
mod office;
mod papers;
mod passphrase;
mod refusal;
mod serving;

use std::process::ExitCode;

use clap::Parser;

use crate::answer::Outcome;
use crate::arguments::{Arguments, Command};

/// Drawing a page makes and drops many small pieces; this allocator takes a tenth less time for it
/// than the system's.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    // The answer of `call` is the door's own, which is JSON for everybody.
    let as_json = arguments.shared.json || matches!(arguments.command, Command::Call(_));
    answer::tell(run(&arguments), as_json)
}

fn run(arguments: &Arguments) -> Outcome {
    let shared = &arguments.shared;
    match &arguments.command {
        Command::Commands { types } => Ok(call::commands(*types)),
        Command::Call(it) => call::call(shared, it),
        Command::New(it) => creating::new(shared, it),
        Command::Demo { file, seed, years } => creating::demo(shared, file, *seed, *years),
        Command::Import(it) => importing::import(shared, it),
        Command::MonthEnd(it) => month_end::month_end(shared, it),
        Command::Export(it) => papers::export(shared, it),
        Command::Check { file } => checking::check(shared, file),
        Command::Verify(it) => certificates::verify(shared, it),
        Command::Serve(it) => serving::serve(shared, it),
        Command::Bindings { folder } => call::bindings(shared, folder),
    }
}
