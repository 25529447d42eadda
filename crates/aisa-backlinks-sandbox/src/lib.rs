#![doc = include_str!("../README.md")]

mod answer;
mod builder;
mod bundle;
mod day;
mod fault;
mod gateway;
mod sandbox;
mod service;
mod shared;
mod time;

pub use builder::{DEFAULT_TODAY, SandboxBuilder};
pub use bundle::BundleError;
pub use day::{Day, DayError};
pub use fault::{Fault, FaultError, FaultPlan, FaultRule, Gate, Progress};
pub use gateway::{Account, Executed, Received, Reply};
pub use sandbox::Sandbox;
pub use time::Time;
