//! Turkish.
//!
//! Compiled by us from general knowledge of the language; the verb closes the sentence.

use super::{Class, Row, words};

pub(super) const ROWS: &[Row] = &[
    // What stands in marks: who talks there, and what announces a name.
    words(Class::TALKER, "ben biz sen siz bizim benim"),
    words(Class::NAMING, "film filmi kitabı gazetesi adlı dizisi romanı şarkısı"),
    words(Class::SAY, "dedi dediler diyor diyen der söyledi söylediler belirtti belirttiler vurguladı ifade kaydetti açıkladı ekledi
         konuştu sordu yanıtladı cevapladı yazdı bildirdi duyurdu savundu iddia aktardı anlattı uyardı hatırlattı
         bağırdı fısıldadı dile kullandı"),
    words(Class::CALL, "nitelendirdi tanımladı adlandırdı"),
    words(Class::SAYING, "diyerek belirterek söyleyerek vurgulayarak ekleyerek"),
    words(Class::NOUN, "açıklamada açıklamasında açıklama mesajında röportajda konuşmasında ifadelerini"),
    words(Class::SOURCE_BEFORE, "göre"),
    words(Class::HE.or(Class::SHE).or(Class::SUBJECT), "o"),
    words(Class::THEY.or(Class::SUBJECT), "onlar"),
    words(Class::I.or(Class::SUBJECT), "ben biz"),
    words(Class::PREPOSITION, "ile için gibi kadar sonra önce"),
    words(Class::DETERMINER, "bir bu şu o"),
    words(Class::AND, "ve ama ancak"),
    words(Class::CLAUSE, "ki çünkü eğer"),
    words(Class::BETWEEN, "diye şöyle şunları da de ise"),
    words(Class::TITLE.or(Class::PERSON), "cumhurbaşkanı başbakan bakan bakanı başkan başkanı sözcüsü genel müdürü profesör doktor general vali valisi
         bey hanım milletvekili"),
    words(Class::WOMAN, "hanım"),
    words(Class::MAN, "bey"),
    words(Class::SHORT, "dr prof av"),
];
