//! Timestamps in results, `2019-11-15 12:57:46 +00:00`: the text exactly as sent, in 16 bytes without allocation.

use std::{cmp::Ordering, fmt, hash::Hash, str::FromStr};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, Visitor},
};

use crate::value::{
    calendar::{Day, SECONDS_PER_DAY, two_digits},
    excerpt,
    text::Text,
};

/// A moment in a result, or a whole day where upstream sends only the day.
///
/// The form is not RFC 3339. Text in any other form is kept and printed as it came; the accessors then give `None`.
/// Moments compare by time; texts that are none come before them and compare by text.
///
/// ```
/// # use aisa_gateway::Timestamp;
/// let seen = Timestamp::from("2019-11-15 12:57:46 +00:00");
/// assert_eq!(seen.unix_seconds(), Some(1_573_822_666));
/// assert_eq!((seen.year(), seen.month(), seen.day()), (Some(2019), Some(11), Some(15)));
/// assert_eq!(seen.to_string(), "2019-11-15 12:57:46 +00:00");
/// ```
#[derive(Clone, Eq, Hash, PartialEq)]
pub struct Timestamp(Form);

#[derive(Clone, Eq, Hash, PartialEq)]
enum Form {
    /// `yyyy-mm-dd`
    Date(Day),
    /// `yyyy-mm-dd hh:mm:ss ±hh:mm`, seconds of the day and minutes of the offset.
    Moment {
        day: Day,
        hour: u8,
        minute: u8,
        second: u8,
        offset: i16,
    },
    /// Boxed so that the two usual forms decide the size.
    Other(Box<Text>),
}

impl Timestamp {
    /// Seconds since 1970-01-01 00:00 UTC; a day counts from its first second.
    #[must_use]
    pub fn unix_seconds(&self) -> Option<i64> {
        match self.0 {
            Form::Date(day) => Some(day.number() * SECONDS_PER_DAY),
            Form::Moment {
                day,
                hour,
                minute,
                second,
                offset,
            } => {
                let of_day = (i64::from(hour) * 60 + i64::from(minute)) * 60 + i64::from(second);
                Some(day.number() * SECONDS_PER_DAY + of_day - i64::from(offset) * 60)
            }
            Form::Other(_) => None,
        }
    }

    /// The year as written.
    #[must_use]
    pub fn year(&self) -> Option<u16> {
        self.date().map(|day| day.year)
    }

    /// The month as written, from 1.
    #[must_use]
    pub fn month(&self) -> Option<u8> {
        self.date().map(|day| day.month)
    }

    /// The day of the month as written, from 1.
    #[must_use]
    pub fn day(&self) -> Option<u8> {
        self.date().map(|day| day.day)
    }

    /// The hour as written; `None` when only a day was sent.
    #[must_use]
    pub fn hour(&self) -> Option<u8> {
        match self.0 {
            Form::Moment { hour, .. } => Some(hour),
            _ => None,
        }
    }

    /// The minute as written; `None` when only a day was sent.
    #[must_use]
    pub fn minute(&self) -> Option<u8> {
        match self.0 {
            Form::Moment { minute, .. } => Some(minute),
            _ => None,
        }
    }

    /// The second as written; `None` when only a day was sent.
    #[must_use]
    pub fn second(&self) -> Option<u8> {
        match self.0 {
            Form::Moment { second, .. } => Some(second),
            _ => None,
        }
    }

    /// Minutes east of UTC as written; zero in every answer seen so far.
    #[must_use]
    pub fn offset_minutes(&self) -> Option<i16> {
        match self.0 {
            Form::Moment { offset, .. } => Some(offset),
            _ => None,
        }
    }

    fn date(&self) -> Option<Day> {
        match self.0 {
            Form::Date(day) | Form::Moment { day, .. } => Some(day),
            Form::Other(_) => None,
        }
    }
}

impl Form {
    /// The usual forms; `None` leaves the text to [`Form::Other`].
    fn parse(text: &str) -> Option<Self> {
        let day = Day::parse(text.get(..10)?)?;
        let [
            b' ',
            h1,
            h2,
            b':',
            m1,
            m2,
            b':',
            s1,
            s2,
            b' ',
            sign,
            oh1,
            oh2,
            b':',
            om1,
            om2,
        ] = text.as_bytes()[10..]
        else {
            return (text.len() == 10).then_some(Self::Date(day));
        };
        let (hour, minute, second) = (
            two_digits(h1, h2)?,
            two_digits(m1, m2)?,
            two_digits(s1, s2)?,
        );
        let (offset_hours, offset_minutes) = (two_digits(oh1, oh2)?, two_digits(om1, om2)?);
        if hour > 23 || minute > 59 || second > 59 || offset_minutes > 59 {
            return None;
        }
        let east = i16::from(offset_hours) * 60 + i16::from(offset_minutes);
        let offset = match (sign, east) {
            (b'+', _) => east,
            // `-00:00` would be written back as `+00:00`.
            (b'-', 1..) => -east,
            _ => return None,
        };
        Some(Self::Moment {
            day,
            hour,
            minute,
            second,
            offset,
        })
    }
}

/// A text that is no moment and no day.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error(
    "{0:?} is no timestamp; write yyyy-mm-dd hh:mm:ss ±hh:mm, as in \"2019-11-15 12:57:46 +00:00\", or yyyy-mm-dd"
)]
pub struct TimestampError(String);

/// Unlike the conversions, this refuses other forms.
///
/// ```
/// # use aisa_gateway::Timestamp;
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

impl From<&str> for Timestamp {
    fn from(text: &str) -> Self {
        Self(Form::parse(text).unwrap_or_else(|| Form::Other(Box::new(text.into()))))
    }
}

impl From<String> for Timestamp {
    fn from(text: String) -> Self {
        Self::from(text.as_str())
    }
}

impl Ord for Timestamp {
    fn cmp(&self, other: &Self) -> Ordering {
        let text = |of: &Self| match &of.0 {
            Form::Other(text) => (**text).clone(),
            _ => of.to_string().into(),
        };
        // Equal moments of different spelling are told apart by text, as `Eq` does.
        self.unix_seconds()
            .cmp(&other.unix_seconds())
            .then_with(|| match self == other {
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
            Form::Moment {
                day,
                hour,
                minute,
                second,
                offset,
            } => {
                let (sign, east) = (if *offset < 0 { '-' } else { '+' }, offset.unsigned_abs());
                write!(
                    f,
                    "{day} {hour:02}:{minute:02}:{second:02} {sign}{:02}:{:02}",
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
                Ok(Timestamp::from(text))
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
