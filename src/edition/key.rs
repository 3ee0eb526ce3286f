//! A newsroom's public key, and what it signed, in minisign's formats.

use std::fmt;

use minisign_verify::{PublicKey, Signature};

/// The longest signature file, in bytes. minisign's own is 300 with a short comment.
pub const SIGNATURE_LIMIT: usize = 1_000;

/// A public key of minisign's.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Key {
    text: String,
    key: PublicKey,
}

impl Key {
    /// The key that is written like this: `RW` and 54 more characters, as minisign prints it.
    pub fn parse(text: &str) -> Option<Self> {
        let key = PublicKey::from_base64(text).ok()?;
        let text = text.strip_prefix("RW").map(|_| text.to_owned())?;
        Some(Self { text, key })
    }

    /// The key in a file that minisign made: a line of comment, and the key.
    pub fn from_file(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let comment = lines.next()?.starts_with("untrusted comment:");
        let key = Self::parse(lines.next()?.trim_end())?;
        (comment && lines.next().is_none()).then_some(key)
    }

    /// The key as minisign writes it.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The short number by which minisign calls the key. Anybody can make another key with the
    /// same number: it is for people to tell their keys apart, and proves nothing.
    pub fn id(&self) -> String {
        // Two bytes name the kind of key, the eight after them are the number, its last byte first.
        let bits = self
            .text
            .bytes()
            .take(16)
            .fold(0, |bits, digit| bits << 6 | u128::from(six_bits(digit)));
        let number = (bits >> 16) as u64;
        format!("{:016X}", number.swap_bytes())
    }

    /// Where in an edition it is stated which key follows this one.
    pub fn statement_path(&self) -> String {
        ["manifest/keys/", &self.id(), ".json"].concat()
    }

    /// Whether the key signed exactly these bytes. `signature` is the text of a `.minisig` file.
    ///
    /// The comment that minisign calls untrusted is not signed, and not looked at.
    pub fn signed(&self, bytes: &[u8], signature: &[u8]) -> bool {
        self.signature(bytes, signature).is_some()
    }

    /// The comment that was signed with the bytes, if the key signed them.
    pub fn trusted_comment(&self, bytes: &[u8], signature: &[u8]) -> Option<String> {
        let signature = self.signature(bytes, signature)?;
        Some(signature.trusted_comment().to_owned())
    }

    fn signature(&self, bytes: &[u8], signature: &[u8]) -> Option<Signature> {
        let text = std::str::from_utf8(signature).ok()?;
        // minisign's own reader is more lenient at the ends of lines.
        let is_whole = text.len() <= SIGNATURE_LIMIT
            && text.starts_with("untrusted comment: ")
            && text.ends_with('\n')
            && !text.contains('\r')
            && text.bytes().filter(|byte| *byte == b'\n').count() == 4;
        let signature = Signature::decode(text).ok().filter(|_| is_whole)?;
        // Signatures of the bytes themselves, which old versions made, are refused.
        let verified = self.key.verify(bytes, &signature, false);
        verified.is_ok().then_some(signature)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// What a digit of base64 stands for.
fn six_bits(digit: u8) -> u8 {
    match digit {
        b'A'..=b'Z' => digit - b'A',
        b'a'..=b'z' => digit - b'a' + 26,
        b'0'..=b'9' => digit - b'0' + 52,
        b'+' => 62,
        _ => 63,
    }
}
