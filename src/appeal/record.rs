//! What happened before on this device: how often the ask was seen, and what the reader answered.
//!
//! Holds moments and answers, and nothing of which stories were read, where, or by whom.
//! What follows from it is decided elsewhere.

use super::calendar::{DAY, Day, Time};
use super::model::Frequency;
use super::policy::LONGEST;
use super::record_text::word;

/// What the page remembers about its asks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record {
    /// How many stories were opened, up to [`MOST_STORIES`].
    pub(super) stories: u32,
    /// The latest moment that is known of. No event is later.
    pub(super) last: Time,
    /// When the reader came back from a long absence; 0 where there was none.
    pub(super) back: Time,
    /// What was seen and answered, oldest first.
    pub(super) entries: Vec<Entry>,
}

/// Something that happened, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entry {
    /// When.
    pub at: Time,
    /// What. Never [`Event::Opened`], which is only counted.
    pub event: Event,
}

/// What can happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// A story was opened.
    Opened,
    /// The ask was seen: enough of it, for long enough.
    Seen,
    /// The reader answered it.
    Answered(Answer),
}

/// What a reader can answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Answer {
    /// Closed it.
    Close,
    /// Said "not now".
    NotNow,
    /// Went on to give once.
    Gift,
    /// Went on to give each month or year.
    Regular,
    /// Said "I support already".
    Supporter,
    /// Wants to be reminded on this day of their calendar.
    Remind(Day),
}

impl Answer {
    /// The answer of a reader who follows the link to give at this frequency.
    pub fn gift(frequency: Frequency) -> Self {
        match frequency {
            Frequency::Once => Self::Gift,
            Frequency::Monthly | Frequency::Annual => Self::Regular,
        }
    }
}

/// Stories are counted no further than this: the count says little about a reader.
pub(super) const MOST_STORIES: u32 = 100;

/// Entries beyond this many push older ones out, so that the record stays below 3 kB.
pub(super) const MOST_ENTRIES: usize = 100;

/// No honest record holds a later moment: 9999-12-31.
pub(super) const LATEST: Time = 253_402_214_400;

/// A longer absence than this cannot be told from a clock that was set forward.
pub(super) const ABSENCE: i64 = 60 * DAY;

impl Record {
    /// The record after `event`, at `now`.
    ///
    /// Time in a record never runs back: what happens while the clock is set back counts as happening
    /// at the latest moment known, so that an answer is kept at least as long as it should be.
    #[must_use]
    pub fn with(mut self, event: Event, now: Time) -> Self {
        let at = now.min(LATEST).max(self.last);
        if self.last > 0 && at - self.last > ABSENCE {
            self.back = at;
        }
        self.last = at;
        match event {
            Event::Opened => self.stories = (self.stories + 1).min(MOST_STORIES),
            Event::Answered(Answer::Remind(day)) => {
                let event = Event::Answered(Answer::Remind(day.clamp(0, LATEST)));
                self.entries.push(Entry { at, event });
            }
            event => self.entries.push(Entry { at, event }),
        }
        self.entries
            .retain(|entry| at - entry.at < i64::from(LONGEST) * DAY);
        while self.entries.len() > MOST_ENTRIES {
            self.drop_one();
        }
        self
    }

    /// Both records as one: what two tabs wrote at the same time.
    #[must_use]
    pub fn merge(mut self, other: &Self) -> Self {
        self.stories = self.stories.max(other.stories);
        self.last = self.last.max(other.last);
        self.back = self.back.max(other.back);
        for entry in &other.entries {
            if !self.entries.contains(entry) {
                let after = self.entries.iter().rposition(|own| own.at <= entry.at);
                self.entries.insert(after.map_or(0, |i| i + 1), *entry);
            }
        }
        while self.entries.len() > MOST_ENTRIES {
            self.drop_one();
        }
        self
    }

    /// What was seen and answered, oldest first.
    pub fn events(&self) -> &[Entry] {
        &self.entries
    }

    /// How many stories were opened, counted up to 100.
    pub fn stories(&self) -> u32 {
        self.stories
    }

    /// The latest moment at which anything was noted; `None` where nothing was.
    pub fn last(&self) -> Option<Time> {
        (self.last > 0).then_some(self.last)
    }

    /// Drops the entry that decides least: an answer that was given again later, or else the oldest.
    fn drop_one(&mut self) {
        let again = |i: &usize| {
            let mut rest = self.entries.iter().skip(*i);
            let first = rest.next().map(|entry| word(entry.event));
            first != Some(word(Event::Seen)) && rest.any(|entry| Some(word(entry.event)) == first)
        };
        let place = (0..self.entries.len()).find(again).unwrap_or(0);
        self.entries.remove(place);
    }
}
