//! Drives real browsers over a built page, as a reader would.

fn main() {}
