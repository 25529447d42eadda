// @generated from schema/business/*.json by cargo xtask codegen. Do not edit.
//! Made from the schemas by `cargo xtask codegen`: one module per operation, and what they share.

mod common;
mod operations;
mod business_listings_search;
mod google_my_business_info;
mod google_questions_and_answers;
pub use operations::family;
pub use common::{
    PriceLevel, AddressInfo, BusinessAttributes, AttributeGroups, Rating,
    RelatedBusiness, WorkTime, WorkHours, Timetable, OpeningPeriod, TimeOfDay,
    PopularTimes, PopularTimesByDay, PopularHour, LocalBusinessLink, BusinessLink,
    OrderLink, DeliveryService, Service, Price,
};
pub use business_listings_search::{
    BusinessListingsSearchRequest, BusinessListingsSearchResult, BusinessListing,
    BusinessContact, business_listing_fields,
};
pub use google_my_business_info::{
    GoogleMyBusinessInfoRequest, GoogleMyBusinessInfoResult, BusinessInfo,
    BusinessDirectory, DirectoryItem,
};
pub use google_questions_and_answers::{
    GoogleQuestionsAndAnswersRequest, GoogleQuestionsAndAnswersResult, BusinessQuestion,
    BusinessAnswer,
};
