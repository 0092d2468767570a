//! What one may wish of an offer besides the three questions, and how an address says it.

use wemi_catalogue::Traits;
use wemi_domain::Cents;
use wemi_domain::band::Band;
use wemi_domain::offer::Place;

/// By what a list is narrowed; at most one wish of each.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum By {
    /// By what a unit costs at most.
    Price,
    /// By when in the day.
    Time,
    /// By where it is given.
    Place,
    /// By whether it is shared.
    Mode,
    /// By the language of who comes.
    Language,
    /// By a task.
    Mansione,
}

impl By {
    /// All of them, in the order in which they are asked.
    pub const ALL: [Self; 6] =
        [Self::Price, Self::Time, Self::Place, Self::Mode, Self::Language, Self::Mansione];

    /// Its name in addresses.
    pub const fn param(self) -> &'static str {
        match self {
            Self::Price => "prezzo",
            Self::Time => "quando",
            Self::Place => "dove",
            Self::Mode => "modo",
            Self::Language => "lingua",
            Self::Mansione => "mansione",
        }
    }

    /// Its name in messages.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Price => "price",
            Self::Time => "time",
            Self::Place => "place",
            Self::Mode => "mode",
            Self::Language => "language",
            Self::Mansione => "mansione",
        }
    }
}

/// Whether one household has the help for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// It does.
    Single,
    /// Several persons or households share it.
    Shared,
}

/// One wish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// A unit costs at most so many whole euros; zero is free.
    Price(u32),
    /// It can be had then.
    Time(Band),
    /// It is given there.
    Place(Place),
    /// Alone or shared.
    Mode(Mode),
    /// Who comes speaks it: a code of two or three letters.
    Language(String),
    /// It includes the task of this place among those of the service, from 1.
    Mansione(u32),
}

const PLACES: [(Place, &str); 3] =
    [(Place::Home, "casa"), (Place::Seat, "sede"), (Place::Remote, "distanza")];
const MODES: [(Mode, &str); 2] = [(Mode::Single, "singolo"), (Mode::Shared, "condiviso")];
const BANDS: [(Band, &str); 5] = [
    (Band::Morning, "mattina"),
    (Band::Afternoon, "pomeriggio"),
    (Band::Evening, "sera"),
    (Band::Night, "notte"),
    (Band::Weekend, "fine-settimana"),
];
/// More euros than anything costs.
const EUROS_MAX: u32 = 99_999;

impl Wish {
    /// The wish that an address says; `None` where nothing is said, or nothing that can be wished.
    pub fn parse(by: By, value: &str) -> Option<Self> {
        let number =
            |max| value.parse::<u32>().ok().filter(|number| *number <= max && !value.starts_with('+'));
        match by {
            By::Price => number(EUROS_MAX).map(Self::Price),
            By::Time => thing_of(&BANDS, value).map(Self::Time),
            By::Place => thing_of(&PLACES, value).map(Self::Place),
            By::Mode => thing_of(&MODES, value).map(Self::Mode),
            By::Language => {
                let code = matches!(value.len(), 2 | 3) && value.bytes().all(|b| b.is_ascii_lowercase());
                code.then(|| Self::Language(value.to_owned()))
            }
            By::Mansione => number(99).filter(|place| *place > 0).map(Self::Mansione),
        }
    }

    /// By what it narrows.
    pub const fn by(&self) -> By {
        match self {
            Self::Price(_) => By::Price,
            Self::Time(_) => By::Time,
            Self::Place(_) => By::Place,
            Self::Mode(_) => By::Mode,
            Self::Language(_) => By::Language,
            Self::Mansione(_) => By::Mansione,
        }
    }

    /// As an address says it.
    pub fn value(&self) -> String {
        match self {
            Self::Price(euros) => euros.to_string(),
            Self::Time(band) => word_of(&BANDS, *band).to_owned(),
            Self::Place(place) => word_of(&PLACES, *place).to_owned(),
            Self::Mode(mode) => word_of(&MODES, *mode).to_owned(),
            Self::Language(code) => code.clone(),
            Self::Mansione(place) => place.to_string(),
        }
    }

    /// Whether an offer fulfils it.
    pub fn fits(&self, offer: &Traits) -> bool {
        match self {
            Self::Price(euros) => offer.price <= Cents::new(i64::from(*euros) * 100),
            Self::Time(band) => offer.bands.contains(band),
            Self::Place(place) => offer.place == *place,
            Self::Mode(Mode::Single) => offer.single,
            Self::Mode(Mode::Shared) => offer.shared,
            Self::Language(code) => offer.languages.contains(code),
            Self::Mansione(place) => offer.mansioni.contains(place),
        }
    }

    /// The wishes that an offer fulfils, prices apart.
    pub fn all_of(offer: &Traits) -> Vec<Self> {
        let modes = [(offer.single, Mode::Single), (offer.shared, Mode::Shared)];
        let modes = modes.into_iter().filter(|(is, _)| *is).map(|(_, mode)| Self::Mode(mode));
        let bands = offer.bands.iter().map(|band| Self::Time(*band));
        let languages = offer.languages.iter().map(|code| Self::Language(code.clone()));
        let mansioni = offer.mansioni.iter().map(|place| Self::Mansione(*place));
        bands.chain([Self::Place(offer.place)]).chain(modes).chain(languages).chain(mansioni).collect()
    }
}

/// The offers that fulfil every wish.
pub fn left<'i>(offers: &[&'i Traits], wishes: &[Wish]) -> Vec<&'i Traits> {
    offers.iter().filter(|offer| wishes.iter().all(|wish| wish.fits(offer))).copied().collect()
}

fn thing_of<T: Copy>(words: &[(T, &str)], word: &str) -> Option<T> {
    words.iter().find(|(_, own)| *own == word).map(|(thing, _)| *thing)
}

fn word_of<T: Copy + PartialEq>(words: &[(T, &'static str)], thing: T) -> &'static str {
    words.iter().find(|(own, _)| *own == thing).map_or("", |(_, word)| *word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::offer;

    #[test]
    fn every_wish_is_written_as_it_is_read() {
        let bands = BANDS.map(|(band, _)| Wish::Time(band));
        let places = PLACES.map(|(place, _)| Wish::Place(place));
        let modes = MODES.map(|(mode, _)| Wish::Mode(mode));
        let others = [Wish::Price(0), Wish::Price(15), Wish::Language("en".to_owned()), Wish::Mansione(3)];
        for wish in bands.into_iter().chain(places).chain(modes).chain(others) {
            assert_eq!(Wish::parse(wish.by(), &wish.value()), Some(wish.clone()), "{wish:?}");
        }
    }

    #[test]
    fn what_cannot_be_wished_is_no_wish() {
        for (by, value) in [
            (By::Price, ""),
            (By::Price, "-1"),
            (By::Price, "+1"),
            (By::Price, "12.50"),
            (By::Price, "100000"),
            (By::Time, "Sera"),
            (By::Place, "luna"),
            (By::Mode, ""),
            (By::Language, "e"),
            (By::Language, "EN"),
            (By::Language, "../x"),
            (By::Mansione, "0"),
        ] {
            assert_eq!(Wish::parse(by, value), None, "{by:?} {value}");
        }
    }

    #[test]
    fn an_offer_fulfils_what_its_traits_say() {
        let mut free = offer("a");
        free.price = Cents::ZERO;
        let mut dear = offer("b");
        dear.price = Cents::new(1501);
        let fits = |wish: Wish| [wish.fits(&free), wish.fits(&dear)];
        assert_eq!(fits(Wish::Price(0)), [true, false]);
        assert_eq!(fits(Wish::Price(15)), [true, false]);
        assert_eq!(fits(Wish::Price(16)), [true, true]);
        for wish in Wish::all_of(&dear) {
            assert!(wish.fits(&dear), "{wish:?}");
        }
        let no = [
            Wish::Time(Band::Night),
            Wish::Mode(Mode::Shared),
            Wish::Language("xx".to_owned()),
            Wish::Mansione(9),
        ];
        for wish in no {
            assert!(!wish.fits(&dear), "{wish:?}");
        }
    }
}
