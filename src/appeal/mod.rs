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

mod calendar;
mod decide;
mod model;
mod payment;
mod policy;
mod read;
mod record;
mod record_text;

#[cfg(test)]
mod tests;

pub use calendar::{Day, Time};
pub use decide::{Decision, Reason, Situation, policy};
pub use model::{Amount, Appeal, Frequency, Labels, Offer};
pub use payment::payment_url;
pub use policy::Policy;
pub use read::from_json;
#[allow(
    unused_imports,
    reason = "the story's reader, which calls it, comes next"
)]
pub(crate) use read::read;
pub use record::{Answer, Entry, Event, Record};
