use crate::search::rules;
use crate::search::{fold, forms, words};

#[test]
fn the_table_that_the_page_reads_can_be_read() {
    assert_eq!(rules::read().err(), None);
}

#[test]
fn signs_on_letters_do_not_count() {
    assert_eq!(
        fold("Zoë BRONTË, Ёлкин, İstanbul"),
        "zoe bronte, елкин, istanbul"
    );
    assert_eq!(fold("Weiß Ærø Łódź"), "weiss aero lodz");
    assert_eq!(fold("آمنة الأسعد شتاءً"), "امنه الاسعد شتاء");
    assert_eq!(fold("کریمی ۱۲"), fold("كريمي 12"));
    assert_eq!(fold("ΟΔΟΣ"), fold("οδος"));
    // Lines may be broken in a word, and directions stated.
    assert_eq!(fold("Zei\u{ad}tung \u{200f}عربي"), "zeitung عربي");
}

#[test]
fn an_apostrophe_is_part_of_a_word_where_the_script_has_it_so() {
    assert_eq!(words("п’ять п'ять пʼять"), ["пять", "пять", "пять"]);
    assert_eq!(words("צה\"ל צה״ל"), ["צהל", "צהל"]);
    assert_eq!(words("l’eau d'hiver"), ["l", "eau", "d", "hiver"]);
}

#[test]
fn words_are_runs_of_letters_and_digits() {
    assert_eq!(
        words("“We ran,” 4.2 km – naïve"),
        ["we", "ran", "4", "2", "km", "naive"]
    );
    assert_eq!(words("کتاب‌ها"), ["كتاب", "ها"]);
    assert_eq!(words(" …\u{0}"), [""; 0]);
}

#[test]
fn without_spaces_each_two_neighbours_are_a_word() {
    assert_eq!(words("工程师说。"), ["工程", "程师", "师说", "说"]);
    assert_eq!(words("2024年"), ["2024", "年"]);
    assert_eq!(words("ﾃﾚﾋﾞ"), words("テレビ"));
}

#[test]
fn a_word_without_end_is_cut() {
    let long = "é".repeat(10_000);
    assert_eq!(words(&long), ["e".repeat(40)]);
}

#[test]
fn a_word_stands_without_its_prefixes_too() {
    assert_eq!(forms("والكتب"), ["والكتب", "الكتب", "كتب"]);
    assert_eq!(forms("הגשר"), ["הגשר", "גשר"]);
    // Too little would be left.
    assert_eq!(forms("ולד"), ["ולד"]);
    assert_eq!(forms("harbour"), ["harbour"]);
}
