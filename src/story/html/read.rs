//! A document with its limits.

use super::{Parse, Walked, walk};
use crate::story::error::StoryError;
use crate::story::read::LIMIT;

/// The largest number of blocks in a story.
pub const BLOCKS: usize = 50_000;

/// Parses a fragment of HTML and walks through it.
///
/// Fails where it is larger than a story may be, or has more blocks.
pub fn read(html: &str, parse: Parse, base: Option<&str>) -> Result<Walked, StoryError> {
    if html.len() > LIMIT {
        return Err(StoryError::TooLarge {
            bytes: html.len() as u64,
            limit: LIMIT as u64,
        });
    }
    let walked = walk(parse(html), base);
    if walked.body.len() > BLOCKS {
        return Err(StoryError::Value {
            path: "body".to_owned(),
            problem: format!(
                "has {} blocks and a story may have {BLOCKS}: split it",
                walked.body.len()
            ),
        });
    }
    Ok(walked)
}
