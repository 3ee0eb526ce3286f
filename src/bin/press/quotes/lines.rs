//! `press quotes --jsonl`: one text a line in, its quotations a line out. For other programs.

use std::io::{self, BufRead, Write};
use std::thread;

use serde::{Deserialize, Serialize};
use serde_json::Value;
use standfirst::quotes::{Language, Place, find_with};

use super::scalars::Scalars;
use crate::outcome::Outcome;

/// Lines that are read before they are shared out among the processors.
const BATCH: usize = 512;

#[derive(Deserialize)]
struct Text {
    #[serde(default)]
    id: Value,
    lang: Option<String>,
    text: String,
}

#[derive(Serialize)]
struct Answer<'a> {
    id: &'a Value,
    quotes: Vec<Line<'a>>,
}

/// One quotation. Offsets count Unicode scalar values from the start of the text.
#[derive(Serialize)]
struct Line<'a> {
    start: usize,
    end: usize,
    text: &'a str,
    group: usize,
    speaker: Option<&'a str>,
    speaker_start: Option<usize>,
    speaker_end: Option<usize>,
    role: Option<&'a str>,
    cue: Option<&'a str>,
    sure: Option<bool>,
}

/// Answers standard input line by line, in its order. Fails at the first line that is no text.
pub fn run(default_language: &str) -> Outcome {
    let mut input = io::stdin().lock().lines().enumerate();
    let mut output = io::BufWriter::new(io::stdout().lock());
    let workers = thread::available_parallelism().map_or(1, usize::from);
    loop {
        let mut batch = Vec::with_capacity(BATCH);
        for (index, line) in input.by_ref().take(BATCH) {
            batch.push((index + 1, line?));
        }
        if batch.is_empty() {
            break;
        }
        let share = batch.len().div_ceil(workers);
        let answers: Vec<Outcome<String>> = thread::scope(|scope| {
            let parts: Vec<_> = batch
                .chunks(share)
                .map(|part| scope.spawn(|| answer_all(part, default_language)))
                .collect();
            parts
                .into_iter()
                .map(|part| match part.join() {
                    Ok(Ok(answers)) => Ok(answers),
                    Ok(Err(message)) => Err(message.into()),
                    Err(_) => Err("a text could not be read".into()),
                })
                .collect()
        });
        for answer in answers {
            output.write_all(answer?.as_bytes())?;
        }
    }
    output.flush()?;
    Ok(())
}

// A message instead of an error: errors do not travel between threads.
fn answer_all(lines: &[(usize, String)], default_language: &str) -> Result<String, String> {
    let mut known: Vec<(String, Language)> = vec![];
    let mut answers = String::new();
    for (number, line) in lines {
        if line.trim().is_empty() {
            continue;
        }
        let text: Text = serde_json::from_str(line)
            .map_err(|error| format!("standard input, line {number}: {error}"))?;
        let tag = text.lang.as_deref().unwrap_or(default_language);
        let place = known.iter().position(|(known, _)| known == tag);
        let place = place.unwrap_or_else(|| {
            known.push((tag.to_owned(), Language::of(tag)));
            known.len() - 1
        });
        let Some((_, language)) = known.get(place) else {
            continue;
        };
        let answer = answer(&text, language).map_err(|error| format!("line {number}: {error}"))?;
        answers.push_str(&answer);
        answers.push('\n');
    }
    Ok(answers)
}

fn answer(text: &Text, language: &Language) -> serde_json::Result<String> {
    // One paragraph a line; where empty lines part the paragraphs, they are no passages.
    let mut passages: Vec<&str> = vec![];
    let mut starts: Vec<usize> = vec![];
    let mut at = 0;
    for line in text.text.split('\n') {
        if !line.trim().is_empty() {
            passages.push(line);
            starts.push(at);
        }
        at += line.len() + 1;
    }
    let quotes = find_with(&passages, language);
    let scalars = Scalars::of(&text.text);
    let offset = |place: &Place, byte: usize| {
        scalars.at(starts.get(place.passage).copied().unwrap_or_default() + byte)
    };
    let words = |place: &Place| passages.get(place.passage)?.get(place.range.clone());
    let lines = quotes
        .iter()
        .map(|quote| {
            let speaker = quote.attribution.as_ref();
            let mention = speaker.and_then(|speaker| speaker.mention.as_ref());
            let cue = speaker.and_then(|speaker| speaker.cue.as_ref());
            Line {
                start: offset(&quote.place, quote.place.range.start),
                end: offset(&quote.place, quote.place.range.end),
                text: words(&quote.place).unwrap_or_default(),
                group: quote.group,
                speaker: speaker.map(|speaker| speaker.name.as_str()),
                speaker_start: mention.map(|place| offset(place, place.range.start)),
                speaker_end: mention.map(|place| offset(place, place.range.end)),
                role: speaker.and_then(|speaker| speaker.role.as_deref()),
                cue: cue.and_then(words),
                sure: speaker.map(|speaker| speaker.sure),
            }
        })
        .collect();
    serde_json::to_string(&Answer {
        id: &text.id,
        quotes: lines,
    })
}
