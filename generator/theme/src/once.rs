//! Components that are rendered once for all pages that show them:
//! `{{ once(part="card_body", card=card, level=level) }}`.
//!
//! What a component says depends on its parameters and the portal alone, so the same parameters say the
//! same. Only calls that can come again are remembered: with a part that bears a mark
//! ([`crate::Shared`]) beside plain values, or with nothing at all. Anything else is rendered each time,
//! so that who answers requests doesn't fill its memory.

use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::hash::{BuildHasher as _, RandomState};
use std::sync::{Arc, Mutex, OnceLock, PoisonError, Weak};

use tera::value::Key;
use tera::{Context, Error, Kwargs, State, Tera, TeraResult, Value};

use crate::shared::MARK;

/// Threads that look for different parts rarely wait for each other.
const SHELVES: usize = 32;

/// What was rendered before, and the templates that render what wasn't.
#[derive(Default)]
pub(crate) struct Parts {
    tera: OnceLock<Weak<Tera>>,
    hasher: RandomState,
    rendered: [Mutex<HashMap<String, Value>>; SHELVES],
}

impl Parts {
    /// Lets templates call `once`.
    pub(crate) fn register(self: &Arc<Self>, tera: &mut Tera) {
        let parts = Arc::clone(self);
        tera.register_function("once", move |kwargs: Kwargs, _: &State| parts.once(&kwargs));
    }

    /// The templates that components are among. They hold these parts, so here they are only known.
    pub(crate) fn of(&self, tera: &Arc<Tera>) {
        self.tera.get_or_init(|| Arc::downgrade(tera));
    }

    /// Forgets what was rendered.
    pub(crate) fn forget(&self) {
        for shelf in &self.rendered {
            shelf.lock().unwrap_or_else(PoisonError::into_inner).clear();
        }
    }

    #[cfg(test)]
    pub(crate) fn is_empty(&self) -> bool {
        self.rendered.iter().all(|shelf| shelf.lock().unwrap_or_else(PoisonError::into_inner).is_empty())
    }

    fn once(&self, kwargs: &Kwargs) -> TeraResult<Value> {
        let component = kwargs.must_get::<&str>("part")?;
        let parameters: BTreeMap<&str, &Value> = kwargs
            .iter()
            .filter_map(|(name, value)| name.as_str().map(|name| (name, value)))
            .filter(|(name, _)| *name != "part")
            .collect();
        let Some(key) = key(component, &parameters) else { return self.render(component, &parameters) };
        let drawer = self.drawer(&key);
        let found = drawer.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        if let Some(found) = found {
            return Ok(found);
        }
        // Not under the lock: a part may hold others. Two threads may render the same, and it is the same.
        let part = self.render(component, &parameters)?;
        drawer.lock().unwrap_or_else(PoisonError::into_inner).insert(key, part.clone());
        Ok(part)
    }

    fn drawer(&self, key: &str) -> &Mutex<HashMap<String, Value>> {
        let place = usize::try_from(self.hasher.hash_one(key) % SHELVES as u64);
        place.ok().and_then(|place| self.rendered.get(place)).unwrap_or(&self.rendered[0])
    }

    fn render(&self, component: &str, parameters: &BTreeMap<&str, &Value>) -> TeraResult<Value> {
        let tera = self.tera.get().and_then(Weak::upgrade);
        let tera = tera.ok_or_else(|| Error::message("the theme is not loaded yet"))?;
        let mut context = Context::new();
        for (name, value) in parameters {
            context.insert_value((*name).to_owned(), (*value).clone());
        }
        Ok(Value::safe_string(&tera.render_component(component, &context, None, true)?))
    }
}

/// What tells a call from others; `None` if it need not come again.
fn key(component: &str, parameters: &BTreeMap<&str, &Value>) -> Option<String> {
    let mut key = component.to_owned();
    let mut marked = parameters.is_empty();
    for (name, value) in parameters {
        key.push('\u{1f}');
        key.push_str(name);
        key.push('=');
        if let Some(map) = value.as_map() {
            key.push_str(map.get(&Key::Str(MARK))?.as_str()?);
            marked = true;
        } else if let Some(text) = value.as_str() {
            // Its length keeps a text from passing for what comes after it; what is safe isn't escaped.
            write!(key, "{}{}:{text}", u8::from(value.is_safe()), text.len()).ok()?;
        } else if value.as_array().is_some() || value.as_bytes().is_some() {
            return None;
        } else {
            write!(key, "{value}").ok()?;
        }
    }
    marked.then_some(key)
}
