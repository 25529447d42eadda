//! What is known of status codes and error codes, from the contract.

use aisa_contract::{ErrorCode, Gateway, embedded::GATEWAY, status::StatusRule};

/// The rule of a status code.
pub(crate) fn rule_of(code: i64) -> StatusRule<'static> {
    contract().rule(code)
}

/// The rule of an error code of the gateway, where the contract has it.
pub(crate) fn error_of(code: &str) -> Option<&'static ErrorCode> {
    contract().error(code)
}

fn contract() -> &'static Gateway {
    GATEWAY.read()
}
