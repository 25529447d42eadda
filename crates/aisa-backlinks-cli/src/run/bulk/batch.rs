//! What one request asks about: a target, or as many of them as an operation takes at once.

use std::{collections::HashSet, io};

use crate::request::TextRequest;
use aisa_contract::{FieldKind, FieldRef};

/// The targets of one request.
#[derive(Debug, Eq, PartialEq)]
pub(super) struct TargetBatch(pub(super) Vec<String>);

impl TargetBatch {
    /// The request for them.
    pub(super) fn request(&self, template: &TextRequest, subject: FieldRef<'_>) -> TextRequest {
        let mut request = template.clone();
        let value = match (&subject.kind(), self.0.as_slice()) {
            (FieldKind::Target(_) | FieldKind::Text { .. }, [target]) => target.as_str().into(),
            _ => self.0.clone().into(),
        };
        request.fields_mut().insert(subject.name().to_owned(), value);
        request
    }

    /// How messages call them.
    pub(super) fn name(&self) -> String {
        match self.0.as_slice() {
            [one] => one.clone(),
            [first, .., last] => format!("{} targets, {first} to {last}", self.0.len()),
            [] => String::new(),
        }
    }
}

/// Cuts a list of targets into units.
pub(super) struct TargetBatches<I> {
    targets: I,
    /// TargetBatches to come that end with a blank line, whatever their size.
    whole: usize,
    most: usize,
    most_hosts: Option<usize>,
    /// Did not fit into the last unit.
    held: Option<String>,
}

impl<I: Iterator<Item = io::Result<String>>> TargetBatches<I> {
    pub(super) fn new(kind: &FieldKind<'_>, targets: I, whole: usize) -> Self {
        /// Where a schema says nothing, what upstream takes in its lists.
        const USUAL: usize = 1000;
        let (most, most_hosts) = match *kind {
            FieldKind::Targets { max, max_domains, .. } => (max.unwrap_or(USUAL), max_domains),
            FieldKind::List { max, .. } => (max.unwrap_or(USUAL), None),
            _ => (1, None),
        };
        Self { targets, whole, most, most_hosts, held: None }
    }
}

impl<I: Iterator<Item = io::Result<String>>> Iterator for TargetBatches<I> {
    type Item = io::Result<TargetBatch>;

    fn next(&mut self) -> Option<Self::Item> {
        let mut unit = Vec::new();
        if let Some(rest) = self.whole.checked_sub(1) {
            self.whole = rest;
            for target in self.targets.by_ref() {
                match target {
                    Ok(target) if target.is_empty() => break,
                    Ok(target) => unit.push(target),
                    Err(error) => return Some(Err(error)),
                }
            }
            return Some(Ok(TargetBatch(unit)));
        }
        let mut hosts = HashSet::new();
        while unit.len() < self.most {
            let next = self.held.take().map(Ok).or_else(|| self.targets.next());
            let target = match next {
                None => break,
                Some(Err(error)) => return Some(Err(error)),
                Some(Ok(target)) => target,
            };
            if let Some(most) = self.most_hosts {
                // Hosts are at least as many as the registered domains that upstream counts.
                let host = host(&target);
                if !hosts.contains(host) && hosts.len() == most {
                    self.held = Some(target);
                    break;
                }
                hosts.insert(host.to_owned());
            }
            unit.push(target);
        }
        (!unit.is_empty()).then_some(Ok(TargetBatch(unit)))
    }
}

fn host(target: &str) -> &str {
    let rest = target.split_once("://").map_or(target, |(_, rest)| rest);
    &rest[..rest.find(['/', '?', '#', ':']).unwrap_or(rest.len())]
}

#[cfg(test)]
mod tests {
    use super::*;
    use aisa_contract::request::TargetRule;

    fn targets(max: Option<usize>, max_domains: Option<usize>) -> FieldKind<'static> {
        let rule = TargetRule::of(&["domain".to_owned(), "page".to_owned()]);
        FieldKind::Targets { rule, max, max_domains }
    }

    #[test]
    fn a_list_is_cut_where_the_operation_takes_no_more() {
        let cut = |max, max_domains, targets: &[&str]| -> Vec<usize> {
            let kind = self::targets(max, max_domains);
            let targets = targets.iter().map(|target| Ok((*target).to_owned()));
            let units = TargetBatches::new(&kind, targets, 0);
            units.map(|unit| unit.unwrap().0.len()).collect()
        };
        let names = ["a.example", "b.example", "c.example"];
        assert_eq!(cut(Some(2), None, &names), [2, 1]);
        assert_eq!(cut(None, None, &names), [3]);
        assert_eq!(cut(Some(3), Some(2), &names), [2, 1]);
        let pages = ["https://a.example/1", "https://a.example/2", "b.example", "c.example"];
        assert_eq!(cut(Some(9), Some(2), &pages), [3, 1]);
    }

    #[test]
    fn batches_that_were_bought_are_not_cut_again() {
        let kind = targets(Some(2), Some(1));
        let lines =
            ["a.example", "b.example", "c.example", "", "d.example", "", "e.example", "f.example"];
        let units = TargetBatches::new(&kind, lines.iter().map(|line| Ok((*line).to_owned())), 2);
        let sizes: Vec<_> = units.map(|unit| unit.unwrap().0.len()).collect();
        assert_eq!(sizes, [3, 1, 1, 1]);
    }
}
