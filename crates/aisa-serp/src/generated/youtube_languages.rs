// @generated from schema/serp/youtube_languages.json by cargo xtask codegen. Do not edit.
//! The languages of YouTube.

use aisa_gateway::family::*;
use crate::Client;

aisa_gateway::family::request! {
    /// Asks for `youtube_languages`; takes no fields.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/youtube/languages/>
    pub struct YoutubeLanguagesRequest {}
}

impl YoutubeLanguagesRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for YoutubeLanguagesRequest {}

impl Operation for YoutubeLanguagesRequest {
    type Output = List<YoutubeLanguage>;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_SERP,
            "youtube_languages",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Lists the languages that YouTube can be searched in; free of charge.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/youtube/languages/>
    ///
    /// ```no_run
    /// use aisa_serp::Client;
    ///
    /// # async fn example() -> Result<(), aisa_serp::Error> {
    /// let client = Client::from_env()?;
    /// let response = client.youtube_languages().await?;
    /// println!("{:?}", response.rows());
    /// # Ok(())
    /// # }
    /// ```
    pub fn youtube_languages(&self) -> Call<YoutubeLanguagesRequest> {
        self.call(YoutubeLanguagesRequest::new())
    }
}

aisa_gateway::family::result! {
    /// A language to search YouTube in.
    pub struct YoutubeLanguage {
        /// Full name of the language, for `language_name` of a request.
        pub language_name: Option<Text>,
        /// Code of the language, for `language_code` of a request.
        pub language_code: Option<Text>,
    }
}
