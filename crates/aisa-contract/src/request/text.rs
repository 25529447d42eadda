//! Texts that are neither targets nor keywords, and yet have rules.

use super::ValueError;
use crate::model::{Coordinate, TextRule};

impl TextRule {
    /// Checks a text.
    ///
    /// # Errors
    /// The broken rule, and the text to write instead where that can be told.
    ///
    /// ```
    /// # use aisa_contract::{Coordinate, TextRule};
    /// let coordinate = Coordinate { decimals: Some(7), radius: Some([199, 199_999]) };
    /// let place = TextRule { coordinate: Some(coordinate), ..TextRule::default() };
    /// assert!(place.check("53.476225,-2.243572,200").is_ok());
    /// let error = place.check("53.476225,-2.243572,100").unwrap_err();
    /// assert_eq!(error.suggestion(), Some("53.476225,-2.243572,199"));
    /// ```
    pub fn check(&self, text: &str) -> Result<(), ValueError> {
        if let Some(coordinate) = &self.coordinate {
            coordinate.check(text)?;
        }
        if self.site_pattern {
            pattern(text)?;
        }
        Ok(())
    }

    /// What is odd about a text that passes the check.
    pub(crate) fn oddity(&self, text: &str) -> Option<String> {
        let dropped: Vec<String> = parameters(text)
            .filter(|name| self.dropped_parameters.iter().any(|known| known == name))
            .map(|name| format!("`{name}`"))
            .collect();
        if !dropped.is_empty() {
            return Some(format!(
                "upstream drops {} in silence and searches without; take it out, and say it in the keyword or in \
                 another field",
                dropped.join(", ")
            ));
        }
        let site = text.trim_start_matches('*').trim_end_matches('/');
        let is_home_page = self.site_pattern && !site.is_empty() && !site.contains(['/', '*']);
        is_home_page.then(|| {
            format!(
                "{text} matches home pages alone; for all pages of the domain write {site}*, for its subdomains too \
                 *{site}*"
            )
        })
    }
}

impl Coordinate {
    fn check(&self, text: &str) -> Result<(), ValueError> {
        let parts: Vec<&str> = text.split(',').map(str::trim).collect();
        let (form, example) = match self.radius {
            Some(_) => ("latitude,longitude,radius", "53.476225,-2.243572,200"),
            None => ("latitude,longitude", "52.6178549,-155.352142"),
        };
        let (latitude, longitude, radius) = match (parts.as_slice(), self.radius) {
            ([latitude, longitude, radius], Some(_)) => (*latitude, *longitude, *radius),
            ([latitude, longitude], None) => (*latitude, *longitude, ""),
            _ => {
                return Err(ValueError::new(format!("must be {form}, such as {example}"), None));
            }
        };
        let within = |part, most| decimal(part).is_some_and(|degrees| degrees.abs() <= most);
        if !within(latitude, 90.0) || !within(longitude, 180.0) {
            let rule = format!("must be {form} in degrees, up to 90 and 180, such as {example}");
            return Err(ValueError::new(rule, None));
        }
        let written = |latitude: &str, longitude: &str, radius: &str| match self.radius {
            Some(_) => format!("{latitude},{longitude},{radius}"),
            None => format!("{latitude},{longitude}"),
        };
        if let Some([min, max]) = self.radius {
            let Some(given) = decimal(radius) else {
                let rule = format!("must have a number for the radius, such as {example}");
                return Err(ValueError::new(rule, None));
            };
            let nearest = given.clamp(min as f64, max as f64);
            if nearest != given {
                let rule = format!("must have a radius of {min} to {max}, has {radius}");
                let meant = written(latitude, longitude, &nearest.to_string());
                return Err(ValueError::new(rule, Some(meant)));
            }
        }
        if let Some(most) = self.decimals.and_then(|most| usize::try_from(most).ok()) {
            let (short, long) = (cut(latitude, most), cut(longitude, most));
            if (short, long) != (latitude, longitude) {
                let rule = format!("must have at most {most} decimals");
                return Err(ValueError::new(rule, Some(written(short, long, radius))));
            }
        }
        let plain = written(latitude, longitude, radius);
        match plain == text {
            true => Ok(()),
            false => Err(ValueError::new("must be without spaces", Some(plain))),
        }
    }
}

/// A number as people write it: neither an exponent nor a word such as `NaN`.
fn decimal(text: &str) -> Option<f64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_plain = digits.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    text.parse().ok().filter(|_| is_plain)
}

/// A number with so many decimals at most.
fn cut(number: &str, decimals: usize) -> &str {
    let end = number.find('.').map(|point| point + 1 + decimals);
    end.and_then(|end| number.get(..end)).unwrap_or(number)
}

/// A pattern is written without scheme and `www.`.
fn pattern(text: &str) -> Result<(), ValueError> {
    let bare = text.trim();
    let bare = bare.split_once("://").map_or(bare, |(_, rest)| rest);
    let bare = match bare.get(..4) {
        Some(www) if www.eq_ignore_ascii_case("www.") => &bare[4..],
        _ => bare,
    };
    if bare.chars().all(|c| c == '*' || c.is_whitespace()) {
        return Err(ValueError::new("must name a domain or a page", None));
    }
    if bare.contains(char::is_whitespace) {
        return Err(ValueError::new("must be one domain or page", None));
    }
    match bare == text {
        true => Ok(()),
        false => {
            let rule = "must be without scheme, `www.` and spaces";
            Err(ValueError::new(rule, Some(bare.to_owned())))
        }
    }
}

/// The names of the parameters of a query, or of a URL that has one, in small letters.
fn parameters(text: &str) -> impl Iterator<Item = String> {
    let query = match text.split_once("://") {
        Some((_, rest)) => rest.split_once(['?', '#']).map_or("", |(_, query)| query),
        None => text,
    };
    query.split(['?', '&', '#', ';']).map(|parameter| {
        let name = parameter.split('=').next().unwrap_or_default();
        name.trim().to_ascii_lowercase()
    })
}
