//! Street addresses, as far as a program can tell a wrong one.

/// What is wrong with an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Fault {
    /// No words: a number alone, or something that is no address.
    NoStreet,
    /// A long number that is no postcode.
    Postcode,
}

impl Fault {
    /// What is wrong, in the editor's words.
    pub(crate) fn message(self, text: &str) -> String {
        match self {
            Self::NoStreet => format!("`{text}` non è l'indirizzo di una via"),
            Self::Postcode => format!("`{}` non è un CAP", wrong_postcode(text).unwrap_or(text)),
        }
    }

    /// What to do.
    pub(crate) fn help(self) -> &'static str {
        match self {
            Self::NoStreet => "scrivi via, numero e città, per esempio `via Statuto 15, 20121 Milano`",
            Self::Postcode => "il CAP ha cinque cifre; a Milano va da `20121` a `20162`",
        }
    }
}

/// The first fault of an address. A street without a number passes: some desks are known so.
pub(crate) fn fault(text: &str) -> Option<Fault> {
    let letters = text.chars().filter(|c| c.is_alphabetic()).count();
    if letters < 3 || text.contains(['@', '\n']) || text.contains("://") {
        return Some(Fault::NoStreet);
    }
    wrong_postcode(text).map(|_| Fault::Postcode)
}

/// A number that stands where a postcode does, after a comma and before a place, and can't be one.
fn wrong_postcode(text: &str) -> Option<&str> {
    text.split(',').skip(1).find_map(|part| {
        let (number, place) = part.trim_start().split_once(' ')?;
        let meant = number.len() > 3 && number.bytes().all(|b| b.is_ascii_digit());
        let wrong = number.len() != 5 || number == "00000";
        (meant && wrong && place.starts_with(char::is_alphabetic)).then_some(number)
    })
}

/// An address in its parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Postal<'a> {
    /// Street and number, or however one finds it.
    pub street: &'a str,
    /// The postcode, where it is said.
    pub postcode: Option<&'a str>,
    /// The place, where it is said.
    pub place: Option<&'a str>,
}

/// Reads an address as people write it: street, number, then, after the last comma that a place follows,
/// the postcode and the place.
///
/// ```
/// use wemi_content::postal;
///
/// let address = postal("via Statuto 15, 20121 Milano");
/// assert_eq!((address.street, address.postcode, address.place), ("via Statuto 15", Some("20121"), Some("Milano")));
/// ```
pub fn postal(text: &str) -> Postal<'_> {
    let whole = Postal { street: text, postcode: None, place: None };
    let Some((street, last)) = text.rsplit_once(',') else { return whole };
    let last = last.trim();
    let place = |text: &str| text.starts_with(char::is_uppercase);
    match last.split_once(' ') {
        Some((number, rest)) if number.len() == 5 && number.bytes().all(|b| b.is_ascii_digit()) => {
            Postal { street: street.trim_end(), postcode: Some(number), place: Some(rest.trim_start()) }
        }
        _ if place(last) => Postal { street: street.trim_end(), postcode: None, place: Some(last) },
        _ => whole,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_as_people_write_them_pass_and_slips_do_not() {
        for text in [
            "via Statuto 15, Milano",
            "corso San Gottardo 41/bis, 20136 Milano",
            "via Venini (NoLo)",
            "via 8 Settembre 1943, 5",
        ] {
            assert_eq!(fault(text), None, "{text}");
        }
        assert_eq!(fault("via Statuto 15, 2012 Milano"), Some(Fault::Postcode));
        assert_eq!(fault("via Statuto 15, 201210 Milano"), Some(Fault::Postcode));
        for text in ["15", "info@example.org", "https://example.org"] {
            assert_eq!(fault(text), Some(Fault::NoStreet), "{text}");
        }
    }

    #[test]
    fn the_parts_of_an_address_are_told_apart_as_far_as_it_says_them() {
        let parts = |text| {
            let Postal { street, postcode, place } = postal(text);
            (street, postcode, place)
        };
        assert_eq!(
            parts("Ospedale Niguarda, Centro Spazio Vita, Milano"),
            ("Ospedale Niguarda, Centro Spazio Vita", None, Some("Milano"))
        );
        assert_eq!(parts("via 8 Settembre 1943, 5"), ("via 8 Settembre 1943, 5", None, None));
        assert_eq!(parts("via Venini (NoLo)"), ("via Venini (NoLo)", None, None));
        assert_eq!(
            parts("piazza X, 20090 Cesano Boscone"),
            ("piazza X", Some("20090"), Some("Cesano Boscone"))
        );
    }
}
