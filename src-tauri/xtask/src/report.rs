//! Running checks one after another and counting what they say.

use std::fs::{self, File};
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::time::Instant;

use crate::commands::{in_words, make_folder, not_started};
use crate::{Failure, house};

/// How many tests passed and failed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    pub passed: u32,
    pub failed: u32,
}

impl Count {
    const ONE_PASSED: Self = Self {
        passed: 1,
        failed: 0,
    };
    const ONE_FAILED: Self = Self {
        passed: 0,
        failed: 1,
    };

    fn total(self) -> u32 {
        self.passed + self.failed
    }
}

/// Whose words tell how many tests a check ran.
#[derive(Clone, Copy, Debug)]
pub enum Counted {
    /// The check as a whole is one test.
    AsOne,
    /// `test result: ok. 5 passed; 0 failed; …`, once for every test program.
    ByCargo,
    /// `Tests  1 failed | 11 passed (12)`.
    ByVitest,
    /// `# pass 5`, `# fail 0` and `# cancelled 0`, the last lines of TAP.
    ByNode,
}

/// Everything checked so far.
pub struct Report {
    logs: PathBuf,
    only: Option<String>,
    count: Count,
    failing: Vec<(String, PathBuf)>,
}

impl Report {
    /// An empty report. With `only`, checks without that word in their name are passed over.
    pub fn new(only: Option<&str>) -> Result<Self, Failure> {
        let logs = house::tools().join("logs");
        make_folder(&logs)?;
        let only = only.map(str::to_owned);
        Ok(Self {
            logs,
            only,
            count: Count::default(),
            failing: Vec::new(),
        })
    }

    /// Runs a program and counts its tests.
    pub fn check(&mut self, name: &str, counted: Counted, command: &mut Command) {
        self.step(name, |log| {
            writeln!(log, "$ {}\n", in_words(command)).map_err(|error| error.to_string())?;
            let again = |error: std::io::Error| error.to_string();
            command
                .env("NO_COLOR", "1")
                .env("CARGO_TERM_COLOR", "never")
                .stdin(Stdio::null())
                .stdout(log.try_clone().map_err(again)?)
                .stderr(log.try_clone().map_err(again)?);
            let status = command
                .status()
                .map_err(|error| not_started(command, &error))?;
            Ok((counted, status.success()))
        });
    }

    /// Checks something ourselves; a failure says in its own words what is wrong.
    pub fn rule(&mut self, name: &str, rule: impl FnOnce() -> Result<(), Failure>) {
        self.step(name, |log| match rule() {
            Ok(()) => Ok((Counted::AsOne, true)),
            Err(failure) => {
                writeln!(log, "{failure}").map_err(|error| error.to_string())?;
                Ok((Counted::AsOne, false))
            }
        });
    }

    /// Prints what failed and, last, the one line that counts.
    pub fn finish(self) -> Result<(), Failure> {
        for (name, log) in &self.failing {
            println!("\n──── {name} ────");
            println!(
                "{}",
                what_failed(&fs::read_to_string(log).unwrap_or_default())
            );
        }
        let Count { passed, failed } = self.count;
        let verdict = format!("{passed} passed, {failed} failed");
        if failed == 0 {
            println!("{verdict}");
            Ok(())
        } else {
            Err(verdict)
        }
    }

    fn step(
        &mut self,
        name: &str,
        work: impl FnOnce(&mut File) -> Result<(Counted, bool), Failure>,
    ) {
        if self
            .only
            .as_ref()
            .is_some_and(|word| !name.contains(word.as_str()))
        {
            return;
        }
        print!("{name} … ");
        // A line that shows up late is no reason to stop checking.
        let _ = std::io::stdout().flush();
        let started = Instant::now();
        let log = self
            .logs
            .join(format!("{}.log", name.replace([' ', '/', '.'], "-")));

        let count = File::create(&log)
            .map_err(|error| error.to_string())
            .and_then(|mut file| work(&mut file))
            .map_or_else(
                |failure| {
                    let _ = fs::write(&log, failure);
                    Count::ONE_FAILED
                },
                |(counted, succeeded)| {
                    let text = fs::read_to_string(&log).unwrap_or_default();
                    counted_in(&text, counted, succeeded)
                },
            );

        let verdict = if count.failed == 0 { "ok" } else { "FAILED" };
        let tests = match count.total() {
            1 => String::new(),
            total => format!(", {total} tests"),
        };
        println!("{verdict} ({} s{tests})", started.elapsed().as_secs());
        self.count.passed += count.passed;
        self.count.failed += count.failed;
        if count.failed > 0 {
            self.failing.push((name.to_owned(), log));
        }
    }
}

/// The tests that `text` speaks of. A program that failed without naming a failed test, or that
/// succeeded without having tested anything, is a failure too.
fn counted_in(text: &str, counted: Counted, succeeded: bool) -> Count {
    let mut count = match counted {
        Counted::AsOne if succeeded => Count::ONE_PASSED,
        Counted::AsOne => Count::ONE_FAILED,
        Counted::ByCargo => sum(text, |line| {
            let line = line.strip_prefix("test result: ")?;
            Some(Count {
                passed: number_before(line, "passed"),
                failed: number_before(line, "failed"),
            })
        }),
        Counted::ByVitest => sum(text, |line| {
            let line = line.trim_start().strip_prefix("Tests ")?;
            Some(Count {
                passed: number_before(line, "passed"),
                failed: number_before(line, "failed"),
            })
        }),
        Counted::ByNode => sum(text, |line| {
            let number = |prefix| {
                line.strip_prefix(prefix)
                    .and_then(|it: &str| it.parse().ok())
            };
            Some(Count {
                passed: number("# pass ").unwrap_or(0),
                failed: number("# fail ").or(number("# cancelled ")).unwrap_or(0),
            })
        }),
    };
    if count.failed == 0 && (!succeeded || count.passed == 0) {
        count.failed = 1;
    }
    count
}

fn sum(text: &str, count_of: impl Fn(&str) -> Option<Count>) -> Count {
    text.lines()
        .filter_map(count_of)
        .fold(Count::default(), |sum, count| Count {
            passed: sum.passed + count.passed,
            failed: sum.failed + count.failed,
        })
}

/// The number in front of `word`: 11 for "passed" in "1 failed | 11 passed (12)".
fn number_before(line: &str, word: &str) -> u32 {
    let words: Vec<&str> = line
        .split([' ', ';', ','])
        .filter(|part| !part.is_empty())
        .collect();
    words
        .windows(2)
        .find(|pair| pair[1] == word)
        .and_then(|pair| pair[0].parse().ok())
        .unwrap_or(0)
}

/// What a log says of a failure: the failed tests of TAP, wherever they stand, or else its end.
fn what_failed(text: &str) -> String {
    const MOST: usize = 120;
    const EACH: usize = 16;
    let lines: Vec<&str> = text.lines().collect();
    let of_tap: Vec<&str> = lines
        .iter()
        .enumerate()
        .filter(|(_, line)| line.trim_start().starts_with("not ok "))
        .flat_map(|(at, _)| lines.iter().skip(at).take(EACH).copied())
        .take(MOST)
        .collect();
    if of_tap.is_empty() {
        lines[lines.len().saturating_sub(MOST)..].join("\n")
    } else {
        of_tap.join("\n")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn count(passed: u32, failed: u32) -> Count {
        Count { passed, failed }
    }

    #[test]
    fn what_failed_is_shown_though_much_went_well_after_it() {
        let well = "ok 1 - well\n".repeat(500);
        let text = format!("{well}not ok 2 - badly\n  error: no table\n{well}");
        assert!(what_failed(&text).starts_with("not ok 2 - badly\n  error: no table\n"));
        assert_eq!(what_failed(&well).lines().count(), 120);
    }

    #[test]
    fn cargo_is_added_up_over_its_test_programs() {
        let text = "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured\n\
                    test result: FAILED. 3 passed; 2 failed; 0 ignored\n";
        assert_eq!(counted_in(text, Counted::ByCargo, false), count(15, 2));
    }

    #[test]
    fn vitest_is_read_from_its_tests_and_not_its_files() {
        let text = " Test Files  1 failed | 2 passed (3)\n      Tests  1 failed | 11 passed (12)\n";
        assert_eq!(counted_in(text, Counted::ByVitest, false), count(11, 1));
    }

    #[test]
    fn node_is_read_from_its_last_lines() {
        let text = "# tests 7\n# suites 0\n# pass 4\n# fail 1\n# cancelled 2\n";
        assert_eq!(counted_in(text, Counted::ByNode, false), count(4, 3));
    }

    #[test]
    fn a_program_that_fails_without_a_failed_test_is_one_failure() {
        let text = "error: could not compile `domain`\n";
        assert_eq!(counted_in(text, Counted::ByCargo, false), count(0, 1));
        let text = "test result: ok. 7 passed; 0 failed\nerror: could not compile `storage`\n";
        assert_eq!(counted_in(text, Counted::ByCargo, false), count(7, 1));
    }

    #[test]
    fn a_program_that_tested_nothing_is_one_failure() {
        assert_eq!(
            counted_in("# pass 0\n# fail 0\n", Counted::ByNode, true),
            count(0, 1)
        );
    }
}
