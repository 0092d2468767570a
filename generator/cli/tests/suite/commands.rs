//! `wemi check` and `wemi build` on a small site.

use std::path::Path;
use std::process::Command;

use tempfile::TempDir;

use crate::site::{Site, json, stderr};

const WRONG: &str = "---\ntitel: Privacy\nsummary: Poco.\n---\n";

#[test]
fn check_ends_well_and_says_so() {
    let output = Site::new().wemi(&["check", "--date", "2026-11-25"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(output.stdout, "0 errori, 0 avvisi\n".as_bytes());
    assert_eq!(stderr(&output), "");
}

#[test]
fn check_shows_what_is_wrong_without_colours_where_nobody_looks() {
    let site = Site::new();
    site.put("content/pages/privacy.md", WRONG);
    let output = site.wemi(&["check", "--date", "2026-11-25"]);
    assert_eq!(output.status.code(), Some(1));
    let told = stderr(&output);
    assert!(told.contains("errore[unknown-key]: `titel` qui non esiste"), "{told}");
    assert!(told.contains("content/pages/privacy.md:2:1"), "{told}");
    assert!(told.contains("volevi scrivere `title`?"), "{told}");
    assert!(!told.contains('\u{1b}'), "{told}");
}

#[test]
fn check_counts_what_another_language_does_not_say_yet() {
    let site = Site::new();
    let config = site.text("site.toml");
    assert!(config.contains("languages = [\"it\"]"), "{config}");
    site.put("site.toml", &config.replace("languages = [\"it\"]", "languages = [\"it\", \"en\"]"));
    site.put("content/services/baby-sitter.en.md", "---\ntitle: Baby sitter\n---\n");
    let output = site.wemi(&["check", "--date", "2026-11-25"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let told = String::from_utf8_lossy(&output.stdout).into_owned();
    let line = told.lines().find(|line| line.starts_with("en: ")).unwrap_or_default();
    let numbers: Vec<u32> = line.split(' ').filter_map(|word| word.parse().ok()).collect();
    assert!(matches!(numbers[..], [missing, texts] if missing + 1 == texts), "{told}");
}

#[test]
fn check_answers_a_machine_on_one_line() {
    let site = Site::new();
    site.put("content/pages/privacy.md", WRONG);
    let output = site.wemi(&["check", "--date", "2026-11-25", "--json"]);
    assert_eq!(output.status.code(), Some(1));
    let answer = json(&output);
    assert_eq!(answer["errors"], 2);
    assert_eq!(answer["findings"][0]["file"], "content/pages/privacy.md");
    assert_eq!(stderr(&output), "");
}

#[test]
fn the_site_is_found_upwards_or_by_name() {
    let site = Site::new();
    let below = site.dir().join("content/pages");
    let run = |args: &[&str], from: &Path| {
        let output = Command::new(env!("CARGO_BIN_EXE_wemi")).args(args).current_dir(from).output();
        output.expect("it runs").status.code()
    };
    assert_eq!(run(&["check"], &below), Some(0));
    let elsewhere = TempDir::new().expect("a folder");
    let named = site.dir().to_string_lossy().into_owned();
    assert_eq!(run(&["--site", &named, "check"], elsewhere.path()), Some(0));
    assert_eq!(run(&["check", "--site", &named], elsewhere.path()), Some(0));
    assert_eq!(run(&["check"], elsewhere.path()), Some(2), "no site is wrong use");
}

#[test]
fn build_writes_beside_the_configuration_and_says_what() {
    let site = Site::new();
    let output = site.wemi(&["build", "--date", "2026-11-25", "--json"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let answer = json(&output);
    assert_eq!(answer["built"], true);
    assert_eq!(answer["date"], "2026-11-25");
    assert_eq!((answer["offers"].as_u64(), answer["hidden"].as_u64()), (Some(1), Some(0)));
    assert!(site.dir().join("public/index.html").is_file());
}

#[test]
fn a_build_that_cannot_be_leaves_the_last_and_ends_with_1() {
    let site = Site::new();
    site.wemi(&["build"]);
    site.put("content/pages/privacy.md", WRONG);
    let output = site.wemi(&["build", "--json"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(json(&output)["built"], false);
    assert!(site.dir().join("public/privacy/index.html").is_file());
}

#[test]
fn wrong_use_ends_with_2_and_a_wrong_disk_with_3() {
    let site = Site::new();
    for args in [
        &["build", "--date", "domani"][..],
        &["build", "--base-url", "wemi.example.org"],
        &["build", "--out", "content"],
        &["costruisci"],
        &[],
    ] {
        assert_eq!(site.wemi(args).status.code(), Some(2), "{args:?}");
    }
    let file = site.put("file", "");
    let below = file.join("public").to_string_lossy().into_owned();
    assert_eq!(site.wemi(&["build", "--out", &below]).status.code(), Some(3));
}

#[test]
fn wrong_use_is_told_in_the_editors_language() {
    let site = Site::new();
    for (args, needle) in [
        (&["check", "--date", "domani"][..], "scrivi un giorno che c'è, come 2026-12-24"),
        (&["rename", "pages/privacy", "Dati Personali"], "forse `dati-personali`"),
        (&["chek"], "il comando `chek` non esiste; volevi scrivere `check`?"),
        (&["check", "--jsn"], "`--jsn` qui non esiste; volevi scrivere `--json`?"),
        (&["check", "--date"], "manca il valore di --date"),
        (&["check", "--format", "xml"], "si può scrivere: text, json, github"),
        (&["check", "--json", "--format", "json"], "--json non può stare insieme a --format"),
        (&["check", "--json", "--json"], "--json si scrive una volta sola"),
        (&["rename", "pages/privacy"], "manca <NUOVO>"),
        (&["close", "il-filo"], "manca --reason <TESTO>"),
        (&["ledger", "--date"], "`--date` qui non esiste"),
    ] {
        let output = site.wemi(args);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        let told = stderr(&output);
        assert!(told.starts_with("errore: ") && told.contains(needle), "{args:?}: {told}");
        assert!(!told.contains("error:") && !told.contains("invalid") && !told.contains("try"), "{told}");
    }
}

#[test]
fn docs_prints_the_page_that_stands_in_the_documentation() {
    let printed = Site::new().wemi(&["docs", "states"]);
    assert!(printed.status.success());
    assert_eq!(String::from_utf8_lossy(&printed.stdout), include_str!("../../../../docs/states.md"));
}

#[test]
fn help_has_examples_and_exit_codes() {
    let site = Site::new();
    for (args, needle) in [
        (&["--help"][..], "Codici d'uscita"),
        (&["check", "--help"], "Esempi:"),
        (&["build", "--help"], "wemi build --out"),
    ] {
        let output = site.wemi(args);
        assert_eq!(output.status.code(), Some(0));
        assert!(String::from_utf8_lossy(&output.stdout).contains(needle), "{args:?}");
    }
}
