//! Documents that mean harm, in every dialect, in real browsers: nothing in them runs, and nobody is asked for anything.
//!
//! `tests/hostile` puts each attack into each text, natively; here every text of each sample has two of them.

use serde_json::{Value, json};

use crate::harness::{Engine, Page, Settings, eventually, in_the_repository};
use crate::sample;

fn read(path: &str) -> String {
    std::fs::read_to_string(in_the_repository(path)).expect("a file of the tests")
}

fn attacks() -> Vec<String> {
    let attacks: Vec<String> = read("tests/hostile/vectors.jsonl")
        .lines()
        .map(|line| {
            serde_json::from_str::<(String, String)>(line)
                .expect("a name and an attack")
                .1
        })
        .collect();
    assert!(attacks.len() > 150);
    attacks
}

/// Puts one attack before each text and one behind it, from `next` on. What tells the dialect, and addresses, stay.
fn put(value: &mut Value, attacks: &[String], next: &mut usize) {
    match value {
        Value::String(text) if text.contains(' ') => {
            let mut attack = || {
                *next += 1;
                &attacks[(*next - 1) % attacks.len()]
            };
            *text = [attack(), text.as_str(), attack()].concat();
        }
        Value::Array(items) => items.iter_mut().for_each(|it| put(it, attacks, next)),
        Value::Object(fields) => fields.values_mut().for_each(|it| put(it, attacks, next)),
        _ => {}
    }
}

/// The sample with attacks from the one of this number on.
fn attacked(name: &str, mut next: usize) -> String {
    let sample = read(&format!("tests/dialects/{name}.json"));
    let mut document: Value = serde_json::from_str(&sample).expect("JSON");
    let first = next;
    put(&mut document, &attacks(), &mut next);
    assert!(next > first, "{name} has no text to attack");
    document.to_string()
}

/// What the page must not hold: elements that a story has none of, and attributes that would run or lead astray.
const STRANGE: &str = "[...document.querySelectorAll('main *')].filter((it) => \
    /^(script|iframe|object|embed|svg|math|base|meta|style|link)$/.test(it.localName) || \
    [...it.attributes].some(({ name, value }) => /^(on|srcdoc|style|formaction)/.test(name) || \
        /^(href|src|action)$/.test(name) && !/^(https?|mailto|tel):|^[^:]*$/i.test(value))).map((it) => it.outerHTML.slice(0, 200))";

/// Opens an address, and finds that nothing of it ran.
fn visit(page: &Page, address: &str) {
    page.go(address);
    eventually("an answer", || {
        let busy = page.evaluate("document.querySelector('main').getAttribute('aria-busy')");
        (busy == "false").then_some(())
    });
    assert_eq!(
        page.evaluate("sessionStorage.getItem('ran')"),
        Value::Null,
        "{address}"
    );
    assert_eq!(page.evaluate(STRANGE), json!([]), "{address}");
}

fn assert_nothing_runs(engine: Engine, from: usize, names: &[&str]) {
    let site = sample::site();
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
    // What the samples and the attacks name.
    for picture in ["content/images/bread.jpg", "x", "a.jpg"] {
        site.lay(picture, "");
    }
    let page = Page::open(engine, settings, &site.address("./"));
    for (number, name) in names.iter().enumerate() {
        site.lay(&format!("{name}.json"), attacked(name, from + number * 17));
        let address = site.address(&format!("./?url={name}.json"));
        visit(&page, &address);
        let choice = page.evaluate("document.querySelectorAll('#choice li').length");
        let is_story = || page.evaluate("Boolean(document.querySelector('#story'))") == true;
        let mut shown = is_story();
        for item in 1..=choice.as_u64().unwrap_or_default() {
            visit(&page, &format!("{address}&item={item}"));
            shown |= is_story();
        }
        assert!(shown, "no story of {name} was shown");
    }
}

in_both_engines! {
    fn nothing_runs_from_feeds_and_posts(engine) {
        assert_nothing_runs(engine, 0, &["json-feed", "json-feed-item", "wordpress", "wordpress-post", "ghost", "ghost-export"]);
    }

    fn nothing_runs_from_articles(engine) {
        assert_nothing_runs(engine, 60, &["news-article", "news-article-live", "activity", "activity-note", "native"]);
    }

    fn nothing_runs_from_articles_in_parts(engine) {
        assert_nothing_runs(engine, 120, &["news-article-plain", "apple-news", "guardian", "guardian-live"]);
    }
}
