// @generated from schema/gateway.json by cargo xtask codegen. Do not edit.
//! What holds for every call: address, header names, and what codes mean.
#![allow(dead_code, reason = "the schema says more than every build reads")]

/// The address every path is appended to.
pub(crate) const BASE_URL: &str = "https://api.aisa.one/apis/v1";

/// The environment variable that holds the key.
pub(crate) const KEY_ENV: &str = "AISA_API_KEY";

/// The environment variable that overrides the address.
pub(crate) const BASE_URL_ENV: &str = "AISA_BASE_URL";

/// How keys start.
pub(crate) const KEY_PREFIX: &str = "sk-aisa-";

/// The header that sends `max-price`.
pub(crate) const HEADER_MAX_PRICE: &str = "X-AISA-Max-Price-USD";

/// The header that sends `cost-mode`.
pub(crate) const HEADER_COST_MODE: &str = "X-AISA-Cost-Mode";

/// The header that sends `idempotency`.
pub(crate) const HEADER_IDEMPOTENCY: &str = "Idempotency-Key";

/// The headers that bring `charge`; the first one wins.
pub(crate) const HEADERS_CHARGE: &[&str] = &["X-AISA-Customer-Cost-Micros-USD"];

/// The headers that bring `request-id`; the first one wins.
pub(crate) const HEADERS_REQUEST_ID: &[&str] = &["X-Request-ID"];

/// The headers that bring `retry-after`; the first one wins.
pub(crate) const HEADERS_RETRY_AFTER: &[&str] = &["Retry-After"];

/// The headers that bring `rate-limit`; the first one wins.
pub(crate) const HEADERS_RATE_LIMIT: &[&str] = &[
    "X-RateLimit-Limit-Requests",
    "X-RateLimit-Limit",
];

/// The headers that bring `rate-remaining`; the first one wins.
pub(crate) const HEADERS_RATE_REMAINING: &[&str] = &[
    "X-RateLimit-Remaining-Requests",
    "X-RateLimit-Remaining",
];

/// The headers that bring `rate-reset`; the first one wins.
pub(crate) const HEADERS_RATE_RESET: &[&str] = &[
    "X-RateLimit-Reset-Requests",
    "X-RateLimit-Reset",
];

use crate::status::{Billing, Category, Class, GatewayRule, Retry, StatusRule};

/// Status codes of the envelope and of tasks.
pub(crate) static STATUS_CODES: &[StatusRule] = &[
    StatusRule {
        code: 20_000,
        class: Class::Ok,
        retry: Retry::Never,
        billing: Billing::Charged,
        meaning: "The task succeeded.",
    },
    StatusRule {
        code: 20_100,
        class: Class::Pending,
        retry: Retry::Never,
        billing: Billing::Maybe,
        meaning: "The task was queued; not expected from live operations.",
    },
    StatusRule {
        code: 40_000,
        class: Class::Request,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "A live call carried more than one task.",
    },
    StatusRule {
        code: 40_001,
        class: Class::Request,
        retry: Retry::Never,
        billing: Billing::Maybe,
        meaning: "The task id belongs to another account.",
    },
    StatusRule {
        code: 40_002,
        class: Class::Request,
        retry: Retry::Never,
        billing: Billing::Maybe,
        meaning: "The task id belongs to another search engine.",
    },
    StatusRule {
        code: 40_003,
        class: Class::Request,
        retry: Retry::Never,
        billing: Billing::Maybe,
        meaning: "The task id belongs to another type of task.",
    },
    StatusRule {
        code: 40_004,
        class: Class::Request,
        retry: Retry::Never,
        billing: Billing::Maybe,
        meaning: "The task id belongs to another function.",
    },
    StatusRule {
        code: 40_006,
        class: Class::Request,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "One call carried more than 100 tasks.",
    },
    StatusRule {
        code: 40_100,
        class: Class::Auth,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "Upstream refused the credentials; through the gateway these are the gateway's own.",
    },
    StatusRule {
        code: 40_101,
        class: Class::Upstream,
        retry: Retry::Caller,
        billing: Billing::Maybe,
        meaning: "The source behind upstream failed after upstream's own retries. Such a task can be billed.",
    },
    StatusRule {
        code: 40_102,
        class: Class::Empty,
        retry: Retry::Never,
        billing: Billing::Maybe,
        meaning: "The task succeeded and found nothing.",
    },
    StatusRule {
        code: 40_103,
        class: Class::Upstream,
        retry: Retry::Backoff,
        billing: Billing::Maybe,
        meaning: "The task failed while running; upstream asks to send it again.",
    },
    StatusRule {
        code: 40_104,
        class: Class::Account,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "The upstream account is not verified.",
    },
    StatusRule {
        code: 40_106,
        class: Class::Upstream,
        retry: Retry::Caller,
        billing: Billing::Maybe,
        meaning: "The response is partial, according to third parties.",
    },
    StatusRule {
        code: 40_200,
        class: Class::Account,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "The upstream account must be paid for first; the gateway's wallet is not meant.",
    },
    StatusRule {
        code: 40_201,
        class: Class::Account,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "The upstream account is blocked.",
    },
    StatusRule {
        code: 40_202,
        class: Class::Limit,
        retry: Retry::Minute,
        billing: Billing::Free,
        meaning: "The upstream account, shared by all users of the gateway, made too many calls this minute.",
    },
    StatusRule {
        code: 40_203,
        class: Class::Account,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "The upstream account reached its spending limit of the day, which ends at 00:00 UTC; the key's own limits are not meant.",
    },
    StatusRule {
        code: 40_204,
        class: Class::Account,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "The upstream account has no subscription for this API.",
    },
    StatusRule {
        code: 40_205,
        class: Class::Limit,
        retry: Retry::Never,
        billing: Billing::Maybe,
        meaning: "The same task was sent too often within an hour; repeating it makes it worse.",
    },
    StatusRule {
        code: 40_206,
        class: Class::Limit,
        retry: Retry::Never,
        billing: Billing::Maybe,
        meaning: "The same task was sent too often within a day; repeating it makes it worse.",
    },
    StatusRule {
        code: 40_207,
        class: Class::Account,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "The calling IP address is not on the upstream account's allow list.",
    },
    StatusRule {
        code: 40_209,
        class: Class::Limit,
        retry: Retry::Backoff,
        billing: Billing::Free,
        meaning: "More than 30 calls of the upstream account are running at once.",
    },
    StatusRule {
        code: 40_210,
        class: Class::Account,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "The upstream account has too little money for this task.",
    },
    StatusRule {
        code: 40_400,
        class: Class::NotFound,
        retry: Retry::Never,
        billing: Billing::Maybe,
        meaning: "Nothing was found under this address.",
    },
    StatusRule {
        code: 40_401,
        class: Class::NotFound,
        retry: Retry::Never,
        billing: Billing::Maybe,
        meaning: "No task has this id.",
    },
    StatusRule {
        code: 40_402,
        class: Class::NotFound,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "The path names no function.",
    },
    StatusRule {
        code: 40_403,
        class: Class::NotFound,
        retry: Retry::Never,
        billing: Billing::Maybe,
        meaning: "The stored results have expired.",
    },
    StatusRule {
        code: 40_404,
        class: Class::NotFound,
        retry: Retry::Never,
        billing: Billing::Maybe,
        meaning: "Upstream's test system has no prepared data for this request.",
    },
    StatusRule {
        code: 40_408,
        class: Class::Request,
        retry: Retry::Never,
        billing: Billing::Maybe,
        meaning: "The target is not a valid address.",
    },
    StatusRule {
        code: 40_501,
        class: Class::Request,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "A field has an invalid value; the message names it.",
    },
    StatusRule {
        code: 40_502,
        class: Class::Request,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "The body is empty.",
    },
    StatusRule {
        code: 40_503,
        class: Class::Request,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "The body is not an array of tasks, or not JSON.",
    },
    StatusRule {
        code: 40_504,
        class: Class::Request,
        retry: Retry::Never,
        billing: Billing::Maybe,
        meaning: "The intersection is too large; ask for fewer or smaller targets.",
    },
    StatusRule {
        code: 40_505,
        class: Class::Request,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "The request uses outdated location data.",
    },
    StatusRule {
        code: 40_506,
        class: Class::Request,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "The request has a field that the operation does not know.",
    },
    StatusRule {
        code: 40_601,
        class: Class::Pending,
        retry: Retry::Caller,
        billing: Billing::Maybe,
        meaning: "The task was handed over; not expected from live operations.",
    },
    StatusRule {
        code: 40_602,
        class: Class::Pending,
        retry: Retry::Caller,
        billing: Billing::Maybe,
        meaning: "The task is queued; not expected from live operations.",
    },
    StatusRule {
        code: 50_000,
        class: Class::Upstream,
        retry: Retry::Backoff,
        billing: Billing::Maybe,
        meaning: "Upstream failed.",
    },
    StatusRule {
        code: 50_001,
        class: Class::Upstream,
        retry: Retry::Backoff,
        billing: Billing::Maybe,
        meaning: "Upstream could not check its balance.",
    },
    StatusRule {
        code: 50_100,
        class: Class::Upstream,
        retry: Retry::Never,
        billing: Billing::Maybe,
        meaning: "Upstream has not implemented this function.",
    },
    StatusRule {
        code: 50_301,
        class: Class::Unavailable,
        retry: Retry::Backoff,
        billing: Billing::Maybe,
        meaning: "A service that upstream depends on is unavailable.",
    },
    StatusRule {
        code: 50_303,
        class: Class::Unavailable,
        retry: Retry::Slow,
        billing: Billing::Maybe,
        meaning: "Upstream is being updated, for some minutes.",
    },
    StatusRule {
        code: 50_304,
        class: Class::Unavailable,
        retry: Retry::Slow,
        billing: Billing::Maybe,
        meaning: "Upstream is unavailable for now.",
    },
    StatusRule {
        code: 50_401,
        class: Class::Unavailable,
        retry: Retry::Backoff,
        billing: Billing::Maybe,
        meaning: "The task ran longer than 120 seconds; a narrower request may do better.",
    },
    StatusRule {
        code: 50_402,
        class: Class::Unavailable,
        retry: Retry::Caller,
        billing: Billing::Maybe,
        meaning: "The target page took longer than 50 seconds to answer.",
    },
];

/// What status codes mean that are not listed, by first and last; the first range counts.
pub(crate) static STATUS_BLOCKS: &[(i64, i64, StatusRule)] = &[
    (
        20_000,
        20_999,
        StatusRule {
            code: 20_000,
            class: Class::Ok,
            retry: Retry::Never,
            billing: Billing::Maybe,
            meaning: "Unrecognised success.",
        },
    ),
    (
        40_100,
        40_199,
        StatusRule {
            code: 40_100,
            class: Class::Auth,
            retry: Retry::Never,
            billing: Billing::Maybe,
            meaning: "Unrecognised access error.",
        },
    ),
    (
        40_200,
        40_299,
        StatusRule {
            code: 40_200,
            class: Class::Account,
            retry: Retry::Never,
            billing: Billing::Maybe,
            meaning: "Unrecognised error of the upstream account.",
        },
    ),
    (
        40_400,
        40_499,
        StatusRule {
            code: 40_400,
            class: Class::NotFound,
            retry: Retry::Never,
            billing: Billing::Maybe,
            meaning: "Unrecognised not-found error.",
        },
    ),
    (
        40_500,
        40_599,
        StatusRule {
            code: 40_500,
            class: Class::Request,
            retry: Retry::Never,
            billing: Billing::Maybe,
            meaning: "Unrecognised request error.",
        },
    ),
    (
        40_600,
        40_699,
        StatusRule {
            code: 40_600,
            class: Class::Pending,
            retry: Retry::Caller,
            billing: Billing::Maybe,
            meaning: "Unrecognised status of an unfinished task.",
        },
    ),
    (
        40_000,
        49_999,
        StatusRule {
            code: 40_000,
            class: Class::Request,
            retry: Retry::Never,
            billing: Billing::Maybe,
            meaning: "Unrecognised refusal.",
        },
    ),
    (
        50_000,
        59_999,
        StatusRule {
            code: 50_000,
            class: Class::Upstream,
            retry: Retry::Caller,
            billing: Billing::Maybe,
            meaning: "Unrecognised upstream error.",
        },
    ),
];

/// Error codes of the gateway itself.
pub(crate) static ERROR_CODES: &[GatewayRule] = &[
    GatewayRule {
        code: "missing_api_key",
        http: 401,
        category: Category::Auth,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "The request carries no key.",
    },
    GatewayRule {
        code: "invalid_api_key",
        http: 401,
        category: Category::Auth,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "The gateway does not know the key.",
    },
    GatewayRule {
        code: "api_key_disabled",
        http: 401,
        category: Category::Auth,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "The key is switched off.",
    },
    GatewayRule {
        code: "expired_api_key",
        http: 401,
        category: Category::Auth,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "The key has expired.",
    },
    GatewayRule {
        code: "revoked_api_key",
        http: 401,
        category: Category::Auth,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "The key was revoked.",
    },
    GatewayRule {
        code: "authentication_unavailable",
        http: 503,
        category: Category::Auth,
        retry: Retry::Backoff,
        billing: Billing::Free,
        meaning: "The gateway cannot check keys for the moment.",
    },
    GatewayRule {
        code: "estimated_price_exceeds_max_price",
        http: 402,
        category: Category::Budget,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "The estimate is above the highest price that the request allows.",
    },
    GatewayRule {
        code: "insufficient_api_key_balance",
        http: 402,
        category: Category::Budget,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "The key's own balance is too low.",
    },
    GatewayRule {
        code: "insufficient_wallet_balance",
        http: 402,
        category: Category::Budget,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "The wallet behind the key is too low.",
    },
    GatewayRule {
        code: "quota_exceeded",
        http: 429,
        category: Category::Budget,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "The key reached its spending limit; waiting does not help.",
    },
    GatewayRule {
        code: "request_in_progress",
        http: 409,
        category: Category::Idempotency,
        retry: Retry::Caller,
        billing: Billing::Maybe,
        meaning: "The first call with this idempotency key is still running; a new key could buy it twice.",
    },
    GatewayRule {
        code: "request_already_completed",
        http: 409,
        category: Category::Idempotency,
        retry: Retry::Never,
        billing: Billing::Maybe,
        meaning: "A call with this idempotency key has finished; its response is not repeated.",
    },
    GatewayRule {
        code: "idempotency_conflict",
        http: 409,
        category: Category::Idempotency,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "The idempotency key was used for a different request.",
    },
    GatewayRule {
        code: "provider_unavailable",
        http: 503,
        category: Category::Upstream,
        retry: Retry::Backoff,
        billing: Billing::Maybe,
        meaning: "The gateway cannot reach upstream.",
    },
    GatewayRule {
        code: "upstream_unavailable",
        http: 503,
        category: Category::Upstream,
        retry: Retry::Backoff,
        billing: Billing::Maybe,
        meaning: "The gateway cannot reach upstream.",
    },
    GatewayRule {
        code: "upstream_timeout",
        http: 504,
        category: Category::Upstream,
        retry: Retry::Caller,
        billing: Billing::Maybe,
        meaning: "Upstream timed out; the task may have run.",
    },
    GatewayRule {
        code: "gateway_error",
        http: 500,
        category: Category::Upstream,
        retry: Retry::Caller,
        billing: Billing::Maybe,
        meaning: "The gateway failed.",
    },
    GatewayRule {
        code: "metered_v2_billing_config_invalid",
        http: 503,
        category: Category::Config,
        retry: Retry::Never,
        billing: Billing::Maybe,
        meaning: "The gateway's price for this operation is not set up.",
    },
    GatewayRule {
        code: "metered_v2_billing_dependency_timeout",
        http: 503,
        category: Category::Config,
        retry: Retry::Backoff,
        billing: Billing::Maybe,
        meaning: "The gateway's billing timed out.",
    },
    GatewayRule {
        code: "metered_v2_billing_dependency_unavailable",
        http: 503,
        category: Category::Config,
        retry: Retry::Backoff,
        billing: Billing::Maybe,
        meaning: "The gateway's billing is unavailable.",
    },
    GatewayRule {
        code: "rate_limit_exceeded",
        http: 429,
        category: Category::Rate,
        retry: Retry::Minute,
        billing: Billing::Free,
        meaning: "The key made too many calls this minute.",
    },
    GatewayRule {
        code: "upstream_rate_limit",
        http: 429,
        category: Category::Rate,
        retry: Retry::Minute,
        billing: Billing::Free,
        meaning: "The gateway's upstream account made too many calls this minute.",
    },
    GatewayRule {
        code: "invalid_request",
        http: 400,
        category: Category::Request,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "The request is malformed.",
    },
    GatewayRule {
        code: "missing_parameter",
        http: 400,
        category: Category::Request,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "A required field is missing.",
    },
    GatewayRule {
        code: "invalid_parameter_type",
        http: 400,
        category: Category::Request,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "A field has the wrong type.",
    },
    GatewayRule {
        code: "json_parse_error",
        http: 400,
        category: Category::Request,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "The body is not JSON.",
    },
    GatewayRule {
        code: "unsupported_parameter",
        http: 422,
        category: Category::Request,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "A field is not supported.",
    },
    GatewayRule {
        code: "max_tokens_exceeded",
        http: 422,
        category: Category::Request,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "A limit of the gateway's language models; not expected here.",
    },
    GatewayRule {
        code: "content_policy_violation",
        http: 422,
        category: Category::Request,
        retry: Retry::Never,
        billing: Billing::Maybe,
        meaning: "The content was refused; not expected here.",
    },
    GatewayRule {
        code: "insufficient_permissions",
        http: 403,
        category: Category::Permission,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "The key may not use this operation.",
    },
    GatewayRule {
        code: "model_not_allowed",
        http: 403,
        category: Category::Permission,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "The key may not use this language model; not expected here.",
    },
    GatewayRule {
        code: "region_blocked",
        http: 403,
        category: Category::Permission,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "The caller's region is blocked.",
    },
    GatewayRule {
        code: "unknown_endpoint",
        http: 404,
        category: Category::NotFound,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "The gateway has no such path.",
    },
    GatewayRule {
        code: "resource_not_found",
        http: 404,
        category: Category::NotFound,
        retry: Retry::Never,
        billing: Billing::Maybe,
        meaning: "The gateway has no such resource.",
    },
    GatewayRule {
        code: "unknown_model",
        http: 404,
        category: Category::NotFound,
        retry: Retry::Never,
        billing: Billing::Free,
        meaning: "The gateway has no such language model; not expected here.",
    },
];
