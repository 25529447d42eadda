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

use aisa_gateway::{OperationInfo, describe::FieldInfo, request::ValueError, validate};

use super::{BadLines, input, regroup::BoughtLists};
use crate::{console::Console, exit::CliError, output::cell::grouped};

/// Lines that a message shows.
const SHOWN: usize = 10;

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

/// Reads the source, reports what is wrong with it, and gives the targets that are left.
///
/// # Errors
/// When the source cannot be read, has no target, or has bad lines that are to stop the run.
pub(super) fn survey(
    source: &str,
    folder: &Path,
    info: &'static OperationInfo,
    subject: &'static FieldInfo,
    bad_lines: BadLines,
    console: Console,
) -> Result<Targets, CliError> {
    let unwritten = |error: io::Error| {
        CliError::failed(format!(
            "cannot write a copy of the targets in {}: {error}",
            folder.display()
        ))
    };
    let mut copy = BufWriter::new(tempfile::tempfile_in(folder).map_err(unwritten)?);
    // Hashes instead of texts: eight bytes for each of a million. The keys of the hash are drawn anew for each run.
    let (hasher, mut seen) = (RandomState::new(), HashSet::<u64>::new());
    let (mut bad, mut mended, mut repeated) =
        (Lines::default(), Lines::default(), Lines::default());
    let mut count = 0;
    input::each(source, |line, text| {
        let target = match validate::element(info, subject, text) {
            Ok(element) => {
                if element.mended {
                    mended.add(line, format!("{text:?} is sent as {:?}", element.value));
                }
                element.value
            }
            Err(error) => {
                let message = message(text, &error);
                match error.suggestion().filter(|_| bad_lines == BadLines::Mend) {
                    None => {
                        bad.add(line, message);
                        return Ok(());
                    }
                    Some(suggestion) => {
                        mended.add(line, message);
                        Cow::Owned(suggestion.to_owned())
                    }
                }
            }
        };
        if !seen.insert(hasher.hash_one(&*target)) {
            repeated.add(line, format!("{target:?}"));
            return Ok(());
        }
        count += 1;
        writeln!(copy, "{target}").map_err(unwritten)
    })?;
    let file = copy
        .into_inner()
        .map_err(|error| unwritten(error.into_error()))?;
    if bad.count > 0 && bad_lines == BadLines::Stop {
        return Err(CliError::usage(format!(
            "{} for {}; nothing was sent:{}\nwrite them as it takes them; or --bad-lines mend takes what is \
             suggested and skips the rest, --bad-lines skip skips all of them",
            bad.counted("is not a value", "are not values"),
            subject.name,
            bad.listed()
        )));
    }
    let notes = [
        (&bad, ("is skipped", "are skipped")),
        (&mended, ("is mended", "are mended")),
        (&repeated, ("repeats an earlier one", "repeat earlier ones")),
    ];
    for (lines, (one, many)) in notes {
        if lines.count > 0 {
            console.note(&format!("{}:{}", lines.counted(one, many), lines.listed()));
        }
    }
    if count == 0 {
        return Err(CliError::usage(format!(
            "{source} has no line to ask about"
        )));
    }
    Ok(Targets {
        file,
        count,
        batches: BoughtLists::default(),
    })
}

/// Some lines of the input: how many, and the first ones.
#[derive(Default)]
struct Lines {
    count: u64,
    first: Vec<(u64, String)>,
}

impl Lines {
    fn add(&mut self, line: u64, what: String) {
        self.count += 1;
        if self.first.len() < SHOWN {
            self.first.push((line, what));
        }
    }

    fn counted(&self, one: &str, many: &str) -> String {
        match self.count {
            1 => format!("1 line {one}"),
            count => format!("{} lines {many}", grouped(&count.to_string())),
        }
    }

    fn listed(&self) -> String {
        let mut text = String::new();
        for (line, what) in &self.first {
            text.push_str(&format!("\n  line {line}: {what}"));
        }
        if let Some(more @ 1..) = self.count.checked_sub(self.first.len() as u64) {
            text.push_str(&format!("\n  … and {} more", grouped(&more.to_string())));
        }
        text
    }
}

/// Why a line is not a value of the field.
fn message(text: &str, error: &ValueError) -> String {
    let cut = text.char_indices().nth(80);
    let shown = cut.map_or(Cow::Borrowed(text), |(at, _)| {
        format!("{}…", &text[..at]).into()
    });
    format!("{shown:?}: {error}")
}
