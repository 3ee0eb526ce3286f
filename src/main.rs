//! Mounts the page. Only a browser runs it; natively it does nothing.

fn main() {}
