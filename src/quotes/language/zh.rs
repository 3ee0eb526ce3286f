//! Chinese.
//!
//! Compiled by us from general knowledge of the language. Written without spaces: verbs are
//! looked for at the end of what stands before the words.

use super::{Class, Row, words};

pub(super) const ROWS: &[Row] = &[
    // What stands in marks: who talks there, and what announces a name.
    words(Class::NAMING, "所谓 所謂 名为 题为 名為 題為"),
    words(Class::SAY, "说 說 说道 說道 表示 称 稱 指出 强调 強調 认为 認為 写道 寫道 问 問 问道 問道 回答 答道 补充 補充 宣布 透露 解释 解釋 告诉 告訴 回应 回應 喊 喊道 坦言 直言 警告 呼吁 呼籲 批评 批評
         声明 聲明 道"),
];
