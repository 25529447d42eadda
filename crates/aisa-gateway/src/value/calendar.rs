//! The few calendar sums that dates and timestamps share (proleptic Gregorian, UTC).

pub(crate) const SECONDS_PER_DAY: i64 = 86_400;

/// The last one of the year 9999.
const LAST_SECOND: i64 = 253_402_300_799;

/// A day that exists.
#[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub(crate) struct Day {
    pub(crate) year: u16,
    pub(crate) month: u8,
    pub(crate) day: u8,
}

impl Day {
    /// The day, unless the calendar lacks it.
    pub(crate) fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let exists = year <= 9999
            && (1..=12).contains(&month)
            && (1..=days_in_month(year, month)).contains(&day);
        exists.then_some(Self { year, month, day })
    }

    /// Reads `yyyy-mm-dd`, exactly.
    pub(crate) fn parse(text: &str) -> Option<Self> {
        let b = text.as_bytes();
        if b.len() != 10 || b[4] != b'-' || b[7] != b'-' {
            return None;
        }
        let month = two_digits(b[5], b[6])?;
        let day = two_digits(b[8], b[9])?;
        let year = u16::from(two_digits(b[0], b[1])?) * 100 + u16::from(two_digits(b[2], b[3])?);
        Self::new(year, month, day)
    }

    /// The day that holds a second since 1970; the last day of 9999 for any later one.
    pub(crate) fn of_unix(seconds: i64) -> Self {
        let mut left = seconds.min(LAST_SECOND).div_euclid(SECONDS_PER_DAY);
        let mut year = 1970;
        while left < 0 {
            year -= 1;
            left += days_in_year(year);
        }
        while left >= days_in_year(year) {
            left -= days_in_year(year);
            year += 1;
        }
        let mut month = 1;
        while left >= i64::from(days_in_month(year, month)) {
            left -= i64::from(days_in_month(year, month));
            month += 1;
        }
        // What is left is less than a month.
        Self {
            year,
            month,
            day: left as u8 + 1,
        }
    }

    /// Days since 1970-01-01.
    pub(crate) fn number(self) -> i64 {
        // Counting years from March puts the leap day at the end (Howard Hinnant's days_from_civil).
        let (year, month) = (i64::from(self.year), i64::from(self.month));
        let (year, month) = if month > 2 {
            (year, month - 3)
        } else {
            (year - 1, month + 9)
        };
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let day_of_year = (153 * month + 2) / 5 + i64::from(self.day) - 1;
        era * 146_097 + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year
            - 719_468
    }

    /// The same day some months earlier, or the last one of a shorter month.
    pub(crate) fn months_before(self, months: u16) -> Self {
        let index = i32::from(self.year) * 12 + i32::from(self.month) - 1 - i32::from(months);
        let index = index.max(0);
        // A month index that is not negative and at most 9999 * 12 + 11.
        let (year, month) = ((index / 12) as u16, (index % 12) as u8 + 1);
        Self {
            year,
            month,
            day: self.day.min(days_in_month(year, month)),
        }
    }
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// The number that two ASCII digits write.
pub(crate) fn two_digits(tens: u8, ones: u8) -> Option<u8> {
    (tens.is_ascii_digit() && ones.is_ascii_digit()).then(|| (tens - b'0') * 10 + (ones - b'0'))
}

fn is_leap(year: u16) -> bool {
    year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400))
}

fn days_in_year(year: u16) -> i64 {
    if is_leap(year) { 366 } else { 365 }
}

fn days_in_month(year: u16, month: u8) -> u8 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}
