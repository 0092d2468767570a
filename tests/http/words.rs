//! Every sentence that code asks of the locale is there: a missing one would be an error page at the
//! moment at which someone is told what to do.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The families of keys that only code says.
const FAMILIES: [&str; 11] = [
    "field-",
    "hint-",
    "group-",
    "option-",
    "error-",
    "history-",
    "problem-",
    "calendar-",
    "mail-",
    "nav-",
    "footer-",
];

fn literals(folder: &Path, found: &mut BTreeSet<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            literals(&path, found);
        } else if path.extension().is_some_and(|e| e == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            found.extend(
                text.split('"').skip(1).step_by(2).filter(|literal| is_key(literal)).map(str::to_owned),
            );
        }
    }
}

/// A whole key: keys that are put together from a field's name end in a hyphen here.
fn is_key(literal: &str) -> bool {
    FAMILIES.iter().any(|family| literal.starts_with(family) && literal.len() > family.len())
        && literal.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        && !literal.ends_with('-')
}

#[test]
fn every_sentence_that_code_asks_for_is_in_the_locale() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let locale = fs::read_to_string(root.join("themes/wemi/locales/it.ftl")).unwrap();
    let known: BTreeSet<&str> =
        locale.lines().filter_map(|line| line.split_once(" =")).map(|(key, _)| key).collect();
    let mut asked = BTreeSet::new();
    for function in ["domain", "booking", "payment", "submissions", "search", "messages", "web"] {
        literals(&root.join("functions").join(function).join("src"), &mut asked);
    }
    assert!(asked.len() > 30, "the families are those that code uses: {asked:?}");
    let missing: Vec<&String> = asked.iter().filter(|key| !known.contains(key.as_str())).collect();
    assert!(missing.is_empty(), "{missing:?}");
}
