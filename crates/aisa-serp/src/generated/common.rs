// @generated from schema/serp/common.json by cargo xtask codegen. Do not edit.
//! Shapes that several operations share.

use aisa_gateway::family::{List, Text};

aisa_gateway::open_enum! {
    /// Device that results are shown on.
    pub enum Device {
        /// A desktop computer.
        Desktop = "desktop",
        /// A telephone.
        Mobile = "mobile",
    }
}

aisa_gateway::open_enum! {
    /// Operating system of the device.
    pub enum OperatingSystem {
        /// Windows, on a desktop.
        Windows = "windows",
        /// macOS, on a desktop.
        Macos = "macos",
        /// Android, on a mobile.
        Android = "android",
        /// iOS, on a mobile.
        Ios = "ios",
    }
}

aisa_gateway::result! {
    /// Place and size of an element in the page.
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

aisa_gateway::result! {
    /// An image.
    pub struct Image {
        /// The word that tells this kind of element.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Text in place of the image.
        pub alt: Option<Text>,
        /// Address of the page that shows the image.
        pub url: Option<Text>,
        /// Address of an image.
        pub image_url: Option<Text>,
    }
}

aisa_gateway::result! {
    /// A price shown in search results.
    pub struct Price {
        /// Price now.
        pub current: Option<f64>,
        /// Price without discount. Null when there is none.
        pub regular: Option<f64>,
        /// Upper end of a range of prices. Null when it is none.
        pub max_value: Option<f64>,
        /// Currency, by its ISO code.
        pub currency: Option<Text>,
        /// Whether it is a range of prices.
        pub is_price_range: Option<bool>,
        /// The price as the search engine shows it.
        pub displayed_price: Option<Text>,
    }
}

aisa_gateway::result! {
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

aisa_gateway::result! {
    /// A link with its texts.
    pub struct Link {
        /// The word that tells this kind of element.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// Text beside it.
        pub snippet: Option<Text>,
        /// Text that describes it.
        pub description: Option<Text>,
        /// Address that it leads to.
        pub url: Option<Text>,
        /// Domain or subdomain that it leads to.
        pub domain: Option<Text>,
        /// XPath of the element in the page.
        pub xpath: Option<Text>,
    }
}

aisa_gateway::result! {
    /// Why the search engine shows a result, as its panel says.
    pub struct AboutThisResult {
        /// The word that tells this kind of element.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Address that it leads to.
        pub url: Option<Text>,
        /// Name of the source.
        pub source: Option<Text>,
        /// What that source says of the site.
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

aisa_gateway::result! {
    /// A table in an answer.
    pub struct Table {
        /// Name of the element.
        pub table_element: Option<Text>,
        /// Heads of the columns.
        pub table_header: Option<List<Text>>,
        /// The rows, each a list of cells.
        pub table_content: Option<List<List<Text>>>,
    }
}

aisa_gateway::result! {
    /// The course of a value.
    pub struct Graph {
        /// Its points.
        pub items: Option<List<GraphPoint>>,
        /// Points of the period before.
        pub previous_items: Option<List<GraphPoint>>,
    }
}

aisa_gateway::result! {
    /// A point of a graph.
    pub struct GraphPoint {
        /// The word that tells this kind of element.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Date as the search engine shows it.
        pub date: Option<Text>,
        /// The value.
        pub value: Option<f64>,
    }
}

aisa_gateway::result! {
    /// A source that an AI overview refers to.
    pub struct Reference {
        /// The word that tells this kind of element.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Side of the page that the element stands on: `left` or `right`.
        pub position: Option<Text>,
        /// Name of the source.
        pub source: Option<Text>,
        /// Domain or subdomain that it leads to.
        pub domain: Option<Text>,
        /// Address that it leads to.
        pub url: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// Text of the element.
        pub text: Option<Text>,
    }
}

/// Request fields that operations borrow.
pub(crate) mod request_fields {
    use aisa_gateway::family::{FieldInfo, FieldKind, KeywordRule};

    pub(crate) const DEPTH: FieldInfo = FieldInfo::new(
            "depth",
            "Results to read. Every ten cost a page.",
            FieldKind::integer(Some(1), Some(200)),
        )
        .default("10");

    pub(crate) const DEVICE: FieldInfo = FieldInfo::new(
            "device",
            "Device that the results are shown on.",
            FieldKind::choice(
                &[("desktop", "A desktop computer."), ("mobile", "A telephone.")],
            ),
        )
        .default("desktop");

    pub(crate) const KEYWORD: FieldInfo = FieldInfo::new(
        "keyword",
        "What to search for. Search operators such as `site:` make the call five times as expensive, and `cache:` is refused.",
        FieldKind::keyword(Some(700), KeywordRule::new().decoded()),
    );
    pub(crate) const LANGUAGE_CODE: FieldInfo = FieldInfo::new(
        "language_code",
        "Code of the language, such as `en`, in place of `language_name`.",
        FieldKind::text(None),
    );
    pub(crate) const LANGUAGE_NAME: FieldInfo = FieldInfo::new(
        "language_name",
        "Full name of the language, such as `English`.",
        FieldKind::text(None),
    );
    pub(crate) const LOCATION_CODE: FieldInfo = FieldInfo::new(
        "location_code",
        "Code of the location, such as 2840 for the United States, in place of `location_name`.",
        FieldKind::integer(Some(1), None),
    );
    pub(crate) const LOCATION_COORDINATE: FieldInfo = FieldInfo::new(
        "location_coordinate",
        "Latitude, longitude and radius in millimetres, such as `53.476225,-2.243572,200`, in place of a name or code; up to seven decimals, radius 199.9 to 199999.",
        FieldKind::text(None),
    );
    pub(crate) const LOCATION_NAME: FieldInfo = FieldInfo::new(
        "location_name",
        "Full name of the location, such as `London,England,United Kingdom`.",
        FieldKind::text(None),
    );
    pub(crate) const MAX_CRAWL_PAGES: FieldInfo = FieldInfo::new(
        "max_crawl_pages",
        "Pages to read at most. Every page costs.",
        FieldKind::integer(Some(1), Some(100)),
    );
    pub(crate) const OS: FieldInfo = FieldInfo::new(
        "os",
        "Operating system of the device: `windows` or `macos` of a desktop, `android` or `ios` of a mobile. Upstream takes the first of each.",
        FieldKind::choice(
            &[
                ("windows", "Windows, on a desktop."),
                ("macos", "macOS, on a desktop."),
                ("android", "Android, on a mobile."),
                ("ios", "iOS, on a mobile."),
            ],
        ),
    );
    pub(crate) const SE_DOMAIN: FieldInfo = FieldInfo::new(
        "se_domain",
        "Domain of the search engine, such as `google.co.uk`. Upstream picks it by location and language when it is absent.",
        FieldKind::text(None),
    );
    pub(crate) const TAG: FieldInfo = FieldInfo::new(
        "tag",
        "Free text that comes back in the task's echoed data, to match an answer with its request.",
        FieldKind::text(Some(255)),
    );
}
