//! The schema folder as a contract that docs can be compared with.

use aisa_contract::{Definition, DefinitionKind, Field, Method, Operation, Type};

use crate::contract::{
    BodyShape, Contract, Coverage, Facts, FieldDoc, Fields, Form, Home, KeywordFacts, OperationDoc,
    Path, Place, Shape, Source,
};

/// Levels of nested definitions; deeper ones are a cycle.
const MAX_DEPTH: usize = 16;

impl Contract {
    /// The contract of this project.
    pub fn from_api(api: &aisa_contract::Contract) -> Self {
        let shared = api.gateway.definitions.as_slice();
        let envelope = with_tasks(shared, side(shared, Some("Envelope")));
        let operations = api.operations().map(|(family, operation)| OperationDoc {
            name: operation.name.clone(),
            method: Some(match operation.method {
                Method::Get => "GET".to_owned(),
                Method::Post => "POST".to_owned(),
            }),
            path: Some(operation.path.clone()),
            body: Some(body(api, operation)),
            request: side(&family.definitions, operation.request.as_deref()),
            result: side(&family.definitions, Some(&operation.result)),
            envelope: envelope.clone(),
            place: Place::Schema(operation.origin.clone()),
        });
        let source = Source {
            name: "schema".to_owned(),
            form: Form::Schema,
            host: crate::host::base_host(&api.gateway.base_url),
            version: crate::host::gateway_version(&api.gateway.base_url),
            ..Source::default()
        };
        let families = api.families.iter();
        let families = families.map(|family| (family.name.clone(), family.definitions.clone()));
        Self {
            source,
            operations: operations.collect(),
            catalogue: true,
            others: 0,
            coverage: Coverage::default(),
            definitions: families.chain([(String::new(), shared.to_vec())]).collect(),
        }
    }
}

fn body(api: &aisa_contract::Contract, operation: &Operation) -> BodyShape {
    match operation.request {
        None => BodyShape::None,
        Some(_) if api.gateway.body.starts_with("array") => BodyShape::Array,
        Some(_) => BodyShape::Object,
    }
}

/// All fields of a definition and of what it holds.
fn side(known: &[Definition], definition: Option<&str>) -> Fields {
    let mut fields = Fields { whole: true, ..Fields::default() };
    if let Some(name) = definition {
        Collector { known, active: Vec::new(), fields: &mut fields }.object(
            name,
            &Path::default(),
            0,
        );
    }
    fields.states_null = fields.list.iter().any(|field| field.nullable == Some(true));
    fields.states_maps = true;
    fields
}

/// The envelope with the task inside, whether the schema links the two or not.
fn with_tasks(known: &[Definition], mut fields: Fields) -> Fields {
    let tasks = Path::dotted("tasks");
    if fields.get(&tasks).is_some() && !fields.has_below(&tasks) {
        Collector { known, active: Vec::new(), fields: &mut fields }.object("Task", &tasks, 1);
    }
    fields
}

struct Collector<'a> {
    known: &'a [Definition],
    /// The definitions that the walk is inside of: one that contains itself is entered once.
    active: Vec<&'a str>,
    fields: &'a mut Fields,
}

impl<'a> Collector<'a> {
    fn named(&self, name: &str) -> Option<&'a Definition> {
        self.known.iter().find(|definition| definition.name == name)
    }

    fn object(&mut self, name: &str, path: &Path, depth: usize) {
        let Some(definition) = self.named(name).filter(|_| depth <= MAX_DEPTH) else {
            return;
        };
        if self.active.contains(&definition.name.as_str()) {
            return;
        }
        self.active.push(&definition.name);
        match &definition.kind {
            DefinitionKind::Object { fields, .. } => {
                self.home(path, definition);
                for field in fields {
                    let at = path.join(&field.name);
                    self.fields.list.push(self.field(field, at.clone()));
                    self.inside(&field.ty, &at, depth + 1);
                }
            }
            DefinitionKind::Map { values, .. } => self.inside(values, &path.join("*"), depth + 1),
            DefinitionKind::Tagged { tag, variants } => {
                self.home(path, definition);
                for variant in variants {
                    let at = path.join(&format!("{tag}={}", variant.word));
                    self.fields.list.push(FieldDoc {
                        path: at.clone(),
                        shape: Shape::Object,
                        nullable: Some(false),
                        place: Place::Schema(definition.origin.clone()),
                        ..FieldDoc::default()
                    });
                    self.object(&variant.definition, &at, depth + 1);
                }
            }
            DefinitionKind::Enum { .. } | DefinitionKind::Scalar { .. } => {}
        }
        self.active.pop();
    }

    fn home(&mut self, path: &Path, definition: &Definition) {
        self.fields.homes.push(Home {
            path: path.clone(),
            definition: definition.name.clone(),
            place: Place::Schema(definition.origin.clone()),
        });
    }

    fn inside(&mut self, ty: &Type, path: &Path, depth: usize) {
        match ty {
            Type::Array { items, .. } => self.inside(items, path, depth),
            Type::Ref(name) => self.object(name, path, depth),
            _ => {}
        }
    }

    fn field(&self, field: &Field, path: Path) -> FieldDoc {
        FieldDoc {
            path,
            shape: self.shape(&field.ty, 0),
            nullable: Some(field.nullable),
            facts: Facts {
                required: Some(field.required),
                unless: Vec::new(),
                default: field.default.clone(),
                minimum: bound(field.limits.min_number, field.limits.minimum),
                maximum: bound(field.limits.max_number, field.limits.maximum),
                max_items: field
                    .limits
                    .max_items
                    .or(field.limits.max_properties)
                    .or(field.max_conditions),
                max_length: field.limits.max_length.or(field.limits.max_item_length),
                max_domains: field.max_domains,
                targets: field.target.clone(),
                min_date: field.min_date.clone(),
                max_date: field.max_date.clone(),
                keyword: field.keyword.as_ref().map_or_else(KeywordFacts::default, |rule| {
                    KeywordFacts {
                        max_words: rule.max_words,
                        decoded: rule.decoded,
                        lower_cased: rule.lower_cased,
                    }
                }),
                moment: false,
                values: self.values(&field.ty),
            },
            place: Place::Schema(field.origin.clone()),
            prose_line: None,
        }
    }

    fn shape(&self, ty: &Type, depth: usize) -> Shape {
        match ty {
            Type::Boolean => Shape::Boolean,
            Type::Integer => Shape::Integer,
            Type::Number => Shape::Number,
            Type::String => Shape::Text,
            Type::Any => Shape::Any,
            Type::Array { items, .. } => Shape::list(self.shape(items, depth)),
            Type::Ref(name) => match self.named(name).map(|definition| &definition.kind) {
                Some(DefinitionKind::Object { .. }) => Shape::Object,
                Some(DefinitionKind::Tagged { tag, .. }) => Shape::Tagged(tag.clone()),
                Some(DefinitionKind::Enum { .. }) => Shape::Text,
                Some(DefinitionKind::Map { values, .. }) if depth < MAX_DEPTH => {
                    Shape::map(self.shape(values, depth + 1))
                }
                Some(DefinitionKind::Scalar { ty, .. }) if depth < MAX_DEPTH => {
                    self.shape(ty, depth + 1)
                }
                _ => Shape::Any,
            },
        }
    }

    /// The words of an enum, also behind a list.
    fn values(&self, ty: &Type) -> Option<Vec<String>> {
        match ty {
            Type::Array { items, .. } => self.values(items),
            Type::Ref(name) => match &self.named(name)?.kind {
                DefinitionKind::Enum { values } => {
                    Some(values.iter().map(|value| value.wire.clone()).collect())
                }
                _ => None,
            },
            _ => None,
        }
    }
}

/// The bound of a number, with a fraction or without.
#[expect(
    clippy::cast_precision_loss,
    reason = "bounds of the schema are far smaller than what a float holds"
)]
pub(crate) fn bound(number: Option<f64>, whole: Option<i64>) -> Option<f64> {
    number.or(whole.map(|whole| whole as f64))
}
