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
