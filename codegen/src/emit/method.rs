//! The method of the client that calls an operation, with an example that compiles.

use aisa_contract::{Definition, DefinitionKind, Field, Operation, Type};
use proc_macro2::TokenStream;
use quote::quote;

use super::{
    Context,
    context::{request_name, snake},
    docs::sentence,
};
use crate::polish::docs;

/// `impl Client { … }`.
pub(super) fn client_method(
    context: &Context,
    operation: &Operation,
    fields: &[Field],
) -> syn::Result<TokenStream> {
    let (method, request) = (snake(&operation.name)?, request_name(operation)?);
    let required: Vec<&Field> = fields.iter().filter(|field| field.required).collect();
    let needs: Vec<String> = required
        .iter()
        .map(|field| format!("`{}`", field.name))
        .chain(super::docs::groups(&operation.one_of))
        .collect();
    let needs =
        if needs.is_empty() { String::new() } else { format!(" Needs {}.", needs.join(", ")) };
    let further = match operation.paging {
        Some(_) => {
            " One call returns one page; [pages](Call::pages) and [rows](Call::rows) follow the others."
        }
        None => "",
    };
    let risk = match &operation.at_risk {
        Some(reason) => format!("\n\n**At risk.** {}", sentence(reason)),
        None => String::new(),
    };
    let text = format!(
        "{}{needs}{further}{risk}\n\nDocs: {}\n\n```no_run\n{}\n```",
        sentence(&operation.summary),
        operation.docs,
        example(context, operation, fields)?
    );
    let doc = docs::outer(&text, 4);
    let method_tokens = if operation.request.is_none() {
        quote! {
            pub fn #method(&self) -> aisa_gateway::family::Call<#request> {
                self.call(#request::new())
            }
        }
    } else {
        quote! {
            pub fn #method(&self, request: impl Into<#request>) -> aisa_gateway::family::Call<#request> {
                self.call(request.into())
            }
        }
    };
    Ok(quote! {
        impl Client {
            #doc
            #method_tokens
        }
    })
}

/// A program that calls the operation, for docs.
pub(super) fn example(
    context: &Context,
    operation: &Operation,
    fields: &[Field],
) -> syn::Result<String> {
    let (method, request) = (snake(&operation.name)?, request_name(operation)?);
    let required: Vec<&Field> = fields.iter().filter(|field| field.required).collect();
    let arguments =
        required.iter().map(|field| value(context, field)).collect::<syn::Result<Vec<_>>>()?;
    let chosen = operation.one_of.iter().filter_map(|group| {
        let mut fields = fields.iter();
        fields.find(|field| group.contains(&field.name))
    });
    let mut groups = String::new();
    for field in chosen {
        let owner = operation.request.as_deref().unwrap_or_default();
        let setter = context.rust.ident(owner, &field.name)?;
        groups.push_str(&format!(".{setter}({})", value(context, field)?));
    }
    let bare = operation.request.is_none();
    let short = required.len() == 1 && operation.paging.is_none() && groups.is_empty();
    // Requests are made from a text, and from a list of texts.
    let short = short
        && match &required[0].ty {
            Type::String => true,
            Type::Array { items, .. } => matches!(**items, Type::String),
            _ => false,
        };
    let line = format!("let response = client.{method}({}).await?;", arguments.join(", "));
    let (types, code) = if bare || short && line.len() <= 88 {
        ("Client".to_owned(), line)
    } else {
        if operation.paging.is_some() {
            groups.push_str(".limit(10)");
        }
        let mut imports = ["Client".to_owned(), request.to_string()];
        imports.sort();
        (
            format!("{{{}}}", imports.join(", ")),
            format!(
                "{}\nlet response = client.{method}(request).await?;",
                constructor(&request.to_string(), &arguments, &groups)
            ),
        )
    };
    let root = context.crate_ident();
    // A day may be none of the calendar, which is an error of its own.
    let error = match code.contains("::Date::new(") {
        true => "Box<dyn std::error::Error>".to_owned(),
        false => format!("{root}::Error"),
    };
    let shown = if operation.answers_rows { "rows()" } else { "result()" };
    Ok(format!(
        "use {root}::{types};\n\n# async fn example() -> Result<(), {error}> {{\nlet client = Client::from_env()?;\n\
         {code}\nprintln!(\"{{:?}}\", response.{shown});\n# Ok(())\n# }}"
    ))
}

/// The line that makes a request, or several where one would be longer than rustfmt lets it.
fn constructor(request: &str, arguments: &[String], rest: &str) -> String {
    let line = format!("let request = {request}::new({}){rest};", arguments.join(", "));
    if line.len() <= 88 {
        return line;
    }
    let arguments: String = arguments.iter().map(|argument| format!("    {argument},\n")).collect();
    format!("let request = {request}::new(\n{arguments}){rest};")
}

/// A value within a list, which takes it as it is and converts nothing.
fn owned(context: &Context, field: &Field) -> syn::Result<String> {
    Ok(match &field.ty {
        Type::String => "\"text\".to_owned()".to_owned(),
        Type::Array { items, .. } => {
            let element = Field { ty: (**items).clone(), ..field.clone() };
            format!("vec![{}]", owned(context, &element)?)
        }
        _ => value(context, field)?,
    })
}

/// A value for a required field, as it is written in an example.
fn value(context: &Context, field: &Field) -> syn::Result<String> {
    let pages_only =
        field.target.as_ref().is_some_and(|forms| !forms.iter().any(|form| form == "domain"));
    let targets = if pages_only {
        ["https://example.com/a", "https://example.org/b"]
    } else if matches!(field.ty, Type::Array { .. }) && field.target.is_none() {
        ["some text", "more text"]
    } else {
        ["example.com", "example.org"]
    };
    let root = context.crate_ident();
    let list = format!("[\"{}\", \"{}\"]", targets[0], targets[1]);
    Ok(match &field.ty {
        Type::Boolean => "true".to_owned(),
        Type::Integer => field.limits.minimum.unwrap_or(1).to_string(),
        Type::Number => "1.0".to_owned(),
        Type::String | Type::Any if field.target.is_some() => format!("\"{}\"", targets[0]),
        Type::String | Type::Any => "\"text\"".to_owned(),
        Type::Array { items, .. } if **items == Type::String => list,
        Type::Array { items, .. } => {
            let element = Field { ty: (**items).clone(), ..field.clone() };
            format!("[{}]", owned(context, &element)?)
        }
        Type::Ref(name) => match context.family.definition(name) {
            Some(Definition { rust_type: Some(rust_type), .. }) => match rust_type.as_str() {
                "Date" => format!("{root}::Date::new(2025, 1, 31)?"),
                "Filter" => format!("{root}::field(\"rank\").gt(1)"),
                "OrderBy" => format!("{root}::desc(\"rank\")"),
                _ => list,
            },
            Some(Definition { kind: DefinitionKind::Map { values, .. }, .. }) => {
                let entry = Field { ty: values.clone(), ..field.clone() };
                let value = value(context, &entry)?;
                format!("{root}::{name}::from_iter([(\"a\", {value})])")
            }
            Some(Definition { kind: DefinitionKind::Enum { .. }, .. }) => {
                let first = context.rust.variants(name).first();
                first.map_or_else(String::new, |word| format!("{root}::{name}::{word}"))
            }
            Some(Definition { kind: DefinitionKind::Object { fields, .. }, .. }) => {
                let required = fields.iter().filter(|field| field.required);
                let arguments =
                    required.map(|field| value(context, field)).collect::<syn::Result<Vec<_>>>()?;
                format!("{root}::{name}::new({})", arguments.join(", "))
            }
            _ => "Default::default()".to_owned(),
        },
    })
}
