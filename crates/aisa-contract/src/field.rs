//! Request fields, and the values that each takes.

use std::{borrow::Cow, ops::Deref};

use serde_json::Value;

use crate::{
    model::{DefinitionKind, EnumValue, Family, Field, Keyword, Limits, TextRule, Type},
    request::TargetRule,
    shape::Shape,
};

/// The fields of a request, or of an object inside it.
///
/// ```
/// let family = aisa_contract::family("backlinks")?;
/// let fields = family.find("summary").expect("the family has it").fields();
/// assert!(fields.get("target").is_some_and(|target| target.required));
/// # Ok::<(), aisa_contract::ContractError>(())
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Fields<'a> {
    family: &'a Family,
    fields: &'a [Field],
}

/// A request field, read in its family.
#[derive(Clone, Copy, Debug)]
pub struct FieldRef<'a> {
    family: &'a Family,
    field: &'a Field,
}

/// The values that a request field takes.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub enum FieldKind<'a> {
    /// `true` or `false`.
    Boolean,
    /// A whole number within bounds.
    Integer {
        /// The smallest value.
        min: Option<i64>,
        /// The largest value.
        max: Option<i64>,
    },
    /// A number within bounds.
    Number {
        /// The smallest value.
        min: Option<f64>,
        /// The largest value.
        max: Option<f64>,
    },
    /// Free text.
    Text {
        /// Characters at most, as they are sent.
        max_chars: Option<usize>,
        /// What a keyword may hold; `None` where the text is not a keyword.
        keyword: Option<&'a Keyword>,
        /// What any other text may hold.
        rule: Option<&'a TextRule>,
    },
    /// One of some words; upstream may know more than the list.
    Choice {
        /// The documented words with their meaning.
        values: &'a [EnumValue],
    },
    /// A day, `yyyy-mm-dd`.
    Date {
        /// The earliest day: a date, or `today-1y`.
        min: Option<&'a str>,
        /// The latest day: a date, `today`, or `last-month`, the last day of the month before.
        max: Option<&'a str>,
        /// The field that holds a day this one must not pass.
        not_after: Option<&'a str>,
    },
    /// One target.
    Target(TargetRule),
    /// A list of targets.
    Targets {
        /// What each may be.
        rule: TargetRule,
        /// How many at most.
        max: Option<usize>,
        /// How many distinct domains at most.
        max_domains: Option<usize>,
    },
    /// Targets keyed by position, `{"1": …, "2": …}`.
    NumberedTargets {
        /// What each may be.
        rule: TargetRule,
        /// How many at most.
        max: Option<usize>,
    },
    /// Filter conditions.
    Filter {
        /// How many conditions at most.
        max_conditions: Option<usize>,
        /// The rows whose fields are documented for it; `None` where no list is.
        row: Option<Shape<'a>>,
    },
    /// Sorting rules.
    Order {
        /// How many rules at most.
        max_rules: Option<usize>,
        /// The rows whose fields are documented for it; `None` where no list is.
        row: Option<Shape<'a>>,
    },
    /// An object with fields of its own.
    Object(Fields<'a>),
    /// A list.
    List {
        /// What each element may be.
        items: Box<FieldKind<'a>>,
        /// How many at most.
        max: Option<usize>,
    },
    /// An object whose keys are data.
    Map {
        /// What each value may be.
        values: Box<FieldKind<'a>>,
    },
}

impl<'a> Fields<'a> {
    /// The fields of a definition; none where it is no object.
    pub(crate) fn of(family: &'a Family, definition: &str) -> Self {
        let fields = match family.definition(definition).map(|found| &found.kind) {
            Some(DefinitionKind::Object { fields, .. }) => fields.as_slice(),
            _ => &[],
        };
        Self { family, fields }
    }

    /// The field of that name.
    #[must_use]
    pub fn get(self, name: &str) -> Option<FieldRef<'a>> {
        self.into_iter().find(|field| field.name == name)
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.fields.is_empty()
    }

    /// How many there are.
    #[must_use]
    pub fn len(self) -> usize {
        self.fields.len()
    }

    /// The names, in the order of the schema.
    pub fn names(self) -> impl Iterator<Item = &'a str> + Clone {
        self.fields.iter().map(|field| field.name.as_str())
    }
}

/// Goes over fields in the order of the schema.
#[derive(Clone, Debug)]
pub struct FieldsIter<'a> {
    family: &'a Family,
    fields: std::slice::Iter<'a, Field>,
}

impl<'a> Iterator for FieldsIter<'a> {
    type Item = FieldRef<'a>;

    fn next(&mut self) -> Option<FieldRef<'a>> {
        let field = self.fields.next()?;
        Some(FieldRef { family: self.family, field })
    }
}

impl<'a> IntoIterator for Fields<'a> {
    type Item = FieldRef<'a>;
    type IntoIter = FieldsIter<'a>;

    fn into_iter(self) -> FieldsIter<'a> {
        FieldsIter { family: self.family, fields: self.fields.iter() }
    }
}

impl Deref for FieldRef<'_> {
    type Target = Field;

    fn deref(&self) -> &Field {
        self.field
    }
}

impl<'a> FieldRef<'a> {
    /// The field itself.
    #[must_use]
    pub fn field(self) -> &'a Field {
        self.field
    }

    /// The wire name.
    #[must_use]
    pub fn name(self) -> &'a str {
        &self.field.name
    }

    /// What it holds, as plain text.
    #[must_use]
    pub fn description(self) -> &'a str {
        &self.field.description
    }

    /// What upstream assumes when it is absent, as text; never sent.
    #[must_use]
    pub fn default_text(self) -> Option<Cow<'a, str>> {
        Some(match self.field.default.as_ref()? {
            Value::String(text) => Cow::Borrowed(text.as_str()),
            value => Cow::Owned(value.to_string()),
        })
    }

    /// The values it takes.
    #[must_use]
    pub fn kind(self) -> FieldKind<'a> {
        FieldKind::of(self.family, self.field, &self.field.ty, &self.field.limits)
    }
}

impl<'a> FieldKind<'a> {
    fn of(family: &'a Family, field: &'a Field, ty: &'a Type, limits: &Limits) -> Self {
        match ty {
            Type::Boolean => Self::Boolean,
            Type::Integer => Self::Integer { min: limits.minimum, max: limits.maximum },
            Type::Number => Self::Number { min: limits.min_number, max: limits.max_number },
            Type::Array { items, .. } => match &field.target {
                Some(forms) => Self::Targets {
                    rule: TargetRule::of(forms),
                    max: count(limits.max_items),
                    max_domains: count(field.max_domains),
                },
                None => {
                    // An element is a value like a field, with bounds of its own.
                    let each =
                        Limits { max_length: field.limits.max_item_length, ..Limits::default() };
                    Self::List {
                        items: Box::new(Self::of(family, field, items, &each)),
                        max: count(limits.max_items),
                    }
                }
            },
            Type::Ref(name) => Self::named(family, field, name, limits),
            Type::String | Type::Any => match &field.target {
                Some(forms) => Self::Target(TargetRule::of(forms)),
                None => Self::Text {
                    max_chars: count(limits.max_length),
                    keyword: field.keyword.as_ref(),
                    rule: field.text.as_ref(),
                },
            },
        }
    }

    fn named(family: &'a Family, field: &'a Field, name: &str, limits: &Limits) -> Self {
        const FREE: FieldKind<'_> = FieldKind::Text { max_chars: None, keyword: None, rule: None };
        let Some(definition) = family.definition(name) else {
            return FREE;
        };
        let row = || Shape::of(family, field.filter_fields.as_deref()?);
        match (&definition.kind, definition.rust_type.as_deref()) {
            (DefinitionKind::Enum { values }, _) => Self::Choice { values },
            (DefinitionKind::Object { .. }, _) => Self::Object(Fields::of(family, name)),
            (_, Some("Filter")) => {
                Self::Filter { max_conditions: count(field.max_conditions), row: row() }
            }
            (_, Some("OrderBy")) => Self::Order { max_rules: count(limits.max_items), row: row() },
            (_, Some("NumberedTargets")) => Self::NumberedTargets {
                rule: TargetRule::of(field.target.as_deref().unwrap_or_default()),
                max: count(limits.max_properties),
            },
            (_, Some("Date")) => Self::Date {
                min: field.min_date.as_deref(),
                max: field.max_date.as_deref(),
                not_after: field.not_after.as_deref(),
            },
            (DefinitionKind::Map { values, .. }, None) => {
                Self::Map { values: Box::new(Self::of(family, field, values, &Limits::default())) }
            }
            _ => FREE,
        }
    }
}

fn count(limit: Option<u64>) -> Option<usize> {
    limit.and_then(|limit| usize::try_from(limit).ok())
}
