//! `_headers`: what Netlify, Cloudflare Pages and others of their kind should say along with the files.
//!
//! No two rules name the same header for the same file: some hosts would join the two values.

use super::reader::is_hashed;

/// What of the policy in the page's head the host should say, too, and what a head cannot say.
///
/// The pages of mirrors may read what is here.
const EVERYWHERE: [&str; 3] = [
    "Access-Control-Allow-Origin: *",
    "X-Content-Type-Options: nosniff",
    "Referrer-Policy: no-referrer",
];

/// For names that always mean the same bytes.
const FOR_GOOD: &str = "Cache-Control: public, max-age=31536000, immutable";

/// For names whose bytes change: a copy is good once the host has said that it still is.
const ASK: &str = "Cache-Control: no-cache";

/// Names of which not every edition has a file, but which change where it has one.
const CHANGING: [&str; 11] = [
    "/",
    "/index.html",
    "/feed.json",
    "/front.json",
    "/rss.xml",
    "/manifest.json",
    "/manifest.json.minisig",
    "/search/index.json",
    "/stories/*",
    // The lists in there change.
    "/versions/*",
    "/worker.js",
];

/// The file's text. `policy` is the page's own; `files` are the reader's.
pub fn headers(policy: &str, files: &[String]) -> String {
    let policy = policy.trim_end_matches([';', ' ']);
    let policy = format!("Content-Security-Policy: {policy}; frame-ancestors 'none'");
    let everywhere = EVERYWHERE.into_iter().chain([policy.as_str()]);
    let mut text = rule("/*", everywhere);
    for path in CHANGING {
        text += &rule(path, [ASK]);
    }
    let hashed = files
        .iter()
        .filter(|path| !path.contains('/') && is_hashed(path));
    for path in hashed {
        text += &rule(&["/", path].concat(), [FOR_GOOD]);
    }
    for folder in ["/manifest/*", "/search/parts/*"] {
        text += &rule(folder, [FOR_GOOD]);
    }
    text
}

fn rule<'a>(path: &str, headers: impl IntoIterator<Item = &'a str>) -> String {
    let lines = headers
        .into_iter()
        .map(|header| ["  ", header, "\n"].concat());
    [path, "\n", &lines.collect::<String>()].concat()
}

#[cfg(test)]
mod tests {
    use super::headers;

    #[test]
    fn a_name_with_a_hash_is_kept_and_others_are_asked_about() {
        let files = [
            "boot-4df03002f72dd028.js",
            "icon.svg",
            "a-c98a83933b804290_bg.wasm",
        ];
        let text = headers("default-src 'none'", &files.map(str::to_owned));
        assert!(text.starts_with(
            "/*\n  Access-Control-Allow-Origin: *\n  X-Content-Type-Options: nosniff\n  Referrer-Policy: no-referrer\n  \
             Content-Security-Policy: default-src 'none'; frame-ancestors 'none'\n"
        ));
        let for_good = "Cache-Control: public, max-age=31536000, immutable";
        assert!(text.contains(&format!("/boot-4df03002f72dd028.js\n  {for_good}\n")));
        assert!(text.contains(&format!("/a-c98a83933b804290_bg.wasm\n  {for_good}\n")));
        assert!(text.contains(&format!("/manifest/*\n  {for_good}\n")));
        for path in ["/feed.json", "/worker.js", "/versions/*"] {
            assert!(text.contains(&format!("{path}\n  Cache-Control: no-cache\n")));
        }
        assert!(!text.contains("icon.svg"));
    }
}
