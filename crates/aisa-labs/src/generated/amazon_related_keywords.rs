// @generated from schema/labs/amazon_related_keywords.json by cargo xtask codegen. Do not edit.
//! Searches on Amazon related to a given one.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::AmazonKeywordInfo;

aisa_gateway::family::request! {
    /// Asks for searches on Amazon related to a given one.
    ///
    /// Needs at least one of `location_code`, `location_name` and at least one of `language_code`,
    /// `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/amazon/related_keywords/live/>
    pub struct AmazonRelatedKeywordsRequest {
        /// The keyword to start from, in lower case.
        #[required]
        pub keyword: String,
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
        /// How many steps to follow: 0 returns the keyword itself, 1 up to 6 keywords, 2 up to 42,
        /// 3 up to 258, 4 up to 1,554. 0 to 4; upstream default: `1`.
        pub depth: Option<i64>,
        /// Whether to include the figures for `keyword` itself, as `seed_keyword_data`. Upstream
        /// default: `false`.
        pub include_seed_keyword: Option<bool>,
        /// Whether to consider only the main keyword of each group of synonyms. Upstream default:
        /// `false`.
        pub ignore_synonyms: Option<bool>,
        /// Maximum number of rows to return. Each row adds to the price. 1 to 1000; upstream
        /// default: `100`.
        pub limit: Option<i64>,
        /// Rows to skip before the first one returned. At least 0; upstream default: `0`.
        pub offset: Option<i64>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl AmazonRelatedKeywordsRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for AmazonRelatedKeywordsRequest {}

impl Operation for AmazonRelatedKeywordsRequest {
    type Output = AmazonRelatedKeywordsResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_LABS,
            "amazon_related_keywords",
        );
        OPERATION.get()
    }
}

impl Paged for AmazonRelatedKeywordsRequest {
    type Row = AmazonRelatedKeyword;

    fn take_page(
        &self,
        result: &mut AmazonRelatedKeywordsResult,
    ) -> PageParts<AmazonRelatedKeyword> {
        PageParts::new(result.items.take())
            .counts(result.total_count, result.items_count)
    }

    fn window(&self) -> Window {
        Window::default().limit(self.limit).offset(self.offset)
    }

    fn set_window(&mut self, window: Window) {
        self.limit = window.limit;
        self.offset = window.offset;
    }
}

impl Client {
    /// Lists the searches that Amazon relates to a keyword, and those related to them, with their
    /// search volume. Needs `keyword`, at least one of `location_code`, `location_name` and at
    /// least one of `language_code`, `language_name`. One call returns one page;
    /// [pages](Call::pages) and [rows](Call::rows) follow the others.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/amazon/related_keywords/live/>
    ///
    /// ```no_run
    /// use aisa_labs::{AmazonRelatedKeywordsRequest, Client};
    ///
    /// # async fn example() -> Result<(), aisa_labs::Error> {
    /// let client = Client::from_env()?;
    /// let request = AmazonRelatedKeywordsRequest::new(
    ///     "text",
    /// ).location_name("text").language_name("text").limit(10);
    /// let response = client.amazon_related_keywords(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn amazon_related_keywords(
        &self,
        request: impl Into<AmazonRelatedKeywordsRequest>,
    ) -> Call<AmazonRelatedKeywordsRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// One page of the related searches.
    pub struct AmazonRelatedKeywordsResult {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// The keyword of the request.
        pub seed_keyword: Option<Text>,
        /// Figures for that keyword itself. Null unless the request sets `include_seed_keyword`.
        pub seed_keyword_data: Option<AmazonKeywordData>,
        /// Code of the location, also if the request gave its name.
        pub location_code: Option<i64>,
        /// Code of the language, also if the request gave its name.
        pub language_code: Option<Text>,
        /// Rows in the whole listing, over all pages.
        pub total_count: Option<i64>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// The related searches of this page.
        pub items: Option<List<AmazonRelatedKeyword>>,
    }
}

aisa_gateway::family::result! {
    /// One search, how far it is from the keyword of the request, and what it leads to.
    pub struct AmazonRelatedKeyword {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// The search with its figures.
        pub keyword_data: Option<AmazonKeywordData>,
        /// Steps from the keyword of the request: 0 for the keyword itself, 1 for those related to
        /// it, and so on.
        pub depth: Option<i64>,
        /// Keywords related to this one. Null when there are none.
        pub related_keywords: Option<List<Text>>,
    }
}

aisa_gateway::family::result! {
    /// A search on Amazon with its figures.
    pub struct AmazonKeywordData {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// The keyword.
        pub keyword: Option<Text>,
        /// Code of the location, also if the request gave its name.
        pub location_code: Option<i64>,
        /// Code of the language, also if the request gave its name.
        pub language_code: Option<Text>,
        /// Amazon figures for the search.
        pub keyword_info: Option<AmazonKeywordInfo>,
    }
}
