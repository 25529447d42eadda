//! The schema folder as a contract that docs can be compared with: one walk over the definitions of each operation.

use aisa_contract::{Definition, DefinitionKind, Field, Method, Operation, Type};

use crate::{
    contract::{BodyShape, Contract, Coverage, Form, OperationDoc, Source},
    fields::{
        Facts, FieldDoc, Fields, MAX_DEPTH, ObjectLocation, Path, Place, Shape, definition, words,
    },
    host,
};

impl Contract {
    /// The contract of this project.
    pub fn from_api(api: &aisa_contract::Contract) -> Self {
        Self::of_operations(api, |_| true)
    }

    /// The part of it that describes these operations.
    pub(crate) fn of_operations(
        api: &aisa_contract::Contract,
        is_part: impl Fn(&Operation) -> bool,
    ) -> Self {
        let shared = api.gateway.definitions.as_slice();
        let mut envelope = side(shared, Some("Envelope"));
        // The schema need not link the envelope with the tasks inside.
        let tasks = Path::dotted("tasks");
        if envelope.get(&tasks).is_some() && !envelope.has_below(&tasks) {
            Walk { known: shared, active: Vec::new(), fields: &mut envelope }
                .object("Task", &tasks, 1);
        }
        let operations = api.operations().filter(|(_, operation)| is_part(operation));
        let operations = operations.map(|(family, operation)| OperationDoc {
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
            description: operation.summary.clone(),
            place: Place::Schema(operation.origin.clone()),
        });
        let families = api.families.iter();
        let families = families.map(|family| (family.name.clone(), family.definitions.clone()));
        Self {
            source: Source {
                name: "schema".to_owned(),
                form: Form::Schema,
                host: host::base_host(&api.gateway.base_url),
                version: host::gateway_version(&api.gateway.base_url),
                ..Source::default()
            },
            operations: operations.collect(),
            catalogue: true,
            skipped_operations: 0,
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
    let mut fields = Fields { complete: true, states_maps: true, ..Fields::default() };
    if let Some(name) = definition {
        Walk { known, active: Vec::new(), fields: &mut fields }.object(name, &Path::default(), 0);
    }
    fields.states_null = fields.list.iter().any(|field| field.nullable == Some(true));
    fields
}

struct Walk<'a> {
    known: &'a [Definition],
    /// The definitions that the walk is inside of: one that contains itself is entered once.
    active: Vec<&'a str>,
    fields: &'a mut Fields,
}

impl Walk<'_> {
    fn object(&mut self, name: &str, path: &Path, depth: usize) {
        let Some(definition) = definition(self.known, name).filter(|_| depth <= MAX_DEPTH) else {
            return;
        };
        if self.active.contains(&definition.name.as_str()) {
            return;
        }
        self.active.push(&definition.name);
        if matches!(definition.kind, DefinitionKind::Object { .. } | DefinitionKind::Tagged { .. })
        {
            self.fields.objects.push(ObjectLocation {
                path: path.clone(),
                definition: definition.name.clone(),
                place: Place::Schema(definition.origin.clone()),
            });
        }
        match &definition.kind {
            DefinitionKind::Object { fields, .. } => {
                for field in fields {
                    let at = path.join(&field.name);
                    self.fields.list.push(self.field(field, at.clone()));
                    self.inside(&field.ty, &at, depth + 1);
                }
            }
            DefinitionKind::Map { values, .. } => self.inside(values, &path.join("*"), depth + 1),
            DefinitionKind::Tagged { tag, variants } => {
                for variant in variants {
                    let at = path.join(&format!("{tag}={}", variant.word));
                    let place = Place::Schema(definition.origin.clone());
                    let object = FieldDoc::object(at.clone(), place);
                    self.fields.list.push(FieldDoc { nullable: Some(false), ..object });
                    self.object(&variant.definition, &at, depth + 1);
                }
            }
            DefinitionKind::Enum { .. } | DefinitionKind::Scalar { .. } => {}
        }
        self.active.pop();
    }

    fn inside(&mut self, ty: &Type, path: &Path, depth: usize) {
        if let Some(name) = ty.named() {
            self.object(name, path, depth);
        }
    }

    fn field(&self, field: &Field, path: Path) -> FieldDoc {
        FieldDoc {
            path,
            shape: Shape::from_type(self.known, &field.ty),
            nullable: Some(field.nullable),
            facts: Facts {
                required: Some(field.required),
                values: words(self.known, &field.ty),
                rules: field.clone(),
                ..Facts::default()
            },
            place: Place::Schema(field.origin.clone()),
            ..FieldDoc::default()
        }
    }
}
