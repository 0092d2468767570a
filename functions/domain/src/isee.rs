//! What a declared ISEE band would save: an estimate, said as such (rule 7).
//!
//! A band is what a citizen says of themselves. It is neither stored nor sent: an [`Estimate`] cannot
//! be written down, and no [`Quote`] can be made of it. A reduction that counts is an
//! [`crate::entitlement::Entitlement`] that the municipality issued.
#![deny(clippy::arithmetic_side_effects)]

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::entitlement::Reduction;
use crate::line::Line;
use crate::quote::Quote;
use crate::{Cents, Period};

/// A band of the municipality's table, and what it is meant to give.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct IseeBand {
    /// The days of care for which it holds.
    pub period: Period,
    /// The lowest ISEE in it.
    pub from: Cents,
    /// The highest ISEE in it; absent in the last band.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<Cents>,
    /// How much less one would pay.
    pub reduction: Reduction,
}

impl IseeBand {
    /// Its name in addresses: the highest ISEE in it, `6000.00`, or `oltre`.
    pub fn name(&self) -> String {
        self.to.map_or_else(|| "oltre".to_owned(), |to| to.to_string())
    }
}

/// The bands that hold on a day, lowest first: what a citizen chooses from.
pub fn bands_on(bands: &[IseeBand], day: Date) -> Vec<&IseeBand> {
    let mut holding: Vec<_> = bands.iter().filter(|band| band.period.contains(day)).collect();
    holding.sort_by_key(|band| band.from);
    holding
}

/// What is wrong with the bands of one day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BandFault {
    /// An ISEE that is in two bands.
    Overlap(Cents),
    /// An ISEE that is in no band.
    Hole(Cents),
}

/// The first fault of the bands that hold on `day`: from zero up, each ISEE should be in one of them.
/// `None` too when there is no band at all: then nothing is estimated.
pub fn band_fault(bands: &[IseeBand], day: Date) -> Option<BandFault> {
    let holding = bands_on(bands, day);
    // The lowest ISEE that no band so far covers; `None` once all are covered.
    let mut next = Some(Cents::ZERO);
    for band in &holding {
        match next {
            None => return Some(BandFault::Overlap(band.from)),
            Some(next) if band.from < next => return Some(BandFault::Overlap(band.from)),
            Some(next) if band.from > next => return Some(BandFault::Hole(next)),
            Some(_) => {}
        }
        // A band that ends before it begins is told by the check of a band; here it is as short as can be.
        let end = band.to.map(|to| to.max(band.from));
        next = end.and_then(|to| to.checked_add(Cents::new(1)));
    }
    next.filter(|_| !holding.is_empty()).map(BandFault::Hole)
}

/// What one might pay: never a price. It has no serialised form, so that no booking can carry it.
///
/// ```compile_fail
/// fn stored(_: impl serde::Serialize) {}
/// fn keep(estimate: wemi_domain::isee::Estimate<'_>) {
///     stored(estimate);
/// }
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Estimate<'a> {
    /// The price that is sure, line by line.
    pub sure: &'a [Line],
    /// What might be taken off it.
    pub reduction: Cents,
    /// What might remain to pay.
    pub total: Cents,
}

/// What would remain of a price in a declared band. Like every reduction, the band is of the price
/// before any entitlement, and takes no more than what is left to pay.
pub fn estimate<'a>(quote: &'a Quote, band: &IseeBand) -> Estimate<'a> {
    let sixtieths = quote.charged().map_or(0, |(_, sixtieths)| sixtieths);
    let reduction = band.reduction.of(quote.whole(), sixtieths).min(quote.total);
    let total = quote.total.checked_sub(reduction).unwrap_or(quote.total);
    Estimate { sure: &quote.lines, reduction, total }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::entitlement::Benefit;
    use crate::quote::{quote, quote_with};
    use crate::testing;

    const DAY: Date = date(2026, 12, 3);

    fn band(from: i64, to: Option<i64>, percent: u32) -> IseeBand {
        IseeBand {
            period: Period::between(date(2026, 1, 1), date(2026, 12, 31)),
            from: Cents::new(from),
            to: to.map(Cents::new),
            reduction: Reduction { percent, per_unit: Cents::ZERO },
        }
    }

    #[test]
    fn rule_07_a_declared_band_gives_an_estimate_and_leaves_the_price_as_it_is() {
        let quote = quote(&testing::offer().terms, &testing::case(120), DAY).unwrap();
        let low = band(0, Some(600_000), 30);
        let estimate = estimate(&quote, &low);
        assert_eq!((estimate.reduction, estimate.total), (Cents::new(1560), Cents::new(3640)));
        assert_eq!(estimate.sure, quote.lines);
        assert_eq!(quote.total, Cents::new(5200));
    }

    #[test]
    fn rule_07_an_estimate_is_never_below_zero_and_counts_each_unit() {
        let quote = quote(&testing::offer().terms, &testing::case(90), DAY).unwrap();
        let of = |percent, per_unit| {
            let reduction = Reduction { percent, per_unit: Cents::new(per_unit) };
            estimate(&quote, &IseeBand { reduction, ..band(0, None, 0) }).total.get()
        };
        assert_eq!(of(0, 1000), 2400, "10.00 less for each of 1.5 hours");
        assert_eq!(of(100, 1000), 0);
    }

    #[test]
    fn rule_07_a_band_is_of_the_price_before_any_entitlement() {
        let of = |voucher| {
            let held = [testing::entitlement("b", Benefit::Euro(Cents::new(voucher)))];
            let quote =
                quote_with(&testing::offer().terms, &testing::case(120), &testing::care(), &held).unwrap();
            let estimate = estimate(&quote, &band(0, None, 30));
            (estimate.reduction.get(), estimate.total.get())
        };
        assert_eq!(of(2000), (1560, 1640), "30 % of 52.00, off the 32.00 that the voucher leaves");
        assert_eq!(of(5000), (200, 0), "and no more than is left to pay");
    }

    #[test]
    fn rule_07_bands_are_offered_lowest_first_and_only_those_of_the_day() {
        let bands = [band(600_001, None, 10), band(0, Some(600_000), 30)];
        let lowest: Vec<i64> = bands_on(&bands, DAY).iter().map(|band| band.from.get()).collect();
        assert_eq!(lowest, [0, 600_001]);
        assert!(bands_on(&bands, date(2027, 1, 1)).is_empty());
    }

    #[test]
    fn rule_07_each_isee_is_in_one_band() {
        let fault = |bands: &[IseeBand]| band_fault(bands, DAY);
        let top = || band(600_001, None, 10);
        assert_eq!(fault(&[top(), band(0, Some(600_000), 30)]), None);
        assert_eq!(fault(&[]), None);
        assert_eq!(fault(&[top()]), Some(BandFault::Hole(Cents::ZERO)));
        assert_eq!(fault(&[band(0, Some(599_999), 30), top()]), Some(BandFault::Hole(Cents::new(600_000))));
        assert_eq!(
            fault(&[band(0, Some(600_001), 30), top()]),
            Some(BandFault::Overlap(Cents::new(600_001)))
        );
        assert_eq!(fault(&[band(0, None, 30), top()]), Some(BandFault::Overlap(Cents::new(600_001))));
        let inverted = [band(0, Some(600_000), 30), band(600_001, Some(5), 20), band(600_002, None, 10)];
        assert_eq!(fault(&inverted), None, "a band is at least the ISEE it begins with");
        assert_eq!(fault(&[band(0, Some(600_000), 30)]), Some(BandFault::Hole(Cents::new(600_001))));
    }
}
