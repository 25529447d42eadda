// @generated from schema/labs/google_page_intersection.json by cargo xtask codegen. Do not edit.
//! The keywords that several pages rank for.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{KeywordData, RankedSerpItem, ResultType};

aisa_gateway::family::request! {
    /// Asks for the keywords that up to 20 pages rank for.
    ///
    /// Needs at least one of `location_code`, `location_name` and at least one of `language_code`,
    /// `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/page_intersection/live/>
    pub struct GooglePageIntersectionRequest {
        /// Pages as absolute URLs, by position. A trailing `*` behind a slash covers every page
        /// below an address. With more than 10 million keywords, upstream returns none. Takes a
        /// page; a trailing `*` stands for any ending. At most 20 targets.
        #[required]
        pub pages: NumberedTargets,
        /// Pages that must not rank for a keyword. A trailing `*` covers every page below an
        /// address. Takes a page; a trailing `*` stands for any ending. At most 10 targets.
        pub exclude_pages: Vec<String>,
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
        /// Types of results to look at; defaults to `organic` and `paid`.
        pub item_types: Vec<ResultType>,
        /// Maximum number of rows to return. Each row adds to the price. 1 to 1000; upstream
        /// default: `100`.
        pub limit: Option<i64>,
        /// Rows to skip before the first one returned. At least 0; upstream default: `0`.
        pub offset: Option<i64>,
        /// Whether to include subdomains of the target. Upstream default: `true`.
        pub include_subdomains: Option<bool>,
        /// Whether all pages must rank for a keyword. Defaults to `intersect`, and to `union` when
        /// `exclude_pages` is set.
        pub intersection_mode: Option<PageIntersectionMode>,
        /// Whether to include `serp_info`: data about each keyword's results page. Upstream
        /// default: `false`.
        pub include_serp_info: Option<bool>,
        /// Whether to include clickstream metrics. Doubles the price. Upstream default: `false`.
        pub include_clickstream_data: Option<bool>,
        /// Whether to consider only the main keyword of each group of synonyms. Upstream default:
        /// `false`.
        pub ignore_synonyms: Option<bool>,
        /// Conditions on the fields of a row, such as `keyword_data.keyword_info.search_volume`;
        /// only matching rows are returned. A field of a page's element is named after its
        /// position, `intersection_result.1.rank_group`. At most 8 conditions.
        pub filters: Option<Filter>,
        /// Sort order; earlier rules take precedence. Defaults to
        /// `keyword_data.keyword_info.search_volume,desc`. At most 3 rules.
        pub order_by: Option<OrderBy>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl GooglePageIntersectionRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GooglePageIntersectionRequest {}

impl Operation for GooglePageIntersectionRequest {
    type Output = GooglePageIntersectionResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_LABS,
            "google_page_intersection",
        );
        OPERATION.get()
    }
}

impl Paged for GooglePageIntersectionRequest {
    type Row = PagesKeyword;

    fn take_page(
        &self,
        result: &mut GooglePageIntersectionResult,
    ) -> PageParts<PagesKeyword> {
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
    /// Lists the keywords that up to 20 pages rank for, all of them or any, with the positions of
    /// each. Needs `pages`, at least one of `location_code`, `location_name` and at least one of
    /// `language_code`, `language_name`. One call returns one page; [pages](Call::pages) and
    /// [rows](Call::rows) follow the others.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/page_intersection/live/>
    ///
    /// ```no_run
    /// use aisa_labs::{Client, GooglePageIntersectionRequest};
    ///
    /// # async fn example() -> Result<(), aisa_labs::Error> {
    /// let client = Client::from_env()?;
    /// let request = GooglePageIntersectionRequest::new(
    ///     ["https://example.com/a", "https://example.org/b"],
    /// ).location_name("text").language_name("text").limit(10);
    /// let response = client.google_page_intersection(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_page_intersection(
        &self,
        request: impl Into<GooglePageIntersectionRequest>,
    ) -> Call<GooglePageIntersectionRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// One page of the keywords.
    pub struct GooglePageIntersectionResult {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// The pages by position, as the request named them.
        pub pages: Option<TextMap>,
        /// The pages that must not rank, as the request named them.
        pub exclude_pages: Option<List<Text>>,
        /// Code of the location, also if the request gave its name.
        pub location_code: Option<i64>,
        /// Code of the language, also if the request gave its name.
        pub language_code: Option<Text>,
        /// Rows in the whole listing, over all pages.
        pub total_count: Option<i64>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// The keywords of this page.
        pub items: Option<List<PagesKeyword>>,
    }
}

aisa_gateway::family::result! {
    /// One keyword with the place of each page.
    pub struct PagesKeyword {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// The keyword with its figures.
        pub keyword_data: Option<KeywordData>,
        /// The place of each page, by its position in the request.
        pub intersection_result: Option<IntersectingElements>,
    }
}

/// The elements of a results page that belong to the pages of the request, by the page's position
/// there.
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[serde(transparent)]
pub struct IntersectingElements(
    pub ::std::collections::BTreeMap<String, Option<RankedSerpItem>>,
);

aisa_gateway::family::result_map!(IntersectingElements);

impl IntersectingElements {
    /// What belongs to the target at that position, counted from 1 as in the request.
    #[must_use]
    pub fn at(&self, position: usize) -> Option<&RankedSerpItem> {
        self.0.get(&position.to_string())?.as_ref()
    }
}

impl ::std::ops::Deref for IntersectingElements {
    type Target = ::std::collections::BTreeMap<String, Option<RankedSerpItem>>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

aisa_gateway::family::open_enum! {
    /// Whether results of several pages are intersected or merged.
    pub enum PageIntersectionMode {
        /// Keywords that any of the pages ranks for.
        Union = "union",
        /// Only keywords that all pages rank for on the same results page.
        Intersect = "intersect",
    }
}
