//! What is seen: the components, one a file, and the style sheet.
//!
//! The only room that knows all the others. A component is markup and wiring; what could be
//! a function of values alone stands in a pure room, or here in a file that knows no component.
//! Elements are built with typed functions and never from a string of HTML: the page's policy
//! forbids the browser to parse one.

mod app;
mod article;
mod ask;
mod blocks;
mod careful;
#[cfg(not(target_arch = "wasm32"))]
mod content;
mod embed;
mod failure;
mod figure;
mod found;
mod kept;
mod moment;
mod pieces;
mod place;
mod policy;
mod quotation;
mod route;
mod signal;
mod slices;
pub mod still;
mod text;
mod view;
mod voices;
mod words;

pub use app::{App, mount};
pub use article::Article;
#[cfg(not(target_arch = "wasm32"))]
pub use content::{Surroundings, content_html, escaped, link_html, meta_html, own_link_html};
pub use failure::{Failed, Failure};
pub use found::Loaded;
pub use route::Route;
pub use view::View;
