//! Dutch.
//!
//! Compiled by us from general knowledge of the language. Nobody else who reads it has reviewed
//! these words yet.

use super::{Class, Row, words};

pub(super) const ROWS: &[Row] = &[
    // What stands in marks: who talks there, and what announces a name.
    words(Class::TALKER, "ik wij we jij je u mij ons mijn onze jullie"),
    words(Class::NAMING, "film boek roman krant titel tijdschrift serie lied programma zogenaamde"),
    words(Class::SAY, "zei zeiden zegt zeggen schreef schreven schrijft schrijven vond vinden vindt riep roept vroeg vraagt vertelde
         vertelden vertelt verklaarde verklaart antwoordde antwoordt meldde meldden meldt stelde stelt benadrukte
         benadrukt waarschuwde waarschuwt beweerde beweert reageerde reageert erkende erkent herhaalde meent meende
         denkt dacht hoopt hoopte klaagde twitterde beloofde belooft verzekerde noemde oordeelde concludeert
         concludeerde bevestigde bevestigt fluisterde schreeuwde luidt bekende"),
    words(Class::BESIDE, "legde legt voegde voegt gaf geeft ging gaat liet laat wees wijst"),
    words(Class::TAIL, "uit toe aan weten op"),
    words(Class::SAYING, "gezegd verklaard geschreven gemeld bevestigd genoemd"),
    words(Class::CALL, "noemde noemden noemt noemen omschreef bestempelde bekritiseerde spreekt sprak"),
    words(Class::NOUN, "verklaring interview brief bericht tweet toespraak woorden"),
    words(Class::ACCORDING, "volgens"),
    words(Class::SO, "aldus"),
    words(Class::HE.or(Class::SUBJECT), "hij"),
    words(Class::SHE.or(Class::SUBJECT), "zij ze"),
    words(Class::I.or(Class::SUBJECT), "ik we wij"),
    words(Class::HE, "zijn hem"),
    words(Class::SHE, "haar"),
    words(Class::SUBJECT, "het men"),
    words(Class::PREPOSITION, "van in op te met voor door bij aan uit over naar om tot onder tegen na tijdens tussen sinds volgens"),
    words(Class::DETERMINER, "de het een deze die dit dat zijn haar hun mijn onze"),
    words(Class::AND, "en maar of ook"),
    words(Class::CLAUSE, "dat als toen omdat terwijl hoewel wanneer waar"),
    words(Class::WHO, "die dat wie"),
    words(Class::BETWEEN.or(Class::AUXILIARY), "heeft hebben had hadden is was werd wordt"),
    words(Class::BETWEEN, "niet ook nog al toen later daarna eerder gisteren vandaag zich daarop dinsdag maandag"),
    words(Class::TITLE.or(Class::PERSON), "president premier minister burgemeester woordvoerder woordvoerster voorzitter directeur generaal professor
         rechter advocaat koning koningin paus staatssecretaris senator kamerlid hoofd leider meneer mevrouw"),
    words(Class::MAN, "meneer"),
    words(Class::WOMAN, "mevrouw woordvoerster"),
    words(Class::SHORT, "dr prof mr ir drs dhr mevr"),
    words(Class::PARTICLE, "van de den der ter ten het"),
];
