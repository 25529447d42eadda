//! What the runtime keeps of the gateway: address and header names.

use aisa_contract::Gateway;
use proc_macro2::TokenStream;
use quote::quote;

use super::context::{items, screaming_snake};
use crate::{
    load::GATEWAY,
    polish::{docs, print},
    product::{Product, RUNTIME},
};

/// `gateway.rs`, and the module around it.
pub(super) fn gateway(gateway: &Gateway) -> syn::Result<[Product; 2]> {
    let mut all = items(constants(gateway)?)?;
    all.extend(items(headers(gateway)?)?);
    let doc = docs::inner("What holds for every call: address and header names.");
    let head = quote! {
        #doc
        #![allow(dead_code, reason = "the schema says more than every build reads")]
    };
    let module = items(quote!(
        pub(crate) mod gateway;
    ))?;
    let about = docs::inner("What the schemas say about the gateway.");
    Ok([
        Product::whole(format!("{RUNTIME}/gateway.rs"), print::file(GATEWAY, head, &all)?),
        Product::whole(format!("{RUNTIME}/mod.rs"), print::file(GATEWAY, about, &module)?),
    ])
}

fn constants(gateway: &Gateway) -> syn::Result<TokenStream> {
    let Gateway { base_url, key_env, base_url_env, key_prefix, .. } = gateway;
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
            screaming_snake(&format!("header_{role}"))?,
            format!(" The header that sends `{role}`."),
        );
        made.extend(quote!(#[doc = #doc] pub(crate) const #name: &str = #header;));
    }
    for (role, headers) in &gateway.headers.response {
        let (name, doc) = (
            screaming_snake(&format!("headers_{role}"))?,
            format!(" The headers that bring `{role}`; the first one wins."),
        );
        made.extend(quote!(#[doc = #doc] pub(crate) const #name: &[&str] = &[#(#headers),*];));
    }
    Ok(made)
}
