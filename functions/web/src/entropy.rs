//! Randomness, as a value.

use std::fmt;
use std::sync::Arc;

use crate::problem::Problem;

type Fill = dyn Fn(&mut [u8]) -> bool + Send + Sync;

/// Where random bytes come from.
#[derive(Clone)]
pub struct Entropy(Arc<Fill>);

impl Entropy {
    /// The system's own.
    pub fn system() -> Self {
        Self(Arc::new(|bytes| getrandom::fill(bytes).is_ok()))
    }

    /// So many random bytes.
    ///
    /// # Errors
    /// [`Problem::Internal`] when the system has none: then nothing secret can be made.
    pub fn bytes<const N: usize>(&self) -> Result<[u8; N], Problem> {
        let mut bytes = [0; N];
        if (self.0)(&mut bytes) {
            return Ok(bytes);
        }
        tracing::error!("the system gives no random bytes");
        Err(Problem::Internal)
    }
}

impl fmt::Debug for Entropy {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Entropy")
    }
}
