// @generated from schema/serp/bing_languages.json by cargo xtask codegen. Do not edit.
//! The languages of Bing.

use aisa_gateway::family::*;
use crate::Client;

aisa_gateway::family::request! {
    /// Asks for `bing_languages`; takes no fields.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/bing/languages/>
    pub struct BingLanguagesRequest {}
}

impl BingLanguagesRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for BingLanguagesRequest {}

impl Operation for BingLanguagesRequest {
    type Output = List<BingLanguage>;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_SERP,
            "bing_languages",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Lists the languages that Bing can be searched in; free of charge.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/bing/languages/>
    ///
    /// ```no_run
    /// use aisa_serp::Client;
    ///
    /// # async fn example() -> Result<(), aisa_serp::Error> {
    /// let client = Client::from_env()?;
    /// let response = client.bing_languages().await?;
    /// println!("{:?}", response.rows());
    /// # Ok(())
    /// # }
    /// ```
    pub fn bing_languages(&self) -> Call<BingLanguagesRequest> {
        self.call(BingLanguagesRequest::new())
    }
}

aisa_gateway::family::result! {
    /// A language to search Bing in.
    pub struct BingLanguage {
        /// Full name of the language, for `language_name` of a request.
        pub language_name: Option<Text>,
        /// Code of the language, for `language_code` of a request.
        pub language_code: Option<Text>,
    }
}
