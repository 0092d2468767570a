//! What is read once, at start: where the store is and how long to wait for it.

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use crate::faults::Faults;
use crate::keys::Table;

/// Sixty-four random bits a call; asked for jitter only, never for keys or nonces.
pub type Random = Arc<dyn Fn() -> u64 + Send + Sync>;

/// Everything [`Store::connect`](crate::Store::connect) needs.
#[derive(Clone)]
pub struct StoreConfig {
    /// `http://…` for an engine on this machine, `https://…` for another; `None` is AWS itself.
    pub endpoint: Option<String>,
    /// The AWS region, such as `eu-south-1`.
    pub region: String,
    /// Who we are to the store.
    pub credentials: Credentials,
    /// The physical names of the tables.
    pub tables: TableNames,
    /// Deadlines of each call.
    pub timeouts: Timeouts,
    /// Where jitter comes from; tests put a constant here.
    pub random: Random,
    /// Faults that tests inject; `None` everywhere else.
    pub faults: Option<Faults>,
}

impl StoreConfig {
    /// A store on AWS in `region`.
    pub fn aws(region: impl Into<String>, credentials: Credentials) -> Self {
        Self {
            endpoint: None,
            region: region.into(),
            credentials,
            tables: TableNames::with_prefix("wemi"),
            timeouts: Timeouts::default(),
            // Without randomness the longest wait is still a right one.
            random: Arc::new(|| getrandom::u64().unwrap_or(u64::MAX)),
            faults: None,
        }
    }

    /// A store at `endpoint`, on this machine, where any credentials do.
    pub fn local(endpoint: impl Into<String>) -> Self {
        Self {
            endpoint: Some(endpoint.into()),
            ..Self::aws("eu-south-1", Credentials::new("local", "local", None))
        }
    }
}

impl fmt::Debug for StoreConfig {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StoreConfig")
            .field("endpoint", &self.endpoint)
            .field("region", &self.region)
            .field("tables", &self.tables)
            .field("timeouts", &self.timeouts)
            .field("faults", &self.faults.is_some())
            .finish_non_exhaustive()
    }
}

/// An access key, as the surroundings of a function give it.
#[derive(Clone)]
pub struct Credentials {
    pub(crate) access_key_id: String,
    pub(crate) secret_access_key: String,
    pub(crate) session_token: Option<String>,
}

impl Credentials {
    /// The three values of `AWS_ACCESS_KEY_ID`, `AWS_SECRET_ACCESS_KEY`, `AWS_SESSION_TOKEN`.
    pub fn new(
        access_key_id: impl Into<String>,
        secret_access_key: impl Into<String>,
        session_token: Option<String>,
    ) -> Self {
        Self {
            access_key_id: access_key_id.into(),
            secret_access_key: secret_access_key.into(),
            session_token,
        }
    }
}

impl fmt::Debug for Credentials {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Credentials")
    }
}

/// The physical names of the two tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableNames {
    main: String,
    keys: String,
}

impl TableNames {
    /// `<prefix>` and `<prefix>-keys`.
    pub fn with_prefix(prefix: &str) -> Self {
        Self { main: prefix.to_owned(), keys: format!("{prefix}-keys") }
    }

    /// The physical name of `table`.
    pub fn name(&self, table: Table) -> &str {
        match table {
            Table::Main => &self.main,
            Table::Keys => &self.keys,
        }
    }
}

/// Deadlines of a call to the store, its retries included.
#[derive(Debug, Clone, Copy)]
pub struct Timeouts {
    /// Until a connection stands.
    pub connect: Duration,
    /// Of one attempt.
    pub attempt: Duration,
    /// Of the call with all attempts that the SDK makes.
    pub call: Duration,
}

impl Default for Timeouts {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(1),
            attempt: Duration::from_secs(3),
            call: Duration::from_secs(8),
        }
    }
}
