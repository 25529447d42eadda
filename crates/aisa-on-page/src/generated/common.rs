// @generated from schema/on_page/common.json by cargo xtask codegen. Do not edit.
//! Shapes that several operations share.

aisa_gateway::family::open_enum! {
    /// A device whose screen the browser takes.
    pub enum BrowserPreset {
        /// 1920 by 1080 pixels, scale factor 1.
        Desktop = "desktop",
        /// 390 by 844 pixels, scale factor 3.
        Mobile = "mobile",
        /// 1024 by 1366 pixels, scale factor 2.
        Tablet = "tablet",
    }
}

aisa_gateway::family::open_enum! {
    /// Where the crawler's addresses are.
    pub enum IpPool {
        /// United States.
        Us = "us",
        /// Germany.
        De = "de",
    }
}

aisa_gateway::family::open_enum! {
    /// How far a crawl is.
    pub enum CrawlProgress {
        /// Finished.
        Finished = "finished",
        /// In progress.
        InProgress = "in_progress",
    }
}

aisa_gateway::family::result! {
    /// The pages of a crawl.
    pub struct CrawlStatus {
        /// Pages to crawl at most.
        pub max_crawl_pages: Option<i64>,
        /// Pages waiting to be crawled.
        pub pages_in_queue: Option<i64>,
        /// Pages crawled.
        pub pages_crawled: Option<i64>,
    }
}
