//! Passing over what cannot matter: most bytes of a text begin neither a mark nor a dash.

/// How many bytes stand before the first one that is wanted; all, if there is none.
///
/// Whole blocks are asked at once, which processors do in few steps.
#[inline]
pub(super) fn until(bytes: &[u8], wanted: fn(u8) -> bool) -> usize {
    let mut at = 0;
    // Where they stand close together, blocks are not worth it.
    if bytes.iter().take(4).any(|&byte| wanted(byte)) {
        return bytes.iter().take_while(|&&byte| !wanted(byte)).count();
    }
    for block in bytes.chunks_exact(32) {
        if block
            .iter()
            .fold(false, |found, &byte| found | wanted(byte))
        {
            break;
        }
        at += block.len();
    }
    at + bytes
        .iter()
        .skip(at)
        .take_while(|&&byte| !wanted(byte))
        .count()
}
