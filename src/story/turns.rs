//! Long work in parts, between which others have their turn.

use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// How many bytes of JSON are read before others may have their turn.
pub(super) const BYTES_A_TURN: usize = 32 * 1024;

/// Whether others may have their turn before this member of a long list. Never in a short one.
pub(super) fn ends_turn(number: usize) -> bool {
    number % 64 == 63
}

/// For work that never waits.
pub(super) fn at_once<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(done) = work.as_mut().poll(&mut context) {
            return done;
        }
    }
}
