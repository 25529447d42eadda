// @generated from schema/domains/technologies_domain_technologies.json by cargo xtask codegen. Do not edit.
//! Technologies of a site.

use aisa_gateway::family::*;
use crate::Client;

aisa_gateway::family::request! {
    /// Asks for the technologies of one domain.
    ///
    /// Docs:
    /// <https://docs.dataforseo.com/v3/domain_analytics/technologies/domain_technologies/live/>
    pub struct TechnologiesDomainTechnologiesRequest {
        /// Domain whose site is looked at; only this very domain counts. Takes a domain or a
        /// subdomain.
        #[required]
        pub target: String,
    }
}

impl TechnologiesDomainTechnologiesRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for TechnologiesDomainTechnologiesRequest {}

impl Operation for TechnologiesDomainTechnologiesRequest {
    type Output = TechnologiesDomainTechnologiesResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_DOMAINS,
            "technologies_domain_technologies",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Lists the technologies that a domain's site uses, with contacts and country. Needs `target`.
    ///
    /// Docs:
    /// <https://docs.dataforseo.com/v3/domain_analytics/technologies/domain_technologies/live/>
    ///
    /// ```no_run
    /// use aisa_domains::Client;
    ///
    /// # async fn example() -> Result<(), aisa_domains::Error> {
    /// let client = Client::from_env()?;
    /// let response = client.technologies_domain_technologies("example.com").await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn technologies_domain_technologies(
        &self,
        request: impl Into<TechnologiesDomainTechnologiesRequest>,
    ) -> Call<TechnologiesDomainTechnologiesRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// One domain with the technologies of its site.
    pub struct TechnologiesDomainTechnologiesResult {
        /// Kind of the object.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// The domain.
        pub domain: Option<Text>,
        /// Title of the domain's home page. Null when unknown.
        pub title: Option<Text>,
        /// Meta description of the home page. Null when unknown.
        pub description: Option<Text>,
        /// Meta keywords of the home page. Null when there are none.
        pub meta_keywords: Option<List<Text>>,
        /// Rank of the domain by its backlinks, 0 to 1000.
        pub domain_rank: Option<i64>,
        /// When the crawler last visited the domain.
        pub last_visited: Option<Timestamp>,
        /// ISO code of the country that the site belongs to. Null when unknown.
        pub country_iso_code: Option<Text>,
        /// Code of the language of the site. Null when unknown.
        pub language_code: Option<Text>,
        /// Code of the language that its content is written in. Null when unknown.
        pub content_language_code: Option<Text>,
        /// Phone numbers on the site. Null when there are none.
        pub phone_numbers: Option<List<Text>>,
        /// Email addresses on the site. Null when there are none.
        pub emails: Option<List<Text>>,
        /// Addresses of social media profiles that the site names. Null when there are none.
        pub social_graph_urls: Option<List<Text>>,
        /// Names of technologies by group and category. Null when none was found.
        pub technologies: Option<SiteTechnologies>,
    }
}

aisa_gateway::family::result! {
    /// Technologies of a site by group; in each group, names by category.
    pub struct SiteTechnologies {
        /// Names in the group add ons, by category. Null when there are none.
        pub add_ons: Option<TechnologiesByCategory>,
        /// Names in the group analytics, by category. Null when there are none.
        pub analytics: Option<TechnologiesByCategory>,
        /// Names in the group web development, by category. Null when there are none.
        pub web_development: Option<TechnologiesByCategory>,
        /// Names in the group security, by category. Null when there are none.
        pub security: Option<TechnologiesByCategory>,
        /// Names in the group business tools, by category. Null when there are none.
        pub business_tools: Option<TechnologiesByCategory>,
        /// Names in the group sales, by category. Null when there are none.
        pub sales: Option<TechnologiesByCategory>,
        /// Names in the group other, by category. Null when there are none.
        pub other: Option<TechnologiesByCategory>,
        /// Names in the group user generated content, by category. Null when there are none.
        pub user_generated_content: Option<TechnologiesByCategory>,
        /// Names in the group booking, by category. Null when there are none.
        pub booking: Option<TechnologiesByCategory>,
        /// Names in the group privacy, by category. Null when there are none.
        pub privacy: Option<TechnologiesByCategory>,
        /// Names in the group servers, by category. Null when there are none.
        pub servers: Option<TechnologiesByCategory>,
        /// Names in the group location, by category. Null when there are none.
        pub location: Option<TechnologiesByCategory>,
        /// Names in the group content, by category. Null when there are none.
        pub content: Option<TechnologiesByCategory>,
        /// Names in the group media, by category. Null when there are none.
        pub media: Option<TechnologiesByCategory>,
        /// Names in the group marketing, by category. Null when there are none.
        pub marketing: Option<TechnologiesByCategory>,
        /// Names in the group communication, by category. Null when there are none.
        pub communication: Option<TechnologiesByCategory>,
        /// Names in the group utilities, by category. Null when there are none.
        pub utilities: Option<TechnologiesByCategory>,
    }
}

/// Names of technologies by category.
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[serde(transparent)]
pub struct TechnologiesByCategory(
    pub ::std::collections::BTreeMap<String, Option<List<Text>>>,
);

aisa_gateway::family::result_map!(TechnologiesByCategory);

impl ::std::ops::Deref for TechnologiesByCategory {
    type Target = ::std::collections::BTreeMap<String, Option<List<Text>>>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}
