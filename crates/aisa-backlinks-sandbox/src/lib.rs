//! A gateway on loopback that answers the Backlinks API of AIsa with invented data, for tests, demos and work offline.
//!
//! It serves every operation of the schema that the client is generated from, and behaves as the gateway does: it
//! checks the key and the body, refuses unknown fields and wrong values with HTTP 200, spends idempotency keys, quotes
//! prices, charges, limits rates. It keeps its own [account](Sandbox::account) of what was executed, and makes
//! [faults](Fault) on demand, so that a client's bookkeeping can be held against the truth.
//!
//! ```
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> std::io::Result<()> {
//! use aisa_backlinks_sandbox::Sandbox;
//!
//! let sandbox = Sandbox::start().await?;
//! // Point a client at `sandbox.url()` with the key `sandbox.key()`.
//! assert_eq!(sandbox.account().executed, 0);
//! sandbox.shutdown().await;
//! # Ok(())
//! # }
//! ```
//!
//! # Invented data
//! The answers are a function of the seed, the operation, its targets and the parameters that matter: the same question
//! gets the same answer in every sandbox, pages of a listing fit together, and what operations say of the same target
//! agrees. Filters and sorting rules apply to the invented rows (the first 25,000 of a listing; `regex` lets every text
//! pass). Parameters that change which links count, such as `backlinks_filters`, lead to another invented listing. Every invented name ends in `.example`, `.test` or `.invalid`, every address is from a range
//! kept for examples or benchmarks.
//!
//! Two targets are special: nobody links to `empty.example`, and for `absent.example` the result is null.
//!
//! The sandbox lives on a fixed day, [`DEFAULT_TODAY`], unless [`SandboxBuilder::today`] says otherwise.

mod answer;
mod builder;
mod bundle;
mod day;
mod fault;
mod gateway;
mod sandbox;
mod service;
mod time;

pub use builder::{DEFAULT_TODAY, SandboxBuilder};
pub use bundle::BundleError;
pub use day::{Day, NotADay};
pub use fault::{Fault, FaultError, FaultPlan, FaultRule, Gate, Progress};
pub use gateway::{Account, Executed, Received, Reply};
pub use sandbox::Sandbox;
pub use time::Time;
