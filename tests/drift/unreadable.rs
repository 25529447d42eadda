//! Input that cannot be read: what was expected, what was found, and on which line.

use aisa_drift::{Hints, ReadError, read};

use crate::support::{HTML, NESTED, PAGE, REQUEST, YAML, replaced};

fn refusal(bytes: &[u8]) -> ReadError {
    match read("docs", bytes, &Hints::default()) {
        Ok(contract) => panic!("{:?} was read", contract.source),
        Err(error) => error,
    }
}

#[test]
fn a_refusal_names_line_expectation_and_finding() {
    let torn = &NESTED[..NESTED.len() / 2];
    let torn_page = replaced(
        PAGE,
        "  \"tasks.result.total_count\": 123,\n",
        "  \"tasks.result.total_count\": \n",
    );
    let total_count =
        torn_page.lines().position(|line| line.contains("total_count")).expect("the line") + 1;
    let bad_yaml = replaced(YAML, "    post:\n", "    post: [\n");
    let cases: Vec<(&str, Vec<u8>, usize, &str, &str)> = vec![
        ("empty", b"  \n".to_vec(), 1, "a docs page", "an empty file"),
        (
            "no text",
            b"one\ntwo\nthree \xFF\n".to_vec(),
            3,
            "UTF-8",
            "bytes",
        ),
        (
            "torn JSON",
            torn.as_bytes().to_vec(),
            torn.lines().count(),
            "JSON",
            "EOF",
        ),
        (
            "an essay",
            b"Once upon a time\nthere was no API.\n".to_vec(),
            1,
            "a docs page",
            "without a request",
        ),
        (
            "a torn example",
            torn_page.clone().into_bytes(),
            total_count + 1,
            "JSON example",
            "expected `,`",
        ),
        (
            "a saved page",
            HTML.as_bytes().to_vec(),
            1,
            "copied from the browser",
            "saved as HTML",
        ),
        (
            "a saved page behind a comment",
            format!("\n<!-- saved from url=(0024)https://groves.example/ -->\n{HTML}").into_bytes(),
            2,
            "copied from the browser",
            "saved as HTML",
        ),
        (
            "a web archive",
            format!("From: <Saved by a browser>\nMIME-Version: 1.0\nContent-Type: multipart/related;\n\ttype=\"text/html\"\n\n{HTML}").into_bytes(),
            1,
            "copied from the browser",
            "web archive",
        ),
        ("bad YAML", bad_yaml.into_bytes(), 0, "YAML", ""),
        (
            "no paths",
            b"{\"openapi\": \"3.1.0\"}".to_vec(),
            1,
            "paths",
            "without",
        ),
        (
            "no operations",
            b"{\"openapi\": \"3.1.0\",\n \"paths\": {}}".to_vec(),
            2,
            "operation",
            "none",
        ),
        (
            "a body of nobody",
            REQUEST.as_bytes().to_vec(),
            1,
            "--operation",
            "body",
        ),
        (
            "a list of numbers",
            b"[1, 2]".to_vec(),
            1,
            "--operation",
            "body",
        ),
        (
            "curl without a URL",
            b"curl --request POST\n".to_vec(),
            1,
            "URL",
            "none",
        ),
    ];
    for (name, bytes, line, expected, found) in cases {
        let error = refusal(&bytes);
        assert_eq!(error.name, "docs", "{name}");
        assert!(line == 0 || error.line == line, "{name}: {error}");
        assert!(error.expected.contains(expected), "{name}: {error}");
        assert!(error.found.contains(found), "{name}: {error}");
        assert!(
            error.to_string().starts_with(&format!("docs:{}: expected ", error.line)),
            "{name}: {error}"
        );
    }
}

#[test]
fn references_that_lead_nowhere_or_in_circles_are_named() {
    let nowhere =
        NESTED.replace("#/components/schemas/GrovesKeeper", "#/components/schemas/Nobody");
    let contract =
        read("docs", nowhere.as_bytes(), &Hints::default()).expect("the rest is readable");
    assert!(contract.coverage.unparsed.iter().any(|part| part.what.contains("Nobody")));
    let circle = NESTED.replace(
        "#/components/schemas/GrovesKeeper",
        "#/components/schemas/GrovesOrchardsLiveItem",
    );
    let contract =
        read("docs", circle.as_bytes(), &Hints::default()).expect("the rest is readable");
    assert!(contract.coverage.unparsed.iter().any(|part| part.what.contains("repeats the object")));
}
