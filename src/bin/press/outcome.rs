//! How a subcommand ends.

use std::error::Error;

/// Done, or a failure whose text says what is wrong, where, and what to do.
/// A `String` becomes such a failure with `?` or `.into()`.
pub type Outcome<T = ()> = Result<T, Box<dyn Error>>;
