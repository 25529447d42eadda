//! What can be shown without making the call: the HTTP request, a curl command, the price.

use aisa_backlinks::{Prepared, Quote, Usd};

use crate::{
    exit::{Exit, Failure},
    output::{Format, json},
    print, printable, secret,
    settings::Settings,
};

/// Method, URL, headers and body, the way HTTP is usually written down.
pub(super) fn dry_run(prepared: &Prepared) -> Result<Exit, Failure> {
    let mut text = format!("{} {}\n", prepared.method(), prepared.url());
    text.push_str("authorization: Bearer $AISA_API_KEY\n");
    for (name, value) in prepared.headers() {
        text.push_str(&format!("{name}: {value}\n"));
    }
    if let Some(body) = prepared.body() {
        text.push_str(&format!("\n{}\n", json::pretty(body)));
    }
    print(&printable::json_for_stdout(&secret::hide(&text)))
}

/// The call as a command, the key left to the shell.
pub(super) fn curl(prepared: &Prepared) -> Result<Exit, Failure> {
    // The body is JSON within its quotes, too.
    print(&printable::json_for_stdout(&secret::hide(&format!(
        "{}\n",
        prepared.to_curl()
    ))))
}

/// The price that the gateway named.
pub(super) fn quote(quote: &Quote, settings: &Settings) -> Result<Exit, Failure> {
    let raw = String::from_utf8_lossy(&quote.raw);
    let text = match settings.format {
        Format::Raw => raw.into_owned(),
        Format::Json => json::pretty(&raw) + "\n",
        Format::Jsonl => json::compact(&raw) + "\n",
        Format::Csv => format!(
            "estimated,max\n{},{}\n",
            quote.estimated.to_decimal(),
            quote.max.map(Usd::to_decimal).unwrap_or_default()
        ),
        Format::Table => words(quote),
    };
    print(&printable::json_for_stdout(&text))
}

fn words(quote: &Quote) -> String {
    let kind = quote.kind.as_deref().map(|kind| format!(" ({kind})"));
    let mut text = format!("estimated {}{}", quote.estimated, kind.unwrap_or_default());
    match (quote.max, quote.may_exceed) {
        (Some(max), _) => text.push_str(&format!(", at most {max}")),
        (None, Some(true)) => text.push_str(", may be exceeded"),
        (None, _) => {}
    }
    printable::line(&text) + "\n"
}
