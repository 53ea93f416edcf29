//! Measures what a response costs, compared with an envelope struct written by hand: time and peak
//! memory.
//!
//! Both sides are measured in turn, in many short rounds, and the minimum time counts.

#![allow(unsafe_code)]

use std::alloc::{GlobalAlloc, Layout, System};
use std::hint::black_box;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::time::{Duration, Instant};

use errcodes::Response;
use errcodes_benches::{FeishuError, project};
use serde::Deserialize;
use serde::de::{DeserializeOwned, IgnoredAny};

static NOW: AtomicUsize = AtomicUsize::new(0);
static PEAK: AtomicUsize = AtomicUsize::new(0);

/// Counts how many bytes are in use, and the maximum so far.
struct Measuring;

impl Measuring {
    fn more(bytes: usize) {
        PEAK.fetch_max(NOW.fetch_add(bytes, Relaxed) + bytes, Relaxed);
    }
}

// SAFETY: passes everything on to the system's allocator, unchanged.
unsafe impl GlobalAlloc for Measuring {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        Self::more(layout.size());
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        NOW.fetch_sub(layout.size(), Relaxed);
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        // The system may move the block or not; the new size is what is in use.
        NOW.fetch_sub(layout.size(), Relaxed);
        Self::more(size);
        unsafe { System.realloc(pointer, layout, size) }
    }
}

#[global_allocator]
static ALLOCATOR: Measuring = Measuring;

/// The struct that a client without this crate would write.
#[derive(Deserialize)]
struct Envelope<T> {
    code: i64,
    #[serde(default)]
    msg: String,
    data: Option<T>,
}

impl<T> Envelope<T> {
    fn into_result(self) -> Result<Option<T>, (i64, String)> {
        if self.code == 0 { Ok(self.data) } else { Err((self.code, self.msg)) }
    }
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct Page {
    items: Vec<Contact>,
    next: Option<String>,
    has_more: bool,
}

#[derive(Deserialize)]
#[allow(dead_code)]
struct Contact {
    open_id: String,
    union_id: String,
    name: String,
    en_name: Option<String>,
    email: String,
    mobile: String,
    gender: u8,
    is_active: bool,
    department_ids: Vec<String>,
    join_time: i64,
}

/// A page of a directory, as Feishu sends it.
fn page(contacts: usize) -> Vec<u8> {
    let contact = |number: usize| {
        format!(
            r#"{{"open_id":"ou_{number:032x}","union_id":"on_{number:032x}","name":"李雷{number}","en_name":"Lei Li","email":"li.{number}@example.com","mobile":"+86138{number:08}","gender":1,"is_active":true,"department_ids":["od-{number:016x}"],"join_time":{}}}"#,
            1_600_000_000 + number
        )
    };
    let items: Vec<String> = (0..contacts).map(contact).collect();
    let items = items.join(",");
    format!(
        r#"{{"code":0,"msg":"success","data":{{"items":[{items}],"next":"t-1","has_more":true}}}}"#
    )
    .into_bytes()
}

/// One way to read a body, with its name in the table.
type Way<'b> = (&'static str, Box<dyn Fn() + 'b>);

/// `H` is the data in an envelope by hand, `T` is the data in ours.
fn ways<H: DeserializeOwned, T: DeserializeOwned>(body: &[u8]) -> Vec<Way<'_>> {
    vec![
        (
            "an envelope by hand",
            Box::new(move || {
                let envelope: Result<Envelope<H>, _> = serde_json::from_slice(black_box(body));
                drop(black_box(envelope.map(Envelope::into_result)));
            }),
        ),
        (
            "errcodes",
            Box::new(move || {
                let response = Response::<T>::new(200, black_box(body));
                drop(black_box(response.into_result::<FeishuError>()));
            }),
        ),
        (
            "errcodes, by `Deserialize`",
            Box::new(move || {
                let response: Result<Response<'_, T>, _> = serde_json::from_slice(black_box(body));
                drop(black_box(response.map(Response::into_result::<FeishuError>)));
            }),
        ),
    ]
}

fn main() {
    println!("\n{}, {} processors", project::compiler().unwrap_or_default(), project::processors());
    let failure =
        br#"{"code":40007,"msg":"user_id ou_42 is not exist","error":{"log_id":"20260101A"}}"#;
    let nothing = br#"{"code":0,"msg":"success","data":{}}"#;
    println!("\n| body | read by | ns | ratio | peak bytes | ratio |");
    println!("| --- | --- | --- | --- | --- | --- |");
    for (name, contacts) in
        [("an empty page", 0), ("1 contact", 1), ("50 contacts", 50), ("5,000 contacts", 5_000)]
    {
        let body = page(contacts);
        print(&format!("{name}, {} bytes", body.len()), &ways::<Page, Page>(&body));
    }
    // To serde, an empty object is not a `()`.
    print("nothing, `{}`", &ways::<IgnoredAny, ()>(nothing));
    // By hand, only the code and the message are kept.
    print("a failure", &ways::<Page, Page>(failure));
}

fn print(body: &str, ways: &[Way<'_>]) {
    let times = times(ways);
    let peaks: Vec<usize> = ways.iter().map(|(_, read)| peak(read)).collect();
    for (way, (name, _)) in ways.iter().enumerate() {
        let ratio = |of: f64, to: f64| match way {
            0 => String::new(),
            _ => format!("{:.2} ×", of / to),
        };
        #[allow(clippy::cast_precision_loss)]
        let memory = ratio(peaks[way] as f64, peaks[0] as f64);
        let time = ratio(times[way], times[0]);
        println!("| {body} | {name} | {:.0} | {time} | {} | {memory} |", times[way], peaks[way]);
    }
}

/// The minimum number of nanoseconds that each way takes.
fn times(ways: &[Way<'_>]) -> Vec<f64> {
    const ROUND: Duration = Duration::from_millis(10);
    const ROUNDS: usize = 100;
    let run = |read: &dyn Fn(), times: u32| {
        let start = Instant::now();
        (0..times).for_each(|_| read());
        start.elapsed()
    };
    // As many times as fit into one round, judged by the slowest way.
    let longest = ways.iter().map(|(_, read)| run(read, 20) / 20).max().unwrap_or_default();
    let repeats = u32::try_from(ROUND.as_nanos() / longest.as_nanos().max(1)).unwrap_or(1).max(1);
    let mut least = vec![f64::INFINITY; ways.len()];
    for _ in 0..ROUNDS {
        for (least, (_, read)) in least.iter_mut().zip(ways) {
            let time = run(read, repeats).as_secs_f64() * 1e9 / f64::from(repeats);
            *least = least.min(time);
        }
    }
    least
}

/// The maximum number of bytes in use, beyond those that were in use before.
fn peak(read: &dyn Fn()) -> usize {
    let before = NOW.load(Relaxed);
    PEAK.store(before, Relaxed);
    read();
    PEAK.load(Relaxed) - before
}
