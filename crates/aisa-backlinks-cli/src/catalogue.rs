//! The subcommand `operations`: lists the operations of all families from their descriptions.

use aisa_gateway::{
    OperationInfo, Usd,
    describe::{Price, PriceInfo},
};
use serde_json::{Value, json};

use crate::{
    console::Console,
    families::{FAMILIES, FamilyEntry},
    output::{
        columns, json as text,
        table::{self, Column},
    },
};

/// The list as a table or as JSON.
pub(crate) fn render(format: &str, console: Console) -> String {
    let rows: Vec<Value> = FAMILIES
        .iter()
        .flat_map(|family| {
            let operations = family.operations.iter();
            operations.map(move |info| describe(family, info))
        })
        .collect();
    if format == "json" {
        return text::pretty(&Value::Array(rows).to_string()) + "\n";
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

fn describe(family: &FamilyEntry, info: &OperationInfo) -> Value {
    let pages = match info.paging {
        None => "one answer",
        Some(paging) if paging.token.is_some() => "offset, token",
        Some(_) => "offset",
    };
    let sum = |micros: fn(PriceInfo) -> u64| {
        info.price
            .map(|price| Usd::from_micros(micros(price)).to_string())
    };
    // A row of those that are billed by page has no price of its own.
    let row = |side: fn(PriceInfo) -> Price| {
        let price = info.price?;
        let (per_row, per_page) = (side(price).per_row_micros, side(price).per_page_micros);
        Some(match price.pages {
            None => Usd::from_micros(per_row).to_string(),
            Some(pages) => format!("{} for {}", Usd::from_micros(per_page), pages.rows),
        })
    };
    json!({
        "operation": family.command_words(info),
        "group": info.group,
        "summary": info.summary,
        "method": format!("{:?}", info.method).to_uppercase(),
        "path": info.path,
        "docs": info.docs,
        "pages": pages,
        "call": sum(|price| price.estimate.base_micros),
        "row": row(|price| price.estimate),
        "call_ceiling": sum(|price| price.ceiling.base_micros),
        "row_ceiling": row(|price| price.ceiling),
        "gateway_estimate": info.gateway_estimate.map(|price| price.to_string()),
        "fields": info.fields.iter().map(|field| field.name).collect::<Vec<_>>(),
        "columns": columns::names(info),
    })
}
