//! A set of words as hashes: small to build, and one look to ask.
//!
//! Keeps no strings. Two of some thousand words share a 64-bit hash about once in 10^13 tables,
//! and all that follows is that one word is taken for another.

use super::Row;
use super::class::Class;
use super::letters::lower;

pub(crate) struct Lexicon {
    // Open addressing; the length is a power of two, and a hash of 0 is a free place.
    slots: Vec<(u64, Class)>,
}

impl Lexicon {
    pub fn of(rows: &[Row]) -> Lexicon {
        let mut count = 0;
        for row in rows {
            count += row.stems.split_ascii_whitespace().count()
                * row.endings.split_ascii_whitespace().count();
        }
        let mut lexicon = Lexicon {
            slots: vec![(0, Class::NONE); (count * 2 + 1).next_power_of_two()],
        };
        for row in rows {
            for stem in row.stems.split_ascii_whitespace() {
                for ending in row.endings.split_ascii_whitespace() {
                    let ending = if ending == "-" { "" } else { ending };
                    lexicon.add(Hash::of(stem).and(ending).done(), row.class);
                }
            }
        }
        lexicon
    }

    pub fn class_of(&self, hash: Hash) -> Class {
        self.slots
            .get(self.place(hash.done()))
            .map_or(Class::NONE, |slot| slot.1)
    }

    fn add(&mut self, hash: u64, class: Class) {
        let place = self.place(hash);
        if let Some(slot) = self.slots.get_mut(place) {
            *slot = (hash, slot.1.or(class));
        }
    }

    // Where the hash is, or would be.
    fn place(&self, hash: u64) -> usize {
        let mask = self.slots.len() - 1;
        let mut place = (hash ^ (hash >> 32)) as usize & mask;
        while let Some(slot) = self.slots.get(place) {
            if slot.0 == hash || slot.0 == 0 {
                break;
            }
            place = (place + 1) & mask;
        }
        place
    }
}

/// The hash of a word without regard to case, letter by letter (FNV-1a).
#[derive(Clone, Copy)]
pub(crate) struct Hash(u64);

impl Hash {
    pub fn new() -> Hash {
        Hash(0xcbf2_9ce4_8422_2325)
    }

    #[inline]
    pub fn add(&mut self, letter: char) {
        self.0 = (self.0 ^ lower(letter) as u64).wrapping_mul(0x0000_0100_0000_01b3);
    }

    pub fn of(word: &str) -> Hash {
        Hash::new().and(word)
    }

    pub fn and(mut self, more: &str) -> Hash {
        for letter in more.chars() {
            self.add(letter);
        }
        self
    }

    // Zero means a free place.
    pub fn done(self) -> u64 {
        self.0.max(1)
    }
}
