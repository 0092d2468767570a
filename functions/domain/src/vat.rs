//! VAT from a dated table: legal regime of the giver × nature of the service × recipient (rule 5).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::Period;

/// The legal regime of a provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Regime {
    /// Cooperativa sociale.
    SocialCooperative,
    /// Impresa sociale.
    SocialEnterprise,
    /// Any other co-operative.
    Cooperative,
    /// Association of the third sector.
    Association,
    /// Foundation.
    Foundation,
    /// A professional with a VAT number.
    Professional,
}

/// The nature of a service, as VAT sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Nature {
    /// Social and personal care.
    Care,
    /// Education and support to learning.
    Education,
    /// Health care.
    Health,
    /// Work in and on the home.
    Home,
    /// Personal services such as hairdressing.
    Personal,
    /// Transport and accompaniment.
    Transport,
    /// Anything else.
    Other,
}

/// Who receives the care, as VAT sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Recipient {
    /// An older person.
    Elderly,
    /// A person with a disability.
    Disabled,
    /// A child or teenager.
    Minor,
    /// Anyone else.
    Other,
}

/// A rate in hundredths of one per cent: 500 is 5 %.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct VatRate(u32);

/// A rate above 100 %.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{0} hundredths of one per cent is more than 100 %")]
pub struct RateTooHigh(pub u32);

impl VatRate {
    /// No VAT.
    pub const ZERO: Self = Self(0);

    /// The rate in hundredths of one per cent.
    pub const fn basis_points(self) -> u32 {
        self.0
    }
}

impl TryFrom<u32> for VatRate {
    type Error = RateTooHigh;

    fn try_from(basis_points: u32) -> Result<Self, RateTooHigh> {
        if basis_points <= 10_000 { Ok(Self(basis_points)) } else { Err(RateTooHigh(basis_points)) }
    }
}

impl From<VatRate> for u32 {
    fn from(rate: VatRate) -> Self {
        rate.0
    }
}

/// One line of the table, already narrowed to a regime and a nature.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct VatRule {
    /// For whom it holds.
    pub recipients: Vec<Recipient>,
    /// The rate; zero when exempt.
    pub rate: VatRate,
    /// Whether the act is exempt, which is not the same as a rate of zero.
    pub exempt: bool,
    /// The days on which it holds.
    pub period: Period,
    /// The legal ground, or the reason of a provider's override.
    pub ground: String,
}

/// The rule that holds for a recipient on a day; the first that fits.
pub fn rule_for(rules: &[VatRule], recipient: Recipient, day: Date) -> Option<&VatRule> {
    rules.iter().find(|rule| rule.recipients.contains(&recipient) && rule.period.contains(day))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn rule_05_a_rate_is_at_most_all_of_the_price() {
        assert_eq!(VatRate::try_from(10_000).map(u32::from), Ok(10_000));
        assert_eq!(VatRate::try_from(10_001), Err(RateTooHigh(10_001)));
    }

    #[test]
    fn rule_05_vat_depends_on_recipient_and_day() {
        let rule = |recipients: &[Recipient], rate, period| VatRule {
            recipients: recipients.to_vec(),
            rate: VatRate(rate),
            exempt: false,
            period,
            ground: "test".to_owned(),
        };
        let new = Period { from: Some(date(2026, 1, 1)), to: None };
        let rules = [
            rule(&[Recipient::Minor, Recipient::Elderly], 500, new),
            rule(&[Recipient::Other], 2200, Period::ALWAYS),
        ];
        let rate = |recipient, day| rule_for(&rules, recipient, day).map(|r| r.rate.basis_points());
        assert_eq!(rate(Recipient::Minor, date(2026, 5, 1)), Some(500));
        assert_eq!(rate(Recipient::Minor, date(2025, 12, 31)), None);
        assert_eq!(rate(Recipient::Other, date(2025, 12, 31)), Some(2200));
        assert_eq!(rate(Recipient::Disabled, date(2026, 5, 1)), None);
    }
}
