//! One logical call: a request, its options, and the future that runs it.

mod quote;
mod raw;

pub use crate::engine::Prepared;
pub use quote::Quote;
pub use raw::{PathRequest, RawRequest, RawResult};

use std::{
    fmt,
    future::IntoFuture,
    sync::{Arc, OnceLock},
    time::Duration,
};

use aisa_contract::request;
use futures_core::future::BoxFuture;

use crate::{
    archive::{ArchivedResponse, RequestKey},
    describe::Operation,
    engine::{
        CallOptions, EncodedRequest, RetryPolicy, Shared, call,
        estimate::{self, Estimate},
        prepared,
    },
    envelope::Response,
    error::Error,
    money::Usd,
    validate::{self, Note, ValidationError},
};

/// A call that is ready to run. Await it, or change its options first.
///
/// ```no_run
/// # use std::time::Duration;
/// # use aisa_gateway::{Gateway, Operation, usd};
/// # async fn run<R: Operation + 'static>(gateway: Gateway, request: R) -> Result<(), aisa_gateway::Error> {
/// let response = gateway
///     .call(request)
///     .with_timeout(Duration::from_secs(60))
///     .with_max_price(usd("0.05"))
///     .await?;
/// # drop(response);
/// # Ok(())
/// # }
/// ```
///
/// # Dropping a call
///
/// Once it is polled, a call runs in a task of its own. It needs a tokio runtime with timer and I/O enabled; elsewhere it
/// runs inside its future, and the client needs a [clock](crate::clock::Clock) and a
/// [transport](crate::transport::Transport) of the program's own. Dropping the future early, as a time-out around it
/// does, means:
///
/// * Before its request is sent, while it waits for [limits](crate::limits::Limits) or for the pause before another
///   attempt: nothing is sent.
/// * While an attempt is under way: the attempt runs to its end, and budget, ledger and observer get its real cost.
///   Until then it holds its slot. No other attempt follows, and the response is lost.
///
/// [`with_timeout`](Self::with_timeout) ends a call that takes too long, with an error that says what is known of its
/// charge.
#[derive(Clone)]
#[must_use = "a call does nothing until it is awaited"]
pub struct Call<R> {
    pub(crate) shared: Arc<Shared>,
    pub(crate) request: R,
    pub(crate) options: CallOptions,
    /// The request as it is sent, once something has asked for it.
    pub(crate) encoded: OnceLock<EncodedRequest>,
}

impl<R: Operation> Call<R> {
    pub(crate) fn new(shared: Arc<Shared>, request: R, options: CallOptions) -> Self {
        Self { shared, request, options, encoded: OnceLock::new() }
    }

    /// Encodes and checks the request, the first time that it is needed.
    fn encode(&self) -> Result<&EncodedRequest, ValidationError> {
        if let Some(encoded) = self.encoded.get() {
            return Ok(encoded);
        }
        let encoded = prepared::encoded(&self.shared, &self.request, &self.options)?;
        Ok(self.encoded.get_or_init(|| encoded))
    }

    fn encoded(&self) -> Result<&EncodedRequest, Error> {
        self.encode().map_err(|invalid| prepared::invalid(&self.shared, invalid))
    }

    /// The prices of the call; of a request that breaks a rule, those of its fields as they are.
    pub(crate) fn prices(&self) -> Estimate {
        let of =
            |fields| estimate::of_call(&self.shared, self.request.info(), fields, &self.options);
        match self.encode() {
            Ok(encoded) => of(&encoded.fields),
            Err(_) => of(&EncodedRequest::unchecked_fields(&self.request)),
        }
    }

    /// Checks the request against the schema, unless [validation is off](Self::without_validation). Awaiting the call
    /// checks it too, but not a second time.
    ///
    /// # Errors
    /// Every broken rule, with the value and what to write instead.
    pub fn check(&self) -> Result<(), ValidationError> {
        self.encode().map(drop)
    }

    /// How long the whole call may take, with its waits and retries.
    /// Default: that of the client, which has none.
    pub fn with_timeout(mut self, timeout: Duration) -> Self {
        self.options.timeout = Some(timeout);
        self
    }

    /// Makes the gateway refuse the call, unexecuted, when its estimate is above this price (HTTP 402,
    /// [`Error::is_budget`]). The charge may be higher than the estimate, so this is no cap on the charge: see
    /// [`ceiling`](Self::ceiling). Default: that of the client, which has none.
    pub fn with_max_price(mut self, price: Usd) -> Self {
        self.options.max_price = Some(price);
        self
    }

    /// Takes a response to the same question from the archive if it has one no older than this: nothing is sent, and
    /// nothing charged. Otherwise the call is made. Default: every call is made.
    ///
    /// The same question means the same operation with fields that say the same, in any spelling and `tag` apart: see
    /// [`RequestKey`]. A response without a result, of a task that found nothing, counts
    /// as well; failures do not.
    ///
    /// On a client without an [archive](crate::gateway::GatewayBuilder::archive) the call fails before anything is sent.
    pub fn with_max_age(mut self, age: Duration) -> Self {
        self.options.max_age = Some(age);
        self
    }

    /// The `Idempotency-Key`, 1 to 255 visible ASCII characters. Default: a fresh one per call.
    ///
    /// The gateway answers 409 to a key it has seen, so a key that the caller keeps (one per job, say) makes the call
    /// happen at most once, even across restarts.
    pub fn with_idempotency_key(mut self, key: impl Into<String>) -> Self {
        self.options.idempotency_key = Some(key.into());
        self
    }

    /// When the call is retried. Default: the policy of the client.
    pub fn with_retry(mut self, policy: RetryPolicy) -> Self {
        self.options.retry = Some(policy);
        self
    }

    /// Makes one attempt.
    pub fn without_retries(self) -> Self {
        self.with_retry(RetryPolicy::never())
    }

    /// Whether an attempt that may have been executed is repeated too: **each one may be charged**. Default: the
    /// setting of the client, which is no.
    pub fn with_retry_unknown(mut self, allow: bool) -> Self {
        self.options.retry_unknown = Some(allow);
        self
    }

    /// Sends the request without checking it against the schema first, for when the schema is out of date.
    pub fn without_validation(mut self) -> Self {
        self.options.unchecked = true;
        self
    }

    /// A call of another request of the same operation, with the options of this one.
    pub fn with_request(&self, request: R) -> Self {
        Self::new(Arc::clone(&self.shared), request, self.options.clone())
    }

    /// The request.
    pub fn request(&self) -> &R {
        &self.request
    }

    /// What the call is likely to cost by the figures of the schema, if it brings all the rows it asks for. It is not
    /// binding; [`quote`](Self::quote) asks the gateway for today's price. `None` where only the response tells the
    /// price.
    #[must_use]
    pub fn estimate(&self) -> Option<Usd> {
        self.prices().likely
    }

    /// What the call may cost at most: the highest price that the schema knows of or the gateway itself expects, or the
    /// maximum price where that is
    /// higher. Where the schema knows of none, it is the maximum price, and `None` without one. A
    /// [`Budget`](crate::money::Budget) reserves this sum; [`Response::excess`] tells of a charge above it.
    #[must_use]
    pub fn ceiling(&self) -> Option<Usd> {
        self.prices().ceiling
    }

    /// What the gateway itself expects a call of this operation to cost, where its price list is known to say so. It
    /// compares a maximum price with this figure, not with the charge: below it the call is refused, even where it would
    /// cost less.
    #[must_use]
    pub fn gateway_estimate(&self) -> Option<Usd> {
        self.request.info().gateway_estimate.map(Usd::from_micros)
    }

    /// What is odd about the call: the [notes on its request](validate::notes), and a maximum price that the
    /// gateway is going to refuse. The call logs them as warnings of `tracing`.
    #[must_use]
    pub fn notes(&self) -> Vec<Note> {
        let max_price = self.options.max_price.or(self.shared.max_price);
        let on_price = request::on_max_price(self.request.info(), max_price, || self.estimate());
        let mut notes = match self.encode() {
            Ok(encoded) => encoded.notes.clone(),
            Err(_) => validate::notes(&self.request),
        };
        notes.extend(on_price);
        notes
    }

    /// The question that the call asks, in the form in which archives look it up.
    ///
    /// # Errors
    /// As [`prepare`](Self::prepare).
    pub fn request_key(&self) -> Result<RequestKey, Error> {
        Ok(prepared::question(&self.shared, &self.request, self.encoded()?))
    }

    /// The HTTP request as it would be sent, without the key. Nothing is sent.
    ///
    /// # Errors
    /// When the request breaks a rule of the schema, unless [validation is off](Self::without_validation).
    pub fn prepare(&self) -> Result<Prepared, Error> {
        let task = self.encoded()?.task.clone();
        prepared::prepare(&self.shared, &self.request, task, &self.options)
    }

    /// Decodes a kept response as the response to this call. Nothing is sent, and nothing charged.
    ///
    /// # Errors
    /// When the request breaks a rule of the schema, unless [validation is off](Self::without_validation), or when the
    /// answer cannot be decoded.
    pub fn decode_archived(mut self, kept: ArchivedResponse) -> Result<Response<R::Output>, Error> {
        let encoded = self.encoded.take();
        call::decode_archived(&self.shared, &self.request, &self.options, encoded, kept)
    }

    /// Asks the gateway for the price of the call, without executing it.
    ///
    /// # Errors
    /// As for the call itself. A response that is not a quote may mean that the call **was executed**:
    /// then [`charge_state`](Error::charge_state) says so, and the response is in [`raw`](Error::raw).
    pub async fn quote(mut self) -> Result<Quote, Error> {
        let encoded = self.encoded.take();
        quote::run(&self.shared, &self.request, &self.options, encoded).await
    }
}

impl<R: Operation + 'static> IntoFuture for Call<R> {
    type Output = Result<Response<R::Output>, Error>;
    type IntoFuture = BoxFuture<'static, Self::Output>;

    fn into_future(mut self) -> Self::IntoFuture {
        let encoded = self.encoded.take();
        Box::pin(
            async move { call::execute(&self.shared, &self.request, &self.options, encoded).await },
        )
    }
}

impl<R: fmt::Debug> fmt::Debug for Call<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call")
            .field("request", &self.request)
            .field("options", &self.options)
            .finish_non_exhaustive()
    }
}
