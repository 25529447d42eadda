//! Time, so that tests need none.
