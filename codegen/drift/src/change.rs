//! A difference between the docs and the schema, with all that a maintainer needs to act on it.

use std::fmt;

use crate::fields::Place;

/// What a change means for programs that use the crate.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Severity {
    /// Calls that worked fail, or fields that were read are gone.
    Breaking,
    /// There is more than before; what worked still works.
    Additive,
    /// Callers notice nothing; the docs say something else.
    Informational,
}

impl Severity {
    /// All of them, the gravest first.
    pub const ALL: [Self; 3] = [Self::Breaking, Self::Additive, Self::Informational];

    /// The heading and the word for reports.
    pub fn label(self) -> &'static str {
        match self {
            Self::Breaking => "breaking",
            Self::Additive => "additive",
            Self::Informational => "informational",
        }
    }
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident = $slug:literal;)*) => {
        /// The kinds of change, named from the schema's side: *added* means that the docs have more.
        #[derive(Clone, Copy, Debug, Eq, Hash, Ord, PartialEq, PartialOrd)]
        #[non_exhaustive]
        pub enum Kind { $($(#[$doc])* $kind),* }

        impl Kind {
            /// Every kind.
            pub const ALL: &'static [Kind] = &[$(Kind::$kind),*];

            /// The name in reports and in recorded disagreements.
            pub fn slug(self) -> &'static str {
                match self { $(Kind::$kind => $slug),* }
            }
        }
    };
}

kinds! {
    /// The docs describe an operation that the schema lacks.
    OperationAdded = "operation-added";
    /// The docs no longer describe an operation of the schema.
    OperationRemoved = "operation-removed";
    /// The path of an operation changed, or the version of the gateway that it begins with.
    OperationMoved = "operation-moved";
    /// The HTTP method of an operation changed.
    OperationMethod = "operation-method";
    /// Requests go to another host.
    HostChanged = "host-changed";
    /// The form of the request body changed.
    BodyShape = "body-shape";
    /// A request field is new.
    RequestAdded = "request-field-added";
    /// A request field is gone.
    RequestRemoved = "request-field-removed";
    /// A request field probably has another name.
    RequestRenamed = "request-field-renamed";
    /// A request field sits on another level.
    RequestMoved = "request-field-moved";
    /// A request field has another type.
    RequestRetyped = "request-field-retyped";
    /// A request field changed between list, object and map.
    RequestReshaped = "request-field-reshaped";
    /// A request field is required now.
    RequestRequired = "request-field-required";
    /// A request field is optional now.
    RequestOptional = "request-field-optional";
    /// The default changed.
    RequestDefault = "request-default-changed";
    /// The smallest value changed.
    RequestMinimum = "request-minimum-changed";
    /// The largest value changed.
    RequestMaximum = "request-maximum-changed";
    /// The largest number of elements changed.
    RequestListLimit = "request-list-limit-changed";
    /// The largest number of characters changed.
    RequestLengthLimit = "request-length-limit-changed";
    /// The largest number of distinct domains changed.
    RequestDomainLimit = "request-domain-limit-changed";
    /// What a keyword may hold changed, or what becomes of it.
    RequestKeyword = "request-keyword-rule-changed";
    /// The earliest or the latest date changed.
    RequestDateLimit = "request-date-limit-changed";
    /// The forms of a target changed.
    RequestTargets = "request-target-forms-changed";
    /// A request field takes a new value.
    RequestValueAdded = "request-value-added";
    /// A request field no longer takes a value.
    RequestValueRemoved = "request-value-removed";
    /// A response field is new.
    ResponseAdded = "response-field-added";
    /// A response field is gone.
    ResponseRemoved = "response-field-removed";
    /// A response field probably has another name.
    ResponseRenamed = "response-field-renamed";
    /// A response field sits on another level.
    ResponseMoved = "response-field-moved";
    /// A response field has another type.
    ResponseRetyped = "response-field-retyped";
    /// A response field changed between list, object and map.
    ResponseReshaped = "response-field-reshaped";
    /// A response field can be null now, or no longer.
    ResponseNullability = "response-field-nullability";
    /// A response field has a new value.
    ResponseValueAdded = "response-value-added";
    /// A response field no longer has a value.
    ResponseValueRemoved = "response-value-removed";
}

impl Kind {
    /// The kind of that name.
    pub fn parse(slug: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|kind| kind.slug() == slug)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.slug())
    }
}

/// One difference.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What kind it is.
    pub kind: Kind,
    /// What it means for callers.
    pub severity: Severity,
    /// The folder of the operation's file; empty where the schema has none, or it concerns all of them.
    pub family: String,
    /// The operation; empty where it concerns all of them.
    pub operation: String,
    /// The place, such as `request.limit` or `result.items[].rank`.
    pub at: String,
    /// What the schema says.
    pub ours: String,
    /// What the docs say.
    pub docs: String,
    /// Where the docs say it.
    pub docs_line: Option<usize>,
    /// Where the schema says it, or where the edit belongs.
    pub schema: Place,
    /// What to edit.
    pub edit: String,
    /// Why two things were taken for one.
    pub evidence: Option<String>,
}

impl Change {
    /// A change of something that all operations share, without its places.
    pub(crate) fn new(
        (kind, severity): (Kind, Severity),
        at: impl Into<String>,
        ours: impl Into<String>,
        docs: impl Into<String>,
    ) -> Self {
        Self {
            kind,
            severity,
            family: String::new(),
            operation: String::new(),
            at: at.into(),
            ours: ours.into(),
            docs: docs.into(),
            docs_line: None,
            schema: Place::Unknown,
            edit: String::new(),
            evidence: None,
        }
    }

    /// What makes it this change: kind, operation, place and, for values, the value.
    pub(crate) fn identity(&self) -> String {
        let value = match self.kind {
            Kind::RequestValueAdded | Kind::ResponseValueAdded => self.docs.as_str(),
            Kind::RequestValueRemoved | Kind::ResponseValueRemoved => self.ours.as_str(),
            _ => "",
        };
        format!("{}|{}|{}|{value}", self.kind, self.operation, self.at)
    }

    /// Whether an edit at its place in the schema reaches more operations than the one that is reported.
    pub fn is_shared(&self) -> bool {
        matches!(&self.schema, Place::Schema(origin) if origin.is_common())
            && !self.operation.is_empty()
    }

    /// The file of the operation, where the schema has it.
    pub fn file(&self) -> Option<String> {
        match &self.schema {
            Place::Schema(origin) => {
                let folder = origin.file.rsplit_once('/')?.0;
                Some(format!("schema/{folder}/{}.json", self.operation))
            }
            _ => None,
        }
    }

    /// Operation and place in one.
    pub fn subject(&self) -> String {
        match (self.operation.is_empty(), self.at.is_empty()) {
            (true, _) => self.at.clone(),
            (false, true) => self.operation.clone(),
            (false, false) => format!("{} {}", self.operation, self.at),
        }
    }
}

#[cfg(test)]
mod tests {
    use aisa_contract::Origin;

    use super::{Change, Kind, Severity};
    use crate::fields::Place;

    fn change(kind: Kind, operation: &str, at: &str) -> Change {
        Change {
            family: "groves".into(),
            operation: operation.into(),
            ..Change::new((kind, Severity::Informational), at, "mine", "theirs")
        }
    }

    #[test]
    fn a_change_is_told_from_others_by_kind_operation_place_and_value_alone() {
        let base = |kind| change(kind, "orchards", "request.limit");
        for kind in Kind::ALL.iter().copied() {
            let identity = base(kind).identity();
            let others = [
                change(kind, "barns", "request.limit"),
                change(kind, "orchards", "request.offset"),
                change(kind, "", "request.limit"),
            ];
            assert!(others.iter().all(|other| other.identity() != identity), "{kind}");
            let elsewhere = Change {
                severity: Severity::Breaking,
                docs_line: Some(7),
                edit: "write it".into(),
                evidence: Some("because".into()),
                ..base(kind)
            };
            assert_eq!(elsewhere.identity(), identity, "{kind}");
            // A field can gain several values and lose several, each of which is a change.
            let slug = kind.slug();
            let docs = Change { docs: "other".into(), ..base(kind) };
            let ours = Change { ours: "other".into(), ..base(kind) };
            assert_eq!(docs.identity() != identity, slug.ends_with("-value-added"), "{kind}");
            assert_eq!(ours.identity() != identity, slug.ends_with("-value-removed"), "{kind}");
        }
    }

    #[test]
    fn kinds_are_found_by_their_names_alone() {
        for kind in Kind::ALL {
            assert_eq!(Kind::parse(kind.slug()), Some(*kind));
        }
        assert_eq!(Kind::parse("request-field"), None);
    }

    #[test]
    fn an_edit_of_common_json_is_shared_when_one_operation_is_reported() {
        let place = |file: &str| {
            Place::Schema(Origin { file: file.into(), pointer: "/definitions".into() })
        };
        for (operation, file, shared) in [
            ("orchards", "groves/common.json", true),
            ("orchards", "groves/orchards.json", false),
            ("", "groves/common.json", false),
        ] {
            let change =
                Change { schema: place(file), ..change(Kind::RequestAdded, operation, "request") };
            assert_eq!(change.is_shared(), shared, "{operation} {file}");
        }
    }

    #[test]
    fn the_subject_names_operation_and_place() {
        for (operation, at, subject) in [
            ("orchards", "request.limit", "orchards request.limit"),
            ("", "host", "host"),
            ("orchards", "", "orchards"),
        ] {
            assert_eq!(change(Kind::RequestAdded, operation, at).subject(), subject);
        }
    }
}
