// @generated from schema/labs/amazon_ranked_keywords.json by cargo xtask codegen. Do not edit.
//! The searches that a product ranks for on Amazon.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{KeywordData, Price, Rating};

aisa_gateway::family::request! {
    /// Asks for the searches that a product ranks for on Amazon.
    ///
    /// Needs at least one of `location_code`, `location_name` and at least one of `language_code`,
    /// `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/amazon/ranked_keywords/live/>
    pub struct AmazonRankedKeywordsRequest {
        /// Id of the product on Amazon (ASIN), such as `B00R92CL5E`.
        #[required]
        pub asin: String,
        /// Full name of the country, such as `United Kingdom`, in place of `location_code`. If the
        /// location is optional and absent, all locations are covered.
        pub location_name: Option<String>,
        /// Code of the country, such as 2840 for the United States, in place of `location_name`. If
        /// the location is optional and absent, all locations are covered. At least 1.
        pub location_code: Option<i64>,
        /// Full name of the language, such as `English`, in place of `language_code`. If the
        /// language is optional and absent, all languages are covered.
        pub language_name: Option<String>,
        /// Code of the language, such as `en`, in place of `language_name`. If the language is
        /// optional and absent, all languages are covered.
        pub language_code: Option<String>,
        /// Maximum number of rows to return. Each row adds to the price. 1 to 1000; upstream
        /// default: `100`.
        pub limit: Option<i64>,
        /// Whether to consider only the main keyword of each group of synonyms. Upstream default:
        /// `false`.
        pub ignore_synonyms: Option<bool>,
        /// Conditions on the fields of a row, such as `keyword_data.keyword_info.search_volume`;
        /// only matching rows are returned. At most 8 conditions.
        pub filters: Option<Filter>,
        /// Sort order; earlier rules take precedence. Defaults to
        /// `ranked_serp_element.serp_item.rank_group,asc`. At most 3 rules.
        pub order_by: Option<OrderBy>,
        /// Rows to skip before the first one returned. At least 0; upstream default: `0`.
        pub offset: Option<i64>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl AmazonRankedKeywordsRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for AmazonRankedKeywordsRequest {}

impl Operation for AmazonRankedKeywordsRequest {
    type Output = AmazonRankedKeywordsResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_LABS,
            "amazon_ranked_keywords",
        );
        OPERATION.get()
    }
}

impl Paged for AmazonRankedKeywordsRequest {
    type Row = AmazonRankedKeyword;

    fn take_page(
        &self,
        result: &mut AmazonRankedKeywordsResult,
    ) -> PageParts<AmazonRankedKeyword> {
        PageParts::new(result.items.take())
            .counts(result.total_count, result.items_count)
    }

    fn window(&self) -> Window {
        Window::default().limit(self.limit).offset(self.offset)
    }

    fn set_window(&mut self, window: Window) {
        self.limit = window.limit;
        self.offset = window.offset;
    }
}

impl Client {
    /// Lists the searches on Amazon that a product ranks for, with its position in each. Needs
    /// `asin`, at least one of `location_code`, `location_name` and at least one of
    /// `language_code`, `language_name`. One call returns one page; [pages](Call::pages) and
    /// [rows](Call::rows) follow the others.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/dataforseo_labs/amazon/ranked_keywords/live/>
    ///
    /// ```no_run
    /// use aisa_labs::{AmazonRankedKeywordsRequest, Client};
    ///
    /// # async fn example() -> Result<(), aisa_labs::Error> {
    /// let client = Client::from_env()?;
    /// let request = AmazonRankedKeywordsRequest::new(
    ///     "text",
    /// ).location_name("text").language_name("text").limit(10);
    /// let response = client.amazon_ranked_keywords(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn amazon_ranked_keywords(
        &self,
        request: impl Into<AmazonRankedKeywordsRequest>,
    ) -> Call<AmazonRankedKeywordsRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// One page of the searches.
    pub struct AmazonRankedKeywordsResult {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// The product as the request named it.
        pub asin: Option<Text>,
        /// Code of the location, also if the request gave its name.
        pub location_code: Option<i64>,
        /// Code of the language, also if the request gave its name.
        pub language_code: Option<Text>,
        /// Rows in the whole listing, over all pages.
        pub total_count: Option<i64>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// The searches of this page.
        pub items: Option<List<AmazonRankedKeyword>>,
    }
}

aisa_gateway::family::result! {
    /// One search with the place of the product.
    pub struct AmazonRankedKeyword {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// The search with its figures.
        pub keyword_data: Option<KeywordData>,
        /// The place of the product in the results.
        pub ranked_serp_element: Option<AmazonElement>,
    }
}

aisa_gateway::family::result! {
    /// The place of a product in the results of Amazon.
    pub struct AmazonElement {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// The product as the results show it.
        pub serp_item: Option<AmazonProduct>,
        /// URL of the results at the search engine.
        pub check_url: Option<Text>,
        /// Element types on the page.
        pub serp_item_types: Option<List<Text>>,
        /// Number of results the search engine claims to have found.
        pub se_results_count: Option<i64>,
        /// When the page was last crawled.
        pub last_updated_time: Option<Timestamp>,
        /// When it was crawled before that.
        pub previous_updated_time: Option<Timestamp>,
    }
}

aisa_gateway::family::result! {
    /// A product in the results of Amazon.
    pub struct AmazonProduct {
        /// Search engine of the figures.
        pub se_type: Option<Text>,
        /// Type of the element.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Position among elements of the same type, from 1.
        pub rank_group: Option<i64>,
        /// Position among all elements of the page, from 1.
        pub rank_absolute: Option<i64>,
        /// Side of the page with the element: `left` or `right`.
        pub position: Option<Text>,
        /// XPath of the element.
        pub xpath: Option<Text>,
        /// Domain of the shop.
        pub domain: Option<Text>,
        /// Name of the product.
        pub title: Option<Text>,
        /// URL of the product.
        pub url: Option<Text>,
        /// Id of the product.
        pub asin: Option<Text>,
        /// URL of the product's image.
        pub image_url: Option<Text>,
        /// Price, or lower end of its range.
        pub price_from: Option<f64>,
        /// Upper end of the price range. Null when there is none.
        pub price_to: Option<f64>,
        /// Currency of the price, such as `USD`.
        pub currency: Option<Text>,
        /// Offers shown with the product, such as coupons. Null when there are none.
        pub special_offers: Option<List<Text>>,
        /// Whether it has the label of a best seller.
        pub is_best_seller: Option<bool>,
        /// Whether it has the label of Amazon's choice.
        pub is_amazon_choice: Option<bool>,
        /// Average rating of the product.
        pub rating: Option<Rating>,
        /// When it can be delivered.
        pub delivery_info: Option<AmazonDelivery>,
        /// Units sold over the past month, as Amazon shows it.
        pub bought_past_month: Option<i64>,
    }
}

aisa_gateway::family::result! {
    /// When a product can be delivered, and for how much.
    pub struct AmazonDelivery {
        /// Delivery terms as the page words them.
        pub delivery_message: Option<Text>,
        /// Earliest day of delivery.
        pub delivery_date_from: Option<Text>,
        /// Latest day of delivery.
        pub delivery_date_to: Option<Text>,
        /// Earliest day of fast delivery.
        pub fastest_delivery_date_from: Option<Text>,
        /// Latest day of fast delivery.
        pub fastest_delivery_date_to: Option<Text>,
        /// Price of the delivery. Null when it is free.
        pub delivery_price: Option<Price>,
    }
}

/// Names of the documented fields of an `AmazonRankedKeyword` for filters and sorting; other names
/// work as text.
pub mod amazon_ranked_keyword_fields {
    use aisa_gateway::family::Field;

    pub use crate::generated::common::row_fields::{
        SE_TYPE, KEYWORD_DATA_SE_TYPE, KEYWORD_DATA_KEYWORD, KEYWORD_DATA_LOCATION_CODE,
        KEYWORD_DATA_LANGUAGE_CODE, KEYWORD_DATA_KEYWORD_INFO_SE_TYPE,
        KEYWORD_DATA_KEYWORD_INFO_LAST_UPDATED_TIME,
        KEYWORD_DATA_KEYWORD_INFO_COMPETITION,
        KEYWORD_DATA_KEYWORD_INFO_COMPETITION_LEVEL, KEYWORD_DATA_KEYWORD_INFO_CPC,
        KEYWORD_DATA_KEYWORD_INFO_SEARCH_VOLUME,
        KEYWORD_DATA_KEYWORD_INFO_LOW_TOP_OF_PAGE_BID,
        KEYWORD_DATA_KEYWORD_INFO_HIGH_TOP_OF_PAGE_BID,
        KEYWORD_DATA_KEYWORD_INFO_CATEGORIES, KEYWORD_DATA_KEYWORD_INFO_MONTHLY_SEARCHES,
        KEYWORD_DATA_KEYWORD_INFO_SEARCH_VOLUME_TREND_MONTHLY,
        KEYWORD_DATA_KEYWORD_INFO_SEARCH_VOLUME_TREND_QUARTERLY,
        KEYWORD_DATA_KEYWORD_INFO_SEARCH_VOLUME_TREND_YEARLY,
        KEYWORD_DATA_KEYWORD_INFO_NORMALIZED_WITH_BING_LAST_UPDATED_TIME,
        KEYWORD_DATA_KEYWORD_INFO_NORMALIZED_WITH_BING_SEARCH_VOLUME,
        KEYWORD_DATA_KEYWORD_INFO_NORMALIZED_WITH_BING_IS_NORMALIZED,
        KEYWORD_DATA_KEYWORD_INFO_NORMALIZED_WITH_BING_MONTHLY_SEARCHES,
        KEYWORD_DATA_KEYWORD_INFO_NORMALIZED_WITH_CLICKSTREAM_LAST_UPDATED_TIME,
        KEYWORD_DATA_KEYWORD_INFO_NORMALIZED_WITH_CLICKSTREAM_SEARCH_VOLUME,
        KEYWORD_DATA_KEYWORD_INFO_NORMALIZED_WITH_CLICKSTREAM_IS_NORMALIZED,
        KEYWORD_DATA_KEYWORD_INFO_NORMALIZED_WITH_CLICKSTREAM_MONTHLY_SEARCHES,
        KEYWORD_DATA_CLICKSTREAM_KEYWORD_INFO_SEARCH_VOLUME,
        KEYWORD_DATA_CLICKSTREAM_KEYWORD_INFO_LAST_UPDATED_TIME,
        KEYWORD_DATA_CLICKSTREAM_KEYWORD_INFO_GENDER_DISTRIBUTION,
        KEYWORD_DATA_CLICKSTREAM_KEYWORD_INFO_AGE_DISTRIBUTION,
        KEYWORD_DATA_CLICKSTREAM_KEYWORD_INFO_MONTHLY_SEARCHES,
        KEYWORD_DATA_KEYWORD_PROPERTIES_SE_TYPE,
        KEYWORD_DATA_KEYWORD_PROPERTIES_CORE_KEYWORD,
        KEYWORD_DATA_KEYWORD_PROPERTIES_SYNONYM_CLUSTERING_ALGORITHM,
        KEYWORD_DATA_KEYWORD_PROPERTIES_KEYWORD_DIFFICULTY,
        KEYWORD_DATA_KEYWORD_PROPERTIES_DETECTED_LANGUAGE,
        KEYWORD_DATA_KEYWORD_PROPERTIES_IS_ANOTHER_LANGUAGE,
        KEYWORD_DATA_KEYWORD_PROPERTIES_WORDS_COUNT, KEYWORD_DATA_SERP_INFO_SE_TYPE,
        KEYWORD_DATA_SERP_INFO_CHECK_URL, KEYWORD_DATA_SERP_INFO_SERP_ITEM_TYPES,
        KEYWORD_DATA_SERP_INFO_SE_RESULTS_COUNT,
        KEYWORD_DATA_SERP_INFO_LAST_UPDATED_TIME,
        KEYWORD_DATA_SERP_INFO_PREVIOUS_UPDATED_TIME,
        KEYWORD_DATA_AVG_BACKLINKS_INFO_SE_TYPE,
        KEYWORD_DATA_AVG_BACKLINKS_INFO_BACKLINKS,
        KEYWORD_DATA_AVG_BACKLINKS_INFO_DOFOLLOW,
        KEYWORD_DATA_AVG_BACKLINKS_INFO_REFERRING_PAGES,
        KEYWORD_DATA_AVG_BACKLINKS_INFO_REFERRING_DOMAINS,
        KEYWORD_DATA_AVG_BACKLINKS_INFO_REFERRING_MAIN_DOMAINS,
        KEYWORD_DATA_AVG_BACKLINKS_INFO_RANK,
        KEYWORD_DATA_AVG_BACKLINKS_INFO_MAIN_DOMAIN_RANK,
        KEYWORD_DATA_AVG_BACKLINKS_INFO_LAST_UPDATED_TIME,
        KEYWORD_DATA_SEARCH_INTENT_INFO_SE_TYPE,
        KEYWORD_DATA_SEARCH_INTENT_INFO_MAIN_INTENT,
        KEYWORD_DATA_SEARCH_INTENT_INFO_FOREIGN_INTENT,
        KEYWORD_DATA_SEARCH_INTENT_INFO_LAST_UPDATED_TIME,
        RANKED_SERP_ELEMENT_SERP_ITEM_SE_TYPE, RANKED_SERP_ELEMENT_SERP_ITEM_TYPE,
        RANKED_SERP_ELEMENT_SERP_ITEM_RANK_GROUP,
        RANKED_SERP_ELEMENT_SERP_ITEM_RANK_ABSOLUTE,
        RANKED_SERP_ELEMENT_SERP_ITEM_POSITION, RANKED_SERP_ELEMENT_SERP_ITEM_XPATH,
        RANKED_SERP_ELEMENT_SERP_ITEM_RATING_RATING_TYPE,
        RANKED_SERP_ELEMENT_SERP_ITEM_RATING_VALUE,
        RANKED_SERP_ELEMENT_SERP_ITEM_RATING_VOTES_COUNT,
        RANKED_SERP_ELEMENT_SERP_ITEM_RATING_RATING_MAX, RANKED_SERP_ELEMENT_CHECK_URL,
        RANKED_SERP_ELEMENT_SERP_ITEM_TYPES, RANKED_SERP_ELEMENT_SE_RESULTS_COUNT,
        RANKED_SERP_ELEMENT_LAST_UPDATED_TIME, RANKED_SERP_ELEMENT_PREVIOUS_UPDATED_TIME,
    };

    /// `ranked_serp_element.se_type`: search engine of the figures.
    pub const RANKED_SERP_ELEMENT_SE_TYPE: Field = Field::named(
        "ranked_serp_element.se_type",
    );
    /// `ranked_serp_element.serp_item.domain`: domain of the shop.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_DOMAIN: Field = Field::named(
        "ranked_serp_element.serp_item.domain",
    );
    /// `ranked_serp_element.serp_item.title`: name of the product.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_TITLE: Field = Field::named(
        "ranked_serp_element.serp_item.title",
    );
    /// `ranked_serp_element.serp_item.url`: URL of the product.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_URL: Field = Field::named(
        "ranked_serp_element.serp_item.url",
    );
    /// `ranked_serp_element.serp_item.asin`: id of the product.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_ASIN: Field = Field::named(
        "ranked_serp_element.serp_item.asin",
    );
    /// `ranked_serp_element.serp_item.image_url`: URL of the product's image.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_IMAGE_URL: Field = Field::named(
        "ranked_serp_element.serp_item.image_url",
    );
    /// `ranked_serp_element.serp_item.price_from`: price, or lower end of its range.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_PRICE_FROM: Field = Field::named(
        "ranked_serp_element.serp_item.price_from",
    );
    /// `ranked_serp_element.serp_item.price_to`: upper end of the price range.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_PRICE_TO: Field = Field::named(
        "ranked_serp_element.serp_item.price_to",
    );
    /// `ranked_serp_element.serp_item.currency`: currency of the price, such as `USD`.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_CURRENCY: Field = Field::named(
        "ranked_serp_element.serp_item.currency",
    );
    /// `ranked_serp_element.serp_item.special_offers`: offers shown with the product, such as
    /// coupons.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_SPECIAL_OFFERS: Field = Field::named(
        "ranked_serp_element.serp_item.special_offers",
    );
    /// `ranked_serp_element.serp_item.is_best_seller`: whether it has the label of a best seller.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_IS_BEST_SELLER: Field = Field::named(
        "ranked_serp_element.serp_item.is_best_seller",
    );
    /// `ranked_serp_element.serp_item.is_amazon_choice`: whether it has the label of Amazon's
    /// choice.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_IS_AMAZON_CHOICE: Field = Field::named(
        "ranked_serp_element.serp_item.is_amazon_choice",
    );
    /// `ranked_serp_element.serp_item.delivery_info.delivery_message`: delivery terms as the page
    /// words them.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_DELIVERY_INFO_DELIVERY_MESSAGE: Field = Field::named(
        "ranked_serp_element.serp_item.delivery_info.delivery_message",
    );
    /// `ranked_serp_element.serp_item.delivery_info.delivery_date_from`: earliest day of delivery.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_DELIVERY_INFO_DELIVERY_DATE_FROM: Field = Field::named(
        "ranked_serp_element.serp_item.delivery_info.delivery_date_from",
    );
    /// `ranked_serp_element.serp_item.delivery_info.delivery_date_to`: latest day of delivery.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_DELIVERY_INFO_DELIVERY_DATE_TO: Field = Field::named(
        "ranked_serp_element.serp_item.delivery_info.delivery_date_to",
    );
    /// `ranked_serp_element.serp_item.delivery_info.fastest_delivery_date_from`: earliest day of
    /// fast delivery.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_DELIVERY_INFO_FASTEST_DELIVERY_DATE_FROM: Field = Field::named(
        "ranked_serp_element.serp_item.delivery_info.fastest_delivery_date_from",
    );
    /// `ranked_serp_element.serp_item.delivery_info.fastest_delivery_date_to`: latest day of fast
    /// delivery.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_DELIVERY_INFO_FASTEST_DELIVERY_DATE_TO: Field = Field::named(
        "ranked_serp_element.serp_item.delivery_info.fastest_delivery_date_to",
    );
    /// `ranked_serp_element.serp_item.delivery_info.delivery_price.current`: current price.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_DELIVERY_INFO_DELIVERY_PRICE_CURRENT: Field = Field::named(
        "ranked_serp_element.serp_item.delivery_info.delivery_price.current",
    );
    /// `ranked_serp_element.serp_item.delivery_info.delivery_price.regular`: price without
    /// discount.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_DELIVERY_INFO_DELIVERY_PRICE_REGULAR: Field = Field::named(
        "ranked_serp_element.serp_item.delivery_info.delivery_price.regular",
    );
    /// `ranked_serp_element.serp_item.delivery_info.delivery_price.max_value`: upper end of a price
    /// range.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_DELIVERY_INFO_DELIVERY_PRICE_MAX_VALUE: Field = Field::named(
        "ranked_serp_element.serp_item.delivery_info.delivery_price.max_value",
    );
    /// `ranked_serp_element.serp_item.delivery_info.delivery_price.currency`: currency of the
    /// price, such as `USD`.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_DELIVERY_INFO_DELIVERY_PRICE_CURRENCY: Field = Field::named(
        "ranked_serp_element.serp_item.delivery_info.delivery_price.currency",
    );
    /// `ranked_serp_element.serp_item.delivery_info.delivery_price.is_price_range`: whether it is a
    /// price range.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_DELIVERY_INFO_DELIVERY_PRICE_IS_PRICE_RANGE: Field = Field::named(
        "ranked_serp_element.serp_item.delivery_info.delivery_price.is_price_range",
    );
    /// `ranked_serp_element.serp_item.delivery_info.delivery_price.displayed_price`: the price as
    /// shown in the results.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_DELIVERY_INFO_DELIVERY_PRICE_DISPLAYED_PRICE: Field = Field::named(
        "ranked_serp_element.serp_item.delivery_info.delivery_price.displayed_price",
    );
    /// `ranked_serp_element.serp_item.bought_past_month`: units sold over the past month, as Amazon
    /// shows it.
    pub const RANKED_SERP_ELEMENT_SERP_ITEM_BOUGHT_PAST_MONTH: Field = Field::named(
        "ranked_serp_element.serp_item.bought_past_month",
    );
}
