use super::decide::{READ, T, answered, decide, first_story, quiet};
use crate::appeal::calendar::{DAY, Day, Time};
use crate::appeal::{Answer, Decision, Event, Policy, Reason, Record, Situation, policy};
use Decision::{Ask, Hold};
use Event::{Answered, Opened, Seen};

#[test]
fn nobody_is_asked_where_the_answer_cannot_be_kept_or_read() {
    for reason in [Reason::NoStorage, Reason::Damaged, Reason::Newer] {
        assert_eq!(
            policy(Err(&reason), &Policy::default(), &READ, T),
            Hold(reason)
        );
    }
}

#[test]
fn a_clock_set_back_holds_the_ask_until_it_is_right_again() {
    let record = first_story().with(Opened, T + 100 * DAY);
    assert_eq!(
        decide(&record, T),
        Hold(Reason::Clock {
            until: T + 100 * DAY
        })
    );
    assert_eq!(
        decide(&record, T + 100 * DAY - 300),
        Hold(Reason::Absence {
            until: T + 101 * DAY
        })
    );
    assert_eq!(decide(&first_story(), T - 300), Ask);
    assert_eq!(
        decide(&Record::default(), 0),
        Hold(Reason::Clock {
            until: 1_700_000_000
        })
    );
}

#[test]
fn an_answer_given_while_the_clock_was_set_back_is_kept_in_full() {
    let record = first_story().with(Answered(Answer::Close), T - 200 * DAY);
    assert_eq!(decide(&record, T + 14 * DAY - 1), quiet(Answer::Close, 14));
}

#[test]
fn a_clock_set_forward_by_a_year_does_not_bring_it_back_that_day() {
    let record = answered(Answer::Close);
    let jump = T + 365 * DAY;
    assert_eq!(
        decide(&record, jump),
        Hold(Reason::Absence { until: jump + DAY })
    );
    let record = record.with(Opened, jump);
    assert_eq!(
        decide(&record, jump + 60),
        Hold(Reason::Absence { until: jump + DAY })
    );
    // Put right again, the record knows a later moment than the clock.
    assert_eq!(decide(&record, T + 60), Hold(Reason::Clock { until: jump }));
    assert_eq!(decide(&record, jump + DAY), Ask);
}

#[test]
fn no_moment_and_no_offset_is_too_far() {
    let record =
        answered(Answer::Remind(Day::MAX)).with(Answered(Answer::Remind(Day::MIN)), Time::MIN);
    for now in [Time::MIN, -1, 0, Time::MAX] {
        for offset in [i32::MIN, i32::MAX] {
            let situation = Situation { offset, ..READ };
            for record in [
                record.clone(),
                record.clone().with(Seen, now).with(Opened, now),
            ] {
                let _ = policy(Ok(&record), &Policy::default(), &situation, now);
                assert_eq!(Record::parse(&record.to_text()), Ok(record));
            }
        }
    }
}
