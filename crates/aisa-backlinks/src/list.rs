//! Lists whose elements may be null.

/// stub
#[derive(Clone, Debug)]
pub struct List<T>(pub(crate) Vec<T>);
