//! Work that is done side by side, as many pieces at once as there are processors, and shown as it goes.

use std::collections::BTreeMap;
use std::io::{self, IsTerminal, Write};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;

/// How many results may wait to be taken.
const AHEAD: usize = 64;

/// Does `act` to each item, and `take` to the results in the order of the items, as they come. Nothing holds them but
/// that.
pub fn each<T: Sync, R: Send>(
    what: &str,
    items: &[T],
    act: impl Fn(&T) -> R + Sync,
    mut take: impl FnMut(R),
) {
    let workers = thread::available_parallelism().map_or(1, usize::from);
    let progress = Progress::new(what, items.len());
    let next = AtomicUsize::new(0);
    let work = |done: SyncSender<(usize, R)>| {
        loop {
            let number = next.fetch_add(1, Ordering::Relaxed);
            let Some(item) = items.get(number) else {
                return;
            };
            // Where nobody takes it, the taker panicked.
            if done.send((number, act(item))).is_err() {
                return;
            }
            progress.step();
        }
    };
    thread::scope(|scope| {
        let (sender, done) = sync_channel(AHEAD);
        for _ in 0..workers.min(items.len()) {
            let sender = sender.clone();
            scope.spawn(|| work(sender));
        }
        drop(sender);
        let mut early = BTreeMap::new();
        let mut wanted = 0;
        for (number, result) in done {
            early.insert(number, result);
            while let Some(result) = early.remove(&wanted) {
                take(result);
                wanted += 1;
            }
        }
    });
    progress.end();
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
