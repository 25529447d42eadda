//! Pages and rows as streams.
