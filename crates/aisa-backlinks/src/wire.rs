//! Lenient readings of numbers.
