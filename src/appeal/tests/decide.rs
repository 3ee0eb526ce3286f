use crate::appeal::calendar::{DAY, Day, Time, day_of, start_of};
use crate::appeal::{Answer, Decision, Event, Policy, Reason, Record, Situation, policy};
use Decision::{Ask, Hold};
use Event::{Answered, Opened, Seen};

/// Noon UTC on 1 January 2027.
pub(super) const T: Time = 1_798_804_800;

pub(super) const READ: Situation = Situation {
    read_percent: 100,
    read_seconds: 0,
    sensitive: false,
    careful: false,
    offset: 0,
};

pub(super) fn decide(record: &Record, now: Time) -> Decision {
    policy(Ok(record), &Policy::default(), &READ, now)
}

pub(super) fn first_story() -> Record {
    Record::default().with(Opened, T)
}

/// The first story was opened, the ask seen and answered, all at `T`.
pub(super) fn answered(answer: Answer) -> Record {
    first_story().with(Seen, T).with(Answered(answer), T)
}

/// As a reader who opens a story a day goes on to `now`.
fn reading_until(record: Record, now: Time) -> Record {
    let days = (now - T) / DAY;
    let record = (1..days).fold(record, |record, day| record.with(Opened, T + day * DAY));
    record.with(Opened, now)
}

pub(super) fn quiet(answer: Answer, days: i64) -> Decision {
    let until = T + days * DAY;
    Hold(Reason::Answered {
        answer,
        at: T,
        until,
    })
}

#[track_caller]
fn assert_quiet_for(answer: Answer, days: i64) {
    let record = answered(answer);
    let last_second = T + days * DAY - 1;
    let record = reading_until(record, last_second);
    assert_eq!(decide(&record, last_second), quiet(answer, days));
    assert_eq!(decide(&record, last_second + 1), Ask);
}

#[test]
fn the_first_story_on_a_device_is_enough() {
    assert_eq!(decide(&first_story(), T), Ask);
}

#[test]
fn closing_it_keeps_it_away_for_14_days() {
    assert_quiet_for(Answer::Close, 14);
}

#[test]
fn not_now_keeps_it_away_for_28_days() {
    assert_quiet_for(Answer::NotNow, 28);
}

#[test]
fn a_single_gift_keeps_it_away_for_90_days() {
    assert_quiet_for(Answer::Gift, 90);
}

#[test]
fn a_regular_gift_keeps_it_away_for_a_year() {
    assert_quiet_for(Answer::Regular, 365);
}

#[test]
fn a_supporter_is_not_asked_for_a_year() {
    assert_quiet_for(Answer::Supporter, 365);
}

#[test]
fn a_later_short_answer_does_not_cut_a_longer_one_short() {
    let record = answered(Answer::Regular).with(Answered(Answer::Close), T + DAY);
    assert_eq!(decide(&record, T + 20 * DAY), quiet(Answer::Regular, 365));
}

#[test]
fn it_waits_until_enough_of_the_story_is_read() {
    let record = first_story();
    let at = |read_percent, read_seconds| {
        let situation = Situation {
            read_percent,
            read_seconds,
            ..READ
        };
        policy(Ok(&record), &Policy::default(), &situation, T)
    };
    assert_eq!(at(32, 19), Hold(Reason::Reading));
    assert_eq!(at(33, 0), Ask);
    assert_eq!(at(0, 20), Ask);
}

#[test]
fn a_newsroom_may_wait_for_the_third_story() {
    let policy_data = Policy {
        from_story: 3,
        ..Policy::default()
    };
    let ask = |record: &Record| policy(Ok(record), &policy_data, &READ, T);
    let record = first_story();
    assert_eq!(ask(&record), Hold(Reason::Stories { left: 2 }));
    let record = record.with(Opened, T);
    assert_eq!(ask(&record), Hold(Reason::Stories { left: 1 }));
    assert_eq!(ask(&record.with(Opened, T)), Ask);
}

#[test]
fn it_is_seen_at_most_once_a_day_of_the_readers_calendar() {
    let record = first_story().with(Seen, T);
    let midnight = T + DAY / 2;
    assert_eq!(
        decide(&record, midnight - 1),
        Hold(Reason::Today { until: midnight })
    );
    assert_eq!(decide(&record, midnight), Ask);
    // In Tokyo it is 21:00, and the next day begins three hours later; six must pass.
    let tokyo = Situation {
        offset: 540,
        ..READ
    };
    let until = T + 6 * 3_600;
    let ask = |now| policy(Ok(&record), &Policy::default(), &tokyo, now);
    assert_eq!(ask(until - 1), Hold(Reason::Today { until }));
    assert_eq!(ask(until), Ask);
}

#[test]
fn it_is_seen_at_most_four_times_in_30_days() {
    let record = (0..4).fold(first_story(), |record, day| {
        record.with(Seen, T + day * DAY)
    });
    let until = T + 30 * DAY;
    let often = Hold(Reason::Often { times: 4, until });
    assert_eq!(decide(&record, T + 5 * DAY), often);
    assert_eq!(decide(&record, until - 1), often);
    assert_eq!(decide(&record, until), Ask);
}

#[test]
fn a_newsroom_may_ask_nobody() {
    let never = Policy {
        asks: 0,
        ..Policy::default()
    };
    assert_eq!(
        policy(Ok(&first_story()), &never, &READ, T),
        Hold(Reason::Never)
    );
}

#[test]
fn nobody_is_asked_on_a_story_about_a_death() {
    let situation = Situation {
        sensitive: true,
        ..READ
    };
    assert_eq!(
        policy(Ok(&first_story()), &Policy::default(), &situation, T),
        Hold(Reason::Sensitive)
    );
}

#[test]
fn nobody_is_asked_in_careful_mode() {
    let situation = Situation {
        careful: true,
        ..READ
    };
    assert_eq!(
        policy(Ok(&first_story()), &Policy::default(), &situation, T),
        Hold(Reason::Careful)
    );
}

fn today() -> Day {
    day_of(T, 0)
}

#[test]
fn a_reminder_comes_on_its_day_and_not_before() {
    let record = answered(Answer::Remind(today() + 7));
    let until = start_of(today() + 7, 0);
    assert_eq!(
        decide(&record, until - 1),
        Hold(Reason::Answered {
            answer: Answer::Remind(today() + 7),
            at: T,
            until
        })
    );
    assert_eq!(decide(&record, until), Ask);
    assert_eq!(decide(&record, until + DAY - 1), Ask);
}

#[test]
fn a_reminder_comes_once_and_left_unanswered_counts_as_closed() {
    let day = start_of(today() + 7, 0) + 3_600;
    let record = answered(Answer::Remind(today() + 7)).with(Seen, day);
    let closed = Hold(Reason::Answered {
        answer: Answer::Close,
        at: day,
        until: day + 14 * DAY,
    });
    assert!(matches!(
        decide(&record, day + 60),
        Hold(Reason::Today { .. })
    ));
    assert_eq!(decide(&record, start_of(today() + 8, 0)), closed);
    assert_eq!(decide(&record, day + 14 * DAY - 1), closed);
    assert_eq!(decide(&record, day + 14 * DAY), Ask);
}

#[test]
fn a_reminder_asked_for_later_wins_over_a_longer_quiet() {
    let record = answered(Answer::NotNow).with(Answered(Answer::Remind(today() + 3)), T + 60);
    assert_eq!(decide(&record, T + 3 * DAY), Ask);
    // Missed on its day, it is over, and the quiet goes on.
    assert_eq!(decide(&record, T + 4 * DAY), quiet(Answer::NotNow, 28));
}

#[test]
fn an_answer_after_a_reminder_cancels_it() {
    let record = answered(Answer::Remind(today() + 3)).with(Answered(Answer::Supporter), T + 60);
    let until = T + 60 + 365 * DAY;
    assert_eq!(
        decide(&record, T + 3 * DAY),
        Hold(Reason::Answered {
            answer: Answer::Supporter,
            at: T + 60,
            until
        })
    );
}

#[test]
fn of_two_reminders_the_later_one_counts() {
    let record =
        answered(Answer::Remind(today() + 3)).with(Answered(Answer::Remind(today() + 9)), T + 60);
    assert!(matches!(
        decide(&record, T + 3 * DAY),
        Hold(Reason::Answered { .. })
    ));
    assert_eq!(decide(&record, T + 9 * DAY), Ask);
}

#[test]
fn a_reminder_does_not_wait_for_the_third_story_nor_for_a_long_absence() {
    let record = answered(Answer::Remind(today() + 90)).with(Opened, T + 90 * DAY);
    let patient = Policy {
        from_story: 50,
        ..Policy::default()
    };
    assert_eq!(policy(Ok(&record), &patient, &READ, T + 90 * DAY), Ask);
}

#[test]
fn a_reminder_stays_within_the_caps() {
    let record = (0..4).fold(first_story(), |record, day| {
        let now = T + day * DAY;
        record
            .with(Seen, now)
            .with(Answered(Answer::Remind(day_of(now, 0) + 1)), now)
    });
    let until = T + 30 * DAY;
    assert_eq!(
        decide(&record, T + 4 * DAY),
        Hold(Reason::Often { times: 4, until })
    );
}
