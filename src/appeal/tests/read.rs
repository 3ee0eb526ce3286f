use serde_json::{Value, json};

use super::{appeal, full};
use crate::appeal::{Amount, Frequency, payment_url};

/// `full()` with `value` at the JSON pointer `place`.
fn with(place: &str, value: Value) -> Value {
    let mut json = full();
    let (parent, name) = place.rsplit_once('/').unwrap();
    let parent = json.pointer_mut(parent).unwrap();
    match name.parse::<usize>() {
        Ok(index) => parent[index] = value,
        Err(_) => parent[name] = value,
    }
    json
}

#[track_caller]
fn assert_refused(json: &Value, message: &str) {
    assert_eq!(appeal(json).unwrap_err(), message);
}

#[test]
fn an_appeal_is_read_whole_and_written_as_it_was() {
    let read = appeal(&full()).unwrap();
    assert_eq!(
        read.offers[0].amounts,
        [Amount(2500), Amount(5000), Amount(750)]
    );
    assert_eq!(read.policy.close_days, 21);
    assert_eq!(read.policy.asks, 4);
    let written = serde_json::to_value(&read).unwrap();
    assert_eq!(appeal(&written).unwrap(), read);
}

#[test]
fn a_heading_and_one_paragraph_are_enough() {
    let json = json!({ "heading": "Help us", "paragraphs": ["Please."], "unknown": 1 });
    assert_eq!(appeal(&json).unwrap().url, None);
}

#[test]
fn an_appeal_that_says_nothing_is_refused() {
    assert_refused(
        &json!({ "paragraphs": ["x"] }),
        "`heading` is missing or empty: give it a value",
    );
    assert_refused(
        &json!({ "heading": "x", "paragraphs": [" "] }),
        "`paragraphs` is missing or empty: give it a value",
    );
    assert_refused(&json!("x"), "the file is text and should be an object");
}

#[test]
fn an_address_that_is_not_https_is_refused() {
    for url in [
        "http://example.org/",
        "javascript:alert(1)",
        "//example.org",
        "HTTPS//x",
    ] {
        assert_refused(
            &with("/url", json!(url)),
            "`url` should begin with https://",
        );
    }
}

#[test]
fn an_address_whose_host_is_not_plain_to_read_is_refused() {
    for url in [
        "https://",
        "https:///path",
        "https://example.org@evil.example/",
        "https://{campaign}.example/",
        "https://?x",
    ] {
        assert_refused(
            &with("/url", json!(url)),
            "`url` should name its host right after https://",
        );
    }
    assert_refused(
        &with("/url", json!("https://example.org/a b")),
        "`url` should have no spaces and no backslashes",
    );
}

#[test]
fn an_unknown_placeholder_is_named() {
    for (url, name) in [
        ("https://example.org/{sum}", "{sum}"),
        ("https://example.org/{amount}{", "{"),
        ("https://example.org/}", "}"),
        ("https://example.org/{{amount}}", "{{amount}"),
    ] {
        assert_refused(
            &with("/url", json!(url)),
            &format!(
                "`url` has `{name}`, and only {{amount}} {{currency}} {{frequency}} {{campaign}} are filled in"
            ),
        );
    }
}

#[test]
fn a_placeholder_with_nothing_to_fill_it_is_refused() {
    let message = |name| format!("`{name}` is missing or empty: give it a value");
    assert_refused(&with("/campaign", Value::Null), &message("campaign"));
    assert_refused(&with("/offers", Value::Null), &message("offers"));
}

#[test]
fn an_amount_outside_its_limits_is_refused() {
    assert_refused(
        &with("/offers/0/amounts/1", json!(1.99)),
        "`offers[0].amounts[1]` is below `lowest`: raise it or lower that",
    );
    assert_refused(
        &with("/offers/0/amounts/1", json!(5000.01)),
        "`offers[0].amounts[1]` is above `highest`: lower it or raise that",
    );
    assert_refused(
        &with("/offers/0/lowest", json!(6000)),
        "`offers[0]` has a `lowest` above its `highest`",
    );
}

#[test]
fn an_amount_that_is_no_amount_is_refused() {
    for amount in [json!(0), json!(-5), json!(1.999), json!(1e12), json!(0.001)] {
        assert_refused(
            &with("/offers/0/amounts/0", amount),
            "`offers[0].amounts[0]` should be more than 0, below a billion, with at most two decimals",
        );
    }
    assert_refused(
        &with("/offers/0/amounts/0", json!("25")),
        "`offers[0].amounts[0]` is text and should be a number",
    );
    for amount in [json!(0.01), json!(19.99), json!(999_999_999.99), json!(1.1)] {
        let mut json = full();
        json["offers"] = json!([{ "frequency": "once", "currency": "USD", "amounts": [amount] }]);
        assert!(appeal(&json).is_ok(), "{amount}");
    }
}

#[test]
fn an_amount_that_stands_there_twice_is_refused() {
    assert_refused(
        &with("/offers/0/amounts/1", json!(25.0)),
        "`offers[0].amounts[1]` stands there twice",
    );
}

#[test]
fn a_suggestion_must_be_one_of_the_amounts() {
    assert_refused(
        &with("/offers/0/suggested", json!(49)),
        "`offers[0].suggested` is not one of `amounts`: add it there or suggest another",
    );
}

#[test]
fn frequencies_and_currencies_have_one_spelling() {
    assert_refused(
        &with("/offers/1/frequency", json!("weekly")),
        "`offers[1].frequency` should be once, monthly or annual",
    );
    for currency in ["usd", "US", "DOLLAR", "€uro"] {
        assert_refused(
            &with("/offers/1/currency", json!(currency)),
            "`offers[1].currency` should be a code of three capital letters, such as USD",
        );
    }
}

#[test]
fn two_offers_for_the_same_choice_are_refused() {
    assert_refused(
        &with("/offers/2/currency", json!("USD")),
        "`offers[2]` repeats the frequency and currency of an offer before it",
    );
}

#[test]
fn a_policy_harsher_than_its_bounds_is_refused() {
    for (name, value, range) in [
        ("close_days", json!(3), "7 to 730"),
        ("asks", json!(5), "0 to 4"),
        ("window_days", json!(7), "30 to 365"),
        ("from_story", json!(0), "1 to 100"),
        ("regular_days", json!(1.5), "250 to 730"),
        ("gift_days", json!("90"), "28 to 730"),
        ("seen_percent", json!(-1), "1 to 50"),
    ] {
        assert_refused(
            &with(&format!("/policy/{name}"), value),
            &format!("`policy.{name}` should be a whole number from {range}"),
        );
    }
}

#[test]
fn the_payment_address_carries_the_choice_encoded() {
    let appeal = appeal(&full()).unwrap();
    assert_eq!(
        payment_url(&appeal, Frequency::Once, "USD", Some(Amount(750))).unwrap(),
        "https://example.org/give?a=7.50&c=USD&f=once&k=autumn%20%26%20winter"
    );
    assert_eq!(
        payment_url(&appeal, Frequency::Monthly, "EUR", None).unwrap(),
        "https://example.org/give?a=&c=EUR&f=monthly&k=autumn%20%26%20winter"
    );
}

#[test]
fn a_campaign_that_looks_like_a_placeholder_stays_what_it_is() {
    let mut appeal = appeal(&full()).unwrap();
    appeal.url = Some("https://пример.рф/{campaign}/{amount}#{campaign}".into());
    appeal.campaign = Some("{amount}é".into());
    assert_eq!(
        payment_url(&appeal, Frequency::Annual, "USD", Some(Amount(500))).unwrap(),
        "https://пример.рф/%7Bamount%7D%C3%A9/5#%7Bamount%7D%C3%A9"
    );
}

#[test]
fn a_text_of_another_kind_is_refused_with_its_place() {
    for name in ["newsroom", "signature", "campaign"] {
        assert_refused(
            &with(&format!("/{name}"), json!(1)),
            &format!("`{name}` is a number and should be text"),
        );
    }
    for name in ["support", "later", "not_now", "supporter"] {
        assert_refused(
            &with(&format!("/labels/{name}"), json!([])),
            &format!("`labels.{name}` is a list and should be text"),
        );
    }
}
