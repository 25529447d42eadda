//! The package of a family around its generated modules, and where the workspace names it.

use aisa_contract::{Contract, DefinitionKind};

use super::{
    Context,
    docs::{first_sentence, sentence},
    method, readme,
};
use crate::{
    polish::print,
    product::{CRATES, Product},
};

/// The root of the crate, with `@ident@` where its name goes.
pub(crate) const ROOT: &str = include_str!("../templates/lib.rs");
/// The features and dependencies, which are the same in every family.
const DEPENDENCIES: &str = include_str!("../templates/dependencies.toml");
/// The manifest of a new family; maintained by hand from then on, but for the generated parts.
const MANIFEST: &str = include_str!("../templates/manifest.toml");
const README: &str = include_str!("../templates/README.md");
/// The licences, which every package has to carry.
const LICENCES: [(&str, &str); 2] = [
    ("LICENSE-APACHE", include_str!("../../../LICENSE-APACHE")),
    ("LICENSE-MIT", include_str!("../../../LICENSE-MIT")),
];

/// Manifest, README, root and licences of the crate.
pub(super) fn package(context: &Context) -> syn::Result<[Product; 5]> {
    let family = context.family;
    let folder = format!("{CRATES}/{}", family.crate_name);
    let ident = context.crate_ident();
    let fill = |template: &str| {
        template
            .replace("@crate@", &family.crate_name)
            .replace("@ident@", &ident)
            .replace("@docs@", &family.docs)
    };
    let about = first_sentence(&family.description);
    let short = about.replace('\\', "").replace('"', "'");
    let manifest = fill(MANIFEST).replace("@description@", &short);
    let readme = fill(README)
        .replace("@description@", &sentence(&family.description))
        .replace("@example@", &example(context)?);
    let root = format!("{}{}", print::header(&context.all_files()), fill(ROOT));
    let [apache, mit] =
        LICENCES.map(|(name, text)| Product::whole(format!("{folder}/{name}"), text.to_owned()));
    Ok([
        Product::region(format!("{folder}/Cargo.toml"), "package", DEPENDENCIES.to_owned())
            .begun_with(manifest),
        Product::region(format!("{folder}/README.md"), "operations", readme::table(family))
            .begun_with(readme),
        Product::whole(format!("{folder}/src/lib.rs"), root),
        apache,
        mit,
    ])
}

/// A program that calls the first operation.
fn example(context: &Context) -> syn::Result<String> {
    let Some(operation) = context.family.operations.first() else {
        return Ok(String::new());
    };
    let request = operation.request.as_deref();
    let request = request.and_then(|name| context.family.definition(name));
    let fields = match request.map(|request| &request.kind) {
        Some(DefinitionKind::Object { fields, .. }) => fields.as_slice(),
        _ => &[],
    };
    method::example(context, operation, fields)
}

/// The families in the manifest of the workspace: one version for all packages, that of this one.
pub(super) fn workspace(api: &Contract) -> Product {
    let version = env!("CARGO_PKG_VERSION");
    let lines = api.families.iter().map(|family| {
        let name = &family.crate_name;
        format!(
            "{name} = {{ path = \"{CRATES}/{name}\", version = \"{version}\", default-features = false }}\n"
        )
    });
    Product::region("Cargo.toml", "families", lines.collect())
}
