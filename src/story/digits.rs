//! Whole numbers as text. The library's way brings all of its formatting, which in the page has no other use.

/// The number in digits.
pub fn digits(number: u64) -> String {
    padded(number, 1)
}

/// The same with as many zeros before it as make so many digits.
pub(crate) fn padded(number: u64, least: usize) -> String {
    let mut text = String::new();
    write(&mut text, number, least);
    text
}

fn write(text: &mut String, number: u64, least: usize) {
    if number > 9 || least > 1 {
        write(text, number / 10, least.saturating_sub(1));
    }
    text.push(char::from(b'0' + (number % 10) as u8));
}

#[cfg(test)]
mod tests {
    use super::{digits, padded};

    #[test]
    fn a_number_is_written_as_the_library_writes_it() {
        for number in [0, 7, 10, 99, 100, 12_345, u64::MAX] {
            assert_eq!(digits(number), number.to_string());
            assert_eq!(padded(number, 4), format!("{number:04}"));
        }
    }
}
