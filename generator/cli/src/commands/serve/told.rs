//! What was said on the terminal already: after a save only what is new is shown whole, and what was
//! mended is named.

use std::collections::BTreeSet;

use wemi_core::{FindingKey, Findings};

use crate::exit::Failure;
use crate::output;

/// What stands on the terminal.
#[derive(Debug, Default)]
pub(super) struct Told {
    findings: BTreeSet<FindingKey>,
    /// Why there was no site, if for another reason than its content.
    failure: Option<Vec<String>>,
}

impl Told {
    /// There is a site: everything was looked at, so what isn't found any more is mended.
    pub(super) fn built(&mut self, findings: &Findings) {
        if self.failure.take().is_some() {
            output::aside("a posto: il sito si costruisce di nuovo");
        }
        self.show_new(findings);
        let now: BTreeSet<FindingKey> = findings.keys().into_iter().collect();
        for mended in self.findings.difference(&now) {
            output::aside(&format!("a posto: {mended}"));
        }
        self.findings = now;
    }

    /// The content has errors. Then not all of it is looked at: what isn't found may still be there, so
    /// nothing is called mended yet.
    pub(super) fn broken(&mut self, findings: &Findings) {
        let new = self.show_new(findings);
        let json = findings.to_json();
        let tally = output::tally(json.errors, json.warnings);
        output::aside(&if new == 0 { format!("Restano {tally}.") } else { format!("In tutto {tally}.") });
        self.findings.extend(findings.keys());
    }

    /// Shows the findings that were not shown yet, and says how many they are.
    fn show_new(&self, findings: &Findings) -> usize {
        let keys = findings.keys();
        let reports = findings.reports(true).into_iter().zip(&keys);
        let new = reports.filter(|(_, key)| !self.findings.contains(key));
        new.map(|(report, _)| output::aside(&format!("{report}\n"))).count()
    }

    /// There is no site for another reason.
    pub(super) fn failed(&mut self, failure: &Failure) {
        if self.failure.as_deref() != Some(failure.causes()) {
            output::failure(failure);
        }
        self.failure = Some(failure.causes().to_vec());
    }
}
