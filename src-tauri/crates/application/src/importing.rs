//! Bringing a director's lists in.
//!
//! The lists are read whole, put in the order in which they lean on each other, and written in one
//! transaction: people and customers before the lines that name them. A row that cannot come in is
//! refused by itself. A dry run does exactly the same and rolls back.

mod organisation;
mod parties;
mod rows;

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use documents::lists::{self, List, ListFile, ListKind};
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};
use ts_rs::TS;

use crate::administration::{Action, Administration, Done, Work};
use crate::import_words;
use crate::problem::Problem;
use crate::words::Language;

/// What to bring in.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct Import {
    /// Files, or folders of them.
    pub files: Vec<ImportFile>,
}

/// A file to bring in: its name and bytes, or where it lies.
#[derive(Debug, Deserialize, TS)]
#[serde(deny_unknown_fields)]
#[ts(optional_fields)]
pub struct ImportFile {
    /// Its name, for the report.
    #[serde(default)]
    pub name: Option<String>,
    /// Its bytes.
    #[serde(default)]
    pub content_base64: Option<String>,
    /// Where it or a folder of files lies on this computer.
    #[serde(default)]
    pub path: Option<String>,
}

/// What came in, and what not and why.
#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct ImportReport {
    /// One line per list.
    pub files: Vec<FileReport>,
    /// Rows that did not come in.
    pub refused: Vec<RefusedRow>,
    /// Rows that came in, but look at them.
    pub remarks: Vec<RefusedRow>,
    /// How many of each came in or were there already.
    pub counts: BTreeMap<String, u32>,
    /// Whether nothing was written.
    pub dry_run: bool,
}

/// A list and how it was read.
#[derive(Clone, Debug, Serialize, TS)]
pub struct FileReport {
    /// File.
    pub name: String,
    /// Sheet, in a workbook.
    pub sheet: Option<String>,
    /// What it was taken for.
    pub kind: ImportKind,
    /// Encoding, or form of a workbook.
    pub encoding: String,
    /// What parts the cells.
    pub separator: Option<String>,
    /// Line of the headings.
    pub header_row: Option<u32>,
    /// Columns and what they were taken for.
    pub columns: Vec<ImportColumn>,
    /// Rows read.
    pub rows_read: u32,
    /// Rows that came in.
    pub accepted: u32,
    /// Rows that were there already.
    pub already_present: u32,
    /// Rows that did not come in.
    pub refused: u32,
    /// What is to be said of the whole.
    pub note: Option<String>,
}

/// A column and what it was taken for.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ImportColumn {
    /// Its heading.
    pub column: String,
    /// The field; none when it is not used.
    pub field: Option<String>,
}

/// What a list is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImportKind {
    Organisation,
    People,
    Customers,
    Rooms,
    BillableLines,
    TillSales,
    Placements,
    Hours,
    Unknown,
}

impl From<ListKind> for ImportKind {
    fn from(kind: ListKind) -> Self {
        match kind {
            ListKind::Organisation => Self::Organisation,
            ListKind::People => Self::People,
            ListKind::Customers => Self::Customers,
            ListKind::Rooms => Self::Rooms,
            ListKind::BillableLines => Self::BillableLines,
            ListKind::TillSales => Self::TillSales,
            ListKind::Placements => Self::Placements,
            ListKind::Hours => Self::Hours,
            ListKind::Unknown => Self::Unknown,
        }
    }
}

/// A row with what is to be said of it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RefusedRow {
    /// File.
    pub file: String,
    /// Sheet, in a workbook.
    pub sheet: Option<String>,
    /// Line as a text editor shows it; row of a sheet.
    pub line: u32,
    /// Why, as a code.
    pub code: String,
    /// Why, in words.
    pub reason: String,
    /// The row as it stands.
    pub cells: Vec<String>,
}

/// What happened to a row that could be read.
pub(crate) enum Fate {
    /// It came in.
    Accepted,
    /// It was there already.
    AlreadyPresent,
    /// It cannot come in: code and words.
    Refused(String, String),
}

/// What is to be said of a row.
pub(crate) type Remark = (String, String);

/// The import at work: the transaction, the language for reasons, and how often an equal row was
/// met in the file at hand.
pub(crate) struct Intake<'a> {
    pub(crate) work: &'a Work<'a>,
    pub(crate) language: Language,
    met: HashMap<(ListKind, String), u32>,
}

impl Intake<'_> {
    pub(crate) fn refuse(&self, code: &str, facts: &Value) -> Fate {
        Fate::Refused(
            code.to_owned(),
            import_words::reason(self.language, code, facts),
        )
    }

    pub(crate) fn remark(&self, code: &str, facts: &Value) -> Remark {
        (
            code.to_owned(),
            import_words::reason(self.language, code, facts),
        )
    }

    /// Whether this very row was brought in before: the n-th equal row of a file is the same as the
    /// n-th equal row brought in, so the same file twice adds nothing, and equal rows in one file
    /// are all real.
    ///
    /// Answers how to remember it when it is new.
    pub(crate) fn seen(
        &mut self,
        kind: ListKind,
        row: &str,
    ) -> Result<Option<Fingerprint>, Problem> {
        let digest = Sha256::digest(row.as_bytes());
        let hash: String = digest.iter().take(16).map(|b| format!("{b:02x}")).collect();
        let met = self.met.entry((kind, hash.clone())).or_default();
        *met += 1;
        let occurrence = *met;
        let known = storage::imports::imported(self.work.tx, kind_key(kind), &hash, occurrence)?;
        Ok(match known {
            Some(_) => None,
            None => Some(Fingerprint {
                kind,
                hash,
                occurrence,
            }),
        })
    }

    pub(crate) fn remember(
        &self,
        fingerprint: &Fingerprint,
        id: impl std::fmt::Display,
    ) -> Result<(), Problem> {
        Ok(storage::imports::remember(
            self.work.tx,
            kind_key(fingerprint.kind),
            &fingerprint.hash,
            fingerprint.occurrence,
            &id.to_string(),
        )?)
    }
}

/// By what a row is known again.
pub(crate) struct Fingerprint {
    kind: ListKind,
    hash: String,
    occurrence: u32,
}

fn kind_key(kind: ListKind) -> &'static str {
    match kind {
        ListKind::Organisation => "organisation",
        ListKind::People => "people",
        ListKind::Customers => "customers",
        ListKind::Rooms => "rooms",
        ListKind::BillableLines => "billable_lines",
        ListKind::TillSales => "till_sales",
        ListKind::Placements => "placements",
        ListKind::Hours => "hours",
        ListKind::Unknown => "unknown",
    }
}

/// Says what an import would bring in; writes nothing.
pub(crate) fn preview_import(
    administration: &mut Administration,
    input: Import,
) -> Result<Done<ImportReport>, Problem> {
    let lists = read(input)?;
    let outcome = administration.transact_or(Action::ImportLists, |work| {
        let mut report = bring_in(work, &lists)?;
        report.dry_run = true;
        Err::<(), Stop>(Stop::DryRun(Box::new(report)))
    });
    match outcome {
        Err(Stop::DryRun(report)) => Ok(crate::door::reading(*report)),
        Err(Stop::Problem(problem)) => Err(problem),
        Ok(_) => unreachable!("BUG: a dry run never commits"),
    }
}

/// Brings lists in, as one change.
pub(crate) fn run_import(
    administration: &mut Administration,
    input: Import,
) -> Result<Done<ImportReport>, Problem> {
    let lists = read(input)?;
    administration.transact(Action::ImportLists, |work| bring_in(work, &lists))
}

/// Why a transaction of an import ends without being kept.
enum Stop {
    DryRun(Box<ImportReport>),
    Problem(Problem),
}

impl From<Problem> for Stop {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl From<storage::StorageError> for Stop {
    fn from(error: storage::StorageError) -> Self {
        Self::Problem(error.into())
    }
}

fn read(input: Import) -> Result<Vec<List>, Problem> {
    let mut files = Vec::new();
    for file in input.files {
        match (file.path, file.name, file.content_base64) {
            (Some(path), None, None) => {
                for path in files_at(Path::new(&path))? {
                    files.push(read_file(&path)?);
                }
            }
            (None, Some(name), Some(content)) => {
                let bytes =
                    BASE64
                        .decode(content)
                        .map_err(|error| Problem::ImportFileUnreadable {
                            path: name.clone(),
                            detail: error.to_string(),
                        })?;
                files.push(ListFile { name, bytes });
            }
            _ => {
                return Err(Problem::InputUnreadable {
                    detail: "path, or name and content_base64".to_owned(),
                });
            }
        }
    }
    if files.is_empty() {
        return Err(Problem::NothingToImport);
    }
    Ok(files.iter().flat_map(lists::read).collect())
}

/// The file, or the files of a folder by name; hidden files and texts about the lists are no lists.
fn files_at(path: &Path) -> Result<Vec<PathBuf>, Problem> {
    let unreadable = |error: std::io::Error| Problem::ImportFileUnreadable {
        path: path.display().to_string(),
        detail: error.to_string(),
    };
    if !path.metadata().map_err(unreadable)?.is_dir() {
        return Ok(vec![path.to_owned()]);
    }
    let mut files = Vec::new();
    for entry in std::fs::read_dir(path).map_err(unreadable)? {
        let entry = entry.map_err(unreadable)?.path();
        let is_list = entry.is_file()
            && entry.extension().is_some_and(|extension| {
                let extension = extension.to_string_lossy().to_lowercase();
                [
                    "csv", "tsv", "txt", "xlsx", "xlsm", "xlsb", "xls", "ods", "json",
                ]
                .contains(&extension.as_str())
            })
            && !entry.file_name().is_some_and(|name| {
                let name = name.to_string_lossy();
                name.starts_with('.') || name.starts_with("~$") || name == "expected.json"
            });
        if is_list {
            files.push(entry);
        }
    }
    files.sort();
    Ok(files)
}

fn read_file(path: &Path) -> Result<ListFile, Problem> {
    let unreadable = |error: std::io::Error| Problem::ImportFileUnreadable {
        path: path.display().to_string(),
        detail: error.to_string(),
    };
    let size = path.metadata().map_err(unreadable)?.len();
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    // A file beyond the limit is not read whole only to be refused; its size is enough to know.
    let bytes = if size > lists::LARGEST_FILE as u64 {
        vec![0; lists::LARGEST_FILE + 1]
    } else {
        std::fs::read(path).map_err(unreadable)?
    };
    Ok(ListFile { name, bytes })
}

/// Puts the lists in the order in which they lean on each other, and brings every row in.
fn bring_in(work: &Work<'_>, lists: &[List]) -> Result<ImportReport, Problem> {
    let mut order: Vec<&List> = lists.iter().collect();
    order.sort_by_key(|list| list.kind);
    let language = storage::organisation::setting(work.tx, "language")?
        .and_then(|code| Language::from_code(&code))
        .unwrap_or_default();
    let mut report = ImportReport::default();
    for list in order {
        let mut intake = Intake {
            work,
            language,
            met: HashMap::new(),
        };
        bring_in_list(&mut intake, list, &mut report)?;
    }
    report
        .files
        .sort_by(|a, b| (&a.name, &a.sheet).cmp(&(&b.name, &b.sheet)));
    report.counts = counts(&report);
    let with_lines = storage::check::customers_with_lines(work.tx)?;
    report
        .counts
        .insert("customers_with_lines".to_owned(), with_lines);
    Ok(report)
}

fn bring_in_list(
    intake: &mut Intake<'_>,
    list: &List,
    report: &mut ImportReport,
) -> Result<(), Problem> {
    let mut file = FileReport {
        name: list.file.clone(),
        sheet: list.sheet.clone(),
        kind: list.kind.into(),
        encoding: list.encoding.clone(),
        separator: list.separator.map(String::from),
        header_row: list.header_row,
        columns: list
            .columns
            .iter()
            .map(|column| ImportColumn {
                column: column.heading.clone(),
                field: column.field.map(str::to_owned),
            })
            .collect(),
        rows_read: u32::try_from(list.rows.len()).unwrap_or(u32::MAX),
        accepted: 0,
        already_present: 0,
        refused: 0,
        note: list
            .note
            .as_ref()
            .map(|note| import_words::file_note(intake.language, note).1),
    };
    for row in &list.rows {
        let said = |(code, reason): (String, String)| RefusedRow {
            file: list.file.clone(),
            sheet: list.sheet.clone(),
            line: row.line,
            code,
            reason,
            cells: row.cells.clone(),
        };
        let mut remarks: Vec<Remark> = row
            .remarks
            .iter()
            .map(|remark| import_words::row_reason(intake.language, remark))
            .map(|(code, reason)| (code.to_owned(), reason))
            .collect();
        let fate = match &row.parsed {
            Err(problems) => {
                let reasons: Vec<(&str, String)> = problems
                    .iter()
                    .map(|problem| import_words::row_reason(intake.language, problem))
                    .collect();
                let code = reasons.first().map_or("", |(code, _)| *code).to_owned();
                let words: Vec<String> = reasons.into_iter().map(|(_, reason)| reason).collect();
                Fate::Refused(code, words.join(" "))
            }
            Ok(parsed) => rows::bring_in(intake, parsed, &mut remarks)?,
        };
        match fate {
            Fate::Accepted => file.accepted += 1,
            Fate::AlreadyPresent => file.already_present += 1,
            Fate::Refused(code, reason) => {
                file.refused += 1;
                report.refused.push(said((code, reason)));
                continue;
            }
        }
        report.remarks.extend(remarks.into_iter().map(said));
    }
    for skipped in &list.skipped {
        let (code, reason) = import_words::skipped(intake.language, skipped.why);
        report.remarks.push(RefusedRow {
            file: list.file.clone(),
            sheet: list.sheet.clone(),
            line: skipped.line,
            code: code.to_owned(),
            reason,
            cells: skipped.cells.clone(),
        });
    }
    report.files.push(file);
    Ok(())
}

/// How many good rows of each kind there were, new or known.
fn counts(report: &ImportReport) -> BTreeMap<String, u32> {
    let mut counts = BTreeMap::new();
    for file in &report.files {
        let good = file.accepted + file.already_present;
        let key = match file.kind {
            ImportKind::Organisation | ImportKind::Unknown => continue,
            ImportKind::People => {
                let key = if file.sheet.is_some() {
                    "persons_xlsx"
                } else {
                    "persons_csv"
                };
                *counts.entry(key.to_owned()).or_default() += good;
                "persons_total"
            }
            ImportKind::Customers => "customers",
            ImportKind::Rooms => "rooms",
            ImportKind::BillableLines => "billable_lines",
            ImportKind::TillSales => "till_rows",
            ImportKind::Placements => "placements",
            ImportKind::Hours => "hour_rows",
        };
        *counts.entry(key.to_owned()).or_default() += good;
    }
    let wrong = u32::try_from(report.refused.len()).unwrap_or(u32::MAX);
    counts.insert("wrong_rows".to_owned(), wrong);
    counts
}
