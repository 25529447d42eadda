//! Untyped requests of a described operation or of any path: JSON in, JSON out, and the same guards for money.

use std::{marker::PhantomData, sync::LazyLock};

use aisa_contract::{Family, Method, Operation as Described, RowsIn};
use serde::{Serialize, Serializer, de::DeserializeOwned};
use serde_json::{Map, Value, value::RawValue};

use crate::{
    describe::{Operation, OperationRef, PageParts, Paged, Window, sealed::Sealed},
    value::{
        List,
        json::{self, any_value, whole_value},
    },
};

/// A request by operation and fields, for programs that choose the operation while they run.
///
/// Its result is a [`Value`]. What a `Value` cannot hold becomes a string in it: a number beyond `f64` as it is
/// written, and what is nested deeper than 126 levels as its JSON. Whole numbers beyond 64 bits become the nearest
/// `f64`, as always in serde_json. [`Response::raw_result`](crate::envelope::Response::raw_result) is exact.
///
/// ```no_run
/// # use aisa_gateway::{Error, Gateway, describe::OperationRef, request::RawRequest};
/// # use serde_json::{Map, Value};
/// # async fn run(gateway: Gateway, info: OperationRef<'static>) -> Result<(), Error> {
/// let mut fields = Map::new();
/// fields.insert("target".to_owned(), Value::from("example.com"));
/// let result = gateway.call(RawRequest::new(info, fields)).await?.into_result()?;
/// println!("{}", result["backlinks"]);
/// # Ok(())
/// # }
/// ```
///
/// A program that reads the JSON text itself, as the command line does, makes the request with [`text`](Self::text):
/// nothing is parsed that nobody looks at.
#[derive(Clone, Debug)]
pub struct RawRequest<T = Value> {
    info: OperationRef<'static>,
    fields: Map<String, Value>,
    result: PhantomData<fn() -> T>,
}

impl RawRequest {
    /// A request of an operation with these fields.
    #[must_use]
    pub fn new(info: OperationRef<'static>, fields: Map<String, Value>) -> Self {
        Self { info, fields, result: PhantomData }
    }
}

impl RawRequest<Box<RawValue>> {
    /// A request whose result is JSON text.
    #[must_use]
    pub fn text(info: OperationRef<'static>, fields: Map<String, Value>) -> Self {
        Self { info, fields, result: PhantomData }
    }
}

impl<T> RawRequest<T> {
    /// The fields.
    #[must_use]
    pub fn fields(&self) -> &Map<String, Value> {
        &self.fields
    }

    /// The fields, to change them.
    pub fn fields_mut(&mut self) -> &mut Map<String, Value> {
        &mut self.fields
    }

    /// The field with the token of the next page.
    fn token(&self) -> Option<&'static str> {
        self.info.paging()?.token
    }

    fn set(&mut self, name: &str, value: Option<Value>) {
        match value {
            Some(value) => self.fields.insert(name.to_owned(), value),
            None => self.fields.remove(name),
        };
    }
}

/// In the order of the schema; fields that the schema does not know come last.
impl<T> Serialize for RawRequest<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let known = self.info.fields().names();
        let ordered = known.filter_map(|name| self.fields.get_key_value(name));
        let is_known = |name: &str| self.info.field(name).is_some();
        let others = self.fields.iter().filter(|(name, _)| !is_known(name));
        serializer.collect_map(ordered.chain(others))
    }
}

impl<T> Sealed for RawRequest<T> {}

impl<T: RawResult> Operation for RawRequest<T> {
    type Output = T;

    fn read_result(json: &str) -> Result<T, serde_json::Error> {
        T::read(json)
    }

    fn info(&self) -> OperationRef<'static> {
        self.info
    }
}

/// What the result of a [`RawRequest`] is read into: a [`Value`], or its JSON text.
pub trait RawResult: Sealed + DeserializeOwned + Clone + Send + 'static {
    /// Reads the result.
    #[doc(hidden)]
    fn read(json: &str) -> Result<Self, serde_json::Error>;

    /// A member of the result.
    #[doc(hidden)]
    fn member(&self, name: &str) -> Option<Value>;

    /// The rows, where there is a list of them.
    #[doc(hidden)]
    fn take_rows(&mut self, place: RowsIn<'_>) -> Option<Vec<Self>>;
}

impl Sealed for Value {}

impl RawResult for Value {
    fn read(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str::<&RawValue>(json).map(|raw| any_value(raw.get()))
    }

    fn member(&self, name: &str) -> Option<Value> {
        self.get(name).cloned()
    }

    fn take_rows(&mut self, place: RowsIn<'_>) -> Option<Vec<Self>> {
        let rows = match place {
            RowsIn::Result => self,
            RowsIn::Field(name) => self.get_mut(name)?,
        };
        match rows.take() {
            Self::Array(rows) => Some(rows),
            _ => None,
        }
    }
}

impl Sealed for Box<RawValue> {}

impl RawResult for Box<RawValue> {
    fn read(json: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(json)
    }

    fn member(&self, name: &str) -> Option<Value> {
        json::members(self.get()).ok()?.get(name).map(|member| any_value(member.get()))
    }

    fn take_rows(&mut self, place: RowsIn<'_>) -> Option<Vec<Self>> {
        let members;
        let rows = match place {
            RowsIn::Result => self.get(),
            RowsIn::Field(name) => {
                members = json::members(self.get()).ok()?;
                members.get(name)?.get()
            }
        };
        let rows = json::elements(rows).ok()?;
        Some(rows.into_iter().map(ToOwned::to_owned).collect())
    }
}

impl<T: RawResult> Paged for RawRequest<T> {
    type Row = T;

    fn take_page(&self, result: &mut T) -> PageParts<T> {
        let count = |name: &str| result.member(name).as_ref().and_then(whole_value);
        let (total_count, items_count) = (count("total_count"), count("items_count"));
        let token = self.token().and_then(|name| result.member(name));
        let token = token.and_then(|token| token.as_str().map(str::to_owned));
        let rows = self.info.rows_in().and_then(|place| result.take_rows(place));
        PageParts { rows: rows.map(List::from), total_count, items_count, token }
    }

    fn window(&self) -> Window {
        let number = |name: &str| self.fields.get(name).and_then(Value::as_i64);
        let token = self.token().and_then(|name| self.fields.get(name)?.as_str());
        Window { limit: number("limit"), offset: number("offset"), token: token.map(str::to_owned) }
    }

    fn set_window(&mut self, window: Window) {
        self.set("limit", window.limit.map(Value::from));
        self.set("offset", window.offset.map(Value::from));
        if let Some(name) = self.token() {
            self.set(name, window.token.map(Value::from));
        }
    }
}

/// A request of a path that no schema describes; [`Gateway::raw`](crate::Gateway::raw) makes it.
#[derive(Clone, Debug)]
pub struct PathRequest {
    path: String,
    body: Option<Map<String, Value>>,
}

impl PathRequest {
    pub(crate) fn new(path: String, body: Option<Map<String, Value>>) -> Self {
        Self { path, body }
    }
}

impl Serialize for PathRequest {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.body.as_ref().unwrap_or(&Map::new()).serialize(serializer)
    }
}

impl Sealed for PathRequest {}

impl Operation for PathRequest {
    type Output = Value;

    fn read_result(json: &str) -> Result<Value, serde_json::Error> {
        Value::read(json)
    }

    fn info(&self) -> OperationRef<'static> {
        match self.body {
            Some(_) => undescribed(Method::Post),
            None => undescribed(Method::Get),
        }
    }

    fn path(&self) -> &str {
        &self.path
    }
}

/// An operation of which nothing is known but its method.
fn undescribed(method: Method) -> OperationRef<'static> {
    static FAMILY: LazyLock<Family> = LazyLock::new(Family::default);
    static OPERATIONS: LazyLock<[Described; 2]> = LazyLock::new(|| {
        [Method::Get, Method::Post].map(|method| Described {
            name: "raw".to_owned(),
            summary: "Calls a path that no schema describes.".to_owned(),
            method,
            ..Described::default()
        })
    });
    let [get, post] = &*OPERATIONS;
    FAMILY.read(match method {
        Method::Get => get,
        Method::Post => post,
    })
}
