//! Offsets in Unicode scalar values, as other tools count, from offsets in bytes.

/// Bytes between two places whose count is kept.
const STEP: usize = 256;

/// Counts the characters before any byte of a text without walking all of it.
pub struct Scalars<'a> {
    text: &'a str,
    // How many characters begin before byte `i * STEP`.
    before: Vec<usize>,
}

impl<'a> Scalars<'a> {
    pub fn of(text: &'a str) -> Self {
        let mut before = vec![];
        let mut count = 0;
        for block in text.as_bytes().chunks(STEP) {
            before.push(count);
            count += begins(block);
        }
        before.push(count);
        Self { text, before }
    }

    /// How many characters stand before this byte.
    pub fn at(&self, byte: usize) -> usize {
        let block = (byte / STEP).min(self.before.len() - 1);
        let start = block * STEP;
        let rest = self.text.as_bytes().get(start..byte).unwrap_or_default();
        self.before.get(block).copied().unwrap_or_default() + begins(rest)
    }
}

// How many characters begin in these bytes.
fn begins(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0xC0 != 0x80).count()
}

#[cfg(test)]
mod tests {
    use super::Scalars;

    #[test]
    fn characters_beyond_the_basic_plane_count_once() {
        let text = "🎉é”a".repeat(100);
        let scalars = Scalars::of(&text);
        for (count, (byte, _)) in text.char_indices().enumerate() {
            assert_eq!(scalars.at(byte), count);
        }
        assert_eq!(scalars.at(text.len()), 400);
        assert_eq!(Scalars::of("").at(0), 0);
    }
}
