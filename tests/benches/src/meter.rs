//! What a piece of work cost this process, as Linux counts it.

use std::fs;
use std::time::Instant;

use serde_json::{Value, json};

/// The kernel counts processor time in hundredths of a second, on every Linux of today.
const MS_PER_TICK: f64 = 10.0;

/// Counts from the moment it is made.
pub struct Meter {
    started: Instant,
    cpu_before: f64,
}

impl Meter {
    /// Starts counting.
    pub fn start() -> Self {
        Self {
            started: Instant::now(),
            cpu_before: cpu_ms(),
        }
    }

    /// What `count` documents of `bytes` bytes together took since the start: `documents`,
    /// `seconds`, `cpu_ms` of all threads, `peak_mb` of the whole life of the process, `kb` each.
    pub fn stop(self, count: usize, bytes: usize) -> Value {
        let seconds = self.started.elapsed().as_secs_f64();
        json!({
            "documents": count,
            "seconds": seconds,
            "cpu_ms": cpu_ms() - self.cpu_before,
            "peak_mb": peak_mb(),
            "kb": bytes as f64 / 1000.0 / count.max(1) as f64,
        })
    }
}

/// Milliseconds since a moment.
pub fn ms(since: Instant) -> f64 {
    since.elapsed().as_secs_f64() * 1000.0
}

/// Processor time of this process so far, in user and kernel.
pub fn cpu_ms() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The name of the program comes first, in brackets, and may hold anything.
    let fields = stat.rsplit(')').next().unwrap_or_default();
    let ticks = |at: usize| -> f64 {
        let field = fields.split_whitespace().nth(at);
        field.and_then(|ticks| ticks.parse().ok()).unwrap_or(0.0)
    };
    (ticks(11) + ticks(12)) * MS_PER_TICK
}

/// The most memory this process ever held.
pub fn peak_mb() -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let kib = status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))
        .and_then(|rest| rest.split_whitespace().next())
        .and_then(|kib| kib.parse::<f64>().ok());
    kib.unwrap_or(0.0) * 1024.0 / 1e6
}

/// The load of the last minute: how many threads wanted a core.
pub fn load() -> String {
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    load.split(' ').next().unwrap_or("?").to_owned()
}

/// The processor, how many cores of it, and the memory.
pub fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let find = |file: &str, key: &str| {
        let text = fs::read_to_string(file).unwrap_or_default();
        let line = text.lines().find(|line| line.starts_with(key));
        line.and_then(|line| line.split_once(':'))
            .map(|(_, value)| value.trim().to_owned())
            .unwrap_or_default()
    };
    let memory = find("/proc/meminfo", "MemTotal");
    let kib: f64 = memory
        .split(' ')
        .next()
        .and_then(|kib| kib.parse().ok())
        .unwrap_or(0.0);
    let system = find_system();
    format!(
        "{cores} cores of {}, {:.0} GB, {system}",
        find("/proc/cpuinfo", "model name"),
        kib * 1024.0 / 1e9,
    )
}

fn find_system() -> String {
    let release = fs::read_to_string("/etc/os-release").unwrap_or_default();
    let name = release
        .lines()
        .find_map(|line| line.strip_prefix("PRETTY_NAME="));
    name.unwrap_or("Linux").trim_matches('"').to_owned()
}
