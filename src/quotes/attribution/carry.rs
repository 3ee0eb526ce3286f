//! Speech that is carried on: over the next sentence, the next passage, or led in by a sentence before.

use super::super::model::{Attribution, Quote, Resolution};
use super::cue::Found;
use super::reading::{Kind, Reading};

/// Where the speaker of a quotation without words of its own comes from.
pub(super) enum Carried {
    /// From the quotation before.
    From(Attribution),
    /// From a sentence before.
    Led(Found),
}

/// Who goes on speaking in the quotation `index`, whose own sentence names nobody.
pub(super) fn carried(reading: &Reading, quotes: &[Quote], index: usize) -> Option<Carried> {
    let to = reading.shapes.get(index)?.token;
    if to >= reading.tokens.len() {
        return None;
    }
    let from = index
        .checked_sub(1)
        .and_then(|before| reading.shapes.get(before))
        .filter(|from| from.token < to);
    let last = index
        .checked_sub(1)
        .and_then(|before| quotes.get(before))
        .and_then(|quote| quote.attribution.clone());
    let led = || reading.leading_sentence(to).map(Carried::Led);
    let Some(from) = from else { return led() };
    let gap = from.token + 1..to;
    let breaks = passages_between(reading, from.token, to);
    let on = |sure| {
        last.clone().map(|last| {
            Carried::From(Attribution {
                resolved: Resolution::Continued,
                sure,
                ..last
            })
        })
    };
    if !from.closed && breaks <= 1 {
        return on(true);
    }
    let sentences = gap
        .clone()
        .filter(|at| reading.kind(*at) == Kind::Stop)
        .count();
    if breaks == 0 {
        // Nothing or the attribution of the quotation before stands between.
        return if sentences <= 1 {
            on(true)
        } else {
            led().or_else(|| on(false))
        };
    }
    let whole = reading.shapes.get(index).is_some_and(|shape| shape.whole);
    if !starts_passage(reading, to) {
        return led()
            .filter(|led| whole || matches!(led, Carried::Led(found) if found.cue.is_some()));
    }
    if breaks > 1 {
        return match led() {
            Some(Carried::Led(found)) if found.cue.is_some() || breaks == 2 => {
                Some(Carried::Led(found))
            }
            _ if breaks == 2 && whole && !alternating(quotes, index) => on(false),
            _ => None,
        };
    }
    // The passage before ends with its quotation, or somebody else has spoken since.
    if sentences > 1
        && let Some(Carried::Led(found)) = led()
        && found.cue.is_some()
    {
        return Some(Carried::Led(found));
    }
    if alternating(quotes, index) {
        None
    } else {
        on(false)
    }
}

/// A speech whose first passages name nobody and whose last one does.
pub(super) fn back(reading: &Reading, quotes: &mut [Quote]) {
    for index in (1..quotes.len()).rev() {
        let open = reading
            .shapes
            .get(index - 1)
            .is_some_and(|shape| !shape.closed);
        let named = quotes
            .get(index)
            .and_then(|quote| quote.attribution.clone());
        if let (true, Some(named), Some(quote)) = (open, named, quotes.get_mut(index - 1))
            && quote.attribution.is_none()
        {
            quote.attribution = Some(Attribution {
                resolved: Resolution::Continued,
                ..named
            });
        }
    }
}

// How many passages the second token is after the first, empty ones left out.
fn passages_between(reading: &Reading, from: usize, to: usize) -> usize {
    (from..to)
        .filter(|at| reading.kind(*at) == Kind::Break && reading.kind(at + 1) != Kind::Break)
        .count()
}

fn starts_passage(reading: &Reading, at: usize) -> bool {
    at == 0 || reading.kind(at - 1) == Kind::Break
}

// The two speeches before were in passages of their own, by different speakers: whose turn is it?
fn alternating(quotes: &[Quote], index: usize) -> bool {
    let passage = |at: usize| quotes.get(at).map_or(0, |quote| quote.place.passage);
    let name = |at: usize| {
        quotes
            .get(at)
            .and_then(|quote| quote.attribution.as_ref())
            .map(|said| said.name.as_str())
    };
    let Some(last) = index.checked_sub(1) else {
        return false;
    };
    let Some(before) = (0..last)
        .rev()
        .take(8)
        .find(|at| passage(*at) != passage(last))
    else {
        return false;
    };
    passage(last) - passage(before) <= 2 && name(before).is_some() && name(before) != name(last)
}
