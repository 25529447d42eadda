// @generated from schema/index.json by cargo xtask codegen. Do not edit.
//! The size of the provider's link index, now and over the past year.

use crate::{Call, Client, Date, Extra, Invalid, List};
use crate::operation::{
    Method, Operation, OperationInfo, PriceInfo, PriceRows, Shape, ValueKind,
};

/// Asks for `index`; takes no fields.
///
/// Docs: <https://docs.dataforseo.com/v3/backlinks/index/>
#[derive(Clone, Debug, Default, PartialEq, ::serde::Deserialize, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct IndexRequest {}

impl IndexRequest {
    /// The description of the operation.
    pub const INFO: &'static OperationInfo = &OperationInfo {
        name: "index",
        summary: "Shows the size of the provider's link index, now and in past months.",
        group: "index",
        method: Method::Get,
        path: "/dataforseo/backlinks/index",
        docs: "https://docs.dataforseo.com/v3/backlinks/index/",
        fields: &[],
        result: IndexResult::SHAPE,
        rows: None,
        columns: &[],
        paging: None,
        price: PriceInfo {
            base_micros: 24_000,
            per_row_micros: 0,
            rows: PriceRows::One,
        },
    };

    /// Makes the request; it needs nothing.
    #[must_use]
    pub fn new() -> Self {
        Self {}
    }

    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), Invalid> {
        crate::validate::check(self)
    }
}

impl Operation for IndexRequest {
    type Output = IndexResult;

    fn info(&self) -> &'static OperationInfo {
        Self::INFO
    }
}

impl Client {
    /// Shows the size of the provider's link index, now and in past months.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/backlinks/index/>
    ///
    /// ```no_run
    /// use aisa_backlinks::Client;
    ///
    /// # async fn example() -> Result<(), aisa_backlinks::Error> {
    /// let client = Client::from_env()?;
    /// let answer = client.index().await?;
    /// println!("{:?}", answer.result()?);
    /// # Ok(())
    /// # }
    /// ```
    pub fn index(&self) -> Call<'_, IndexRequest> {
        Call::new(self, IndexRequest::new())
    }
}

/// The size of the link index, now and in past months.
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct IndexResult {
    /// Backlinks in the index at present.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_backlinks: Option<i64>,
    /// Pages in the index at present.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_pages: Option<i64>,
    /// Domains in the index at present. Sources differ on whether answers have it, so it may be
    /// missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_domains: Option<i64>,
    /// The size of the index over the past twelve months.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub index_history: Option<List<IndexMonth>>,
    /// Fields that this version does not know, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

crate::wire::result_object!(
    IndexResult { total_backlinks => "total_backlinks", total_pages => "total_pages",
    total_domains => "total_domains", index_history => "index_history", }
);

impl IndexResult {
    /// What the schema knows of this object.
    pub const SHAPE: &'static Shape = &Shape {
        name: "IndexResult",
        fields: &[
            ("total_backlinks", ValueKind::Integer),
            ("total_pages", ValueKind::Integer),
            ("total_domains", ValueKind::Integer),
            ("index_history", ValueKind::List(&ValueKind::Object(IndexMonth::SHAPE))),
        ],
    };
}

/// The size of the link index on one day of a past month.
#[derive(Clone, Debug, Default, PartialEq, ::serde::Serialize)]
#[cfg_attr(feature = "schemars", derive(::schemars::JsonSchema))]
#[non_exhaustive]
pub struct IndexMonth {
    /// The day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub date: Option<Date>,
    /// Backlinks in the index on that day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_backlinks: Option<i64>,
    /// Pages in the index on that day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_pages: Option<i64>,
    /// Domains in the index on that day. Sources differ on whether answers have it, so it may be
    /// missing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_domains: Option<i64>,
    /// Fields that this version does not know, as they came.
    #[serde(flatten)]
    pub extra: Extra,
}

crate::wire::result_object!(
    IndexMonth { date => "date", total_backlinks => "total_backlinks", total_pages =>
    "total_pages", total_domains => "total_domains", }
);

impl IndexMonth {
    /// What the schema knows of this object.
    pub const SHAPE: &'static Shape = &Shape {
        name: "IndexMonth",
        fields: &[
            ("date", ValueKind::Text),
            ("total_backlinks", ValueKind::Integer),
            ("total_pages", ValueKind::Integer),
            ("total_domains", ValueKind::Integer),
        ],
    };
}
