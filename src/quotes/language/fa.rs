//! Persian.
//!
//! Compiled by us from general knowledge of the language.

use super::{Class, Row, words};

pub(super) const ROWS: &[Row] = &[
    words(Class::SAY, "گفت گفتند گفته می‌گوید می‌گویند افزود اظهار نوشت نوشته پرسید پاسخ توضیح تأکید تاکید اعلام بیان تصریح ادامه
         خاطرنشان هشدار"),
    words(Class::CALL, "خواند نامید توصیف"),
    words(Class::NOUN, "بیانیه مصاحبه گفت‌وگو پیام نامه سخنرانی توییت"),
    words(Class::ACCORDING, "طبق بنابر"),
    words(Class::ACCORDING_NOUN, "به"),
    words(Class::HE.or(Class::SHE).or(Class::SUBJECT), "او وی"),
    words(Class::THEY.or(Class::SUBJECT), "آن‌ها آنها"),
    words(Class::I.or(Class::SUBJECT), "من ما"),
    words(Class::PREPOSITION, "در از به با برای تا بر درباره علیه بین پس پیش"),
    words(Class::AND, "و اما یا"),
    words(Class::CLAUSE, "که اگر چون زیرا"),
    words(Class::BETWEEN, "هم نیز همچنین دیروز امروز است کرد کرده داد داشت"),
    words(Class::TITLE.or(Class::PERSON), "رئیس‌جمهور رییس‌جمهور وزیر نخست‌وزیر سخنگوی رئیس سردار آیت‌الله آقای خانم دکتر"),
    words(Class::NOUN, "گفته نوشته"),
];
