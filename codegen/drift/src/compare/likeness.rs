//! How alike names and operations are: the evidence that something only changed its name.

use crate::contract::{OperationDoc, Path};

/// How alike two names must be to count as a renaming without further evidence, in hundredths.
pub(super) const ALIKE: u32 = 60;

/// How many of their fields two operations must share to count as one under another name, in hundredths.
const SAME_FIELDS: usize = 90;

/// How alike two names are, in hundredths: by letters, blind to case and separators.
pub(super) fn similarity(left: &str, right: &str) -> u32 {
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
    let distance = edit_distance(&left, &right);
    u32::try_from((longest - distance) * 100 / longest).unwrap_or(0)
}

fn edit_distance(left: &[char], right: &[char]) -> usize {
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (i, a) in left.iter().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, b) in right.iter().enumerate() {
            let replaced = diagonal + usize::from(a != b);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row[right.len()]
}

/// Operations that are missing here and new there with nearly the same fields. Takes them out of `added`.
pub(super) fn renamed_operations<'a>(
    gone: &[&'a OperationDoc],
    added: &mut Vec<&'a OperationDoc>,
) -> Vec<(&'a OperationDoc, &'a OperationDoc)> {
    let mut pairs = Vec::new();
    for mine in gone {
        let fields = |operation: &OperationDoc| -> Vec<Path> {
            operation
                .request
                .list
                .iter()
                .chain(&operation.result.list)
                .map(|field| field.path.clone())
                .collect()
        };
        let ours = fields(mine);
        let alike = |theirs: &&OperationDoc| {
            let docs = fields(theirs);
            let shared = ours.iter().filter(|path| docs.contains(path)).count();
            let enough = shared * 100 >= SAME_FIELDS * ours.len().max(docs.len()) && shared > 0;
            enough && similarity(&mine.name, &theirs.name) >= ALIKE / 2
        };
        if let Some(at) = added.iter().position(alike) {
            pairs.push((*mine, added.remove(at)));
        }
    }
    pairs
}
