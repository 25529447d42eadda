//! Every operation's answers fit the schema, agree with themselves and repeat.

mod contract;
mod fit;
mod listings;
mod rows;
mod sameness;
