//! What the runtime keeps of the gateway: address, header names and the tables of codes.

use aisa_contract::{Gateway, StatusBlock, StatusCode};
use proc_macro2::TokenStream;
use quote::quote;

use super::context::{items, number, pascal, shouty};
use crate::{
    load::GATEWAY,
    polish::{docs, print},
    product::{Product, RUNTIME},
};

/// `gateway.rs`, and the module around it.
pub(super) fn gateway(gateway: &Gateway) -> syn::Result<[Product; 2]> {
    let mut all = items(constants(gateway)?)?;
    all.extend(items(headers(gateway)?)?);
    all.extend(items(status_codes(gateway)?)?);
    all.extend(items(error_codes(gateway)?)?);
    let doc = docs::inner("What holds for every call: address, header names, and what codes mean.");
    let head = quote! {
        #doc
        #![allow(dead_code, reason = "the schema says more than every build reads")]
    };
    let module = items(quote!(
        pub(crate) mod gateway;
    ))?;
    let about = docs::inner("What the schemas say about the gateway.");
    Ok([
        Product::whole(
            format!("{RUNTIME}/gateway.rs"),
            print::file(GATEWAY, head, &all)?,
        ),
        Product::whole(
            format!("{RUNTIME}/mod.rs"),
            print::file(GATEWAY, about, &module)?,
        ),
    ])
}

fn constants(gateway: &Gateway) -> syn::Result<TokenStream> {
    let Gateway {
        base_url,
        key_env,
        base_url_env,
        key_prefix,
        ..
    } = gateway;
    Ok(quote! {
        /// The address every path is appended to.
        pub(crate) const BASE_URL: &str = #base_url;
        /// The environment variable that holds the key.
        pub(crate) const KEY_ENV: &str = #key_env;
        /// The environment variable that overrides the address.
        pub(crate) const BASE_URL_ENV: &str = #base_url_env;
        /// How keys start.
        pub(crate) const KEY_PREFIX: &str = #key_prefix;
    })
}

fn headers(gateway: &Gateway) -> syn::Result<TokenStream> {
    let mut made = TokenStream::new();
    for (role, header) in &gateway.headers.request {
        let (name, doc) = (
            shouty(&format!("header_{role}"))?,
            format!(" The header that sends `{role}`."),
        );
        made.extend(quote!(#[doc = #doc] pub(crate) const #name: &str = #header;));
    }
    for (role, headers) in &gateway.headers.response {
        let (name, doc) = (
            shouty(&format!("headers_{role}"))?,
            format!(" The headers that bring `{role}`; the first one wins."),
        );
        made.extend(quote!(#[doc = #doc] pub(crate) const #name: &[&str] = &[#(#headers),*];));
    }
    Ok(made)
}

fn status_codes(gateway: &Gateway) -> syn::Result<TokenStream> {
    let mut rules = TokenStream::new();
    for StatusCode {
        code,
        class,
        retry,
        billing,
        meaning,
    } in &gateway.status_codes
    {
        let rule = status_rule(*code, class, retry, billing, meaning)?;
        rules.extend(quote!(#rule,));
    }
    let mut blocks = TokenStream::new();
    for StatusBlock {
        from,
        to,
        class,
        retry,
        billing,
        meaning,
    } in &gateway.status_blocks
    {
        let rule = status_rule(*from, class, retry, billing, meaning)?;
        let (from, to) = (number(from), number(to));
        blocks.extend(quote!((#from, #to, #rule),));
    }
    Ok(quote! {
        use crate::status::{Billing, Category, Class, GatewayRule, Retry, StatusRule};

        /// Status codes of the envelope and of tasks.
        pub(crate) static STATUS_CODES: &[StatusRule] = &[#rules];

        /// What status codes mean that are not listed, by first and last; the first range counts.
        pub(crate) static STATUS_BLOCKS: &[(i64, i64, StatusRule)] = &[#blocks];
    })
}

fn status_rule(
    code: i64,
    class: &str,
    retry: &str,
    billing: &str,
    meaning: &str,
) -> syn::Result<TokenStream> {
    let code = number(code);
    let (class, retry, billing) = (pascal(class)?, pascal(retry)?, pascal(billing)?);
    Ok(quote! {
        StatusRule {
            code: #code,
            class: Class::#class,
            retry: Retry::#retry,
            billing: Billing::#billing,
            meaning: #meaning,
        }
    })
}

fn error_codes(gateway: &Gateway) -> syn::Result<TokenStream> {
    let rules = gateway
        .error_codes
        .iter()
        .map(|rule| {
            let (code, http, meaning) = (&rule.code, number(rule.http), &rule.meaning);
            let (category, retry, billing) = (pascal(&rule.category)?, pascal(&rule.retry)?, pascal(&rule.billing)?);
            Ok(quote! {
                GatewayRule { code: #code, http: #http, category: Category::#category, retry: Retry::#retry, billing: Billing::#billing, meaning: #meaning },
            })
        })
        .collect::<syn::Result<TokenStream>>()?;
    Ok(quote! {
        /// Error codes of the gateway itself.
        pub(crate) static ERROR_CODES: &[GatewayRule] = &[#rules];
    })
}
