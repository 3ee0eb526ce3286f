use crate::appeal::calendar::{DAY, day_of, start_of};
use crate::appeal::{Answer, Decision, Event, Reason, Time, Tongue, date_text};

fn date(time: Time) -> String {
    date_text(day_of(time, 0))
}

const ENGLISH: Tongue = Tongue {
    date: &date,
    word: &|sentence| sentence,
};

const MARCH_3: Time = 1_804_032_000;

#[test]
fn a_closed_message_says_until_when_it_stays_away() {
    let closed = Reason::Answered {
        answer: Answer::Close,
        at: MARCH_3,
        until: MARCH_3 + 14 * DAY,
    };
    assert_eq!(
        Decision::Hold(closed).words(&ENGLISH),
        "You closed the message on 2027-03-03; it will not come back before 2027-03-17."
    );
}

#[test]
fn a_reminder_says_its_day() {
    let day = day_of(MARCH_3, 0) + 7;
    let answer = Answer::Remind(day);
    let asked = Reason::Answered {
        answer,
        at: MARCH_3,
        until: start_of(day, 0),
    };
    assert_eq!(
        asked.words(&ENGLISH),
        "On 2027-03-03 you asked to be reminded; the message comes back on 2027-03-10."
    );
    assert_eq!(
        Event::Answered(answer).words(0, &ENGLISH),
        "You asked to be reminded of the message on 2027-03-10"
    );
}

#[test]
fn every_reason_is_a_whole_sentence_of_its_own() {
    let answered = |answer| Reason::Answered {
        answer,
        at: MARCH_3,
        until: MARCH_3,
    };
    let reasons = [
        Reason::NoStorage,
        Reason::Damaged,
        Reason::Newer,
        Reason::Careful,
        Reason::Never,
        Reason::Sensitive,
        Reason::Clock { until: MARCH_3 },
        Reason::Absence { until: MARCH_3 },
        answered(Answer::Close),
        answered(Answer::NotNow),
        answered(Answer::Gift),
        answered(Answer::Regular),
        answered(Answer::Supporter),
        answered(Answer::Remind(0)),
        Reason::Today { until: MARCH_3 },
        Reason::Often {
            times: 4,
            until: MARCH_3,
        },
        Reason::Stories { left: 1 },
        Reason::Stories { left: 2 },
        Reason::Reading,
    ];
    let mut said: Vec<String> = reasons
        .iter()
        .map(|reason| reason.words(&ENGLISH))
        .collect();
    said.push(Decision::Ask.words(&ENGLISH));
    assert!(
        said.iter()
            .all(|words| words.ends_with('.') && !words.contains("  ")),
        "{said:#?}"
    );
    said.sort();
    said.dedup();
    assert_eq!(said.len(), 20);
}
