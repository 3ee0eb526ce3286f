//! Italian.
//!
//! Compiled by us from general knowledge of the language. Nobody else who reads it has reviewed
//! these words yet.

use super::{Class, Row, stems, words};

pub(super) const ROWS: &[Row] = &[
    // What stands in marks: who talks there, and what announces a name.
    words(Class::TALKER, "io noi tu voi mi ci ti vi mio mia nostro nostra"),
    words(Class::NAMING, "film libro romanzo giornale titolo rivista serie canzone programma"),
    words(Class::SAY, "disse dissero dice dicono diceva detto scrive scrivono scrisse scritto risponde rispose risposto chiede chiese
         chiesto aggiunge aggiunse aggiunto ammette ammise ammesso promette promesso conclude concluse concluso
         sostiene sostenne sostenuto riferisce riferito ribadisce ribadito avverte avvertito precisa scandisce
         chiarisce chiarito definisce"),
    stems(Class::SAY, "a ò ano ava arono ato", "afferm dichiar spieg comment raccont sottoline annunci conferm not osserv domand grid esclam replic denunci
         ricord assicur rivel critic confid attacc lament accus ipotizz puntualizz consider segnal incalz ironizz sbott
         mormor sussurr"),
    words(Class::CALL, "definito definisce definì chiamato chiama bollato descrive descritto accusa accusato denunciato criticato
         parla parlato"),
    words(Class::SAYING, "aggiungendo dicendo affermando spiegando dichiarando sottolineando definendo"),
    words(Class::NOUN, "comunicato dichiarazione intervista messaggio lettera discorso tweet"),
    words(Class::ACCORDING, "secondo"),
    words(Class::HE.or(Class::SUBJECT), "lui egli"),
    words(Class::SHE.or(Class::SUBJECT), "lei ella"),
    words(Class::THEY.or(Class::SUBJECT), "loro essi"),
    words(Class::I.or(Class::SUBJECT), "io noi"),
    words(Class::HE.or(Class::SHE), "suo sua suoi sue gli"),
    words(Class::PREPOSITION, "a ad al allo alla alle agli ai di del dello della delle dei degli d dell da dal dalla dall in nel nella nell
         con su sul sulla per tra fra senza contro verso dopo durante secondo"),
    words(Class::DETERMINER, "il lo la i gli le l un uno una questo questa quel quella suo sua"),
    words(Class::AND, "e ed ma o"),
    words(Class::CLAUSE, "che quando se come perché mentre dove"),
    words(Class::WHO, "che cui quale"),
    words(Class::BETWEEN.or(Class::AUXILIARY), "ha hanno aveva avevano avrebbe"),
    words(Class::BETWEEN, "non si ci gli mi anche poi ancora già ieri oggi inoltre subito sempre"),
    words(Class::TITLE.or(Class::PERSON), "presidente ministro ministra premier sindaco sindaca portavoce senatore senatrice deputato direttore
         direttrice procuratore giudice avvocato generale segretario segretaria papa re regina professore dottor signor"),
    words(Class::MAN, "signor"),
    words(Class::WOMAN, "signora"),
    words(Class::SHORT, "sig dott prof on avv"),
    words(Class::PARTICLE, "di de del della la lo"),
];
