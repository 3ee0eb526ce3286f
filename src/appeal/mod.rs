//! The ask for support: what it says, and whether now is the time.
//!
//! Works on values alone. Time and what the reader did before come in as arguments;
//! it knows no clock, no storage and no page, and nothing of who the reader is.
//!
//! ```
//! use standfirst::appeal::{self, Decision, Event, Policy, Record, Situation};
//!
//! let record = Record::parse("").map(|record| record.with(Event::Opened, 1_800_000_000));
//! let situation = Situation { read_percent: 40, ..Situation::default() };
//! let decision = appeal::policy(record.as_ref(), &Policy::default(), &situation, 1_800_000_000);
//! assert_eq!(decision, Decision::Ask);
//! ```

mod amounts;
mod calendar;
mod decide;
mod model;
mod payment;
mod policy;
mod read;
mod record;
mod record_text;
mod region;
mod words;

#[cfg(test)]
mod tests;

pub use amounts::{AmountProblem, is_whole, parse_amount};
pub use calendar::{
    Day, Time, date_text, day_from_text, day_of, in_a_month, reminder_day, start_of,
};
pub use decide::{Decision, Reason, Situation, policy};
pub use model::{Amount, Appeal, Frequency, Labels, Offer};
pub use payment::payment_url;
pub use policy::Policy;
pub use read::from_json;
pub(crate) use read::read;
pub use record::{Answer, Entry, Event, Record};
pub use region::names_place;
pub use words::{SENTENCES, Tongue, filled};
