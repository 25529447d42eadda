//! Asks for all that a run wants to know about a unit: one call, or the pages of a listing.
//!
//! A page that the archive has is taken as it was bought, whatever its size: a run with another `--limit` or `--max-rows`
//! goes on where the rows of earlier runs end.

use std::{collections::BTreeSet, sync::Arc, time::Duration};

use crate::request::{TextRequest, TextResponse};
use aisa_archive::{Archive, ArchiveError};
use aisa_gateway::{
    Call, Error, Gateway, Pages,
    archive::RequestKey,
    describe::{OperationRef, Paged as _, Window},
    paging::PagingEnd,
};

/// What asks about one unit.
pub(super) enum Listing {
    One(Box<Call<TextRequest>>),
    Pages(Box<PageWalk>),
}

impl Listing {
    pub(super) fn one(call: Call<TextRequest>) -> Self {
        Self::One(Box::new(call))
    }

    /// Asks, and calls `take` with every response; returns how the listing ended, if it has pages.
    ///
    /// # Errors
    /// The first one; the responses before it were taken.
    pub(super) async fn each(
        self,
        mut take: impl FnMut(&TextResponse),
    ) -> Result<Option<PagingEnd>, Error> {
        match self {
            Self::One(call) => {
                take(&(*call).await?);
                Ok(None)
            }
            Self::Pages(walk) => {
                let (pages, walked) = walk.each(take).await;
                walked.map(|()| pages.end())
            }
        }
    }

    /// The rows that are wanted, where a response may bring more of them.
    pub(super) fn most(&self) -> Option<u64> {
        match self {
            Self::One(_) => None,
            Self::Pages(walk) => walk.most,
        }
    }
}

/// The pages of one listing.
pub(super) struct PageWalk {
    pub(super) pages: Pages<TextRequest>,
    pub(super) request: TextRequest,
    /// Rows of a page that is bought.
    pub(super) size: i64,
    /// Rows to buy at most.
    pub(super) most: Option<u64>,
    pub(super) kept: KeptPages,
}

impl PageWalk {
    /// Calls `take` with the response of every page, up to the first error; gives the pages as far as they were followed.
    pub(super) async fn each(
        self,
        mut take: impl FnMut(&TextResponse),
    ) -> (Pages<TextRequest>, Result<(), Error>) {
        let Self { mut pages, request, size, most, kept } = self;
        loop {
            let rows = pages.purchases().rows;
            let left = most.map(|most| most.saturating_sub(rows));
            let found = match left {
                Some(0) => None,
                _ => kept.size_at(&request, rows, fitted(size, left)),
            };
            pages = pages.page_size(found.unwrap_or(size));
            if let Some(most) = most {
                // A page that was bought may reach beyond the rows that are wanted.
                let whole = found.map_or(0, |found| rows.saturating_add(found.unsigned_abs()));
                pages = pages.max_rows(most.max(whole));
            }
            match pages.next().await {
                None => return (pages, Ok(())),
                Some(Ok(page)) => take(page.response()),
                Some(Err(error)) => return (pages, Err(error)),
            }
        }
    }
}

/// The limit of a page where so many rows are wanted.
fn fitted(size: i64, left: Option<u64>) -> i64 {
    let left = left.and_then(|left| i64::try_from(left).ok());
    left.map_or(size, |left| size.min(left))
}

/// Finds pages in the archive whatever their size.
#[derive(Clone)]
pub(super) struct KeptPages {
    archive: Archive,
    gateway: Gateway,
    since: Duration,
    /// The limits that pages of this operation were asked with, the largest first.
    limits: Arc<[i64]>,
}

impl KeptPages {
    /// Looks through the archive for the limits of the operation's pages.
    ///
    /// # Errors
    /// When the archive cannot be read.
    pub(super) fn of(
        info: OperationRef<'static>,
        archive: &Archive,
        gateway: &Gateway,
        since: Duration,
    ) -> Result<Self, ArchiveError> {
        let mut limits = BTreeSet::new();
        if info.paging().is_some() {
            let mut add = |question: &RequestKey| {
                if question.path == info.path
                    && let Some(window) = window(info, question)
                {
                    limits.extend(limit(info, &window));
                }
            };
            for entry in archive.list() {
                let entry = entry?;
                if entry.answered && entry.at >= since {
                    add(&entry.question);
                }
            }
            for unfinished in archive.unfinished() {
                add(&unfinished?.question);
            }
        }
        Ok(Self {
            archive: archive.clone(),
            gateway: gateway.clone(),
            since,
            limits: limits.into_iter().rev().collect(),
        })
    }

    /// The size of the page that the archive has behind so many rows of the listing; `wanted` is what the run itself would
    /// ask for. `None` where there is none, and where a token of the request leads to its rows.
    pub(super) fn size_at(&self, request: &TextRequest, rows: u64, wanted: i64) -> Option<i64> {
        let start = start(&request.window())?;
        let offset = i64::try_from(start.checked_add(rows)?).ok()?;
        let has = |limit: &i64| {
            let mut page = request.clone();
            let mut window = page.window();
            window.limit = Some(*limit);
            window.offset = (offset > 0).then_some(offset);
            page.set_window(window);
            let question = self.gateway.call(page).without_validation().request_key();
            // A fault of the archive is told by the call that follows.
            question.is_ok_and(|question| self.archive.has(&question, self.since).unwrap_or(false))
        };
        let known = self.limits.iter().copied();
        let larger = known.clone().take_while(|limit| *limit > wanted);
        let smaller = known.filter(|limit| *limit < wanted);
        let mut sizes = larger.chain([wanted]).chain(smaller);
        sizes.find(has)
    }
}

/// The rows of the listing before a window; `None` where only its token knows.
pub(super) fn start(window: &Window) -> Option<u64> {
    match window.token {
        None => u64::try_from(window.offset.unwrap_or(0)).ok(),
        Some(_) => None,
    }
}

/// The part of its listing that a question asks for.
pub(super) fn window(info: OperationRef<'static>, question: &RequestKey) -> Option<Window> {
    let fields = serde_json::from_str(&question.request).ok()?;
    Some(TextRequest::text(info, fields).window())
}

/// The rows that a window asks for; `None` where the operation has no pages.
pub(super) fn limit(info: OperationRef<'_>, window: &Window) -> Option<i64> {
    let default = info.paging()?.default_limit;
    Some(window.limit.unwrap_or(default))
}
