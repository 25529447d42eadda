//! Checks requests against the rules of the schema, before anything is sent.

use std::time::Duration;

use serde_json::{Map, Value};

use crate::{
    describe::{Operation, OperationRef},
    value::{Date, calendar},
};

pub use aisa_contract::request::{
    Element, Note, Problem, ValidationError, canonical, element, start_page,
};

/// Checks a request against the rules of its operation, as of today in UTC.
///
/// # Errors
/// Every broken rule, with the value and the way out.
pub fn check<R: Operation>(request: &R) -> Result<(), ValidationError> {
    check_day(request, calendar::today())
}

/// Checks a request as of a given day, which rules such as "at most a year ago" depend on.
///
/// # Errors
/// Every broken rule, with the value and the way out. A `today` that the calendar lacks counts as the epoch.
pub fn check_at<R: Operation>(request: &R, today: &Date) -> Result<(), ValidationError> {
    let today = calendar::day(today.as_str());
    check_day(request, today.unwrap_or_else(|| calendar::day_of_unix(Duration::ZERO)))
}

fn check_day<R: Operation>(request: &R, today: jiff::civil::Date) -> Result<(), ValidationError> {
    let info = request.info();
    let fields = written(request).map_err(|error| {
        let rule = format!("cannot be written as a JSON object: {error}");
        ValidationError::of_request(info.name(), rule)
    })?;
    aisa_contract::request::check(info, &fields, today)
}

/// What is odd about a request that passes [`check`]: see [`aisa_contract::request::notes`].
///
/// A call logs them as warnings of `tracing`; [`Call::notes`](crate::call::Call::notes) adds what is odd about its maximum
/// price.
///
/// ```
/// # use aisa_gateway::{Operation, validate};
/// # fn run(request: impl Operation) {
/// for note in validate::notes(&request) {
///     // target: https://example.com/ is only the start page; for the whole site write example.com
///     eprintln!("{note}");
/// }
/// # }
/// ```
pub fn notes<R: Operation>(request: &R) -> Vec<Note> {
    // A request that cannot be serialised cannot be sent either, and the check says so.
    let fields = written(request).unwrap_or_default();
    aisa_contract::request::notes(request.info(), &fields)
}

/// The fields of a request by name.
fn written<R: Operation>(request: &R) -> Result<Map<String, Value>, serde_json::Error> {
    serde_json::to_value(request).and_then(serde_json::from_value)
}

/// Logs notes on a request, once for all pages of a listing.
pub(crate) fn log(
    info: OperationRef<'_>,
    fields: &Map<String, Value>,
    notes: Vec<Note>,
    on_price: impl FnOnce() -> Option<Note>,
) {
    let follows = fields.get("offset").is_some_and(|skipped| *skipped != 0)
        || info
            .paging()
            .and_then(|paging| paging.token)
            .is_some_and(|token| fields.contains_key(token));
    if follows {
        return;
    }
    for note in notes.into_iter().chain(on_price()) {
        tracing::warn!(operation = info.name(), field = note.field, "{}", note.text);
    }
}
