//! The first look at the targets, before anything is spent: what is wrong, what comes twice, and a copy of the rest that
//! later steps read.

use std::{
    borrow::Cow,
    collections::HashSet,
    fs::File,
    hash::{BuildHasher, RandomState},
    io::{self, BufRead, BufReader, BufWriter, Seek, Write},
    path::Path,
};

use aisa_contract::{FieldKind, FieldRef, OperationRef};
use aisa_gateway::validate;

use super::{BadLines, regroup::BoughtLists};
use crate::{
    atomic_file::folder,
    console::Console,
    exit::CliError,
    list_file::{ListFile, NumberedLines, refusal},
};

/// The targets that the run asks about, each once, in the order of the input. They are on the disk, since there may be
/// millions.
pub(super) struct Targets {
    pub(super) file: File,
    pub(super) count: u64,
    /// The batches at its beginning that were bought already.
    pub(super) batches: BoughtLists,
}

impl Targets {
    /// Reads them from the start.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub(super) fn read(&self) -> io::Result<impl Iterator<Item = io::Result<String>>> {
        let mut file = self.file.try_clone()?;
        file.rewind()?;
        Ok(BufReader::new(file).lines())
    }
}

/// A file without a name for a copy of the targets, beside the archive. The folder of an archive that may only be read
/// takes none: it is then in the system's folder for such files.
///
/// # Errors
/// When there is no room for it in either.
pub(super) fn scratch(archive: &Path) -> Result<File, CliError> {
    tempfile::tempfile_in(folder(archive))
        .or_else(|error| tempfile::tempfile().or(Err(error)))
        .map_err(|error| unwritten(archive, &error))
}

/// The copy of the targets cannot be written.
pub(super) fn unwritten(archive: &Path, error: &io::Error) -> CliError {
    CliError::failed(format!(
        "cannot write a copy of the targets in {}: {error}",
        folder(archive).display()
    ))
}

/// Reads the source, reports what is wrong with it, and gives the targets that are left.
///
/// # Errors
/// When the source cannot be read, has no target, or has bad lines that are to stop the run.
pub(super) fn read_targets(
    list: ListFile<'_>,
    archive: &Path,
    info: OperationRef<'static>,
    subject: FieldRef<'static>,
    bad_lines: BadLines,
    console: Console,
) -> Result<Targets, CliError> {
    let unwritten = |error| unwritten(archive, &error);
    let mut copy = BufWriter::new(scratch(archive)?);
    // Hashes instead of texts: eight bytes for each of a million. The keys of the hash are drawn anew for each run.
    let (hasher, mut seen) = (RandomState::new(), HashSet::<u64>::new());
    let (mut bad, mut mended, mut repeated, mut odd) = (
        NumberedLines::default(),
        NumberedLines::default(),
        NumberedLines::default(),
        NumberedLines::default(),
    );
    let kind = subject.kind();
    let mut count = 0;
    let remarks = list.each(|line, text| {
        let target = match validate::element(info, subject, text) {
            Ok(element) => {
                if element.mended {
                    mended.add(line, format!("{text:?} is sent as {:?}", element.value));
                }
                element.value
            }
            Err(error) => {
                let message = refusal(text, &error);
                match error.equivalent().filter(|_| bad_lines == BadLines::Mend) {
                    None => {
                        bad.add(line, message);
                        return Ok(());
                    }
                    Some(same) => {
                        mended.add(line, message);
                        Cow::Owned(same.to_owned())
                    }
                }
            }
        };
        if !seen.insert(hasher.hash_one(&*validate::canonical(&kind, &target))) {
            repeated.add(line, format!("{target:?}"));
            return Ok(());
        }
        if let Some(what) = oddity(&kind, &target) {
            odd.add(line, what);
        }
        count += 1;
        writeln!(copy, "{target}").map_err(unwritten)
    })?;
    let file = copy.into_inner().map_err(|error| unwritten(error.into_error()))?;
    remarks.report(console);
    if bad.count > 0 && bad_lines == BadLines::Stop {
        return Err(CliError::usage(format!(
            "{}\nfix them, or use --bad-lines mend, which takes the suggestion where it is unambiguous and skips the \
             rest, or --bad-lines skip",
            bad.refused(subject.name())
        )));
    }
    let notes = [
        (&bad, ("is skipped", "are skipped")),
        (&mended, ("is mended", "are mended")),
        (&repeated, ("repeats an earlier one", "repeat earlier ones")),
        (&odd, ("may not say what you mean", "may not say what you mean")),
    ];
    for (lines, (one, many)) in notes {
        if lines.count > 0 {
            console.note(&format!("{}:{}", lines.counted(one, many), lines.listed()));
        }
    }
    if count == 0 {
        return Err(CliError::usage(format!("{} has no line to ask about", list.source)));
    }
    Ok(Targets { file, count, batches: BoughtLists::default() })
}

/// What a single call would note about a value.
fn oddity(kind: &FieldKind<'_>, target: &str) -> Option<String> {
    match kind {
        FieldKind::Target(rule) | FieldKind::Targets { rule, .. } => {
            validate::start_page(*rule, target)
        }
        _ => None,
    }
}
