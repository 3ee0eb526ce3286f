//! Czech.
//!
//! Compiled by us from general knowledge of the language. Nobody else who reads it has reviewed
//! these words yet.

use super::{Class, Row, stems, words};

pub(super) const ROWS: &[Row] = &[
    // What stands in marks: who talks there, and what announces a name.
    words(Class::TALKER, "já my ty vy mě mi nás nám můj moje náš naše"),
    words(Class::NAMING, "film kniha román deník titul časopis pořad seriál píseň"),
    stems(Class::SAY, "l la li ly lo", "řek dodáva říka prohlási uved doda poznamena sděli zdůrazni napsa vysvětli odpověděl odpovědě zepta potvrdi
         oznámi upozorni připomně připomnea přizna tvrdi soudi podotk konstatova komentova popsa dopl doplni uvedl
         informova varova slíbi křik vykřik zvola zašept namítn reagova ujisti pochváli kritizova vyzva řekl zmíni"),
    words(Class::SAY, "řekl řekla řekli dodal dodala uvedl uvedla uvedli podotkl podotkla namítl namítla říká říkají dodává dodávají
         tvrdí tvrdil prohlašuje konstatuje vysvětluje píše píší soudí míní myslí uvádí upozorňuje připomíná potvrzuje
         přiznává popisuje vzpomíná zdůrazňuje odpovídá odpověděl odpověděla ptá komentuje varuje dodávájí"),
    words(Class::CALL, "označil označila označili nazval nazvala nazvali nazývá kritizoval popsal"),
    words(Class::SAYING, "dodávaje řka"),
    words(Class::NOUN, "prohlášení rozhovoru dopise slova slovy projevu tvrzení"),
    words(Class::ACCORDING, "podle dle"),
    words(Class::HE.or(Class::SUBJECT), "on"),
    words(Class::SHE.or(Class::SUBJECT), "ona"),
    words(Class::THEY.or(Class::SUBJECT), "oni"),
    words(Class::I.or(Class::SUBJECT), "já my"),
    words(Class::HE, "jeho jemu"),
    words(Class::SHE, "její"),
    words(Class::PREPOSITION, "v ve s se z ze na do od o po za před přes pod nad při pro bez u mezi během k ke proti podle"),
    words(Class::DETERMINER, "ten ta to jeho její jejich náš svůj"),
    words(Class::AND, "a i ale nebo však"),
    words(Class::CLAUSE, "že když pokud jak protože aby zda"),
    words(Class::WHO, "který která které kteří jenž"),
    words(Class::BETWEEN, "ne se si také už ještě pak včera dnes mu jí nám mi dále skromně"),
    words(Class::TITLE.or(Class::PERSON), "prezident premiér ministr ministryně předseda předsedkyně ředitel ředitelka poslanec poslankyně senátor mluvčí
         starosta starostka generál profesor doktor soudce trenér kouč manažer král papež pan"),
    words(Class::MAN, "pan"),
    words(Class::WOMAN, "paní"),
    words(Class::SHORT, "dr prof gen ing mgr judr mudr doc tzv např tis mil r č str"),
    words(Class::PARTICLE, "von de van"),
];
