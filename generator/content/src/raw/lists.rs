//! The lists in YAML: areas, categories, zones, audiences, VAT.

use jiff::civil::Date;
use serde::Deserialize;
use wemi_domain::vat::{Nature, Recipient, Regime, VatRate};
use wemi_domain::{Period, Slug, ZoneId};

use super::values;

/// The upper of the two levels under which people look.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Area {
    /// Its name in addresses.
    pub slug: Slug,
    /// Its name.
    pub name: String,
    /// What one finds there.
    pub summary: String,
    /// The theme's colour for it.
    pub tint: Tint,
}

/// The theme's colours for areas.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Tint {
    /// Well-being of the person.
    Persona,
    /// Support to the family.
    Famiglia,
    /// Company and sharing.
    Socialita,
    /// The home.
    Casa,
    /// Money.
    Economia,
}

impl Tint {
    /// The word in content and style sheets.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Persona => "persona",
            Self::Famiglia => "famiglia",
            Self::Socialita => "socialita",
            Self::Casa => "casa",
            Self::Economia => "economia",
        }
    }
}

/// The lower level.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Category {
    /// Its name in addresses.
    pub slug: Slug,
    /// Its name.
    pub name: String,
    /// The area it belongs to.
    pub area: Slug,
    /// What one finds there.
    pub summary: String,
    /// Under which subjects public sites file it.
    #[serde(default)]
    pub subjects: Vec<Subject>,
}

/// A subject of the controlled list by which Italian municipal sites file their services: of the whole
/// list, what care can be about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the words are the list's own, and are said in the locale")]
pub enum Subject {
    AccessoAllInformazione,
    AnimaleDomestico,
    AssistenzaAgliInvalidi,
    AssistenzaSociale,
    Associazioni,
    FormazioneProfessionale,
    IgienePubblica,
    Immigrazione,
    IntegrazioneSociale,
    Istruzione,
    Lavoro,
    MobilitaSostenibile,
    Nascita,
    Residenza,
    Sport,
    TempoLibero,
    TrasportoPubblico,
}

impl Subject {
    /// The word in content and addresses; the locale says it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::AccessoAllInformazione => "accesso-all-informazione",
            Self::AnimaleDomestico => "animale-domestico",
            Self::AssistenzaAgliInvalidi => "assistenza-agli-invalidi",
            Self::AssistenzaSociale => "assistenza-sociale",
            Self::Associazioni => "associazioni",
            Self::FormazioneProfessionale => "formazione-professionale",
            Self::IgienePubblica => "igiene-pubblica",
            Self::Immigrazione => "immigrazione",
            Self::IntegrazioneSociale => "integrazione-sociale",
            Self::Istruzione => "istruzione",
            Self::Lavoro => "lavoro",
            Self::MobilitaSostenibile => "mobilita-sostenibile",
            Self::Nascita => "nascita",
            Self::Residenza => "residenza",
            Self::Sport => "sport",
            Self::TempoLibero => "tempo-libero",
            Self::TrasportoPubblico => "trasporto-pubblico",
        }
    }
}

/// A part of the city.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Zone {
    /// Its number.
    pub id: ZoneId,
    /// `Municipio 1`.
    pub name: String,
    /// What people call the places in it.
    pub places: String,
    /// What it is like, for who does not know it.
    #[serde(default)]
    pub about: Option<String>,
}

/// For whom, first level.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Audience {
    /// Its name in addresses.
    pub slug: Slug,
    /// `Persone anziane`.
    pub name: String,
    /// `una persona anziana`: completes "Cerco … per …".
    pub label: String,
    /// What the VAT table asks.
    pub recipient: Recipient,
    /// Whether it means everyone, so that what is for it is found by whoever looks.
    #[serde(default)]
    pub everyone: bool,
    /// The second level.
    #[serde(default)]
    pub children: Vec<AudienceChild>,
}

/// For whom, second level.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AudienceChild {
    /// Its name in addresses.
    pub slug: Slug,
    /// Its name.
    pub name: String,
    /// Completes the sentence.
    pub label: String,
    /// What the VAT table asks; the parent's if absent.
    #[serde(default)]
    pub recipient: Option<Recipient>,
}

/// One line of the VAT table.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct VatLine {
    /// The giver's legal regime.
    pub regime: Regime,
    /// The nature of the service.
    pub nature: Nature,
    /// For whom it holds.
    pub recipients: Vec<Recipient>,
    /// The rate.
    #[serde(deserialize_with = "values::rate")]
    pub rate: VatRate,
    /// Exempt, which is not the same as a rate of zero.
    #[serde(default)]
    pub exempt: bool,
    /// The first day on which it holds.
    #[serde(default)]
    pub from: Option<Date>,
    /// The last.
    #[serde(default)]
    pub to: Option<Date>,
    /// The legal ground.
    pub ground: String,
}

impl VatLine {
    /// The days on which it holds.
    pub fn period(&self) -> Period {
        Period { from: self.from, to: self.to }
    }
}
