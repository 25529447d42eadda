// @generated from schema/serp/youtube_locations.json by cargo xtask codegen. Do not edit.
//! The locations of YouTube.

use aisa_gateway::family::*;
use crate::Client;

aisa_gateway::family::request! {
    /// Asks for `youtube_locations`; takes no fields.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/youtube/locations/>
    pub struct YoutubeLocationsRequest {}
}

impl YoutubeLocationsRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for YoutubeLocationsRequest {}

impl Operation for YoutubeLocationsRequest {
    type Output = List<YoutubeLocation>;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_SERP,
            "youtube_locations",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Lists the locations that YouTube can be searched from; free of charge.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/youtube/locations/>
    ///
    /// ```no_run
    /// use aisa_serp::Client;
    ///
    /// # async fn example() -> Result<(), aisa_serp::Error> {
    /// let client = Client::from_env()?;
    /// let response = client.youtube_locations().await?;
    /// println!("{:?}", response.rows());
    /// # Ok(())
    /// # }
    /// ```
    pub fn youtube_locations(&self) -> Call<YoutubeLocationsRequest> {
        self.call(YoutubeLocationsRequest::new())
    }
}

aisa_gateway::family::result! {
    /// A location to search YouTube from.
    pub struct YoutubeLocation {
        /// Code of the location that it is part of. Null for a country.
        pub location_code_parent: Option<i64>,
        /// Code of the location, for `location_code` of a request.
        pub location_code: Option<i64>,
        /// Full name of the location, for `location_name` of a request.
        pub location_name: Option<Text>,
        /// ISO code of the country.
        pub country_iso_code: Option<Text>,
        /// Kind of location.
        pub location_type: Option<Text>,
    }
}
