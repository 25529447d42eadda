//! The trait of a request.

use serde::{Serialize, de::DeserializeOwned};

use super::{OperationRef, sealed};
use crate::value::from_json;

/// A request that the gateway can answer.
///
/// Generated for every operation; [`RawRequest`](crate::call::RawRequest) implements it for untyped work.
pub trait Operation: sealed::Sealed + Serialize + Clone + Send + Sync {
    /// The typed result, `tasks[0].result[0]` on the wire.
    type Output: DeserializeOwned + Send;

    /// Reads a result from its JSON text; a value that does not fit its field is not an error. See
    /// [`from_json`].
    ///
    /// # Errors
    /// When the text is not JSON, or the whole of it is of another kind than the result.
    fn read_result(json: &str) -> Result<Self::Output, serde_json::Error> {
        from_json(json)
    }

    /// The operation in the contract.
    fn info(&self) -> OperationRef<'static>;

    /// The path below the base URL.
    #[doc(hidden)]
    fn path(&self) -> &str {
        &self.info().operation().path
    }
}
