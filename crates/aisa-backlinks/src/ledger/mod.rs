//! A record of every attempt.
