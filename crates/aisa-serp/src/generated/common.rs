// @generated from schema/serp/common.json by cargo xtask codegen. Do not edit.
//! Shapes that several operations share.

use aisa_gateway::family::*;

aisa_gateway::family::open_enum! {
    /// Device to show results for.
    pub enum Device {
        /// A desktop computer.
        Desktop = "desktop",
        /// A phone.
        Mobile = "mobile",
    }
}

aisa_gateway::family::open_enum! {
    /// Operating system of the device.
    pub enum OperatingSystem {
        /// Windows, on desktop.
        Windows = "windows",
        /// macOS, on desktop.
        Macos = "macos",
        /// Android, on mobile.
        Android = "android",
        /// iOS, on mobile.
        Ios = "ios",
    }
}

aisa_gateway::family::result! {
    /// Position and size of an element on the page.
    pub struct Rectangle {
        /// Distance from the left edge of the page, in pixels.
        pub x: Option<f64>,
        /// Distance from the top of the page, in pixels.
        pub y: Option<f64>,
        /// Width, in pixels.
        pub width: Option<f64>,
        /// Height, in pixels.
        pub height: Option<f64>,
    }
}

aisa_gateway::family::result! {
    /// An image.
    pub struct Image {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Alternative text of the image.
        pub alt: Option<Text>,
        /// Address of the page that shows the image.
        pub url: Option<Text>,
        /// Address of an image.
        pub image_url: Option<Text>,
    }
}

aisa_gateway::family::result! {
    /// A price shown in search results.
    pub struct Price {
        /// Current price.
        pub current: Option<f64>,
        /// Price without discount. Null when there is none.
        pub regular: Option<f64>,
        /// Upper end of a price range. Null when it is not a range.
        pub max_value: Option<f64>,
        /// Currency, by its ISO code.
        pub currency: Option<Text>,
        /// Whether it is a price range.
        pub is_price_range: Option<bool>,
        /// The price as shown by the search engine.
        pub displayed_price: Option<Text>,
    }
}

aisa_gateway::family::result! {
    /// A rating shown in search results.
    pub struct Rating {
        /// Scale of the rating: `Max5`, `Percents` or `CustomMax`.
        pub rating_type: Option<Text>,
        /// The rating.
        pub value: Option<f64>,
        /// Votes behind it.
        pub votes_count: Option<i64>,
        /// Highest possible rating.
        pub rating_max: Option<i64>,
    }
}

aisa_gateway::family::result! {
    /// A link with its texts.
    pub struct Link {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// Text beside it.
        pub snippet: Option<Text>,
        /// Description.
        pub description: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// XPath of the element.
        pub xpath: Option<Text>,
    }
}

aisa_gateway::family::result! {
    /// "About this result" panel.
    pub struct AboutThisResult {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Name of the source.
        pub source: Option<Text>,
        /// Description of the site by that source.
        pub source_info: Option<Text>,
        /// Address of that source.
        pub source_url: Option<Text>,
        /// Language of the result.
        pub language: Option<Text>,
        /// Location that the result is meant for.
        pub location: Option<Text>,
        /// Words of the search that the result contains.
        pub search_terms: Option<List<Text>>,
        /// Related words that it contains.
        pub related_terms: Option<List<Text>>,
    }
}

aisa_gateway::family::result! {
    /// A table in an answer.
    pub struct Table {
        /// Name of the element.
        pub table_element: Option<Text>,
        /// Column headers.
        pub table_header: Option<List<Text>>,
        /// Rows, each a list of cells.
        pub table_content: Option<List<List<Text>>>,
    }
}

aisa_gateway::family::result! {
    /// A value over time.
    pub struct Graph {
        /// Its points.
        pub items: Option<List<GraphPoint>>,
        /// Points of the previous period.
        pub previous_items: Option<List<GraphPoint>>,
    }
}

aisa_gateway::family::result! {
    /// A point of a graph.
    pub struct GraphPoint {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Date as shown by the search engine.
        pub date: Option<Text>,
        /// The value.
        pub value: Option<f64>,
    }
}

aisa_gateway::family::result! {
    /// A source cited by an AI overview.
    pub struct Reference {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Position among elements of the same type, from 1.
        pub rank_group: Option<i64>,
        /// Position among all elements of the response, from 1.
        pub rank_absolute: Option<i64>,
        /// Side of the page with the element: `left` or `right`.
        pub position: Option<Text>,
        /// Name of the source.
        pub source: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// Text of the element.
        pub text: Option<Text>,
    }
}

aisa_gateway::family::result! {
    /// An ad.
    pub struct PaidItem {
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
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// Description.
        pub description: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Breadcrumb, as shown by the search engine.
        pub breadcrumb: Option<Text>,
        /// Name of the site, as shown by the search engine.
        pub website_name: Option<Text>,
        /// Whether it shows an image. Superseded by `checks`: no longer filled, and to be removed
        /// in January 2027.
        pub is_image: Option<bool>,
        /// Whether it shows a video. Superseded by `checks`: no longer filled, and to be removed in
        /// January 2027.
        pub is_video: Option<bool>,
        /// Properties of the element, replacing the flags of the same names: `is_image`,
        /// `is_video`, `is_featured_snippet`, `amp_version`, `is_malicious`, `is_web_story`,
        /// `is_highly_cited`. Null when it has none.
        pub checks: Option<List<Text>>,
        /// Images shown with it. Null when there are none.
        pub images: Option<List<Image>>,
        /// Words highlighted in the description.
        pub highlighted: Option<List<Text>>,
        /// Further texts of the ad, by name.
        pub extra: Option<TextMap>,
        /// Further lines of the description. Null when there are none.
        pub description_rows: Option<List<Text>>,
        /// Sitelinks of the ad. Null when there are none.
        pub links: Option<List<AdLink>>,
        /// Price shown with it.
        pub price: Option<Price>,
        /// Rating shown with it.
        pub rating: Option<Rating>,
    }
}

aisa_gateway::family::result! {
    /// An organic result.
    pub struct OrganicItem {
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
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// Title of the result.
        pub title: Option<Text>,
        /// Snippet below the title.
        pub description: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Breadcrumb, as shown by the search engine.
        pub breadcrumb: Option<Text>,
        /// URL of the search engine's cached copy.
        pub cache_url: Option<Text>,
        /// URL of the same search on related sites.
        pub related_search_url: Option<Text>,
        /// Name of the site, as shown by the search engine.
        pub website_name: Option<Text>,
        /// Whether it shows an image. Superseded by `checks`: no longer filled, and to be removed
        /// in January 2027.
        pub is_image: Option<bool>,
        /// Whether it shows a video. Superseded by `checks`: no longer filled, and to be removed in
        /// January 2027.
        pub is_video: Option<bool>,
        /// Properties of the element, replacing the flags of the same names: `is_image`,
        /// `is_video`, `is_featured_snippet`, `amp_version`, `is_malicious`, `is_web_story`,
        /// `is_highly_cited`. Null when it has none.
        pub checks: Option<List<Text>>,
        /// Whether it is the featured snippet. Superseded by `checks`: no longer filled, and to be
        /// removed in January 2027.
        pub is_featured_snippet: Option<bool>,
        /// Whether the search engine warns about it. Superseded by `checks`: no longer filled, and
        /// to be removed in January 2027.
        pub is_malicious: Option<bool>,
        /// Whether it is a web story. Superseded by `checks`: no longer filled, and to be removed
        /// in January 2027.
        pub is_web_story: Option<bool>,
        /// Text before the description, such as a date.
        pub pre_snippet: Option<Text>,
        /// Text after the description.
        pub extended_snippet: Option<Text>,
        /// Images shown with it. Null when there are none.
        pub images: Option<List<Image>>,
        /// Whether there is an accelerated mobile page. Superseded by `checks`: no longer filled,
        /// and to be removed in January 2027.
        pub amp_version: Option<bool>,
        /// Rating shown with it.
        pub rating: Option<Rating>,
        /// Price shown with it.
        pub price: Option<Price>,
        /// Words highlighted in the description.
        pub highlighted: Option<List<Text>>,
        /// Sitelinks below the result. Null when there are none.
        pub links: Option<List<Link>>,
        /// Questions and answers below the result.
        pub faq: Option<FaqBox>,
        /// Related searches, shown when a visitor returns from the result.
        pub extended_people_also_search: Option<List<Text>>,
        /// "About this result" panel. Null when there is none.
        pub about_this_result: Option<AboutThisResult>,
        /// Further results of the same site, grouped under this one. Null when there are none, and
        /// when the request sets `group_organic_results` to false.
        pub related_result: Option<List<RelatedResult>>,
        /// When it was published.
        pub timestamp: Option<Timestamp>,
    }
}

aisa_gateway::family::result! {
    /// A featured snippet: a passage of a page, shown above the results.
    pub struct FeaturedSnippetItem {
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
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// Description.
        pub description: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Breadcrumb, as shown by the search engine.
        pub breadcrumb: Option<Text>,
        /// Title of the source page.
        pub featured_title: Option<Text>,
        /// When it was published.
        pub timestamp: Option<Timestamp>,
        /// Images shown with it. Null when there are none.
        pub images: Option<List<Image>>,
        /// The answer as a table. Null when it is not one.
        pub table: Option<Table>,
    }
}

aisa_gateway::family::result! {
    /// News about the search.
    pub struct TopStoriesItem {
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
        /// Title.
        pub title: Option<Text>,
        /// The stories.
        pub items: Option<List<TopStory>>,
    }
}

aisa_gateway::family::result! {
    /// Questions that people also ask.
    pub struct PeopleAlsoAskItem {
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
        /// The questions.
        pub items: Option<List<PeopleAlsoAskQuestion>>,
    }
}

aisa_gateway::family::result! {
    /// What people also search for.
    pub struct PeopleAlsoSearchItem {
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
        /// Title.
        pub title: Option<Text>,
        /// The searches.
        pub items: Option<List<Text>>,
    }
}

aisa_gateway::family::result! {
    /// A row of images.
    pub struct ImagesItem {
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
        /// Title.
        pub title: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// The images.
        pub items: Option<List<Image>>,
        /// Related searches for images. Null when there are none.
        pub related_image_searches: Option<List<RelatedImageSearch>>,
    }
}

aisa_gateway::family::result! {
    /// Job offers.
    pub struct JobsItem {
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
        /// Title.
        pub title: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// The offers.
        pub items: Option<List<Job>>,
    }
}

aisa_gateway::family::result! {
    /// A map.
    pub struct MapItem {
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
        /// Title.
        pub title: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
    }
}

aisa_gateway::family::result! {
    /// A business in the local pack.
    pub struct LocalPackItem {
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
        /// Name of the business.
        pub title: Option<Text>,
        /// Description.
        pub description: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// Telephone number.
        pub phone: Option<Text>,
        /// URL of the booking page.
        pub booking_url: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Whether it is an ad.
        pub is_paid: Option<bool>,
        /// Rating shown with it.
        pub rating: Option<Rating>,
        /// Google's identifier of a local business.
        pub cid: Option<Text>,
    }
}

aisa_gateway::family::result! {
    /// A carousel of entries.
    pub struct CarouselItem {
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
        /// Title.
        pub title: Option<Text>,
        /// The entries.
        pub items: Option<List<CarouselEntry>>,
    }
}

aisa_gateway::family::result! {
    /// Videos.
    pub struct VideoItem {
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
        /// The videos.
        pub items: Option<List<VideoEntry>>,
    }
}

aisa_gateway::family::result! {
    /// A direct answer by the search engine.
    pub struct AnswerBoxItem {
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
        /// Lines of the answer.
        pub text: Option<List<Text>>,
        /// Links shown with it. Null when there are none.
        pub links: Option<List<Link>>,
    }
}

aisa_gateway::family::result! {
    /// Offers of shops.
    pub struct ShoppingItem {
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
        /// Title.
        pub title: Option<Text>,
        /// The offers.
        pub items: Option<List<ShoppingOffer>>,
    }
}

aisa_gateway::family::result! {
    /// Events.
    pub struct EventsItem {
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
        /// Title.
        pub title: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// The events.
        pub items: Option<List<Event>>,
    }
}

aisa_gateway::family::result! {
    /// Related searches.
    pub struct RelatedSearchesItem {
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
        /// The searches.
        pub items: Option<List<Text>>,
    }
}

aisa_gateway::family::result! {
    /// Recipes.
    pub struct RecipesItem {
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
        /// The recipes.
        pub items: Option<List<Recipe>>,
    }
}

aisa_gateway::family::result! {
    /// Questions answered by a community.
    pub struct QuestionsAndAnswersItem {
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
        /// The questions.
        pub items: Option<List<AnsweredQuestion>>,
    }
}

aisa_gateway::family::result! {
    /// Hotels.
    pub struct HotelsPackItem {
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
        /// Title.
        pub title: Option<Text>,
        /// First day of the stay, as written by the search engine.
        pub date_from: Option<Text>,
        /// Last day of the stay, as written by the search engine.
        pub date_to: Option<Text>,
        /// The hotels.
        pub items: Option<List<Hotel>>,
    }
}

aisa_gateway::family::result! {
    /// An AI overview, written by the search engine's language model.
    pub struct AiOverviewItem {
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
        /// Whether the overview loads asynchronously; its content is then returned only if the
        /// request sets `load_async_ai_overview`.
        pub asynchronous_ai_overview: Option<bool>,
        /// The content as Markdown.
        pub markdown: Option<Text>,
        /// Parts of the overview.
        pub items: Option<List<AiOverviewPart>>,
        /// Sources cited by the text. Null when there are none.
        pub references: Option<List<Reference>>,
    }
}

aisa_gateway::family::tagged! {
    /// The answer to a question; `type` is the discriminator.
    #[serde(tag = "type")]
    pub enum PeopleAlsoAskAnswer {
        /// Where `type` is `people_also_ask_expanded_element`.
        PeopleAlsoAskExpandedElement(
            PeopleAlsoAskPageAnswer,
        ) = "people_also_ask_expanded_element",
        /// Where `type` is `people_also_ask_ai_overview_expanded_element`.
        PeopleAlsoAskAiOverviewExpandedElement(
            PeopleAlsoAskAiAnswer,
        ) = "people_also_ask_ai_overview_expanded_element",
    }
}

aisa_gateway::family::result! {
    /// An answer taken from a page.
    pub struct PeopleAlsoAskPageAnswer {
        /// Title of the source page.
        pub featured_title: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// Description.
        pub description: Option<Text>,
        /// Images shown with it. Null when there are none.
        pub images: Option<List<Image>>,
        /// When it was published.
        pub timestamp: Option<Timestamp>,
        /// The answer as a table. Null when it is not one.
        pub table: Option<Table>,
    }
}

aisa_gateway::family::result! {
    /// An answer written by the search engine's language model.
    pub struct PeopleAlsoAskAiAnswer {
        /// Whether the overview loads asynchronously; its content is then returned only if the
        /// request sets `load_async_ai_overview`.
        pub asynchronous_ai_overview: Option<bool>,
        /// Parts of the answer.
        pub items: Option<List<AiOverviewPart>>,
        /// Sources cited by the text. Null when there are none.
        pub references: Option<List<Reference>>,
    }
}

aisa_gateway::family::tagged! {
    /// A part of an AI overview; `type` is the discriminator.
    #[serde(tag = "type")]
    pub enum AiOverviewPart {
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
        AiOverviewShopping(AiOverviewShopping) = "ai_overview_shopping",
    }
}

impl AiOverviewPart {
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
            Self::Other(_) => None,
        }
    }

    /// Title. None for `ai_overview_table_element`, `ai_overview_code_block_element`.
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
            _ => None,
        }
    }

    /// Sources cited by the text. Null when there are none. None for `ai_overview_video_element`,
    /// `ai_overview_code_block_element`, `ai_overview_shopping`.
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
    /// A piece of text.
    pub struct AiOverviewParagraph {
        /// Position among elements of the same type, from 1.
        pub rank_group: Option<i64>,
        /// Position among all elements of the response, from 1.
        pub rank_absolute: Option<i64>,
        /// Side of the page with the element: `left` or `right`.
        pub position: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// Text of the element.
        pub text: Option<Text>,
        /// The content as Markdown.
        pub markdown: Option<Text>,
        /// Links shown with it. Null when there are none.
        pub links: Option<List<Link>>,
        /// Images shown with it. Null when there are none.
        pub images: Option<List<Image>>,
        /// Sources cited by the text. Null when there are none.
        pub references: Option<List<Reference>>,
    }
}

aisa_gateway::family::result! {
    /// An expandable piece of text.
    pub struct AiOverviewExpanded {
        /// Side of the page with the element: `left` or `right`.
        pub position: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// Text of the element.
        pub text: Option<Text>,
        /// Parts of the text.
        pub components: Option<List<AiOverviewComponent>>,
        /// Sources cited by the text. Null when there are none.
        pub references: Option<List<Reference>>,
    }
}

aisa_gateway::family::result! {
    /// A video.
    pub struct AiOverviewVideo {
        /// Side of the page with the element: `left` or `right`.
        pub position: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// Text beside it.
        pub snippet: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// Address of an image.
        pub image_url: Option<Text>,
        /// Name of the source.
        pub source: Option<Text>,
        /// Date as shown by the search engine.
        pub date: Option<Text>,
        /// When it was published.
        pub timestamp: Option<Timestamp>,
    }
}

aisa_gateway::family::result! {
    /// A table.
    pub struct AiOverviewTable {
        /// Side of the page with the element: `left` or `right`.
        pub position: Option<Text>,
        /// The content as Markdown.
        pub markdown: Option<Text>,
        /// The answer as a table. Null when it is not one.
        pub table: Option<Table>,
        /// Sources cited by the text. Null when there are none.
        pub references: Option<List<Reference>>,
    }
}

aisa_gateway::family::result! {
    /// A block of program code.
    pub struct AiOverviewCodeBlock {
        /// Side of the page with the element: `left` or `right`.
        pub position: Option<Text>,
        /// Programming language, as named by the search engine.
        pub code_type: Option<Text>,
        /// The code.
        pub text: Option<Text>,
    }
}

aisa_gateway::family::result! {
    /// Products.
    pub struct AiOverviewShopping {
        /// Side of the page with the element: `left` or `right`.
        pub position: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// The content as Markdown.
        pub markdown: Option<Text>,
        /// The products.
        pub items: Option<List<AiOverviewOffer>>,
    }
}

aisa_gateway::family::result! {
    /// Chips above the results that refine the search.
    pub struct RefinementChips {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// XPath of the element.
        pub xpath: Option<Text>,
        /// The chips.
        pub items: Option<List<RefinementChip>>,
    }
}

aisa_gateway::family::result! {
    /// A chip that refines the search.
    pub struct RefinementChip {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// URL of the refined search.
        pub url: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// Further choices within it.
        pub options: Option<List<RefinementOption>>,
    }
}

aisa_gateway::family::result! {
    /// A choice with a title and an address.
    pub struct RefinementOption {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
    }
}

aisa_gateway::family::result! {
    /// A link below an ad.
    pub struct AdLink {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// Description.
        pub description: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// Identifier of the ad.
        pub ad_aclk: Option<Text>,
    }
}

aisa_gateway::family::result! {
    /// Questions and answers below a result.
    pub struct FaqBox {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// The questions.
        pub items: Option<List<FaqEntry>>,
    }
}

aisa_gateway::family::result! {
    /// A question with its answer.
    pub struct FaqEntry {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// The question.
        pub title: Option<Text>,
        /// The answer.
        pub description: Option<Text>,
        /// Links shown with it. Null when there are none.
        pub links: Option<List<Link>>,
    }
}

aisa_gateway::family::result! {
    /// A further result of the same site, grouped under an organic one.
    pub struct RelatedResult {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Results page with the element, from 1.
        pub page: Option<i64>,
        /// XPath of the element.
        pub xpath: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// URL of the search engine's cached copy.
        pub cache_url: Option<Text>,
        /// URL of the same search on related sites.
        pub related_search_url: Option<Text>,
        /// Breadcrumb, as shown by the search engine.
        pub breadcrumb: Option<Text>,
        /// Name of the site, as shown by the search engine.
        pub website_name: Option<Text>,
        /// Whether it shows an image. Superseded by `checks`: no longer filled, and to be removed
        /// in January 2027.
        pub is_image: Option<bool>,
        /// Whether it shows a video. Superseded by `checks`: no longer filled, and to be removed in
        /// January 2027.
        pub is_video: Option<bool>,
        /// Properties of the element, replacing the flags of the same names: `is_image`,
        /// `is_video`, `is_featured_snippet`, `amp_version`, `is_malicious`, `is_web_story`,
        /// `is_highly_cited`. Null when it has none.
        pub checks: Option<List<Text>>,
        /// Description.
        pub description: Option<Text>,
        /// Text before the description, such as a date.
        pub pre_snippet: Option<Text>,
        /// Text after the description.
        pub extended_snippet: Option<Text>,
        /// Images shown with it. Null when there are none.
        pub images: Option<List<Image>>,
        /// Whether there is an accelerated mobile page. Superseded by `checks`: no longer filled,
        /// and to be removed in January 2027.
        pub amp_version: Option<bool>,
        /// Rating shown with it.
        pub rating: Option<Rating>,
        /// Price shown with it.
        pub price: Option<Price>,
        /// Words highlighted in the description.
        pub highlighted: Option<List<Text>>,
        /// "About this result" panel. Null when there is none.
        pub about_this_result: Option<AboutThisResult>,
        /// When it was published.
        pub timestamp: Option<Timestamp>,
    }
}

aisa_gateway::family::result! {
    /// A news story.
    pub struct TopStory {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Name of the source.
        pub source: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// Date as shown by the search engine.
        pub date: Option<Text>,
        /// Whether there is an accelerated mobile page. Upstream no longer fills it.
        pub amp_version: Option<bool>,
        /// When it was published.
        pub timestamp: Option<Timestamp>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Address of an image.
        pub image_url: Option<Text>,
        /// Badges shown with it.
        pub badges: Option<List<Text>>,
    }
}

aisa_gateway::family::result! {
    /// A question that people also ask.
    pub struct PeopleAlsoAskQuestion {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// The question.
        pub title: Option<Text>,
        /// Question that revealed this one when it was expanded. Null for a top-level question.
        pub seed_question: Option<Text>,
        /// XPath of the element.
        pub xpath: Option<Text>,
        /// The expanded answer.
        pub expanded_element: Option<List<PeopleAlsoAskAnswer>>,
    }
}

aisa_gateway::family::result! {
    /// A related search for images.
    pub struct RelatedImageSearch {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// Alternative text of the image.
        pub alt: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Address of an image.
        pub image_url: Option<Text>,
    }
}

aisa_gateway::family::result! {
    /// A job offer.
    pub struct Job {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// Description.
        pub description: Option<Text>,
        /// Location.
        pub location: Option<Text>,
        /// Employer.
        pub author: Option<Text>,
        /// How long ago the job was posted, as shown by the search engine.
        pub job_posted_time: Option<Text>,
        /// When it was published.
        pub timestamp: Option<Timestamp>,
        /// Contract type.
        pub contract_type: Option<Text>,
        /// Pay, as shown by the search engine.
        pub salary: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
    }
}

aisa_gateway::family::result! {
    /// An entry of a carousel.
    pub struct CarouselEntry {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// Line below the title.
        pub subtitle: Option<Text>,
        /// Address of an image.
        pub image_url: Option<Text>,
    }
}

aisa_gateway::family::result! {
    /// A video.
    pub struct VideoEntry {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Host of the video.
        pub source: Option<Text>,
        /// Address of the preview image.
        pub preview: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// When it was published.
        pub timestamp: Option<Timestamp>,
        /// URL of the link.
        pub url: Option<Text>,
    }
}

aisa_gateway::family::result! {
    /// An offer of a shop.
    pub struct ShoppingOffer {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// Price shown with it.
        pub price: Option<Price>,
        /// Name of the source.
        pub source: Option<Text>,
        /// Description.
        pub description: Option<Text>,
        /// Marketplace that hosts the offer.
        pub marketplace: Option<Text>,
        /// URL at the marketplace.
        pub marketplace_url: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Rating shown with it.
        pub rating: Option<Rating>,
    }
}

aisa_gateway::family::result! {
    /// An event.
    pub struct Event {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// Text beside it.
        pub snippet: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
    }
}

aisa_gateway::family::result! {
    /// A recipe.
    pub struct Recipe {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// Name of the source.
        pub source: Option<Text>,
        /// Description.
        pub description: Option<Text>,
        /// Time required, as shown by the search engine.
        pub time: Option<Text>,
        /// Rating shown with it.
        pub rating: Option<Rating>,
    }
}

aisa_gateway::family::result! {
    /// A question with its answer.
    pub struct AnsweredQuestion {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// The question.
        pub question_text: Option<Text>,
        /// The answer.
        pub answer_text: Option<Text>,
        /// Name of the source.
        pub source: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// Votes for the answer.
        pub votes: Option<i64>,
    }
}

aisa_gateway::family::result! {
    /// A hotel.
    pub struct Hotel {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Price shown with it.
        pub price: Option<Price>,
        /// Title.
        pub title: Option<Text>,
        /// Description.
        pub description: Option<Text>,
        /// Identifier of the hotel.
        pub hotel_identifier: Option<Text>,
        /// Domain or subdomain of the link.
        pub domain: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Whether it is an ad.
        pub is_paid: Option<bool>,
        /// Rating shown with it.
        pub rating: Option<Rating>,
        /// Title of its group in the listing.
        pub group_title: Option<Text>,
        /// Origin of that group: a brand or a domain.
        pub group_source: Option<Text>,
    }
}

aisa_gateway::family::result! {
    /// A part of an expanded piece of an AI overview.
    pub struct AiOverviewComponent {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// Text of the element.
        pub text: Option<Text>,
        /// The content as Markdown.
        pub markdown: Option<Text>,
        /// Images shown with it. Null when there are none.
        pub images: Option<List<Image>>,
        /// Links shown with it. Null when there are none.
        pub links: Option<List<Link>>,
        /// Sources cited by the text. Null when there are none.
        pub references: Option<List<Reference>>,
    }
}

aisa_gateway::family::result! {
    /// A product suggested by an AI overview.
    pub struct AiOverviewOffer {
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
    }
}

aisa_gateway::family::request! {
    /// A target that stops the crawl.
    pub struct StopTarget {
        /// Domain or subdomain without scheme, or a pattern with `*`.
        #[required]
        pub match_value: String,
        /// How the value is matched.
        #[required]
        pub match_type: StopMatchType,
    }
}

aisa_gateway::family::open_enum! {
    /// How a target is matched against a URL.
    pub enum StopMatchType {
        /// Exactly this domain or subdomain.
        Domain = "domain",
        /// The domain and its subdomains.
        WithSubdomains = "with_subdomains",
        /// A pattern with `*`.
        Wildcard = "wildcard",
    }
}

aisa_gateway::family::open_enum! {
    /// When to stop the crawl.
    pub enum TargetSearchMode {
        /// Once one target is found.
        Any = "any",
        /// Once all targets are found.
        All = "all",
    }
}

aisa_gateway::family::open_enum! {
    /// An element type to search for targets.
    pub enum TargetElement {
        /// Organic results.
        Organic = "organic",
        /// Ads.
        Paid = "paid",
        /// The local pack.
        LocalPack = "local_pack",
        /// Featured snippets.
        FeaturedSnippet = "featured_snippet",
        /// Events.
        Events = "events",
        /// Google Flights.
        GoogleFlights = "google_flights",
        /// Images.
        Images = "images",
        /// Job offers.
        Jobs = "jobs",
        /// The knowledge panel.
        KnowledgeGraph = "knowledge_graph",
        /// Local services.
        LocalService = "local_service",
        /// Maps.
        Map = "map",
        /// Scholarly articles.
        ScholarlyArticles = "scholarly_articles",
        /// Third-party reviews.
        ThirdPartyReviews = "third_party_reviews",
        /// Posts on Twitter (X).
        Twitter = "twitter",
    }
}

aisa_gateway::family::result! {
    /// Spelling correction of a search.
    pub struct Spell {
        /// The corrected search.
        pub keyword: Option<Text>,
        /// Correction type: `did_you_mean`, `showing_results_for`, `no_results_found_for` or
        /// `including_results_for`.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
    }
}

aisa_gateway::family::open_enum! {
    /// Device to show results for; there are none for others.
    pub enum DesktopDevice {
        /// A desktop computer.
        Desktop = "desktop",
    }
}

aisa_gateway::family::open_enum! {
    /// Operating system of the desktop computer.
    pub enum DesktopSystem {
        /// Windows.
        Windows = "windows",
        /// macOS.
        Macos = "macos",
    }
}
