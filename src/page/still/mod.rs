//! The page of a story as a file of its own, whole without script: what `press` makes beside the reader.
//!
//! The same components make it. Where one of them shows a control, it asks here whether anybody could press it, and
//! says in text what there is to say. In a browser the answer is always no, so that nothing of this weighs there.

#[cfg(not(target_arch = "wasm32"))]
mod body;
#[cfg(not(target_arch = "wasm32"))]
mod data;
#[cfg(not(target_arch = "wasm32"))]
pub(super) mod days;
#[cfg(not(target_arch = "wasm32"))]
mod front;
#[cfg(not(target_arch = "wasm32"))]
mod head;
#[cfg(not(target_arch = "wasm32"))]
mod index;
#[cfg(not(target_arch = "wasm32"))]
mod inside;
#[cfg(not(target_arch = "wasm32"))]
mod languages;
#[cfg(not(target_arch = "wasm32"))]
mod place;
#[cfg(not(target_arch = "wasm32"))]
mod tags;
#[cfg(not(target_arch = "wasm32"))]
mod template;

#[cfg(not(target_arch = "wasm32"))]
pub use front::{Front, Teaser};
#[cfg(not(target_arch = "wasm32"))]
pub use head::Surroundings;
#[cfg(not(target_arch = "wasm32"))]
pub use place::{lets, other_host};
#[cfg(not(target_arch = "wasm32"))]
pub use template::Template;

/// Whether what is being made stands still: nothing in it can be pressed.
#[cfg(not(target_arch = "wasm32"))]
pub fn is_still() -> bool {
    place::is_known()
}

/// In a browser it never does.
#[cfg(target_arch = "wasm32")]
pub const fn is_still() -> bool {
    false
}
