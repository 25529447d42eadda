//! The walk over a shape that columns, tables and [`unknown_fields`](crate::answer::unknown_fields) share: one step
//! down, down a dotted path, and through everything.

use super::{Shape, ShapeField, ValueKind};

/// In a path: any key of an object whose keys are data.
pub const ANY_KEY: &str = "*";

impl Shape {
    /// The kind of the field of this name.
    #[must_use]
    pub fn field(&self, name: &str) -> Option<ValueKind> {
        let fields = self.fields();
        fields
            .iter()
            .find(|known| known.name == name)
            .map(|known| known.kind)
    }

    /// The dotted path of every value, in the order of the schema, with the fields of nested objects in place of the
    /// objects.
    ///
    /// Objects whose keys are data are listed under each of `keys`; without keys they stand for themselves, as lists
    /// do. [`ANY_KEY`] as the only key lists what stands below any key, also in lists.
    #[must_use]
    pub fn paths(&self, keys: &[String]) -> Vec<String> {
        let mut paths = Vec::new();
        self.list("", keys, &mut vec![self.name], &mut paths);
        paths
    }

    /// `open` names the shapes on the way here: one that contains itself is listed once.
    fn list(
        &self,
        prefix: &str,
        keys: &[String],
        open: &mut Vec<&'static str>,
        paths: &mut Vec<String>,
    ) {
        for ShapeField { name, kind } in self.fields().iter() {
            let path = format!("{prefix}{name}");
            let (inner, prefixes) = match kind {
                ValueKind::Object(inner) => (inner, vec![format!("{path}.")]),
                ValueKind::Map(ValueKind::Object(inner)) => (inner, below(&path, keys)),
                ValueKind::Map(ValueKind::List(ValueKind::Object(inner))) if keys == [ANY_KEY] => {
                    (inner, below(&path, keys))
                }
                _ => {
                    paths.push(path);
                    continue;
                }
            };
            if prefixes.is_empty() || open.contains(&inner.name) {
                paths.push(path);
                continue;
            }
            open.push(inner.name);
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

impl ValueKind {
    /// The kind of what such a value holds under a key: a field of an object, an entry of a map, an element of a list.
    #[must_use]
    pub fn under(&self, key: &str) -> Option<Self> {
        match self {
            Self::Object(shape) => shape.field(key),
            Self::Map(inner) => Some(**inner),
            Self::Counts => Some(Self::Integer),
            Self::Texts | Self::Any => Some(Self::Any),
            Self::List(inner) => key.parse::<usize>().is_ok().then_some(**inner),
            _ => None,
        }
    }

    /// The kind of what stands at a dotted path below such a value. A list without a position in the path answers
    /// with the kind of its elements, and names with counts or texts may hold dots themselves.
    #[must_use]
    pub fn at(&self, path: &str) -> Option<Self> {
        if let Self::Counts | Self::Texts | Self::Any = self {
            return self.under(path);
        }
        let (key, rest) = match path.split_once('.') {
            Some((key, rest)) => (key, Some(rest)),
            None => (path, None),
        };
        match (self.under(key), self) {
            (Some(kind), _) => rest.map_or(Some(kind), |rest| kind.at(rest)),
            (None, Self::List(inner)) => inner.at(path),
            (None, _) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TREE: Shape = Shape::new("Tree", || {
        const {
            &[
                ShapeField::new("height", ValueKind::Number),
                ShapeField::new("bark", ValueKind::Object(&BARK)),
                ShapeField::new("by_year", ValueKind::Map(&ValueKind::Object(&BARK))),
                ShapeField::new(
                    "nests",
                    ValueKind::Map(&ValueKind::List(&ValueKind::Object(&BARK))),
                ),
                ShapeField::new("birds", ValueKind::Counts),
                ShapeField::new("seedlings", ValueKind::List(&ValueKind::Object(&BARK))),
            ]
        }
    });
    const BARK: Shape = Shape::new(
        "Bark",
        || const { &[ShapeField::new("colour", ValueKind::Text)] },
    );
    static ONION: Shape = Shape::new("Onion", || {
        const {
            &[
                ShapeField::new("layer", ValueKind::Integer),
                ShapeField::new("inner", ValueKind::Object(&ONION)),
            ]
        }
    });

    #[test]
    fn paths_spread_objects_and_the_keys_that_are_asked_for() {
        let keys = |keys: &[&str]| keys.iter().map(ToString::to_string).collect::<Vec<_>>();
        let cases: [(&[&str], &[&str]); 3] = [
            (&[], &["by_year", "nests"]),
            (
                &["1", "2"],
                &["by_year.1.colour", "by_year.2.colour", "nests"],
            ),
            (&["*"], &["by_year.*.colour", "nests.*.colour"]),
        ];
        for (given, expected) in cases {
            let whole = [
                &["height", "bark.colour"],
                expected,
                &["birds", "seedlings"],
            ]
            .concat();
            assert_eq!(TREE.paths(&keys(given)), whole, "{given:?}");
        }
    }

    #[test]
    fn a_shape_that_contains_itself_is_listed_once() {
        assert_eq!(ONION.paths(&[]), ["layer", "inner"]);
        let deep = ValueKind::Object(&ONION).at("inner.inner.inner.layer");
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
        for (path, known) in cases {
            let found = ValueKind::Object(&TREE).at(path);
            assert_eq!(found.is_some(), known, "{path}: {found:?}");
        }
    }
}
