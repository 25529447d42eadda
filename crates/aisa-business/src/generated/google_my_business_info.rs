// @generated from schema/business/google_my_business_info.json by cargo xtask codegen. Do not edit.
//! The Google Business Profile of one business.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{
    AddressInfo, BusinessAttributes, LocalBusinessLink, PopularTimes, PriceLevel, Rating,
    RelatedBusiness, Service, WorkTime,
};

aisa_gateway::family::request! {
    /// Asks for the profile of one business.
    ///
    /// Needs at least one of `location_name`, `location_code`, `location_coordinate` and at least
    /// one of `language_name`, `language_code`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/business_data/google/my_business_info/live/>
    pub struct GoogleMyBusinessInfoRequest {
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
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl GoogleMyBusinessInfoRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GoogleMyBusinessInfoRequest {}

impl Operation for GoogleMyBusinessInfoRequest {
    type Output = GoogleMyBusinessInfoResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_BUSINESS,
            "google_my_business_info",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Shows the Google Business Profile of a business: address, contacts, hours, rating,
    /// categories and services. Needs `keyword`, at least one of `location_name`, `location_code`,
    /// `location_coordinate` and at least one of `language_name`, `language_code`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/business_data/google/my_business_info/live/>
    ///
    /// ```no_run
    /// use aisa_business::{Client, GoogleMyBusinessInfoRequest};
    ///
    /// # async fn example() -> Result<(), aisa_business::Error> {
    /// let client = Client::from_env()?;
    /// let request = GoogleMyBusinessInfoRequest::new(
    ///     "text",
    /// ).location_name("text").language_name("text");
    /// let response = client.google_my_business_info(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_my_business_info(
        &self,
        request: impl Into<GoogleMyBusinessInfoRequest>,
    ) -> Call<GoogleMyBusinessInfoRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// The profile of one business.
    pub struct GoogleMyBusinessInfoResult {
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
        /// Element types in `items`.
        pub item_types: Option<List<Text>>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// The profile.
        pub items: Option<List<BusinessInfo>>,
    }
}

aisa_gateway::family::result! {
    /// The Google Business Profile of a business.
    pub struct BusinessInfo {
        /// Element type: `google_business_info`.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Position among the elements of the same type.
        pub rank_group: Option<i64>,
        /// Position among all elements.
        pub rank_absolute: Option<i64>,
        /// Side of the results page.
        pub position: Option<Text>,
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
        /// Contact page that the business prefers.
        pub contact_url: Option<Text>,
        /// Profile of the owner as a contributor to Google Maps; null if there is none.
        pub contributor_url: Option<Text>,
        /// Page to book or order at.
        pub book_online_url: Option<Text>,
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
        /// Questions on the profile.
        pub questions_and_answers_count: Option<i64>,
        /// What it offers and does not offer.
        pub attributes: Option<BusinessAttributes>,
        /// Words that reviews mention, with the number of reviews.
        pub place_topics: Option<Counts>,
        /// Rating by visitors; null if there are no reviews.
        pub rating: Option<Rating>,
        /// Stars of a hotel, 1 to 5; null for anything else.
        pub hotel_rating: Option<f64>,
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
        /// Whether the business is listed in the directory of a larger place, such as a mall.
        pub is_directory_item: Option<bool>,
        /// Businesses inside this one, as in a mall; null if there are none.
        pub directory: Option<BusinessDirectory>,
        /// Services that it offers.
        pub services: Option<List<Service>>,
    }
}

aisa_gateway::family::result! {
    /// Businesses inside a larger place.
    pub struct BusinessDirectory {
        /// Heading of the list: `At this place` or `Directory`.
        pub title: Option<Text>,
        /// The businesses.
        pub items: Option<List<DirectoryItem>>,
    }
}

aisa_gateway::family::result! {
    /// A business inside a larger place.
    pub struct DirectoryItem {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Position among the elements of the same type.
        pub rank_group: Option<i64>,
        /// Position among all elements.
        pub rank_absolute: Option<i64>,
        /// Domain of the website.
        pub domain: Option<Text>,
        /// Name of the business.
        pub title: Option<Text>,
        /// Page to see the menu at, or the website.
        pub url: Option<Text>,
        /// Rating by visitors; null if there are no reviews.
        pub rating: Option<Rating>,
        /// Reviews by stars, from 1 to 5.
        pub rating_distribution: Option<Counts>,
        /// Further text that Google shows, such as the address or a summary.
        pub snippet: Option<Text>,
        /// Address in one line.
        pub address: Option<Text>,
        /// The address in its parts.
        pub address_info: Option<AddressInfo>,
        /// Identifier of the place at Google, as `keyword` takes it behind `place_id:`.
        pub place_id: Option<Text>,
        /// Phone number.
        pub phone: Option<Text>,
        /// Main image on the profile.
        pub main_image: Option<Text>,
        /// Photos on the profile, as a text.
        pub total_photos: Option<Text>,
        /// Main category at Google.
        pub category: Option<Text>,
        /// Further categories, in the language of the response.
        pub additional_categories: Option<List<Text>>,
        /// How expensive it is; null if unknown.
        pub price_level: Option<PriceLevel>,
        /// Stars of a hotel, as a text; null for anything else.
        pub hotel_rating: Option<Text>,
        /// Identifiers of all its categories, the same in every country.
        pub category_ids: Option<List<Text>>,
        /// When it is open.
        pub work_hours: Option<WorkTime>,
        /// Identifier of the place in Google Maps.
        pub feature_id: Option<Text>,
        /// Identifier of the business at Google, as `keyword` takes it behind `cid:`.
        pub cid: Option<Text>,
        /// Latitude, in degrees.
        pub latitude: Option<f64>,
        /// Longitude, in degrees.
        pub longitude: Option<f64>,
        /// Whether the owner has claimed the profile.
        pub is_claimed: Option<bool>,
        /// Texts by which Google justifies that it shows the business for the search.
        pub local_justifications: Option<List<Text>>,
        /// Whether the business is listed in the directory of a larger place, such as a mall.
        pub is_directory_item: Option<bool>,
    }
}
