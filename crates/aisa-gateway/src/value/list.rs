//! Lists whose elements may be null or unreadable: read as if they held values only, written back as they came.

use std::{
    fmt,
    ops::{Deref, DerefMut},
};

use serde::{
    Deserialize, Deserializer, Serialize, Serializer,
    de::{Error, Unexpected},
    ser::SerializeSeq,
};

use crate::value::{json::Json, read::DeserializeInto};

/// A list of a result.
///
/// Upstream declares every element nullable. The list dereferences to a slice of the elements that are there;
/// [`with_nulls`](List::with_nulls) shows the nulls too, and so does its JSON. An element of another type, such as a
/// number in a list of texts, is left out like a null, and kept in [`unreadable`](List::unreadable).
///
/// ```
/// # use aisa_gateway::{Text, value::List};
/// let list: List<Text> = serde_json::from_str(r#"["cms", null, "blogs"]"#)?;
/// assert_eq!(list.len(), 2);
/// assert_eq!(list[1], "blogs");
/// assert_eq!(serde_json::to_string(&list)?, r#"["cms",null,"blogs"]"#);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, PartialEq)]
pub struct List<T> {
    items: Vec<T>,
    /// The other elements of the list as sent, by ascending position. Nearly always absent, hence boxed.
    #[expect(
        clippy::box_collection,
        reason = "a list without them is a word longer than a vector, not three"
    )]
    missing: Option<Box<Vec<Missing>>>,
}

/// A null, or an element that could not be read.
#[derive(Clone, PartialEq)]
struct Missing {
    position: usize,
    /// `None` is null.
    unreadable: Option<Json>,
}

impl<T> List<T> {
    /// The elements that are there.
    #[must_use]
    pub fn as_slice(&self) -> &[T] {
        &self.items
    }

    /// The elements that are there, without the list around them.
    #[must_use]
    pub fn into_vec(self) -> Vec<T> {
        self.items
    }

    /// How many elements are null.
    #[must_use]
    pub fn null_count(&self) -> usize {
        self.missing().len() - self.unreadable().count()
    }

    /// Every element as sent; `None` for null and for what could not be read.
    pub fn with_nulls(&self) -> impl Iterator<Item = Option<&T>> {
        self.as_sent().map(Result::ok)
    }

    /// The elements that could not be read: their positions in the list as sent, from 0, and their JSON as it came.
    ///
    /// ```
    /// # use aisa_gateway::value::List;
    /// # fn show(items: List<i64>) {
    /// for (position, json) in items.unreadable() {
    ///     eprintln!("element {position} cannot be read: {json}");
    /// }
    /// # }
    /// ```
    pub fn unreadable(&self) -> impl Iterator<Item = (usize, &str)> {
        self.unreadable_places().map(|(position, _, json)| (position, json))
    }

    /// The elements that could not be read: their positions, the number of readable elements before each, their JSON.
    pub(crate) fn unreadable_places(&self) -> impl Iterator<Item = (usize, usize, &str)> {
        self.missing().iter().enumerate().filter_map(|(before, missing)| {
            let json = missing.unreadable.as_ref()?.as_str();
            Some((missing.position, missing.position - before, json))
        })
    }

    /// How many elements were sent, with those that are not there.
    pub(crate) fn sent_count(&self) -> usize {
        self.items.len() + self.missing().len()
    }

    fn as_sent(&self) -> impl Iterator<Item = Result<&T, Option<&Json>>> {
        let mut items = self.items.iter();
        let mut missing = self.missing().iter().peekable();
        (0..self.sent_count()).filter_map(move |position| {
            match missing.next_if(|missing| missing.position == position) {
                Some(missing) => Some(Err(missing.unreadable.as_ref())),
                None => items.next().map(Ok),
            }
        })
    }

    fn missing(&self) -> &[Missing] {
        self.missing.as_ref().map_or(&[], |missing| missing)
    }

    /// Adds an element as sent.
    pub(crate) fn push(&mut self, element: Option<T>) {
        match element {
            Some(item) => {
                // Attribute and platform lists hold one or two elements as a rule, not the usual four.
                if self.items.capacity() == 0 {
                    self.items.reserve_exact(2);
                }
                self.items.push(item);
            }
            None => self.push_missing(None),
        }
    }

    /// Adds an element that could not be read.
    pub(crate) fn push_unreadable(&mut self, element: Json) {
        self.push_missing(Some(element));
    }

    /// Adds the elements of another list.
    pub(crate) fn append(&mut self, other: Self) {
        let before = self.sent_count();
        self.items.extend(other.items);
        if let Some(missing) = other.missing {
            let moved = missing
                .into_iter()
                .map(|missing| Missing { position: before + missing.position, ..missing });
            self.missing.get_or_insert_default().extend(moved);
        }
    }

    fn push_missing(&mut self, unreadable: Option<Json>) {
        let position = self.sent_count();
        self.missing.get_or_insert_default().push(Missing { position, unreadable });
    }
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self { items: Vec::new(), missing: None }
    }
}

impl<T: fmt::Debug> fmt::Debug for List<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.missing {
            None => self.items.fmt(f),
            Some(_) => f.debug_list().entries(self.with_nulls()).finish(),
        }
    }
}

impl<T> Deref for List<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.items
    }
}

impl<T> DerefMut for List<T> {
    fn deref_mut(&mut self) -> &mut [T] {
        &mut self.items
    }
}

impl<T> From<Vec<T>> for List<T> {
    fn from(items: Vec<T>) -> Self {
        Self { items, missing: None }
    }
}

impl<T> From<Vec<Option<T>>> for List<T> {
    fn from(elements: Vec<Option<T>>) -> Self {
        let mut list = Self::default();
        elements.into_iter().for_each(|element| list.push(element));
        list
    }
}

impl<T> FromIterator<T> for List<T> {
    fn from_iter<I: IntoIterator<Item = T>>(items: I) -> Self {
        Self::from(items.into_iter().collect::<Vec<T>>())
    }
}

impl<T> IntoIterator for List<T> {
    type Item = T;
    type IntoIter = std::vec::IntoIter<T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.into_iter()
    }
}

impl<'a, T> IntoIterator for &'a List<T> {
    type Item = &'a T;
    type IntoIter = std::slice::Iter<'a, T>;

    fn into_iter(self) -> Self::IntoIter {
        self.items.iter()
    }
}

impl<T: Serialize> Serialize for List<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut seq = serializer.serialize_seq(Some(self.sent_count()))?;
        for element in self.as_sent() {
            match element {
                Ok(item) => seq.serialize_element(item)?,
                Err(unreadable) => seq.serialize_element(&unreadable)?,
            }
        }
        seq.end()
    }
}

impl<'de, T: DeserializeInto<'de>> Deserialize<'de> for List<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut list = None;
        Self::read(deserializer, &mut list)?;
        list.ok_or_else(|| D::Error::invalid_type(Unexpected::Unit, &"a list"))
    }
}

#[cfg(feature = "schemars")]
impl<T: schemars::JsonSchema> schemars::JsonSchema for List<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        format!("List_of_{}", T::schema_name()).into()
    }

    fn json_schema(generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
        let items = generator.subschema_for::<Option<T>>();
        schemars::json_schema!({ "type": "array", "items": items })
    }
}
