use crate::appeal::calendar::{DAY, Time};
use crate::appeal::{Answer, Entry, Event, Reason, Record};
use Event::{Answered, Opened, Seen};

const T: Time = 1_798_804_800;

fn sample() -> Record {
    [
        Opened,
        Seen,
        Answered(Answer::Close),
        Answered(Answer::NotNow),
        Answered(Answer::Gift),
        Answered(Answer::Regular),
        Answered(Answer::Supporter),
        Answered(Answer::Remind(20_900)),
    ]
    .into_iter()
    .zip(0..)
    .fold(Record::default(), |record, (event, i)| {
        record.with(event, T + i * DAY)
    })
}

#[test]
fn a_record_reads_as_plain_lines() {
    let record = Record::default().with(Opened, T).with(Seen, T + 5);
    let record = record.with(Answered(Answer::Remind(20_900)), T + 9);
    assert_eq!(
        record.to_text(),
        "1 1 1798804809 0\nseen 1798804805\nremind 1798804809 20900\nsum 1611386694\n"
    );
}

#[test]
fn what_was_written_is_read_back() {
    assert_eq!(Record::parse(&sample().to_text()), Ok(sample()));
    assert_eq!(Record::parse(""), Ok(Record::default()));
    assert_eq!(
        Record::parse(&Record::default().to_text()),
        Ok(Record::default())
    );
}

#[test]
fn a_record_cut_off_anywhere_is_damaged() {
    let text = sample().to_text();
    for end in 1..text.len() {
        assert_eq!(Record::parse(&text[..end]), Err(Reason::Damaged), "{end}");
    }
}

#[test]
fn a_record_with_one_sign_changed_is_damaged_or_newer() {
    let text = sample().to_text();
    for place in 0..text.len() {
        for sign in ["0", "9", "x", " ", "\n"] {
            let mut changed = text.clone();
            changed.replace_range(place..=place, sign);
            if changed != text {
                assert!(Record::parse(&changed).is_err(), "{changed}");
            }
        }
    }
}

#[test]
fn a_record_of_a_newer_version_is_known_as_such() {
    assert_eq!(Record::parse("2 {\"anything\": true}"), Err(Reason::Newer));
    for other in ["0 1 2 3", "-1", "x", "null", "{}", " "] {
        assert_eq!(Record::parse(other), Err(Reason::Damaged), "{other}");
    }
}

#[test]
fn a_record_out_of_order_is_damaged_even_with_a_right_sum() {
    let mut record = sample();
    record.entries.swap(0, 3);
    assert_eq!(Record::parse(&record.to_text()), Err(Reason::Damaged));
}

#[test]
fn two_tabs_that_write_at_once_lose_no_answer() {
    let shared = sample();
    let one = shared.clone().with(Answered(Answer::Gift), T + 20 * DAY);
    let two = shared.with(Seen, T + 19 * DAY).with(Opened, T + 21 * DAY);
    let merged = one.clone().merge(&two);
    assert_eq!(merged, two.clone().merge(&one));
    assert_eq!(merged.clone().merge(&two), merged);
    assert_eq!(merged.stories(), 2);
    assert_eq!(merged.last(), Some(T + 21 * DAY));
    let at: Vec<Time> = merged
        .events()
        .iter()
        .map(|entry| (entry.at - T) / DAY)
        .collect();
    assert_eq!(at, [1, 2, 3, 4, 5, 6, 7, 19, 20]);
    assert_eq!(Record::parse(&merged.to_text()), Ok(merged));
}

#[test]
fn what_no_longer_matters_is_forgotten_after_two_years() {
    let record = sample().with(Opened, T + 735 * DAY);
    let left: Vec<Event> = record.events().iter().map(|entry| entry.event).collect();
    assert_eq!(
        left,
        [
            Answered(Answer::Supporter),
            Answered(Answer::Remind(20_900))
        ]
    );
}

#[test]
fn a_record_stays_small_and_keeps_the_longest_answer() {
    let supported = Record::default()
        .with(Seen, T)
        .with(Answered(Answer::Regular), T);
    let record = (0..500).fold(supported, |record, i| {
        record.with(Answered(Answer::Close), T + i)
    });
    assert_eq!(record.events().len(), 100);
    assert_eq!(
        record.events()[1],
        Entry {
            at: T,
            event: Answered(Answer::Regular)
        }
    );
    assert!(record.to_text().len() < 4_000);
    let record = (0..500).fold(record, |record, _| record.with(Opened, T + 500));
    assert_eq!(record.stories(), 100);
    assert_eq!(Record::parse(&record.to_text()), Ok(record));
}

#[test]
fn the_documentation_shows_a_record_that_can_be_read() {
    let record = Record::default().with(Opened, T).with(Opened, T);
    let record = record
        .with(Seen, T + 5)
        .with(Answered(Answer::Close), T + 9);
    let page = include_str!("../../../docs/appeal.md");
    let text = record.to_text();
    let shown = text.trim_end().replace('\n', "\n    ");
    assert!(page.contains(&format!("\n    {shown}\n")), "{shown}");
}
