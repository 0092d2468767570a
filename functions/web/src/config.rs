//! What a function in the cloud is started with, read once; every missing value is told together.

use wemi_store::{Credentials, Store, StoreConfig, StoreError, TableNames};

use crate::app::{App, Parts};
use crate::clock::Clock;
use crate::entropy::Entropy;
use crate::files::{FilesError, SiteFiles};
use crate::outgoing::Outgoing;
use crate::secrets::Secrets;

/// Why a function does not start.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// Values are missing or wrong.
    #[error("the environment lacks: {}", .0.join(", "))]
    Missing(Vec<String>),
    /// The store cannot be set up.
    #[error("the store cannot be set up")]
    Store(#[from] StoreError),
    /// The site's files cannot be read.
    #[error("the site's files cannot be read")]
    Files(#[from] FilesError),
}

/// Values of the environment, asked for one by one, so that what is missing can be told together.
#[derive(Debug)]
pub struct Environment<F> {
    get: F,
    missing: Vec<String>,
}

impl<F: Fn(&str) -> Option<String>> Environment<F> {
    /// An environment that `get` reads.
    pub fn new(get: F) -> Self {
        Self { get, missing: Vec::new() }
    }

    /// A value that may be absent.
    pub fn optional(&self, name: &str) -> Option<String> {
        (self.get)(name).filter(|value| !value.is_empty())
    }

    /// A value that must be there; an absent one is noted and reads as nothing.
    pub fn required(&mut self, name: &str) -> String {
        self.optional(name).unwrap_or_else(|| {
            self.missing.push(name.to_owned());
            String::new()
        })
    }

    /// Thirty-two bytes as 64 hexadecimal digits; anything else is noted.
    pub fn secret(&mut self, name: &str) -> [u8; 32] {
        let text = self.required(name);
        parse_secret(&text).unwrap_or_else(|| {
            if !text.is_empty() {
                self.missing.push(format!("{name} (64 hexadecimal digits)"));
            }
            [0; 32]
        })
    }

    /// What was missing.
    ///
    /// # Errors
    /// [`ConfigError::Missing`] when anything was.
    pub fn complete(self) -> Result<(), ConfigError> {
        if self.missing.is_empty() { Ok(()) } else { Err(ConfigError::Missing(self.missing)) }
    }
}

/// Sixty-four hexadecimal digits as bytes.
pub fn parse_secret(text: &str) -> Option<[u8; 32]> {
    let digits: Vec<u8> = text
        .trim()
        .chars()
        .map(|c| c.to_digit(16).and_then(|digit| u8::try_from(digit).ok()))
        .collect::<Option<_>>()?;
    let bytes: Vec<u8> =
        digits.chunks_exact(2).map(|pair| pair.iter().fold(0, |byte, digit| (byte << 4) | digit)).collect();
    bytes.try_into().ok().filter(|_| digits.len() == 64)
}

/// The surroundings of a function in the cloud. `WEMI_SECRET` (64 hexadecimal digits), `WEMI_SITE`
/// (the address of the site's files, or a folder), `WEMI_TABLE` (the prefix of the tables),
/// `WEMI_PAY_ORIGIN`, and AWS's own variables.
///
/// # Errors
/// [`ConfigError`], which names every value that is missing.
pub async fn from_environment(get: impl Fn(&str) -> Option<String>) -> Result<App, ConfigError> {
    let mut env = Environment::new(get);
    let root = env.secret("WEMI_SECRET");
    let site = env.required("WEMI_SITE");
    let region = env.required("AWS_REGION");
    let credentials = Credentials::new(
        env.required("AWS_ACCESS_KEY_ID"),
        env.required("AWS_SECRET_ACCESS_KEY"),
        env.optional("AWS_SESSION_TOKEN"),
    );
    let mut store = StoreConfig::aws(region, credentials);
    store.endpoint = env.optional("WEMI_STORE");
    if let Some(prefix) = env.optional("WEMI_TABLE") {
        store.tables = TableNames::with_prefix(&prefix);
    }
    let pay_origin = Some(env.required("WEMI_PAY_ORIGIN"));
    env.complete()?;
    let files = if site.starts_with("http") {
        SiteFiles::Http { root: site.trim_end_matches('/').to_owned(), outgoing: Outgoing::new() }
    } else {
        SiteFiles::Folder(site.into())
    };
    let parts = Parts {
        clock: Clock::System,
        entropy: Entropy::system(),
        secrets: Secrets::derive(&root),
        store: Store::connect(store)?,
        files,
        origins: Vec::new(),
        pay_origin,
    };
    Ok(App::open(parts).await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn every_missing_value_is_told_together() {
        let error =
            from_environment(|name| (name == "WEMI_SECRET").then(|| "xyz".to_owned())).await.unwrap_err();
        let told = error.to_string();
        for name in [
            "WEMI_PAY_ORIGIN",
            "WEMI_SECRET (64",
            "WEMI_SITE",
            "AWS_REGION",
            "AWS_ACCESS_KEY_ID",
            "AWS_SECRET_ACCESS_KEY",
        ] {
            assert!(told.contains(name), "{told}");
        }
    }

    #[test]
    fn a_secret_is_64_digits() {
        assert_eq!(parse_secret(&"0a".repeat(32)), Some([10; 32]));
        for wrong in ["", "0a", &"0a".repeat(33), &"zz".repeat(32)] {
            assert_eq!(parse_secret(wrong), None);
        }
    }
}
