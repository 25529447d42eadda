//! What is printed instead of a call: the HTTP request, a curl command, the price.

use aisa_gateway::{
    Usd,
    request::{Prepared, Quote},
    transport::hide_key,
};

use super::Batches;
use crate::{
    console::{self, Console},
    destination::Destination,
    exit::{CliError, Exit},
    output::{Format, json},
    printable,
    settings::Settings,
};

/// Method, URL, headers and body, the way HTTP is usually written down.
pub(super) fn dry_run(prepared: &Prepared, destination: &Destination) -> Result<Exit, CliError> {
    let mut text = format!("{} {}\n", prepared.method(), prepared.url());
    text.push_str("authorization: Bearer $AISA_API_KEY\n");
    for (name, value) in prepared.headers() {
        text.push_str(&format!("{name}: {value}\n"));
    }
    if let Some(body) = prepared.body() {
        text.push_str(&format!("\n{}\n", json::pretty(body)));
    }
    console::print_to(destination, &printable::json_for_stdout(&hide_key(&text)))
}

/// The call as a curl command, which takes the key from the environment.
pub(super) fn curl(prepared: &Prepared, destination: &Destination) -> Result<Exit, CliError> {
    // Escapes as JSON: the body is JSON within quotes.
    let command = format!("{}\n", prepared.to_curl());
    console::print_to(destination, &printable::json_for_stdout(&hide_key(&command)))
}

/// The price by the figures of this version.
pub(super) fn estimate(batches: &Batches, settings: &Settings) -> Result<Exit, CliError> {
    let (estimate, ceiling) = (batches.estimate, batches.ceiling);
    let figures = || {
        let (pages, rows) = batches.total().unzip();
        serde_json::json!({
            "pages": pages, "rows": rows,
            "estimated_cost_micros_usd": estimate.map(Usd::micros),
            "max_cost_micros_usd": ceiling.map(Usd::micros),
        })
        .to_string()
    };
    console::print_to(
        &settings.destination,
        &match settings.format {
            Format::Json => json::pretty(&figures()) + "\n",
            Format::Raw | Format::Jsonl => figures() + "\n",
            Format::Csv => {
                let decimal = |price: Option<Usd>| price.map(Usd::to_decimal).unwrap_or_default();
                let (estimate, ceiling) = (decimal(estimate), decimal(ceiling));
                format!("estimated,max\n{estimate},{ceiling}\n")
            }
            Format::Table => format!("{}\n", range(batches)),
        },
    )
}

/// The prices of a run in words.
pub(super) fn range(batches: &Batches) -> String {
    let most = batches.ceiling.map(|ceiling| format!("at most {ceiling}"));
    let price = match (batches.estimate, most) {
        (Some(estimate), Some(most)) => format!("estimated {estimate}, {most}"),
        (Some(estimate), None) => format!("estimated {estimate}"),
        (None, Some(most)) => most,
        (None, None) => return "the price is known only after the call".to_owned(),
    };
    match (batches.in_words(), batches.total()) {
        (None, _) => price,
        (Some(words), Some(_)) => format!("{price}: {words}"),
        (Some(words), None) => format!("{price} a page: {words}"),
    }
}

/// The prices that the gateway quotes, one for each size of page, with the number of pages.
pub(super) fn quote(
    batches: &Batches,
    quotes: &[(u64, Quote)],
    settings: &Settings,
    console: Console,
) -> Result<Exit, CliError> {
    let sum = |price: fn(&Quote) -> Option<Usd>| {
        quotes.iter().try_fold(Usd::ZERO, |sum, (pages, quote)| {
            Some(sum.saturating_add(price(quote)?.saturating_mul(*pages)))
        })
    };
    let estimated = sum(|quote| Some(quote.estimated)).unwrap_or_default();
    let max = sum(|quote| quote.max);
    let words = words(batches, quotes, estimated, max);
    let each = |shown: fn(&str) -> String| {
        let raw = quotes.iter().map(|(_, quote)| String::from_utf8_lossy(&quote.raw));
        raw.map(|raw| shown(&raw)).collect::<String>()
    };
    let text = match settings.format {
        Format::Raw if quotes.len() > 1 => each(|raw| format!("{raw}\n")),
        Format::Raw => each(str::to_owned),
        Format::Json => each(|raw| json::pretty(raw) + "\n"),
        Format::Jsonl => each(|raw| json::compact(raw) + "\n"),
        Format::Csv => format!(
            "estimated,max\n{},{}\n",
            estimated.to_decimal(),
            max.map(Usd::to_decimal).unwrap_or_default()
        ),
        Format::Table => format!("{words}\n"),
    };
    if settings.format != Format::Table && batches.in_words().is_some() {
        console.note(&words);
    }
    let destination = &settings.destination;
    console::print_to(destination, &printable::json_for_stdout(&text))
}

fn words(batches: &Batches, quotes: &[(u64, Quote)], estimated: Usd, max: Option<Usd>) -> String {
    let mut text = format!("estimated {estimated}");
    if let Some(kind) = quotes.iter().find_map(|(_, quote)| quote.kind.as_deref()) {
        text.push_str(&format!(" ({kind})"));
    }
    let exceeds = quotes.iter().any(|(_, quote)| quote.may_exceed == Some(true));
    match max {
        Some(max) => text.push_str(&format!(", at most {max}")),
        None if exceeds => text.push_str(", may be exceeded"),
        None => {}
    }
    if let Some(words) = batches.in_words() {
        let a_page = if batches.total().is_none() { " a page" } else { "" };
        text.push_str(&format!("{a_page}: {words}"));
    }
    printable::line(&text)
}
