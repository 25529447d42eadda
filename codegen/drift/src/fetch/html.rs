//! Turns an HTML page into the text form that the page reader knows: the calls, the examples, then headings and fields.

use ego_tree::iter::Edge;
use scraper::{Html, Node};

/// Elements whose content is not part of the docs.
const SKIPPED: [&str; 10] =
    ["script", "style", "noscript", "template", "svg", "head", "nav", "footer", "iframe", "form"];

/// Elements that begin and end a line.
const LINES: [&str; 9] = ["br", "li", "ul", "ol", "dt", "dd", "td", "th", "button"];

/// Elements that a blank line parts from what is around them.
const BLOCKS: &str = "p div section article main header table tr h1 h2 h3 h4 h5 h6 blockquote";

/// The text of a page, code first: the reader looks for the call and the response before it looks for fields.
///
/// A row of a table becomes a block: name, type, description. Names that are indented with spaces get the path of the
/// rows above them.
pub fn text_of_html(html: &str) -> String {
    let page = Html::parse_document(html);
    let mut writer = Writer::default();
    // Open and closing tags in order, without recursion: pages may nest as deeply as they like.
    for edge in page.tree.root().traverse() {
        match edge {
            Edge::Open(node) => match node.value() {
                Node::Text(text) => writer.text(text),
                Node::Element(element) => writer.open(element.name()),
                _ => {}
            },
            Edge::Close(node) => {
                if let Node::Element(element) = node.value() {
                    writer.close(element.name());
                }
            }
        }
    }
    writer.finish()
}

#[derive(Default)]
struct Writer {
    calls: Vec<String>,
    examples: Vec<String>,
    text: String,
    /// Skipped elements that are still open.
    skipped: usize,
    /// The code block that is open.
    code: Option<String>,
    row: Option<Row>,
    /// Rows above that a more indented row belongs to: indentation and name.
    parents: Vec<(usize, String)>,
}

/// The cells of a row that have been read so far.
#[derive(Default)]
struct Row {
    cells: Vec<String>,
    is_heading: bool,
}

impl Writer {
    fn text(&mut self, text: &str) {
        if self.skipped > 0 {
            return;
        }
        if let Some(code) = &mut self.code {
            return code.push_str(text);
        }
        let out = self.out();
        for c in text.chars() {
            // Line breaks of the source are spaces; a no-break space is kept, since it indents.
            match if c.is_ascii_whitespace() { ' ' } else { c } {
                ' ' if out.is_empty() || out.ends_with([' ', '\n']) => {}
                c => out.push(c),
            }
        }
    }

    fn out(&mut self) -> &mut String {
        match self.row.as_mut().and_then(|row| row.cells.last_mut()) {
            Some(cell) => cell,
            None => &mut self.text,
        }
    }

    fn open(&mut self, name: &str) {
        match name {
            name if SKIPPED.contains(&name) => self.skipped += 1,
            "pre" => self.code = Some(String::new()),
            "br" if self.code.is_some() => self.text("\n"),
            "table" => self.parents.clear(),
            "tr" => self.row = Some(Row::default()),
            "td" | "th" => {
                if let Some(row) = &mut self.row {
                    row.is_heading |= name == "th";
                    row.cells.push(String::new());
                }
            }
            _ => self.part(name),
        }
    }

    fn close(&mut self, name: &str) {
        match name {
            name if SKIPPED.contains(&name) => self.skipped = self.skipped.saturating_sub(1),
            "pre" => {
                if let Some(code) = self.code.take() {
                    self.code(code);
                }
            }
            "tr" => {
                if let Some(row) = self.row.take() {
                    self.row(row);
                }
            }
            _ => self.part(name),
        }
    }

    /// Ends the line, or the block, where an element begins or ends one.
    fn part(&mut self, name: &str) {
        let in_row = self.row.is_some();
        if self.code.is_some() || self.skipped > 0 {
            return;
        }
        let out = self.out();
        let is_block = BLOCKS.split(' ').any(|block| block == name);
        if is_block || LINES.contains(&name) {
            out.truncate(out.trim_end_matches(' ').len());
            if !out.is_empty() && !out.ends_with('\n') {
                out.push('\n');
            }
        }
        if is_block && !in_row && !out.is_empty() && !out.ends_with("\n\n") {
            out.push('\n');
        }
    }

    /// Keeps a call or an example; code in other languages says nothing that these do not.
    fn code(&mut self, code: String) {
        let start = code.trim_start();
        if start.lines().any(|line| line.trim_start().starts_with("curl ")) {
            self.calls.push(code);
        } else if start.starts_with(['{', '[']) {
            self.examples.push(code);
        }
    }

    fn row(&mut self, row: Row) {
        let [name, kind, rest @ ..] = row.cells.as_slice() else {
            return self.prose(&row.cells.join("\n"));
        };
        if row.is_heading || name.trim().eq_ignore_ascii_case("field name") {
            return;
        }
        let indent = name.chars().take_while(|c| c.is_whitespace()).count();
        self.parents.retain(|(above, _)| *above < indent);
        let name = match self.parents.last() {
            Some((_, parent)) => format!("{parent}.{}", name.trim()),
            None => name.trim().to_owned(),
        };
        let block = format!("{name}\n{}\n{}", kind.trim(), rest.join("\n").trim());
        self.parents.push((indent, name));
        self.prose(&block);
    }

    /// Adds a block; blank lines within it would part it.
    fn prose(&mut self, block: &str) {
        let lines = block.lines().map(str::trim).filter(|line| !line.is_empty());
        let block = lines.collect::<Vec<_>>().join("\n");
        self.text.push_str(&format!("\n\n{block}\n\n"));
    }

    fn finish(self) -> String {
        let mut text = String::new();
        for part in self.calls.iter().chain(&self.examples).chain([&self.text]) {
            text.push('\n');
            for line in part.lines().map(str::trim_end) {
                // One blank line parts blocks as well as several do.
                if !(line.is_empty() && text.ends_with("\n\n")) {
                    text.push_str(line);
                    text.push('\n');
                }
            }
        }
        format!("{}\n", text.trim())
    }
}
