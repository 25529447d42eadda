//! The table of keywords that say more about a value than its type.

use super::{definition::Role, kind::Kind};

/// A keyword: where it is allowed and on what.
pub(super) struct Rule {
    pub(super) keyword: &'static str,
    /// `Role::Store` stands for both.
    pub(super) role: Role,
    pub(super) on: &'static [Kind],
    pub(super) value: Expected,
}

/// What a keyword's value must be.
#[derive(Clone, Copy)]
pub(super) enum Expected {
    Integer,
    Count,
    /// A default, checked against the property.
    Default,
    Targets,
    Keyword,
    Text,
    MinDate,
    MaxDate,
    Sibling,
    RequestField,
    Row,
}

const fn rule(keyword: &'static str, role: Role, on: &'static [Kind], value: Expected) -> Rule {
    Rule {
        keyword,
        role,
        on,
        value,
    }
}

/// All of them.
pub(super) const RULES: &[Rule] = &[
    rule(
        "minimum",
        Role::Store,
        &[Kind::Integer, Kind::Number],
        Expected::Integer,
    ),
    rule(
        "maximum",
        Role::Store,
        &[Kind::Integer, Kind::Number],
        Expected::Integer,
    ),
    rule("minLength", Role::Request, &[Kind::Text], Expected::Count),
    rule("maxLength", Role::Request, &[Kind::Text], Expected::Count),
    rule(
        "minItems",
        Role::Request,
        &[Kind::List, Kind::Order],
        Expected::Count,
    ),
    rule(
        "maxItems",
        Role::Request,
        &[Kind::List, Kind::Order],
        Expected::Count,
    ),
    rule(
        "minProperties",
        Role::Request,
        &[Kind::NumberedTargets],
        Expected::Count,
    ),
    rule(
        "maxProperties",
        Role::Request,
        &[Kind::NumberedTargets],
        Expected::Count,
    ),
    rule(
        "x-default",
        Role::Request,
        &[
            Kind::Boolean,
            Kind::Integer,
            Kind::Number,
            Kind::Text,
            Kind::Enum,
            Kind::Date,
        ],
        Expected::Default,
    ),
    rule(
        "x-target",
        Role::Request,
        &[Kind::Text, Kind::NumberedTargets],
        Expected::Targets,
    ),
    rule("x-keyword", Role::Request, &[Kind::Text], Expected::Keyword),
    rule("x-text", Role::Request, &[Kind::Text], Expected::Text),
    rule(
        "x-max-domains",
        Role::Request,
        &[Kind::List, Kind::NumberedTargets],
        Expected::Count,
    ),
    rule(
        "x-min-date",
        Role::Request,
        &[Kind::Date],
        Expected::MinDate,
    ),
    rule(
        "x-max-date",
        Role::Request,
        &[Kind::Date],
        Expected::MaxDate,
    ),
    rule(
        "x-not-after",
        Role::Request,
        &[Kind::Date],
        Expected::Sibling,
    ),
    rule(
        "x-max-conditions",
        Role::Request,
        &[Kind::Filter],
        Expected::Count,
    ),
    rule(
        "x-filter-fields",
        Role::Request,
        &[Kind::Filter, Kind::Order],
        Expected::Row,
    ),
    rule(
        "x-at-most",
        Role::Result,
        &[Kind::Integer, Kind::Number],
        Expected::Sibling,
    ),
    rule(
        "x-scaled-by",
        Role::Result,
        &[Kind::Integer],
        Expected::RequestField,
    ),
    rule(
        "x-echo",
        Role::Result,
        &[
            Kind::Boolean,
            Kind::Integer,
            Kind::Number,
            Kind::Text,
            Kind::List,
            Kind::Any,
            Kind::Enum,
            Kind::Object,
            Kind::Tagged,
            Kind::Map,
            Kind::Date,
            Kind::Filter,
            Kind::Order,
            Kind::NumberedTargets,
            Kind::Other,
        ],
        Expected::RequestField,
    ),
];

/// Lower and upper limits that belong together.
pub(super) const PAIRS: &[(&str, &str)] = &[
    ("minimum", "maximum"),
    ("minLength", "maxLength"),
    ("minItems", "maxItems"),
    ("minProperties", "maxProperties"),
];

/// Forms of a target.
pub(super) const TARGETS: &[&str] = &["domain", "subdomain", "page", "wildcard"];

/// The keywords of the table.
pub(super) fn keywords() -> impl Iterator<Item = &'static str> {
    RULES.iter().map(|rule| rule.keyword)
}
