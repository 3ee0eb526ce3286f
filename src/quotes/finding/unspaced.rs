//! Cues in scripts that write words without spaces: there no table of words finds them.
//!
//! Compiled by us from general knowledge of Chinese and Japanese.

/// Whether a text without spaces ends in a verb of saying: 李明说：“…”.
pub(super) fn glued_cue_before(left: &str) -> bool {
    let left = left.trim_end_matches(&['：', ':', '，', '、', ','][..]);
    if !left.ends_with(is_theirs) {
        return false;
    }
    "说 說 道 表示 称 稱 指出 认为 認為 强调 強調 回应 問 问 写道 寫道 告诉"
        .split(' ')
        .any(|cue| left.ends_with(cue))
}

/// Whether a text without spaces goes on with who said the words in marks: “…。”李明说. Such words end in a
/// stop or a comma of their own; a term does not.
pub(super) fn glued_speaker_after(inner: &str, right: &str) -> bool {
    // What goes on from the term is no name: “专家”们说, “一带一路”的官员说.
    if !inner.ends_with(&ENDS[..])
        || !right.starts_with(is_theirs)
        || right.starts_with(&['们', '們', '的'][..])
    {
        return false;
    }
    let clause = right.split(&['，', '：', '；', ',', ':', '、'][..]).next();
    let clause = clause.unwrap_or_default();
    // Where a colon follows, the words to come are said: these may be another's. A comma in them tells
    // that they go on.
    let announces = right
        .get(clause.len()..)
        .is_some_and(|rest| rest.starts_with(&['：', ':'][..]));
    if announces && !inner.ends_with(&['，', ','][..]) {
        return false;
    }
    "说 說 说道 說道 问道 問道 答道 喊道 写道 寫道 表示 称 稱 指出 认为 認為 强调 強調 回应 回應 问 問 回答 补充 補充 \
     宣布 透露 解释 解釋 坦言 直言 警告 呼吁 呼籲"
        .split(' ')
        .any(|cue| clause.len() > cue.len() && clause.ends_with(cue))
}

const ENDS: [char; 8] = ['。', '！', '？', '，', '…', '!', '?', ','];

/// Whether a text without spaces goes on with the particle of quoting: 「…」と述べた.
pub(super) fn glued_cue_after(right: &str) -> bool {
    ["と", "って", "などと"]
        .iter()
        .any(|cue| right.starts_with(cue))
}

/// Whether it ends in a word that announces a name or a term: 所谓“专家”.
pub(super) fn glued_name_before(left: &str) -> bool {
    if !left.ends_with(is_theirs) {
        return false;
    }
    "所谓 所謂 名为 名為 题为 題為 称为 稱為 叫做"
        .split(' ')
        .any(|name| left.ends_with(name))
}

// Whether it is a letter of these scripts. Asked first, since most texts have none.
fn is_theirs(c: char) -> bool {
    c > '\u{3000}'
}
