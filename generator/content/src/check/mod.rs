//! Checks across files. Each leaf looks at one matter and tells all it finds; none stops another.

mod accreditation;
mod aliases;
mod audiences;
mod benefits;
mod booking;
mod duplicates;
mod editorial;
mod last_checked;
mod names;
mod periods;
mod prices;
mod references;
mod required;
mod vat;

use jiff::civil::Date;

use crate::checked::Checked;
use crate::convert::convert;
use crate::diagnostic::{Diagnostic, Severity};
use crate::loaded::Loaded;
use crate::source::Sources;
use names::Names;

pub(crate) use audiences::first_of_minors;
pub(crate) use prices::typed_brackets;
pub(crate) use vat::rules_of_offer;

/// What a check gives: the content, if nothing forbids to show it, and all that was found.
#[derive(Debug)]
pub struct Checkup {
    /// The content, linked; `None` if there is an error.
    pub checked: Option<Checked>,
    /// Everything found, in the order of files and places.
    pub findings: Vec<Diagnostic>,
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
    vat::check_vat_table(&look, &mut findings);
    for (id, offer) in &loaded.offers {
        audiences::check_audiences(&look, offer, &mut findings);
        prices::check_prices(&look, offer, &mut findings);
        vat::check_vat_of_offer(&look, id, offer, &mut findings);
        booking::check_booking(&look, id, offer, &mut findings);
        accreditation::check_accreditation(&look, id, offer, &mut findings);
    }
    findings.sort_by(|a, b| (a.span, a.id, &a.message).cmp(&(b.span, b.id, &b.message)));
    let sound = findings.iter().all(|finding| finding.severity != Severity::Error);
    drop(names);
    // Content without errors converts; if it doesn't, what is missing has been told above.
    let checked = if sound { convert(loaded) } else { None };
    Checkup { checked, findings }
}

/// What a leaf may look at.
struct Look<'a> {
    loaded: &'a Loaded,
    names: &'a Names<'a>,
    date: Date,
}
