//! The figures as a page.

use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use serde_json::Value;

use crate::meter;

const BEGIN: &str = "<!-- figures: written by cargo xtask bench -->";
const END: &str = "<!-- end of figures -->";
const BEGIN_AGES: &str = "<!-- ages: written by cargo xtask bench -->";
const END_AGES: &str = "<!-- end of ages -->";

/// Everything that was measured in one run.
pub struct Figures {
    /// Making the file, importing and drafting.
    pub prepared: Value,
    /// A month in chunks.
    pub chunks: Value,
    /// A commit for each.
    pub singly: Value,
    /// With one and with two processes.
    pub typst: [Value; 2],
    /// As it comes, everything in one process, everything in one file.
    pub chromium: [Value; 3],
    /// The bare commits.
    pub commits: Value,
    /// Milliseconds for each step.
    pub stages: Value,
    /// The door, without the window.
    pub opening: Value,
    /// The window.
    pub window: Value,
    /// The load of the minute before and at the end.
    pub load: [String; 2],
    /// How long all of it took.
    pub minutes: f64,
}

impl Figures {
    /// The page, in Markdown.
    pub fn table(&self) -> String {
        let mut page = String::new();
        self.circumstances(&mut page);
        self.documents(&mut page);
        self.aims(&mut page);
        self.steps(&mut page);
        self.start(&mut page);
        page
    }

    fn circumstances(&self, page: &mut String) {
        let _ = writeln!(
            page,
            "`cargo xtask bench` on {} UTC, {}. Load of the last minute before the run {}, at its \
             end {}; the run took {:.1} minutes.\n",
            chrono::Utc::now().format("%Y-%m-%d %H:%M"),
            meter::machine(),
            self.load[0],
            self.load[1],
            self.minutes,
        );
    }

    fn documents(&self, page: &mut String) {
        let ours = per_second(&self.chunks);
        let ours_cpu = cpu_each(&self.chunks);
        page.push_str(
            "| the same invoices of ten lines | invoices | a second | CPU ms each | peak MB | KB \
             each | Buurtkas is faster | and takes less CPU |\n|---|--:|--:|--:|--:|--:|--:|--:|\n",
        );
        let [typst, two_typsts] = &self.typst;
        let [usual, one_process, one_file] = &self.chromium;
        for (name, figures) in [
            (
                "**Buurtkas, in chunks of 50**: number, books, PDF/A-3a + UA-1 and e-invoice, durably in the encrypted file",
                &self.chunks,
            ),
            (
                "Buurtkas, one by one: a durable commit for each",
                &self.singly,
            ),
            ("typst, PDF/A-3a with the e-invoice, one process", typst),
            ("typst, two processes", two_typsts),
            ("Chromium, a plain PDF for each, as it comes", usual),
            (
                "Chromium, a plain PDF for each, in a single process",
                one_process,
            ),
            ("Chromium, all in one file (not the same work)", one_file),
            (
                "bare durable commits of the same bytes, 50 each",
                &self.commits,
            ),
        ] {
            let _ = writeln!(
                page,
                "| {name} | {} | {:.0} | {:.1} | {:.0} | {:.0} | {:.2} × | {:.2} × |",
                figures["documents"],
                per_second(figures),
                cpu_each(figures),
                number(figures, "peak_mb"),
                number(figures, "kb"),
                ours / per_second(figures),
                cpu_each(figures) / ours_cpu,
            );
        }
        let _ = writeln!(
            page,
            "\nThe longest that anyone waits for one chunk: {:.0} ms. Before it: importing 10 000 \
             lines of 1 000 customers {:.1} s, gathering them into drafts {:.1} s.\n",
            number(&self.chunks, "longest_step_ms"),
            number(&self.prepared, "import_ms") / 1000.0,
            number(&self.prepared, "drafts_ms") / 1000.0,
        );
    }

    fn aims(&self, page: &mut String) {
        let ours = per_second(&self.chunks);
        let fastest = |others: &[Value]| others.iter().map(per_second).fold(0.0, f64::max);
        page.push_str("| aim | measured | |\n|---|--:|---|\n");
        let mut more = |what: &str, aim: f64, value: f64, unit: &str| {
            let _ = writeln!(
                page,
                "| {what} | {value:.1}{unit} | {} |",
                verdict(value >= aim)
            );
        };
        more("at least 300 invoices a second", 300.0, ours, "");
        more(
            "at least 8 × Chromium, a file for each",
            8.0,
            ours / fastest(&self.chromium[..2]),
            " ×",
        );
        more(
            "at least 8 × Chromium, all in one file",
            8.0,
            ours / per_second(&self.chromium[2]),
            " ×",
        );
        more(
            "at least 3 × typst, one process",
            3.0,
            ours / per_second(&self.typst[0]),
            " ×",
        );
        more(
            "at least 3 × typst, its best",
            3.0,
            ours / fastest(&self.typst),
            " ×",
        );
        let mut less = |what: &str, aim: f64, value: f64, unit: &str| {
            let _ = writeln!(
                page,
                "| {what} | {value:.2} {unit} | {} |",
                verdict(value <= aim)
            );
        };
        let seconds = |name| number(&self.window, name) / 1000.0;
        less(
            "process start → unlock screen within 0.7 s",
            0.7,
            seconds("start_ms"),
            "s",
        );
        less(
            "passphrase → first screen within 1 s",
            1.0,
            seconds("unlock_ms"),
            "s",
        );
        less(
            "memory of all processes within 250 MB",
            250.0,
            number(&self.window, "pss_mb"),
            "MB",
        );
        page.push('\n');
    }

    fn steps(&self, page: &mut String) {
        let steps = self.stages.as_array().map_or(&[][..], Vec::as_slice);
        let total: f64 = steps.iter().map(|step| number(step, "ms")).sum();
        page.push_str("| where the time goes, on one core | ms each | share |\n|---|--:|--:|\n");
        for step in steps {
            let ms = number(step, "ms");
            let name = step["stage"].as_str().unwrap_or_default();
            let _ = writeln!(page, "| {name} | {ms:.2} | {:.0} % |", 100.0 * ms / total);
        }
        let _ = writeln!(page, "| together | {total:.2} | |\n");
    }

    fn start(&self, page: &mut String) {
        page.push_str("| start, with a file of 1 000 invoices | |\n|---|--:|\n");
        let mut row = |what: &str, value: f64, unit: &str| {
            let _ = writeln!(page, "| {what} | {value:.0} {unit} |");
        };
        let window = |name| number(&self.window, name);
        row(
            "process start → unlock screen drawn (median of five)",
            window("start_ms"),
            "ms",
        );
        row("the same, the slowest", window("slowest_start_ms"), "ms");
        row(
            "passphrase → first screen in the window",
            window("unlock_ms"),
            "ms",
        );
        row(
            "… until every figure on it is there",
            window("complete_ms"),
            "ms",
        );
        row(
            "opening without the window, Argon2 included",
            number(&self.opening, "open_ms"),
            "ms",
        );
        row(
            "what the first screen asks, without the month",
            number(&self.opening, "lists_ms"),
            "ms",
        );
        row(
            "the review of the month",
            number(&self.opening, "review_ms"),
            "ms",
        );
        row(
            "memory of the window's processes at the unlock screen (PSS)",
            window("locked_pss_mb"),
            "MB",
        );
        row(
            "the same with the first screen open, driven by WebDriver",
            window("pss_mb"),
            "MB",
        );
        for process in self.window["processes"].as_array().into_iter().flatten() {
            let name = process["name"].as_str().unwrap_or_default();
            row(
                &format!("… of which {name}"),
                number(process, "pss_mb"),
                "MB",
            );
        }
    }
}

fn verdict(holds: bool) -> &'static str {
    if holds { "reached" } else { "**missed**" }
}

fn number(figures: &Value, name: &str) -> f64 {
    figures[name].as_f64().unwrap_or(f64::NAN)
}

fn per_second(figures: &Value) -> f64 {
    number(figures, "documents") / number(figures, "seconds")
}

fn cpu_each(figures: &Value) -> f64 {
    number(figures, "cpu_ms") / number(figures, "documents")
}

/// Puts `figures` between the markers of the page; what people wrote around them stays.
pub fn write(path: &Path, figures: &str) {
    write_between(path, [BEGIN, END], figures);
}

/// Puts the figures of the ages on the page.
pub fn write_ages(path: &Path, figures: &str) {
    write_between(path, [BEGIN_AGES, END_AGES], figures);
}

fn write_between(path: &Path, [begin, end]: [&str; 2], figures: &str) {
    let page = fs::read_to_string(path).expect("the page is there");
    let parts = page
        .split_once(begin)
        .and_then(|(before, rest)| Some((before, rest.split_once(end)?.1)));
    let (before, after) = parts.expect("the page has its two markers");
    let page = format!("{before}{begin}\n{figures}{end}{after}");
    fs::write(path, page).expect("the page can be written");
}
