//! What the parser complains of, in the editor's words and where they would look for it.

/// A complaint with its place.
pub(super) struct Complaint {
    /// The byte of the YAML.
    pub(super) at: usize,
    pub(super) message: &'static str,
    pub(super) help: &'static str,
}

/// The complaint that the parser made at a byte.
pub(super) fn complaint(yaml: &str, at: usize, info: &str) -> Complaint {
    if let Some(at) = stray_tab(yaml, at, info) {
        let message = "c'è una tabulazione dove ci vogliono spazi";
        return Complaint {
            at,
            message,
            help: "usa due spazi per ogni livello di rientro, e uno dopo i due punti",
        };
    }
    let (message, help) = in_words(info);
    Complaint { at, message, help }
}

/// The tab that is behind a complaint. The parser sees it late, or when it looks ahead: the line that it
/// names may be the one before or after. A tab within a text is nobody's trouble.
fn stray_tab(yaml: &str, at: usize, info: &str) -> Option<usize> {
    let before = yaml.get(..at)?;
    if before.ends_with('\t') {
        return Some(before.trim_end_matches('\t').len());
    }
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    let here = tab_in_indent(yaml, line_start);
    let next = || {
        let line_end = at + yaml.get(at..)?.find('\n')?;
        let rest = yaml.get(line_end..)?;
        let blank = rest.get(..rest.len() - rest.trim_start().len())?;
        tab_in_indent(yaml, line_end + blank.rfind('\n')? + 1)
    };
    let previous = || {
        let above = yaml.get(..line_start)?.trim_end();
        tab_in_indent(yaml, above.rfind('\n').map_or(0, |newline| newline + 1))
    };
    here.or_else(|| next().filter(|_| is_of_tab(info)))
        .or_else(previous)
        .or_else(|| is_of_tab(info).then_some(at))
}

fn is_of_tab(info: &str) -> bool {
    info.split(|letter: char| !letter.is_ascii_alphabetic()).any(|word| word == "tab" || word == "tabs")
}

/// The first tab before the first word of the line that begins at a byte.
fn tab_in_indent(yaml: &str, line_start: usize) -> Option<usize> {
    let line = yaml.get(line_start..)?;
    let indent = line.len() - line.trim_start_matches([' ', '\t']).len();
    line.get(..indent)?.find('\t').map(|tab| line_start + tab)
}

/// The parser's complaint in the editor's words, for the mistakes that are made most.
fn in_words(info: &str) -> (&'static str, &'static str) {
    let info = info.to_ascii_lowercase();
    let has = |words: &[&str]| words.iter().any(|word| info.contains(word));
    if has(&["unprintable"]) {
        ("c'è un segno che non si vede e non si può leggere", "riscrivi la riga a mano, senza incollarla")
    } else if has(&["quoted scalar", "quote"]) {
        (
            "il testo tra virgolette non finisce",
            "chiudi le virgolette; un apostrofo sta bene solo fra virgolette doppie",
        )
    } else if has(&["mapping value", "simple key", "':'"]) {
        ("il segno `:` qui non è atteso", "se fa parte del testo, metti il testo tra virgolette doppie")
    } else if has(&["flow", "']'", "'}'", "bracket"]) {
        ("un elenco tra parentesi non è scritto bene", "controlla virgole e parentesi chiuse")
    } else if has(&["alias", "anchor"]) {
        ("i segni `*` e `&` all'inizio di un valore non sono ammessi", "metti il testo tra virgolette doppie")
    } else if has(&["escape"]) {
        (
            "la barra `\\` tra virgolette doppie ha un significato speciale",
            "usa le virgolette semplici o scrivi `\\\\`",
        )
    } else {
        ("questa riga non è scritta in YAML corretto", "controlla rientri, due punti e virgolette")
    }
}
