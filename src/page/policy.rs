//! What the page's own Content-Security-Policy lets it ask for.

/// Whether `policy` lets a page of `own` fetch from `origin`.
///
/// Asked before a request is made, because a browser does not tell a page
/// whether the policy or the network stopped it.
pub fn allows_fetch(policy: &str, own: &str, origin: &str) -> bool {
    let sources = |name: &str| {
        policy.split(';').find_map(|directive| {
            let mut words = directive.split_ascii_whitespace();
            (words.next()?.eq_ignore_ascii_case(name)).then_some(words)
        })
    };
    match sources("connect-src").or_else(|| sources("default-src")) {
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
    use super::allows_fetch;

    const POLICY: &str =
        "default-src 'none'; connect-src 'self' https://mirror.example/; script-src 'self'";

    #[test]
    fn the_own_origin_is_allowed() {
        assert!(allows_fetch(
            POLICY,
            "https://news.example",
            "https://news.example"
        ));
    }

    #[test]
    fn a_listed_mirror_is_allowed() {
        assert!(allows_fetch(
            POLICY,
            "https://news.example",
            "https://mirror.example"
        ));
    }

    #[test]
    fn another_origin_is_not_allowed() {
        assert!(!allows_fetch(
            POLICY,
            "https://news.example",
            "https://else.example"
        ));
    }

    #[test]
    fn what_has_no_rule_of_its_own_falls_under_the_default() {
        assert!(!allows_fetch(
            "default-src 'none'",
            "https://news.example",
            "https://news.example"
        ));
    }

    #[test]
    fn without_a_policy_everything_is_allowed() {
        assert!(allows_fetch(
            "",
            "https://news.example",
            "https://else.example"
        ));
    }
}
