//! The schema files as they are written, read by serde: what the dialect allows, and no logic.
//!
//! The dialect was checked before. Where the model says the same as a file, its own types read it.

use aisa_contract::{
    ErrorCode, Group, Keyword, Method, Paging, Prices, RowPer, StatusBlock, StatusCode, TextRule,
};
use indexmap::IndexMap;
use serde::{Deserialize, Deserializer, de::DeserializeOwned};
use serde_json::{Number, Value};

/// Reads a part of a file; what is absent, or of a form that only an older dialect had, reads as nothing.
pub(super) fn read<T: DeserializeOwned + Default>(written: Option<&Value>) -> T {
    written.and_then(|written| T::deserialize(written).ok()).unwrap_or_default()
}

/// `gateway.json`.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(super) struct GatewayFile {
    pub(super) description: String,
    pub(super) x_gateway: WrittenGateway,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(super) struct WrittenGateway {
    pub(super) base_url: String,
    pub(super) key_env: String,
    pub(super) base_url_env: String,
    pub(super) key_prefix: String,
    pub(super) body: String,
    pub(super) headers: WrittenHeaders,
    pub(super) status_codes: Vec<StatusCode>,
    pub(super) status_blocks: Vec<StatusBlock>,
    pub(super) error_codes: Vec<ErrorCode>,
    pub(super) disagreements: Vec<WrittenDisagreement>,
}

/// Headers by their roles.
#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct WrittenHeaders {
    pub(super) request: IndexMap<String, String>,
    pub(super) response: IndexMap<String, OneOrMore>,
}

/// The `family.json` of a family.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(super) struct FamilyFile {
    pub(super) description: String,
    pub(super) x_family: WrittenFamily,
}

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(super) struct WrittenFamily {
    #[serde(rename = "crate")]
    pub(super) crate_name: String,
    pub(super) prefix: String,
    pub(super) groups: Vec<Group>,
    pub(super) agents: Vec<String>,
    pub(super) docs: String,
    pub(super) top_level: bool,
    pub(super) prices: WrittenPrices,
}

/// The prices of a family: shared ones, and those of single operations.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(super) struct WrittenPrices {
    #[serde(flatten)]
    pub(super) shared: Prices,
    pub(super) operations: IndexMap<String, OwnPrices>,
    pub(super) gateway_estimates: GatewayEstimates,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct OwnPrices {
    /// Why only the response tells the price.
    pub(super) unknown: Option<Value>,
    #[serde(flatten)]
    pub(super) prices: Prices,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct GatewayEstimates {
    pub(super) micros: IndexMap<String, u64>,
}

/// The `x-operation` of a file.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(super) struct WrittenOperation {
    pub(super) name: String,
    pub(super) summary: String,
    pub(super) group: String,
    pub(super) method: Method,
    pub(super) path: String,
    pub(super) docs: String,
    pub(super) request: Option<String>,
    pub(super) answer: Option<String>,
    pub(super) result: String,
    pub(super) rows: Option<String>,
    pub(super) row_per: Option<RowPer>,
    pub(super) paging: Option<Paging>,
    pub(super) columns: Vec<String>,
    pub(super) at_risk: Option<String>,
    pub(super) disagreements: Vec<WrittenDisagreement>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
pub(super) struct WrittenDisagreement {
    pub(super) change: String,
    pub(super) at: String,
    pub(super) source: String,
    pub(super) says: String,
    pub(super) reason: String,
}

/// A node of a schema: a definition, a property, an element of a list.
#[derive(Default, Deserialize)]
#[serde(default, rename_all = "kebab-case")]
pub(super) struct Node {
    #[serde(rename = "$ref")]
    pub(super) reference: Option<String>,
    #[serde(rename = "type")]
    pub(super) types: OneOrMore,
    #[serde(rename = "anyOf")]
    pub(super) any_of: Vec<Node>,
    pub(super) items: Option<Box<Node>>,
    #[serde(rename = "enum")]
    pub(super) words: Option<Vec<Value>>,
    pub(super) properties: IndexMap<String, Node>,
    #[serde(rename = "additionalProperties")]
    pub(super) additional: Option<Value>,
    pub(super) required: Vec<String>,
    pub(super) description: Option<String>,
    pub(super) format: Option<String>,
    pub(super) examples: Vec<Value>,
    pub(super) minimum: Option<Number>,
    pub(super) maximum: Option<Number>,
    #[serde(rename = "maxLength")]
    pub(super) max_length: Option<Number>,
    #[serde(rename = "maxItems")]
    pub(super) max_items: Option<Number>,
    #[serde(rename = "maxProperties")]
    pub(super) max_properties: Option<Number>,
    pub(super) x_values: IndexMap<String, String>,
    pub(super) x_tag: Option<String>,
    pub(super) x_variants: IndexMap<String, Node>,
    pub(super) x_rust_type: Option<String>,
    pub(super) x_fields_only: bool,
    pub(super) x_key: Option<String>,
    pub(super) x_one_of: Vec<Vec<String>>,
    #[serde(deserialize_with = "given")]
    pub(super) x_default: Option<Value>,
    pub(super) x_target: Option<Vec<String>>,
    pub(super) x_keyword: Option<Keyword>,
    pub(super) x_text: Option<TextRule>,
    pub(super) x_min_date: Option<String>,
    pub(super) x_max_date: Option<String>,
    pub(super) x_not_after: Option<String>,
    pub(super) x_max_conditions: Option<Number>,
    pub(super) x_filter_fields: Option<String>,
    pub(super) x_max_domains: Option<Number>,
    pub(super) x_at_most: Option<String>,
    pub(super) x_scaled_by: Option<String>,
    pub(super) x_echo: Option<String>,
}

/// One word, or a list of them.
#[derive(Default, Deserialize)]
#[serde(untagged)]
pub(super) enum OneOrMore {
    #[default]
    None,
    One(String),
    More(Vec<String>),
}

impl OneOrMore {
    pub(super) fn words(&self) -> &[String] {
        match self {
            Self::None => &[],
            Self::One(word) => std::slice::from_ref(word),
            Self::More(words) => words,
        }
    }
}

/// A value that is written, `null` too.
fn given<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<Value>, D::Error> {
    Value::deserialize(deserializer).map(Some)
}
