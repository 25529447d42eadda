//! The server for agents as a client meets it: a real process, spoken to over pipes in the words of the protocol.

#![allow(
    clippy::expect_used,
    reason = "helpers of tests fail the test, which clippy.toml allows in test functions only"
)]

mod guides;
mod options;
#[path = "../../../aisa-backlinks-cli/tests/cli/peer.rs"]
mod peer;
#[path = "../../../aisa-backlinks-cli/tests/cli/process.rs"]
#[allow(dead_code, reason = "other tests use the rest")]
mod process;

use std::{
    collections::HashMap,
    io::{BufRead, BufReader, Lines, Write},
    net::TcpListener,
    process::{ChildStdin, ChildStdout, Command, Stdio},
    sync::mpsc,
    thread,
};

use serde_json::{Map, Value, json};

use crate::{
    peer::{Act, Peer, answer, envelope, failures, ok},
    process::{KEY, Run, Running, Start, files, of_rust},
};

/// The program with nothing in its environment but what a test puts there.
fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_aisa-mcp"));
    command
        .env_clear()
        .env("COLUMNS", "100")
        // No response is left behind in a folder that nobody clears; tests of what is kept name one of their own.
        .env("TMPDIR", "/nowhere/at/all")
        .stdin(Stdio::null());
    // A profile of the test run, if one is taken, belongs where it was asked for.
    if let Some(profile) = std::env::var_os("LLVM_PROFILE_FILE") {
        command.env("LLVM_PROFILE_FILE", profile);
    }
    command
}

/// Runs the words of a command line to the end of an empty input; no quoting.
fn line(words: &str) -> Run {
    let mut command = program();
    command.args(words.split_whitespace());
    Run::of(command)
}

/// The program against a gateway of the test's own, with a key.
fn against(url: &str, words: &str) -> Command {
    let mut command = program();
    command.args(words.split_whitespace()).env("AISA_BASE_URL", url).env("AISA_API_KEY", KEY);
    command
}

/// A client that has begun a session.
struct Client {
    child: Running,
    input: Option<ChildStdin>,
    output: Lines<BufReader<ChildStdout>>,
    last: u64,
    /// Responses that came before they were waited for.
    early: HashMap<u64, Value>,
    /// Notifications that came between responses.
    notified: Vec<Value>,
    /// What the server tells the agent about itself.
    instructions: String,
}

impl Client {
    fn start(mut command: Command) -> Self {
        let mut child =
            command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).start();
        let output = BufReader::new(child.stdout.take().expect("stdout is piped")).lines();
        let mut client = Self {
            input: child.stdin.take(),
            child,
            output,
            last: 0,
            early: HashMap::new(),
            notified: Vec::new(),
            instructions: String::new(),
        };
        let hello = json!({
            "protocolVersion": "2025-06-18",
            "capabilities": {},
            "clientInfo": { "name": "test", "version": "1" },
        });
        let id = client.ask("initialize", hello);
        let answer = client.answer(id);
        assert_eq!(answer["result"]["serverInfo"]["name"], "aisa-mcp");
        client.instructions = answer["result"]["instructions"].to_string();
        client.send(json!({ "jsonrpc": "2.0", "method": "notifications/initialized" }).to_string());
        client
    }

    fn sandbox(words: &str) -> Self {
        let mut command = program();
        command.arg("--sandbox").args(words.split_whitespace());
        Self::start(command)
    }

    fn send(&mut self, line: impl AsRef<[u8]>) {
        let input = self.input.as_mut().expect("the session goes on");
        input.write_all(line.as_ref()).expect("the program reads");
        input.write_all(b"\n").expect("the program reads");
    }

    /// Sends a request and gives its id.
    fn ask(&mut self, method: &str, params: Value) -> u64 {
        self.last += 1;
        let id = self.last;
        self.send(
            json!({ "jsonrpc": "2.0", "id": id, "method": method, "params": params }).to_string(),
        );
        id
    }

    fn call(&mut self, tool: &str, arguments: Value) -> u64 {
        self.ask("tools/call", json!({ "name": tool, "arguments": arguments }))
    }

    /// Calls a tool with a token for reports on its progress.
    fn call_with_reports(&mut self, tool: &str, arguments: Value, token: Value) -> u64 {
        self.ask(
            "tools/call",
            json!({ "name": tool, "arguments": arguments, "_meta": { "progressToken": token } }),
        )
    }

    fn cancel(&mut self, id: u64) {
        let cancel = json!({
            "jsonrpc": "2.0", "method": "notifications/cancelled", "params": { "requestId": id },
        });
        self.send(cancel.to_string());
    }

    /// Reads stderr up to a line with this text.
    #[cfg(unix)]
    fn hears(&mut self, text: &str) {
        use std::io::Read;

        let stderr = self.child.stderr.as_mut().expect("stderr is piped");
        let mut said = Vec::new();
        while !String::from_utf8_lossy(&said).contains(text) {
            let mut byte = [0];
            stderr.read_exact(&mut byte).expect("it says more");
            said.extend(byte);
        }
    }

    /// The next message.
    fn message(&mut self) -> Value {
        let line = self.output.next().expect("a response comes").expect("it is text");
        let message: Value = serde_json::from_str(&line).expect("stdout has nothing but protocol");
        assert_eq!(message["jsonrpc"], "2.0");
        message
    }

    /// The response to a request; every line before it must be protocol too.
    fn answer(&mut self, id: u64) -> Value {
        loop {
            if let Some(answer) = self.early.remove(&id) {
                return answer;
            }
            let answer = self.message();
            match answer["id"].as_u64() {
                Some(id) => drop(self.early.insert(id, answer)),
                None => self.notified.push(answer),
            }
        }
    }

    /// The structured result of a call that succeeds.
    #[track_caller]
    fn result(&mut self, tool: &str, arguments: Value) -> Value {
        let id = self.call(tool, arguments);
        let answer = self.answer(id);
        assert_ne!(answer["result"]["isError"], true, "{answer}");
        answer["result"]["structuredContent"].clone()
    }

    /// The text of a call that fails.
    #[track_caller]
    fn error(&mut self, tool: &str, arguments: Value) -> String {
        let id = self.call(tool, arguments);
        let answer = self.answer(id);
        assert_eq!(answer["result"]["isError"], true, "{answer}");
        answer["result"]["content"][0]["text"].as_str().expect("a text").to_owned()
    }

    fn tools(&mut self) -> Vec<Value> {
        let id = self.ask("tools/list", json!({}));
        let answer = self.answer(id);
        answer["result"]["tools"].as_array().expect("a list").clone()
    }

    /// Closes the input and gives what is left.
    fn end(mut self) -> Run {
        drop(self.input.take());
        let rest: Vec<_> = self.output.map(|line| line.expect("it is text")).collect();
        let mut run = Run::from(self.child.wait_with_output().expect("the program ends"));
        run.stdout = rest.join("\n");
        run
    }
}

fn names(tools: &[Value]) -> Vec<&str> {
    tools.iter().map(|tool| tool["name"].as_str().expect("a name")).collect()
}

#[test]
fn tools_are_made_from_the_descriptions() {
    let mut client = Client::sandbox("");
    let tools = client.tools();
    assert_eq!(names(&tools).len(), 10, "{:?}", names(&tools));
    let links = tools.iter().find(|tool| tool["name"] == "backlinks").expect("it is offered");
    let text = links["description"].as_str().expect("a text");
    assert!(text.contains("Price: about $"), "{text}");
    let input = &links["inputSchema"];
    assert_eq!(input["required"], json!(["target"]));
    assert_eq!(input["properties"]["limit"]["maximum"], 1000);
    let limit = &input["properties"]["limit"];
    assert_eq!(limit["default"], 10);
    let described = |name: &str| input["properties"][name]["description"].as_str().expect("a text");
    assert!(!described("limit").contains("Default"), "{limit}");
    assert!(described("target").contains("such as example.com"), "{}", described("target"));
    assert!(
        described("filters").contains("Fields: type, domain_from,"),
        "{}",
        described("filters")
    );
    assert!(
        described("order_by").ends_with("Fields: those of filters."),
        "{}",
        described("order_by")
    );
    let modes = input["properties"]["mode"]["enum"].as_array().expect("words");
    assert!(modes.contains(&json!("one_per_domain")), "{modes:?}");
    assert_eq!(links["outputSchema"]["required"], json!(["cost"]));
    client.end().ends_with(0);
}

/// No object of this value has a member that is null.
fn has_no_nulls(value: &Value) -> bool {
    match value {
        Value::Object(members) => {
            members.values().all(|member| !member.is_null() && has_no_nulls(member))
        }
        Value::Array(elements) => elements.iter().all(has_no_nulls),
        _ => true,
    }
}

#[test]
fn every_tool_of_every_family_takes_its_example_and_answers_by_its_schema() {
    // The price of some is known only after the call, which is allowed with a maximum price.
    let mut client = Client::sandbox("--tools all --budget 1000 --max-price 5");
    for tool in client.tools() {
        let name = tool["name"].as_str().expect("a name");
        let validator = |schema: &str| {
            jsonschema::draft202012::new(&tool[schema])
                .unwrap_or_else(|error| panic!("{name}, {schema}: {error}"))
        };
        let input = validator("inputSchema");
        for property in tool["inputSchema"]["properties"].as_object().expect("properties").values()
        {
            assert!(property["description"].is_string(), "{name}: {property}");
        }
        let arguments = match name {
            "spend" => json!({}),
            "quote" => json!({ "tool": "summary", "arguments": { "target": "example.com" } }),
            _ => match &tool["inputSchema"]["examples"][0] {
                Value::Null => json!({}),
                example => example.clone(),
            },
        };
        assert!(input.is_valid(&arguments), "{name}: {arguments}");
        let result = client.result(name, arguments);
        if let Err(error) = validator("outputSchema").validate(&result) {
            panic!("{name}: {error}\n{result}");
        }
        assert!(has_no_nulls(&result), "{name}: {result}");
        let mut operations =
            aisa_contract::families().iter().flat_map(|entry| entry.file.read().all());
        let Some(operation) = operations.find(|operation| operation.unique_name() == name) else {
            // `quote` and `spend`.
            continue;
        };
        let today = "2026-10-15".parse().expect("a day");
        let is_free = operation.cost(&Map::new(), today).is_some_and(|cost| cost.estimate == 0);
        assert_eq!(result["cost"]["charged_usd"] == "0.00", is_free, "{name}: {result}");
    }
    client.end().ends_with(0);
}

#[test]
fn all_operations_of_all_families_can_be_offered_or_some() {
    let mut all = Client::sandbox("--tools all");
    let tools = all.tools();
    let families = aisa_contract::families().iter();
    let listed: usize = families.map(|family| family.file.read().operations.len()).sum();
    assert_eq!(tools.len(), listed + 2);
    assert!(names(&tools).iter().any(|name| name.starts_with("labs_")));
    all.end().ends_with(0);

    let mut some = Client::sandbox("--tools summary,bulk-ranks,spend");
    assert_eq!(names(&some.tools()), ["bulk_ranks", "summary", "spend", "quote"]);
    some.end().ends_with(0);

    let run = line("--sandbox --tools sumary").ends_with(2);
    // Families may have names that come before.
    let (_, known) = run
        .stderr
        .split_once("there is no operation \"sumary\"; there are ")
        .unwrap_or_else(|| panic!("{}", run.stderr));
    assert!(known.contains("anchors"), "{known}");
}

#[test]
fn answers_are_compact_cut_to_the_limit_and_say_what_they_cost() {
    let mut client = Client::sandbox("--budget 1");
    let summary = client.result("summary", json!({ "target": "example.com" }));
    assert!(summary["result"]["backlinks"].is_number(), "{summary}");
    assert!(!summary.to_string().contains(":null"), "{summary}");
    assert_eq!(summary["cost"]["from"], "sandbox");

    let mut page = json!({
        "target": "example.com", "limit": 3, "mode": "as_is", "filters": "dofollow = true",
    });
    let links = client.result("backlinks", page.clone());
    assert_eq!(links["result"]["items"].as_array().expect("rows").len(), 3);
    assert_eq!(links["next"], json!({ "offset": 3 }));
    page["offset"] = 3.into();
    let more = client.result("backlinks", page);
    assert_ne!(more["result"]["items"], links["result"]["items"]);

    let spend = client.result("spend", json!({}));
    assert_eq!(spend["left_usd"], more["cost"]["left_usd"]);
    let sum = |name: &str| spend[name].as_str().expect("a sum").parse::<f64>().expect("a number");
    assert!(sum("spent_usd") > 0.0);
    assert!((sum("spent_usd") + sum("left_usd") - 1.0).abs() < 1e-9, "{spend}");
    let run = client.end().ends_with(0);
    assert_eq!(run.stdout, "");
    assert!(run.stderr.contains("invented"), "{}", run.stderr);
}

#[test]
fn a_quote_costs_nothing() {
    let mut client = Client::sandbox("--budget 1");
    let quote = client
        .result("quote", json!({ "tool": "summary", "arguments": { "target": "example.com" } }));
    assert!(quote["estimated_usd"].is_string(), "{quote}");
    assert_eq!(client.result("spend", json!({}))["left_usd"], "1.00");
    for (arguments, part) in [
        (json!({}), "name the tool"),
        (json!({ "tool": 5 }), "name the tool"),
        (json!({ "tool": "sumary" }), "there is no tool \"sumary\""),
        (json!({ "tool": "spend" }), "spend is free"),
        (json!({ "tool": "summary" }), "target"),
        (json!({ "tool": "summary", "arguments": [] }), "an object"),
        (json!({ "tool": "summary", "target": "example.com" }), "there is no argument \"target\""),
    ] {
        let error = client.error("quote", arguments);
        assert!(error.contains(part), "{part}: {error}");
        assert!(error.contains("nothing was charged"), "{error}");
    }
    client.end().ends_with(0);
}

#[test]
fn wrong_arguments_say_what_to_change() {
    let mut client = Client::sandbox("");
    for (arguments, part) in [
        (json!({}), "target"),
        (json!({ "target": "https://" }), "target"),
        (json!({ "target": "example.com", "limit": 5000 }), "1000"),
        (json!({ "target": "example.com", "colour": "red" }), "colour"),
        (json!({ "target": "example.com", "filters": "rank >" }), "filters cannot be read"),
    ] {
        let error = client.error("backlinks", arguments);
        assert!(error.contains(part), "{part}: {error}");
    }
    let error = client.error("sumary", json!({}));
    assert!(
        error.contains("there is no tool \"sumary\"; there are ") && error.contains("anchors"),
        "{error}"
    );
    assert!(error.contains("nothing was charged"), "{error}");
    // Arguments that are not an object.
    let error = client.error("summary", json!("{\"target\": \"example.com\"}"));
    assert!(error.contains("\"arguments\": an object"), "{error}");
    assert_eq!(client.result("spend", json!({}))["spent_usd"], "0.00");
    client.end().ends_with(0);
}

#[test]
fn a_whole_number_may_be_written_as_a_fraction_and_null_stands_for_nothing() {
    let mut client = Client::sandbox("");
    let links =
        client.result("backlinks", json!({ "target": "example.com", "limit": 2.0, "mode": null }));
    assert_eq!(links["result"]["items"].as_array().expect("rows").len(), 2);
    client.end().ends_with(0);
}

#[test]
fn a_call_above_the_highest_price_is_refused_free_of_charge() {
    let mut client = Client::sandbox("--budget 1 --max-price 0.01");
    for part in ["a budget of $1.00", "more than $0.01 is refused"] {
        assert!(client.instructions.contains(part), "{}", client.instructions);
    }
    let error = client.error("summary", json!({ "target": "example.com" }));
    assert!(error.contains("exceeds the maximum price"), "{error}");
    assert!(error.contains("nothing was charged; $1.00 of the budget is left"), "{error}");
    client.end().ends_with(0);
}

#[test]
fn a_highest_price_that_the_gateway_refuses_is_told_with_the_price_and_with_the_refusal() {
    let mut client = Client::sandbox("--max-price 0.05 --tools domain_intersection");
    let tools = client.tools();
    let tool = tools.iter().find(|tool| tool["name"] == "domain_intersection");
    let text = tool.expect("the tool")["description"].to_string();
    assert!(text.contains("the gateway expects $0.06"), "{text}");
    let arguments = json!({ "targets": { "1": "a.example", "2": "b.example" }, "limit": 1 });
    let quoted = json!({ "tool": "domain_intersection", "arguments": arguments });
    let quote = client.result("quote", quoted);
    let note = "maximum price: $0.05 is below $0.06";
    assert!(quote["notes"].to_string().contains(note), "{quote}");
    let error = client.error("domain_intersection", arguments);
    assert!(error.contains(note), "{error}");
    client.end();
}

#[test]
fn the_price_of_a_search_is_reserved_with_all_that_costs_extra() {
    let mut client = Client::sandbox("--budget 0.304 --tools serp_google_organic_live_advanced");
    let search = |keyword: &str| json!({ "keyword": keyword, "depth": 100, "location_code": 2840, "language_code": "en" });
    let tool = "serp_google_organic_live_advanced";
    let error = client.error(tool, search("site:example.com"));
    assert!(error.contains("0.305"), "{error}");
    client.result(tool, search("example.com"));
    client.end();
}

#[test]
fn the_budget_stops_calls_before_they_are_sent() {
    let mut client = Client::sandbox("--budget 0.06");
    client.result("summary", json!({ "target": "example.com" }));
    let error = client.error("summary", json!({ "target": "example.org" }));
    assert!(error.contains("budget"), "{error}");
    assert!(error.contains("nothing was charged"), "{error}");
    client.end().ends_with(0);
}

#[test]
fn an_overrun_ends_the_calls_of_a_session_and_leaves_what_is_free() {
    let dear = answer(
        "200 OK",
        "X-AISA-Customer-Cost-Micros-USD: 60000\r\n",
        &envelope(r#"{"backlinks":7}"#),
    );
    let price = r#"{"object":"cost_estimate","currency":"USD","estimated_cost_micros_usd":24036}"#;
    let refused = || answer("401 Unauthorized", "", "{}");
    let (gates, mut acts): (Vec<_>, Vec<_>) = [dear, refused(), refused()]
        .into_iter()
        .map(|reply| {
            let (gate, held) = mpsc::channel();
            (gate, Act::Held(reply, held))
        })
        .unzip();
    acts.push(Act::Send(answer("200 OK", "", price)));
    let peer = Peer::new(acts);
    let mut client = Client::start(against(&peer.url, "--budget 0.15"));
    let call = |client: &mut Client, name: &str| {
        client.call("summary", json!({ "target": format!("{name}.example") }))
    };
    let first = call(&mut client, "a");
    peer.request();
    let others = ["b", "c"].map(|name| call(&mut client, name));
    let reserved = (0..10_000).any(|_| {
        let spend = client.result("spend", json!({}));
        spend["reserved_usd"] == "0.144216"
    });
    assert!(reserved, "three calls are on their way");
    let waiting = call(&mut client, "d");
    gates[0].send(()).expect("the peer waits");
    let first = client.answer(first);
    let cost = &first["result"]["structuredContent"]["cost"];
    assert_eq!(cost["charged_usd"], "0.06");
    assert_eq!(cost["above_max_usd"], "0.011928");
    let ended = client.answer(waiting);
    assert_eq!(ended["result"]["isError"], true);
    let text = ended["result"]["content"][0]["text"].to_string();
    for part in ["overrun", "nothing was sent", "nothing was charged"] {
        assert!(text.contains(part), "{part}: {text}");
    }
    for gate in &gates[1..] {
        gate.send(()).expect("the peer waits");
    }
    for id in others {
        assert_eq!(client.answer(id)["result"]["isError"], true);
    }
    // On paper there is room again.
    let error = client.error("summary", json!({ "target": "e.example" }));
    assert!(error.contains("overrun"), "{error}");
    let arguments = json!({ "tool": "summary", "arguments": { "target": "d.example" } });
    let quote = client.result("quote", arguments);
    assert_eq!(quote["estimated_usd"], "0.024036");
    client.end().ends_with(0);
}

#[test]
fn a_fault_of_the_gateway_s_own_account_is_told_at_once() {
    let task = r#"{"status_code":20000,"tasks":[{"status_code":40203,"status_message":"Limit.","cost":0,"result":null}]}"#;
    let peer = Peer::new(vec![Act::Send(answer("200 OK", "", task)), Act::Silence]);
    let mut client = Client::start(against(&peer.url, "--budget 1"));
    let error = client.error("summary", json!({ "target": "example.com" }));
    for part in ["40203", "until 00:00 UTC", "nothing was charged; $1.00"] {
        assert!(error.contains(part), "{part}: {error}");
    }
    client.end().ends_with(0);
    assert_eq!(peer.arrived().len(), 1);
}

#[test]
fn real_calls_need_a_budget_and_a_key() {
    let run = line("").ends_with(2);
    assert!(run.stderr.contains("--budget USD"), "{}", run.stderr);
    assert_eq!(run.stdout, "");
    line("--budget 1").ends_with(4);
}

#[test]
fn calls_that_are_asked_at_once_are_all_answered() {
    let mut client = Client::sandbox("--budget 0.1");
    let targets = ["example.com", "example.org"];
    let ids = targets.map(|target| client.call("summary", json!({ "target": target })));
    for (id, target) in ids.into_iter().zip(targets).rev() {
        let answer = client.answer(id);
        assert_eq!(answer["result"]["structuredContent"]["result"]["target"], target);
    }
    client.end().ends_with(0);
}

#[test]
fn a_call_is_answered_while_another_is_on_its_way() {
    let (release, held) = mpsc::channel();
    let answer = ok(&envelope(r#"{"backlinks":7}"#));
    let peer = Peer::new(vec![Act::Held(answer.clone(), held)]);
    let mut client = Client::start(against(&peer.url, "--budget 1"));
    let slow = client.call("summary", json!({ "target": "example.com" }));
    peer.request();
    // The other is answered while the first is on its way.
    assert_eq!(client.result("spend", json!({}))["spent_usd"], "0.00");
    release.send(()).expect("the peer waits");
    let answer = client.answer(slow);
    assert_eq!(answer["result"]["structuredContent"]["cost"]["charged_usd"], "0.024036");
    client.end().ends_with(0);
}

#[test]
fn all_calls_of_a_session_go_over_one_connection() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let address = listener.local_addr().expect("an address");
    let (accepted, connections) = mpsc::channel();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let (mut stream, accepted) = (stream.expect("a connection"), accepted.clone());
            thread::spawn(move || {
                let _ = accepted.send(());
                let kept = ok(&envelope(r#"{"backlinks":7}"#)).replace("Connection: close\r\n", "");
                while !peer::read(&mut stream).is_empty()
                    && stream.write_all(kept.as_bytes()).is_ok()
                {}
            });
        }
    });
    let mut client = Client::start(against(&format!("http://{address}/apis/v1"), "--budget 1"));
    for target in ["a.example", "b.example", "c.example"] {
        client.result("summary", json!({ "target": target }));
    }
    client.end().ends_with(0);
    assert_eq!(connections.try_iter().count(), 1);
}

/// The structured result of a response that is none of an error.
#[track_caller]
fn content(answer: &Value) -> &Value {
    assert_ne!(answer["result"]["isError"], true, "{answer}");
    &answer["result"]["structuredContent"]
}

#[test]
fn a_question_that_is_on_its_way_is_paid_for_once_however_it_is_spelt() {
    let spellings = [
        json!({ "target": "bücher.example", "limit": 3 }),
        json!({ "limit": 3.0, "target": "xn--bcher-kva.example", "mode": null }),
        json!({ "target": "bücher.example", "limit": 3, "tag": "again" }),
        json!({ "target": "bücher.example", "limit": 3, "filters": null }),
    ];
    let (release, held) = mpsc::channel();
    let result = r#"{"total_count":1,"items":[{"type":"backlink"}]}"#;
    let answer = ok(&envelope(result));
    let mut acts = vec![Act::Held(answer.clone(), held)];
    acts.extend((1..spellings.len()).map(|_| Act::Send(answer.clone())));
    let peer = Peer::new(acts);
    let mut client = Client::start(against(&peer.url, "--budget 1"));
    let ids = spellings.map(|arguments| client.call("backlinks", arguments));
    peer.request();
    // All of them are read before the response comes.
    client.result("spend", json!({}));
    release.send(()).expect("the peer waits");
    for (at, id) in ids.into_iter().enumerate() {
        let answer = client.answer(id);
        let content = content(&answer);
        assert_eq!(content["result"]["items"][0]["type"], "backlink");
        let notes = content["notes"].to_string();
        assert_eq!(notes.contains("paid for once"), at > 0, "{at}: {notes}");
    }
    let spend = client.result("spend", json!({ "by_tool": true }));
    assert_eq!(spend["spent_usd"], "0.024036");
    let tools = json!([{ "tool": "backlinks", "calls": 1, "charged_usd": "0.024036" }]);
    assert_eq!(spend["tools"], tools);
    client.end().ends_with(0);
    assert_eq!(peer.arrived().len(), 0, "one request for all of them");
}

#[test]
fn other_questions_and_later_ones_are_not_joined() {
    let answer = ok(&envelope(r#"{"backlinks":7}"#));
    let acts = (0..3).map(|_| Act::Send(answer.clone())).collect();
    let peer = Peer::new(acts);
    let mut client = Client::start(against(&peer.url, "--budget 1"));
    let ids = ["example.com", "example.org"]
        .map(|target| client.call("summary", json!({ "target": target })));
    for id in ids {
        content(&client.answer(id));
    }
    client.result("summary", json!({ "target": "example.com" }));
    assert_eq!(client.result("spend", json!({}))["spent_usd"], "0.072108");
    client.end().ends_with(0);
    assert_eq!(peer.arrived().len(), 3);
}

#[test]
fn a_joined_call_goes_on_while_anybody_waits_for_it() {
    let question = || json!({ "target": "example.com" });
    // Whoever of the two gives up, the other one is answered.
    for gives_up in [0, 1] {
        let (release, held) = mpsc::channel();
        let answer = ok(&envelope(r#"{"backlinks":7}"#));
        let peer = Peer::new(vec![Act::Held(answer.clone(), held), Act::Send(answer)]);
        let mut client = Client::start(against(&peer.url, "--budget 1"));
        let ids = [(); 2].map(|()| client.call("summary", question()));
        peer.request();
        client.cancel(ids[gives_up]);
        client.result("spend", json!({}));
        release.send(()).expect("the peer waits");
        let answer = client.answer(ids[1 - gives_up]);
        assert_eq!(content(&answer)["result"]["backlinks"], 7);
        assert_eq!(client.end().ends_with(0).stdout, "");
        assert_eq!(peer.arrived().len(), 0);
    }
    // Both give up, and one comes back before the response.
    let (release, held) = mpsc::channel();
    let answer = ok(&envelope(r#"{"backlinks":7}"#));
    let acts = [(); 2].map(|()| Act::Send(answer.clone()));
    let peer = Peer::new([Act::Held(answer, held)].into_iter().chain(acts).collect());
    let mut client = Client::start(against(&peer.url, "--budget 1"));
    for _ in 0..2 {
        let id = client.call("summary", question());
        client.result("spend", json!({}));
        client.cancel(id);
    }
    peer.request();
    let id = client.call("summary", question());
    client.result("spend", json!({}));
    release.send(()).expect("the peer waits");
    assert_eq!(content(&client.answer(id))["result"]["backlinks"], 7);
    assert_eq!(client.end().ends_with(0).stdout, "");
    assert_eq!(peer.arrived().len(), 0);
}

#[test]
fn a_client_that_gives_a_token_hears_that_its_call_is_on_its_way() {
    let (release, held) = mpsc::channel();
    let peer = Peer::new(vec![Act::Held(ok(&envelope(r#"{"backlinks":7}"#)), held)]);
    let mut client = Client::start(against(&peer.url, "--budget 1"));
    let question = || json!({ "target": "example.com" });
    let tokens = [json!("first"), json!(2)];
    let calls = tokens.clone().map(|token| client.call_with_reports("summary", question(), token));
    let silent = client.call("summary", question());
    peer.request();
    // Before any response.
    let both = (0..1_000).any(|_| {
        client.result("spend", json!({}));
        client.notified.len() >= tokens.len()
    });
    assert!(both, "{:?}", client.notified);
    for report in &client.notified {
        assert_eq!(report["method"], "notifications/progress", "{report}");
    }
    for (token, joined) in tokens.iter().zip([false, true]) {
        let mut reports = client.notified.iter();
        let report = reports.find(|report| report["params"]["progressToken"] == *token);
        let params = &report.expect("a report")["params"];
        assert!(params["progress"].is_number(), "{params}");
        let text = params["message"].as_str().expect("a text");
        assert_eq!(text.contains("an equal call is on its way"), joined, "{text}");
    }
    release.send(()).expect("the peer waits");
    for id in calls.into_iter().chain([silent]) {
        content(&client.answer(id));
    }
    client.end().ends_with(0);
}

#[test]
fn a_response_that_cannot_be_read_is_kept_in_a_file_that_the_agent_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let (release, held) = mpsc::channel();
    let body = "this is no JSON, and was paid for";
    let peer = Peer::new(vec![Act::Held(ok(body), held)]);
    let mut command = against(&peer.url, "--budget 1");
    command.env("TMPDIR", folder.path());
    let mut client = Client::start(command);
    let ids = [(); 2].map(|()| client.call("summary", json!({ "target": "example.com" })));
    peer.request();
    client.result("spend", json!({}));
    release.send(()).expect("the peer waits");
    for id in ids {
        let answer = client.answer(id);
        assert_eq!(answer["result"]["isError"], true, "{answer}");
        let text = answer["result"]["content"][0]["text"].as_str();
        let text = text.expect("a text");
        let (_, file) =
            text.split_once("the whole response is in the file ").expect("the file is named");
        let kept = std::fs::read_to_string(file).expect("the file is there");
        assert_eq!(kept, body);
        assert!(text.contains("$0.024036 was charged"), "{text}");
        assert!(!text.contains("::"), "{text}");
    }
    client.end().ends_with(0);
    assert_eq!(files(folder.path()).len(), 1, "kept once");
}

#[test]
fn failures_are_told_to_agents_without_words_of_rust() {
    let folder = tempfile::tempdir().expect("a folder");
    for case in failures() {
        if case.contains("rate_limit_exceeded") {
            // A session waits, and asks again.
            continue;
        }
        let peer = Peer::new(vec![Act::Send(case.clone())]);
        let mut command = against(&peer.url, "--budget 1");
        command.env("TMPDIR", folder.path());
        let mut client = Client::start(command);
        let text = client.error("summary", json!({ "target": "example.com" }));
        assert_eq!(of_rust(&text), None, "{case}\n{text}");
        assert!(text.contains("of the budget is left"), "{text}");
        let run = client.end().ends_with(0);
        assert_eq!(of_rust(&run.stderr), None, "{case}\n{}", run.stderr);
    }
}

/// What Gemini refuses, and with it all tools: a format other than `date-time`, and an object without properties.
fn refused_by_some(schema: &Value, path: &str, found: &mut Vec<String>) {
    match schema {
        Value::Object(members) => {
            if members
                .get("format")
                .is_some_and(|format| format.is_string() && format != "date-time")
            {
                found.push(format!("{path}: format"));
            }
            let types = [Some(&json!("object")), Some(&json!(["object"]))];
            let properties = members.get("properties").and_then(Value::as_object);
            if types.contains(&members.get("type")) && properties.is_none_or(Map::is_empty) {
                found.push(format!("{path}: no properties"));
            }
            if let Some(Value::Object(additional)) = members.get("additionalProperties") {
                found.push(format!("{path}: names are data, {additional:?}"));
            }
            for (name, member) in members {
                // Data, not schemas.
                if !matches!(name.as_str(), "examples" | "enum" | "default" | "const") {
                    refused_by_some(member, &format!("{path}.{name}"), found);
                }
            }
        }
        Value::Array(elements) => {
            for element in elements {
                refused_by_some(element, path, found);
            }
        }
        _ => {}
    }
}

#[test]
fn no_schema_of_any_tool_holds_what_a_client_refuses_all_tools_for() {
    for words in ["--tools all", "", "--tools summary", "--tools spend"] {
        let mut client = Client::sandbox(words);
        let mut found = Vec::new();
        for tool in client.tools() {
            for part in ["inputSchema", "outputSchema"] {
                let path = format!("{} {part}", tool["name"]);
                refused_by_some(&tool[part], &path, &mut found);
                assert_eq!(tool[part]["type"], "object", "{path}");
            }
        }
        assert!(found.is_empty(), "{words}:\n{}", found.join("\n"));
        client.end().ends_with(0);
    }
}

#[test]
fn targets_with_numbers_are_taken_as_a_list_and_as_upstream_writes_them() {
    let mut client = Client::sandbox("--tools domain_intersection --budget 1000");
    let tool = &client.tools()[0];
    let targets = &tool["inputSchema"]["properties"]["targets"];
    assert_eq!(targets["type"], "array", "{targets}");
    let list = client.result(
        "domain_intersection",
        json!({ "targets": ["example.com", "example.org"], "limit": 2 }),
    );
    let numbered = client.result(
        "domain_intersection",
        json!({ "targets": { "1": "example.com", "2": "example.org" }, "limit": 2 }),
    );
    assert_eq!(list["result"], numbered["result"]);
    let error = client.error("domain_intersection", json!({ "targets": ["example.com", 5] }));
    assert!(error.contains("targets.2"), "{error}");
    client.end().ends_with(0);
}

#[test]
fn a_tool_without_arguments_of_its_own_takes_the_fields_to_give() {
    let mut client = Client::sandbox("--tools index");
    let all = client.result("index", json!({}))["result"].clone();
    let names: Vec<_> = all.as_object().expect("an object").keys().collect();
    assert!(names.len() > 1, "{all}");
    let one = client.result("index", json!({ "only": [names[0]] }));
    assert_eq!(one["result"], json!({ names[0]: all[names[0]] }));
    for only in [json!(["no_such_field"]), json!("all"), json!([1])] {
        let error = client.error("index", json!({ "only": only }));
        assert!(error.contains(names[0].as_str()), "{error}");
        assert!(error.contains("nothing was charged"), "{error}");
    }
    client.end().ends_with(0);
}

#[test]
fn the_costs_of_a_session_are_told_tool_by_tool() {
    let mut client = Client::sandbox("--budget 1");
    assert_eq!(client.result("spend", json!({ "by_tool": true }))["tools"], json!([]));
    for _ in 0..2 {
        client.result("summary", json!({ "target": "example.com" }));
    }
    client.result("anchors", json!({ "target": "example.com" }));
    assert!(client.result("spend", json!({})).get("tools").is_none());
    assert!(client.result("spend", json!({ "by_tool": null })).get("tools").is_none());
    let spend = client.result("spend", json!({ "by_tool": true }));
    let calls = |at: usize| (&spend["tools"][at]["tool"], &spend["tools"][at]["calls"]);
    assert_eq!(calls(0), (&json!("anchors"), &json!(1)), "{spend}");
    assert_eq!(calls(1), (&json!("summary"), &json!(2)), "{spend}");
    for (arguments, part) in [
        (json!({ "by_tool": "yes" }), "true or false"),
        (json!({ "tool": "summary" }), "there is no argument \"tool\""),
    ] {
        let error = client.error("spend", arguments);
        assert!(error.contains(part), "{part}: {error}");
    }
    client.end().ends_with(0);
}

#[test]
fn a_cancelled_call_ends_and_its_response_is_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let archive = folder.path().join("answers.db");
    let (release, held) = mpsc::channel();
    let peer = Peer::new(vec![Act::Held(ok(&envelope(r#"{"backlinks":7}"#)), held)]);
    let words = format!("--budget 1 --max-age 1d --archive {}", archive.display());
    let mut client = Client::start(against(&peer.url, &words));
    let id = client.call("summary", json!({ "target": "example.com" }));
    peer.request();
    client.cancel(id);
    client.result("spend", json!({}));
    release.send(()).expect("the peer waits");
    assert_eq!(client.end().ends_with(0).stdout, "");

    // The peer is gone: this comes out of the archive.
    let mut client = Client::start(against(&peer.url, &words));
    let kept = client.result("summary", json!({ "target": "example.com" }));
    assert_eq!(kept["result"]["backlinks"], 7);
    assert_eq!(kept["cost"]["from"], "archive");
    assert_eq!(kept["cost"]["charged_usd"], "0.00");
    client.end().ends_with(0);
}

#[test]
fn a_cancelled_call_that_waits_to_be_repeated_is_not_sent_again() {
    let peer = Peer::new(vec![
        Act::Send(answer("429 Too Many Requests", "Retry-After: 40\r\n", "{}")),
        Act::Silence,
    ]);
    let mut client = Client::start(against(&peer.url, "--budget 1"));
    let id = client.call("summary", json!({ "target": "example.com" }));
    peer.request();
    client.cancel(id);
    // The other is answered, and the end does not wait for the next attempt. The refusal may still be on its way.
    let released = (0..1_000).any(|_| client.result("spend", json!({}))["left_usd"] == "1.00");
    assert!(released, "a refusal costs nothing");
    client.end().ends_with(0);
    assert_eq!(peer.arrived().len(), 0);
}

/// The idempotency key of a request.
fn idempotency_key(request: &str) -> String {
    let mut lines = request.lines().map(str::to_ascii_lowercase);
    let key = lines.find_map(|line| Some(line.strip_prefix("idempotency-key:")?.trim().to_owned()));
    key.expect("the call has a key")
}

#[cfg(unix)]
fn kill(signal: &str, child: &std::process::Child) {
    let pid = child.id().to_string();
    let kill = Command::new("kill").args([signal, &pid]).status();
    assert!(kill.expect("kill runs").success());
}

#[cfg(unix)]
#[test]
fn a_signal_lets_answers_arrive_and_a_second_one_names_what_it_abandons() {
    let folder = tempfile::tempdir().expect("a folder");
    let words = |name: &str| {
        let archive = folder.path().join(name);
        format!("--budget 1 --max-age 1d --archive {}", archive.display())
    };
    let (release, held) = mpsc::channel();
    let peer = Peer::new(vec![Act::Held(ok(&envelope(r#"{"backlinks":7}"#)), held)]);
    let mut client = Client::start(against(&peer.url, &words("first.db")));
    client.call("summary", json!({ "target": "example.com" }));
    peer.request();
    kill("-TERM", &client.child);
    client.hears("stopping:");
    release.send(()).expect("the peer waits");
    client.end().ends_with(143);
    let mut client = Client::start(against(&peer.url, &words("first.db")));
    let kept = client.result("summary", json!({ "target": "example.com" }));
    assert_eq!(kept["cost"]["from"], "archive");
    client.end().ends_with(0);

    let peer = Peer::new(vec![Act::Silence]);
    let mut client = Client::start(against(&peer.url, &words("second.db")));
    client.call("summary", json!({ "target": "example.com" }));
    let key = idempotency_key(&peer.request());
    kill("-TERM", &client.child);
    client.hears("stopping:");
    kill("-TERM", &client.child);
    let run = client.end().ends_with(143);
    assert!(run.stderr.contains(&key), "{} lacks {key}", run.stderr);
}

/// Without an archive a response that nobody takes any more is in a file of its own.
#[cfg(unix)]
#[test]
fn a_response_that_comes_after_a_signal_is_kept_without_an_archive_too() {
    let folder = tempfile::tempdir().expect("a folder");
    let (release, held) = mpsc::channel();
    let peer = Peer::new(vec![Act::Held(ok(&envelope(r#"{"backlinks":7}"#)), held)]);
    let mut command = against(&peer.url, "--budget 1");
    command.env("TMPDIR", folder.path());
    let mut client = Client::start(command);
    client.call("summary", json!({ "target": "example.com" }));
    peer.request();
    kill("-TERM", &client.child);
    client.hears("stopping:");
    release.send(()).expect("the peer waits");
    let run = client.end().ends_with(143);
    assert!(run.stderr.contains("is kept in"), "{}", run.stderr);
    let mut files = std::fs::read_dir(folder.path()).expect("the folder");
    let file = files.next().expect("a file").expect("its name").path();
    let kept = std::fs::read_to_string(file).expect("the response");
    assert!(kept.contains(r#"{"backlinks":7}"#), "{kept}");
}

/// As under `nohup`, whose children go on when the terminal is closed.
#[cfg(unix)]
#[test]
fn a_hang_up_that_is_ignored_where_the_client_runs_ends_no_session() {
    let mut command = Command::new("sh");
    let script = "trap '' HUP; exec \"$0\" --sandbox";
    command.args(["-c", script, env!("CARGO_BIN_EXE_aisa-mcp")]);
    let mut client = Client::start(command);
    kill("-HUP", &client.child);
    for _ in 0..3 {
        client.result("summary", json!({ "target": "example.com" }));
    }
    client.end().ends_with(0);

    let mut client = Client::sandbox("");
    kill("-HUP", &client.child);
    client.hears("stopping:");
    client.end().ends_with(129);
}

/// A call of `summary` with an id in JSON.
fn summary_as(id: &str) -> String {
    format!(
        r#"{{"jsonrpc":"2.0","id":{id},"method":"tools/call","params":{{"name":"summary","arguments":{{"target":"example.com"}}}}}}"#
    )
}

#[test]
fn what_is_no_message_is_answered_without_an_id_and_breaks_nothing() {
    let mut client = Client::sandbox("");
    let batch = format!("[{}]", summary_as("1"));
    let two = format!("{0}{0}", summary_as("1"));
    let long = "x".repeat(17 << 20);
    for (line, code, part) in [
        ("this is no JSON", -32700, "expected ident"),
        ("{\"jsonrpc\":", -32700, "EOF"),
        (&two, -32700, "trailing characters"),
        (&long, -32700, "more than 16777216 bytes"),
        ("5", -32600, "an object"),
        ("{}", -32600, "an object"),
        (&batch, -32600, "an object"),
        (r#"{"jsonrpc":"2.0"}"#, -32600, "`method`"),
        // Ids that are not ids.
        (&summary_as("null"), -32600, "`id`"),
        (&summary_as("true"), -32600, "`id`"),
        (&summary_as("1.5"), -32600, "`id`"),
        (&summary_as("18446744073709551615"), -32600, "`id`"),
        (&summary_as("[1]"), -32600, "`id`"),
        (&summary_as("{}"), -32600, "`id`"),
    ] {
        client.send(line);
        let answer = client.message();
        let error = &answer["error"];
        assert_eq!(error["code"], code, "{answer}");
        let text = error["message"].as_str().expect("a text");
        assert!(text.contains(part), "{part}: {text}");
        assert!(text.contains("nothing was charged"), "{text}");
        assert!(answer.get("id").is_none(), "{answer}");
    }
    assert_eq!(client.result("spend", json!({}))["spent_usd"], "0.00");
    client.end().ends_with(0);
}

#[test]
fn an_invalid_request_is_answered_under_its_id() {
    let mut client = Client::sandbox("");
    for (line, code, part) in [
        (r#"{"jsonrpc":"1.0","id":90,"method":"ping"}"#, -32600, "`jsonrpc`"),
        (r#"{"id":90,"method":"ping"}"#, -32600, "`jsonrpc`"),
        (r#"{"jsonrpc":"2.0","id":90,"method":5}"#, -32600, "`method`"),
        (r#"{"jsonrpc":"2.0","id":90}"#, -32600, "`method`"),
        (
            r#"{"jsonrpc":"2.0","id":90,"method":"tools/call","params":["summary"]}"#,
            -32600,
            "`params`",
        ),
        (r#"{"jsonrpc":"2.0","id":90,"method":"links/list"}"#, -32601, "no method links/list"),
    ] {
        client.send(line);
        let error = &client.answer(90)["error"];
        assert_eq!(error["code"], code, "{line}: {error}");
        let text = error["message"].as_str().expect("a text");
        assert!(text.contains(part), "{part}: {text}");
    }
    client.end().ends_with(0);
}

#[test]
fn an_id_may_be_any_text_or_whole_number() {
    let mut client = Client::sandbox("--budget 1000");
    for (id, same) in [
        ("0", json!(0)),
        ("-1", json!(-1)),
        ("9223372036854775807", json!(i64::MAX)),
        ("1e2", json!(100)),
        ("\"\"", json!("")),
        ("\"7\"", json!("7")),
        ("\"\\u00e9\"", json!("é")),
    ] {
        client.send(summary_as(id));
        let answer = client.message();
        assert_eq!(answer["id"], same);
        assert_ne!(answer["result"]["isError"], true, "{answer}");
    }
    client.end().ends_with(0);
}

#[test]
fn answers_and_notifications_are_not_answered() {
    let mut client = Client::sandbox("");
    for line in [
        "",
        " \r",
        r#"{"jsonrpc":"2.0","id":1,"result":{}}"#,
        r#"{"jsonrpc":"2.0","id":1,"result":{},"error":{"code":1,"message":"both"}}"#,
        r#"{"jsonrpc":"2.0","id":1,"error":5}"#,
        r#"{"jsonrpc":"2.0","method":"notifications/unheard","params":{}}"#,
        r#"{"jsonrpc":"2.0","method":"notifications/cancelled","params":[1]}"#,
        r#"{"jsonrpc":"2.0","method":"notifications/cancelled","params":{"requestId":99}}"#,
    ] {
        client.send(line);
    }
    client.result("spend", json!({}));
    assert_eq!(client.end().ends_with(0).stdout, "");
}

#[test]
fn the_id_of_a_request_that_runs_is_refused_and_free_again_after_its_response() {
    let (release, held) = mpsc::channel();
    let answer = ok(&envelope(r#"{"backlinks":7}"#));
    let peer = Peer::new(vec![Act::Held(answer.clone(), held), Act::Send(answer.clone())]);
    let mut client = Client::start(against(&peer.url, "--budget 1"));
    client.send(summary_as("90"));
    peer.request();
    client.send(summary_as("90"));
    let refused = client.message();
    assert!(refused.get("id").is_none(), "{refused}");
    assert_eq!(refused["error"]["code"], -32600, "{refused}");
    release.send(()).expect("the peer waits");
    assert_ne!(client.answer(90)["result"]["isError"], true);
    client.send(summary_as("90"));
    assert_ne!(client.answer(90)["result"]["isError"], true);
    client.end().ends_with(0);
}

#[test]
fn a_first_message_that_is_no_request_ends_the_program_with_a_reason() {
    let mut child = program()
        .arg("--sandbox")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .start();
    let mut input = child.stdin.take().expect("stdin is piped");
    writeln!(input, r#"{{"jsonrpc":"2.0","method":"notifications/initialized"}}"#)
        .expect("the program reads");
    let run = Run::from(child.wait_with_output().expect("the program ends")).ends_with(1);
    assert!(run.stderr.contains("its first message is not a request"), "{}", run.stderr);
    assert_eq!(run.stdout, "");
}

#[test]
fn a_request_that_cannot_be_read_is_answered() {
    let mut client = Client::sandbox("");
    let call = |id: u64, tag: &str| {
        format!(
            r#"{{"jsonrpc":"2.0","id":{id},"method":"tools/call","params":{{"name":"summary","arguments":{{"target":"example.com","tag":{tag}}}}}}}"#
        )
    };
    let deep = format!("{}{}", "[".repeat(500), "]".repeat(500));
    // Half a surrogate pair, more levels than anyone reads, a number that no float holds.
    let unreadable = [(50, r#""\ud83d""#), (51, deep.as_str()), (52, "1e400")];
    let mut lines = unreadable.map(|(id, tag)| (id, call(id, tag).into_bytes())).to_vec();
    // Latin-1, of which a reader could only guess what it means.
    let mut latin = call(54, "\"caf?\"").into_bytes();
    let place = latin.iter().position(|byte| *byte == b'?').expect("it is there");
    latin[place] = 0xe9;
    lines.push((54, latin));
    for (id, line) in lines {
        client.send(line);
        let answer = client.answer(id);
        assert_eq!(answer["error"]["code"], -32700, "{answer}");
        assert!(
            answer["error"]["message"]
                .as_str()
                .is_some_and(|text| text.contains("nothing was charged")),
            "{answer}"
        );
    }
    // The last line needs no end.
    let input = client.input.as_mut().expect("the session goes on");
    write!(input, "{}", call(53, "\"last\"")).expect("the program reads");
    drop(client.input.take());
    assert_ne!(client.answer(53)["result"]["isError"], true);
    client.end().ends_with(0);
}

#[test]
fn the_end_of_input_waits_for_running_calls() {
    let (release, held) = mpsc::channel();
    let peer = Peer::new(vec![Act::Held(ok(&envelope(r#"{"backlinks":7}"#)), held)]);
    let mut client = Client::start(against(&peer.url, "--budget 1"));
    let id = client.call("summary", json!({ "target": "example.com" }));
    peer.request();
    drop(client.input.take());
    release.send(()).expect("the peer waits");
    assert_eq!(client.answer(id)["result"]["structuredContent"]["result"]["backlinks"], 7);
    client.end().ends_with(0);
}

#[test]
fn input_that_ends_before_the_first_word_is_no_error() {
    assert_eq!(line("--sandbox").ends_with(0).stdout, "");
}
