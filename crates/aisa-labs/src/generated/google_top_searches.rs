// @generated from schema/labs/google_top_searches.json by cargo xtask codegen. Do not edit.
//! The most searched keywords of a country and language.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::KeywordData;

aisa_gateway::family::request! {
    /// Asks for the keywords of a location and language.
    ///
    /// Needs at least one of `location_code`, `location_name` and at least one of `language_code`,
    /// `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/top_searches/live/>
    pub struct GoogleTopSearchesRequest {
        /// Full name of the country, such as `United Kingdom`, in place of `location_code`. If the
        /// location is optional and absent, all locations are covered.
        pub location_name: Option<String>,
        /// Code of the country, such as 2840 for the United States, in place of `location_name`. If
        /// the location is optional and absent, all locations are covered. At least 1.
        pub location_code: Option<i64>,
        /// Full name of the language, such as `English`, in place of `language_code`. If the
        /// language is optional and absent, all languages are covered.
        pub language_name: Option<String>,
        /// Code of the language, such as `en`, in place of `language_name`. If the language is
        /// optional and absent, all languages are covered.
        pub language_code: Option<String>,
        /// Whether to include `serp_info`: data about each keyword's results page. Upstream
        /// default: `false`.
        pub include_serp_info: Option<bool>,
        /// Whether to include clickstream metrics. Doubles the price. Upstream default: `false`.
        pub include_clickstream_data: Option<bool>,
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
        /// default: `1000`.
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

impl GoogleTopSearchesRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GoogleTopSearchesRequest {}

impl Operation for GoogleTopSearchesRequest {
    type Output = GoogleTopSearchesResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_LABS,
            "google_top_searches",
        );
        OPERATION.get()
    }
}

impl Paged for GoogleTopSearchesRequest {
    type Row = KeywordData;

    fn take_page(&self, result: &mut GoogleTopSearchesResult) -> PageParts<KeywordData> {
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
    /// Lists the keywords of a location and language, most searched first, with their figures.
    /// Needs at least one of `location_code`, `location_name` and at least one of `language_code`,
    /// `language_name`. One call returns one page; [pages](Call::pages) and [rows](Call::rows)
    /// follow the others.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/top_searches/live/>
    ///
    /// ```no_run
    /// use aisa_labs::{Client, GoogleTopSearchesRequest};
    ///
    /// # async fn example() -> Result<(), aisa_labs::Error> {
    /// let client = Client::from_env()?;
    /// let request = GoogleTopSearchesRequest::new(
    /// ).location_name("text").language_name("text").limit(10);
    /// let response = client.google_top_searches(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_top_searches(
        &self,
        request: impl Into<GoogleTopSearchesRequest>,
    ) -> Call<GoogleTopSearchesRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// One page of the keywords.
    pub struct GoogleTopSearchesResult {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
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
        /// The keywords of this page.
        pub items: Option<List<KeywordData>>,
    }
}
