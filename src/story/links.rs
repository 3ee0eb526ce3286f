//! The one check that every address in a story passes before it becomes a link or a picture.

/// The address without the white space around it, if a story may lead there.
///
/// That is `http:` or `https:` with a host, `mailto:`, `tel:`, or an address relative to the
/// story file. Everything else is refused, in whatever spelling. So are white space, control
/// characters and backslashes inside, which browsers skip or change and which then hide a scheme.
pub fn safe_link(address: &str) -> Option<&str> {
    let address = address.trim();
    let hides_something = |c: char| c.is_control() || c.is_whitespace() || c == '\\';
    if address.is_empty() || address.contains(hides_something) {
        return None;
    }
    let end = address.find([':', '/', '?', '#']);
    let (start, rest) = end
        .and_then(|end| address.split_at_checked(end))
        .unwrap_or((address, ""));
    let is_safe = match rest.strip_prefix(':') {
        Some(rest) => scheme_and_rest_are_safe(start, rest),
        // `//host/path` is no relative address: it takes the scheme of the page it stands on,
        // and leads nowhere from a copy that is opened as a file.
        None => !address.starts_with("//"),
    };
    is_safe.then_some(address)
}

/// The address, if a picture may be asked for there: `http:`, `https:` or relative.
pub fn safe_picture(address: &str) -> Option<&str> {
    let is_no_file = |scheme: &str| {
        address
            .trim()
            .get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    safe_link(address).filter(|_| !is_no_file("mailto:") && !is_no_file("tel:"))
}

/// The address, if it leads to a page of the web: `http:` or `https:`.
pub fn safe_page(address: &str) -> Option<&str> {
    let is_web = |scheme: &str| {
        ["https", "http"]
            .iter()
            .any(|it| scheme.eq_ignore_ascii_case(it))
    };
    safe_link(address).filter(|address| {
        address
            .split_once("://")
            .is_some_and(|(scheme, _)| is_web(scheme))
    })
}

fn scheme_and_rest_are_safe(scheme: &str, rest: &str) -> bool {
    let is = |name: &str| scheme.eq_ignore_ascii_case(name);
    if is("https") || is("http") {
        let host = rest.strip_prefix("//").unwrap_or_default();
        !host.is_empty() && !host.starts_with(['/', '?', '#'])
    } else {
        (is("mailto") || is("tel")) && !rest.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::{safe_link, safe_page, safe_picture};

    #[test]
    fn web_mail_telephone_and_relative_addresses_are_safe() {
        for address in [
            "https://example.org/a?b=c#d",
            "HTTP://example.org",
            "mailto:news@example.org",
            "tel:+37411223344",
            "picture.jpg",
            "../a/b.html",
            "/top",
            "?story=x",
            "#p7",
            "a/b:c",
            "статья.html",
        ] {
            assert_eq!(safe_link(address), Some(address));
        }
    }

    #[test]
    fn a_script_is_refused_in_every_spelling() {
        for address in [
            "javascript:alert(1)",
            "JaVaScRiPt:alert(1)",
            " javascript:alert(1)",
            "\u{1}javascript:alert(1)",
            "java\nscript:alert(1)",
            "java\tscript:alert(1)",
            "java\rscript:alert(1)",
            "java\u{0}script:alert(1)",
            "javascript\t:alert(1)",
            "javascript :alert(1)",
            "javascript://example.org/%0aalert(1)",
            "ja\u{200b}vascript:alert(1)",
            "vbscript:x",
            "data:text/html,x",
            "blob:https://example.org/1",
            "file:///etc/passwd",
            "view-source:https://example.org",
            "ftp://example.org",
            ":x",
        ] {
            assert_eq!(safe_link(address), None, "{address:?}");
        }
    }

    #[test]
    fn an_address_that_only_seems_to_lead_somewhere_is_refused() {
        for address in [
            "",
            "  ",
            "https:",
            "https://",
            "https:///path",
            "https:example.org",
            "mailto:",
            "//example.org/x",
            "\\\\example.org",
            "/\\example.org",
            "https://exam ple.org",
        ] {
            assert_eq!(safe_link(address), None, "{address:?}");
        }
    }

    #[test]
    fn white_space_around_an_address_is_not_part_of_it() {
        assert_eq!(
            safe_link(" https://example.org\n"),
            Some("https://example.org")
        );
    }

    #[test]
    fn a_page_of_the_web_has_a_scheme_and_a_host() {
        assert_eq!(
            safe_page(" HTTPS://example.org/a "),
            Some("HTTPS://example.org/a")
        );
        for address in [
            "a.html",
            "a?b=https://example.org",
            "tel:1",
            "javascript://example.org",
            "https:///a",
        ] {
            assert_eq!(safe_page(address), None, "{address:?}");
        }
    }

    #[test]
    fn a_picture_is_no_letter_and_no_telephone() {
        assert_eq!(safe_picture("a.jpg"), Some("a.jpg"));
        assert_eq!(
            safe_picture("https://example.org/a.jpg"),
            Some("https://example.org/a.jpg")
        );
        assert_eq!(safe_picture(" MailTo:a@example.org"), None);
        assert_eq!(safe_picture("tel:1"), None);
        assert_eq!(safe_picture("javascript:1"), None);
    }
}
