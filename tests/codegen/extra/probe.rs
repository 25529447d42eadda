//! Calls the invented operation, typed, against the sandbox that serves it.

use aisa_backlinks::{Client, OrchardCare, OrchardKind, VineyardsRequest, field, orchard_fields};
use aisa_sandbox::Sandbox;

#[tokio::main(flavor = "current_thread")]
async fn main() {
    let sandbox = Sandbox::start().await.unwrap();
    let client = Client::builder().key(Sandbox::KEY).base_url(sandbox.url()).build().unwrap();

    let request = VineyardsRequest::new("example.org", OrchardCare::new(3).gently(false))
        .kind(OrchardKind::StoneFruit)
        .words(["acre", "hill"])
        .filters(orchard_fields::TREES.gt(1) & field("name").ne("x"))
        .limit(2)
        .type_("weekly");
    request.validate().unwrap();
    println!("request {}", serde_json::to_string(&request).unwrap());

    let answer = client.vineyards(request).await.unwrap();
    let result = answer.result().unwrap();
    println!("target {}", result.target.as_deref().unwrap());
    println!("unknown fields {}", answer.unknown_fields().len());
    for row in result.items.as_ref().unwrap().iter() {
        println!("row {}", row.name.is_some() && row.soil.is_some());
    }

    let dry = VineyardsRequest::new("example.org", OrchardCare::new(99));
    println!("invalid {}", dry.validate().unwrap_err());
    let refused = client.vineyards(dry).await.unwrap_err();
    println!("sent {}, refused {:?}", sandbox.executed().len(), refused.kind());
    let info = aisa_backlinks::family().all().find(|info| info.name() == "vineyards").unwrap();
    println!("described {} {}", info.path(), info.fields().into_iter().map(|field| field.name()).collect::<Vec<_>>().join(" "));

    let mosses = aisa_mosses::Client::with_gateway(client.gateway());
    let answer = mosses.summary(aisa_mosses::SummaryRequest::new().limit(2)).await.unwrap();
    let rows = answer.result().unwrap().items.as_ref().unwrap().iter().count();
    println!("another family {rows} rows, {} unknown fields", answer.unknown_fields().len());

    let mut finds = mosses.finds(aisa_mosses::FindsRequest::new("bed-7").limit(3)).pages();
    let (mut pages, mut kinds, mut contained) = (0, 0, 0);
    while let Some(page) = finds.next().await.transpose().unwrap() {
        pages += 1;
        for find in page.rows() {
            kinds += 1;
            if let aisa_mosses::Find::WoodenBox(chest) = find {
                contained += chest.items.iter().flatten().count();
            }
        }
        if pages == 4 {
            break;
        }
    }
    println!("tagged rows {}, in boxes {}, pages {pages}", kinds > 3, contained > 0);

    let request = aisa_mosses::HarvestsRequest::new(["apple", "pear"]);
    println!("one of: {}", request.validate().unwrap_err());
    let request = request.region_code(7).language_code("en").ripeness(1.5).years([2024, 2025]).plots([[0.5, 1.0].to_vec()]);
    let answer = mosses.harvests(request).await.unwrap();
    println!("rows in result {}, unknown fields {}", answer.rows().len(), answer.unknown_fields().len());
}
