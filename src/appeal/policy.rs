//! When a newsroom may ask: the settings, their defaults, and how far each may be moved.
//!
//! A newsroom may always ask less than the defaults. How much more is bounded by what others
//! in the trade do; `docs/appeal.md` gives the sources.

use serde::Serialize;

use super::record::Answer;
use crate::story::digits;
use crate::story::fields::{Fault, Field};

/// When the ask may be shown, and how long each answer keeps it away.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[cfg_attr(not(target_arch = "wasm32"), schemars(default))]
pub struct Policy {
    /// The story, counted from the first one opened on this device, from which on it is asked.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 1, max = 100)))]
    pub from_story: u32,
    /// How much of the story is read before, in per cent, …
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 10, max = 100)))]
    pub read_percent: u32,
    /// … or how many seconds, whichever comes first.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 5, max = 3_600)))]
    pub read_seconds: u32,
    /// How much of the ask must be visible, in per cent, …
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 1, max = 50)))]
    pub seen_percent: u32,
    /// … and for how many seconds, for it to count as seen.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 0, max = 2)))]
    pub seen_seconds: u32,
    /// How often it may be seen within `window_days`. 0 asks nobody.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 0, max = 4)))]
    pub asks: u32,
    /// The days in which `asks` are counted.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 30, max = 365)))]
    pub window_days: u32,
    /// Days of quiet after it was closed.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 7, max = LONGEST)))]
    pub close_days: u32,
    /// Days of quiet after "not now".
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 14, max = LONGEST)))]
    pub not_now_days: u32,
    /// Days of quiet after the reader went on to give once.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 28, max = LONGEST)))]
    pub gift_days: u32,
    /// Days of quiet after the reader went on to give regularly, or supports already.
    #[cfg_attr(not(target_arch = "wasm32"), schemars(range(min = 250, max = LONGEST)))]
    pub regular_days: u32,
}

impl Default for Policy {
    fn default() -> Self {
        Self {
            from_story: 1,
            read_percent: 33,
            read_seconds: 20,
            seen_percent: 40,
            seen_seconds: 1,
            asks: 4,
            window_days: 30,
            close_days: 14,
            not_now_days: 28,
            gift_days: 90,
            regular_days: 365,
        }
    }
}

/// The longest that any answer can keep the ask away, in days.
pub(crate) const LONGEST: u32 = 730;

impl Policy {
    /// Each setting's name, its place, and the lowest and highest value it may have.
    fn settings(&mut self) -> [(&'static str, &mut u32, u32, u32); 11] {
        [
            ("from_story", &mut self.from_story, 1, 100),
            ("read_percent", &mut self.read_percent, 10, 100),
            ("read_seconds", &mut self.read_seconds, 5, 3_600),
            ("seen_percent", &mut self.seen_percent, 1, 50),
            ("seen_seconds", &mut self.seen_seconds, 0, 2),
            ("asks", &mut self.asks, 0, 4),
            ("window_days", &mut self.window_days, 30, 365),
            ("close_days", &mut self.close_days, 7, LONGEST),
            ("not_now_days", &mut self.not_now_days, 14, LONGEST),
            ("gift_days", &mut self.gift_days, 28, LONGEST),
            ("regular_days", &mut self.regular_days, 250, LONGEST),
        ]
    }

    /// Reads the settings of a JSON object; those left out keep their defaults.
    pub(crate) fn read(field: &Field) -> Result<Self, Fault> {
        field.object()?;
        let mut policy = Self::default();
        for (name, place, lowest, highest) in policy.settings() {
            let Some(setting) = field.get(name) else {
                continue;
            };
            match setting.count() {
                Ok(number) if (lowest..=highest).contains(&number) => *place = number,
                _ => {
                    return Err(setting.bad(
                        [
                            "should be a whole number from ",
                            &digits(lowest.into()),
                            " to ",
                            &digits(highest.into()),
                        ]
                        .concat(),
                    ));
                }
            }
        }
        Ok(policy)
    }

    /// The days of quiet after `answer`. A reminder has its own day.
    pub(crate) fn days(&self, answer: Answer) -> u32 {
        match answer {
            Answer::Close => self.close_days,
            Answer::NotNow => self.not_now_days,
            Answer::Gift => self.gift_days,
            Answer::Regular | Answer::Supporter => self.regular_days,
            Answer::Remind(_) => 0,
        }
    }

    /// Whether no setting was moved.
    pub(crate) fn is_default(&self) -> bool {
        *self == Self::default()
    }
}
