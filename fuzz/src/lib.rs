//! What must hold whatever comes: a function for each target, of which each takes any bytes.
//!
//! Said once, for two who run it: libFuzzer (`fuzz_targets/`) for as long as one likes, and
//! `tests/fuzz.rs` for some seconds in every run of the tests.

mod events;
mod manifests;
mod markup;
mod sound;
mod speech;
mod stories;

/// A target: its name, which is that of its folder in `corpus/`, and what takes the bytes.
pub type Target = (&'static str, fn(&[u8]));

/// All targets.
pub const TARGETS: &[Target] = &[
    ("dialects", stories::dialects),
    ("exports", stories::exports),
    ("html", markup::html),
    ("manifests", manifests::manifests),
    ("quotes", speech::quotes),
    ("story", stories::story),
    ("walk", markup::walked),
];

/// Runs the target of this name.
pub fn run(name: &str, data: &[u8]) {
    let target = TARGETS.iter().find(|(it, _)| *it == name);
    target.map_or_else(|| panic!("there is no target {name}"), |(_, run)| run(data));
}
