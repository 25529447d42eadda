// @generated from schema/serp/google_autocomplete_live_advanced.json by cargo xtask codegen. Do not edit.
//! Google's suggestions for a search that is being typed.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{RefinementChips, Spell};

aisa_gateway::family::request! {
    /// Asks for the suggestions of a search that is being typed.
    ///
    /// Needs at least one of `location_code`, `location_name` and at least one of `language_code`,
    /// `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/google/autocomplete/live/advanced/>
    pub struct GoogleAutocompleteLiveAdvancedRequest {
        /// What was typed. At most 700 characters. Written as it is searched for: `%` and `+` are
        /// escaped on the wire.
        #[required]
        pub keyword: String,
        /// Full name of the location, such as `London,England,United Kingdom`.
        pub location_name: Option<String>,
        /// Code of the location, such as 2840 for the United States, in place of `location_name`.
        /// At least 1.
        pub location_code: Option<i64>,
        /// Full name of the language, such as `English`.
        pub language_name: Option<String>,
        /// Code of the language, such as `en`, in place of `language_name`.
        pub language_code: Option<String>,
        /// Position of the cursor within the keyword, from 0, which changes the suggestions.
        /// Defaults to the end of the keyword. At least 0.
        pub cursor_pointer: Option<i64>,
        /// Where the search is typed, which changes the suggestions and the fields that they have.
        pub client: Option<SearchClient>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl GoogleAutocompleteLiveAdvancedRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GoogleAutocompleteLiveAdvancedRequest {}

impl Operation for GoogleAutocompleteLiveAdvancedRequest {
    type Output = GoogleAutocompleteLiveAdvancedResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_SERP,
            "google_autocomplete_live_advanced",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Lists what Google suggests while a search is typed. Needs `keyword`, at least one of
    /// `location_code`, `location_name` and at least one of `language_code`, `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/google/autocomplete/live/advanced/>
    ///
    /// ```no_run
    /// use aisa_serp::{Client, GoogleAutocompleteLiveAdvancedRequest};
    ///
    /// # async fn example() -> Result<(), aisa_serp::Error> {
    /// let client = Client::from_env()?;
    /// let request = GoogleAutocompleteLiveAdvancedRequest::new(
    ///     "text",
    /// ).location_name("text").language_name("text");
    /// let response = client.google_autocomplete_live_advanced(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_autocomplete_live_advanced(
        &self,
        request: impl Into<GoogleAutocompleteLiveAdvancedRequest>,
    ) -> Call<GoogleAutocompleteLiveAdvancedRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::open_enum! {
    /// A place to type a search.
    pub enum SearchClient {
        /// The new tab page of Chrome.
        Chrome = "chrome",
        /// The address bar of Chrome.
        ChromeOmni = "chrome-omni",
        /// Google's home page.
        GwsWiz = "gws-wiz",
        /// Google's results page.
        GwsWizSerp = "gws-wiz-serp",
        /// Safari.
        Safari = "safari",
        /// Firefox.
        Firefox = "firefox",
        /// Chrome, in some of its versions.
        PsyAb = "psy-ab",
        /// A toolbar, which reads XML.
        Toolbar = "toolbar",
        /// YouTube, which reads JSONP.
        Youtube = "youtube",
        /// Google's local results.
        GwsWizLocal = "gws-wiz-local",
        /// Google's image search.
        Img = "img",
        /// Google Shopping.
        ProductsCc = "products-cc",
    }
}

aisa_gateway::family::result! {
    /// The suggestions of a search.
    pub struct GoogleAutocompleteLiveAdvancedResult {
        /// The search query, decoded.
        pub keyword: Option<Text>,
        /// Search type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Domain of the search engine.
        pub se_domain: Option<Text>,
        /// Code of the location, also if the request gave its name.
        pub location_code: Option<i64>,
        /// Code of the language, also if the request gave its name.
        pub language_code: Option<Text>,
        /// URL of the results at the search engine.
        pub check_url: Option<Text>,
        /// When the page was crawled.
        pub datetime: Option<Timestamp>,
        /// Spelling correction by the search engine. Null when there is none.
        pub spell: Option<Spell>,
        /// Chips above the results that refine the search.
        pub refinement_chips: Option<RefinementChips>,
        /// Element types in this response.
        pub item_types: Option<List<Text>>,
        /// Number of results the search engine claims to have found.
        pub se_results_count: Option<i64>,
        /// Elements in this response.
        pub items_count: Option<i64>,
        /// The suggestions, from the first to the last.
        pub items: Option<List<Suggestion>>,
    }
}

aisa_gateway::family::result! {
    /// One suggestion.
    pub struct Suggestion {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Position among elements of the same type, from 1.
        pub rank_group: Option<i64>,
        /// Position among all elements of the response, from 1.
        pub rank_absolute: Option<i64>,
        /// The suggested search.
        pub suggestion: Option<Text>,
        /// How well it fits what was typed, from 500 to 2000. Null unless `client` is `chrome` or
        /// `chrome-omni`.
        pub relevance: Option<i64>,
        /// Type of the suggestion. Null unless `client` is `chrome` or `chrome-omni`.
        pub suggestion_type: Option<Text>,
        /// URL of the suggested search.
        pub search_query_url: Option<Text>,
        /// Address of a preview image. Null unless `client` is `gws-wiz` or `gws-wiz-serp`.
        pub thumbnail_url: Option<Text>,
        /// The words that complete what was typed. Null unless `client` is `gws-wiz`,
        /// `gws-wiz-local` or `psy-ab`.
        pub highlighted: Option<List<Text>>,
    }
}
