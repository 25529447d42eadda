// @generated from schema/labs/google_keywords_for_site.json by cargo xtask codegen. Do not edit.
//! Keywords that fit the content of a site.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::KeywordData;

aisa_gateway::family::request! {
    /// Asks for keywords that fit a site or page.
    ///
    /// Needs at least one of `location_code`, `location_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/keywords_for_site/live/>
    pub struct GoogleKeywordsForSiteRequest {
        /// Domain without scheme and without `www.`, subdomain without scheme, or page as an
        /// absolute URL; a page without scheme counts as its whole domain. Takes a domain, a
        /// subdomain or a page.
        #[required]
        pub target: String,
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
        /// Whether to include `serp_info`: data about each keyword's results page. Upstream
        /// default: `false`.
        pub include_serp_info: Option<bool>,
        /// Whether to include subdomains of the target. Upstream default: `true`.
        pub include_subdomains: Option<bool>,
        /// Whether to include clickstream metrics. Doubles the price. Upstream default: `false`.
        pub include_clickstream_data: Option<bool>,
        /// Maximum number of rows to return. Each row adds to the price. 1 to 1000; upstream
        /// default: `100`.
        pub limit: Option<i64>,
        /// Rows to skip before the first one returned. To go beyond 10,000 rows, use
        /// `offset_token`. At least 0; upstream default: `0`.
        pub offset: Option<i64>,
        /// `offset_token` of the previous response. Upstream ignores every other field except
        /// `limit`.
        pub offset_token: Option<String>,
        /// Conditions on the fields of a row; only matching rows are returned. At most 8
        /// conditions.
        pub filters: Option<Filter>,
        /// Sort order; earlier rules take precedence. Defaults to `relevance,desc`, a score of
        /// upstream that rows do not show and filters cannot name. At most 3 rules.
        pub order_by: Option<OrderBy>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl GoogleKeywordsForSiteRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GoogleKeywordsForSiteRequest {}

impl Operation for GoogleKeywordsForSiteRequest {
    type Output = GoogleKeywordsForSiteResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_LABS,
            "google_keywords_for_site",
        );
        OPERATION.get()
    }
}

impl Paged for GoogleKeywordsForSiteRequest {
    type Row = KeywordData;

    fn take_page(
        &self,
        result: &mut GoogleKeywordsForSiteResult,
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
    /// Lists keywords that are relevant to a site or page, whether it ranks for them or not, with
    /// their figures. Needs `target`, at least one of `location_code`, `location_name`. One call
    /// returns one page; [pages](Call::pages) and [rows](Call::rows) follow the others.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/keywords_for_site/live/>
    ///
    /// ```no_run
    /// use aisa_labs::{Client, GoogleKeywordsForSiteRequest};
    ///
    /// # async fn example() -> Result<(), aisa_labs::Error> {
    /// let client = Client::from_env()?;
    /// let request = GoogleKeywordsForSiteRequest::new(
    ///     "example.com",
    /// ).location_name("text").limit(10);
    /// let response = client.google_keywords_for_site(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_keywords_for_site(
        &self,
        request: impl Into<GoogleKeywordsForSiteRequest>,
    ) -> Call<GoogleKeywordsForSiteRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// One page of the keywords.
    pub struct GoogleKeywordsForSiteResult {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// The target as the request named it.
        pub target: Option<Text>,
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
