// @generated from schema/on_page/content_parsing.json by cargo xtask codegen. Do not edit.
//! The content of a page, in its parts.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{BrowserPreset, CrawlProgress, CrawlStatus, IpPool};

aisa_gateway::family::request! {
    /// Asks for the content of a page.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/on_page/content_parsing/live/>
    pub struct ContentParsingRequest {
        /// Page to fetch, with its scheme. Takes a page.
        #[required]
        pub url: String,
        /// User agent of the crawler. Upstream default: `Mozilla/5.0 (compatible; RSiteAuditor)`.
        pub custom_user_agent: Option<String>,
        /// Device whose screen the browser takes; ignored beside a screen size. Needs
        /// `enable_javascript` or `enable_browser_rendering`.
        pub browser_preset: Option<BrowserPreset>,
        /// Width of the screen, in pixels. Needs `enable_javascript` or `enable_browser_rendering`.
        /// 240 to 9999.
        pub browser_screen_width: Option<i64>,
        /// Height of the screen, in pixels. Needs `enable_javascript` or
        /// `enable_browser_rendering`. 240 to 9999.
        pub browser_screen_height: Option<i64>,
        /// Device pixel ratio. Needs `enable_javascript` or `enable_browser_rendering`. 0.5 to 3.
        pub browser_screen_scale_factor: Option<f64>,
        /// Whether to keep the page's HTML upstream, where a call with the id of the task fetches
        /// it. Upstream default: `false`.
        pub store_raw_html: Option<bool>,
        /// Whether to hide requests for consent to cookies. Upstream default: `false`.
        pub disable_cookie_popup: Option<bool>,
        /// `Accept-Language` header, such as `en-GB`; without it, some sites refuse the crawler.
        pub accept_language: Option<String>,
        /// Whether to run the page's scripts. Costs ten times as much. Upstream default: `false`.
        pub enable_javascript: Option<bool>,
        /// Whether to load the page as a browser does, with styles, images and fonts, to measure
        /// Core Web Vitals. Turns on `enable_javascript`, and costs 34 times as much. Upstream
        /// default: `false`.
        pub enable_browser_rendering: Option<bool>,
        /// Whether scripts may request data with XMLHttpRequest. Needs `enable_javascript`.
        /// Upstream default: `false`.
        pub enable_xhr: Option<bool>,
        /// Whether to use further proxies, for sites that limit rates or cannot be reached.
        pub switch_pool: Option<bool>,
        /// Where the crawler's addresses are, for sites that cannot be reached from elsewhere.
        pub ip_pool_for_scan: Option<IpPool>,
        /// Whether to return the content as Markdown too, as `page_as_markdown`. Upstream default:
        /// `false`.
        pub markdown_view: Option<bool>,
    }
}

impl ContentParsingRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for ContentParsingRequest {}

impl Operation for ContentParsingRequest {
    type Output = ContentParsingResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_ON_PAGE,
            "content_parsing",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Extracts the content of a page: headings, texts, links, tables, offers, ratings, comments
    /// and contacts. Needs `url`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/on_page/content_parsing/live/>
    ///
    /// ```no_run
    /// use aisa_on_page::Client;
    ///
    /// # async fn example() -> Result<(), aisa_on_page::Error> {
    /// let client = Client::from_env()?;
    /// let response = client.content_parsing("https://example.com/a").await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn content_parsing(
        &self,
        request: impl Into<ContentParsingRequest>,
    ) -> Call<ContentParsingRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// The content of one page.
    pub struct ContentParsingResult {
        /// How far the crawl is.
        pub crawl_progress: Option<CrawlProgress>,
        /// The pages of the crawl.
        pub crawl_status: Option<CrawlStatus>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// The page.
        pub items: Option<List<ParsedPage>>,
    }
}

aisa_gateway::family::result! {
    /// A page and its content.
    pub struct ParsedPage {
        /// Element type: `content_parsing_element`.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// When the page was fetched.
        pub fetch_time: Option<Timestamp>,
        /// HTTP status of the page.
        pub status_code: Option<i64>,
        /// The content in its parts.
        pub page_content: Option<PageContent>,
        /// The content as Markdown. Null unless the request sets `markdown_view`.
        pub page_as_markdown: Option<Text>,
    }
}

aisa_gateway::family::result! {
    /// The content of a page in its parts.
    pub struct PageContent {
        /// The top of the page.
        pub header: Option<PageSection>,
        /// The bottom of the page.
        pub footer: Option<PageSection>,
        /// What the page is about, by heading.
        pub main_topic: Option<List<PageTopic>>,
        /// Other matters on the page, by heading.
        pub secondary_topic: Option<List<PageTopic>>,
        /// Ratings shown on the page.
        pub ratings: Option<List<PageRating>>,
        /// Products offered on the page.
        pub offers: Option<List<PageOffer>>,
        /// Comments on the page.
        pub comments: Option<List<PageComment>>,
        /// Contacts shown on the page.
        pub contacts: Option<PageContacts>,
    }
}

aisa_gateway::family::result! {
    /// The top or the bottom of a page.
    pub struct PageSection {
        /// Texts that matter most.
        pub primary_content: Option<List<ContentItem>>,
        /// Other texts, such as menus.
        pub secondary_content: Option<List<ContentItem>>,
        /// Tables.
        pub table_content: Option<List<PageTable>>,
    }
}

aisa_gateway::family::result! {
    /// A piece of text.
    pub struct ContentItem {
        /// The text.
        pub text: Option<Text>,
        /// Page that the text links to; null if it is no link.
        pub url: Option<Text>,
        /// Links within the text.
        pub urls: Option<List<ContentLink>>,
    }
}

aisa_gateway::family::result! {
    /// A link within a text.
    pub struct ContentLink {
        /// Page that it links to.
        pub url: Option<Text>,
        /// Its text.
        pub anchor_text: Option<Text>,
    }
}

aisa_gateway::family::result! {
    /// A table.
    pub struct PageTable {
        /// Its header rows.
        pub header: Option<List<PageTableRow>>,
        /// Its body rows.
        pub body: Option<List<PageTableRow>>,
        /// Its footer rows.
        pub footer: Option<List<PageTableRow>>,
    }
}

aisa_gateway::family::result! {
    /// A row of a table.
    pub struct PageTableRow {
        /// Its cells.
        pub row_cells: Option<List<PageTableCell>>,
    }
}

aisa_gateway::family::result! {
    /// A cell of a table.
    pub struct PageTableCell {
        /// Its text.
        pub text: Option<Text>,
        /// Links in it.
        pub urls: Option<List<ContentLink>>,
        /// Whether it is a header cell.
        pub is_header: Option<bool>,
    }
}

aisa_gateway::family::result! {
    /// A heading with the content below it.
    pub struct PageTopic {
        /// The heading.
        pub h_title: Option<Text>,
        /// Main heading of the page.
        pub main_title: Option<Text>,
        /// Author of the content; null if none is named.
        pub author: Option<Text>,
        /// Code of the language.
        pub language: Option<Text>,
        /// Level of the heading, 1 for `h1`.
        pub level: Option<i64>,
        /// Texts that matter most.
        pub primary_content: Option<List<ContentItem>>,
        /// Other texts.
        pub secondary_content: Option<List<ContentItem>>,
        /// Tables.
        pub table_content: Option<List<PageTable>>,
    }
}

aisa_gateway::family::result! {
    /// A rating shown on a page.
    pub struct PageRating {
        /// What is rated, or the kind of scale.
        pub name: Option<Text>,
        /// The rating, on the scale up to `max_rating_value`.
        pub rating_value: Option<f64>,
        /// Votes behind the rating.
        pub rating_count: Option<i64>,
        /// Highest rating of the scale.
        pub max_rating_value: Option<f64>,
        /// The rating as a share of the highest.
        pub relative_rating: Option<f64>,
    }
}

aisa_gateway::family::result! {
    /// A product offered on a page.
    pub struct PageOffer {
        /// Name of the product.
        pub name: Option<Text>,
        /// Price.
        pub price: Option<f64>,
        /// Code of the currency.
        pub price_currency: Option<Text>,
        /// Until when the price holds; null if the page does not say.
        pub price_valid_until: Option<Timestamp>,
    }
}

aisa_gateway::family::result! {
    /// A comment on a page.
    pub struct PageComment {
        /// Rating that its author gives.
        pub rating: Option<PageRating>,
        /// Heading of the comment.
        pub title: Option<Text>,
        /// When it was published.
        pub publish_date: Option<Text>,
        /// Author of the comment.
        pub author: Option<Text>,
        /// Whether there is a form to reply with.
        pub have_form: Option<bool>,
        /// The comment itself.
        pub primary_content: Option<List<ContentItem>>,
    }
}

aisa_gateway::family::result! {
    /// Contacts shown on a page.
    pub struct PageContacts {
        /// Telephone numbers.
        pub telephones: Option<List<Text>>,
        /// Email addresses.
        pub emails: Option<List<Text>>,
    }
}
