//! Docs pages are downloaded politely, within limits, and HTML becomes the text that the page reader knows.

use std::{
    io::{BufRead, BufReader, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};

use aisa_drift::{FetchLimits, Fetcher, Form, text_of_html};

use crate::support::{HTML, compare, named, read};

/// A server on loopback: one answer a connection, as `answer` writes it for the path; it notes the heads it was sent.
struct Docs {
    address: SocketAddr,
    heads: Arc<Mutex<Vec<String>>>,
}

impl Docs {
    fn start(answer: impl Fn(&str, &mut TcpStream) + Send + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("loopback is there");
        let address = listener.local_addr().expect("an address");
        let heads = Arc::new(Mutex::new(Vec::new()));
        let noted = Arc::clone(&heads);
        thread::spawn(move || {
            for mut stream in listener.incoming().flatten() {
                let head: Vec<String> = BufReader::new(&stream)
                    .lines()
                    .map_while(Result::ok)
                    .take_while(|line| !line.is_empty())
                    .collect();
                let path = head[0].split(' ').nth(1).unwrap_or_default().to_owned();
                noted.lock().expect("no test panics here").push(head.join("\n"));
                answer(&path, &mut stream);
            }
        });
        Self { address, heads }
    }

    fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    fn heads(&self) -> Vec<String> {
        self.heads.lock().expect("no test panics here").clone()
    }
}

fn send(stream: &mut TcpStream, status: &str, headers: &str, body: &str) {
    let length = body.len();
    // A client that has had enough closes the connection, which is fine.
    let _ = write!(
        stream,
        "HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {length}\r\n{headers}\r\n{body}"
    );
}

const IS_HTML: &str = "Content-Type: text/html; charset=utf-8\r\n";

fn limits() -> FetchLimits {
    FetchLimits {
        timeout: Duration::from_secs(20),
        max_bytes: 100_000,
        pause: Duration::from_secs(7),
    }
}

#[test]
fn a_page_in_html_is_read_as_the_same_docs() {
    let docs = Docs::start(|_, stream| send(stream, "200 OK", IS_HTML, HTML));
    let mut fetcher = Fetcher::new(limits(), |_| ()).expect("a fetcher");
    let page = fetcher.page(&docs.url("/orchards/")).expect("the page");
    assert_eq!(page.html.as_deref(), Some(HTML));
    let report = compare(&page.text);
    assert_eq!(report.source.form, Form::Page);
    assert_eq!(report.compared, ["orchards"]);
    assert_eq!(named(&report), [""; 0]);
    let head = &docs.heads()[0].to_ascii_lowercase();
    assert!(head.contains("user-agent: aisa-backlinks-drift/"), "{head}");
    assert!(head.contains("accept: text/markdown, text/html"), "{head}");
}

#[test]
fn changes_of_a_page_in_html_are_named() {
    for (from, to, change) in [
        (
            "maximum value: <code>200</code>",
            "maximum value: <code>100</code>",
            "request-maximum-changed orchards request.limit",
        ),
        (
            "<code>is_fenced</code>",
            "<code>is_walled</code>",
            "response-field-added orchards result.items[].is_walled",
        ),
        (
            "the character limit is <b>80</b>",
            "the character limit is 120",
            "request-length-limit-changed orchards request.memo",
        ),
        (
            "<code>spring</code>, <code>autumn</code>",
            "<code>spring</code>",
            "response-value-removed orchards result.items[].season",
        ),
        (
            "\"rank\": 7,",
            "\"rank\": 7, \"altitude\": 3,",
            "response-field-added orchards result.items[].altitude",
        ),
    ] {
        assert!(HTML.contains(from), "{from}");
        let report = compare(&text_of_html(&HTML.replacen(from, to, 1)));
        assert_eq!(named(&report), [change], "{from}");
    }
}

#[test]
fn names_without_indentation_are_told_by_the_order_of_the_example() {
    let flat = HTML.replace("&nbsp;", "");
    let report = compare(&text_of_html(&flat));
    assert_eq!(named(&report), [""; 0]);
    // What the example lacks could sit anywhere: it is named as not understood, and nothing counts as gone.
    let lacking = flat.replace(
        "\"keeper\": {\"name\": \"A. Keeper\", \"trees_planted\": 9},",
        "\"keeper\": null,",
    );
    let report = compare(&text_of_html(&lacking));
    assert_eq!(named(&report), [""; 0]);
    let named = |name| report.coverage.unparsed.iter().any(|part| part.what.contains(name));
    assert!(named("`trees_planted` is listed but missing from the example"));
}

#[test]
fn scripts_navigation_and_other_languages_are_left_out() {
    let text = text_of_html(HTML);
    for stranger in ["alert(", "Skip to", "color: red", "requests.post", "Impressum"] {
        assert!(HTML.contains(stranger), "{stranger}");
        assert!(!text.contains(stranger), "{stranger}\n{text}");
    }
    // A page may be cut anywhere, nest without end, or be no HTML at all.
    for end in (0..HTML.len()).step_by(397).filter(|end| HTML.is_char_boundary(*end)) {
        text_of_html(&HTML[..end]);
    }
    text_of_html(&"<div>".repeat(1_000));
    assert_eq!(text_of_html("plain"), "plain\n");
}

#[test]
fn markdown_is_kept_as_it_comes() {
    let docs = Docs::start(|_, stream| {
        send(stream, "200 OK", "Content-Type: text/markdown\r\n", crate::support::MARKDOWN);
    });
    let page = Fetcher::new(limits(), |_| ()).expect("a fetcher").page(&docs.url("/"));
    let page = page.expect("the page");
    assert_eq!((page.text.as_str(), page.html), (crate::support::MARKDOWN, None));
    assert_eq!(read(&page.text).source.form, Form::Markdown);
}

#[test]
fn there_is_a_pause_before_each_page_but_the_first() {
    let docs = Docs::start(|_, stream| send(stream, "200 OK", IS_HTML, "<p>one</p>"));
    let mut pauses = Vec::new();
    let mut fetcher = Fetcher::new(limits(), |pause| pauses.push(pause)).expect("a fetcher");
    for _ in 0..3 {
        fetcher.page(&docs.url("/")).expect("the page");
    }
    drop(fetcher);
    assert_eq!(pauses, [Duration::from_secs(7); 2]);
}

#[test]
fn what_is_no_page_is_refused_in_words() {
    let large = "x".repeat(100_001);
    let docs = Docs::start(move |path, stream| match path {
        "/gone" => send(stream, "404 Not Found", IS_HTML, "<p>gone</p>"),
        "/picture" => send(stream, "200 OK", "Content-Type: image/png\r\n", "png"),
        "/unknown" => send(stream, "200 OK", "", "?"),
        "/large" => send(stream, "200 OK", IS_HTML, &large),
        "/endless" => {
            // No length is told, and it never ends.
            let _ = write!(stream, "HTTP/1.1 200 OK\r\n{IS_HTML}\r\n");
            while stream.write_all(large.as_bytes()).is_ok() {}
        }
        "/away" => send(stream, "302 Found", "Location: http://docs.example/\r\n", ""),
        "/port" => send(stream, "302 Found", "Location: http://127.0.0.1:9/\r\n", ""),
        "/round" => send(stream, "302 Found", "Location: /round\r\n", ""),
        "/moved" => send(stream, "301 Moved Permanently", "Location: /here\r\n", ""),
        "/torn" => {
            let _ = write!(stream, "HTTP/1.1 200 OK\r\nContent-Length: 90\r\n{IS_HTML}\r\nhalf");
        }
        _ => send(stream, "200 OK", IS_HTML, "<p>here</p>"),
    });
    let mut fetcher = Fetcher::new(limits(), |_| ()).expect("a fetcher");
    for (path, reason) in [
        ("/gone", "HTTP status 404"),
        ("/picture", "not \"image/png\""),
        ("/unknown", "HTML, Markdown or plain text was expected"),
        ("/large", "larger than 100000 bytes"),
        ("/endless", "larger than 100000 bytes"),
        ("/away", "redirects to another host"),
        ("/port", "redirects to another host"),
        ("/round", "redirects too often"),
        ("/torn", "broke off"),
    ] {
        let error = fetcher.page(&docs.url(path)).expect_err(path);
        assert!(error.reason.contains(reason), "{error}");
        assert!(error.to_string().starts_with(&docs.url(path)), "{error}");
    }
    let page = fetcher.page(&docs.url("/moved")).expect("it stays on its host");
    assert_eq!(page.text, "here\n");
}

#[test]
fn a_server_that_hangs_is_given_up() {
    let docs = Docs::start(|path, stream| {
        if path == "/half" {
            let _ = write!(stream, "HTTP/1.1 200 OK\r\nContent-Length: 90\r\n{IS_HTML}\r\nhalf");
        }
        // Kept open until the client goes.
        let _ = BufReader::new(stream).read_line(&mut String::new());
    });
    let limits = FetchLimits { timeout: Duration::from_millis(300), ..limits() };
    let mut fetcher = Fetcher::new(limits, |_| ()).expect("a fetcher");
    for (path, reason) in [("/silent", "no response in time"), ("/half", "did not end in time")] {
        let error = fetcher.page(&docs.url(path)).expect_err(path);
        assert!(error.reason.contains(reason), "{error}");
    }
}
