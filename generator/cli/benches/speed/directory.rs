//! A made-up city: as many offers as are asked for, the same for the same number.

use std::ops::Range;

/// Kinds of help, in [`CATEGORIES`] in turn.
pub(crate) const SERVICES: usize = 24;
pub(crate) const CATEGORIES: usize = 6;
pub(crate) const AUDIENCES: usize = 6;
pub(crate) const ZONES: u8 = 9;
/// How many offers an ente has.
const OFFERS_OF_ENTE: usize = 10;

pub(crate) struct Directory {
    pub(crate) services: Vec<Service>,
    pub(crate) enti: Vec<Ente>,
}

pub(crate) struct Service {
    pub(crate) slug: String,
    pub(crate) title: String,
    pub(crate) summary: String,
    pub(crate) category: usize,
    /// What it may include.
    pub(crate) tasks: Vec<String>,
    /// One for each heading of a service's page.
    pub(crate) sections: Vec<String>,
}

pub(crate) struct Ente {
    pub(crate) slug: String,
    pub(crate) name: String,
    pub(crate) summary: String,
    pub(crate) phone: String,
    pub(crate) address: String,
    pub(crate) body: String,
    pub(crate) offers: Vec<Offer>,
}

pub(crate) struct Offer {
    pub(crate) slug: String,
    pub(crate) title: String,
    pub(crate) summary: String,
    pub(crate) service: usize,
    pub(crate) zones: Vec<u8>,
    pub(crate) audience: usize,
    pub(crate) euro: u64,
    pub(crate) tasks: Vec<String>,
    pub(crate) skill: String,
    pub(crate) body: String,
}

/// The headings that a service's page must have.
pub(crate) const HEADINGS: [&str; 5] =
    ["A chi è rivolto", "Cosa si ottiene", "Come fare", "Cosa serve", "Tempi"];

impl Directory {
    pub(crate) fn of(offers: usize) -> Self {
        let mut words = Words { state: 0x5eed };
        let services: Vec<Service> = (0..SERVICES).map(|number| service(&mut words, number)).collect();
        let enti = (0..offers.div_ceil(OFFERS_OF_ENTE)).map(|number| {
            let first = number * OFFERS_OF_ENTE;
            ente(&mut words, &services, number, first..offers.min(first + OFFERS_OF_ENTE))
        });
        let enti = enti.collect();
        Self { services, enti }
    }

    pub(crate) fn offers(&self) -> impl Iterator<Item = (&Ente, &Offer)> {
        self.enti.iter().flat_map(|ente| ente.offers.iter().map(move |offer| (ente, offer)))
    }
}

/// The name of a category, audience or area in addresses and on pages.
pub(crate) fn named(what: &str, number: usize) -> (String, String) {
    (format!("{}-{number}", what.to_lowercase()), format!("{what} {number}"))
}

fn service(words: &mut Words, number: usize) -> Service {
    Service {
        slug: format!("servizio-{number:02}"),
        title: format!("Servizio {number:02} {}", words.word()),
        summary: words.sentence(9),
        category: number % CATEGORIES,
        tasks: (0..6).map(|_| words.sentence(4)).collect(),
        sections: HEADINGS.iter().map(|_| words.paragraph(3)).collect(),
    }
}

fn ente(words: &mut Words, services: &[Service], number: usize, offers: Range<usize>) -> Ente {
    Ente {
        slug: format!("ente-{number:05}"),
        name: format!("Ente {number:05} {}", words.word()),
        summary: words.sentence(10),
        phone: format!("02 5555 {:04}", number % 10_000),
        address: format!("via {} {}, Milano", words.word(), 1 + words.below(90)),
        body: words.paragraphs(2),
        offers: offers.map(|number| offer(words, services, number)).collect(),
    }
}

fn offer(words: &mut Words, services: &[Service], number: usize) -> Offer {
    let service = usize::try_from(words.below(SERVICES as u64)).unwrap_or_default();
    let tasks = services.get(service).map_or(&[][..], |service| &service.tasks);
    let zone = 1 + u8::try_from(words.below(u64::from(ZONES))).unwrap_or_default();
    Offer {
        slug: format!("offerta-{number:06}"),
        // Sorted by number, as the other generator sorts by weight.
        title: format!("Offerta {number:06} {} {}", words.word(), words.word()),
        summary: words.sentence(12),
        service,
        zones: vec![zone],
        audience: usize::try_from(words.below(AUDIENCES as u64)).unwrap_or_default(),
        euro: 10 + words.below(50),
        tasks: tasks.iter().take(4).cloned().collect(),
        skill: words.sentence(3),
        body: words.paragraphs(3),
    }
}

/// Words in the likeness of Italian, from a seed.
struct Words {
    state: u64,
}

impl Words {
    /// A number below another one (splitmix64).
    fn below(&mut self, bound: u64) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.state;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % bound
    }

    fn word(&mut self) -> String {
        const SYLLABLES: [&str; 16] = [
            "ca", "la", "mi", "to", "ne", "ro", "sa", "di", "pe", "lu", "gio", "fa", "be", "vo", "ri", "sto",
        ];
        let many = 2 + self.below(3);
        let at = |pick: u64| SYLLABLES.get(usize::try_from(pick).unwrap_or_default()).copied();
        (0..many).filter_map(|_| at(self.below(16))).collect()
    }

    fn sentence(&mut self, length: usize) -> String {
        let words: Vec<String> = (0..length).map(|_| self.word()).collect();
        let mut letters = words.join(" ");
        if let Some(first) = letters.get_mut(..1) {
            first.make_ascii_uppercase();
        }
        letters
    }

    fn paragraph(&mut self, sentences: usize) -> String {
        let all: Vec<String> = (0..sentences).map(|_| self.sentence(11) + ".").collect();
        all.join(" ")
    }

    /// Markdown with emphasis, a link and a list.
    fn paragraphs(&mut self, many: usize) -> String {
        let mut text = String::new();
        for _ in 0..many {
            let [first, strong, linked] = [self.paragraph(3), self.sentence(2), self.word()];
            text += &format!("{first} **{strong}** e [{linked}](/servizi/).\n\n");
        }
        for _ in 0..3 {
            text += &format!("- {}\n", self.sentence(6));
        }
        text
    }
}
