//! What a check found: a stable id, a place, a sentence, and what would be right.

use crate::source::Span;

/// How grave a finding is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The site can't be built.
    Error,
    /// The site is built, but something will not be as the editor thinks.
    Warning,
    /// Good to know.
    Note,
}

impl Severity {
    /// The word in JSON output.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// Another place that the finding speaks of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// Where.
    pub span: Span,
    /// What stands there.
    pub message: String,
}

/// One finding. Texts are in the editor's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// Which kind; never changes its name.
    pub id: Id,
    /// How grave.
    pub severity: Severity,
    /// One line: what is wrong, the editor's own words in backticks.
    pub message: String,
    /// Where.
    pub span: Span,
    /// Other places to look at.
    pub related: Vec<Related>,
    /// What to do.
    pub help: Option<String>,
}

impl Diagnostic {
    /// A finding of this kind, with the kind's severity.
    pub fn new(id: Id, span: Span, message: impl Into<String>) -> Self {
        Self { id, severity: id.severity(), message: message.into(), span, related: Vec::new(), help: None }
    }

    /// Adds what to do.
    #[must_use]
    pub fn help(mut self, help: impl Into<String>) -> Self {
        self.help = Some(help.into());
        self
    }

    /// Adds what to do, if anything is known.
    #[must_use]
    pub fn maybe_help(mut self, help: Option<String>) -> Self {
        self.help = help;
        self
    }

    /// Adds another place.
    #[must_use]
    pub fn related(mut self, span: Span, message: impl Into<String>) -> Self {
        self.related.push(Related { span, message: message.into() });
        self
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident = $text:literal $severity:ident;)*) => {
        /// The kinds of finding. Their texts are stable: editors, scripts and pages lean on them.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Id { $($(#[$doc])* $name,)* }

        impl Id {
            /// Every kind.
            pub const ALL: &[Id] = &[$(Id::$name,)*];

            /// The stable text, in kebab case.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$name => $text,)* }
            }

            /// How grave this kind is.
            pub fn severity(self) -> Severity {
                match self { $(Self::$name => Severity::$severity,)* }
            }
        }
    };
}

ids! {
    /// The file is not text in UTF-8.
    NotUtf8 = "not-utf8" Error;
    /// A link or a picture in a text that leads nowhere on this site.
    LinkNowhere = "link-nowhere" Error;
    /// A link to a place in a page that has no such place.
    AnchorNowhere = "anchor-nowhere" Error;
    /// Two headings of a text to which the editor gave one anchor.
    AnchorTwice = "anchor-twice" Error;
    /// A heading two levels below the one above it.
    HeadingSkipped = "heading-skipped" Warning;
    /// A picture without words for who can't see it.
    AltMissing = "alt-missing" Error;
    /// A picture with more bytes than a slow line bears.
    PictureTooLarge = "picture-too-large" Error;
    /// A file that isn't the kind of picture that its name says.
    BadPicture = "bad-picture" Error;
    /// A picture that no text shows.
    PictureUnused = "picture-unused" Warning;
    /// A text that few can read.
    HardToRead = "hard-to-read" Note;
    /// A quote that begins with `[!…]` and is no component.
    UnknownComponent = "unknown-component" Error;
    /// A card without a link to what it is to show.
    ComponentEmpty = "component-empty" Error;
    /// The file, or its front matter, is larger than any honest one.
    FileTooLarge = "file-too-large" Error;
    /// A file that the site's schema has no place for.
    UnknownFile = "unknown-file" Warning;
    /// A file that no site can do without.
    MissingFile = "missing-file" Error;
    /// A Markdown file that doesn't begin with `---`.
    FrontMatterMissing = "front-matter-missing" Error;
    /// Front matter without its closing `---`.
    FrontMatterUnclosed = "front-matter-unclosed" Error;
    /// The text is not YAML.
    YamlSyntax = "yaml-syntax" Error;
    /// `*name`.
    YamlAlias = "yaml-alias" Error;
    /// `&name`.
    YamlAnchor = "yaml-anchor" Error;
    /// `!tag`.
    YamlTag = "yaml-tag" Error;
    /// A second document after `---`.
    YamlSecondDocument = "yaml-second-document" Error;
    /// A key that is a list or a map.
    YamlKey = "yaml-key" Error;
    /// Lists in lists in lists.
    YamlTooDeep = "yaml-too-deep" Error;
    /// What the schema accepted and the typed reader refused.
    UnreadableValue = "unreadable-value" Error;
    /// The text is not TOML.
    TomlSyntax = "toml-syntax" Error;
    /// The same key twice.
    DuplicateKey = "duplicate-key" Error;
    /// A key that the schema doesn't know.
    UnknownKey = "unknown-key" Error;
    /// A key that must be there.
    MissingKey = "missing-key" Error;
    /// A key with nothing after it.
    EmptyValue = "empty-value" Error;
    /// A list for a word, a word for a list.
    WrongType = "wrong-type" Error;
    /// Not `a-z`, `0-9`, `-`.
    BadSlug = "bad-slug" Error;
    /// Not a day as `2026-01-31`.
    BadDate = "bad-date" Error;
    /// Not a time as `"09:00"`.
    BadTime = "bad-time" Error;
    /// Not an amount as `25.50`.
    BadMoney = "bad-money" Error;
    /// Not a percentage.
    BadRate = "bad-rate" Error;
    /// Not a whole number, or out of its bounds.
    BadNumber = "bad-number" Error;
    /// Neither `true` nor `false`.
    BadBoolean = "bad-boolean" Error;
    /// A word that is not among those admitted.
    UnknownChoice = "unknown-choice" Error;
    /// An e-mail address that can't be one.
    BadEmail = "bad-email" Error;
    /// A telephone number that can't be one.
    BadPhone = "bad-phone" Error;
    /// A web address that can't be one.
    BadUrl = "bad-url" Error;
    /// Not an address of this site.
    BadPath = "bad-path" Error;
    /// An address without a street, or with a postcode that can't be one.
    BadAddress = "bad-address" Error;
    /// Not a language by its two letters.
    BadLanguage = "bad-language" Error;
    /// Not an Italian VAT number.
    BadVatNumber = "bad-vat-number" Error;
    /// A `format` of `site.toml` that this program doesn't read.
    UnknownFormat = "unknown-format" Error;
    /// A reference that leads nowhere.
    UnknownReference = "unknown-reference" Error;
    /// An audience for which the service of the offer is not.
    AudienceNotOfService = "audience-not-of-service" Warning;
    /// A condition of a benefit that doesn't say what is well.
    ConditionIncomplete = "condition-incomplete" Error;
    /// News whose file bears another day than they do.
    NewsDate = "news-date" Error;
    /// A translation of what isn't there.
    TranslationAlone = "translation-alone" Error;
    /// A translation of a file in which nothing is said to citizens.
    UntranslatableFile = "untranslatable-file" Error;
    /// A field that holds in all languages, in a translation.
    UntranslatableField = "untranslatable-field" Error;
    /// A translated list with more or fewer entries than the Italian one.
    TranslationLength = "translation-length" Error;
    /// A translation into a language that the site doesn't speak.
    LanguageUnused = "language-unused" Warning;
    /// A site whose first language isn't Italian.
    MainLanguage = "main-language" Error;
    /// Texts that are said in Italian in another language's pages.
    TranslationsMissing = "translations-missing" Note;
    /// Two things with one slug.
    DuplicateSlug = "duplicate-slug" Error;
    /// The same thing twice in a list.
    DuplicateEntry = "duplicate-entry" Warning;
    /// An alias that is somebody's slug or alias already.
    AliasCollides = "alias-collides" Error;
    /// A page's slug or alias that the portal's own pages use.
    ReservedSlug = "reserved-slug" Error;
    /// `from` after `to`.
    PeriodReversed = "period-reversed" Error;
    /// A day on which somebody checked, and that is to come.
    CheckedInFuture = "checked-in-future" Warning;
    /// Two prices, or two VAT rows, for one day.
    PeriodsOverlap = "periods-overlap" Error;
    /// Days between two prices that have none.
    PeriodsHole = "periods-hole" Error;
    /// Two brackets for one case.
    BracketsOverlap = "brackets-overlap" Error;
    /// Cases between brackets that have no amount.
    BracketsHole = "brackets-hole" Error;
    /// Brackets by which one unit more costs less.
    BracketsFall = "brackets-fall" Warning;
    /// Neither free nor priced.
    PriceMissing = "price-missing" Error;
    /// Both free and priced, or both an amount and brackets.
    PriceTwice = "price-twice" Error;
    /// No price holds on the day.
    NoPriceToday = "no-price-today" Warning;
    /// An accredited price above what the act admits.
    PriceAboveAct = "price-above-act" Error;
    /// A price by the hour that leaves less than an hour of work costs.
    PriceBelowCost = "price-below-cost" Warning;
    /// No VAT row for the regime, the nature and the recipients.
    VatMissing = "vat-missing" Error;
    /// A rate above any that the law knows.
    VatRateHigh = "vat-rate-high" Warning;
    /// When to pay is missing, or said of a free offer.
    PayMismatch = "pay-mismatch" Error;
    /// Booked and paid at once, with no account at the card gateway for the money to go to.
    CardAccountMissing = "card-account-missing" Error;
    /// A zone that no accreditation covers: the offer doesn't show there.
    ZoneNotCovered = "zone-not-covered" Warning;
    /// A category that no accreditation covers.
    CategoryNotCovered = "category-not-covered" Error;
    /// No accreditation holds on the day: the offer doesn't show.
    AccreditationLapsed = "accreditation-lapsed" Warning;
    /// Two acts for the same category, zone and day.
    ActsOverlap = "acts-overlap" Warning;
    /// An accreditation that ends soon, with none to follow.
    AccreditationEnding = "accreditation-ending" Note;
    /// A suspension on days that the accreditation doesn't cover.
    SuspensionOutside = "suspension-outside" Warning;
    /// A highest tariff by a unit that isn't the service's.
    TariffUnit = "tariff-unit" Error;
    /// A highest tariff of a service that the act doesn't cover.
    TariffOutside = "tariff-outside" Warning;
    /// A declaration that no longer holds.
    DeclarationLapsed = "declaration-lapsed" Warning;
    /// A declaration on a day to come.
    DeclaredInFuture = "declared-in-future" Warning;
    /// A service for minors without the declaration: the offer doesn't show.
    DeclarationMissing = "declaration-missing" Warning;
    /// A bookable offer without calendar or resource.
    SlotIncomplete = "slot-incomplete" Error;
    /// A calendar on an offer that can't be booked.
    CalendarUnused = "calendar-unused" Warning;
    /// A calendar that opens no time.
    CalendarEmpty = "calendar-empty" Error;
    /// A calendar that opens no time as far ahead as one may book today.
    CalendarFar = "calendar-far" Warning;
    /// A length for which no time opens.
    LengthNeverOpens = "length-never-opens" Warning;
    /// Two rows that open in the same hours.
    HoursOverlap = "hours-overlap" Warning;
    /// Hours that pass midnight and are too many for a night.
    NightLong = "night-long" Warning;
    /// A desk's exception of which days or hours can't be told.
    ExceptionUnclear = "exception-unclear" Error;
    /// Several seats, and an offer that doesn't say in which it is given.
    SeatMissing = "seat-missing" Warning;
    /// A seat on an offer that isn't given at one.
    SeatUnused = "seat-unused" Warning;
    /// One worker who can be booked in two places at once.
    TwoPlaces = "two-places" Warning;
    /// A resource that no offer takes its time from.
    ResourceUnused = "resource-unused" Note;
    /// A group on a service for one household.
    GroupOfSingle = "group-of-single" Error;
    /// Time bands beside a calendar.
    BandsUnused = "bands-unused" Warning;
    /// A programme whose kind and figure don't go together.
    GivesUnclear = "gives-unclear" Error;
    /// A programme that doesn't pay for the offer's service.
    ProgrammeNotForService = "programme-not-for-service" Error;
    /// A programme that holds in none of the offer's zones.
    ProgrammeElsewhere = "programme-elsewhere" Warning;
    /// A programme that is over.
    ProgrammeOver = "programme-over" Warning;
    /// An ISEE that is in two bands.
    BandsOverlap = "bands-overlap" Error;
    /// An ISEE that is in no band.
    BandsHole = "bands-hole" Error;
    /// Bands by which who has more pays less.
    BandsFall = "bands-fall" Warning;
    /// A closure whose last day is past.
    ClosureOver = "closure-over" Note;
    /// A season, an extra day or an exception that is past.
    EntryOver = "entry-over" Note;
    /// A service's text without one of its headings.
    SectionMissing = "section-missing" Warning;
    /// A heading that a service's text doesn't have.
    SectionUnknown = "section-unknown" Warning;
    /// A heading among the questions that isn't one.
    QuestionMark = "question-mark" Warning;
    /// An allowance of a finding that doesn't exist.
    AllowUnknown = "allow-unknown" Error;
    /// An allowance of an error.
    AllowError = "allow-error" Error;
    /// An allowance that nothing needs.
    AllowUnused = "allow-unused" Warning;
    /// More than one length for a service that isn't counted in hours.
    LengthsMany = "lengths-many" Error;
    /// A length shorter than the least that is charged: it costs as much as that.
    LengthBelowMinimum = "length-below-minimum" Warning;
    /// Hours or counts that end before they begin.
    RangeReversed = "range-reversed" Error;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_unique_and_in_kebab_case() {
        let mut seen = std::collections::BTreeSet::new();
        for id in Id::ALL {
            let text = id.as_str();
            assert!(seen.insert(text), "{text} twice");
            assert!(text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-'));
        }
    }
}
