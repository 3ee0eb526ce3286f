//! Editions that are signed: what the page makes of them, of what hosts make of them, and of their mirrors.

mod genuine;
mod keys;
mod lists;
mod mirrors;
mod newsroom;
mod saved;
mod walk;
mod weight;
