//! Writes the products, or checks that they are written: one function for both, over the whole set.

use std::{
    collections::BTreeSet,
    ffi::OsString,
    fmt, fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
};

use similar::TextDiff;

use crate::product::{CRATES, Content, GENERATED, Product};

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
    /// No schema makes the file.
    Orphan,
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
            self.mode == Mode::Check || matches!(difference.kind, DifferenceKind::NoMarkers { .. })
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
        let found = read(&path)?;
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
            replace(&path, &wanted)?;
        }
        differences.push(Difference {
            path: product.path.clone(),
            kind,
        });
    }
    for path in orphans(root, products)? {
        if mode == Mode::Write {
            fs::remove_file(root.join(&path))?;
        }
        differences.push(Difference {
            path,
            kind: DifferenceKind::Orphan,
        });
    }
    differences.sort_by(|a, b| a.path.cmp(&b.path));
    Ok(Report {
        mode,
        differences,
        products: products.len(),
    })
}

/// Replaces a file as a whole: an interruption leaves the old text or the new one.
fn replace(path: &Path, text: &str) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(folder)?;
    // A temporary file with the default mode of the library would be readable by its owner only.
    let mut file = tempfile::Builder::new().make_in(folder, |path| fs::File::create_new(path))?;
    file.write_all(text.as_bytes())?;
    file.persist(path)?;
    Ok(())
}

fn read(path: &Path) -> io::Result<Option<String>> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(io::Error::new(
            error.kind(),
            format!("{}: {error}", path.display()),
        )),
    }
}

/// The whole text that the file should hold, or the markers that it lacks.
fn wanted(product: &Product, found: Option<&str>) -> Result<String, String> {
    let (marker, text, begun) = match &product.content {
        Content::Whole(text) => return Ok(text.clone()),
        Content::Region {
            marker,
            text,
            begun,
        } => (marker, text, begun),
    };
    let html = product
        .path
        .extension()
        .is_some_and(|extension| extension == "md");
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

/// Files in the generated folders of all crates that no product stands for.
fn orphans(root: &Path, products: &[Product]) -> io::Result<BTreeSet<PathBuf>> {
    let produced: BTreeSet<&Path> = products
        .iter()
        .map(|product| product.path.as_path())
        .collect();
    let mut orphans = BTreeSet::new();
    for crate_name in names_in(&root.join(CRATES))? {
        let folder = Path::new(CRATES).join(crate_name).join(GENERATED);
        for file in names_in(&root.join(&folder))? {
            let path = folder.join(file);
            if !produced.contains(path.as_path()) {
                orphans.insert(path);
            }
        }
    }
    Ok(orphans)
}

/// The names in a folder; none where there is no folder.
fn names_in(folder: &Path) -> io::Result<Vec<OsString>> {
    match fs::read_dir(folder) {
        Err(error)
            if matches!(
                error.kind(),
                io::ErrorKind::NotFound | io::ErrorKind::NotADirectory
            ) =>
        {
            Ok(Vec::new())
        }
        entries => entries?.map(|entry| Ok(entry?.file_name())).collect(),
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
