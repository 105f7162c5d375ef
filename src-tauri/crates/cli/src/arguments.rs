//! What may be typed.

use std::path::PathBuf;

use application::Language;
use chrono::{DateTime, NaiveDate, Utc};
use clap::{Args, Parser, Subcommand};

/// The office of a neighbourhood cooperative, from the command line.
///
/// The passphrase is asked for on the terminal, or read from the first line of the file that
/// BUURTKAS_PASSPHRASE_FILE names; it is never an argument.
///
/// Ends with 0 when done, 1 for a problem, 2 for wrong use, 3 when work remains, 4 when a check
/// found something wrong or a certificate is not genuine.
#[derive(Debug, Parser)]
#[command(name = "buurtkas", version, propagate_version = true)]
pub struct Arguments {
    /// What goes for every command.
    #[command(flatten)]
    pub shared: Shared,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What goes for every command.
#[derive(Debug, Args)]
pub struct Shared {
    /// Who you are, where several people may open the file
    #[arg(long, global = true, value_name = "NAME")]
    pub user: Option<String>,
    /// Answer with one JSON document on standard output
    #[arg(long, global = true)]
    pub json: bool,
    /// Take this moment for now (for tests and demonstrations)
    #[arg(long, global = true, hide = true, value_name = "MOMENT")]
    pub clock: Option<DateTime<Utc>>,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// List everything that can be asked with `call`, with its types
    Commands {
        /// Show the types in full, as TypeScript
        #[arg(long)]
        types: bool,
    },
    /// Ask any command; answers {"ok": …} or {"problem": …}
    Call(Call),
    /// Make a new administration
    New(New),
    /// Bring lists in: files or folders of them
    Import(Import),
    /// Do the end of a month: invoices, e-invoices, till and certificates
    MonthEnd(MonthEnd),
    /// Save the documents of a period, as issued
    Export(Export),
    /// Check the file: database, hash chain, books, numbers, documents
    Check {
        /// The administration
        file: PathBuf,
    },
    /// Say whether a certificate is genuine, unchanged and not revoked
    Verify(Verify),
    /// Make a sample cooperative of any age, the same for the same seed
    Demo {
        /// Where the administration is to be
        file: PathBuf,
        /// Another number gives other invented people and another year of work
        #[arg(long)]
        seed: u64,
        /// How many years it has been at work, as large as a real one, up to last year; without
        /// it, one small year
        #[arg(long, value_parser = clap::value_parser!(u16).range(1..=100))]
        years: Option<u16>,
    },
    /// Open the office to a browser on this machine
    Serve(Serve),
    /// Write the TypeScript types of every command
    #[command(hide = true)]
    Bindings {
        /// The folder of `index.ts`
        folder: PathBuf,
    },
}

/// Any command.
#[derive(Debug, Args)]
pub struct Call {
    /// The administration
    pub file: PathBuf,
    /// A name from `buurtkas commands`
    pub command: String,
    /// Its input; - reads it from standard input
    #[arg(id = "input", value_name = "JSON", default_value = "{}")]
    pub json: String,
}

/// A new administration.
#[derive(Debug, Args)]
pub struct New {
    /// Where the administration is to be
    pub file: PathBuf,
    /// Where to save the recovery sheet, a PDF; without it the words are shown once
    #[arg(long, value_name = "SHEET.pdf")]
    pub recovery: Option<PathBuf>,
    /// The cooperative's name; may be filled in later
    #[arg(long, value_name = "ORGANISATION", default_value = "")]
    pub name: String,
    /// The language of screen and paper: nl or en
    #[arg(long, default_value = "nl", value_parser = language)]
    pub language: Language,
}

/// Lists to bring in.
#[derive(Debug, Args)]
pub struct Import {
    /// The administration
    pub file: PathBuf,
    /// Lists, or folders of them
    #[arg(required = true, value_name = "PATH")]
    pub paths: Vec<PathBuf>,
    /// Only say what would come in and what not
    #[arg(long)]
    pub dry_run: bool,
}

/// The end of a month.
#[derive(Debug, Args)]
pub struct MonthEnd {
    /// The administration
    pub file: PathBuf,
    /// The month, as 2026-10
    #[arg(long)]
    pub month: String,
    /// The day of issue of invoices and certificates [default: today]
    #[arg(long)]
    pub date: Option<NaiveDate>,
    /// The folder to save the month's documents to
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
}

/// A period's documents.
#[derive(Debug, Args)]
pub struct Export {
    /// The administration
    pub file: PathBuf,
    /// The first day of issue
    #[arg(long)]
    pub from: NaiveDate,
    /// The last day of issue
    #[arg(long)]
    pub to: NaiveDate,
    /// The folder to save to
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
}

/// A certificate to verify.
#[derive(Debug, Args)]
#[command(override_usage = "buurtkas verify <FILE> <CODE|PDF>\n       \
                            buurtkas verify <PDF> --issuer <KEY>")]
pub struct Verify {
    /// The administration; with --issuer, the certificate's PDF
    pub file: PathBuf,
    /// The code on the certificate, or its PDF
    #[arg(
        value_name = "CODE|PDF",
        required_unless_present = "issuer",
        conflicts_with = "issuer"
    )]
    pub certificate: Option<PathBuf>,
    /// The public key of whoever issued it, 64 hexadecimal digits: checks the signature only
    #[arg(long, value_name = "KEY", value_parser = public_key)]
    pub issuer: Option<String>,
}

/// The office for a browser.
#[derive(Debug, Args)]
pub struct Serve {
    /// The administration to offer first
    pub file: Option<PathBuf>,
    /// The port on 127.0.0.1; 0 takes any that is free
    #[arg(long, default_value_t = 0)]
    pub port: u16,
    /// Also open the address in the browser of this desktop
    #[arg(long)]
    pub open: bool,
}

fn language(code: &str) -> Result<Language, String> {
    Language::from_code(code).ok_or_else(|| "nl or en".to_owned())
}

fn public_key(text: &str) -> Result<String, String> {
    let key = text.trim();
    if key.len() == 64 && key.chars().all(|it| it.is_ascii_hexdigit()) {
        Ok(key.to_owned())
    } else {
        Err("a key is 64 hexadecimal digits".to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_arguments_do_not_contradict_each_other() {
        Arguments::command().debug_assert();
    }
}
