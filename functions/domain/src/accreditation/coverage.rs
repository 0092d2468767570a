//! Which accreditations cover an offer on a day, and until when without a break.

use jiff::civil::Date;

use super::Accreditation;
use crate::ZoneId;
use crate::offer::Offer;

/// The accreditations of the offer's category, whatever their days.
pub(super) fn of_category(offer: &Offer) -> impl Iterator<Item = &Accreditation> {
    offer.accreditations.iter().filter(|act| act.categories.contains(&offer.category))
}

/// The accreditations that cover the offer's category on a day.
pub fn in_force(offer: &Offer, day: Date) -> impl Iterator<Item = &Accreditation> {
    of_category(offer).filter(move |act| act.holds_on(day))
}

/// Whether care in `zone` on `day` is vouched for.
///
/// What was booked for a day and a zone that are no longer covered passes to the desk. An editor's
/// own dates and closures do not count here: they stop new bookings, and take nothing from old ones.
pub fn covers(offer: &Offer, zone: ZoneId, day: Date) -> bool {
    offer.zones.contains(&zone) && in_force(offer, day).any(|act| act.zones.contains(&zone))
}

/// The last of the days from `day` on that are covered in `zone` without a break: care booked
/// beyond it passes to the desk. `None` where nothing ends the cover, and where `day` itself has none.
pub fn lapses_after(offer: &Offer, zone: ZoneId, day: Date) -> Option<Date> {
    let mut last = None;
    let mut next = day;
    while covers(offer, zone, next) {
        // Each turn ends later than the one before: there are at most as many as dates in the acts.
        let acts = in_force(offer, next).filter(|act| act.zones.contains(&zone));
        // One without an end covers for good.
        let ends: Option<Vec<Date>> = acts.map(|act| ends(act, next)).collect();
        last = ends?.into_iter().max();
        next = last?.tomorrow().ok()?;
    }
    last
}

/// The last day that `act`, which holds on `day`, holds on without a break.
fn ends(act: &Accreditation, day: Date) -> Option<Date> {
    let suspended = act.suspensions.iter().filter_map(|suspension| suspension.period.from);
    let before = suspended.filter(|from| *from > day).min().and_then(|from| from.yesterday().ok());
    act.period.to.into_iter().chain(before).min()
}

#[cfg(test)]
mod tests {
    use jiff::ToSpan;
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;
    use crate::accreditation::Suspension;
    use crate::{Period, testing};

    fn act(from: Date, to: Option<Date>) -> Accreditation {
        Accreditation { period: Period { from: Some(from), to }, ..testing::offer().accreditations.remove(0) }
    }

    fn lapse(acts: Vec<Accreditation>) -> Option<Date> {
        let offer = Offer { accreditations: acts, ..testing::offer() };
        lapses_after(&offer, offer.zones[0], date(2026, 11, 25))
    }

    #[test]
    fn rule_02_a_renewal_that_follows_without_a_break_keeps_what_was_booked() {
        let first = act(date(2026, 1, 1), Some(date(2026, 12, 31)));
        assert_eq!(lapse(vec![first.clone()]), Some(date(2026, 12, 31)));
        let renewed = act(date(2027, 1, 1), Some(date(2029, 12, 31)));
        assert_eq!(lapse(vec![renewed.clone(), first.clone()]), Some(date(2029, 12, 31)));
        let late = act(date(2027, 1, 2), Some(date(2029, 12, 31)));
        assert_eq!(lapse(vec![first.clone(), late]), Some(date(2026, 12, 31)), "one day is a break");
        let endless = act(date(2026, 6, 1), None);
        assert_eq!(lapse(vec![first.clone(), endless]), None, "nothing ends it");
        let shorter = act(date(2026, 1, 1), Some(date(2026, 11, 30)));
        assert_eq!(lapse(vec![shorter, first]), Some(date(2026, 12, 31)), "the longer of two counts");
    }

    #[test]
    fn rule_02_a_suspension_takes_days_and_a_revocation_all_that_follow() {
        let mut suspended = act(date(2026, 1, 1), Some(date(2026, 12, 31)));
        let period = Period::between(date(2026, 12, 1), date(2026, 12, 10));
        suspended.suspensions = vec![Suspension { act: "Determinazione 7/2026".to_owned(), period }];
        assert_eq!(lapse(vec![suspended.clone()]), Some(date(2026, 11, 30)));
        assert!(suspended.holds_on(date(2026, 12, 11)), "it holds again after its last day");
        suspended.suspensions[0].period = Period { from: Some(date(2026, 12, 1)), to: None };
        assert!(!suspended.holds_on(date(2026, 12, 11)), "revoked");
    }

    #[test]
    fn rule_02_cover_in_one_zone_says_nothing_of_another() {
        let mut offer = testing::offer();
        let (here, there) = (offer.zones[0], offer.zones[1]);
        offer.accreditations[0].zones = vec![here];
        let day = date(2026, 11, 25);
        assert!(covers(&offer, here, day) && !covers(&offer, there, day));
        assert_eq!(lapses_after(&offer, there, day), None);
        offer.zones = vec![there];
        assert!(!covers(&offer, here, day), "the offer no longer serves it");
    }

    fn acts() -> impl Strategy<Value = Vec<Accreditation>> {
        let period = |days: i32| {
            (0..days, prop::option::of(0..days)).prop_map(|(from, length)| {
                let from = date(2026, 11, 20) + from.days();
                Period { from: Some(from), to: length.map(|length| from + length.days()) }
            })
        };
        let act = (period(12), prop::collection::vec(period(12), 0..3)).prop_map(|(period, gaps)| {
            let suspensions =
                gaps.into_iter().map(|period| Suspension { act: String::new(), period }).collect();
            Accreditation { period, suspensions, ..testing::offer().accreditations.remove(0) }
        });
        prop::collection::vec(act, 0..4)
    }

    proptest! {
        /// Walking day by day gives the same answer as jumping from date to date.
        #[test]
        fn rule_02_the_last_day_is_the_one_before_the_first_uncovered(acts in acts()) {
            let offer = Offer { accreditations: acts, ..testing::offer() };
            let (zone, day) = (offer.zones[0], date(2026, 11, 25));
            let mut days = day.series(1.day()).take(60);
            let walked = match days.position(|day| !covers(&offer, zone, day)) {
                None | Some(0) => None,
                Some(run) => Some(day + i64::try_from(run - 1).unwrap().days()),
            };
            prop_assert_eq!(lapses_after(&offer, zone, day), walked);
        }
    }
}
