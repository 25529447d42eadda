//! Which operations need a definition: the cargo features that it is compiled under.

use std::collections::{BTreeMap, BTreeSet};

use proc_macro2::TokenStream;
use quote::quote;

use crate::model::{Api, DefinitionKind, Type};

/// Operations by definition.
#[derive(Debug, Default)]
pub(crate) struct Reach {
    types: BTreeMap<String, BTreeSet<String>>,
    fields: BTreeMap<String, BTreeSet<String>>,
    operations: usize,
}

impl Reach {
    pub(crate) fn of(api: &Api) -> Self {
        let mut reach = Self {
            operations: api.operations.len(),
            ..Self::default()
        };
        for operation in &api.operations {
            for root in operation.request.iter().chain([&operation.result]) {
                reach.visit(api, root, &operation.name);
            }
        }
        reach
    }

    fn visit(&mut self, api: &Api, name: &str, operation: &str) {
        if !self
            .types
            .entry(name.to_owned())
            .or_default()
            .insert(operation.to_owned())
        {
            return;
        }
        match api.definition(name).map(|definition| &definition.kind) {
            Some(DefinitionKind::Object { fields, .. }) => {
                for field in fields {
                    self.visit_type(api, &field.ty, operation);
                    if let Some(row) = &field.filter_fields {
                        self.fields
                            .entry(row.clone())
                            .or_default()
                            .insert(operation.to_owned());
                    }
                }
            }
            Some(DefinitionKind::Map { values, .. }) => self.visit_type(api, values, operation),
            _ => {}
        }
    }

    fn visit_type(&mut self, api: &Api, ty: &Type, operation: &str) {
        match ty {
            Type::Ref(name) => self.visit(api, name, operation),
            Type::Array { items, .. } => self.visit_type(api, items, operation),
            _ => {}
        }
    }

    /// The `#[cfg]` of a type; nothing for one that every operation needs.
    pub(crate) fn type_cfg(&self, definition: &str) -> TokenStream {
        self.cfg(self.types.get(definition))
    }

    /// The `#[cfg]` of the filter fields of a row.
    pub(crate) fn fields_cfg(&self, definition: &str) -> TokenStream {
        self.cfg(self.fields.get(definition))
    }

    /// Whether an operation needs the definition.
    pub(crate) fn is_used(&self, definition: &str) -> bool {
        self.types.contains_key(definition)
    }

    /// Whether filters or orders of an operation name fields of the definition.
    pub(crate) fn names_fields(&self, definition: &str) -> bool {
        self.fields.contains_key(definition)
    }

    fn cfg(&self, operations: Option<&BTreeSet<String>>) -> TokenStream {
        let features: Vec<&String> = operations.into_iter().flatten().collect();
        match features.as_slice() {
            [] => TokenStream::new(),
            features if features.len() == self.operations => TokenStream::new(),
            [feature] => quote!(#[cfg(feature = #feature)]),
            features => quote!(#[cfg(any(#(feature = #features),*))]),
        }
    }
}
