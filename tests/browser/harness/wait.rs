//! Waiting for what a page does by itself, with an end.

use std::time::{Duration, Instant};

/// Longer than anything takes on two busy cores of a slow machine; a test that waits this long has failed.
const PATIENCE: Duration = Duration::from_secs(30);
const PAUSE: Duration = Duration::from_millis(40);

/// Looks again and again until there is something, and fails with `what` was awaited if there never is.
#[track_caller]
pub fn eventually<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let begin = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(
            begin.elapsed() < PATIENCE,
            "waited {PATIENCE:?} in vain for {what}"
        );
        std::thread::sleep(PAUSE);
    }
}
