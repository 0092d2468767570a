//! What an offer's page asks of who wants to know the cost of their own case.

use wemi_content::{Offer, raw};
use wemi_domain::cost::{Sharing, day_of_price};
use wemi_domain::price::Tariff;
use wemi_theme::views::{FieldGroupView, FormView, UsualView};
use wemi_theme::{CostQuestions, Whom};

use crate::day::Day;

/// The form, sent to the function that answers; `None` where nothing is paid or functions are off.
pub(crate) fn cost_form(day: &Day<'_>, offer: &Offer) -> Option<FormView> {
    let paid = matches!(offer.rules.terms.tariff, Tariff::Paid { .. });
    let questions = questions(day, offer).filter(|_| paid && day.checked.site.functions.enabled)?;
    let fields = questions.fields(|_| String::new());
    let group = FieldGroupView { legend: None, intro: None, fields };
    (!group.fields.is_empty())
        .then(|| FormView::new(format!("{}/quanto-costa/{}", day.root, offer.id), Vec::new(), vec![group]))
}

/// The table of usual cases.
pub(crate) fn usual(day: &Day<'_>, offer: &Offer) -> Option<UsualView> {
    let paid = matches!(offer.rules.terms.tariff, Tariff::Paid { .. });
    questions(day, offer).filter(|_| paid)?.usual()
}

/// How households may share an offer. Where a booking is for one person the price is that of a place,
/// and nobody divides it, however many are in the group.
pub(crate) fn sharing(offer: &Offer) -> Option<Sharing> {
    let persons_max = offer.rules.terms.persons_max;
    match (offer.front.group, offer.service.front.mode) {
        _ if persons_max == 1 => None,
        (Some(group), _) => Some(Sharing::Group { min: group.min, max: group.max.min(persons_max) }),
        (None, raw::Mode::Shared | raw::Mode::Both) => Some(Sharing::Agreed),
        (None, raw::Mode::Single) => None,
    }
}

fn questions<'a>(day: &'a Day<'_>, offer: &'a Offer) -> Option<CostQuestions<'a>> {
    let whom = offer.audiences.iter().map(|audience| Whom {
        slug: audience.slug.as_str(),
        label: &audience.label,
        recipient: audience.recipient,
    });
    Some(CostQuestions {
        terms: &offer.rules.terms,
        sharing: sharing(offer),
        whom: whom.collect(),
        bands: &day.checked.isee,
        day: day_of_price(&offer.rules.terms, day.date)?,
    })
}
