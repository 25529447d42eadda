//! How the parts of a contract are written in reports.

use std::fmt;

use super::{BodyShape, Coverage, Form, Shape};

impl fmt::Display for Shape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Boolean => f.write_str("boolean"),
            Self::Integer => f.write_str("integer"),
            Self::Number => f.write_str("number"),
            Self::Text => f.write_str("string"),
            Self::List(items) => write!(f, "list of {items}"),
            Self::Object => f.write_str("object"),
            Self::Map(values) => write!(f, "map of {values}"),
            Self::Tagged(name) => write!(f, "one of several objects, told apart by `{name}`"),
            Self::Any => f.write_str("anything"),
        }
    }
}

impl fmt::Display for BodyShape {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Array => "array of tasks",
            Self::Object => "bare task object",
            Self::None => "no body",
        })
    }
}

impl fmt::Display for Form {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Page => "page",
            Self::Markdown => "markdown",
            Self::OpenApi => "openapi",
            Self::Response => "response",
            Self::Request => "request",
            Self::Schema => "schema",
        })
    }
}

impl fmt::Display for Coverage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let share = (self.understood * 100).checked_div(self.total);
        write!(
            f,
            "{} fields recognised; {} % understood ({} of {} {})",
            self.fields,
            share.unwrap_or(100),
            self.understood,
            self.total,
            self.unit
        )
    }
}
