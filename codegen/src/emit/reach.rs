//! Which definitions an operation needs: the others are not emitted.

use std::collections::BTreeSet;

use aisa_contract::{DefinitionKind, Family, Type};

/// The definitions that operations need.
#[derive(Debug, Default)]
pub(crate) struct Reach {
    /// Those needed as types.
    types: BTreeSet<String>,
    /// Those needed for the names of their fields.
    fields: BTreeSet<String>,
}

impl Reach {
    pub(crate) fn of(family: &Family) -> Self {
        let mut reach = Self::default();
        for operation in &family.operations {
            for root in operation.request.iter().chain([&operation.result]) {
                reach.visit(family, root);
            }
        }
        reach
    }

    fn visit(&mut self, family: &Family, name: &str) {
        if !self.types.insert(name.to_owned()) {
            return;
        }
        match family.definition(name).map(|definition| &definition.kind) {
            Some(DefinitionKind::Object { fields, .. }) => {
                for field in fields {
                    self.visit_type(family, &field.ty);
                    if let Some(row) = &field.filter_fields {
                        self.fields.insert(row.clone());
                        // The description of the field names its shape.
                        self.visit(family, row);
                    }
                }
            }
            Some(DefinitionKind::Map { values, .. }) => self.visit_type(family, values),
            Some(DefinitionKind::Tagged { variants, .. }) => {
                for variant in variants {
                    self.visit(family, &variant.definition);
                }
            }
            _ => {}
        }
    }

    fn visit_type(&mut self, family: &Family, ty: &Type) {
        match ty {
            Type::Ref(name) => self.visit(family, name),
            Type::Array { items, .. } => self.visit_type(family, items),
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
