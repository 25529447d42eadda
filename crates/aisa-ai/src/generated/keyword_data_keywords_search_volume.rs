// @generated from schema/ai/keyword_data_keywords_search_volume.json by cargo xtask codegen. Do not edit.
//! How often keywords are used with AI tools.

use aisa_gateway::family::*;
use crate::Client;

aisa_gateway::family::request! {
    /// Asks for the AI search volume of up to 1000 keywords.
    ///
    /// Needs at least one of `location_name`, `location_code` and at least one of `language_name`,
    /// `language_code`.
    ///
    /// Docs:
    /// <https://docs.dataforseo.com/v3/ai_optimization/ai_keyword_data/keywords_search_volume/live/>
    pub struct KeywordDataKeywordsSearchVolumeRequest {
        /// Keywords to look up; upstream lower-cases them. At most 250 characters each. At most
        /// 1000 entries.
        #[required]
        pub keywords: Vec<String>,
        /// Full name of the location, such as `United States`.
        pub location_name: Option<String>,
        /// Code of the location, such as 2840 for the United States, in place of `location_name`.
        /// At least 1.
        pub location_code: Option<i64>,
        /// Full name of the language, such as `English`.
        pub language_name: Option<String>,
        /// Code of the language, such as `en`, in place of `language_name`.
        pub language_code: Option<String>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl KeywordDataKeywordsSearchVolumeRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for KeywordDataKeywordsSearchVolumeRequest {}

impl Operation for KeywordDataKeywordsSearchVolumeRequest {
    type Output = KeywordDataKeywordsSearchVolumeResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_AI,
            "keyword_data_keywords_search_volume",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Estimates how often each of up to 1000 keywords is used with AI tools, now and month by
    /// month. Needs `keywords`, at least one of `location_name`, `location_code` and at least one
    /// of `language_name`, `language_code`.
    ///
    /// Docs:
    /// <https://docs.dataforseo.com/v3/ai_optimization/ai_keyword_data/keywords_search_volume/live/>
    ///
    /// ```no_run
    /// use aisa_ai::{Client, KeywordDataKeywordsSearchVolumeRequest};
    ///
    /// # async fn example() -> Result<(), aisa_ai::Error> {
    /// let client = Client::from_env()?;
    /// let request = KeywordDataKeywordsSearchVolumeRequest::new(
    ///     ["some text", "more text"],
    /// ).location_name("text").language_name("text");
    /// let response = client.keyword_data_keywords_search_volume(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn keyword_data_keywords_search_volume(
        &self,
        request: impl Into<KeywordDataKeywordsSearchVolumeRequest>,
    ) -> Call<KeywordDataKeywordsSearchVolumeRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// The AI search volume of the keywords.
    pub struct KeywordDataKeywordsSearchVolumeResult {
        /// Code of the location, also if the request gave its name.
        pub location_code: Option<i64>,
        /// Code of the language, also if the request gave its name.
        pub language_code: Option<Text>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// The keywords.
        pub items: Option<List<AiKeyword>>,
    }
}

aisa_gateway::family::result! {
    /// A keyword with its AI search volume.
    pub struct AiKeyword {
        /// The keyword, in lower case.
        pub keyword: Option<Text>,
        /// Estimated uses with AI tools in the last month; null if unknown.
        pub ai_search_volume: Option<i64>,
        /// The same month by month, newest first.
        pub ai_monthly_searches: Option<List<AiMonthlySearches>>,
    }
}

aisa_gateway::family::result! {
    /// AI search volume of one month.
    pub struct AiMonthlySearches {
        /// Year.
        pub year: Option<i64>,
        /// Month, from 1 to 12.
        pub month: Option<i64>,
        /// Estimated uses with AI tools in the month.
        pub ai_search_volume: Option<i64>,
    }
}
