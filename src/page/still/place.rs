//! Where the page that is being made will stand: what is told by that in a browser.

use std::cell::RefCell;

use url::{Position, Url};

/// Where a page will stand.
#[derive(Clone, Debug, Default)]
pub struct Place {
    /// The whole address of its folder, where that is known.
    pub base: Option<Url>,
    /// The page's own Content-Security-Policy.
    pub policy: String,
}

thread_local! {
    // Of the page that this thread is making, while it makes one.
    static PLACE: RefCell<Option<Place>> = const { RefCell::new(None) };
}

/// Makes a part of a page that will stand there.
pub fn at<T>(place: Place, make: impl FnOnce() -> T) -> T {
    /// Puts back what was there before, also where making it breaks off.
    struct Before(Option<Place>);
    impl Drop for Before {
        fn drop(&mut self) {
            PLACE.set(self.0.take());
        }
    }
    let _before = Before(PLACE.replace(Some(place)));
    make()
}

/// Whether a page is being made.
pub fn is_known() -> bool {
    PLACE.with_borrow(Option::is_some)
}

/// The origin that an address leads to, and whether it is the page's own. `None` where it leads to no host. What is
/// relative stays where the page is.
fn origin(address: &str) -> Option<(String, bool)> {
    let base = PLACE.with_borrow(|place| place.as_ref().and_then(|place| place.base.clone()));
    let origin = |url: &Url| url.origin().ascii_serialization();
    match Url::parse(address) {
        Ok(url) if url.has_host() => {
            let own = base.is_some_and(|base| base.origin() == url.origin());
            Some((origin(&url), own))
        }
        _ => None,
    }
}

/// The host that an address leads to, where it is not the page's own.
pub fn other_host(address: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    let (_, own) = origin(address)?;
    (!own).then(|| url[Position::BeforeHost..Position::AfterPort].to_owned())
}

/// Whether the page's policy will let it ask for `address`. `allows` tells it by the policy, the page's own origin and
/// the other one.
pub fn lets(address: &str, allows: impl Fn(&str, &str, &str) -> bool) -> bool {
    let policy = PLACE.with_borrow(|place| place.clone().unwrap_or_default().policy);
    match origin(address) {
        // Whatever is the page's own origin, this is it.
        None => allows(&policy, "own:", "own:"),
        Some((other, true)) => allows(&policy, &other, &other),
        Some((other, false)) => allows(&policy, "own:", &other),
    }
}

#[cfg(test)]
mod tests {
    use super::{Place, at, is_known, other_host};

    fn there() -> Place {
        Place {
            base: "https://news.example/edition/".parse().ok(),
            policy: String::new(),
        }
    }

    #[test]
    fn only_what_leads_elsewhere_has_another_host() {
        at(there(), || {
            assert_eq!(other_host("a.html"), None);
            assert_eq!(other_host("https://news.example/b"), None);
            assert_eq!(other_host("mailto:a@b.example"), None);
            assert_eq!(
                other_host("https://else.example:8080/b").as_deref(),
                Some("else.example:8080")
            );
            assert_eq!(
                other_host("https://news.example@bad.example/").as_deref(),
                Some("bad.example")
            );
            assert_eq!(
                other_host("https://пример.example/").as_deref(),
                Some("xn--e1afmkfd.example")
            );
        });
    }

    #[test]
    fn a_page_is_being_made_only_meanwhile() {
        assert!(!is_known());
        let broken = std::panic::catch_unwind(|| at(there(), || assert!(!is_known())));
        assert!(broken.is_err() && !is_known());
    }
}
