//! What the report looks like in its three formats.

use aisa_contract::{Disagreement, Origin};
use aisa_drift::{Record, Report, render};

use crate::support::{
    Edit::{Remove, Rename, Reword, Set},
    NESTED, PAGE, compare_with, edited,
};

fn report() -> Report {
    let docs = edited(
        NESTED,
        &[
            Set(
                "/components/schemas/GrovesOrchardsLiveRequestInfo/properties/slope",
                r#"{"type": "integer"}"#,
            ),
            Set(
                "/components/schemas/GrovesOrchardsLiveRequestInfo/properties/height",
                r#"{"description": "maximum value unknown"}"#,
            ),
            Reword(
                "/components/schemas/GrovesOrchardsLiveRequestInfo/properties/limit/description",
                "maximum value: 200",
                "maximum value: 100",
            ),
            Rename("/components/schemas/GrovesOrchardsLiveItem/properties/rank", "orchard_rank"),
            Remove("/components/schemas/GrovesOrchardsLiveItem/properties/tools"),
            Set(
                "/components/schemas/GrovesOrchardsLiveItem/properties/yield_per_tree/type",
                "\"integer\"",
            ),
            Remove("/components/schemas/GrovesOrchardsLiveItem/properties/is_fenced/nullable"),
        ],
    );
    let record = |change: &str, at: &str, index: usize| Record {
        operation: Some("orchards".into()),
        entry: Disagreement {
            change: change.into(),
            at: at.into(),
            source: "groves openapi 2026-01".into(),
            says: "It is otherwise.".into(),
            reason: "Nobody has seen it on the wire.".into(),
            origin: Origin {
                file: "backlinks/orchards.json".into(),
                pointer: format!("/x-operation/disagreements/{index}"),
            },
        },
    };
    let records = [
        record("request-field-added", "request.slope", 0),
        record("response-field-removed", "result.items[].name", 1),
    ];
    compare_with(&docs, &records)
}

#[test]
fn text_for_a_terminal() {
    insta::assert_snapshot!(render::text(&report(), false));
}

#[test]
fn markdown_for_an_issue() {
    insta::assert_snapshot!(render::markdown(&report()));
}

#[test]
fn json_for_a_program() {
    insta::assert_json_snapshot!(render::json(&report()));
}

#[test]
fn long_lists_are_cut_unless_all_is_asked_for() {
    let mut report = report();
    let one = report.unstated[0].clone();
    report.unstated = vec![one; 30];
    assert!(render::text(&report, false).contains("22 more"));
    assert!(!render::text(&report, true).contains(" more;"));
}

#[test]
fn every_line_that_was_not_understood_is_shown() {
    let strange: Vec<String> = (0..20).map(|number| format!("strange line {number}")).collect();
    let page = format!("{PAGE}\n\nRate limits\n{}\n", strange.join("\n"));
    let text = render::text(&compare_with(&page, &[]), false);
    for line in &strange {
        assert_eq!(text.matches(&format!(": {line}\n")).count(), 1, "{line}: {text}");
    }
}
