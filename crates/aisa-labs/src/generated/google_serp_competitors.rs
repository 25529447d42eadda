// @generated from schema/labs/google_serp_competitors.json by cargo xtask codegen. Do not edit.
//! The domains that rank for given keywords.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::ResultType;

aisa_gateway::family::request! {
    /// Asks which domains rank for up to 200 keywords.
    ///
    /// Needs at least one of `location_code`, `location_name` and at least one of `language_code`,
    /// `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/serp_competitors/live/>
    pub struct GoogleSerpCompetitorsRequest {
        /// Keywords whose results are compared; upstream lower-cases them. At most 200 entries.
        #[required]
        pub keywords: Vec<String>,
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
        /// Whether to count subdomains of a competitor with it. Upstream default: `true`.
        pub include_subdomains: Option<bool>,
        /// Types of results to count; defaults to `organic` and `paid`.
        pub item_types: Vec<ResultType>,
        /// Maximum number of rows to return. Each row adds to the price. 1 to 1000; upstream
        /// default: `100`.
        pub limit: Option<i64>,
        /// Rows to skip before the first one returned. At least 0; upstream default: `0`.
        pub offset: Option<i64>,
        /// Conditions on the fields of a row; only matching rows are returned. At most 8
        /// conditions.
        pub filters: Option<Filter>,
        /// Sort order; earlier rules take precedence. Defaults to `rating,desc`. At most 3 rules.
        pub order_by: Option<OrderBy>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl GoogleSerpCompetitorsRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GoogleSerpCompetitorsRequest {}

impl Operation for GoogleSerpCompetitorsRequest {
    type Output = GoogleSerpCompetitorsResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_LABS,
            "google_serp_competitors",
        );
        OPERATION.get()
    }
}

impl Paged for GoogleSerpCompetitorsRequest {
    type Row = SerpCompetitor;

    fn take_page(
        &self,
        result: &mut GoogleSerpCompetitorsResult,
    ) -> PageParts<SerpCompetitor> {
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
    /// Lists the domains that rank for up to 200 keywords, with their positions and visibility.
    /// Needs `keywords`, at least one of `location_code`, `location_name` and at least one of
    /// `language_code`, `language_name`. One call returns one page; [pages](Call::pages) and
    /// [rows](Call::rows) follow the others.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/serp_competitors/live/>
    ///
    /// ```no_run
    /// use aisa_labs::{Client, GoogleSerpCompetitorsRequest};
    ///
    /// # async fn example() -> Result<(), aisa_labs::Error> {
    /// let client = Client::from_env()?;
    /// let request = GoogleSerpCompetitorsRequest::new(
    ///     ["some text", "more text"],
    /// ).location_name("text").language_name("text").limit(10);
    /// let response = client.google_serp_competitors(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_serp_competitors(
        &self,
        request: impl Into<GoogleSerpCompetitorsRequest>,
    ) -> Call<GoogleSerpCompetitorsRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// One page of the competing domains.
    pub struct GoogleSerpCompetitorsResult {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// The keywords of the request, as upstream read them.
        pub seed_keywords: Option<List<Text>>,
        /// Code of the location, also if the request gave its name.
        pub location_code: Option<i64>,
        /// Code of the language, also if the request gave its name.
        pub language_code: Option<Text>,
        /// Rows in the whole listing, over all pages.
        pub total_count: Option<i64>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// The domains of this page.
        pub items: Option<List<SerpCompetitor>>,
    }
}

aisa_gateway::family::result! {
    /// One domain with its positions for the keywords.
    pub struct SerpCompetitor {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// The domain.
        pub domain: Option<Text>,
        /// Mean of its positions for the keywords.
        pub avg_position: Option<f64>,
        /// Median of its positions for the keywords.
        pub median_position: Option<f64>,
        /// How far its positions are above the worst possible, summed over the keywords; higher is
        /// better.
        pub rating: Option<f64>,
        /// Estimated visits per month from these keywords: search volume times click-through rate.
        pub etv: Option<f64>,
        /// Keywords of the request that it ranks for.
        pub keywords_count: Option<i64>,
        /// Visibility for the keywords: a top position counts 1, position 20 next to nothing, and
        /// lower ones nothing.
        pub visibility: Option<f64>,
        /// Results of the domain for the keywords.
        pub relevant_serp_items: Option<i64>,
        /// Its positions for each keyword.
        pub keywords_positions: Option<KeywordPositions>,
    }
}

/// The positions of a domain, by keyword.
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[serde(transparent)]
pub struct KeywordPositions(pub ::std::collections::BTreeMap<String, Option<List<i64>>>);

aisa_gateway::family::result_map!(KeywordPositions);

impl ::std::ops::Deref for KeywordPositions {
    type Target = ::std::collections::BTreeMap<String, Option<List<i64>>>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

/// Names of the documented fields of a `SerpCompetitor` for filters and sorting; other names work
/// as text.
pub mod serp_competitor_fields {
    use aisa_gateway::family::Field;

    pub use crate::generated::common::row_fields::SE_TYPE;
    /// `domain`: the domain.
    pub const DOMAIN: Field = Field::named("domain");
    /// `avg_position`: mean of its positions for the keywords.
    pub const AVG_POSITION: Field = Field::named("avg_position");
    /// `median_position`: median of its positions for the keywords.
    pub const MEDIAN_POSITION: Field = Field::named("median_position");
    /// `rating`: how far its positions are above the worst possible, summed over the keywords;
    /// higher is better.
    pub const RATING: Field = Field::named("rating");
    /// `etv`: estimated visits per month from these keywords: search volume times click-through
    /// rate.
    pub const ETV: Field = Field::named("etv");
    /// `keywords_count`: keywords of the request that it ranks for.
    pub const KEYWORDS_COUNT: Field = Field::named("keywords_count");
    /// `visibility`: visibility for the keywords: a top position counts 1, position 20 next to
    /// nothing, and lower ones nothing.
    pub const VISIBILITY: Field = Field::named("visibility");
    /// `relevant_serp_items`: results of the domain for the keywords.
    pub const RELEVANT_SERP_ITEMS: Field = Field::named("relevant_serp_items");
    /// `keywords_positions`: its positions for each keyword.
    pub const KEYWORDS_POSITIONS: Field = Field::named("keywords_positions");
}
