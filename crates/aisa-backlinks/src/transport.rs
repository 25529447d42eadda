//! Runs the attempts of a call.
