//! How a command ends.

use std::error::Error;
use std::process::ExitCode;

use wemi_core::{BuildError, ChangeError, SiteError};

/// The exit codes that scripts lean on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Exit {
    /// All is well.
    Well,
    /// The content, or what was asked, has errors.
    Errors,
    /// The command was used wrongly.
    Usage,
    /// What stands around it failed: disk, port, network.
    Surroundings,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(match exit {
            Exit::Well => 0,
            Exit::Errors => 1,
            Exit::Usage => 2,
            Exit::Surroundings => 3,
        })
    }
}

/// Why a command could not do its work.
#[derive(Debug)]
pub(crate) struct Failure {
    exit: Exit,
    /// The error and what caused it, outermost first.
    causes: Vec<String>,
}

impl Failure {
    /// A failure of this kind.
    pub(crate) fn new(exit: Exit, error: &dyn Error) -> Self {
        let mut causes = vec![error.to_string()];
        let mut next = error.source();
        while let Some(cause) = next {
            causes.push(cause.to_string());
            next = cause.source();
        }
        Self { exit, causes }
    }

    pub(crate) fn exit(&self) -> Exit {
        self.exit
    }

    pub(crate) fn causes(&self) -> &[String] {
        &self.causes
    }
}

impl From<SiteError> for Failure {
    fn from(error: SiteError) -> Self {
        let exit = match error {
            SiteError::NoSite { .. } => Exit::Usage,
            SiteError::Read { .. } | SiteError::Change { .. } => Exit::Surroundings,
        };
        Self::new(exit, &error)
    }
}

impl From<BuildError> for Failure {
    fn from(error: BuildError) -> Self {
        let exit = match &error {
            BuildError::BaseUrl(_)
            | BuildError::NotOurs { .. }
            | BuildError::Site(SiteError::NoSite { .. }) => Exit::Usage,
            BuildError::Site(SiteError::Read { .. } | SiteError::Change { .. })
            | BuildError::Write { .. } => Exit::Surroundings,
            BuildError::Content(_)
            | BuildError::NoTheme(_)
            | BuildError::Theme(_)
            | BuildError::NoAsset { .. }
            | BuildError::Render { .. }
            | BuildError::Json { .. }
            | BuildError::Bundle(_)
            | BuildError::Twice(_) => Exit::Errors,
        };
        Self::new(exit, &error)
    }
}

impl From<ChangeError> for Failure {
    fn from(error: ChangeError) -> Self {
        let exit = match error {
            ChangeError::Site(error) => return error.into(),
            ChangeError::NotThere(_) | ChangeError::Fixed(_) | ChangeError::Reversed => Exit::Usage,
            ChangeError::Content(_) | ChangeError::Taken(_) | ChangeError::NotClosed(_) => Exit::Errors,
        };
        Self::new(exit, &error)
    }
}
