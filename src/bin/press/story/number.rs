//! Numbers of money as people write them, in whatever country.

use standfirst::appeal::Amount;

/// How many bytes the number at the start of a text takes: digits, and between them single
/// separators. A space separates nothing but thousands.
pub fn length(text: &str) -> usize {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let mut length = digits(text);
    loop {
        let rest = &text[length..];
        let Some(separator) = rest.chars().next() else {
            return length;
        };
        let group = digits(&rest[separator.len_utf8()..]);
        let goes_on = match separator {
            '.' | ',' => group > 0,
            ' ' | '\u{a0}' | '\u{202f}' | '\'' | '’' => group == 3 && length <= 3,
            _ => false,
        };
        if !goes_on {
            return length;
        }
        length += separator.len_utf8() + group;
    }
}

/// `2`, `7.50`, `7,5`, `1,000`, `1.000`, `1 000,00`: the last separator with one or two digits
/// after it is a decimal point.
pub fn amount(number: &str) -> Option<Amount> {
    let (whole, fraction) = match number.rsplit_once(['.', ',']) {
        Some((whole, fraction)) if fraction.len() < 3 => (whole, fraction),
        _ => (number, ""),
    };
    let digits: String = whole.chars().filter(char::is_ascii_digit).collect();
    let units: u64 = digits.parse().ok()?;
    let hundredths: u64 = format!("{fraction:0<2}").parse().ok()?;
    let amount = units.checked_mul(100)?.checked_add(hundredths)?;
    (amount > 0).then_some(Amount(amount))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_and_decimals_are_told_apart_in_every_country() {
        for (text, taken, hundredths) in [
            ("2.", "2", 200),
            ("7.50 a month", "7.50", 750),
            ("7,5", "7,5", 750),
            ("1,000", "1,000", 100_000),
            ("1.000,50 €", "1.000,50", 100_050),
            ("1 000 рублей", "1 000", 100_000),
            ("1\u{202f}000\u{a0}€", "1\u{202f}000", 100_000),
            ("2’000", "2’000", 200_000),
            ("5, 10", "5", 500),
            ("2023 100", "2023", 202_300),
        ] {
            let digits = &text[..length(text)];
            assert_eq!(digits, taken, "{text}");
            assert_eq!(amount(digits), Some(Amount(hundredths)), "{text}");
        }
    }

    #[test]
    fn nothing_and_more_than_there_is_are_no_amounts() {
        assert_eq!(amount("0"), None);
        assert_eq!(amount("0.00"), None);
        assert_eq!(amount("99999999999999999999"), None);
        assert_eq!(amount("999999999999999999"), None);
    }
}
