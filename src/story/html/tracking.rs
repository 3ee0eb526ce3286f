//! Parameters by which a link tells who follows it.
//!
//! The names are those that Brave takes from addresses (components/query_filter, as of 2025) and
//! those that Firefox strips when a link is shared (StripOnShare, its list for every site), and a few
//! of the same makers that the lists of both have only for some sites.

use super::dropped::Dropped;

/// Beginnings of names.
const FAMILIES: &[&str] = &["utm_", "hsa_", "oft_", "bsft_", "sfmc_"];

/// Names, in lower case.
const NAMES: &[&str] = &[
    "__hsfp",
    "__hssc",
    "__hstc",
    "__s",
    "_bhlid",
    "_branch_match_id",
    "_branch_referrer",
    "_gl",
    "_hsenc",
    "_hsmi",
    "_kx",
    "_openstat",
    "at_recipient_id",
    "at_recipient_list",
    "bbeml",
    "ck_subscriber_id",
    "dclid",
    "et_rid",
    "fb_action_ids",
    "fb_action_types",
    "fb_comment_id",
    "fbclid",
    "gbraid",
    "gclid",
    "gclsrc",
    "guce_referrer",
    "guce_referrer_sig",
    "hsctatracking",
    "igshid",
    "irclickid",
    "li_fat_id",
    "mc_cid",
    "mc_eid",
    "mkt_tok",
    "ml_subscriber",
    "ml_subscriber_hash",
    "msclkid",
    "mtm_cid",
    "oly_anon_id",
    "oly_enc_id",
    "pk_cid",
    "rb_clickid",
    "s_cid",
    "sc_customer",
    "sc_eh",
    "sc_uid",
    "sms_click",
    "sms_source",
    "sms_uph",
    "srsltid",
    "ss_email_id",
    "syclid",
    "ttclid",
    "twclid",
    "unicorn_click_id",
    "vero_conv",
    "vero_id",
    "vgo_ee",
    "wbraid",
    "wickedid",
    "yclid",
    "ymclid",
    "ymid",
    "ysclid",
];

/// Names that tell it on some hosts only, and the hosts.
const THERE: &[(&str, &[&str])] = &[
    ("igsh", &["instagram.com"]),
    ("ig_rid", &["instagram.com"]),
    ("ref_src", &["twitter.com", "x.com"]),
    ("ref_url", &["twitter.com", "x.com"]),
    ("si", &["youtube.com", "youtu.be"]),
];

/// The address without them. Each that goes is counted.
pub(super) fn untracked(address: &str, dropped: &mut Dropped) -> String {
    let (rest, fragment) = match address
        .find('#')
        .and_then(|at| address.split_at_checked(at))
    {
        Some(parts) => parts,
        None => (address, ""),
    };
    let Some((page, query)) = rest.split_once('?') else {
        return address.to_owned();
    };
    let host = host(page).unwrap_or_default();
    let mut stay = vec![];
    for parameter in query.split('&') {
        let name = parameter.split('=').next().unwrap_or_default();
        let name = name.to_ascii_lowercase();
        if tracks(&name, &host) {
            let name: String = name.chars().take(40).collect();
            dropped.add(&format!("tracking parameter {name}"));
        } else {
            stay.push(parameter);
        }
    }
    let mark = if stay.is_empty() { "" } else { "?" };
    [page, mark, &stay.join("&"), fragment].concat()
}

fn tracks(name: &str, host: &str) -> bool {
    let here = |hosts: &[&str]| hosts.iter().any(|it| is_below(host, it));
    NAMES.binary_search(&name).is_ok()
        || FAMILIES.iter().any(|family| name.starts_with(family))
        || THERE.iter().any(|(it, hosts)| *it == name && here(hosts))
}

/// The host of an absolute address, in lower case and without its port.
pub(super) fn host(address: &str) -> Option<String> {
    let (_, rest) = address.split_once("://")?;
    let end = rest.find(['/', '?', '#', ':']).unwrap_or(rest.len());
    rest.get(..end).map(str::to_ascii_lowercase)
}

/// Whether a host is this one or below it.
pub(super) fn is_below(host: &str, domain: &str) -> bool {
    host.strip_suffix(domain)
        .is_some_and(|start| start.is_empty() || start.ends_with('.'))
}

#[cfg(test)]
mod tests {
    use super::{Dropped, NAMES, untracked};

    #[test]
    fn the_names_are_in_order_so_that_they_are_found() {
        assert!(NAMES.is_sorted());
    }

    #[test]
    fn parameters_that_tell_who_follows_a_link_are_taken_out_and_counted() {
        let mut dropped = Dropped::default();
        let mut assert = |address: &str, clean: &str| {
            assert_eq!(untracked(address, &mut dropped), clean);
        };
        assert(
            "https://a/?utm_source=x&id=1&FBCLID=2#c",
            "https://a/?id=1#c",
        );
        assert("https://a/b?utm_source=x", "https://a/b");
        assert("https://a/b?si=1", "https://a/b?si=1");
        assert(
            "https://www.youtube.com/watch?v=1&si=2",
            "https://www.youtube.com/watch?v=1",
        );
        assert(
            "https://a/b?x=fbclid&q=utm_source=1",
            "https://a/b?x=fbclid&q=utm_source=1",
        );
        assert("a?", "a?");
        assert_eq!(
            dropped.to_string(),
            "tracking parameter utm_source 2, tracking parameter fbclid 1, tracking parameter si 1"
        );
    }
}
