//! Which marks and dashes hold speech, and where it ends.

use super::{assert_quotes, assert_quotes_in};

#[test]
fn straight_and_curly_marks_hold_speech() {
    assert_quotes(
        "\"The bridge is closed,\" Mara Lind said.",
        &["\"The bridge is closed,\""],
    );
    assert_quotes(
        "“The bridge is closed,” Mara Lind said.",
        &["“The bridge is closed,”"],
    );
}

#[test]
fn a_speech_that_reopens_its_marks_runs_to_the_end_of_each_paragraph() {
    assert_quotes(
        "“We waited all night,” Orlov said. “Nobody came.\n\n“In the morning we left.”\n\nThe road is shut.",
        &[
            "“We waited all night,”",
            "“Nobody came.",
            "“In the morning we left.”",
        ],
    );
}

#[test]
fn a_forgotten_closing_mark_does_not_shift_what_follows() {
    assert_quotes(
        "“It was cold, Orlov said.\nThe driver agreed. “Very cold,” she said.",
        &["“Very cold,”"],
    );
}

#[test]
fn a_forgotten_closing_mark_ends_speech_where_the_next_one_opens_or_the_passage_ends() {
    assert_quotes(
        "It thawed early, Lind said. “We saw it coming. “Nobody listened to us.”",
        &["“We saw it coming.", "“Nobody listened to us.”"],
    );
    assert_quotes(
        "Berg left the room. “We saw it coming and nobody listened to us.",
        &["“We saw it coming and nobody listened to us."],
    );
}

#[test]
fn apostrophes_and_inch_marks_are_no_quotation_marks() {
    assert_quotes(
        "The drivers' pay fell in the '80s. It's the owners' turn, rock 'n' roll fans say.",
        &[],
    );
    assert_quotes("The 6'2\" keeper said \"not today.\"", &["\"not today.\""]);
}

#[test]
fn marks_inside_marks_stay_inside() {
    assert_quotes(
        "“He shouted, ‘Don’t move,’ and we didn’t,” Lind said.",
        &["“He shouted, ‘Don’t move,’ and we didn’t,”"],
    );
    assert_quotes(
        "\"He shook his head and said, 'Not now,' \" said Mara Lind.",
        &["\"He shook his head and said, 'Not now,' \""],
    );
}

#[test]
fn german_marks_open_low_and_close_high() {
    assert_quotes_in(
        "de",
        "„Die Brücke ist gesperrt“, sagte Mara Lind, „und zwar ab sofort.“",
        &["„Die Brücke ist gesperrt“", "„und zwar ab sofort.“"],
    );
    assert_quotes_in(
        "de",
        "»Das genügt nicht«, sagte Lind.",
        &["»Das genügt nicht«"],
    );
}

#[test]
fn two_single_marks_are_a_double_one() {
    assert_quotes(
        "''Ice is a bridge,'' Ms. Lind told the council.",
        &["''Ice is a bridge,''"],
    );
}

#[test]
fn marks_of_two_kinds_close_each_other() {
    assert_quotes(
        "“If it holds, we cross,\" Berg said.",
        &["“If it holds, we cross,\""],
    );
}

#[test]
fn single_marks_hold_speech_in_a_text_that_uses_them_for_it() {
    assert_quotes(
        "'We don't cross yet,' said the pilot's mate. 'Ask me in March.'",
        &["'We don't cross yet,'", "'Ask me in March.'"],
    );
    // Where double marks are the rule, a heading in single ones is none.
    assert_quotes(
        "'Like glass'\n“The ice is like glass,” Berg said.",
        &["“The ice is like glass,”"],
    );
}

#[test]
fn guillemets_may_have_spaces_inside() {
    assert_quotes_in(
        "fr",
        "« Nous passerons en mars », a promis Mme Lind.",
        &["« Nous passerons en mars »"],
    );
}

#[test]
fn dash_dialogue_stops_at_the_verb_of_saying() {
    assert_quotes_in(
        "ru",
        "— Лёд тонкий, — сказал Берг, — не ходи.",
        &["Лёд тонкий", "не ходи"],
    );
    assert_quotes_in(
        "fr",
        "— Est-ce loin ? demanda le pilote.\n— Une lieue, répondit-elle.",
        &["Est-ce loin ?", "Une lieue"],
    );
    assert_quotes_in(
        "es",
        "—¿Está lejos? —preguntó Ana.\n—No mucho —dijo el piloto—. Vamos.",
        &["¿Está lejos?", "No mucho", "Vamos"],
    );
}

#[test]
fn words_about_a_speech_inside_its_marks_are_not_speech() {
    assert_quotes_in(
        "ru",
        "«Мы подождём, — сказала Линд. — До марта».",
        &["«Мы подождём", "До марта»"],
    );
    assert_quotes_in(
        "fr",
        "« Nous attendrons, dit-elle, jusqu’en mars. »",
        &["« Nous attendrons", "jusqu’en mars. »"],
    );
}

#[test]
fn a_dash_in_the_middle_of_a_sentence_begins_no_speech() {
    assert_quotes_in("ru", "Лёд — это мост, а порт — дверь.", &[]);
    assert_quotes_in(
        "es",
        "El puerto —cerrado desde marzo— abrirá en junio.",
        &[],
    );
    assert_quotes_in("en", "— Open daily\n— Closed in March", &[]);
}

#[test]
fn a_colon_opens_speech() {
    assert_quotes_in("uk", "Лінд сказала: «Лід тримає».", &["«Лід тримає»"]);
    assert_quotes_in(
        "it",
        "Lind ha detto: «Il ghiaccio tiene ancora».",
        &["«Il ghiaccio tiene ancora»"],
    );
}

#[test]
fn a_mark_inside_a_hebrew_abbreviation_is_none() {
    assert_quotes_in(
        "he",
        "דובר צה\"ל אמר: \"נחכה עד מרץ\".",
        &["\"נחכה עד מרץ\""],
    );
}

#[test]
fn brackets_and_ellipses_stay_inside() {
    assert_quotes(
        "“They [the pilots] came … at night,” said Ida Falk, 41.",
        &["“They [the pilots] came … at night,”"],
    );
}
