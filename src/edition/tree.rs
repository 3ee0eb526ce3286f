//! Divides an edition's files into shards.
//!
//! By the hash of the path: a story that is new or changed changes the one shard that lists it and
//! those above, and no other. Where few files are left, they are listed; where many, they are
//! divided again. No page runs this.

use super::hash::Hash;
use super::manifest::{File, List, Manifest, ROOT_LIMIT, SHARD_LIMIT, Shard, WIDEST};
use super::write::{FRAME, room_for};

/// A path stands twice among an edition's files.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Twice(pub String);

/// How long a shard of files should be at most on the average, where its parent can see to it:
/// files that come then seldom divide one further.
const USUAL: usize = 3_000;

/// Lists `files` in `manifest`, in place of what it lists, and hands out each shard with its text.
///
/// Small editions have no shards: all files stand in the root. Fails where a path stands twice.
pub fn build(
    manifest: &mut Manifest,
    files: Vec<File>,
    shard: &mut dyn FnMut(Shard, String),
) -> Result<(), Twice> {
    let mut files: Vec<_> = files
        .into_iter()
        .map(|file| (Hash::of(file.path.as_bytes()), file))
        .collect();
    files.sort_unstable_by_key(|(key, _)| *key);
    for pair in files.windows(2) {
        if let [(a, file), (b, _)] = pair
            && a == b
        {
            return Err(Twice(file.path.clone()));
        }
    }
    let room = ROOT_LIMIT.saturating_sub(manifest.head().len());
    manifest.list = list(&files, 0, room, shard);
    Ok(())
}

/// Lists files whose paths' hashes agree in the first `at` bits, in at most `room` bytes.
fn list(
    files: &[(Hash, File)],
    at: u32,
    room: usize,
    shard: &mut dyn FnMut(Shard, String),
) -> List {
    let bytes: usize = files.iter().map(|(_, file)| room_for(file)).sum();
    if bytes + FRAME <= room {
        let mut files: Vec<_> = files.iter().map(|(_, file)| file.clone()).collect();
        files.sort_unstable_by(|a, b| a.path.cmp(&b.path));
        return List::Files(files);
    }
    let bits = (1..WIDEST)
        .find(|bits| bytes >> bits <= USUAL)
        .unwrap_or(WIDEST);
    let mut shards = vec![];
    let mut rest = files;
    for number in 0..1 << bits {
        let end = rest.partition_point(|(key, _)| key.bits(at, bits) <= number);
        let (mine, others) = rest.split_at(end);
        rest = others;
        shards.push((!mine.is_empty()).then(|| {
            let text = list(mine, at + bits, SHARD_LIMIT, shard).to_text();
            let made = Shard::of(text.as_bytes());
            shard(made, text);
            made
        }));
    }
    List::Shards { bits, shards }
}
