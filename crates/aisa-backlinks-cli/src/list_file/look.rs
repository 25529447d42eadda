//! What a line of a list looks like: the header of a column, or a row of a table that was saved as a text.

use super::{NumberedLines, cut, is_invisible, records::SEPARATORS};

/// Names under which exports have keywords and targets.
const HEADERS: [&str; 47] = [
    "address",
    "addresses",
    "domain",
    "domain name",
    "domain names",
    "domains",
    "host",
    "hostname",
    "hostnames",
    "hosts",
    "keyphrase",
    "keyphrases",
    "keyword",
    "keywords",
    "landing page",
    "landing pages",
    "link",
    "links",
    "page",
    "page url",
    "pages",
    "queries",
    "query",
    "referring domain",
    "referring domains",
    "referring page",
    "referring pages",
    "root domain",
    "root domains",
    "search queries",
    "search query",
    "search term",
    "search terms",
    "site",
    "sites",
    "source url",
    "subdomain",
    "subdomains",
    "target",
    "target url",
    "targets",
    "top pages",
    "top queries",
    "url",
    "urls",
    "website",
    "websites",
];

/// What people and programs put around values.
const QUOTES: [char; 9] = ['"', '\'', '“', '”', '„', '‘', '’', '«', '»'];

/// Whether a text is the usual name of a column of keywords or targets.
pub(super) fn is_header(text: &str) -> bool {
    let outside = |c: char| is_invisible(c) || matches!(c, '"' | '\'' | ':');
    let plain = text.trim_matches(outside).to_lowercase();
    let words: Vec<&str> = plain
        .split(|c: char| c.is_whitespace() || matches!(c, '_' | '-'))
        .filter(|word| !word.is_empty())
        .collect();
    HEADERS.contains(&words.join(" ").as_str())
}

/// The columns that a line names: several values, of which one is such a name.
pub(super) fn names_columns(text: &str) -> Option<String> {
    SEPARATORS.into_iter().find_map(|separator| {
        let names: Vec<&str> = text
            .split(char::from(separator))
            .map(|name| name.trim_matches(|c| is_invisible(c) || c == '"'))
            .collect();
        let is_header = names.len() > 1 && names.iter().any(|name| is_header(name));
        is_header.then(|| names.join(", "))
    })
}

/// Lines that look like rows of a table.
#[derive(Debug, Default)]
pub(super) struct Look {
    lines: u64,
    headers: NumberedLines,
    quoted: NumberedLines,
    separated: NumberedLines,
}

impl Look {
    pub(super) fn add(&mut self, line: u64, text: &str) {
        if text.is_empty() {
            return;
        }
        self.lines += 1;
        let shown = || format!("{:?}", cut(text));
        if is_header(text) {
            self.headers.add(line, shown());
        }
        let mut ends = text.chars();
        if ends.next().is_some_and(|c| QUOTES.contains(&c))
            && ends.next_back().is_some_and(|c| QUOTES.contains(&c))
        {
            self.quoted.add(line, shown());
        }
        if text.contains(SEPARATORS.map(char::from)) {
            self.separated.add(line, shown());
        }
    }

    /// Names them: headers that are not in the first line, all lines in quotes, and those that hold a separator where at least every other line does.
    pub(super) fn remarks(&self) -> Vec<String> {
        let quoted = (self.quoted.count > 0).then(|| {
            format!(
                "{}; if they are not meant, remove them, or name a file with double quotes .csv:{}",
                self.quoted.counted(
                    "is in quotes and is taken with them",
                    "are in quotes and are taken with them"
                ),
                self.quoted.listed()
            )
        });
        let headers = (self.headers.count > 0).then(|| {
            format!(
                "{}:{}",
                self.headers.counted(
                    "may be a header and is taken as a value",
                    "may be headers and are taken as values"
                ),
                self.headers.listed()
            )
        });
        let rows = &self.separated;
        let rows = (rows.count > 0 && rows.count * 2 >= self.lines).then(|| {
            format!(
                "{}; FILE:COLUMN takes a column of a table with a header:{}",
                rows.counted(
                    "looks like a row of a table and is taken whole",
                    "look like rows of a table and are taken whole"
                ),
                rows.listed()
            )
        });
        headers.into_iter().chain(quoted).chain(rows).collect()
    }
}
