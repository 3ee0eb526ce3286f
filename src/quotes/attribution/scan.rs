//! Cuts a stretch of text into tokens.

use super::super::language::letters::{is_upper, is_word, letter_at};
use super::super::language::{Class, Hash, Language};
use super::reading::{Kind, Reading};

impl Reading<'_> {
    // Reads a stretch of text that begins at byte `base` of its passage.
    pub fn read(
        &mut self,
        text: &str,
        passage: usize,
        base: usize,
        language: &Language,
        before_quote: bool,
    ) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while let Some(byte) = bytes.get(at) {
            if *byte == b' ' {
                at += 1;
                continue;
            }
            let Some(letter) = letter_at(text, at) else {
                break;
            };
            let width = letter.len_utf8();
            if is_word(letter) {
                at += self.read_word(text, at, passage, base, language);
                continue;
            }
            let kind = match letter {
                ',' | '،' | '，' | '、' => Some(Kind::Comma),
                ':' | '：' => Some(Kind::Colon),
                ';' | '؛' | '；' => Some(Kind::Semicolon),
                '—' | '–' | '―' => Some(Kind::Dash),
                '-' => Some(Kind::Dash),
                ')' | ']' | '）' if self.drop_bracket() => None,
                '(' | '[' | ')' | ']' | '（' | '）' => Some(Kind::Bracket),
                '\n' => Some(Kind::Break),
                // The inch mark of “5'10"”.
                '"' if self.after_number(base + at) => None,
                '"' | '“' | '”' | '„' | '«' | '»' | '‘' | '‹' | '›' => {
                    Some(Kind::Mark)
                }
                '。' | '！' | '？' | '؟' | '।' | '۔' => Some(Kind::Stop),
                '.' | '!' | '?' | '…' => self
                    .stops(
                        letter,
                        text.get(at + width..).unwrap_or_default(),
                        before_quote,
                    )
                    .then_some(Kind::Stop),
                _ => None,
            };
            // Two hyphens are one dash, and repeated marks say no more than one.
            if let Some(kind) = kind
                && self
                    .tokens
                    .last()
                    .is_none_or(|last| last.kind != kind || last.end() as usize + 1 < base + at)
            {
                self.push(kind, Class::NONE, passage, base + at..base + at + width);
            }
            at += width;
        }
    }

    fn after_number(&self, at: usize) -> bool {
        self.tokens
            .last()
            .is_some_and(|last| last.kind == Kind::Number && last.end() as usize == at)
    }

    // What stands in brackets ("R-Fla.", "41") never speaks; whether there was such a thing.
    fn drop_bracket(&mut self) -> bool {
        let from = self.tokens.len().saturating_sub(10);
        let Some(open) = self
            .tokens
            .iter()
            .skip(from)
            .position(|token| token.kind == Kind::Bracket)
        else {
            return false;
        };
        let plain = self
            .tokens
            .iter()
            .skip(from + open)
            .all(|token| !matches!(token.kind, Kind::Quote(_) | Kind::Break));
        if plain {
            self.tokens.truncate(from + open);
        }
        plain
    }

    // Reads the word at byte `from` and gives its length in bytes, an English “'s” included.
    fn read_word(
        &mut self,
        text: &str,
        from: usize,
        passage: usize,
        base: usize,
        language: &Language,
    ) -> usize {
        let mut end = from;
        let mut hash = Hash::new();
        let mut upper = false;
        // Where an apostrophe stands, with the hash of what is before it.
        let mut apostrophe = None;
        let mut hyphen = false;
        while let Some(letter) = letter_at(text, end) {
            let next = end + letter.len_utf8();
            if !is_word(letter) {
                let then = letter_at(text, next).filter(|then| is_word(*then));
                let inside = match letter {
                    '\'' | '’' => !language.elides(),
                    '-' | '\u{2011}' | '&' | '/' => true,
                    // “U.S”, “z.B”, “site.com”, but not a forgotten space after a sentence.
                    '.' => end - from <= 4 || then.is_some_and(|then| !is_upper(then)),
                    _ => false,
                };
                if !inside || then.is_none() {
                    break;
                }
                hyphen |= letter == '-';
                if matches!(letter, '\'' | '’') {
                    apostrophe = Some((end, hash));
                }
            }
            upper |= is_upper(letter);
            hash.add(letter);
            end = next;
        }
        let first = letter_at(text, from).unwrap_or(' ');
        let kind = if first.is_ascii_digit() {
            Kind::Number
        } else if is_upper(first) || upper && !hyphen {
            // “iPhone” is a name, too; “al-Shabaab” begins with a particle.
            Kind::Name
        } else {
            Kind::Word
        };
        let place = |from: usize, to: usize| base + from..base + to;
        if self.english
            && let Some((owner, owner_hash)) = apostrophe
            && owner > from
            && matches!(text.get(owner..end), Some("'s" | "’s"))
        {
            self.push(
                kind,
                language.class_of(owner_hash),
                passage,
                place(from, owner),
            );
            self.push(Kind::Possessive, Class::NONE, passage, place(owner, end));
        } else if language.elides()
            && hyphen
            && let Some(pronoun) = clitic(text.get(from..end).unwrap_or_default())
        {
            let verb = text.get(from..from + pronoun.0).unwrap_or_default();
            let hung = text.get(from + pronoun.1..end).unwrap_or_default();
            self.push(
                kind,
                language.class(verb),
                passage,
                place(from, from + pronoun.0),
            );
            self.push(
                Kind::Word,
                language.class(hung),
                passage,
                place(from + pronoun.1, end),
            );
        } else {
            self.push(kind, language.class_of(hash), passage, place(from, end));
        }
        end - from
    }

    // Whether a stop mark ends the sentence, given what follows it.
    fn stops(&self, mark: char, after: &str, before_quote: bool) -> bool {
        let mut rest = after.chars();
        let next = rest.next();
        let then = rest.find(|letter| !letter.is_whitespace());
        let goes_on = match next {
            None => before_quote,
            Some('\n') => false,
            Some(letter) if letter.is_whitespace() || !is_word(letter) => {
                let word = if letter.is_whitespace() {
                    then
                } else {
                    Some(letter)
                };
                word.is_some_and(|letter| {
                    is_word(letter) && !is_upper(letter) && !letter.is_ascii_digit()
                        || letter == ','
                })
            }
            Some(letter) => !is_upper(letter),
        };
        if mark != '.' {
            return !goes_on;
        }
        let Some(last) = self.tokens.last() else {
            return false;
        };
        let short = last.class().has(Class::SHORT)
            || last.kind == Kind::Name
                && (last.end() - last.start <= 1 || self.text(self.tokens.len() - 1).contains('.'));
        !short && (!goes_on || next.is_none())
    }
}

// The pronoun that French hangs on a verb (“répondit-il”, “a-t-elle”): where the verb ends and where it begins.
fn clitic(word: &str) -> Option<(usize, usize)> {
    const CLITICS: &str = "-t-il -t-elle -t-on -ils -elles -il -elle -on";
    let clitic = CLITICS.split(' ').find(|clitic| word.ends_with(clitic))?;
    Some((word.len() - clitic.len(), word.rfind('-')? + 1))
}
