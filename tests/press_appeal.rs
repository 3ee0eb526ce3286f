//! `press appeal`, run as an editor runs it.
#![allow(clippy::expect_used)]

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::{Value, json};

fn press(args: &[&str]) -> Output {
    let mut press = Command::new(env!("CARGO_BIN_EXE_press"));
    let press = press.arg("appeal").args(args);
    press
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .expect("press runs")
}

/// What `press appeal` prints of `appeal`, and what it says of it.
fn check(name: &str, appeal: &Value) -> (bool, String, String) {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, appeal.to_string()).expect("a file");
    let output = press(&[path.to_str().expect("a path")]);
    let text = |bytes: &[u8]| String::from_utf8_lossy(bytes).into_owned();
    let said = text(&output.stderr).replace(&path.display().to_string(), name);
    (output.status.success(), text(&output.stdout), said)
}

const SAMPLE: &str = "public/stories/hostage-talks.json";

#[test]
fn the_samples_year_is_shown_as_a_table_and_a_chart() {
    let output = press(&[SAMPLE]);
    assert!(output.status.success());
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
    let text = String::from_utf8(output.stdout).expect("text");
    for line in [
        "  Monthly  from 2, chosen on the payment page",
        "gives each month               1        1  364 days  2027-01-01",
        "gives each month           1····················································",
    ] {
        assert!(text.lines().any(|other| other == line), "{line}\n{text}");
    }
    let again = press(&[SAMPLE]).stdout;
    assert_eq!(String::from_utf8(again).expect("text"), text);
    assert_ne!(press(&[SAMPLE, "--seed", "2"]).stdout, text.as_bytes());
}

#[test]
fn one_readers_asks_are_shown_with_what_keeps_each_away() {
    let output = press(&[SAMPLE, "--answer", "not-now", "--visits-per-week", "7"]);
    let text = String::from_utf8(output.stdout).expect("text");
    let first = "2027-01-01  You said “not now” to the message on 2027-01-01; \
                 it will not come back before 2027-01-29.";
    assert!(text.contains(first), "{text}");
}

#[test]
fn every_choice_is_shown_with_the_address_it_leads_to() {
    let (good, text, said) = check(
        "full.json",
        &json!({
            "heading": "Help", "paragraphs": ["We need you."], "campaign": "a b",
            "url": "https://example.org/{frequency}/{currency}/{amount}?c={campaign}",
            "offers": [
                { "frequency": "once", "currency": "USD", "amounts": [25, 50, 100], "suggested": 50, "other": true },
                { "frequency": "annual", "currency": "USD", "amounts": [50] },
                { "frequency": "monthly", "currency": "EUR", "lowest": 2.5, "other": true }
            ]
        }),
    );
    assert!(good, "{said}");
    let wanted = "Help
  paragraphs 1, words 3

USD
  Once     25, [50] or 100, or another from 25 to 100000
           leads to https://example.org/once/USD/50?c=a%20b
  Annual   50
           leads to https://example.org/annual/USD/50?c=a%20b

EUR
  Monthly  any amount from 2.50 to 2500
           leads to https://example.org/monthly/EUR/2.50?c=a%20b
";
    assert!(text.starts_with(wanted), "{text}");
}

#[test]
fn an_appeal_with_a_fault_ends_with_1_and_its_place() {
    let appeal = json!({ "heading": "H", "paragraphs": ["P"], "url": "http://example.org" });
    for (name, json, wanted) in [
        (
            "plain.json",
            appeal.clone(),
            "press: plain.json: `url` should begin with https://\n",
        ),
        (
            "story.json",
            json!({ "headline": "H", "body": [], "appeal": appeal }),
            "press: story.json: in the story's `appeal`: `url` should begin with https://\n",
        ),
        (
            "none.json",
            json!({ "headline": "H", "body": [] }),
            "press: none.json: this story has no `appeal`: give it one, or check an appeal alone\n",
        ),
        (
            "list.json",
            json!([]),
            "press: list.json: the file is a list and should be an object\n",
        ),
    ] {
        assert_eq!(check(name, &json), (false, String::new(), wanted.into()));
    }
}

#[test]
fn a_name_that_nothing_reads_is_pointed_out() {
    let (good, _, said) = check(
        "slip.json",
        &json!({ "heading": "H", "paragraphs": ["P"], "url": "https://example.org", "policy": { "closeDays": 30 } }),
    );
    assert!(good);
    assert_eq!(
        said,
        "press: slip.json: `policy.closeDays` is not a name that an appeal has: it is left alone\n"
    );
}

#[test]
fn a_gentler_policy_asks_less() {
    let asked = |policy: Value| {
        let appeal = json!({ "heading": "H", "paragraphs": ["P"], "url": "https://example.org", "policy": policy });
        let (_, text, _) = check(&format!("{policy}.json"), &appeal);
        let line = text
            .lines()
            .find(|line| line.starts_with("does not answer"))
            .expect("a line")
            .to_owned();
        line.split_whitespace()
            .nth(3)
            .expect("a number")
            .parse::<u32>()
            .expect("a number")
    };
    let (usual, half, never) = (
        asked(json!({})),
        asked(json!({ "asks": 2 })),
        asked(json!({ "asks": 0 })),
    );
    assert!(
        usual > half && half > 0 && never == 0,
        "{usual} {half} {never}"
    );
}

#[test]
fn the_documentation_shows_the_year_that_press_shows() {
    let text = String::from_utf8(press(&[SAMPLE]).stdout).expect("text");
    let page = include_str!("../docs/appeal.md");
    let table = text
        .lines()
        .skip_while(|line| !line.starts_with("a reader who"))
        .take(9);
    for line in table {
        assert!(page.contains(&format!("\n    {line}\n")), "{line}");
    }
}
