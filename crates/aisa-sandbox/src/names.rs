//! What the name of a field says about its value, in any family of operations.
//!
//! Everything else follows from the schema. To make a further name look right, add it to one of these tables.

/// What a text says about the site or the words that an object describes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Meaning {
    Url,
    Domain,
    MainDomain,
    Tld,
    Address,
    /// Two words that no other row of the listing has.
    Words,
    /// The keyword of the request; in a listing, with words that no other row has.
    Keyword,
    /// The keyword of the request as a headline, with words that no other row has.
    Headline,
}

/// Texts, by the name without `_from` or `_to`.
const TEXTS: &[(&str, Meaning)] = &[
    ("url", Meaning::Url),
    ("page", Meaning::Url),
    ("canonical", Meaning::Url),
    ("domain", Meaning::Domain),
    ("target", Meaning::Domain),
    ("main_domain", Meaning::MainDomain),
    ("tld", Meaning::Tld),
    ("ip", Meaning::Address),
    ("ip_address", Meaning::Address),
    ("network_address", Meaning::Address),
    ("domain_from_ip", Meaning::Address),
    ("anchor", Meaning::Words),
    ("keyword", Meaning::Keyword),
    ("title", Meaning::Headline),
];

/// The end of a link that a text describes.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum End {
    From,
    To,
}

/// What a text means, and for which end of a link.
pub(crate) fn text(name: &str) -> Option<(End, Meaning)> {
    let (name, end) = match name.strip_suffix("_to") {
        Some(name) => (name, End::To),
        None => (name.strip_suffix("_from").unwrap_or(name), End::From),
    };
    let (_, meaning) = TEXTS.iter().find(|(known, _)| *known == name)?;
    Some((end, *meaning))
}

/// Whether rows of a listing can be told apart by the field.
pub(crate) fn tells_rows_apart(name: &str) -> bool {
    text(name).is_some_and(|(end, meaning)| {
        end == End::From && !matches!(meaning, Meaning::Tld | Meaning::Headline)
    })
}

/// Whether a text sorts rows into kinds, so that many have the same.
pub(crate) fn is_kind(name: &str) -> bool {
    name == "type" || name.ends_with("_type")
}

/// Something that is true of an object with a certain chance, and that several of its fields must agree on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Trait {
    /// Names the draw.
    pub(crate) name: &'static str,
    pub(crate) chance: f64,
}

pub(crate) const FOLLOWED: Trait = of("dofollow", 0.7);
pub(crate) const IMAGE: Trait = of("image", 0.15);
pub(crate) const BROKEN: Trait = of("broken", 0.05);
pub(crate) const INDIRECT: Trait = of("indirect", 0.1);
pub(crate) const LOST: Trait = of("is_lost", 0.3);

const fn of(name: &'static str, chance: f64) -> Trait {
    Trait { name, chance }
}

/// The trait that a boolean states.
pub(crate) fn stated(name: &str) -> Option<Trait> {
    Some(match name {
        "dofollow" => FOLLOWED,
        "is_broken" => BROKEN,
        "is_lost" => LOST,
        name if name.contains("indirect") => INDIRECT,
        _ => return None,
    })
}

/// The trait without which a field is null.
pub(crate) fn needed(name: &str) -> Option<Trait> {
    match name {
        "alt" | "image_url" => Some(IMAGE),
        name if name.contains("indirect") => Some(INDIRECT),
        _ => None,
    }
}

/// Whether a text stands in a link, where an image has none.
pub(crate) fn is_link_text(name: &str) -> bool {
    name == "anchor"
}

/// Whether a boolean says that the address in the field of this name is secure.
pub(crate) fn secured(name: &str) -> Option<End> {
    match name {
        "url_from_https" => Some(End::From),
        "url_to_https" => Some(End::To),
        _ => None,
    }
}

/// Whether a time is always known.
pub(crate) fn is_always_known(name: &str) -> bool {
    matches!(name, "first_seen" | "last_seen" | "first_visited")
}

/// Whether upstream leaves the field null now and then, although its examples do not show it.
pub(crate) fn is_sometimes_null(name: &str) -> bool {
    [
        "_attributes",
        "_platform_type",
        "_from_country",
        "_from_encoding",
        "_from_language",
        "_from_title",
    ]
    .iter()
    .any(|suffix| name.ends_with(suffix))
}

/// Whether a count is a small part of its bound, or nothing.
pub(crate) fn is_rare(name: &str) -> bool {
    ["broken", "nofollow", "lost", "new", "image"].iter().any(|word| name.contains(word))
}

/// What an integer says besides being a count.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Integer {
    /// The number of targets that a row belongs to.
    Targets,
    /// The place of a row in its listing, from 1.
    Place,
    Year,
    Month,
    /// An HTTP status.
    Status,
    /// The HTTP status of the page that a link leads to.
    StatusTo,
}

/// What an integer says besides being a count.
pub(crate) fn integer(name: &str) -> Option<Integer> {
    Some(match name {
        "intersections_count" => Integer::Targets,
        "position" | "rank_group" | "rank_absolute" => Integer::Place,
        "year" => Integer::Year,
        "month" => Integer::Month,
        name if name.ends_with("_to_status_code") => Integer::StatusTo,
        name if name.ends_with("status_code") => Integer::Status,
        _ => return None,
    })
}

/// The place of a row among those of its kind, from 1.
pub(crate) const WITHIN_KIND: &str = "rank_group";

/// Whether a count is rounded to two digits, as advertisers' figures are.
pub(crate) fn is_rounded(name: &str) -> bool {
    name == "search_volume"
}

/// Whether a field states the competition for a keyword: as a share, in percent, or by the third it lies in.
pub(crate) fn states_competition(name: &str) -> bool {
    name.starts_with("competition")
}

/// The range of a decimal number.
pub(crate) fn decimals(name: &str) -> Option<(f64, f64)> {
    match name {
        "cpc" => Some((0.05, 12.0)),
        name if name.ends_with("_bid") => Some((0.05, 20.0)),
        _ => None,
    }
}

/// Values of `rel` by which a link asks crawlers not to follow it.
pub(crate) const NOT_FOLLOWED: [&str; 3] = ["nofollow", "ugc", "sponsored"];

/// Whether a list holds the `rel` values of a link.
pub(crate) fn is_rel(name: &str) -> bool {
    name == "attributes"
}

/// Request fields that choose the part of the response to show, not what the response is.
pub(crate) const VIEW: [&str; 8] = [
    "limit",
    "offset",
    "search_after_token",
    "internal_list_limit",
    "rank_scale",
    "filters",
    "order_by",
    "tag",
];

/// Request fields that choose days: what happened on a day does not depend on them.
pub(crate) const DAYS: [&str; 3] = ["date_from", "date_to", "group_range"];

/// Whether a request field names what is asked about, if no field has a rule for targets.
pub(crate) fn is_asked_about(name: &str) -> bool {
    matches!(
        name,
        "target" | "targets" | "keyword" | "keywords" | "url" | "urls" | "domain" | "domains"
    )
}
