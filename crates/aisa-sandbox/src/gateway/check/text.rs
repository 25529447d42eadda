//! What upstream accepts as a text that is neither a target nor a keyword.

use aisa_contract::{Coordinate, TextRule};

/// Whether the text fits its rule. Parameters of a query that upstream drops are no reason to refuse it.
pub(super) fn fits(text: &str, rule: &TextRule) -> bool {
    let on_earth = rule
        .coordinate
        .as_ref()
        .is_none_or(|rule| point(text, rule));
    on_earth && (!rule.site_pattern || pattern(text))
}

/// A pattern of addresses has no scheme, and no `www.` before the domain.
fn pattern(text: &str) -> bool {
    let named = text.chars().any(|c| c != '*');
    let www = text.to_ascii_lowercase().starts_with("www.");
    named && !www && !text.contains("://") && !text.contains(char::is_whitespace)
}

fn point(text: &str, rule: &Coordinate) -> bool {
    let parts: Vec<&str> = text.split(',').collect();
    let (place, radius) = match (parts.as_slice(), rule.radius) {
        ([latitude, longitude, radius], Some(bounds)) => {
            ([*latitude, *longitude], Some((*radius, bounds)))
        }
        ([latitude, longitude], None) => ([*latitude, *longitude], None),
        _ => return false,
    };
    let degrees = |part: &str, most: f64| {
        let decimals = part
            .split_once('.')
            .map_or(0, |(_, decimals)| decimals.len() as u64);
        number(part).is_some_and(|number| number.abs() <= most)
            && rule.decimals.is_none_or(|most| decimals <= most)
    };
    let wide = radius.is_none_or(|(radius, [min, max])| {
        number(radius).is_some_and(|radius| radius >= min as f64 && radius <= max as f64)
    });
    degrees(place[0], 90.0) && degrees(place[1], 180.0) && wide
}

/// A number without an exponent.
fn number(text: &str) -> Option<f64> {
    let plain = |c: char| c.is_ascii_digit() || matches!(c, '-' | '.');
    text.parse().ok().filter(|_| text.chars().all(plain))
}
