//! The documented operators of filter conditions.

macro_rules! operators {
    ($($(#[$doc:meta])* $variant:ident => $wire:literal,)+) => {
        /// How a condition compares a field with its value.
        #[derive(Clone, Copy, Debug, Eq, Hash, PartialEq)]
        pub enum Operator {
            $($(#[$doc])* $variant,)+
        }

        impl Operator {
            /// Every documented operator.
            pub const ALL: &'static [Operator] = &[$(Self::$variant),+];

            /// The operator on the wire.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $wire,)+
                }
            }
        }
    };
}

operators! {
    /// Equals.
    Eq => "=",
    /// Differs.
    Ne => "<>",
    /// Less than.
    Lt => "<",
    /// At most.
    Le => "<=",
    /// Greater than.
    Gt => ">",
    /// At least.
    Ge => ">=",
    /// One of a list.
    In => "in",
    /// None of a list.
    NotIn => "not_in",
    /// Fits a pattern with `%`.
    Like => "like",
    /// Does not fit a pattern with `%`.
    NotLike => "not_like",
    /// Fits a pattern with `%`, whatever the case.
    Ilike => "ilike",
    /// Does not fit a pattern with `%`, whatever the case.
    NotIlike => "not_ilike",
    /// Fits a regular expression.
    Regex => "regex",
    /// Does not fit a regular expression.
    NotRegex => "not_regex",
    /// Matches a text.
    Match => "match",
    /// Does not match a text.
    NotMatch => "not_match",
}

impl Operator {
    /// The operator with this wire form.
    pub fn from_wire(text: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|operator| operator.as_str() == text)
    }

    /// Whether it compares texts by a pattern or their words.
    pub const fn matches_text(self) -> bool {
        matches!(
            self,
            Self::Like
                | Self::NotLike
                | Self::Ilike
                | Self::NotIlike
                | Self::Regex
                | Self::NotRegex
                | Self::Match
                | Self::NotMatch
        )
    }

    /// Whether the value is a list.
    pub const fn takes_list(self) -> bool {
        matches!(self, Self::In | Self::NotIn)
    }
}
