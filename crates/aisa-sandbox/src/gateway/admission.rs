//! Which requests the gateway admits: key, route, method and rate limit, before it reads the body.

use std::sync::PoisonError;

use serde_json::json;

use super::{
    Incoming, SandboxGateway,
    rate::{RateStatus, whole_seconds},
    reply::{Reply, key_error},
};
use crate::contract::Route;

impl SandboxGateway {
    /// Checks key, route and method, in this order: a caller without a key learns nothing about routes.
    pub(super) fn admit(&self, incoming: &Incoming, id: &str) -> Result<&Route, Box<Reply>> {
        self.authorise(incoming, id).map_err(Box::new)?;
        let Some(route) = self.contract.route(&incoming.path) else {
            return Err(Box::new(Reply::text(404, "404 page not found\n")));
        };
        if incoming.method != route.method() {
            let detail = format!("Method \"{}\" not allowed.", incoming.method);
            return Err(Box::new(Reply::json(405, json!({"detail": detail}))));
        }
        Ok(route)
    }

    fn authorise(&self, incoming: &Incoming, id: &str) -> Result<(), Reply> {
        let header =
            incoming.headers.get(http::header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        let (code, message) = match header.and_then(|header| header.strip_prefix("Bearer ")) {
            Some(key) if key.trim() == self.settings.key => return Ok(()),
            Some(key) if !key.trim().is_empty() => ("invalid_api_key", "The API key is not known."),
            _ => ("missing_api_key", "No API key came with the request."),
        };
        match self.is_quote(incoming) {
            true => Err(Reply::json(401, json!({"error": {"code": code, "message": message}}))),
            false => Err(key_error(code, message, id)),
        }
    }

    /// The caller's rate limit after this request; `None` without a limit.
    pub(super) fn rate_status(&self) -> Option<RateStatus> {
        let window = self.window.as_ref()?;
        Some(window.lock().unwrap_or_else(PoisonError::into_inner).admit(self.settings.time.now()))
    }

    pub(super) fn limited(&self, status: RateStatus, id: &str) -> Reply {
        let wait = whole_seconds(status.wait.unwrap_or_default()).max(1);
        let message = format!("More than {} requests in the window.", status.limit);
        let body = json!({"error": {"type": "rate_limit_error", "code": "rate_limit_exceeded", "message": message, "request_id": id}});
        let reply = Reply::json(429, body)
            .header(self.contract.gateway.response_header("retry-after"), &wait.to_string());
        self.with_rate_status(reply, status)
    }

    pub(super) fn with_rate_status(&self, mut reply: Reply, status: RateStatus) -> Reply {
        let gateway = &self.contract.gateway;
        let sets = [
            ("rate-limit", status.limit),
            ("rate-remaining", status.remaining),
            ("rate-reset", whole_seconds(status.reset)),
        ];
        for (role, value) in sets {
            for name in gateway.response_headers(role) {
                reply = reply.header(name, &value.to_string());
            }
        }
        reply
    }
}
