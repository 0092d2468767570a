//! What tells nothing and what makes forms of a word, by language: as much as makes *aggiustare* and
//! *aggiustato*, *punture* and *puntura* one. It is written without accents, as words are compared.

use std::collections::BTreeMap;

use wemi_content::Language;

/// What a language needs for its words to be compared.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Words {
    stop: &'static str,
    /// Endings that leave three letters or more.
    light: &'static str,
    /// Endings that may as well be part of a short word: they leave four letters or more.
    heavy: &'static str,
    /// What verbs end in before a pronoun, and the pronouns: `ar` and `mi` make `armi`.
    verbs: &'static str,
    pronouns: &'static str,
}

/// What `language` needs; nothing is known of some, whose words are then compared as they are.
pub(crate) fn of(language: Language) -> Words {
    match language {
        Language::It => ITALIAN,
        Language::En => ENGLISH,
        Language::Es | Language::Uk | Language::Ar | Language::Zh => Words::default(),
    }
}

impl Words {
    /// Words that tell nothing.
    pub(crate) fn stop(self) -> Vec<String> {
        self.stop.split_whitespace().map(str::to_owned).collect()
    }

    /// Endings, with how many letters each leaves.
    pub(crate) fn endings(self) -> BTreeMap<String, usize> {
        let with_pronoun = self.verbs.split_whitespace().flat_map(|verb| {
            self.pronouns.split_whitespace().map(move |pronoun| (format!("{verb}{pronoun}"), 3))
        });
        let light = self.light.split_whitespace().map(|ending| (ending.to_owned(), 3));
        let heavy = self.heavy.split_whitespace().map(|ending| (ending.to_owned(), 4));
        with_pronoun.chain(light).chain(heavy).collect()
    }
}

const ITALIAN: Words = Words {
    stop: "a abbiamo ad ai al alla alle allo agli bisogno c cerca cerchiamo cerco che chi ci come con cosa cui d \
           da dai dal dalla dalle dei del della delle dello degli di dove e ed essere fa fare gli ha hai ho i il in \
           io l la le lei li lo lui ma me mentre mi mia mie miei mio n ne nel nella nelle no noi non o ogni per \
           perche piu po posso potete puo qualche qualcuna qualcuno quando quella quello questa questo qui s se \
           serve servizio si sono sta su sua sue sul sulla suo suoi t ti tra un una uno vi voglio vorrei",
    light: "a e i o io ia ii ie hi he are ere ire ando endo \
            ato ata ati ate ito ita iti ite uto uta uti ute",
    heavy: "ante anti ente enti ano ono iamo ete ava avo eva evo iva ivo mente \
            ista iste isti ino ina ini ine etto etta etti ette azione azioni izione izioni amento amenti \
            imento imenti atore atori atrice atrici itore itori itrice itrici",
    verbs: "ar er ir",
    pronouns: "mi ti si ci vi lo la li le gli ne",
};

const ENGLISH: Words = Words {
    stop: "a about am an and are at be been by can cannot could d did do does for from get got had has have he help \
           her him his how i if in is it its ll looking m me mum my need not of on one or our re s she so some \
           somebody someone t than that the their them there they this to up us ve want wants was we what when \
           where which who whom whose will with would you your",
    light: "s es y ies ied ed ing",
    heavy: "ings edly ingly ment ments ement ements ation ations",
    verbs: "",
    pronouns: "",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pronoun_at_the_end_of_a_verb_is_an_ending() {
        let endings = of(Language::It).endings();
        for ending in ["armi", "ersi", "irgli", "atrice", "i"] {
            assert!(endings.contains_key(ending), "{ending}");
        }
        assert!(of(Language::Zh).endings().is_empty());
    }

    #[test]
    fn words_are_written_as_they_are_compared() {
        for language in Language::ALL {
            let words = of(language);
            for word in words.stop().iter().chain(words.endings().keys()) {
                assert!(word.bytes().all(|letter| letter.is_ascii_lowercase()), "{word}");
            }
        }
    }
}
