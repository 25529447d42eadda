#![doc = include_str!("../README.md")]

mod answer;
mod builder;
mod contract;
mod day;
mod fault;
mod gateway;
#[path = "generated/model.rs"]
#[allow(
    dead_code,
    unreachable_pub,
    unused_imports,
    reason = "the sandbox needs a part of the generator's model"
)]
mod model;
mod names;
#[path = "generated/price.rs"]
#[allow(
    dead_code,
    unreachable_pub,
    reason = "the runtime reads other parts of it"
)]
mod price;
mod sandbox;
mod service;
mod time;

pub use builder::{DEFAULT_TODAY, SandboxBuilder};
pub use contract::BundleError;
pub use day::{Day, DayError};
pub use fault::{Fault, FaultError, FaultPlan, FaultRule, Gate, Progress};
pub use gateway::{Account, Executed, Received, Reply};
pub use sandbox::Sandbox;
pub use time::Time;
