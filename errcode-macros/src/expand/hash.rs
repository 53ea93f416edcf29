//! Builds perfect hashes, which `hash` in `errcode-runtime` evaluates.

use errcode_runtime::__private::{bucket, mix, slot};
use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::pack;

/// The maximum average number of keys per bucket: more keys take longer to place, fewer take more
/// room.
const KEYS_PER_BUCKET: usize = 3;

/// How many more slots than keys there are, in tenths. With these, a pilot is found quickly even for
/// the last buckets.
const FREE_TENTHS: usize = 2;

/// How many seeds are tried. Unless somebody chose the keys to defeat this, the first one works.
const SEEDS: u64 = 16;

/// The `PerfectHash` from each key to its row. `NONE` if the keys are not distinct or no hash is
/// found; the runtime then searches instead.
pub(super) fn perfect(facade: &TokenStream, keys: &[(u64, usize)]) -> TokenStream {
    if keys.is_empty() {
        return quote!(#facade::__private::PerfectHash::NONE);
    }
    let Some(Hash { seed, pilots, rows }) = (0..SEEDS).find_map(|seed| Hash::build(seed, keys))
    else {
        return quote!(#facade::__private::PerfectHash::NONE);
    };
    let seed = Literal::u64_unsuffixed(seed);
    let pilots = Literal::byte_string(&pilots);
    let slots = Literal::usize_unsuffixed(rows.len());
    let rows = pack::unsigned(facade, rows.into_iter().map(|row| row as u64));
    quote!(#facade::__private::PerfectHash::new(#seed, #pilots, #slots, #rows))
}

struct Hash {
    seed: u64,
    /// One per bucket.
    pilots: Vec<u8>,
    /// One per slot; a slot without a key leads to row 0.
    rows: Vec<usize>,
}

impl Hash {
    /// Places the fullest buckets first, each with the first pilot that leads all of its keys to free
    /// slots.
    fn build(seed: u64, keys: &[(u64, usize)]) -> Option<Self> {
        let bucket_count = keys.len().div_ceil(KEYS_PER_BUCKET).next_power_of_two().max(2);
        let slot_count = keys.len() + (keys.len() * FREE_TENTHS).div_ceil(10);
        let mut buckets = vec![Vec::new(); bucket_count];
        for &(key, row) in keys {
            let mixed = mix(key, seed);
            buckets[bucket(mixed, bucket_count)].push((mixed, row));
        }
        let mut fullest_first: Vec<usize> = (0..bucket_count).collect();
        fullest_first.sort_by_key(|&bucket| std::cmp::Reverse(buckets[bucket].len()));

        let mut pilots = vec![0; bucket_count];
        let mut rows = vec![None; slot_count];
        for index in fullest_first {
            pilots[index] =
                (0..=u8::MAX).find(|&pilot| place(&buckets[index], pilot, &mut rows))?;
        }
        let rows = rows.into_iter().map(Option::unwrap_or_default).collect();
        Some(Self { seed, pilots, rows })
    }
}

/// Puts the keys of a bucket into their slots, if these are free and distinct.
fn place(bucket: &[(u64, usize)], pilot: u8, rows: &mut [Option<usize>]) -> bool {
    let slot_count = rows.len();
    for (placed, &(mixed, row)) in bucket.iter().enumerate() {
        let slot_of_key = slot(mixed, pilot, slot_count);
        if rows[slot_of_key].is_some() {
            for &(mixed, _) in &bucket[..placed] {
                rows[slot(mixed, pilot, slot_count)] = None;
            }
            return false;
        }
        rows[slot_of_key] = Some(row);
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds_all(keys: &[u64]) -> bool {
        let keys: Vec<_> = keys.iter().enumerate().map(|(row, &key)| (key, row)).collect();
        let Some(hash) = (0..SEEDS).find_map(|seed| Hash::build(seed, &keys)) else { return false };
        keys.iter().all(|&(key, row)| {
            let mixed = mix(key, hash.seed);
            let pilot = hash.pilots[bucket(mixed, hash.pilots.len())];
            hash.rows[slot(mixed, pilot, hash.rows.len())] == row
        })
    }

    #[test]
    fn a_hash_is_found_for_keys_of_any_shape_and_number() {
        for count in [0, 1, 2, 3, 10, 100, 549, 5_490, 65_535] {
            let consecutive: Vec<u64> = (0..count).collect();
            let negative: Vec<u64> = (1..=count).map(u64::wrapping_neg).collect();
            let apart: Vec<u64> = (0..count).map(|key| key << 40).collect();
            let sparse: Vec<u64> = (0..count).map(|key| 99_990_000 + key * key).collect();
            let random: Vec<u64> = (0..count).map(|key| mix(mix(key, 7) >> 7, 9)).collect();
            for keys in [consecutive, negative, apart, sparse, random] {
                assert!(finds_all(&keys), "{count} keys: {:?}…", keys.get(..3));
            }
        }
    }

    #[test]
    fn keys_that_are_not_distinct_have_no_hash() {
        assert!(!finds_all(&[1, 2, 3, 2]));
    }

    #[test]
    fn the_same_keys_give_the_same_hash() {
        let keys: Vec<_> = (0..549).map(|row| (row as u64 * 181, row)).collect();
        let text = || perfect(&TokenStream::new(), &keys).to_string();
        assert_eq!(text(), text());
    }
}
