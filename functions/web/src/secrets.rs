//! Every secret of a function, derived from the one that its surroundings give.

use std::fmt;

use wemi_domain::link::LinkToken;
use wemi_store::{LookupKey, MasterKey};

/// What seals, signs and looks up. Each key is the HMAC-SHA256 of its purpose under the root secret,
/// so none tells anything of another.
pub struct Secrets {
    /// Seals data keys.
    pub master: MasterKey,
    /// Hashes what is looked up and must not be stored.
    pub lookup: LookupKey,
    form: LookupKey,
    link: LookupKey,
}

impl Secrets {
    /// From thirty-two secret bytes.
    pub fn derive(root: &[u8; 32]) -> Self {
        let root = LookupKey::from_bytes(*root);
        let derived = |purpose| root.hash(purpose, b"").to_bytes();
        Self {
            master: MasterKey::from_bytes(derived("wemi master v1")),
            lookup: LookupKey::from_bytes(derived("wemi lookup v1")),
            form: LookupKey::from_bytes(derived("wemi form v1")),
            link: LookupKey::from_bytes(derived("wemi link v1")),
        }
    }

    /// The signature of a form's ticket.
    pub(crate) fn form_signature(&self, purpose: &str, key: &str, made: &str) -> String {
        // With the key's length, so that no two tickets read the same.
        self.form.hash(purpose, format!("{}:{key}{made}", key.len()).as_bytes()).to_string()
    }

    /// The secret link that a form with this idempotency key gives. It is computed rather than drawn,
    /// so that the same form sent again is answered with the same link although only its hash is kept.
    pub fn link_for(&self, idempotency_key: &str) -> LinkToken {
        let bytes = self.link.hash("token", idempotency_key.as_bytes()).to_bytes();
        let mut token = [0; 20];
        for (to, from) in token.iter_mut().zip(bytes) {
            *to = from;
        }
        LinkToken::from_random(token)
    }
}

impl fmt::Debug for Secrets {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Secrets")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_is_the_same_for_the_same_form_and_no_other() {
        let secrets = Secrets::derive(&[7; 32]);
        assert_eq!(secrets.link_for("a"), secrets.link_for("a"));
        assert_ne!(secrets.link_for("a"), secrets.link_for("b"));
        assert_ne!(secrets.link_for("a"), Secrets::derive(&[8; 32]).link_for("a"));
        assert_eq!(format!("{secrets:?}"), "Secrets");
    }
}
