// @generated from schema/serp/google_finance_quote_live_advanced.json by cargo xtask codegen. Do not edit.
//! Google Finance's page of a quote.

use aisa_gateway::family::*;
use crate::Client;
use crate::generated::common::{DesktopDevice, RefinementChips, Spell};

aisa_gateway::family::request! {
    /// Asks for Google Finance's page of a quote.
    ///
    /// Needs at least one of `location_code`, `location_name` and at least one of `language_code`,
    /// `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/google/finance_quote/live/advanced/>
    pub struct GoogleFinanceQuoteLiveAdvancedRequest {
        /// Symbol with its market, such as `CLW00:NYMEX`, or two currencies, such as `EUR-USD`. At
        /// most 700 characters. Written as it is searched for: `%` and `+` are escaped on the wire.
        #[required]
        pub keyword: String,
        /// Full name of the location, such as `London,England,United Kingdom`.
        pub location_name: Option<String>,
        /// Code of the location, such as 2840 for the United States, in place of `location_name`.
        /// At least 1.
        pub location_code: Option<i64>,
        /// Full name of the language, such as `English`.
        pub language_name: Option<String>,
        /// Code of the language, such as `en`, in place of `language_name`.
        pub language_code: Option<String>,
        /// Device to show results for; there are none for others.
        pub device: Option<DesktopDevice>,
        /// Operating system of the desktop computer; there is one only.
        pub os: Option<FinanceSystem>,
        /// Period of the course in `graph_items`: `1D`, `5D`, `1M`, `6M`, `YTD`, `1Y`, `5Y` or
        /// `MAX`. Any other than `1D` doubles the price. Upstream default: `1D`.
        pub window: Option<String>,
        /// Free text that is echoed in the task's data, to match a response with its request. At
        /// most 255 characters.
        pub tag: Option<String>,
    }
}

impl GoogleFinanceQuoteLiveAdvancedRequest {
    /// Checks every rule of the schema without sending anything.
    ///
    /// # Errors
    /// Every broken rule, with the value and the way out.
    pub fn validate(&self) -> Result<(), ValidationError> {
        aisa_gateway::validate::check(self)
    }
}

impl Sealed for GoogleFinanceQuoteLiveAdvancedRequest {}

impl Operation for GoogleFinanceQuoteLiveAdvancedRequest {
    type Output = GoogleFinanceQuoteLiveAdvancedResult;

    fn info(&self) -> OperationRef<'static> {
        static OPERATION: EmbeddedOperation = EmbeddedOperation::new(
            &embedded::FAMILY_SERP,
            "google_finance_quote_live_advanced",
        );
        OPERATION.get()
    }
}

impl Client {
    /// Shows the price of a stock, fund, currency or future at Google Finance, with its course,
    /// news and figures. Needs `keyword`, at least one of `location_code`, `location_name` and at
    /// least one of `language_code`, `language_name`.
    ///
    /// Docs: <https://docs.dataforseo.com/v3/serp/google/finance_quote/live/advanced/>
    ///
    /// ```no_run
    /// use aisa_serp::{Client, GoogleFinanceQuoteLiveAdvancedRequest};
    ///
    /// # async fn example() -> Result<(), aisa_serp::Error> {
    /// let client = Client::from_env()?;
    /// let request = GoogleFinanceQuoteLiveAdvancedRequest::new(
    ///     "text",
    /// ).location_name("text").language_name("text");
    /// let response = client.google_finance_quote_live_advanced(request).await?;
    /// println!("{:?}", response.result());
    /// # Ok(())
    /// # }
    /// ```
    pub fn google_finance_quote_live_advanced(
        &self,
        request: impl Into<GoogleFinanceQuoteLiveAdvancedRequest>,
    ) -> Call<GoogleFinanceQuoteLiveAdvancedRequest> {
        self.call(request.into())
    }
}

aisa_gateway::family::open_enum! {
    /// An operating system that Google Finance is read with.
    pub enum FinanceSystem {
        /// Windows.
        Windows = "windows",
    }
}

aisa_gateway::family::result! {
    /// Google Finance's page of a quote.
    pub struct GoogleFinanceQuoteLiveAdvancedResult {
        /// The search query, decoded.
        pub keyword: Option<Text>,
        /// Search type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Domain of the search engine.
        pub se_domain: Option<Text>,
        /// Code of the location, also if the request gave its name.
        pub location_code: Option<i64>,
        /// Code of the language, also if the request gave its name.
        pub language_code: Option<Text>,
        /// URL of the results at the search engine.
        pub check_url: Option<Text>,
        /// When the page was crawled.
        pub datetime: Option<Timestamp>,
        /// Spelling correction by the search engine. Null when there is none.
        pub spell: Option<Spell>,
        /// Chips above the results that refine the search.
        pub refinement_chips: Option<RefinementChips>,
        /// Element types in this response.
        pub item_types: Option<List<Text>>,
        /// Number of results the search engine claims to have found.
        pub se_results_count: Option<i64>,
        /// Elements in this response.
        pub items_count: Option<i64>,
        /// The elements of the page.
        pub items: Option<List<FinanceItem>>,
    }
}

aisa_gateway::family::tagged! {
    /// An element of Google Finance's page of a quote; `type` is the discriminator.
    #[serde(tag = "type")]
    pub enum FinanceItem {
        /// Where `type` is `google_finance_quote`.
        GoogleFinanceQuote(FinanceQuoteItem) = "google_finance_quote",
        /// Where `type` is `google_finance_details`.
        GoogleFinanceDetails(FinanceDetailsItem) = "google_finance_details",
        /// Where `type` is `google_finance_about`.
        GoogleFinanceAbout(FinanceAboutItem) = "google_finance_about",
        /// Where `type` is `google_finance_financial`.
        GoogleFinanceFinancial(FinanceFiguresItem) = "google_finance_financial",
        /// Where `type` is `google_finance_news`.
        GoogleFinanceNews(FinanceNewsItem) = "google_finance_news",
        /// Where `type` is `google_finance_compare_to`.
        GoogleFinanceCompareTo(FinanceQuotesItem) = "google_finance_compare_to",
        /// Where `type` is `google_finance_interested`.
        GoogleFinanceInterested(FinanceQuotesItem) = "google_finance_interested",
        /// Where `type` is `google_finance_people_also_search`.
        GoogleFinancePeopleAlsoSearch(
            FinanceQuotesItem,
        ) = "google_finance_people_also_search",
        /// Where `type` is `google_finance_hero_groups`.
        GoogleFinanceHeroGroups(FinanceMarketsItem) = "google_finance_hero_groups",
        /// Where `type` is `google_finance_futures_chain`.
        GoogleFinanceFuturesChain(FinanceFuturesItem) = "google_finance_futures_chain",
    }
}

impl FinanceItem {
    /// Position among elements of the same type, from 1.
    #[must_use]
    pub fn rank_group(&self) -> Option<i64> {
        match self {
            Self::GoogleFinanceQuote(it) => it.rank_group,
            Self::GoogleFinanceDetails(it) => it.rank_group,
            Self::GoogleFinanceAbout(it) => it.rank_group,
            Self::GoogleFinanceFinancial(it) => it.rank_group,
            Self::GoogleFinanceNews(it) => it.rank_group,
            Self::GoogleFinanceCompareTo(it) => it.rank_group,
            Self::GoogleFinanceInterested(it) => it.rank_group,
            Self::GoogleFinancePeopleAlsoSearch(it) => it.rank_group,
            Self::GoogleFinanceHeroGroups(it) => it.rank_group,
            Self::GoogleFinanceFuturesChain(it) => it.rank_group,
            Self::Other(_) => None,
        }
    }

    /// Position among all elements of the response, from 1.
    #[must_use]
    pub fn rank_absolute(&self) -> Option<i64> {
        match self {
            Self::GoogleFinanceQuote(it) => it.rank_absolute,
            Self::GoogleFinanceDetails(it) => it.rank_absolute,
            Self::GoogleFinanceAbout(it) => it.rank_absolute,
            Self::GoogleFinanceFinancial(it) => it.rank_absolute,
            Self::GoogleFinanceNews(it) => it.rank_absolute,
            Self::GoogleFinanceCompareTo(it) => it.rank_absolute,
            Self::GoogleFinanceInterested(it) => it.rank_absolute,
            Self::GoogleFinancePeopleAlsoSearch(it) => it.rank_absolute,
            Self::GoogleFinanceHeroGroups(it) => it.rank_absolute,
            Self::GoogleFinanceFuturesChain(it) => it.rank_absolute,
            Self::Other(_) => None,
        }
    }
}

aisa_gateway::family::tagged! {
    /// The price of something; `type` is the discriminator.
    #[serde(tag = "type")]
    pub enum FinanceQuote {
        /// Where `type` is `google_finance_market_instrument_element`.
        GoogleFinanceMarketInstrumentElement(
            FinanceInstrument,
        ) = "google_finance_market_instrument_element",
        /// Where `type` is `google_finance_market_index_element`.
        GoogleFinanceMarketIndexElement(
            FinanceIndex,
        ) = "google_finance_market_index_element",
        /// Where `type` is `google_finance_asset_pair_element`.
        GoogleFinanceAssetPairElement(
            FinanceAssetPair,
        ) = "google_finance_asset_pair_element",
    }
}

impl FinanceQuote {
    /// Ticker symbol. None for `google_finance_asset_pair_element`.
    #[must_use]
    pub fn ticker(&self) -> Option<&Text> {
        match self {
            Self::GoogleFinanceMarketInstrumentElement(it) => it.ticker.as_ref(),
            Self::GoogleFinanceMarketIndexElement(it) => it.ticker.as_ref(),
            _ => None,
        }
    }

    /// Full symbol: the ticker and its market, or both currencies.
    #[must_use]
    pub fn identifier(&self) -> Option<&Text> {
        match self {
            Self::GoogleFinanceMarketInstrumentElement(it) => it.identifier.as_ref(),
            Self::GoogleFinanceMarketIndexElement(it) => it.identifier.as_ref(),
            Self::GoogleFinanceAssetPairElement(it) => it.identifier.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Name, as shown by Google.
    #[must_use]
    pub fn displayed_name(&self) -> Option<&Text> {
        match self {
            Self::GoogleFinanceMarketInstrumentElement(it) => it.displayed_name.as_ref(),
            Self::GoogleFinanceMarketIndexElement(it) => it.displayed_name.as_ref(),
            Self::GoogleFinanceAssetPairElement(it) => it.displayed_name.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Address of its page at Google Finance.
    #[must_use]
    pub fn url(&self) -> Option<&Text> {
        match self {
            Self::GoogleFinanceMarketInstrumentElement(it) => it.url.as_ref(),
            Self::GoogleFinanceMarketIndexElement(it) => it.url.as_ref(),
            Self::GoogleFinanceAssetPairElement(it) => it.url.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Place or time zone of the market.
    #[must_use]
    pub fn location(&self) -> Option<&Text> {
        match self {
            Self::GoogleFinanceMarketInstrumentElement(it) => it.location.as_ref(),
            Self::GoogleFinanceMarketIndexElement(it) => it.location.as_ref(),
            Self::GoogleFinanceAssetPairElement(it) => it.location.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Direction of the price: `up`, `down` or `stable`.
    #[must_use]
    pub fn trend(&self) -> Option<&Text> {
        match self {
            Self::GoogleFinanceMarketInstrumentElement(it) => it.trend.as_ref(),
            Self::GoogleFinanceMarketIndexElement(it) => it.trend.as_ref(),
            Self::GoogleFinanceAssetPairElement(it) => it.trend.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// When the value was read.
    #[must_use]
    pub fn timestamp(&self) -> Option<&Timestamp> {
        match self {
            Self::GoogleFinanceMarketInstrumentElement(it) => it.timestamp.as_ref(),
            Self::GoogleFinanceMarketIndexElement(it) => it.timestamp.as_ref(),
            Self::GoogleFinanceAssetPairElement(it) => it.timestamp.as_ref(),
            Self::Other(_) => None,
        }
    }

    /// Change of the value since the last close, in percent.
    #[must_use]
    pub fn percentage_delta(&self) -> Option<f64> {
        match self {
            Self::GoogleFinanceMarketInstrumentElement(it) => it.percentage_delta,
            Self::GoogleFinanceMarketIndexElement(it) => it.percentage_delta,
            Self::GoogleFinanceAssetPairElement(it) => it.percentage_delta,
            Self::Other(_) => None,
        }
    }

    /// Price at that moment. None for `google_finance_market_index_element`.
    #[must_use]
    pub fn price(&self) -> Option<f64> {
        match self {
            Self::GoogleFinanceMarketInstrumentElement(it) => it.price,
            Self::GoogleFinanceAssetPairElement(it) => it.price,
            _ => None,
        }
    }

    /// Change of the price since the last close. None for `google_finance_market_index_element`.
    #[must_use]
    pub fn price_delta(&self) -> Option<f64> {
        match self {
            Self::GoogleFinanceMarketInstrumentElement(it) => it.price_delta,
            Self::GoogleFinanceAssetPairElement(it) => it.price_delta,
            _ => None,
        }
    }
}

aisa_gateway::family::result! {
    /// A stock, fund or future.
    pub struct FinanceInstrument {
        /// Ticker symbol.
        pub ticker: Option<Text>,
        /// Full symbol: the ticker and its market, or both currencies.
        pub identifier: Option<Text>,
        /// Name, as shown by Google.
        pub displayed_name: Option<Text>,
        /// Address of its page at Google Finance.
        pub url: Option<Text>,
        /// Place or time zone of the market.
        pub location: Option<Text>,
        /// Direction of the price: `up`, `down` or `stable`.
        pub trend: Option<Text>,
        /// When the value was read.
        pub timestamp: Option<Timestamp>,
        /// Change of the value since the last close, in percent.
        pub percentage_delta: Option<f64>,
        /// Price at that moment.
        pub price: Option<f64>,
        /// Change of the price since the last close.
        pub price_delta: Option<f64>,
        /// Currency of the price, by its ISO code.
        pub price_currency: Option<Text>,
    }
}

aisa_gateway::family::result! {
    /// An index.
    pub struct FinanceIndex {
        /// Symbol of the index.
        pub ticker: Option<Text>,
        /// Symbol of its market.
        pub market_identifier: Option<Text>,
        /// Full symbol: the ticker and its market, or both currencies.
        pub identifier: Option<Text>,
        /// Name, as shown by Google.
        pub displayed_name: Option<Text>,
        /// Address of its page at Google Finance.
        pub url: Option<Text>,
        /// Place or time zone of the market.
        pub location: Option<Text>,
        /// Direction of the price: `up`, `down` or `stable`.
        pub trend: Option<Text>,
        /// When the value was read.
        pub timestamp: Option<Timestamp>,
        /// Change of the value since the last close, in percent.
        pub percentage_delta: Option<f64>,
        /// Value at that moment.
        pub index_value: Option<f64>,
        /// Change of the value since the last close.
        pub index_value_delta: Option<f64>,
    }
}

aisa_gateway::family::result! {
    /// A currency or coin, priced in another one.
    pub struct FinanceAssetPair {
        /// Symbol of what is priced.
        pub base_symbol: Option<Text>,
        /// Symbol of what it is priced in.
        pub quote_symbol: Option<Text>,
        /// Name of what is priced.
        pub base_display_name: Option<Text>,
        /// Name of what it is priced in.
        pub quote_display_name: Option<Text>,
        /// Full symbol: the ticker and its market, or both currencies.
        pub identifier: Option<Text>,
        /// Name, as shown by Google.
        pub displayed_name: Option<Text>,
        /// Address of its page at Google Finance.
        pub url: Option<Text>,
        /// Place or time zone of the market.
        pub location: Option<Text>,
        /// Direction of the price: `up`, `down` or `stable`.
        pub trend: Option<Text>,
        /// When the value was read.
        pub timestamp: Option<Timestamp>,
        /// Change of the value since the last close, in percent.
        pub percentage_delta: Option<f64>,
        /// Price at that moment.
        pub price: Option<f64>,
        /// Change of the price since the last close.
        pub price_delta: Option<f64>,
    }
}

aisa_gateway::family::result! {
    /// What was asked for, with its course.
    pub struct FinanceQuoteItem {
        /// Position among elements of the same type, from 1.
        pub rank_group: Option<i64>,
        /// Position among all elements of the response, from 1.
        pub rank_absolute: Option<i64>,
        /// Its price.
        pub quote: Option<FinanceQuote>,
        /// Its course over the `window` of the request.
        pub graph_items: Option<List<FinancePoint>>,
    }
}

aisa_gateway::family::result! {
    /// A point of a course.
    pub struct FinancePoint {
        /// The moment.
        pub timestamp: Option<Timestamp>,
        /// Price or value.
        pub value: Option<f64>,
        /// What was traded until the next point.
        pub volume: Option<f64>,
    }
}

aisa_gateway::family::result! {
    /// Its key figures. Null where a figure does not apply.
    pub struct FinanceDetailsItem {
        /// Position among elements of the same type, from 1.
        pub rank_group: Option<i64>,
        /// Position among all elements of the response, from 1.
        pub rank_absolute: Option<i64>,
        /// Badges shown with it.
        pub badges: Option<List<Text>>,
        /// Price at the last close.
        pub previous_close: Option<f64>,
        /// Lowest price of the day.
        pub start_day_range: Option<f64>,
        /// Highest price of the day.
        pub end_day_range: Option<f64>,
        /// Lowest price of the last 52 weeks.
        pub start_year_range: Option<f64>,
        /// Highest price of the last 52 weeks.
        pub end_year_range: Option<f64>,
        /// Market capitalization.
        pub market_cap: Option<f64>,
        /// Shares traded in the day.
        pub volume: Option<f64>,
        /// Shares traded in a day, on average.
        pub avg_volume: Option<f64>,
        /// Ratio of price to earnings.
        pub pe_ratio: Option<f64>,
        /// Dividend yield, in percent.
        pub dividend_yield: Option<f64>,
        /// Exchange on which it is mainly traded.
        pub primary_exchange: Option<Text>,
        /// Return since the beginning of the year, in percent.
        pub ytd_return: Option<f64>,
        /// Expense ratio of a fund, in percent.
        pub expense_ratio: Option<f64>,
        /// Category of a fund. Null for others.
        pub category: Option<Text>,
        /// Net assets of a fund.
        pub net_assets: Option<f64>,
        /// Yield of a fund, in percent.
        #[serde(rename = "yield")]
        pub yield_: Option<f64>,
        /// Fee for buying a fund, in percent.
        pub front_load: Option<f64>,
        /// Segment of the market.
        pub market_segment: Option<Text>,
        /// Futures contracts that are open.
        pub open_interest: Option<f64>,
        /// Settlement price of a futures contract.
        pub settlement_price: Option<f64>,
        /// Climate score by the Carbon Disclosure Project. Null when there is none.
        pub cdp_climate_change_score: Option<Text>,
        /// Currency of the figures, by its ISO code.
        pub metrics_currency: Option<Text>,
    }
}

aisa_gateway::family::result! {
    /// What is known about the company.
    pub struct FinanceAboutItem {
        /// Position among elements of the same type, from 1.
        pub rank_group: Option<i64>,
        /// Position among all elements of the response, from 1.
        pub rank_absolute: Option<i64>,
        /// Name, as shown by Google.
        pub displayed_name: Option<Text>,
        /// What it does.
        pub description: Option<Text>,
        /// Address of the page with that description.
        pub description_source_url: Option<Text>,
        /// Name of the chief executive.
        pub ceo: Option<Text>,
        /// When it was founded, in ISO 8601.
        pub founded: Option<Text>,
        /// Where it is based.
        pub headquarters: Option<Text>,
        /// Its site.
        pub website: Option<Text>,
        /// Number of employees.
        pub employees: Option<i64>,
    }
}

aisa_gateway::family::result! {
    /// Its financial statements.
    pub struct FinanceFiguresItem {
        /// Position among elements of the same type, from 1.
        pub rank_group: Option<i64>,
        /// Position among all elements of the response, from 1.
        pub rank_absolute: Option<i64>,
        /// Figures of each quarter.
        pub quarterly_metrics: Option<List<FinanceFigures>>,
        /// Figures of each year.
        pub annual_metrics: Option<List<FinanceFigures>>,
    }
}

aisa_gateway::family::result! {
    /// Figures of one period, in the currency of the company.
    pub struct FinanceFigures {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// End of the period.
        pub timestamp: Option<Timestamp>,
        /// Revenue.
        pub revenue: Option<f64>,
        /// Change of it against the same period of the year before, in percent.
        pub revenue_delta: Option<f64>,
        /// Operating expense.
        pub operating_expense: Option<f64>,
        /// Change of it against the same period of the year before, in percent.
        pub operating_expense_delta: Option<f64>,
        /// Net income.
        pub net_income: Option<f64>,
        /// Change of it against the same period of the year before, in percent.
        pub net_income_delta: Option<f64>,
        /// Net profit margin, in percent.
        pub net_profit_margin: Option<f64>,
        /// Change of it against the same period of the year before, in percent.
        pub net_profit_margin_delta: Option<f64>,
        /// Earnings per share.
        pub earnings_per_share: Option<f64>,
        /// Change of it against the same period of the year before, in percent.
        pub earnings_per_share_delta: Option<f64>,
        /// Earnings before interest, taxes, depreciation and amortization.
        pub ebitda: Option<f64>,
        /// Change of it against the same period of the year before, in percent.
        pub ebitda_delta: Option<f64>,
        /// Effective tax rate, in percent.
        pub effective_tax_rate: Option<f64>,
        /// Cash and short-term investments.
        pub cash_and_short_term_investments: Option<f64>,
        /// Change of it against the same period of the year before, in percent.
        pub cash_and_short_term_investments_delta: Option<f64>,
        /// Total assets.
        pub total_assets: Option<f64>,
        /// Change of it against the same period of the year before, in percent.
        pub total_assets_delta: Option<f64>,
        /// Total liabilities.
        pub total_liabilities: Option<f64>,
        /// Change of it against the same period of the year before, in percent.
        pub total_liabilities_delta: Option<f64>,
        /// Total equity.
        pub total_equity: Option<f64>,
        /// Shares outstanding.
        pub shares_outstanding: Option<f64>,
        /// Ratio of price to book value.
        pub price_to_book: Option<f64>,
        /// Return on assets, in percent.
        pub return_on_assets: Option<f64>,
        /// Return on capital, in percent.
        pub return_on_capital: Option<f64>,
        /// Cash from operations.
        pub cash_from_operations: Option<f64>,
        /// Change of it against the same period of the year before, in percent.
        pub cash_from_operations_delta: Option<f64>,
        /// Cash from investing.
        pub cash_from_investing: Option<f64>,
        /// Change of it against the same period of the year before, in percent.
        pub cash_from_investing_delta: Option<f64>,
        /// Cash from financing.
        pub cash_from_financing: Option<f64>,
        /// Change of it against the same period of the year before, in percent.
        pub cash_from_financing_delta: Option<f64>,
        /// Net change in cash.
        pub net_change_in_cash: Option<f64>,
        /// Change of it against the same period of the year before, in percent.
        pub net_change_in_cash_delta: Option<f64>,
        /// Free cash flow.
        pub free_cash_flow: Option<f64>,
        /// Change of it against the same period of the year before, in percent.
        pub free_cash_flow_delta: Option<f64>,
    }
}

aisa_gateway::family::result! {
    /// News about it.
    pub struct FinanceNewsItem {
        /// Position among elements of the same type, from 1.
        pub rank_group: Option<i64>,
        /// Position among all elements of the response, from 1.
        pub rank_absolute: Option<i64>,
        /// Heading.
        pub title: Option<Text>,
        /// Line below the heading. Null when there is none.
        pub sub_title: Option<Text>,
        /// The stories.
        pub items: Option<List<FinanceStory>>,
    }
}

aisa_gateway::family::result! {
    /// A news story.
    pub struct FinanceStory {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// Title.
        pub title: Option<Text>,
        /// URL of the link.
        pub url: Option<Text>,
        /// Name of the source.
        pub source: Option<Text>,
        /// Address of an image.
        pub image_url: Option<Text>,
        /// When it was published.
        pub timestamp: Option<Timestamp>,
        /// Prices of what the story is about.
        pub quotes: Option<List<FinanceQuote>>,
    }
}

aisa_gateway::family::result! {
    /// Other prices: to compare with, or that interest those who look at this one.
    pub struct FinanceQuotesItem {
        /// Position among elements of the same type, from 1.
        pub rank_group: Option<i64>,
        /// Position among all elements of the response, from 1.
        pub rank_absolute: Option<i64>,
        /// The prices.
        pub items: Option<List<FinanceQuote>>,
    }
}

aisa_gateway::family::result! {
    /// Prices of several markets.
    pub struct FinanceMarketsItem {
        /// Position among elements of the same type, from 1.
        pub rank_group: Option<i64>,
        /// Position among all elements of the response, from 1.
        pub rank_absolute: Option<i64>,
        /// The markets.
        pub markets: Option<List<FinanceMarket>>,
    }
}

aisa_gateway::family::result! {
    /// Prices of a market.
    pub struct FinanceMarket {
        /// Market: `US`, `Europe`, `Asia`, `Currencies`, `Crypto` or `Futures`.
        pub market: Option<Text>,
        /// The prices.
        pub items: Option<List<FinanceQuote>>,
    }
}

aisa_gateway::family::result! {
    /// The futures contracts of a commodity or index.
    pub struct FinanceFuturesItem {
        /// Position among elements of the same type, from 1.
        pub rank_group: Option<i64>,
        /// Position among all elements of the response, from 1.
        pub rank_absolute: Option<i64>,
        /// The contracts, by date.
        pub markets: Option<List<FinanceFuture>>,
    }
}

aisa_gateway::family::result! {
    /// A futures contract.
    pub struct FinanceFuture {
        /// Element type.
        #[serde(rename = "type")]
        pub type_: Option<Text>,
        /// When it expires.
        pub expiration_timestamp: Option<Timestamp>,
        /// Symbol of the contract.
        pub symbol: Option<Text>,
        /// Price at that moment.
        pub price: Option<f64>,
        /// Currency of the price, by its ISO code.
        pub price_currency: Option<Text>,
        /// Change of the price since the last close.
        pub price_delta: Option<f64>,
        /// Change of the value since the last close, in percent.
        pub percentage_delta: Option<f64>,
        /// Direction of the price: `up`, `down` or `stable`.
        pub trend: Option<Text>,
    }
}
