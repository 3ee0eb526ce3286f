//! A reader's year under a policy: the same function decides here and in the page.

use standfirst::appeal::{
    Answer, Decision, Event, Policy, Record, Situation, Time, day_of, policy,
};

/// 1 January 2027, a year of 365 days.
pub const START: Time = 1_798_761_600;
pub const DAY: i64 = 86_400;
pub const DAYS: i64 = 365;

/// How a reader uses the page.
#[derive(Clone, Copy)]
pub struct Habit {
    pub visits_per_week: u32,
    pub stories_per_visit: u32,
    pub seed: u64,
}

/// What the reader does each time they are asked.
#[derive(Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub enum Reply {
    /// Nothing: looks and reads on.
    Nothing,
    /// Closes it.
    Close,
    /// Says "not now".
    NotNow,
    /// Wants to be reminded tomorrow.
    Tomorrow,
    /// Wants to be reminded in a week.
    Week,
    /// Goes on to give once.
    Once,
    /// Goes on to give each month.
    Monthly,
    /// Says "I support already".
    Supporter,
}

impl Reply {
    /// All there are, in the order of the table.
    pub const ALL: [Self; 8] = [
        Self::Nothing,
        Self::Close,
        Self::NotNow,
        Self::Tomorrow,
        Self::Week,
        Self::Once,
        Self::Monthly,
        Self::Supporter,
    ];

    fn answer(self, now: Time) -> Option<Answer> {
        match self {
            Self::Nothing => None,
            Self::Close => Some(Answer::Close),
            Self::NotNow => Some(Answer::NotNow),
            Self::Tomorrow => Some(Answer::Remind(day_of(now, 0) + 1)),
            Self::Week => Some(Answer::Remind(day_of(now, 0) + 7)),
            Self::Once => Some(Answer::Gift),
            Self::Monthly => Some(Answer::Regular),
            Self::Supporter => Some(Answer::Supporter),
        }
    }
}

/// What happened in the year.
pub struct Year {
    pub visits: usize,
    /// The moments at which the reader was asked, each with why not again a minute later.
    pub asks: Vec<(Time, Decision)>,
}

/// Lives through the year. The reader opens stories three minutes apart and reads each to the end.
pub fn live(settings: &Policy, habit: Habit, reply: Reply) -> Year {
    let mut record = Record::default();
    let mut year = Year {
        visits: 0,
        asks: vec![],
    };
    let situation = Situation {
        read_percent: 100,
        read_seconds: 120,
        ..Situation::default()
    };
    for visit in visits(habit) {
        year.visits += 1;
        for story in 0..i64::from(habit.stories_per_visit) {
            let now = visit + story * 180;
            record = record.with(Event::Opened, now);
            if policy(Ok(&record), settings, &situation, now) == Decision::Ask {
                record = record.with(Event::Seen, now + 1);
                if let Some(answer) = reply.answer(now) {
                    record = record.with(Event::Answered(answer), now + 9);
                }
                year.asks
                    .push((now, policy(Ok(&record), settings, &situation, now + 60)));
            }
        }
    }
    year
}

/// The moments of the visits: any day as likely as another, between seven and eleven in the evening.
fn visits(habit: Habit) -> Vec<Time> {
    let mut chance = Chance(habit.seed);
    let mut visits = Vec::new();
    for day in 0..DAYS {
        let certain = habit.visits_per_week / 7;
        let more = u32::from(chance.below(7) < u64::from(habit.visits_per_week % 7));
        let mut today: Vec<Time> = (0..certain + more)
            .map(|_| START + day * DAY + 7 * 3_600 + chance.below(16 * 3_600) as Time)
            .collect();
        today.sort_unstable();
        visits.append(&mut today);
    }
    visits
}

/// SplitMix64: the same seed gives the same year on every machine.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(visits_per_week: u32, reply: Reply) -> usize {
        let habit = Habit {
            visits_per_week,
            stories_per_visit: 2,
            seed: 1,
        };
        live(&Policy::default(), habit, reply).asks.len()
    }

    #[test]
    fn a_daily_reader_who_never_answers_is_asked_four_times_in_each_thirty_days() {
        // A new run of four begins with the first visit after 30 days, so that twelve fit in a year.
        assert_eq!(asked(7, Reply::Nothing), 12 * 4);
    }

    #[test]
    fn a_daily_reader_who_closes_it_is_asked_each_fortnight() {
        let count = asked(7, Reply::Close);
        assert!((24..=27).contains(&count), "{count}");
    }

    #[test]
    fn a_reader_who_gives_monthly_is_asked_once_in_the_year() {
        for visits in [1, 7, 30] {
            assert_eq!(asked(visits, Reply::Monthly), 1);
        }
    }

    #[test]
    fn the_same_seed_gives_the_same_year_and_another_one_another() {
        let year = |seed| {
            visits(Habit {
                visits_per_week: 3,
                stories_per_visit: 1,
                seed,
            })
        };
        assert_eq!(year(5), year(5));
        assert_ne!(year(5), year(6));
    }

    #[test]
    fn visits_are_about_as_many_as_wanted_and_in_order() {
        for visits_per_week in [1, 3, 7, 20] {
            let year = visits(Habit {
                visits_per_week,
                stories_per_visit: 1,
                seed: 1,
            });
            let wanted = visits_per_week as f64 * 365.0 / 7.0;
            assert!(
                (year.len() as f64 - wanted).abs() < wanted * 0.2,
                "{}",
                year.len()
            );
            assert!(year.is_sorted());
        }
    }
}
