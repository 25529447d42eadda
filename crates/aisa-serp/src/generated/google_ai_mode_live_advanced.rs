// @generated from schema/serp/google_ai_mode_live_advanced.json by cargo xtask codegen. Do not edit.
//! An answer of Google's AI Mode.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{
    AiOverviewCodeBlock, AiOverviewExpanded, AiOverviewParagraph, AiOverviewTable,
    AiOverviewVideo, Device, Image, OperatingSystem, Price, Rating, Rectangle, Reference,
    RefinementChips, Spell,
};

aisa_gateway::family::request! {
    /// Asks for the answer of Google's AI Mode.
    ///
    /// Needs at least one of `location_code`, `location_name`, `location_coordinate` and at least
    /// one of `language_code`, `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/google/ai_mode/live/advanced/>
    pub struct GoogleAiModeLiveAdvancedRequest {
        /// Question or search. At most 700 characters. Written as it is searched for: `%` and `+`
        /// are escaped on the wire.
        #[required]
        pub keyword: String,
        /// Full name of the location, such as `London,England,United Kingdom`.
        pub location_name: Option<String>,
        /// Code of the location, such as 2840 for the United States, in place of `location_name`.
        /// At least 1.
        pub location_code: Option<i64>,
        /// Latitude, longitude and zoom, such as `53.476225,-2.243572,9z`, in place of a name or
        /// code; up to seven decimals, and a zoom of 4z to 18z. Without a zoom, upstream assumes
        /// 9z.
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
        /// Whether to return the position and size of elements as `rectangle`. Doubles the price.
        /// Upstream default: `false`.
        pub calculate_rectangles: Option<bool>,
        /// Screen width in pixels, for `calculate_rectangles`. Defaults: 1920 for desktop, 360 for
        /// Android, 375 for iOS. 240 to 9999.
        pub browser_screen_width: Option<i64>,
        /// Screen height in pixels, for `calculate_rectangles`. Defaults: 1080 for desktop, 640 for
        /// Android, 812 for iOS. 240 to 9999.
        pub browser_screen_height: Option<i64>,
        /// Device pixel ratio, for `calculate_rectangles`. Defaults: 1 for desktop, 3 for mobile.
        /// 0.5 to 3.
        pub browser_screen_resolution_ratio: Option<f64>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl GoogleAiModeLiveAdvancedRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GoogleAiModeLiveAdvancedRequest {}

impl Operation for GoogleAiModeLiveAdvancedRequest {
    type Output = GoogleAiModeLiveAdvancedResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_SERP,
            "google_ai_mode_live_advanced",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Fetches the answer of Google's AI Mode to a question, with the sources that it cites. Needs
    /// `keyword`, at least one of `location_code`, `location_name`, `location_coordinate` and at
    /// least one of `language_code`, `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/google/ai_mode/live/advanced/>
    ///
    /// ```no_run
    /// use aisa_serp::{Client, GoogleAiModeLiveAdvancedRequest};
    ///
    /// # async fn example() -> Result<(), aisa_serp::Error> {
    /// let client = Client::from_env()?;
    /// let request = GoogleAiModeLiveAdvancedRequest::new(
    ///     "text",
    /// ).location_name("text").language_name("text");
    /// let response = client.google_ai_mode_live_advanced(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_ai_mode_live_advanced(
        &self,
        request: impl Into<GoogleAiModeLiveAdvancedRequest>,
    ) -> Call<GoogleAiModeLiveAdvancedRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// An answer of Google's AI Mode.
    pub struct GoogleAiModeLiveAdvancedResult {
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
        /// The answer, as the only element.
        pub items: Option<List<AiModeAnswer>>,
    }
}

aisa_gateway::family::result! {
    /// An answer, written by the language model of the search engine.
    pub struct AiModeAnswer {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Position among elements of the same type, from 1.
        pub rank_group: Option<i64>,
        /// Position among all elements of the response, from 1.
        pub rank_absolute: Option<i64>,
        /// Results page with the element, from 1.
        pub page: Option<i64>,
        /// Side of the page with the element: `left` or `right`.
        pub position: Option<Text>,
        /// XPath of the element.
        pub xpath: Option<Text>,
        /// Position and size of the element on the page. Null unless the request sets
        /// `calculate_rectangles`.
        pub rectangle: Option<Rectangle>,
        /// The content as Markdown.
        pub markdown: Option<Text>,
        /// Parts of the answer.
        pub items: Option<List<AiModePart>>,
        /// Sources cited by the text. Null when there are none.
        pub references: Option<List<Reference>>,
    }
}

aisa_gateway::family::tagged! {
    /// A part of an answer; `type` is the discriminator.
    #[serde(tag = "type")]
    pub enum AiModePart {
        /// Where `type` is `ai_overview_element`.
        AiOverviewElement(AiOverviewParagraph) = "ai_overview_element",
        /// Where `type` is `ai_overview_expanded_element`.
        AiOverviewExpandedElement(AiOverviewExpanded) = "ai_overview_expanded_element",
        /// Where `type` is `ai_overview_video_element`.
        AiOverviewVideoElement(AiOverviewVideo) = "ai_overview_video_element",
        /// Where `type` is `ai_overview_table_element`.
        AiOverviewTableElement(AiOverviewTable) = "ai_overview_table_element",
        /// Where `type` is `ai_overview_code_block_element`.
        AiOverviewCodeBlockElement(AiOverviewCodeBlock) = "ai_overview_code_block_element",
        /// Where `type` is `ai_overview_shopping`.
        AiOverviewShopping(AiModeShopping) = "ai_overview_shopping",
        /// Where `type` is `ai_overview_paid`.
        AiOverviewPaid(AiModeAds) = "ai_overview_paid",
    }
}

impl AiModePart {
    /// Side of the page with the element: `left` or `right`.
    #[must_use]
    pub fn position(&self) -> Option<&Text> {
        match self {
            Self::AiOverviewElement(it) => it.position.as_ref(),
            Self::AiOverviewExpandedElement(it) => it.position.as_ref(),
            Self::AiOverviewVideoElement(it) => it.position.as_ref(),
            Self::AiOverviewTableElement(it) => it.position.as_ref(),
            Self::AiOverviewCodeBlockElement(it) => it.position.as_ref(),
            Self::AiOverviewShopping(it) => it.position.as_ref(),
            Self::AiOverviewPaid(it) => it.position.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Title. None for `ai_overview_table_element`, `ai_overview_code_block_element`,
    /// `ai_overview_paid`.
    #[must_use]
    pub fn title(&self) -> Option<&Text> {
        match self {
            Self::AiOverviewElement(it) => it.title.as_ref(),
            Self::AiOverviewExpandedElement(it) => it.title.as_ref(),
            Self::AiOverviewVideoElement(it) => it.title.as_ref(),
            Self::AiOverviewShopping(it) => it.title.as_ref(),
            _ => None,
        }
    }

    /// Text of the element. None for `ai_overview_video_element`, `ai_overview_table_element`,
    /// `ai_overview_shopping`.
    #[must_use]
    pub fn text(&self) -> Option<&Text> {
        match self {
            Self::AiOverviewElement(it) => it.text.as_ref(),
            Self::AiOverviewExpandedElement(it) => it.text.as_ref(),
            Self::AiOverviewCodeBlockElement(it) => it.text.as_ref(),
            Self::AiOverviewPaid(it) => it.text.as_ref(),
            _ => None,
        }
    }

    /// The content as Markdown. None for `ai_overview_expanded_element`,
    /// `ai_overview_video_element`, `ai_overview_code_block_element`.
    #[must_use]
    pub fn markdown(&self) -> Option<&Text> {
        match self {
            Self::AiOverviewElement(it) => it.markdown.as_ref(),
            Self::AiOverviewTableElement(it) => it.markdown.as_ref(),
            Self::AiOverviewShopping(it) => it.markdown.as_ref(),
            Self::AiOverviewPaid(it) => it.markdown.as_ref(),
            _ => None,
        }
    }

    /// Sources cited by the text. Null when there are none. None for `ai_overview_video_element`,
    /// `ai_overview_code_block_element`, `ai_overview_shopping`, `ai_overview_paid`.
    #[must_use]
    pub fn references(&self) -> Option<&List<Reference>> {
        match self {
            Self::AiOverviewElement(it) => it.references.as_ref(),
            Self::AiOverviewExpandedElement(it) => it.references.as_ref(),
            Self::AiOverviewTableElement(it) => it.references.as_ref(),
            _ => None,
        }
    }
}

aisa_gateway::family::result! {
    /// Products.
    pub struct AiModeShopping {
        /// Side of the page with the element: `left` or `right`.
        pub position: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// The content as Markdown.
        pub markdown: Option<Text>,
        /// The products.
        pub items: Option<List<AiModeOffer>>,
    }
}

aisa_gateway::family::result! {
    /// A product suggested by an answer.
    pub struct AiModeOffer {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Google Shopping ID of the product.
        pub product_id: Option<Text>,
        /// Identifier of the product's entry in the results.
        pub data_docid: Option<Text>,
        /// Second Google Shopping ID of the product, its `gid`.
        pub gid: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// Rating shown with it.
        pub rating: Option<Rating>,
        /// Price shown with it.
        pub price: Option<Price>,
        /// Seller.
        pub seller: Option<Text>,
        /// Text beside it.
        pub snippet: Option<Text>,
        /// Marketplace that hosts the offer.
        pub marketplace: Option<Text>,
        /// URL at the marketplace.
        pub marketplace_url: Option<Text>,
        /// Address of an image.
        pub image_url: Option<Text>,
        /// Text before the product.
        pub text: Option<Text>,
        /// The content as Markdown.
        pub markdown: Option<Text>,
    }
}

aisa_gateway::family::result! {
    /// Ads.
    pub struct AiModeAds {
        /// Side of the page with the element: `left` or `right`.
        pub position: Option<Text>,
        /// Text before the ads.
        pub text: Option<Text>,
        /// The content as Markdown.
        pub markdown: Option<Text>,
        /// The ads.
        pub items: Option<List<AiModeAd>>,
    }
}

aisa_gateway::family::result! {
    /// An ad in an answer.
    pub struct AiModeAd {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// Identifier of the ad.
        pub ad_aclk: Option<Text>,
        /// Name of the site, as shown by the search engine.
        pub website_name: Option<Text>,
        /// Breadcrumb, as shown by the search engine.
        pub breadcrumb: Option<Text>,
        /// Text beside it.
        pub snippet: Option<Text>,
        /// Images shown with it. Null when there are none.
        pub images: Option<List<Image>>,
    }
}
