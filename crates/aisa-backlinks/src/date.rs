//! Days in requests.
