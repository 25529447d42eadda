//! Listings that break off, repeat themselves or send what cannot be read: nothing is lost in silence, and nothing is
//! bought for ever.

use aisa_backlinks::{
    BacklinksRequest, ChargeState, Cursor, Error, ErrorKind, Rows, Usd, paging::PagingEnd,
    request::RawRequest,
};
use serde_json::{Value, json};

use crate::listing::{Empty, Listing, PAGE_MICROS, ROW_MICROS, Tokens, Total, drain};

fn request() -> BacklinksRequest {
    BacklinksRequest::new("example.com")
}

fn rows(listing: &Listing) -> Rows<BacklinksRequest> {
    listing.client().backlinks(request()).rows().page_size(100)
}

fn resumed(listing: &Listing, cursor: &Cursor) -> Rows<BacklinksRequest> {
    let saved: Cursor = serde_json::from_value(serde_json::to_value(cursor).unwrap()).unwrap();
    let pages = listing.client().backlinks(request()).resume(saved).unwrap();
    pages.page_size(100).rows()
}

fn incomplete(error: Option<Error>) -> Error {
    let error = error.expect("the walk ends with an error");
    assert_eq!(error.kind(), ErrorKind::Incomplete, "{error}");
    assert!(!error.is_retryable());
    error
}

#[tokio::test]
async fn an_empty_page_before_the_total_is_an_error_and_the_cursor_asks_again() {
    for empty in [Empty::List, Empty::Null, Empty::Zero, Empty::NoResult] {
        for broken in [1, 3] {
            let listing = Listing::of(450).with(|script| script.empty = [(broken, empty)].into());
            let mut rows = rows(&listing);
            let (numbers, error) = drain(&mut rows).await;
            let before = (broken as u64 - 1) * 100;
            assert_eq!(numbers, (0..before).collect::<Vec<_>>(), "{empty:?}");
            if broken == 1 && matches!(empty, Empty::Zero | Empty::NoResult) {
                // Nothing says that there is anything.
                assert!(error.is_none(), "{empty:?}: {error:?}");
                assert_eq!(rows.end(), Some(PagingEnd::EmptyPage));
                continue;
            }
            let error = incomplete(error);
            let text = error.to_string();
            let charged = Usd::from_micros(PAGE_MICROS * broken as u64 + ROW_MICROS * before);
            for part in [
                &format!("an empty page came after {before} of 450 rows"),
                &format!("pages bought so far: {broken}, for {charged} in all"),
                "the cursor asks for this page again",
            ] {
                assert!(text.contains(part), "{empty:?}: {text}");
            }
            assert_eq!(
                error.charge_state(),
                ChargeState::Charged(Some(Usd::from_micros(PAGE_MICROS)))
            );
            assert!(error.raw().is_some());
            assert_eq!(rows.end(), Some(PagingEnd::Incomplete));
            assert!(rows.next().await.is_none() && !rows.cursor().is_finished());
            assert_eq!(
                (rows.purchases().pages, rows.purchases().charged),
                (broken as u64, charged)
            );

            let mut more = resumed(&listing, &rows.cursor());
            let (numbers, error) = drain(&mut more).await;
            assert!(error.is_none(), "{empty:?}: {error:?}");
            assert_eq!(numbers, (before..450).collect::<Vec<_>>(), "{empty:?}");
        }
    }
}

#[tokio::test]
async fn the_total_is_remembered_over_a_restart() {
    let listing = Listing::of(450);
    let mut rows = rows(&listing).max_pages(2);
    drain(&mut rows).await;
    listing.script().empty = [(3, Empty::NoResult)].into();
    let (_, error) = drain(&mut resumed(&listing, &rows.cursor())).await;
    assert!(incomplete(error).to_string().contains("200 of 450 rows"));
}

#[tokio::test]
async fn a_total_that_promises_too_much_is_noticed() {
    for claimed in [10_000, i64::MAX] {
        let listing = Listing::of(150).with(|script| script.total = Total::Claimed(claimed));
        let (numbers, error) = drain(&mut rows(&listing)).await;
        assert_eq!((numbers.len(), listing.requests()), (150, 3));
        let expected = format!("150 of {claimed} rows");
        assert!(incomplete(error).to_string().contains(&expected));
    }
}

#[tokio::test]
async fn behind_a_token_an_empty_page_is_the_end_only_without_another_token() {
    let far = || request().limit(500).offset(20_000);
    for (tokens, empty, breaks) in [
        (Tokens::Fresh, Empty::List, true),
        (Tokens::Fresh, Empty::NoResult, true),
        (Tokens::Absent, Empty::List, false),
        (Tokens::Absent, Empty::NoResult, true),
    ] {
        let listing = Listing::of(22_000).with(|script| script.empty = [(2, empty)].into());
        let mut rows = listing.client().backlinks(far()).rows();
        for _ in 0..500 {
            rows.next().await.unwrap().unwrap();
        }
        listing.script().tokens = tokens;
        let (numbers, error) = drain(&mut rows).await;
        assert!(numbers.is_empty());
        assert_eq!(error.is_some(), breaks, "{empty:?}: {error:?}");
        if breaks {
            incomplete(error);
            assert_eq!(rows.cursor().skipping_failed_page(), None, "no way is known");
            listing.script().tokens = Tokens::Fresh;
            let pages = listing.client().backlinks(far()).resume(rows.cursor());
            let (numbers, _) = drain(&mut pages.unwrap().rows()).await;
            assert_eq!(numbers, (20_500..22_000).collect::<Vec<_>>());
        }
        assert_eq!(listing.script().broken_rules, Vec::<String>::new());
    }
}

#[tokio::test]
async fn a_peer_that_ignores_the_offset_sells_one_page_twice_and_no_third() {
    let listing = Listing::of(5_000).with(|script| script.ignores_offset = true);
    let mut rows = rows(&listing);
    let (numbers, error) = drain(&mut rows).await;
    assert_eq!(numbers, (0..100).collect::<Vec<_>>());
    let error = incomplete(error);
    assert!(error.to_string().contains("repeats the rows"), "{error}");
    assert_eq!(listing.requests(), 2);
    // A second run has not forgotten it.
    let (numbers, error) = drain(&mut resumed(&listing, &rows.cursor())).await;
    assert!(numbers.is_empty());
    incomplete(error);
    assert_eq!(listing.requests(), 3);
}

#[tokio::test]
async fn a_page_that_cannot_be_read_is_stepped_over_knowingly() {
    let listing = Listing::of(450).with(|script| script.unreadable = [3, 4].into());
    let mut rows = rows(&listing);
    let (numbers, error) = drain(&mut rows).await;
    assert_eq!(numbers.len(), 200);
    assert_eq!(error.unwrap().raw(), Some(&b"rows 200 to 300, torn"[..]));
    let cursor = rows.cursor();

    // Resumed as it is, the walk buys the page again.
    let (numbers, error) = drain(&mut resumed(&listing, &cursor)).await;
    assert!(numbers.is_empty());
    assert_eq!(error.unwrap().kind(), ErrorKind::Decode);

    let behind = cursor.skipping_failed_page().expect("a page failed");
    let mut rest = resumed(&listing, &behind);
    assert_eq!(drain(&mut rest).await.0, (300..450).collect::<Vec<_>>());
    assert_eq!(rest.end(), Some(PagingEnd::Complete));
    let offsets: Vec<_> = listing.windows().iter().map(|(_, offset, _)| *offset).collect();
    assert_eq!(offsets[2..], [Some(200), Some(200), Some(300), Some(400)]);
    // Three pages with their rows, the one that was stepped over, and its charge.
    let purchases = rest.purchases();
    let charged = Usd::from_micros(PAGE_MICROS * 5 + ROW_MICROS * 450);
    assert_eq!((purchases.pages, purchases.rows, purchases.charged), (5, 350, charged));
    assert_eq!(rest.cursor().skipping_failed_page(), None, "no page failed since");
}

#[tokio::test]
async fn the_last_page_can_be_stepped_over_too() {
    let listing = Listing::of(250).with(|script| script.unreadable = [3].into());
    let mut rows = rows(&listing);
    drain(&mut rows).await;
    let cursor = rows.cursor().skipping_failed_page().unwrap();
    assert!(cursor.is_finished());
    assert!(resumed(&listing, &cursor).next().await.is_none());
    assert_eq!(listing.requests(), 3);
}

#[tokio::test]
async fn a_failure_before_sending_does_not_forget_the_page_that_failed() {
    let listing = Listing::of(450).with(|script| script.unreadable = [2].into());
    let mut rows = rows(&listing);
    drain(&mut rows).await;
    let cursor = rows.cursor();
    let client = listing.client();
    let call = client.backlinks(request()).with_idempotency_key("");
    let mut refused = call.resume(cursor.clone()).unwrap();
    let error = refused.next().await.unwrap().unwrap_err();
    assert_eq!(error.charge_state(), ChargeState::NotSent);
    assert_eq!(refused.cursor().skipping_failed_page(), cursor.skipping_failed_page());
    assert!(cursor.skipping_failed_page().is_some());
}

#[tokio::test]
async fn a_key_of_the_callers_is_not_spent_on_the_page_behind() {
    let listing = Listing::of(250).with(|script| script.unreadable = [2].into());
    let client = listing.client();
    let call = || client.backlinks(request()).with_idempotency_key("job");
    let mut rows = call().rows().page_size(100);
    drain(&mut rows).await;
    let cursor = rows.cursor().skipping_failed_page().unwrap();
    drain(&mut call().resume(cursor).unwrap().page_size(100).rows()).await;
    assert_eq!(listing.script().keys, ["job", "job.2", "job.3"]);
}

/// A cursor is a file, and anything can be in it.
#[tokio::test]
async fn no_number_in_a_cursor_makes_a_paid_page_vanish() {
    let listing = Listing::of(450).with(|script| script.null_every = Some(7));
    let mut rows = rows(&listing);
    for _ in 0..120 {
        rows.next().await.unwrap().unwrap();
    }
    let cursor = serde_json::to_value(rows.cursor()).unwrap();
    let numbers = [json!(0), json!(u64::MAX), json!(u64::MAX - 1), json!(i64::MAX)];
    let places = [
        "/tally/pages",
        "/tally/rows",
        "/tally/unknown_charges",
        "/place/rows_before",
        "/place/total",
        "/unread",
    ];
    let set = |cursor: &mut Value, place: &str, number: &Value| {
        *cursor.pointer_mut(place).expect(place) = number.clone();
    };
    for number in &numbers {
        let one_each = places.map(|place| vec![place]);
        for changed in one_each.into_iter().chain([places.to_vec()]) {
            let mut cursor = cursor.clone();
            for place in changed {
                set(&mut cursor, place, number);
            }
            let cursor: Cursor = serde_json::from_value(cursor).unwrap();
            let pages = listing.client().backlinks(request()).resume(cursor).unwrap();
            let mut rows = pages.page_size(100).rows().max_rows(u64::MAX);
            let _ = drain(&mut rows).await;
            let _ = rows.cursor().skipping_failed_page();
        }
    }
}

#[tokio::test]
async fn a_cursor_that_leads_nowhere_does_not_buy_for_ever() {
    let cursor = json!({
        "operation": "backlinks",
        "request": "036395327ec93247",
        "place": {"rows_before": null, "after": {"limit": 100}},
        "tally": {"pages": 0, "rows": 0, "charged": "0", "unknown_charges": 0},
    });
    let listing = Listing::of(1_000).with(|script| script.total = Total::Absent);
    let cursor: Cursor = serde_json::from_value(cursor).unwrap();
    let mut rows = resumed(&listing, &cursor);
    incomplete(drain(&mut rows).await.1);
    assert_eq!(listing.requests(), 2);
}

#[tokio::test]
async fn the_plan_names_pages_and_price_before_anything_is_bought() {
    let listing = Listing::of(2_600);
    let client = listing.client();
    let price = |rows: i64| client.backlinks(request().limit(rows)).estimate().unwrap();
    let full = price(1_000);
    let pages = || client.backlinks(request()).pages();

    let unknown = pages().plan();
    assert_eq!((unknown.pages, unknown.rows, unknown.estimate), (None, None, None));
    assert_eq!(unknown.per_page, Some(full));
    let dear = client.backlinks(request().limit(1_000)).ceiling();
    assert_eq!((unknown.ceiling_per_page, unknown.ceiling), (dear, None));

    let cut = full.saturating_mul(2).saturating_add(price(500));
    let capped = pages().max_rows(2_500).plan();
    assert_eq!((capped.pages, capped.rows, capped.estimate), (Some(3), Some(2_500), Some(cut)));

    let most = client.backlinks(request().limit(500)).ceiling().unwrap();
    let most = dear.unwrap().saturating_mul(2).saturating_add(most);
    assert_eq!(capped.ceiling, Some(most));

    let few = pages().max_pages(2).plan();
    let two = full.saturating_mul(2);
    assert_eq!((few.pages, few.rows, few.estimate), (Some(2), Some(2_000), Some(two)));

    let none = pages().max_rows(0).plan();
    assert_eq!((none.pages, none.estimate), (Some(0), Some(Usd::ZERO)));
    assert!(pages().max_rows(u64::MAX).plan().estimate.is_some());
    assert_eq!(listing.requests(), 0);

    // A page that brings no token is cut to the cap.
    let near = client.backlinks(request().offset(19_500)).pages().max_rows(499).plan();
    assert_eq!((near.pages, near.estimate), (Some(1), Some(price(499))));

    // After tokens pages come whole.
    let far = client.backlinks(request().offset(20_000)).pages().max_rows(1_001).plan();
    assert_eq!((far.pages, far.estimate), (Some(2), Some(two)));

    // A page that has arrived tells the total.
    let mut begun = pages();
    begun.next().await.unwrap().unwrap();
    let left = begun.plan();
    assert_eq!((left.pages, left.rows, left.estimate), (Some(2), Some(1_600), Some(two)));

    let fields = json!({"targets": ["example.com", "example.org"]});
    let fields = fields.as_object().unwrap().clone();
    let once =
        client.call(RawRequest::new(aisa_backlinks::family().find("bulk_ranks").unwrap(), fields));
    let price = once.estimate().unwrap();
    let once = once.pages().plan();
    assert_eq!((once.pages, once.rows, once.estimate), (Some(1), None, Some(price)));
}
