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
