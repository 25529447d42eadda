//! JSON as it is written: on one line where that is short, else broken.

use std::collections::HashMap;

use serde_json::{Value, value::RawValue};

/// How JSON is laid out.
struct Layout {
    /// How long a line with a whole object or list may be.
    width: usize,
    /// Whether the name of the object or list counts, too.
    with_name: bool,
    /// The indentation of a level.
    step: usize,
    /// Whether lines are indented. Data is not: programs would carry the spaces.
    indented: bool,
    /// What stands behind `:` and `,` within a line.
    gap: &'static str,
}

/// The schema files, which people write.
const SCHEMA: Layout = Layout { width: 139, with_name: true, step: 2, indented: true, gap: " " };

/// Data that programs carry.
const DATA: Layout = Layout { width: 150, with_name: false, step: 1, indented: false, gap: "" };

/// JSON on one line.
#[must_use]
pub fn on_a_line(value: &Value) -> String {
    SCHEMA.line(value)
}

/// JSON as a schema file.
#[must_use]
pub fn file(value: &Value) -> String {
    format!("{}\n", SCHEMA.broken(value, 0, 0))
}

/// JSON as a schema file that had this text: what has not changed keeps its lines.
#[must_use]
pub fn edited(text: &str, value: &Value) -> String {
    let text = text.replace("\r\n", "\n");
    let old = serde_json::from_str(&text).ok();
    format!("{}\n", SCHEMA.kept(value, old, 0, 0))
}

/// JSON within a schema file, at an indentation.
pub(crate) fn within(value: &Value, indent: usize) -> String {
    SCHEMA.broken(value, indent, 0)
}

/// JSON as data: compact, yet with lines that a diff can show.
pub(crate) fn data(value: &Value) -> String {
    format!("{}\n", DATA.broken(value, 0, 0))
}

impl Layout {
    fn line(&self, value: &Value) -> String {
        let gap = self.gap;
        match value {
            Value::Object(members) => {
                let members = members.iter().map(|(name, member)| {
                    let name = Value::from(name.as_str());
                    format!("{name}:{gap}{}", self.line(member))
                });
                format!("{{{}}}", members.collect::<Vec<_>>().join(&format!(",{gap}")))
            }
            Value::Array(items) => {
                let items = items.iter().map(|item| self.line(item));
                format!("[{}]", items.collect::<Vec<_>>().join(&format!(",{gap}")))
            }
            plain => plain.to_string(),
        }
    }

    /// The value at an indentation, behind a name of so many characters.
    fn broken(&self, value: &Value, indent: usize, name: usize) -> String {
        self.kept(value, None, indent, name)
    }

    /// The same of a value that stood there in this form.
    fn kept(&self, value: &Value, old: Option<&RawValue>, indent: usize, name: usize) -> String {
        let read = |old: &RawValue| serde_json::from_str::<Value>(old.get());
        if let Some(old) = old.filter(|old| read(old).is_ok_and(|old| old == *value)) {
            return old.get().to_owned();
        }
        let line = self.line(value);
        let before = indent + if self.with_name { name } else { 0 };
        if indent > 0 && before + line.chars().count() <= self.width {
            return line;
        }
        let deeper = indent + self.step;
        let (open, parts, close): (_, Vec<String>, _) = match value {
            Value::Object(members) if !members.is_empty() => {
                let old = old.and_then(|old| serde_json::from_str(old.get()).ok());
                let old: HashMap<String, &RawValue> = old.unwrap_or_default();
                let member = |(name, member): (&String, &Value)| {
                    let old = old.get(name).copied();
                    let name = format!("{}:{}", Value::from(name.as_str()), self.gap);
                    let member = self.kept(member, old, deeper, name.chars().count());
                    format!("{name}{member}")
                };
                ('{', members.iter().map(member).collect(), '}')
            }
            Value::Array(items) if !items.is_empty() => {
                let item = |item| self.broken(item, deeper, 0);
                ('[', items.iter().map(item).collect(), ']')
            }
            _ => return line,
        };
        let spaces = |count| " ".repeat(if self.indented { count } else { 0 });
        let (start, end) = (spaces(deeper), spaces(indent));
        let parts = parts.join(&format!(",\n{start}"));
        format!("{open}\n{start}{parts}\n{end}{close}")
    }
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::{edited, file};

    #[test]
    fn an_edited_file_keeps_the_lines_of_what_has_not_changed() {
        let text = "{\n  \"a\": [\n    1, 2,\n    3\n  ],\n  \"b\": {\"c\": 1, \"d\": {\n    \"e\": 5 }}\n}\n";
        let mut value: Value = serde_json::from_str(text).expect("it is JSON");
        assert_eq!(edited(text, &value), text);
        value["f"] = 7.into();
        value["b"]["c"] = 2.into();
        let expected = "{\n  \"a\": [\n    1, 2,\n    3\n  ],\n  \"b\": {\"c\": 2, \"d\": {\"e\": 5}},\n  \"f\": 7\n}\n";
        assert_eq!(edited(text, &value), expected);
    }

    #[test]
    fn short_objects_stand_on_a_line_and_long_ones_are_broken() {
        let words = "word ".repeat(30);
        let value =
            json!({"a": {"type": ["string", "null"]}, "b": {"description": words.trim()}, "c": {}});
        let text = file(&value);
        assert_eq!(
            text,
            format!(
                "{{\n  \"a\": {{\"type\": [\"string\", \"null\"]}},\n  \"b\": {{\n    \"description\": \"{}\"\n  }},\n  \"c\": {{}}\n}}\n",
                words.trim()
            )
        );
        let read: Value = serde_json::from_str(&text).expect("it is JSON");
        assert_eq!(read, value);
    }
}
