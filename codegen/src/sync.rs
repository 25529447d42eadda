//! Writes the products, or checks that they are written: one function for both, over the whole set.

use std::{
    collections::BTreeSet,
    ffi::OsString,
    fmt, fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use similar::TextDiff;

use crate::{
    polish::print::HEADER,
    product::{CRATES, Content, GENERATED, Product, lf},
};

/// What [`sync`] does about differences.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Mode {
    /// Writes the files.
    Write,
    /// Only reports them.
    Check,
}

/// What [`sync`] found.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Report {
    mode: Mode,
    /// The differences, by path.
    pub differences: Vec<Difference>,
    /// Products in all.
    pub products: usize,
}

/// A file that is not what the schemas make of it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Difference {
    /// The file, relative to the root.
    pub path: PathBuf,
    /// How it differs.
    pub kind: DifferenceKind,
}

/// How a file can differ.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum DifferenceKind {
    /// The content differs.
    Stale {
        /// A unified diff from what is there to what should be.
        diff: String,
    },
    /// The file is not there.
    Missing,
    /// No schema makes the file or the folder.
    Orphan,
    /// No family makes the crate, and people have put files into it, which writing cannot decide about.
    LeftBehind {
        /// Their paths in the crate.
        files: Vec<PathBuf>,
    },
    /// The manifest depends on a crate that no family makes any more, in a line that people wrote.
    StillNamed {
        /// The line, from 1, and the crate.
        lines: Vec<(usize, String)>,
    },
    /// The file has no markers for the region, which writing cannot correct.
    NoMarkers {
        /// The lines that are to be added.
        wanted: String,
    },
}

impl Report {
    /// Whether files and schemas agree now.
    #[must_use]
    pub fn is_clean(&self) -> bool {
        let unmended = |difference: &Difference| {
            let by_hand = matches!(
                difference.kind,
                DifferenceKind::NoMarkers { .. }
                    | DifferenceKind::LeftBehind { .. }
                    | DifferenceKind::StillNamed { .. }
            );
            self.mode == Mode::Check || by_hand
        };
        !self.differences.iter().any(unmended)
    }
}

/// Brings the files under `root` in line with the products, or reports where they are not.
///
/// # Errors
/// A file that cannot be read or written.
pub fn sync(root: &Path, products: &[Product], mode: Mode) -> io::Result<Report> {
    let mut differences = Vec::new();
    for product in products {
        let path = root.join(&product.path);
        let written = read(&path)?;
        let found = written.as_deref().map(lf);
        let (wanted, kind) = match (&found, wanted(product, found.as_deref())) {
            (_, Err(markers)) => (None, DifferenceKind::NoMarkers { wanted: markers }),
            (Some(found), Ok(wanted)) if *found == wanted => continue,
            (Some(found), Ok(wanted)) => {
                let diff = diff(&product.path, found, &wanted);
                (Some(wanted), DifferenceKind::Stale { diff })
            }
            (None, Ok(wanted)) => (Some(wanted), DifferenceKind::Missing),
        };
        if let (Mode::Write, Some(wanted)) = (mode, wanted) {
            let crlf = written.is_some_and(|text| text.contains("\r\n"));
            let wanted = if crlf { wanted.replace('\n', "\r\n") } else { wanted };
            replace(&path, &wanted)?;
        }
        differences.push(Difference { path: product.path.clone(), kind });
    }
    let orphans = orphans(root, products)?;
    differences.extend(still_named(root, &orphans)?);
    for (path, kind) in orphans {
        if mode == Mode::Write && kind == DifferenceKind::Orphan {
            remove(&root.join(&path))?;
        }
        differences.push(Difference { path, kind });
    }
    differences.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(Report { mode, differences, products: products.len() })
}

/// Removes a file, or a folder with all that is in it.
fn remove(path: &Path) -> io::Result<()> {
    let removed = match path.symlink_metadata().map_err(|error| named(path, &error))? {
        about if about.is_dir() => fs::remove_dir_all(path),
        _ => fs::remove_file(path),
    };
    removed.map_err(|error| named(path, &error))
}

/// The error with the path that it is about.
fn named(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

/// Replaces a file as a whole: an interruption leaves the old text or the new one.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    let write = || {
        let folder = path.parent().unwrap_or(Path::new("."));
        fs::create_dir_all(folder)?;
        // A temporary file with the default mode of the library would be readable by its owner only.
        let mut file =
            tempfile::Builder::new().make_in(folder, |path| fs::File::create_new(path))?;
        file.write_all(text.as_bytes())?;
        file.persist(path)?;
        Ok(())
    };
    write().map_err(|error: io::Error| named(path, &error))
}

fn read(path: &Path) -> io::Result<Option<String>> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(named(path, &error)),
    }
}

/// The whole text that the file should hold, or the markers that it lacks.
fn wanted(product: &Product, found: Option<&str>) -> Result<String, String> {
    let (marker, text, begun) = match &product.content {
        Content::Whole(text) => return Ok(text.clone()),
        Content::Region { marker, text, begun } => (marker, text, begun),
    };
    let html = product.path.extension().is_some_and(|extension| extension == "md");
    let (open, close) = if html { ("<!-- ", " -->") } else { ("# ", "") };
    let line = |end| format!("{open}@generated {marker}: {end}{close}\n");
    let (begin, end) = (line("begin"), line("end"));
    let found = found.or(begun.as_deref()).unwrap_or_default();
    let place = found.find(&begin).and_then(|at| {
        let start = at + begin.len();
        Some((start, start + found[start..].find(&end)?))
    });
    match place {
        Some((start, stop)) => Ok(format!("{}{text}{}", &found[..start], &found[stop..])),
        None => Err(format!("{begin}{end}")),
    }
}

/// What lies in generated folders without a product that stands for it, and the crates that no family makes any more.
fn orphans(root: &Path, products: &[Product]) -> io::Result<Vec<(PathBuf, DifferenceKind)>> {
    let produced: BTreeSet<&Path> = products.iter().map(|product| product.path.as_path()).collect();
    let mut orphans = Vec::new();
    for name in names_in(&root.join(CRATES))? {
        let crate_folder = Path::new(CRATES).join(name);
        let own_root = crate_folder.join("src/lib.rs");
        if !produced.contains(own_root.as_path()) && is_generated(&root.join(&own_root))? {
            let kind = match left_behind(root, &crate_folder)? {
                files if files.is_empty() => DifferenceKind::Orphan,
                files => DifferenceKind::LeftBehind { files },
            };
            orphans.push((crate_folder, kind));
            continue;
        }
        let folder = crate_folder.join(GENERATED);
        for file in names_in(&root.join(&folder))? {
            let path = folder.join(file);
            if !produced.contains(path.as_path()) {
                orphans.push((path, DifferenceKind::Orphan));
            }
        }
    }
    Ok(orphans)
}

/// The manifests whose hand-written lines depend on crates that no family makes: cargo reads none of the workspace then.
fn still_named(root: &Path, orphans: &[(PathBuf, DifferenceKind)]) -> io::Result<Vec<Difference>> {
    let gone: Vec<&str> = orphans
        .iter()
        .filter(|(path, _)| path.parent() == Some(Path::new(CRATES)))
        .filter(|(path, _)| root.join(path).is_dir())
        .filter_map(|(path, _)| path.file_name()?.to_str())
        .collect();
    let mut found = Vec::new();
    if gone.is_empty() {
        return Ok(found);
    }
    let crates = names_in(&root.join(CRATES))?.into_iter();
    let mut folders: Vec<PathBuf> = crates.map(|name| Path::new(CRATES).join(name)).collect();
    folders.extend(names_in(root)?.into_iter().map(PathBuf::from));
    folders.retain(|folder| !gone.iter().any(|name| folder.ends_with(name)));
    folders.sort();
    for path in folders.iter().map(|folder| folder.join("Cargo.toml")) {
        let Some(text) = read(&root.join(&path)).ok().flatten() else {
            continue;
        };
        let mut generated = false;
        let mut lines = Vec::new();
        for (index, line) in text.lines().enumerate() {
            if line.starts_with("# @generated") {
                generated = line.contains(": begin");
            }
            let named = gone.iter().find(|name| {
                let rest = line.trim_start().strip_prefix(**name);
                rest.is_some_and(|rest| rest.starts_with(['.', '=', ' ']))
            });
            if let (false, Some(name)) = (generated, named) {
                lines.push((index + 1, (*name).to_owned()));
            }
        }
        if !lines.is_empty() {
            let kind = DifferenceKind::StillNamed { lines };
            found.push(Difference { path, kind });
        }
    }
    Ok(found)
}

/// Whether a file is there and was written from the schemas.
fn is_generated(path: &Path) -> io::Result<bool> {
    if !path.is_file() {
        return Ok(false);
    }
    Ok(read(path)?.is_some_and(|text| lf(&text).starts_with(HEADER)))
}

/// What the generator writes into the folder of a crate, or begins there.
const OF_A_CRATE: &[&str] = &["Cargo.toml", "README.md", "LICENSE-APACHE", "LICENSE-MIT"];

/// The files of a crate that are not the generator's, by their paths in it.
fn left_behind(root: &Path, crate_folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(folder) = folders.pop() {
        for name in names_in(&root.join(crate_folder).join(&folder))? {
            let path = folder.join(name);
            if root.join(crate_folder).join(&path).is_dir() {
                if path != Path::new(GENERATED) {
                    folders.push(path);
                }
            } else if path != Path::new("src/lib.rs")
                && !OF_A_CRATE.iter().any(|own| path == Path::new(own))
            {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}

/// The names in a folder; none where there is no folder.
fn names_in(folder: &Path) -> io::Result<Vec<OsString>> {
    match fs::read_dir(folder) {
        Err(error)
            if matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory) =>
        {
            Ok(Vec::new())
        }
        entries => {
            let names =
                entries.and_then(|entries| entries.map(|entry| Ok(entry?.file_name())).collect());
            names.map_err(|error| named(folder, &error))
        }
    }
}

fn diff(path: &Path, found: &str, wanted: &str) -> String {
    let name = path.display().to_string();
    TextDiff::from_lines(found, wanted)
        .unified_diff()
        .context_radius(2)
        .header(&name, &format!("{name} (from the schemas)"))
        .to_string()
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let written = self.mode == Mode::Write;
        for Difference { path, kind } in &self.differences {
            let path = path.display();
            match kind {
                DifferenceKind::Stale { .. } | DifferenceKind::Missing if written => {
                    writeln!(f, "wrote {path}")?
                }
                DifferenceKind::Orphan if written => writeln!(f, "removed {path}")?,
                DifferenceKind::Stale { diff } => writeln!(f, "stale: {path}\n{diff}")?,
                DifferenceKind::Missing => writeln!(f, "missing: {path}")?,
                DifferenceKind::Orphan => writeln!(f, "orphan: {path} (no schema makes it)")?,
                DifferenceKind::LeftBehind { files } => {
                    let files: Vec<String> =
                        files.iter().map(|file| file.display().to_string()).collect();
                    writeln!(
                        f,
                        "left behind: {path} (no family makes it) has files that are written by hand; move them, then remove the folder: {}",
                        files.join(", ")
                    )?;
                }
                DifferenceKind::StillNamed { lines } => {
                    for (line, name) in lines {
                        writeln!(
                            f,
                            "still named: {path}:{line} depends on {name}, which no family makes; remove the line, and what uses it"
                        )?;
                    }
                }
                DifferenceKind::NoMarkers { wanted } => {
                    writeln!(
                        f,
                        "no markers: {path} has no place for a generated part; put these lines there:\n{wanted}"
                    )?;
                }
            }
        }
        if self.differences.is_empty() {
            writeln!(f, "{} products are up to date", self.products)
        } else if self.mode == Mode::Check {
            let count = self.differences.len();
            writeln!(
                f,
                "{count} of {} products differ from the schemas; fix with: cargo xtask codegen",
                self.products
            )
        } else {
            Ok(())
        }
    }
}
