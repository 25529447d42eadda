// @generated from schema/backlinks/common.json by cargo xtask codegen. Do not edit.
//! Shapes that several operations share.

use aisa_gateway::family::*;

aisa_gateway::family::open_enum! {
    /// Scale on which ranks are given.
    pub enum RankScale {
        /// Ranks run from 0 to 1000.
        OneThousand = "one_thousand",
        /// Ranks run from 0 to 100.
        OneHundred = "one_hundred",
    }
}

aisa_gateway::family::open_enum! {
    /// Which backlinks to include: all, live or lost.
    pub enum BacklinksStatusType {
        /// Every known backlink, live or lost.
        All = "all",
        /// Backlinks found at the latest crawl.
        Live = "live",
        /// Lost backlinks.
        Lost = "lost",
    }
}

aisa_gateway::family::open_enum! {
    /// Length of the time that one item of a series covers.
    pub enum GroupRange {
        /// A day.
        Day = "day",
        /// A whole week.
        Week = "week",
        /// A whole month.
        Month = "month",
        /// A whole year.
        Year = "year",
    }
}

aisa_gateway::family::open_enum! {
    /// Whether the results of the targets are intersected or merged. Upstream documents no more
    /// than this, and no recorded response shows the difference.
    pub enum IntersectionMode {
        /// Results rest on all backlinks of the targets.
        All = "all",
        /// Results rest on the intersecting backlinks alone.
        Partial = "partial",
    }
}

aisa_gateway::family::open_enum! {
    /// Link type: the element that holds the URL.
    pub enum LinkType {
        /// A text link, `<a>`.
        Anchor = "anchor",
        /// An image link.
        Image = "image",
        /// A `<link>` element in the head of the page.
        Link = "link",
        /// A `<meta>` element, such as a refresh.
        Meta = "meta",
        /// A canonical reference.
        Canonical = "canonical",
        /// A reference to an alternate version of the page.
        Alternate = "alternate",
        /// An HTTP redirect.
        Redirect = "redirect",
    }
}

aisa_gateway::family::result! {
    /// Link metrics of one subject: of the target in a summary, and in a listing of the row's
    /// anchor, page, domain or network.
    pub struct LinkMetrics {
        /// Rank of the subject: how much link weight it holds, computed over the link graph as
        /// PageRank does. 0 to 1000, or 0 to 100 when the request sets `rank_scale` to
        /// `one_hundred`.
        pub rank: Option<i64>,
        /// Number of backlinks.
        pub backlinks: Option<i64>,
        /// When the crawler first found one of these backlinks, in UTC.
        pub first_seen: Option<Timestamp>,
        /// When the last of these backlinks was lost, in UTC: when the crawler found that it had
        /// been taken down, or got a 4xx or 5xx status where it used to be. Null while any link is
        /// live.
        pub lost_date: Option<Timestamp>,
        /// Average spam score of these backlinks, 0 (clean) to 100 (spam).
        pub backlinks_spam_score: Option<i64>,
        /// Backlinks to pages that return a 4xx or 5xx status.
        pub broken_backlinks: Option<i64>,
        /// Pages with backlinks that return a 4xx or 5xx status. In a summary this can include
        /// pages known only from the sitemap.
        pub broken_pages: Option<i64>,
        /// Domains with at least one backlink; subdomains count separately.
        pub referring_domains: Option<i64>,
        /// Referring domains with at least one nofollow link.
        pub referring_domains_nofollow: Option<i64>,
        /// Main (registrable) domains with at least one backlink; subdomains count towards their
        /// main domain.
        pub referring_main_domains: Option<i64>,
        /// Referring main domains with at least one nofollow link.
        pub referring_main_domains_nofollow: Option<i64>,
        /// Distinct IP addresses of the referring pages.
        pub referring_ips: Option<i64>,
        /// Distinct subnetworks of the referring pages.
        pub referring_subnets: Option<i64>,
        /// Pages with at least one backlink.
        pub referring_pages: Option<i64>,
        /// Referring pages with at least one nofollow link.
        pub referring_pages_nofollow: Option<i64>,
        /// Backlinks per top-level domain of the referring page; a key may hold a dot, as in
        /// `co.uk`. Largest first; where the request has `internal_list_limit`, at most that many
        /// entries.
        pub referring_links_tld: Option<Counts>,
        /// Backlinks per link type: `anchor`, `image`, `link`, `meta`, `canonical`, `alternate`,
        /// `redirect`. Largest first; where the request has `internal_list_limit`, at most that
        /// many entries.
        pub referring_links_types: Option<Counts>,
        /// Backlinks per `rel` value, such as `nofollow`, `noopener`, `noreferrer`, `external`,
        /// `ugc` or `sponsored`; others occur. Null when no link carries one. Largest first; where
        /// the request has `internal_list_limit`, at most that many entries.
        pub referring_links_attributes: Option<Counts>,
        /// Backlinks per platform type of the referring site: `cms`, `blogs`, `ecommerce`,
        /// `message-boards`, `wikis`, `news`, `organization`; `unknown` occurs too. Largest first;
        /// where the request has `internal_list_limit`, at most that many entries.
        pub referring_links_platform_types: Option<Counts>,
        /// Backlinks per HTML element around the link, such as `article` or `footer`; the empty key
        /// counts links outside any of them. Largest first; where the request has
        /// `internal_list_limit`, at most that many entries.
        pub referring_links_semantic_locations: Option<Counts>,
        /// Backlinks per country of the referring domain, as ISO code; `WW` stands for worldwide
        /// domains and the empty key for an unknown country. Largest first.
        pub referring_links_countries: Option<Counts>,
    }
}

aisa_gateway::family::result! {
    /// Information about the target's site.
    pub struct TargetInfo {
        /// Web server software, as stated by the site. Null when it states none.
        pub server: Option<Text>,
        /// Content management system. Null when none was recognised.
        pub cms: Option<Text>,
        /// Platform type of the site: `cms`, `blogs`, `ecommerce`, `message-boards`, `wikis`,
        /// `news`, `organization` or `unknown`. Null when not determined.
        pub platform_type: Option<List<Text>>,
        /// IP address of the site.
        pub ip_address: Option<Text>,
        /// ISO code of the country that the domain is taken to belong to, or `WW` for a worldwide
        /// one. Null when unknown.
        pub country: Option<Text>,
        /// Whether the target is an IP address without a domain name.
        pub is_ip: Option<bool>,
        /// Spam score of the target, 0 (clean) to 100 (spam); for a domain or subdomain the average
        /// over its pages.
        pub target_spam_score: Option<i64>,
    }
}

aisa_gateway::family::result! {
    /// One backlink: the page it comes from, the page it leads to, and the link itself.
    pub struct Backlink {
        /// Row type; `backlink` in every recorded response.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Referring domain.
        pub domain_from: Option<Text>,
        /// Referring page.
        pub url_from: Option<Text>,
        /// Whether the referring page is served over HTTPS.
        pub url_from_https: Option<bool>,
        /// Domain that the link points to.
        pub domain_to: Option<Text>,
        /// Page that the link points to.
        pub url_to: Option<Text>,
        /// Whether the linked page is addressed over HTTPS.
        pub url_to_https: Option<bool>,
        /// Top-level domain of the referring page.
        pub tld_from: Option<Text>,
        /// Whether the link was first found at the latest crawl of the page.
        pub is_new: Option<bool>,
        /// Whether the link, or the page that held it, is lost.
        pub is_lost: Option<bool>,
        /// Spam score of this link, 0 (clean) to 100 (spam).
        pub backlink_spam_score: Option<i64>,
        /// Rank that this link passes on to its target. 0 to 1000, or 0 to 100 when the request
        /// sets `rank_scale` to `one_hundred`.
        pub rank: Option<i64>,
        /// Rank of the referring page. 0 to 1000, or 0 to 100 when the request sets `rank_scale` to
        /// `one_hundred`.
        pub page_from_rank: Option<i64>,
        /// Rank of the referring domain. 0 to 1000, or 0 to 100 when the request sets `rank_scale`
        /// to `one_hundred`.
        pub domain_from_rank: Option<i64>,
        /// Platform type of the referring site: `cms`, `blogs`, `ecommerce`, `message-boards`,
        /// `wikis`, `news`, `organization` or `unknown`. Null when not determined.
        pub domain_from_platform_type: Option<List<Text>>,
        /// Whether the referring site is addressed by an IP address instead of a domain name.
        pub domain_from_is_ip: Option<bool>,
        /// IP address of the referring page's host.
        pub domain_from_ip: Option<Text>,
        /// Country of the referring domain, as ISO code; `WW` when it belongs to no single country.
        /// Null when unknown.
        pub domain_from_country: Option<Text>,
        /// Links on the referring page that leave its site.
        pub page_from_external_links: Option<i64>,
        /// Links on the referring page that stay within its site.
        pub page_from_internal_links: Option<i64>,
        /// Size of the referring page, in bytes.
        pub page_from_size: Option<i64>,
        /// Character encoding of the referring page. Null when unknown.
        pub page_from_encoding: Option<Text>,
        /// Language of the referring page, as ISO 639-1 code. Null when unknown.
        pub page_from_language: Option<Text>,
        /// Title of the referring page. Null when it has none.
        pub page_from_title: Option<Text>,
        /// HTTP status of the referring page.
        pub page_from_status_code: Option<i64>,
        /// When the crawler first found this link, in UTC.
        pub first_seen: Option<Timestamp>,
        /// When the crawler saw this link before its latest visit, in UTC.
        pub prev_seen: Option<Timestamp>,
        /// When the crawler last saw this link, in UTC.
        pub last_seen: Option<Timestamp>,
        /// Link type: the element of the referring page that holds the URL.
        pub item_type: Option<LinkType>,
        /// `rel` values of the link, such as `nofollow` or `noopener`. Null when it carries none.
        pub attributes: Option<List<Text>>,
        /// Whether the link passes weight on; `false` means nofollow.
        pub dofollow: Option<bool>,
        /// Whether the link was on the page at its first crawl, rather than added later.
        pub original: Option<bool>,
        /// Alternative text of the image. Null unless the link is an image.
        pub alt: Option<Text>,
        /// URL of the image that carries the link, or of upstream's copy when the original is gone.
        /// Null unless the link is an image.
        pub image_url: Option<Text>,
        /// Anchor text of the link. Null when it has none.
        pub anchor: Option<Text>,
        /// Text just before the anchor. Null when there is none.
        pub text_pre: Option<Text>,
        /// Text just after the anchor. Null when there is none.
        pub text_post: Option<Text>,
        /// HTML element around the link, such as `article`, `section` or `footer`. Null when there
        /// is none.
        pub semantic_location: Option<Text>,
        /// Number of identical links on the referring page.
        pub links_count: Option<i64>,
        /// All backlinks from the referring domain, including those that `mode` leaves out of the
        /// listing.
        pub group_count: Option<i64>,
        /// Whether the linked page returns a 4xx or 5xx status.
        pub is_broken: Option<bool>,
        /// HTTP status of the linked page. Null when the crawler has not visited it yet.
        pub url_to_status_code: Option<i64>,
        /// Spam score of the linked page, 0 (clean) to 100 (spam). Null when the crawler has not
        /// visited it yet.
        pub url_to_spam_score: Option<i64>,
        /// Where the linked page redirects to. Null when it does not redirect.
        pub url_to_redirect_target: Option<Text>,
        /// How many search terms the referring page ranks for.
        pub ranked_keywords_info: Option<RankedKeywordsInfo>,
        /// Whether the link reaches its target through a redirect or a canonical page.
        pub is_indirect_link: Option<bool>,
        /// The addresses an indirect link passes through on its way, in order. Null for a direct
        /// link.
        pub indirect_link_path: Option<List<IndirectLink>>,
    }
}

aisa_gateway::family::result! {
    /// How many search terms a page ranks for, by depth of the result list.
    pub struct RankedKeywordsInfo {
        /// Search terms for which the page is among the first 3 results.
        pub page_from_keywords_count_top_3: Option<i64>,
        /// Search terms for which the page is among the first 10 results.
        pub page_from_keywords_count_top_10: Option<i64>,
        /// Search terms for which the page is among the first 100 results.
        pub page_from_keywords_count_top_100: Option<i64>,
    }
}

aisa_gateway::family::result! {
    /// An intersection in figures.
    pub struct IntersectionSummary {
        /// Intersections in total.
        pub intersections_count: Option<i64>,
    }
}

aisa_gateway::family::result! {
    /// One address that an indirect link passes through.
    pub struct IndirectLink {
        /// Step type, such as `redirect`.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// HTTP status of the URL.
        pub status_code: Option<i64>,
        /// The address.
        pub url: Option<Text>,
    }
}

/// Names of fields that several rows have.
pub(crate) mod row_fields {
    use aisa_gateway::family::Field;

    /// `alt`: alternative text of the image.
    pub const ALT: Field = Field::named("alt");
    /// `anchor`: anchor text of the link.
    pub const ANCHOR: Field = Field::named("anchor");
    /// `attributes`: `rel` values of the link, such as `nofollow` or `noopener`.
    pub const ATTRIBUTES: Field = Field::named("attributes");
    /// `backlinks`: number of backlinks.
    pub const BACKLINKS: Field = Field::named("backlinks");
    /// `backlinks_spam_score`: average spam score of these backlinks, 0 (clean) to 100 (spam).
    pub const BACKLINKS_SPAM_SCORE: Field = Field::named("backlinks_spam_score");
    /// `backlink_spam_score`: spam score of this link, 0 (clean) to 100 (spam).
    pub const BACKLINK_SPAM_SCORE: Field = Field::named("backlink_spam_score");
    /// `broken_backlinks`: backlinks to pages that return a 4xx or 5xx status.
    pub const BROKEN_BACKLINKS: Field = Field::named("broken_backlinks");
    /// `broken_pages`: pages with backlinks that return a 4xx or 5xx status.
    pub const BROKEN_PAGES: Field = Field::named("broken_pages");
    /// `dofollow`: whether the link passes weight on; `false` means nofollow.
    pub const DOFOLLOW: Field = Field::named("dofollow");
    /// `domain_from`: referring domain.
    pub const DOMAIN_FROM: Field = Field::named("domain_from");
    /// `domain_from_country`: country of the referring domain, as ISO code; `WW` when it belongs to
    /// no single country.
    pub const DOMAIN_FROM_COUNTRY: Field = Field::named("domain_from_country");
    /// `domain_from_ip`: IP address of the referring page's host.
    pub const DOMAIN_FROM_IP: Field = Field::named("domain_from_ip");
    /// `domain_from_is_ip`: whether the referring site is addressed by an IP address instead of a
    /// domain name.
    pub const DOMAIN_FROM_IS_IP: Field = Field::named("domain_from_is_ip");
    /// `domain_from_platform_type`: platform type of the referring site: `cms`, `blogs`,
    /// `ecommerce`, `message-boards`, `wikis`, `news`, `organization` or `unknown`.
    pub const DOMAIN_FROM_PLATFORM_TYPE: Field = Field::named(
        "domain_from_platform_type",
    );
    /// `domain_from_rank`: rank of the referring domain.
    pub const DOMAIN_FROM_RANK: Field = Field::named("domain_from_rank");
    /// `domain_to`: domain that the link points to.
    pub const DOMAIN_TO: Field = Field::named("domain_to");
    /// `first_seen`: when the crawler first found one of these backlinks, in UTC.
    pub const FIRST_SEEN: Field = Field::named("first_seen");
    /// `group_count`: all backlinks from the referring domain, including those that `mode` leaves
    /// out of the listing.
    pub const GROUP_COUNT: Field = Field::named("group_count");
    /// `indirect_link_path`: the addresses an indirect link passes through on its way, in order.
    pub const INDIRECT_LINK_PATH: Field = Field::named("indirect_link_path");
    /// `is_broken`: whether the linked page returns a 4xx or 5xx status.
    pub const IS_BROKEN: Field = Field::named("is_broken");
    /// `is_indirect_link`: whether the link reaches its target through a redirect or a canonical
    /// page.
    pub const IS_INDIRECT_LINK: Field = Field::named("is_indirect_link");
    /// `is_lost`: whether the link, or the page that held it, is lost.
    pub const IS_LOST: Field = Field::named("is_lost");
    /// `is_new`: whether the link was first found at the latest crawl of the page.
    pub const IS_NEW: Field = Field::named("is_new");
    /// `item_type`: link type: the element of the referring page that holds the URL.
    pub const ITEM_TYPE: Field = Field::named("item_type");
    /// `last_seen`: when the crawler last saw this link, in UTC.
    pub const LAST_SEEN: Field = Field::named("last_seen");
    /// `links_count`: number of identical links on the referring page.
    pub const LINKS_COUNT: Field = Field::named("links_count");
    /// `lost_date`: when the last of these backlinks was lost, in UTC: when the crawler found that
    /// it had been taken down, or got a 4xx or 5xx status where it used to be.
    pub const LOST_DATE: Field = Field::named("lost_date");
    /// `original`: whether the link was on the page at its first crawl, rather than added later.
    pub const ORIGINAL: Field = Field::named("original");
    /// `page_from_encoding`: character encoding of the referring page.
    pub const PAGE_FROM_ENCODING: Field = Field::named("page_from_encoding");
    /// `page_from_external_links`: links on the referring page that leave its site.
    pub const PAGE_FROM_EXTERNAL_LINKS: Field = Field::named("page_from_external_links");
    /// `page_from_internal_links`: links on the referring page that stay within its site.
    pub const PAGE_FROM_INTERNAL_LINKS: Field = Field::named("page_from_internal_links");
    /// `page_from_language`: language of the referring page, as ISO 639-1 code.
    pub const PAGE_FROM_LANGUAGE: Field = Field::named("page_from_language");
    /// `page_from_rank`: rank of the referring page.
    pub const PAGE_FROM_RANK: Field = Field::named("page_from_rank");
    /// `page_from_size`: size of the referring page, in bytes.
    pub const PAGE_FROM_SIZE: Field = Field::named("page_from_size");
    /// `page_from_status_code`: HTTP status of the referring page.
    pub const PAGE_FROM_STATUS_CODE: Field = Field::named("page_from_status_code");
    /// `page_from_title`: title of the referring page.
    pub const PAGE_FROM_TITLE: Field = Field::named("page_from_title");
    /// `prev_seen`: when the crawler saw this link before its latest visit, in UTC.
    pub const PREV_SEEN: Field = Field::named("prev_seen");
    /// `rank`: rank that this link passes on to its target.
    pub const RANK: Field = Field::named("rank");
    /// `referring_domains`: domains with at least one backlink; subdomains count separately.
    pub const REFERRING_DOMAINS: Field = Field::named("referring_domains");
    /// `referring_domains_nofollow`: referring domains with at least one nofollow link.
    pub const REFERRING_DOMAINS_NOFOLLOW: Field = Field::named(
        "referring_domains_nofollow",
    );
    /// `referring_ips`: distinct IP addresses of the referring pages.
    pub const REFERRING_IPS: Field = Field::named("referring_ips");
    /// `referring_links_attributes`: backlinks per `rel` value, such as `nofollow`, `noopener`,
    /// `noreferrer`, `external`, `ugc` or `sponsored`; others occur.
    pub const REFERRING_LINKS_ATTRIBUTES: Field = Field::named(
        "referring_links_attributes",
    );
    /// `referring_links_countries`: backlinks per country of the referring domain, as ISO code;
    /// `WW` stands for worldwide domains and the empty key for an unknown country.
    pub const REFERRING_LINKS_COUNTRIES: Field = Field::named(
        "referring_links_countries",
    );
    /// `referring_links_platform_types`: backlinks per platform type of the referring site: `cms`,
    /// `blogs`, `ecommerce`, `message-boards`, `wikis`, `news`, `organization`; `unknown` occurs
    /// too.
    pub const REFERRING_LINKS_PLATFORM_TYPES: Field = Field::named(
        "referring_links_platform_types",
    );
    /// `referring_links_semantic_locations`: backlinks per HTML element around the link, such as
    /// `article` or `footer`; the empty key counts links outside any of them.
    pub const REFERRING_LINKS_SEMANTIC_LOCATIONS: Field = Field::named(
        "referring_links_semantic_locations",
    );
    /// `referring_links_tld`: backlinks per top-level domain of the referring page; a key may hold
    /// a dot, as in `co.uk`.
    pub const REFERRING_LINKS_TLD: Field = Field::named("referring_links_tld");
    /// `referring_links_types`: backlinks per link type: `anchor`, `image`, `link`, `meta`,
    /// `canonical`, `alternate`, `redirect`.
    pub const REFERRING_LINKS_TYPES: Field = Field::named("referring_links_types");
    /// `referring_main_domains`: main (registrable) domains with at least one backlink; subdomains
    /// count towards their main domain.
    pub const REFERRING_MAIN_DOMAINS: Field = Field::named("referring_main_domains");
    /// `referring_main_domains_nofollow`: referring main domains with at least one nofollow link.
    pub const REFERRING_MAIN_DOMAINS_NOFOLLOW: Field = Field::named(
        "referring_main_domains_nofollow",
    );
    /// `referring_pages`: pages with at least one backlink.
    pub const REFERRING_PAGES: Field = Field::named("referring_pages");
    /// `referring_pages_nofollow`: referring pages with at least one nofollow link.
    pub const REFERRING_PAGES_NOFOLLOW: Field = Field::named("referring_pages_nofollow");
    /// `referring_subnets`: distinct subnetworks of the referring pages.
    pub const REFERRING_SUBNETS: Field = Field::named("referring_subnets");
    /// `semantic_location`: HTML element around the link, such as `article`, `section` or `footer`.
    pub const SEMANTIC_LOCATION: Field = Field::named("semantic_location");
    /// `text_post`: text just after the anchor.
    pub const TEXT_POST: Field = Field::named("text_post");
    /// `text_pre`: text just before the anchor.
    pub const TEXT_PRE: Field = Field::named("text_pre");
    /// `tld_from`: top-level domain of the referring page.
    pub const TLD_FROM: Field = Field::named("tld_from");
    /// `type`: row type.
    pub const TYPE: Field = Field::named("type");
    /// `url_from`: referring page.
    pub const URL_FROM: Field = Field::named("url_from");
    /// `url_from_https`: whether the referring page is served over HTTPS.
    pub const URL_FROM_HTTPS: Field = Field::named("url_from_https");
    /// `url_to`: page that the link points to.
    pub const URL_TO: Field = Field::named("url_to");
    /// `url_to_https`: whether the linked page is addressed over HTTPS.
    pub const URL_TO_HTTPS: Field = Field::named("url_to_https");
    /// `url_to_redirect_target`: where the linked page redirects to.
    pub const URL_TO_REDIRECT_TARGET: Field = Field::named("url_to_redirect_target");
    /// `url_to_spam_score`: spam score of the linked page, 0 (clean) to 100 (spam).
    pub const URL_TO_SPAM_SCORE: Field = Field::named("url_to_spam_score");
    /// `url_to_status_code`: HTTP status of the linked page.
    pub const URL_TO_STATUS_CODE: Field = Field::named("url_to_status_code");
}

/// Names of the documented fields of a `Backlink` for filters and sorting; other names work as
/// text.
pub mod backlink_fields {
    use aisa_gateway::family::Field;

    pub use crate::generated::common::row_fields::{
        DOMAIN_FROM, URL_FROM, URL_FROM_HTTPS, DOMAIN_TO, URL_TO, URL_TO_HTTPS, TLD_FROM,
        IS_NEW, IS_LOST, BACKLINK_SPAM_SCORE, RANK, PAGE_FROM_RANK, DOMAIN_FROM_RANK,
        DOMAIN_FROM_PLATFORM_TYPE, DOMAIN_FROM_IS_IP, DOMAIN_FROM_IP,
        DOMAIN_FROM_COUNTRY, PAGE_FROM_EXTERNAL_LINKS, PAGE_FROM_INTERNAL_LINKS,
        PAGE_FROM_SIZE, PAGE_FROM_ENCODING, PAGE_FROM_LANGUAGE, PAGE_FROM_TITLE,
        PAGE_FROM_STATUS_CODE, PREV_SEEN, LAST_SEEN, ITEM_TYPE, ATTRIBUTES, DOFOLLOW,
        ORIGINAL, ALT, ANCHOR, TEXT_PRE, TEXT_POST, SEMANTIC_LOCATION, LINKS_COUNT,
        GROUP_COUNT, IS_BROKEN, URL_TO_STATUS_CODE, URL_TO_SPAM_SCORE,
        URL_TO_REDIRECT_TARGET, IS_INDIRECT_LINK, INDIRECT_LINK_PATH,
    };

    /// `type`: row type; `backlink` in every recorded response.
    pub const TYPE: Field = Field::named("type");
    /// `first_seen`: when the crawler first found this link, in UTC.
    pub const FIRST_SEEN: Field = Field::named("first_seen");
    /// `image_url`: URL of the image that carries the link, or of upstream's copy when the original
    /// is gone.
    pub const IMAGE_URL: Field = Field::named("image_url");
    /// `ranked_keywords_info.page_from_keywords_count_top_3`: search terms for which the page is
    /// among the first 3 results.
    pub const RANKED_KEYWORDS_INFO_PAGE_FROM_KEYWORDS_COUNT_TOP_3: Field = Field::named(
        "ranked_keywords_info.page_from_keywords_count_top_3",
    );
    /// `ranked_keywords_info.page_from_keywords_count_top_10`: search terms for which the page is
    /// among the first 10 results.
    pub const RANKED_KEYWORDS_INFO_PAGE_FROM_KEYWORDS_COUNT_TOP_10: Field = Field::named(
        "ranked_keywords_info.page_from_keywords_count_top_10",
    );
    /// `ranked_keywords_info.page_from_keywords_count_top_100`: search terms for which the page is
    /// among the first 100 results.
    pub const RANKED_KEYWORDS_INFO_PAGE_FROM_KEYWORDS_COUNT_TOP_100: Field = Field::named(
        "ranked_keywords_info.page_from_keywords_count_top_100",
    );
}
