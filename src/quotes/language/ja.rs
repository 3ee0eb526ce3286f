//! Japanese.
//!
//! Compiled by us from general knowledge of the language. Written without spaces: the particle
//! marks the speaker, と and a verb close the words.

use super::{Class, Row, words};

pub(super) const ROWS: &[Row] = &[
    words(
        Class::SAY,
        "述べ 話し 語っ 語り 語る 言っ 言い 言う 指摘 強調 コメント 説明 主張 書い 答え 尋ね 発表 批判 訴え 明かし 振り返っ 呼びかけ 叫ん 話す 述べる",
    ),
    words(Class::SUBJECT, "は が も"),
];
