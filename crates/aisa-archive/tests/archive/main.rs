//! What an archive promises: nothing kept is lost, nothing is paid for twice, anybody can read the file.

#![allow(clippy::unwrap_used, clippy::expect_used)]

mod answers;
mod calls;
mod file;
mod processes;
mod queries;
mod support;
