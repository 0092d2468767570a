//! The signs of codes, and the check sign that finds a slip of the tongue.
//!
//! Twenty-nine signs: digits without 1, and consonants that nobody confuses; no vowels, so no words.
//! Twenty-nine is prime, so the check sign finds every single wrong sign and every swap of two.

const ALPHABET: [char; 29] = [
    '0', '2', '3', '4', '5', '6', '7', '8', '9', 'B', 'C', 'D', 'F', 'G', 'H', 'J', 'K', 'M', 'N', 'P', 'Q',
    'R', 'S', 'T', 'V', 'W', 'X', 'Y', 'Z',
];

/// Signs from random bytes, and their check sign.
pub(super) fn checked(bytes: &[u8]) -> impl Iterator<Item = char> {
    let mut values: Vec<u32> = bytes.iter().map(|byte| u32::from(*byte) % 29).collect();
    values.push(check_value(&values));
    values.into_iter().filter_map(|value| ALPHABET.get(usize::try_from(value).ok()?).copied())
}

/// What each sign counts; `None` if one is no sign.
pub(super) fn values(signs: &[char]) -> Option<Vec<u32>> {
    let value = |sign: &char| ALPHABET.iter().position(|known| known == sign);
    signs.iter().map(|sign| value(sign).and_then(|place| u32::try_from(place).ok())).collect()
}

/// Whether the last sign is the check sign of those before it.
pub(super) fn is_checked(values: &[u32]) -> bool {
    values.split_last().is_some_and(|(check, payload)| check_value(payload) == *check)
}

fn check_value(values: &[u32]) -> u32 {
    // INVARIANT: weights 1 to 27 differ modulo 29, and none is 28, which would hide a swap with the
    // check sign: swapping any two signs changes the sum.
    values.iter().zip(1..).map(|(value, weight)| value * weight).sum::<u32>() % 29
}
