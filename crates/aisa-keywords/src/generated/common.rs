// @generated from schema/keywords/common.json by cargo xtask codegen. Do not edit.
//! Shapes that several operations share.

aisa_gateway::open_enum! {
    /// How hard advertisers compete for a keyword in paid results, in three steps.
    pub enum Competition {
        /// Few advertisers bid.
        Low = "LOW",
        /// Some advertisers bid.
        Medium = "MEDIUM",
        /// Many advertisers bid.
        High = "HIGH",
    }
}

aisa_gateway::open_enum! {
    /// What the rows are sorted by, the largest first.
    pub enum KeywordOrder {
        /// How close the keyword is to what was asked.
        Relevance = "relevance",
        /// Searches per month.
        SearchVolume = "search_volume",
        /// Competition among advertisers.
        CompetitionIndex = "competition_index",
        /// Lower end of the bids for the top of the page.
        LowTopOfPageBid = "low_top_of_page_bid",
        /// Upper end of the bids for the top of the page.
        HighTopOfPageBid = "high_top_of_page_bid",
    }
}

aisa_gateway::result! {
    /// Searches for a keyword in one month.
    pub struct MonthlySearches {
        /// Calendar year.
        pub year: Option<i64>,
        /// Month of the year, 1 for January.
        pub month: Option<i64>,
        /// Searches in that month, rounded by Google.
        pub search_volume: Option<i64>,
    }
}

/// Request fields that operations borrow.
pub(crate) mod request_fields {
    use aisa_gateway::family::{FieldInfo, FieldKind};

    pub(crate) const DATE_FROM: FieldInfo = FieldInfo {
        name: "date_from",
        doc: "First day of the period, at most four years ago. Upstream takes the last twelve months when it is absent.",
        required: false,
        default: None,
        kind: FieldKind::Date {
            min: Some("today-4y"),
            not_after: Some("date_to"),
        },
    };

    pub(crate) const DATE_TO: FieldInfo = FieldInfo {
        name: "date_to",
        doc: "Last day of the period; Google has no figures of the current month. Upstream takes yesterday when it is absent.",
        required: false,
        default: None,
        kind: FieldKind::Date {
            min: None,
            not_after: None,
        },
    };

    pub(crate) const INCLUDE_ADULT_KEYWORDS: FieldInfo = FieldInfo {
        name: "include_adult_keywords",
        doc: "Whether keywords of adult content may appear. Google often has no figures for them.",
        required: false,
        default: Some("false"),
        kind: FieldKind::Boolean,
    };

    pub(crate) const LANGUAGE_CODE: FieldInfo = FieldInfo {
        name: "language_code",
        doc: "Code of the language, such as `en`, in place of `language_name`.",
        required: false,
        default: None,
        kind: FieldKind::Text { max_chars: None },
    };

    pub(crate) const LANGUAGE_NAME: FieldInfo = FieldInfo {
        name: "language_name",
        doc: "Full name of the language, such as `English`.",
        required: false,
        default: None,
        kind: FieldKind::Text { max_chars: None },
    };

    pub(crate) const LOCATION_CODE: FieldInfo = FieldInfo {
        name: "location_code",
        doc: "Code of the location, such as 2840 for the United States, in place of `location_name`.",
        required: false,
        default: None,
        kind: FieldKind::Integer {
            min: Some(1),
            max: None,
        },
    };

    pub(crate) const LOCATION_COORDINATE: FieldInfo = FieldInfo {
        name: "location_coordinate",
        doc: "Latitude and longitude, such as `52.61,-1.12`, in place of a name or code; the figures are those of the country there.",
        required: false,
        default: None,
        kind: FieldKind::Text { max_chars: None },
    };

    pub(crate) const LOCATION_NAME: FieldInfo = FieldInfo {
        name: "location_name",
        doc: "Full name of the location, such as `London,England,United Kingdom`. Without a location the figures are those of the whole world.",
        required: false,
        default: None,
        kind: FieldKind::Text { max_chars: None },
    };

    pub(crate) const SEARCH_PARTNERS: FieldInfo = FieldInfo {
        name: "search_partners",
        doc: "Whether searches at partner sites of Google count too.",
        required: false,
        default: Some("false"),
        kind: FieldKind::Boolean,
    };

    pub(crate) const SORT_BY: FieldInfo = FieldInfo {
        name: "sort_by",
        doc: "What the rows are sorted by, the largest first.",
        required: false,
        default: Some("relevance"),
        kind: FieldKind::Choice {
            values: &[
                ("relevance", "How close the keyword is to what was asked."),
                ("search_volume", "Searches per month."),
                ("competition_index", "Competition among advertisers."),
                (
                    "low_top_of_page_bid",
                    "Lower end of the bids for the top of the page.",
                ),
                (
                    "high_top_of_page_bid",
                    "Upper end of the bids for the top of the page.",
                ),
            ],
        },
    };

    pub(crate) const TAG: FieldInfo = FieldInfo {
        name: "tag",
        doc: "Free text that comes back in the task's echoed data, to match an answer with its request.",
        required: false,
        default: None,
        kind: FieldKind::Text {
            max_chars: Some(255),
        },
    };
}
