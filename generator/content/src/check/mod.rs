//! Checks across files. Each leaf looks at one matter and tells all it finds; none stops another.

mod accreditation;
mod acts;
mod aging;
mod aliases;
mod allow;
mod audiences;
mod benefits;
mod booking;
mod duplicates;
mod editorial;
mod hours;
mod isee;
mod labour_cost;
mod last_checked;
mod names;
mod periods;
mod places;
mod prices;
mod programmes;
mod references;
mod required;
mod sections;
mod sharing;
mod translations;
mod vat;

use jiff::civil::Date;
use wemi_domain::OfferId;

use crate::checked::Checked;
use crate::convert::{convert, offer_rules};
use crate::diagnostic::{Diagnostic, Severity};
use crate::loaded::Loaded;
use crate::raw;
use crate::read::Doc;
use crate::source::Sources;
use crate::translation::Coverage;
use names::Names;

pub use allow::Allowances;
pub(crate) use audiences::first_of_minors;
pub(crate) use prices::typed_brackets;
pub(crate) use vat::rules_of_offer;

/// What a check gives: the content, if nothing forbids to show it, and all that was found.
#[derive(Debug)]
pub struct Checkup {
    /// The content, linked; `None` if there is an error.
    pub checked: Option<Checked>,
    /// Everything found, in the order of files and places; what is allowed is still among it.
    pub findings: Vec<Diagnostic>,
    /// What the configuration lets pass: to be applied once every finding of the run is there.
    pub allowances: Allowances,
    /// How much is said in each language besides Italian.
    pub languages: Vec<Coverage>,
}

/// Checks everything for a day, and links what is right.
pub fn check(mut loaded: Loaded, sources: &Sources, date: Date) -> Checkup {
    let mut findings = std::mem::take(&mut loaded.findings);
    let names = Names::of(&loaded);
    let look = Look { loaded: &loaded, names: &names, date };
    required::check_required(&look, sources, &mut findings);
    duplicates::check_duplicates(&look, &mut findings);
    aliases::check_aliases(&look, &mut findings);
    references::check_references(&look, &mut findings);
    periods::check_periods(&look, &mut findings);
    last_checked::check_last_checked(&look, &mut findings);
    editorial::check_editorial(&look, &mut findings);
    benefits::check_benefits(&look, &mut findings);
    let languages = translations::check_translations(&look, sources, &mut findings);
    vat::check_vat_table(&look, &mut findings);
    acts::check_acts(&look, &mut findings);
    aging::check_aging(&look, &mut findings);
    hours::check_hours(&look, &mut findings);
    isee::check_isee(&look, &mut findings);
    labour_cost::check_labour_costs(&look, &mut findings);
    places::check_resources(&look, &mut findings);
    places::check_two_places(&look, &mut findings);
    programmes::check_programmes(&look, &mut findings);
    sections::check_sections(&look, sources, &mut findings);
    for (id, offer) in &loaded.offers {
        check_offer(&look, id, offer, &mut findings);
    }
    let allowances = allow::check_allowances(&look, &mut findings);
    findings.sort_by(|a, b| (a.span, a.id, &a.message).cmp(&(b.span, b.id, &b.message)));
    let sound = findings.iter().all(|finding| finding.severity != Severity::Error);
    drop(names);
    // Content without errors converts; if it doesn't, what is missing has been told above.
    let checked = if sound { convert(loaded) } else { None };
    Checkup { checked, findings, allowances, languages }
}

fn check_offer(look: &Look<'_>, id: &OfferId, offer: &Doc<raw::Offer>, findings: &mut Vec<Diagnostic>) {
    audiences::check_audiences(look, offer, findings);
    prices::check_prices(look, offer, findings);
    vat::check_vat_of_offer(look, id, offer, findings);
    labour_cost::check_cost(look, id, offer, findings);
    booking::check_booking(look, id, offer, findings);
    places::check_seat(look, id, offer, findings);
    programmes::check_accepted(look, id, offer, findings);
    sharing::check_group(look, offer, findings);
    sharing::check_bands(offer, findings);
    let loaded = look.loaded;
    if let (Some(provider), Some(service)) =
        (loaded.providers.get(&id.provider), loaded.services.get(&offer.data.service))
        && let Some(rules) = offer_rules(loaded, id, &offer.data, &provider.data, &service.data)
    {
        accreditation::check_accreditation(look, offer, provider, service, &rules, findings);
        acts::check_above_act(look, offer, &rules, findings);
    }
}

/// What a leaf may look at.
struct Look<'a> {
    loaded: &'a Loaded,
    names: &'a Names<'a>,
    date: Date,
}
