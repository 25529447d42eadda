//! Legal requests that often mean something else: said before the call, never refused.

use aisa_backlinks::{FieldKind, OperationInfo};
use serde_json::{Map, Value};

/// A start page where the whole site may be meant: `https://example.com/` beside `example.com`.
pub(crate) fn start_page(info: &OperationInfo, fields: &Map<String, Value>) -> Option<String> {
    info.fields.iter().find_map(|field| {
        let FieldKind::Target(rule) = &field.kind else {
            return None;
        };
        let page = fields.get(field.name)?.as_str()?;
        let host = page
            .strip_prefix("https://")
            .or_else(|| page.strip_prefix("http://"))?;
        let host = host.strip_suffix('/').unwrap_or(host);
        if !rule.domain || host.is_empty() || host.contains(['/', '?', '#']) {
            return None;
        }
        // `www.` is not asked for, unless what is left is no site: the rule of the field knows.
        let site = match host.strip_prefix("www.") {
            Some(bare) if rule.check(host).is_err() => bare,
            _ => host,
        };
        Some(format!(
            "{page} is the start page alone; for the whole site write {site}"
        ))
    })
}
