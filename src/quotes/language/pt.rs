//! Portuguese.
//!
//! Compiled by us from general knowledge of the language. Nobody else who reads it has reviewed
//! these words yet.

use super::{Class, Row, stems, words};

pub(super) const ROWS: &[Row] = &[
    // What stands in marks: who talks there, and what announces a name.
    words(Class::TALKER, "eu nós você vocês me nos meu minha nosso nossa"),
    words(Class::NAMING, "filme livro romance jornal título revista série canção programa"),
    words(Class::SAY, "disse disseram diz dizem dizia dito escreveu escreve escreveram respondeu responde responderam pediu pede
         advertiu adverte sustentou admitiu admite acrescentou reconheceu reconhece insistiu insiste repetiu prometeu
         promete concluiu conclui sugeriu defendeu defende esclareceu referiu refere"),
    stems(Class::SAY, "ou a aram am ava", "afirm declar explic coment acrescent apont ressalt destac cont relat inform perguntou pergunt grit exclam
         anunci denunci confirm observ lament critic garant assegur lembr alert consider avali argument alegou aleg
         contest revel murmur"),
    stems(Class::SAY, "iu e iram", "garant"),
    words(Class::CALL, "chamou chama classificou classifica descreveu acusou acusa criticou definiu considerou"),
    words(Class::SAYING, "acrescentando dizendo afirmando explicando destacando ressaltando"),
    words(Class::NOUN, "comunicado declaração entrevista mensagem carta discurso tuíte"),
    words(Class::ACCORDING, "segundo conforme"),
    words(Class::HE.or(Class::SUBJECT), "ele"),
    words(Class::SHE.or(Class::SUBJECT), "ela"),
    words(Class::THEY.or(Class::SUBJECT), "eles elas"),
    words(Class::I.or(Class::SUBJECT), "eu nós"),
    words(Class::HE.or(Class::SHE), "seu sua seus suas"),
    words(Class::PREPOSITION, "a ao à aos às de do da dos das em no na nos nas por pelo pela para com sem sobre entre até desde contra após
         durante segundo"),
    words(Class::DETERMINER, "o a os as um uma este esta esse essa seu sua"),
    words(Class::AND, "e mas ou"),
    words(Class::CLAUSE, "que quando se como porque embora enquanto onde"),
    words(Class::WHO, "que quem qual"),
    words(Class::BETWEEN.or(Class::AUXILIARY), "tem têm tinha havia"),
    words(Class::BETWEEN, "não se lhe também já ainda depois ontem hoje sempre nunca"),
    words(Class::TITLE.or(Class::PERSON), "presidente presidenta ministro ministra prefeito prefeita porta-voz senador senadora deputado deputada diretor
         diretora governador juiz juíza advogado advogada procurador general secretário secretária papa rei"),
    words(Class::MAN, "senhor sr"),
    words(Class::WOMAN, "senhora sra dona"),
    words(Class::SHORT, "sr sra dr dra"),
    words(Class::PARTICLE, "de da do dos das e"),
];
