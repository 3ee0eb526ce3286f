//! Standfirst: the page on which a newsroom under pressure reaches its readers.
//!
//! The modules stand in the order of the data's way, which has no way back:
//! an [`edition`] tells whether bytes are genuine, they become a [`story`], its [`quotes`] are
//! found, the [`appeal`] is decided on, and the [`page`] shows them. [`browser`] is the only one
//! that touches the web platform.

pub mod edition;

pub mod story;

#[cfg(not(target_arch = "wasm32"))]
pub mod exports;

pub mod quotes;

#[cfg(not(target_arch = "wasm32"))]
pub mod search;

pub mod appeal;

pub mod browser;

pub mod page;
