//! The sources of recorded disagreements: who writes docs, in which forms they can be compared, and what no
//! comparison can see.

/// The providers of docs, and how the paths in their documents begin.
pub const PROVIDERS: [(&str, &[&str]); 2] =
    [("aisa", &["/apis/v1/", "/apis/v2/", "/dataforseo/"]), ("dataforseo", &["/v3/"])];

/// The words for the forms that can be compared. Words of one line mean the same form.
pub const FORMS: [&[&str]; 4] = [
    &["page", "pages", "markdown"],
    &["openapi", "spec"],
    &["response", "responses"],
    &["request", "requests"],
];

/// Records that are written for readers: no comparison of contracts can see what they are about.
pub const REMARKS: [&str; 8] = [
    "request-field-meaning",
    "response-field-meaning",
    "path-prefix",
    "dotted-names",
    "number-form",
    "required-list",
    "error-responses",
    "short-lived-field",
];

/// The names of the providers.
pub fn providers() -> impl Iterator<Item = &'static str> {
    PROVIDERS.into_iter().map(|(name, _)| name)
}

/// The words of a recorded source, in small letters.
pub fn words(source: &str) -> Vec<String> {
    source.split(|c: char| !c.is_ascii_alphanumeric()).map(str::to_ascii_lowercase).collect()
}

/// Whether a comparison can be about the source that a record names.
pub(crate) fn is_comparable(source: &str) -> bool {
    let words = words(source);
    let has = |word: &str| words.iter().any(|own| own == word);
    providers().any(has) && FORMS.iter().flat_map(|form| form.iter()).any(|form| has(form))
}
