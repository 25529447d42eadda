//! Fields that the schema does not know.
