// @generated from schema/business/common.json by cargo xtask codegen. Do not edit.
//! Shapes that several operations share.

use aisa_gateway::family::*;

aisa_gateway::family::open_enum! {
    /// How expensive a place is.
    pub enum PriceLevel {
        /// Inexpensive.
        Inexpensive = "inexpensive",
        /// Moderately priced.
        Moderate = "moderate",
        /// Expensive.
        Expensive = "expensive",
        /// Very expensive.
        VeryExpensive = "very_expensive",
    }
}

aisa_gateway::family::result! {
    /// An address in its parts.
    pub struct AddressInfo {
        /// Borough or district.
        pub borough: Option<Text>,
        /// Street and house number.
        pub address: Option<Text>,
        /// City.
        pub city: Option<Text>,
        /// Postal code.
        pub zip: Option<Text>,
        /// Region: the market area, state or province.
        pub region: Option<Text>,
        /// Two-letter country code.
        pub country_code: Option<Text>,
    }
}

aisa_gateway::family::result! {
    /// What a place offers and does not offer, as checked by visitors.
    pub struct BusinessAttributes {
        /// What it offers, by group.
        pub available_attributes: Option<AttributeGroups>,
        /// What it does not offer, by group.
        pub unavailable_attributes: Option<AttributeGroups>,
    }
}

/// Attributes such as `has_wheelchair_accessible_entrance`, by group such as `accessibility`.
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[serde(transparent)]
pub struct AttributeGroups(pub ::std::collections::BTreeMap<String, Option<List<Text>>>);

aisa_gateway::family::result_map!(AttributeGroups);

impl ::std::ops::Deref for AttributeGroups {
    type Target = ::std::collections::BTreeMap<String, Option<List<Text>>>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

aisa_gateway::family::result! {
    /// A rating by visitors.
    pub struct Rating {
        /// Kind of scale: `Max5`, `Percents` or `CustomMax`.
        pub rating_type: Option<Text>,
        /// Average rating, on the scale up to `rating_max`.
        pub value: Option<f64>,
        /// Reviews behind the rating.
        pub votes_count: Option<i64>,
        /// Highest rating of the scale.
        pub rating_max: Option<i64>,
    }
}

aisa_gateway::family::result! {
    /// A business that people also search for.
    pub struct RelatedBusiness {
        /// Identifier of the business at Google.
        pub cid: Option<Text>,
        /// Identifier of the place in Google Maps.
        pub feature_id: Option<Text>,
        /// Name of the business.
        pub title: Option<Text>,
        /// Its rating.
        pub rating: Option<Rating>,
    }
}

aisa_gateway::family::result! {
    /// When a business is open.
    pub struct WorkTime {
        /// Its opening hours.
        pub work_hours: Option<WorkHours>,
    }
}

aisa_gateway::family::result! {
    /// Opening hours.
    pub struct WorkHours {
        /// Opening hours of each day of the week.
        pub timetable: Option<Timetable>,
        /// Whether it is open at the moment, such as `opened`, `closed` or `closed_forever`.
        pub current_status: Option<Text>,
    }
}

/// Periods of opening, by day of the week in lower case, such as `monday`; null on days when it is
/// closed.
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[serde(transparent)]
pub struct Timetable(
    pub ::std::collections::BTreeMap<String, Option<List<OpeningPeriod>>>,
);

aisa_gateway::family::result_map!(Timetable);

impl ::std::ops::Deref for Timetable {
    type Target = ::std::collections::BTreeMap<String, Option<List<OpeningPeriod>>>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

aisa_gateway::family::result! {
    /// One period of opening.
    pub struct OpeningPeriod {
        /// When it opens.
        pub open: Option<TimeOfDay>,
        /// When it closes.
        pub close: Option<TimeOfDay>,
    }
}

aisa_gateway::family::result! {
    /// A time of day, local to the place.
    pub struct TimeOfDay {
        /// Hour.
        pub hour: Option<i64>,
        /// Minute.
        pub minute: Option<i64>,
    }
}

aisa_gateway::family::result! {
    /// When a place is busy.
    pub struct PopularTimes {
        /// How busy it is, hour by hour.
        pub popular_times_by_days: Option<PopularTimesByDay>,
    }
}

/// Busy hours, by day of the week in lower case, such as `monday`.
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[serde(transparent)]
pub struct PopularTimesByDay(
    pub ::std::collections::BTreeMap<String, Option<List<PopularHour>>>,
);

aisa_gateway::family::result_map!(PopularTimesByDay);

impl ::std::ops::Deref for PopularTimesByDay {
    type Target = ::std::collections::BTreeMap<String, Option<List<PopularHour>>>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

aisa_gateway::family::result! {
    /// How busy a place is in one hour.
    pub struct PopularHour {
        /// When the hour begins.
        pub time: Option<TimeOfDay>,
        /// How busy it is, 100 being the busiest hour of the week.
        pub popular_index: Option<i64>,
    }
}

aisa_gateway::family::tagged! {
    /// A way to deal with a business from the results page.
    #[serde(tag = "type")]
    pub enum LocalBusinessLink {
        /// Where `type` is `reservation`.
        Reservation(BusinessLink) = "reservation",
        /// Where `type` is `order`.
        Order(OrderLink) = "order",
        /// Where `type` is `menu`.
        Menu(BusinessLink) = "menu",
    }
}

impl LocalBusinessLink {
    /// Name of the linked site. None for `order`.
    #[must_use]
    pub fn title(&self) -> Option<&Text> {
        match self {
            Self::Reservation(it) => it.title.as_ref(),
            Self::Menu(it) => it.title.as_ref(),
            _ => None,
        }
    }

    /// Linked page. None for `order`.
    #[must_use]
    pub fn url(&self) -> Option<&Text> {
        match self {
            Self::Reservation(it) => it.url.as_ref(),
            Self::Menu(it) => it.url.as_ref(),
            _ => None,
        }
    }
}

aisa_gateway::family::result! {
    /// A link to a page of the business or of a service that acts for it.
    pub struct BusinessLink {
        /// Name of the linked site.
        pub title: Option<Text>,
        /// Linked page.
        pub url: Option<Text>,
    }
}

aisa_gateway::family::result! {
    /// Services to order through.
    pub struct OrderLink {
        /// The services.
        pub delivery_services: Option<List<DeliveryService>>,
    }
}

aisa_gateway::family::result! {
    /// A service that delivers.
    pub struct DeliveryService {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Name of the service.
        pub title: Option<Text>,
        /// Page to order at.
        pub url: Option<Text>,
    }
}

aisa_gateway::family::result! {
    /// A service that a business offers.
    pub struct Service {
        /// Category of the service.
        pub category: Option<Text>,
        /// Name of the service.
        pub title: Option<Text>,
        /// What the business says about it.
        pub snippet: Option<Text>,
        /// Its price; null if it names none.
        pub price: Option<Price>,
    }
}

aisa_gateway::family::result! {
    /// A price.
    pub struct Price {
        /// Current price.
        pub current: Option<f64>,
        /// Price without discount; null if there is no discount.
        pub regular: Option<f64>,
        /// Highest price of a range.
        pub max_value: Option<f64>,
        /// Code of the currency.
        pub currency: Option<Text>,
        /// Whether it is a range.
        pub is_price_range: Option<bool>,
        /// The price as shown.
        pub displayed_price: Option<Text>,
    }
}
