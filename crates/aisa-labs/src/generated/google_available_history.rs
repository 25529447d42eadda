// @generated from schema/labs/google_available_history.json by cargo xtask codegen. Do not edit.
//! The days that Labs has historical data of.

use aisa_gateway::family::*;
use crate::Client;

aisa_gateway::family::request! {
    /// Asks for `google_available_history`; takes no fields.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/available_history/>
    pub struct GoogleAvailableHistoryRequest {}
}

impl GoogleAvailableHistoryRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GoogleAvailableHistoryRequest {}

impl Operation for GoogleAvailableHistoryRequest {
    type Output = List<AvailableDay>;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_LABS,
            "google_available_history",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Lists the days that Labs has historical data of; free of charge.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/google/available_history/>
    ///
    /// ```no_run
    /// use aisa_labs::Client;
    ///
    /// # async fn example() -> Result<(), aisa_labs::Error> {
    /// let client = Client::from_env()?;
    /// let response = client.google_available_history().await?;
    /// println!("{:?}", response.rows());
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_available_history(&self) -> Call<GoogleAvailableHistoryRequest> {
        self.call(GoogleAvailableHistoryRequest::new())
    }
}

aisa_gateway::family::result! {
    /// One day with historical data.
    pub struct AvailableDay {
        /// The day.
        pub date: Option<Date>,
    }
}
