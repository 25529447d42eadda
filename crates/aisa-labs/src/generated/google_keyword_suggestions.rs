// @generated from schema/labs/google_keyword_suggestions.json by cargo xtask codegen. Do not edit.
//! Longer keywords that contain a given one.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::KeywordData;

aisa_gateway::family::request! {
    /// Asks for keywords that contain the words of a given one.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/keyword_suggestions/live/>
    pub struct GoogleKeywordSuggestionsRequest {
        /// The keyword that every suggestion contains; upstream lower-cases it.
        #[required]
        pub keyword: String,
        /// Full name of the country, such as `United Kingdom`, in place of `location_code`. If the
        /// location is optional and absent, all locations are covered.
        pub location_name: Option<String>,
        /// Code of the country, such as 2840 for the United States, in place of `location_name`. If
        /// the location is optional and absent, all locations are covered. At least 1.
        pub location_code: Option<i64>,
        /// Full name of the language, such as `English`, in place of `language_code`. Defaults to
        /// the language with the most keywords in the location.
        pub language_name: Option<String>,
        /// Code of the language, such as `en`, in place of `language_name`. Defaults to the
        /// language with the most keywords in the location.
        pub language_code: Option<String>,
        /// Whether to include the figures for `keyword` itself, as `seed_keyword_data`. Upstream
        /// default: `false`.
        pub include_seed_keyword: Option<bool>,
        /// Whether to include `serp_info`: data about each keyword's results page. Upstream
        /// default: `false`.
        pub include_serp_info: Option<bool>,
        /// Whether to include clickstream metrics. Doubles the price. Upstream default: `false`.
        pub include_clickstream_data: Option<bool>,
        /// Whether a suggestion contains the exact phrase; other words may only precede or follow
        /// it. Upstream default: `false`.
        pub exact_match: Option<bool>,
        /// Whether to consider only the main keyword of each group of synonyms. Upstream default:
        /// `false`.
        pub ignore_synonyms: Option<bool>,
        /// Conditions on the fields of a row; only matching rows are returned. At most 8
        /// conditions.
        pub filters: Option<Filter>,
        /// Sort order; earlier rules take precedence. Defaults to
        /// `keyword_info.search_volume,desc`. At most 3 rules.
        pub order_by: Option<OrderBy>,
        /// Maximum number of rows to return. Each row adds to the price. 1 to 1000; upstream
        /// default: `100`.
        pub limit: Option<i64>,
        /// Rows to skip before the first one returned. To go beyond 10,000 rows, use
        /// `offset_token`. At least 0; upstream default: `0`.
        pub offset: Option<i64>,
        /// `offset_token` of the previous response. Upstream ignores every other field except
        /// `limit`.
        pub offset_token: Option<String>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl GoogleKeywordSuggestionsRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GoogleKeywordSuggestionsRequest {}

impl Operation for GoogleKeywordSuggestionsRequest {
    type Output = GoogleKeywordSuggestionsResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_LABS,
            "google_keyword_suggestions",
        );
        OPERATION.get()
    }
}

impl Paged for GoogleKeywordSuggestionsRequest {
    type Row = KeywordData;

    fn take_page(
        &self,
        result: &mut GoogleKeywordSuggestionsResult,
    ) -> PageParts<KeywordData> {
        PageParts::new(result.items.take())
            .counts(result.total_count, result.items_count)
            .token(result.offset_token.as_ref().map(ToString::to_string))
    }

    fn window(&self) -> Window {
        Window::default()
            .limit(self.limit)
            .offset(self.offset)
            .token(self.offset_token.clone())
    }

    fn set_window(&mut self, window: Window) {
        self.limit = window.limit;
        self.offset = window.offset;
        self.offset_token = window.token;
    }
}

impl Client {
    /// Lists keywords that contain the words of a given one, with their figures. Needs `keyword`.
    /// One call returns one page; [pages](Call::pages) and [rows](Call::rows) follow the others.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/keyword_suggestions/live/>
    ///
    /// ```no_run
    /// use aisa_labs::{Client, GoogleKeywordSuggestionsRequest};
    ///
    /// # async fn example() -> Result<(), aisa_labs::Error> {
    /// let client = Client::from_env()?;
    /// let request = GoogleKeywordSuggestionsRequest::new("text").limit(10);
    /// let response = client.google_keyword_suggestions(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_keyword_suggestions(
        &self,
        request: impl Into<GoogleKeywordSuggestionsRequest>,
    ) -> Call<GoogleKeywordSuggestionsRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// One page of the suggestions.
    pub struct GoogleKeywordSuggestionsResult {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// The keyword of the request.
        pub seed_keyword: Option<Text>,
        /// Figures for that keyword itself. Null unless the request sets `include_seed_keyword`.
        pub seed_keyword_data: Option<KeywordData>,
        /// Code of the location, also if the request gave its name.
        pub location_code: Option<i64>,
        /// Code of the language, also if the request gave its name.
        pub language_code: Option<Text>,
        /// Rows in the whole listing, over all pages.
        pub total_count: Option<i64>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// Rows that were skipped.
        pub offset: Option<i64>,
        /// Token of the next page, if there may be more rows.
        pub offset_token: Option<Text>,
        /// The suggestions of this page.
        pub items: Option<List<KeywordData>>,
    }
}
