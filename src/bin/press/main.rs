//! `press`: the newsroom's tool. It makes the files that the reader reads.

fn main() {}
