//! Where a reader's settings say they are: by the region of a language, or by a time zone.

/// Whether a list of regions and time zones, such as `RU BY Europe/Moscow`, names this time zone or the region of one
/// of these languages. All three are words with spaces between them.
pub fn names_place(list: &str, languages: &str, time_zone: &str) -> bool {
    list.split_whitespace().any(|named| {
        let mut regions = languages.split(' ').filter_map(region);
        named == time_zone || regions.any(|region| region.eq_ignore_ascii_case(named))
    })
}

/// The region of a language tag: `US` of `en-Latn-US`.
pub(super) fn region(language: &str) -> Option<&str> {
    let tags = language
        .split(['-', '_'])
        .skip(1)
        .take_while(|tag| tag.len() > 1);
    let two_letters = |tag: &&str| tag.len() == 2 && tag.bytes().all(|b| b.is_ascii_alphabetic());
    tags.into_iter().find(two_letters)
}

/// Whether a currency is used in a region. Its code begins with the region's (ISO 4217), but for those that several
/// regions share.
pub(super) fn uses(region: &str, currency: &str) -> bool {
    let region = region.to_ascii_uppercase();
    let shared = SHARED.iter().find(|(code, _)| *code == currency);
    currency.starts_with(&region)
        || shared.is_some_and(|(_, regions)| regions.split(' ').any(|other| other == region))
}

/// Currencies that readers are likely to be asked in, and the other regions that use them.
pub(super) const SHARED: [(&str, &str); 9] = [
    ("USD", "AS EC FM GU MH MP PA PR PW SV TL VI"),
    (
        "EUR",
        "AD AT BE BG CY DE EE ES FI FR GF GP GR HR IE IT LT LU LV MC ME MF MQ MT NL PM PT RE SI SK SM VA XK YT",
    ),
    ("GBP", "GG GI IM JE"),
    ("CHF", "LI"),
    ("ILS", "PS"),
    ("DKK", "FO GL"),
    ("NOK", "SJ"),
    ("AUD", "KI NR TV"),
    ("NZD", "CK NU TK"),
];
