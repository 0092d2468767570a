#![expect(clippy::arithmetic_side_effects, reason = "the numbers of tests are small")]

use jiff::civil::date;
use proptest::prelude::*;

use super::*;
use crate::line::Source;
use crate::price::{Amounts, Bracket, CountRange, Price, TariffClass};
use crate::{Period, testing};

const DAY: Date = date(2026, 12, 3);

fn case(minutes: u32, persons: u32, recipient: Recipient) -> Case {
    Case { quantity: Quantity::minutes(minutes), persons, recipient }
}

fn total(terms: &Terms, case: Case) -> i64 {
    quote(terms, &case, DAY).unwrap().total.get()
}

#[test]
fn rule_06_units_times_rate_with_vat_in_it() {
    let terms = testing::offer().terms;
    let quote = quote(&terms, &case(120, 1, Recipient::Minor), DAY).unwrap();
    assert_eq!(quote.total, Cents::new(5200));
    assert_eq!(
        quote.lines,
        [
            Line::Units {
                quantity: Quantity::minutes(120),
                unit: Unit::Hour,
                rate: Cents::new(2600),
                amount: Cents::new(5200),
                price: Some(PriceRef { period: Period::ALWAYS, bracket: None }),
            },
            Line::VatIncluded {
                rate: VatRate::try_from(500).unwrap(),
                ground: "prova".to_owned(),
                amount: Cents::new(248)
            },
        ]
    );
}

#[test]
fn rule_06_vat_on_top_depends_on_the_recipient() {
    let mut terms = testing::offer().terms;
    terms.tariff = testing::paid(Amounts::Flat(Cents::new(1000)), false);
    assert_eq!(total(&terms, case(60, 1, Recipient::Elderly)), 1050);
    assert_eq!(total(&terms, case(60, 1, Recipient::Other)), 1220);
    let nobody = quote(&terms, &case(60, 1, Recipient::Disabled), DAY);
    assert_eq!(nobody, Err(NoQuote::NoVatRule));
}

#[test]
fn rule_06_at_least_the_minimum_and_the_line_says_so() {
    let mut terms = testing::offer().terms;
    if let Tariff::Paid { prices, .. } = &mut terms.tariff {
        prices[0].minimum_units = 3;
    }
    let quote = quote(&terms, &case(90, 1, Recipient::Minor), DAY).unwrap();
    assert_eq!(quote.total, Cents::new(7800));
    assert_eq!(quote.lines[1], Line::Minimum { units: 3, amount: Cents::new(3900) });
    assert_eq!(total(&terms, case(240, 1, Recipient::Minor)), 10400, "above the minimum nothing is added");
}

#[test]
fn rule_05_brackets_price_the_group_and_the_share_divides_it() {
    let mut terms = testing::offer().terms;
    let bracket = |from, to, amount| Bracket {
        persons: CountRange { from, to },
        units: CountRange { from: 1, to: None },
        amount: Cents::new(amount),
    };
    terms.tariff =
        testing::paid(Amounts::Brackets(vec![bracket(1, Some(1), 2500), bracket(2, None, 3100)]), true);
    assert_eq!(total(&terms, case(60, 1, Recipient::Minor)), 2500);
    let alone = quote(&terms, &case(60, 1, Recipient::Minor), DAY).unwrap();
    assert_eq!(alone.share, None, "one person divides nothing");
    let shared = quote(&terms, &case(60, 3, Recipient::Minor), DAY).unwrap();
    assert_eq!(shared.total, Cents::new(3100));
    assert_eq!(shared.share, split(Cents::new(3100), 3));
    assert_eq!(quote(&terms, &case(60, 4, Recipient::Minor), DAY), Err(NoQuote::Persons { max: 3 }));
}

#[test]
fn rule_06_the_tariff_is_that_of_the_day_of_the_care() {
    let mut terms = testing::offer().terms;
    let price = |from, to, cents| Price {
        period: Period { from, to },
        amounts: Amounts::Flat(Cents::new(cents)),
        minimum_units: 1,
        vat_included: true,
    };
    if let Tariff::Paid { prices, .. } = &mut terms.tariff {
        *prices = vec![
            price(Some(date(2026, 1, 1)), Some(date(2026, 12, 31)), 2000),
            price(Some(date(2027, 1, 1)), None, 2200),
        ];
    }
    let on = |day| quote(&terms, &case(60, 1, Recipient::Minor), day).map(|q| q.total.get());
    assert_eq!(on(date(2026, 12, 31)), Ok(2000));
    assert_eq!(on(date(2027, 1, 1)), Ok(2200));
    assert_eq!(on(date(2025, 12, 31)), Err(NoQuote::NoPriceThatDay));
}

#[test]
fn rule_28_free_is_a_price_and_says_by_whose_means() {
    let mut terms = testing::offer().terms;
    terms.tariff = Tariff::Funded { by: "Comune".to_owned() };
    let funded = quote(&terms, &case(60, 1, Recipient::Disabled), DAY).unwrap();
    assert_eq!(
        (funded.total, &funded.lines[..]),
        (Cents::ZERO, &[Line::Funded { by: "Comune".to_owned() }][..])
    );
    terms.tariff = Tariff::Volunteers;
    assert_eq!(quote(&terms, &case(60, 1, Recipient::Other), DAY).unwrap().lines, [Line::Volunteers]);
}

#[test]
fn rule_05_exempt_says_its_ground() {
    let mut terms = testing::offer().terms;
    if let Tariff::Paid { vat, class, .. } = &mut terms.tariff {
        vat[0].exempt = true;
        assert_eq!(*class, TariffClass::Own);
    }
    let quote = quote(&terms, &case(60, 1, Recipient::Minor), DAY).unwrap();
    assert_eq!(quote.lines[1], Line::VatExempt { ground: "prova".to_owned() });
    assert_eq!(quote.total, Cents::new(2600));
}

proptest! {
    #[test]
    fn rule_06_lines_add_up_and_more_hours_never_cost_less(
        rate in 0_i64..100_000, minutes in 1_u32..2_000, more in 0_u32..500, minimum in 1_u32..6, included: bool
    ) {
        let mut terms = testing::offer().terms;
        terms.tariff = testing::paid(Amounts::Flat(Cents::new(rate)), included);
        if let Tariff::Paid { prices, .. } = &mut terms.tariff {
            prices[0].minimum_units = minimum;
        }
        let one = quote(&terms, &case(minutes, 1, Recipient::Other), DAY).unwrap();
        let sum: i64 = one.lines.iter().map(|line| line.adds().get()).sum();
        prop_assert_eq!(sum, one.total.get());
        prop_assert!(one.total >= Cents::ZERO);
        let longer = quote(&terms, &case(minutes.saturating_add(more), 1, Recipient::Other), DAY).unwrap();
        prop_assert!(longer.total >= one.total);
    }
}

#[test]
fn rule_05_every_unit_is_priced_by_the_piece_and_hours_by_the_minute() {
    let mut terms = testing::offer().terms;
    for unit in [Unit::Hour, Unit::Visit, Unit::Piece, Unit::Day, Unit::Month, Unit::Course] {
        terms.unit = unit;
        let two = Case { quantity: Quantity::units(2), ..case(0, 1, Recipient::Minor) };
        let quote = quote(&terms, &two, DAY).unwrap();
        assert_eq!(quote.total, Cents::new(5200));
        assert!(matches!(quote.lines[0], Line::Units { unit: of, .. } if of == unit));
    }
    assert_eq!(total(&terms, case(50, 1, Recipient::Minor)), 2600, "the minimum is one unit");
    assert_eq!(total(&terms, case(70, 1, Recipient::Minor)), 3033, "10 minutes are a sixth of an hour");
}

#[test]
fn rule_06_each_line_says_the_rule_and_the_datum_it_comes_from() {
    let terms: Terms = serde_json::from_str(include_str!("../../fixtures/terms.json")).unwrap();
    let shared = Case { quantity: Quantity::units(5), persons: 2, recipient: Recipient::Minor };
    let quote = quote(&terms, &shared, date(2027, 5, 3)).unwrap();
    let Source::Price(Some(price)) = quote.lines[0].source() else { panic!("{:?}", quote.lines[0]) };
    assert_eq!(price.period, Period { from: Some(date(2027, 1, 1)), to: None });
    assert_eq!(price.bracket.unwrap().amount, Cents::new(3000));
    assert_eq!(quote.lines[1].source(), Source::Vat("Tab. A, parte II-bis, n. 1, DPR 633/1972"));
    assert_eq!(quote.lines.iter().map(Line::rule).collect::<Vec<_>>(), [6, 5]);

    let short = Case { quantity: Quantity::units(1), persons: 1, recipient: Recipient::Other };
    let quote = super::quote(&terms, &short, date(2026, 5, 4)).unwrap();
    assert_eq!(quote.lines[1].source(), Source::Minimum(2));
    assert_eq!(quote.lines.iter().map(Line::rule).collect::<Vec<_>>(), [6, 6, 5]);
    assert_eq!(quote.lines[2].source(), Source::Vat("art. 10, n. 27-ter, DPR 633/1972"));
}

#[test]
fn rule_06_a_table_may_make_more_cost_less_and_nothing_is_capped() {
    let mut terms = testing::offer().terms;
    let bracket = |from, to, amount| Bracket {
        persons: CountRange { from: 1, to: None },
        units: CountRange { from, to },
        amount: Cents::new(amount),
    };
    let table = vec![bracket(1, Some(4), 2600), bracket(5, None, 2000)];
    terms.tariff = testing::paid(Amounts::Brackets(table), true);
    assert_eq!(total(&terms, case(240, 1, Recipient::Minor)), 10400);
    assert_eq!(total(&terms, case(241, 1, Recipient::Minor)), 8033, "a begun fifth hour has its rate");
    assert_eq!(total(&terms, case(300, 1, Recipient::Minor)), 10000);
}

#[test]
fn rule_06_a_case_without_a_price_says_why() {
    let mut terms = testing::offer().terms;
    assert_eq!(quote(&terms, &case(60, 0, Recipient::Minor), DAY), Err(NoQuote::Persons { max: 3 }));
    terms.tariff = testing::paid(Amounts::Flat(Cents::new(i64::MAX)), false);
    assert_eq!(quote(&terms, &case(60, 1, Recipient::Minor), DAY), Err(NoQuote::TooLarge));
    let hole = Bracket {
        persons: CountRange { from: 1, to: Some(1) },
        units: CountRange { from: 1, to: Some(2) },
        amount: Cents::new(2600),
    };
    terms.tariff = testing::paid(Amounts::Brackets(vec![hole]), true);
    assert_eq!(quote(&terms, &case(121, 1, Recipient::Minor), DAY), Err(NoQuote::NoBracket));
    assert_eq!(total(&terms, case(120, 1, Recipient::Minor)), 5200);
}

#[test]
fn rule_08_what_is_done_counts_up_to_what_was_booked() {
    let booked = case(120, 1, Recipient::Minor);
    assert_eq!(booked.done(Quantity::minutes(90)).quantity, Quantity::minutes(90));
    assert_eq!(booked.done(Quantity::minutes(150)).quantity, Quantity::minutes(120));
}

proptest! {
    /// Whatever the table: within one bracket more never costs less, and across two the rates alone
    /// decide.
    #[test]
    fn rule_06_more_hours_never_cost_less_at_the_same_rate(
        rates in prop::collection::vec(0_i64..10_000, 1..5),
        minutes in 1_u32..600, more in 0_u32..300, minimum in 1_u32..4, included: bool
    ) {
        let last = rates.len();
        // A bracket for each two units.
        let bracket = |(n, rate): (usize, &i64)| {
            let from = u32::try_from(n).unwrap() * 2 + 1;
            let units = CountRange { from, to: (n + 1 < last).then_some(from + 1) };
            Bracket { persons: CountRange { from: 1, to: None }, units, amount: Cents::new(*rate) }
        };
        let table = rates.iter().enumerate().map(bracket).collect();
        let mut terms = testing::offer().terms;
        terms.tariff = testing::paid(Amounts::Brackets(table), included);
        if let Tariff::Paid { prices, .. } = &mut terms.tariff {
            prices[0].minimum_units = minimum;
        }
        let rate = |minutes| {
            let quote = quote(&terms, &case(minutes, 1, Recipient::Other), DAY).unwrap();
            let Line::Units { rate, .. } = quote.lines[0] else { panic!("{quote:?}") };
            (rate, quote.total)
        };
        let ((one, total), (other, longer)) = (rate(minutes), rate(minutes + more));
        prop_assert!(other < one || longer >= total);
        prop_assert!(longer >= Cents::ZERO);
    }
}
