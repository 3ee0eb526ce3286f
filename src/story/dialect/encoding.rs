//! Files that are not UTF-8 at all: the answer names what they are.

use super::StoryError;

/// Fails where the first bytes say that this is compressed, or text of another encoding.
pub(super) fn check(file: &[u8]) -> Result<(), StoryError> {
    let reason = match file {
        [0x1f, 0x8b, ..] => {
            "this is compressed (gzip): unpack it, or let the server say so in a header (Content-Encoding: gzip)"
        }
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [0, b' '..=b'~', ..] | [b' '..=b'~', 0, ..] => {
            "this is UTF-16: save it as UTF-8"
        }
        [b'P', b'K', 3, 4, ..] => "this is a ZIP archive: unpack it and read the files in it",
        [b'<', ..] | [0xef, 0xbb, 0xbf, b'<', ..] => {
            "this is a page or XML, not JSON: give the JSON's own address, or `press import` an export in XML"
        }
        _ => return Ok(()),
    };
    Err(StoryError::NotJson {
        line: 1,
        column: 1,
        reason: reason.to_owned(),
    })
}
