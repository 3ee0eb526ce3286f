//! Ukrainian.
//!
//! Compiled by us from general knowledge of the language; verbs of speech as Ukrainian grammars
//! list them for the author's words beside direct speech.

use super::{Class, Row, stems, words};

pub(super) const ROWS: &[Row] = &[
    // What stands in marks: who talks there, and what announces a name.
    words(Class::TALKER, "я ми ти ви мене мені нас нам вас вам мій моя наш наша ваш ваша"),
    words(Class::NAMING, "газета газети газеті журнал фільм роман компанія компанії партія партії телеканал агентство
         агентства книга пісня програма"),
    stems(Class::SAY, "в ла ло ли", "сказа заяви повідоми зазначи додa дода наголоси розпові пояснi поясни уточни нагада визна відпові написа
         запита вважа каза говори писа стверджува попереди пообіця закликa підтверди спростува прокоментува підкресли
         відзначи вигукну прошепоті розказa розказа переконa запевни оголоси згада"),
    words(Class::SAY, "відповів відповіла відповіли розповів розповіла розповіли говорить каже кажуть пише пишуть вважає вважають
         заявляє заявляють зазначає зазначають додає додають стверджує пояснює наголошує розповідає повідомляє
         повідомляють переконаний переконана"),
    words(Class::CALL, "назвав назвала назвали називає охарактеризував оцінив засудив"),
    words(Class::SAYING, "додавши сказавши заявивши зазначивши назвавши пояснивши додаючи"),
    words(Class::NOUN, "заяві інтерв’ю розмові листі дописі словами даними"),
    words(Class::ACCORDING, "згідно"),
    words(Class::ACCORDING_NOUN, "за на"),
    words(Class::HE.or(Class::SUBJECT), "він"),
    words(Class::SHE.or(Class::SUBJECT), "вона"),
    words(Class::THEY.or(Class::SUBJECT), "вони"),
    words(Class::I.or(Class::SUBJECT), "я ми"),
    words(Class::HE, "його йому"),
    words(Class::SHE, "її їй"),
    words(Class::PREPOSITION, "в у на з із зі до від о об по за перед через під над при для без між про після"),
    words(Class::DETERMINER, "цей ця це ці той його її їх наш свій"),
    words(Class::AND, "і й та але або а"),
    words(Class::CLAUSE, "що щоб коли якщо як бо тому хоча де"),
    words(Class::WHO, "який яка яке які хто"),
    words(Class::BETWEEN, "також потім ще вже не нам мені їм йому їй сьогодні вчора раніше"),
    words(Class::TITLE.or(Class::PERSON), "президент прем’єр прем’єр-міністр міністр міністерка голова голово губернатор мер депутат депутатка директор
         директорка речник речниця секретар прокурор суддя генерал полковник професор доктор експерт журналіст"),
    words(Class::MAN, "пан"),
    words(Class::WOMAN, "пані речниця міністерка директорка"),
    words(Class::SHORT, "р ім проф грн тис млн млрд див"),
    words(Class::PARTICLE, "фон ван де"),
];
