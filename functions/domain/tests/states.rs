//! `docs/states.md` is what the tables say.

#[test]
fn rule_10_the_diagrams_in_the_documentation_are_the_tables() {
    let written = include_str!("../../../docs/states.md");
    assert_eq!(
        written,
        wemi_domain::state::document(),
        "print it anew: cargo run -q -- docs states > docs/states.md"
    );
}
