//! A month of free times of a busy resource: from its day sheets to the times that a page lists.
//!
//! `cargo bench -p wemi-domain --bench free_times`. The promise is under 50 µs.
#![expect(clippy::expect_used, reason = "a benchmark's own data; nobody's input reaches it")]

use divan::{Bencher, black_box};
use jiff::civil::{Date, Weekday, date, time};
use jiff::{Timestamp, ToSpan};
use wemi_domain::Period;
use wemi_domain::busy::Busy;
use wemi_domain::calendar::{Calendar, WeeklyHours};
use wemi_domain::code::BookingCode;
use wemi_domain::offer::Resource;
use wemi_domain::sheet::{Claim, Sheets, fits, sheet_days};

const LENGTH_MINUTES: u32 = 60;
/// How many of the month's times are free.
const FREE: usize = 331;

fn main() {
    divan::main();
}

/// Open every day from 8 to 20, a start each half hour: 713 times in 31 days.
fn calendar() -> Calendar {
    let days = (1..=7).filter_map(|n| Weekday::from_monday_one_offset(n).ok()).collect();
    Calendar {
        lengths_minutes: vec![LENGTH_MINUTES],
        step_minutes: 30,
        notice_hours: 24,
        horizon_days: 40,
        open_on_holidays: true,
        weekly: vec![WeeklyHours { days, from: time(8, 0, 0, 0), to: time(20, 0, 0, 0) }],
        closed: vec![Period::between(date(2026, 9, 24), date(2026, 9, 26))],
        seasons: Vec::new(),
        extra: Vec::new(),
    }
}

fn resource() -> Resource {
    Resource { id: "il-filo/lucia".parse().expect("a resource"), capacity: 2, buffer_minutes: 15 }
}

fn month() -> impl Iterator<Item = Date> {
    date(2026, 10, 3).series(1.day()).take(31)
}

fn now() -> Timestamp {
    "2026-10-01T08:00:00Z".parse().expect("an instant")
}

/// Some ten claims a day on two places; one in nine is a hold that has lapsed.
fn sheets(calendar: &Calendar, resource: &Resource) -> Sheets {
    let mut sheets = Sheets::new();
    let mut number = 0_u32;
    for day in month() {
        for (place, start) in calendar.starts_on(day, LENGTH_MINUTES).iter().enumerate() {
            if (place * 5 + usize::from(day.day().unsigned_abs()) * 3) % 7 > 2 {
                continue;
            }
            number += 1;
            let [_, high, middle, low] = number.to_be_bytes();
            let booking =
                BookingCode::from_random([high, middle / 29, middle % 29, low / 29, low % 29, 1, 2, 3]);
            let until = number.is_multiple_of(9).then(|| now() - 1.hour());
            let claim = Claim { booking, span: start.span, seats: 1, until };
            for day in sheet_days(claim.span, resource) {
                sheets.entry(day).or_default().claims.push(claim.clone());
            }
        }
    }
    sheets
}

/// As the page does: the sheets are swept once.
#[divan::bench]
fn swept_once(bencher: Bencher) {
    let (calendar, resource, now) = (calendar(), resource(), now());
    let sheets = sheets(&calendar, &resource);
    let free = || {
        let busy = Busy::new(black_box(&sheets).values(), 1, &resource, now);
        calendar.free_between(month(), LENGTH_MINUTES, &busy, now)
    };
    assert_eq!(free().len(), FREE, "the same times as the rival");
    bencher.bench(free);
}

/// The rival: each time asks the sheets anew.
#[divan::bench]
fn asked_for_each_time(bencher: Bencher) {
    let (calendar, resource, now) = (calendar(), resource(), now());
    let sheets = sheets(&calendar, &resource);
    let free = || {
        let times = month().flat_map(|day| calendar.starts_on(day, LENGTH_MINUTES));
        times.filter(|time| fits(black_box(&sheets), time.span, 1, &resource, now)).collect::<Vec<_>>()
    };
    assert_eq!(free().len(), FREE, "the same times as the rival");
    bencher.bench(free);
}
