//! The operations that a session offers as tools.

use std::collections::BTreeMap;

use aisa_contract::{Family, OperationRef};
use aisa_gateway::Usd;

use crate::exit::Failure;

/// Tools that are not operations.
pub(crate) const SPEND: &str = "spend";
pub(crate) const QUOTE: &str = "quote";

/// The operations that are offered, by the name of their tool.
pub(crate) type Operations = BTreeMap<String, OperationRef<'static>>;

/// Those of the names, all of them for `all`, or the short list of the families.
pub(crate) fn offered(names: &[String]) -> Result<Operations, Failure> {
    let named = |family: &'static Family| family.all().map(|info| (info.unique_name(), info));
    let all: Operations = families().flat_map(named).collect();
    let short = families().flat_map(|family| {
        let named = named(family);
        named.filter(|(_, info)| family.agents.contains(&info.name))
    });
    match names {
        [] => Ok(short.collect()),
        names if names.iter().any(|name| name.trim() == "all") => Ok(all),
        names => names
            .iter()
            .map(|name| name.trim().replace('-', "_"))
            // These are always offered.
            .filter(|name| ![SPEND, QUOTE].contains(&name.as_str()))
            .map(|name| {
                let Some(info) = all.get(&name) else {
                    let known: Vec<_> = all.keys().map(String::as_str).collect();
                    let known = known.join(", ");
                    return Err(Failure::usage(format!(
                        "--tools: there is no operation {name:?}; there are {known}"
                    )));
                };
                Ok((name, *info))
            })
            .collect(),
    }
}

fn families() -> impl Iterator<Item = &'static Family> {
    aisa_contract::families().iter().map(|entry| entry.file.read())
}

/// Refuses a call whose price only the response tells, unless the owner of the session bounded it: what is left of the budget
/// is no bound, since the gateway compares a maximum with its own estimate and may charge more.
pub(crate) fn bounded(info: OperationRef<'_>, max_price: Option<Usd>) -> Result<(), String> {
    match info.price {
        None if max_price.is_none() => Err(format!(
            "the price of {} is known only after the call, so the budget cannot reserve it; the owner of this session can \
             allow it with --max-price, which says what a call may cost at most",
            info.name
        )),
        _ => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_operation_has_a_tool_of_its_own_name() {
        let all = offered(&["all".to_owned()]).unwrap();
        let count = families().flat_map(Family::all).count();
        assert_eq!(all.len(), count);
        for name in [SPEND, QUOTE] {
            assert!(!all.contains_key(name), "{name}");
        }
    }

    #[test]
    fn a_call_without_a_known_price_needs_a_maximum_of_the_owner() {
        let (family, leaves) = (
            Family::default(),
            aisa_contract::Operation {
                name: "leaves".to_owned(),
                ..aisa_contract::Operation::default()
            },
        );
        let unpriced = family.read(&leaves);
        let why = bounded(unpriced, None).unwrap_err();
        assert!(why.contains("leaves is known only after the call"), "{why}");
        assert!(why.contains("--max-price"), "{why}");
        assert!(bounded(unpriced, Some(Usd::ZERO)).is_ok());
        let all = offered(&["all".to_owned()]).unwrap();
        for info in all.values().filter(|info| info.price.is_some()) {
            assert!(bounded(*info, None).is_ok(), "{}", info.name());
        }
    }

    #[test]
    fn the_short_list_names_operations() {
        let count: usize = families().map(|family| family.agents.len()).sum();
        assert_eq!(offered(&[]).unwrap().len(), count);
    }
}
