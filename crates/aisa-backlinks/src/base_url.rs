//! Accepts the base URL in the forms people hold.
