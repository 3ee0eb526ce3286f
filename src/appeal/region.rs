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

/// The currency that is used in a region.
pub(super) fn currency_of(region: &str) -> Option<&'static str> {
    let region = region.to_ascii_uppercase();
    let row = REGIONS
        .iter()
        .find(|row| row.1.split(' ').any(|other| other == region));
    row.map(|row| row.0)
}

/// Currencies that readers are likely to be asked in, and the regions that use each.
pub(super) const REGIONS: [(&str, &str); 46] = [
    ("USD", "US AS EC FM GU MH MP PA PR PW SV TL VI"),
    (
        "EUR",
        "AD AT BE BG CY DE EE ES FI FR GF GP GR HR IE IT LT LU LV MC ME MF MQ MT NL PM PT RE SI SK SM VA XK YT",
    ),
    ("GBP", "GB GG GI IM JE"),
    ("CHF", "CH LI"),
    ("RUB", "RU"),
    ("UAH", "UA"),
    ("BYN", "BY"),
    ("KZT", "KZ"),
    ("GEL", "GE"),
    ("AMD", "AM"),
    ("AZN", "AZ"),
    ("MDL", "MD"),
    ("KGS", "KG"),
    ("UZS", "UZ"),
    ("TJS", "TJ"),
    ("PLN", "PL"),
    ("CZK", "CZ"),
    ("HUF", "HU"),
    ("RON", "RO"),
    ("RSD", "RS"),
    ("TRY", "TR"),
    ("ILS", "IL PS"),
    ("DKK", "DK FO GL"),
    ("NOK", "NO SJ"),
    ("SEK", "SE"),
    ("ISK", "IS"),
    ("CAD", "CA"),
    ("AUD", "AU KI NR TV"),
    ("NZD", "NZ CK NU TK"),
    ("JPY", "JP"),
    ("KRW", "KR"),
    ("CNY", "CN"),
    ("HKD", "HK"),
    ("TWD", "TW"),
    ("SGD", "SG"),
    ("THB", "TH"),
    ("INR", "IN"),
    ("IDR", "ID"),
    ("PHP", "PH"),
    ("VND", "VN"),
    ("BRL", "BR"),
    ("MXN", "MX"),
    ("ARS", "AR"),
    ("CLP", "CL"),
    ("COP", "CO"),
    ("ZAR", "ZA"),
];
