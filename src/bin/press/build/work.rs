//! Work that is done side by side, as many pieces at once as there are processors, and shown as it goes.

use std::io::{self, IsTerminal, Write};
use std::panic;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

/// All that pieces of work made, or all that is wrong.
pub fn gathered<T>(
    done: impl IntoIterator<Item = Result<Vec<T>, String>>,
) -> Result<Vec<T>, Vec<String>> {
    let (mut made, mut faults) = (vec![], vec![]);
    for done in done {
        match done {
            Ok(some) => made.extend(some),
            Err(fault) => faults.push(fault),
        }
    }
    if faults.is_empty() {
        Ok(made)
    } else {
        Err(faults)
    }
}

/// Does `act` to each item and gives the results in the order of the items.
pub fn each<T: Sync, R: Send>(what: &str, items: &[T], act: impl Fn(&T) -> R + Sync) -> Vec<R> {
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let progress = Progress::new(what, items.len());
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = vec![];
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(number) else {
                return done;
            };
            done.push((number, act(item)));
            progress.step();
        }
    };
    let mut done = thread::scope(|scope| {
        let workers: Vec<_> = (0..workers.min(items.len()))
            .map(|_| scope.spawn(work))
            .collect();
        let mut done = vec![];
        for worker in workers {
            match worker.join() {
                Ok(some) => done.extend(some),
                Err(fault) => panic::resume_unwind(fault),
            }
        }
        done
    });
    progress.end();
    done.sort_unstable_by_key(|(number, _)| *number);
    done.into_iter().map(|(_, result)| result).collect()
}

/// Says on a terminal how far the work is. Elsewhere it says nothing.
struct Progress<'a> {
    what: &'a str,
    total: usize,
    done: AtomicUsize,
    is_shown: bool,
}

impl<'a> Progress<'a> {
    fn new(what: &'a str, total: usize) -> Self {
        Self {
            what,
            total,
            done: AtomicUsize::new(0),
            is_shown: io::stderr().is_terminal(),
        }
    }

    fn step(&self) {
        let done = 1 + self.done.fetch_add(1, Ordering::Relaxed);
        // A hundred times at most: writing takes time, too.
        if self.is_shown && done.is_multiple_of(self.total / 100 + 1) {
            self.write(&format!("{done} of {} {}", self.total, self.what));
        }
    }

    fn end(&self) {
        if self.is_shown {
            self.write("");
        }
    }

    // Where the terminal is gone, nobody is told.
    fn write(&self, text: &str) {
        let _ = write!(io::stderr().lock(), "\r\u{1b}[K{text}");
    }
}
