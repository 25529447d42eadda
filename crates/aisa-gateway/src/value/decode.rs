//! Decodes results: fast where everything fits, and piece by piece where something does not.

use serde::de::DeserializeOwned;

use crate::value::{mend_surrogates, read};

/// Reads a result from its JSON text as the client does: no field of it can fail.
///
/// `serde_json::from_str` reads the same text at the same speed, but refuses it when one value does not fit. Here
/// such a value stays `None` and is kept in `extra_fields` as it came; a list keeps such an element as
/// [`unreadable`](crate::value::list::List::unreadable). Only then is the text read a second time, more slowly.
///
/// ```
/// # use aisa_gateway::value::{Counts, from_json};
/// let counts: Counts = from_json(r#"{"com": 301, "org": 12.5}"#)?;
/// assert_eq!(counts.get("com"), Some(301));
/// assert_eq!(serde_json::to_string(&counts)?, r#"{"com":301,"org":12.5}"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// # Errors
/// When the text is not JSON, or the whole of it is of another kind, such as a list in place of an object.
pub fn from_json<T: DeserializeOwned>(text: &str) -> Result<T, serde_json::Error> {
    serde_json::from_str(text).or_else(|error| {
        let mended = mend_surrogates(text);
        if let Some(value) = mended.as_deref().and_then(|mended| serde_json::from_str(mended).ok())
        {
            return Ok(value);
        }
        read::from_pieces(mended.as_deref().unwrap_or(text)).ok_or(error)
    })
}
