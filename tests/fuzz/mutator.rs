//! Makes inputs of others: the same ones in the same order of the same seed.

/// What breaks readers, or means something to one.
const WORDS: &[&str] = &[
    "\"",
    "\\",
    "\\u0000",
    "\\ud800",
    "{",
    "}",
    "[",
    "]",
    ":",
    ",",
    "null",
    "true",
    "-0",
    "1e999",
    "18446744073709551616",
    "<",
    ">",
    "</p>",
    "<p>",
    "<ol class=footnotes><li id=a>n</li></ol>",
    "<a href='#a'>1</a>",
    "<table><td colspan=1000>",
    "<svg><style>",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "&#x202e;",
    "&#0;",
    "javascript:alert(1)",
    "https://a.example/",
    "//",
    "..",
    "\u{202e}",
    "\u{feff}",
    "\u{ad}",
    "\u{200d}",
    "“",
    "”",
    "« ",
    "— ",
    "\n",
    "\n\n",
    " said ",
    "漢",
    "[caption",
    "[/caption]",
    "__proto__",
    "__GHOST_URL__",
    "2024-02-30",
    "0000-00-00",
    "zh-Hant-TW",
];

const LONGEST: usize = 8 * 1024;

pub struct Mutator {
    state: u64,
}

impl Mutator {
    pub fn new(seed: u64) -> Self {
        Self {
            state: seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1,
        }
    }

    /// An input made of one or two of the corpus.
    pub fn next(&mut self, corpus: &[Vec<u8>]) -> Vec<u8> {
        let one = self.below(corpus.len());
        let other = self.below(corpus.len());
        let mut input = corpus[one].clone();
        for _ in 0..=self.below(4) {
            self.change(&mut input, &corpus[other]);
        }
        input.truncate(LONGEST);
        input
    }

    fn change(&mut self, input: &mut Vec<u8>, other: &[u8]) {
        let at = self.below(input.len() + 1);
        match self.below(8) {
            0 => {
                if let Some(byte) = input.get_mut(at) {
                    *byte ^= 1 << self.below(8);
                }
            }
            1 => {
                if let Some(byte) = input.get_mut(at) {
                    *byte = self.below(256) as u8;
                }
            }
            2 => drop(input.drain(self.range(input.len()))),
            3 => {
                let piece = input[self.range(input.len())].to_vec();
                drop(input.splice(at..at, piece));
            }
            4 => {
                let word = WORDS[self.below(WORDS.len())];
                drop(input.splice(at..at, word.bytes()));
            }
            5 => {
                let piece = other[self.range(other.len())].to_vec();
                drop(input.splice(at..at, piece));
            }
            6 => {
                let from = self.below(other.len() + 1);
                input.truncate(at);
                input.extend(&other[from..]);
            }
            // What stands in quotation marks, such as a name or a value, becomes another such thing.
            _ => {
                let (old, new) = (self.quoted(input), self.quoted(other));
                drop(input.splice(old, other[new].to_vec()));
            }
        }
    }

    fn quoted(&mut self, text: &[u8]) -> std::ops::Range<usize> {
        let is_mark = |at: &usize| text[*at] == b'"';
        let marks: Vec<usize> = (0..text.len()).filter(is_mark).collect();
        if marks.len() < 2 {
            return self.range(text.len());
        }
        let first = self.below(marks.len() - 1);
        marks[first] + 1..marks[first + 1]
    }

    fn range(&mut self, length: usize) -> std::ops::Range<usize> {
        let start = self.below(length + 1);
        start..start + self.below((length - start).min(64) + 1)
    }

    /// A number below another (xorshift64).
    fn below(&mut self, end: usize) -> usize {
        self.state ^= self.state << 13;
        self.state ^= self.state >> 7;
        self.state ^= self.state << 17;
        (self.state >> 11) as usize % end.max(1)
    }
}
