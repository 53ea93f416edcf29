//! Integers as a byte string: little-endian, each with the fewest bytes that fit the largest.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

/// `Integers` of non-negative numbers. If all are 0, they take no room.
pub(super) fn unsigned(
    facade: &TokenStream,
    numbers: impl IntoIterator<Item = u64>,
) -> TokenStream {
    let numbers: Vec<u64> = numbers.into_iter().collect();
    let largest = numbers.iter().copied().max().unwrap_or_default();
    let width = (0..8).find(|&width| largest >> (8 * width) == 0).unwrap_or(8);
    integers(facade, width, numbers)
}

/// `Integers` in two's complement.
pub(super) fn signed(facade: &TokenStream, numbers: impl IntoIterator<Item = i64>) -> TokenStream {
    let numbers: Vec<i64> = numbers.into_iter().collect();
    let fits = |width: usize| {
        let unused = 64 - 8 * width;
        numbers.iter().all(|&number| (number << unused) >> unused == number)
    };
    let width = (1..8).find(|&width| fits(width)).unwrap_or(8);
    integers(facade, width, numbers.into_iter().map(i64::cast_unsigned))
}

fn integers(
    facade: &TokenStream,
    width: usize,
    numbers: impl IntoIterator<Item = u64>,
) -> TokenStream {
    let mut bytes = Vec::new();
    for number in numbers {
        bytes.extend_from_slice(&number.to_le_bytes()[..width]);
    }
    let (width, len) = (Literal::usize_unsuffixed(width), Literal::usize_unsuffixed(bytes.len()));
    let bytes = Literal::byte_string(&bytes);
    // A `static`, because each separately compiled part of a program would contain its own copy of
    // a constant.
    quote!(#facade::__private::Integers::new(#width, {
        static BYTES: [::core::primitive::u8; #len] = *#bytes;
        &BYTES
    }))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(tokens: &TokenStream) -> String {
        tokens.to_string().replace(' ', "")
    }

    #[test]
    fn integers_take_the_fewest_bytes() {
        let facade = TokenStream::new();
        for (numbers, tokens) in [
            (&[0, 0][..], r#"new(0,{staticBYTES:[::core::primitive::u8;0]=*b"""#),
            (&[0, 255], r#"new(1,{staticBYTES:[::core::primitive::u8;2]=*b"\0\xFF""#),
            (&[256], r#"new(2,{staticBYTES:[::core::primitive::u8;2]=*b"\0\x01""#),
            (
                &[u64::MAX],
                r#"new(8,{staticBYTES:[::core::primitive::u8;8]=*b"\xFF\xFF\xFF\xFF\xFF\xFF\xFF\xFF""#,
            ),
        ] {
            let packed = text(&unsigned(&facade, numbers.iter().copied()));
            let end = ";&BYTES})";
            assert_eq!(packed, format!("::__private::Integers::{tokens}{end}"));
        }
        for (numbers, width) in [
            (&[][..], 1),
            (&[-128, 127], 1),
            (&[128], 2),
            (&[-129], 2),
            (&[i64::from(i32::MIN)], 4),
            (&[i64::MIN, i64::MAX], 8),
        ] {
            let packed = text(&signed(&facade, numbers.iter().copied()));
            let start = format!("::__private::Integers::new({width},");
            assert!(packed.starts_with(&start), "{numbers:?}: {packed}");
        }
    }
}
