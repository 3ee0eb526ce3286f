//! Words before marks that announce a name, a title or a term, and no speech.
//!
//! Compiled by us from general knowledge of each language.

/// Whether the word, in lower case, announces a name in this language.
pub(super) fn announces_name(code: &str, word: &str) -> bool {
    let table = match code {
        "en" => ENGLISH,
        "de" => GERMAN,
        "ru" => RUSSIAN,
        _ => OTHERS,
    };
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
