//! Every form of the same docs becomes the same contract.

use aisa_drift::{BodyShape, Contract, Form, Hints, Path, Shape};

use crate::support::{API, MARKDOWN, NESTED, PAGE, REQUEST, RESPONSE, YAML, compare, named, read};

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
        request.get(&Path::dotted(path)).unwrap_or_else(|| panic!("`{path}` is read")).clone()
    };
    for (name, text, _) in FORMS {
        let contract = read(text);
        assert_eq!(contract.operations[0].body, Some(BodyShape::Array), "{name}");
        assert_eq!(field(&contract, "target").facts.required, Some(true), "{name}");
        assert_ne!(field(&contract, "memo").facts.required, Some(true), "{name}");
        assert_eq!(field(&contract, "limit").facts.maximum(), Some(200.0), "{name}");
        assert_eq!(field(&contract, "limit").facts.rules.default, Some(20.into()), "{name}");
        assert_eq!(field(&contract, "memo").facts.max_length(), Some(80), "{name}");
        assert_eq!(field(&contract, "labels").facts.max_items(), Some(5), "{name}");
        assert_eq!(field(&contract, "order_by").facts.max_items(), Some(3), "{name}");
        assert_eq!(
            field(&contract, "since").facts.rules.min_date.as_deref(),
            Some("2020-05-01"),
            "{name}"
        );
        assert_eq!(
            field(&contract, "since").facts.rules.default,
            Some("2020-05-01".into()),
            "{name}"
        );
        assert_eq!(
            field(&contract, "include_fallen").facts.rules.default,
            Some(true.into()),
            "{name}"
        );
        let values = field(&contract, "variety").facts.values.unwrap_or_default();
        assert_eq!(values, ["red", "green", "mixed"], "{name}");
        let result = &contract.operations[0].result;
        let keeper = result.get(&Path::dotted("items.keeper")).map(|field| &field.shape);
        assert_eq!(keeper, Some(&Shape::Object), "{name}");
        assert!(result.get(&Path::dotted("items.neighbours.*.distance")).is_some(), "{name}");
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
    let part = coverage.unparsed.iter().find(|part| part.what.contains("depends on the plan"));
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
    let fewer = PAGE.replace("a memo of your own optional field the character limit is 80\n\n", "");
    assert_ne!(fewer, PAGE);
    let coverage = read(&fewer).coverage;
    assert!(
        coverage.unparsed.iter().any(|part| part.what.contains("without a name")),
        "{coverage:?}"
    );
}

#[test]
fn captured_bodies_are_recognised() {
    assert_eq!(read(RESPONSE).source.form, Form::Response);
    let hints = Hints { operation: Some("orchards".into()), ..Hints::default() };
    let request =
        aisa_drift::read("request", REQUEST.as_bytes(), &hints).expect("the request is readable");
    assert_eq!(request.source.form, Form::Request);
    assert_eq!(request.operations[0].name, "orchards");
}

#[test]
fn documents_without_a_host_are_told_by_their_paths() {
    let vendor = API.operations().map(|(_, operation)| {
        let path = operation.path.replacen("/dataforseo", "/v3", 1);
        (path, operation.path.clone(), format!("/apis/v1{}", operation.path))
    });
    let vendor: Vec<_> = vendor.collect();
    let provider = |paths: &mut dyn Iterator<Item = &str>, servers: &str, source: Option<&str>| {
        let paths: Vec<String> =
            paths.map(|path| format!(r#""{path}": {{"post": {{}}}}"#)).collect();
        let text = format!(r#"{{"openapi": "3.0.3"{servers}, "paths": {{{}}}}}"#, paths.join(", "));
        let hints = Hints { source: source.map(str::to_owned), ..Hints::default() };
        let source = aisa_drift::read("docs", text.as_bytes(), &hints).expect("readable").source;
        assert_eq!(source.provider.is_empty(), source.because.is_empty());
        (source.provider.clone(), source.taken_for())
    };
    let upstream = || vendor.iter().map(|(upstream, ..)| upstream.as_str());
    let gateway = || vendor.iter().map(|(_, gateway, _)| gateway.as_str());
    let whole = || vendor.iter().map(|(.., whole)| whole.as_str());
    let bare = || upstream().map(|path| path.trim_start_matches("/v3"));
    for (found, name, because) in [
        (provider(&mut upstream(), "", None), "dataforseo", "its paths begin with /v3/"),
        (provider(&mut gateway(), "", None), "aisa", "its paths begin with /dataforseo/"),
        (provider(&mut whole(), "", None), "aisa", "its paths begin with /apis/v1/"),
        (provider(&mut bare(), r#", "servers": [{"url": "/v3/"}]"#, None), "dataforseo", "/v3/"),
        (
            provider(&mut upstream(), r#", "servers": [{"url": "https://api.aisa.one"}]"#, None),
            "aisa",
            "it calls api.aisa.one",
        ),
        (provider(&mut upstream(), "", Some("aisa")), "aisa", "--source says so"),
        (
            provider(&mut bare(), "", None),
            "",
            "no record applies; --source aisa or --source dataforseo",
        ),
    ] {
        assert_eq!(found.0, name, "{found:?}");
        assert!(found.1.contains(because), "{found:?}");
    }
}

#[test]
fn markdown_may_begin_with_an_element_of_html() {
    let contract = read(&format!("<div class=\"note\">Read this first.</div>\n\n{MARKDOWN}"));
    assert_eq!(contract.source.form, Form::Markdown);
}
