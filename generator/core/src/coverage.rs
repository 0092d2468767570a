//! Where nobody is: for each category and Municipio, how many offers show.

use std::path::Path;

use jiff::civil::Date;
use serde::Serialize;

use crate::build::look;
use crate::day::{Day, Key, Setting};
use crate::error::BuildError;

/// How many offers show on a day, by category and Municipio.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Coverage {
    /// The day.
    pub date: Date,
    /// The numbers of the Municipi, in order.
    pub zones: Vec<u8>,
    /// The categories, in the editors' order.
    pub categories: Vec<CategoryCoverage>,
}

/// One category.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CategoryCoverage {
    /// Its slug.
    pub slug: String,
    /// Its name.
    pub name: String,
    /// Its offers in each Municipio, in the order of [`Coverage::zones`].
    pub offers: Vec<u32>,
}

/// Counts the offers of a site that show on a day.
///
/// # Errors
/// [`BuildError::Content`] if the content has errors; [`BuildError::Site`] if it cannot be read.
pub fn coverage(site_dir: &Path, date: Date) -> Result<Coverage, BuildError> {
    let (checked, pictures, findings) = look(site_dir, date)?;
    match checked {
        Some(checked) => {
            let setting = Setting { date, base_url: &checked.site.base_url };
            Ok(Coverage::of(&Day::of(&checked, &findings.sources, &pictures, setting)))
        }
        None => Err(BuildError::Content(findings)),
    }
}

impl Coverage {
    /// Counts the offers of a day.
    pub(crate) fn of(day: &Day<'_>) -> Self {
        let zones = || day.checked.zones.iter().map(|zone| zone.id);
        let categories = day.checked.categories.iter().map(|category| {
            let key = |zone| Key { category: Some(&category.slug), zone: Some(zone), ..Key::default() };
            CategoryCoverage {
                slug: category.slug.to_string(),
                name: category.name.clone(),
                offers: zones().map(|zone| day.count(&key(zone))).collect(),
            }
        });
        Self { date: day.date, zones: zones().map(u8::from).collect(), categories: categories.collect() }
    }

    /// The pairs of category and Municipio where nobody is.
    pub fn gaps(&self) -> usize {
        self.categories.iter().flat_map(|category| &category.offers).filter(|offers| **offers == 0).count()
    }
}
