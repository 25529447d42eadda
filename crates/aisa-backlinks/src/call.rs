//! One logical call: a request, its options, and the future that runs it.
