//! Two pages at a time: more only make each other slow on two cores.

use std::sync::{Condvar, Mutex};
use std::time::{Duration, Instant};

/// The right to have a page open. Dropping it lets the next one in.
pub struct Seat;

static TAKEN: Mutex<usize> = Mutex::new(0);
static LEFT: Condvar = Condvar::new();
const SEATS: usize = 2;

impl Seat {
    /// Waits for a seat.
    pub fn take() -> Self {
        let begin = Instant::now();
        let mut taken = TAKEN
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner());
        while *taken >= SEATS {
            (taken, _) = LEFT
                .wait_timeout(taken, Duration::from_secs(1))
                .unwrap_or_else(|poisoned| poisoned.into_inner());
            assert!(
                begin.elapsed() < Duration::from_secs(600),
                "no page was closed for ten minutes"
            );
        }
        *taken += 1;
        Self
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        *TAKEN
            .lock()
            .unwrap_or_else(|poisoned| poisoned.into_inner()) -= 1;
        LEFT.notify_one();
    }
}
