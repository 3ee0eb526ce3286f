//! What is speech and what only stands in marks.

use super::{assert_quotes, assert_quotes_in, texts};
use crate::quotes::find_in;

#[test]
fn part_of_a_sentence_is_speech_where_somebody_says_it() {
    assert_quotes(
        "Lind told the paper she “did not rule out” a second strike.",
        &["“did not rule out”"],
    );
    assert_quotes(
        "He also said the town faced an \"unbearable\" winter.",
        &["\"unbearable\""],
    );
}

#[test]
fn a_legal_term_in_marks_is_not_speech() {
    assert_quotes(
        "The paper was listed as an “undesirable organization” in June.",
        &[],
    );
}

#[test]
fn an_utterance_interrupted_by_its_attribution_is_one() {
    let text = "“We waited,” Mara Lind said, “and nobody came.” “Nobody,” she said.";
    let groups: Vec<usize> = find_in(&[text], "en")
        .iter()
        .map(|quote| quote.group)
        .collect();
    assert_eq!(groups, [0, 0, 1]);
}

#[test]
fn titles_names_and_nicknames_in_marks_are_not_speech() {
    assert_quotes(
        "He sang on Radio Two’s “Good Evening” about his album “Cold Water.”",
        &[],
    );
    assert_quotes(
        "“Stay inside,” warned a neighbour known as “Boots.”",
        &["“Stay inside,”"],
    );
    assert_quotes_in("de", "Der Film „Kaltes Wasser“ lief im Kino „Astra“.", &[]);
    assert_quotes_in("ru", "Газета «Берег» пишет о фильме «Лёд».", &[]);
}

#[test]
fn one_word_is_speech_where_somebody_calls_something_by_it() {
    assert_quotes(
        "Berg called the rule “senseless” and “a gift to the rich.”",
        &["“senseless”", "“a gift to the rich.”"],
    );
    assert_quotes_in("de", "Berg nannte die Regel „sinnlos“.", &["„sinnlos“"]);
}

#[test]
fn a_list_of_terms_is_not_speech() {
    assert_quotes(
        "The dictionary dropped \"frore,\" \"lunt\" and \"smoor\" this year.",
        &[],
    );
}

#[test]
fn a_scare_quote_after_so_called_is_not_speech() {
    assert_quotes("The so-called “winter rule” is older than the port.", &[]);
    assert_quotes_in("zh", "所谓“专家”没有回答。", &[]);
    // A term, though somebody speaks after it.
    for text in [
        "“一带一路”的官员说，会议已经结束。",
        "“专家”们说，会议已经结束。",
        "“三不”政策的发言人表示，会议已经结束。",
    ] {
        assert_quotes_in("zh", text, &[]);
    }
}

#[test]
fn markup_and_numbers_in_marks_are_not_speech() {
    assert_quotes(
        "She said the link was <a href=\"https://example.org/a\">here</a> and left at \"10:15\".",
        &[],
    );
}

#[test]
fn every_language_shows_a_plain_statement_in_its_own_marks() {
    let statements = [
        (
            "nl",
            "„We wachten tot maart”, zei Mara Lind.",
            "„We wachten tot maart”",
        ),
        (
            "sv",
            "”Vi väntar till mars”, sade Mara Lind.",
            "”Vi väntar till mars”",
        ),
        (
            "pl",
            "„Czekamy do marca” – powiedziała Mara Lind.",
            "„Czekamy do marca”",
        ),
        (
            "cs",
            "„Počkáme do března,“ řekla Mara Lindová.",
            "„Počkáme do března,“",
        ),
        (
            "pt",
            "“Vamos esperar até março”, disse Mara Lind.",
            "“Vamos esperar até março”",
        ),
        (
            "tr",
            "Mara Lind, “Mart ayına kadar bekleyeceğiz” dedi.",
            "“Mart ayına kadar bekleyeceğiz”",
        ),
        (
            "he",
            "\"נחכה עד מרץ ולא נצא לדרך\", אמרה לינד.",
            "\"נחכה עד מרץ ולא נצא לדרך\"",
        ),
        ("ar", "وقالت ليند: «سننتظر حتى مارس».", "«سننتظر حتى مارس»"),
        (
            "fa",
            "لیند گفت: «تا مارس صبر می‌کنیم».",
            "«تا مارس صبر می‌کنیم»",
        ),
        ("ja", "市長は「三月まで待つ」と述べた。", "「三月まで待つ」"),
        ("zh", "市长说：“我们等到三月。”", "“我们等到三月。”"),
        ("zh", "“我们等到三月。”市长说。", "“我们等到三月。”"),
        ("zh", "市长说，“我们等到三月。”", "“我们等到三月。”"),
    ];
    for (language, text, expected) in statements {
        assert_eq!(texts(&[text], language), [expected], "{language}");
    }
}

#[test]
fn what_a_colon_announces_is_speech_and_not_the_term_before_it() {
    assert_quotes_in(
        "ru",
        "Так Линд описала родной «ледник»: «Мы выросли на нём».",
        &["«Мы выросли на нём»"],
    );
    assert_quotes_in(
        "ru",
        "Один из лоцманов «не для печати» заявил: «Я бы ждал до марта».",
        &["«Я бы ждал до марта»"],
    );
    // A comma tells that the verb speaks of both.
    assert_quotes(
        "“Never,” she said: “The ice is gone.”",
        &["“Never,”", "“The ice is gone.”"],
    );
}

#[test]
fn words_that_somebody_chants_or_uses_are_speech() {
    assert_quotes(
        "A crowd chanted “open the port” until dark.",
        &["“open the port”"],
    );
    assert_quotes(
        "He said so in the words “ice is a bridge” last year.",
        &["“ice is a bridge”"],
    );
}

#[test]
fn a_title_with_its_author_is_not_speech() {
    assert_quotes(
        "New this week: “What the ice remembers of us,” by Ida Falk.",
        &[],
    );
    // What somebody was called by somebody is.
    assert_quotes(
        "The plan was called “a gift to the rich” by Olaf Berg.",
        &["“a gift to the rich”"],
    );
}
