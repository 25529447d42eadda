//! Money as integer micro-dollars: amounts come as digits, stay digits, and never pass through a float.

use std::{fmt, iter::Sum, str::FromStr};

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};

const MICROS_PER_DOLLAR: u64 = 1_000_000;
const DECIMALS: usize = 6;

/// An amount of US dollars, exact to a millionth.
///
/// Prints as `$0.024036` (at least two decimals, at most six) and parses from a decimal with or without the
/// dollar sign. In JSON it is the decimal as a **string**, `"0.024036"`: many readers turn JSON numbers into
/// doubles.
///
/// ```
/// use aisa_contract::value::Usd;
///
/// let price: Usd = "0.024036".parse()?;
/// assert_eq!(price.micros(), 24_036);
/// assert_eq!(price.to_string(), "$0.024036");
/// assert_eq!(Usd::from_micros(1_500_000).to_string(), "$1.50");
/// # Ok::<(), aisa_contract::value::UsdError>(())
/// ```
#[derive(Clone, Copy, Debug, Default, Eq, Hash, Ord, PartialEq, PartialOrd)]
pub struct Usd(u64);

impl Usd {
    /// Nothing.
    pub const ZERO: Self = Self(0);
    /// The largest amount.
    pub const MAX: Self = Self(u64::MAX);

    /// An amount in millionths of a dollar.
    #[must_use]
    pub const fn from_micros(micros: u64) -> Self {
        Self(micros)
    }

    /// The amount in millionths of a dollar.
    #[must_use]
    pub const fn micros(self) -> u64 {
        self.0
    }

    /// Whether this is nothing.
    #[must_use]
    pub const fn is_zero(self) -> bool {
        self.0 == 0
    }

    /// Reads a charge as the gateway's header sends it: plain ASCII digits, 0 to 2^63 − 1 micro-dollars.
    ///
    /// Anything else gives `None`, which means *unknown* and never *free*.
    #[must_use]
    pub fn from_header(value: &[u8]) -> Option<Self> {
        if value.is_empty() || !value.iter().all(u8::is_ascii_digit) {
            return None;
        }
        let micros = std::str::from_utf8(value).ok()?.parse::<i64>().ok()?;
        u64::try_from(micros).ok().map(Self)
    }

    /// The amount as a plain decimal without sign or currency, `0.024036`, as the max-price header takes it.
    #[must_use]
    pub fn to_decimal(self) -> String {
        let whole = self.0 / MICROS_PER_DOLLAR;
        let mut text = format!("{whole}.{:06}", self.0 % MICROS_PER_DOLLAR);
        let shortest = text.len() - (DECIMALS - 2);
        while text.len() > shortest && text.ends_with('0') {
            text.pop();
        }
        text
    }

    /// The sum, or `None` where it does not fit.
    #[must_use]
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(micros) => Some(Self(micros)),
            None => None,
        }
    }

    /// The difference, or `None` where `other` is the larger.
    #[must_use]
    pub const fn checked_sub(self, other: Self) -> Option<Self> {
        match self.0.checked_sub(other.0) {
            Some(micros) => Some(Self(micros)),
            None => None,
        }
    }

    /// The sum, stopping at [`Usd::MAX`].
    #[must_use]
    pub const fn saturating_add(self, other: Self) -> Self {
        Self(self.0.saturating_add(other.0))
    }

    /// The difference, stopping at zero.
    #[must_use]
    pub const fn saturating_sub(self, other: Self) -> Self {
        Self(self.0.saturating_sub(other.0))
    }

    /// A multiple, stopping at [`Usd::MAX`].
    #[must_use]
    pub const fn saturating_mul(self, factor: u64) -> Self {
        Self(self.0.saturating_mul(factor))
    }
}

/// An amount from a literal, `usd("0.05")`.
///
/// For values that come from outside use [`str::parse`], which gives an error instead.
///
/// # Panics
/// On a text that is not an amount: a literal is right or wrong when it is written.
#[must_use]
#[track_caller]
pub fn usd(literal: &str) -> Usd {
    match literal.parse() {
        Ok(amount) => amount,
        Err(error) => panic!("{error}"),
    }
}

impl fmt::Display for Usd {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(&format!("${}", self.to_decimal()))
    }
}

impl Sum for Usd {
    /// Adds up, stopping at [`Usd::MAX`].
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Self::saturating_add)
    }
}

impl<'a> Sum<&'a Usd> for Usd {
    fn sum<I: Iterator<Item = &'a Self>>(amounts: I) -> Self {
        amounts.copied().sum()
    }
}

/// A text that is not an amount of dollars.
#[derive(Clone, Debug, Eq, PartialEq, thiserror::Error)]
#[error("{text:?} is not an amount of dollars: {reason}")]
pub struct UsdError {
    text: String,
    reason: &'static str,
}

impl FromStr for Usd {
    type Err = UsdError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        parse(text.strip_prefix('$').unwrap_or(text))
            .map_err(|reason| UsdError { text: text.chars().take(40).collect(), reason })
    }
}

impl TryFrom<&str> for Usd {
    type Error = UsdError;

    fn try_from(text: &str) -> Result<Self, Self::Error> {
        text.parse()
    }
}

fn parse(text: &str) -> Result<Usd, &'static str> {
    const FORM: &str = "write digits with at most one point, such as 0.05";
    if text.starts_with('-') {
        return Err("it must not be negative");
    }
    let (whole, fraction) = match text.split_once('.') {
        Some((_, "")) => return Err(FORM),
        Some(parts) => parts,
        None => (text, ""),
    };
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.is_empty() || !digits(whole) || !digits(fraction) {
        return Err(FORM);
    }
    if fraction.len() > DECIMALS {
        return Err("a millionth is the smallest part, so at most 6 decimals");
    }
    const TOO_LARGE: &str = "it is too large";
    let whole: u64 = whole.parse().map_err(|_| TOO_LARGE)?;
    let fraction: u64 = format!("{fraction:0<DECIMALS$}").parse().map_err(|_| FORM)?;
    whole
        .checked_mul(MICROS_PER_DOLLAR)
        .and_then(|micros| micros.checked_add(fraction))
        .map(Usd)
        .ok_or(TOO_LARGE)
}

impl Serialize for Usd {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.to_decimal())
    }
}

impl<'de> Deserialize<'de> for Usd {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<str>::deserialize(deserializer)?;
        text.parse().map_err(D::Error::custom)
    }
}
