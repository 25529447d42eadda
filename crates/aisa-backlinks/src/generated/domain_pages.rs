// @generated from schema/backlinks/domain_pages.json by cargo xtask codegen. Do not edit.
//! The pages of a domain as the crawler saw them, with the metrics of the links to each.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{BacklinksStatusType, LinkMetrics, RankScale};

aisa_gateway::family::request! {
    /// Asks for the pages of one domain.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/domain_pages/live/>
    pub struct DomainPagesRequest {
        /// Domain or subdomain whose pages are listed, without scheme and without `www.`. Takes a
        /// domain or a subdomain.
        #[required]
        pub target: String,
        /// Conditions on the fields of a row; only matching rows are returned. Link metrics are
        /// named `page_summary.backlinks`, page details `meta.words_count`. At most 8 conditions.
        pub filters: Option<Filter>,
        /// Sort order; earlier rules take precedence. Link metrics are named
        /// `page_summary.backlinks`, page details `meta.words_count`. At most 3 rules.
        pub order_by: Option<OrderBy>,
        /// Maximum number of rows to return. Each row adds to the price. 1 to 1000; upstream
        /// default: `100`.
        pub limit: Option<i64>,
        /// Rows to skip before the first one returned. At least 0; upstream default: `0`.
        pub offset: Option<i64>,
        /// Maximum number of entries in each `referring_links_*` map. 1 to 1000; upstream default:
        /// `10`.
        pub internal_list_limit: Option<i64>,
        /// Which backlinks to return and count: all, live or lost. Upstream default: `live`.
        pub backlinks_status_type: Option<BacklinksStatusType>,
        /// Conditions on individual backlinks, applied before counting: only links that match are
        /// counted. They name fields of a backlink. At most 8 conditions.
        pub backlinks_filters: Option<Filter>,
        /// Whether links to subdomains of the target count as well. Upstream default: `true`.
        pub include_subdomains: Option<bool>,
        /// Whether to exclude links from subdomains of the target's own domain. Upstream default:
        /// `true`.
        pub exclude_internal_backlinks: Option<bool>,
        /// Scale of every rank in the response. Upstream default: `one_thousand`.
        pub rank_scale: Option<RankScale>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl DomainPagesRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for DomainPagesRequest {}

impl Operation for DomainPagesRequest {
    type Output = DomainPagesResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_BACKLINKS,
            "domain_pages",
        );
        OPERATION.get()
    }
}

impl Paged for DomainPagesRequest {
    type Row = DomainPage;

    fn take_page(&self, result: &mut DomainPagesResult) -> PageParts<DomainPage> {
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
    /// Lists the pages of a domain, with page details and link metrics of each. Needs `target`. One
    /// call returns one page; [pages](Call::pages) and [rows](Call::rows) follow the others.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/domain_pages/live/>
    ///
    /// ```no_run
    /// use aisa_backlinks::{Client, DomainPagesRequest};
    ///
    /// # async fn example() -> Result<(), aisa_backlinks::Error> {
    /// let client = Client::from_env()?;
    /// let request = DomainPagesRequest::new("example.com").limit(10);
    /// let response = client.domain_pages(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn domain_pages(
        &self,
        request: impl Into<DomainPagesRequest>,
    ) -> Call<DomainPagesRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::result! {
    /// One page of the listing of a domain's pages.
    pub struct DomainPagesResult {
        /// The target as the request named it.
        pub target: Option<Text>,
        /// Rows in the whole listing, over all pages.
        pub total_count: Option<i64>,
        /// Rows in this response.
        pub items_count: Option<i64>,
        /// The pages.
        pub items: Option<List<DomainPage>>,
    }
}

aisa_gateway::family::result! {
    /// One page of a domain: what the crawler found, and the links to it.
    pub struct DomainPage {
        /// Row type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Main (registrable) domain of the page, without subdomains.
        pub main_domain: Option<Text>,
        /// Domain of the page, with its subdomain.
        pub domain: Option<Text>,
        /// Top-level domain of the page.
        pub tld: Option<Text>,
        /// Address of the page.
        pub page: Option<Text>,
        /// IP address that served the page.
        pub ip: Option<Text>,
        /// The crawler's first visit to the page, in UTC.
        pub first_visited: Option<Timestamp>,
        /// The crawler's previous visit to the page, in UTC. Null after a single visit.
        pub prev_visited: Option<Timestamp>,
        /// The crawler's latest visit to the page, in UTC.
        pub fetch_time: Option<Timestamp>,
        /// HTTP status of the page.
        pub status_code: Option<i64>,
        /// Address in the `Location` header. Null when the page does not redirect.
        pub location: Option<Text>,
        /// Size of the page in bytes, decoded.
        pub size: Option<i64>,
        /// Size of the page in bytes, as transferred.
        pub encoded_size: Option<i64>,
        /// Encoding of the transfer, such as `gzip`. Null when there is none.
        pub content_encoding: Option<Text>,
        /// Media type of the page.
        pub media_type: Option<Text>,
        /// Web server software, as stated by the site. Null when it states none.
        pub server: Option<Text>,
        /// Metadata of the page.
        pub meta: Option<PageMeta>,
        /// Metrics of the backlinks to this page.
        pub page_summary: Option<LinkMetrics>,
    }
}

aisa_gateway::family::result! {
    /// Metadata and contents of a page.
    pub struct PageMeta {
        /// Title of the page. Null when it has none.
        pub title: Option<Text>,
        /// Canonical address that the page names. Null when it names none.
        pub canonical: Option<Text>,
        /// Links on the page that stay within its site.
        pub internal_links_count: Option<i64>,
        /// Links on the page that leave its site.
        pub external_links_count: Option<i64>,
        /// Images on the page.
        pub images_count: Option<i64>,
        /// Words on the page.
        pub words_count: Option<i64>,
        /// Spam score of the page, 0 (clean) to 100 (spam).
        pub page_spam_score: Option<i64>,
        /// Social media tags of the page with their contents, such as Open Graph and Twitter card
        /// tags. Null when there are none.
        pub social_media_tags: Option<TextMap>,
        /// Texts of the `h1` headings.
        pub h1: Option<List<Text>>,
        /// Texts of the `h2` headings.
        pub h2: Option<List<Text>>,
        /// Texts of the `h3` headings.
        pub h3: Option<List<Text>>,
        /// Alternative texts of the images.
        pub images_alt: Option<List<Text>>,
        /// Software the page claims to run on.
        pub powered_by: Option<List<Text>>,
        /// Language of the page, as ISO 639-1 code. Null when unknown.
        pub language: Option<Text>,
        /// Character encoding of the page.
        pub charset: Option<Text>,
        /// Platform type of the site: `cms`, `blogs`, `ecommerce`, `message-boards`, `wikis`,
        /// `news`, `organization` or `unknown`. Null when not determined.
        pub platform_type: Option<List<Text>>,
        /// Technologies that the page uses, by name. Null when none was recognised.
        pub technologies: Option<TextMap>,
    }
}

/// Names of the documented fields of a `DomainPage` for filters and sorting; other names work as
/// text.
pub mod domain_page_fields {
    use aisa_gateway::family::Field;

    pub use crate::generated::common::row_fields::TYPE;
    /// `main_domain`: main (registrable) domain of the page, without subdomains.
    pub const MAIN_DOMAIN: Field = Field::named("main_domain");
    /// `domain`: domain of the page, with its subdomain.
    pub const DOMAIN: Field = Field::named("domain");
    /// `tld`: top-level domain of the page.
    pub const TLD: Field = Field::named("tld");
    /// `page`: address of the page.
    pub const PAGE: Field = Field::named("page");
    /// `ip`: IP address that served the page.
    pub const IP: Field = Field::named("ip");
    /// `first_visited`: the crawler's first visit to the page, in UTC.
    pub const FIRST_VISITED: Field = Field::named("first_visited");
    /// `prev_visited`: the crawler's previous visit to the page, in UTC.
    pub const PREV_VISITED: Field = Field::named("prev_visited");
    /// `fetch_time`: the crawler's latest visit to the page, in UTC.
    pub const FETCH_TIME: Field = Field::named("fetch_time");
    /// `status_code`: HTTP status of the page.
    pub const STATUS_CODE: Field = Field::named("status_code");
    /// `location`: address in the `Location` header.
    pub const LOCATION: Field = Field::named("location");
    /// `size`: size of the page in bytes, decoded.
    pub const SIZE: Field = Field::named("size");
    /// `encoded_size`: size of the page in bytes, as transferred.
    pub const ENCODED_SIZE: Field = Field::named("encoded_size");
    /// `content_encoding`: encoding of the transfer, such as `gzip`.
    pub const CONTENT_ENCODING: Field = Field::named("content_encoding");
    /// `media_type`: media type of the page.
    pub const MEDIA_TYPE: Field = Field::named("media_type");
    /// `server`: web server software, as stated by the site.
    pub const SERVER: Field = Field::named("server");
    /// `meta.title`: title of the page.
    pub const META_TITLE: Field = Field::named("meta.title");
    /// `meta.canonical`: canonical address that the page names.
    pub const META_CANONICAL: Field = Field::named("meta.canonical");
    /// `meta.internal_links_count`: links on the page that stay within its site.
    pub const META_INTERNAL_LINKS_COUNT: Field = Field::named(
        "meta.internal_links_count",
    );
    /// `meta.external_links_count`: links on the page that leave its site.
    pub const META_EXTERNAL_LINKS_COUNT: Field = Field::named(
        "meta.external_links_count",
    );
    /// `meta.images_count`: images on the page.
    pub const META_IMAGES_COUNT: Field = Field::named("meta.images_count");
    /// `meta.words_count`: words on the page.
    pub const META_WORDS_COUNT: Field = Field::named("meta.words_count");
    /// `meta.page_spam_score`: spam score of the page, 0 (clean) to 100 (spam).
    pub const META_PAGE_SPAM_SCORE: Field = Field::named("meta.page_spam_score");
    /// `meta.social_media_tags`: social media tags of the page with their contents, such as Open
    /// Graph and Twitter card tags.
    pub const META_SOCIAL_MEDIA_TAGS: Field = Field::named("meta.social_media_tags");
    /// `meta.h1`: texts of the `h1` headings.
    pub const META_H1: Field = Field::named("meta.h1");
    /// `meta.h2`: texts of the `h2` headings.
    pub const META_H2: Field = Field::named("meta.h2");
    /// `meta.h3`: texts of the `h3` headings.
    pub const META_H3: Field = Field::named("meta.h3");
    /// `meta.images_alt`: alternative texts of the images.
    pub const META_IMAGES_ALT: Field = Field::named("meta.images_alt");
    /// `meta.powered_by`: software the page claims to run on.
    pub const META_POWERED_BY: Field = Field::named("meta.powered_by");
    /// `meta.language`: language of the page, as ISO 639-1 code.
    pub const META_LANGUAGE: Field = Field::named("meta.language");
    /// `meta.charset`: character encoding of the page.
    pub const META_CHARSET: Field = Field::named("meta.charset");
    /// `meta.platform_type`: platform type of the site: `cms`, `blogs`, `ecommerce`,
    /// `message-boards`, `wikis`, `news`, `organization` or `unknown`.
    pub const META_PLATFORM_TYPE: Field = Field::named("meta.platform_type");
    /// `meta.technologies`: technologies that the page uses, by name.
    pub const META_TECHNOLOGIES: Field = Field::named("meta.technologies");
    /// `page_summary.rank`: rank of the subject: how much link weight it holds, computed over the
    /// link graph as PageRank does.
    pub const PAGE_SUMMARY_RANK: Field = Field::named("page_summary.rank");
    /// `page_summary.backlinks`: number of backlinks.
    pub const PAGE_SUMMARY_BACKLINKS: Field = Field::named("page_summary.backlinks");
    /// `page_summary.first_seen`: when the crawler first found one of these backlinks, in UTC.
    pub const PAGE_SUMMARY_FIRST_SEEN: Field = Field::named("page_summary.first_seen");
    /// `page_summary.lost_date`: when the last of these backlinks was lost, in UTC: when the
    /// crawler found that it had been taken down, or got a 4xx or 5xx status where it used to be.
    pub const PAGE_SUMMARY_LOST_DATE: Field = Field::named("page_summary.lost_date");
    /// `page_summary.backlinks_spam_score`: average spam score of these backlinks, 0 (clean) to 100
    /// (spam).
    pub const PAGE_SUMMARY_BACKLINKS_SPAM_SCORE: Field = Field::named(
        "page_summary.backlinks_spam_score",
    );
    /// `page_summary.broken_backlinks`: backlinks to pages that return a 4xx or 5xx status.
    pub const PAGE_SUMMARY_BROKEN_BACKLINKS: Field = Field::named(
        "page_summary.broken_backlinks",
    );
    /// `page_summary.broken_pages`: pages with backlinks that return a 4xx or 5xx status.
    pub const PAGE_SUMMARY_BROKEN_PAGES: Field = Field::named(
        "page_summary.broken_pages",
    );
    /// `page_summary.referring_domains`: domains with at least one backlink; subdomains count
    /// separately.
    pub const PAGE_SUMMARY_REFERRING_DOMAINS: Field = Field::named(
        "page_summary.referring_domains",
    );
    /// `page_summary.referring_domains_nofollow`: referring domains with at least one nofollow
    /// link.
    pub const PAGE_SUMMARY_REFERRING_DOMAINS_NOFOLLOW: Field = Field::named(
        "page_summary.referring_domains_nofollow",
    );
    /// `page_summary.referring_main_domains`: main (registrable) domains with at least one
    /// backlink; subdomains count towards their main domain.
    pub const PAGE_SUMMARY_REFERRING_MAIN_DOMAINS: Field = Field::named(
        "page_summary.referring_main_domains",
    );
    /// `page_summary.referring_main_domains_nofollow`: referring main domains with at least one
    /// nofollow link.
    pub const PAGE_SUMMARY_REFERRING_MAIN_DOMAINS_NOFOLLOW: Field = Field::named(
        "page_summary.referring_main_domains_nofollow",
    );
    /// `page_summary.referring_ips`: distinct IP addresses of the referring pages.
    pub const PAGE_SUMMARY_REFERRING_IPS: Field = Field::named(
        "page_summary.referring_ips",
    );
    /// `page_summary.referring_subnets`: distinct subnetworks of the referring pages.
    pub const PAGE_SUMMARY_REFERRING_SUBNETS: Field = Field::named(
        "page_summary.referring_subnets",
    );
    /// `page_summary.referring_pages`: pages with at least one backlink.
    pub const PAGE_SUMMARY_REFERRING_PAGES: Field = Field::named(
        "page_summary.referring_pages",
    );
    /// `page_summary.referring_pages_nofollow`: referring pages with at least one nofollow link.
    pub const PAGE_SUMMARY_REFERRING_PAGES_NOFOLLOW: Field = Field::named(
        "page_summary.referring_pages_nofollow",
    );
    /// `page_summary.referring_links_tld`: backlinks per top-level domain of the referring page; a
    /// key may hold a dot, as in `co.uk`.
    pub const PAGE_SUMMARY_REFERRING_LINKS_TLD: Field = Field::named(
        "page_summary.referring_links_tld",
    );
    /// `page_summary.referring_links_types`: backlinks per link type: `anchor`, `image`, `link`,
    /// `meta`, `canonical`, `alternate`, `redirect`.
    pub const PAGE_SUMMARY_REFERRING_LINKS_TYPES: Field = Field::named(
        "page_summary.referring_links_types",
    );
    /// `page_summary.referring_links_attributes`: backlinks per `rel` value, such as `nofollow`,
    /// `noopener`, `noreferrer`, `external`, `ugc` or `sponsored`; others occur.
    pub const PAGE_SUMMARY_REFERRING_LINKS_ATTRIBUTES: Field = Field::named(
        "page_summary.referring_links_attributes",
    );
    /// `page_summary.referring_links_platform_types`: backlinks per platform type of the referring
    /// site: `cms`, `blogs`, `ecommerce`, `message-boards`, `wikis`, `news`, `organization`;
    /// `unknown` occurs too.
    pub const PAGE_SUMMARY_REFERRING_LINKS_PLATFORM_TYPES: Field = Field::named(
        "page_summary.referring_links_platform_types",
    );
    /// `page_summary.referring_links_semantic_locations`: backlinks per HTML element around the
    /// link, such as `article` or `footer`; the empty key counts links outside any of them.
    pub const PAGE_SUMMARY_REFERRING_LINKS_SEMANTIC_LOCATIONS: Field = Field::named(
        "page_summary.referring_links_semantic_locations",
    );
    /// `page_summary.referring_links_countries`: backlinks per country of the referring domain, as
    /// ISO code; `WW` stands for worldwide domains and the empty key for an unknown country.
    pub const PAGE_SUMMARY_REFERRING_LINKS_COUNTRIES: Field = Field::named(
        "page_summary.referring_links_countries",
    );
}
