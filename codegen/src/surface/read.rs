//! Reads the public names from generated code.

use std::collections::HashMap;

use quote::ToTokens;
use syn::{FnArg, ImplItem, Item, ReturnType, Visibility, parse_quote};

use super::Surface;

/// A surface while it is read.
#[derive(Default)]
pub(super) struct Reading {
    pub(super) surface: Surface,
    /// Types that were printed before, by their tokens: the same few recur.
    printed: HashMap<String, String>,
    /// The constants that several rows share, with their names on the wire.
    shared: HashMap<String, String>,
}

impl Reading {
    /// Adds the public names of `items`, prefixed by `prefix`.
    pub(super) fn items<'a>(&mut self, prefix: &str, items: impl Iterator<Item = &'a Item>) {
        for item in items {
            match item {
                Item::Struct(item) if public(&item.vis) => self.structure(prefix, item),
                Item::Enum(item) if public(&item.vis) => self.open_enum(prefix, item),
                Item::Impl(item) => self.implementation(prefix, item),
                Item::Const(item) if public(&item.vis) => {
                    let value = literal(&item.expr).unwrap_or_else(|| self.pretty(&item.ty));
                    self.surface.add(format!("{prefix}{}", item.ident), value);
                }
                // The shared fields of rows are in a module of their own, ahead of all that re-export them.
                Item::Use(item) if public(&item.vis) => self.offered(prefix, &item.tree),
                Item::Mod(item) if item.ident == "row_fields" => {
                    let inner = item.content.iter().flat_map(|(_, items)| items);
                    self.shared.extend(inner.filter_map(|item| match item {
                        Item::Const(item) => Some((item.ident.to_string(), literal(&item.expr)?)),
                        _ => None,
                    }));
                }
                Item::Fn(item) if public(&item.vis) => {
                    let signature = self.signature(&item.sig);
                    self.surface
                        .add(format!("{prefix}{}", item.sig.ident), signature);
                }
                Item::Mod(item) if public(&item.vis) => {
                    let name = format!("{prefix}{}", item.ident);
                    let inner = item.content.iter().flat_map(|(_, items)| items);
                    self.module(&format!("{name}::"), inner);
                    self.surface.add(name, "mod".to_owned());
                }
                _ => {}
            }
        }
    }

    fn module<'a>(&mut self, prefix: &str, items: impl Iterator<Item = &'a Item>) {
        // A trait object: modules nest, and the type of the iterator must not nest with them.
        self.items(
            prefix,
            Box::new(items) as Box<dyn Iterator<Item = &'a Item>>,
        );
    }

    /// Shared constants that a module re-exports.
    fn offered(&mut self, prefix: &str, tree: &syn::UseTree) {
        match tree {
            syn::UseTree::Path(path) => self.offered(prefix, &path.tree),
            syn::UseTree::Group(group) => {
                for tree in &group.items {
                    self.offered(prefix, tree);
                }
            }
            syn::UseTree::Name(name) => {
                if let Some(value) = self.shared.get(&name.ident.to_string()) {
                    self.surface
                        .add(format!("{prefix}{}", name.ident), value.clone());
                }
            }
            _ => {}
        }
    }

    fn structure(&mut self, prefix: &str, item: &syn::ItemStruct) {
        let name = format!("{prefix}{}", item.ident);
        let mut unnamed = Vec::new();
        for field in &item.fields {
            let ty = self.pretty(&field.ty);
            match &field.ident {
                Some(ident) if public(&field.vis) => {
                    self.surface.add(format!("{name}.{ident}"), ty)
                }
                Some(_) => {}
                None => unnamed.push(ty),
            }
        }
        let kind = if unnamed.is_empty() {
            "struct".to_owned()
        } else {
            format!("struct({})", unnamed.join(", "))
        };
        // The field and the constant that the macro of results adds.
        if item
            .attrs
            .iter()
            .any(|attribute| attribute.path().is_ident("within"))
        {
            self.surface
                .add(format!("{name}.extra"), "Extra".to_owned());
            self.surface
                .add(format!("{name}::SHAPE"), "&'static Shape".to_owned());
        }
        self.surface.add(name, kind);
    }

    /// An open enum with its words: `Variant = "word"`.
    fn open_enum(&mut self, prefix: &str, item: &syn::ItemEnum) {
        let name = format!("{prefix}{}", item.ident);
        for variant in &item.variants {
            if let Some((_, word)) = &variant.discriminant {
                self.surface.add(
                    format!("{name}::{}", variant.ident),
                    word.to_token_stream().to_string(),
                );
            }
        }
        self.surface.add(name, "enum".to_owned());
    }

    fn implementation(&mut self, prefix: &str, item: &syn::ItemImpl) {
        let of = format!("{prefix}{}", self.pretty(&item.self_ty));
        if let Some((implemented, _)) = &item.trait_ {
            let implemented = self.pretty(&parse_quote!(#implemented));
            let types: Vec<String> = item
                .items
                .iter()
                .filter_map(|member| match member {
                    ImplItem::Type(member) => {
                        Some(format!("{} = {}", member.ident, self.pretty(&member.ty)))
                    }
                    _ => None,
                })
                .collect();
            let signature = if types.is_empty() {
                "impl".to_owned()
            } else {
                types.join(", ")
            };
            return self
                .surface
                .add(format!("impl {implemented} for {of}"), signature);
        }
        for member in &item.items {
            match member {
                ImplItem::Fn(function) if public(&function.vis) => {
                    let signature = self.signature(&function.sig);
                    self.surface
                        .add(format!("{of}::{}", function.sig.ident), signature);
                }
                ImplItem::Const(constant) if public(&constant.vis) => {
                    let ty = self.pretty(&constant.ty);
                    self.surface.add(format!("{of}::{}", constant.ident), ty);
                }
                _ => {}
            }
        }
    }

    fn signature(&mut self, signature: &syn::Signature) -> String {
        let inputs: Vec<String> = signature
            .inputs
            .iter()
            .map(|input| self.input(input))
            .collect();
        let output = match &signature.output {
            ReturnType::Default => String::new(),
            ReturnType::Type(_, ty) => format!(" -> {}", self.pretty(ty)),
        };
        format!("fn({}){output}", inputs.join(", "))
    }

    fn input(&mut self, input: &FnArg) -> String {
        match input {
            FnArg::Receiver(receiver) => {
                let borrowed = receiver.to_token_stream().to_string().starts_with('&');
                if borrowed { "&self" } else { "self" }.to_owned()
            }
            FnArg::Typed(argument) => format!(
                "{}: {}",
                argument.pat.to_token_stream(),
                self.pretty(&argument.ty)
            ),
        }
    }

    /// The type as a reader of the docs sees it.
    fn pretty(&mut self, ty: &syn::Type) -> String {
        let tokens = ty.to_token_stream().to_string();
        self.printed
            .entry(tokens)
            .or_insert_with(|| printed(ty))
            .clone()
    }
}

fn printed(ty: &syn::Type) -> String {
    let items = vec![parse_quote!(type T = #ty;)];
    let text = prettyplease::unparse(&syn::File {
        shebang: None,
        frontmatter: None,
        attrs: Vec::new(),
        items,
    });
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let text = text.trim_start_matches("type T = ").trim_end_matches(';');
    let modules = [
        "crate::operation::",
        "crate::",
        "::std::collections::",
        "::std::ops::",
    ];
    modules
        .iter()
        .fold(text.to_owned(), |text, module| text.replace(module, ""))
}

fn public(visibility: &Visibility) -> bool {
    matches!(visibility, Visibility::Public(_))
}

/// The text in `Field::named("text")`.
fn literal(value: &syn::Expr) -> Option<String> {
    let syn::Expr::Call(call) = value else {
        return None;
    };
    match call.args.first()? {
        syn::Expr::Lit(literal) => Some(literal.to_token_stream().to_string()),
        _ => None,
    }
}
