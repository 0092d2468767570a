//! The languages that people speak in the city, by the two letters of ISO 639-1.

use crate::suggest::{did_you_mean, nearest};

/// Code and Italian name; the names help editors, who read them in a mend. What a page says is in the
/// theme's locale.
const LANGUAGES: &[(&str, &str)] = &[
    ("ar", "arabo"),
    ("bg", "bulgaro"),
    ("bn", "bengalese"),
    ("ca", "catalano"),
    ("cs", "ceco"),
    ("da", "danese"),
    ("de", "tedesco"),
    ("el", "greco"),
    ("en", "inglese"),
    ("es", "spagnolo"),
    ("et", "estone"),
    ("fa", "persiano"),
    ("fi", "finlandese"),
    ("fr", "francese"),
    ("he", "ebraico"),
    ("hi", "hindi"),
    ("hr", "croato"),
    ("hu", "ungherese"),
    ("it", "italiano"),
    ("ja", "giapponese"),
    ("ka", "georgiano"),
    ("ko", "coreano"),
    ("lt", "lituano"),
    ("lv", "lettone"),
    ("mk", "macedone"),
    ("nl", "olandese"),
    ("no", "norvegese"),
    ("pa", "punjabi"),
    ("pl", "polacco"),
    ("pt", "portoghese"),
    ("ro", "romeno"),
    ("ru", "russo"),
    ("si", "singalese"),
    ("sk", "slovacco"),
    ("sl", "sloveno"),
    ("so", "somalo"),
    ("sq", "albanese"),
    ("sr", "serbo"),
    ("sv", "svedese"),
    ("sw", "swahili"),
    ("ta", "tamil"),
    ("ti", "tigrino"),
    ("tl", "tagalog"),
    ("tr", "turco"),
    ("uk", "ucraino"),
    ("ur", "urdu"),
    ("vi", "vietnamita"),
    ("wo", "wolof"),
    ("yo", "yoruba"),
    ("zh", "cinese"),
];

/// Every code, in order.
pub fn language_codes() -> impl Iterator<Item = &'static str> {
    LANGUAGES.iter().map(|(code, _)| *code)
}

/// Whether a code is one of ours.
pub(crate) fn is_known(code: &str) -> bool {
    LANGUAGES.iter().any(|(known, _)| *known == code)
}

/// What to write for what was written: the code of a name, or a near one.
pub(crate) fn help(text: &str) -> String {
    let name = nearest(text, LANGUAGES.iter().map(|(_, name)| *name));
    if let Some((code, name)) = LANGUAGES.iter().find(|(_, known)| Some(*known) == name) {
        return format!("scrivi `{code}` per {name}");
    }
    did_you_mean(text, language_codes())
        .unwrap_or_else(|| "scrivi le due lettere della lingua, per esempio `it`, `en`, `ar`".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_by_its_name_is_told_its_code() {
        assert_eq!(help("Inglese"), "scrivi `en` per inglese");
        assert_eq!(help("eng"), "volevi scrivere `en`?");
        assert!(is_known("tl") && !is_known("EN"));
    }
}
