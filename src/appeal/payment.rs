//! The address of the newsroom's payment page: what a template may hold, and how it is filled in.

use super::model::{Amount, Appeal, Frequency};

/// What a template may name.
pub(crate) const PLACEHOLDERS: [&str; 4] = ["{amount}", "{currency}", "{frequency}", "{campaign}"];

const SCHEME: &str = "https://";

/// What is wrong with an address template, as the rest of a sentence about it.
pub(crate) fn problem_of(template: &str) -> Option<String> {
    let Some(rest) = template.strip_prefix(SCHEME) else {
        return Some(["should begin with ", SCHEME].concat());
    };
    let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
    // A placeholder, a user name or a stray sign there would lead to another host than is read.
    // Letters of other alphabets are told by their ranges: the library's table weighs more than this room.
    let letter = |sign| matches!(sign, '\u{c0}'..='\u{1fff}' | '\u{3040}'..='\u{d7ff}');
    let plain = |sign: char| {
        sign.is_ascii_alphanumeric() || matches!(sign, '.' | '-' | ':') || letter(sign)
    };
    if host.is_empty() || host.starts_with(['.', ':']) || !host.chars().all(plain) {
        return Some(["should name its host right after ", SCHEME].concat());
    }
    if rest.contains(|sign: char| sign.is_whitespace() || sign.is_control() || sign == '\\') {
        return Some("should have no spaces and no backslashes".into());
    }
    let mut rest = rest;
    while let Some(start) = rest.find(['{', '}']) {
        let from = rest.get(start..).unwrap_or_default();
        let after = PLACEHOLDERS
            .into_iter()
            .find_map(|name| from.strip_prefix(name));
        let Some(after) = after else {
            let end = from.find('}').map_or(from.len(), |end| end + 1);
            let name = from.get(..end).unwrap_or_default();
            return Some(
                [
                    "has `",
                    name,
                    "`, and only {amount} {currency} {frequency} {campaign} are filled in",
                ]
                .concat(),
            );
        };
        rest = after;
    }
    None
}

/// Whether a template names this placeholder.
pub(crate) fn names(template: &str, placeholder: &str) -> bool {
    let name = placeholder.strip_prefix('{').unwrap_or_default();
    template
        .split('{')
        .skip(1)
        .any(|part| part.starts_with(name))
}

/// The address at which `amount` can be given; `None` where the newsroom gave none.
///
/// An amount that the reader has not chosen is left empty.
pub fn payment_url(
    appeal: &Appeal,
    frequency: Frequency,
    currency: &str,
    amount: Option<Amount>,
) -> Option<String> {
    let values = [
        amount.map(Amount::to_text).unwrap_or_default(),
        currency.to_owned(),
        frequency.name().to_owned(),
        appeal.campaign.clone().unwrap_or_default(),
    ];
    let mut rest = appeal.url.as_deref()?;
    let mut url = String::new();
    // One pass, so that a value that looks like a placeholder stays what it is.
    while !rest.is_empty() {
        let mut filled = PLACEHOLDERS.into_iter().zip(&values);
        let found = filled.find_map(|(name, value)| Some((rest.strip_prefix(name)?, value)));
        if let Some((after, value)) = found {
            encode(&mut url, value);
            rest = after;
        } else {
            let mut signs = rest.chars();
            url.extend(signs.next());
            rest = signs.as_str();
        }
    }
    Some(url)
}

/// Adds `value` with everything but RFC 3986's unreserved signs encoded.
fn encode(url: &mut String, value: &str) {
    for byte in value.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~".contains(&byte) {
            url.push(char::from(byte));
        } else {
            let digit = |half: u8| char::from(b"0123456789ABCDEF"[usize::from(half & 15)]);
            url.extend(['%', digit(byte >> 4), digit(byte)]);
        }
    }
}
