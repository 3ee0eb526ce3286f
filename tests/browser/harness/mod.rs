//! What the tests stand on: a server, a browser, a person, a witness.
//!
//! Knows browsers and the web platform; what the page should be is said by the tests.

mod ask;
mod axe;
mod bidi;
mod browser;
mod driver;
mod engine;
mod fault;
mod heard;
mod page;
mod person;
mod place;
mod runtime;
mod seat;
mod server;
mod settings;
mod tree;
mod wait;
mod witness;

pub use axe::{assert_accessible, assert_colours_accessible};
pub use engine::Engine;
pub use fault::Fault;
pub use page::Page;
pub use person::{Found, Key};
pub use place::{built_page, in_the_repository};
pub use server::Server;
pub use settings::{Scheme, Settings};
pub use wait::eventually;
