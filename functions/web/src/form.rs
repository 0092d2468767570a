//! The fields of a form, as they came.

use sha2::{Digest, Sha256};

use crate::problem::Problem;

/// Fields in the order in which they came; a name may come more than once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Form(Vec<(String, String)>);

impl Form {
    /// Reads a form's body or an address's query.
    ///
    /// # Errors
    /// [`Problem::BadRequest`] when it is no such thing.
    pub fn parse(encoded: &[u8]) -> Result<Self, Problem> {
        serde_html_form::from_bytes(encoded).map(Self).map_err(|_| Problem::BadRequest)
    }

    /// The first value of a field, or nothing.
    pub fn get(&self, name: &str) -> &str {
        self.0.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value)
    }

    /// Whether a box is ticked.
    pub fn ticked(&self, name: &str) -> bool {
        self.get(name) == "si"
    }

    /// Every field.
    pub fn fields(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    /// What tells this body from another: SHA-256 over its fields in order, without the form's own
    /// ticket, which a form that is shown again carries anew.
    pub fn fingerprint(&self) -> [u8; 32] {
        let mut digest = Sha256::new();
        for (name, value) in self.fields().filter(|(name, _)| *name != "gettone") {
            for part in [name, value] {
                digest.update(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
                digest.update(part);
            }
        }
        digest.finalize().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read_as_browsers_send_them() {
        let form = Form::parse("nome=Anna+Maria&note=citt%C3%A0&nome=due".as_bytes()).unwrap();
        assert_eq!((form.get("nome"), form.get("note"), form.get("altro")), ("Anna Maria", "città", ""));
    }

    #[test]
    fn another_body_has_another_fingerprint() {
        let print = |body: &str| Form::parse(body.as_bytes()).unwrap().fingerprint();
        assert_eq!(print("a=1&b=2&gettone=x"), print("a=1&b=2&gettone=y"));
        assert_ne!(print("a=1&b=2"), print("a=1&b=3"));
        assert_ne!(print("a=1&b=2"), print("a=12&b="));
        assert_ne!(print("ab=1"), print("a=b1"));
    }
}
