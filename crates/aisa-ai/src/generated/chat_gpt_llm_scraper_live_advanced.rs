// @generated from schema/ai/chat_gpt_llm_scraper_live_advanced.json by cargo xtask codegen. Do not edit.
//! What ChatGPT shows its users.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{LlmImage, LlmSource, LlmTable};

aisa_gateway::family::request! {
    /// Asks ChatGPT a question.
    ///
    /// Needs at least one of `location_name`, `location_code` and at least one of `language_name`,
    /// `language_code`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/ai_optimization/chat_gpt/llm_scraper/live/advanced/>
    pub struct ChatGptLlmScraperLiveAdvancedRequest {
        /// What to ask. At most 2000 characters. Written as it is searched for: `%` and `+` are
        /// escaped on the wire.
        #[required]
        pub keyword: String,
        /// Full name of the location, such as `United States`.
        pub location_name: Option<String>,
        /// Code of the location, such as 2840 for the United States, in place of `location_name`.
        /// At least 1.
        pub location_code: Option<i64>,
        /// Full name of the language, such as `English`.
        pub language_name: Option<String>,
        /// Code of the language, such as `en`, in place of `language_name`.
        pub language_code: Option<String>,
        /// Whether ChatGPT has to search the web; it may still cite nothing. Upstream default:
        /// `false`.
        pub force_web_search: Option<bool>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl ChatGptLlmScraperLiveAdvancedRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for ChatGptLlmScraperLiveAdvancedRequest {}

impl Operation for ChatGptLlmScraperLiveAdvancedRequest {
    type Output = ChatGptLlmScraperLiveAdvancedResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_AI,
            "chat_gpt_llm_scraper_live_advanced",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Asks ChatGPT as a user does, and returns what it shows: texts, sources, brands, products and
    /// businesses. Needs `keyword`, at least one of `location_name`, `location_code` and at least
    /// one of `language_name`, `language_code`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/ai_optimization/chat_gpt/llm_scraper/live/advanced/>
    ///
    /// ```no_run
    /// use aisa_ai::{ChatGptLlmScraperLiveAdvancedRequest, Client};
    ///
    /// # async fn example() -> Result<(), aisa_ai::Error> {
    /// let client = Client::from_env()?;
    /// let request = ChatGptLlmScraperLiveAdvancedRequest::new(
    ///     "text",
    /// ).location_name("text").language_name("text");
    /// let response = client.chat_gpt_llm_scraper_live_advanced(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn chat_gpt_llm_scraper_live_advanced(
        &self,
        request: impl Into<ChatGptLlmScraperLiveAdvancedRequest>,
    ) -> Call<ChatGptLlmScraperLiveAdvancedRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// What ChatGPT shows.
    pub struct ChatGptLlmScraperLiveAdvancedResult {
        /// What was asked, decoded.
        pub keyword: Option<Text>,
        /// Code of the location, also if the request gave its name.
        pub location_code: Option<i64>,
        /// Code of the language, also if the request gave its name.
        pub language_code: Option<Text>,
        /// Model that responded.
        pub model: Option<Text>,
        /// The question at ChatGPT, to check the result.
        pub check_url: Option<Text>,
        /// When the response was received.
        pub datetime: Option<Timestamp>,
        /// The text as Markdown.
        pub markdown: Option<Text>,
        /// Everything that the model found on the web, used or not.
        pub search_results: Option<List<ChatGptSearchResult>>,
        /// Pages that the response cites or relies on.
        pub sources: Option<List<LlmSource>>,
        /// Searches that the model derived from the question; null if it derived none.
        pub fan_out_queries: Option<List<Text>>,
        /// Brands in the response.
        pub brand_entities: Option<List<ChatGptBrand>>,
        /// Results in total.
        pub se_results_count: Option<i64>,
        /// Element types in `items`.
        pub item_types: Option<List<ChatGptItemType>>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// The elements of the response.
        pub items: Option<List<ChatGptItem>>,
    }
}

aisa_gateway::family::result! {
    /// A page that the model found.
    pub struct ChatGptSearchResult {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Address of the page.
        pub url: Option<Text>,
        /// Domain of the page.
        pub domain: Option<Text>,
        /// Title of the page.
        pub title: Option<Text>,
        /// Text about the page.
        pub description: Option<Text>,
        /// Path shown with it.
        pub breadcrumb: Option<Text>,
    }
}

aisa_gateway::family::result! {
    /// A brand in the response.
    pub struct ChatGptBrand {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Name of the brand.
        pub title: Option<Text>,
        /// Category of the brand.
        pub category: Option<Text>,
        /// The name as Markdown.
        pub markdown: Option<Text>,
        /// Pages of the brand, with their domains.
        pub urls: Option<List<::serde_json::Value>>,
    }
}

aisa_gateway::family::open_enum! {
    /// Type of an element.
    pub enum ChatGptItemType {
        /// A text.
        ChatGptText = "chat_gpt_text",
        /// A table.
        ChatGptTable = "chat_gpt_table",
        /// A list of links.
        ChatGptNavigationList = "chat_gpt_navigation_list",
        /// Images.
        ChatGptImages = "chat_gpt_images",
        /// Local businesses.
        ChatGptLocalBusinesses = "chat_gpt_local_businesses",
        /// Products.
        ChatGptProducts = "chat_gpt_products",
        /// An ad.
        ChatGptAd = "chat_gpt_ad",
    }
}

aisa_gateway::family::tagged! {
    /// An element of the response.
    #[serde(tag = "type")]
    pub enum ChatGptItem {
        /// Where `type` is `chat_gpt_text`.
        ChatGptText(ChatGptText) = "chat_gpt_text",
        /// Where `type` is `chat_gpt_table`.
        ChatGptTable(ChatGptTable) = "chat_gpt_table",
        /// Where `type` is `chat_gpt_navigation_list`.
        ChatGptNavigationList(ChatGptNavigationList) = "chat_gpt_navigation_list",
        /// Where `type` is `chat_gpt_images`.
        ChatGptImages(ChatGptImages) = "chat_gpt_images",
        /// Where `type` is `chat_gpt_products`.
        ChatGptProducts(ChatGptProducts) = "chat_gpt_products",
        /// Where `type` is `chat_gpt_local_businesses`.
        ChatGptLocalBusinesses(ChatGptLocalBusinesses) = "chat_gpt_local_businesses",
        /// Where `type` is `chat_gpt_ad`.
        ChatGptAd(ChatGptAd) = "chat_gpt_ad",
    }
}

impl ChatGptItem {
    /// Position among the elements of the same type.
    #[must_use]
    pub fn rank_group(&self) -> Option<i64> {
        match self {
            Self::ChatGptText(it) => it.rank_group,
            Self::ChatGptTable(it) => it.rank_group,
            Self::ChatGptNavigationList(it) => it.rank_group,
            Self::ChatGptImages(it) => it.rank_group,
            Self::ChatGptProducts(it) => it.rank_group,
            Self::ChatGptLocalBusinesses(it) => it.rank_group,
            Self::ChatGptAd(it) => it.rank_group,
            Self::Other(_) => None,
        }
    }

    /// Position among all elements.
    #[must_use]
    pub fn rank_absolute(&self) -> Option<i64> {
        match self {
            Self::ChatGptText(it) => it.rank_absolute,
            Self::ChatGptTable(it) => it.rank_absolute,
            Self::ChatGptNavigationList(it) => it.rank_absolute,
            Self::ChatGptImages(it) => it.rank_absolute,
            Self::ChatGptProducts(it) => it.rank_absolute,
            Self::ChatGptLocalBusinesses(it) => it.rank_absolute,
            Self::ChatGptAd(it) => it.rank_absolute,
            Self::Other(_) => None,
        }
    }

    /// The text as Markdown. None for `chat_gpt_navigation_list`, `chat_gpt_products`,
    /// `chat_gpt_ad`.
    #[must_use]
    pub fn markdown(&self) -> Option<&Text> {
        match self {
            Self::ChatGptText(it) => it.markdown.as_ref(),
            Self::ChatGptTable(it) => it.markdown.as_ref(),
            Self::ChatGptImages(it) => it.markdown.as_ref(),
            Self::ChatGptLocalBusinesses(it) => it.markdown.as_ref(),
            _ => None,
        }
    }

    /// Pages that the text draws on. 2 of 7 kinds have it.
    #[must_use]
    pub fn sources(&self) -> Option<&List<LlmSource>> {
        match self {
            Self::ChatGptText(it) => it.sources.as_ref(),
            Self::ChatGptNavigationList(it) => it.sources.as_ref(),
            _ => None,
        }
    }

    /// Brands in the text. 2 of 7 kinds have it.
    #[must_use]
    pub fn brand_entities(&self) -> Option<&List<ChatGptBrand>> {
        match self {
            Self::ChatGptText(it) => it.brand_entities.as_ref(),
            Self::ChatGptTable(it) => it.brand_entities.as_ref(),
            _ => None,
        }
    }

    /// Heading of the list. 2 of 7 kinds have it.
    #[must_use]
    pub fn title(&self) -> Option<&Text> {
        match self {
            Self::ChatGptNavigationList(it) => it.title.as_ref(),
            Self::ChatGptAd(it) => it.title.as_ref(),
            _ => None,
        }
    }
}

aisa_gateway::family::result! {
    /// A text.
    pub struct ChatGptText {
        /// Position among the elements of the same type.
        pub rank_group: Option<i64>,
        /// Position among all elements.
        pub rank_absolute: Option<i64>,
        /// The text as Markdown.
        pub markdown: Option<Text>,
        /// Pages that the text draws on.
        pub sources: Option<List<LlmSource>>,
        /// Brands in the text.
        pub brand_entities: Option<List<ChatGptBrand>>,
    }
}

aisa_gateway::family::result! {
    /// A table.
    pub struct ChatGptTable {
        /// Position among the elements of the same type.
        pub rank_group: Option<i64>,
        /// Position among all elements.
        pub rank_absolute: Option<i64>,
        /// The table as text.
        pub text: Option<Text>,
        /// The text as Markdown.
        pub markdown: Option<Text>,
        /// The table.
        pub table: Option<LlmTable>,
        /// Brands in the table.
        pub brand_entities: Option<List<ChatGptBrand>>,
    }
}

aisa_gateway::family::result! {
    /// A list of links.
    pub struct ChatGptNavigationList {
        /// Position among the elements of the same type.
        pub rank_group: Option<i64>,
        /// Position among all elements.
        pub rank_absolute: Option<i64>,
        /// Heading of the list.
        pub title: Option<Text>,
        /// The links.
        pub sources: Option<List<LlmSource>>,
    }
}

aisa_gateway::family::result! {
    /// Images.
    pub struct ChatGptImages {
        /// Position among the elements of the same type.
        pub rank_group: Option<i64>,
        /// Position among all elements.
        pub rank_absolute: Option<i64>,
        /// The text as Markdown.
        pub markdown: Option<Text>,
        /// The images.
        pub items: Option<List<LlmImage>>,
    }
}

aisa_gateway::family::result! {
    /// Products.
    pub struct ChatGptProducts {
        /// Position among the elements of the same type.
        pub rank_group: Option<i64>,
        /// Position among all elements.
        pub rank_absolute: Option<i64>,
        /// The products.
        pub items: Option<List<ChatGptProduct>>,
    }
}

aisa_gateway::family::result! {
    /// A product.
    pub struct ChatGptProduct {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Identifier of the product at ChatGPT.
        pub product_id: Option<Text>,
        /// Who sells it.
        pub merchants: Option<Text>,
        /// Token that finds the product on Google Shopping.
        pub id_to_token_map: Option<Text>,
        /// Name of the product.
        pub title: Option<Text>,
        /// Its rating.
        pub rating: Option<ChatGptRating>,
        /// Price.
        pub price: Option<f64>,
        /// Code of the currency.
        pub currency: Option<Text>,
        /// Label shown with it.
        pub tag: Option<Text>,
        /// Page of the product.
        pub url: Option<Text>,
        /// Domain of the page.
        pub domain: Option<Text>,
        /// Images of the product.
        pub images: Option<List<Text>>,
        /// Identifiers of the product on Google Shopping.
        pub product_ids: Option<List<ChatGptProductId>>,
    }
}

aisa_gateway::family::result! {
    /// Identifiers of a product on Google Shopping.
    pub struct ChatGptProductId {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Identifier of the search.
        pub ei: Option<Text>,
        /// Identifier of the product.
        pub product_id: Option<Text>,
        /// Identifier in the catalogue.
        pub catalog_id: Option<Text>,
        /// Identifier of the product cluster.
        pub gpcid: Option<Text>,
        /// Identifier of the main offer.
        pub headline_offer_docid: Option<Text>,
        /// Identifier of the image.
        pub image_docid: Option<Text>,
        /// Parameter `rds` of the search.
        pub rds: Option<Text>,
        /// What was searched.
        pub query: Option<Text>,
        /// Identifier of the merchant.
        pub mid: Option<Text>,
        /// Parameter `pvt` of the search.
        pub pvt: Option<Text>,
        /// Encoded location of the search.
        pub uule: Option<Text>,
        /// Country of the search.
        pub gl: Option<Text>,
        /// Language of the search.
        pub hl: Option<Text>,
    }
}

aisa_gateway::family::result! {
    /// A rating.
    pub struct ChatGptRating {
        /// Kind of scale: `Max5`, `Percents` or `CustomMax`.
        pub rating_type: Option<Text>,
        /// Average rating, on the scale up to `rating_max`.
        pub value: Option<f64>,
        /// Votes behind the rating.
        pub votes_count: Option<i64>,
        /// Highest rating of the scale.
        pub rating_max: Option<i64>,
    }
}

aisa_gateway::family::result! {
    /// Local businesses.
    pub struct ChatGptLocalBusinesses {
        /// Position among the elements of the same type.
        pub rank_group: Option<i64>,
        /// Position among all elements.
        pub rank_absolute: Option<i64>,
        /// The text as Markdown.
        pub markdown: Option<Text>,
        /// The businesses.
        pub items: Option<List<ChatGptLocalBusiness>>,
    }
}

aisa_gateway::family::result! {
    /// A local business.
    pub struct ChatGptLocalBusiness {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Name of the business.
        pub title: Option<Text>,
        /// Text about it.
        pub description: Option<Text>,
        /// Address.
        pub address: Option<Text>,
        /// Phone number.
        pub phone: Option<Text>,
        /// Reviews.
        pub reviews_count: Option<i64>,
        /// Website.
        pub url: Option<Text>,
        /// Domain of the website.
        pub domain: Option<Text>,
        /// Its rating.
        pub rating: Option<ChatGptRating>,
    }
}

aisa_gateway::family::result! {
    /// An ad.
    pub struct ChatGptAd {
        /// Position among the elements of the same type.
        pub rank_group: Option<i64>,
        /// Position among all elements.
        pub rank_absolute: Option<i64>,
        /// Whether it is shown in the response.
        pub is_rendered: Option<bool>,
        /// Heading of the ad.
        pub title: Option<Text>,
        /// Text of the ad.
        pub snippet: Option<Text>,
        /// Page that it leads to.
        pub url: Option<Text>,
        /// Domain of that page.
        pub domain: Option<Text>,
        /// Image of the ad.
        pub image_url: Option<Text>,
        /// Who pays for it.
        pub advertiser: Option<ChatGptAdvertiser>,
    }
}

aisa_gateway::family::result! {
    /// Who pays for an ad.
    pub struct ChatGptAdvertiser {
        /// Name of the advertiser.
        pub name: Option<Text>,
        /// Its website.
        pub url: Option<Text>,
        /// Its icon.
        pub favicon_url: Option<Text>,
    }
}
