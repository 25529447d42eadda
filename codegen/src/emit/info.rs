//! The description of an operation and of its request fields, as the runtime reads it.

use std::collections::BTreeSet;

use aisa_contract::{
    Definition, DefinitionKind, Field, Keyword, Limits, Method, Operation, PagingStyle, Price,
    RowPer, SurchargeRule, TextRule, Type,
};
use proc_macro2::TokenStream;
use quote::{ToTokens, quote};

use super::{
    Context,
    context::{items, number, pascal},
    docs::plain,
};
use crate::polish::{qualify, shorten};

/// The value of `INFO`.
pub(super) fn operation(
    context: &Context,
    operation: &Operation,
    fields: &[Field],
) -> syn::Result<TokenStream> {
    let Operation {
        name,
        summary,
        group,
        path,
        docs,
        columns,
        ..
    } = operation;
    let method = match operation.method {
        Method::Get => quote!(aisa_gateway::family::Method::Get),
        Method::Post => quote!(aisa_gateway::family::Method::Post),
    };
    let described = self::fields(context, fields)?;
    let result = pascal(&operation.result)?;
    let rows = match &operation.rows {
        _ if operation.answers_rows => {
            quote!(.rows(aisa_gateway::family::RowsIn::Result, &[#(#columns),*]))
        }
        Some(rows) => quote!(.rows(aisa_gateway::family::RowsIn::Field(#rows), &[#(#columns),*])),
        None if columns.is_empty() => TokenStream::new(),
        None => quote!(.columns(&[#(#columns),*])),
    };
    let described = (!fields.is_empty()).then(|| quote!(.fields(#described)));
    let groups = operation.one_of.iter().map(|group| quote!(&[#(#group),*]));
    let groups = (!operation.one_of.is_empty()).then(|| quote!(.one_of(&[#(#groups),*])));
    let paging = paging(operation, fields);
    let price = price(operation);
    Ok(quote! {
        &aisa_gateway::family::OperationInfo::new(#name, #method, #path, #result::SHAPE)
            .summary(#summary)
            .group(#group)
            .docs(#docs)
            #described
            #groups
            #rows
            #paging
            #price
    })
}

fn paging(operation: &Operation, fields: &[Field]) -> TokenStream {
    let Some(paging) = &operation.paging else {
        return TokenStream::new();
    };
    let limit = fields.iter().find(|field| field.name == "limit");
    let default = limit
        .and_then(|limit| limit.default.as_ref()?.as_i64())
        .unwrap_or(DEFAULT_LIMIT);
    let default = number(default);
    let max = number(
        limit
            .and_then(|limit| limit.limits.maximum)
            .unwrap_or(MAX_LIMIT),
    );
    // Without offsets the token goes on behind the first page.
    let max_offset = match paging.style {
        PagingStyle::Token => Some(0),
        _ => paging.max_offset,
    };
    let max_offset = max_offset.map(number);
    let max_offset = max_offset.map(|max| quote!(.max_offset(#max)));
    let token = paging.token.as_ref().map(|token| quote!(.token(#token)));
    quote!(.paging(aisa_gateway::family::PagingInfo::new(#default, #max) #max_offset #token))
}

/// Rows of a page where the schema does not say.
const DEFAULT_LIMIT: i64 = 100;
/// Rows of a page at most where the schema does not say.
const MAX_LIMIT: i64 = 1000;

fn price(operation: &Operation) -> TokenStream {
    let gateway = operation.gateway_estimate.map(|micros| {
        let micros = number(micros);
        quote!(.gateway_estimate(#micros))
    });
    let Some(price) = &operation.price else {
        return quote!(#gateway);
    };
    let micros = |price: Price| {
        let (base, per_row) = (number(price.base_micros), number(price.per_row_micros));
        let per_page = (price.per_page_micros > 0).then(|| {
            let per_page = number(price.per_page_micros);
            quote!(.per_page(#per_page))
        });
        quote!(aisa_gateway::family::Price::new(#base, #per_row) #per_page)
    };
    let (estimate, ceiling) = (micros(price.estimate), micros(price.ceiling));
    let rows = match operation.row_per {
        None => quote!(One),
        Some(RowPer::Limit) => quote!(Limit),
        Some(RowPer::Target) => quote!(Targets),
        Some(RowPer::Keyword) => quote!(Keywords),
        Some(RowPer::Period) => quote!(Periods),
        Some(RowPer::Depth) => quote!(Depth),
    };
    let pages = price.pages.as_ref().map(|pages| {
        let (rows, short) = (number(pages.rows), number(pages.short_rows));
        let max = optional(pages.max.as_ref());
        quote!(.pages(aisa_gateway::family::PricedPages::new(#rows, #short, #max)))
    });
    let surcharges = price.surcharges.iter().map(surcharge);
    let surcharges =
        (!price.surcharges.is_empty()).then(|| quote!(.surcharges(&[#(#surcharges),*])));
    quote! {
        .price(
            aisa_gateway::family::PriceInfo::new(#estimate, #ceiling, aisa_gateway::family::PriceRows::#rows)
            #pages
            #surcharges
        )
        #gateway
    }
}

fn surcharge(surcharge: &SurchargeRule) -> TokenStream {
    let SurchargeRule { fields, words, .. } = surcharge;
    let words = (!words.is_empty()).then(|| quote!(.words(&[#(#words),*])));
    let (estimate, ceiling) = (surcharge.estimate_micros, surcharge.ceiling_micros);
    let micros = (ceiling > 0).then(|| {
        let (estimate, ceiling) = (number(estimate), number(ceiling));
        quote!(.micros(#estimate, #ceiling))
    });
    let times = (surcharge.times > 1).then(|| {
        let times = number(surcharge.times);
        quote!(.times(#times))
    });
    quote!(aisa_gateway::family::Surcharge::new(&[#(#fields),*]) #words #micros #times)
}

/// The descriptions of request fields; those that are borrowed are referred to.
pub(super) fn fields(context: &Context, fields: &[Field]) -> syn::Result<TokenStream> {
    let described = fields
        .iter()
        .map(|field| {
            let described = match context.shared_field(field)? {
                Some(constant) if field.required => quote!(request_fields::#constant.required()),
                Some(constant) => quote!(request_fields::#constant),
                None => self::field(context, field, field.required)?,
            };
            Ok(quote!(#described,))
        })
        .collect::<syn::Result<TokenStream>>()?;
    Ok(quote!(&[#described]))
}

fn field(context: &Context, field: &Field, required: bool) -> syn::Result<TokenStream> {
    let Field {
        name, description, ..
    } = field;
    let default = field.default.as_ref().map(plain);
    let default = default.map(|default| quote!(.default(#default)));
    let required = required.then(|| quote!(.required()));
    let kind = kind(context, field)?;
    Ok(quote! {
        aisa_gateway::family::FieldInfo::new(#name, #description, #kind) #default #required
    })
}

/// The module of the request fields that operations borrow.
pub(super) fn shared(context: &Context) -> syn::Result<Option<syn::Item>> {
    let mut constants = TokenStream::new();
    for (constant, field) in context.shared_fields()? {
        let described = self::field(context, field, false)?;
        constants.extend(quote! {
            pub(crate) const #constant: aisa_gateway::family::FieldInfo = #described;
        });
    }
    if constants.is_empty() {
        return Ok(None);
    }
    let mut constants = items(constants)?;
    let beside: BTreeSet<&str> = context
        .common()
        .map(|definition| definition.name.as_str())
        .collect();
    qualify(&mut constants, &beside, &["crate", "generated", "common"]);
    let imports = shorten(&mut constants);
    Ok(Some(syn::parse_quote! {
        /// Request fields that operations borrow.
        pub(crate) mod request_fields {
            #(#imports)*
            #(#constants)*
        }
    }))
}

fn kind(context: &Context, field: &Field) -> syn::Result<TokenStream> {
    let kind = quote!(aisa_gateway::family::FieldKind);
    let Limits {
        minimum,
        maximum,
        max_length,
        max_items,
        ..
    } = field.limits;
    Ok(match &field.ty {
        Type::Boolean => quote!(#kind::Boolean),
        Type::Integer => {
            let (min, max) = (optional(minimum.map(number)), optional(maximum.map(number)));
            quote!(#kind::integer(#min, #max))
        }
        Type::Number => {
            let bound =
                |number: Option<f64>| optional(number.map(proc_macro2::Literal::f64_unsuffixed));
            let (min, max) = (
                bound(field.limits.min_number),
                bound(field.limits.max_number),
            );
            quote!(#kind::number(#min, #max))
        }
        Type::Array { items, .. } => {
            let max = optional(max_items.map(number));
            match &field.target {
                Some(forms) => {
                    let (rule, max_domains) =
                        (rule(forms), optional(field.max_domains.map(number)));
                    quote!(#kind::targets(#rule, #max, #max_domains))
                }
                None => {
                    // An element is a value like a field, with bounds of its own.
                    let element = Field {
                        ty: (**items).clone(),
                        limits: Limits {
                            max_length: field.limits.max_item_length,
                            ..Limits::default()
                        },
                        ..field.clone()
                    };
                    let items = self::kind(context, &element)?;
                    quote!(#kind::list(&#items, #max))
                }
            }
        }
        Type::Ref(name) => match context.family.definition(name) {
            Some(definition) => named(context, field, definition)?,
            None => quote!(#kind::text(None)),
        },
        Type::String | Type::Any => match &field.target {
            Some(forms) => {
                let rule = rule(forms);
                quote!(#kind::Target(#rule))
            }
            None => {
                let max = optional(max_length.map(number));
                match &field.keyword {
                    Some(rule) => {
                        let rule = keyword(rule);
                        quote!(#kind::keyword(#max, #rule))
                    }
                    None => match &field.text {
                        Some(rule) => {
                            let rule = text(rule);
                            quote!(#kind::ruled_text(#max, #rule))
                        }
                        None => quote!(#kind::text(#max)),
                    },
                }
            }
        },
    })
}

fn named(context: &Context, field: &Field, definition: &Definition) -> syn::Result<TokenStream> {
    let kind = quote!(aisa_gateway::family::FieldKind);
    let limits = &field.limits;
    Ok(match (&definition.kind, definition.rust_type.as_deref()) {
        (DefinitionKind::Enum { values }, _) => {
            let words = values.iter().map(|value| {
                let (wire, description) = (&value.wire, &value.description);
                quote!((#wire, #description))
            });
            quote!(#kind::choice(&[#(#words),*]))
        }
        (DefinitionKind::Object { .. }, _) => {
            let ty = pascal(&definition.name)?;
            quote!(#kind::Object(#ty::FIELDS))
        }
        (_, Some("Filter")) => {
            let (max, row) = (optional(field.max_conditions.map(number)), row(field)?);
            quote!(#kind::filter(#max, #row))
        }
        (_, Some("OrderBy")) => {
            let (max, row) = (optional(limits.max_items.map(number)), row(field)?);
            quote!(#kind::order(#max, #row))
        }
        (_, Some("NumberedTargets")) => {
            let (max, rule) = (
                optional(limits.max_properties.map(number)),
                rule(field.target.as_deref().unwrap_or_default()),
            );
            quote!(#kind::numbered_targets(#rule, #max))
        }
        (_, Some("Date")) => {
            let [min, max, not_after] = [&field.min_date, &field.max_date, &field.not_after]
                .map(|text| optional(text.as_ref()));
            quote!(#kind::date(#min, #max, #not_after))
        }
        (DefinitionKind::Map { values, .. }, None) => {
            let entry = Field {
                ty: values.clone(),
                limits: Limits::default(),
                ..field.clone()
            };
            let values = self::kind(context, &entry)?;
            quote!(#kind::map(&#values))
        }
        _ => quote!(#kind::text(None)),
    })
}

/// The shape of the rows that a filter or a sorting rule names fields of.
fn row(field: &Field) -> syn::Result<TokenStream> {
    let row = field.filter_fields.as_ref().map(|row| {
        let row = pascal(row)?;
        Ok::<_, syn::Error>(quote!(#row::SHAPE))
    });
    Ok(optional(row.transpose()?))
}

fn rule(forms: &[String]) -> TokenStream {
    let has = |form: &&str| forms.iter().any(|allowed| allowed == form);
    let forms = ["domain", "subdomain", "page", "wildcard"];
    let forms = forms.iter().copied().filter(has).map(|form| {
        let form = quote::format_ident!("{form}");
        quote!(.#form())
    });
    quote!(aisa_gateway::family::TargetRule::new() #(#forms)*)
}

fn keyword(rule: &Keyword) -> TokenStream {
    let words = rule.max_words.map(number);
    let words = words.map(|words| quote!(.max_words(#words)));
    let refused = Some(&rule.refused).filter(|refused| !refused.is_empty());
    let refused = refused.map(|refused| quote!(.refused(#refused)));
    let no_emoji = rule.no_emoji.then(|| quote!(.no_emoji()));
    let decoded = rule.decoded.then(|| quote!(.decoded()));
    let lower_cased = rule.lower_cased.then(|| quote!(.lower_cased()));
    quote!(aisa_gateway::family::KeywordRule::new() #words #refused #no_emoji #decoded #lower_cased)
}

fn text(rule: &TextRule) -> TokenStream {
    let coordinate = rule.coordinate.as_ref().map(|point| {
        let decimals = optional(point.decimals.map(number));
        let radius = optional(point.radius.map(|[min, max]| {
            let (min, max) = (number(min), number(max));
            quote!([#min, #max])
        }));
        quote!(.coordinate(#decimals, #radius))
    });
    let dropped = Some(&rule.dropped_parameters).filter(|dropped| !dropped.is_empty());
    let dropped = dropped.map(|dropped| quote!(.dropped_parameters(&[#(#dropped),*])));
    let pattern = rule.site_pattern.then(|| quote!(.site_pattern()));
    quote!(aisa_gateway::family::TextRule::new() #coordinate #dropped #pattern)
}

/// `Some(value)` or `None` in the generated code.
fn optional(value: Option<impl ToTokens>) -> TokenStream {
    match value {
        Some(value) => quote!(Some(#value)),
        None => quote!(None),
    }
}
