//! What went wrong, in the reader's words, and what to do about it.

use super::view::{View, el};
use super::words;
use crate::browser::fetch::FetchError;
use crate::story::{LIMIT, StoryError, digits};

/// Why no story is shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    /// There is no such file in this edition.
    NotFound,
    /// The network did not let the request through.
    NoNetwork,
    /// The host has a fault of its own.
    Server(u16),
    /// The file is on another site that cannot be read from here, or is not open any more: what happened, and in the
    /// next line what to do.
    Told(String),
    /// The file is no story.
    Story(StoryError),
    /// The file is not of our own form, and no story either: what is wrong with it.
    Foreign(String),
}

impl Failure {
    /// What happened, in a few words.
    pub fn headline(&self) -> &str {
        let word = match self {
            Self::Told(words) => return told(words, 0),
            Self::NotFound => words::NOT_FOUND,
            Self::NoNetwork => words::NO_NETWORK,
            Self::Server(_) => words::SERVER,
            Self::Story(StoryError::TooLarge { .. }) => words::LARGE,
            Self::Story(StoryError::NotJson { .. }) => words::DAMAGED,
            Self::Story(_) | Self::Foreign(_) => words::NO_STORY,
        };
        word.text()
    }

    /// What is known, and what the reader can do.
    pub fn advice(&self) -> String {
        match self {
            Self::NotFound => words::NOT_FOUND_ADVICE.with(&[]),
            Self::NoNetwork => words::NO_NETWORK_ADVICE.with(&[]),
            Self::Server(status) => words::SERVER_ADVICE.with(&[&digits((*status).into())]),
            Self::Told(words) => told(words, 1).to_owned(),
            Self::Story(error) => words::FILE_ADVICE.with(&[&capitalised(error.text())]),
            Self::Foreign(fault) => words::FILE_ADVICE.with(&[&capitalised(fault.clone())]),
        }
    }
}

/// What a request that failed means for a reader.
impl From<FetchError> for Failure {
    fn from(error: FetchError) -> Self {
        match error {
            FetchError::Unreachable => Self::NoNetwork,
            FetchError::Told(words) => Self::Told(words),
            FetchError::Status(404 | 410) => Self::NotFound,
            FetchError::Status(status) => Self::Server(status),
            FetchError::TooLarge(bytes) => Self::Story(StoryError::TooLarge {
                bytes,
                limit: LIMIT as u64,
            }),
        }
    }
}

// A script may not know yet which language the page speaks, and tell it in English.
fn told(words: &str, line: usize) -> &str {
    let line = words.lines().nth(line).unwrap_or_default();
    words::translated(line).unwrap_or(line)
}

// They begin with an English word or with a sign. The library's table of capitals would weigh 4 kB in the page.
fn capitalised(mut sentence: String) -> String {
    if let Some(first) = sentence.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    sentence
}

/// The failure, with a button that runs `retry`.
#[allow(non_snake_case)]
pub fn Failed(failure: &Failure, retry: impl Fn() + Send + 'static) -> View {
    let again = el("button")
        .attr("type", "button")
        .on("click", retry)
        .child(words::RETRY);
    words::own("div")
        .class("failure")
        .attr("role", "alert")
        .child(
            el("h1")
                .id("headline")
                .attr("tabindex", "-1")
                .child(failure.headline()),
        )
        .child(el("p").child(failure.advice()))
        .child(
            el("p")
                .class("tools")
                .child(again)
                .child(el("a").attr("href", "./").child(words::FRONT)),
        )
        .into()
}

#[cfg(test)]
mod tests {
    use super::{Failure, words};
    use crate::browser::fetch::FetchError;
    use crate::story::StoryError;

    #[test]
    fn damaged_json_is_told_with_its_place() {
        let reason = "expected `,`".to_owned();
        let failure = Failure::Story(StoryError::NotJson {
            line: 3,
            column: 14,
            reason,
        });
        let advice = failure.advice();
        assert!(
            advice.contains("line 3") && advice.contains("column 14"),
            "{advice}"
        );
    }

    #[test]
    fn an_answer_without_end_is_too_large() {
        let failure = Failure::from(FetchError::TooLarge(9_000_000));
        assert_eq!(failure.headline(), words::LARGE.text());
    }

    #[test]
    fn what_the_script_knows_is_told_in_its_words() {
        let failure = Failure::from(FetchError::Told("Elsewhere\nOpen it there.".into()));
        assert_eq!(failure.headline(), "Elsewhere");
        assert_eq!(failure.advice(), "Open it there.");
    }

    #[test]
    fn a_fault_of_the_host_is_told_with_its_status() {
        assert!(
            Failure::from(FetchError::Status(503))
                .advice()
                .contains("503")
        );
    }
}
