//! What is weighed is what a first visit asks for: no more, no less, and nothing twice.

use std::collections::BTreeSet;
use std::process::Command;
use std::time::Duration;

use crate::harness::{Settings, in_the_repository};
use crate::{offline, sample};

/// The files that `scripts/weigh` counts.
fn weighed() -> BTreeSet<String> {
    let output = Command::new("node")
        .arg(in_the_repository("scripts/weigh"))
        .output()
        .expect("node");
    let table = String::from_utf8(output.stdout).expect("text");
    let rows = table.lines().filter_map(|row| {
        let [brotli, plain, file] = row.split_whitespace().collect::<Vec<_>>().try_into().ok()?;
        brotli.parse::<u64>().ok()?;
        plain.parse::<u64>().ok()?;
        Some(file.to_owned())
    });
    rows.collect()
}

in_both_engines! {
    fn the_files_weighed_are_the_files_of_a_first_visit(engine) {
        let site = sample::site();
        let page = sample::open(engine, Settings::default(), &site);
        sample::banner(&page);
        offline::settled(&page);
        page.rest(Duration::from_secs(1));
        let asked: Vec<String> = site
            .asked()
            .iter()
            .map(|path| if path == "/" { "index.html" } else { path.trim_start_matches('/') }.to_owned())
            .collect();
        let once: BTreeSet<String> = asked.iter().cloned().collect();
        assert_eq!(asked.len(), once.len(), "something was asked for twice: {asked:?}");
        // A browser without a window need not ask for the icon and the manifest.
        let without_icon = |files: BTreeSet<String>| -> BTreeSet<String> {
            let window = ["icon", "manifest"];
            files.into_iter().filter(|file| !window.iter().any(|name| file.starts_with(name))).collect()
        };
        let weighed = weighed();
        assert!(weighed.len() >= 6, "{weighed:?}");
        assert_eq!(without_icon(once), without_icon(weighed));
    }
}
