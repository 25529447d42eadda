// @generated from schema/labs/google_search_intent.json by cargo xtask codegen. Do not edit.
//! The intent behind searches for up to 1000 keywords.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::SearchIntent;

aisa_gateway::family::request! {
    /// Asks for the intent behind up to 1000 keywords.
    ///
    /// Needs at least one of `language_code`, `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/search_intent/live/>
    pub struct GoogleSearchIntentRequest {
        /// Keywords to look up; upstream lower-cases them. At most 1000 entries.
        #[required]
        pub keywords: Vec<String>,
        /// Full name of the language, such as `English`, in place of `language_code`. If the
        /// language is optional and absent, all languages are covered.
        pub language_name: Option<String>,
        /// Code of the language, such as `en`, in place of `language_name`. If the language is
        /// optional and absent, all languages are covered.
        pub language_code: Option<String>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl GoogleSearchIntentRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GoogleSearchIntentRequest {}

impl Operation for GoogleSearchIntentRequest {
    type Output = GoogleSearchIntentResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_LABS,
            "google_search_intent",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Tells what searchers want with each of up to 1000 keywords: to learn, to find a site, to
    /// compare or to buy. Needs `keywords`, at least one of `language_code`, `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/search_intent/live/>
    ///
    /// ```no_run
    /// use aisa_labs::{Client, GoogleSearchIntentRequest};
    ///
    /// # async fn example() -> Result<(), aisa_labs::Error> {
    /// let client = Client::from_env()?;
    /// let request = GoogleSearchIntentRequest::new(
    ///     ["some text", "more text"],
    /// ).language_name("text");
    /// let response = client.google_search_intent(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_search_intent(
        &self,
        request: impl Into<GoogleSearchIntentRequest>,
    ) -> Call<GoogleSearchIntentRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// The intent behind the keywords.
    pub struct GoogleSearchIntentResult {
        /// Code of the language, also if the request gave its name.
        pub language_code: Option<Text>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// The keywords with their intents.
        pub items: Option<List<KeywordIntents>>,
    }
}

aisa_gateway::family::result! {
    /// One keyword with its intents.
    pub struct KeywordIntents {
        /// The keyword, in lower case.
        pub keyword: Option<Text>,
        /// The most likely intent.
        pub keyword_intent: Option<KeywordIntent>,
        /// Other possible intents. Null when there are none.
        pub secondary_keyword_intents: Option<List<KeywordIntent>>,
    }
}

aisa_gateway::family::result! {
    /// An intent with its probability.
    pub struct KeywordIntent {
        /// The intent.
        pub label: Option<SearchIntent>,
        /// How likely this intent is, from 0 to 1.
        pub probability: Option<f64>,
    }
}
