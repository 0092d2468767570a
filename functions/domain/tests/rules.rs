//! `docs/rules.md` and the code say the same: every rule stands there once, what it names exists, and
//! each rule that this crate keeps has a test here that bears its number.
#![expect(clippy::expect_used, reason = "a test reads the files of the repository")]

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

const PAGE: &str = include_str!("../../../docs/rules.md");

/// Where tests are.
const ROOMS: [&str; 3] = ["functions", "generator", "tests"];

struct Section<'a> {
    number: u32,
    text: &'a str,
}

fn sections() -> Vec<Section<'static>> {
    let sections = PAGE.split("\n## ").skip(1).map(|text| {
        let (number, _) = text.split_once(". ").expect("a number and a title");
        Section { number: number.parse().expect("a number"), text }
    });
    sections.collect()
}

impl<'a> Section<'a> {
    /// The item that begins so, to the next one.
    fn item(&self, name: &str) -> Option<&'a str> {
        let (_, after) = self.text.split_once(&format!("\n- {name}: "))?;
        Some(after.split("\n- ").next().unwrap_or(after))
    }

    /// What stands in backticks in an item.
    fn named(&self, item: &str) -> Vec<&'a str> {
        self.item(item).map_or(Vec::new(), |text| text.split('`').skip(1).step_by(2).collect())
    }

    fn is_of_the_domain(&self) -> bool {
        self.named("Code").iter().any(|path| path.starts_with("functions/domain/"))
    }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The names of all functions in the Rust files of a folder.
fn functions_in(folder: &Path) -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() && !path.ends_with("target") && !path.ends_with("node_modules") {
            names.append(&mut functions_in(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            names.extend(functions_of(&path));
        }
    }
    names
}

#[expect(clippy::disallowed_methods, reason = "a test reads the sources that it speaks of")]
fn functions_of(file: &Path) -> Vec<String> {
    let text = fs::read_to_string(file).expect("text");
    let lines = text.lines().map(|line| line.trim_start().trim_start_matches("async "));
    let names = lines.filter_map(|line| line.strip_prefix("fn ")?.split('(').next());
    names.map(str::to_owned).collect()
}

#[test]
fn every_rule_stands_on_the_page_once_in_order() {
    let numbers: Vec<u32> = sections().iter().map(|section| section.number).collect();
    assert_eq!(numbers, (1..=38).collect::<Vec<_>>());
}

#[test]
fn every_rule_has_a_test_or_says_that_it_is_not_built() {
    for section in sections() {
        let kept = section.item("Code").is_some() && !section.named("Tests").is_empty();
        let owned_up = section.text.contains("\n- Not yet built");
        assert!(kept || owned_up, "rule {}", section.number);
    }
}

#[test]
fn every_path_that_the_page_names_exists() {
    let named: Vec<&str> = sections().iter().flat_map(|section| section.named("Code")).collect();
    let missing: Vec<&str> = named.into_iter().filter(|path| !root().join(path).exists()).collect();
    assert_eq!(missing, [""; 0]);
}

#[test]
fn every_test_that_the_page_names_exists() {
    let functions: BTreeSet<String> =
        ROOMS.iter().flat_map(|room| functions_in(&root().join(room))).collect();
    let named: Vec<&str> = sections().iter().flat_map(|section| section.named("Tests")).collect();
    let missing: Vec<&str> = named.into_iter().filter(|test| !functions.contains(*test)).collect();
    assert_eq!(missing, [""; 0]);
}

#[test]
fn every_rule_of_this_crate_has_a_test_here_that_bears_its_number() {
    let functions = functions_in(Path::new(env!("CARGO_MANIFEST_DIR")));
    for section in sections().iter().filter(|section| section.is_of_the_domain()) {
        let prefix = format!("rule_{:02}_", section.number);
        let borne = functions.iter().any(|name| name.starts_with(&prefix));
        assert!(borne, "no test of the domain is called {prefix}…");
        let named = section.named("Tests").iter().any(|name| name.starts_with(&prefix));
        assert!(named, "the page names no test called {prefix}…");
    }
}
