//! The commands that change content: `close`, `rename`; and what they leave alone.

use crate::site::{Site, json, stderr, stdout};

const OFFER: &str = "content/providers/il-filo/baby-sitter.md";
const DAY: &str = "2026-11-25";

#[test]
fn close_says_why_on_the_page_and_open_takes_it_back() {
    let site = Site::formatted();
    let before = site.text(OFFER);
    let output =
        site.wemi(&["close", "il-filo/baby-sitter", "--reason", "Ferie: torno", "--to", "2027-01-06"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(stdout(&output), format!("{OFFER}\n"));
    let closed = "temporarily_closed:\n  reason: \"Ferie: torno\"\n  to: 2027-01-06\n---\n";
    assert!(site.text(OFFER).contains(closed), "{}", site.text(OFFER));
    assert_eq!(site.wemi(&["check", "--date", DAY]).status.code(), Some(0));
    assert_eq!(site.wemi(&["close", "il-filo/baby-sitter", "--open"]).status.code(), Some(0));
    assert_eq!(site.text(OFFER), before);
    assert_eq!(site.wemi(&["close", "il-filo/baby-sitter", "--open"]).status.code(), Some(1), "it is open");
}

#[test]
fn close_refuses_what_cannot_be() {
    let site = Site::formatted();
    for args in [
        &["close", "nessuno", "--reason", "x"][..],
        &["close", "il-filo"],
        &["close", "il-filo", "--reason", "x", "--from", "2027-01-02", "--to", "2027-01-01"],
    ] {
        assert_eq!(site.wemi(args).status.code(), Some(2), "{args:?}");
    }
}

#[test]
fn close_writes_nothing_that_a_check_would_refuse() {
    let site = Site::formatted();
    std::fs::create_dir(site.dir().join("content/providers/il-filo/documents")).ok();
    site.put("content/providers/il-filo/documents/privacy.md", "---\ntitle: I tuoi dati\n---\nPoco.\n");
    for (what, path, reason) in [
        ("il-filo/baby-sitter", OFFER, " "),
        ("questions/quanto-costa", "content/questions/quanto-costa.md", "Ferie"),
        ("il-filo/documents/privacy", "content/providers/il-filo/documents/privacy.md", "Ferie"),
    ] {
        let before = site.text(path);
        let output = site.wemi(&["close", what, "--reason", reason]);
        assert_eq!(output.status.code(), Some(1), "{what}: {}", stderr(&output));
        assert!(stderr(&output).contains(path), "{what}: {}", stderr(&output));
        assert_eq!(site.text(path), before);
    }
}

#[test]
fn what_is_no_text_is_told_and_left_as_it_is() {
    let site = Site::formatted();
    let path = "content/pages/privacy.md";
    let latin = b"---\ntitle: Privacy\nsummary: Cos'\xe8\n---\nPoco.\n";
    site.put_bytes(path, latin);
    let untouched = || std::fs::read(site.dir().join(path)).expect("a file") == latin;
    for args in [
        &["close", "pages/privacy", "--reason", "Ferie"][..],
        &["rename", "pages/privacy", "dati-personali"],
        &["rename", "services/baby-sitter", "bambini"],
    ] {
        let output = site.wemi(args);
        assert_eq!(output.status.code(), Some(1), "{args:?}: {}", stderr(&output));
        assert!(stderr(&output).contains("not-utf8"), "{args:?}: {}", stderr(&output));
        assert!(untouched(), "{args:?}");
    }
}

#[test]
#[cfg(unix)]
fn who_may_read_a_file_stays_as_it_was() {
    use std::os::unix::fs::PermissionsExt as _;
    let site = Site::formatted();
    let file = site.dir().join(OFFER);
    std::fs::set_permissions(&file, std::fs::Permissions::from_mode(0o640)).expect("set");
    assert_eq!(site.wemi(&["close", "il-filo/baby-sitter", "--reason", "Ferie"]).status.code(), Some(0));
    assert_eq!(std::fs::metadata(&file).expect("there").permissions().mode() & 0o777, 0o640);
}

#[test]
fn rename_refuses_what_would_leave_a_text_wrong() {
    let site = Site::formatted();
    // Written in a way in which the path isn't found.
    site.put(
        "content/pages/privacy.md",
        "---\ntitle: Privacy\nsummary: x\n---\n[Qui](<content/pages/pri\\vacy.md>)\n",
    );
    let output = site.wemi(&["rename", "pages/privacy", "dati-personali"]);
    assert_eq!(output.status.code(), Some(1), "{}", stderr(&output));
    assert!(stderr(&output).contains("link-nowhere"), "{}", stderr(&output));
    assert!(site.dir().join("content/pages/privacy.md").is_file());
}

#[test]
fn rename_of_an_ente_takes_its_pictures_along() {
    let site = Site::formatted();
    let png = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0";
    site.put_bytes("content/providers/il-filo/porta.png", png);
    site.put(
        "content/pages/privacy.md",
        "---\ntitle: Privacy\nsummary: x\n---\n![La porta](../providers/il-filo/porta.png)\n",
    );
    assert_eq!(site.wemi(&["check", "--date", DAY]).status.code(), Some(0));
    let output = site.wemi(&["rename", "il-filo", "il-nodo"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let check = site.wemi(&["check", "--date", DAY]);
    assert_eq!(check.status.code(), Some(0), "{}", stderr(&check));
}

#[test]
fn rename_moves_mends_and_leaves_an_alias() {
    let site = Site::formatted();
    let dry = site.wemi(&["rename", "services/baby-sitter", "bambini", "--dry-run"]);
    assert_eq!(dry.status.code(), Some(0), "{}", stderr(&dry));
    assert!(stdout(&dry).contains("content/services/baby-sitter.md → content/services/bambini.md\n"));
    assert!(site.dir().join("content/services/baby-sitter.md").is_file(), "nothing has moved yet");
    assert_eq!(site.wemi(&["rename", "services/baby-sitter", "bambini"]).status.code(), Some(0));
    assert!(site.text("content/services/bambini.md").contains("aliases: [baby-sitter]"));
    assert!(!site.dir().join("content/services/baby-sitter.md").exists());
    assert_eq!(site.wemi(&["fmt", "--check"]).status.code(), Some(0), "it has the one form still");
    assert_eq!(site.wemi(&["check", "--date", DAY]).status.code(), Some(0));
    let output = site.wemi(&["rename", "il-filo", "il-nodo"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(site.dir().join("content/providers/il-nodo/baby-sitter.md").is_file());
    assert_eq!(site.wemi(&["check", "--date", DAY]).status.code(), Some(0));
}

#[test]
fn rename_touches_nothing_when_the_content_would_be_wrong() {
    let site = Site::formatted();
    site.put("content/pages/altra.md", "---\ntitle: Altra\nsummary: x\naliases: [presa]\n---\n");
    let output = site.wemi(&["rename", "pages/privacy", "presa"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("alias-collides"), "{}", stderr(&output));
    assert!(site.dir().join("content/pages/privacy.md").is_file());
}

#[test]
fn what_stands_in_the_repository_is_what_schema_writes() {
    let repository = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../.vscode");
    let site = Site::new();
    assert_eq!(site.wemi(&["schema"]).status.code(), Some(0));
    let mut folders = vec![site.dir().join(".vscode")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let inside = path.strip_prefix(site.dir().join(".vscode")).expect("inside");
            let kept = std::fs::read(repository.join(inside)).unwrap_or_default();
            let same = kept == std::fs::read(&path).expect("written");
            assert!(same, ".vscode/{} is behind: run `wemi schema`", inside.display());
        }
    }
}

#[test]
fn settings_with_comments_are_left_as_they_are() {
    let site = Site::formatted();
    std::fs::create_dir(site.dir().join(".vscode")).expect("made");
    let commented = "{ // nostre\n}\n";
    site.put(".vscode/settings.json", commented);
    let output = site.wemi(&["schema"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(stderr(&output).contains("\"yaml.schemas\""), "{}", stderr(&output));
    assert_eq!(site.text(".vscode/settings.json"), commented);
}

#[test]
fn a_file_is_meant_by_whatever_path_a_shell_completes() {
    let site = Site::formatted();
    let absolute = site.dir().join(OFFER).to_string_lossy().into_owned();
    let folder = format!("./{}/", "content/providers/il-filo");
    for (what, path) in [
        (format!("./{OFFER}"), OFFER),
        (absolute.clone(), OFFER),
        (folder, "content/providers/il-filo/index.md"),
    ] {
        let output = site.wemi(&["close", &what, "--reason", "Ferie"]);
        assert_eq!(stdout(&output), format!("{path}\n"), "{what}: {}", stderr(&output));
        assert_eq!(site.wemi(&["close", &what, "--open"]).status.code(), Some(0));
    }
    for offer in [format!("./{OFFER}"), absolute] {
        let output = site.wemi(&["why", &offer, "--date", DAY]);
        assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    }
}

#[test]
fn why_gives_each_reason_its_line() {
    let site = Site::formatted();
    let output = site.wemi(&["why", "il-filo/baby-sitter", "--date", DAY]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(stdout(&output).starts_with("Il 2026-11-25 si mostra, nei Municipi 1, 2.\n"));
    assert!(stdout(&output).contains("content/providers/il-filo/index.md:"), "{}", stdout(&output));
    let output = site.wemi(&["why", OFFER, "--date", "2028-01-01", "--json"]);
    assert_eq!(output.status.code(), Some(1));
    let answer = json(&output);
    assert_eq!(answer["shown"], false);
    let reasons = answer["reasons"].as_array().expect("reasons");
    assert!(reasons.iter().any(|reason| reason["holds"] == false && reason["line"].as_u64() > Some(1)));
    assert_eq!(site.wemi(&["why", "il-filo/nessuna"]).status.code(), Some(1));
    let service = site.dir().join("content/services/baby-sitter.md").to_string_lossy().into_owned();
    for no_offer in ["il-filo", "il-filo/index", "content/providers/il-filo/index.md", &service] {
        let output = site.wemi(&["why", no_offer]);
        assert_eq!(output.status.code(), Some(2), "{no_offer}: {}", stderr(&output));
        assert!(stderr(&output).contains("non è un'offerta"), "{no_offer}: {}", stderr(&output));
    }
}

#[test]
fn coverage_shows_where_nobody_is() {
    let site = Site::formatted();
    let output = site.wemi(&["coverage", "--date", DAY]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(stdout(&output), "            M1   M2\nEducativi    1    1\nTrasporto    –    –\n");
    assert_eq!(stderr(&output), "In 2 casi non c'è nessuno.\n");
    let answer = json(&site.wemi(&["coverage", "--date", DAY, "--json"]));
    assert_eq!(answer["categories"][0]["offers"], serde_json::json!([1, 1]));
}

#[test]
fn schema_binds_lists_for_the_editor_and_keeps_its_other_settings() {
    let site = Site::formatted();
    std::fs::create_dir(site.dir().join(".vscode")).expect("made");
    site.put(
        ".vscode/settings.json",
        "{\"editor.rulers\": [110], \"yaml.schemas\": {\"https://a.example.org/s.json\": \"a.yaml\"}}",
    );
    site.put(".vscode/extensions.json", "{\"recommendations\": [\"a.b\"]}");
    let output = site.wemi(&["schema"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let settings: serde_json::Value =
        serde_json::from_str(&site.text(".vscode/settings.json")).expect("json");
    assert_eq!(settings["editor.rulers"][0], 110);
    assert_eq!(settings["yaml.schemas"]["https://a.example.org/s.json"], "a.yaml");
    let extensions: serde_json::Value =
        serde_json::from_str(&site.text(".vscode/extensions.json")).expect("json");
    assert_eq!(extensions["recommendations"], serde_json::json!(["a.b", "redhat.vscode-yaml"]));
    assert_eq!(settings["yaml.schemas"]["./.vscode/schemas/areas.schema.json"], "content/areas.yaml");
    let output = site.wemi(&["schema", "--out", "nuova/schemi"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(site.dir().join("nuova/schemi/offer.schema.json").is_file());
    let schema: serde_json::Value =
        serde_json::from_str(&site.text(".vscode/schemas/offer.schema.json")).expect("json");
    assert_eq!(schema["properties"]["summary"]["description"], "Una frase");
}
