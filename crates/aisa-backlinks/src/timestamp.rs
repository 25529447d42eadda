//! Timestamps in results, exactly as sent.
