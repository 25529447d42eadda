// @generated from schema/keywords/common.json by cargo xtask codegen. Do not edit.
//! Shapes that several operations share.

use aisa_gateway::family::*;

aisa_gateway::family::open_enum! {
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

aisa_gateway::family::open_enum! {
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

aisa_gateway::family::result! {
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

aisa_gateway::family::result! {
    /// Google's annotations of a keyword.
    pub struct KeywordAnnotations {
        /// Concepts of the keyword, such as a brand, in Google's own form. Null when there are
        /// none.
        pub concepts: Option<::serde_json::Value>,
    }
}

aisa_gateway::family::result! {
    /// Searches for one keyword, by clickstream data.
    pub struct ClickstreamKeyword {
        /// The keyword, in lower case.
        pub keyword: Option<Text>,
        /// Searches per month, estimated from clickstream data. Null when there is no data.
        pub search_volume: Option<i64>,
        /// Searches by month, latest first. Null when there is no data.
        pub monthly_searches: Option<List<MonthlySearches>>,
    }
}
