//! JSON as the schema files are written: on one line where that is short, with a space behind `:` and `,`.

use serde_json::Value;

/// The longest line that holds a whole object or list.
const WIDTH: usize = 140;

/// JSON on one line.
#[must_use]
pub fn on_a_line(value: &Value) -> String {
    match value {
        Value::Object(members) => {
            let members = members.iter().map(|(name, member)| {
                format!("{}: {}", Value::from(name.as_str()), on_a_line(member))
            });
            format!("{{{}}}", members.collect::<Vec<_>>().join(", "))
        }
        Value::Array(items) => {
            let items = items.iter().map(on_a_line);
            format!("[{}]", items.collect::<Vec<_>>().join(", "))
        }
        plain => plain.to_string(),
    }
}

/// JSON as a schema file: what does not fit on a line is broken.
#[must_use]
pub fn file(value: &Value) -> String {
    format!("{}\n", broken(value, 0, 0))
}

/// JSON within a schema file, at an indentation.
pub(crate) fn within(value: &Value, indent: usize) -> String {
    broken(value, indent, 0)
}

/// The value at an indentation, behind so many characters of its line.
fn broken(value: &Value, indent: usize, before: usize) -> String {
    let line = on_a_line(value);
    if indent > 0 && indent + before + line.chars().count() < WIDTH {
        return line;
    }
    let deeper = indent + 2;
    let (open, parts, close): (_, Vec<String>, _) = match value {
        Value::Object(members) if !members.is_empty() => {
            let member = |(name, member): (&String, &Value)| {
                let name = format!("{}: ", Value::from(name.as_str()));
                format!("{name}{}", broken(member, deeper, name.chars().count()))
            };
            ('{', members.iter().map(member).collect(), '}')
        }
        Value::Array(items) if !items.is_empty() => {
            let item = |item| broken(item, deeper, 0);
            ('[', items.iter().map(item).collect(), ']')
        }
        _ => return line,
    };
    let (gap, end) = (" ".repeat(deeper), " ".repeat(indent));
    let parts = parts.join(&format!(",\n{gap}"));
    format!("{open}\n{gap}{parts}\n{end}{close}")
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::file;

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
