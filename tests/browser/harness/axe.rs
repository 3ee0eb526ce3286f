//! axe-core: what a machine can find of a page's barriers.

use serde_json::Value;

use super::page::Page;
use super::place::in_the_repository;

/// Everything axe-core knows of WCAG 2.2 up to AA, and its own good practice.
const EVERYTHING: &str = "type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

/// What it knows of colours up to AA.
const COLOURS: &str = "type: 'rule', values: ['color-contrast', 'link-in-text-block']";

/// Fails with a list of what axe-core finds on the page as it is now; `state` says how it is.
#[track_caller]
pub fn assert_accessible(page: &Page, state: &str) {
    assert_none_found(page, state, EVERYTHING, 10);
}

/// As `assert_accessible`, of colours alone: for what differs in nothing else from what it was asked of.
#[track_caller]
pub fn assert_colours_accessible(page: &Page, state: &str) {
    assert_none_found(page, state, COLOURS, 0);
}

/// More than `least` rules must have found something to check.
#[track_caller]
fn assert_none_found(page: &Page, state: &str, rules: &str, least: u64) {
    // WebDriver's scripts are not the page's: its policy does not hold them up, nor is it changed.
    if page.evaluate("typeof axe") == "undefined" {
        page.script(&axe_core(), Vec::new());
    }
    let found = page.script_later(
        &format!(
            "const [done] = arguments;
             axe.run(document, {{
                 runOnly: {{ {rules} }},
                 rules: {{ 'target-size': {{ enabled: true }} }},
             }}).then(({{ violations, passes }}) => done({{ violations, passed: passes.length }}),
                      (error) => done({{ error: String(error) }}))"
        ),
        Vec::new(),
    );
    let violations = found["violations"].as_array();
    let violations =
        violations.unwrap_or_else(|| panic!("axe-core did not run: {}", found["error"]));
    assert!(
        found["passed"].as_u64() > Some(least),
        "axe-core found hardly anything to check: {found}"
    );
    let (width, height) = page.settings.viewport;
    assert!(
        violations.is_empty(),
        "{state}, {width}x{height}, {:?}, {:?}:\n{}",
        page.settings.scheme,
        page.engine,
        violations
            .iter()
            .map(in_words)
            .collect::<Vec<_>>()
            .join("\n")
    );
}

fn axe_core() -> String {
    let file = in_the_repository("tests/browser/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(file).unwrap_or_else(|error| {
        panic!("axe-core is missing ({error}): `make setup-test` installs it")
    })
}

/// A rule, what it wants, and each element that breaks it with the reason.
fn in_words(violation: &Value) -> String {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let nodes = violation["nodes"]
        .as_array()
        .into_iter()
        .flatten()
        .map(|node| {
            format!(
                "    {}\n        {}",
                node["target"],
                text(&node["failureSummary"]).replace('\n', "\n        ")
            )
        });
    let head = format!("  {}: {}", text(&violation["id"]), text(&violation["help"]));
    std::iter::once(head)
        .chain(nodes)
        .collect::<Vec<_>>()
        .join("\n")
}
