//! The page of what is kept on this device: all of it, why the reader is asked or not, and the way to be rid of it.

use super::ask::memory;
use super::signal::Flag;
use super::view::{Element, View, el, live};
use super::{careful, words};
use crate::appeal::Reason;
use crate::browser::{clock, document, storage};

/// All that is kept, and careful mode.
#[allow(non_snake_case)]
pub fn Kept() -> View {
    // Turns whenever what is kept has changed.
    let changed = Flag::new(false);
    let turn = move || changed.turn();
    let erase = move || {
        let gone = storage::erase();
        memory::forget();
        turn();
        document::announce(if gone {
            words::ERASED.text()
        } else {
            words::NOT_ERASED.text()
        });
    };
    let show = move |part: fn() -> View| {
        live(move || {
            changed.get();
            part()
        })
    };
    words::own("article")
        .id("story")
        .class("kept")
        .attr("tabindex", "-1")
        .child(
            el("h1")
                .id("headline")
                .attr("tabindex", "-1")
                .child(words::KEPT),
        )
        .child(el("p").class("standfirst").child(words::KEPT_INTRO))
        .child(section("why", words::WHY_ASKED, show(reason)))
        .child(section("record", words::WHAT_HAPPENED, show(record)))
        .child(section("entries", words::ENTRIES, show(entries)))
        .child(
            el("p").child(
                el("button")
                    .attr("type", "button")
                    .on("click", erase)
                    .child(words::ERASE),
            ),
        )
        .child(careful::section(turn))
        .into()
}

fn section(id: &'static str, heading: words::Word, content: View) -> Element {
    el("section")
        .attr("aria-labelledby", id)
        .child(el("h2").id(id).child(heading))
        .child(content)
}

fn reason() -> View {
    el("p").child(memory::last_in_words()).into()
}

/// The record of asks in words, and as a table.
fn record() -> View {
    let record = match memory::record() {
        Ok(record) => record,
        Err(Reason::NoStorage) => return el("p").child(words::NO_ENTRIES).into(),
        Err(_) => return el("p").child(words::UNREADABLE).into(),
    };
    let rows: Vec<View> = record
        .events()
        .iter()
        .map(|entry| {
            let what = entry.event.words(clock::utc_offset(), &memory::TONGUE);
            row(&[&memory::day(entry.at), &what])
        })
        .collect();
    let happened = match rows.is_empty() {
        true => el("p").child(words::NOTHING_HAPPENED),
        false => table(&[words::TABLE_DAY, words::TABLE_EVENT], rows),
    };
    let stories = el("p").child(words::opened(record.stories()));
    vec![stories.into(), happened.into()].into()
}

fn entries() -> View {
    let names = storage::names();
    let rows: Vec<View> = names
        .lines()
        .map(|name| {
            let value = storage::read(name).ok().flatten().unwrap_or_default();
            row(&[name, words::purpose(name).text(), &value])
        })
        .collect();
    match rows.is_empty() {
        true => el("p").child(words::NO_ENTRIES).into(),
        false => {
            let heads = [words::TABLE_NAME, words::TABLE_PURPOSE, words::TABLE_VALUE];
            table(&heads, rows).into()
        }
    }
}

fn table(heads: &[words::Word], rows: Vec<View>) -> Element {
    let head = |name: &words::Word| el("th").attr("scope", "col").child(*name).into();
    let heads: Vec<View> = heads.iter().map(head).collect();
    el("table")
        .child(el("thead").child(el("tr").child(heads)))
        .child(el("tbody").child(rows))
}

fn row(cells: &[&str]) -> View {
    let cells = cells.iter().map(|cell| el("td").child(*cell).into());
    el("tr").child(cells.collect::<Vec<View>>()).into()
}
