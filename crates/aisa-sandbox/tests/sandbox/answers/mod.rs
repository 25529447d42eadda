//! Every operation's answers fit the schema, agree with themselves and repeat.

pub(crate) mod contract;
mod listings;
mod rows;
mod sameness;
