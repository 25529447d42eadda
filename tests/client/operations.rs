//! Every operation of the schema, from a request to a typed result, over loopback against the sandbox.

use std::collections::HashSet;

use aisa_backlinks::{
    Budget, BulkRanksRequest, Client, SummaryRequest, Usd, request::RawRequest, usd,
};
use aisa_sandbox::{Fault, Sandbox};

pub(crate) async fn start() -> (Sandbox, Client) {
    let sandbox = Sandbox::start().await.unwrap();
    let client = Client::builder().key(sandbox.key()).base_url(sandbox.url()).build().unwrap();
    (sandbox, client)
}

#[tokio::test]
async fn every_operation_answers_within_its_estimate_and_without_unknown_fields() {
    let (sandbox, client) = start().await;
    for info in aisa_backlinks::family().all() {
        let call = client.call(RawRequest::new(info, info.example()));
        let estimate = call.estimate();
        let answer = call.await.unwrap_or_else(|error| panic!("{}: {error}", info.name()));
        assert!(answer.has_data(), "{}", info.name());
        assert_eq!(answer.unknown_fields(), [], "{}", info.name());
        let charge = answer.charge().unwrap();
        assert!(
            estimate.is_none_or(|estimate| charge <= estimate),
            "{}: {charge} > {estimate:?}",
            info.name()
        );
        let last = sandbox.executed().pop().unwrap();
        assert_eq!((&*last.operation, last.charge_micros), (info.name(), charge.micros()));
        assert_eq!(last.idempotency_key.as_deref(), Some(answer.idempotency_key()));
    }
    assert_eq!(sandbox.account().executed as usize, aisa_backlinks::family().operations.len());
}

#[tokio::test]
async fn a_budget_reserves_enough_for_every_operation() {
    let sandbox = Sandbox::start().await.unwrap();
    let budget = Budget::new(usd("10.00"));
    let builder = Client::builder().key(sandbox.key()).base_url(sandbox.url());
    let client = builder.budget(budget.clone()).build().unwrap();
    for info in aisa_backlinks::family().all() {
        let mut call = client.call(RawRequest::new(info, info.example()));
        if info.price.is_none() {
            call = call.with_max_price(usd("0.20"));
        }
        let answer = call.await;
        assert!(answer.is_ok(), "{}: {}", info.name(), answer.unwrap_err());
    }
    assert_eq!(budget.settled().micros(), sandbox.account().charged_micros);
    assert_eq!((budget.reserved(), budget.overrun()), (Usd::ZERO, Usd::ZERO));
}

#[tokio::test]
async fn every_operation_quotes_what_it_charges_at_most() {
    let (sandbox, client) = start().await;
    for info in aisa_backlinks::family().all() {
        let quote = client.call(RawRequest::new(info, info.example())).quote().await;
        let quote = quote.unwrap_or_else(|error| panic!("{}: {error}", info.name()));
        let answer = client
            .call(RawRequest::new(info, info.example()))
            .with_max_price(quote.estimated)
            .await
            .unwrap();
        assert!(
            answer.charge().unwrap() <= quote.max.unwrap_or(quote.estimated),
            "{}",
            info.name()
        );
    }
    assert_eq!(
        sandbox.account().executed as usize,
        aisa_backlinks::family().operations.len(),
        "quotes run nothing"
    );
}

#[tokio::test]
async fn a_summary_comes_typed() {
    let (_sandbox, client) = start().await;
    let answer =
        client.summary(SummaryRequest::new("example.com").internal_list_limit(3)).await.unwrap();
    let result = answer.result().unwrap();
    assert_eq!(result.target.as_deref(), Some("example.com"));
    assert!(result.backlinks.unwrap() >= result.referring_domains.unwrap());
    assert!(result.referring_links_tld.as_ref().unwrap().len() <= 3);
    assert!(!client.summary("absent.example").await.unwrap().has_data());
}

#[tokio::test]
async fn changes_upstream_makes_without_notice_do_not_cost_an_answer() {
    let (sandbox, client) = start().await;
    for fault in [
        Fault::UnknownFields,
        Fault::UnknownValues,
        Fault::FloatIntegers,
        Fault::Nulls,
        Fault::ContentType(None),
    ] {
        sandbox.push(fault.clone());
        let answer = client
            .summary("example.com")
            .await
            .unwrap_or_else(|error| panic!("{fault:?}: {error}"));
        assert!(answer.has_data(), "{fault:?}");
        assert_eq!(answer.unknown_fields().is_empty(), fault != Fault::UnknownFields, "{fault:?}");
    }
    sandbox.push(Fault::Charge(Some("-1".to_owned())));
    assert_eq!(client.summary("example.com").await.unwrap().charge(), None);
}

#[tokio::test]
async fn refusals_of_the_gateway_cost_nothing() {
    let (sandbox, client) = start().await;
    let wrong = Client::builder().key("sk-aisa-wrong").base_url(sandbox.url()).build().unwrap();
    assert!(wrong.summary("example.com").await.unwrap_err().is_auth());
    let error = client.summary("example.com").with_max_price(Usd::ZERO).await.unwrap_err();
    assert!(error.is_budget(), "{error}");
    let error =
        client.call(SummaryRequest::new("not a target")).without_validation().await.unwrap_err();
    assert_eq!(error.task_status(), Some(40_501), "{error}");
    assert_eq!(sandbox.account().executed, 0);
}

#[tokio::test]
async fn a_key_of_the_caller_runs_once() {
    let (sandbox, client) = start().await;
    client.summary("example.com").with_idempotency_key("job-17").await.unwrap();
    let error = client.summary("example.com").with_idempotency_key("job-17").await.unwrap_err();
    assert!(error.may_be_charged(), "{error}");
    assert_eq!(sandbox.account().executed, 1);
}

#[tokio::test]
async fn concurrent_calls_run_once_each() {
    let (sandbox, client) = start().await;
    let calls = (0..40).map(|n| {
        let client = client.clone();
        tokio::spawn(async move {
            client.summary(format!("site-{n}.example.com")).await.map(|answer| answer.has_data())
        })
    });
    for call in calls.collect::<Vec<_>>() {
        assert!(call.await.unwrap().unwrap());
    }
    let keys: HashSet<_> =
        sandbox.executed().into_iter().map(|call| call.idempotency_key).collect();
    assert_eq!(keys.len(), 40);
    assert!(sandbox.account().peak_in_flight <= 5, "{:?}", sandbox.account());
}

#[tokio::test]
async fn a_target_named_twice_is_sent_and_paid_once() {
    let (sandbox, client) = start().await;
    let once = BulkRanksRequest::new(["b.example", "a.example"]);
    let twice = BulkRanksRequest::new(["b.example", "a.example", "b.example"]);
    assert_eq!(
        client.bulk_ranks(twice.clone()).estimate(),
        client.bulk_ranks(once.clone()).estimate()
    );
    let prepared = client.bulk_ranks(twice.clone()).prepare().unwrap();
    assert_eq!(prepared.body(), Some(r#"[{"targets":["b.example","a.example"]}]"#));
    let answer = client.bulk_ranks(twice).await.unwrap();
    let charge = answer.charge();
    assert_eq!(answer.result().unwrap().items.as_ref().unwrap().len(), 2);
    assert_eq!(charge, client.bulk_ranks(once).await.unwrap().charge());
    assert_eq!(sandbox.account().executed, 2);
}
