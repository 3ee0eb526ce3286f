//! Polish.
//!
//! Compiled by us from general knowledge of the language. Nobody else who reads it has reviewed
//! these words yet.

use super::{Class, Row, stems, words};

pub(super) const ROWS: &[Row] = &[
    // What stands in marks: who talks there, and what announces a name.
    words(Class::TALKER, "ja my ty wy mnie nam nas mi ci mój moja nasz nasza"),
    words(Class::NAMING, "film książka powieść gazeta tytuł czasopismo serial piosenka program"),
    stems(Class::SAY, "ł ła li ły", "powiedzia dodawa mówi zaznacza pyta stwierdzi oceni podkreśli zapewni ogłosi zauważy poinformowa napisa doda
         pisa przyzna wyjaśni tłumaczy twierdzi zapowiedzia odpowiedzia zapyta skomentowa ostrzeg przypomnia przekaza
         wskaza relacjonowa krzykną szepną zawoła odpar uważa opowiada potwierdzi zaprzeczy skrytykowa zaapelowa
         zaznaczy wspomina mrukną rzuci"),
    words(Class::SAY, "mówi mówią dodaje dodają twierdzi twierdzą podkreśla podkreślają uważa uważają ocenia zapewnia wyjaśnia
         tłumaczy pisze piszą pyta przyznaje zaznacza informuje przekonuje zauważa odpowiada komentuje zapowiada
         wskazuje przypomina opowiada relacjonuje rzekł rzekła odparł odparła ostrzegł ostrzegła"),
    words(Class::CALL, "nazwał nazwała nazwali nazywa określił określiła określa skrytykował ocenił oceniła"),
    words(Class::SAYING, "dodając mówiąc twierdząc podkreślając zaznaczając wyjaśniając"),
    words(Class::NOUN, "oświadczeniu wywiadzie rozmowie komunikacie liście słowa słowami"),
    words(Class::ACCORDING, "według zdaniem wg"),
    words(Class::HE.or(Class::SUBJECT), "on"),
    words(Class::SHE.or(Class::SUBJECT), "ona"),
    words(Class::THEY.or(Class::SUBJECT), "oni one"),
    words(Class::I.or(Class::SUBJECT), "ja my"),
    words(Class::HE, "jego jemu"),
    words(Class::SHE, "jej"),
    words(Class::PREPOSITION, "w we z ze na do od o po za przed przez pod nad przy dla bez u między podczas wobec według"),
    words(Class::DETERMINER, "ten ta to jego jej ich nasz swój"),
    words(Class::AND, "i a ale oraz lub"),
    words(Class::CLAUSE, "że gdy jeśli jak bo ponieważ aby czy"),
    words(Class::WHO, "który która które którzy"),
    words(Class::BETWEEN, "nie się też także już jeszcze potem wczoraj dziś mu jej nam mi"),
    words(Class::TITLE.or(Class::PERSON), "prezydent premier minister prezes dyrektor poseł posłanka senator rzecznik rzeczniczka burmistrz
         przewodniczący przewodnicząca generał profesor doktor sędzia prokurator szef szefowa trener król królowa
         papież"),
    words(Class::MAN, "pan"),
    words(Class::WOMAN, "pani"),
    words(Class::SHORT, "dr prof gen ks św r ul tys mln"),
    words(Class::PARTICLE, "von de van"),
];
