//! What a reader knows of an edition from before.

use super::hash::Hash;
use super::key::Key;

/// Which key an edition is trusted by, and the latest of it that was seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pin {
    /// The key.
    pub key: Key,
    /// The edition's name, where it is known: one key may sign several editions.
    pub edition: Option<String>,
    /// The latest manifest that was seen.
    pub seen: Option<Seen>,
}

/// A manifest that was seen and held genuine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// Its version.
    pub version: u64,
    /// Its hash.
    pub hash: Hash,
}

impl Pin {
    /// A pin as a line of text, to keep on a device.
    pub fn to_text(&self) -> String {
        let seen = match self.seen {
            Some(Seen { version, hash }) => format!("{version} {hash}"),
            None => "0 -".to_owned(),
        };
        let edition = self.edition.as_deref().unwrap_or_default();
        [self.key.text(), " ", &seen, " ", edition].concat()
    }

    /// The pin that [`Pin::to_text`] writes like this.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.splitn(4, ' ');
        let key = Key::parse(parts.next()?)?;
        let seen = match (parts.next()?, parts.next()?) {
            ("0", "-") => None,
            (version, hash) => Some(Seen {
                version: version.parse().ok()?,
                hash: Hash::parse(hash)?,
            }),
        };
        let edition = parts.next()?;
        let edition = (!edition.is_empty()).then(|| edition.to_owned());
        let pin = Self { key, edition, seen };
        (pin.to_text() == text).then_some(pin)
    }
}
