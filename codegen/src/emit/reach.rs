//! Which definitions the operations of a family need: the others are not emitted.

use std::collections::BTreeSet;

use aisa_contract::{DefinitionKind, Family};

/// The definitions that operations need.
#[derive(Debug, Default)]
pub(crate) struct Reach<'a> {
    /// Those needed as types.
    types: BTreeSet<&'a str>,
    /// Those needed for the names of their fields.
    fields: BTreeSet<&'a str>,
}

impl<'a> Reach<'a> {
    pub(crate) fn of(family: &'a Family) -> Self {
        let mut reach = Self::default();
        let operations = family.operations.iter();
        let roots = operations.flat_map(|it| it.request.iter().chain([&it.result]));
        let mut open: Vec<&str> = roots.map(String::as_str).collect();
        while let Some(name) = open.pop() {
            if !reach.types.insert(name) {
                continue;
            }
            match family.definition(name).map(|definition| &definition.kind) {
                Some(DefinitionKind::Object { fields, .. }) => {
                    open.extend(fields.iter().filter_map(|field| field.ty.named()));
                    let rows = fields.iter().filter_map(|it| it.filter_fields.as_deref());
                    for row in rows {
                        reach.fields.insert(row);
                        // The description of the field names its shape.
                        open.push(row);
                    }
                }
                Some(DefinitionKind::Map { values, .. }) => open.extend(values.named()),
                Some(DefinitionKind::Tagged { variants, .. }) => {
                    open.extend(variants.iter().map(|variant| variant.definition.as_str()));
                }
                _ => {}
            }
        }
        reach
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
