//! Days and money in the reader's own language, and where its settings say the reader is, by the browser's `Intl`.
//!
//! The first use of `Intl` is slow on a weak processor: call this after the first paint only.

use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

#[wasm_bindgen(raw_module = "./boot.js")]
extern "C" {
    #[wasm_bindgen(js_name = dateWords)]
    fn date_words(text: &str) -> Option<String>;

    #[wasm_bindgen(js_name = money)]
    fn money_words(amount: f64, currency: &str) -> String;

    #[wasm_bindgen(js_name = hourWords)]
    fn hour_words(least: u32, most: u32) -> String;

    #[wasm_bindgen(js_name = currencyName)]
    fn name_of(currency: &str) -> String;

    #[wasm_bindgen(js_name = wordsFor)]
    async fn words_for(story: &str) -> JsValue;

    #[wasm_bindgen(js_name = categoryOf)]
    fn category_of(count: u32) -> String;

    #[wasm_bindgen(js_name = numberWords)]
    fn number_words(count: u32) -> String;

    #[wasm_bindgen(js_name = prepare)]
    fn start();

    #[wasm_bindgen(js_name = languages)]
    fn preferred() -> String;

    #[wasm_bindgen(js_name = timeZone)]
    fn zone() -> String;
}

/// The page's own words beside a story in this language: their language, and each English text with the same in that
/// language after it, a zero byte between all. `None` where they are there already, or did not arrive.
pub async fn words(story: &str) -> Option<String> {
    if !super::HERE {
        return None;
    }
    words_for(story).await.as_string()
}

/// The plural category of a number in the language of the page's own words, and the number in its digits.
pub fn counted(count: usize) -> (String, String) {
    if super::HERE {
        (category_of(count as u32), number_words(count as u32))
    } else {
        let category = if count == 1 { "one" } else { "other" };
        (category.to_owned(), count.to_string())
    }
}

/// A span of minutes in hours, to the nearest half: `15–19 hours`.
pub fn hours(least: u32, most: u32) -> String {
    if super::HERE {
        hour_words(least, most)
    } else {
        format!("{least}–{most} minutes in hours")
    }
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

/// Takes a part of the slow first use upon itself, so that not all of it falls into one task.
pub fn prepare() {
    if super::HERE {
        start();
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
