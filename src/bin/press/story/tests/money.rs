//! What a message asks for.

use standfirst::appeal::{Amount, Frequency, Offer};

use crate::story::money::offers_in;
use crate::story::rules::for_language;

fn lowest(frequency: Frequency, currency: &str, hundredths: u64) -> Offer {
    Offer {
        frequency,
        currency: currency.to_owned(),
        amounts: vec![],
        suggested: None,
        lowest: Some(Amount(hundredths)),
        highest: None,
        other: false,
    }
}

fn amounts(frequency: Frequency, currency: &str, hundredths: &[u64]) -> Offer {
    Offer {
        amounts: hundredths.iter().map(|n| Amount(*n)).collect(),
        lowest: None,
        highest: None,
        ..lowest(frequency, currency, 1)
    }
}

fn offers(language: &str, text: &str) -> Vec<Offer> {
    offers_in(text, for_language(language)).0
}

#[test]
fn the_lowest_amount_is_read_in_six_languages() {
    use Frequency::{Annual, Monthly, Once};
    for (language, text, wanted) in [
        (
            "en",
            "Please give monthly, starting from just $3.",
            lowest(Monthly, "USD", 300),
        ),
        (
            "en",
            "It is quick. For as little as £7.50 a month you help.",
            lowest(Monthly, "GBP", 750),
        ),
        (
            "en",
            "Give at least 20 dollars every year!",
            lowest(Annual, "USD", 2000),
        ),
        (
            "de",
            "Schon ab nur 5 € im Monat helfen Sie uns.",
            lowest(Monthly, "EUR", 500),
        ),
        (
            "de",
            "Einmalig, mindestens 1.000 Franken.",
            lowest(Once, "CHF", 100_000),
        ),
        (
            "ru",
            "Поддержите нас: всего от 100 руб. в месяц. Спасибо.",
            lowest(Monthly, "RUB", 10_000),
        ),
        (
            "ru",
            "Ежемесячно, начиная с 1\u{a0}000 рублей.",
            lowest(Monthly, "RUB", 100_000),
        ),
        (
            "fr",
            "À partir de seulement 2,50 € par mois.",
            lowest(Monthly, "EUR", 250),
        ),
        (
            "es",
            "Desde solo 4 euros al mes.",
            lowest(Monthly, "EUR", 400),
        ),
        (
            "uk",
            "Від 50 гривень щомісяця.",
            lowest(Monthly, "UAH", 5000),
        ),
    ] {
        assert_eq!(offers(language, text), [wanted], "{text}");
    }
}

#[test]
fn amounts_to_choose_from_are_one_offer() {
    let wanted = amounts(Frequency::Monthly, "USD", &[500, 1000, 2000]);
    assert_eq!(
        offers("en", "Give $5, $10 or $20 a month. Or $10 monthly."),
        [wanted]
    );
}

#[test]
fn each_amount_has_the_frequency_nearest_to_it() {
    let wanted = [
        amounts(Frequency::Monthly, "USD", &[500]),
        amounts(Frequency::Annual, "USD", &[5000]),
    ];
    assert_eq!(offers("en", "Give $5 a month or $50 a year."), wanted);
}

#[test]
fn a_sign_before_the_dollar_names_the_country() {
    assert_eq!(
        offers("en", "C$5 monthly."),
        [amounts(Frequency::Monthly, "CAD", &[500])]
    );
    assert_eq!(
        offers("en", "US$5 monthly."),
        [amounts(Frequency::Monthly, "USD", &[500])]
    );
    assert_eq!(
        offers("en", "EUR 5 monthly."),
        [amounts(Frequency::Monthly, "EUR", &[500])]
    );
}

#[test]
fn a_number_without_a_currency_is_no_money() {
    assert_eq!(
        offers("en", "In 2023 we wrote 1,200 stories a month, 30 years on."),
        []
    );
    assert_eq!(
        offers("en", "Not $0 a month, and not 5 europeans a month."),
        []
    );
}

#[test]
fn an_amount_without_a_frequency_is_not_placed() {
    let (offers, unplaced) = offers_in(
        "A bulletproof vest costs $900. Give monthly.",
        for_language("en"),
    );
    assert_eq!(offers, []);
    assert_eq!(unplaced, ["$900"]);
}
