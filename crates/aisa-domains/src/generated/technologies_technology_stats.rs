// @generated from schema/domains/technologies_technology_stats.json by cargo xtask codegen. Do not edit.
//! Use of a technology over time.

use aisa_gateway::family::*;
use crate::Client;

aisa_gateway::family::request! {
    /// Asks how many domains use a technology.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/domain_analytics/technologies/technology_stats/live/>
    pub struct TechnologiesTechnologyStatsRequest {
        /// Name of the technology, such as `WordPress`.
        #[required]
        pub technology: String,
        /// First day of the period. Upstream default: `2022-10-31`. Not earlier than 2022-10-31.
        pub date_from: Option<Date>,
        /// Last day of the period. Upstream default: `today`.
        pub date_to: Option<Date>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl TechnologiesTechnologyStatsRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for TechnologiesTechnologyStatsRequest {}

impl Operation for TechnologiesTechnologyStatsRequest {
    type Output = TechnologiesTechnologyStatsResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_DOMAINS,
            "technologies_technology_stats",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Counts the domains that use a technology, over time, by country, language and rank. Needs
    /// `technology`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/domain_analytics/technologies/technology_stats/live/>
    ///
    /// ```no_run
    /// use aisa_domains::Client;
    ///
    /// # async fn example() -> Result<(), aisa_domains::Error> {
    /// let client = Client::from_env()?;
    /// let response = client.technologies_technology_stats("text").await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn technologies_technology_stats(
        &self,
        request: impl Into<TechnologiesTechnologyStatsRequest>,
    ) -> Call<TechnologiesTechnologyStatsRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// Use of a technology over time.
    pub struct TechnologiesTechnologyStatsResult {
        /// The technology of the request.
        pub technology: Option<Text>,
        /// First day of the period.
        pub date_from: Option<Date>,
        /// Last day of the period.
        pub date_to: Option<Date>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// Figures by day, earliest first.
        pub items: Option<List<TechnologyUse>>,
    }
}

aisa_gateway::family::result! {
    /// Use of a technology on one day.
    pub struct TechnologyUse {
        /// Kind of the object.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// The day of the figures.
        pub date: Option<Date>,
        /// Domains that use the technology.
        pub domains_count: Option<i64>,
        /// Domains by ISO code of the country.
        pub countries: Option<Counts>,
        /// Domains by code of the language.
        pub languages: Option<Counts>,
        /// Domains by range of backlink rank.
        pub domains_rank: Option<Counts>,
    }
}
