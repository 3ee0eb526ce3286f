//! The form of the index's files: docs/search.md describes it.

use serde::Serialize;

use super::entry::Entry;
use super::gather::Word;

/// A file of words ends with the first word that makes it as long as this.
const LENGTH: usize = 6 * 1024;

/// So many stories stand in a file.
const STORIES: usize = 8;

/// A file of a segment.
pub struct File {
    /// Its name inside of the segment's folder.
    pub name: String,
    /// What is in it.
    pub bytes: Vec<u8>,
}

#[derive(Serialize)]
struct Stories<'a> {
    stories: &'a [Entry],
}

/// The files of words in their order, and those of stories.
pub(super) fn files(words: &[Word], entries: &[Entry]) -> Vec<File> {
    let mut files: Vec<File> = vec![];
    let mut bytes = vec![];
    let mut before = "";
    for word in words {
        write_word(word, before, &mut bytes);
        before = &word.word;
        if bytes.len() >= LENGTH {
            files.push(words_file(files.len(), std::mem::take(&mut bytes)));
            before = "";
        }
    }
    if !bytes.is_empty() {
        files.push(words_file(files.len(), bytes));
    }
    for (number, stories) in entries.chunks(STORIES).enumerate() {
        // Strings and lists of strings only: nothing of it can fail.
        let mut bytes = serde_json::to_vec(&Stories { stories }).unwrap_or_default();
        bytes.push(b'\n');
        files.push(File {
            name: format!("stories-{number}.json"),
            bytes,
        });
    }
    files
}

fn words_file(number: usize, bytes: Vec<u8>) -> File {
    File {
        name: format!("words-{number}.bin"),
        bytes,
    }
}

/// How many bytes it has in common with the word before, how many more there are, and those; the number of its stories,
/// doubled, with 1 more where it stands everywhere; how many bytes follow, and for each story how far it is behind the
/// one before, with the level in the lowest three bits.
fn write_word(word: &Word, before: &str, bytes: &mut Vec<u8>) {
    let name = word.word.as_bytes();
    let pairs = name.iter().zip(before.as_bytes());
    let shared = pairs.take_while(|(one, other)| one == other);
    let shared = shared.count();
    let rest = name.get(shared..).unwrap_or_default();
    write_number(shared, bytes);
    write_number(rest.len(), bytes);
    bytes.extend_from_slice(rest);
    write_number(
        word.stories.len() * 2 + usize::from(word.is_everywhere),
        bytes,
    );
    let mut places = vec![];
    let mut last = 0;
    for (story, level) in &word.stories {
        let step = usize::from(story - last);
        write_number(step << 3 | usize::from(*level), &mut places);
        last = *story;
    }
    write_number(places.len(), bytes);
    bytes.extend(places);
}

/// LEB128: seven bits a byte, the lowest first.
fn write_number(mut number: usize, bytes: &mut Vec<u8>) {
    while number > 127 {
        bytes.push((number & 127 | 128) as u8);
        number >>= 7;
    }
    bytes.push(number as u8);
}

/// The first word of a file of words. The index names it, so that the page knows in which file a word is.
pub fn first_word(bytes: &[u8]) -> Option<&str> {
    // No word is as long as 128 bytes would need two for, but one of 40 characters of four.
    let mut length = 0;
    let mut at = 1;
    loop {
        let byte = *bytes.get(at)?;
        length |= usize::from(byte & 127) << (7 * (at - 1));
        at += 1;
        if byte < 128 || at > 3 {
            break;
        }
    }
    str::from_utf8(bytes.get(at..at + length)?).ok()
}
