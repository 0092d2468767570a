//! What shows and may be booked on a day, in which zones, and why not (rule 2).

use jiff::civil::Date;

use super::Accreditation;
use super::coverage::{in_force, of_category};
use crate::ZoneId;
use crate::offer::{Closure, Kind, Offer};

/// Why an offer does not show on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotShown {
    /// An editor lets it show only from this day.
    NotYetPublished(Date),
    /// An editor let it show only until this day.
    NoLongerPublished(Date),
    /// A service for minors, and no declaration on criminal-record checks of that day or before.
    RecordsNotDeclared,
    /// No accreditation covers the category.
    CategoryNotAccredited,
    /// One would cover the category, and is suspended until this day, or for good; of several, the one
    /// that holds again first.
    Suspended(Option<Date>),
    /// One covered the category until this day.
    Lapsed(Date),
    /// One will cover the category from this day.
    NotYetAccredited(Date),
    /// The category is covered, but none of the offer's zones.
    ZonesNotCovered,
}

/// The zones in which an offer shows on a day, in order.
///
/// # Errors
/// The first reason why it does not show at all.
pub fn shown_zones(offer: &Offer, day: Date) -> Result<Vec<ZoneId>, NotShown> {
    if let Some(from) = offer.publish.from.filter(|from| *from > day) {
        return Err(NotShown::NotYetPublished(from));
    }
    if let Some(to) = offer.publish.to.filter(|to| *to < day) {
        return Err(NotShown::NoLongerPublished(to));
    }
    if offer.for_minors && offer.records_declared_on.is_none_or(|declared| declared > day) {
        return Err(NotShown::RecordsNotDeclared);
    }
    let mut zones: Vec<ZoneId> = in_force(offer, day)
        .flat_map(|a| &a.zones)
        .copied()
        .filter(|zone| offer.zones.contains(zone))
        .collect();
    zones.sort_unstable();
    zones.dedup();
    if zones.is_empty() { Err(why_uncovered(offer, day)) } else { Ok(zones) }
}

fn why_uncovered(offer: &Offer, day: Date) -> NotShown {
    if in_force(offer, day).next().is_some() {
        return NotShown::ZonesNotCovered;
    }
    let suspended = of_category(offer).filter(|act| act.period.contains(day));
    // None of them holds on the day: each that would is suspended.
    if let Some(until) =
        suspended.map(|act| suspended_until(act, day)).min_by_key(|to| to.unwrap_or(Date::MAX))
    {
        return NotShown::Suspended(until);
    }
    let coming = of_category(offer).filter_map(|act| act.period.from).filter(|from| *from > day).min();
    let lapsed = of_category(offer).filter_map(|act| act.period.to).filter(|to| *to < day).max();
    match (coming, lapsed) {
        (Some(from), _) => NotShown::NotYetAccredited(from),
        (None, Some(to)) => NotShown::Lapsed(to),
        (None, None) => NotShown::CategoryNotAccredited,
    }
}

/// The last of the days from `day` on for which an act is suspended without a break; `None` for good.
fn suspended_until(act: &Accreditation, day: Date) -> Option<Date> {
    let mut last = None;
    let mut next = day;
    loop {
        // Each turn ends later than the one before: there are at most as many as suspensions.
        let holding = act.suspensions.iter().map(|suspension| suspension.period);
        let ends: Vec<Option<Date>> =
            holding.filter(|period| period.contains(next)).map(|period| period.to).collect();
        let Some(end) = ends.into_iter().max_by_key(|to| to.unwrap_or(Date::MAX)) else { return last };
        last = end;
        next = end?.tomorrow().ok()?;
    }
}

/// Why a time cannot be booked although its calendar may be open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum NotBookable {
    /// The page only says how to reach the provider.
    OnlyByContact,
    /// It would not show on the day of the care.
    NotShown(NotShown),
    /// It shows, but not in this zone.
    ZoneNotServed,
    /// It is temporarily closed on the day of the care.
    Closed(Closure),
}

/// Whether care may be booked in `zone` for `day`: the functions ask the same of the day of the
/// care as the site asks of today.
///
/// # Errors
/// The first reason why not.
pub fn check_bookable(offer: &Offer, zone: ZoneId, day: Date) -> Result<(), NotBookable> {
    if offer.kind == Kind::Contact {
        return Err(NotBookable::OnlyByContact);
    }
    let zones = shown_zones(offer, day).map_err(NotBookable::NotShown)?;
    if !zones.contains(&zone) {
        return Err(NotBookable::ZoneNotServed);
    }
    match closure_on(offer, day) {
        Some(closure) => Err(NotBookable::Closed(closure.clone())),
        None => Ok(()),
    }
}

/// The closure that holds on a day.
pub fn closure_on(offer: &Offer, day: Date) -> Option<&Closure> {
    offer.closed.as_ref().filter(|closure| closure.period.contains(day))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::accreditation::Suspension;
    use crate::{Period, testing};

    fn zones(numbers: &[u8]) -> Vec<ZoneId> {
        numbers.iter().map(|n| ZoneId::try_from(*n).unwrap()).collect()
    }

    #[test]
    fn rule_02_shows_only_the_zones_covered() {
        let mut offer = testing::offer();
        offer.zones = zones(&[1, 2, 3]);
        offer.accreditations[0].zones = zones(&[2, 3, 4]);
        assert_eq!(shown_zones(&offer, date(2026, 11, 25)), Ok(zones(&[2, 3])));
        offer.accreditations[0].zones = zones(&[9]);
        assert_eq!(shown_zones(&offer, date(2026, 11, 25)), Err(NotShown::ZonesNotCovered));
    }

    #[test]
    fn rule_02_an_accreditation_holds_from_its_first_day_to_its_last() {
        let mut offer = testing::offer();
        offer.accreditations[0].period = Period::between(date(2026, 1, 1), date(2026, 10, 31));
        assert_eq!(
            shown_zones(&offer, date(2025, 12, 31)),
            Err(NotShown::NotYetAccredited(date(2026, 1, 1)))
        );
        assert!(shown_zones(&offer, date(2026, 1, 1)).is_ok());
        assert!(shown_zones(&offer, date(2026, 10, 31)).is_ok());
        assert_eq!(shown_zones(&offer, date(2026, 11, 1)), Err(NotShown::Lapsed(date(2026, 10, 31))));
    }

    #[test]
    fn rule_02_another_category_covers_nothing() {
        let mut offer = testing::offer();
        offer.accreditations[0].categories = vec!["altro".parse().unwrap()];
        assert_eq!(shown_zones(&offer, date(2026, 11, 25)), Err(NotShown::CategoryNotAccredited));
    }

    #[test]
    fn rule_02_several_acts_add_up_each_with_its_own_days_and_zones() {
        let mut offer = testing::offer();
        let mut second = offer.accreditations[0].clone();
        offer.accreditations[0].zones = zones(&[3, 1]);
        second.zones = zones(&[2, 3]);
        second.period = Period::between(date(2026, 12, 1), date(2026, 12, 31));
        offer.accreditations.push(second);
        assert_eq!(shown_zones(&offer, date(2026, 11, 30)), Ok(zones(&[1, 3])));
        assert_eq!(shown_zones(&offer, date(2026, 12, 1)), Ok(zones(&[1, 2, 3])));
        offer.accreditations[1].categories = vec!["altro".parse().unwrap()];
        assert_eq!(shown_zones(&offer, date(2026, 12, 1)), Ok(zones(&[1, 3])));
    }

    #[test]
    fn rule_02_a_suspended_act_shows_nothing_and_says_until_when() {
        let mut offer = testing::offer();
        let period = Period::between(date(2026, 12, 1), date(2026, 12, 10));
        offer.accreditations[0].suspensions =
            vec![Suspension { act: "Determinazione 7/2026".to_owned(), period }];
        assert!(shown_zones(&offer, date(2026, 11, 30)).is_ok());
        let suspended = Err(NotShown::Suspended(Some(date(2026, 12, 10))));
        assert_eq!(shown_zones(&offer, date(2026, 12, 1)), suspended);
        assert!(shown_zones(&offer, date(2026, 12, 11)).is_ok());
        offer.accreditations[0].suspensions[0].period.to = None;
        assert_eq!(shown_zones(&offer, date(2027, 5, 1)), Err(NotShown::Suspended(None)), "revoked");
        assert_eq!(
            shown_zones(&offer, date(2028, 1, 1)),
            Err(NotShown::Lapsed(date(2027, 12, 31))),
            "after its own last day it is over, not suspended"
        );
    }

    #[test]
    fn rule_02_of_several_suspensions_the_day_told_is_the_last_before_it_shows_again() {
        let mut offer = testing::offer();
        let suspension = |from, to| Suspension {
            act: String::new(),
            period: Period { from: Some(date(2026, 12, from)), to },
        };
        let until = |offer: &Offer| shown_zones(offer, date(2026, 12, 5)).unwrap_err();
        offer.accreditations[0].suspensions =
            vec![suspension(1, Some(date(2026, 12, 20))), suspension(4, Some(date(2026, 12, 10)))];
        assert_eq!(until(&offer), NotShown::Suspended(Some(date(2026, 12, 20))), "the longer of two");
        offer.accreditations[0].suspensions.push(suspension(21, Some(date(2026, 12, 31))));
        assert_eq!(until(&offer), NotShown::Suspended(Some(date(2026, 12, 31))), "and what follows at once");
        let mut second = offer.accreditations[0].clone();
        second.suspensions = vec![suspension(5, Some(date(2026, 12, 6)))];
        offer.accreditations.push(second.clone());
        assert_eq!(until(&offer), NotShown::Suspended(Some(date(2026, 12, 6))), "another act holds again");
        second.suspensions = vec![suspension(5, None)];
        offer.accreditations.push(second);
        assert_eq!(until(&offer), NotShown::Suspended(Some(date(2026, 12, 6))), "though a third is revoked");
        offer.accreditations.drain(..2);
        assert_eq!(until(&offer), NotShown::Suspended(None));
    }

    #[test]
    fn rule_02_minors_need_the_declaration() {
        let mut offer = testing::offer();
        offer.for_minors = true;
        assert!(shown_zones(&offer, date(2026, 11, 25)).is_ok());
        offer.records_declared_on = Some(date(2026, 11, 26));
        assert_eq!(shown_zones(&offer, date(2026, 11, 25)), Err(NotShown::RecordsNotDeclared));
        assert!(shown_zones(&offer, date(2026, 11, 26)).is_ok(), "from its own day on");
        offer.records_declared_on = None;
        assert_eq!(shown_zones(&offer, date(2026, 11, 26)), Err(NotShown::RecordsNotDeclared));
    }

    #[test]
    fn rule_02_the_day_of_the_care_decides_and_a_closure_refuses() {
        let mut offer = testing::offer();
        let zone = offer.zones[0];
        offer.accreditations[0].period.to = Some(date(2026, 12, 10));
        assert_eq!(check_bookable(&offer, zone, date(2026, 12, 10)), Ok(()));
        assert_eq!(
            check_bookable(&offer, zone, date(2026, 12, 11)),
            Err(NotBookable::NotShown(NotShown::Lapsed(date(2026, 12, 10))))
        );
        assert_eq!(
            check_bookable(&offer, ZoneId::try_from(99).unwrap(), date(2026, 12, 10)),
            Err(NotBookable::ZoneNotServed)
        );
        let closure = Closure { reason: "ferie".to_owned(), period: Period::ALWAYS };
        offer.closed = Some(closure.clone());
        assert_eq!(check_bookable(&offer, zone, date(2026, 12, 10)), Err(NotBookable::Closed(closure)));
        offer.kind = Kind::Contact;
        assert_eq!(check_bookable(&offer, zone, date(2026, 12, 10)), Err(NotBookable::OnlyByContact));
    }

    #[test]
    fn rule_02_editors_days_hold() {
        let mut offer = testing::offer();
        offer.publish = Period::between(date(2026, 11, 1), date(2026, 11, 30));
        assert_eq!(
            shown_zones(&offer, date(2026, 10, 31)),
            Err(NotShown::NotYetPublished(date(2026, 11, 1)))
        );
        assert!(shown_zones(&offer, date(2026, 11, 1)).is_ok(), "both days are among them");
        assert!(shown_zones(&offer, date(2026, 11, 30)).is_ok());
        assert_eq!(
            shown_zones(&offer, date(2026, 12, 1)),
            Err(NotShown::NoLongerPublished(date(2026, 11, 30)))
        );
    }
}
