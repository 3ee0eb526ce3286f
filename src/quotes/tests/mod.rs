//! The rules of finding, one a test, in words of our own.

mod editor;
mod marks;
mod speech;

use super::{Quote, find_in};

fn texts(passages: &[&str], language: &str) -> Vec<String> {
    let said = |quote: &Quote| passages[quote.place.passage][quote.place.range.clone()].to_owned();
    find_in(passages, language).iter().map(said).collect()
}

#[track_caller]
fn assert_quotes(text: &str, expected: &[&str]) {
    let passages: Vec<&str> = text.lines().collect();
    assert_eq!(texts(&passages, "en"), expected);
}

#[track_caller]
fn assert_quotes_in(language: &str, text: &str, expected: &[&str]) {
    let passages: Vec<&str> = text.lines().collect();
    assert_eq!(texts(&passages, language), expected);
}
