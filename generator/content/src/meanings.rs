//! What each field means, in the editor's words: shown while one writes, and in new files.

/// The meaning of a field, wherever it stands: a name means one thing throughout the content.
pub(crate) fn meaning(field: &str) -> Option<&'static str> {
    MEANINGS.iter().find(|(name, _)| *name == field).map(|(_, words)| *words)
}

#[rustfmt::skip]
pub(crate) const MEANINGS: &[(&str, &str)] = &[
    ("about", "Com’è, per chi non lo conosce"),
    ("accessibility", "Come ci arriva e ci sta chi si muove, sente o vede con fatica"),
    ("accessibility_declaration", "L’indirizzo della dichiarazione di accessibilità sul modulo dell’AgID, rifatta ogni anno"),
    ("accreditations", "Gli atti con cui il Comune garantisce per l’ente: un’offerta si mostra solo nei giorni, nelle categorie e nei Municipi che un atto comprende"),
    ("act", "Il nome dell’atto, come si mostra"),
    ("activation", "In quanto tempo comincia, e come"),
    ("address", "Via, numero, luogo"),
    ("aliases", "I nomi che aveva prima: i vecchi indirizzi portano qui"),
    ("allow", "Gli avvisi che si accettano, ciascuno con il suo motivo"),
    ("amount", "Quanti euro, con due cifre di centesimi: 25.50"),
    ("amounts", "Quanto si riceve"),
    ("any_of", "Basta uno di questi gruppi di condizioni"),
    ("area", "L’area a cui appartiene"),
    ("ask", "Che cosa si chiede alla persona"),
    ("at_least", "Almeno questo numero"),
    ("at_most", "Al massimo questo numero"),
    ("audiences", "Per chi è"),
    ("bands", "Le fasce"),
    ("base_url", "L’indirizzo del sito, senza barra in fondo"),
    ("body", "L’ente che tiene il portale"),
    ("booking", "Come si tengono le prenotazioni"),
    ("brackets", "La tabella dei prezzi per numero di persone e di unità"),
    ("buffer_minutes", "Quanti minuti passano fra una prenotazione e la prossima"),
    ("by", "Chi paga"),
    ("calendar", "Quando si può prenotare"),
    ("calls", "I periodi in cui si può fare domanda"),
    ("capacity", "Quante prenotazioni insieme"),
    ("card_account", "Il conto dell’ente presso chi incassa le carte"),
    ("categories", "Le categorie"),
    ("category", "La categoria in cui si cerca"),
    ("check", "Come si controllano i contenuti"),
    ("children", "Il secondo livello"),
    ("closed", "I giorni di chiusura"),
    ("conditions", "Che cosa serve per averne diritto"),
    ("contact", "A chi ci si rivolge"),
    ("contacts", "Come si raggiunge l’ente"),
    ("criminal_records_declared", "Il giorno in cui l’ente ha dichiarato i controlli sul casellario di chi lavora con minori"),
    ("date", "Il giorno"),
    ("declarations", "Che cosa l’ente ha dichiarato, e quando"),
    ("days", "I giorni"),
    ("demonstration", "Ogni pagina dice che gli enti sono inventati"),
    ("desk", "Lo sportello"),
    ("does", "Che cosa ci si fa"),
    ("email", "L’indirizzo di posta"),
    ("enabled", "Se ci sono"),
    ("everyday", "Come la gente dice il bisogno: chi mi fa la spesa"),
    ("everyone", "Se vuol dire chiunque: quello che è per tutti lo trova chi cerca per chiunque"),
    ("exceptions", "I giorni in cui l’orario è un altro"),
    ("exempt", "Esente, che non è lo stesso di un’aliquota di zero"),
    ("extra", "Aperture in più, giorno per giorno"),
    ("for_minors", "Se è per minori: allora l’ente deve aver dichiarato i controlli sul casellario"),
    ("form_bytes", "Quanto può pesare un modulo, in byte"),
    ("format", "La versione del formato di questo file"),
    ("forms", "Come si trova la parola nei testi"),
    ("founded", "L’anno in cui è nato"),
    ("free", "Perché non costa niente"),
    ("free_until_hours", "Fino a quante ore prima si disdice senza pagare"),
    ("from", "Da quando"),
    ("functions", "Le funzioni: prenotare, pagare, segnalare"),
    ("gives", "Che cosa dà: un importo, delle ore o una riduzione"),
    ("ground", "La norma su cui si fonda"),
    ("group", "Quanti si dividono il servizio"),
    ("hold_minutes", "Per quanti minuti si tiene un orario mentre si paga"),
    ("horizon_days", "Quanti giorni in avanti si può prenotare"),
    ("hourly", "Quanto costa un’ora di lavoro"),
    ("hours", "Gli orari"),
    ("hours_note", "Parole sugli orari: telefona prima"),
    ("id", "Il numero, o il nome dell’avviso"),
    ("is", "Se dev’essere vero"),
    ("kind", "Di che tipo è"),
    ("label", "Completa la frase"),
    ("languages", "Le lingue, con le loro due lettere"),
    ("last_checked", "L’ultimo giorno in cui qualcuno ha controllato quello che è scritto qui"),
    ("legal", "I dati legali"),
    ("lengths_minutes", "Quanto può durare, in minuti"),
    ("limits", "I limiti di quello che arriva"),
    ("links_valid_days", "Per quanti giorni vale il link segreto"),
    ("mansioni", "Che cosa si fa, un compito per riga"),
    ("max", "Al massimo"),
    ("meaning", "Che cosa vuol dire, in una o due frasi"),
    ("min", "Almeno"),
    ("minimum_units", "Il minimo che si paga"),
    ("mode", "Da soli o insieme ad altri"),
    ("name", "Il nome"),
    ("nature", "La natura della prestazione, per l’IVA"),
    ("natures", "Le nature della prestazione"),
    ("note", "Due parole in più"),
    ("notice_hours", "Quante ore prima bisogna prenotare"),
    ("open_on_holidays", "Se è aperto nei festivi"),
    ("order", "Il posto fra le altre"),
    ("pay", "Quando si paga"),
    ("pay_how", "Come si paga"),
    ("payer", "Chi paga"),
    ("pays_percent", "La parte che resta a chi chiede, in percentuale"),
    ("per", "Ogni quanto"),
    ("percent", "La percentuale"),
    ("persons_from", "Da quante persone"),
    ("persons_max", "Per quante persone al massimo, allo stesso prezzo"),
    ("persons_to", "A quante persone"),
    ("phone", "Il telefono, con il prefisso"),
    ("phone_hours", "Quando rispondono al telefono"),
    ("phone_note", "Parole sul telefono"),
    ("places", "Come la gente chiama i luoghi che comprende"),
    ("prices", "Quanto costa, da un giorno a un altro"),
    ("procedure", "Che cosa succede dopo la richiesta"),
    ("programme", "La misura con cui si riceve"),
    ("programmes", "Le misure che si accettano"),
    ("publish_from", "Il primo giorno in cui si mostra"),
    ("publish_to", "L’ultimo giorno in cui si mostra"),
    ("qualifications", "Le qualifiche"),
    ("rate", "L’aliquota, senza il segno: \"5\" o \"22\""),
    ("reason", "Il motivo, come si mostra"),
    ("recipient", "Chi riceve, per la tabella dell’IVA"),
    ("recipients", "Per chi riceve"),
    ("regime", "La forma giuridica dell’ente"),
    ("regimes", "Le forme giuridiche"),
    ("register", "Il registro in cui è iscritto"),
    ("related", "I servizi che stanno bene insieme a questo"),
    ("resource", "Da chi o da che cosa si prende il tempo"),
    ("resources", "Chi e che cosa si prenota: operatori, squadre, stanze"),
    ("run_by", "Chi lo gestisce"),
    ("seasons", "Gli orari di una parte dell’anno"),
    ("seat", "La sede, col nome che ha fra quelle dell’ente"),
    ("seats", "Le sedi"),
    ("service", "Il servizio"),
    ("services", "I servizi"),
    ("slug", "Il nome negli indirizzi: lettere minuscole, cifre, trattini"),
    ("source", "Da dove viene il dato"),
    ("staff", "Chi viene: qualifiche, anni, lingue"),
    ("step_minutes", "Ogni quanti minuti si può cominciare"),
    ("subjects", "Gli argomenti con cui i siti dei Comuni ordinano i servizi"),
    ("summary", "Una frase"),
    ("suspensions", "I periodi in cui l’atto è sospeso"),
    ("synonyms", "Gli altri nomi della stessa cosa"),
    ("tagline", "La frase sotto il nome"),
    ("tariff", "Se il prezzo è quello dell’atto o dell’ente"),
    ("tariffs", "I prezzi più alti che l’atto ammette"),
    ("temporarily_closed", "Si mostra, ma per ora è chiuso"),
    ("terms", "Che cosa succede se si disdice"),
    ("text", "La condizione in una frase"),
    ("theme", "La cartella di themes/"),
    ("then_percent", "Quanto si paga dopo, in percentuale"),
    ("tint", "Il colore"),
    ("title", "Il titolo"),
    ("to", "Fino a quando, o dove porta"),
    ("topic", "L’argomento"),
    ("unit", "Per che cosa si dice il prezzo"),
    ("units_from", "Da quante unità"),
    ("units_to", "A quante unità"),
    ("until", "Fino a quando"),
    ("up_to", "Fino a questo ISEE"),
    ("vat_included", "Se il prezzo comprende l’IVA"),
    ("vat_number", "La partita IVA"),
    ("vat_override", "L’IVA, se non è quella della tabella"),
    ("website", "Il sito"),
    ("weekly", "Gli orari della settimana"),
    ("where", "Dove: a casa, in sede, a distanza"),
    ("withdrawal", "Se si può ripensarci"),
    ("word", "La parola"),
    ("years_min", "Almeno quanti anni di lavoro"),
    ("zone", "Il Municipio"),
    ("zones", "I Municipi"),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::kinds::KINDS;
    use crate::shape::{Field, Shape};

    fn gather(shape: &Shape, names: &mut BTreeSet<&'static str>) {
        let each = |fields: &[Field], names: &mut BTreeSet<&'static str>| {
            for field in fields {
                names.insert(field.name);
                gather(&field.shape, names);
            }
        };
        match shape {
            Shape::One(_) => {}
            Shape::List(item) => gather(item, names),
            Shape::Map(fields) => each(fields, names),
            Shape::Either { with, without, .. } => {
                each(with, names);
                each(without, names);
            }
        }
    }

    #[test]
    fn every_field_of_the_schema_has_a_meaning_and_no_other() {
        let mut names = BTreeSet::new();
        for kind in KINDS {
            gather(kind.shape().expect("a kind has a shape"), &mut names);
        }
        gather(&crate::schema::SITE, &mut names);
        let told: BTreeSet<&str> = MEANINGS.iter().map(|(name, _)| *name).collect();
        let untold: Vec<_> = names.difference(&told).collect();
        assert_eq!(untold, [&""; 0], "add them to meanings.rs, in the editor's words");
        let strangers: Vec<_> = told.difference(&names).collect();
        assert_eq!(strangers, [&""; 0], "no field has these names any more");
    }
}
