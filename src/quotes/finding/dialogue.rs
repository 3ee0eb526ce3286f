//! Speech that a dash introduces instead of marks.
