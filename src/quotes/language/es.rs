//! Spanish.
//!
//! Compiled by us from general knowledge of the language. Nobody else who reads it has reviewed
//! these words yet.

use super::{Class, Row, stems, words};

pub(super) const ROWS: &[Row] = &[
    // What stands in marks: who talks there, and what announces a name.
    words(Class::TALKER, "yo nosotros tú usted ustedes vosotros me nos te mi mis nuestro nuestra nuestros tu tus"),
    words(Class::NAMING, "película libro novela periódico título canción revista serie programa llamado titulado"),
    words(Class::SAY, "dijo dijeron dice dicen decía dicho escribió escriben escribe escrito respondió responde respondido pidió pide
         pidieron advirtió advierte advirtieron sostuvo sostiene sostuvieron reconoció reconoce admitió admite añadió
         añade añadieron agradeció insistió insiste repitió repite prometió promete concluyó concluye sugirió exigió
         transmitió refirió leyó expuso propuso previno contó cuenta contaron recordó recuerda recordaron mostró"),
    stems(Class::SAY, "ó a aron an aba ado", "afirm asegur explic señal declar agreg coment indic manifest aclar apunt confes pregunt grit exclam contest
         anunci denunci destac subray matiz precis apostill confirm opin lament critic relat coincid advirt rechaz acus
         celebr consider revel inform replic rezong murmur enfatiz puntualiz"),
    words(Class::CALL, "calificó califica tachó tildó llamó llama describió denunció acusó definió criticó consideró"),
    words(Class::SAYING, "añadiendo diciendo asegurando afirmando explicando señalando agregando destacando calificando"),
    words(Class::NOUN, "comunicado declaración declaraciones entrevista mensaje carta discurso"),
    words(Class::ACCORDING, "según conforme"),
    words(Class::HE.or(Class::SUBJECT), "él"),
    words(Class::SHE.or(Class::SUBJECT), "ella"),
    words(Class::THEY.or(Class::SUBJECT), "ellos ellas"),
    words(Class::I.or(Class::SUBJECT), "yo nosotros"),
    words(Class::HE.or(Class::SHE), "su sus"),
    words(Class::PREPOSITION, "a al de del en por para con sin sobre entre hasta desde hacia contra tras ante bajo durante según mediante"),
    words(Class::DETERMINER, "el la los las un una unos unas este esta su sus mi nuestro"),
    words(Class::AND, "y e pero o"),
    words(Class::CLAUSE, "que cuando si como porque aunque mientras donde"),
    words(Class::WHO, "que quien quienes cual"),
    words(Class::BETWEEN.or(Class::AUXILIARY), "ha han había habían"),
    words(Class::BETWEEN, "no se le les nos me lo también además ya luego después ayer hoy siempre nunca"),
    words(Class::TITLE.or(Class::PERSON), "presidente presidenta ministro ministra alcalde alcaldesa portavoz senador diputado diputada director
         directora gobernador juez fiscal abogado general secretario secretaria papa rey reina doctor líder"),
    words(Class::MAN, "señor don sr"),
    words(Class::WOMAN, "señora doña sra"),
    words(Class::SHORT, "sr sra dr dra ud"),
    words(Class::PARTICLE, "de del la las los y"),
];
