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

use aisa_gateway::{
    describe::{FieldInfo, FieldKind},
    request::canonical_target,
    validate,
};

use super::BadLines;
use crate::{
    console::Console,
    exit::CliError,
    list_file::{ListFile, NumberedLines, cut},
};

/// The targets that the run asks about, each once, in the order of the input. They are on the disk, since there may be
/// millions.
pub(super) struct Targets {
    file: File,
    pub(super) count: u64,
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
    list: ListFile<'_>,
    folder: &Path,
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
    // The folder of an archive that may only be read takes no file.
    let file = tempfile::tempfile_in(folder).or_else(|error| tempfile::tempfile().or(Err(error)));
    let mut copy = BufWriter::new(file.map_err(unwritten)?);
    // Hashes instead of texts: eight bytes for each of a million. The keys of the hash are drawn anew for each run.
    let (hasher, mut seen) = (RandomState::new(), HashSet::<u64>::new());
    let (mut bad, mut mended, mut repeated, mut odd) = (
        NumberedLines::default(),
        NumberedLines::default(),
        NumberedLines::default(),
        NumberedLines::default(),
    );
    let mut count = 0;
    let skipped = list.each(|line, text| {
        let target = match checked(&subject.kind, text) {
            Ok(target) => target,
            Err(problem) => {
                let message = problem.message(text);
                match problem.suggestion.filter(|_| bad_lines == BadLines::Mend) {
                    None => {
                        bad.add(line, message);
                        return Ok(());
                    }
                    Some(suggestion) => {
                        mended.add(line, message);
                        Cow::Owned(suggestion)
                    }
                }
            }
        };
        if !seen.insert(hasher.hash_one(&*identity(&subject.kind, &target))) {
            repeated.add(line, format!("{target:?}"));
            return Ok(());
        }
        if let Some(what) = oddity(&subject.kind, &target) {
            odd.add(line, what);
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
    skipped.report(console);
    let notes = [
        (&bad, ("is skipped", "are skipped")),
        (&mended, ("is mended", "are mended")),
        (&repeated, ("repeats an earlier one", "repeat earlier ones")),
        (
            &odd,
            ("may not say what you mean", "may not say what you mean"),
        ),
    ];
    for (lines, (one, many)) in notes {
        if lines.count > 0 {
            console.note(&format!("{}:{}", lines.counted(one, many), lines.listed()));
        }
    }
    if count == 0 {
        return Err(CliError::usage(format!(
            "{} has no line to ask about",
            list.source
        )));
    }
    Ok(Targets { file, count })
}

/// Why a line is not a value of the field.
struct Problem {
    rule: String,
    suggestion: Option<String>,
}

impl Problem {
    fn message(&self, text: &str) -> String {
        let way_out = self.suggestion.as_ref();
        let way_out = way_out.map_or_else(String::new, |text| format!("; write {text:?}"));
        format!("{:?}: {}{way_out}", cut(text), self.rule)
    }
}

/// What is equal for all spellings of a value.
fn identity<'t>(kind: &FieldKind, target: &'t str) -> Cow<'t, str> {
    match kind {
        FieldKind::Target(_) | FieldKind::Targets { .. } => canonical_target(target).into(),
        _ => target.into(),
    }
}

/// What a single call would note about a value.
fn oddity(kind: &FieldKind, target: &str) -> Option<String> {
    match kind {
        FieldKind::Target(rule) | FieldKind::Targets { rule, .. } => {
            validate::start_page(*rule, target)
        }
        _ => None,
    }
}

/// The value that goes out for a line.
fn checked<'t>(kind: &FieldKind, text: &'t str) -> Result<Cow<'t, str>, Problem> {
    let (rule, list) = match kind {
        FieldKind::Target(rule) => (rule, false),
        FieldKind::Targets { rule, .. } => (rule, true),
        FieldKind::List { items, .. } => return checked(items, text),
        FieldKind::Text { max_chars, .. } => {
            let rule = match max_chars {
                _ if text.contains(char::is_control) => "it holds control characters".to_owned(),
                Some(most) if text.chars().count() > *most => {
                    format!("it has more than {most} characters")
                }
                _ => return Ok(Cow::Borrowed(text)),
            };
            return Err(Problem {
                rule,
                suggestion: None,
            });
        }
        _ => return Ok(Cow::Borrowed(text)),
    };
    // In lists upstream's own examples have `www.`, and validation lets it pass there.
    if list
        && let Some(bare) = text.strip_prefix("www.")
        && rule.check(bare).is_ok()
    {
        return Ok(Cow::Borrowed(text));
    }
    rule.check(text).map_err(|error| Problem {
        rule: error.rule().to_owned(),
        suggestion: error.suggestion().map(str::to_owned),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use aisa_gateway::describe::TargetRule;

    fn told(kind: &FieldKind, text: &str) -> Result<String, String> {
        let checked = checked(kind, text).map(Cow::into_owned);
        checked.map_err(|problem| problem.message(text))
    }

    #[test]
    fn near_misses_come_with_the_way_out() {
        let domain = FieldKind::Target(TargetRule::new().domain());
        assert_eq!(
            told(&domain, "bücher.example").unwrap(),
            "xn--bcher-kva.example"
        );
        let near = told(&domain, "https://Example.com/").unwrap_err();
        assert!(near.ends_with("; write \"example.com\""), "{near}");
        let hopeless = told(&domain, "not a domain").unwrap_err();
        assert!(!hopeless.contains("write"), "{hopeless}");
        let list = FieldKind::targets(TargetRule::new().domain(), None, None);
        assert_eq!(told(&list, "www.example.com").unwrap(), "www.example.com");
        assert!(told(&domain, "www.example.com").is_err());
    }

    #[test]
    fn texts_are_held_to_their_length() {
        let text = FieldKind::text(Some(3));
        assert_eq!(told(&text, "a b").unwrap(), "a b");
        assert!(told(&text, "abcd").unwrap_err().contains("more than 3"));
        assert!(told(&text, "a\0b").is_err());
    }
}
