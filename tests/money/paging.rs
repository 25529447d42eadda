//! Pages are bought in order, once, and only as far as asked.

use std::time::Duration;

use aisa_backlinks::{
    AnchorsRequest, BacklinksRequest, Cursor, ErrorKind, Pages, Rows, Usd, paging::PagingEnd,
    request::RawRequest,
};
use futures_util::{FutureExt, StreamExt, stream::FusedStream};
use proptest::prelude::*;

use crate::listing::{Listing, PAGE_MICROS, ROW_MICROS, Tokens, Total, drain, number};

fn request() -> BacklinksRequest {
    BacklinksRequest::new("example.com")
}

fn rows(listing: &Listing) -> Rows<BacklinksRequest> {
    listing.client().backlinks(request()).rows()
}

fn saved(cursor: &Cursor) -> Cursor {
    serde_json::from_str(&serde_json::to_string(cursor).unwrap()).unwrap()
}

/// Reads the page that is open to its end, which buys nothing, and says where to go on.
async fn finish_page(rows: Rows<BacklinksRequest>) -> (Vec<u64>, Cursor) {
    let mut rows = rows.max_rows(u64::MAX);
    let mut numbers = Vec::new();
    while rows.cursor().unread() > 0 {
        numbers.push(number(&rows.next().await.unwrap().unwrap()));
    }
    (numbers, rows.cursor())
}

type Window = (Option<u64>, Option<u64>, bool);
type Setup = fn(Rows<BacklinksRequest>) -> Rows<BacklinksRequest>;
/// Name, listing, setting, rows that come, windows asked for, end.
type Case = (&'static str, Listing, Setup, u64, Vec<Window>, PagingEnd);

#[tokio::test]
async fn what_is_asked_for_and_why_it_ends() {
    let plain = |limit, offset| -> Window { (Some(limit), offset, false) };
    let cases: Vec<Case> = vec![
        (
            "one large page by default",
            Listing::of(250),
            |rows| rows,
            250,
            vec![plain(1_000, None)],
            PagingEnd::Complete,
        ),
        (
            "up to the total",
            Listing::of(250),
            |rows| rows.page_size(100),
            250,
            vec![plain(100, None), plain(100, Some(100)), plain(100, Some(200))],
            PagingEnd::Complete,
        ),
        (
            "no page behind a total that is a multiple of the page",
            Listing::of(200),
            |rows| rows.page_size(100),
            200,
            vec![plain(100, None), plain(100, Some(100))],
            PagingEnd::Complete,
        ),
        (
            "the last page is cut to the cap on rows",
            Listing::of(900),
            |rows| rows.page_size(100).max_rows(120),
            120,
            vec![plain(100, None), plain(20, Some(100))],
            PagingEnd::MaxRows,
        ),
        (
            "a small cap makes a small page",
            Listing::of(900),
            |rows| rows.max_rows(7),
            7,
            vec![plain(7, None)],
            PagingEnd::MaxRows,
        ),
        (
            "no row, no call",
            Listing::of(900),
            |rows| rows.max_rows(0),
            0,
            vec![],
            PagingEnd::MaxRows,
        ),
        (
            "no page, no call",
            Listing::of(900),
            |rows| rows.max_pages(0),
            0,
            vec![],
            PagingEnd::MaxPages,
        ),
        (
            "the cap on pages",
            Listing::of(900),
            |rows| rows.page_size(100).max_pages(2),
            200,
            vec![plain(100, None), plain(100, Some(100))],
            PagingEnd::MaxPages,
        ),
        (
            "an empty listing",
            Listing::of(0),
            |rows| rows,
            0,
            vec![plain(1_000, None)],
            PagingEnd::EmptyPage,
        ),
        (
            "null instead of rows",
            Listing::of(0).with(|script| script.null_when_empty = true),
            |rows| rows,
            0,
            vec![plain(1_000, None)],
            PagingEnd::EmptyPage,
        ),
        (
            "a short page is not the end where the total is known",
            Listing::of(150).with(|script| script.short = Some(60)),
            |rows| rows.page_size(100),
            150,
            vec![plain(100, None), plain(100, Some(60)), plain(100, Some(120))],
            PagingEnd::Complete,
        ),
        (
            "a total below zero tells nothing",
            Listing::of(150).with(|script| script.total = Total::Claimed(i64::MIN)),
            |rows| rows.page_size(100),
            150,
            vec![plain(100, None), plain(100, Some(100))],
            PagingEnd::Complete,
        ),
        (
            "nor does a total of 0 beside rows",
            Listing::of(150).with(|script| script.total = Total::Claimed(0)),
            |rows| rows.page_size(100),
            150,
            vec![plain(100, None), plain(100, Some(100))],
            PagingEnd::Complete,
        ),
        (
            "without a total a short page is the last",
            Listing::of(150).with(|script| script.total = Total::Absent),
            |rows| rows.page_size(100),
            150,
            vec![plain(100, None), plain(100, Some(100))],
            PagingEnd::Complete,
        ),
        (
            "a size beyond the largest is cut",
            Listing::of(1_500),
            |rows| rows.page_size(5_000),
            1_500,
            vec![plain(1_000, None), plain(1_000, Some(1_000))],
            PagingEnd::Complete,
        ),
    ];
    for (name, listing, setup, count, windows, end) in cases {
        let mut rows = setup(rows(&listing));
        let (numbers, error) = drain(&mut rows).await;
        assert!(error.is_none(), "{name}: {error:?}");
        assert_eq!(numbers, (0..count).collect::<Vec<_>>(), "{name}");
        assert_eq!(listing.windows(), windows, "{name}");
        assert_eq!(rows.end(), Some(end), "{name}");
    }
}

#[tokio::test]
async fn the_request_says_where_to_begin_and_how_large_pages_are() {
    let listing = Listing::of(500);
    let call = listing.client();
    let (numbers, _) = drain(&mut call.backlinks(request().limit(150).offset(200)).rows()).await;
    assert_eq!(numbers, (200..500).collect::<Vec<_>>());
    assert_eq!(listing.windows(), [(Some(150), Some(200), false), (Some(150), Some(350), false)]);
}

/// From (limit, offset) to the end, in a listing that reaches beyond the largest offset.
async fn walk_far(listing: &Listing, limit: i64, offset: i64) -> (Vec<u64>, Option<PagingEnd>) {
    let client = listing.client();
    let mut rows = client.backlinks(request().limit(limit).offset(offset)).rows();
    let (numbers, error) = drain(&mut rows).await;
    assert!(error.is_none(), "{error:?}");
    (numbers, rows.end())
}

#[tokio::test]
async fn beyond_the_largest_offset_tokens_go_on_with_everything_else_frozen() {
    let listing = Listing::of(22_300);
    let (numbers, end) = walk_far(&listing, 1_000, 19_000).await;
    assert_eq!(numbers, (19_000..22_300).collect::<Vec<_>>());
    assert_eq!(end, Some(PagingEnd::Complete));
    let frozen = (Some(1_000), Some(20_000), true);
    assert_eq!(
        listing.windows(),
        [(Some(1_000), Some(19_000), false), (Some(1_000), Some(20_000), false), frozen, frozen]
    );
    // The listing itself looks whether a token comes with the request that brought it.
    assert_eq!(listing.script().broken_rules, Vec::<String>::new());
}

#[tokio::test]
async fn a_page_that_starts_below_the_largest_offset_and_ends_beyond_is_followed_by_its_token() {
    let listing = Listing::of(20_900);
    let (numbers, _) = walk_far(&listing, 300, 19_800).await;
    assert_eq!(numbers, (19_800..20_900).collect::<Vec<_>>());
    assert_eq!(listing.windows()[1], (Some(300), Some(19_800), true));
    assert_eq!(listing.script().broken_rules, Vec::<String>::new());
}

#[tokio::test]
async fn without_a_usable_token_the_walk_stops_and_says_why() {
    let cases = [
        (Tokens::Absent, 1_000, PagingEnd::OffsetLimit, "no token at the largest offset"),
        (Tokens::Empty, 1_000, PagingEnd::OffsetLimit, "an empty token"),
        (Tokens::Same, 2_000, PagingEnd::RepeatedToken, "a token that leads in a circle"),
    ];
    for (tokens, count, end, name) in cases {
        let listing = Listing::of(50_000).with(|script| script.tokens = tokens);
        let (numbers, ended) = walk_far(&listing, 1_000, 20_000).await;
        assert_eq!(numbers.len(), count, "{name}");
        assert_eq!(ended, Some(end), "{name}");
    }
}

#[tokio::test]
async fn a_token_that_fails_to_come_later_ends_the_walk() {
    let listing = Listing::of(50_000);
    let client = listing.client();
    let mut rows = client.backlinks(request().limit(1_000).offset(20_000)).rows();
    for _ in 0..1_000 {
        rows.next().await.unwrap().unwrap();
    }
    listing.script().tokens = Tokens::Absent;
    assert_eq!(drain(&mut rows).await.0.len(), 1_000);
    assert_eq!(rows.end(), Some(PagingEnd::NoToken));
}

#[tokio::test]
async fn a_token_of_the_callers_is_sent_with_the_rest_untouched() {
    let listing = Listing::of(450);
    let client = listing.client();
    let first = client.backlinks(request()).await.unwrap().into_result().unwrap();
    let token = first.search_after_token.unwrap().to_string();
    let mut rows = client.backlinks(request().search_after_token(token)).rows();
    assert_eq!(drain(&mut rows).await.0, (100..450).collect::<Vec<_>>());
    assert_eq!(listing.windows()[1], (None, None, true));
    assert_eq!(listing.script().broken_rules, Vec::<String>::new());
}

#[tokio::test]
async fn operations_without_a_largest_offset_go_on_by_offset() {
    let listing = Listing::of(450);
    let client = listing.client();
    let mut pages = client.anchors("example.com").pages().page_size(200);
    let mut seen = 0;
    while let Some(page) = pages.next().await {
        seen += page.unwrap().rows().len();
    }
    assert_eq!((seen, listing.requests()), (450, 3));
}

#[tokio::test]
async fn rows_beyond_the_cap_on_a_token_page_stay_reachable() {
    let listing = Listing::of(23_000);
    let client = listing.client();
    let mut rows = client.backlinks(request().limit(1_000).offset(20_000)).rows().max_rows(1_500);
    assert_eq!(drain(&mut rows).await.0.len(), 1_500);
    assert_eq!(rows.cursor().unread(), 500);
    let (rest, cursor) = finish_page(rows).await;
    assert_eq!(rest, (21_500..22_000).collect::<Vec<_>>());
    assert_eq!(listing.requests(), 2);
    let call = client.backlinks(request().limit(1_000).offset(20_000));
    let mut more = call.resume(saved(&cursor)).unwrap().rows();
    assert_eq!(drain(&mut more).await.0, (22_000..23_000).collect::<Vec<_>>());
    assert_eq!(listing.requests(), 3);
    assert_eq!(listing.script().broken_rules, Vec::<String>::new());
}

/// Pages behind a token are as large as the page that brought it, in this run and in every later one.
#[tokio::test]
async fn a_cap_does_not_make_the_page_small_that_later_pages_repeat() {
    // Offset, cap on rows, limit asked for.
    for (offset, most, limit) in [
        (19_500, 499, 499),
        (19_500, 500, 500),
        (19_500, 501, 1_000),
        (19_999, 1, 1),
        (20_000, 1, 1_000),
        (20_000, 1_000, 1_000),
    ] {
        let listing = Listing::of(23_000);
        let client = listing.client();
        let call = || client.backlinks(request().limit(1_000).offset(offset));
        let start = offset.unsigned_abs();
        let mut rows = call().rows().max_rows(most);
        let (mut numbers, _) = drain(&mut rows).await;
        assert_eq!(numbers.len() as u64, most, "{offset} {most}");
        assert_eq!(listing.windows(), [(Some(limit), Some(start), false)], "{offset} {most}");

        let (rest, cursor) = finish_page(rows).await;
        numbers.extend(rest);
        let mut more = call().resume(saved(&cursor)).unwrap().rows();
        numbers.extend(drain(&mut more).await.0);
        assert_eq!(numbers, (start..23_000).collect::<Vec<_>>());
        let resumed = &listing.windows()[1..];
        assert!(
            resumed.iter().all(|(limit, ..)| *limit == Some(1_000)),
            "{offset} {most}: {resumed:?}"
        );
        assert_eq!(listing.script().broken_rules, Vec::<String>::new());
    }
}

#[tokio::test]
async fn a_cap_still_cuts_where_offsets_go_on_for_ever() {
    let listing = Listing::of(30_000);
    let client = listing.client();
    let mut pages =
        client.anchors(AnchorsRequest::new("example.com").offset(20_500)).pages().max_rows(7);
    pages.next().await.unwrap().unwrap();
    assert_eq!(listing.windows(), [(Some(7), Some(20_500), false)]);
}

#[tokio::test]
async fn no_page_is_asked_for_before_the_one_before_it_is_read() {
    let listing = Listing::of(300);
    let mut rows = rows(&listing).page_size(100);
    assert_eq!(listing.requests(), 0);
    for read in 1..=100 {
        rows.next().await.unwrap().unwrap();
        assert_eq!(listing.requests(), 1, "after {read} rows");
    }
    rows.next().await.unwrap().unwrap();
    assert_eq!(listing.requests(), 2);
}

#[tokio::test]
async fn a_failure_midway_keeps_what_arrived_and_resumes_without_buying_twice() {
    let listing = Listing::of(450).with(|script| script.failing = [3].into());
    let client = listing.client();
    let mut rows = client.backlinks(request()).rows().page_size(100);
    let (numbers, error) = drain(&mut rows).await;
    assert_eq!(numbers, (0..200).collect::<Vec<_>>());
    assert_eq!(error.unwrap().kind(), ErrorKind::Upstream);
    assert_eq!(rows.end(), Some(PagingEnd::Failed));
    assert!(
        rows.next().await.is_none() && rows.is_terminated(),
        "the stream is over after its error"
    );

    let cursor = saved(&rows.cursor());
    assert_eq!((cursor.unread(), cursor.purchases().pages), (0, 2));
    let mut rows = client.backlinks(request()).resume(cursor).unwrap().page_size(100).rows();
    assert_eq!(drain(&mut rows).await.0, (200..450).collect::<Vec<_>>());
    let offsets: Vec<_> =
        listing.windows().iter().map(|(_, offset, _)| offset.unwrap_or(0)).collect();
    assert_eq!(
        offsets,
        [0, 100, 200, 200, 300, 400],
        "only the page that failed is asked for again"
    );
    assert_eq!((rows.purchases().pages, rows.purchases().rows), (5, 450));
}

#[tokio::test]
async fn an_interruption_inside_a_page_is_counted() {
    let listing = Listing::of(400);
    let client = listing.client();
    let mut rows = client.backlinks(request()).rows().page_size(100);
    for _ in 0..130 {
        rows.next().await.unwrap().unwrap();
    }
    let cursor = saved(&rows.cursor());
    assert_eq!(cursor.unread(), 70);

    let mut after = client.backlinks(request()).resume(cursor).unwrap().page_size(200).rows();
    assert_eq!(drain(&mut after).await.0, (200..400).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_cursor_fits_its_own_request_only() {
    let listing = Listing::of(300);
    let client = listing.client();
    let mut rows = client.backlinks(request()).rows().page_size(100);
    rows.next().await.unwrap().unwrap();
    let cursor = rows.cursor();
    assert_eq!(cursor.operation(), "backlinks");

    let other = client.anchors("example.com").resume(cursor.clone()).unwrap_err();
    assert_eq!(other.to_string(), "the cursor belongs to the operation backlinks, not to anchors");
    for (changed, named) in [
        (BacklinksRequest::new("other.com"), "(target)"),
        (request().include_subdomains(false), "(include_subdomains)"),
        (BacklinksRequest::new("other.com").tag("x"), "(tag, target)"),
    ] {
        let error = client.backlinks(changed).resume(cursor.clone()).unwrap_err();
        let expected = format!("a backlinks request with other fields {named}");
        assert!(error.to_string().contains(&expected), "{error}");
    }
    assert!(client.backlinks(request().limit(7).offset(3)).resume(cursor).is_ok());
}

#[tokio::test]
async fn a_finished_walk_resumes_to_nothing_and_a_capped_one_to_the_rest() {
    let listing = Listing::of(300);
    let client = listing.client();
    let mut all = client.backlinks(request()).rows();
    drain(&mut all).await;
    assert!(all.cursor().is_finished());
    let mut none = client.backlinks(request()).resume(all.cursor()).unwrap();
    assert!(none.next().await.is_none());
    assert_eq!(listing.requests(), 1);

    let mut some = client.backlinks(request()).rows().max_rows(120);
    drain(&mut some).await;
    assert!(!some.cursor().is_finished());
    let mut rest = client.backlinks(request()).resume(some.cursor()).unwrap().rows();
    assert_eq!(drain(&mut rest).await.0, (120..300).collect::<Vec<_>>());
}

#[tokio::test]
async fn every_page_has_an_idempotency_key_of_its_own() {
    let listing = Listing::of(300);
    let client = listing.client();
    drain(&mut client.backlinks(request()).rows().page_size(100)).await;
    let call = client.backlinks(request()).with_idempotency_key("job-7");
    let mut rows = call.rows().page_size(100).max_pages(2);
    drain(&mut rows).await;
    let call = client.backlinks(request()).with_idempotency_key("job-7");
    drain(&mut call.resume(rows.cursor()).unwrap().page_size(100).rows()).await;
    let keys = listing.script().keys.clone();
    let distinct: std::collections::BTreeSet<_> = keys.iter().collect();
    assert_eq!(distinct.len(), 6);
    assert_eq!(keys[3..], ["job-7", "job-7.2", "job-7.3"]);
}

#[tokio::test]
async fn a_key_without_room_for_the_number_of_a_page_is_refused_before_the_first_one() {
    let listing = Listing::of(300);
    let client = listing.client();
    let key = |length| "k".repeat(length);
    for (length, fits) in [(0, false), (1, true), (234, true), (235, false), (255, false)] {
        let call = || client.backlinks(request()).with_idempotency_key(key(length));
        let asked = listing.requests();
        let (numbers, error) = drain(&mut call().rows().page_size(100)).await;
        if fits {
            assert_eq!((numbers.len(), listing.requests()), (300, asked + 3));
            continue;
        }
        let error = error.unwrap();
        assert_eq!(error.kind(), ErrorKind::InvalidRequest, "{length}");
        assert!(error.to_string().contains("1 to 234"), "{error}");
        assert_eq!((numbers.len(), listing.requests()), (0, asked), "{length}");
        // A walk that is resumed begins with a number.
        let cursor = client.backlinks(request()).pages().cursor();
        let mut resumed = call().resume(cursor).unwrap();
        assert!(resumed.next().await.unwrap().is_err(), "{length}");
        assert_eq!(listing.requests(), asked, "{length}");
    }
    // One response holds everything: no number is added.
    let one = RawRequest::new(
        aisa_backlinks::family().find("bulk_ranks").unwrap(),
        serde_json::Map::from_iter([("targets".to_owned(), serde_json::json!(["example.com"]))]),
    );
    let mut pages = client.call(one).with_idempotency_key(key(255)).pages();
    pages.next().await.unwrap().unwrap();
    assert_eq!(listing.script().keys.last(), Some(&key(255)));
}

#[tokio::test]
async fn the_tally_adds_up_charges_and_counts_what_has_none() {
    let listing = Listing::of(250);
    let mut rows = rows(&listing).page_size(100);
    for _ in 0..200 {
        rows.next().await.unwrap().unwrap();
    }
    let paid = |pages, rows| Usd::from_micros(pages * PAGE_MICROS + rows * ROW_MICROS);
    assert_eq!(rows.purchases().charged, paid(2, 200));
    listing.script().priced = false;
    drain(&mut rows).await;
    let purchases = rows.purchases();
    assert_eq!(
        (purchases.pages, purchases.rows, purchases.charged, purchases.unknown_charges),
        (3, 250, paid(2, 200), 1)
    );
}

#[tokio::test]
async fn null_rows_are_passed_over_and_still_counted_as_places() {
    let listing = Listing::of(40).with(|script| script.null_every = Some(4));
    let client = listing.client();
    let wanted: Vec<u64> = (0..40).filter(|number| number % 4 != 3).collect();
    let mut rows = client.backlinks(request()).rows().page_size(10);
    assert_eq!(drain(&mut rows).await.0, wanted);
    let offsets: Vec<_> =
        listing.windows().iter().map(|(_, offset, _)| offset.unwrap_or(0)).collect();
    assert_eq!(offsets, [0, 10, 20, 30]);

    for read in 1..wanted.len() {
        let mut rows = client.backlinks(request()).rows().page_size(10);
        for _ in 0..read {
            rows.next().await.unwrap().unwrap();
        }
        let (mut numbers, cursor) = finish_page(rows).await;
        let rest = client.backlinks(request()).resume(saved(&cursor)).unwrap();
        numbers.extend(drain(&mut rest.page_size(3).rows()).await.0);
        assert_eq!(numbers, wanted[read..], "after {read}");
    }
}

#[tokio::test]
async fn dropping_a_half_way_next_loses_nothing() {
    let listing = Listing::of(150).holding();
    let mut pages = listing.client().backlinks(request()).pages().page_size(100);
    assert!(pages.next().now_or_never().is_none());
    aisa_backlinks_tests::until(|| listing.requests() > 0).await;
    assert!(pages.next().now_or_never().is_none());
    assert_eq!(listing.requests(), 1);
    assert_eq!(pages.cursor().purchases().pages, 0, "a page under way is not yet bought");
    listing.answer(1);
    pages.wait_for_pending().await;
    assert_eq!((pages.cursor().purchases().pages, pages.cursor().unread()), (1, 100));
    assert_eq!(pages.next().await.unwrap().unwrap().rows().len(), 100);
    assert_eq!(listing.requests(), 1);
}

/// Lets what is under way run as far as it can.
async fn rest() {
    for _ in 0..20 {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn rows_read_with_a_time_out_around_each_come_once() {
    let listing = Listing::of(250).holding();
    let mut rows = rows(&listing).page_size(100);
    let (mut numbers, mut given_up) = (Vec::new(), 0);
    loop {
        match tokio::time::timeout(Duration::ZERO, rows.next()).await {
            Ok(Some(row)) => numbers.push(number(&row.unwrap())),
            Ok(None) => break,
            Err(_) => {
                given_up += 1;
                rest().await;
                listing.answer(1);
                rest().await;
            }
        }
    }
    assert_eq!(numbers, (0..250).collect::<Vec<_>>());
    assert!(given_up >= 3, "{given_up}");
    assert_eq!((listing.requests(), rows.purchases().pages), (3, 3));
}

#[tokio::test]
async fn pages_carry_their_answer() {
    let listing = Listing::of(150);
    let mut pages = listing.client().backlinks(request()).pages().page_size(100);
    let first = pages.next().await.unwrap().unwrap();
    assert_eq!((first.number(), first.rows().len(), first.total_count()), (1, 100, Some(150)));
    assert_eq!(first.charge(), Some(Usd::from_micros(PAGE_MICROS + 100 * ROW_MICROS)));
    assert!(first.response().raw_result().unwrap().contains("from.example/99"));
    let (rows, response) = pages.next().await.unwrap().unwrap().into_parts();
    assert_eq!((rows.len(), response.result().unwrap().total_count), (50, Some(150)));
    assert!(pages.next().await.is_none());
    assert!(pages.is_terminated());
}

#[test]
fn streams_can_be_sent_and_moved() {
    fn check<S: futures_util::Stream + FusedStream + Send + Unpin + 'static>(_: &S) {}
    let listing = Listing::of(1);
    let pages: Pages<BacklinksRequest> = listing.client().backlinks(request()).pages();
    check(&pages);
    check(&pages.rows());
    // As the Stream of everybody's combinators.
    let first = rows(&listing).map(|row| number(&row.unwrap())).collect::<Vec<_>>().now_or_never();
    assert_eq!(first, Some(vec![0]));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// However often a walk is interrupted, between pages, inside them, or by failures: every row comes once, in
    /// order, and no page that arrived is asked for again.
    #[test]
    fn interruptions_neither_lose_nor_repeat_rows(
        start in prop_oneof![Just(0u64), 19_000u64..20_000],
        rows in 0u64..1_500,
        size in 1i64..200,
        stops in prop::collection::vec(0usize..300, 0..6),
        failing in prop::collection::btree_set(1usize..12, 0..4),
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
        runtime.block_on(async {
            let total = start + rows;
            let listing = Listing::of(total).with(|script| script.failing = failing);
            let client = listing.client();
            let request = || request().limit(size).offset(i64::try_from(start).unwrap());
            let mut numbers = Vec::new();
            let mut stream = client.backlinks(request()).rows();
            let mut stops = stops.into_iter();
            loop {
                let stop = stops.next().unwrap_or(usize::MAX);
                let mut interrupted = false;
                for _ in 0..stop {
                    match stream.next().await {
                        Some(Ok(row)) => numbers.push(number(&row)),
                        Some(Err(_)) => { interrupted = true; break }
                        None => break,
                    }
                }
                if !interrupted && stop == usize::MAX {
                    break;
                }
                let (rest, cursor) = finish_page(stream).await;
                numbers.extend(rest);
                stream = client.backlinks(request()).resume(saved(&cursor)).unwrap().rows();
            }
            prop_assert_eq!(numbers, (start..total).collect::<Vec<_>>());
            let script = listing.script();
            prop_assert!(script.broken_rules.is_empty(), "{:?}", script.broken_rules);
            let failed = script.failing.iter().filter(|&&number| number <= script.asked.len()).count();
            let pages = script.asked.len() - failed;
            let needed = usize::try_from(rows.max(1).div_ceil(size.unsigned_abs())).unwrap();
            prop_assert_eq!(pages, needed);
            Ok(())
        })?;
    }
}

/// Cursors are kept in files: what this version wrote, later ones must read.
#[tokio::test]
async fn a_cursor_written_by_the_first_version_is_still_read() {
    let listing = Listing::of(300);
    let client = listing.client();
    let mut rows = client.backlinks(request()).rows().page_size(100);
    for _ in 0..130 {
        rows.next().await.unwrap().unwrap();
    }
    let written = r#"{"operation":"backlinks","request":"036395327ec93247","place":{"rows_before":200},"tally":{"pages":2,"rows":200,"charged":"0.1104","unknown_charges":0},"unread":70,"unread_at":{"rows_before":130}}"#;
    let read: Cursor = serde_json::from_str(written).unwrap();
    assert_eq!((read.purchases(), read.unread()), (rows.purchases(), 70));
    let mut rest = client.backlinks(request()).resume(read.clone()).unwrap();
    let rest = rest.next().await.unwrap().unwrap();
    assert_eq!(number(&rest.rows()[0]), 200);
    let error = client.backlinks("other.com").resume(read).unwrap_err();
    assert!(error.to_string().contains("other fields;"), "{error}");
}
