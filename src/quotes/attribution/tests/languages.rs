//! German, Russian and the languages that have tables only.

use super::assert_speakers;

#[test]
fn german_subjects_stand_before_or_after_the_second_verb() {
    assert_speakers("de", "Müller sagte: „Das reicht nicht.“", &["Müller"]);
    assert_speakers(
        "de",
        "Am Montag sagte der Minister Karl Müller: „Das reicht nicht.“",
        &["Karl Müller"],
    );
    assert_speakers(
        "de",
        "„Das reicht“, so die Sprecherin Ute Maier.",
        &["Ute Maier"],
    );
    assert_speakers("de", "Den Plan nannte Ute Maier „dumm“.", &["Ute Maier"]);
}

#[test]
fn german_verbs_may_stand_last_or_have_two_parts() {
    assert_speakers(
        "de",
        "Er ging, weil Ute Maier den Plan als „dumm“ bezeichnet hatte.",
        &["Ute Maier"],
    );
    assert_speakers(
        "de",
        "Dazu teilte Ute Maier gestern mit: „Wir gehen.“",
        &["Ute Maier"],
    );
    assert_speakers(
        "de",
        "Nach Angaben von Ute Maier war es „laut“.",
        &["Ute Maier"],
    );
}

#[test]
fn german_reported_speech_keeps_the_speaker_of_the_sentence_before() {
    assert_speakers(
        "de",
        "Ute Maier sagte, es sei spät. Deshalb müsse man „sofort gehen“.",
        &["Ute Maier"],
    );
}

#[test]
fn russian_names_keep_one_form_in_all_cases() {
    let text = "Дмитрий Песков приехал.\n«Мы готовы», — сказал Песков.\nПо словам Пескова, ответ «будет скоро».";
    assert_speakers("ru", text, &["Дмитрий Песков", "Дмитрий Песков"]);
}

#[test]
fn other_languages_name_the_subject_of_a_verb_of_saying() {
    assert_speakers(
        "fr",
        "« Nous partons », a déclaré Mme Diallo.",
        &["Mme Diallo"],
    );
    assert_speakers("fr", "« Nous partons », répondit-il.", &["il"]);
    assert_speakers("es", "«No lo sabíamos», dijo Lula.", &["Lula"]);
    assert_speakers("it", "«Non lo so», ha detto Anna Rossi.", &["Anna Rossi"]);
    assert_speakers("pt", "«Não sei», disse Ana Souza.", &["Ana Souza"]);
    assert_speakers("pl", "„Nie wiem“, powiedziała Anna Nowak.", &["Anna Nowak"]);
    assert_speakers("cs", "„Nevím“, řekl Jan Novák.", &["Jan Novák"]);
    assert_speakers(
        "uk",
        "«Ми готові», — сказала Олена Коваль.",
        &["Олена Коваль"],
    );
    assert_speakers("nl", "„We gaan“, zei Anna de Vries.", &["Anna de Vries"]);
    assert_speakers("sv", "”Nej”, «Vi går», säger Anna Berg.", &["Anna Berg"]);
    assert_speakers("tr", "Ayşe Kaya “Hazırız” dedi.", &["Ayşe Kaya"]);
    assert_speakers("ar", "قال الرئيس: «نحن مستعدون».", &["الرئيس"]);
    assert_speakers("he", "«אנחנו מוכנים», אמר דני.", &["דני"]);
    assert_speakers("fa", "رئیس‌جمهور گفت: «ما آماده‌ایم».", &["رئیس‌جمهور"]);
    assert_speakers("zh", "李明说：“我们会赢。”", &["李明"]);
    assert_speakers("ja", "首相は「すぐ行く」と述べた。", &["首相"]);
}

#[test]
fn in_chinese_the_speaker_may_follow_the_words() {
    assert_speakers("zh", "“我们等到三月。”李明说。", &["李明"]);
    assert_speakers("zh", "“我们会赢！”李明在会上表示。", &["李明"]);
    assert_speakers("zh", "“我们会赢，”李明说，“明天见。”", &["李明", "李明"]);
    assert_speakers(
        "zh",
        "“你来吗？”王芳问。“我不来。”李明回答。",
        &["王芳", "李明"],
    );
    assert_speakers("zh", "「我們等到三月。」市長說。", &["市長"]);
}

#[test]
fn in_chinese_a_colon_gives_the_verb_to_the_words_that_follow() {
    assert_speakers(
        "zh",
        "李明说：“我们会赢。”王芳说：“我不来。”",
        &["李明", "王芳"],
    );
}
