//! Finds the request on a page: the curl command, or the method and URL that stand at the top.

use std::sync::LazyLock;

use regex::Regex;

use super::lines::Page;
use crate::clean::{clean_line, pattern};
use crate::node::Node;
use crate::read::common::ReadError;

static METHOD: LazyLock<Regex> =
    LazyLock::new(|| pattern(r#"(?:--request|-X)[\s=]+['"]?([A-Za-z]+)"#));

static DATA: LazyLock<Regex> =
    LazyLock::new(|| pattern(r#"(?:--data(?:-raw|-binary)?|-d)[\s=]+(?:\$?['"])?\s*"#));

static URL: LazyLock<Regex> = LazyLock::new(|| pattern(r#"https?://[^\s"'<>\\]+"#));

const METHODS: [&str; 5] = ["GET", "POST", "PUT", "PATCH", "DELETE"];

/// The request of a page.
pub(super) struct Call {
    pub(super) line: usize,
    pub(super) method: String,
    pub(super) url: String,
    pub(super) body: Option<Node>,
    /// The line after it.
    pub(super) end: usize,
}

/// Finds the call and marks its lines, and those of the page's head, as read.
pub(super) fn find(page: &mut Page<'_>) -> Result<Option<Call>, ReadError> {
    let head = head(page);
    let Some(line) = page
        .lines
        .iter()
        .position(|line| line.trim_start().starts_with("curl ") || line.trim() == "curl")
    else {
        return Ok(head);
    };
    if let Some(title) = (0..line).rev().find(|index| !page.lines[*index].trim().is_empty()) {
        page.mark(title..title + 1);
    }
    let start = page.starts[line];
    let end = command_end(page, line);
    let stop = page.starts.get(end).copied().unwrap_or(page.text.len());
    let command = &page.text[start..stop];
    let data = DATA.find(command).map(|found| start + found.end());
    let method = METHOD.captures(command).map(|found| found[1].to_ascii_uppercase());
    let url = URL
        .find(command)
        .map(|found| found.as_str().to_owned())
        .or_else(|| head.map(|head| head.url));
    let Some(url) = url else {
        return Err(ReadError::at(line + 1, "a URL in the curl command", "none"));
    };
    let mut call = Call { line, method: String::new(), url, body: None, end };
    page.mark(line..end);
    if let Some(offset) = data.filter(|offset| page.text[*offset..].starts_with(['{', '['])) {
        let (body, after) = page.json(offset)?;
        call.body = Some(body);
        call.end = page.line_at(after) + 1;
        // The quote that closes the data stands behind the JSON or on the next line.
        if page.lines.get(call.end).is_some_and(|line| matches!(line.trim(), "'" | "\"")) {
            call.end += 1;
        }
        page.mark(line..call.end);
    }
    call.method =
        method.unwrap_or_else(|| if call.body.is_some() { "POST" } else { "GET" }.to_owned());
    Ok(Some(call))
}

/// The line after a command: lines that end in a backslash go on, an open quote too.
fn command_end(page: &Page<'_>, line: usize) -> usize {
    let mut end = line;
    while page.lines.get(end).is_some_and(|line| line.trim_end().ends_with('\\')) {
        end += 1;
    }
    // The data begins on the last of them, or on a line of its own below an open quote.
    let opens = page
        .lines
        .get(end)
        .is_some_and(|line| line.trim_end().ends_with(['\'', '"']) && DATA.is_match(line));
    (end + if opens { 2 } else { 1 }).min(page.lines.len())
}

/// Method, base URL and path as the top of a page shows them, one step a line.
fn head(page: &mut Page<'_>) -> Option<Call> {
    let line = page.lines.iter().position(|line| {
        METHODS.contains(&clean_line(line).split(' ').next().unwrap_or_default())
    })?;
    let first = clean_line(page.lines[line]);
    let (method, rest) = first.split_once(' ').unwrap_or((&first, ""));
    let mut url = rest.to_owned();
    let mut end = line + 1;
    while let Some(next) = page.lines.get(end).map(|line| clean_line(line)) {
        let step = next == "/"
            || url.ends_with('/') && !next.contains(' ')
            || next.starts_with('/')
            || next.starts_with("http");
        if !step || next.is_empty() || next.starts_with("curl") {
            break;
        }
        url.push_str(&next);
        end += 1;
    }
    if !url.contains('/') {
        return None;
    }
    let method = method.to_owned();
    page.mark(line..end);
    Some(Call { line, method, url, body: None, end })
}
