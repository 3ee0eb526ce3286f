//! Days and money in the reader's own language, and where its settings say the reader is, by the browser's `Intl`.
//!
//! The first use of `Intl` is slow on a weak processor: call this after the first paint only.

use wasm_bindgen::prelude::wasm_bindgen;

#[wasm_bindgen(raw_module = "./boot.js")]
extern "C" {
    #[wasm_bindgen(js_name = dateWords)]
    fn date_words(text: &str) -> Option<String>;

    #[wasm_bindgen(js_name = money)]
    fn money_words(amount: f64, currency: &str) -> String;

    #[wasm_bindgen(js_name = currencyName)]
    fn name_of(currency: &str) -> String;

    #[wasm_bindgen(js_name = languages)]
    fn preferred() -> String;

    #[wasm_bindgen(js_name = timeZone)]
    fn zone() -> String;
}

/// An RFC 3339 date, or date and time, in words; `None` where it is neither, or outside a browser.
///
/// A date without a time has no zone, so that it is the same day for every reader.
pub fn date(rfc3339: &str) -> Option<String> {
    super::answer(|| date_words(rfc3339))
}

/// An amount, in the currency's units: `$7.50`.
pub fn money(units: f64, currency: &str) -> String {
    if super::HERE {
        money_words(units, currency)
    } else {
        format!("{currency} {units}")
    }
}

/// A currency's name, or its code where the language has none.
pub fn currency_name(currency: &str) -> String {
    if super::HERE {
        name_of(currency)
    } else {
        currency.to_owned()
    }
}

/// The languages the reader prefers, as BCP 47 tags with a space between them, the first one first.
pub fn languages() -> String {
    super::answer(preferred)
}

/// The device's time zone: `Europe/Riga`.
pub fn time_zone() -> String {
    super::answer(zone)
}
