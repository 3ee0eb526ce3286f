//! French.
//!
//! Compiled by us from general knowledge of the language; verbs of saying as school grammars
//! list them for the incise, among them the inverted ones (“répondit-il”).

use super::{Class, Row, stems, words};

pub(super) const ROWS: &[Row] = &[
    // What stands in marks: who talks there, and what announces a name.
    words(Class::TALKER, "je j nous vous tu me m moi te t toi mon ma mes notre nos votre vos ton ta tes"),
    words(Class::NAMING, "film livre roman journal titre dit série chanson émission magazine intitulé surnommé"),
    words(Class::SAY, "dit disait disent dira répond répondit répondait répondent répondu écrit écrivait écrivent fit lit lance
         reprend reprit poursuit poursuivit poursuivi prévient prévenu admet admit admis promet promis soutient soutenu
         convient rappelle rappelait reconnaît reconnut reconnu maintient crut croit sourit interrompit"),
    stems(Class::SAY, "e a ait é ent èrent", "affirm déclar ajout expliqu précis indiqu estim assur confi racont jug demand annonc soulign not dénonc insist
         martel lanc confirm critiqu regrett plaid cri murmur observ avou commenc rapport remarqu résum relat témoign
         twitt déplor salu concéd tranch interrog pens continu répét suggèr suggér répliqu rétorqu appel balay détaill
         renchéri constat argument"),
    stems(Class::SAY, "t ssait ssent", "averti enchéri rugi gémi"),
    words(Class::CALL, "qualifie qualifié qualifia qualifient qualifiait dénonce dénoncé dénonçait évoque évoqué accuse accusé salué
         fustige fustigé critiqué décrit juge jugé appelle"),
    words(Class::SAYING, "ajoutant affirmant déclarant précisant expliquant disant assurant soulignant estimant dénonçant rappelant
         indiquant évoquant qualifiant"),
    words(Class::NOUN, "communiqué déclaration interview entretien message lettre discours"),
    words(Class::ACCORDING, "selon dixit"),
    words(Class::ACCORDING_NOUN, "d"),
    words(Class::HE.or(Class::SUBJECT), "il"),
    words(Class::SHE.or(Class::SUBJECT), "elle"),
    words(Class::THEY.or(Class::SUBJECT), "ils elles"),
    words(Class::I.or(Class::SUBJECT), "je j nous"),
    words(Class::SUBJECT, "on celui-ci celle-ci"),
    words(Class::HE.or(Class::SHE), "son sa ses lui"),
    words(Class::PREPOSITION, "à de du des d en dans par pour sur avec sans sous vers chez entre depuis pendant contre devant avant après
         lors au aux selon malgré face"),
    words(Class::DETERMINER, "le la les l un une ce cet cette ces son sa ses leur leurs mon ma notre"),
    words(Class::AND, "et mais ou puis"),
    words(Class::CLAUSE, "que qu quand lorsque si comme car parce tandis alors où"),
    words(Class::WHO, "qui dont lequel laquelle"),
    words(Class::BETWEEN.or(Class::AUXILIARY), "a ont avait avaient aurait est"),
    words(Class::BETWEEN, "n ne pas s se lui leur nous m me aussi encore toujours également ensuite alors enfin déjà notamment ainsi y
         jamais vivement"),
    words(Class::TITLE.or(Class::PERSON), "m mme mlle mm président présidente ministre premier première maire député députée sénateur porte-parole
         directeur directrice professeur docteur général juge avocat avocate procureur chef"),
    words(Class::MAN, "m monsieur"),
    words(Class::WOMAN, "mme mlle madame"),
    words(Class::SHORT, "mme mlle m mm st cf av bd"),
    words(Class::PARTICLE, "de du des la le van von ben el al"),
];
