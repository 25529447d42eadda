//! Every form of the same docs becomes the same contract.

use aisa_drift::{BodyShape, Contract, Form, Path, Shape};

use crate::support::{MARKDOWN, NESTED, PAGE, REQUEST, RESPONSE, YAML, compare, named, read};

const FORMS: [(&str, &str, Form); 4] = [
    ("page", PAGE, Form::Page),
    ("markdown", MARKDOWN, Form::Markdown),
    ("nested", NESTED, Form::OpenApi),
    ("yaml", YAML, Form::OpenApi),
];

#[test]
fn unchanged_docs_show_no_drift_in_any_form() {
    for (name, text, form) in FORMS {
        let report = compare(text);
        assert_eq!(named(&report), [""; 0], "{name}");
        assert!(!report.drifted(), "{name}");
        assert_eq!(report.source.form, form, "{name}");
        assert_eq!(report.source.provider, "groves", "{name}");
        assert_eq!(report.compared, ["orchards"], "{name}");
    }
}

#[test]
fn every_form_states_the_same_facts() {
    let field = |contract: &Contract, path: &str| {
        let request = &contract.operations[0].request;
        request
            .get(&Path::dotted(path))
            .unwrap_or_else(|| panic!("`{path}` is read"))
            .clone()
    };
    for (name, text, _) in FORMS {
        let contract = read(text);
        assert_eq!(
            contract.operations[0].body,
            Some(BodyShape::Array),
            "{name}"
        );
        assert_eq!(
            field(&contract, "target").facts.required,
            Some(true),
            "{name}"
        );
        assert_ne!(
            field(&contract, "memo").facts.required,
            Some(true),
            "{name}"
        );
        assert_eq!(field(&contract, "limit").facts.maximum, Some(200), "{name}");
        assert_eq!(
            field(&contract, "limit").facts.default,
            Some(20.into()),
            "{name}"
        );
        assert_eq!(
            field(&contract, "memo").facts.max_length,
            Some(80),
            "{name}"
        );
        assert_eq!(
            field(&contract, "labels").facts.max_items,
            Some(5),
            "{name}"
        );
        assert_eq!(
            field(&contract, "order_by").facts.max_items,
            Some(3),
            "{name}"
        );
        assert_eq!(
            field(&contract, "since").facts.min_date.as_deref(),
            Some("2020-05-01"),
            "{name}"
        );
        assert_eq!(
            field(&contract, "since").facts.default,
            Some("2020-05-01".into()),
            "{name}"
        );
        assert_eq!(
            field(&contract, "include_fallen").facts.default,
            Some(true.into()),
            "{name}"
        );
        let values = field(&contract, "variety").facts.values.unwrap_or_default();
        assert_eq!(values, ["red", "green", "mixed"], "{name}");
        let result = &contract.operations[0].result;
        let keeper = result
            .get(&Path::dotted("items.keeper"))
            .map(|field| &field.shape);
        assert_eq!(keeper, Some(&Shape::Object), "{name}");
        assert!(
            result
                .get(&Path::dotted("items.neighbours.*.distance"))
                .is_some(),
            "{name}"
        );
    }
}

#[test]
fn the_report_says_how_much_it_understood() {
    for (name, text, fields) in [
        ("page", PAGE, 44),
        ("markdown", MARKDOWN, 44),
        ("nested", NESTED, 44),
        ("yaml", YAML, 44),
        ("response", RESPONSE, 37),
    ] {
        let coverage = read(text).coverage;
        assert_eq!(coverage.fields, fields, "{name}");
        assert_eq!(coverage.understood, coverage.total, "{name}");
    }
}

#[test]
fn parts_that_are_not_understood_are_named_with_their_line() {
    let strange = format!("Chat with us\n{PAGE}\n\na closing word\n\nanother closing word\n");
    let coverage = read(&strange).coverage;
    let lines = strange.lines().count();
    let named: Vec<_> = coverage.unparsed.iter().map(|part| part.line).collect();
    assert!(named.contains(&1), "{named:?}");
    assert!(named.iter().any(|line| *line >= lines - 3), "{named:?}");
    assert!(coverage.understood < coverage.total);

    let vague = NESTED.replace("maximum value: 200", "maximum value depends on the plan");
    let coverage = read(&vague).coverage;
    let line = 1 + vague
        .lines()
        .position(|line| line.contains("depends on the plan"))
        .expect("the line is there");
    let part = coverage
        .unparsed
        .iter()
        .find(|part| part.what.contains("depends on the plan"));
    assert_eq!(part.map(|part| part.line), Some(line));
}

#[test]
fn descriptions_without_a_name_go_to_the_names_the_list_lacks() {
    // The copy lost three headings in a row and the example lists them in another order.
    let swapped = PAGE.replace(
        "    \"include_fallen\": true,\n    \"memo\": \"<string>\",\n",
        "    \"memo\": \"<string>\",\n    \"include_fallen\": true,\n",
    );
    assert_ne!(swapped, PAGE);
    assert_eq!(named(&compare(&swapped)), [""; 0]);

    // One description too few for the names in between: nobody can say whose it is.
    let fewer = PAGE.replace(
        "a memo of your own optional field the character limit is 80\n\n",
        "",
    );
    assert_ne!(fewer, PAGE);
    let coverage = read(&fewer).coverage;
    assert!(
        coverage
            .unparsed
            .iter()
            .any(|part| part.what.contains("without a name")),
        "{coverage:?}"
    );
}

#[test]
fn captured_bodies_are_recognised() {
    assert_eq!(read(RESPONSE).source.form, Form::Response);
    let hints = aisa_drift::Hints {
        operation: Some("orchards".into()),
        ..aisa_drift::Hints::default()
    };
    let request =
        aisa_drift::read("request", REQUEST.as_bytes(), &hints).expect("the request is readable");
    assert_eq!(request.source.form, Form::Request);
    assert_eq!(request.operations[0].name, "orchards");
}
