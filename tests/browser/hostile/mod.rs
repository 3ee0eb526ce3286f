//! Documents that mean harm, in every dialect, in real browsers: nothing in them runs, and nobody is asked for anything.
//!
//! `tests/hostile` puts each attack into each text, natively; here every value of each sample has one of them,
//! or two. That no request left and the policy stopped nothing says the witness of each page.

mod address_bar;
mod documents;

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::harness::{Engine, Page, Server, Settings, eventually, in_the_repository};
use crate::sample;
use documents::{Becomes, Document, Kind, documents};

/// What is in the page, as `look.js` sees it.
const LOOK: &str = include_str!("look.js");

/// A picture of one pixel.
const PIXEL: &[u8] = b"GIF89a\x01\0\x01\0\x80\0\0\0\0\0\xff\xff\xff!\xf9\x04\x01\0\0\0\0,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;";

/// Opens what a reader can open in a story, one thing after the other, the larger view of a picture last.
const OPEN: &str = "document.querySelectorAll('main details').forEach((it) => { it.open = true; });
    for (const it of ['#voices-opener', '.who', '.larger']) document.querySelector(it)?.click()";

/// The samples of all dialects, and a story of our own that has everything.
fn samples() -> Vec<String> {
    let folder = std::fs::read_dir(in_the_repository("tests/dialects")).expect("a folder");
    let files = folder
        .flatten()
        .filter_map(|it| it.file_name().into_string().ok());
    let mut samples: Vec<String> = files
        .filter_map(|file| Some(format!("dialects/{}", file.strip_suffix(".json")?)))
        .collect();
    samples.push("hostile/whole-story".to_owned());
    samples.sort();
    assert!(samples.len() >= 17, "{samples:?}");
    samples
}

/// A site on which every picture is there, and a page that notes whatever runs.
fn open(engine: Engine) -> (Server, Page) {
    let site = sample::site();
    site.answer_pictures(PIXEL);
    let settings = Settings {
        before_the_page: Some(
            "if (location.protocol === 'http:') {
                const ran = (what) => sessionStorage.setItem('ran', what);
                for (const it of ['alert', 'confirm', 'prompt', 'print', 'open']) window[it] = () => ran(it);
                addEventListener('securitypolicyviolation', (event) => ran(event.violatedDirective));
            }"
            .to_owned(),
        ),
        ..Settings::default()
    };
    let page = Page::open(engine, settings, &site.address("./"));
    page.sees("heading", sample::HEADLINE);
    (site, page)
}

/// Waits until the page shows `what`, and finds nothing there that ran or could.
#[track_caller]
fn look(page: &Page, what: &str) -> Value {
    let mut last = Value::Null;
    let seen = eventually(what, || {
        let seen = page.evaluate(LOOK);
        if seen != last {
            // Read where it never does.
            println!("{seen}");
            last.clone_from(&seen);
        }
        (seen["shows"] == what).then_some(seen)
    });
    assert_eq!(seen["ran"], Value::Null, "{}", page.address());
    assert_eq!(seen["strange"], json!([]), "{}", page.address());
    seen
}

/// What was seen in all documents together.
#[derive(Default)]
struct Seen {
    stories: usize,
    failures: usize,
    pictures: u64,
    links: u64,
    attacks: u64,
}

impl Seen {
    fn story(&mut self, page: &Page, is_told: bool) {
        let what = if is_told {
            "a story with a report"
        } else {
            "a story"
        };
        let seen = look(page, what);
        let count = |what: &str| seen[what].as_u64().expect("a number");
        self.stories += 1;
        self.pictures += count("pictures");
        self.links += count("links");
        self.attacks += count("attacks");
        page.script(OPEN, vec![]);
        look(page, what);
    }

    // What is of our own form is opened as a story of the edition, whose words are painted before the reader is there.
    fn document(&mut self, site: &Server, page: &Page, number: usize, document: &Document) {
        let own = [Becomes::Story {
            is_own: true,
            is_told: false,
        }];
        let is_own = document.becomes == own;
        let (file, query) = match is_own {
            true => (
                format!("stories/attacked-{number}.json"),
                format!("story=attacked-{number}"),
            ),
            false => (
                format!("attacked/{number}.json"),
                format!("url=attacked/{number}.json"),
            ),
        };
        site.lay(&file, document.file.as_str());
        let address = site.address(&format!("./?{query}"));
        println!("{address}: {}", document.file);
        if is_own {
            page.go(&address);
        } else {
            turn_to(page, &address);
        }
        match document.becomes.as_slice() {
            entries if !entries.iter().any(|it| matches!(it, Becomes::Story { .. })) => {
                look(page, "a failure");
                self.failures += 1;
            }
            [Becomes::Story { is_told, .. }] => self.story(page, *is_told),
            entries => {
                look(page, &format!("a choice of {}", entries.len()));
                for (at, entry) in entries.iter().enumerate() {
                    if let Becomes::Story { is_told, .. } = entry {
                        turn_to(page, &format!("{address}&item={}", at + 1));
                        self.story(page, *is_told);
                    }
                }
            }
        }
        assert!(site.asked().contains(&format!("/{file}")), "{file}");
    }
}

/// Goes to another query without loading the page anew, as "back" does.
fn turn_to(page: &Page, address: &str) {
    page.script(
        "document.querySelectorAll('dialog').forEach((it) => it.close());
         history.pushState(null, '', arguments[0]);
         document.querySelector('main').setAttribute('aria-busy', 'true');
         dispatchEvent(new PopStateEvent('popstate'))",
        vec![json!(address)],
    );
}

/// Puts an attack, or two, into every value of this kind in every sample.
fn assert_nothing_runs(engine: Engine, kind: Kind) -> Seen {
    let (site, page) = open(engine);
    let mut seen = Seen::default();
    let mut used = BTreeSet::new();
    let mut next = 0;
    let mut number = 0;
    let mut values = 0;
    for name in samples() {
        for document in documents(&name, kind, &site.address("attacked/"), &mut next) {
            values += document.attacked.len();
            used.extend(document.attacked.iter().flatten().cloned());
            seen.document(&site, &page, number, &document);
            number += 1;
        }
    }
    // None of the attacks was left out, and each was in a document that the page asked for.
    let all = kind.attacks();
    let unused: Vec<_> = all.iter().filter(|it| !used.contains(&it.0)).collect();
    assert!(unused.is_empty(), "{values} values, without {unused:?}");
    println!(
        "{values} values in {number} documents: {} stories, {} failures, {} pictures, {} links, {} attacks as text",
        seen.stories, seen.failures, seen.pictures, seen.links, seen.attacks
    );
    seen
}

in_both_engines! {
    fn what_runs_or_is_strange_would_be_seen(engine) {
        let (_site, page) = open(engine);
        look(&page, "a story");
        page.script(
            "const add = (name, attribute, value) => {
                 const made = document.createElement(name);
                 if (attribute) made.setAttribute(attribute, value);
                 document.querySelector('.body').append(made);
             };
             add('a', 'href', ' java\\nscript:alert(7)');
             add('a', 'href', 'https://evil.example/');
             add('p', 'srcdoc', '7');
             add('svg');
             add('select');",
            vec![],
        );
        page.in_the_page("alert(7)");
        let seen = page.evaluate(LOOK);
        assert_eq!(seen["ran"], "alert");
        assert_eq!(seen["strange"].as_array().expect("a list").len(), 4, "{seen}");
    }

    fn nothing_runs_from_sentences(engine) {
        let seen = assert_nothing_runs(engine, Kind::Sentences);
        assert!(seen.attacks > 0, "no attack is shown");
    }

    fn nothing_runs_from_addresses(engine) {
        let seen = assert_nothing_runs(engine, Kind::Addresses);
        assert!(seen.pictures > 0 && seen.links > 0, "nothing leads anywhere");
    }

    fn nothing_runs_from_words_and_dates(engine) {
        let seen = assert_nothing_runs(engine, Kind::Words);
        assert!(seen.attacks > 0, "no attack is shown");
    }

    fn nothing_runs_from_what_tells_how_to_read(engine) {
        let seen = assert_nothing_runs(engine, Kind::Tellers);
        assert!(seen.failures > 0, "nothing told how to read");
    }
}
