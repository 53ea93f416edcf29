//! Counts allocations: the work that a program does for each response allocates nothing.

#![allow(unsafe_code)]

use std::alloc::{GlobalAlloc, Layout, System};
use std::fmt::{self, Write};
use std::hint::black_box;
use std::sync::atomic::{AtomicUsize, Ordering};

use errcodes_benches::inputs::{random_codes, random_symbols, raw_errors};
use errcodes_benches::{FeishuError, OnesError};

static ALLOCATIONS: AtomicUsize = AtomicUsize::new(0);

struct Counting;

// SAFETY: passes everything on to the system's allocator, unchanged.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        ALLOCATIONS.fetch_add(1, Ordering::Relaxed);
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        unsafe { System.dealloc(pointer, layout) }
    }
}

#[global_allocator]
static ALLOCATOR: Counting = Counting;

/// Stores as much text as fits.
struct Buffer {
    bytes: [u8; 4096],
    used: usize,
}

impl Write for Buffer {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let end = self.used + text.len();
        self.bytes.get_mut(self.used..end).ok_or(fmt::Error)?.copy_from_slice(text.as_bytes());
        self.used = end;
        Ok(())
    }
}

fn main() {
    let codes = random_codes(10_000);
    let symbols = random_symbols::<OnesError>(1_000);
    let raw = raw_errors();
    assert!(allocations(|| drop(black_box(vec![1]))) > 0, "allocations are counted");

    let from = allocations(|| {
        for &code in &codes {
            black_box(FeishuError::from(code));
        }
    });
    let from_symbol = allocations(|| {
        for symbol in &symbols {
            black_box(OnesError::from_symbol(symbol));
        }
    });
    let resolve = allocations(|| {
        for raw in raw {
            black_box(FeishuError::resolve(raw));
        }
    });
    let captures = allocations(|| {
        for raw in raw {
            let captures = FeishuError::resolve(raw).captures(raw.message.unwrap_or_default());
            black_box(captures.map(|captures| captures.values().count()));
        }
    });
    let display = allocations(|| {
        for error in FeishuError::ALL {
            let mut buffer = Buffer { bytes: [0; 4096], used: 0 };
            write!(buffer, "{error} {error:#} {error:?}").expect("the text fits");
            black_box(buffer.used);
        }
    });
    let counts = [
        ("From<i64>", from),
        ("from_symbol", from_symbol),
        ("resolve", resolve),
        ("captures", captures),
        ("Display", display),
    ];
    for (call, count) in counts {
        println!("{call}: {count} allocations");
    }
    assert!(counts.iter().all(|&(_, count)| count == 0), "a call allocates");
}

/// The number of allocations during a run.
fn allocations(run: impl FnOnce()) -> usize {
    let before = ALLOCATIONS.load(Ordering::Relaxed);
    run();
    ALLOCATIONS.load(Ordering::Relaxed) - before
}
