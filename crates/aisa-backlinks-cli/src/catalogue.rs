//! The subcommand `operations`: lists the operations of all families, as the contract has them.

use aisa_contract::{Family, OperationRef, Price, Prices};
use aisa_gateway::Usd;
use serde_json::{Value, json};

use crate::{
    console::Console,
    families::{self, Named as _},
    output::{
        columns, json as text,
        table::{self, Column},
    },
};

/// The list as a table or as JSON.
pub(crate) fn render(format: &str, console: Console) -> String {
    let mut rows: Vec<Value> = families::all()
        .flat_map(|family| family.all().map(move |info| describe(family, info)))
        .collect();
    if format == "json" {
        return text::pretty(&Value::Array(rows).to_string()) + "\n";
    }
    for row in &mut rows {
        if !row["at_risk"].is_null() {
            row["summary"] =
                format!("At risk. {}", row["summary"].as_str().unwrap_or_default()).into();
        }
    }
    let columns = [
        Column::new("operation").whole(),
        Column::new("pages").whole(),
        Column::new("call").named("a_call").whole(),
        Column::new("row").named("a_row").whole(),
        Column::new("summary"),
    ];
    let list = table::rows(&columns, &rows, console.width(), console.colour_data());
    list.text + "\nPrices are estimates; --quote asks for today's price.\n"
}

fn describe(family: &'static Family, info: OperationRef<'_>) -> Value {
    let pages = match info.paging() {
        None => "one response",
        Some(paging) if paging.token.is_some() => "offset, token",
        Some(_) => "offset",
    };
    let sum = |micros: fn(&Prices) -> u64| {
        info.price.as_ref().map(|price| Usd::from_micros(micros(price)).to_string())
    };
    // A row of those that are billed by page has no price of its own.
    let row = |side: fn(&Prices) -> Price| {
        let price = info.price.as_ref()?;
        let (per_row, per_page) = (side(price).per_row_micros, side(price).per_page_micros);
        Some(match &price.pages {
            None => Usd::from_micros(per_row).to_string(),
            Some(pages) => format!("{} for {}", Usd::from_micros(per_page), pages.rows),
        })
    };
    json!({
        "operation": family.command_words(info),
        "group": info.group(),
        "summary": info.summary(),
        "at_risk": info.at_risk(),
        "method": format!("{:?}", info.method).to_uppercase(),
        "path": info.path(),
        "docs": info.docs(),
        "pages": pages,
        "call": sum(|price| price.estimate.base_micros),
        "row": row(|price| price.estimate),
        "call_ceiling": sum(|price| price.ceiling.base_micros),
        "row_ceiling": row(|price| price.ceiling),
        "gateway_estimate": info.gateway_estimate.map(|price| Usd::from_micros(price).to_string()),
        "fields": info.fields().names().collect::<Vec<_>>(),
        "columns": columns::names(info),
    })
}
