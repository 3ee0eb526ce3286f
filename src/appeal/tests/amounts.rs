use super::{appeal, full};
use crate::appeal::{Amount, AmountProblem, Appeal, Frequency, Offer, parse_amount};
use AmountProblem::{Decimals, Empty, High, Low, Unclear};

fn sample() -> Appeal {
    appeal(&full()).unwrap()
}

fn offer(currency: &str) -> Offer {
    Offer {
        frequency: Frequency::Once,
        currency: currency.into(),
        amounts: vec![],
        suggested: None,
        lowest: Some(Amount(200)),
        highest: Some(Amount(100_000_000)),
        other: true,
    }
}

#[track_caller]
fn assert_typed(currency: &str, typed: &[&str], answer: Result<u64, AmountProblem>) {
    for typed in typed {
        let read = parse_amount(typed, &offer(currency));
        assert_eq!(read, answer.map(Amount), "{typed:?}");
    }
}

#[test]
fn the_region_of_a_readers_language_chooses_the_currency() {
    let appeal = sample();
    assert_eq!(appeal.currencies(), ["USD", "EUR"]);
    for (language, currency) in [
        ("de-DE", "EUR"),
        ("en-us", "USD"),
        ("ru-Cyrl-LV", "EUR"),
        ("en_IE", "EUR"),
        ("fr-FR-u-nu-latn", "EUR"),
    ] {
        assert_eq!(appeal.currency_for(language), Some(currency), "{language}");
    }
}

#[test]
fn a_reader_whose_currency_is_not_on_offer_gets_the_newsrooms_first() {
    let appeal = sample();
    for language in [
        "ru-RU", "ru", "de", "", "-", "en-u-de", "en-x-DE", "zz-ZZ", "en-001",
    ] {
        assert_eq!(appeal.currency_for(language), Some("USD"), "{language}");
    }
    assert_eq!(Appeal::default().currency_for("de-DE"), None);
}

#[test]
fn an_offer_is_found_by_frequency_and_currency() {
    let appeal = sample();
    let once = appeal.offer(Frequency::Once, "USD").unwrap();
    assert_eq!(once.suggested, Some(Amount(5000)));
    assert_eq!(appeal.offer(Frequency::Once, "EUR"), None);
    let frequencies: Vec<_> = appeal
        .offers_in("USD")
        .map(|offer| offer.frequency)
        .collect();
    assert_eq!(frequencies, [Frequency::Once, Frequency::Monthly]);
}

#[test]
fn limits_that_were_not_named_follow_from_the_amounts() {
    let appeal = sample();
    let limits = |frequency, currency| appeal.offer(frequency, currency).unwrap().limits();
    assert_eq!(
        limits(Frequency::Once, "USD"),
        (Amount(200), Amount(500_000))
    );
    assert_eq!(
        limits(Frequency::Monthly, "EUR"),
        (Amount(900), Amount(1_400_000))
    );
    let bare = Offer {
        lowest: None,
        highest: None,
        ..offer("USD")
    };
    assert_eq!(bare.limits(), (Amount(100), Amount(100_000)));
}

#[test]
fn an_amount_is_read_with_any_decimal_sign() {
    assert_typed(
        "USD",
        &[
            "7.50", "7,50", "7,5", "7.5", " 7.50 ", "٧٫٥٠", "۷٫۵", "７.５",
        ],
        Ok(750),
    );
    assert_typed("USD", &["25", "25.00", "٢٥", "२५", "๒๕"], Ok(2_500));
}

#[test]
fn an_amount_is_read_with_any_grouping() {
    assert_typed(
        "USD",
        &[
            "1234",
            "1,234",
            "1.234",
            "1 234",
            "1\u{a0}234",
            "1\u{202f}234",
            "1'234",
            "1’234",
            "١٬٢٣٤",
        ],
        Ok(123_400),
    );
    assert_typed(
        "USD",
        &["1,234.56", "1.234,56", "1 234,56", "1'234.56", "١٬٢٣٤٫٥٦"],
        Ok(123_456),
    );
    assert_typed(
        "INR",
        &["1,00,000", "1,00,000.00", "100,000"],
        Ok(10_000_000),
    );
}

#[test]
fn the_currencys_own_sign_may_stand_beside_it() {
    assert_typed(
        "USD",
        &["$25", "25 $", "$ 25", "usd 25", "25 USD"],
        Ok(2_500),
    );
    assert_typed("EUR", &["25 €", "€25", "25EUR"], Ok(2_500));
}

#[test]
fn what_is_no_amount_is_unclear_rather_than_guessed() {
    assert_typed("USD", &["", "  ", "$", "USD"], Err(Empty));
    assert_typed(
        "USD",
        &[
            "-5",
            "−5",
            "5-10",
            "ten",
            "1e3",
            "25k",
            "1.2345",
            "1,23,45",
            "12.34.56",
            ".",
            "5.",
            ".5",
            "0,500",
            "1.234.56",
            "1,2345",
            "1 2",
            "1.234,567",
            "12345,678",
            "25 EUR",
            "٫٥",
            "<b>5</b>",
            "5\u{202e}",
        ],
        Err(Unclear),
    );
}

#[test]
fn three_decimals_are_not_taken_for_thousands_where_there_are_such() {
    assert_typed("KWD", &["1.500", "1,500"], Err(Unclear));
    assert_typed("KWD", &["1500", "1,500.00", "1500.00"], Ok(150_000));
}

#[test]
fn a_currency_without_parts_takes_whole_amounts_only() {
    assert_typed("JPY", &["500", "500.00", "５００"], Ok(50_000));
    assert_typed("JPY", &["500.5", "500,50"], Err(Decimals));
}

#[test]
fn an_amount_outside_the_limits_says_which_limit() {
    assert_typed("USD", &["1.99", "0", "1", "000"], Err(Low(Amount(200))));
    assert_typed("USD", &["2"], Ok(200));
    assert_typed("USD", &["1000000"], Ok(100_000_000));
    assert_typed(
        "USD",
        &[
            "1000000.01",
            "99999999999999999999999999999",
            "18446744073709551617",
        ],
        Err(High(Amount(100_000_000))),
    );
}

#[test]
fn every_region_that_shares_a_currency_has_one() {
    let appeal = |code: &str| Appeal {
        offers: vec![offer("XXX"), offer(code)],
        ..Appeal::default()
    };
    let mut seen = Vec::new();
    for (currency, regions) in crate::appeal::region::SHARED {
        for region in regions.split(' ') {
            assert!(!seen.contains(&region), "{region} twice");
            seen.push(region);
            assert_eq!(
                appeal(currency).currency_for(&format!("en-{region}")),
                Some(currency)
            );
        }
    }
}

#[test]
fn a_region_has_the_currency_whose_code_begins_with_its_own() {
    let appeal = Appeal {
        offers: ["USD", "RUB", "KZT", "CHF"].map(offer).to_vec(),
        ..Appeal::default()
    };
    for (language, currency) in [
        ("kk-KZ", "KZT"),
        ("ru-RU", "RUB"),
        ("de-CH", "CHF"),
        ("en-us", "USD"),
        ("ru", "USD"),
        ("ru-UA", "USD"),
    ] {
        assert_eq!(appeal.currency_for(language), Some(currency), "{language}");
    }
}
