// @generated from schema/business/business_listings_search.json by cargo xtask codegen. Do not edit.
//! Businesses on Google Maps, by category, name and place.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{
    AddressInfo, BusinessAttributes, LocalBusinessLink, PopularTimes, PriceLevel, Rating,
    RelatedBusiness, Service, WorkTime,
};

aisa_gateway::family::request! {
    /// Asks for businesses on Google Maps that match all the fields that are given.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/business_data/business_listings/search/live/>
    pub struct BusinessListingsSearchRequest {
        /// Identifiers of categories, such as `pizza_restaurant`; businesses in any of them match.
        /// At most 10 entries.
        pub categories: Vec<String>,
        /// Text to look for in the description of a business. At most 200 characters.
        pub description: Option<String>,
        /// Text to look for in the name of a business. At most 200 characters.
        pub title: Option<String>,
        /// Whether the owner has claimed the profile.
        pub is_claimed: Option<bool>,
        /// Latitude, longitude and radius in kilometres, such as `53.476225,-2.243572,10`; up to
        /// seven decimals, and a radius of 1 to 100,000.
        pub location_coordinate: Option<String>,
        /// Conditions on the fields of a row; only matching rows are returned. At most 8
        /// conditions.
        pub filters: Option<Filter>,
        /// Sort order; earlier rules take precedence. At most 3 rules.
        pub order_by: Option<OrderBy>,
        /// Maximum number of rows to return. Each row adds to the price. 1 to 1000; upstream
        /// default: `100`.
        pub limit: Option<i64>,
        /// Rows to skip before the first one returned. To go beyond 10,000 rows, use
        /// `offset_token`. At least 0; upstream default: `0`.
        pub offset: Option<i64>,
        /// `offset_token` of the previous response, to continue behind it. Every other field stays
        /// as it was.
        pub offset_token: Option<String>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl BusinessListingsSearchRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for BusinessListingsSearchRequest {}

impl Operation for BusinessListingsSearchRequest {
    type Output = BusinessListingsSearchResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_BUSINESS,
            "business_listings_search",
        );
        OPERATION.get()
    }
}

impl Paged for BusinessListingsSearchRequest {
    type Row = BusinessListing;

    fn take_page(
        &self,
        result: &mut BusinessListingsSearchResult,
    ) -> PageParts<BusinessListing> {
        PageParts::new(result.items.take())
            .counts(result.total_count, None)
            .token(result.offset_token.as_ref().map(ToString::to_string))
    }

    fn window(&self) -> Window {
        Window::default()
            .limit(self.limit)
            .offset(self.offset)
            .token(self.offset_token.clone())
    }

    fn set_window(&mut self, window: Window) {
        self.limit = window.limit;
        self.offset = window.offset;
        self.offset_token = window.token;
    }
}

impl Client {
    /// Lists businesses on Google Maps by category, name and place, with address, contacts and
    /// rating. One call returns one page; [pages](Call::pages) and [rows](Call::rows) follow the
    /// others.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/business_data/business_listings/search/live/>
    ///
    /// ```no_run
    /// use aisa_business::{BusinessListingsSearchRequest, Client};
    ///
    /// # async fn example() -> Result<(), aisa_business::Error> {
    /// let client = Client::from_env()?;
    /// let request = BusinessListingsSearchRequest::new().limit(10);
    /// let response = client.business_listings_search(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn business_listings_search(
        &self,
        request: impl Into<BusinessListingsSearchRequest>,
    ) -> Call<BusinessListingsSearchRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// One page of the businesses.
    pub struct BusinessListingsSearchResult {
        /// Rows in the whole listing, over all pages.
        pub total_count: Option<i64>,
        /// Rows in this response.
        pub count: Option<i64>,
        /// Rows that were skipped.
        pub offset: Option<i64>,
        /// Token of the next page, if there may be more rows.
        pub offset_token: Option<Text>,
        /// The businesses of this page.
        pub items: Option<List<BusinessListing>>,
    }
}

aisa_gateway::family::result! {
    /// One business on Google Maps.
    pub struct BusinessListing {
        /// Element type: `business_listing`.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Name of the business.
        pub title: Option<Text>,
        /// Name in its own language, if Google shows a translation.
        pub original_title: Option<Text>,
        /// How the business describes itself.
        pub description: Option<Text>,
        /// Main category at Google.
        pub category: Option<Text>,
        /// Identifiers of all its categories, the same in every country.
        pub category_ids: Option<List<Text>>,
        /// Further categories, in the language of the response.
        pub additional_categories: Option<List<Text>>,
        /// Identifier of the business at Google, as `keyword` takes it behind `cid:`.
        pub cid: Option<Text>,
        /// Identifier of the place in Google Maps.
        pub feature_id: Option<Text>,
        /// Address in one line.
        pub address: Option<Text>,
        /// The address in its parts.
        pub address_info: Option<AddressInfo>,
        /// Identifier of the place at Google, as `keyword` takes it behind `place_id:`.
        pub place_id: Option<Text>,
        /// Phone number.
        pub phone: Option<Text>,
        /// Website of the business.
        pub url: Option<Text>,
        /// Domain of the website.
        pub domain: Option<Text>,
        /// Logo on the profile.
        pub logo: Option<Text>,
        /// Main image on the profile.
        pub main_image: Option<Text>,
        /// Photos on the profile.
        pub total_photos: Option<i64>,
        /// Further text that Google shows, such as the address or a summary.
        pub snippet: Option<Text>,
        /// Latitude, in degrees.
        pub latitude: Option<f64>,
        /// Longitude, in degrees.
        pub longitude: Option<f64>,
        /// Whether the owner has claimed the profile.
        pub is_claimed: Option<bool>,
        /// What it offers and does not offer.
        pub attributes: Option<BusinessAttributes>,
        /// Words that reviews mention, with the number of reviews.
        pub place_topics: Option<Counts>,
        /// Rating by visitors; null if there are no reviews.
        pub rating: Option<Rating>,
        /// Stars of a hotel, 1 to 5; null for anything else.
        pub hotel_rating: Option<i64>,
        /// How expensive it is; null if unknown.
        pub price_level: Option<PriceLevel>,
        /// Reviews by stars, from 1 to 5.
        pub rating_distribution: Option<Counts>,
        /// Businesses that people also search for.
        pub people_also_search: Option<List<RelatedBusiness>>,
        /// When it is open.
        pub work_time: Option<WorkTime>,
        /// When it is busy; null if Google does not say.
        pub popular_times: Option<PopularTimes>,
        /// Ways to reserve, to order or to see the menu.
        pub local_business_links: Option<List<LocalBusinessLink>>,
        /// Ways to contact the business.
        pub contact_info: Option<List<BusinessContact>>,
        /// The search at Google that the data comes from.
        pub check_url: Option<Text>,
        /// When the listing was last updated in the database.
        pub last_updated_time: Option<Timestamp>,
        /// When the listing was first found.
        pub first_seen: Option<Timestamp>,
        /// Services that it offers.
        pub services: Option<List<Service>>,
    }
}

aisa_gateway::family::result! {
    /// A way to contact a business.
    pub struct BusinessContact {
        /// Kind of contact, such as `telephone` or `mail`.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Number or address.
        pub value: Option<Text>,
        /// Where it was found.
        pub source: Option<Text>,
    }
}

/// Names of the documented fields of a `BusinessListing` for filters and sorting; other names work
/// as text.
pub mod business_listing_fields {
    use aisa_gateway::family::Field;

    /// `type`: element type: `business_listing`.
    pub const TYPE: Field = Field::named("type");
    /// `title`: name of the business.
    pub const TITLE: Field = Field::named("title");
    /// `original_title`: name in its own language, if Google shows a translation.
    pub const ORIGINAL_TITLE: Field = Field::named("original_title");
    /// `description`: how the business describes itself.
    pub const DESCRIPTION: Field = Field::named("description");
    /// `category`: main category at Google.
    pub const CATEGORY: Field = Field::named("category");
    /// `category_ids`: identifiers of all its categories, the same in every country.
    pub const CATEGORY_IDS: Field = Field::named("category_ids");
    /// `additional_categories`: further categories, in the language of the response.
    pub const ADDITIONAL_CATEGORIES: Field = Field::named("additional_categories");
    /// `cid`: identifier of the business at Google, as `keyword` takes it behind `cid:`.
    pub const CID: Field = Field::named("cid");
    /// `feature_id`: identifier of the place in Google Maps.
    pub const FEATURE_ID: Field = Field::named("feature_id");
    /// `address`: address in one line.
    pub const ADDRESS: Field = Field::named("address");
    /// `address_info.borough`: borough or district.
    pub const ADDRESS_INFO_BOROUGH: Field = Field::named("address_info.borough");
    /// `address_info.address`: street and house number.
    pub const ADDRESS_INFO_ADDRESS: Field = Field::named("address_info.address");
    /// `address_info.city`: city.
    pub const ADDRESS_INFO_CITY: Field = Field::named("address_info.city");
    /// `address_info.zip`: postal code.
    pub const ADDRESS_INFO_ZIP: Field = Field::named("address_info.zip");
    /// `address_info.region`: region: the market area, state or province.
    pub const ADDRESS_INFO_REGION: Field = Field::named("address_info.region");
    /// `address_info.country_code`: two-letter country code.
    pub const ADDRESS_INFO_COUNTRY_CODE: Field = Field::named(
        "address_info.country_code",
    );
    /// `place_id`: identifier of the place at Google, as `keyword` takes it behind `place_id:`.
    pub const PLACE_ID: Field = Field::named("place_id");
    /// `phone`: phone number.
    pub const PHONE: Field = Field::named("phone");
    /// `url`: website of the business.
    pub const URL: Field = Field::named("url");
    /// `domain`: domain of the website.
    pub const DOMAIN: Field = Field::named("domain");
    /// `logo`: logo on the profile.
    pub const LOGO: Field = Field::named("logo");
    /// `main_image`: main image on the profile.
    pub const MAIN_IMAGE: Field = Field::named("main_image");
    /// `total_photos`: photos on the profile.
    pub const TOTAL_PHOTOS: Field = Field::named("total_photos");
    /// `snippet`: further text that Google shows, such as the address or a summary.
    pub const SNIPPET: Field = Field::named("snippet");
    /// `latitude`: latitude, in degrees.
    pub const LATITUDE: Field = Field::named("latitude");
    /// `longitude`: longitude, in degrees.
    pub const LONGITUDE: Field = Field::named("longitude");
    /// `is_claimed`: whether the owner has claimed the profile.
    pub const IS_CLAIMED: Field = Field::named("is_claimed");
    /// `attributes.available_attributes`: what it offers, by group.
    pub const ATTRIBUTES_AVAILABLE_ATTRIBUTES: Field = Field::named(
        "attributes.available_attributes",
    );
    /// `attributes.unavailable_attributes`: what it does not offer, by group.
    pub const ATTRIBUTES_UNAVAILABLE_ATTRIBUTES: Field = Field::named(
        "attributes.unavailable_attributes",
    );
    /// `place_topics`: words that reviews mention, with the number of reviews.
    pub const PLACE_TOPICS: Field = Field::named("place_topics");
    /// `rating.rating_type`: kind of scale: `Max5`, `Percents` or `CustomMax`.
    pub const RATING_RATING_TYPE: Field = Field::named("rating.rating_type");
    /// `rating.value`: average rating, on the scale up to `rating_max`.
    pub const RATING_VALUE: Field = Field::named("rating.value");
    /// `rating.votes_count`: reviews behind the rating.
    pub const RATING_VOTES_COUNT: Field = Field::named("rating.votes_count");
    /// `rating.rating_max`: highest rating of the scale.
    pub const RATING_RATING_MAX: Field = Field::named("rating.rating_max");
    /// `hotel_rating`: stars of a hotel, 1 to 5; null for anything else.
    pub const HOTEL_RATING: Field = Field::named("hotel_rating");
    /// `price_level`: how expensive it is; null if unknown.
    pub const PRICE_LEVEL: Field = Field::named("price_level");
    /// `rating_distribution`: reviews by stars, from 1 to 5.
    pub const RATING_DISTRIBUTION: Field = Field::named("rating_distribution");
    /// `people_also_search`: businesses that people also search for.
    pub const PEOPLE_ALSO_SEARCH: Field = Field::named("people_also_search");
    /// `work_time.work_hours.timetable`: opening hours of each day of the week.
    pub const WORK_TIME_WORK_HOURS_TIMETABLE: Field = Field::named(
        "work_time.work_hours.timetable",
    );
    /// `work_time.work_hours.current_status`: whether it is open at the moment, such as `opened`,
    /// `closed` or `closed_forever`.
    pub const WORK_TIME_WORK_HOURS_CURRENT_STATUS: Field = Field::named(
        "work_time.work_hours.current_status",
    );
    /// `popular_times.popular_times_by_days`: how busy it is, hour by hour.
    pub const POPULAR_TIMES_POPULAR_TIMES_BY_DAYS: Field = Field::named(
        "popular_times.popular_times_by_days",
    );
    /// `local_business_links`: ways to reserve, to order or to see the menu.
    pub const LOCAL_BUSINESS_LINKS: Field = Field::named("local_business_links");
    /// `contact_info`: ways to contact the business.
    pub const CONTACT_INFO: Field = Field::named("contact_info");
    /// `check_url`: the search at Google that the data comes from.
    pub const CHECK_URL: Field = Field::named("check_url");
    /// `last_updated_time`: when the listing was last updated in the database.
    pub const LAST_UPDATED_TIME: Field = Field::named("last_updated_time");
    /// `first_seen`: when the listing was first found.
    pub const FIRST_SEEN: Field = Field::named("first_seen");
    /// `services`: services that it offers.
    pub const SERVICES: Field = Field::named("services");
}
