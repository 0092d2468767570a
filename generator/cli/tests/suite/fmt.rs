//! `wemi fmt` on a small site.

use crate::site::{Site, stderr, stdout};

const PAGE: &str = "content/pages/privacy.md";
const UNTIDY: &str = "---\nsummary: Che cosa facciamo # in breve\ntitle: 'Privacy'\n---\n\nPoco.\n\n\n";
const TIDY: &str = "---\ntitle: Privacy\nsummary: Che cosa facciamo # in breve\n---\nPoco.\n";

#[test]
fn fmt_writes_the_one_form_and_says_which_files() {
    let site = Site::formatted();
    site.put(PAGE, UNTIDY);
    let output = site.wemi(&["fmt"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert_eq!(stdout(&output), format!("{PAGE}\n"));
    assert_eq!(stderr(&output), "1 file messo in ordine.\n");
    assert_eq!(site.text(PAGE), TIDY);
    assert_eq!(stderr(&site.wemi(&["fmt"])), "Tutto in ordine.\n");
}

#[test]
fn fmt_check_tells_and_touches_nothing() {
    let site = Site::formatted();
    site.put(PAGE, UNTIDY);
    let output = site.wemi(&["fmt", "--check"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(stdout(&output), format!("{PAGE}\n"));
    assert_eq!(site.text(PAGE), UNTIDY);
    site.put(PAGE, TIDY);
    assert_eq!(site.wemi(&["fmt", "--check"]).status.code(), Some(0));
}

#[test]
fn fmt_leaves_a_wrong_file_as_it_is_and_says_why() {
    let site = Site::formatted();
    site.put(PAGE, "---\ntitel:   Privacy\n---\n");
    let output = site.wemi(&["fmt"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("volevi scrivere `title`?"), "{}", stderr(&output));
    assert_eq!(site.text(PAGE), "---\ntitel:   Privacy\n---\n");
}
