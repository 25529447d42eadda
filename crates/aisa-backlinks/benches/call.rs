//! What a call costs beside bare reqwest: processor time per call at 64 calls at once, on loopback.
//!
//! `cargo bench -p aisa-backlinks --bench call` prints one line per way to call. The server runs in a process of its own,
//! so that only the caller's time counts. The ways take turns, another one first in each round; a ratio is the median over
//! the rounds, each against bare reqwest in the same round, so that a busy machine slows both alike. Half of the rounds
//! lie between the two quartiles beside it. The last column is what a way takes beyond the gateway with slots and key
//! alone: the cost of its further guards.

#[allow(dead_code, reason = "one of its bodies is enough")]
#[path = "support/bodies.rs"]
mod bodies;

use std::{
    error::Error,
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    process::{Child, Command, Stdio},
    thread,
    time::Duration,
};

use aisa_backlinks::{
    Budget, Client, ClientBuilder, Limits, SummaryRequest, money::MemoryLedger, usd,
};
use cpu_time::ProcessTime;
use futures_util::{StreamExt, stream};

const AT_ONCE: usize = 64;
const CALLS: usize = 2_000;
const ROUNDS: usize = 84;
/// The way in `measure` that has no more guards than every call.
const LEAST: usize = 2;
const KEY: &str = "sk-aisa-benchmark";

type Fallible<T> = Result<T, Box<dyn Error + Send + Sync>>;

fn main() -> Fallible<()> {
    let arguments: Vec<String> = std::env::args().collect();
    match arguments.get(1).map(String::as_str) {
        Some("serve") => serve(),
        // `cargo test` builds benchmarks and starts them so.
        Some("--test") => Ok(()),
        _ => measure(),
    }
}

/// A way to call.
enum Way {
    Bare(reqwest::Client),
    /// In a task of its own, as every guarded call is.
    Task(reqwest::Client),
    Ours(Client),
}

fn measure() -> Fallible<()> {
    // The gateway brings its own; bare reqwest asks for it even on plain connections.
    drop(rustls::crypto::ring::default_provider().install_default());
    let server = Server::start()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let client = |limits, change: fn(ClientBuilder) -> ClientBuilder| -> Fallible<Way> {
        let builder = Client::builder().key(KEY).base_url(server.address.as_str()).limits(limits);
        Ok(Way::Ours(change(builder).build()?))
    };
    let at_once = || Limits::new().concurrency(AT_ONCE);
    let budget = |builder: ClientBuilder| builder.budget(Budget::new(usd("1000000")));
    let bare = || reqwest::Client::builder().no_proxy().build();
    let ways = [
        ("reqwest and serde_json::Value", Way::Bare(bare()?)),
        ("the same, each in a task", Way::Task(bare()?)),
        ("slots, key", client(at_once(), |builder| builder)?),
        ("slots, rate, key", client(at_once().per_minute(1_000_000), |builder| builder)?),
        ("slots, key, budget", client(at_once(), budget)?),
        ("slots, rate, key, budget", client(at_once().per_minute(1_000_000), budget)?),
        (
            "all of them and a ledger",
            client(at_once().per_minute(1_000_000), |builder| {
                builder.budget(Budget::new(usd("1000000"))).ledger(MemoryLedger::default())
            })?,
        ),
    ];
    let mut times = vec![Vec::with_capacity(ROUNDS); ways.len()];
    for round in 0..=ROUNDS {
        for turn in 0..ways.len() {
            let at = (round + turn) % ways.len();
            let time = runtime.block_on(spent(&ways[at].1, &server.address))?;
            // The first round opens the connections.
            if round > 0 {
                times[at].push(time.as_secs_f64() * 1e6 / CALLS as f64);
            }
        }
    }
    println!(
        "{:<32} {:>10} {:>8} {:>14} {:>10}",
        "way", "µs a call", "ratio", "quartiles", "guards, µs"
    );
    for ((name, _), own) in ways.iter().zip(&times) {
        let [_, micros, _] = quartiles(own.iter().copied());
        let [low, ratio, high] = quartiles(own.iter().zip(&times[0]).map(|(own, bare)| own / bare));
        let [_, guards, _] =
            quartiles(own.iter().zip(&times[LEAST]).map(|(own, least)| own - least));
        println!("{name:<32} {micros:>10.1} {ratio:>8.2} {low:>7.2} {high:>6.2} {guards:>10.1}");
    }
    Ok(())
}

/// The values below which a quarter, a half and three quarters lie.
fn quartiles(values: impl Iterator<Item = f64>) -> [f64; 3] {
    let mut values: Vec<f64> = values.collect();
    values.sort_by(f64::total_cmp);
    [1, 2, 3].map(|quarter| values[values.len() * quarter / 4])
}

/// Processor time of a round of calls.
async fn spent(way: &Way, address: &str) -> Fallible<Duration> {
    let start = ProcessTime::try_now()?;
    let mut calls = stream::iter(0..CALLS)
        .map(|_| async move {
            match way {
                Way::Bare(client) => bare(client.clone(), address.to_owned()).await,
                Way::Task(client) => tokio::spawn(bare(client.clone(), address.to_owned())).await?,
                Way::Ours(client) => {
                    let answer = client.summary(SummaryRequest::new("example.com")).await?;
                    answer.into_result()?;
                    Ok(())
                }
            }
        })
        .buffer_unordered(AT_ONCE);
    while let Some(call) = calls.next().await {
        call?;
    }
    Ok(start.try_elapsed()?)
}

/// What a program does that takes no care of anything.
async fn bare(client: reqwest::Client, address: String) -> Fallible<()> {
    let answer = client
        .post(format!("{address}/apis/v1/dataforseo/backlinks/summary/live"))
        .bearer_auth(KEY)
        .header("content-type", "application/json")
        .body(r#"[{"target":"example.com"}]"#)
        .send()
        .await?
        .error_for_status()?;
    let answer: serde_json::Value = serde_json::from_slice(&answer.bytes().await?)?;
    if answer["tasks"][0]["result"][0].is_object() {
        Ok(())
    } else {
        Err("the response holds no result".into())
    }
}

/// This program again, as a server.
struct Server {
    child: Child,
    address: String,
}

impl Server {
    fn start() -> Fallible<Self> {
        let mut child = Command::new(std::env::current_exe()?)
            .arg("serve")
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let out = child.stdout.take().ok_or("the server has no output")?;
        let mut address = String::new();
        BufReader::new(out).read_line(&mut address)?;
        Ok(Self { child, address: format!("http://{}", address.trim()) })
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It is gone already, or this ends it.
        drop(self.child.kill());
        drop(self.child.wait());
    }
}

/// Answers every request with the same summary, until its standard input closes.
fn serve() -> Fallible<()> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    println!("{}", listener.local_addr()?);
    std::io::stdout().flush()?;
    thread::spawn(|| {
        let mut rest = Vec::new();
        drop(std::io::stdin().read_to_end(&mut rest));
        std::process::exit(0);
    });
    let body = format!(
        r#"{{"version":"0.1","status_code":20000,"status_message":"Ok.","time":"0.1 sec.","cost":0.024,"tasks_count":1,"tasks_error":0,"tasks":[{{"id":"1","status_code":20000,"status_message":"Ok.","time":"0.1 sec.","cost":0.024,"result_count":1,"path":["v3"],"data":{{"target":"example.com"}},"result":[{}]}}]}}"#,
        bodies::summary()
    );
    let answer = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nx-aisa-customer-cost-micros-usd: 24036\r\ncontent-length: {}\r\n\r\n{body}",
        body.len()
    );
    for stream in listener.incoming() {
        let (stream, answer) = (stream?, answer.clone());
        thread::spawn(move || drop(answer_all(stream, answer.as_bytes())));
    }
    Ok(())
}

fn answer_all(stream: TcpStream, answer: &[u8]) -> Fallible<()> {
    stream.set_nodelay(true)?;
    let mut reader = BufReader::new(stream.try_clone()?);
    let mut writer = stream;
    loop {
        let mut length = 0;
        loop {
            let mut line = String::new();
            if reader.read_line(&mut line)? == 0 {
                return Ok(());
            }
            if line == "\r\n" {
                break;
            }
            if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("content-length")
            {
                length = value.trim().parse()?;
            }
        }
        let mut body = vec![0; length];
        reader.read_exact(&mut body)?;
        writer.write_all(answer)?;
    }
}
