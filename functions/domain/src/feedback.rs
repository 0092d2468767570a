//! What people say of a page: how clear it is, what was good or hard about it, which of its data is wrong.
//! The questions and their answers are those of all Italian municipal sites.

use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// How clear a page is: from 1, not at all, to 5, very.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u8", into = "u8")]
pub struct Clarity(u8);

/// Not a number from 1 to 5, or not a word of the list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("no such answer")]
pub struct NoSuchAnswer;

impl Clarity {
    /// Every answer, the worst first.
    pub const ALL: [Self; 5] = [Self(1), Self(2), Self(3), Self(4), Self(5)];

    /// The number.
    pub const fn get(self) -> u8 {
        self.0
    }

    /// Whether one is asked what was good rather than what was hard.
    pub const fn is_good(self) -> bool {
        self.0 > 3
    }
}

impl TryFrom<u8> for Clarity {
    type Error = NoSuchAnswer;

    fn try_from(number: u8) -> Result<Self, NoSuchAnswer> {
        if (1..=5).contains(&number) { Ok(Self(number)) } else { Err(NoSuchAnswer) }
    }
}

impl From<Clarity> for u8 {
    fn from(clarity: Clarity) -> Self {
        clarity.0
    }
}

impl FromStr for Clarity {
    type Err = NoSuchAnswer;

    fn from_str(text: &str) -> Result<Self, NoSuchAnswer> {
        Self::ALL.into_iter().find(|clarity| clarity.0.to_string() == text).ok_or(NoSuchAnswer)
    }
}

/// Lists the words of a closed set, as addresses, forms and the store know them.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$variant_doc:meta])* $variant:ident = $word:literal),* $(,)? }) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $word)] $variant),*
        }

        impl $name {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$variant),*];

            /// The word.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$variant => $word),*
                }
            }
        }

        impl FromStr for $name {
            type Err = NoSuchAnswer;

            fn from_str(text: &str) -> Result<Self, NoSuchAnswer> {
                Self::ALL.iter().copied().find(|one| one.as_str() == text).ok_or(NoSuchAnswer)
            }
        }
    };
}

words! {
    /// What was good or hard about a page.
    Remark {
        /// The indications were clear.
        Clear = "chiare",
        /// They were complete.
        Complete = "complete",
        /// One always knew that one was going on right.
        OnTheWay = "percorso",
        /// No technical trouble.
        Smooth = "senza-problemi",
        /// Sometimes they were not clear.
        Unclear = "non-chiare",
        /// Sometimes they were not complete.
        Incomplete = "non-complete",
        /// Sometimes one didn't know whether one was going on right.
        Lost = "smarrito",
        /// Technical trouble.
        Trouble = "problemi",
        /// Something else.
        Other = "altro",
    }
}

impl Remark {
    /// What may be said of a page that is as clear as that.
    pub const fn after(clarity: Clarity) -> &'static [Self] {
        const GOOD: &[Remark] =
            &[Remark::Clear, Remark::Complete, Remark::OnTheWay, Remark::Smooth, Remark::Other];
        const HARD: &[Remark] =
            &[Remark::Unclear, Remark::Incomplete, Remark::Lost, Remark::Trouble, Remark::Other];
        if clarity.is_good() { GOOD } else { HARD }
    }
}

words! {
    /// A datum of a page that may be wrong.
    Datum {
        /// What it costs.
        Price = "prezzo",
        /// When.
        Hours = "orari",
        /// In which Municipi.
        Zones = "municipi",
        /// Who comes, and what they do.
        Staff = "persone",
        /// Telephone and e-mail.
        Contacts = "contatti",
        /// Where it is.
        Address = "indirizzo",
        /// What is written about it.
        Text = "testo",
        /// That it doesn't work: the page, a link, a form.
        Fault = "guasto",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_read_as_it_is_shown_and_in_no_other_way() {
        for clarity in Clarity::ALL {
            assert_eq!(clarity.get().to_string().parse(), Ok(clarity));
        }
        for wrong in ["", "0", "6", "05", "+5", "5 "] {
            assert_eq!(wrong.parse::<Clarity>(), Err(NoSuchAnswer), "{wrong:?}");
        }
        for remark in Remark::ALL {
            assert_eq!(remark.as_str().parse(), Ok(*remark));
        }
        assert_eq!("".parse::<Datum>(), Err(NoSuchAnswer));
    }

    #[test]
    fn each_remark_follows_a_good_answer_or_a_hard_one_and_other_follows_both() {
        for remark in Remark::ALL {
            let follows = Clarity::ALL.map(|clarity| Remark::after(clarity).contains(remark));
            let expected = match remark {
                Remark::Clear | Remark::Complete | Remark::OnTheWay | Remark::Smooth => {
                    [false, false, false, true, true]
                }
                Remark::Unclear | Remark::Incomplete | Remark::Lost | Remark::Trouble => {
                    [true, true, true, false, false]
                }
                Remark::Other => [true; 5],
            };
            assert_eq!(follows, expected, "{remark:?}");
        }
    }
}
