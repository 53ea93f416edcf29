//! Whether a number that stands alone may be a code. What counts, measures or names something else is told by its neighbours.

use super::names::{Field, field};

/// So much is looked at before and after a number, in bytes.
const MOST_BESIDE: usize = 64;

/// After these words a number is no code. Of `x-request-id`, the last part counts.
const NOUNS: [&str; 48] = [
    "account", "amount", "balance", "build", "bytes", "column", "cost", "count", "duration",
    "elapsed", "gid", "id", "ids", "index", "issue", "job", "len", "length", "line", "mobile",
    "offset", "order", "page", "paid", "phone", "pid", "port", "position", "pr", "price",
    "process", "row", "seq", "size", "sum", "task", "tel", "thread", "ticket", "tid", "took",
    "total", "uid", "user", "usd", "version", "worker", "year",
];

const CHINESE_NOUNS: [&str; 15] = [
    "用户",
    "订单",
    "订单号",
    "端口",
    "编号",
    "工号",
    "共",
    "第",
    "金额",
    "余额",
    "进程",
    "线程",
    "号码",
    "电话",
    "手机号",
];

const UNITS: [&str; 24] = [
    "ms", "us", "µs", "ns", "s", "sec", "secs", "second", "seconds", "minutes", "b", "kb", "mb",
    "gb", "byte", "bytes", "rows", "items", "records", "times", "usd", "cny", "rmb", "eur",
];

const CHINESE_UNITS: [&str; 10] = ["元", "块", "条", "个", "次", "行", "秒", "毫秒", "字节", "人"];

const CURRENCIES: [char; 5] = ['$', '¥', '￥', '€', '£'];

/// What a line of a log says after the number of its process.
const LEVELS: [&str; 8] = ["TRACE", "DEBUG", "INFO", "LOG", "WARN", "ERROR", "FATAL", "CRITICAL"];

/// Whether the number between these two parts of a text may be a code.
pub(super) fn may_be_code(before: &str, after: &str) -> bool {
    let start = before.len().saturating_sub(MOST_BESIDE);
    let start = (start..=before.len()).find(|&at| before.is_char_boundary(at)).unwrap_or_default();
    let before = &before[start..];
    let end = (0..=after.len().min(MOST_BESIDE)).rev().find(|&at| after.is_char_boundary(at));
    let after = &after[..end.unwrap_or_default()];
    !(is_part(before)
        || is_phone_number(before)
        || is_size_of_response(before)
        || is_named_otherwise(before, after)
        || is_amount(before, after))
}

/// The port of an address, or a part of a path.
fn is_part(before: &str) -> bool {
    let Some(last) = before.chars().next_back() else { return false };
    let is_port = || {
        let host = &before[..before.len() - 1];
        host.ends_with(|char: char| char.is_ascii_alphanumeric() || char == ':')
            || (host.ends_with(']') && host.rsplit('[').next().is_some_and(|ip| ip.contains("::")))
    };
    matches!(last, '/' | '.' | '_') || last.is_ascii_alphanumeric() || (last == ':' && is_port())
}

/// `+86 138 0013 8000`
fn is_phone_number(before: &str) -> bool {
    before
        .trim_end_matches(|char: char| char.is_ascii_digit() || " -".contains(char))
        .ends_with('+')
}

/// `"GET / HTTP/1.1" 200 5120`, as web servers write it.
fn is_size_of_response(before: &str) -> bool {
    let status = before.trim_end_matches(' ');
    let quote = status.trim_end_matches(|char: char| char.is_ascii_digit());
    status.len() == quote.len() + 3 && quote.ends_with("\" ")
}

/// `pid 71`, `exit code 1`, `sshd[71]:`, `[71] INFO`, `#71`
fn is_named_otherwise(before: &str, after: &str) -> bool {
    let is_gap = |char: char| char.is_whitespace() || ":：=\"'([#".contains(char);
    let text = before.trim_end_matches(is_gap);
    let last = text.rsplit(|char: char| !char.is_alphanumeric()).next().unwrap_or_default();
    let outer = text[..text.len() - last.len()].trim_end_matches(is_gap);
    let outer = outer.rsplit(|char: char| !char.is_alphanumeric()).next().unwrap_or_default();
    let word = last.to_ascii_lowercase();
    if word == "code" {
        return field(&word, outer) == Field::Other;
    }
    let is_error = ["err", "code", "fail", "exception"].iter().any(|part| word.contains(part));
    let is_bracketed = before.ends_with('[') && after.starts_with(']');
    let is_process = is_bracketed && (text.len() + 1 == before.len() && after.starts_with("]:"));
    let level = after.strip_prefix("] ").unwrap_or_default().trim_start_matches('[');
    let is_before_level = is_bracketed && LEVELS.iter().any(|name| level.starts_with(name));
    NOUNS.contains(&&word[..])
        || is_in_prefix(after)
        || CHINESE_NOUNS.iter().any(|noun| last.ends_with(noun))
        || is_before_level
        || (!is_error && (is_process || before.ends_with('#')))
}

/// `INFO 71 --- [main]` of Spring Boot, `I1121 10:00:00.000000   71 main.go:5]` of Kubernetes
fn is_in_prefix(after: &str) -> bool {
    let next = after.split_whitespace().next().unwrap_or_default();
    let is_place = next.ends_with(']') && !next.starts_with('[') && next.contains(':');
    is_place || after.starts_with(" --- [")
}

/// `¥71`, `71 ms`, `71元`, `71%`
fn is_amount(before: &str, after: &str) -> bool {
    if before.trim_end_matches(' ').ends_with(CURRENCIES) || after.starts_with('%') {
        return true;
    }
    let rest = after.trim_start_matches(' ');
    let word: String = rest.chars().take_while(|char| char.is_alphanumeric()).take(8).collect();
    UNITS.contains(&&word.to_ascii_lowercase()[..])
        || CHINESE_UNITS.iter().any(|unit| word == **unit || after.starts_with(unit))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn may_be_code_in(text: &str) -> bool {
        let start = text.find("40003").unwrap();
        may_be_code(&text[..start], &text[start + 5..])
    }

    #[test]
    fn what_counts_or_names_something_else_is_no_code() {
        let others = [
            "nginx[40003]: started",
            "[2026-11-21 10:00:00 +0800] [40003] [INFO] booting",
            "2026-11-21 10:00:00 UTC [40003] LOG:  ready",
            "from 10.0.0.1 port 40003 ssh2",
            "listening on 0.0.0.0:40003",
            "listening on [::1]:40003",
            "listening on :::40003",
            "connect to localhost:40003",
            "pid 40003 is gone",
            "exit code 40003",
            "zip code: 40003",
            "x-request-id: 40003",
            "order id = 40003",
            "paid ¥40003",
            "paid $ 40003",
            "40003 USD",
            "40003元",
            "共 40003 条",
            "用户 40003 登录",
            "用户：40003",
            "40003 rows",
            "40003 KB",
            "40003%",
            "call +86 40003 60001",
            "call +86 138 40003",
            "/users/40003/items",
            "\"GET /a HTTP/1.1\" 200 40003 \"-\"",
            "file.rs:40003:1",
            "fixes #40003",
            "2026-11-21 10:00:00.123  INFO 40003 --- [main] c.e.App : started",
            "I1121 10:00:00.123456   40003 main.go:5] started",
        ];
        for text in others {
            assert!(!may_be_code_in(text), "{text}");
        }
    }

    #[test]
    fn what_may_be_a_code_is_one() {
        let codes = [
            "40003",
            "failed: 40003",
            "Error: [40003] no department authority",
            "[40003] no department authority",
            "ApiException[40003]: no department authority",
            "Error #40003",
            "错误码40003",
            "错误码：40003，没有权限",
            "40003 个人信息缺失",
            "HTTP 400 40003 no department authority",
            "code 40003",
            "returned 40003.",
            "(40003)",
            "2026-11-21T10:00:00Z 40003 no department authority",
            "99991400 40003",
        ];
        for text in codes {
            assert!(may_be_code_in(text), "{text}");
        }
    }
}
