//! The source of invented values: seeds within seeds, by name. A value depends only on what it is about, not on the
//! order in which values are made nor on which of them are asked for.

use fastrand::Rng;

/// A source of values and of further seeds.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) struct Seed(u64);

impl Seed {
    pub(crate) fn new(value: u64) -> Self {
        Self(mix(value))
    }

    /// The seed of something with a name within this one.
    pub(crate) fn of(self, name: &str) -> Self {
        // FNV-1a, which is stable over releases; the hashes of std are not.
        let hash = name.bytes().fold(0xcbf2_9ce4_8422_2325 ^ self.0, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
        });
        Self(mix(hash))
    }

    /// The seed of something with a number within this one.
    pub(crate) fn at(self, index: u64) -> Self {
        Self(mix(self.0 ^ mix(index.wrapping_add(0x9e37_79b9_7f4a_7c15))))
    }

    pub(crate) fn value(self) -> u64 {
        self.0
    }

    pub(crate) fn rng(self) -> Rng {
        Rng::with_seed(self.0)
    }

    /// A number from 0 to 1.
    pub(crate) fn share(self) -> f64 {
        self.rng().f64()
    }

    /// True with this probability.
    pub(crate) fn chance(self, probability: f64) -> bool {
        self.share() < probability
    }

    /// One of the choices; `None` when there are none.
    pub(crate) fn pick<T>(self, choices: &[T]) -> Option<&T> {
        (!choices.is_empty()).then(|| &choices[self.rng().usize(..choices.len())])
    }

    /// The first choice in most cases, else any of them.
    pub(crate) fn usually<T>(self, choices: &[T]) -> Option<&T> {
        match self.chance(0.7) {
            true => choices.first(),
            false => self.at(1).pick(choices),
        }
    }

    /// A count within the bounds, each magnitude as likely as another.
    pub(crate) fn magnitude(self, low: i64, high: i64) -> i64 {
        let (low, high) = (low.max(0), high.max(low).max(0));
        let (bottom, top) = (((low + 1) as f64).ln(), ((high + 1) as f64).ln());
        let value = (bottom + (top - bottom) * self.share()).exp() - 1.0;
        (value.round() as i64).clamp(low, high)
    }
}

/// The finaliser of splitmix64: every bit of the input moves every bit of the output.
fn mix(value: u64) -> u64 {
    let value = value.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_is_stable_over_releases() {
        assert_eq!(Seed::new(0).of("example.com").at(3).value(), 0x9a54_7304_a340_668d);
        assert_ne!(Seed::new(0).of("a").of("b"), Seed::new(0).of("b").of("a"));
        assert_ne!(Seed::new(0).at(1), Seed::new(0).at(2));
        assert_ne!(Seed::new(0), Seed::new(1));
    }

    #[test]
    fn magnitudes_stay_within_their_bounds() {
        for (low, high) in [(0, 0), (0, 1), (5, 2_000), (7, 3), (0, i64::from(u32::MAX))] {
            for index in 0..200 {
                let value = Seed::new(1).at(index).magnitude(low, high);
                assert!(
                    value >= low.min(high).max(0) && value <= high.max(low),
                    "{value} outside {low}..={high}"
                );
            }
        }
    }
}
