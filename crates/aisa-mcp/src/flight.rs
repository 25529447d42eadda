//! Calls on their way, each for everybody who asks the same question: a client that gave up and asks again must not pay
//! twice.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use aisa_gateway::archive::RequestKey;
use tokio::sync::watch;

/// The calls on their way, by what they ask.
pub(crate) struct Flights<T>(Arc<Mutex<HashMap<RequestKey, Flight<T>>>>);

/// A call on its way, as those see it who wait for it.
struct Flight<T> {
    askers: watch::Sender<usize>,
    outcome: watch::Receiver<Option<T>>,
}

impl<T> Clone for Flights<T> {
    fn clone(&self) -> Self {
        Self(Arc::clone(&self.0))
    }
}

impl<T> Default for Flights<T> {
    fn default() -> Self {
        Self(Arc::default())
    }
}

impl<T: Clone + Send + Sync + 'static> Flights<T> {
    /// Joins the call that asks this question, or starts one in a task of its own.
    pub(crate) fn join<C>(&self, question: RequestKey, start: impl FnOnce(Crew<T>) -> C) -> Asker<T>
    where
        C: Future<Output = T> + Send + 'static,
    {
        let mut flights = self.lock();
        if let Some(flight) = flights.get(&question) {
            flight.askers.send_modify(|askers| *askers += 1);
            return Asker {
                askers: flight.askers.clone(),
                outcome: flight.outcome.clone(),
                joined: true,
            };
        }
        let (landed, outcome) = watch::channel(None);
        let askers = watch::Sender::new(1);
        let flight = Flight { askers: askers.clone(), outcome: outcome.clone() };
        flights.insert(question.clone(), flight);
        drop(flights);
        let place = Place { flights: self.clone(), question, askers: askers.clone() };
        let call = start(Crew(Arc::new(place)));
        tokio::spawn(async move {
            let outcome = call.await;
            landed.send_replace(Some(outcome));
        });
        Asker { askers, outcome, joined: false }
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<RequestKey, Flight<T>>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The place of a call among those on their way. It is free once the call is over, in whatever way.
struct Place<T> {
    flights: Flights<T>,
    question: RequestKey,
    askers: watch::Sender<usize>,
}

impl<T> Drop for Place<T> {
    fn drop(&mut self) {
        let mut flights = self.flights.0.lock().unwrap_or_else(PoisonError::into_inner);
        let own = flights.get(&self.question);
        if own.is_some_and(|flight| flight.askers.same_channel(&self.askers)) {
            flights.remove(&self.question);
        }
    }
}

/// What a call knows of those who wait for it.
pub(crate) struct Crew<T>(Arc<Place<T>>);

impl<T: Clone + Send + Sync + 'static> Crew<T> {
    /// Resolves once nobody waits.
    pub(crate) async fn alone(&self) {
        self.count(|askers| *askers == 0).await;
    }

    /// Whether nobody waits.
    pub(crate) fn is_alone(&self) -> bool {
        *self.0.askers.borrow() == 0
    }

    /// Resolves once somebody waits.
    pub(crate) async fn asked(&self) {
        self.count(|askers| *askers > 0).await;
    }

    async fn count(&self, is: impl FnMut(&usize) -> bool) {
        let mut askers = self.0.askers.subscribe();
        // The sender is in `self`, so the channel is open.
        let _ = askers.wait_for(is).await;
    }

    /// Gives up the call if nobody waits for it: from here on the same question starts another one.
    pub(crate) fn give_up(&self) -> bool {
        let place = &self.0;
        let mut flights = place.flights.lock();
        let alone = *place.askers.borrow() == 0;
        if alone {
            flights.remove(&place.question);
        }
        alone
    }
}

/// Somebody who waits for a call; dropping it says that nobody waits here any more.
pub(crate) struct Asker<T> {
    askers: watch::Sender<usize>,
    outcome: watch::Receiver<Option<T>>,
    /// Whether the call was on its way already.
    pub(crate) joined: bool,
}

impl<T: Clone> Asker<T> {
    /// What came of the call; `None` if it broke off.
    pub(crate) async fn outcome(&mut self) -> Option<T> {
        let outcome = self.outcome.wait_for(Option::is_some).await;
        outcome.ok().and_then(|outcome| outcome.clone())
    }
}

impl<T> Drop for Asker<T> {
    fn drop(&mut self) {
        self.askers.send_modify(|askers| *askers -= 1);
    }
}
