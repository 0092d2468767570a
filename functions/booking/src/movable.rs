//! What a booking may be moved to (rule 15): a time of the same offer, as long, that is free, covered
//! and not dearer than was paid; while calling it off would cost nothing, so that moving is no way
//! around the terms.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use wemi_domain::accreditation::check_bookable;
use wemi_domain::busy::Busy;
use wemi_domain::calendar::{Calendar, FreeTime};
use wemi_domain::offer::{Kind, Offer, Resource};
use wemi_domain::quote::{Quote, quote};
use wemi_domain::state::{Actor, Event, apply};
use wemi_domain::zone_time;
use wemi_store::record::BookingRecord;
use wemi_web::{App, Problem};

use crate::show::cancel_cost;

/// A booking that may be moved, with what its new time comes from.
#[derive(Debug)]
pub(crate) struct Movable<'a> {
    pub(crate) record: &'a BookingRecord,
    pub(crate) resource: Resource,
    offer: Offer,
    calendar: Calendar,
    length_minutes: u32,
}

/// Whether a booking may still be moved at `now`.
pub(crate) fn may_move(record: &BookingRecord, now: Timestamp) -> bool {
    let drawn = apply(Some(record.state_at(now)), Event::Move, Actor::Citizen).is_ok();
    drawn && now < record.span.from && cancel_cost(record, now).due.is_zero()
}

impl<'a> Movable<'a> {
    /// What a booking can be moved by; `None` where it cannot, or the offer has become another one.
    pub(crate) async fn find(app: &App, record: &'a BookingRecord) -> Result<Option<Self>, Problem> {
        let Some(entry) = app.offer(&record.offer).await? else { return Ok(None) };
        let offer = entry.offer;
        let minutes = record.span.to.duration_since(record.span.from).as_mins();
        let (Kind::Slot, Some(calendar), Some(resource), Ok(length_minutes)) =
            (offer.kind, offer.terms.calendar.clone(), offer.terms.resource.clone(), u32::try_from(minutes))
        else {
            return Ok(None);
        };
        // Its claim stands on the resource of its own terms: on another's sheets it could not be moved
        // in one step.
        let same = record.terms.resource.as_ref().is_some_and(|own| own.id == resource.id);
        let there = same && may_move(record, app.now());
        Ok(there.then_some(Self { record, resource, offer, calendar, length_minutes }))
    }

    /// The price on a day by the booking's own terms (rule 8), if it may be had on that day.
    pub(crate) fn quote_on(&self, day: Date) -> Option<Quote> {
        check_bookable(&self.offer, self.record.zone, day).ok()?;
        let quote = quote(&self.record.terms, &self.record.case, day).ok()?;
        // What has been paid is not paid again or given back in part.
        let paid_before = self.record.card_account.is_some();
        (!paid_before || quote.total == self.record.quote.total).then_some(quote)
    }

    /// The time that begins at `start`, whether or not someone has it.
    pub(crate) fn time_at(&self, start: DateTime, now: Timestamp) -> Option<(FreeTime, Quote)> {
        let time = self.calendar.time_at(start, self.length_minutes, now).ok()?;
        let other = time.span != self.record.span;
        other.then(|| self.quote_on(time.start.date())).flatten().map(|quote| (time, quote))
    }

    /// Every day that has a time to move to, with its times.
    pub(crate) async fn free_days(&self, app: &App) -> Result<BTreeMap<Date, Vec<FreeTime>>, Problem> {
        let now = app.now();
        let today = zone_time::rome_date(now);
        let last = self.calendar.days_ahead(now).last().unwrap_or(today);
        // A claim late in the evening before, or just after midnight the day after, counts too.
        let (first, last) = (today.yesterday().unwrap_or(today), last.tomorrow().unwrap_or(last));
        let mut sheets = app.store().sheets_between(&self.resource, first, last).await?;
        for sheet in sheets.values_mut() {
            sheet.release(&self.record.code, now);
        }
        let busy = Busy::new(sheets.values(), 1, &self.resource, now);
        let days = self.calendar.days_ahead(now).filter(|day| self.quote_on(*day).is_some());
        let mut free: BTreeMap<Date, Vec<FreeTime>> = BTreeMap::new();
        for time in self.calendar.free_between(days, self.length_minutes, &busy, now) {
            if time.span != self.record.span {
                free.entry(time.start.date()).or_default().push(time);
            }
        }
        Ok(free)
    }
}
