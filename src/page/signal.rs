//! What changes while it is on show. One type of signal for all: Leptos has its own code for each type of value.

use leptos::prelude::{Get, GetUntracked, RwSignal, Set};

/// The number of what is chosen, where something is. With what it belongs to gone, nothing is.
#[derive(Clone, Copy)]
pub struct Number(RwSignal<Option<usize>>);

impl Number {
    /// With a first choice, or without one.
    #[inline(never)]
    pub fn new(number: Option<usize>) -> Self {
        Self(RwSignal::new(number))
    }

    /// The choice, which is followed from now on.
    #[inline(never)]
    pub fn get(self) -> Option<usize> {
        self.0.try_get().flatten()
    }

    /// The choice as it is now.
    #[inline(never)]
    pub fn get_untracked(self) -> Option<usize> {
        self.0.try_get_untracked().flatten()
    }

    /// Makes another choice.
    pub fn set(self, number: Option<usize>) {
        self.try_set(number);
    }

    /// The same. Whether what it belongs to was still there.
    #[inline(never)]
    pub fn try_set(self, number: Option<usize>) -> bool {
        self.0.try_set(number).is_none()
    }
}

/// Whether something is so. With what it belongs to gone, it is not.
#[derive(Clone, Copy)]
pub struct Flag(Number);

impl Flag {
    /// Whether it is so at first.
    pub fn new(is: bool) -> Self {
        Self(Number::new(is.then_some(0)))
    }

    /// Whether it is so, which is followed from now on.
    pub fn get(self) -> bool {
        self.0.get().is_some()
    }

    /// Whether it is so now.
    pub fn get_untracked(self) -> bool {
        self.0.get_untracked().is_some()
    }

    /// Says whether it is so.
    pub fn set(self, is: bool) {
        self.try_set(is);
    }

    /// The same. Whether what it belongs to was still there.
    pub fn try_set(self, is: bool) -> bool {
        self.0.try_set(is.then_some(0))
    }

    /// Turns it round.
    pub fn turn(self) {
        self.set(!self.get_untracked());
    }
}

#[cfg(test)]
mod tests {
    use leptos::prelude::Owner;

    use super::{Flag, Number};

    #[test]
    fn what_it_belongs_to_can_be_gone() {
        let owner = Owner::new();
        let (number, flag) = owner.with(|| (Number::new(Some(3)), Flag::new(true)));
        flag.turn();
        assert!(number.try_set(Some(4)) && flag.try_set(true));
        assert_eq!(
            (number.get_untracked(), flag.get_untracked()),
            (Some(4), true)
        );
        owner.cleanup();
        assert!(!number.try_set(Some(5)) && !flag.try_set(true));
        assert_eq!(
            (number.get_untracked(), flag.get_untracked()),
            (None, false)
        );
    }
}
