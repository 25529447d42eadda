//! Counts rows over pages, and knows how to ask for the next ones.

use aisa_contract::{NextPage, OperationRef, ReadPage};
use aisa_gateway::value::whole_value;
use serde_json::{Map, Value};

use super::{answer::Answer, cell::grouped};

/// The rows so far and what is left.
#[derive(Debug)]
pub(crate) struct RowCount {
    info: OperationRef<'static>,
    offset: u64,
    /// Whether the first page was asked for by token.
    by_token: bool,
    /// Rows of earlier runs.
    before: u64,
    rows: u64,
    total: Option<u64>,
    token: bool,
    /// Responses that came.
    answers: u64,
    empty: bool,
}

impl RowCount {
    /// Starts where the request does.
    pub(crate) fn new(info: OperationRef<'static>, request: &Map<String, Value>) -> Self {
        let token = info.paging().and_then(|paging| paging.token);
        Self {
            info,
            offset: request.get("offset").and_then(Value::as_u64).unwrap_or(0),
            by_token: token.is_some_and(|token| request.contains_key(token)),
            before: 0,
            rows: 0,
            total: None,
            token: false,
            answers: 0,
            empty: true,
        }
    }

    /// Starts after rows of earlier runs.
    pub(crate) fn resume(&mut self, rows: u64) {
        self.before += rows;
    }

    /// Counts a response.
    pub(crate) fn add(&mut self, answer: &Answer<'_>) {
        self.answers += 1;
        self.empty &= answer.is_empty();
        if self.info.rows_in().is_none() {
            return;
        }
        self.rows += answer.row_texts().len() as u64;
        let whole = |value| u64::try_from(whole_value(&value)?).ok();
        self.total = answer.member("total_count").and_then(whole).or(self.total);
        let token = self.info.paging().and_then(|paging| paging.token);
        self.token =
            token.and_then(|token| answer.member(token)).is_some_and(|token| token.is_string());
    }

    /// Rows so far.
    pub(crate) fn rows(&self) -> u64 {
        self.rows
    }

    /// Rows of the listing so far, those of earlier runs included.
    pub(crate) fn of_listing(&self) -> u64 {
        self.before + self.rows
    }

    /// Whether no response brought a result.
    pub(crate) fn is_empty(&self) -> bool {
        self.empty
    }

    /// Says how many rows these are, of how many, and how to get the next.
    ///
    /// `again` tells how a listing goes on whose position a cursor keeps.
    pub(crate) fn summary(&self, again: Option<&str>) -> Option<String> {
        if self.answers == 0 {
            return None;
        }
        if self.empty {
            return Some("the call succeeded, but there is no data for this request".to_owned());
        }
        self.info.rows_in()?;
        let shown = grouped(&self.rows.to_string());
        let plural = |count: u64| if count == 1 { "row" } else { "rows" };
        let (Some(total), Some(_)) = (self.total, self.info.paging()) else {
            return Some(format!("{shown} {}", plural(self.rows)));
        };
        let mut text = format!("{shown} of {} {}", grouped(&total.to_string()), plural(total));
        if let Some(next) = self.next() {
            text.push_str("; next: ");
            text.push_str(again.unwrap_or(&next));
        }
        Some(text)
    }

    /// The option that asks for the next rows, where some came and more are left.
    pub(crate) fn next(&self) -> Option<String> {
        let paging = self.info.paging().filter(|_| self.rows > 0)?;
        let page = ReadPage {
            // Where a token leads is not known.
            end: (!self.by_token).then(|| self.offset + self.of_listing()),
            total: Some(self.total?),
            by_token: self.by_token,
            has_token: self.token,
            ..ReadPage::default()
        };
        match paging.next(page)? {
            NextPage::Offset(next) => Some(format!("--offset {next}")),
            NextPage::Token(token) => {
                let token = token.replace('_', "-");
                Some(format!("--{token} with the token of this response (-o json shows it)"))
            }
            NextPage::Unreachable => None,
        }
    }
}
