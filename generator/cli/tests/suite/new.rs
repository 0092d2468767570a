//! `wemi new`: where nobody answers questions, and on a terminal.

use crate::site::{Site, stderr, stdout};

const SERVICE: &[&str] = &[
    "title=Stiro",
    "summary=Qualcuno stira a casa tua.",
    "category=educativi",
    "nature=care",
    "unit=hour",
    "mode=single",
    "audiences=bambini,anziani",
    "for_minors=false",
    "withdrawal=excluded",
];

fn with<'a>(head: &[&'a str], set: &[&'a str]) -> Vec<&'a str> {
    head.iter().copied().chain(set.iter().flat_map(|pair| ["--set", *pair])).collect()
}

#[test]
fn a_new_service_is_right_and_has_the_one_form() {
    let site = Site::formatted();
    let output = site.wemi(&with(&["new", "service", "stiro"], SERVICE));
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(stdout(&output), "content/services/stiro.md\n");
    let text = site.text("content/services/stiro.md");
    assert!(
        text.starts_with("---\ntitle: Stiro\n") && text.contains("audiences: [bambini, anziani]\n"),
        "{text}"
    );
    assert!(text.contains("#   synonyms: Gli altri nomi della stessa cosa\n"), "{text}");
    assert_eq!(site.wemi(&["check"]).status.code(), Some(0));
    assert_eq!(site.wemi(&["fmt", "--check"]).status.code(), Some(0));
    let again = site.wemi(&with(&["new", "service", "stiro"], SERVICE));
    assert_eq!(again.status.code(), Some(1), "it is there already");
    assert_eq!(site.text("content/services/stiro.md"), text);
}

#[test]
fn what_is_missing_or_wrong_is_told_at_once_and_nothing_is_written() {
    let site = Site::formatted();
    let output = site.wemi(&with(&["new", "service", "stiro"], &["titel=Stiro", "unit=ora"]));
    assert_eq!(output.status.code(), Some(2));
    for needle in
        ["titel: non esiste", "volevi scrivere `title`?", "title: manca", "unit: `ora`", "withdrawal: manca"]
    {
        assert!(stderr(&output).contains(needle), "{needle}: {}", stderr(&output));
    }
    let wrong: Vec<_> = SERVICE
        .iter()
        .map(|pair| if pair.starts_with("category") { "category=nessuna" } else { pair })
        .collect();
    let output = site.wemi(&with(&["new", "service", "stiro"], &wrong));
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("unknown-reference"), "{}", stderr(&output));
    assert!(!site.dir().join("content/services/stiro.md").exists());
}

#[test]
fn an_offer_a_desk_and_a_piece_of_news_are_made_in_their_places() {
    let site = Site::formatted();
    let offer = [
        "title=Compiti",
        "service=baby-sitter",
        "summary=Il pomeriggio.",
        "kind=contact",
        "zones=1,2",
        "audiences=bambini",
        "where=home",
        "prices.from=2025-01-01",
        "prices.amount=20.00",
        "prices.vat_included=true",
        "pay=per_visit",
        "tariff=own",
    ];
    let desk = ["name=Sportello Duomo", "address=piazza del Duomo 1, Prova", "zone=1"];
    let news = ["title=Apre", "summary=Lo sportello apre."];
    for args in [
        with(&["new", "offer", "il-filo/compiti"], &offer),
        with(&["new", "desk", "duomo"], &desk),
        with(&["new", "news", "2026-11-20-apre"], &news),
    ] {
        let output = site.wemi(&args);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    }
    assert!(site.text("content/providers/il-filo/compiti.md").contains("    amount: 20.00\n"));
    assert!(site.dir().join("content/news/2026-11-20-apre.md").is_file());
    assert_eq!(site.wemi(&["check"]).status.code(), Some(0));
    assert_eq!(site.wemi(&["fmt", "--check"]).status.code(), Some(0));
}

const PROVIDER: &[&str] = &[
    "name=La Rete",
    "regime=social_cooperative",
    "summary=Una cooperativa.",
    "contacts.phone=02 5555 0102",
    "contacts.email=rete@example.org",
    "contacts.address=via di Prova 2, Milano",
    "contacts.phone_hours.days=mon,tue",
    "contacts.phone_hours.from=09:00",
    "contacts.phone_hours.to=13:00",
    "accreditations.act=DD 2/2025",
    "accreditations.date=2025-01-10",
    "accreditations.from=2025-02-01",
    "accreditations.to=2027-12-31",
    "accreditations.categories=educativi",
    "accreditations.zones=1",
];

#[test]
fn a_new_ente_has_its_folder_and_is_right_at_once() {
    let site = Site::formatted();
    let output = site.wemi(&with(&["new", "provider", "la-rete"], PROVIDER));
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(stdout(&output), "content/providers/la-rete/index.md\n");
    assert!(stderr(&output).contains("wemi new offer la-rete/"), "{}", stderr(&output));
    let text = site.text("content/providers/la-rete/index.md");
    assert!(text.contains("contacts:\n  phone: 02 5555 0102\n"), "{text}");
    assert!(text.contains("  - act: DD 2/2025\n"), "{text}");
    let check = site.wemi(&["check", "--date", "2026-11-25"]);
    assert_eq!(check.status.code(), Some(0), "{}", stderr(&check));
    assert_eq!(site.wemi(&["fmt", "--check"]).status.code(), Some(0));
}

#[test]
fn a_name_that_cannot_be_is_told_and_nothing_is_written() {
    let site = Site::formatted();
    for (kind, name, form) in [
        ("page", "a/b", "una parola sola"),
        ("page", "Chi siamo", "una parola sola"),
        ("offer", "compiti", "ente/offerta"),
        ("offer", "il-filo/a/b", "ente/offerta"),
    ] {
        let output = site.wemi(&["new", kind, name, "--set", "title=A", "--set", "summary=A"]);
        assert_eq!(output.status.code(), Some(2), "{name}: {}", stderr(&output));
        let told = format!("errore: `{name}` non può essere il nome: scrivi {form}");
        assert!(stderr(&output).starts_with(&told), "{}", stderr(&output));
    }
    assert!(!site.dir().join("content/pages/a.md").exists());
}

/// Runs the command with a terminal for its input, on which the answers were typed.
#[cfg(unix)]
fn on_a_terminal(site: &Site, args: &[&str], answers: &str) -> std::process::Output {
    use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
    use std::io::Write as _;
    let master = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).expect("a terminal");
    grantpt(&master).expect("granted");
    unlockpt(&master).expect("unlocked");
    let name = ptsname(&master, Vec::new()).expect("its name").into_string().expect("text");
    let terminal = std::fs::OpenOptions::new().read(true).write(true).open(name).expect("its other end");
    let mut typed = std::fs::File::from(master);
    typed.write_all(answers.as_bytes()).expect("typed");
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_wemi"));
    command.args(args).current_dir(site.dir()).stdin(terminal).output().expect("it runs")
}

#[test]
#[cfg(unix)]
fn on_a_terminal_it_asks_for_what_is_not_said_yet() {
    let site = Site::formatted();
    let args = ["new", "desk", "duomo", "--set", "zone=1"];
    let output = on_a_terminal(&site, &args, "Sportello Duomo\npiazza del Duomo 1, Prova\n");
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(stderr(&output).contains("(name)\n"), "{}", stderr(&output));
    assert!(!stderr(&output).contains("(zone)"), "it was said: {}", stderr(&output));
    let text = site.text("content/desks/duomo.md");
    assert!(
        text.starts_with("---\nname: Sportello Duomo\naddress: piazza del Duomo 1, Prova\nzone: 1\n"),
        "{text}"
    );
}

#[test]
#[cfg(unix)]
fn on_a_terminal_it_names_the_choices_and_an_empty_answer_is_none() {
    let site = Site::formatted();
    // Ctrl-D ends the dialogue.
    let output = on_a_terminal(&site, &["new", "service", "stiro"], "Stiro\n\n\u{4}");
    assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
    assert!(stderr(&output).contains("summary: manca"), "{}", stderr(&output));
    assert!(!stderr(&output).contains("title: manca"), "{}", stderr(&output));
    let output = on_a_terminal(&site, &["new", "service", "stiro"], "\n\n\n\n\n\u{4}");
    assert!(stderr(&output).contains("  hour, "), "{}", stderr(&output));
}
