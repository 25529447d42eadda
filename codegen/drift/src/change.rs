//! A difference between the docs and the schema, with all that a maintainer needs to act on it.

use std::fmt;

use crate::contract::Place;

/// What changes mean for programs that use the crate.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Severity {
    /// Calls that worked fail, or fields that were read are gone.
    Breaks,
    /// There is more than before; what worked goes on.
    Widens,
    /// Nothing happens to callers; the docs say something else.
    Notes,
}

impl Severity {
    /// All of them, the gravest first.
    pub const ALL: [Self; 3] = [Self::Breaks, Self::Widens, Self::Notes];

    /// The heading and the word for reports.
    pub fn label(self) -> &'static str {
        match self {
            Self::Breaks => "breaks callers",
            Self::Widens => "widens",
            Self::Notes => "notes",
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
    /// The docs no longer describe an operation.
    OperationRemoved = "operation-removed";
    /// An operation has another path.
    OperationMoved = "operation-moved";
    /// An operation has another HTTP method.
    OperationMethod = "operation-method";
    /// Requests go to another host.
    HostChanged = "host-changed";
    /// The task travels in another wrapper.
    BodyShape = "body-shape";
    /// A request field more.
    RequestAdded = "request-field-added";
    /// A request field less.
    RequestRemoved = "request-field-removed";
    /// A request field with another name, probably.
    RequestRenamed = "request-field-renamed";
    /// A request field on another level.
    RequestMoved = "request-field-moved";
    /// A request field of another type.
    RequestRetyped = "request-field-retyped";
    /// A request field that turned from one of list, object and map into another.
    RequestReshaped = "request-field-reshaped";
    /// A request field became required.
    RequestRequired = "request-field-required";
    /// A request field became optional.
    RequestOptional = "request-field-optional";
    /// Another default.
    RequestDefault = "request-default-changed";
    /// Another smallest value.
    RequestMinimum = "request-minimum-changed";
    /// Another largest value.
    RequestMaximum = "request-maximum-changed";
    /// Another number of elements.
    RequestListLimit = "request-list-limit-changed";
    /// Another number of characters.
    RequestLengthLimit = "request-length-limit-changed";
    /// Another number of distinct domains.
    RequestDomainLimit = "request-domain-limit-changed";
    /// Another earliest date.
    RequestDateLimit = "request-date-limit-changed";
    /// A value more for a request field.
    RequestValueAdded = "request-value-added";
    /// A value less for a request field.
    RequestValueRemoved = "request-value-removed";
    /// A response field more.
    ResponseAdded = "response-field-added";
    /// A response field less.
    ResponseRemoved = "response-field-removed";
    /// A response field with another name, probably.
    ResponseRenamed = "response-field-renamed";
    /// A response field on another level.
    ResponseMoved = "response-field-moved";
    /// A response field of another type.
    ResponseRetyped = "response-field-retyped";
    /// A response field that turned from one of list, object and map into another.
    ResponseReshaped = "response-field-reshaped";
    /// A response field that can or cannot be null.
    ResponseNullability = "response-field-nullability";
    /// A value more in a response.
    ResponseValueAdded = "response-value-added";
    /// A value less in a response.
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
    /// A short id that stays the same while the change is the same: kind, operation, place and, for values, the value.
    pub fn id(&self) -> String {
        let value = match self.kind {
            Kind::RequestValueAdded | Kind::ResponseValueAdded => self.docs.as_str(),
            Kind::RequestValueRemoved | Kind::ResponseValueRemoved => self.ours.as_str(),
            _ => "",
        };
        // FNV-1a: stable over compilers and versions, which the standard hasher does not promise.
        let text = format!("{}|{}|{}|{value}", self.kind, self.operation, self.at);
        let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        format!("d-{:06x}", (hash ^ (hash >> 32)) & 0xff_ffff)
    }

    /// Whether an edit at its place in the schema reaches more operations than the one that is reported.
    pub fn is_shared(&self) -> bool {
        matches!(&self.schema, Place::Schema { file, .. } if file == "common.json")
            && !self.operation.is_empty()
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
