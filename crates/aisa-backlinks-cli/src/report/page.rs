//! The page: HTML with its style sheet inside, and nothing from elsewhere.
//!
//! Texts come from other people's pages. `maud` escapes them, [`text`] takes out the characters that nobody sees and keeps
//! their direction to themselves, none of them becomes a link, and the content security policy allows no script.

use std::time::Duration;

use aisa_backlinks::{HistoryItem, SummaryResult, Text, Timestamp, value::Counts};
use jiff::civil::Date;
use maud::{DOCTYPE, Markup, PreEscaped, html};

use super::{
    ReportCosts,
    chart::{self, Month},
    parts::{AnyPart, Outcome, Part, Parts},
};
use crate::{
    output::cell::{NOTHING, grouped},
    printable,
    run::outcome::age,
};

const STYLE: &str = include_str!("page.css");

/// Nothing may be loaded, run or sent.
const POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/// Names in a list of counts.
const NAMES: usize = 10;

/// Characters of a text in a table.
const LONGEST: usize = 120;

/// Months in the charts of bars, which are too thin beyond.
const BARS: usize = 36;

/// The page about a domain, made at this time since 1970.
pub(super) fn render(target: &str, parts: &Parts, now: Duration, sandbox: bool) -> String {
    let subject = printable::line(target);
    let page = html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="referrer" content="no-referrer";
                title { "Backlinks of " (subject) }
                style { (PreEscaped(STYLE)) }
            }
            body {
                header {
                    p.kicker { "Backlink report" }
                    h1 { (text(target)) }
                    p.muted { (day(now)) }
                    @if sandbox {
                        p.notice role="note" {
                            strong { "Invented data. " }
                            "The sandbox made up every figure and name on this page; nothing was asked or charged anywhere."
                        }
                    }
                }
                main {
                    (headline(parts))
                    (development(&parts.history))
                    (profile(&parts.summary))
                    (anchors(parts))
                    (domains(parts))
                    (competitors(parts))
                }
                (costs(parts, now, sandbox))
            }
        }
    };
    page.into_string()
}

/// The section of a part: its content, or why there is none.
fn section(part: &dyn AnyPart, content: Option<Markup>) -> Markup {
    html! {
        section {
            h2 { (part.title()) }
            @match content {
                Some(content) => (content),
                None => (missing(part)),
            }
        }
    }
}

fn missing(part: &dyn AnyPart) -> Markup {
    html! {
        @match part.outcome() {
            Outcome::Failed(error) => p.failed {
                strong { "This part failed. " } (text(&error.to_string()))
            },
            Outcome::Unanswered => p.failed {
                strong { "This part is missing. " } "The run was stopped before its response came."
            },
            _ => p.muted { "No data." },
        }
    }
}

fn headline(parts: &Parts) -> Markup {
    let content = parts.summary.result().map(|summary| {
        let change = |figure| change(&parts.history, figure);
        let nofollow = |part: Option<i64>, whole: Option<i64>| {
            let share = share(part?, whole?)?;
            Some(format!("{share} nofollow only"))
        };
        html! {
            dl.figures {
                (figure("Backlinks", summary.backlinks, change(|item| item.backlinks)))
                (figure("Referring domains", summary.referring_domains, change(|item| item.referring_domains)))
                (figure("Rank", summary.rank, Some("of 1,000".to_owned())))
                (figure("Spam score", summary.backlinks_spam_score, Some("of 100, average of the backlinks".to_owned())))
                (figure(
                    "Referring main domains",
                    summary.referring_main_domains,
                    nofollow(summary.referring_main_domains_nofollow, summary.referring_main_domains),
                ))
                (figure(
                    "Referring pages",
                    summary.referring_pages,
                    nofollow(summary.referring_pages_nofollow, summary.referring_pages),
                ))
                (figure("Referring IP addresses", summary.referring_ips, subnets(summary)))
                (figure("Broken backlinks", summary.broken_backlinks, broken(summary)))
            }
            (since(summary))
        }
    });
    section(&parts.summary, content)
}

fn figure(name: &str, value: Option<i64>, note: Option<String>) -> Markup {
    html! {
        div {
            dt { (name) }
            dd { (number(value)) }
            @if let Some(note) = note { dd.muted { (note) } }
        }
    }
}

fn subnets(summary: &SummaryResult) -> Option<String> {
    let subnets = summary.referring_subnets?;
    Some(format!("in {} subnets", grouped(&subnets.to_string())))
}

fn broken(summary: &SummaryResult) -> Option<String> {
    let pages = summary.broken_pages?;
    Some(format!("to {} broken pages", grouped(&pages.to_string())))
}

fn since(summary: &SummaryResult) -> Markup {
    html! {
        @if let Some(seen) = summary.first_seen.as_ref().and_then(date) {
            p.muted { "First backlink seen on " (written(seen)) "." }
        }
    }
}

/// How a figure changed in the last twelve months.
fn change(
    part: &Part<aisa_backlinks::HistoryRequest>,
    figure: fn(&HistoryItem) -> Option<i64>,
) -> Option<String> {
    let months = months(part, figure);
    let last = months.last()?;
    let before = months.iter().rev().find(|month| {
        let days = (last.date - month.date).get_days();
        (360..=372).contains(&days)
    })?;
    let change = last.figures.saturating_sub(before.figures);
    let sign = match change {
        0 => return Some("unchanged in 12 months".to_owned()),
        1.. => "+",
        _ => "\u{2212}",
    };
    let count = grouped(&change.unsigned_abs().to_string());
    let share = i64::try_from(change.unsigned_abs()).ok();
    let share = share.and_then(|change| share_of(change, before.figures));
    let share = share.map_or_else(String::new, |share| format!(" ({sign}{share})"));
    Some(format!("{sign}{count}{share} in 12 months"))
}

/// The months with a figure, oldest first.
fn months<F>(
    part: &Part<aisa_backlinks::HistoryRequest>,
    figure: impl Fn(&HistoryItem) -> Option<F>,
) -> Vec<Month<F>> {
    let items = part.result().and_then(|history| history.items.as_ref());
    let items = items.map_or(&[][..], |items| items.as_slice());
    let mut months: Vec<_> = items
        .iter()
        .filter_map(|item| Some(Month { date: date(item.date.as_ref()?)?, figures: figure(item)? }))
        .collect();
    months.sort_by_key(|month| month.date);
    months.dedup_by_key(|month| month.date);
    months
}

fn development(part: &Part<aisa_backlinks::HistoryRequest>) -> Markup {
    let backlinks = months(part, |item| item.backlinks);
    let domains = months(part, |item| item.referring_domains);
    let backlinks_gained = months(part, |item| item.new_backlinks.zip(item.lost_backlinks));
    let domains_gained =
        months(part, |item| item.new_referring_domains.zip(item.lost_referring_domains));
    let recent =
        |months: &[Month<(i64, i64)>]| months[months.len().saturating_sub(BARS)..].to_vec();
    let content = part.result().map(|_| {
        html! {
            div.charts {
                (line_chart("Backlinks", &backlinks))
                (line_chart("Referring domains", &domains))
                (bar_chart("New and lost backlinks by month", &recent(&backlinks_gained)))
                (bar_chart("New and lost referring domains by month", &recent(&domains_gained)))
            }
            (by_month(part))
        }
    });
    section(part, content)
}

fn line_chart(title: &str, months: &[Month<i64>]) -> Markup {
    let described = months.first().zip(months.last()).map(|(first, last)| {
        format!(
            "From {} in {} to {} in {}",
            number(Some(first.figures)),
            month(first.date),
            number(Some(last.figures)),
            month(last.date)
        )
    });
    chart_figure(title, described, chart::line(months), false)
}

fn bar_chart(title: &str, months: &[Month<(i64, i64)>]) -> Markup {
    let sum = |figure: fn(&(i64, i64)) -> i64| {
        let sum =
            months.iter().fold(0_i64, |sum, month| sum.saturating_add(figure(&month.figures)));
        number(Some(sum))
    };
    let described = months.first().map(|first| {
        format!(
            "{} new and {} lost since {}",
            sum(|(gained, _)| *gained),
            sum(|(_, lost)| *lost),
            month(first.date)
        )
    });
    chart_figure(title, described, chart::gains(months), true)
}

fn chart_figure(
    title: &str,
    described: Option<String>,
    svg: Option<String>,
    legend: bool,
) -> Markup {
    let id: String = title.to_lowercase().replace(' ', "-");
    html! {
        figure {
            figcaption {
                span.title { (title) }
                @if legend {
                    span.legend { span.new { "new" } " " span.lost { "lost" } }
                }
            }
            @match svg {
                Some(svg) => svg.chart viewBox={ "0 0 " (chart::WIDTH) " " (chart::HEIGHT) } role="img"
                    aria-labelledby={ (id) "-title " (id) "-text" } {
                    title id={ (id) "-title" } { (title) }
                    desc id={ (id) "-text" } { @if let Some(text) = &described { (text) } }
                    // Numbers and our own words: no untrusted text is in a chart.
                    (PreEscaped(svg))
                },
                None => p.muted { "Too few months for a chart." },
            }
            @if let Some(text) = &described { p.muted { (text) "." } }
        }
    }
}

/// The figures of the charts as a table, newest first.
fn by_month(part: &Part<aisa_backlinks::HistoryRequest>) -> Markup {
    let mut months = months(part, |item| Some(item.clone()));
    months.reverse();
    html! {
        @if !months.is_empty() {
            details {
                summary { "The figures behind the charts" }
                table {
                    caption { "Figures by month, newest first" }
                    thead { tr {
                        th scope="col" { "Month" }
                        th.number scope="col" { "Back\u{ad}links" }
                        th.number.wide scope="col" { "New" }
                        th.number.wide scope="col" { "Lost" }
                        th.number scope="col" { "Domains" }
                        th.number.wide scope="col" { "New" }
                        th.number.wide scope="col" { "Lost" }
                        th.number scope="col" { "Rank" }
                    } }
                    tbody {
                        @for month in &months {
                            @let item = &month.figures;
                            tr {
                                th scope="row" { (self::month(month.date)) }
                                td.number { (number(item.backlinks)) }
                                td.number.wide { (number(item.new_backlinks)) }
                                td.number.wide { (number(item.lost_backlinks)) }
                                td.number { (number(item.referring_domains)) }
                                td.number.wide { (number(item.new_referring_domains)) }
                                td.number.wide { (number(item.lost_referring_domains)) }
                                td.number { (number(item.rank)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn profile(part: &Part<aisa_backlinks::SummaryRequest>) -> Markup {
    let content = part.result().map(|summary| {
        html! {
            div.columns {
                (counts("Countries", "Country", &summary.referring_links_countries, country))
                (counts("Top-level domains", "TLD", &summary.referring_links_tld, |name| format!(".{name}")))
                (counts("Platforms", "Platform", &summary.referring_links_platform_types, plain))
                (counts("Link attributes", "Attribute", &summary.referring_links_attributes, plain))
            }
        }
    });
    html! {
        section {
            h2 { "Where the backlinks come from" }
            @match content {
                Some(content) => (content),
                None => (missing(part)),
            }
        }
    }
}

fn country(code: &str) -> String {
    match code {
        "WW" => "worldwide".to_owned(),
        other => other.to_owned(),
    }
}

fn plain(name: &str) -> String {
    name.to_owned()
}

/// A ranking of names, with bars.
fn counts(title: &str, name: &str, counts: &Option<Counts>, shown: fn(&str) -> String) -> Markup {
    let top: Vec<_> = counts.iter().flat_map(|counts| counts.top(NAMES)).collect();
    let most = top.first().map_or(1, |(_, count)| (*count).max(1));
    html! {
        @if top.is_empty() {
            div { h3 { (title) } p.muted { "None reported." } }
        } @else {
            table.ranking {
                caption { (title) }
                thead { tr {
                    th scope="col" { (name) }
                    th.number scope="col" { "Backlinks" }
                } }
                tbody {
                    @for (name, count) in top {
                        tr {
                            th scope="row" {
                                @if name.is_empty() { span.muted { "not known" } } @else { (short(&shown(name))) }
                                (bar(count, most))
                            }
                            td.number { (number(Some(count))) }
                        }
                    }
                }
            }
        }
    }
}

fn bar(count: i64, most: i64) -> Markup {
    let width = count.max(0) as f64 / most as f64 * 100.0;
    html! {
        svg.bar viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true" {
            rect width=(format!("{width:.1}")) height="1" {}
        }
    }
}

fn anchors(parts: &Parts) -> Markup {
    let part = &parts.anchors;
    let rows = part.result().and_then(|result| result.items.as_ref());
    let content = rows.filter(|rows| !rows.is_empty()).map(|rows| {
        html! {
            table {
                (caption("Top anchors", rows.len(), part.result().and_then(|result| result.total_count)))
                thead { tr {
                    th scope="col" { "Anchor" }
                    th.number scope="col" { "Backlinks" }
                    th.number scope="col" { "Domains" }
                    th.number.wide scope="col" { "Spam score" }
                    th.wide scope="col" { "First seen" }
                } }
                tbody {
                    @for row in rows.as_slice() {
                        tr {
                            th scope="row" {
                                @match row.anchor.as_ref().filter(|anchor| !anchor.trim().is_empty()) {
                                    Some(anchor) => (short(anchor)),
                                    None => span.muted { "no text, such as an image" },
                                }
                            }
                            td.number { (number(row.backlinks)) }
                            td.number { (number(row.referring_domains)) }
                            td.number.wide { (number(row.backlinks_spam_score)) }
                            td.wide { (seen(row.first_seen.as_ref())) }
                        }
                    }
                }
            }
        }
    });
    section(part, content)
}

fn domains(parts: &Parts) -> Markup {
    let part = &parts.domains;
    let rows = part.result().and_then(|result| result.items.as_ref());
    let content = rows.filter(|rows| !rows.is_empty()).map(|rows| {
        html! {
            table {
                (caption("Top referring domains", rows.len(), part.result().and_then(|result| result.total_count)))
                thead { tr {
                    th scope="col" { "Domain" }
                    th.number scope="col" { "Rank" }
                    th.number scope="col" { "Backlinks" }
                    th.number.wide scope="col" { "Spam score" }
                    th.wide scope="col" { "First seen" }
                } }
                tbody {
                    @for row in rows.as_slice() {
                        tr {
                            th scope="row" { (optional(row.domain.as_ref())) }
                            td.number { (number(row.rank)) }
                            td.number { (number(row.backlinks)) }
                            td.number.wide { (number(row.backlinks_spam_score)) }
                            td.wide { (seen(row.first_seen.as_ref())) }
                        }
                    }
                }
            }
        }
    });
    section(part, content)
}

fn competitors(parts: &Parts) -> Markup {
    let part = &parts.competitors;
    let rows = part.result().and_then(|result| result.items.as_ref());
    let content = rows.filter(|rows| !rows.is_empty()).map(|rows| {
        html! {
            table {
                (caption(
                    "Those that share most referring domains",
                    rows.len(),
                    part.result().and_then(|result| result.total_count),
                ))
                thead { tr {
                    th scope="col" { "Domain" }
                    th.number scope="col" { "Shared domains" }
                    th.number scope="col" { "Rank" }
                } }
                tbody {
                    @for row in rows.as_slice() {
                        tr {
                            th scope="row" { (optional(row.target.as_ref())) }
                            td.number { (number(row.intersections)) }
                            td.number { (number(row.rank)) }
                        }
                    }
                }
            }
        }
    });
    section(part, content)
}

/// What a table shows, and of how much.
fn caption(what: &str, rows: usize, total: Option<i64>) -> Markup {
    html! {
        caption {
            (what)
            @if let Some(total) = total.filter(|total| usize::try_from(*total).is_ok_and(|total| total > rows)) {
                " (" (number(i64::try_from(rows).ok())) " of " (number(Some(total))) ")"
            }
        }
    }
}

fn costs(parts: &Parts, now: Duration, sandbox: bool) -> Markup {
    let sum = ReportCosts::of(parts).line(sandbox);
    html! {
        footer {
            h2 { "Cost and age" }
            p { (sum[..1].to_uppercase()) (sum[1..]) "." }
            table {
                caption { "The calls behind this page" }
                thead { tr {
                    th scope="col" { "Part" }
                    th.wide scope="col" { "Operation" }
                    th scope="col" { "Bought" }
                    th.number scope="col" { "Charged now" }
                } }
                tbody {
                    @for part in parts.all() {
                        tr {
                            th scope="row" { (part.title()) }
                            td.wide { code { (part.info().name) } }
                            @match part.outcome() {
                                Outcome::Bought { charge, .. } => {
                                    td { (day(now)) }
                                    td.number { (charge.map_or_else(|| "not named".to_owned(), |charge| charge.to_string())) }
                                }
                                Outcome::ArchiveHit { at, age: old } => {
                                    td { (day(at)) ", " (age(old)) " old" }
                                    td.number { "$0.00" }
                                }
                                Outcome::Failed(_) => { td { "failed" } td.number { (NOTHING) } }
                                Outcome::Unanswered => { td { "stopped" } td.number { "perhaps" } }
                            }
                        }
                    }
                }
            }
            p.muted {
                "Made by aisa-backlinks " (env!("CARGO_PKG_VERSION"))
                " from DataForSEO's backlinks data, by way of the AIsa gateway. Counts are those of its index, not of the whole web."
            }
        }
    }
}

/// An untrusted text: without characters that cannot be seen, and with its direction kept to itself.
fn text(text: &str) -> Markup {
    html! { bdi { (printable::line(text)) } }
}

/// An untrusted text in a table, which a long one would fill.
fn short(long: &str) -> Markup {
    match long.char_indices().nth(LONGEST) {
        Some((end, _)) => text(&format!("{}…", &long[..end])),
        None => text(long),
    }
}

fn optional(value: Option<&Text>) -> Markup {
    match value.filter(|value| !value.trim().is_empty()) {
        Some(value) => short(value),
        None => html! { (NOTHING) },
    }
}

fn number(value: Option<i64>) -> String {
    value.map_or_else(|| NOTHING.to_owned(), |value| grouped(&value.to_string()))
}

fn seen(value: Option<&Timestamp>) -> String {
    let date = value.and_then(date);
    date.map_or_else(|| NOTHING.to_owned(), |date| date.to_string())
}

fn share(part: i64, whole: i64) -> Option<String> {
    (part >= 0 && part <= whole).then(|| share_of(part, whole))?
}

/// A part of a whole in per cent; it may be larger than the whole.
fn share_of(part: i64, whole: i64) -> Option<String> {
    (whole > 0).then(|| {
        let share = part as f64 / whole as f64 * 100.0;
        if share < 10.0 {
            format!("{share:.1}%")
        } else {
            format!("{}%", grouped(&format!("{share:.0}")))
        }
    })
}

fn date(value: &Timestamp) -> Option<Date> {
    let year = i16::try_from(value.year()?).ok()?;
    let (month, day) = (i8::try_from(value.month()?).ok()?, i8::try_from(value.day()?).ok()?);
    Date::new(year, month, day).ok()
}

fn month(date: Date) -> String {
    date.strftime("%b %Y").to_string()
}

fn written(date: Date) -> String {
    date.strftime("%-d %B %Y").to_string()
}

/// The day of a time since 1970, in UTC.
fn day(at: Duration) -> String {
    let seconds = i64::try_from(at.as_secs()).ok();
    let at = seconds.and_then(|seconds| jiff::Timestamp::from_second(seconds).ok());
    at.map_or_else(|| NOTHING.to_owned(), |at| at.strftime("%-d %B %Y").to_string())
}
