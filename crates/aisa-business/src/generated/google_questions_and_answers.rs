// @generated from schema/business/google_questions_and_answers.json by cargo xtask codegen. Do not edit.
//! Questions and answers on the Google Business Profile of a business.

use aisa_gateway::family::*;
use crate::Client;

aisa_gateway::family::request! {
    /// Asks for the questions about one business.
    ///
    /// Needs at least one of `location_name`, `location_code`, `location_coordinate` and at least
    /// one of `language_name`, `language_code`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/business_data/google/questions_and_answers/live/>
    pub struct GoogleQuestionsAndAnswersRequest {
        /// Name of the business; or `cid:` or `place_id:` followed by its identifier at Google. At
        /// most 700 characters. Written as it is searched for: `%` and `+` are escaped on the wire.
        #[required]
        pub keyword: String,
        /// Full name of the location, such as `London,England,United Kingdom`.
        pub location_name: Option<String>,
        /// Code of the location, such as 2840 for the United States, in place of `location_name`.
        /// At least 1.
        pub location_code: Option<i64>,
        /// Latitude, longitude and radius in millimetres, such as `53.476225,-2.243572,200`, in
        /// place of a name or code; up to seven decimals, and a radius of 199 to 199,999.
        pub location_coordinate: Option<String>,
        /// Full name of the language, such as `English`.
        pub language_name: Option<String>,
        /// Code of the language, such as `en`, in place of `language_name`.
        pub language_code: Option<String>,
        /// Questions to return. Billed by 20; what was paid for questions that do not exist is
        /// refunded. 1 to 100; upstream default: `20`.
        pub depth: Option<i64>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl GoogleQuestionsAndAnswersRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GoogleQuestionsAndAnswersRequest {}

impl Operation for GoogleQuestionsAndAnswersRequest {
    type Output = GoogleQuestionsAndAnswersResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_BUSINESS,
            "google_questions_and_answers",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Lists questions that people ask about a business on Google, with their answers. Needs
    /// `keyword`, at least one of `location_name`, `location_code`, `location_coordinate` and at
    /// least one of `language_name`, `language_code`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/business_data/google/questions_and_answers/live/>
    ///
    /// ```no_run
    /// use aisa_business::{Client, GoogleQuestionsAndAnswersRequest};
    ///
    /// # async fn example() -> Result<(), aisa_business::Error> {
    /// let client = Client::from_env()?;
    /// let request = GoogleQuestionsAndAnswersRequest::new(
    ///     "text",
    /// ).location_name("text").language_name("text");
    /// let response = client.google_questions_and_answers(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_questions_and_answers(
        &self,
        request: impl Into<GoogleQuestionsAndAnswersRequest>,
    ) -> Call<GoogleQuestionsAndAnswersRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// The questions about one business.
    pub struct GoogleQuestionsAndAnswersResult {
        /// The keyword searched, decoded; `cid:` or `place_id:` with the identifier if the request
        /// gave one.
        pub keyword: Option<Text>,
        /// Google domain that was searched.
        pub se_domain: Option<Text>,
        /// Code of the location, also if the request gave its name.
        pub location_code: Option<i64>,
        /// Code of the language, also if the request gave its name.
        pub language_code: Option<Text>,
        /// The search at Google that the data comes from.
        pub check_url: Option<Text>,
        /// When the data was taken from Google.
        pub datetime: Option<Timestamp>,
        /// Identifier of the business at Google, as `keyword` takes it behind `cid:`.
        pub cid: Option<Text>,
        /// Identifier of the place in Google Maps.
        pub feature_id: Option<Text>,
        /// Element types in `items`.
        pub item_types: Option<List<Text>>,
        /// Questions that nobody has answered.
        pub items_without_answers: Option<List<BusinessQuestion>>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// Questions with answers.
        pub items: Option<List<BusinessQuestion>>,
    }
}

aisa_gateway::family::result! {
    /// A question about a business.
    pub struct BusinessQuestion {
        /// Element type: `google_business_question_item`.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Position among the elements of the same type.
        pub rank_group: Option<i64>,
        /// Position among all elements.
        pub rank_absolute: Option<i64>,
        /// Identifier of the question.
        pub question_id: Option<Text>,
        /// Page of the question.
        pub url: Option<Text>,
        /// Profile image of the author.
        pub profile_image_url: Option<Text>,
        /// Profile of the author.
        pub profile_url: Option<Text>,
        /// Name that the author shows.
        pub profile_name: Option<Text>,
        /// The question, in the language of the response.
        pub question_text: Option<Text>,
        /// The question as it was asked.
        pub original_question_text: Option<Text>,
        /// About when it was asked.
        pub time_ago: Option<Text>,
        /// When it was asked, written like `2026-02-11 09:20:00 +00:00`.
        pub timestamp: Option<Text>,
        /// Answers to the question, five at most.
        pub items: Option<List<BusinessAnswer>>,
    }
}

aisa_gateway::family::result! {
    /// An answer to a question.
    pub struct BusinessAnswer {
        /// Element type: `google_business_answer_element`.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Identifier of the answer.
        pub answer_id: Option<Text>,
        /// Profile image of the author.
        pub profile_image_url: Option<Text>,
        /// Profile of the author.
        pub profile_url: Option<Text>,
        /// Name that the author shows.
        pub profile_name: Option<Text>,
        /// The answer, in the language of the response.
        pub answer_text: Option<Text>,
        /// The answer as it was given.
        pub original_answer_text: Option<Text>,
        /// About when it was given.
        pub time_ago: Option<Text>,
        /// When it was given, written like `2026-02-12 10:05:00 +00:00`.
        pub timestamp: Option<Text>,
    }
}
