//! Short strings kept inline.
