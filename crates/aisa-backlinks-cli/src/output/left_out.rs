//! What a list of targets or keywords asked about, and its response says nothing of.

use std::collections::HashSet;

use aisa_contract::{OperationRef, RowPer};
use serde_json::{Map, Value};

use super::{
    answer::{Answer, Foreign, identity, names},
    cell::grouped,
};
use crate::request::TextResponse;
use crate::{command::field::positional, printable};

/// Values that a message names.
const SHOWN: usize = 10;

/// The values of the request that no row names, where the response has a row for each: by its price, or because it comes
/// whole and names others of them.
fn values<'r>(
    info: OperationRef<'_>,
    request: &'r Map<String, Value>,
    rows: impl FnOnce() -> Vec<Value>,
) -> Vec<&'r str> {
    let of_each = matches!(info.row_per, Some(RowPer::Target | RowPer::Keyword));
    let asked = positional(info)
        .filter(|_| of_each || info.paging().is_none())
        .and_then(|field| request.get(field.name())?.as_array());
    let Some(asked) = asked else {
        return Vec::new();
    };
    // Only now: most operations ask about one value, and their rows are not read for this.
    let rows = rows();
    let named: HashSet<String> = rows.iter().flat_map(names).collect();
    let asked = asked.iter().filter_map(Value::as_str);
    let (named, left): (Vec<_>, Vec<_>) = asked.partition(|value| named.contains(&identity(value)));
    match of_each || !named.is_empty() {
        true => left,
        false => Vec::new(),
    }
}

/// Collects them over the responses of a run.
#[derive(Debug, Default)]
pub(crate) struct LeftOut {
    count: u64,
    first: Vec<String>,
}

impl LeftOut {
    /// Looks through a response to a request, for values that the list still has.
    pub(crate) fn add(
        &mut self,
        info: OperationRef<'_>,
        request: &Map<String, Value>,
        answer: &TextResponse,
        foreign: &Foreign,
    ) {
        let rows = || Answer::new(info, answer.raw_result()).into_rows();
        let mut values = values(info, request, rows);
        values.retain(|value| !foreign.is_about(value));
        self.count += values.len() as u64;
        let room = SHOWN.saturating_sub(self.first.len());
        self.first.extend(values.iter().take(room).map(|value| printable::line(value)));
    }

    /// What to say of them, if there are some.
    pub(crate) fn in_words(&self) -> Option<String> {
        let more = match self.count.checked_sub(self.first.len() as u64) {
            Some(more @ 1..) => format!(", … and {} more", grouped(&more.to_string())),
            _ => String::new(),
        };
        let what = match self.count {
            0 => return None,
            1 => "1 value has".to_owned(),
            count => format!("{} values have", grouped(&count.to_string())),
        };
        Some(format!("{what} no row in the response: {}{more}", self.first.join(", ")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn what_no_row_names_is_left_out_whatever_its_spelling() {
        let find = |name: &str| {
            let mut found = crate::families::all().filter_map(|family| family.find(name));
            found.next().unwrap()
        };
        let left = |name: &str, field: &str, asked: Value, rows: &[Value]| {
            let request = json!({field: asked});
            let left = values(find(name), request.as_object().unwrap(), || rows.to_vec());
            left.into_iter().map(str::to_owned).collect::<Vec<_>>()
        };
        let asked = json!(["a.example", "www.b.example", "https://c.example", "d.example"]);
        let rows = [
            json!({"target": "a.example", "rank": 1}),
            json!({"target": "b.example", "rank": null}),
            json!({"target": "https://c.example/"}),
            json!(null),
        ];
        assert_eq!(left("bulk_ranks", "targets", asked.clone(), &rows), ["d.example"]);
        assert_eq!(left("bulk_ranks", "targets", asked, &[]).len(), 4);
        let keywords = json!(["Red  Shoes", "blue shoes"]);
        let rows = [json!({"keyword": "red shoes"})];
        assert_eq!(left("google_ads_search_volume", "keywords", keywords, &rows), ["blue shoes"]);
        assert_eq!(left("summary", "target", json!("a.example"), &[]), [""; 0]);
    }
}
