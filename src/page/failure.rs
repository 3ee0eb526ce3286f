//! What went wrong, in the reader's words, and what to do about it.

use super::view::{View, el};
use super::words;
use crate::browser::fetch::FetchError;
use crate::story::{LIMIT, StoryError};

/// Why no story is shown.
#[derive(Clone, Debug, PartialEq)]
pub enum Failure {
    /// There is no such file in this edition.
    NotFound,
    /// The network did not let the request through.
    NoNetwork,
    /// The host has a fault of its own.
    Server(u16),
    /// The page may ask no other origin than its own, and this is another.
    Forbidden(String),
    /// The file is no story.
    Story(StoryError),
}

impl Failure {
    /// What a request that failed means for a reader.
    pub fn of_request(error: FetchError) -> Self {
        match error {
            FetchError::Unreachable => Self::NoNetwork,
            FetchError::Status(404 | 410) => Self::NotFound,
            FetchError::Status(status) => Self::Server(status),
            FetchError::TooLarge(bytes) => Self::Story(StoryError::TooLarge {
                bytes,
                limit: LIMIT as u64,
            }),
        }
    }

    /// What happened, in a few words.
    pub fn headline(&self) -> &'static str {
        match self {
            Self::NotFound => "There is no such story here",
            Self::NoNetwork => "The story did not arrive",
            Self::Server(_) => "The newsroom’s server has a fault",
            Self::Forbidden(_) => "This story is on another site",
            Self::Story(StoryError::TooLarge { .. }) => "This file is too large",
            Self::Story(StoryError::NotJson { .. }) => "This file is damaged, or is no story",
            Self::Story(_) => "This file is not a story",
        }
    }

    /// What is known, and what the reader can do.
    pub fn advice(&self) -> String {
        match self {
            Self::NotFound => {
                "It may have moved, or the address may have lost a letter. Check the address, or go to the front page."
                    .to_owned()
            }
            Self::NoNetwork => "The network is down, or something on the way holds the newsroom back. Check your \
                                connection and try again."
                .to_owned(),
            Self::Server(status) => {
                format!("It answered with status {status}. This is not your fault: wait a little and try again.")
            }
            Self::Forbidden(origin) => {
                format!("To protect you, this page asks nobody but the newsroom. Open {origin} yourself if you trust it.")
            }
            Self::Story(error) => format!("{}. Try again, or tell the newsroom.", capitalised(&error.to_string())),
        }
    }
}

fn capitalised(sentence: &str) -> String {
    let mut characters = sentence.chars();
    characters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(characters).collect()
    })
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
    use super::Failure;
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
        let failure = Failure::of_request(FetchError::TooLarge(9_000_000));
        assert_eq!(failure.headline(), "This file is too large");
    }

    #[test]
    fn a_fault_of_the_host_is_told_with_its_status() {
        assert!(
            Failure::of_request(FetchError::Status(503))
                .advice()
                .contains("503")
        );
    }
}
