// @generated from schema/keywords/common.json by cargo xtask codegen. Do not edit.
//! Shapes that several operations share.

aisa_gateway::open_enum! {
    /// How hard advertisers compete for a keyword in paid results.
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
    /// Sort field, in descending order.
    pub enum KeywordOrder {
        /// Relevance of the keyword to the request.
        Relevance = "relevance",
        /// Searches per month.
        SearchVolume = "search_volume",
        /// Competition among advertisers.
        CompetitionIndex = "competition_index",
        /// Low end of top-of-page bids.
        LowTopOfPageBid = "low_top_of_page_bid",
        /// High end of top-of-page bids.
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

aisa_gateway::result! {
    /// Google's annotations of a keyword.
    pub struct KeywordAnnotations {
        /// Concepts of the keyword, such as a brand, in Google's own form. Null when there are
        /// none.
        pub concepts: Option<::serde_json::Value>,
    }
}

/// Request fields that operations borrow.
pub(crate) mod request_fields {
    use aisa_gateway::family::*;

    pub(crate) const DATE_FROM: FieldInfo = FieldInfo::new(
        "date_from",
        "First day of the period, at most four years ago. Upstream takes the last twelve months when it is absent.",
        FieldKind::date(Some("today-4y"), Some("last-month"), Some("date_to")),
    );
    pub(crate) const DATE_TO: FieldInfo = FieldInfo::new(
        "date_to",
        "Last day of the period; Google has no figures of the current month. Upstream takes yesterday when it is absent.",
        FieldKind::date(None, Some("last-month"), None),
    );
    pub(crate) const INCLUDE_ADULT_KEYWORDS: FieldInfo = FieldInfo::new(
            "include_adult_keywords",
            "Whether keywords of adult content may appear. Google often has no figures for them.",
            FieldKind::Boolean,
        )
        .default("false");

    pub(crate) const LANGUAGE_CODE: FieldInfo = FieldInfo::new(
        "language_code",
        "Code of the language, such as `en`, in place of `language_name`.",
        FieldKind::text(None),
    );
    pub(crate) const LANGUAGE_NAME: FieldInfo = FieldInfo::new(
        "language_name",
        "Full name of the language, such as `English`.",
        FieldKind::text(None),
    );
    pub(crate) const LOCATION_CODE: FieldInfo = FieldInfo::new(
        "location_code",
        "Code of the location, such as 2840 for the United States, in place of `location_name`.",
        FieldKind::integer(Some(1), None),
    );
    pub(crate) const LOCATION_COORDINATE: FieldInfo = FieldInfo::new(
        "location_coordinate",
        "Latitude and longitude, such as `52.61,-1.12`, in place of a name or code; figures are for the country of that point.",
        FieldKind::text(None),
    );
    pub(crate) const LOCATION_NAME: FieldInfo = FieldInfo::new(
        "location_name",
        "Full name of the location, such as `London,England,United Kingdom`. Without a location, figures are worldwide.",
        FieldKind::text(None),
    );
    pub(crate) const SEARCH_PARTNERS: FieldInfo = FieldInfo::new(
            "search_partners",
            "Whether to include searches on Google's partner sites.",
            FieldKind::Boolean,
        )
        .default("false");

    pub(crate) const SORT_BY: FieldInfo = FieldInfo::new(
            "sort_by",
            "Sort field, in descending order.",
            FieldKind::choice(
                &[
                    ("relevance", "Relevance of the keyword to the request."),
                    ("search_volume", "Searches per month."),
                    ("competition_index", "Competition among advertisers."),
                    ("low_top_of_page_bid", "Low end of top-of-page bids."),
                    ("high_top_of_page_bid", "High end of top-of-page bids."),
                ],
            ),
        )
        .default("relevance");

    pub(crate) const TAG: FieldInfo = FieldInfo::new(
        "tag",
        "Free text that is echoed in the task's data, to match a response with its request.",
        FieldKind::text(Some(255)),
    );
}
