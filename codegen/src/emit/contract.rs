//! The contract as data: a JSON file a family, and the table by which `aisa-contract` finds them.

use aisa_contract::{Contract, Family};
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use serde::Serialize;
use serde_json::{Map, Value};

use super::{
    context::{error, items, number},
    docs::first_sentence,
};
use crate::{
    layout,
    polish::{docs, print},
    product::{CONTRACT, Product},
};

/// The files of `aisa-contract`.
pub(super) fn files(contract: &Contract) -> syn::Result<Vec<Product>> {
    let families = contract.families.iter();
    let named = families.clone().map(|family| &family.name);
    let texts = families.clone().map(|family| file_of(family, WITH_PROSE));
    let bare = families.clone().map(|family| file_of(family, BARE));
    let count = number(contract.families.len());
    let constants = families.clone().map(|family| constant(&family.name));
    let table = families.clone().map(entry);
    let docs = named.clone().map(|name| format!("The family `{name}`."));
    let table = items(quote! {
        use super::{Embedded, FamilyEntry};
        use crate::model::{Family, Gateway};

        /// What holds for every call.
        pub static GATEWAY: Embedded<Gateway> = Embedded::new("the gateway", include_str!("gateway.json"));
        #(
            #[doc = #docs]
            pub static #constants: Embedded<Family> = Embedded::new(
                #named,
                if cfg!(feature = "prose") { include_str!(#texts) } else { include_str!(#bare) },
            );
        )*
        /// The families, by name.
        pub(super) static FAMILIES: [FamilyEntry; #count] = [#(#table),*];
    })?;
    let head = docs::inner("The files of the contract.");
    let mut products = vec![
        Product::whole(format!("{CONTRACT}/files.rs"), print::file("*/*.json", head, &table)?),
        Product::whole(
            format!("{CONTRACT}/gateway.json"),
            layout::data(&value(&contract.gateway)?),
        ),
    ];
    for family in families {
        let family = without_stores(family);
        let value = value(&family)?;
        let texts = [(BARE, without_prose(value.clone())), (WITH_PROSE, value)];
        for (prefix, value) in texts {
            products.push(Product::whole(
                format!("{CONTRACT}/{}", file_of(&family, prefix)),
                layout::data(&value),
            ));
        }
    }
    Ok(products)
}

fn entry(family: &Family) -> TokenStream {
    let (name, file) = (&family.name, constant(&family.name));
    let about = first_sentence(&family.description);
    let command = match &family.command {
        Some(command) => quote!(Some(#command)),
        None => quote!(None),
    };
    quote!(FamilyEntry { name: #name, command: #command, about: #about, file: &#file })
}

/// The constant of a family.
pub(super) fn constant(family: &str) -> Ident {
    format_ident!("FAMILY_{}", family.to_uppercase())
}

/// The prefix of the file of a family with everything that the schema says.
const WITH_PROSE: &str = "family";

/// The prefix of the file of a family without descriptions, for programs that describe nothing.
const BARE: &str = "bare";

/// The file of a family. The prefix keeps it apart from that of the gateway, whatever the family is called.
fn file_of(family: &Family, prefix: &str) -> String {
    format!("{prefix}_{}.json", family.name)
}

/// The family without the stores of fields, which only lend: who borrows from them has the fields.
fn without_stores(family: &Family) -> Family {
    let mut family = family.clone();
    family.definitions.retain(|definition| !definition.fields_only);
    family
}

fn value(part: &impl Serialize) -> syn::Result<Value> {
    let value = serde_json::to_value(part).map_err(|failed| error(failed.to_string()))?;
    Ok(without_defaults(value))
}

/// Leaves out what only people read. Examples and the defaults of upstream are data and stay as they are.
fn without_prose(value: Value) -> Value {
    match value {
        Value::Object(object) => object
            .into_iter()
            .filter(|(key, value)| {
                !(value.is_string() && matches!(key.as_str(), "description" | "summary"))
            })
            .map(|(key, value)| match key.as_str() {
                "default" | "examples" => (key, value),
                _ => (key, without_prose(value)),
            })
            .collect(),
        Value::Array(list) => list.into_iter().map(without_prose).collect(),
        leaf => leaf,
    }
}

/// Leaves out what is read back as its default. Examples and the defaults of upstream are data and stay as they are.
fn without_defaults(value: Value) -> Value {
    let is_default = |value: &Value| match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty(),
        Value::Array(list) => list.is_empty(),
        Value::Object(object) => object.is_empty(),
        _ => false,
    };
    match value {
        Value::Object(object) => {
            let mut kept = Map::new();
            for (key, value) in object {
                match key.as_str() {
                    "default" if value.is_null() => {}
                    "default" => drop(kept.insert(key, value)),
                    "examples" if is_default(&value) => {}
                    "examples" => drop(kept.insert(key, value)),
                    _ => {
                        let value = without_defaults(value);
                        // An object says something by being there, even where it has no fields; but all fields have
                        // limits.
                        let says_something = value.is_object() && key != "limits";
                        if says_something || !is_default(&value) {
                            kept.insert(key, value);
                        }
                    }
                }
            }
            Value::Object(kept)
        }
        Value::Array(list) => list.into_iter().map(without_defaults).collect(),
        leaf => leaf,
    }
}
