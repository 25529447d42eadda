//! Tells what a change of the schema does to users of the crate, before anything is released.

use std::{collections::BTreeMap, path::Path, process::Command};

use aisa_codegen::{
    Diagnostics, SchemaSet, lower,
    semver::{self, Level, Verdict},
};
use aisa_contract::{Contract, Family};

/// Prints the verdict on the schema as it stands against the last release, a crate at a time; nothing of a crate whose
/// public names and limits are the same, and nothing at all outside a repository of git.
pub(crate) fn print(root: &Path, now: &Contract) {
    let Some(baseline) = baseline(root) else {
        return;
    };
    let Some(before) = schemas(root, &baseline) else {
        return;
    };
    let before = SchemaSet::from_files(&before).map(|set| lower(&set));
    match before.and_then(|before| verdicts(&before, now, &baseline)) {
        Ok(texts) => texts.into_iter().for_each(crate::print),
        Err(error) => crate::print(format_args!(
            "the schemas of {} cannot be compared with: {error}\n",
            baseline.name
        )),
    }
}

/// What the schemas are compared with.
struct Baseline {
    /// The commit.
    revision: String,
    /// What people call it: a tag, or the commit in which the changelog got its last version.
    name: String,
    /// The version that it is; none before the first release.
    version: Option<String>,
}

/// The last tag of a version; without one, the last commit that wrote the heading of a version into the changelog;
/// without that, nothing is released yet, and the last commit has to do.
fn baseline(root: &Path) -> Option<Baseline> {
    let tag = git(root, &["describe", "--tags", "--abbrev=0", "--match", "v[0-9]*"]);
    if let Some(tag) = tag {
        return Some(Baseline {
            version: tag.strip_prefix('v').map(str::to_owned),
            name: tag.clone(),
            revision: tag,
        });
    }
    let heading = ["log", "-1", "--format=%h", "-G", r"^## \[?v?[0-9]"];
    let heading = [&heading[..], &["--", "CHANGELOG.md"]].concat();
    if let Some(revision) = git(root, &heading) {
        let changelog = git(root, &["show", &format!("{revision}:./CHANGELOG.md")]);
        let version = changelog.as_deref().and_then(last_version);
        return Some(Baseline {
            name: format!("{} ({revision})", version.as_deref().unwrap_or("the release")),
            version,
            revision,
        });
    }
    git(root, &["rev-parse", "HEAD"]).map(|revision| Baseline {
        revision,
        name: "the last commit".to_owned(),
        version: None,
    })
}

/// The version in the first heading of a changelog that has one: `## 0.2.0`, `## [0.2.0] - 2026-11-02`.
fn last_version(changelog: &str) -> Option<String> {
    let headings = changelog.lines().filter_map(|line| line.strip_prefix("## "));
    headings
        .map(|heading| heading.trim_start_matches(['[', 'v']))
        .find(|heading| heading.starts_with(|c: char| c.is_ascii_digit()))
        .map(|heading| {
            let end = heading.find(|c: char| !(c.is_ascii_alphanumeric() || "+-.".contains(c)));
            heading[..end.unwrap_or(heading.len())].to_owned()
        })
}

/// The schema files of a commit, by their paths below the schema folder.
fn schemas(root: &Path, baseline: &Baseline) -> Option<BTreeMap<String, String>> {
    let revision = baseline.revision.as_str();
    let listed = git(root, &["ls-tree", "-r", "--name-only", revision, "schema/"])?;
    let files = listed.lines().filter(|path| path.ends_with(".json"));
    let texts = files.map(|path| {
        let text = git(root, &["show", &format!("{revision}:./{path}")])?;
        Some((path.strip_prefix("schema/")?.to_owned(), text))
    });
    texts.collect()
}

/// What git says; nothing where it fails or says nothing.
fn git(root: &Path, arguments: &[&str]) -> Option<String> {
    let said = Command::new("git").current_dir(root).args(arguments).output().ok()?;
    let text = String::from_utf8(said.stdout).ok()?;
    let text = text.trim_end().to_owned();
    (said.status.success() && !text.is_empty()).then_some(text)
}

/// A paragraph about each crate that is not what it was.
fn verdicts(
    before: &Contract,
    now: &Contract,
    baseline: &Baseline,
) -> Result<Vec<String>, Diagnostics> {
    let named = |api: &Contract, family: &Family| {
        let mut others = api.families.iter();
        others.any(|other| other.crate_name == family.crate_name)
    };
    let gone = before.families.iter().filter(|family| !named(now, family));
    let gone = gone.map(|family| {
        let line = format!("### Removed\n* Crate `{}`.\n", family.crate_name);
        Ok(paragraph(family, Level::Breaking, &line, baseline))
    });
    let others = now.families.iter().filter_map(|family| {
        let mut old = before.families.iter();
        let Some(old) = old.find(|old| old.crate_name == family.crate_name) else {
            return Some(Ok(new_crate(family, baseline)));
        };
        let judged = |verdict: Verdict| match verdict.level() {
            Level::Unchanged => None,
            level => Some(paragraph(family, level, &verdict.changelog(), baseline)),
        };
        semver::compare(old, family).map(judged).transpose()
    });
    gone.chain(others).collect()
}

fn paragraph(family: &Family, level: Level, changelog: &str, baseline: &Baseline) -> String {
    let asks = match &baseline.version {
        Some(version) => {
            level.next_version(version).map(|next| format!("  {version} asks for {next}\n"))
        }
        None => Some("  nothing is released yet, so no version is asked for\n".to_owned()),
    };
    format!(
        "since {} the generated API of {} is {level}:\n{}proposed for CHANGELOG.md:\n\n{changelog}\n",
        baseline.name,
        family.crate_name,
        asks.unwrap_or_default(),
    )
}

fn new_crate(family: &Family, baseline: &Baseline) -> String {
    let operations = family.operations.iter();
    let operations: Vec<String> =
        operations.map(|operation| format!("`{}`", operation.name)).collect();
    format!(
        "{crate_name} is new since {}\nproposed for CHANGELOG.md:\n\n### Added\n* Crate `{crate_name}`, with {}.\n\n",
        baseline.name,
        operations.join(", "),
        crate_name = family.crate_name,
    )
}

#[cfg(test)]
mod tests {
    use super::last_version;

    #[test]
    fn the_version_of_a_changelog_is_that_of_its_first_heading_with_one() {
        for (changelog, version) in [
            ("# Changelog\n\n## Unreleased\n\n## 0.2.0 - 2026-11-02\n\n## 0.1.0\n", Some("0.2.0")),
            ("## [1.0.0-rc.1] - 2026-11-02\r\n", Some("1.0.0-rc.1")),
            ("## v0.3.1", Some("0.3.1")),
            ("## Unreleased\n### 2 things\n", None),
        ] {
            assert_eq!(last_version(changelog).as_deref(), version, "{changelog}");
        }
    }
}
