//! Every file is JSON Schema, and every example is an instance of what it illustrates.

use serde_json::{Map, Value, json};

use crate::{DEFINITIONS, FILES};

#[test]
fn every_file_passes_the_draft_07_metaschema() {
    assert!(FILES.len() > 20);
    for (name, schema) in FILES.iter() {
        // It names our rules by their path; the metaschema asks for the address of a draft.
        let mut schema = schema.clone();
        schema.as_object_mut().unwrap().remove("$schema");
        if let Err(error) = jsonschema::draft7::meta::validate(&schema) {
            panic!("{name}{}: {error}", error.instance_path());
        }
    }
}

/// Every schema that has examples, by its pointer into the definitions.
fn illustrated() -> Vec<(String, &'static Vec<Value>)> {
    let definitions = DEFINITIONS.as_object().unwrap();
    let all = definitions.iter().flat_map(|(name, definition)| {
        let fields = definition["properties"].as_object().into_iter().flatten();
        let fields =
            fields.map(move |(field, property)| (format!("/{name}/properties/{field}"), property));
        std::iter::once((format!("/{name}"), definition)).chain(fields)
    });
    all.filter_map(|(pointer, schema)| Some((pointer, schema["examples"].as_array()?))).collect()
}

/// The faults of instances, each named by the pointer of its schema.
fn faults(instances: &Value) -> Vec<String> {
    // One schema with a property per pointer: compiled once, not once per property.
    let properties: Map<_, _> = illustrated()
        .into_iter()
        .map(|(pointer, _)| (pointer.clone(), json!({"$ref": format!("#/definitions{pointer}")})))
        .collect();
    let whole = json!({
        "$schema": "http://json-schema.org/draft-07/schema#",
        "definitions": &*DEFINITIONS,
        "properties": properties,
        "additionalProperties": false,
    });
    let validator =
        jsonschema::draft7::options().should_validate_formats(true).build(&whole).unwrap();
    validator
        .iter_errors(instances)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect()
}

#[test]
fn every_example_fits_its_schema() {
    let illustrated = illustrated();
    let most = illustrated.iter().map(|(_, examples)| examples.len()).max().unwrap();
    let total: usize = illustrated.iter().map(|(_, examples)| examples.len()).sum();
    assert!(total > 500, "only {total} examples");
    for i in 0..most {
        let instances: Map<_, _> = illustrated
            .iter()
            .filter_map(|(pointer, examples)| Some((pointer.clone(), examples.get(i)?.clone())))
            .collect();
        assert_eq!(faults(&Value::Object(instances)), Vec::<String>::new());
    }
}

#[test]
fn a_wrong_example_would_be_found() {
    let wrong = json!({"/Date": "31.01.2025", "/Counts": {"com": "many"}, "/TargetRank/properties/rank": 1001, "/Nowhere": 1});
    assert_eq!(faults(&wrong).len(), 4);
}
