//! How further pages of a listing are asked for.
//!
//! Offsets reach up to the largest one that upstream accepts; beyond it only the token of the previous response does. A
//! request with a token repeats the request that brought it, with every other field unchanged.

/// How an operation pages.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct PagingInfo<'a> {
    /// Rows per page when the request does not say.
    pub default_limit: i64,
    /// Rows per page at most.
    pub max_limit: i64,
    /// The largest `offset` upstream accepts, where one is stated.
    pub max_offset: Option<i64>,
    /// The field, of request and result alike, with a token that reaches beyond `max_offset`.
    pub token: Option<&'a str>,
}

/// What is known of a page that was read.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct ReadPage {
    /// Rows on it.
    pub rows: u64,
    /// Rows that were asked for.
    pub limit: u64,
    /// Rows of the listing up to the end of this page; `None` where the walk began at a token.
    pub end: Option<u64>,
    /// Rows of the whole listing, where the response says so.
    pub total: Option<u64>,
    /// Whether the page was asked for by token.
    pub by_token: bool,
    /// Whether the response has a token for the next page.
    pub has_token: bool,
}

/// How the page after one that was read is asked for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum NextPage<'a> {
    /// By this `offset`.
    Offset(u64),
    /// By the token of the response, in this field.
    Token(&'a str),
    /// Not at all: no offset reaches it, and the response has no token.
    Unreachable,
}

impl<'a> PagingInfo<'a> {
    /// How the page after this one is asked for; `None` where this one is the last.
    ///
    /// A page with fewer rows than asked for is the last one only where no total says otherwise.
    ///
    /// ```
    /// use aisa_contract::{NextPage, ReadPage};
    ///
    /// let family = aisa_contract::family("backlinks")?;
    /// let paging = family.find("backlinks").and_then(|operation| operation.paging()).expect("it pages");
    /// let page = ReadPage { rows: 100, limit: 100, end: Some(100), total: Some(250), ..ReadPage::default() };
    /// assert_eq!(paging.next(page), Some(NextPage::Offset(100)));
    /// # Ok::<(), aisa_contract::ContractError>(())
    /// ```
    #[must_use]
    pub fn next(self, page: ReadPage) -> Option<NextPage<'a>> {
        let is_last = match page.end.zip(page.total) {
            Some((end, total)) => end >= total,
            None => page.rows < page.limit,
        };
        if is_last {
            return None;
        }
        let end = page.end.unwrap_or(0);
        if !page.by_token && !self.is_beyond(end) {
            return Some(NextPage::Offset(end));
        }
        Some(match self.token.filter(|_| page.has_token) {
            Some(token) => NextPage::Token(token),
            None => NextPage::Unreachable,
        })
    }

    /// Whether no offset reaches the row after so many.
    #[must_use]
    pub fn is_beyond(self, rows: u64) -> bool {
        let most = self.max_offset.and_then(|most| u64::try_from(most).ok());
        most.is_some_and(|most| rows > most)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn offsets_come_first_then_tokens_and_the_total_says_when_to_stop() {
        use NextPage::{Offset, Token, Unreachable};
        let both = PagingInfo {
            default_limit: 100,
            max_limit: 1_000,
            max_offset: Some(20_000),
            token: Some("search_after_token"),
        };
        let offsets = PagingInfo { token: None, ..both };
        let tokens = PagingInfo { max_offset: Some(0), ..both };
        let unbounded = PagingInfo { max_offset: None, ..offsets };
        // Paging, rows on the page of 100, end of the page, total, asked for by token, token in the response.
        let cases = [
            (both, 100, Some(100), Some(250), false, true, Some(Offset(100))),
            (both, 100, Some(250), Some(250), false, true, None),
            // A short page is not the end of a listing that has more rows, nor a full one its middle.
            (both, 60, Some(60), Some(250), false, false, Some(Offset(60))),
            (both, 100, Some(100), Some(100), false, true, None),
            // Without a total only a short page is.
            (both, 100, Some(100), None, false, true, Some(Offset(100))),
            (both, 99, Some(99), None, false, true, None),
            // The largest offset is still one.
            (both, 100, Some(20_000), Some(30_000), false, true, Some(Offset(20_000))),
            (both, 100, Some(20_001), Some(30_000), false, true, Some(Token("search_after_token"))),
            (both, 100, Some(20_001), Some(30_000), false, false, Some(Unreachable)),
            (offsets, 100, Some(20_001), Some(30_000), false, true, Some(Unreachable)),
            (unbounded, 100, Some(20_001), Some(30_000), false, false, Some(Offset(20_001))),
            // After a token comes a token, wherever it began.
            (both, 100, Some(100), Some(250), true, true, Some(Token("search_after_token"))),
            (both, 100, None, Some(250), true, true, Some(Token("search_after_token"))),
            (both, 100, None, Some(250), true, false, Some(Unreachable)),
            (both, 40, None, Some(250), true, true, None),
            (tokens, 100, Some(100), Some(250), false, true, Some(Token("search_after_token"))),
        ];
        for (paging, rows, end, total, by_token, has_token, expected) in cases {
            let page = ReadPage { rows, limit: 100, end, total, by_token, has_token };
            assert_eq!(paging.next(page), expected, "{page:?} of {paging:?}");
        }
    }
}
