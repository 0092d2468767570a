//! What a person does, step by step, as the pages lead them.

use super::{Answer, Browser, Form};

/// A time that nobody else takes unless a test says so.
#[derive(Clone, Copy, Debug)]
pub struct Wish<'a> {
    /// `provider/offer`.
    pub offer: &'a str,
    /// The audience's slug.
    pub whom: &'a str,
    /// How many minutes.
    pub length: u32,
    /// When, on Rome's clock.
    pub start: &'a str,
}

/// Paid before, for one worker, withdrawal within 14 days, terms 24 hours then 40 %.
pub const SHUTTER: Wish<'_> = Wish {
    offer: "viti-e-cerniere/tapparelle-in-settimana",
    whom: "tutti",
    length: 60,
    start: "2026-12-03T09:00",
};

/// Paid before, withdrawal excluded by law, terms 24 hours then 50 %.
pub const CARER: Wish<'_> = Wish {
    offer: "gelso-e-ringhiera/badante-di-giorno",
    whom: "anziani",
    length: 180,
    start: "2026-12-03T09:00",
};

/// Free, given by volunteers.
pub const READING: Wish<'_> = Wish {
    offer: "ora-al-pianterreno/un-ora-di-lettura",
    whom: "anziani",
    length: 60,
    start: "2026-12-03T15:00",
};

/// Paid at the visit.
pub const HAIR: Wish<'_> = Wish {
    offer: "camomilla-quarantadue/taglio-e-piega",
    whom: "anziani",
    length: 60,
    start: "2026-12-03T10:00",
};

impl Wish<'_> {
    /// The address of step 3.
    pub fn path(&self) -> String {
        let Self { offer, whom, length, start } = self;
        format!("/prenota/{offer}/dati?per={whom}&durata={length}&persone=1&inizio={start}")
    }
}

/// Step 3, filled in.
pub async fn filled(browser: &mut Browser, wish: &Wish<'_>) -> Form {
    let page = browser.open(&wish.path()).await;
    fill(page.form(&format!("/prenota/{}", wish.offer)))
}

/// Fills in a form of step 3.
pub fn fill(form: Form) -> Form {
    let zone = match form.value("municipio") {
        "" => form.options.get("municipio").and_then(|zones| zones.first()).cloned().unwrap_or_default(),
        chosen => chosen.to_owned(),
    };
    let form = form
        .with("nome", "Ada")
        .with("cognome", "Planchettini")
        .with("email", "ada.planchettini@example.org")
        .with("telefono", "")
        .with("assistito", "me")
        .with("municipio", &zone)
        .with("indirizzo", "via Segretissima 7")
        .with("note", "Il citofono non suona")
        .with("avvio", "si");
    form.with("sito_web", "")
}

/// Books, and arrives wherever that leads.
pub async fn book(browser: &mut Browser, wish: &Wish<'_>) -> Answer {
    let form = filled(browser, wish).await;
    browser.submit(&form).await
}

/// Pays on the gateway's page.
pub async fn pay(browser: &mut Browser, gateway: &Answer) -> Answer {
    browser.submit(&gateway.form("/paga")).await
}

/// Books and pays.
pub async fn book_and_pay(browser: &mut Browser, wish: &Wish<'_>) -> Answer {
    let gateway = book(browser, wish).await;
    pay(browser, &gateway).await
}

/// The code of the booking whose page this is, without hyphens.
pub fn code(page: &Answer) -> String {
    page.path.trim_matches('/').rsplit('/').next().unwrap_or_default().to_owned()
}
