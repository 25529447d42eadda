//! The Rust types of a family, as typify decides them: names, `Option`, `Box`, and the type of the runtime that stands for
//! a definition.
//!
//! typify sees shapes and names alone. The order of fields, their words and their limits are ours.

use std::{collections::BTreeMap, iter};

use aisa_contract::{Definition, DefinitionKind, Family, Field, Type};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use schemars08::schema::RootSchema;
use serde_json::{Map, Value, json};
use typify::{TypeDetails, TypeId, TypeSpace, TypeSpaceSettings};

use super::context::error;

/// What typify makes of the definitions of a family, by their names.
pub(crate) struct RustTypes(BTreeMap<String, RustType>);

/// What typify makes of a definition.
pub(crate) enum RustType {
    /// The fields of a struct, by their names on the wire.
    Struct(BTreeMap<String, RustField>),
    /// The variants of an enum, in the order of the words.
    Enum(Vec<Ident>),
    /// A struct around a map.
    Map {
        /// The map.
        map: TokenStream,
        /// A value that is there.
        value: TokenStream,
    },
}

/// A field of a struct.
pub(crate) struct RustField {
    /// Its name in Rust.
    pub(crate) ident: Ident,
    /// Its type.
    pub(crate) ty: TokenStream,
}

impl RustField {
    /// The name on the wire, where Rust spells the field otherwise.
    pub(crate) fn rename<'f>(&self, field: &'f Field) -> Option<&'f str> {
        (self.ident != field.name).then_some(&field.name)
    }
}

impl RustTypes {
    /// Hands the shapes of a family to typify, and takes what it makes of them.
    pub(crate) fn of(family: &Family) -> syn::Result<Self> {
        let failed = |what: String| error(format!("typify: {what}"));
        let mut settings = TypeSpaceSettings::default();
        let mut schemas = Map::new();
        for definition in family.definitions.iter().filter(|it| !it.fields_only) {
            let name = &definition.name;
            if let Some(ours) = &definition.rust_type {
                let ours = format!("aisa_gateway::family::{ours}");
                settings.with_replacement(name, ours, iter::empty());
            } else if matches!(definition.kind, DefinitionKind::Tagged { .. }) {
                // A macro of the runtime makes it, with its variants on the heap: no circle leads through them.
                settings.with_replacement(name, name, iter::empty());
            }
            schemas.insert(name.clone(), shape(definition));
        }
        let root = serde_json::from_value::<RootSchema>(json!({ "definitions": schemas }))
            .map_err(|bad| failed(bad.to_string()))?;
        let mut space = TypeSpace::new(&settings);
        space.add_root_schema(root).map_err(|bad| failed(bad.to_string()))?;
        let mut types = BTreeMap::new();
        for made in space.iter_types() {
            let Some(definition) = family.definition(&made.name()) else {
                continue;
            };
            if let Some(ty) = taken(&space, definition, &made.details()).map_err(failed)? {
                types.insert(made.name(), ty);
            }
        }
        Ok(Self(types))
    }

    /// The field of an object, by its name on the wire.
    pub(crate) fn field(&self, definition: &str, field: &str) -> syn::Result<&RustField> {
        let found = match self.0.get(definition) {
            Some(RustType::Struct(fields)) => fields.get(field),
            _ => None,
        };
        found.ok_or_else(|| error(format!("typify made no field `{field}` in `{definition}`")))
    }

    /// The name of such a field in Rust.
    pub(crate) fn ident(&self, definition: &str, field: &str) -> syn::Result<&Ident> {
        self.field(definition, field).map(|field| &field.ident)
    }

    /// The variants of an enum, in the order of its words.
    pub(crate) fn variants(&self, definition: &str) -> &[Ident] {
        match self.0.get(definition) {
            Some(RustType::Enum(variants)) => variants,
            _ => &[],
        }
    }

    /// The map in a definition, and a value of it that is there.
    pub(crate) fn map(&self, definition: &str) -> syn::Result<(&TokenStream, &TokenStream)> {
        match self.0.get(definition) {
            Some(RustType::Map { map, value }) => Ok((map, value)),
            _ => Err(error(format!("typify made no map `{definition}`"))),
        }
    }
}

/// Whether values of the definition are read from responses: any of them may be null, and others may come.
fn is_result(definition: &Definition) -> bool {
    match definition.kind {
        DefinitionKind::Object { closed, .. } => !closed,
        DefinitionKind::Map { nullable, .. } => nullable,
        _ => true,
    }
}

/// The shape of a definition as JSON Schema.
///
/// typify tells the name of a field in Rust and its description, but not the name that it was given: so that is the
/// description.
fn shape(definition: &Definition) -> Value {
    let value = |ty: &Type| match is_result(definition) {
        true => json!({"anyOf": [value(ty), {"type": "null"}]}),
        false => value(ty),
    };
    match &definition.kind {
        DefinitionKind::Object { fields, closed } => {
            let properties = fields.iter().map(|field| {
                let mut property = value(&field.ty);
                property["description"] = field.name.as_str().into();
                (field.name.clone(), property)
            });
            let required = fields.iter().filter(|field| field.required);
            let required: Vec<&str> = required.map(|field| field.name.as_str()).collect();
            json!({
                "type": "object",
                "properties": properties.collect::<Map<_, _>>(),
                "required": required,
                "additionalProperties": !closed,
            })
        }
        DefinitionKind::Enum { values } => {
            let words: Vec<&str> = values.iter().map(|value| value.wire.as_str()).collect();
            json!({"type": "string", "enum": words})
        }
        DefinitionKind::Map { values, .. } => {
            json!({"type": "object", "additionalProperties": value(values)})
        }
        DefinitionKind::Tagged { .. } | DefinitionKind::Scalar { .. } => json!({}),
    }
}

fn value(ty: &Type) -> Value {
    match ty {
        Type::Boolean => json!({"type": "boolean"}),
        Type::Integer => json!({"type": "integer"}),
        Type::Number => json!({"type": "number"}),
        Type::String => json!({"type": "string"}),
        Type::Any => json!({}),
        Type::Array { items, .. } => json!({"type": "array", "items": value(items)}),
        Type::Ref(name) => json!({"$ref": format!("#/definitions/{name}")}),
    }
}

/// What typify made of a definition; nothing where a type of the runtime stands for it.
fn taken(
    space: &TypeSpace,
    definition: &Definition,
    made: &TypeDetails<'_>,
) -> Result<Option<RustType>, String> {
    let spelled = |id: &TypeId| spelled(space, id, is_result(definition));
    let details = |id: &TypeId| space.get_type(id).map_err(|bad| bad.to_string());
    Ok(Some(match made {
        TypeDetails::Struct(object) => {
            let mut fields = BTreeMap::new();
            for field in object.properties_info() {
                let (ident, ty) = (format_ident!("{}", field.name), spelled(&field.type_id)?);
                let wire = field.description.unwrap_or(field.name).to_owned();
                fields.insert(wire, RustField { ident, ty });
            }
            RustType::Struct(fields)
        }
        TypeDetails::Enum(words) => {
            let variants = words.variants().map(|(name, _)| format_ident!("{name}"));
            RustType::Enum(variants.collect())
        }
        TypeDetails::Newtype(around) => {
            let map = around.inner();
            let TypeDetails::Map(_, value) = details(&map)?.details() else {
                return Ok(None);
            };
            let there = match details(&value)?.details() {
                TypeDetails::Option(there) => there,
                _ => value,
            };
            RustType::Map { map: spelled(&map)?, value: spelled(&there)? }
        }
        _ => return Ok(None),
    }))
}

/// A type as it is written. What comes in results is `Text` and `List`: compact, and a list may hold nulls.
fn spelled(space: &TypeSpace, id: &TypeId, in_result: bool) -> Result<TokenStream, String> {
    let made = space.get_type(id).map_err(|bad| bad.to_string())?;
    let spelled = |id: &TypeId| spelled(space, id, in_result);
    Ok(match made.details() {
        TypeDetails::Option(inner) => {
            let inner = spelled(&inner)?;
            quote!(Option<#inner>)
        }
        TypeDetails::Box(inner) => {
            // Either way round breaks a circle; but null needs no box.
            let made = space.get_type(&inner).map_err(|bad| bad.to_string())?;
            if let TypeDetails::Option(there) = made.details() {
                let there = spelled(&there)?;
                quote!(Option<Box<#there>>)
            } else {
                let inner = spelled(&inner)?;
                quote!(Box<#inner>)
            }
        }
        TypeDetails::Vec(items) => {
            let items = spelled(&items)?;
            match in_result {
                true => quote!(aisa_gateway::family::List<#items>),
                false => quote!(Vec<#items>),
            }
        }
        TypeDetails::Map(_, values) => {
            let values = spelled(&values)?;
            quote!(::std::collections::BTreeMap<String, #values>)
        }
        TypeDetails::String if in_result => quote!(aisa_gateway::family::Text),
        TypeDetails::String => quote!(String),
        TypeDetails::Struct(_)
        | TypeDetails::Enum(_)
        | TypeDetails::Newtype(_)
        | TypeDetails::Builtin(_) => {
            let name = made.name();
            name.parse().map_err(|_| format!("`{name}` is no type"))?
        }
        _ => return Err(format!("nothing reads or writes {}", made.describe())),
    })
}

#[cfg(test)]
mod tests {
    use aisa_contract::Family;
    use serde_json::json;

    use super::RustTypes;

    #[test]
    fn fields_have_the_names_and_types_that_typify_gives_them_and_a_circle_has_a_box() {
        let family: Family = serde_json::from_value(json!({"definitions": [
            {"name": "Lid", "kind": {"object": {"fields": [
                {"name": "type", "ty": "string"},
                {"name": "vault", "ty": {"ref": "Vault"}},
                {"name": "seen", "ty": {"ref": "Moment"}},
            ]}}},
            {"name": "Moment", "kind": {"scalar": {"ty": "string"}}, "rust-type": "Timestamp"},
            {"name": "Vault", "kind": {"object": {"fields": [
                {"name": "outer", "ty": {"ref": "Vault"}},
                {"name": "inner", "ty": {"array": {"items": {"ref": "Vault"}}}},
            ]}}},
            {"name": "VaultsRequest", "kind": {"object": {"closed": true, "fields": [
                {"name": "of", "ty": "string", "required": true},
                {"name": "words", "ty": {"array": {"items": "string"}}},
                {"name": "limit", "ty": "integer", "limits": {"minimum": 1}},
            ]}}},
        ]}))
        .unwrap();
        let types = RustTypes::of(&family).unwrap();
        for (definition, field, ident, ty) in [
            ("Lid", "type", "type_", "Option<Text>"),
            ("Lid", "seen", "seen", "Option<Timestamp>"),
            ("Vault", "outer", "outer", "Option<Box<Vault>>"),
            ("Vault", "inner", "inner", "Option<List<Vault>>"),
            ("VaultsRequest", "of", "of", "String"),
            ("VaultsRequest", "words", "words", "Vec<String>"),
            ("VaultsRequest", "limit", "limit", "Option<i64>"),
        ] {
            let made = types.field(definition, field).unwrap();
            let spelled = made.ty.to_string().replace(' ', "");
            assert_eq!(made.ident, ident);
            assert_eq!(spelled.replace("aisa_gateway::family::", ""), ty, "{field}");
        }
    }
}
