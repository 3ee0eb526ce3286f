//! HTML from elsewhere becomes typed blocks, and nothing readable is lost.
#![allow(clippy::expect_used, clippy::panic)]

mod html_walk {
    mod blocks;
    mod documents;
    mod embeds;
    mod hostile;
    mod inline;
    mod notes;
    mod pictures;
    mod random;
    mod shown;
    mod tables;
    mod words;
}
