//! Why an offer shows or not, with the line that decides.

use jiff::civil::{Date, date};
use wemi_content::{Loaded, Why, parse_file, why};

use crate::site::{DAY, Site};

const OFFER: &str = "content/providers/il-filo/baby-sitter.md";
const PROVIDER: &str = "content/providers/il-filo/index.md";

/// The reasons, each as `sì|no line text`, and the zones.
fn told(site: &Site, day: Date) -> (Vec<String>, Vec<String>) {
    let sources = site.sources();
    let parsed: Vec<_> = sources.iter().map(|(id, source)| parse_file(id, source)).collect();
    let id = "il-filo/baby-sitter".parse().expect("an offer");
    let Why { zones, reasons } = why(&Loaded::gather(parsed), &id, day).expect("there is such an offer");
    let line = |reason: &wemi_content::Reason| {
        let source = sources.get(reason.span.file).expect("a file");
        let start = reason.span.bytes().start;
        let line = source.text.get(start..).and_then(|text| text.lines().next()).unwrap_or_default();
        format!("{} {line} | {}", if reason.holds { "sì" } else { "no" }, reason.text)
    };
    (zones.iter().map(ToString::to_string).collect(), reasons.iter().map(line).collect())
}

#[test]
fn an_offer_that_shows_says_what_lets_it() {
    let (zones, reasons) = told(&Site::base(), DAY);
    assert_eq!(zones, ["1", "2"]);
    assert!(reasons.iter().all(|reason| reason.starts_with("sì")), "{reasons:#?}");
    let act = "sì act: DD 1/2025 | «DD 1/2025» vale fino al 2027-12-31 nei Municipi 1, 2";
    assert!(reasons.contains(&act.to_owned()), "{reasons:#?}");
}

#[test]
fn each_thing_that_hides_it_has_its_line() {
    let hidden = |site: Site, day: Date, line: &str| {
        let (zones, reasons) = told(&site, day);
        assert_eq!(zones, [""; 0], "{reasons:#?}");
        assert!(
            reasons.iter().any(|reason| reason.starts_with(&format!("no {line}"))),
            "{line}: {reasons:#?}"
        );
    };
    hidden(Site::base(), date(2028, 1, 1), "to: 2027-12-31");
    hidden(Site::base(), date(2025, 1, 31), "from: 2025-02-01");
    hidden(
        Site::base().with(OFFER, "kind:", "publish_from: 2027-01-01\nkind:"),
        DAY,
        "publish_from: 2027-01-01",
    );
    hidden(
        Site::base().with(PROVIDER, "regime:", "publish_to: 2026-01-01\nregime:"),
        DAY,
        "publish_to: 2026-01-01",
    );
    hidden(
        Site::base().with(PROVIDER, "criminal_records_declared: 2025-01-20\n", ""),
        DAY,
        "for_minors: true",
    );
    hidden(Site::base().with(PROVIDER, "[educativi]", "[trasporto]"), DAY, "accreditations:");
}

#[test]
fn a_zone_that_no_act_covers_is_told_on_its_own() {
    let (zones, reasons) = told(&Site::base().with(PROVIDER, "zones: [1, 2]", "zones: [1]"), DAY);
    assert_eq!(zones, ["1"]);
    assert!(reasons.iter().any(|reason| reason.starts_with("no 2]")), "{reasons:#?}");
}

#[test]
fn a_closure_is_said_and_does_not_hide() {
    let closed = "kind: slot\ntemporarily_closed: {reason: Ferie}";
    let (zones, reasons) = told(&Site::base().with(OFFER, "kind: slot", closed), DAY);
    assert_eq!(zones.len(), 2);
    assert!(reasons.iter().any(|reason| reason.contains("«Ferie»")), "{reasons:#?}");
}
