//! A seam for metrics and recording.
