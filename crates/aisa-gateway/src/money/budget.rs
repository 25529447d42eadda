//! A cap on spending that holds under any concurrency: a call reserves before it is sent and settles after.

use std::{
    fmt,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use tokio::sync::Notify;

use crate::value::Usd;

/// A cap on what calls may cost, shared by its clones.
///
/// Every attempt [reserves](Self::reserve) its [ceiling](crate::call::Call::ceiling) first, so *settled + reserved*
/// never exceeds the cap, however many calls run at once. The outcome ends the reservation: a known charge settles
/// it, a refusal releases it, and anything unclear counts the whole sum as spent.
///
/// A call that does not fit fails at once, unsent, even if running calls may release enough.
/// [`Error::is_client_budget`](crate::error::Error::is_client_budget) distinguishes it from an empty wallet. With
/// [`waiting`](Self::waiting) it waits for them instead.
///
/// There is one exception: the gateway may charge more than was reserved. [`Spending::excess`] sums that up. If it
/// exceeds the cap, the [`overrun`](Self::overrun) is recorded and every further reservation is refused. The client
/// sends what it reserves as `X-AISA-Max-Price-USD`, so that the gateway refuses calls that it expects to cost more.
///
/// A quote is free: nothing is reserved for it, and it is never refused.
///
/// ```
/// use aisa_gateway::{Budget, usd};
///
/// let budget = Budget::new(usd("0.10"));
/// let reservation = budget.reserve(usd("0.06"))?;
/// assert!(budget.reserve(usd("0.06")).is_err());
/// reservation.settle(Some(usd("0.048")));
/// assert_eq!(budget.remaining(), usd("0.052"));
/// # Ok::<(), aisa_gateway::money::BudgetError>(())
/// ```
#[derive(Clone, Debug)]
pub struct Budget {
    spending: Arc<Mutex<Spending>>,
    /// Notified when a reservation ends.
    changed: Arc<Notify>,
    waits: bool,
}

/// The figures of a budget at one moment.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
#[non_exhaustive]
pub struct Spending {
    /// The most that may be spent.
    pub cap: Usd,
    /// What is spent: charges, and reservations whose end is unknown.
    pub settled: Usd,
    /// The part of `settled` that no response confirmed.
    pub unconfirmed: Usd,
    /// What running attempts have set aside.
    pub reserved: Usd,
    /// How far charges above their reservation have exceeded the cap; otherwise zero.
    pub overrun: Usd,
    /// The part of `settled` that was charged above the reservations, whether or not the cap was exceeded.
    pub excess: Usd,
}

impl Spending {
    /// What can still be reserved; nothing after an overrun.
    #[must_use]
    pub fn remaining(&self) -> Usd {
        if self.overrun.is_zero() { self.cap.saturating_sub(self.committed()) } else { Usd::ZERO }
    }

    /// Whether this amount would fit if every running attempt turned out free.
    fn may_fit(&self, amount: Usd) -> bool {
        self.overrun.is_zero() && amount <= self.cap.saturating_sub(self.settled)
    }

    fn committed(&self) -> Usd {
        self.settled.saturating_add(self.reserved)
    }

    fn close(&mut self, reserved: Usd, in_doubt: Usd, end: Settlement) {
        self.reserved = self.reserved.saturating_sub(reserved);
        match end {
            Settlement::Free => {}
            Settlement::Charged(charge) => {
                self.settled = self.settled.saturating_add(charge);
                let excess = charge.saturating_sub(reserved);
                self.excess = self.excess.saturating_add(excess);
            }
            Settlement::Unknown => {
                // A doubt beyond the reservation uses up what is left, and is no overrun.
                let left = self.cap.saturating_sub(self.committed());
                let doubt = reserved.max(in_doubt.min(left));
                self.settled = self.settled.saturating_add(doubt);
                self.unconfirmed = self.unconfirmed.saturating_add(doubt);
            }
        }
        let over = self.committed().saturating_sub(self.cap);
        self.overrun = self.overrun.max(over);
    }
}

enum Settlement {
    Free,
    Charged(Usd),
    Unknown,
}

impl Budget {
    /// A budget with nothing spent.
    #[must_use]
    pub fn new(cap: Usd) -> Self {
        let spending = Spending { cap, ..Spending::default() };
        Self { spending: Arc::new(Mutex::new(spending)), changed: Arc::default(), waits: false }
    }

    /// Makes calls wait that lack only what running calls have set aside. They go on when enough of it is released,
    /// and fail, unsent, when too little can be. Default: they fail at once.
    ///
    /// A call waits before it takes a slot of the [limits](crate::limits::Limits), holds nothing meanwhile, and waits
    /// no longer than its time-out. A small call may overtake a large one that waits. The setting belongs to this
    /// clone; the money is shared.
    ///
    /// ```
    /// use aisa_gateway::{Budget, usd};
    ///
    /// let budget = Budget::new(usd("1.00")).waiting();
    /// # drop(budget);
    /// ```
    #[must_use]
    pub fn waiting(mut self) -> Self {
        self.waits = true;
        self
    }

    pub(crate) fn waits(&self) -> bool {
        self.waits
    }

    /// Waits until this amount fits, or cannot fit any more.
    pub(crate) async fn room_for(&self, amount: Usd) {
        loop {
            // Created before the check, so that no later change is missed.
            let changed = self.changed.notified();
            let spending = self.spending();
            if amount <= spending.remaining() || !spending.may_fit(amount) {
                return;
            }
            changed.await;
        }
    }

    /// Sets money aside for one attempt.
    ///
    /// # Errors
    /// [`BudgetError`] when the sum does not fit into what is left, or after an overrun. Nothing changes then.
    pub fn reserve(&self, amount: Usd) -> Result<Reservation, BudgetError> {
        let mut spending = self.lock();
        if amount > spending.remaining() || !spending.overrun.is_zero() {
            return Err(BudgetError {
                cap: spending.cap,
                settled: spending.settled,
                reserved: spending.reserved,
                asked: amount,
                overrun: spending.overrun,
                for_now: spending.may_fit(amount),
            });
        }
        spending.reserved = spending.reserved.saturating_add(amount);
        drop(spending);
        Ok(Reservation { budget: self.clone(), amount, in_doubt: amount, open: true })
    }

    /// Accounts for an attempt that should be free. Nothing is set aside, so it always fits; should it cost something
    /// after all, that counts. In doubt this sum counts, as far as the cap goes.
    pub(crate) fn reserve_nothing(&self, in_doubt: Usd) -> Reservation {
        Reservation { budget: self.clone(), amount: Usd::ZERO, in_doubt, open: true }
    }

    /// All figures at the same moment; single getters called one after another may differ.
    #[must_use]
    pub fn spending(&self) -> Spending {
        *self.lock()
    }

    /// The cap.
    #[must_use]
    pub fn cap(&self) -> Usd {
        self.lock().cap
    }

    /// What is spent: charges, and reservations whose end is unknown.
    #[must_use]
    pub fn settled(&self) -> Usd {
        self.lock().settled
    }

    /// What running attempts have set aside.
    #[must_use]
    pub fn reserved(&self) -> Usd {
        self.lock().reserved
    }

    /// What can still be reserved; nothing after an overrun.
    #[must_use]
    pub fn remaining(&self) -> Usd {
        self.lock().remaining()
    }

    /// How far charges above their reservation have exceeded the cap; otherwise zero.
    #[must_use]
    pub fn overrun(&self) -> Usd {
        self.lock().overrun
    }

    fn lock(&self) -> MutexGuard<'_, Spending> {
        self.spending.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Money set aside for one attempt.
///
/// Dropping it is the same as settling an unknown charge: an attempt that was cut off may have been executed.
#[derive(Debug)]
#[must_use = "dropping a reservation counts its whole sum as spent"]
pub struct Reservation {
    budget: Budget,
    amount: Usd,
    /// What counts as spent when the end is unknown.
    in_doubt: Usd,
    open: bool,
}

impl Reservation {
    /// The sum set aside.
    #[must_use]
    pub fn amount(&self) -> Usd {
        self.amount
    }

    /// Ends with a charge; `None` is unknown, which counts the whole sum as spent.
    pub fn settle(mut self, charge: Option<Usd>) {
        self.close(charge.map_or(Settlement::Unknown, Settlement::Charged));
    }

    /// Ends without a charge: nothing was executed.
    pub fn release(mut self) {
        self.close(Settlement::Free);
    }

    fn close(&mut self, end: Settlement) {
        if std::mem::take(&mut self.open) {
            self.budget.lock().close(self.amount, self.in_doubt, end);
            self.budget.changed.notify_waiters();
        }
    }
}

impl Drop for Reservation {
    fn drop(&mut self) {
        self.close(Settlement::Unknown);
    }
}

/// A budget that has no room for an attempt.
#[derive(Clone, Debug, Eq, PartialEq)]
#[non_exhaustive]
pub struct BudgetError {
    /// The cap.
    pub cap: Usd,
    /// What was spent.
    pub settled: Usd,
    /// What running attempts had set aside.
    pub reserved: Usd,
    /// What the attempt needed.
    pub asked: Usd,
    /// How far charges above their reservation have exceeded the cap, after which nothing fits any more; otherwise
    /// zero.
    pub overrun: Usd,
    for_now: bool,
}

impl BudgetError {
    /// Whether it would fit if every running attempt turned out free.
    pub(crate) fn is_for_now(&self) -> bool {
        self.for_now
    }
}

impl fmt::Display for BudgetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { cap, settled, reserved, asked, overrun, .. } = self;
        if overrun.is_zero() {
            write!(
                f,
                "needs {asked}, but only {} of {cap} is left ({reserved} reserved)",
                cap.saturating_sub(*settled).saturating_sub(*reserved)
            )
        } else {
            write!(
                f,
                "the budget of {cap} has an overrun of {overrun}: a call was charged more than was reserved for it, so \
                 no further call fits"
            )
        }
    }
}

impl std::error::Error for BudgetError {}
