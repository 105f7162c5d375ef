//! The figures of every age as a table.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use serde_json::Value;

/// Lists and search take at most so long at ten years, in milliseconds.
const AIM: f64 = 50.0;
/// The age that the aim is about.
const AIM_YEARS: u16 = 10;
/// Time may grow so much faster than the answer, because measuring is not exact.
const SLACK: f64 = 1.5;
/// What takes less than this is not looked at, in milliseconds.
const NOTICED: f64 = 5.0;

/// An age with what was measured of it.
pub type Age = (u16, Value);

/// The table, the slowest at the last age first, with what misses its aim.
pub fn table(ages: &[Age]) -> String {
    let mut page = String::from("| command |");
    for (years, _) in ages {
        let _ = write!(page, " {years} y: median ms | p95 |");
    }
    page.push_str(" time grows | answer, kB | answer grows | |\n|---|");
    page.push_str(&"--:|--:|".repeat(ages.len()));
    page.push_str("--:|--:|--:|---|\n");
    let mut missed = 0;
    for command in by_slowness(ages) {
        let _ = write!(page, "| {command} |");
        for (_, age) in ages {
            match (of(age, command, "median"), of(age, command, "p95")) {
                (Some(median), Some(p95)) => {
                    let _ = write!(page, " {median:.1} | {p95:.1} |");
                }
                _ => page.push_str(" – | – |"),
            }
        }
        let growth = Growth::of(ages, command);
        match &growth {
            Some(growth) => {
                let _ = write!(
                    page,
                    " {:.1} × | {:.1} → {:.1} | {:.1} × |",
                    growth.time,
                    growth.bytes[0] / 1000.0,
                    growth.bytes[1] / 1000.0,
                    growth.answer()
                );
            }
            None => page.push_str(" – | – | – |"),
        }
        let mut verdicts: Vec<String> = Vec::new();
        let refusals = ages
            .iter()
            .map(|(_, age)| &age["commands"][command]["refused"]);
        if let Some(code) = refusals.flat_map(Value::as_str).next() {
            verdicts.push(format!("**refused: {code}**"));
        }
        if is_slow_list(ages, command) {
            verdicts.push("**over 50 ms**".to_owned());
        }
        if growth.is_some_and(|growth| growth.is_faster_than_the_answer()) {
            verdicts.push("**grows**".to_owned());
        }
        missed += usize::from(!verdicts.is_empty());
        let _ = writeln!(page, " {} |", verdicts.join(", "));
    }
    format!("{}\n{page}", summary(ages, missed))
}

/// The file, the memory and what is done when nothing is asked.
fn summary(ages: &[Age], missed: usize) -> String {
    let mut page = String::from("| |");
    for (years, _) in ages {
        let _ = write!(page, " {years} y |");
    }
    let _ = write!(page, "\n|---|{}\n", "--:|".repeat(ages.len()));
    let number = |value: &Value| value.as_f64().unwrap_or(0.0);
    let mut row = |what: &str, cell: &dyn Fn(&Value) -> String| {
        let _ = write!(page, "| {what} |");
        for (_, age) in ages {
            let _ = write!(page, " {} |", cell(age));
        }
        page.push('\n');
    };
    row("file, MB", &|age| format!("{:.0}", number(&age["file_mb"])));
    row("most memory, MB", &|age| {
        format!("{:.0}", number(&age["peak_mb"]))
    });
    row("… was needed by", &|age| {
        age["peak_by"].as_str().unwrap_or_default().to_owned()
    });
    row("processor time while nothing is asked", &|age| {
        let idle = &age["idle"];
        format!(
            "{:.0} ms in {:.0} s",
            number(&idle["cpu_ms"]),
            number(&idle["seconds"])
        )
    });
    let _ = writeln!(page, "\nCommands that miss an aim: {missed}.");
    page
}

fn of(age: &Value, command: &str, figure: &str) -> Option<f64> {
    age["commands"][command][figure].as_f64()
}

fn by_slowness(ages: &[Age]) -> Vec<&str> {
    let every = ages
        .iter()
        .filter_map(|(_, age)| age["commands"].as_object());
    let names: BTreeSet<&str> = every.flat_map(|it| it.keys().map(String::as_str)).collect();
    let mut names: Vec<&str> = names.into_iter().collect();
    let slowness = |name: &str| {
        let last = ages.last().and_then(|(_, age)| of(age, name, "median"));
        last.unwrap_or(0.0)
    };
    names.sort_by(|one, other| slowness(other).total_cmp(&slowness(one)));
    names
}

fn is_slow_list(ages: &[Age], command: &str) -> bool {
    let is_list = command.starts_with("list_") || ["search", "find_namesakes"].contains(&command);
    let then = ages.iter().find(|(years, _)| *years == AIM_YEARS);
    let median = then.and_then(|(_, age)| of(age, command, "median"));
    is_list && median.is_some_and(|median| median > AIM)
}

/// From the last age but one to the last.
struct Growth {
    time: f64,
    bytes: [f64; 2],
    median: f64,
}

impl Growth {
    fn of(ages: &[Age], command: &str) -> Option<Self> {
        let [.., (_, before), (_, after)] = ages else {
            return None;
        };
        let median = of(after, command, "median")?;
        Some(Self {
            time: median / of(before, command, "median")?.max(0.01),
            bytes: [of(before, command, "bytes")?, of(after, command, "bytes")?],
            median,
        })
    }

    fn answer(&self) -> f64 {
        self.bytes[1] / self.bytes[0].max(1.0)
    }

    fn is_faster_than_the_answer(&self) -> bool {
        self.median > NOTICED && self.time > SLACK * self.answer().max(1.0)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn ages(command: &str, medians: [f64; 2], bytes: [u32; 2]) -> Vec<Age> {
        let age = |at: usize| {
            let figures = json!({ "median": medians[at], "p95": medians[at], "bytes": bytes[at] });
            json!({ "commands": { command: figures } })
        };
        vec![(10, age(0)), (100, age(1))]
    }

    #[test]
    fn what_grows_with_its_answer_is_right_and_what_grows_without_is_not() {
        let verdict = |ages: Vec<Age>| table(&ages).contains("**grows**");
        assert!(!verdict(ages("list_people", [4.0, 40.0], [1000, 10_000])));
        assert!(verdict(ages("list_people", [4.0, 40.0], [1000, 1000])));
        assert!(!verdict(ages("list_people", [0.4, 4.0], [1000, 1000])));
    }

    #[test]
    fn a_list_of_more_than_fifty_milliseconds_at_ten_years_is_named() {
        let verdict = |ages: Vec<Age>| table(&ages).contains("**over 50 ms**");
        assert!(verdict(ages("search", [51.0, 51.0], [10, 10])));
        assert!(!verdict(ages("search", [49.0, 51.0], [10, 10])));
        assert!(!verdict(ages("check_file", [51.0, 51.0], [10, 10])));
    }
}
