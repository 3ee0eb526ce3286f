//! Hebrew.
//!
//! Compiled by us from general knowledge of the language.

use super::{Class, Row, words};

pub(super) const ROWS: &[Row] = &[
    words(Class::SAY, "אמר אמרה אמרו ואמר ואמרה אומר אומרת אומרים הוסיף הוסיפה הוסיפו והוסיף והוסיפה כתב כתבה כתבו הסביר הסבירה טען
         טענה טענו טוען מסר מסרה נמסר הודיע הודיעה ציין ציינה הדגיש הדגישה הבהיר הבהירה שאל שאלה השיב השיבה ענה ענתה
         סיפר סיפרה הזהיר הצהיר הצהירה צעק לחש הגיב הגיבה"),
    words(Class::CALL, "כינה כינתה הגדיר הגדירה תיאר תיארה"),
    words(Class::SAYING, "באומרו באומרה"),
    words(Class::NOUN, "הודעה הצהרה ראיון מכתב ציוץ נאום תגובה"),
    words(Class::ACCORDING, "לפי לדברי לטענת לדעת"),
    words(Class::HE.or(Class::SUBJECT), "הוא"),
    words(Class::SHE.or(Class::SUBJECT), "היא"),
    words(Class::THEY.or(Class::SUBJECT), "הם הן"),
    words(Class::I.or(Class::SUBJECT), "אני אנחנו"),
    words(Class::PREPOSITION, "של על אל את עם בין אחרי לפני מול נגד אצל לגבי"),
    words(Class::AND, "אבל או"),
    words(Class::CLAUSE, "כי כאשר אם מפני"),
    words(Class::WHO, "אשר"),
    words(Class::BETWEEN, "לא גם כבר עוד אתמול היום"),
    words(Class::TITLE.or(Class::PERSON), "הנשיא נשיא ראש השר שר השרה דובר דוברת הדובר מר גברת פרופסור השופט האלוף"),
];
