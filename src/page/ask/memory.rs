//! What this device remembers of the ask, and the last decision about it.

use std::cell::Cell;

use crate::appeal::{
    self, Decision, Event, Policy, Reason, Record, Situation, Time, Tongue, date_text, day_of,
};
use crate::browser::{clock, intl, storage};
use crate::page::words::{FORGOTTEN, NOTHING_HOLDS, of_appeal};

/// Where the record of asks and answers is kept.
pub const RECORD: &str = "asks";

/// Where it is kept that careful mode was offered and not wanted.
pub const CAREFUL_OFFER: &str = "careful-offer";

thread_local! {
    // The last decision since the page was opened.
    static LAST: Cell<Option<Decision>> = const { Cell::new(None) };
    // Whether something could not be kept since then: what is asked now, would be asked again.
    static FORGETFUL: Cell<bool> = const { Cell::new(false) };
    // Whether careful mode is on offer, which comes before any ask.
    static OFFERED: Cell<bool> = const { Cell::new(false) };
}

/// The record as it stands now, also by what other tabs wrote.
pub fn record() -> Result<Record, Reason> {
    if FORGETFUL.get() {
        return Err(Reason::NoStorage);
    }
    let text = storage::read(RECORD).map_err(|_| Reason::NoStorage)?;
    text.map_or(Ok(Record::default()), |text| Record::parse(&text))
}

/// Adds an event to what is kept, but not in careful mode. A record that cannot be read is left as it is.
pub fn note(event: Event) {
    if !storage::is_careful()
        && let Ok(record) = record()
    {
        let text = record.with(event, clock::now()).to_text();
        FORGETFUL.set(storage::write(RECORD, &text).is_err());
    }
}

/// Decides, and remembers what was decided. Without a policy there is nothing to ask.
pub fn decide(policy: Option<&Policy>, situation: Situation) -> Decision {
    let decision = match policy {
        _ if OFFERED.get() => Decision::Hold(Reason::CarefulOffered),
        Some(policy) => weigh(policy, situation),
        None => Decision::Hold(Reason::Never),
    };
    LAST.set(Some(decision));
    decision
}

fn weigh(policy: &Policy, situation: Situation) -> Decision {
    let situation = Situation {
        careful: storage::is_careful(),
        ..situation
    };
    appeal::policy(record().as_ref(), policy, &situation, clock::now())
}

/// Whether careful mode is on offer. Nobody is asked for anything meanwhile.
pub fn offer_careful(offered: bool) {
    OFFERED.set(offered);
}

/// The last decision in words. Where there was none since the page was opened, what the record alone says.
pub fn last_in_words() -> String {
    let decision = LAST.get().unwrap_or_else(|| {
        let situation = Situation {
            offset: clock::utc_offset(),
            ..Situation::default()
        };
        weigh(&Policy::default(), situation)
    });
    match (decision, LAST.get()) {
        (Decision::Hold(Reason::Reading | Reason::Stories { .. }), None) => {
            NOTHING_HOLDS.text().to_owned()
        }
        (decision, _) => decision.words(&TONGUE),
    }
}

/// What follows from an answer, in words.
pub fn outcome() -> String {
    match (FORGETFUL.get(), LAST.get()) {
        (false, Some(Decision::Hold(reason))) => reason.words(&TONGUE),
        _ => FORGOTTEN.text().to_owned(),
    }
}

/// How to say to this reader what was decided and what is kept.
pub const TONGUE: Tongue = Tongue {
    date: &day,
    word: &of_appeal,
};

/// Forgets what was decided, after everything was erased.
pub fn forget() {
    LAST.set(None);
    FORGETFUL.set(false);
}

/// The day on which a moment falls, in the reader's words.
pub fn day(at: Time) -> String {
    let date = date_text(day_of(at, clock::utc_offset()));
    intl::date(&date).unwrap_or(date)
}
