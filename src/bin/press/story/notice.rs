//! What could not be placed, and where it stands.

use std::fmt;

/// One thing to tell the editor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    line: Option<usize>,
    text: String,
}

impl Notice {
    /// About a line, counted from 1.
    pub fn at(line: usize, text: impl Into<String>) -> Self {
        Self {
            line: Some(line),
            text: text.into(),
        }
    }

    /// About the text as a whole.
    pub fn overall(text: impl Into<String>) -> Self {
        Self {
            line: None,
            text: text.into(),
        }
    }
}

impl fmt::Display for Notice {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "line {line}: {}", self.text),
            None => f.write_str(&self.text),
        }
    }
}
