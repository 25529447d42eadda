//! The shapes of results: what the schema knows of an object, for columns, tables and finding what it does not know.
//!
//! One walk serves all: one step down, down a dotted path, and through everything.

use crate::model::{Definition, DefinitionKind, EnumValue, Family, Field, Type, Variant};

/// In a path: any key of an object whose keys are data.
pub const ANY_KEY: &str = "*";

/// The shape of a result object.
///
/// ```
/// let family = aisa_contract::family("backlinks")?;
/// let row = family.find("backlinks").and_then(|operation| operation.row_shape()).expect("it has rows");
/// assert!(row.paths(&[]).contains(&"url_from".to_owned()));
/// # Ok::<(), aisa_contract::ContractError>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Shape<'a> {
    family: &'a Family,
    definition: &'a Definition,
}

/// A field that the schema knows of a result object.
#[derive(Clone, Copy, Debug)]
pub struct ShapeField<'a> {
    /// The wire name.
    pub name: &'a str,
    /// The values it holds.
    pub kind: ValueKind<'a>,
}

/// The values of a result field.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum ValueKind<'a> {
    /// `true` or `false`.
    Boolean,
    /// A whole number, sent as `12` or `12.0`.
    Integer,
    /// A number.
    Number,
    /// Text.
    Text,
    /// One of these words, or another that upstream knows.
    Choice(&'a [EnumValue]),
    /// A day or a moment.
    Time,
    /// Names with counts.
    Counts,
    /// Names with texts.
    Texts,
    /// An object of a known shape.
    Object(Shape<'a>),
    /// A list.
    List(Elements<'a>),
    /// An object whose keys are data.
    Map(Elements<'a>),
    /// Anything.
    Any,
}

/// What a list or a map holds.
#[derive(Clone, Copy, Debug)]
pub struct Elements<'a> {
    family: &'a Family,
    ty: &'a Type,
}

impl<'a> Elements<'a> {
    /// The kind of each element.
    #[must_use]
    pub fn kind(self) -> ValueKind<'a> {
        ValueKind::of(self.family, self.ty)
    }
}

impl<'a> Shape<'a> {
    /// The shape of that name; `None` where the family has no such object.
    #[must_use]
    pub fn of(family: &'a Family, name: &str) -> Option<Self> {
        let definition = family.definition(name)?;
        let is_object = matches!(
            definition.kind,
            DefinitionKind::Object { .. } | DefinitionKind::Tagged { .. }
        );
        is_object.then_some(Self { family, definition })
    }

    /// The name of the definition, also of the Rust type.
    #[must_use]
    pub fn name(self) -> &'a str {
        &self.definition.name
    }

    /// The known fields, in the order of the schema. For objects told apart by a word: that word, then the fields
    /// that any of them has, each name once.
    #[must_use]
    pub fn fields(self) -> Vec<ShapeField<'a>> {
        let (tag, variants) = match &self.definition.kind {
            DefinitionKind::Object { fields, .. } => {
                return fields.iter().map(|field| self.read(field)).collect();
            }
            DefinitionKind::Tagged { tag, variants } => (tag, variants),
            _ => return Vec::new(),
        };
        let mut all = vec![ShapeField { name: tag, kind: ValueKind::Text }];
        for variant in variants.iter().filter_map(|variant| self.variant_shape(variant)) {
            for field in variant.fields() {
                if all.iter().all(|known| known.name != field.name) {
                    all.push(field);
                }
            }
        }
        all
    }

    fn read(self, field: &'a Field) -> ShapeField<'a> {
        ShapeField { name: &field.name, kind: ValueKind::of(self.family, &field.ty) }
    }

    fn variant_shape(self, variant: &'a Variant) -> Option<Self> {
        Self::of(self.family, &variant.definition)
    }

    /// The field that tells objects apart, and the words it may hold; `None` where all objects are alike.
    #[must_use]
    pub fn tag(self) -> Option<(&'a str, &'a [Variant])> {
        match &self.definition.kind {
            DefinitionKind::Tagged { tag, variants } => Some((tag, variants)),
            _ => None,
        }
    }

    /// The shape of the objects that this word stands for.
    #[must_use]
    pub fn variant(self, word: &str) -> Option<Self> {
        let (_, variants) = self.tag()?;
        self.variant_shape(variants.iter().find(|variant| variant.word == word)?)
    }

    /// The kind of the field of this name.
    #[must_use]
    pub fn field(self, name: &str) -> Option<ValueKind<'a>> {
        match &self.definition.kind {
            DefinitionKind::Object { fields, .. } => {
                let field = fields.iter().find(|field| field.name == name)?;
                Some(ValueKind::of(self.family, &field.ty))
            }
            DefinitionKind::Tagged { tag, .. } if tag == name => Some(ValueKind::Text),
            DefinitionKind::Tagged { variants, .. } => {
                let mut shapes = variants.iter().filter_map(|variant| self.variant_shape(variant));
                shapes.find_map(|shape| shape.field(name))
            }
            _ => None,
        }
    }

    /// The dotted path of every value, in the order of the schema, with the fields of nested objects in place of the
    /// objects.
    ///
    /// Objects whose keys are data are listed under each of `keys`; without keys they stand for themselves, as lists
    /// do. [`ANY_KEY`] as the only key lists what stands below any key, also in lists.
    #[must_use]
    pub fn paths(self, keys: &[String]) -> Vec<String> {
        let mut paths = Vec::new();
        self.list("", keys, &mut vec![self.name()], &mut paths);
        paths
    }

    /// `open` names the shapes on the way here: one that contains itself is listed once.
    fn list(self, prefix: &str, keys: &[String], open: &mut Vec<&'a str>, paths: &mut Vec<String>) {
        for ShapeField { name, kind } in self.fields() {
            let path = format!("{prefix}{name}");
            let inner = match kind {
                ValueKind::Object(inner) => Some((inner, vec![format!("{path}.")])),
                ValueKind::Map(entries) => {
                    let inner = match entries.kind() {
                        ValueKind::List(elements) if keys == [ANY_KEY] => elements.kind(),
                        kind => kind,
                    };
                    inner.shape().map(|inner| (inner, below(&path, keys)))
                }
                _ => None,
            };
            let Some((inner, prefixes)) = inner else {
                paths.push(path);
                continue;
            };
            if prefixes.is_empty() || open.contains(&inner.name()) {
                paths.push(path);
                continue;
            }
            open.push(inner.name());
            for prefix in prefixes {
                inner.list(&prefix, keys, open, paths);
            }
            open.pop();
        }
    }
}

fn below(path: &str, keys: &[String]) -> Vec<String> {
    keys.iter().map(|key| format!("{path}.{key}.")).collect()
}

impl<'a> ValueKind<'a> {
    /// The kind of a value of this type.
    pub(crate) fn of(family: &'a Family, ty: &'a Type) -> Self {
        match ty {
            Type::Boolean => Self::Boolean,
            Type::Integer => Self::Integer,
            Type::Number => Self::Number,
            Type::String => Self::Text,
            Type::Any => Self::Any,
            Type::Array { items, .. } => Self::List(Elements { family, ty: items }),
            Type::Ref(name) => match family.definition(name) {
                Some(definition) => Self::defined(family, definition),
                None => Self::Any,
            },
        }
    }

    fn defined(family: &'a Family, definition: &'a Definition) -> Self {
        match (definition.rust_type.as_deref(), &definition.kind) {
            (Some("Timestamp" | "Date"), _) => Self::Time,
            (Some("Counts"), _) => Self::Counts,
            (Some("TextMap"), _) => Self::Texts,
            (_, DefinitionKind::Object { .. } | DefinitionKind::Tagged { .. }) => {
                Self::Object(Shape { family, definition })
            }
            (_, DefinitionKind::Enum { values }) => Self::Choice(values),
            (_, DefinitionKind::Map { values, .. }) => Self::Map(Elements { family, ty: values }),
            (_, DefinitionKind::Scalar { ty, .. }) => Self::of(family, ty),
        }
    }

    /// The shape of an object.
    #[must_use]
    pub fn shape(self) -> Option<Shape<'a>> {
        match self {
            Self::Object(shape) => Some(shape),
            _ => None,
        }
    }

    /// The kind of what such a value holds under a key: a field of an object, an entry of a map, an element of a list.
    #[must_use]
    pub fn under(self, key: &str) -> Option<Self> {
        match self {
            Self::Object(shape) => shape.field(key),
            Self::Map(inner) => Some(inner.kind()),
            Self::Counts => Some(Self::Integer),
            Self::Texts | Self::Any => Some(Self::Any),
            Self::List(inner) => key.parse::<usize>().is_ok().then(|| inner.kind()),
            _ => None,
        }
    }

    /// The kind of what stands at a dotted path below such a value. A list without a position in the path answers
    /// with the kind of its elements, and names with counts or texts may hold dots themselves.
    #[must_use]
    pub fn at(self, path: &str) -> Option<Self> {
        if let Self::Counts | Self::Texts | Self::Any = self {
            return self.under(path);
        }
        let (key, rest) = match path.split_once('.') {
            Some((key, rest)) => (key, Some(rest)),
            None => (path, None),
        };
        match (self.under(key), self) {
            (Some(kind), _) => rest.map_or(Some(kind), |rest| kind.at(rest)),
            (None, Self::List(inner)) => inner.kind().at(path),
            (None, _) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;

    fn garden() -> Family {
        let reference = |name: &str| json!({"ref": name});
        let object = |name: &str, fields: &[(&str, Value)]| {
            let fields = fields.iter().map(|(name, ty)| json!({"name": name, "ty": ty}));
            json!({"name": name, "kind": {"object": {"fields": fields.collect::<Vec<_>>()}}})
        };
        let list = |of: Value| json!({"array": {"items": of}});
        let map = |name: &str, of: Value| json!({"name": name, "kind": {"map": {"values": of}}});
        let mut counts = map("Birds", json!("integer"));
        counts["rust-type"] = json!("Counts");
        let family = json!({"name": "garden", "definitions": [
            object("Tree", &[
                ("height", json!("number")),
                ("bark", reference("Bark")),
                ("by_year", reference("ByYear")),
                ("nests", reference("Nests")),
                ("birds", reference("Birds")),
                ("seedlings", list(reference("Bark"))),
            ]),
            object("Bark", &[("colour", json!("string"))]),
            object("Onion", &[("layer", json!("integer")), ("inner", reference("Onion"))]),
            map("ByYear", reference("Bark")),
            map("Nests", list(reference("Bark"))),
            counts,
        ]});
        serde_json::from_value(family).unwrap()
    }

    fn shape<'a>(family: &'a Family, name: &str) -> Shape<'a> {
        Shape::of(family, name).unwrap()
    }

    #[test]
    fn paths_spread_objects_and_the_keys_that_are_asked_for() {
        let keys = |keys: &[&str]| keys.iter().map(ToString::to_string).collect::<Vec<_>>();
        let cases: [(&[&str], &[&str]); 3] = [
            (&[], &["by_year", "nests"]),
            (&["1", "2"], &["by_year.1.colour", "by_year.2.colour", "nests"]),
            (&["*"], &["by_year.*.colour", "nests.*.colour"]),
        ];
        for (given, expected) in cases {
            let whole = [&["height", "bark.colour"], expected, &["birds", "seedlings"]].concat();
            assert_eq!(shape(&garden(), "Tree").paths(&keys(given)), whole, "{given:?}");
        }
    }

    #[test]
    fn a_shape_that_contains_itself_is_listed_once() {
        let family = garden();
        let onion = shape(&family, "Onion");
        assert_eq!(onion.paths(&[]), ["layer", "inner"]);
        let deep = ValueKind::Object(onion).at("inner.inner.inner.layer");
        assert!(matches!(deep, Some(ValueKind::Integer)), "{deep:?}");
    }

    #[test]
    fn paths_lead_through_lists_maps_and_keys_with_dots() {
        let cases = [
            ("height", true),
            ("height.more", false),
            ("bark.colour", true),
            ("bark.smell", false),
            ("by_year.2020.colour", true),
            ("by_year.2020.smell", false),
            ("nests.*.colour", true),
            ("nests.1.0.colour", true),
            ("seedlings.colour", true),
            ("seedlings.3", true),
            ("birds.co.uk", true),
            ("", false),
        ];
        let family = garden();
        for (path, known) in cases {
            let found = ValueKind::Object(shape(&family, "Tree")).at(path);
            assert_eq!(found.is_some(), known, "{path}: {found:?}");
        }
    }
}
