//! Finds missing and new fields that are the same under another name or on another level.

use super::side::Scope;
use crate::fields::{FieldDoc, Fields, Path, Shape};

/// How alike two names must be to count as a renaming without further evidence, in hundredths.
const ALIKE: u32 = 60;

/// A field of the schema and one of the docs that may be the same.
type Same<'a> = (&'a FieldDoc, &'a FieldDoc);

/// Fields of the schema and their new form in the docs.
pub(super) struct Pair<'a> {
    /// Where the change is reported.
    pub(super) at: Path,
    pub(super) ours: Vec<&'a FieldDoc>,
    pub(super) docs: Vec<&'a FieldDoc>,
    pub(super) moved: bool,
    pub(super) evidence: String,
}

impl Pair<'_> {
    /// Whether the pair explains this path.
    pub(super) fn covers(&self, path: &Path) -> bool {
        self.ours
            .iter()
            .chain(&self.docs)
            .any(|field| field.path == *path || path.is_below(&field.path))
    }

    pub(super) fn ours_text(&self) -> String {
        if self.moved && self.ours.len() > 1 {
            names(&self.ours)
        } else {
            format!("`{}`", self.ours[0].path)
        }
    }

    pub(super) fn docs_text(&self, root: &str) -> String {
        match (self.moved, self.docs.len()) {
            (true, 1) => format!("`{}`", self.docs[0].path),
            (true, _) => match self.docs[0].path.parent() {
                parent if parent.0.is_empty() => {
                    format!("{} directly under `{root}`", names(&self.docs))
                }
                parent => format!("{} under `{parent}`", names(&self.docs)),
            },
            (false, _) => format!("`{}`", self.docs[0].path),
        }
    }
}

fn names(fields: &[&FieldDoc]) -> String {
    let shown: Vec<&str> = fields.iter().take(4).map(|field| field.path.name()).collect();
    let more = fields.len().saturating_sub(shown.len());
    if more > 0 {
        format!("`{}` and {more} more", shown.join("`, `"))
    } else {
        format!("`{}`", shown.join("`, `"))
    }
}

/// Pairs fields, moves first: a name that left one level and turned up on another.
pub(super) fn pair<'a>(
    scope: &Scope<'_>,
    added: &[&'a FieldDoc],
    removed: &[&'a FieldDoc],
    unopened: &[&'a FieldDoc],
) -> Vec<Pair<'a>> {
    let mut pairs = renamed_objects(scope, added, removed);
    let left = |fields: &[&'a FieldDoc]| -> Vec<&'a FieldDoc> {
        let free = |field: &&&FieldDoc| !pairs.iter().any(|pair| pair.covers(&field.path));
        fields.iter().filter(free).copied().collect()
    };
    let (added, removed, unopened) = (left(added), left(removed), left(unopened));
    pairs.extend(moves(&added, &removed, &unopened));
    let free = |field: &&&FieldDoc| !pairs.iter().any(|pair| pair.covers(&field.path));
    let added: Vec<&FieldDoc> = added.iter().filter(free).copied().collect();
    let removed: Vec<&FieldDoc> = removed.iter().filter(free).copied().collect();
    pairs.extend(renames(scope, &added, &removed));
    pairs
}

/// Objects with another name and mostly the same members; otherwise every member would count as moved.
fn renamed_objects<'a>(
    scope: &Scope<'_>,
    added: &[&'a FieldDoc],
    removed: &[&'a FieldDoc],
) -> Vec<Pair<'a>> {
    let members = |fields: &Fields, path: &Path| -> Vec<String> {
        let inside = fields.list.iter().map(|field| &field.path);
        let inside = inside.filter(|inner| inner.is_below(path));
        inside.map(|inner| inner.0[path.0.len()..].join(".")).collect()
    };
    let mut pairs: Vec<Pair<'a>> = Vec::new();
    for mine in removed {
        let ours = members(scope.ours, &mine.path);
        let same = |theirs: &&&FieldDoc| {
            let docs = members(scope.docs, &theirs.path);
            let shared = docs.iter().filter(|name| ours.contains(name)).count();
            let free =
                !pairs.iter().any(|pair| pair.covers(&theirs.path) || pair.covers(&mine.path));
            free && theirs.path.parent() == mine.path.parent()
                && shared > 0
                && shared * 2 >= ours.len().max(docs.len())
        };
        if let Some(theirs) = added.iter().find(same) {
            pairs.push(Pair {
                at: mine.path.clone(),
                ours: vec![mine],
                docs: vec![theirs],
                moved: false,
                evidence: "it stands on the same level and has the same members".to_owned(),
            });
        }
    }
    pairs
}

fn moves<'a>(
    added: &[&'a FieldDoc],
    removed: &[&'a FieldDoc],
    unopened: &[&'a FieldDoc],
) -> Vec<Pair<'a>> {
    // The levels between which fields may have moved, with what they have in common.
    let mut levels: Vec<(Path, Path, Vec<Same<'a>>)> = Vec::new();
    for theirs in added {
        for mine in removed.iter().chain(unopened) {
            let same_object = mine.path.variants().eq(theirs.path.variants());
            if mine.path.name() != theirs.path.name() || mine.path == theirs.path || !same_object {
                continue;
            }
            let (from, to) = (mine.path.parent(), theirs.path.parent());
            match levels
                .iter_mut()
                .find(|(known_from, known_to, _)| *known_from == from && *known_to == to)
            {
                Some((_, _, found)) => found.push((mine, theirs)),
                None => levels.push((from, to, vec![(mine, theirs)])),
            }
        }
    }
    levels.sort_by_key(|(from, to, found)| {
        (std::cmp::Reverse(found.len()), from.0.len() + to.0.len())
    });
    let mut pairs: Vec<Pair<'a>> = Vec::new();
    for (from, _, found) in levels {
        let free = |(mine, theirs): &(&FieldDoc, &FieldDoc)| {
            !pairs.iter().any(|pair| pair.covers(&mine.path) || pair.covers(&theirs.path))
        };
        let found: Vec<_> = found.into_iter().filter(free).collect();
        let certain = |(mine, _): &(&FieldDoc, &FieldDoc)| {
            removed.iter().any(|field| field.path == mine.path)
        };
        // A single field must be gone and fit; of a group most must, since so many equal names are not a coincidence.
        let fitting = found.iter().filter(|(mine, theirs)| suits(mine, theirs)).count();
        let plausible = match found.len() {
            1 => fitting == 1 && found.iter().all(certain),
            many => fitting * 2 > many,
        };
        if !plausible {
            continue;
        }
        let at = match found.as_slice() {
            [(mine, _)] => mine.path.clone(),
            _ if from.name() == "*" => from.parent(),
            _ => from,
        };
        let evidence = match found.len() {
            1 => "the same name and type on another level".to_owned(),
            many => format!("{many} names are missing on one level and new on another"),
        };
        let (ours, docs) = found.into_iter().unzip();
        pairs.push(Pair { at, ours, docs, moved: true, evidence });
    }
    pairs
}

fn renames<'a>(
    scope: &Scope<'_>,
    added: &[&'a FieldDoc],
    removed: &[&'a FieldDoc],
) -> Vec<Pair<'a>> {
    let mut candidates: Vec<(u32, &FieldDoc, &FieldDoc, String)> = Vec::new();
    for mine in removed {
        for theirs in added
            .iter()
            .filter(|theirs| theirs.path.parent() == mine.path.parent() && suits(mine, theirs))
        {
            let alike = similarity(mine.path.name(), theirs.path.name());
            let same_spot = neighbours(scope, mine, theirs);
            let evidence = match (alike >= ALIKE, same_spot) {
                (true, true) => "the names are alike, and it stands in the same spot",
                (true, false) => "the names are alike",
                (false, true) => "it has the same type and stands in the same spot",
                (false, false) => continue,
            };
            candidates.push((
                alike + if same_spot { 50 } else { 0 },
                mine,
                theirs,
                evidence.to_owned(),
            ));
        }
    }
    candidates.sort_by_key(|(score, ..)| std::cmp::Reverse(*score));
    let mut pairs: Vec<Pair<'a>> = Vec::new();
    for (_, mine, theirs, evidence) in candidates {
        if !pairs.iter().any(|pair| pair.covers(&mine.path) || pair.covers(&theirs.path)) {
            pairs.push(Pair {
                at: mine.path.clone(),
                ours: vec![mine],
                docs: vec![theirs],
                moved: false,
                evidence,
            });
        }
    }
    pairs
}

/// Whether both sit between the same siblings.
fn neighbours(scope: &Scope<'_>, mine: &FieldDoc, theirs: &FieldDoc) -> bool {
    let around = |list: &[FieldDoc], path: &Path| {
        let parent = path.parent();
        let siblings: Vec<&Path> = list
            .iter()
            .map(|field| &field.path)
            .filter(|path| path.is_member_of(&parent))
            .collect();
        let at = siblings.iter().position(|sibling| *sibling == path)?;
        let before = at.checked_sub(1).map(|at| siblings[at].name().to_owned());
        Some((before, siblings.get(at + 1).map(|path| path.name().to_owned())))
    };
    match (around(&scope.ours.list, &mine.path), around(&scope.docs.list, &theirs.path)) {
        (Some(ours), Some(docs)) => ours == docs && ours != (None, None),
        _ => false,
    }
}

fn suits(mine: &FieldDoc, theirs: &FieldDoc) -> bool {
    match (&mine.shape, &theirs.shape) {
        (Shape::Any, _) | (_, Shape::Any) => true,
        (Shape::Integer | Shape::Number, Shape::Integer | Shape::Number) => true,
        (Shape::Map(_) | Shape::Object, Shape::Map(_) | Shape::Object) => true,
        (Shape::List(_), Shape::List(_)) => true,
        (mine, theirs) => mine == theirs,
    }
}

/// How alike two names are, in hundredths: by letters, blind to case and separators.
fn similarity(left: &str, right: &str) -> u32 {
    let plain = |name: &str| {
        name.chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect::<Vec<char>>()
    };
    let (left, right) = (plain(left), plain(right));
    let longest = left.len().max(right.len());
    if longest == 0 {
        return 0;
    }
    let distance = strsim::generic_levenshtein(&left, &right);
    u32::try_from((longest - distance) * 100 / longest).unwrap_or(0)
}
