//! Words that tell what stands in marks, beyond the verbs and nouns of saying.
//!
//! Compiled by us from general knowledge of each language.

/// Whether the word, in lower case, announces a name, a title or a term ("film", "so-called").
pub(super) fn announces_name(code: &str, word: &str) -> bool {
    let table = match code {
        "en" => ENGLISH,
        "de" => GERMAN,
        "ru" => RUSSIAN,
        _ => OTHERS,
    };
    listed(table, word)
}

/// Whether the word, in lower case, means those who talk with each other ("I", "you", "our").
pub(super) fn means_talkers(code: &str, word: &str) -> bool {
    let table = match code {
        "en" => {
            "i we you me us my our your i'm i’m we're we’re you're you’re i've i’ve i'd i’d i'll i’ll we've we’ve we'll we’ll let's let’s"
        }
        "de" => {
            "ich wir mich mir uns mein meine meinen meiner unser unsere unseren unserer ihr euch du dich dir"
        }
        "ru" => {
            "я мы ты вы меня мне мной нас нам нами тебя тебе вас вам мой моя моё мои наш наша наше наши ваш ваша ваше ваши твой"
        }
        "fr" => "je j nous vous tu me m moi te t toi mon ma mes notre nos votre vos ton ta tes",
        "es" => {
            "yo nosotros tú usted ustedes vosotros me nos te mi mis nuestro nuestra nuestros tu tus"
        }
        _ => "",
    };
    listed(table, word)
}

/// Whether a text without spaces ends in a verb of saying: 李明说：“…”.
pub(super) fn glued_cue_before(left: &str) -> bool {
    let left = left.trim_end_matches(['：', ':', '，', '、', ',']);
    "说 說 道 表示 称 稱 指出 认为 認為 强调 強調 回应 問 问 写道 寫道 告诉"
        .split(' ')
        .any(|cue| left.ends_with(cue))
}

/// Whether a text without spaces goes on with the particle of quoting: 「…」と述べた.
pub(super) fn glued_cue_after(right: &str) -> bool {
    ["と", "って", "などと"]
        .iter()
        .any(|cue| right.starts_with(cue))
}

fn listed(table: &str, word: &str) -> bool {
    table.split_ascii_whitespace().any(|entry| entry == word)
}

const ENGLISH: &str = "so-called known named titled entitled nicknamed dubbed aka alias film movie song book novel show series \
    podcast album single program programme magazine newspaper play musical episode documentary drama sitcom comedy \
    sketch segment hit column painting poem game phrase term word words label nickname name title motto slogan hashtag \
    bestseller memoir essay exhibit exhibition operation goes";
const GERMAN: &str = "sogenannt sogenannte sogenannten sogenannter sogenanntes sogenanntem genannt genannte genannten namens titel \
    name namen begriff wort motto slogan stichwort kurz alias bekannt film buch roman lied album serie sendung zeitung \
    zeitschrift magazin oper stück projekt programm aktion verein firma spiel bezeichnung beinamen spitznamen thema";
const RUSSIAN: &str = "газета газеты газете газету газетой журнал журнала журнале журналу фильм фильма фильме роман романа компания \
    компании компанию группа группы группе клуб клуба клубе клубом партия партии партию радио телеканал телеканала \
    телеканале агентство агентства агентству издание издания изданию завод завода заводе фонд фонда ооо оао зао пао ао \
    называемый называемая называемое называемые называемых называемого называемой называемую издательство книга книги \
    книгу спектакль песня песню передача передаче программа программе программы стадион отель гостиница проект проекта \
    движение движения организация организации холдинг банк банка премия премию конкурс интервью";
const OTHERS: &str = "film livre roman journal titre dit série chanson émission magazine película libro novela periódico título \
    canción revista serie libro giornale titolo rivista filme jornal gazeta książka tytuł kniha deník časopis pořad krant \
    boek titel tidningen boken filmen filmi kitabı gazetesi adlı 所谓 所謂 名为 题为 газета фільм журнал";
