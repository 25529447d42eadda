//! What the connections of a sandbox share: the gateway and the faults to come.

use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::{
    fault::{Fault, FaultPlan, Faults},
    gateway::SandboxGateway,
};

/// What connections share.
#[derive(Debug)]
pub(crate) struct Shared {
    pub(crate) gateway: SandboxGateway,
    faults: Mutex<Faults>,
}

impl Shared {
    pub(crate) fn new(gateway: SandboxGateway, plan: FaultPlan, script: Vec<Fault>) -> Self {
        let mut faults = Faults::default();
        faults.set_plan(plan);
        script.into_iter().for_each(|fault| faults.push(fault));
        Self {
            gateway,
            faults: Mutex::new(faults),
        }
    }

    pub(crate) fn faults(&self) -> MutexGuard<'_, Faults> {
        self.faults.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
