//! The kinds of single value, and what to say when one is not of its kind.

use jiff::civil::{Date, Time};
use wemi_domain::{Cents, Slug};

use crate::diagnostic::{Diagnostic, Id};
use crate::source::Span;
use crate::suggest::{did_you_mean, listed, slugified};
use crate::{address, language};

/// What a single value must be.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Scalar {
    /// Any words.
    Text,
    /// The name of a thing in an address.
    Slug,
    /// A day.
    Date,
    /// A time of the day, quoted or not.
    Time,
    /// An amount in euro.
    Money,
    /// A percentage such as `5` or `22`.
    Rate,
    /// `true` or `false`.
    Bool,
    /// A whole number within bounds.
    Whole(u32, u32),
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// An e-mail address.
    Email,
    /// A telephone number.
    Phone,
    /// Where a site stands: `https://…`.
    Url,
    /// An address within the site: `/vecchia-pagina/`.
    Path,
    /// A page of the web: `https://…`, with or without a path.
    Web,
    /// Street, number, place.
    Address,
    /// A language by its two letters.
    Language,
    /// An Italian VAT number.
    VatNumber,
}

/// Whether a value is written between quotes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Quoting {
    /// Always: YAML 1.1 reads `09:00` as a number.
    Always,
    /// Never: quotes would make a text of it.
    Never,
    /// Only where a reader of YAML would take it for something else than text.
    WhereRead,
}

impl Scalar {
    /// How it is written.
    pub(crate) fn quoting(self) -> Quoting {
        match self {
            Self::Time | Self::Rate => Quoting::Always,
            Self::Date | Self::Money | Self::Bool | Self::Whole(..) => Quoting::Never,
            Self::Text
            | Self::Slug
            | Self::OneOf(_)
            | Self::Email
            | Self::Phone
            | Self::Url
            | Self::Path
            | Self::Web
            | Self::Address
            | Self::Language
            | Self::VatNumber => Quoting::WhereRead,
        }
    }

    /// What is wrong with a value of this kind, if anything.
    pub(crate) fn check(self, span: Span, text: &str, plain: bool) -> Option<Diagnostic> {
        (!self.accepts(text, plain)).then(|| {
            let (id, message, help) = self.refusal(text, plain);
            Diagnostic::new(id, span, message).help(help)
        })
    }

    fn accepts(self, text: &str, plain: bool) -> bool {
        match self {
            Self::Text => !text.trim().is_empty(),
            Self::Slug => text.parse::<Slug>().is_ok(),
            Self::Date => parse_date(text).is_some(),
            Self::Time => parse_time(text).is_some(),
            Self::Money => text.parse::<Cents>().is_ok(),
            Self::Rate => parse_rate(text).is_some(),
            Self::Bool => plain && matches!(text, "true" | "false"),
            Self::Whole(least, most) => plain && whole(text).is_some_and(|n| (least..=most).contains(&n)),
            Self::OneOf(words) => words.contains(&text),
            Self::Email => wemi_domain::check::email(text).is_ok(),
            Self::Phone => wemi_domain::check::phone(text).is_ok(),
            Self::Url => is_base_url(text),
            Self::Path => is_path(text),
            Self::Web => is_web_page(text),
            Self::Address => address::fault(text).is_none(),
            Self::Language => language::is_known(text),
            Self::VatNumber => is_vat_number(text),
        }
    }

    /// Which kind of finding, what is wrong, what would be right.
    fn refusal(self, text: &str, plain: bool) -> (Id, String, String) {
        let not = |what: &str| format!("`{text}` non è {what}");
        match self {
            Self::Text => {
                (Id::EmptyValue, "il testo è vuoto".into(), "scrivi un valore o togli la riga".into())
            }
            Self::Slug => (Id::BadSlug, format!("`{text}` non può stare in un indirizzo"), slug_help(text)),
            Self::Date => (Id::BadDate, not("un giorno del calendario"), date_help(text)),
            Self::Time => (Id::BadTime, not("un'ora"), "scrivi per esempio `\"09:00\"`".into()),
            Self::Money => (Id::BadMoney, not("un importo"), money_help(text)),
            Self::Rate => (
                Id::BadRate,
                not("un'aliquota"),
                "scrivi solo il numero, per esempio `\"5\"` o `\"22\"`".into(),
            ),
            Self::Bool => (Id::BadBoolean, not("un sì o un no"), boolean_help(text).into()),
            Self::Whole(least, most) if plain => {
                (Id::BadNumber, whole_message(text, least), format!("scrivi un numero da {least} a {most}"))
            }
            Self::Whole(..) => (
                Id::BadNumber,
                format!("`{text}` è tra virgolette: qui ci vuole un numero"),
                "togli le virgolette".into(),
            ),
            Self::OneOf(words) => (
                Id::UnknownChoice,
                not("fra le scelte possibili"),
                did_you_mean(text, words.iter().copied())
                    .unwrap_or_else(|| format!("scegli fra: {}", listed(words.iter().copied()))),
            ),
            Self::Email => {
                (Id::BadEmail, not("un indirizzo e-mail"), "scrivi per esempio `info@example.org`".into())
            }
            Self::Phone => (
                Id::BadPhone,
                not("un numero di telefono"),
                "scrivi le cifre con il prefisso, per esempio `02 1234 5678`".into(),
            ),
            Self::Url => (
                Id::BadUrl,
                not("l'indirizzo di un sito"),
                "scrivi per esempio `https://wemi.example.org`".into(),
            ),
            Self::Path => (
                Id::BadPath,
                not("un indirizzo di questo sito"),
                "scrivilo con la barra all'inizio e in fondo, per esempio `/servizi/baby-sitter/`".into(),
            ),
            Self::Web => (
                Id::BadUrl,
                not("l'indirizzo di una pagina"),
                "scrivilo intero, per esempio `https://www.example.org/chi-siamo`".into(),
            ),
            Self::Address => {
                let fault = address::fault(text).unwrap_or(address::Fault::NoStreet);
                (Id::BadAddress, fault.message(text), fault.help().into())
            }
            Self::Language => (Id::BadLanguage, not("il codice di una lingua"), language::help(text)),
            Self::VatNumber => (
                Id::BadVatNumber,
                not("una partita IVA"),
                "scrivi le 11 cifre fra virgolette e controllale: l'ultima dipende dalle altre".into(),
            ),
        }
    }
}

/// A day as `2026-01-31`, and no other way.
pub(crate) fn parse_date(text: &str) -> Option<Date> {
    let date: Date = text.parse().ok()?;
    (date.to_string() == text).then_some(date)
}

/// A time as `09:00`.
pub(crate) fn parse_time(text: &str) -> Option<Time> {
    let (hour, minute) = text.split_once(':')?;
    let digits = |part: &str| part.len() == 2 && part.bytes().all(|b| b.is_ascii_digit());
    if !digits(hour) || !digits(minute) {
        return None;
    }
    Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
}

/// A percentage in hundredths of one per cent: `5` is 500, `4.5` is 450.
pub(crate) fn parse_rate(text: &str) -> Option<u32> {
    let (percent, part) = text.split_once('.').unwrap_or((text, "0"));
    let hundredths = match part.len() {
        1 => whole(part)? * 10,
        2 => whole(part)?,
        _ => return None,
    };
    let rate = whole(percent)?.checked_mul(100)?.checked_add(hundredths)?;
    (rate <= 10_000).then_some(rate)
}

/// A number as a person writes it: only digits.
fn whole(text: &str) -> Option<u32> {
    (!text.is_empty() && text.bytes().all(|b| b.is_ascii_digit())).then(|| text.parse().ok())?
}

/// An address within the site. Slashes at both ends, so that it is a folder with a page in it.
fn is_path(text: &str) -> bool {
    let parts = || text.split('/').filter(|part| !part.is_empty());
    text.starts_with('/')
        && text.ends_with('/')
        && !text.contains("//")
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || b"/-_.~".contains(&b))
        && parts().all(|part| !part.bytes().all(|b| b == b'.'))
        && parts().next().is_some()
}

/// A site's address: scheme and host, no path, so that paths can be put after it.
pub fn is_base_url(text: &str) -> bool {
    let Some(host) = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://")) else {
        return false;
    };
    !host.is_empty() && host.bytes().all(|b| b.is_ascii_alphanumeric() || b".-:[]".contains(&b))
}

/// What is wrong with a number: how it is written, or how large it is.
fn whole_message(text: &str, least: u32) -> String {
    if !text.bytes().all(|b| b.is_ascii_digit()) {
        return format!("`{text}` non è fatto di sole cifre");
    }
    let small = whole(text).is_some_and(|number| number < least);
    format!("`{text}` è troppo {}", if small { "piccolo" } else { "grande" })
}

/// A page of the web by its whole address, without blanks or quotes that could break out of a link.
fn is_web_page(text: &str) -> bool {
    let rest = text.strip_prefix("https://").or_else(|| text.strip_prefix("http://"));
    let Some(rest) = rest else { return false };
    let host = rest.split(['/', '?', '#']).next().unwrap_or("");
    host.contains('.')
        && !host.starts_with('.')
        && !host.ends_with('.')
        && rest.chars().all(|c| !c.is_whitespace() && !c.is_control() && !matches!(c, '"' | '<' | '>' | '\\'))
}

/// A partita IVA in its plain form, eleven digits.
fn is_vat_number(text: &str) -> bool {
    wemi_domain::check::vat_number(text).is_ok_and(|number| number.as_str() == text)
}

fn slug_help(text: &str) -> String {
    let slug = slugified(text);
    if slug.parse::<Slug>().is_ok() {
        format!("scrivi `{slug}`: lettere minuscole senza accenti, cifre e trattini")
    } else {
        "usa lettere minuscole senza accenti, cifre e trattini; 64 al massimo".to_owned()
    }
}

fn date_help(text: &str) -> String {
    let turned = || {
        let mut parts = text.split(['/', '-', '.']);
        let (day, month, year) = (parts.next()?, parts.next()?, parts.next()?);
        Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
    };
    match turned().or_else(|| text.parse().ok()) {
        Some(date) => format!("scrivi `{date}`: anno, mese, giorno"),
        None => "scrivi anno, mese, giorno: per esempio `2026-01-31`".to_owned(),
    }
}

fn money_help(text: &str) -> String {
    let bare: String = text.chars().filter(|c| c.is_ascii_digit() || matches!(c, ',' | '.')).collect();
    let (euro, cents) = bare.split_once([',', '.']).unwrap_or((&bare, "00"));
    let mended = format!("{euro}.{cents:0<2}");
    if mended.parse::<Cents>().is_ok() {
        format!("scrivi `{mended}`: euro, un punto, due cifre di centesimi")
    } else {
        "scrivi euro, un punto e due cifre di centesimi: per esempio `25.50`".to_owned()
    }
}

fn boolean_help(text: &str) -> &'static str {
    match text.to_lowercase().as_str() {
        "yes" | "sì" | "si" | "on" | "vero" | "true" | "1" => "scrivi `true`, senza virgolette",
        "no" | "off" | "falso" | "false" | "0" => "scrivi `false`, senza virgolette",
        _ => "scrivi `true` (sì) o `false` (no)",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::Sources;

    fn help(scalar: Scalar, text: &str) -> Option<String> {
        let finding = scalar.check(Span::new(Sources::id(0), 0..0), text, true)?;
        Some(finding.help.expect("every scalar says what would be right"))
    }

    #[test]
    fn a_mend_is_proposed_where_it_can_be_guessed() {
        let starts = |scalar, text, start: &str| {
            let help = help(scalar, text).expect("a finding");
            assert!(help.starts_with(start), "{text}: {help}");
        };
        starts(Scalar::Slug, "Baby Sitter", "scrivi `baby-sitter`");
        starts(Scalar::Date, "31/1/2026", "scrivi `2026-01-31`");
        starts(Scalar::Date, "20260131", "scrivi `2026-01-31`");
        starts(Scalar::Date, "2026-02-30", "scrivi anno");
        starts(Scalar::Money, "25,5", "scrivi `25.50`");
        starts(Scalar::Money, "€ 25", "scrivi `25.00`");
        starts(Scalar::Bool, "no", "scrivi `false`");
        starts(Scalar::Whole(0, 100), "150", "scrivi un numero da 0 a 100");
        starts(Scalar::Whole(5, 1440), "0", "scrivi un numero da 5 a 1440");
        starts(Scalar::OneOf(&["hour", "visit"]), "houre", "volevi scrivere `hour`");
    }

    #[test]
    fn a_number_is_told_what_is_wrong_with_it() {
        for (text, message) in [
            ("0", "`0` è troppo piccolo"),
            ("150", "`150` è troppo grande"),
            ("99999999999", "`99999999999` è troppo grande"),
            ("-5", "`-5` non è fatto di sole cifre"),
        ] {
            let finding = Scalar::Whole(1, 100).check(Span::new(Sources::id(0), 0..0), text, true);
            assert_eq!(finding.expect("a finding").message, message);
        }
    }

    #[test]
    fn right_values_pass() {
        for (scalar, text) in [
            (Scalar::Date, "2026-01-31"),
            (Scalar::Time, "09:00"),
            (Scalar::Money, "25.50"),
            (Scalar::Rate, "4.5"),
            (Scalar::Bool, "false"),
            (Scalar::Whole(1, 9), "9"),
            (Scalar::Url, "http://127.0.0.1:8080"),
        ] {
            assert_eq!(help(scalar, text), None, "{text}");
        }
    }

    #[test]
    fn wrong_values_do_not() {
        for (scalar, text) in [
            (Scalar::Time, "9:00"),
            (Scalar::Time, "24:00"),
            (Scalar::Time, "540"),
            (Scalar::Rate, "101"),
            (Scalar::Rate, "5%"),
            (Scalar::Whole(1, 9), "10"),
            (Scalar::Whole(1, 9), "+1"),
            (Scalar::Url, "wemi.example.org"),
            (Scalar::Url, "https://a.example/b"),
        ] {
            assert!(help(scalar, text).is_some(), "{text}");
        }
    }
}
