//! Faults strike as asked, and the account says what was executed under them.

mod answers;
mod connections;
mod plans;
mod table;
