//! Days in requests, `yyyy-mm-dd`.

use std::{fmt, str::FromStr};

use jiff::civil;
use serde::{Deserialize, Serialize};

use crate::value::{calendar, excerpt, text::Text};

/// A day of the calendar, written `yyyy-mm-dd`.
///
/// Read from JSON it keeps any text as it came, in responses and in stored requests; [`is_valid`](Self::is_valid) tells
/// whether that is a day, and a request is checked for it before it is sent.
///
/// ```
/// # use aisa_contract::value::Date;
/// let day: Date = "2024-02-29".parse()?;
/// assert_eq!(day, Date::new(2024, 2, 29)?);
/// assert!(Date::new(2023, 2, 29).is_err());
/// assert!("29.02.2024".parse::<Date>().is_err());
/// # Ok::<(), aisa_contract::value::DateError>(())
/// ```
#[derive(Clone, Debug, Eq, Hash, Ord, PartialEq, PartialOrd, Deserialize, Serialize)]
#[serde(transparent)]
pub struct Date(Text);

/// A day that the calendar does not have, or a text that is not a date.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error(transparent)]
pub struct DateError(DateErrorKind);

#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
enum DateErrorKind {
    #[error("there is no day {day} in month {month} of {year}")]
    Parts { year: u16, month: u8, day: u8 },
    #[error("{0:?} is not a day of the calendar; write yyyy-mm-dd, as in \"2024-02-29\"")]
    Text(String),
}

impl Date {
    /// A day of the calendar.
    ///
    /// # Errors
    /// When there is no such day, or the year is beyond 9999.
    pub fn new(year: u16, month: u8, day: u8) -> Result<Self, DateError> {
        let text = format!("{year:04}-{month:02}-{day:02}");
        calendar::day(&text).map(Self::of).ok_or(DateError(DateErrorKind::Parts {
            year,
            month,
            day,
        }))
    }

    /// The text of a response, whatever it holds.
    pub fn from_text(text: &str) -> Self {
        Self(text.into())
    }

    /// Today in UTC, by the system's clock.
    #[must_use]
    pub fn today_utc() -> Self {
        Self::of(calendar::today())
    }

    /// The text that goes into the request.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether this is a day of the calendar, written `yyyy-mm-dd`.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.day().is_some()
    }

    /// Year, month and day, when this is a day of the calendar.
    #[must_use]
    pub fn parts(&self) -> Option<(u16, u8, u8)> {
        let day = self.day()?;
        // The text has four digits for the year and no sign.
        Some((day.year().unsigned_abs(), day.month().unsigned_abs(), day.day().unsigned_abs()))
    }

    fn day(&self) -> Option<civil::Date> {
        calendar::day(&self.0)
    }

    fn of(day: civil::Date) -> Self {
        Self(day.to_string().into())
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        match calendar::day(text) {
            Some(day) => Ok(Self::of(day)),
            None => Err(DateError(DateErrorKind::Text(excerpt(text)))),
        }
    }
}

/// With the feature `jiff`. Fails where the text is not a day of the calendar.
///
/// ```
/// # use aisa_contract::value::Date;
/// let day = jiff::civil::Date::try_from(&Date::new(2024, 2, 29)?)?;
/// assert_eq!(Date::from(day.tomorrow()?), Date::new(2024, 3, 1)?);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[cfg(feature = "jiff")]
impl TryFrom<&Date> for civil::Date {
    type Error = DateError;

    fn try_from(date: &Date) -> Result<Self, DateError> {
        date.day().ok_or_else(|| DateError(DateErrorKind::Text(excerpt(date.as_str()))))
    }
}

/// With the feature `jiff`. A year before 0 gives a text that validation refuses.
#[cfg(feature = "jiff")]
impl From<civil::Date> for Date {
    fn from(day: civil::Date) -> Self {
        Self::of(day)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&self.0)
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Date {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "format": "date" })
    }
}
