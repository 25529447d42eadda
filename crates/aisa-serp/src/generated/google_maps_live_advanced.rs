// @generated from schema/serp/google_maps_live_advanced.json by cargo xtask codegen. Do not edit.
//! Results of Google Maps.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{Device, OperatingSystem, Rating, RefinementChips, Spell};

aisa_gateway::family::request! {
    /// Asks for results of Google Maps.
    ///
    /// Needs at least one of `location_code`, `location_name`, `location_coordinate` and at least
    /// one of `language_code`, `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/google/maps/live/advanced/>
    pub struct GoogleMapsLiveAdvancedRequest {
        /// Search query. At most 700 characters. Written as it is searched for: `%` and `+` are
        /// escaped on the wire.
        #[required]
        pub keyword: String,
        /// Full name of the location, such as `London,England,United Kingdom`.
        pub location_name: Option<String>,
        /// Code of the location, such as 2840 for the United States, in place of `location_name`.
        /// At least 1.
        pub location_code: Option<i64>,
        /// Latitude, longitude and zoom, such as `53.476225,-2.243572,17z`, in place of a name or
        /// code; up to seven decimals, and a zoom of 3z to 21z. Without a zoom, upstream assumes
        /// 17z.
        pub location_coordinate: Option<String>,
        /// Full name of the language, such as `English`.
        pub language_name: Option<String>,
        /// Code of the language, such as `en`, in place of `language_name`.
        pub language_code: Option<String>,
        /// Device to show results for. Upstream default: `desktop`.
        pub device: Option<Device>,
        /// Operating system of the device: `windows` or `macos` for desktop, `android` or `ios` for
        /// mobile. Defaults: `windows`, `android`.
        pub os: Option<OperatingSystem>,
        /// Number of results to fetch. Billed for every hundred. 1 to 700; upstream default: `100`.
        pub depth: Option<i64>,
        /// Maximum number of pages to fetch. 1 to 100.
        pub max_crawl_pages: Option<i64>,
        /// Domain of the search engine, such as `google.co.uk`. Upstream picks it by location and
        /// language when it is absent.
        pub se_domain: Option<String>,
        /// Whether to list only what the map shows; otherwise places beyond it may be among the
        /// results. Upstream default: `true`.
        pub search_this_area: Option<bool>,
        /// Whether a search may be read as the name of a place, such as a shop in a city, which may
        /// be far from the location; `false` keeps to the location, and finds nothing where there
        /// is nothing. Upstream default: `true`.
        pub search_places: Option<bool>,
        /// URL of a search at Google Maps, which upstream parses; it must state location and
        /// language. Slow, and rarely needed. Upstream drops search operators.
        pub url: Option<String>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl GoogleMapsLiveAdvancedRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GoogleMapsLiveAdvancedRequest {}

impl Operation for GoogleMapsLiveAdvancedRequest {
    type Output = GoogleMapsLiveAdvancedResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_SERP,
            "google_maps_live_advanced",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Lists the businesses and places that Google Maps finds. Needs `keyword`, at least one of
    /// `location_code`, `location_name`, `location_coordinate` and at least one of `language_code`,
    /// `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/google/maps/live/advanced/>
    ///
    /// ```no_run
    /// use aisa_serp::{Client, GoogleMapsLiveAdvancedRequest};
    ///
    /// # async fn example() -> Result<(), aisa_serp::Error> {
    /// let client = Client::from_env()?;
    /// let request = GoogleMapsLiveAdvancedRequest::new(
    ///     "text",
    /// ).location_name("text").language_name("text");
    /// let response = client.google_maps_live_advanced(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_maps_live_advanced(
        &self,
        request: impl Into<GoogleMapsLiveAdvancedRequest>,
    ) -> Call<GoogleMapsLiveAdvancedRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// The results of a search.
    pub struct GoogleMapsLiveAdvancedResult {
        /// The search query, decoded.
        pub keyword: Option<Text>,
        /// Search type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Domain of the search engine.
        pub se_domain: Option<Text>,
        /// Code of the location, also if the request gave its name.
        pub location_code: Option<i64>,
        /// Code of the language, also if the request gave its name.
        pub language_code: Option<Text>,
        /// URL of the results at the search engine.
        pub check_url: Option<Text>,
        /// When the page was crawled.
        pub datetime: Option<Timestamp>,
        /// Spelling correction by the search engine. Null when there is none.
        pub spell: Option<Spell>,
        /// Chips above the results that refine the search.
        pub refinement_chips: Option<RefinementChips>,
        /// Element types in this response.
        pub item_types: Option<List<Text>>,
        /// Number of results the search engine claims to have found.
        pub se_results_count: Option<i64>,
        /// Elements in this response.
        pub items_count: Option<i64>,
        /// The places, from the first to the last.
        pub items: Option<List<MapsItem>>,
    }
}

aisa_gateway::family::tagged! {
    /// A place of Google Maps; `type` is the discriminator.
    #[serde(tag = "type")]
    pub enum MapsItem {
        /// Where `type` is `maps_search`.
        MapsSearch(MapsPlace) = "maps_search",
        /// Where `type` is `maps_paid_item`.
        MapsPaidItem(MapsPaidPlace) = "maps_paid_item",
    }
}

impl MapsItem {
    /// Position among elements of the same type, from 1.
    #[must_use]
    pub fn rank_group(&self) -> Option<i64> {
        match self {
            Self::MapsSearch(it) => it.rank_group,
            Self::MapsPaidItem(it) => it.rank_group,
            Self::Other(_) => None,
        }
    }

    /// Position among all elements of the response, from 1.
    #[must_use]
    pub fn rank_absolute(&self) -> Option<i64> {
        match self {
            Self::MapsSearch(it) => it.rank_absolute,
            Self::MapsPaidItem(it) => it.rank_absolute,
            Self::Other(_) => None,
        }
    }

    /// Name of the business.
    #[must_use]
    pub fn title(&self) -> Option<&Text> {
        match self {
            Self::MapsSearch(it) => it.title.as_ref(),
            Self::MapsPaidItem(it) => it.title.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Domain or subdomain of the link.
    #[must_use]
    pub fn domain(&self) -> Option<&Text> {
        match self {
            Self::MapsSearch(it) => it.domain.as_ref(),
            Self::MapsPaidItem(it) => it.domain.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Address of the business's site.
    #[must_use]
    pub fn url(&self) -> Option<&Text> {
        match self {
            Self::MapsSearch(it) => it.url.as_ref(),
            Self::MapsPaidItem(it) => it.url.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Rating shown with it.
    #[must_use]
    pub fn rating(&self) -> Option<&Rating> {
        match self {
            Self::MapsSearch(it) => it.rating.as_ref(),
            Self::MapsPaidItem(it) => it.rating.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Number of ratings of each count of stars, from `1` to `5`.
    #[must_use]
    pub fn rating_distribution(&self) -> Option<&Counts> {
        match self {
            Self::MapsSearch(it) => it.rating_distribution.as_ref(),
            Self::MapsPaidItem(it) => it.rating_distribution.as_ref(),
            Self::Other(_) => None,
        }
    }
}

aisa_gateway::family::result! {
    /// A business or place.
    pub struct MapsPlace {
        /// Position among elements of the same type, from 1.
        pub rank_group: Option<i64>,
        /// Position among all elements of the response, from 1.
        pub rank_absolute: Option<i64>,
        /// Name of the business.
        pub title: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// Address of the business's site.
        pub url: Option<Text>,
        /// Rating shown with it.
        pub rating: Option<Rating>,
        /// Number of ratings of each count of stars, from `1` to `5`.
        pub rating_distribution: Option<Counts>,
        /// Name before Google translated it. Null when it did not.
        pub original_title: Option<Text>,
        /// Address of the contact page.
        pub contact_url: Option<Text>,
        /// Address of the owner's profile as a local guide. Null when there is none.
        pub contributor_url: Option<Text>,
        /// Address where to book or order. Null when there is none.
        pub book_online_url: Option<Text>,
        /// Stars of a hotel, from 1 to 5. Null for others.
        pub hotel_rating: Option<f64>,
        /// Price level: `inexpensive`, `moderate`, `expensive` or `very_expensive`. Null when it is
        /// not known.
        pub price_level: Option<Text>,
        /// Address and other facts, as shown by Google.
        pub snippet: Option<Text>,
        /// Address in one line.
        pub address: Option<Text>,
        /// The parts of the address.
        pub address_info: Option<MapsAddress>,
        /// Google's identifier of the place.
        pub place_id: Option<Text>,
        /// Telephone number.
        pub phone: Option<Text>,
        /// Address of the main image.
        pub main_image: Option<Text>,
        /// Number of photos.
        pub total_photos: Option<i64>,
        /// Main category.
        pub category: Option<Text>,
        /// Further categories.
        pub additional_categories: Option<List<Text>>,
        /// Identifiers of the categories, the same in every language.
        pub category_ids: Option<List<Text>>,
        /// Opening hours.
        pub work_hours: Option<MapsHours>,
        /// Google's identifier of the entry.
        pub feature_id: Option<Text>,
        /// Google's identifier of a local business.
        pub cid: Option<Text>,
        /// Latitude, in degrees.
        pub latitude: Option<f64>,
        /// Longitude, in degrees.
        pub longitude: Option<f64>,
        /// Whether the owner has claimed the entry.
        pub is_claimed: Option<bool>,
        /// Why Google shows it for this search. Null when nothing is said.
        pub local_justifications: Option<List<MapsJustification>>,
        /// Whether it is part of the directory of another place, such as a shop in a mall.
        pub is_directory_item: Option<bool>,
    }
}

aisa_gateway::family::result! {
    /// A place shown as an ad.
    pub struct MapsPaidPlace {
        /// Position among elements of the same type, from 1.
        pub rank_group: Option<i64>,
        /// Position among all elements of the response, from 1.
        pub rank_absolute: Option<i64>,
        /// Name of the business.
        pub title: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// Address of the business's site.
        pub url: Option<Text>,
        /// Rating shown with it.
        pub rating: Option<Rating>,
        /// Number of ratings of each count of stars, from `1` to `5`.
        pub rating_distribution: Option<Counts>,
    }
}

aisa_gateway::family::result! {
    /// The parts of an address.
    pub struct MapsAddress {
        /// District. Null when there is none.
        pub borough: Option<Text>,
        /// Street and number.
        pub address: Option<Text>,
        /// City.
        pub city: Option<Text>,
        /// Postal code.
        pub zip: Option<Text>,
        /// State or region.
        pub region: Option<Text>,
        /// ISO code of the country.
        pub country_code: Option<Text>,
    }
}

aisa_gateway::family::result! {
    /// Opening hours.
    pub struct MapsHours {
        /// Hours of each day of the week.
        pub timetable: Option<MapsTimetable>,
        /// Status at the time of the crawl, such as `open`, `close`, `temporarily_closed` or
        /// `closed_forever`.
        pub current_status: Option<Text>,
    }
}

/// The hours of each day, by its English name in lower case. Null on a day when it is closed.
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[serde(transparent)]
pub struct MapsTimetable(
    pub ::std::collections::BTreeMap<String, Option<List<MapsInterval>>>,
);

aisa_gateway::family::result_map!(MapsTimetable);

impl ::std::ops::Deref for MapsTimetable {
    type Target = ::std::collections::BTreeMap<String, Option<List<MapsInterval>>>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

aisa_gateway::family::result! {
    /// A time between opening and closing.
    pub struct MapsInterval {
        /// When it opens.
        pub open: Option<MapsTime>,
        /// When it closes.
        pub close: Option<MapsTime>,
    }
}

aisa_gateway::family::result! {
    /// A time of day, where the place is.
    pub struct MapsTime {
        /// Hour, from 0 to 23.
        pub hour: Option<i64>,
        /// Minute, from 0 to 59.
        pub minute: Option<i64>,
    }
}

aisa_gateway::family::result! {
    /// Why a place is shown.
    pub struct MapsJustification {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// The words shown by Google.
        pub text: Option<Text>,
    }
}
