// @generated from schema/on_page/*.json by cargo xtask codegen. Do not edit.
//! Made from the schemas by `cargo xtask codegen`: one module per operation, and what they share.

mod common;
mod operations;
mod content_parsing;
mod instant_pages;
mod lighthouse;
pub use operations::family;
pub use common::{BrowserPreset, IpPool, CrawlProgress, CrawlStatus};
pub use content_parsing::{
    ContentParsingRequest, ContentParsingResult, ParsedPage, PageContent, PageSection,
    ContentItem, ContentLink, PageTable, PageTableRow, PageTableCell, PageTopic,
    PageRating, PageOffer, PageComment, PageContacts,
};
pub use instant_pages::{
    InstantPagesRequest, CheckThresholds, InstantPagesResult, AuditedResource, HtmlPage,
    BrokenResource, RedirectResource, ScriptResource, ImageResource, StylesheetResource,
    FetchTiming, ResourceMeta, ResourceIssues, ResourceIssue, CacheControl, LastModified,
    PageChecks, PageMeta, Headings, PageText, Spelling, MisspelledWord, PageTiming,
};
pub use lighthouse::{
    LighthouseRequest, LighthouseCategoryName, ThrottlingMethod, NetworkThrottling,
    LighthouseResult, LighthouseCategories, LighthouseCategory, LighthouseAudits,
    LighthouseAudit,
};
