//! How fast `errcode explain -` goes through a log, beside `rg` on the same file.
//!
//!     cargo run --release --bin explain-times
//!
//! ripgrep is run if it is on the path: `apt-get install ripgrep`. One line in a hundred holds a code of the Feishu catalog.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use errcodes_benches::project;

const LINES: u64 = 1_000_000;
const ROUNDS: usize = 10;

/// Fields for codes, and some of the numbers of five digits or more that `errcode` knows of all.
const FIELDS: &str = r#"(?:err_?|error_)?code["']?\s*[:=]|\b(?:99991400|99991663|40003)\b"#;

struct Contender {
    name: &'static str,
    program: String,
    arguments: Vec<&'static str>,
    least: Option<Duration>,
}

fn main() -> io::Result<()> {
    let folder = project::target().join("explain-times");
    fs::create_dir_all(&folder)?;
    let file = folder.join("app.log");
    write_log(&file)?;
    let contender = |name, program: &str, arguments: &[&'static str]| Contender {
        name,
        program: program.to_owned(),
        arguments: arguments.to_vec(),
        least: None,
    };
    let mut contenders = [
        contender("errcode explain -", &project::errcode()?, &["explain", "-"]),
        contender("rg: fields for codes, and three numbers", "rg", &[FIELDS]),
        contender("rg --fixed-strings code", "rg", &["--fixed-strings", "code"]),
        contender("wc --lines", "wc", &["--lines"]),
    ];
    // In turn, so that an hour of load falls on all of them.
    for _ in 0..ROUNDS {
        for contender in &mut contenders {
            let Some(time) = contender.run(&file)? else { continue };
            contender.least = contender.least.into_iter().chain([time]).min();
        }
    }
    let bytes = fs::metadata(&file)?.len();
    println!("{}, {} processors", project::compiler()?, project::processors());
    println!("\n{LINES} lines, {bytes} bytes; the least of {ROUNDS} runs\n");
    println!("| | ms | MB/s | errcode takes |\n| --- | --- | --- | --- |");
    let ours = contenders[0].least;
    for Contender { name, least, .. } in &contenders {
        let Some((least, ours)) = least.zip(ours) else {
            println!("| {name} | not here | | |");
            continue;
        };
        // A mantissa holds the bytes of any file.
        #[allow(clippy::cast_precision_loss)]
        let rate = bytes as f64 / 1e6 / least.as_secs_f64();
        let (time, ratio) = (least.as_secs_f64() * 1e3, ours.as_secs_f64() / least.as_secs_f64());
        println!("| {name} | {time:.0} | {rate:.0} | {ratio:.2} × |");
    }
    Ok(())
}

impl Contender {
    /// The time of a run; none if the program is not here.
    fn run(&self, file: &Path) -> io::Result<Option<Duration>> {
        let mut command = Command::new(&self.program);
        command.args(&self.arguments).stdin(File::open(file)?);
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let start = Instant::now();
        match command.status() {
            Ok(status) if status.success() => Ok(Some(start.elapsed())),
            Ok(status) => Err(io::Error::other(format!("{}: {status}", self.name))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }
}

/// A log as services write it, always the same one.
fn write_log(file: &Path) -> io::Result<()> {
    let mut log = BufWriter::new(File::create(file)?);
    let mut random = Random(7);
    let mut line = String::new();
    for index in 0..LINES {
        line.clear();
        let (hour, minute, second) = (index / 3600 % 24, index / 60 % 60, index % 60);
        let micros = random.below(1_000_000);
        let _ = write!(line, "2026-11-21T{hour:02}:{minute:02}:{second:02}.{micros:06}Z ");
        match index % 300 {
            50 => line.push_str(
                "ERROR call failed code=99991400 msg=\"request trigger frequency limit\" path=/open-apis/im/v1/messages",
            ),
            150 => {
                let _ = write!(
                    line,
                    r#"ERROR {{"code":40003,"msg":"internal error","error":{{"log_id":"{:016x}"}}}}"#,
                    random.next()
                );
            }
            250 => line.push_str("WARN request failed: 99991663 Invalid access token for authorization"),
            _ => plain(&mut line, index, &mut random),
        }
        writeln!(log, "{line}")?;
    }
    log.flush()
}

fn plain(line: &mut String, index: u64, random: &mut Random) {
    const WORDS: [&str; 12] = [
        "connection",
        "worker",
        "node",
        "decode",
        "request",
        "cache",
        "user",
        "model",
        "queue",
        "retry",
        "flush",
        "commit",
    ];
    let _ = write!(line, "INFO [worker-{}]", index % 16);
    for _ in 0..6 {
        let word = usize::try_from(random.below(12)).unwrap_or_default();
        let _ = write!(line, " {}", WORDS[word]);
    }
    let (trace, user) = (random.next(), random.below(1_000_000_000));
    let (time, bytes) = (random.below(900), random.below(1_000_000));
    let _ = write!(
        line,
        " trace_id={trace:016x} user_id={user} status_code=200 took {time}ms bytes={bytes}"
    );
}

/// xorshift64*: enough for a log.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    fn below(&mut self, limit: u64) -> u64 {
        self.next() % limit
    }
}
