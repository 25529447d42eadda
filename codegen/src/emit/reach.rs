//! Which definitions an operation needs: the others are not emitted.

use std::collections::BTreeSet;

use crate::model::{Api, DefinitionKind, Type};

/// The definitions that operations need.
#[derive(Debug, Default)]
pub(crate) struct Reach {
    /// As types.
    types: BTreeSet<String>,
    /// For the names of their fields.
    fields: BTreeSet<String>,
}

impl Reach {
    pub(crate) fn of(api: &Api) -> Self {
        let mut reach = Self::default();
        for operation in &api.operations {
            for root in operation.request.iter().chain([&operation.result]) {
                reach.visit(api, root);
            }
        }
        reach
    }

    fn visit(&mut self, api: &Api, name: &str) {
        if !self.types.insert(name.to_owned()) {
            return;
        }
        match api.definition(name).map(|definition| &definition.kind) {
            Some(DefinitionKind::Object { fields, .. }) => {
                for field in fields {
                    self.visit_type(api, &field.ty);
                    if let Some(row) = &field.filter_fields {
                        self.fields.insert(row.clone());
                    }
                }
            }
            Some(DefinitionKind::Map { values, .. }) => self.visit_type(api, values),
            _ => {}
        }
    }

    fn visit_type(&mut self, api: &Api, ty: &Type) {
        match ty {
            Type::Ref(name) => self.visit(api, name),
            Type::Array { items, .. } => self.visit_type(api, items),
            _ => {}
        }
    }

    /// Whether an operation needs the definition.
    pub(crate) fn is_used(&self, definition: &str) -> bool {
        self.types.contains(definition)
    }

    /// Whether filters or orders of an operation name fields of the definition.
    pub(crate) fn names_fields(&self, definition: &str) -> bool {
        self.fields.contains(definition)
    }
}
