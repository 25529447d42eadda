//! Timestamps in results, `2019-11-15 12:57:46 +00:00`: the text exactly as sent, in 16 bytes without allocation.

use std::{cmp::Ordering, fmt, hash::Hash, str::FromStr};

use jiff::civil;
use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, Visitor},
};

use crate::value::{
    calendar::{self, two_digits},
    excerpt,
    text::Text,
};

/// A moment in a result, or a whole day where upstream sends only the day.
///
/// The form is not RFC 3339. A text of another form in a response is kept and printed as it came; the accessors then give
/// `None`. Moments compare by time; other texts come before them and compare as texts.
///
/// ```
/// # use aisa_contract::value::Timestamp;
/// let seen: Timestamp = "2019-11-15 12:57:46 +00:00".parse()?;
/// assert_eq!(seen.unix_seconds(), Some(1_573_822_666));
/// assert_eq!((seen.year(), seen.month(), seen.day()), (Some(2019), Some(11), Some(15)));
/// assert_eq!(seen.to_string(), "2019-11-15 12:57:46 +00:00");
/// # Ok::<(), aisa_contract::value::TimestampError>(())
/// ```
#[derive(Clone, Eq, Hash, PartialEq)]
pub struct Timestamp(Form);

const EPOCH: civil::DateTime = civil::DateTime::constant(1970, 1, 1, 0, 0, 0, 0);

#[derive(Clone, Eq, Hash, PartialEq)]
enum Form {
    /// `yyyy-mm-dd`
    Date(civil::Date),
    /// `yyyy-mm-dd hh:mm:ss ±hh:mm`, with the minutes of the offset.
    Moment { at: civil::DateTime, offset: i16 },
    /// Boxed so that the two usual forms decide the size.
    Other(Box<Text>),
}

impl Timestamp {
    /// The text of a response, whatever it holds.
    pub fn from_text(text: &str) -> Self {
        Self(Form::parse(text).unwrap_or_else(|| Form::Other(Box::new(text.into()))))
    }

    /// Seconds since 1970-01-01 00:00 UTC; a day counts from its first second.
    #[must_use]
    pub fn unix_seconds(&self) -> Option<i64> {
        let (at, offset) = match self.0 {
            Form::Date(day) => (day.into(), 0),
            Form::Moment { at, offset } => (at, offset),
            Form::Other(_) => return None,
        };
        Some(at.duration_since(EPOCH).as_secs() - i64::from(offset) * 60)
    }

    /// The year as written.
    #[must_use]
    pub fn year(&self) -> Option<u16> {
        u16::try_from(self.date()?.year()).ok()
    }

    /// The month as written, from 1.
    #[must_use]
    pub fn month(&self) -> Option<u8> {
        self.date().map(|day| day.month().unsigned_abs())
    }

    /// The day of the month as written, from 1.
    #[must_use]
    pub fn day(&self) -> Option<u8> {
        self.date().map(|day| day.day().unsigned_abs())
    }

    /// The hour as written; `None` when only a day was sent.
    #[must_use]
    pub fn hour(&self) -> Option<u8> {
        self.moment().map(|at| at.hour().unsigned_abs())
    }

    /// The minute as written; `None` when only a day was sent.
    #[must_use]
    pub fn minute(&self) -> Option<u8> {
        self.moment().map(|at| at.minute().unsigned_abs())
    }

    /// The second as written; `None` when only a day was sent.
    #[must_use]
    pub fn second(&self) -> Option<u8> {
        self.moment().map(|at| at.second().unsigned_abs())
    }

    /// Minutes east of UTC as written; zero in every response seen so far.
    #[must_use]
    pub fn offset_minutes(&self) -> Option<i16> {
        match self.0 {
            Form::Moment { offset, .. } => Some(offset),
            _ => None,
        }
    }

    fn date(&self) -> Option<civil::Date> {
        match self.0 {
            Form::Date(day) => Some(day),
            Form::Moment { at, .. } => Some(at.date()),
            Form::Other(_) => None,
        }
    }

    fn moment(&self) -> Option<civil::DateTime> {
        match self.0 {
            Form::Moment { at, .. } => Some(at),
            _ => None,
        }
    }
}

impl Form {
    /// The usual forms; `None` leaves the text to [`Form::Other`].
    fn parse(text: &str) -> Option<Self> {
        let day = calendar::day(text.get(..10)?)?;
        let [b' ', h1, h2, b':', m1, m2, b':', s1, s2, b' ', sign, oh1, oh2, b':', om1, om2] =
            text.as_bytes()[10..]
        else {
            return (text.len() == 10).then_some(Self::Date(day));
        };
        let time =
            civil::Time::new(two_digits(h1, h2)?, two_digits(m1, m2)?, two_digits(s1, s2)?, 0);
        let (hours, minutes) = (two_digits(oh1, oh2)?, two_digits(om1, om2)?);
        if minutes > 59 {
            return None;
        }
        let east = i16::from(hours) * 60 + i16::from(minutes);
        let offset = match (sign, east) {
            (b'+', _) => east,
            // `-00:00` would be written back as `+00:00`.
            (b'-', 1..) => -east,
            _ => return None,
        };
        let at = day.to_datetime(time.ok()?);
        Some(Self::Moment { at, offset })
    }
}

/// A text that is neither a moment nor a day.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error(
    "{0:?} is not a timestamp; write yyyy-mm-dd hh:mm:ss ±hh:mm, as in \"2019-11-15 12:57:46 +00:00\", or yyyy-mm-dd"
)]
pub struct TimestampError(String);

/// ```
/// # use aisa_contract::value::Timestamp;
/// assert!("2019-11-15 12:57:46 +00:00".parse::<Timestamp>().is_ok());
/// assert!("2019-11-15T12:57:46Z".parse::<Timestamp>().is_err());
/// ```
impl FromStr for Timestamp {
    type Err = TimestampError;

    fn from_str(text: &str) -> Result<Self, TimestampError> {
        match Form::parse(text) {
            Some(form) => Ok(Self(form)),
            None => Err(TimestampError(excerpt(text))),
        }
    }
}

/// With the feature `jiff`. Fails where the text is not a timestamp, or lies in the last two days of 9999, which jiff
/// lacks. A whole day becomes its first second in UTC.
///
/// ```
/// # use aisa_contract::value::Timestamp;
/// let seen: Timestamp = "2019-11-15 14:57:46 +02:00".parse()?;
/// let moment = jiff::Timestamp::try_from(&seen)?;
/// assert_eq!(moment.to_string(), "2019-11-15T12:57:46Z");
/// assert_eq!(Timestamp::from(moment).to_string(), "2019-11-15 12:57:46 +00:00");
/// # Ok::<(), aisa_contract::value::TimestampError>(())
/// ```
#[cfg(feature = "jiff")]
impl TryFrom<&Timestamp> for jiff::Timestamp {
    type Error = TimestampError;

    fn try_from(timestamp: &Timestamp) -> Result<Self, TimestampError> {
        timestamp
            .unix_seconds()
            .and_then(|seconds| Self::from_second(seconds).ok())
            .ok_or_else(|| TimestampError(excerpt(&timestamp.to_string())))
    }
}

/// With the feature `jiff`. The moment in UTC, cut to whole seconds.
#[cfg(feature = "jiff")]
impl From<jiff::Timestamp> for Timestamp {
    fn from(moment: jiff::Timestamp) -> Self {
        let at = jiff::tz::Offset::UTC.to_datetime(moment);
        let at = at.with().subsec_nanosecond(0).build().unwrap_or(at);
        Self(Form::Moment { at, offset: 0 })
    }
}

impl Ord for Timestamp {
    fn cmp(&self, other: &Self) -> Ordering {
        let text = |of: &Self| match &of.0 {
            Form::Other(text) => (**text).clone(),
            _ => of.to_string().into(),
        };
        // Equal moments of different spelling are told apart by text, as `Eq` does.
        self.unix_seconds().cmp(&other.unix_seconds()).then_with(|| match self == other {
            true => Ordering::Equal,
            false => text(self).cmp(&text(other)),
        })
    }
}

impl PartialOrd for Timestamp {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

/// The text as sent.
impl fmt::Display for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Form::Date(day) => day.fmt(f),
            Form::Moment { at, offset } => {
                let (sign, east) = (if *offset < 0 { '-' } else { '+' }, offset.unsigned_abs());
                write!(
                    f,
                    "{} {:02}:{:02}:{:02} {sign}{:02}:{:02}",
                    at.date(),
                    at.hour(),
                    at.minute(),
                    at.second(),
                    east / 60,
                    east % 60
                )
            }
            Form::Other(text) => f.write_str(text),
        }
    }
}

impl fmt::Debug for Timestamp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Timestamp({self})")
    }
}

impl Serialize for Timestamp {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Timestamp {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct TimestampVisitor;

        impl Visitor<'_> for TimestampVisitor {
            type Value = Timestamp;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a timestamp")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Timestamp, E> {
                Ok(Timestamp::from_text(text))
            }
        }

        deserializer.deserialize_str(TimestampVisitor)
    }
}

#[cfg(feature = "schemars")]
impl schemars::JsonSchema for Timestamp {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Timestamp".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_timestamp_takes_sixteen_bytes_also_when_it_may_be_absent() {
        assert_eq!(size_of::<Option<Timestamp>>(), 16);
    }
}
