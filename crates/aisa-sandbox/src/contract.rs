//! The contract as the sandbox serves it: by path, with what follows from all definitions of a family.

use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, OnceLock},
};

use aisa_contract::{
    ContractError, Definition, DefinitionKind, Family, Field, Gateway, Method, Operation,
    OperationRef, RowPer, Type,
};

use crate::names;

/// The contract cannot be served.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ServeError {
    /// The embedded contract cannot be read.
    #[error(transparent)]
    Embedded(#[from] ContractError),
    /// The text is not the JSON of a contract.
    #[error("the contract is not readable: {0}")]
    Json(#[from] serde_json::Error),
    /// A name in the contract has no definition.
    #[error("the contract has no definition `{name}`, which {place} names")]
    Missing {
        /// The name without a definition.
        name: String,
        /// Where it is named.
        place: String,
    },
}

/// The whole contract.
#[derive(Debug)]
pub(crate) struct Contract {
    pub(crate) gateway: Gateway,
    routes: HashMap<String, Route>,
}

/// An operation with the definitions of its family.
#[derive(Debug)]
pub(crate) struct Route {
    pub(crate) name: Arc<str>,
    family: Arc<Family>,
    pub(crate) operation: Operation,
    pub(crate) definitions: Arc<Definitions>,
}

/// The definitions of a family, and what follows from them all.
#[derive(Debug, Default)]
pub(crate) struct Definitions {
    by_name: HashMap<String, Definition>,
    /// The integers that describe a target as a whole, by name, and the definition that each belongs to.
    totals: HashMap<String, (String, Field)>,
    /// The integers of objects that one field alone is called by: none has to agree with them.
    alone: HashSet<String>,
    /// The text that tells rows apart where no field has a name that does, by definition.
    keys: HashMap<String, String>,
}

impl Contract {
    /// The contract of this crate, read once per program: tests start many sandboxes.
    pub(crate) fn built_in() -> Result<Arc<Self>, ServeError> {
        static BUILT_IN: OnceLock<Arc<Contract>> = OnceLock::new();
        match BUILT_IN.get() {
            Some(contract) => Ok(Arc::clone(contract)),
            None => {
                let contract = Arc::new(Self::new(aisa_contract::contract()?)?);
                Ok(Arc::clone(BUILT_IN.get_or_init(|| contract)))
            }
        }
    }

    /// Reads a contract from JSON, and checks that every name in it has a definition.
    pub(crate) fn parse(text: &str) -> Result<Self, ServeError> {
        Self::new(serde_json::from_str(text)?)
    }

    fn new(api: aisa_contract::Contract) -> Result<Self, ServeError> {
        let mut routes = HashMap::new();
        for family in api.families {
            let definitions = Arc::new(Definitions::of(&family)?);
            let family = Arc::new(family);
            for operation in family.operations.clone() {
                let route = Route {
                    name: Arc::from(operation.name.as_str()),
                    family: Arc::clone(&family),
                    definitions: Arc::clone(&definitions),
                    operation,
                };
                let path = format!("{}{}", api.gateway.base_path(), route.operation.path);
                routes.insert(path, route);
            }
        }
        Ok(Self { gateway: api.gateway, routes })
    }

    /// The operation at a path.
    pub(crate) fn route(&self, path: &str) -> Option<&Route> {
        self.routes.get(path)
    }
}

impl Route {
    /// The operation, read in its family.
    pub(crate) fn described(&self) -> OperationRef<'_> {
        self.family.read(&self.operation)
    }

    /// The fields that the operation accepts.
    pub(crate) fn request(&self) -> &[Field] {
        self.operation.request.as_deref().map_or(&[], |name| self.definitions.fields(name))
    }

    pub(crate) fn method(&self) -> http::Method {
        match self.operation.method {
            Method::Get => http::Method::GET,
            Method::Post => http::Method::POST,
        }
    }

    /// The fields of the result.
    pub(crate) fn result(&self) -> &[Field] {
        self.definitions.fields(&self.operation.result)
    }

    /// The definition of the rows.
    pub(crate) fn row(&self) -> Option<&str> {
        self.definitions.row_of(&self.operation)
    }
}

/// The names of integers that one field of a result has and no other.
fn alone(family: &Family) -> HashSet<String> {
    let mut counts: HashMap<&str, u64> = HashMap::new();
    for definition in &family.definitions {
        if let DefinitionKind::Object { fields, closed: false } = &definition.kind {
            for field in fields.iter().filter(|field| field.ty == Type::Integer) {
                *counts.entry(&field.name).or_default() += 1;
            }
        }
    }
    let alone = counts.into_iter().filter(|(_, count)| *count == 1);
    alone.map(|(name, _)| name.to_owned()).collect()
}

impl Definitions {
    fn of(family: &Family) -> Result<Self, ServeError> {
        let by_name = family
            .definitions
            .iter()
            .map(|definition| (definition.name.clone(), definition.clone()));
        let mut definitions = Self { by_name: by_name.collect(), ..Self::default() };
        definitions.check(family)?;
        for operation in &family.operations {
            definitions.note_totals(operation);
        }
        definitions.alone = alone(family);
        definitions.keys = family
            .definitions
            .iter()
            .filter_map(|definition| Some((definition.name.clone(), key_of(definition)?)))
            .collect();
        Ok(definitions)
    }

    fn check(&self, family: &Family) -> Result<(), ServeError> {
        let known = |name: &str, place: &str| match self.by_name.contains_key(name) {
            true => Ok(()),
            false => {
                Err(ServeError::Missing { name: name.to_owned(), place: format!("`{place}`") })
            }
        };
        for operation in &family.operations {
            known(&operation.result, &operation.name)?;
            let request = operation.request.as_deref();
            request.map_or(Ok(()), |name| known(name, &operation.name))?;
        }
        for definition in &family.definitions {
            let types: Vec<&Type> = match &definition.kind {
                DefinitionKind::Object { fields, .. } => {
                    fields.iter().map(|field| &field.ty).collect()
                }
                DefinitionKind::Map { values: ty, .. } | DefinitionKind::Scalar { ty, .. } => {
                    vec![ty]
                }
                DefinitionKind::Tagged { variants, .. } => {
                    for variant in variants {
                        known(&variant.definition, &definition.name)?;
                    }
                    Vec::new()
                }
                DefinitionKind::Enum { .. } => Vec::new(),
            };
            for name in types.into_iter().filter_map(Type::named) {
                known(name, &definition.name)?;
            }
        }
        Ok(())
    }

    /// Notes the integers that the operation says of a target as a whole: not those of the rows of a listing.
    fn note_totals(&mut self, operation: &Operation) {
        let described = match operation.row_per {
            Some(RowPer::Limit) => None,
            Some(_) => self.row_of(operation),
            None => Some(operation.result.as_str()),
        };
        let Some(described) = described.map(str::to_owned) else {
            return;
        };
        for field in self.fields(&described).to_vec() {
            let known = self.totals.get(&field.name);
            // A field that names what it is a part of says more.
            let says_more =
                known.is_none_or(|(_, known)| known.at_most.is_none() && field.at_most.is_some());
            if field.ty == Type::Integer && says_more {
                self.totals.insert(field.name.clone(), (described.clone(), field));
            }
        }
    }

    pub(crate) fn get(&self, name: &str) -> Option<&Definition> {
        self.by_name.get(name)
    }

    pub(crate) fn kind(&self, name: &str) -> Option<&DefinitionKind> {
        self.get(name).map(|definition| &definition.kind)
    }

    /// Whether a row holds a place in results, within one of its objects.
    pub(crate) fn ranks_pages(&self, row: &str) -> bool {
        let ranked =
            |name: &str| self.fields(name).iter().any(|field| field.name == "rank_absolute");
        let objects = |name: &str| -> Vec<&str> {
            self.fields(name).iter().filter_map(|field| field.ty.named()).collect()
        };
        let within = objects(row).into_iter().flat_map(objects);
        within.into_iter().any(|name| match self.kind(name) {
            Some(DefinitionKind::Tagged { variants, .. }) => {
                variants.iter().any(|variant| ranked(&variant.definition))
            }
            _ => ranked(name),
        })
    }

    /// The fields of an object; none for any other kind of definition.
    pub(crate) fn fields(&self, name: &str) -> &[Field] {
        match self.kind(name) {
            Some(DefinitionKind::Object { fields, .. }) => fields,
            _ => &[],
        }
    }

    /// The field that describes a target as a whole under this name, and its definition.
    pub(crate) fn total(&self, name: &str) -> Option<&(String, Field)> {
        self.totals.get(name)
    }

    /// Whether no other field of the family has the name of this integer.
    pub(crate) fn is_alone(&self, name: &str) -> bool {
        self.alone.contains(name)
    }

    /// Whether the rows of this definition are told apart by the field, for want of a better one.
    pub(crate) fn is_key(&self, definition: &str, field: &str) -> bool {
        self.keys.get(definition).is_some_and(|key| key == field)
    }

    /// The fields that repeat the request, if nothing else tells rows of this definition apart: figures do not.
    pub(crate) fn told_apart_by_echoes(&self, row: &str) -> Vec<&Field> {
        let fields = self.fields(row).iter();
        let (echoes, others): (Vec<&Field>, Vec<&Field>) =
            fields.partition(|field| field.echo.is_some());
        match others.iter().any(|field| self.names_something(field, 0)) {
            true => Vec::new(),
            false => echoes,
        }
    }

    fn names_something(&self, field: &Field, depth: u8) -> bool {
        if field.ty == Type::String {
            return !names::is_kind(&field.name);
        }
        let within = |name: &str| {
            let mut fields = self.fields(name).iter();
            depth < 8 && fields.any(|field| self.names_something(field, depth + 1))
        };
        let Some(definition) = field.ty.named().and_then(|name| self.get(name)) else {
            return field.ty == Type::Integer && names::integer(&field.name).is_some();
        };
        match &definition.kind {
            DefinitionKind::Object { .. } => within(&definition.name),
            DefinitionKind::Map { values, positions, .. } => {
                *positions || values.named().is_some_and(within)
            }
            DefinitionKind::Enum { .. } => false,
            DefinitionKind::Tagged { .. } | DefinitionKind::Scalar { .. } => true,
        }
    }

    /// The field of the same object that bounds this one.
    pub(crate) fn bound_of(&self, definition: &str, field: &Field) -> Option<&Field> {
        let bound = field.at_most.as_deref()?;
        let mut siblings = self.fields(definition).iter();
        siblings.find(|sibling| sibling.name == bound)
    }

    /// The first count of an object that is not a part of another one.
    pub(crate) fn main_count(&self, definition: &str) -> Option<&Field> {
        self.fields(definition).iter().find(|field| {
            field.ty == Type::Integer && field.at_most.is_none() && field.limits.maximum.is_none()
        })
    }

    fn row_of<'a>(&'a self, operation: &'a Operation) -> Option<&'a str> {
        if operation.answers_rows {
            return Some(&operation.result);
        }
        let rows = operation.rows.as_deref()?;
        let fields = self.fields(&operation.result);
        match &fields.iter().find(|field| field.name == rows)?.ty {
            Type::Array { items, .. } => items.named(),
            _ => None,
        }
    }

    /// Whether the field holds an object, or a map of objects.
    pub(crate) fn is_object(&self, field: &Field) -> bool {
        let Type::Ref(name) = &field.ty else {
            return false;
        };
        match self.kind(name) {
            Some(DefinitionKind::Object { .. }) => true,
            Some(DefinitionKind::Map { values, .. }) => values.named().is_some(),
            _ => false,
        }
    }
}

/// The first text of an object that can tell it apart, where no field has a name that does.
fn key_of(definition: &Definition) -> Option<String> {
    let DefinitionKind::Object { fields, .. } = &definition.kind else {
        return None;
    };
    let texts = || fields.iter().filter(|field| field.ty == Type::String && field.echo.is_none());
    if texts().any(|field| names::tells_rows_apart(&field.name)) {
        return None;
    }
    let plain = |field: &&Field| !names::is_kind(&field.name) && names::text(&field.name).is_none();
    texts().find(plain).map(|field| field.name.clone())
}

pub(crate) fn split(path: &str) -> (&str, Option<&str>) {
    path.split_once('.').map_or((path, None), |(first, rest)| (first, Some(rest)))
}
