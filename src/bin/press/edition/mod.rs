//! What the commands that sign and verify an edition share.

pub mod moments;
pub mod secret;
pub mod store;
pub mod there;
pub mod walk;
