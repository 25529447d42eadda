//! Whole documents become families: each operation is drafted after the other, `codegen` takes the drafts once their blanks
//! are filled in, the sandbox serves them, and drift finds nothing in what they were drafted from.

use std::path::{Path, PathBuf};

use aisa_codegen::{BLANK, SchemaSet, check, fill_placeholders, semver, skeleton};
use aisa_contract::request;
use aisa_drift::{self as drift, Contract, Hints, Words};
use aisa_sandbox::Sandbox;
use serde_json::{Value, json};

use crate::support::{SET, newest_docs, read};

/// An invented document that has an operation of each kind.
const KINDS: &str = include_str!("fixtures/kinds.json");

/// A family drafted from a document.
struct Drafted {
    set: SchemaSet,
    docs: Contract,
    /// How many fields and shapes became common, and how many blanks there are.
    shared: Vec<String>,
    blanks: usize,
    /// Why operations are not drafted.
    refused: Vec<String>,
}

/// Drafts what a document describes for a family of its own, in a schema folder without others.
fn drafted(name: &str, docs: Contract) -> Drafted {
    let gateway = SET.file("gateway.json").expect("it is there").to_string();
    let gateway = [("gateway.json".to_owned(), gateway)].into();
    let mut set = SchemaSet::from_files(&gateway).expect("the file is JSON");
    let prefix = format!("/dataforseo/{}/", docs.families().join("/"));
    for (path, text) in skeleton::family(&set, name, &prefix).expect("the name is free") {
        set = set.with_file(&path, &text).expect("templates are JSON");
    }
    join(set, name, docs)
}

/// Drafts what a document describes and a family lacks.
fn join(mut set: SchemaSet, name: &str, mut docs: Contract) -> Drafted {
    docs.operations.retain(|operation| operation.is_described());
    let (mut shared, mut refused) = (Vec::new(), Vec::new());
    for operation in &docs.operations {
        if set.file(&format!("{name}/{}.json", operation.name)).is_some() {
            continue;
        }
        let api = aisa_codegen::lower(&fill_placeholders(&set));
        let family = api.family(name).expect("the family is there");
        let words = Words::new(&set, &api, &docs);
        let draft = match drift::draft(&words, family, &docs, operation) {
            Ok(draft) => draft,
            Err(why) => {
                refused.push(why);
                continue;
            }
        };
        for (path, file) in &draft.changed {
            set = set.with_file(path, &file.to_string()).expect("drafts are JSON");
        }
        let common = format!("{name}/common.json");
        let text = aisa_codegen::layout::file(set.file(&common).expect("the family has it"));
        if let Some((_, text)) = skeleton::missing_types(&text, &draft.file) {
            set = set.with_file(&common, &text).expect("drafts are JSON");
        }
        let path = format!("{name}/{}.json", operation.name);
        set = set.with_file(&path, &draft.file.to_string()).expect("drafts are JSON");
        shared.extend(draft.shared);
    }
    let blanks = set.files().map(|(_, file)| file.to_string().matches(BLANK).count());
    Drafted { blanks: blanks.sum(), set, docs, shared, refused }
}

/// What `codegen`, drift and the sandbox say of a family drafted from a document.
async fn contradictions(name: &str, drafted: &Drafted) -> Vec<String> {
    let filled = fill_placeholders(&drafted.set);
    let found = check(&filled);
    let mut said: Vec<String> = found.iter().map(ToString::to_string).collect();
    // What is refused does not hide what the others contradict.
    let refused = |path: &str| found.iter().any(|finding| finding.file == path);
    let kept = filled.files().filter(|(path, _)| !refused(path));
    let kept = kept.map(|(path, file)| (path.to_owned(), file.to_string())).collect();
    let filled = SchemaSet::from_files(&kept).expect("it is JSON");
    if let Err(error) = aisa_codegen::generate(&filled) {
        said.push(error.to_string());
    }
    let api = aisa_codegen::lower(&filled);
    let report = drift::compare(&Contract::from_api(&api), &drafted.docs, &[]);
    // What cannot be drafted is an operation that the schema lacks.
    let is_draft = |change: &&drift::Change| change.kind != drift::Kind::OperationAdded;
    said.extend(report.changes.iter().filter(is_draft).map(|change| {
        format!("{} {}: {} → {}", change.kind, change.subject(), change.ours, change.docs)
    }));
    said.extend(served(&api, name).await);
    said
}

/// What is wrong with the responses of a sandbox that serves a contract.
async fn served(api: &aisa_contract::Contract, name: &str) -> Vec<String> {
    let bundle = serde_json::to_string(api).expect("contracts are JSON");
    let today = aisa_contract::value::calendar::today();
    let same_day = today.to_string().parse().expect("a day");
    let sandbox = Sandbox::builder().contract_json(bundle).rows(3).today(same_day).start().await;
    let sandbox = match sandbox {
        Ok(sandbox) => sandbox,
        Err(error) => return vec![format!("the sandbox: {error}")],
    };
    let family = api.family(name).expect("the family is there");
    // Another test may have installed it.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let client = reqwest::Client::new();
    let mut said = Vec::new();
    for operation in &family.operations {
        let called = family.find(&operation.name).expect("the operation is there");
        let request = called.example();
        if let Err(wrong) = request::check(called, &request, today) {
            said.push(format!("{}: the example is refused: {wrong:?}", operation.name));
            continue;
        }
        let url = format!("{}{}", sandbox.url(), operation.path);
        let sent = match operation.request {
            Some(_) => client
                .post(url)
                .header("content-type", "application/json")
                .body(json!([request]).to_string()),
            None => client.get(url),
        };
        let sent = sent.bearer_auth(sandbox.key()).send().await.expect("the sandbox responds");
        let response = sent.bytes().await.expect("the response is complete");
        let response: Value = serde_json::from_slice(&response).expect("the response is JSON");
        let code = response.pointer("/tasks/0/status_code").and_then(Value::as_u64);
        if code != Some(20000) {
            said.push(format!("{}: {response}", operation.name));
        }
        let unknown = drift::unknown_fields(family, operation, &response);
        said.extend(unknown.iter().map(|field| format!("{}: unknown {field}", operation.name)));
    }
    said
}

#[tokio::test]
async fn an_operation_of_each_kind_becomes_a_draft_without_contradiction() {
    let drafted = drafted("groves", read(KINDS));
    assert_eq!(drafted.refused, [""; 0]);
    assert_eq!(contradictions("groves", &drafted).await, [""; 0]);
    let names = drafted.docs.operations.iter().map(|operation| operation.name.as_str());
    let names: Vec<&str> = names.collect();
    let expected = [
        "varieties",
        "trees",
        "hedges",
        "fruit_weigh",
        "finds_live_advanced",
        "finds_live_regular",
        "growers_pair",
    ];
    assert_eq!(names, expected, "the task queue is left out");
    let common = drafted.set.file("groves/common.json").expect("the family has it");
    let common = &common["definitions"];
    // A shape of two operations is one, whatever its name in the docs, with what it holds; so is a field.
    assert_eq!(common["Soil"]["properties"]["kind"]["anyOf"][0]["$ref"], "#/definitions/Kind");
    assert_eq!(common["FindsLiveAdvancedRow"]["x-tag"], "type");
    assert_eq!(common["RequestFields"]["properties"]["keyword"]["maxLength"], 700);
    let hedges = drafted.set.file("groves/hedges.json").expect("it is drafted");
    let hedge = &hedges["definitions"]["HedgesRow"]["properties"];
    assert_eq!(hedge["soil"]["anyOf"][0]["$ref"], "common.json#/definitions/Soil");
    assert_eq!(hedge["height"]["$ref"], "common.json#/definitions/ResultFields/properties/height");
    let trees = drafted.set.file("groves/trees.json").expect("it is drafted");
    let tree = &trees["definitions"]["TreesRow"]["properties"];
    assert_eq!(tree["height"], hedge["height"]);
    // What prose says is read, in whatever words.
    let read_as = |file: &str, request: &str, field: &str| {
        let file = drafted.set.file(&format!("groves/{file}.json")).expect("it is drafted");
        let mut field = file["definitions"][request]["properties"][field].clone();
        let keywords = field.as_object_mut().expect("it is there");
        keywords.retain(|keyword, _| !["description", "x-docs"].contains(&keyword.as_str()));
        field
    };
    let date = "common.json#/definitions/Date";
    for (field, expected) in [
        ("ripe", json!({"type": "boolean", "x-default": false})),
        ("age", json!({"type": "integer", "minimum": 1, "maximum": 3})),
        ("ladder", json!({"type": "integer", "x-default": 4})),
        ("mood", json!({"type": "string"})),
        ("note", json!({"type": "string"})),
        ("spread", json!({"type": "number", "minimum": 0.5, "maximum": 40})),
    ] {
        assert_eq!(read_as("trees", "TreesRequest", field), expected, "{field}");
    }
    for (file, request, field, expected) in [
        ("hedges", "HedgesRequest", "date_from", json!({"$ref": date, "x-min-date": "2021-03-04"})),
        ("hedges", "HedgesRequest", "date_to", json!({"$ref": date, "x-max-date": "today"})),
        (
            "fruit_weigh",
            "FruitWeighRequest",
            "since",
            json!({"$ref": date, "x-min-date": "today-6m", "x-default": "today-1m"}),
        ),
    ] {
        assert_eq!(read_as(file, request, field), expected, "{field}");
    }
    // What contains itself refers to itself.
    assert_eq!(tree["saplings"]["items"]["anyOf"][0]["$ref"], "#/definitions/TreesRow");
}

#[test]
fn what_becomes_common_changes_nothing_for_users_of_the_operation_that_had_it() {
    let mut trees = read(KINDS);
    trees.operations.retain(|operation| operation.name == "trees");
    let trees = fill_placeholders(&drafted("groves", trees).set);
    let all = join(trees.clone(), "groves", read(KINDS)).set;
    // What is described keeps its name.
    let soil = all.file("groves/common.json").expect("it is there");
    assert!(soil["definitions"]["TreesSoil"].is_object());
    let family = |set: &SchemaSet| {
        let api = aisa_codegen::lower(&fill_placeholders(set));
        api.family("groves").cloned().expect("it is there")
    };
    let verdict = semver::compare(&family(&trees), &family(&all)).expect("both are read");
    assert_eq!(verdict.level(), semver::Level::Additive);
}

#[test]
fn words_that_the_schema_has_are_taken_from_another_operation_and_from_another_family() {
    let docs = read(KINDS);
    let drafted = drafted("groves", docs.clone());
    let described = |text: String| text.replace(BLANK, "Says it in our words");
    // A document of the same sentences, for another family.
    let other = read(&KINDS.replace("/v3/groves/", "/v3/woods/"));
    let mut set = fill_placeholders(&drafted.set);
    for (path, file) in drafted.set.files() {
        set = set.with_file(path, &described(file.to_string())).expect("it is JSON");
    }
    let family = skeleton::family(&fill_placeholders(&set), "woods", "/dataforseo/woods/");
    for (path, text) in family.expect("the name is free") {
        set = set.with_file(&path, &text).expect("templates are JSON");
    }
    let mut docs = docs;
    docs.operations.extend(other.operations);
    let api = aisa_codegen::lower(&fill_placeholders(&set));
    let words = Words::new(&set, &api, &docs);
    let woods = api.family("woods").expect("the family is there");
    let finds = docs.find("woods/finds_live_advanced").expect("it is there");
    let draft = drift::draft(&words, woods, &docs, finds).expect("the docs are enough");
    let definitions = draft.file["definitions"].as_object().expect("there are some");
    let described = |name: &str| &definitions[name]["properties"];
    assert_eq!(
        described("FindsLiveAdvancedRequest")["depth"]["description"],
        "Says it in our words"
    );
    assert_eq!(described("FindsLiveAdvancedNest")["eggs"]["description"], "Says it in our words");
    assert_eq!(definitions["FindsLiveAdvancedSoil"]["description"], "Says it in our words");
    assert_eq!(
        draft.file.to_string().matches("x-docs").count(),
        1,
        "the operation has no words yet"
    );
    assert_eq!(draft.shared, [""; 0]);
    // A sentence that the schema says in two ways means something else each time.
    let in_other_words = |set: SchemaSet, file: &str, pointer: &str| {
        let mut schema = set.file(file).expect("it is there").clone();
        *schema.pointer_mut(pointer).expect("it is there") = "Says it otherwise".into();
        set.with_file(file, &schema.to_string()).expect("it is JSON")
    };
    let height = "/definitions/ResultFields/properties/height/description";
    let tree = "/definitions/TreesRow/properties/height";
    let mut trees = set.file("groves/trees.json").expect("it is there").clone();
    *trees.pointer_mut(tree).expect("it is there") =
        json!({"type": ["number", "null"], "description": "Height of a tree in metres"});
    let set = set.with_file("groves/trees.json", &trees.to_string()).expect("it is JSON");
    let set = in_other_words(set, "groves/common.json", height);
    let api = aisa_codegen::lower(&fill_placeholders(&set));
    let words = Words::new(&set, &api, &docs);
    let woods = api.family("woods").expect("the family is there");
    let hedges = docs.find("woods/hedges").expect("it is there");
    let draft = drift::draft(&words, woods, &docs, hedges).expect("the docs are enough");
    let hedge = &draft.file["definitions"]["HedgesRow"]["properties"];
    assert_eq!(hedge["owner"]["description"], "Says it in our words");
    assert_eq!(hedge["height"]["description"], BLANK);
}

/// The newest documents.
fn documents() -> Vec<(String, Contract)> {
    let entries = newest_docs().and_then(|folder| std::fs::read_dir(folder.join("live")).ok());
    let Some(entries) = entries else {
        return Vec::new();
    };
    let mut files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    files.sort();
    let documents = files.iter().filter_map(|file| {
        let name = file.file_stem()?.to_string_lossy().into_owned();
        let bytes = std::fs::read(file).expect("the file is readable");
        // The index beside the documents is none.
        Some((name.clone(), drift::read(&name, &bytes, &Hints::default()).ok()?))
    });
    documents.collect()
}

#[tokio::test]
async fn every_live_operation_of_the_newest_documents_becomes_a_draft_without_contradiction() {
    let documents = documents();
    let (mut operations, mut said) = (0, Vec::new());
    for (name, docs) in documents {
        let drafted = drafted(&name, docs);
        // Documents leave out what some operations return.
        let understood = drafted.refused.iter().filter(|why| !why.contains("does not say"));
        said.extend(understood.cloned());
        operations += drafted.docs.operations.len();
        let found = contradictions(&name, &drafted).await;
        eprintln!(
            "{name}: {} operations, {} blanks, {} shared, {} findings",
            drafted.docs.operations.len(),
            drafted.blanks,
            drafted.shared.len(),
            found.len()
        );
        said.extend(found.into_iter().map(|found| format!("{name}: {found}")));
    }
    assert!(operations == 0 || operations > 100, "{operations}");
    // Their requests hold objects told apart by a word, which the dialect has in results alone.
    let is_tagged_request = |found: &String| {
        found.contains(": request-field-retyped llm_mentions_")
            && found.ends_with("told apart by `type`")
    };
    said.retain(|found| !is_tagged_request(found));
    assert!(said.is_empty(), "{} of {operations}:\n{}", said.len(), said.join("\n"));
}

/// What `codegen` makes of the drafts is Rust: a workspace of the runtime and of a family for each document.
#[test]
#[ignore = "compiles a family for each document, which takes minutes"]
fn the_families_of_every_document_compile() {
    let home = Path::new(env!("CARGO_TARGET_TMPDIR")).join("documents");
    let workspace = home.join("workspace");
    let root = aisa_backlinks_tests::root();
    let mut set = SchemaSet::default();
    let kinds = ("groves".to_owned(), read(KINDS));
    for (name, docs) in [kinds].into_iter().chain(documents()) {
        let filled = fill_placeholders(&drafted(&name, docs).set);
        let refused = check(&filled);
        let refused = |path: &str| refused.iter().any(|finding| finding.file == path);
        for (path, file) in filled.files().filter(|(path, _)| !refused(path)) {
            set = set.with_file(path, &file.to_string()).expect("it is JSON");
        }
    }
    let products = aisa_codegen::generate(&set).unwrap_or_else(|error| panic!("{error}"));
    if workspace.exists() {
        std::fs::remove_dir_all(&workspace).expect("the old one goes");
    }
    for kept in ["crates/aisa-contract", "crates/aisa-gateway", "README.md", "Cargo.lock"] {
        copy(&root.join(kept), &workspace.join(kept));
    }
    let manifest = aisa_backlinks_tests::text(&root.join("Cargo.toml"));
    let members = |line: &str| match line.split_once(" =") {
        Some(("members", _)) => Some("members = [\"crates/*\"]".to_owned()),
        Some(("default-members", _)) => None,
        _ => Some(line.to_owned()),
    };
    let manifest: Vec<String> = manifest.lines().filter_map(members).collect();
    std::fs::write(workspace.join("Cargo.toml"), manifest.join("\n")).expect("it is written");
    // The tests of the runtime use a family of the repository.
    let gateway = workspace.join("crates/aisa-gateway/Cargo.toml");
    let manifest = aisa_backlinks_tests::text(&gateway);
    let tests = |line: &&str| !line.starts_with("aisa-backlinks =");
    let manifest: Vec<&str> = manifest.lines().filter(tests).collect();
    std::fs::write(gateway, manifest.join("\n")).expect("it is written");
    let report = aisa_codegen::sync(&workspace, &products, aisa_codegen::Mode::Write);
    let report = report.expect("the files are written");
    assert!(report.is_clean(), "{report}");
    let cargo = std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into());
    let said = std::process::Command::new(cargo)
        .current_dir(&workspace)
        .args(["check", "--offline", "--quiet", "--workspace"])
        .env("CARGO_PROFILE_DEV_DEBUG", "0")
        .env("CARGO_TARGET_DIR", home.join("build"))
        .output()
        .expect("cargo runs");
    let errors = String::from_utf8_lossy(&said.stderr);
    assert!(said.status.success(), "{errors}");
    assert_eq!(errors, "", "the generated code has warnings");
}

fn copy(from: &Path, to: &Path) {
    if !from.is_dir() {
        std::fs::create_dir_all(to.parent().expect("it lies in a folder")).expect("it is made");
        std::fs::copy(from, to).expect("it is copied");
        return;
    }
    for entry in std::fs::read_dir(from).expect("the folder is there").flatten() {
        copy(&entry.path(), &to.join(entry.file_name()));
    }
}
