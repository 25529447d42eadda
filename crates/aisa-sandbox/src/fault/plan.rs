//! Which fault strikes which request: first the pushed ones in order, then rules by chance.

use std::collections::VecDeque;

use super::Fault;
use crate::answer::Seed;

/// A fault, how likely it strikes, and how often it may.
///
/// Text: a fault, then `:0.1` for its probability and `*3` for the most times, `status=503:0.1`, `refuse*1`.
#[derive(Clone, Debug, PartialEq)]
pub struct FaultRule {
    pub(super) fault: Fault,
    pub(super) probability: f64,
    pub(super) times: Option<u64>,
}

impl FaultRule {
    /// A fault that strikes every request.
    #[must_use]
    pub fn new(fault: Fault) -> Self {
        Self { fault, probability: 1.0, times: None }
    }

    /// Sets the probability, from 0 to 1. Default: 1.
    #[must_use]
    pub fn probability(mut self, probability: f64) -> Self {
        self.probability = probability.clamp(0.0, 1.0);
        self
    }

    /// Sets how often it strikes at most. Default: no limit.
    #[must_use]
    pub fn times(mut self, times: u64) -> Self {
        self.times = Some(times);
        self
    }

    /// The fault.
    #[must_use]
    pub fn fault(&self) -> &Fault {
        &self.fault
    }
}

impl From<Fault> for FaultRule {
    fn from(fault: Fault) -> Self {
        Self::new(fault)
    }
}

/// Rules for requests for which no fault is pushed.
///
/// Rules with a probability below 1 share one draw for each request, so that their probabilities add up: ten rules of
/// 2 % each leave 80 % of the requests alone, and rules beyond a sum of 1 never strike. A rule without a
/// probability strikes every request, together with the rule that is drawn.
///
/// The draw depends only on the seed and on the order of arrival.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct FaultPlan {
    seed: u64,
    rules: Vec<FaultRule>,
}

impl FaultPlan {
    /// A plan without rules.
    #[must_use]
    pub fn new(seed: u64) -> Self {
        Self { seed, rules: Vec::new() }
    }

    /// Adds a rule.
    #[must_use]
    pub fn with(mut self, rule: impl Into<FaultRule>) -> Self {
        self.rules.push(rule.into());
        self
    }

    /// Adds a fault with this probability.
    #[must_use]
    pub fn with_chance(self, probability: f64, fault: Fault) -> Self {
        self.with(FaultRule::new(fault).probability(probability))
    }
}

impl FromIterator<FaultRule> for FaultPlan {
    fn from_iter<T: IntoIterator<Item = FaultRule>>(rules: T) -> Self {
        Self { seed: 0, rules: rules.into_iter().collect() }
    }
}

/// The faults of requests to come.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    script: VecDeque<Fault>,
    plan: FaultPlan,
}

impl Faults {
    pub(crate) fn set_plan(&mut self, plan: FaultPlan) {
        self.plan = plan;
    }

    pub(crate) fn push(&mut self, fault: Fault) {
        self.script.push_back(fault);
    }

    pub(crate) fn clear(&mut self) {
        *self = Self::default();
    }

    pub(crate) fn pending(&self) -> usize {
        self.script.len()
    }

    /// Takes the next pushed fault if it refuses a connection.
    pub(crate) fn take_refusal(&mut self) -> bool {
        let next = self.script.front() == Some(&Fault::Refuse);
        next && self.script.pop_front().is_some()
    }

    /// The fault of a request.
    pub(crate) fn draw(&mut self, order: u64) -> Fault {
        match self.script.pop_front() {
            Some(fault) => fault,
            None => self.plan.draw(order),
        }
    }
}

impl FaultPlan {
    fn draw(&mut self, order: u64) -> Fault {
        let mut lot = Seed::new(self.seed).of("fault").at(order).share();
        let mut struck = Vec::new();
        let mut drawn = false;
        for rule in &mut self.rules {
            let always = rule.probability >= 1.0;
            let hit = always || (!drawn && lot < rule.probability);
            if !always {
                drawn |= hit;
                lot -= rule.probability;
            }
            if hit && rule.strike() {
                struck.push(rule.fault.clone());
            }
        }
        match struck.len() {
            0 => Fault::Pass,
            1 => struck.remove(0),
            _ => Fault::All(struck),
        }
    }
}

impl FaultRule {
    /// Whether the rule strikes once more; counts it if so.
    fn strike(&mut self) -> bool {
        match &mut self.times {
            None => true,
            Some(0) => false,
            Some(times) => {
                *times -= 1;
                true
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chances_add_up_and_repeat() {
        let plan = FaultPlan::new(7)
            .with_chance(0.1, Fault::Duplicate)
            .with_chance(0.1, Fault::TornJson { percent: 50 });
        let draw =
            |mut plan: FaultPlan| (0..10_000).map(|order| plan.draw(order)).collect::<Vec<_>>();
        let faults = draw(plan.clone());
        assert_eq!(faults, draw(plan));
        for fault in [Fault::Duplicate, Fault::TornJson { percent: 50 }] {
            let struck = faults.iter().filter(|other| **other == fault).count();
            assert!((850..1_150).contains(&struck), "{fault:?} struck {struck} times in 10,000");
        }
    }

    #[test]
    fn a_rule_strikes_no_more_often_than_it_may() {
        let mut plan = FaultPlan::new(0).with(FaultRule::new(Fault::Duplicate).times(2));
        let faults: Vec<Fault> = (0..4).map(|order| plan.draw(order)).collect();
        assert_eq!(faults, [Fault::Duplicate, Fault::Duplicate, Fault::Pass, Fault::Pass]);
    }

    #[test]
    fn a_rule_without_a_probability_joins_the_one_drawn() {
        let late = Fault::Delay {
            by: std::time::Duration::from_secs(1),
            progress: super::super::Progress::Executed,
        };
        let mut plan = FaultPlan::new(0).with(late.clone()).with_chance(0.5, Fault::Duplicate);
        let faults: Vec<Fault> = (0..100).map(|order| plan.draw(order)).collect();
        let both = Fault::All(vec![late.clone(), Fault::Duplicate]);
        assert!(faults.iter().all(|fault| *fault == late || *fault == both));
        assert!(faults.contains(&late) && faults.contains(&both));
    }

    #[test]
    fn the_script_comes_before_the_plan() {
        let mut faults = Faults::default();
        faults.set_plan(FaultPlan::new(0).with(Fault::Duplicate));
        faults.push(Fault::Pass);
        faults.push(Fault::Refuse);
        assert!(!faults.take_refusal());
        assert_eq!(faults.draw(0), Fault::Pass);
        assert!(faults.take_refusal());
        assert_eq!(faults.draw(1), Fault::Duplicate);
    }
}
