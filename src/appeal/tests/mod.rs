//! What the appeal promises, sentence by sentence.

mod amounts;
mod calendar;
mod decide;
mod doubt;
mod policy;
mod read;
mod record;
mod region;
mod words;

use serde_json::{Value, json};

use super::{Appeal, from_json};

/// An appeal that uses all there is.
fn full() -> Value {
    json!({
        "heading": "A message from the newsroom",
        "newsroom": "The Newsroom",
        "paragraphs": ["We need you.", "Thank you."],
        "signature": "The editors",
        "url": "https://example.org/give?a={amount}&c={currency}&f={frequency}&k={campaign}",
        "campaign": "autumn & winter",
        "offers": [
            { "frequency": "once", "currency": "USD", "amounts": [25, 50, 7.5], "suggested": 50,
              "lowest": 2, "highest": 5000, "other": true },
            { "frequency": "monthly", "currency": "USD", "amounts": [10, 15] },
            { "frequency": "monthly", "currency": "EUR", "amounts": [9, 14], "other": true }
        ],
        "policy": { "close_days": 21 },
        "labels": { "later": "Remind me later", "not_now": "Not now" }
    })
}

fn appeal(json: &Value) -> Result<Appeal, String> {
    from_json(json.to_string().as_bytes()).map_err(|error| error.to_string())
}
