//! How a key hands over to the next one.

use super::error::Why;
use super::key::Key;
use super::pin::Pin;

/// An old key's word that a new one signs an edition from now on.
///
/// It stands at the old key's [`Key::statement_path`], with its signature beside it, `.minisig`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The edition's name.
    pub edition: String,
    /// The key that signs this.
    pub old: Key,
    /// The key that signs the edition from now on.
    pub new: Key,
    /// When this was signed.
    pub issued: String,
}

/// The longest statement, in bytes.
const LIMIT: usize = 600;

/// What is trusted after a change of key, if the pinned key itself signed it.
///
/// One step: where the new key has handed over in turn, its own statement has to be followed next.
pub fn follow(pin: &Pin, statement: &[u8], signature: &[u8]) -> Result<Pin, Why> {
    if statement.len() > LIMIT {
        return Err(Why::TooLong { limit: LIMIT });
    }
    if !pin.key.signed(statement, signature) {
        return Err(Why::Signature);
    }
    let statement = Statement::read(statement)?;
    if statement.old != pin.key {
        return Err(Why::OtherKey);
    }
    match &pin.edition {
        Some(wanted) if *wanted != statement.edition => Err(Why::OtherEdition {
            wanted: wanted.clone(),
            found: statement.edition,
        }),
        _ => Ok(Pin {
            key: statement.new,
            edition: Some(statement.edition),
            seen: pin.seen,
        }),
    }
}
