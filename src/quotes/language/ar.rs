//! Arabic.
//!
//! Compiled by us from general knowledge of the language; the verb opens the sentence.

use super::{Class, Row, words};

pub(super) const ROWS: &[Row] = &[
    words(Class::SAY, "قال قالت قالوا وقال وقالت يقول تقول ويقول صرح صرحت وصرح أضاف أضافت وأضاف وأضافت أكد أكدت وأكد وأكدت أوضح أوضحت
         وأوضح ذكر ذكرت وذكر أعلن أعلنت وأعلن أشار أشارت وأشار كتب كتبت وكتب تابع وتابع تساءل شدد وشدد حذر حذرت وحذر
         اعتبر اعتبرت رد أجاب سأل زعم نقلت"),
    words(Class::CALL, "وصف وصفت ووصف سمى"),
    words(Class::SAYING, "قائلا قائلة مضيفا مضيفة مؤكدا مشيرا موضحا معتبرا"),
    words(Class::NOUN, "بيان تصريح تصريحات مقابلة تغريدة كلمة رسالة"),
    words(Class::ACCORDING, "وفقا وفق بحسب حسب"),
    words(Class::HE.or(Class::SUBJECT), "هو"),
    words(Class::SHE.or(Class::SUBJECT), "هي"),
    words(Class::THEY.or(Class::SUBJECT), "هم"),
    words(Class::I.or(Class::SUBJECT), "أنا نحن"),
    words(Class::PREPOSITION, "في من على إلى عن مع بين بعد قبل خلال حول ضد عبر لدى"),
    words(Class::CLAUSE, "إن أن بأن إنه أنه إنها لأن حين عندما"),
    words(Class::WHO, "الذي التي الذين"),
    words(Class::BETWEEN, "قد لم كما أيضا"),
    words(Class::TITLE.or(Class::PERSON), "الرئيس رئيس الوزير وزير المتحدث الناطق الأمير الملك السيد السيدة الدكتور المدير الجنرال الشيخ"),
];
