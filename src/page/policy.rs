//! What the page's own Content-Security-Policy lets it ask for.

use crate::browser::{document, history};

/// What a request is for, by the directive that rules it.
pub const FILES: &str = "connect-src";
/// The same for pictures.
pub const PICTURES: &str = "img-src";

/// Whether the page's policy lets it ask for a file at `address`, relative or not.
///
/// Asked before a request is made, because a browser does not tell a page
/// whether the policy or the network stopped it.
pub fn lets(directive: &str, address: &str) -> bool {
    #[cfg(not(target_arch = "wasm32"))]
    if super::still::is_still() {
        return super::still::lets(address, |policy, own, origin| {
            allows(policy, directive, own, origin)
        });
    }
    let policy = document::meta("http-equiv", "Content-Security-Policy");
    history::origin_of(address)
        .is_none_or(|origin| allows(&policy, directive, &history::origin(), &origin))
}

/// Whether `policy` lets a page of `own` ask `origin` for what `directive` rules.
fn allows(policy: &str, directive: &str, own: &str, origin: &str) -> bool {
    let sources = |name: &str| {
        policy.split(';').find_map(|directive| {
            let mut words = directive.split_ascii_whitespace();
            (words.next()?.eq_ignore_ascii_case(name)).then_some(words)
        })
    };
    match sources(directive).or_else(|| sources("default-src")) {
        None => true,
        Some(mut allowed) => allowed.any(|source| match source {
            "*" => true,
            "'self'" => origin == own,
            "https:" => origin.starts_with("https:"),
            source => source.trim_end_matches('/').eq_ignore_ascii_case(origin),
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::{FILES, PICTURES};

    const POLICY: &str =
        "default-src 'none'; connect-src 'self' https://mirror.example/; script-src 'self'";
    const OWN: &str = "https://news.example";

    fn allows(policy: &str, directive: &str, origin: &str) -> bool {
        super::allows(policy, directive, OWN, origin)
    }

    #[test]
    fn the_own_origin_is_allowed() {
        assert!(allows(POLICY, FILES, OWN));
    }

    #[test]
    fn a_listed_mirror_is_allowed() {
        assert!(allows(POLICY, FILES, "https://mirror.example"));
    }

    #[test]
    fn another_origin_is_not_allowed() {
        assert!(!allows(POLICY, FILES, "https://else.example"));
    }

    #[test]
    fn what_has_no_rule_of_its_own_falls_under_the_default() {
        assert!(!allows("default-src 'none'", FILES, OWN));
        assert!(!allows(POLICY, PICTURES, OWN));
    }

    #[test]
    fn without_a_policy_everything_is_allowed() {
        assert!(allows("", FILES, "https://else.example"));
    }
}
