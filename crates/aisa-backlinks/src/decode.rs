//! Decodes JSON fast, and says where it failed.

use serde::de::DeserializeOwned;

use crate::mend_surrogates;

/// Where and why a text could not be decoded.
#[derive(Debug)]
pub(crate) struct Fault {
    /// The path inside the text, empty for its root.
    pub(crate) path: String,
    pub(crate) source: serde_json::Error,
}

/// Decodes a text. Mending it, and the path of a fault, cost another parse, paid only on failure.
pub(crate) fn from_str<T: DeserializeOwned>(text: &str) -> Result<T, Fault> {
    serde_json::from_str(text).or_else(|source| {
        let mended = mend_surrogates(text);
        let text = match &mended {
            Some(mended) => match serde_json::from_str(mended) {
                Ok(value) => return Ok(value),
                Err(_) => mended,
            },
            None => text,
        };
        Err(Fault {
            path: path_of::<T>(text),
            source,
        })
    })
}

fn path_of<T: DeserializeOwned>(text: &str) -> String {
    let mut json = serde_json::Deserializer::from_str(text);
    match serde_path_to_error::deserialize::<_, T>(&mut json) {
        Err(error) if error.path().iter().len() > 0 => error.path().to_string(),
        _ => String::new(),
    }
}

/// A path below a known one: `items[3].rank` below `tasks[0].result[0]`.
pub(crate) fn below(root: &str, path: &str) -> String {
    match path.chars().next() {
        None => root.to_owned(),
        Some('[') => format!("{root}{path}"),
        Some(_) => format!("{root}.{path}"),
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Debug, Deserialize)]
    struct Rows {
        items: Vec<Row>,
    }

    #[derive(Debug, Deserialize)]
    struct Row {
        rank: i64,
    }

    #[test]
    fn a_fault_names_its_path() {
        let rows: Rows = from_str(r#"{"items":[{"rank":1}]}"#).unwrap();
        assert_eq!(rows.items[0].rank, 1);
        let fault = from_str::<Rows>(r#"{"items":[{"rank":1},{"rank":"high"}]}"#).unwrap_err();
        assert_eq!(fault.path, "items[1].rank");
        let fault = from_str::<Rows>("[]").unwrap_err();
        assert_eq!(
            below("tasks[0].result[0]", &fault.path),
            "tasks[0].result[0]"
        );
        assert_eq!(below("result", "items[1]"), "result.items[1]");
        assert_eq!(below("result", "[1]"), "result[1]");
    }
}
