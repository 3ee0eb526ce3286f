//! Every target of `fuzz/` for some seconds: its stored corpus, then what a mutator makes of that.
//!
//! `FUZZ_SECONDS` says for how long each target runs, `make test` says 20. `FUZZ_SEED` repeats a run; without
//! it the seed is the day, so that tomorrow others are tried. Of libFuzzer nothing is needed here.
#![allow(clippy::expect_used, clippy::panic)]

#[path = "../../fuzz/src/lib.rs"]
mod targets;

mod mutator;

use std::fs;
use std::panic;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use mutator::Mutator;
use targets::TARGETS;

/// More than this an input may not take, on a machine that does other things as well.
const SLOW: Duration = Duration::from_secs(1);

#[test]
fn whatever_comes_what_must_hold_holds() {
    let seed = number("FUZZ_SEED").unwrap_or_else(today);
    let length = Duration::from_secs(number("FUZZ_SECONDS").unwrap_or(1));
    let next = AtomicUsize::new(0);
    let work = || {
        let mut faults = vec![];
        while let Some((name, _)) = TARGETS.get(next.fetch_add(1, Ordering::Relaxed)) {
            let (runs, fault) = fuzz(name, seed, length);
            println!("{name}: {runs} inputs, seed {seed}");
            faults.extend(fault);
        }
        faults
    };
    let faults: Vec<String> = thread::scope(|scope| {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        let workers: Vec<_> = (0..cores).map(|_| scope.spawn(work)).collect();
        let ended = workers
            .into_iter()
            .map(|worker| worker.join().expect("a worker"));
        ended.flatten().collect()
    });
    assert!(faults.is_empty(), "seed {seed}: {}", faults.join("\n"));
}

/// How many inputs were tried, and what was wrong with the last.
fn fuzz(name: &str, seed: u64, length: Duration) -> (usize, Option<String>) {
    let corpus = corpus(name);
    let mut mutator = Mutator::new(seed);
    let began = Instant::now();
    let mut runs = 0;
    while runs < corpus.len() || began.elapsed() < length {
        let input = match corpus.get(runs) {
            Some(input) => input.clone(),
            None => mutator.next(&corpus),
        };
        runs += 1;
        if let Some(fault) = fault(name, &input) {
            let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(["fuzz-", name].concat());
            fs::write(&file, &input).expect("written");
            let file = file.display();
            return (
                runs,
                Some(format!(
                    "{name} {fault}: the input is {file}; in fuzz/corpus/{name}/ it is tried first"
                )),
            );
        }
    }
    (runs, None)
}

fn fault(name: &str, input: &[u8]) -> Option<&'static str> {
    // Slow is what is slow each time: a machine may be busy with something else.
    for _ in 0..3 {
        let began = Instant::now();
        if panic::catch_unwind(|| targets::run(name, input)).is_err() {
            return Some("panics");
        }
        if began.elapsed() < SLOW {
            return None;
        }
    }
    Some("takes more than a second")
}

fn corpus(name: &str) -> Vec<Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus");
    let entries = fs::read_dir(folder.join(name)).expect("a corpus");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("a file").path()).collect();
    files.sort();
    assert!(files.len() >= 10, "{name} has a corpus");
    let read = |file: &PathBuf| fs::read(file).expect("a file");
    files.iter().map(read).collect()
}

fn number(name: &str) -> Option<u64> {
    let value = std::env::var(name).ok()?;
    Some(value.parse().expect("a number"))
}

fn today() -> u64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    since.expect("a clock").as_secs() / (24 * 60 * 60)
}
