//! Secret keys, in minisign's files, and the passwords over them.

use std::io::{self, BufRead, IsTerminal};
use std::path::Path;

use ct_codecs::{Base64, Decoder};
use minisign::{PublicKey, SecretKey, SecretKeyBox};
use standfirst::edition::Key;

use crate::files;
use crate::outcome::Outcome;

/// How a secret key's file goes on after its first line: without a password and with one.
const BEGINNINGS: [&str; 2] = ["RWQAAEIy", "RWRTY0Iy"];

/// The length of a secret key's file, once decoded, and of the sum at its end.
const LENGTH: usize = 158;
const SUM: usize = 32;

/// A key that can sign.
pub struct Secret {
    secret: SecretKey,
    /// The public key to it.
    pub key: Key,
}

impl Secret {
    /// Reads the secret key in a file, and asks for its password if it has one.
    pub fn read(path: &Path) -> Outcome<Self> {
        let name = path.display();
        let text = String::from_utf8(files::read(path)?)
            .ok()
            .filter(|text| is_secret(text.as_bytes()))
            .ok_or_else(|| format!("{name} is no secret key of minisign's or of `press key`"))?;
        let secret = if text.contains(BEGINNINGS[0]) {
            without_password(&text)
        } else {
            let password = password(&format!("Password of {name}: "))?;
            SecretKeyBox::from(text).into_secret_key(Some(password))
        };
        let secret = secret.map_err(|fault| format!("{name}: {fault}"))?;
        let key = public(&PublicKey::from_secret_key(&secret)?)?;
        Ok(Self { secret, key })
    }

    /// The `.minisig` file over some bytes. The comment is signed with them.
    pub fn sign(&self, bytes: &[u8], comment: &str) -> Outcome<String> {
        let untrusted = format!("signature by the key {}", self.key.id());
        let signature = minisign::sign(None, &self.secret, bytes, Some(comment), Some(&untrusted))?;
        let signature = signature.to_string();
        // What leaves here was verified by what readers verify it with.
        if self.key.signed(bytes, signature.as_bytes()) {
            Ok(signature)
        } else {
            Err("the signature could not be verified: is the key's file damaged?".into())
        }
    }
}

/// A secret key that has no password.
fn without_password(text: &str) -> minisign::Result<SecretKey> {
    let digits = text.lines().nth(1).unwrap_or_default();
    let bytes = Base64::decode_to_vec(digits, None)?;
    // minisign itself leaves the sum over such a key at zero, which the crate takes for damage.
    // Damage shows all the same: each signature is verified before it is written.
    if bytes.len() == LENGTH && bytes.ends_with(&[0; SUM]) {
        SecretKey::from_bytes(&bytes)
    } else {
        SecretKeyBox::from_string(text)?.into_unencrypted_secret_key()
    }
}

/// The public key, as the reader takes it.
pub fn public(key: &PublicKey) -> Outcome<Key> {
    let file = key.to_box()?.to_string();
    Key::from_file(&file).ok_or("the public key could not be read".into())
}

/// Whether a file that begins like this is a secret key.
pub fn is_secret(beginning: &[u8]) -> bool {
    let mut lines = beginning.split(|byte| *byte == b'\n');
    let comment = lines.next().unwrap_or_default();
    let key = lines.next().unwrap_or_default();
    comment.starts_with(b"untrusted comment:")
        && BEGINNINGS.iter().any(|it| key.starts_with(it.as_bytes()))
}

/// A password: typed where there is a terminal, otherwise the next line of standard input.
pub fn password(prompt: &str) -> Outcome<String> {
    let stdin = io::stdin();
    if stdin.is_terminal() {
        return Ok(rpassword::prompt_password(prompt)?);
    }
    let mut line = String::new();
    if stdin.lock().read_line(&mut line)? == 0 {
        return Err("a password is needed: type it, or give it as a line on standard input".into());
    }
    Ok(line.trim_end_matches(['\n', '\r']).to_owned())
}

/// A new password: typed twice where there is a terminal.
pub fn new_password() -> Outcome<String> {
    let first = password("Password for the new secret key: ")?;
    if first.is_empty() {
        return Err("the password is empty: give one, or say --no-password".into());
    }
    if io::stdin().is_terminal() && password("Once more: ")? != first {
        return Err("the two passwords differ: nothing was written".into());
    }
    Ok(first)
}
