//! What is written is read back as it was, comments and all.

use proptest::prelude::*;

use super::draft::DraftValue;
use super::{Draft, index, layout, print};
use crate::source::Sources;
use crate::tree::{Node, Value};

/// What a text says, whatever its form: quoted or not matters only where a reader would care.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Said {
    Text(String),
    Other(String),
    List(Vec<Said>),
    Map(Vec<(String, Said)>),
}

fn said(node: &Node) -> Said {
    match &node.value {
        Value::Scalar { text, plain: true } if serde_yaml::from_str::<String>(text).is_err() => {
            Said::Other(text.to_string())
        }
        Value::Scalar { text, .. } => Said::Text(text.to_string()),
        Value::List(items) => Said::List(items.iter().map(said).collect()),
        Value::Map(entries) => {
            Said::Map(entries.iter().map(|entry| (entry.key.to_string(), said(&entry.node))).collect())
        }
        Value::Broken => panic!("accepted text has nothing broken"),
    }
}

fn parsed(text: &str) -> Option<Said> {
    let mut findings = Vec::new();
    let node = index(Sources::id(0), text, 0..text.len(), &mut findings)?;
    findings.is_empty().then(|| said(&node))
}

fn formatted(text: &str) -> String {
    print(&layout(text).expect("accepted"), None)
}

/// A text that the index accepts keeps its meaning for both readers, and its form is final.
fn holds(text: &str) {
    let Some(before) = parsed(text) else { return };
    if matches!(before, Said::Text(_) | Said::Other(_)) {
        // No content is one bare value.
        return;
    }
    let once = formatted(text);
    assert_eq!(parsed(&once), Some(before), "of {text:?} came {once:?}");
    assert_eq!(formatted(&once), once, "of {text:?}");
    let values = |text: &str| serde_yaml::from_str::<serde_yaml::Value>(text).ok();
    if let Some(value) = values(text) {
        assert_eq!(
            values(&once).map(|value| format!("{value:?}")),
            Some(format!("{value:?}")),
            "of {text:?} came {once:?}"
        );
    }
    let comments = |text: &str| text.matches("#@").count();
    assert_eq!(comments(&once), comments(text), "of {text:?} came {once:?}");
}

#[test]
fn a_comment_beside_a_bracket_stays_although_the_last_value_is_left_out() {
    holds("- [1,\n? k] #@ nota\n");
}

#[test]
fn the_empty_line_before_a_block_in_a_list_stays() {
    for text in [
        "- a\n\n- |-\n  uno\n  due\n",
        "- a # |\n\n- | #@ nota > |\n  |uno\n  due\n",
        "- |\n  > uno\n  due\n\n- k: |\n    uno\n    due\n",
    ] {
        assert_eq!(formatted(text), text);
        holds(text);
    }
    // The block's own first line is not one before it.
    assert_eq!(formatted("- a b\n- |\n\n  uno\n"), "- a b\n- \"\\nuno\\n\"\n");
}

#[test]
fn comments_stay_with_what_they_belong_to() {
    let text = "\
# Testa

# sopra a
a: [1, 2] # accanto
b: # di b
  # sopra x
  - x # di x

  - y
  # fondo di b
c:
    k: |  # del blocco
        uno

        due
    # fondo di c
# sopra d
d: 'sì: no' # di d
# coda
";
    assert_eq!(
        formatted(text),
        "\
# Testa

# sopra a
a: [1, 2] # accanto
b: # di b
  # sopra x
  - x # di x

  - y
  # fondo di b
c:
  k: | # del blocco
    uno

    due
  # fondo di c
# sopra d
d: \"sì: no\" # di d
# coda
"
    );
}

#[test]
fn a_comment_inside_brackets_opens_the_list() {
    assert_eq!(formatted("a: [uno, # il primo\n  due]\n"), "a:\n  - uno # il primo\n  - due\n");
    assert_eq!(formatted("a: [uno] # di a\n"), "a: [uno] # di a\n");
    assert_eq!(formatted("a: [ # di a\n  uno\n  # fine\n]\n"), "a:\n  # di a\n  - uno\n  # fine\n");
    assert_eq!(formatted("a: [\n  # niente\n  ]\n"), "# niente\na: []\n");
}

#[test]
fn odd_texts_keep_their_meaning() {
    for text in [
        "",
        "# solo\n",
        "[]",
        "a:\n",
        "- \n- a\n",
        "- - a\n  - b\n- {c: d, e: [f]}\n",
        "a: >\n  uno\n  due\n",
        "a: |+\n  uno\n\n\nb: 1\n",
        "a: |2\n    uno\n  due\n",
        "a: \"\\n\\n\"\n",
        "? a\n: b\n",
        "\"a b\": 1\n",
        "- # c\n  k: v\n",
        "a:\n- x\n# b\nb: 1\n",
        "a: x-\n\n\n# c\nb: 1\n",
        "a: |\n\n  # no\n  x\n# sì\nb: 1\n",
        "- {a: 1} # x\n- b\n",
        "- [1, [2, 3]] # x\n",
        "a: [{b: [c]}] # d\n",
        "a: 'x' # e l'altro\nb: \"y\" # z\"\n",
        "a: ''\nb: ~\n",
        "--- # x\na: 1\n...\n",
        "a:\n  b: 1\n # c\nd: 2\n",
        "a: # uno\n  x # due\n",
        "a:\n  # uno\n  x\n",
        "- |\n  a\n- >-\n  b\n\n  c\n",
    ] {
        holds(text);
    }
}

#[test]
fn a_draft_made_by_a_program_is_final_too() {
    let draft = Draft::map([
        ("summary", Draft::text("Un aiuto: a casa").with_comment("In una frase.")),
        ("hours", Draft::list([Draft::map([("from", Draft::text("09:00"))]).with_comment("due\nrighe")])),
    ]);
    let text = print(&draft, None);
    assert_eq!(
        text,
        "# In una frase.\nsummary: \"Un aiuto: a casa\"\nhours:\n  # due righe\n  - from: \"09:00\"\n"
    );
    assert_eq!(formatted(&text), text);
}

/// Texts in which YAML's own signs are frequent.
fn any_text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just(" ".to_owned()),
        Just("\n".to_owned()),
        Just(": ".to_owned()),
        Just(" #".to_owned()),
        Just("- ".to_owned()),
        Just("'".to_owned()),
        Just("\"".to_owned()),
        Just("\\".to_owned()),
        Just(", ".to_owned()),
        Just("[".to_owned()),
        Just("}".to_owned()),
        Just("\t".to_owned()),
        Just("no".to_owned()),
        Just("12:30".to_owned()),
        Just("2026-01-31".to_owned()),
        Just("\u{85}".to_owned()),
        Just("\u{2028}".to_owned()),
        Just("\u{a0}".to_owned()),
        Just("1e3".to_owned()),
        "[a-zè’🙂*&!|>%@`?=~.+-]{1,3}",
    ];
    prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

fn any_draft() -> impl Strategy<Value = Draft> {
    let scalar = any_text().prop_map(Draft::text);
    scalar.prop_recursive(4, 24, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Draft::list),
            prop::collection::btree_map(any_text(), inner, 0..4).prop_map(Draft::map),
        ]
    })
}

/// What a draft says.
fn meant(draft: &Draft) -> Said {
    match &draft.value {
        DraftValue::Scalar { text, .. } => Said::Text(text.to_string()),
        DraftValue::List(items) => Said::List(items.iter().map(meant).collect()),
        DraftValue::Map(entries) => {
            Said::Map(entries.iter().map(|(key, value)| (key.to_string(), meant(value))).collect())
        }
    }
}

/// Lines that are often YAML, with comments in every place.
fn any_lines() -> impl Strategy<Value = String> {
    let line = (
        "( ){0,3}",
        prop_oneof![
            Just("- "),
            Just("- - "),
            Just("a: "),
            Just("b:"),
            Just("- c: "),
            Just("d: |"),
            Just("e: >-"),
            Just(""),
            Just("? k"),
        ],
        prop_oneof![
            Just(""),
            Just("x"),
            Just("[1, due]"),
            Just("[1,"),
            Just("]"),
            Just("{f: g}"),
            Just("'q'"),
            Just("\"r#\""),
            Just("no"),
            Just("s-"),
        ],
        prop_oneof![3 => Just(""), 2 => Just(" #@ nota"), 1 => Just("\n"), 1 => Just("\n#@ sotto"), 1 => Just("\n  #@ dentro")],
    );
    prop::collection::vec(line, 0..9).prop_map(|lines| {
        let lines = lines.iter().enumerate().map(|(at, (indent, lead, value, tail))| {
            // Keys differ, so that more of the texts are accepted.
            let lead = lead.replace(':', &format!("{at}:"));
            format!("{indent}{lead}{value}{tail}\n")
        });
        lines.collect()
    })
}

proptest! {
    #[test]
    fn a_printed_draft_is_read_back(draft in any_draft()) {
        let text = print(&draft, None);
        match parsed(&text) {
            Some(said) => prop_assert_eq!(said, match meant(&draft) {
                // An empty file is an empty map.
                Said::Map(entries) if entries.is_empty() => Said::Map(entries),
                other => other,
            }, "{:?}", text),
            None => prop_assert!(false, "{text:?} is refused"),
        }
        holds(&text);
    }

    #[test]
    fn formatting_keeps_meaning_and_comments(text in any_lines()) {
        holds(&text);
    }

    #[test]
    fn no_text_stops_the_formatter(text in "(?s).{0,80}") {
        if let Some(draft) = layout(&text) {
            print(&draft, None);
        }
    }
}
