//! Which marks belong together: the outermost pairs of a passage, and what stays open at its end.
//!
//! Knows nothing of words. A mark without a partner never shifts the pairs after it.

pub(super) use super::marks::Family;
use super::marks::{Mark, Side};

/// A stretch of a passage between two marks, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    pub start: usize,
    pub end: usize,
    /// The first byte of what stands between the marks.
    pub inner_start: usize,
    /// The byte after what stands between the marks.
    pub inner_end: usize,
    pub family: Family,
}

/// What the marks of one passage make.
#[derive(Debug, Default)]
pub(super) struct Pairs {
    /// The outermost pairs, in order.
    pub spans: Vec<Span>,
    /// The marks that opened and were never closed, with how many spans stand before each.
    pub unclosed: Vec<(Mark, usize)>,
}

struct Open {
    mark: Mark,
    // How many spans there were when it opened: those after it are inside.
    spans: usize,
    // Where an apostrophe might close it, if nothing better does.
    weak: Option<Mark>,
}

/// Whether the text uses single marks for speech: it has more of them than of all others.
///
/// Where double marks are the rule, single ones stand in headings and inside speech.
pub(super) fn has_single_style<'a>(passages: impl Iterator<Item = &'a [Mark]>) -> bool {
    let (mut single, mut others) = (0, 0);
    for marks in passages {
        for span in pair(marks, true).spans {
            if span.family == Family::Single {
                single += 1;
            } else {
                others += 1;
            }
        }
    }
    single > others
}

/// Pairs the marks; single marks only where they are the text's style. Linear: each mark is pushed
/// and popped at most once.
pub(super) fn pair(marks: &[Mark], single: bool) -> Pairs {
    let mut pairs = Pairs::default();
    let mut open: Vec<Open> = Vec::new();
    // How many of each family are open, so that a lone closing mark costs no search.
    let mut counts = [0usize; 4];
    for &mark in marks {
        if mark.family == Family::Single && (!single || counts[..2].iter().any(|&count| count > 0))
        {
            continue;
        }
        let place = mark.family as usize;
        let is_open = counts.get(place).is_some_and(|&count| count > 0);
        match mark.side {
            Side::Weak => {
                if let Some(last) = open
                    .last_mut()
                    .filter(|last| last.mark.family == Family::Single)
                {
                    last.weak = last.weak.or(Some(mark));
                }
            }
            Side::Closes | Side::Either if is_open => {
                close(mark, &mut open, &mut counts, &mut pairs.spans)
            }
            // Nothing had opened it: its partner was forgotten.
            Side::Closes => {}
            Side::Opens | Side::Either => {
                if mark.family == Family::Single {
                    settle(&mut open, &mut counts, &mut pairs.spans);
                }
                open.push(Open {
                    mark,
                    spans: pairs.spans.len(),
                    weak: None,
                });
                if let Some(count) = counts.get_mut(place) {
                    *count += 1;
                }
            }
        }
    }
    settle(&mut open, &mut counts, &mut pairs.spans);
    let unclosed = open
        .iter()
        .filter(|open| open.mark.family != Family::Single);
    pairs.unclosed = unclosed.map(|open| (open.mark, open.spans)).collect();
    pairs
}

fn close(mark: Mark, open: &mut Vec<Open>, counts: &mut [usize; 4], spans: &mut Vec<Span>) {
    while let Some(last) = open.pop() {
        if let Some(count) = counts.get_mut(last.mark.family as usize) {
            *count = count.saturating_sub(1);
        }
        if last.mark.family == mark.family {
            emit(&last, mark, spans);
            return;
        }
    }
}

// Closes a single mark by the apostrophe that had to do.
fn settle(open: &mut Vec<Open>, counts: &mut [usize; 4], spans: &mut Vec<Span>) {
    let Some((last, weak)) = open
        .last()
        .and_then(|last| last.weak.map(|weak| (last, weak)))
    else {
        return;
    };
    // What stands between was not inside after all where it reaches over the apostrophe.
    if spans
        .get(last.spans..)
        .is_none_or(|inside| inside.iter().all(|span| span.end <= weak.at))
    {
        emit(last, weak, spans);
    }
    open.pop();
    counts[Family::Single as usize] = counts[Family::Single as usize].saturating_sub(1);
}

fn emit(open: &Open, mark: Mark, spans: &mut Vec<Span>) {
    spans.truncate(open.spans);
    if open.mark.end < mark.at {
        spans.push(Span {
            start: open.mark.at,
            end: mark.end,
            inner_start: open.mark.end,
            inner_end: mark.at,
            family: mark.family,
        });
    }
}
