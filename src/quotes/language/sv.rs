//! Swedish.
//!
//! Compiled by us from general knowledge of the language. Nobody else who reads it has reviewed
//! these words yet.

use super::{Class, Row, words};

pub(super) const ROWS: &[Row] = &[
    // What stands in marks: who talks there, and what announces a name.
    words(Class::TALKER, "jag vi du ni mig oss min vår vårt"),
    words(Class::NAMING, "film filmen bok boken roman tidningen titeln serien låten programmet"),
    words(Class::SAY, "säger sa sade skriver skrev berättar berättade menar menade förklarar förklarade svarar svarade frågar frågade
         tycker tyckte tror hävdar hävdade uppger uppgav konstaterar konstaterade påpekar påpekade betonar betonade
         varnar varnade ropar ropade viskar viskade tillägger tillade fortsätter fortsatte kommenterar kommenterade
         meddelar meddelade medger medgav anser ansåg understryker lovar lovade uttalar bekräftar bekräftade"),
    words(Class::CALL, "kallar kallade beskriver beskrev kritiserar kritiserade"),
    words(Class::SAYING, "sagt skrivit berättat uppgett"),
    words(Class::NOUN, "uttalande intervju brev pressmeddelande tweet tal ord"),
    words(Class::ACCORDING, "enligt"),
    words(Class::HE.or(Class::SUBJECT), "han"),
    words(Class::SHE.or(Class::SUBJECT), "hon"),
    words(Class::THEY.or(Class::SUBJECT), "de dom"),
    words(Class::I.or(Class::SUBJECT), "jag vi"),
    words(Class::HE, "hans honom"),
    words(Class::SHE, "hennes henne"),
    words(Class::SUBJECT, "det man"),
    words(Class::PREPOSITION, "i på av till för med om från vid under efter mot hos över utan genom mellan sedan enligt"),
    words(Class::DETERMINER, "en ett den det de denna detta hans hennes deras sin min vår"),
    words(Class::AND, "och men eller också"),
    words(Class::CLAUSE, "att när om som eftersom medan där"),
    words(Class::WHO, "som"),
    words(Class::BETWEEN.or(Class::AUXILIARY), "har hade"),
    words(Class::BETWEEN, "inte också sedan igår idag redan senare därefter själv"),
    words(Class::TITLE.or(Class::PERSON), "president statsminister minister ordförande talesperson talesman direktör vd general professor domare advokat
         åklagare kung drottning påve borgmästare utrikesminister finansminister chef ledare herr fru"),
    words(Class::MAN, "herr"),
    words(Class::WOMAN, "fru"),
    words(Class::SHORT, "dr prof t.ex bl.a kl st"),
    words(Class::PARTICLE, "von af de van"),
];
