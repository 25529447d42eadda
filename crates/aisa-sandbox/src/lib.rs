#![doc = include_str!("../README.md")]

mod answer;
mod builder;
mod contract;
mod day;
mod fault;
mod gateway;
mod names;
mod sandbox;
mod service;
mod time;

pub use builder::{DEFAULT_TODAY, SandboxBuilder};
pub use contract::ServeError;
pub use day::{Day, DayError};
pub use fault::{Fault, FaultError, FaultPlan, FaultRule, Gate, Progress};
pub use gateway::{Account, Executed, Received, Reply};
pub use sandbox::Sandbox;
pub use time::Time;
