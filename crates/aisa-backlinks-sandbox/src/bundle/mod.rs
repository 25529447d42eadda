//! The contract that the sandbox serves: `bundle.json`, read once at start.
//!
//! Everything the sandbox knows about operations comes from here, so an operation added to the schema is served
//! without an edit in this crate.

mod definition;
mod gateway;

use std::collections::HashMap;

use serde::Deserialize;
use serde_json::Value;

pub(crate) use definition::{Definition, Kind, Property, Rules, Shape};
pub(crate) use gateway::{Gateway, Price, Prices, upstream_text};

/// The bundle cannot be served.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BundleError {
    /// The text is not the JSON that the generator writes.
    #[error("the bundle is not readable: {0}")]
    Json(#[from] serde_json::Error),
    /// A definition is named that the bundle does not hold.
    #[error("the bundle names the definition `{name}` in {place}, and holds no such definition")]
    Missing {
        /// The name that leads nowhere.
        name: String,
        /// Where it is named.
        place: String,
    },
}

/// The whole contract.
#[derive(Debug)]
pub(crate) struct Bundle {
    pub(crate) gateway: Gateway,
    pub(crate) operations: Vec<Operation>,
    definitions: HashMap<String, Definition>,
}

/// One operation of the gateway.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Operation {
    pub(crate) name: String,
    pub(crate) method: String,
    pub(crate) path: String,
    pub(crate) request: Option<String>,
    pub(crate) result: String,
    pub(crate) rows: Option<String>,
    pub(crate) row_per: Option<RowPer>,
    pub(crate) paging: Option<Paging>,
    pub(crate) price: Option<Prices>,
}

/// What decides how many rows an answer has.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum RowPer {
    Limit,
    Target,
    Period,
}

/// How the rest of a listing is reached.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) struct Paging {
    pub(crate) style: PagingStyle,
    pub(crate) max_offset: Option<i64>,
}

/// The paging styles of the dialect.
#[derive(Clone, Copy, Debug, Deserialize, Eq, PartialEq)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum PagingStyle {
    Offset,
    OffsetThenToken,
}

#[derive(Deserialize)]
struct Document {
    gateway: Gateway,
    operations: Vec<Operation>,
    definitions: serde_json::Map<String, Value>,
}

impl Bundle {
    /// Reads the text that the generator writes and checks that every name in it leads somewhere.
    pub(crate) fn parse(text: &str) -> Result<Self, BundleError> {
        let document: Document = serde_json::from_str(text)?;
        let definitions: HashMap<_, _> = document
            .definitions
            .iter()
            .map(|(name, value)| (name.clone(), Definition::read(name, value)))
            .collect();
        let bundle = Self {
            gateway: document.gateway,
            operations: document.operations,
            definitions,
        };
        bundle.check_names()?;
        Ok(bundle)
    }

    /// The definition of that name; every name in the bundle was checked by [`Bundle::parse`].
    pub(crate) fn definition(&self, name: &str) -> Option<&Definition> {
        self.definitions.get(name)
    }

    /// The fields that the operation accepts.
    pub(crate) fn request_of(&self, operation: &Operation) -> &[Property] {
        operation
            .request
            .as_deref()
            .map_or(&[], |name| self.properties(name))
    }

    /// The properties of an object definition; none for any other kind.
    pub(crate) fn properties(&self, name: &str) -> &[Property] {
        match self.definition(name).map(|definition| &definition.kind) {
            Some(Kind::Object(properties)) => properties,
            _ => &[],
        }
    }

    /// The definition of the rows of an operation: what the items of its `rows` field are.
    pub(crate) fn row_of(&self, operation: &Operation) -> Option<&str> {
        let rows = operation.rows.as_deref()?;
        self.properties(&operation.result)
            .iter()
            .find(|property| property.name == rows)?
            .shape
            .item_reference()
    }

    /// Whether a dotted name, as filters and sorting rules write it, is a field of a definition. Maps take any key.
    ///
    /// In the rows of an intersection the name begins with the position of a target, `1.rank`, or is a field of an
    /// object beside the targets.
    pub(crate) fn has_field(&self, definition: &str, path: &str) -> bool {
        let properties = self.properties(definition);
        let (first, rest) = split(path);
        if let Some(property) = properties.iter().find(|property| property.name == first) {
            return rest.is_none_or(|rest| self.holds(&property.shape, rest));
        }
        let positions = |property: &&Property| {
            let named = property
                .shape
                .reference()
                .and_then(|name| self.definition(name));
            matches!(
                named.map(|named| &named.kind),
                Some(Kind::Map {
                    positions: true,
                    ..
                })
            )
        };
        properties.iter().any(|property| positions(&property))
            && properties
                .iter()
                .filter(|property| property.is_object(self))
                .any(|property| self.holds(&property.shape, path))
    }

    fn holds(&self, shape: &Shape, path: &str) -> bool {
        let (first, rest) = split(path);
        match shape {
            Shape::List(items) => self.holds(items, path),
            Shape::Map(values) => rest.is_none_or(|rest| self.holds(values, rest)),
            Shape::Reference(name) => match self.definition(name).map(|named| &named.kind) {
                Some(Kind::Object(properties)) => properties
                    .iter()
                    .find(|property| property.name == first)
                    .is_some_and(|property| {
                        rest.is_none_or(|rest| self.holds(&property.shape, rest))
                    }),
                Some(Kind::Map { values, .. }) => match rest {
                    None => values.reference().is_none(),
                    Some(rest) => self.holds(values, rest),
                },
                _ => false,
            },
            _ => false,
        }
    }

    fn check_names(&self) -> Result<(), BundleError> {
        let known = |name: &str, place: &str| match self.definitions.contains_key(name) {
            true => Ok(()),
            false => Err(BundleError::Missing {
                name: name.to_owned(),
                place: place.to_owned(),
            }),
        };
        for operation in &self.operations {
            let place = format!("the operation `{}`", operation.name);
            known(&operation.result, &place)?;
            operation
                .request
                .as_deref()
                .map_or(Ok(()), |name| known(name, &place))?;
        }
        for definition in self.definitions.values() {
            for name in definition.references() {
                known(name, &format!("`{}`", definition.name))?;
            }
        }
        Ok(())
    }
}

fn split(path: &str) -> (&str, Option<&str>) {
    path.split_once('.')
        .map_or((path, None), |(first, rest)| (first, Some(rest)))
}
