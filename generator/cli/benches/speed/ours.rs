//! The city as a site of ours: its content, and the small theme beside this file.

use std::path::{Path, PathBuf};

use crate::directory::{AUDIENCES, CATEGORIES, Directory, Ente, HEADINGS, Offer, Service, ZONES, named};
use crate::files::{copy, put};

/// Writes the site into a folder.
pub(crate) fn write(directory: &Directory, site: &Path) {
    put(&site.join("site.toml"), SITE);
    let content = site.join("content");
    lists(&content);
    for service in &directory.services {
        put(&content.join(format!("services/{}.md", service.slug)), &service_file(service));
    }
    for ente in &directory.enti {
        let folder = content.join("providers").join(&ente.slug);
        put(&folder.join("index.md"), &ente_file(ente));
        put(&folder.join("documents/conditions.md"), DOCUMENT);
        for offer in &ente.offers {
            put(&folder.join(format!("{}.md", offer.slug)), &offer_file(directory, offer, ""));
        }
    }
    put(&content.join("desks/centro.md"), DESK);
    put(&content.join("pages/privacy.md"), PAGE);
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/speed/theme"), &site.join("themes/banco"));
}

/// The file of an offer in the middle of the city.
pub(crate) fn one_offer(directory: &Directory, site: &Path) -> PathBuf {
    let ente = directory.enti.get(directory.enti.len() / 2);
    let (ente, offer) = ente.and_then(|ente| Some((ente, ente.offers.first()?))).expect("an offer");
    site.join("content/providers").join(&ente.slug).join(format!("{}.md", offer.slug))
}

/// A template on which many pages rest.
pub(crate) fn one_template(site: &Path) -> PathBuf {
    site.join("themes/banco/templates/list.html")
}

/// An offer with its front matter; `more` are lines that only the other generator reads.
pub(crate) fn offer_file(directory: &Directory, offer: &Offer, more: &str) -> String {
    let service = directory.services.get(offer.service).expect("a service");
    let zones: Vec<String> = offer.zones.iter().map(u8::to_string).collect();
    let tasks: String = offer.tasks.iter().map(|task| format!("  - {task}\n")).collect();
    let mut text = format!("---\ntitle: {}\nservice: {}\n", offer.title, service.slug);
    text += &format!("summary: {}\nkind: slot\nzones: [{}]\n", offer.summary, zones.join(", "));
    text += &format!("audiences: [{}]\nmansioni:\n{tasks}where: home\n", named("Persone", offer.audience).0);
    text += &format!("staff:\n  qualifications:\n    - {}\n  years_min: 2\n", offer.skill);
    text += &format!("activation:\n  days: 3\n  procedure: {}.\n", offer.skill);
    text += &format!(
        "tariff: accredited\nprices:\n  - from: 2025-01-01\n    to: 2026-12-31\n    amount: {}.50\n    vat_included: true\n",
        offer.euro
    );
    text += &format!("  - from: 2027-01-01\n    amount: {}.00\n    vat_included: true\n", offer.euro + 1);
    text += "pay: per_visit\nterms:\n  free_until_hours: 24\n  then_percent: 50\n";
    text += "resource: turno\ncalendar:\n  lengths_minutes: [60, 120]\n  step_minutes: 30\n";
    text += "  notice_hours: 24\n  horizon_days: 60\n  weekly:\n";
    text += "    - days: [mon, tue, wed]\n      from: \"08:30\"\n      to: \"12:30\"\n";
    text += "    - days: [thu, fri]\n      from: \"14:00\"\n      to: \"18:30\"\n";
    text += "last_checked: 2026-11-02\n";
    text + more + "---\n" + &offer.body
}

pub(crate) fn ente_file(ente: &Ente) -> String {
    let categories: Vec<String> = (0..CATEGORIES).map(|number| named("Categoria", number).0).collect();
    let zones: Vec<String> = (1..=ZONES).map(|zone| zone.to_string()).collect();
    let mut text = format!("---\nname: {}\nregime: social_cooperative\n", ente.name);
    text += &format!("summary: {}\ncontacts:\n  phone: {}\n", ente.summary, ente.phone);
    text += &format!("  email: {}@example.org\n  address: {}\n", ente.slug, ente.address);
    text += "  phone_hours:\n    - days: [mon, wed, fri]\n      from: \"09:00\"\n      to: \"13:00\"\n";
    text += "accreditations:\n  - act: DD 1/2025\n    date: 2025-01-10\n    from: 2025-02-01\n    to: 2028-12-31\n";
    text += &format!("    categories: [{}]\n    zones: [{}]\n", categories.join(", "), zones.join(", "));
    text += "resources:\n  - slug: turno\n    name: Il turno\n    capacity: 3\n";
    text += "criminal_records_declared: 2026-01-20\nlast_checked: 2026-11-02\n---\n";
    text + &ente.body
}

/// The Markdown of a service, section by section.
pub(crate) fn service_body(service: &Service) -> String {
    let sections = HEADINGS.iter().zip(&service.sections);
    sections.map(|(heading, text)| format!("## {heading}\n\n{text}\n\n")).collect()
}

fn service_file(service: &Service) -> String {
    let audiences: Vec<String> = (0..AUDIENCES).map(|number| named("Persone", number).0).collect();
    let mut text = format!("---\ntitle: {}\nsummary: {}\n", service.title, service.summary);
    text += &format!("category: {}\nnature: care\nunit: hour\n", named("Categoria", service.category).0);
    text += &format!("mode: single\naudiences: [{}]\n", audiences.join(", "));
    text += "for_minors: false\nwithdrawal: excluded\nmansioni:\n";
    text += &service.tasks.iter().map(|task| format!("  - {task}\n")).collect::<String>();
    text += "---\n";
    text + &service_body(service)
}

fn lists(content: &Path) {
    put(&content.join("areas.yaml"), "- slug: area\n  name: Area\n  summary: Tutto.\n  tint: famiglia\n");
    let categories = (0..CATEGORIES).map(|number| named("Categoria", number));
    let categories = categories
        .map(|(slug, name)| format!("- slug: {slug}\n  name: {name}\n  area: area\n  summary: {name}.\n"));
    put(&content.join("categories.yaml"), &categories.collect::<String>());
    let zones = (1..=ZONES)
        .map(|zone| format!("- id: {zone}\n  name: Municipio {zone}\n  places: Quartiere {zone}\n"));
    put(&content.join("zones.yaml"), &zones.collect::<String>());
    let audiences = (0..AUDIENCES).map(|number| named("Persone", number));
    let audiences = audiences.map(|(slug, name)| {
        format!("- slug: {slug}\n  name: {name}\n  label: {name}\n  recipient: elderly\n")
    });
    put(&content.join("audiences.yaml"), &audiences.collect::<String>());
    put(
        &content.join("vat.yaml"),
        "- regime: social_cooperative\n  nature: care\n  recipients: [elderly]\n  rate: \"5\"\n  from: 2016-01-01\n  ground: Tabella A\n",
    );
}

const SITE: &str = "\
format = 1
name = \"Città di prova\"
body = \"Comune di prova\"
tagline = \"Chi ti aiuta, vicino a casa\"
languages = [\"it\"]
base_url = \"https://prova.example.org\"
theme = \"banco\"

[contact]
phone = \"02 5555 0100\"
email = \"prova@example.org\"
desk = \"centro\"
";

const DESK: &str = "\
---
name: Sportello Centro
address: via Centrale 1
zone: 1
phone: 02 5555 0102
---
Qui ti aiutiamo a scegliere.
";

/// What an ente shows to who books.
pub(crate) const DOCUMENT: &str = "\
---
title: Condizioni di servizio
last_checked: 2026-11-02
---
Poche.
";

/// A page of text.
pub(crate) const PAGE: &str = "\
---
title: Privacy
summary: Che cosa facciamo dei tuoi dati.
---
Poco.
";
