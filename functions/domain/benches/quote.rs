//! A quote: units × rate, a minimum, VAT, two entitlements; then what each payer bears.
//!
//! `cargo bench -p wemi-domain --bench quote`. The promise is under 2 µs.
#![expect(clippy::expect_used, reason = "a benchmark's own data; nobody's input reaches it")]

use divan::{Bencher, black_box};
use jiff::civil::{Date, date};
use wemi_domain::cancel::Cancellation;
use wemi_domain::entitlement::{Benefit, Care, Entitlement, Programme, Reduction};
use wemi_domain::offer::{PayWhen, Terms, Withdrawal};
use wemi_domain::price::{Amounts, Bracket, CountRange, Price, Quantity, Tariff, TariffClass, Unit};
use wemi_domain::quote::{Case, quote, quote_with};
use wemi_domain::vat::{Recipient, VatRate, VatRule};
use wemi_domain::{Cents, Period, Slug, ZoneId};

const DAY: Date = date(2027, 3, 4);

fn main() {
    divan::main();
}

/// Three years of prices, each a table of six brackets.
fn terms() -> Terms {
    let price = |year: i16| Price {
        period: Period::between(date(year, 1, 1), date(year, 12, 31)),
        amounts: Amounts::Brackets((1..=6).map(bracket).collect()),
        minimum_units: 3,
        vat_included: false,
    };
    let rule = |recipient, rate| VatRule {
        recipients: vec![recipient],
        rate: VatRate::try_from(rate).expect("a rate"),
        exempt: false,
        period: Period::ALWAYS,
        ground: "Tab. A, parte II-bis, n. 1, DPR 633/1972".to_owned(),
    };
    Terms {
        unit: Unit::Hour,
        tariff: Tariff::Paid {
            class: TariffClass::Accredited,
            prices: vec![price(2025), price(2026), price(2027)],
            vat: vec![
                rule(Recipient::Other, 2200),
                rule(Recipient::Elderly, 500),
                rule(Recipient::Minor, 500),
            ],
        },
        pay: PayWhen::Before,
        persons_max: 6,
        cancellation: Cancellation { free_until_hours: 24, then_percent: 50 },
        withdrawal: Withdrawal::Excluded,
        calendar: None,
        resource: None,
    }
}

fn bracket(persons: u32) -> Bracket {
    let only = CountRange { from: persons, to: Some(persons) };
    let amount = Cents::new(2400 + 300 * i64::from(persons));
    Bracket { persons: only, units: CountRange { from: 1, to: None }, amount }
}

fn entitlement(name: &str, benefit: Benefit) -> Entitlement {
    Entitlement {
        id: name.parse().expect("a name"),
        programme: Programme {
            slug: "buono-famiglia".parse().expect("a slug"),
            name: "Buono famiglia".to_owned(),
            payer: "il Comune di Milano".to_owned(),
        },
        benefit,
        period: Period::between(date(2027, 1, 1), date(2027, 12, 31)),
        services: vec!["baby-sitter".parse().expect("a slug")],
        zones: (1..=9).filter_map(|zone| ZoneId::try_from(zone).ok()).collect(),
    }
}

const CASE: Case = Case { quantity: Quantity::minutes(150), persons: 3, recipient: Recipient::Minor };

/// Four lines of price and of entitlements each, and the parts of the payers.
#[divan::bench]
fn with_two_entitlements(bencher: Bencher) {
    let (terms, service): (_, Slug) = (terms(), "baby-sitter".parse().expect("a slug"));
    let held = [
        entitlement("b-1", Benefit::Minutes(60)),
        entitlement("a-1", Benefit::Reduction(Reduction { percent: 20, per_unit: Cents::ZERO })),
    ];
    let care = Care { day: DAY, service: &service, zone: ZoneId::try_from(4).expect("a zone") };
    let priced =
        || quote_with(black_box(&terms), black_box(&CASE), &care, black_box(&held)).expect("a price");
    // 33.00 × 3 + 5 % = 103.95; a fifth less is 83.16; an hour of three less is 55.44.
    assert_eq!(priced().total, Cents::new(5544));
    bencher.bench(|| {
        let quote = priced();
        (quote.payers(), quote)
    });
}

/// As the page of an offer asks it.
#[divan::bench]
fn without(bencher: Bencher) {
    let terms = terms();
    let priced = || quote(black_box(&terms), black_box(&CASE), DAY).expect("a price");
    assert_eq!(priced().total, Cents::new(10395));
    bencher.bench(priced);
}
