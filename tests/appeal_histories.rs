//! The appeal's promises over random histories of two years: whatever a reader does, and whatever
//! happens to the clock and the record, the caps hold and an answer is respected.
#![allow(clippy::expect_used)]

use proptest::collection::vec;
use proptest::prelude::*;
use standfirst::appeal::{
    Answer, Decision, Event, Policy, Reason, Record, Situation, Time, day_of, policy,
};

const DAY: i64 = 86_400;
const START: Time = 1_798_804_800;

/// A visit: seconds since the one before, and what the reader does if asked.
#[derive(Clone, Copy, Debug)]
struct Visit {
    after: i64,
    answer: Option<Answer>,
    /// For [`Answer::Remind`]: in how many days.
    days: i64,
    /// Whether the answer is given below the story, without having been asked.
    unasked: bool,
}

fn visits(longest: i64, reminders: bool) -> impl Strategy<Value = Vec<Visit>> {
    let answer = prop_oneof![
        6 => Just(None),
        3 => Just(Some(Answer::Close)),
        2 => Just(Some(Answer::NotNow)),
        1 => Just(Some(Answer::Gift)),
        1 => Just(Some(Answer::Regular)),
        1 => Just(Some(Answer::Supporter)),
        if reminders { 3 } else { 0 } => Just(Some(Answer::Remind(0))),
    ];
    let after =
        prop_oneof![2 => 1..3_600_i64, 5 => 3_600..longest.min(2 * DAY), 2 => 3_600..longest];
    let visit = (after, answer, 1..90_i64, prop::bool::weighted(0.05));
    let visit = visit.prop_map(|(after, answer, days, unasked)| Visit {
        after,
        answer,
        days,
        unasked,
    });
    vec(visit, 1..900)
}

/// Reads a whole story and answers as `visit` says; what happened is added to `asks` and `answers`.
struct Reader {
    record: Record,
    offset: i32,
    asks: Vec<Time>,
    answers: Vec<(Time, Answer)>,
}

impl Reader {
    fn new(offset: i32) -> Self {
        Self {
            record: Record::default(),
            offset,
            asks: vec![],
            answers: vec![],
        }
    }

    /// A visit at `now`, which the device's clock shows as `clock`.
    fn visit(&mut self, visit: Visit, now: Time, clock: Time) -> Decision {
        let text = self.record.to_text();
        let record = Record::parse(&text).expect("what was written can be read");
        let mut record = record.with(Event::Opened, clock);
        let situation = Situation {
            read_percent: 100,
            offset: self.offset,
            ..Situation::default()
        };
        let decision = policy(Ok(&record), &Policy::default(), &situation, clock);
        if decision == Decision::Ask {
            record = record.with(Event::Seen, clock);
            self.asks.push(now);
        }
        if let Some(mut answer) = visit.answer
            && (decision == Decision::Ask || visit.unasked)
        {
            if let Answer::Remind(day) = &mut answer {
                *day = day_of(now, self.offset) + visit.days;
            }
            record = record.with(Event::Answered(answer), clock);
            self.answers.push((now, answer));
        }
        self.record = record;
        decision
    }

    /// Fails where an ask came too early after an answer, give or take `slack`.
    fn assert_answers_respected(&self, slack: i64) {
        for ask in &self.asks {
            let day = day_of(*ask, self.offset);
            let before = self.answers.iter().filter(|(at, _)| at < ask);
            let last = before.clone().next_back();
            let reminded = matches!(last, Some((_, Answer::Remind(wanted))) if *wanted == day);
            if let Some((_, Answer::Remind(wanted))) = last {
                assert!(day >= *wanted, "asked on {day}, to be reminded on {wanted}");
            }
            for (at, answer) in before {
                let quiet = days(*answer) * DAY;
                assert!(
                    reminded || ask + slack >= at + quiet,
                    "asked {} days after {answer:?}",
                    (ask - at) / DAY
                );
            }
        }
    }

    fn assert_caps_hold(&self) {
        for pair in self.asks.windows(2) {
            assert!(
                day_of(pair[0], self.offset) < day_of(pair[1], self.offset),
                "twice a day"
            );
            assert!(pair[1] - pair[0] >= 6 * 3_600, "twice in six hours");
        }
        for five in self.asks.windows(5) {
            assert!(five[4] - five[0] >= 30 * DAY, "five times in 30 days");
        }
    }
}

fn days(answer: Answer) -> i64 {
    match answer {
        Answer::Close => 14,
        Answer::NotNow => 28,
        Answer::Gift => 90,
        Answer::Regular | Answer::Supporter => 365,
        Answer::Remind(_) => 0,
    }
}

/// What a record says, whatever the order within a second.
fn lines(record: &Record) -> Vec<String> {
    let text = record.to_text();
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    lines.pop();
    lines.sort();
    lines
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn over_two_years_the_caps_hold_and_every_answer_is_respected(
        visits in visits(12 * DAY, true),
        offset in -720..840_i32,
    ) {
        let mut reader = Reader::new(offset);
        let mut now = START;
        for visit in visits {
            now += visit.after;
            reader.visit(visit, now, now);
        }
        prop_assert!(!reader.asks.is_empty());
        reader.assert_caps_hold();
        reader.assert_answers_respected(0);
    }

    #[test]
    fn every_quiet_ends_for_a_reader_who_goes_on_reading(visits in visits(12 * DAY, true)) {
        let mut reader = Reader::new(0);
        let mut now = START;
        for visit in visits {
            now += visit.after;
            reader.visit(visit, now, now);
        }
        let silent = Visit { after: DAY, answer: None, days: 0, unasked: false };
        let asked = (1..=366).any(|day| {
            reader.visit(silent, now + day * DAY, now + day * DAY) == Decision::Ask
        });
        prop_assert!(asked);
    }

    #[test]
    fn a_clock_that_runs_behind_now_and_then_brings_nothing_back_early(
        visits in visits(DAY, false),
        behind in vec(prop_oneof![4 => Just(0), 1 => 0..400 * DAY], 900),
    ) {
        let mut reader = Reader::new(0);
        let mut now = START;
        for (i, (visit, behind)) in visits.into_iter().zip(behind).enumerate() {
            now += visit.after;
            reader.visit(visit, now, if i % 2 == 1 { now - behind } else { now });
        }
        // An answer given while the clock is behind counts from the visit before, a day earlier at most.
        reader.assert_answers_respected(DAY);
    }

    #[test]
    fn a_clock_set_far_forward_for_less_than_a_day_never_brings_an_ask(
        visits in visits(DAY, false),
        jump in 61 * DAY..5_000 * DAY,
        at in 1..50_usize,
    ) {
        let mut reader = Reader::new(0);
        let mut now = START;
        let mut ahead = 0;
        for (i, visit) in visits.into_iter().take(100).enumerate() {
            now += visit.after;
            if i == at {
                ahead = now;
            }
            let wrong = ahead > 0 && now - ahead < DAY;
            let decision = reader.visit(visit, now, if wrong { now + jump } else { now });
            prop_assert!(ahead == 0 || decision != Decision::Ask);
        }
    }

    #[test]
    fn what_two_tabs_kept_together_asks_only_where_both_would(
        shared in visits(3 * DAY, false),
        one in visits(3 * DAY, false),
        two in visits(3 * DAY, false),
        later in 0..400 * DAY,
    ) {
        let mut reader = Reader::new(0);
        let mut now = START;
        for visit in shared.into_iter().take(10) {
            now += visit.after;
            reader.visit(visit, now, now);
        }
        let tab = |visits: Vec<Visit>| {
            let mut tab = Reader { record: reader.record.clone(), ..Reader::new(0) };
            let mut now = now;
            for visit in visits.into_iter().take(10) {
                now += visit.after;
                tab.visit(visit, now, now);
            }
            (tab.record, now)
        };
        let ((one, until_one), (two, until_two)) = (tab(one), tab(two));
        let merged = one.clone().merge(&two);
        prop_assert_eq!(lines(&merged), lines(&two.clone().merge(&one)));
        prop_assert_eq!(Record::parse(&merged.to_text()), Ok(merged.clone()));
        let now = until_one.max(until_two) + later;
        let situation = Situation { read_percent: 100, ..Situation::default() };
        let decide = |record| policy(Ok(record), &Policy::default(), &situation, now);
        if decide(&merged) == Decision::Ask {
            // A tab that was left open takes the reader for long absent, who was there in the other.
            let [one, two] = [&one, &two].map(decide);
            let would = |it| matches!(it, Decision::Ask | Decision::Hold(Reason::Absence { .. }));
            prop_assert!(would(one) && would(two), "{one:?}, {two:?}");
            prop_assert!(one == Decision::Ask || two == Decision::Ask, "{one:?}, {two:?}");
        }
    }

    #[test]
    fn a_record_that_was_damaged_is_never_taken_for_another(
        visits in visits(5 * DAY, true),
        place in any::<prop::sample::Index>(),
        sign in any::<char>(),
    ) {
        let mut reader = Reader::new(0);
        let mut now = START;
        for visit in visits.into_iter().take(60) {
            now += visit.after;
            reader.visit(visit, now, now);
        }
        let text = reader.record.to_text();
        let mut signs: Vec<char> = text.chars().collect();
        let place = place.index(signs.len());
        signs[place] = sign;
        let changed: String = signs.iter().collect();
        match Record::parse(&changed) {
            Ok(record) => prop_assert_eq!((record, changed), (reader.record, text)),
            Err(reason) => prop_assert!(matches!(reason, Reason::Damaged | Reason::Newer)),
        }
    }

    #[test]
    fn no_text_is_too_strange_for_a_record(text in any::<String>(), tail in "[0-9 a-z\n-]{0,80}") {
        for text in [text, format!("1 {tail}"), tail] {
            if let Ok(record) = Record::parse(&text) {
                prop_assert_eq!(Record::parse(&record.to_text()), Ok(record));
            }
        }
    }
}
